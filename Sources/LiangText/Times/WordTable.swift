/// Words with what they say, by the trie that finds them; like the trie it is made once and lives as long as the
/// process.
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

extension String {
  /// The first character of each of the words that spaces part.
  var initials: [Unicode.Scalar] { split(separator: " ").compactMap(\.unicodeScalars.first) }
}
