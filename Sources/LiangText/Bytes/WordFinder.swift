/// Finds words of a trie in running text. Most characters begin none, or go on with a character that stands second in
/// none of their words: two loads tell.
@usableFromInline
package struct WordFinder: @unchecked Sendable {
  @usableFromInline let trie: ByteTrie
  /// For the last two bytes of a word's first character, as a number of fourteen bits, a bit for the third byte of each
  /// that may follow it; all bits where the word goes on with a character of other length, or not at all.
  @usableFromInline let pairs: UnsafePointer<UInt64>

  /// Words that begin with characters of three bytes; made once, never freed.
  package init(_ words: [(word: String, value: Int)]) {
    let pairs = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 << 14)
    pairs.initialize(repeating: 0, count: 1 << 14)
    for (word, _) in words {
      let bytes = Array(word.utf8)
      precondition(bytes[0] & 0xF0 == 0xE0, "a word that begins with a character of other length")
      let goesOn = bytes.count > 3 && bytes[3] & 0xF0 == 0xE0
      pairs[WordFinder.place(bytes[1], bytes[2])] |= goesOn ? 1 << UInt64(bytes[5] & 0x3F) : .max
    }
    trie = ByteTrie(words)
    self.pairs = UnsafePointer(pairs)
  }

  /// The last two bytes of a character as a number of fourteen bits.
  @inlinable @inline(__always)
  static func place(_ second: UInt8, _ third: UInt8) -> Int { (Int(third) &<< 8 | Int(second)) & 0x3F3F }

  /// Whether a word begins with the character of three bytes.
  package func begins(with scalar: UInt32) -> Bool {
    var walk = ByteTrie.Walk(trie.cells)
    return walk.step(trie.cells, UInt8(0xE0 | scalar >> 12))
      && walk.step(trie.cells, UInt8(0x80 | scalar >> 6 & 0x3F)) && walk.step(trie.cells, UInt8(0x80 | scalar & 0x3F))
  }

  /// Whether a word may begin with the character of three bytes at `index`; three more bytes stand behind it.
  @inlinable @inline(__always)
  func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    // The shift takes the last six bits of the byte.
    pairs[WordFinder.place(bytes[index &+ 1], bytes[index &+ 2])] &>> UInt64(bytes[index &+ 5]) & 1 == 1
  }

  /// The longest word that begins with the character of three bytes at `index`.
  @inlinable @inline(__always)
  package func word(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> ByteTrie.Match? {
    guard index &+ 5 >= end || mayBegin(bytes, at: index) else { return nil }
    return trie.longest(in: bytes, at: index, end: end)
  }

  /// The first word at or after `index`, the longest of those that begin there.
  @inlinable @inline(__always)
  package func first(
    in bytes: UnsafeBufferPointer<UInt8>, from index: Int, end: Int
  ) -> (start: Int, match: ByteTrie.Match)? {
    let last = end &- 5
    var index = index
    while true {
      while index < last {
        let lead = bytes[index]
        if lead & 0xF0 == 0xE0, !mayBegin(bytes, at: index) {
          index &+= 3
        } else if lead < 0x80 {
          index &+= 1
        } else {
          break
        }
      }
      guard index < end else { return nil }
      let lead = bytes[index]
      guard lead & 0xF0 == 0xE0 else {
        index &+= lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 4
        continue
      }
      if let match = trie.longest(in: bytes, at: index, end: end) { return (index, match) }
      index &+= 3
    }
  }
}
