public import LiangCore

/// What a clock on the wall shows: a day and a time of it, without the zone that it is meant in.
public struct WallTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01 00:00:00 on the same clock.
  public var seconds: Int64

  init(seconds: Int64) { self.seconds = seconds }

  /// Midnight of the day and so many minutes and seconds.
  public init(_ date: CalendarDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    seconds = Int64(date.days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// The day.
  public var date: CalendarDate { CalendarDate(days: Int32(day)) }
  /// 0…23.
  public var hour: Int { Int(seconds - day * 86_400) / 3600 }
  /// 0…59.
  public var minute: Int { Int(seconds - day * 86_400) % 3600 / 60 }

  private var day: Int64 { seconds.floored(by: 86_400) }

  /// Earlier is less.
  public static func < (a: WallTime, b: WallTime) -> Bool { a.seconds < b.seconds }

  /// `2019-03-14T18:30:00`.
  public var description: String {
    func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date)T\(pad(hour)):\(pad(minute)):\(pad(Int(seconds - seconds.floored(by: 60) * 60)))"
  }
}

extension Int64 {
  /// The quotient rounded down, also below zero.
  func floored(by divisor: Int64) -> Int64 { self >= 0 ? self / divisor : (self + 1) / divisor - 1 }
}
