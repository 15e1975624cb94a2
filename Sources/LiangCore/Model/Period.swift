/// The time a figure covers.
public struct Period: Sendable {
  /// ISO 8601 as the gold guidelines define it (`2022`, `2022-10`, `2021/..`), in the extraction's arena; empty = none.
  public var text: ByteRange
  /// The first day, inclusive; nil where open or unknown.
  public var start: CalendarDate?
  /// The last day, inclusive; nil where open or unknown.
  public var end: CalendarDate?

  /// No time said.
  public static let none = Period(text: .none, start: nil, end: nil)

  /// A period with its days.
  public init(text: ByteRange, start: CalendarDate?, end: CalendarDate?) {
    self.text = text
    self.start = start
    self.end = end
  }
}
