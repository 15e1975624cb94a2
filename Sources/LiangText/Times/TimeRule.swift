import LiangCore

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
