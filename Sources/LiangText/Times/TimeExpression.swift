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
