/// A half-open range of UTF-8 bytes, `start ..< end`, zero-based. Which text it points into
/// is said by whoever holds it.
///
/// Eight bytes and no optionals, so that rows stay trivial: an empty range means "none".
public struct ByteRange: Hashable, Sendable {
  /// The first byte.
  public var start: Int32
  /// One past the last byte.
  public var end: Int32

  /// The range that means "none": empty, at zero.
  public static let none = ByteRange(0, 0)

  /// - Precondition: `0 <= start <= end <= Int32.max`; a page is at most 2 GB.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a byte range ends before it starts")
    self.start = Int32(start)
    self.end = Int32(end)
  }

  /// The number of bytes.
  public var count: Int { Int(end) - Int(start) }
  /// Whether the range holds no byte, which is how "none" is said.
  public var isEmpty: Bool { start == end }
  /// The same range for subscripting arrays.
  public var indices: Range<Int> { Int(start)..<Int(end) }

  /// Whether `offset` lies inside, the end excluded.
  public func contains(_ offset: Int) -> Bool { offset >= Int(start) && offset < Int(end) }
  /// Whether the two share at least one byte.
  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
}
