/// Something that runs at its times.
public struct ScheduledJob: Sendable {
  /// Its name: what its last fire is kept under.
  public var name: String
  /// However many of its times have passed, it runs once.
  public var schedule: CronSchedule
  /// What runs. Throws `FireDeferred` to be called again for the same time; any other error ends the fire.
  public var action: @Sendable (DueFire) async throws -> Void

  /// Two jobs of one name cannot be scheduled together.
  public init(name: String, schedule: CronSchedule, action: @escaping @Sendable (DueFire) async throws -> Void) {
    self.name = name
    self.schedule = schedule
    self.action = action
  }
}

/// A job that is to run now.
public struct DueFire: Hashable, Sendable {
  /// The job's.
  public var name: String
  /// The time that it runs for: the latest that has come.
  public var time: UnixTime
  /// The time that it ran for before; nil where it never did. Fires after it and before `time` were missed.
  public var previous: UnixTime?
}

/// Thrown by an action that left its fire to a later call: it stays due.
public struct FireDeferred: Error {
  /// Nothing to say.
  public init() {}
}

/// Where the last fire of every job is kept between two calls.
public protocol FireLog: Sendable {
  /// The time of the last fire that was carried out; nil where there was none.
  func lastFire(of job: String) async throws -> UnixTime?
  /// Keeps the time as that of the last fire.
  func record(_ fire: UnixTime, of job: String) async throws
}

/// Runs what is due. It knows neither what a job does nor what time it is: both are given.
///
/// However many fires of a job have come since its last, it runs once, for the latest. A job that never ran is due at
/// once. A fire is recorded when its action has ended, also where it failed: only one that was deferred, or cut short
/// by cancellation or by the end of the process, is due again.
public struct Scheduler<Log: FireLog>: Sendable {
  /// What came of one fire.
  public struct Outcome: Sendable {
    /// What was run, or was to be.
    public var fire: DueFire
    /// What its action threw, or else the log when the fire was to be recorded; nil where it finished.
    public var failure: (any Error)?
  }

  /// The jobs; no two have the same name.
  public let jobs: [ScheduledJob]
  private let log: Log
  private let now: @Sendable () -> UnixTime

  /// - Parameter now: the clock.
  public init(_ jobs: [ScheduledJob], log: Log, now: @escaping @Sendable () -> UnixTime) {
    precondition(Set(jobs.map(\.name)).count == jobs.count, "two jobs have the same name")
    self.jobs = jobs
    self.log = log
    self.now = now
  }

  /// The fires that are due, by time and then in the order of the jobs.
  /// - Throws: what the log throws.
  public func due() async throws -> [DueFire] {
    let now = now()
    var fires: [DueFire] = []
    for job in jobs {
      let previous = try await log.lastFire(of: job.name)
      guard let time = job.schedule.due(at: now, since: previous) else { continue }
      fires.append(DueFire(name: job.name, time: time, previous: previous))
    }
    return fires.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
  }

  /// Runs what is due, one after the other, and answers what came of each. An error keeps no other job from running.
  /// Only cancellation does: what it cut short and what comes behind have a `CancellationError`.
  /// - Throws: what the log throws where it cannot say what is due.
  public func runDue() async throws -> [Outcome] {
    var outcomes: [Outcome] = []
    for fire in try await due() { outcomes.append(Outcome(fire: fire, failure: await carryOut(fire))) }
    return outcomes
  }

  private func carryOut(_ fire: DueFire) async -> (any Error)? {
    var failure: (any Error)?
    do {
      try Task.checkCancellation()
      try await jobs.first { $0.name == fire.name }!.action(fire)
    } catch {
      if error is FireDeferred || error is CancellationError { return error }
      failure = error
    }
    do {
      try await log.record(fire.time, of: fire.name)
    } catch {
      return failure ?? error
    }
    return failure
  }
}

extension CronSchedule {
  /// The latest time that has come by `now`, where it came after the one that was run for last; nil where none did.
  /// Where nothing was run before, `previous` is nil, and the latest time is due whenever it came.
  ///
  ///     schedule.due(at: now, since: nil)   // the last time through now
  public func due(at now: UnixTime, since previous: UnixTime?) -> UnixTime? {
    last(through: now).flatMap { time in previous.map { $0 < time } ?? true ? time : nil }
  }
}
