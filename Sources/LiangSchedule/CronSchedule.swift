/// When something is to run: a cron expression by the clocks of a time zone.
///
/// Where clocks are put forward, a time that is left out runs at the instant of the change, and several run once. Where
/// they are put back, a time that is shown twice runs the first time; what is to run every hour so pauses for one.
public struct CronSchedule: Hashable, Sendable {
  /// Times of the wall, of no zone by themselves.
  public var expression: CronExpression
  /// The clocks they are meant by.
  public var clock: ZoneClock

  /// The expression, read by these clocks.
  public init(_ expression: CronExpression, _ clock: ZoneClock) {
    self.expression = expression
    self.clock = clock
  }

  /// The first fire after the instant; nil after the year 9999.
  public func next(after instant: UnixTime) -> UnixTime? {
    let passed = clock.latestWallTime(by: instant)
    return expression.first(from: WallTime(seconds: passed.seconds + 1)).map(clock.instant)
  }

  /// The last fire at or before the instant; nil before the year 1.
  public func last(through instant: UnixTime) -> UnixTime? {
    expression.last(through: clock.latestWallTime(by: instant)).map(clock.instant)
  }
}
