/// A value for each scalar of the Basic Multilingual Plane: one load a character. Its memory is never freed; a table is
/// made once and lives as long as the process.
@usableFromInline
package struct ScalarTable<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  @usableFromInline let values: UnsafePointer<Value>

  /// A table of one value, into which others are then written by their scalars.
  ///
  /// - Parameter write: called once, with the 65,536 values.
  package init(repeating value: Value, _ write: (UnsafeMutableBufferPointer<Value>) -> Void) {
    let values = UnsafeMutableBufferPointer<Value>.allocate(capacity: 0x10000)
    values.initialize(repeating: value)
    write(values)
    self.values = UnsafePointer(values.baseAddress!)
  }

  /// The value of a scalar.
  @inlinable @inline(__always)
  package subscript(_ scalar: UInt16) -> Value { values[Int(scalar)] }

  /// The value of a scalar of any plane; beyond the basic one `other`.
  @inlinable @inline(__always)
  package subscript(_ scalar: UInt32, beyond other: Value) -> Value { scalar < 0x10000 ? values[Int(scalar)] : other }
}
