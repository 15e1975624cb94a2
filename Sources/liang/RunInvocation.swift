import ArgumentParser
import Foundation
import LiangCore
import LiangPipeline
import LiangRun
import LiangSchedule

/// Runs plans one after the other and tells how it goes.
struct RunInvocation: Sendable {
  private let options: RunOptions
  private let catalog: RunCatalog?
  let log: EventLog

  /// - Parameter catalog: nil for dry runs.
  init(_ running: RunningOptions, catalog: RunCatalog?, log: EventLog) {
    var options = RunOptions(workers: running.cores)
    options.dryRun = catalog == nil
    options.allowedRejectShare = running.allowRejects
    self.options = options
    self.catalog = catalog
    self.log = log
  }

  /// The exit code of a run by hand.
  func run(_ plan: Plan) async -> Int32 {
    let narrator = RunNarrator(plan, log: log)
    do {
      return try await attempt(plan, narrator, options).exitCode
    } catch {
      narrator.tell(error)
      return ExitCode.couldNotRun.rawValue
    }
  }

  /// The exit code of a run by schedule: it waits for a run before it where the schedule says so, and is stopped after
  /// its time limit.
  /// - Throws: `FireDeferred` where a run before it still runs and the schedule does not wait; `CancellationError`
  ///   where the task was cancelled before the run came to its end.
  func run(_ plan: Plan, schedule: LiangPipeline.Schedule) async throws -> Int32 {
    let narrator = RunNarrator(plan, log: log)
    var options = options
    options.timeout = schedule.timeout
    while true {
      do throws(RunFailure) {
        return try await attempt(plan, narrator, options).exitCode
      } catch {
        if let holder = error.holder, schedule.overlap == .skip {
          narrator.tellDeferred(by: holder)
          throw FireDeferred()
        }
        if error.holder == nil { narrator.tell(error) }
        try Task.checkCancellation()
        guard error.holder != nil else { return ExitCode.couldNotRun.rawValue }
        try await Task.sleep(for: .seconds(1))
      }
    }
  }

  /// Enters into the history that a time was left out.
  func miss(_ warning: RunWarning, of plan: Plan) throws(RunFailure) {
    try catalog?.miss(warning, pipeline: plan.name, output: plan.outputDirectory, at: .now)
    log.tell(warning, as: "missed", of: plan.name)
  }

  private func attempt(
    _ plan: Plan, _ narrator: RunNarrator, _ options: RunOptions
  ) async throws(RunFailure) -> RunReport {
    let runner = Runner(version: Liang.version, options: options) { narrator.tell($0) }
    let report = try await runner.run(RunPlan(plan), catalog: catalog)
    narrator.tell(report)
    return report
  }
}
