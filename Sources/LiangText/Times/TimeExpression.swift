package import LiangCore

/// A time as the text says it, not yet tied to a calendar: 今年头四个月, 2021年6月至今, 四月底.
package struct TimeExpression: Sendable {
  /// How far the time reaches from the points it names.
  package enum Extent: Hashable, Sendable {
    /// From `first` to `last`: 2022年, 4月5日至7日.
    case covering
    /// From `first` on: 2021年以来, 去年7月起, 2020年初至今.
    case since
    /// From something that happened: 活动开展以来.
    case sinceEvent
    /// From a beginning spoken of before: 至今.
    case untilNow
    /// The time spoken of before: 同期.
    case sameTime
    /// At the time of writing, and since the beginning spoken of where there is one: 截至目前.
    case now
    /// So many years, months or days up to now: 近五年来, 3年来.
    case elapsed(Int, TimePoint.Unit)
    /// So many years, months or days from a beginning that stands elsewhere: 三年间, 半年里.
    case within(Int, TimePoint.Unit)
    /// Some time that no calendar knows, and not the one spoken of before: 过去, 如今, 近年来.
    case vague
  }

  /// Where it stands.
  package var range: ByteRange
  /// Its first point; meaningless where `extent` names none.
  package var first: TimePoint
  /// Its last point; equal to `first` where only one is named.
  package var last: TimePoint
  /// How far it reaches.
  package var extent: Extent
  /// The name of the rule that read it.
  package var rule: TimeRule

  init(
    range: ByteRange, first: TimePoint = TimePoint(), last: TimePoint? = nil, extent: Extent = .covering,
    rule: TimeRule
  ) {
    self.range = range
    self.first = first
    self.last = last ?? first
    self.extent = extent
    self.rule = rule
  }
}

/// A year, some months of a year, or a day, each said outright or counted from another time.
package struct TimePoint: Hashable, Sendable {
  /// What the point is counted from.
  package enum Reference: Hashable, Sendable {
    /// From nothing: the year is said.
    case said
    /// From the day of the issue: 今年, 上月, 昨天.
    case issue
    /// From the time spoken of before: 当年, 同月, 次日.
    case context
    /// Not said: the year of 四月, the month of 5日.
    case open
  }

  /// What `offset` counts.
  package enum Unit: Hashable, Sendable {
    case year, month, week, day
  }

  /// What it is counted from.
  package var reference = Reference.open
  /// What `offset` counts.
  package var unit = Unit.year
  /// How many of them, negative before.
  package var offset = 0
  /// The year, where it is said.
  package var year = 0
  /// The first month; 0 where the whole year is meant or the month is counted.
  package var month = 0
  /// The last month, as `month`; a quarter has three.
  package var lastMonth = 0
  /// The day of the month, or of the week from Monday = 1, 8 being the weekend; 0 where none is said.
  package var day = 0
  /// Whether it is a limit: 18日前后, 25日前.
  package var isDeadline = false
  /// Whether it is the same stretch of its year as the time spoken of before: 去年同期.
  package var isSamePeriod = false

  /// No time.
  package init() {}

  /// A whole year that is said.
  init(year: Int) {
    reference = .said
    self.year = year
  }

  /// So many units from the issue or from the time spoken of before.
  init(_ reference: Reference, _ unit: Unit, _ offset: Int) {
    self.reference = reference
    self.unit = unit
    self.offset = offset
  }

  /// Months of a year that is not said.
  init(months: ClosedRange<Int>) {
    month = months.lowerBound
    lastMonth = months.upperBound
  }
}

/// The rules that read times; the raw value names one to people.
package enum TimeRule: String, Ordinal, Sendable {
  /// 2022年.
  case year
  /// 2017-06-22.
  case numericDate = "numeric_date"
  /// 四月, 2022年10月.
  case month
  /// 1至4月.
  case months
  /// 头四个月, 前11个月.
  case firstMonths = "first_months"
  /// 上半年, 三季度.
  case quarter
  /// 四月二十日, 13日.
  case day
  /// 去年, 上月, 昨天: counted from the issue.
  case relative
  /// 当年, 同月, 次日: counted from the time spoken of before.
  case anaphoric
  /// 全年, 年底: of a year not said.
  case someYear = "some_year"
  /// 2018—2020年, 4月5日至7日.
  case span
  /// 2021年以来, 4月1日起.
  case since
  /// “十四五”期间.
  case fiveYearPlan = "five_year_plan"
  /// 三年来, 两年间.
  case elapsed
  /// 同期.
  case sameTime = "same_time"
  /// 活动开展以来.
  case sinceEvent = "since_event"
  /// 至今.
  case untilNow = "until_now"
  /// 截至目前.
  case now
  /// 三个月前: a time apart from that spoken of.
  case apart
  /// 每年6月至8月: a habit.
  case everyYear = "every_year"
  /// 如今, 过去: some other time.
  case vague

  /// By place in the declaration.
  @inline(__always)
  package static func == (a: TimeRule, b: TimeRule) -> Bool { a.ordinal == b.ordinal }
}
