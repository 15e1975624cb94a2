package import LiangCore

/// A time on the calendar: from one year, month or day to another, or to no end.
package struct ResolvedTime: Hashable, Sendable {
  /// A year, a month or a day.
  package struct Point: Hashable, Comparable, Sendable {
    // Times are copied and compared by the thousand: four bytes each.
    private let ofYear: Int16
    private let ofMonth, ofDay: Int8

    /// 1…9999; what lies beyond is on no calendar.
    package var year: Int { Int(ofYear) }
    /// 1…12; 0 where the year as a whole is meant.
    package var month: Int { Int(ofMonth) }
    /// 1…31; 0 where the month as a whole is meant.
    package var day: Int { Int(ofDay) }

    /// Its own among all points, and never `noKey`, whose day is on no calendar.
    fileprivate var key: UInt32 {
      UInt32(UInt16(bitPattern: ofYear)) << 16 | UInt32(UInt8(bitPattern: ofMonth)) << 8
        | UInt32(UInt8(bitPattern: ofDay))
    }
    fileprivate static let noKey: UInt32 = 0xFF

    init(_ year: Int, _ month: Int = 0, _ day: Int = 0) {
      ofYear = Int16(clamping: year)
      ofMonth = Int8(clamping: month)
      ofDay = Int8(clamping: day)
    }

    init(_ date: CalendarDate) {
      let civil = date.civil
      self.init(civil.year, civil.month, civil.day)
    }

    /// Its first day; nil where there is no such day.
    package var firstDay: CalendarDate? { CalendarDate(year: year, month: max(month, 1), day: max(day, 1)) }

    /// Its last day; nil where there is no such day.
    package var lastDay: CalendarDate? {
      let month = self.month == 0 ? 12 : self.month
      return CalendarDate(year: year, month: month, day: day == 0 ? CalendarDate.daysIn(month: month, of: year) : day)
    }

    /// The same end of a span that begins with `first`: 从10月15日到10月底 ends on a day, as it begins.
    func told(asIn first: Point) -> Point {
      guard first.day > 0, day == 0, let lastDay else { return self }
      return Point(lastDay)
    }

    /// By year, month and day; a year comes before its months.
    package static func < (a: Point, b: Point) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
  }

  /// Where it begins.
  package var first: Point
  /// Where it ends, inclusive; nil where it lasts on.
  package var last: Point?

  /// The whole year.
  package init(year: Int) { self.init(Point(year), Point(year)) }

  init(_ first: Point, _ last: Point?) {
    self.first = first
    self.last = last
  }

  /// Whether both ends lie in years of four digits: three thousand years before the first issue do not.
  var isOnCalendar: Bool { (1...9999).contains(first.year) && (1...9999).contains(last?.year ?? first.year) }

  /// The time as one number: what is compared by the thousand is compared by it.
  package var key: UInt64 { UInt64(first.key) << 32 | UInt64(last?.key ?? Point.noKey) }

  /// Whether it lasts on.
  package var isOpen: Bool { last == nil }

  /// The first day.
  package var start: CalendarDate? { first.firstDay }
  /// The last day; nil where it lasts on.
  package var end: CalendarDate? { last?.lastDay }

  /// Whether it is such a stretch as figures are reported for: some months or days, but no year and no single day.
  package var isReportingPeriod: Bool {
    guard let last, last != first else { return false }
    return first.month > 0
  }

  /// From the beginning of the year to the month in which it ends; nil where it is longer than a month or shorter.
  package var sinceNewYear: ResolvedTime? {
    guard let last, last == first, first.month > 0, first.day == 0 else { return nil }
    return ResolvedTime(Point(last.year, 1), last)
  }

  /// Without its first year.
  package var shortened: ResolvedTime {
    ResolvedTime(Point(first.year + 1, first.month, first.day), last)
  }

  /// Its beginning, lasting on.
  package var opened: ResolvedTime { ResolvedTime(first, nil) }

  /// From its beginning to the end of the year, or all of what it begins with where that lies in that year.
  package func closed(inYear year: Int) -> ResolvedTime {
    ResolvedTime(first, first.year >= year ? first : Point(year))
  }

  /// Appends it as ISO 8601: `2022`, `2022-10`, `2023-05-11`, `2021/..`, `2020/2022`, `2019-01/2019-03`.
  package func appendISO8601(to bytes: inout [UInt8]) {
    Self.append(first, to: &bytes)
    if last == first { return }
    bytes.append(UInt8(ascii: "/"))
    if let last { Self.append(last, to: &bytes) } else { bytes.append(contentsOf: "..".utf8) }
  }

  private static func append(_ point: Point, to bytes: inout [UInt8]) {
    append(point.year, width: 4, to: &bytes)
    for part in [point.month, point.day] where part > 0 {
      bytes.append(UInt8(ascii: "-"))
      append(part, width: 2, to: &bytes)
    }
  }

  private static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    var divisor = width == 4 ? 1000 : 10
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
