/// An enum of 2 to 256 cases without payload that is told apart by the place of a case in the declaration.
///
/// The standard library compares enums with raw values by these, one string with the other for many of ours, and behind
/// a call. The hot path compares one byte: each type declares `==` itself, for the library's is taken otherwise.
public protocol Ordinal: RawRepresentable, Equatable, CaseIterable {}

extension Ordinal {
  /// Its place in the declaration.
  @inlinable @inline(__always)
  public var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// The case at a place in the declaration, which must exist: an optimised build reads it without a look, for whoever
  /// calls has it from a table made of such places.
  @inlinable @inline(__always)
  public init(ordinal: UInt8) {
    assert(Int(ordinal) < Self.allCases.count, "\(Self.self) has no case \(ordinal)")
    self = unsafeBitCast(ordinal, to: Self.self)
  }

  /// Whether they are different cases.
  @inlinable @inline(__always)
  public static func != (a: Self, b: Self) -> Bool { a.ordinal != b.ordinal }
}
