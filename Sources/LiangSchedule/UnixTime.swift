/// An instant, in whole seconds since 1970-01-01 00:00:00 UTC.
public struct UnixTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Negative before 1970.
  public var seconds: Int64

  /// The instant so many seconds after 1970-01-01 00:00:00 UTC.
  public init(seconds: Int64) { self.seconds = seconds }

  /// Earlier is less.
  public static func < (a: UnixTime, b: UnixTime) -> Bool { a.seconds < b.seconds }

  /// `2019-03-14T18:30:00Z`.
  public var description: String { "\(WallTime(seconds: seconds))Z" }
}
