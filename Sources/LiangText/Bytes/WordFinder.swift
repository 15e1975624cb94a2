/// Finds words of a trie in running text, most of whose characters begin none: these are passed over in three loads each.
@usableFromInline
package struct WordFinder: @unchecked Sendable {
  @usableFromInline let trie: ByteTrie
  /// The characters of three bytes that begin no word.
  @usableFromInline let others: ThreeByteSet
  /// Those that are words, or begin words that go on with a character of other length.
  @usableFromInline let alone: ThreeByteSet
  /// Those that stand second in a word.
  @usableFromInline let seconds: ThreeByteSet

  /// Words that begin with characters of three bytes; made once, never freed.
  package init(_ words: [(word: String, value: Int)]) {
    let none = [Bool](repeating: false, count: 0x10000)
    var (starts, alone, seconds) = (none, none, none)
    for (word, _) in words {
      let scalars = word.unicodeScalars.prefix(2).map { Int($0.value) }
      precondition(WordFinder.isLong(scalars[0]), "a word that begins with a character of other length")
      starts[scalars[0]] = true
      if scalars.count > 1, WordFinder.isLong(scalars[1]) {
        seconds[scalars[1]] = true
      } else {
        alone[scalars[0]] = true
      }
    }
    trie = ByteTrie(words)
    others = ThreeByteSet { !starts[Int($0)] }
    self.alone = ThreeByteSet { alone[Int($0)] }
    self.seconds = ThreeByteSet { seconds[Int($0)] }
  }

  /// Whether the character takes three bytes.
  private static func isLong(_ scalar: Int) -> Bool { (0x800...0xFFFF).contains(scalar) }

  /// Whether a word begins with the character of three bytes.
  package func begins(with scalar: UInt32) -> Bool { !others.contains(scalar) }

  /// The longest word that begins with the character of three bytes at `index`; most that begin one stand before a character
  /// that goes on with none.
  @inlinable @inline(__always)
  package func word(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> ByteTrie.Match? {
    guard alone.holds(bytes, at: index) || index &+ 5 < end && seconds.holds(bytes, at: index &+ 3) else { return nil }
    return trie.longest(in: bytes, at: index, end: end)
  }

  /// The first word at or after `index`, the longest of those that begin there.
  @inlinable @inline(__always)
  package func first(
    in bytes: UnsafeBufferPointer<UInt8>, from index: Int, end: Int
  ) -> (start: Int, match: ByteTrie.Match)? {
    var index = index
    while true {
      index = others.end(in: bytes, from: index, to: end)
      guard index < end else { return nil }
      let lead = bytes[index]
      guard lead >= 0xE0, lead < 0xF0 else {
        index &+= lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 4
        continue
      }
      if let match = word(in: bytes, at: index, end: end) { return (index, match) }
      index &+= 3
    }
  }
}
