import LiangText

/// Words looked for at a place of a text, in any spelling that the gazetteer folds. A look costs one load where no word
/// begins (or ends) with a character of that low byte.
///
/// The words are laid out once and stay; a list is a constant of the language.
struct WordList: @unchecked Sendable {
  private let count: Int
  /// The words one after the other, the longer first.
  private let codes: UnsafePointer<UInt16>
  /// Where each word begins in `codes`, and at last where they end.
  private let starts: UnsafePointer<UInt16>
  private let byFirst: WordBuckets
  private let byLast: WordBuckets

  init(_ text: String) {
    let spelled = text.split(separator: " ").map { word in
      word.unicodeScalars.map { Gazetteer.builtin.folded(UInt16($0.value)) }
    }.sorted { $0.count > $1.count }
    count = spelled.count
    codes = .constant(spelled.flatMap(\.self))
    starts = .constant(spelled.reduce(into: [0]) { $0.append($0.last! + UInt16($1.count)) })
    byFirst = WordBuckets(spelled.map(\.first!))
    byLast = WordBuckets(spelled.map(\.last!))
  }

  /// The length of the longest word that begins at the position; 0 where none does.
  @inline(__always)
  func length(at position: Int, in text: FoldedText) -> Int {
    guard position < text.count else { return 0 }
    let bucket = byFirst.bucket(of: text.folded[position])
    return bucket.isEmpty ? 0 : longest(of: bucket, at: position, in: text)
  }

  /// The length of the longest word that ends before the position; 0 where none does.
  @inline(__always)
  func length(before position: Int, in text: FoldedText) -> Int {
    guard position > 0 else { return 0 }
    let bucket = byLast.bucket(of: text.folded[position - 1])
    return bucket.isEmpty ? 0 : longest(of: bucket, before: position, in: text)
  }

  /// The first character of each word.
  var beginnings: [UInt16] { (0..<count).map { codes[Int(starts[$0])] } }

  private func longest(of bucket: Range<Int>, at position: Int, in text: FoldedText) -> Int {
    for index in bucket {
      let word = word(Int(byFirst.order[index]))
      if position + word.count <= text.count, matches(word, at: position, in: text) { return word.count }
    }
    return 0
  }

  private func longest(of bucket: Range<Int>, before position: Int, in text: FoldedText) -> Int {
    for index in bucket {
      let word = word(Int(byLast.order[index]))
      if word.count <= position, matches(word, at: position - word.count, in: text) { return word.count }
    }
    return 0
  }

  @inline(__always)
  private func word(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  @inline(__always)
  private func matches(_ word: Range<Int>, at position: Int, in text: FoldedText) -> Bool {
    for offset in 0..<word.count where codes[word.lowerBound + offset] != text.folded[position + offset] {
      return false
    }
    return true
  }
}

/// Words by the low byte of one of their characters.
private struct WordBuckets: @unchecked Sendable {
  /// The words' numbers, bucket after bucket, in each as they came.
  let order: UnsafePointer<UInt16>
  private let starts: UnsafePointer<UInt16>

  init(_ characters: [UInt16]) {
    order = .constant(
      characters.indices.sorted { (characters[$0] & 0xFF, $0) < (characters[$1] & 0xFF, $1) }.map(UInt16.init))
    var starts = [UInt16](repeating: 0, count: 257)
    for character in characters { starts[Int(character & 0xFF) + 1] += 1 }
    for bucket in 1...256 { starts[bucket] += starts[bucket - 1] }
    self.starts = .constant(starts)
  }

  /// Where in `order` the words stand whose character may be this one.
  @inline(__always)
  func bucket(of character: UInt16) -> Range<Int> {
    let bucket = Int(character & 0xFF)
    return Range(uncheckedBounds: (Int(starts[bucket]), Int(starts[bucket &+ 1])))
  }
}

extension UnsafePointer where Pointee: BitwiseCopyable {
  /// A copy of the elements that is never freed.
  static func constant(_ elements: [Pointee]) -> Self {
    let copy = UnsafeMutablePointer<Pointee>.allocate(capacity: elements.count)
    copy.initialize(from: elements, count: elements.count)
    return Self(copy)
  }
}
