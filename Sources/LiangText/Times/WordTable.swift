/// Words with what they say, by the trie that finds them; like the trie it is made once and lives as long as the process.
///
/// Written as groups, `("今年 本年 今春", value)`: the words of a group are parted by one space and share their value.
@usableFromInline
package struct WordTable<Value: Sendable>: @unchecked Sendable {
  /// The characters that words begin with.
  package let initials: Set<Unicode.Scalar>
  @usableFromInline let trie: ByteTrie
  @usableFromInline let values: UnsafePointer<Value>

  package init(_ groups: [(words: String, value: Value)]) {
    let values = UnsafeMutablePointer<Value>.allocate(capacity: groups.count)
    for (index, group) in groups.enumerated() { (values + index).initialize(to: group.value) }
    self.values = UnsafePointer(values)
    initials = Set(groups.flatMap { $0.words.initials })
    trie = ByteTrie(
      groups.enumerated().flatMap { index, group in group.words.split(separator: " ").map { (String($0), index) } })
  }

  /// The longest word that begins at `index`, not reaching beyond `end`, and where it ends.
  @inlinable
  package func match(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (value: Value, end: Int)? {
    guard let match = trie.longest(in: bytes, at: index, end: end) else { return nil }
    return (values[match.value], match.end)
  }
}

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

extension String {
  /// The first character of each of the words that spaces part.
  fileprivate var initials: [Unicode.Scalar] { split(separator: " ").compactMap(\.unicodeScalars.first) }
}
