/// Scalars of the basic plane, asked for in one load.
@usableFromInline
package struct ScalarSet: Sendable {
  /// One bit for each scalar.
  @usableFromInline let words: [UInt64]

  /// The scalars of a text.
  package init(_ scalars: some Sequence<UInt16>) {
    var words = [UInt64](repeating: 0, count: 1024)
    for scalar in scalars { words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    self.words = words
  }

  /// Whether the scalar is one of them.
  @inlinable @inline(__always)
  package func contains(_ scalar: UInt16) -> Bool { words[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0 }
}
