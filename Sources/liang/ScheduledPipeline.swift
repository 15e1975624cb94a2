import ArgumentParser
import Foundation
import LiangCore
import LiangPipeline
import LiangRun
import LiangSchedule

/// A pipeline with its times.
struct ScheduledPipeline: Sendable {
  let plan: Plan
  let options: LiangPipeline.Schedule
  let schedule: CronSchedule

  /// nil where the pipeline has no schedule. Planning has checked expression and zone.
  init?(_ plan: Plan) {
    guard let options = plan.schedule else { return nil }
    guard let expression = try? CronExpression(options.cron), let clock = ZoneClock(named: options.timezone) else {
      preconditionFailure("planning let a bad schedule pass")
    }
    self.plan = plan
    self.options = options
    schedule = CronSchedule(expression, clock)
  }

  /// Those that have a schedule; a file that is named twice counts once.
  static func each(of plans: [Plan]) -> [ScheduledPipeline] {
    var jobs: Set<String> = []
    return plans.compactMap(ScheduledPipeline.init).filter { jobs.insert($0.job).inserted }
  }

  /// What its last time is kept under: two files may hold pipelines of one name.
  var job: String { plan.file.absolutePath }

  /// `2026-11-21 02:30` in the pipeline's own time zone.
  func wallTime(_ time: UnixTime) -> String {
    String("\(schedule.clock.wallTime(at: time))".replacing("T", with: " ").prefix(16))
  }

  /// Whether the time is too long ago to be caught up with. What never ran has missed nothing: it was not there then.
  func hasMissed(_ time: UnixTime, since previous: UnixTime?) -> Bool {
    guard previous != nil, let limit = options.catchUp else { return false }
    return UnixTime.now.seconds - time.seconds > Int64(limit)
  }

  /// Runs the pipeline for a time that has come, as its `schedule:` says, and answers the exit code.
  func carryOut(_ fire: DueFire, with invocation: RunInvocation) async throws -> Int32 {
    if hasMissed(fire.time, since: fire.previous) {
      try invocation.miss(
        RunWarning(
          .scheduleMissed,
          "its time \(wallTime(fire.time)) is longer ago than its 'catch_up' and was left out; run it by hand, or raise that"
        ),
        of: plan)
      return 0
    }
    let attempts = options.retry.attempts
    for attempt in 1... {
      let code = try await invocation.run(plan, schedule: options)
      guard code == ExitCode.couldNotRun.rawValue, attempt < attempts else { return code }
      let wait = options.retry.wait(after: attempt)
      invocation.log.tell(
        "retry", of: plan.name, ["attempt": attempt, "attempts": attempts, "wait_seconds": wait],
        text: "attempt \(attempt) of \(attempts) failed; trying again in \(wait) s")
      try await Task.sleep(for: .seconds(wait))
    }
    preconditionFailure("attempts are counted")
  }
}

extension UnixTime {
  /// The machine's clock.
  static var now: UnixTime { UnixTime(Date()) }

  /// The second that the date lies in.
  init(_ date: Date) { self.init(seconds: Int64(date.timeIntervalSince1970)) }
}
