/// Words that say nothing but that they stand there, parted by one space.
@usableFromInline
package struct ByteWords: Sendable {
  /// The characters that words begin with.
  let initials: Set<Unicode.Scalar>
  @usableFromInline let trie: ByteTrie

  /// - Parameter endings: whether they are looked for before a place and not at it.
  package init(_ words: String, endings: Bool = false) {
    initials = Set(words.initials)
    trie = ByteTrie(words, reversed: endings)
  }

  /// Where the longest word that begins at `index` ends; nil where none stands.
  @inlinable
  package func end(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int? {
    trie.longest(in: bytes, at: index, end: end)?.end
  }

  /// Whether a word, of a list of endings, ends at `index`, not reaching below `start`.
  @inlinable
  package func ends(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int, from start: Int) -> Bool {
    trie.longest(in: bytes, before: index, start: start) != nil
  }

  /// Where the longest word, of a list of endings, begins that ends at `index`, not reaching below `start`; nil where
  /// none does.
  @inlinable
  package func start(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int, from start: Int) -> Int? {
    trie.longest(in: bytes, before: index, start: start)?.end
  }
}
