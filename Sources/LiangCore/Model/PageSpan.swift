/// Where something stands on the page, in bytes of the page's text.
public struct PageSpan: Hashable, Sendable {
  /// The stretch where it begins; never empty.
  public var first: ByteRange
  /// Its second stretch where a column break cuts it, else `.none`.
  public var tail: ByteRange

  /// A span, cut in two where `tail` is given.
  public init(first: ByteRange, tail: ByteRange = .none) {
    self.first = first
    self.tail = tail
  }
}
