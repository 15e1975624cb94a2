public import FoundationEssentials

/// The time, passed in so that tests decide on it.
public struct RunClock: Sendable {
  /// The wall-clock time.
  public var now: @Sendable () -> Date
  /// Time since some fixed moment, never going back.
  public var uptime: @Sendable () -> Duration

  /// A clock made of two.
  public init(now: @escaping @Sendable () -> Date, uptime: @escaping @Sendable () -> Duration) {
    self.now = now
    self.uptime = uptime
  }

  /// The machine's; `uptime` counts while it sleeps, too.
  public static let system: RunClock = {
    let start = ContinuousClock.now
    return RunClock(now: { Date() }, uptime: { ContinuousClock.now - start })
  }()
}
