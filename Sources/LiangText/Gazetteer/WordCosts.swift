/// How likely a stretch of text is to fall apart into words where a name would have it.
///
/// A unigram model over the frequent words of the press: the cost of a word is -7 log2 of its share. A name is
/// weighed against the cheapest way to cut the characters around it that has no word boundary at both of its ends,
/// or cuts through it: in 创新会同行 the two cuts of 创新|会同|行 and 创|新会|同行 are compared.
extension Gazetteer {
  fileprivate static let unknownCharacter = 140
  private static let unknownName = 182
  private static let frequent: UInt8 = 128
  private static let reach = 4

  /// How much cheaper the characters around are to read with the name as a word than without: above 0 speaks for
  /// the name, below 0 against it.
  public func margin(of name: Range<Int>, key: Int, in text: FoldedText) -> Int {
    let window = window(around: name, in: text)
    let listed = Int(keys[key].cost)
    let own = listed == 0 ? Self.unknownName : min(listed, Self.unknownName)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 5 * window.count + 1) { scratch in
      let costs = UnsafeMutableBufferPointer(rebasing: scratch[..<(4 * window.count)])
      let best = UnsafeMutableBufferPointer(rebasing: scratch[(4 * window.count)...])
      weigh(window, of: text, into: costs)
      let inside = name.lowerBound - window.lowerBound..<name.upperBound - window.lowerBound
      Self.cut(0..<window.count, costs, without: inside, best)
      let (all, before) = (best[window.count], best[inside.lowerBound])
      Self.cut(inside.upperBound..<window.count, costs, without: inside, best)
      return Int(all - before - best[window.count]) - own
    }
  }

  /// Whether the press has the name often: 昆山, 义乌.
  public func isFrequent(_ key: Int) -> Bool { (1...Self.frequent).contains(keys[key].cost) }

  /// Whether the characters are one frequent word.
  public func isWord(_ range: Range<Int>, in text: FoldedText) -> Bool { cost(text, range) != nil }

  /// The Chinese characters up to `reach` before and after the name.
  private func window(around name: Range<Int>, in text: FoldedText) -> Range<Int> {
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < Self.reach, FoldedText.isChinese(text.exact[start - 1]) { start -= 1 }
    var end = name.upperBound
    while end < text.count, end - name.upperBound < Self.reach, FoldedText.isChinese(text.exact[end]) { end += 1 }
    return start..<end
  }

  /// Writes the costs of the words of one to four characters that begin at each position of the window; 0 where the
  /// characters are none.
  private func weigh(
    _ window: Range<Int>, of text: FoldedText, into costs: UnsafeMutableBufferPointer<Int32>
  ) {
    let (lexicon, simple) = (lexicon, simple)
    for start in window {
      var word = WordKey()
      for length in 1...4 {
        let at = 4 * (start - window.lowerBound) + length - 1
        costs[at] = 0
        guard start + length <= window.upperBound else { continue }
        word.append(simple[Int(text.exact[start + length - 1] - 0x4E00)])
        costs[at] = Self.cost(word, in: lexicon) ?? (length == 1 ? Int32(Self.unknownCharacter) : 0)
      }
    }
  }

  /// Writes into `best` what the cheapest cut into words costs from the beginning of the range up to each position;
  /// `name` is no word of it.
  private static func cut(
    _ range: Range<Int>, _ costs: UnsafeMutableBufferPointer<Int32>, without name: Range<Int>,
    _ best: UnsafeMutableBufferPointer<Int32>
  ) {
    for position in range.lowerBound...range.upperBound { best[position] = position == range.lowerBound ? 0 : 1 << 30 }
    for start in range {
      for length in 1...min(4, range.upperBound - start) {
        let cost = costs[4 * start + length - 1]
        if cost != 0, start..<start + length != name {
          best[start + length] = min(best[start + length], best[start] + cost)
        }
      }
    }
  }

  /// The cost of the characters as one word; nil where they are none. One character is always a word.
  private func cost(_ text: FoldedText, _ range: Range<Int>) -> Int? {
    cost(ofWord: range) { simplified(text.exact[$0]) }
  }

  @inline(__always)
  private func cost(ofWord range: Range<Int>, _ scalar: (Int) -> UInt16) -> Int? {
    var word = WordKey()
    for position in range { word.append(scalar(position)) }
    return wordCost(word) ?? (range.count == 1 ? Self.unknownCharacter : nil)
  }

  /// The cost of a frequent word; nil where the characters are none.
  fileprivate func wordCost(_ word: WordKey) -> Int? { Self.cost(word, in: lexicon).map(Int.init) }

  @inline(__always)
  private static func cost(_ word: WordKey, in lexicon: UnsafeBufferPointer<UInt32>) -> Int32? {
    var slot = Int(word.hash) & (lexicon.count - 1)
    while lexicon[slot] != 0 {
      if lexicon[slot] >> 8 == word.check >> 8 { return Int32(lexicon[slot] & 0xFF) }
      slot = (slot + 1) & (lexicon.count - 1)
    }
    return nil
  }
}

/// What simplified characters cost as words, as the gazetteer's model counts; what one character alone costs is looked up once
/// for the process.
package struct WordCosts: Sendable {
  /// Those of the gazetteer that this build carries.
  package static let builtin = WordCosts(.builtin)
  /// No word costs more.
  package static let most = 0xFF

  private let gazetteer: Gazetteer
  /// By scalar.
  private let characters: [UInt8]

  private init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    characters = (0...UInt16.max).map { scalar in
      var word = WordKey()
      word.append(scalar)
      return UInt8(gazetteer.wordCost(word) ?? Gazetteer.unknownCharacter)
    }
  }

  /// The cost of one character: it is always a word.
  package func cost(of scalar: UInt16) -> Int { Int(characters[Int(scalar)]) }

  /// The cost of a frequent word; nil where the characters are none.
  package func cost(of word: WordKey) -> Int? { gazetteer.wordCost(word) }

  /// Calls `body` with the length and the cost of every word that begins at `start`, the shorter first.
  package func forEachWord(
    _ scalars: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int, _ body: (_ length: Int, _ cost: Int) -> Void
  ) {
    guard start < end else { return }
    body(1, cost(of: scalars[start]))
    var word = WordKey()
    word.append(scalars[start])
    for next in start + 1..<end {
      word.append(scalars[next])
      if let cost = cost(of: word) { body(next + 1 - start, cost) }
    }
  }
}

/// What a word is looked up by: its simplified characters, one after the other.
@usableFromInline
package struct WordKey: Sendable {
  @usableFromInline var hash: UInt32 = 0
  @usableFromInline var check: UInt32 = 1

  /// No character.
  @inlinable package init() {}

  /// The word with one more character.
  @inlinable @inline(__always)
  package mutating func append(_ scalar: UInt16) {
    hash = NameHash.mix(hash, scalar)
    check = NameHash.mix(check, scalar)
  }
}
