import LiangText

/// Words looked for at a place of a text, in any spelling that the gazetteer folds. A look costs one load where no word
/// begins (or ends) with the character there.
struct WordList: Sendable {
  /// The words one after the other, the longer first.
  private let codes: [UInt16]
  private let words: [Range<Int>]
  private let byFirst: WordBuckets
  private let byLast: WordBuckets

  init(_ text: String) {
    let spelled = text.split(separator: " ").map { word in
      word.unicodeScalars.map { Gazetteer.builtin.folded(UInt16($0.value)) }
    }.sorted { $0.count > $1.count }
    codes = spelled.flatMap(\.self)
    var words: [Range<Int>] = []
    for word in spelled { words.append((words.last?.upperBound ?? 0)..<(words.last?.upperBound ?? 0) + word.count) }
    self.words = words
    byFirst = WordBuckets(spelled.map(\.first!))
    byLast = WordBuckets(spelled.map(\.last!))
  }

  /// The length of the longest word that begins at the position; 0 where none does.
  func length(at position: Int, in text: FoldedText) -> Int {
    guard position < text.folded.count else { return 0 }
    for index in byFirst.bucket(of: text.folded[position]) {
      let word = words[Int(byFirst.order[index])]
      if position + word.count <= text.folded.count, matches(word, at: position, in: text) { return word.count }
    }
    return 0
  }

  /// The length of the longest word that ends before the position; 0 where none does.
  func length(before position: Int, in text: FoldedText) -> Int {
    guard position > 0 else { return 0 }
    for index in byLast.bucket(of: text.folded[position - 1]) {
      let word = words[Int(byLast.order[index])]
      if word.count <= position, matches(word, at: position - word.count, in: text) { return word.count }
    }
    return 0
  }

  @inline(__always)
  private func matches(_ word: Range<Int>, at position: Int, in text: FoldedText) -> Bool {
    for offset in 0..<word.count where codes[word.lowerBound + offset] != text.folded[position + offset] {
      return false
    }
    return true
  }
}

/// Words by the low byte of one of their characters.
private struct WordBuckets: Sendable {
  /// The words' numbers, bucket after bucket, in each as they came.
  let order: [UInt16]
  private let starts: [UInt16]

  init(_ characters: [UInt16]) {
    order = characters.indices.sorted { (characters[$0] & 0xFF, $0) < (characters[$1] & 0xFF, $1) }.map(UInt16.init)
    var starts = [UInt16](repeating: 0, count: 257)
    for character in characters { starts[Int(character & 0xFF) + 1] += 1 }
    for bucket in 1...256 { starts[bucket] += starts[bucket - 1] }
    self.starts = starts
  }

  /// Where in `order` the words stand whose character may be this one.
  @inline(__always)
  func bucket(of character: UInt16) -> Range<Int> {
    let bucket = Int(character & 0xFF)
    return Int(starts[bucket])..<Int(starts[bucket + 1])
  }
}
