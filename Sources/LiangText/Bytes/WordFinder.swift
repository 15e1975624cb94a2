/// Finds words of a trie in running text, most of whose characters begin none: these are passed over in three loads each.
@usableFromInline
package struct WordFinder: @unchecked Sendable {
  @usableFromInline let trie: ByteTrie
  /// The characters of three bytes that begin no word.
  @usableFromInline let others: ThreeByteSet

  /// Words that begin with characters of three bytes; made once, never freed.
  package init(_ words: [(word: String, value: Int)]) {
    var starts = [Bool](repeating: false, count: 0x10000)
    for (word, _) in words {
      let first = Int(word.unicodeScalars.first!.value)
      precondition((0x800...0xFFFF).contains(first), "a word that begins with a character of other length")
      starts[first] = true
    }
    trie = ByteTrie(words)
    others = ThreeByteSet { !starts[Int($0)] }
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
      if let match = trie.longest(in: bytes, at: index, end: end) { return (index, match) }
      index &+= 3
    }
  }
}
