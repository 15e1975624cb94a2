import LiangCore

/// A cron expression: minute, hour, day of month, month, day of week.
///
/// Each part is a list (`1,15`) of values, ranges (`1-5`) and steps (`*/15`, `8-18/2`). Months and days of the week
/// have names of three letters in any case; Sunday is 0 and 7. `@hourly`, `@daily` (`@midnight`), `@weekly`,
/// `@monthly`, `@yearly` (`@annually`) stand for whole expressions. Where both days are restricted, that is where
/// neither part begins with `*`, a day counts that fits either; otherwise it must fit both.
public struct CronExpression: Hashable, Sendable, CustomStringConvertible {
  /// As it was written.
  public let description: String
  private let minutes: UInt64
  private let hours: UInt64
  private let days: UInt64
  private let months: UInt64
  private let weekdays: UInt64
  /// Whether a day counts that fits only one of `days` and `weekdays`.
  private let isEither: Bool

  /// Reads an expression.
  public init(_ text: String) throws(CronError) {
    let (values, stars) = try CronParser.parse(text)
    description = text
    minutes = values[CronField.minute.rawValue]
    hours = values[CronField.hour.rawValue]
    days = values[CronField.dayOfMonth.rawValue]
    months = values[CronField.month.rawValue]
    weekdays = values[CronField.dayOfWeek.rawValue]
    isEither = !stars[CronField.dayOfMonth.rawValue] && !stars[CronField.dayOfWeek.rawValue]
  }

  /// What is wrong with the text, as a pipeline's reader wants it; nil where nothing is.
  public static func problem(in text: String) -> String? {
    do {
      _ = try CronExpression(text)
      return nil
    } catch {
      return error.message
    }
  }

  /// Whether the minute that the wall time lies in is one of the expression's.
  func matches(_ wall: WallTime) -> Bool {
    minutes.has(wall.minute) && hours.has(wall.hour) && matches(wall.date)
  }

  /// The first of the expression's minutes that does not begin before; nil after the year 9999.
  public func first(from wall: WallTime) -> WallTime? {
    let start = WallTime(seconds: (wall.seconds + 59).floored(by: 60) * 60)
    var date = start.date
    var minute = start.hour * 60 + start.minute
    while let day = firstDay(from: date) {
      if day != date { minute = 0 }
      if let found = (minute..<24 * 60).first(where: isMinute) {
        return WallTime(day, hour: found / 60, minute: found % 60)
      }
      date = CalendarDate(days: day.days + 1)
      minute = 0
    }
    return nil
  }

  /// The last of the expression's minutes that does not begin after; nil before the year 1.
  public func last(through wall: WallTime) -> WallTime? {
    var date = wall.date
    var minute = wall.hour * 60 + wall.minute
    while let day = lastDay(through: date) {
      if day != date { minute = 24 * 60 - 1 }
      if let found = (0...minute).last(where: isMinute) {
        return WallTime(day, hour: found / 60, minute: found % 60)
      }
      date = CalendarDate(days: day.days - 1)
      minute = 24 * 60 - 1
    }
    return nil
  }

  private func isMinute(_ minute: Int) -> Bool { hours.has(minute / 60) && minutes.has(minute % 60) }

  private func matches(_ date: CalendarDate) -> Bool {
    guard months.has(date.month) else { return false }
    let (day, weekday) = (days.has(date.day), weekdays.has(date.weekday))
    return isEither ? day || weekday : day && weekday
  }

  /// The first day from `date` on; months that are not meant are passed over as a whole.
  private func firstDay(from date: CalendarDate) -> CalendarDate? {
    var date = date
    let end = date.days + Self.longestWait
    while date.days <= end, date.year <= 9999 {
      if matches(date) { return date }
      let (year, month, day) = date.civil
      let rest = months.has(month) ? 1 : CalendarDate.daysIn(month: month, of: year) - day + 1
      date = CalendarDate(days: date.days + Int32(rest))
    }
    return nil
  }

  /// The last day up to `date`.
  private func lastDay(through date: CalendarDate) -> CalendarDate? {
    var date = date
    let end = date.days - Self.longestWait
    while date.days >= end, date.year >= 1 {
      if matches(date) { return date }
      date = CalendarDate(days: date.days - Int32(months.has(date.month) ? 1 : date.day))
    }
    return nil
  }

  /// In days. A leap day comes within eight years, and on a given day of the week within forty.
  private static let longestWait: Int32 = 41 * 366
}

extension UInt64 {
  /// Whether the bit is set.
  fileprivate func has(_ bit: Int) -> Bool { self & 1 << UInt64(bit) != 0 }
}
