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
  private static let longestWord = 4

  /// How much cheaper the characters around are to read with the name as a word than without: above 0 speaks for
  /// the name, below 0 against it.
  public func margin(of name: Range<Int>, key: Int, in text: FoldedText) -> Int {
    let listed = Int(keys[key].cost)
    return margin(of: name, cost: listed == 0 ? Self.unknownName : min(listed, Self.unknownName), in: text)
  }

  /// The same of a name that the gazetteer does not have.
  public func margin(ofUnlisted name: Range<Int>, in text: FoldedText) -> Int {
    margin(of: name, cost: Self.unknownName, in: text)
  }

  private func margin(of name: Range<Int>, cost own: Int, in text: FoldedText) -> Int {
    text.exact.withUnsafeBufferPointer { exact in
      let window = trimmed(window(around: name, in: text), around: name, exact)
      return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * window.count + 2) { scratch in
        let whole = UnsafeMutableBufferPointer(rebasing: scratch[...window.count])
        let behind = UnsafeMutableBufferPointer(rebasing: scratch[(window.count + 1)...])
        let inside = name.lowerBound - window.lowerBound..<name.upperBound - window.lowerBound
        cut(UnsafeBufferPointer(rebasing: exact[window]), without: inside, whole, behind)
        return Int(whole[window.count] - whole[inside.lowerBound] - behind[window.count]) - own
      }
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

  /// The window without what lies beyond an end of the name that no word crosses: that is cut the same with the name
  /// and without.
  private func trimmed(
    _ window: Range<Int>, around name: Range<Int>, _ characters: UnsafeBufferPointer<UInt16>
  ) -> Range<Int> {
    let start = isCrossed(name.lowerBound, window, characters) ? window.lowerBound : name.lowerBound
    let end = isCrossed(name.upperBound, window, characters) ? window.upperBound : name.upperBound
    return start..<end
  }

  /// Whether a frequent word in the window begins before the position and ends behind it.
  private func isCrossed(
    _ position: Int, _ window: Range<Int>, _ characters: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    let (lexicon, simple) = (lexicon, simple)
    for start in max(window.lowerBound, position - Self.longestWord + 1)..<position {
      var word = WordKey()
      for end in start + 1..<min(start + Self.longestWord, window.upperBound) + 1 {
        word.append(simple[Int(characters[end - 1] - 0x4E00)])
        if end > position, Self.cost(word, in: lexicon) != nil { return true }
      }
    }
    return false
  }

  /// Writes what the cheapest cut of the Chinese characters into words of one to four of them costs up to each
  /// position: into `whole` from their beginning, into `behind` from the end of the name, which is no word of it.
  private func cut(
    _ characters: UnsafeBufferPointer<UInt16>, without name: Range<Int>,
    _ whole: UnsafeMutableBufferPointer<Int32>, _ behind: UnsafeMutableBufferPointer<Int32>
  ) {
    let (lexicon, simple) = (lexicon, simple)
    whole.update(repeating: 1 << 30)
    behind.update(repeating: 1 << 30)
    whole[0] = 0
    behind[name.upperBound] = 0
    for start in characters.indices {
      var word = WordKey()
      for end in start + 1...min(start + Self.longestWord, characters.count) {
        word.append(simple[Int(characters[end - 1] - 0x4E00)])
        guard let cost = Self.cost(word, in: lexicon) ?? (end == start + 1 ? Int32(Self.unknownCharacter) : nil),
          start != name.lowerBound || end != name.upperBound
        else { continue }
        whole[end] = min(whole[end], whole[start] + cost)
        behind[end] = min(behind[end], behind[start] + cost)
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

/// What simplified characters cost as words, as the gazetteer's model counts; what one character alone costs is looked
/// up once for the process.
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
