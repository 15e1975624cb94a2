import FoundationEssentials
import LiangCore
import SystemPackage

/// Runs plans: reads everything, checks it, and publishes all files together or none.
public struct Runner: Sendable {
  private let version: String
  private let options: RunOptions
  private let clock: RunClock
  private let onEvent: @Sendable (RunEvent) -> Void
  private let hooks: PublishHooks

  /// A runner.
  /// - Parameters:
  ///   - version: Liang's, for the files and the run's id.
  ///   - onEvent: called from one task at a time, in order; must not block for long.
  public init(
    version: String, options: RunOptions, clock: RunClock = .system,
    onEvent: @escaping @Sendable (RunEvent) -> Void = { _ in }
  ) {
    self.init(version: version, options: options, clock: clock, hooks: PublishHooks(), onEvent: onEvent)
  }

  /// A runner whose publishing a test watches.
  package init(
    version: String, options: RunOptions, clock: RunClock, hooks: PublishHooks,
    onEvent: @escaping @Sendable (RunEvent) -> Void
  ) {
    self.version = version
    self.options = options
    self.clock = clock
    self.hooks = hooks
    self.onEvent = onEvent
  }

  /// Runs a plan. Cancelling the task stops the run with code `run.cancelled`; nothing is published then.
  /// - Parameter catalog: where the run is entered; nil for none. A dry run is never entered.
  public func run(_ plan: RunPlan, catalog: RunCatalog? = nil) async throws(RunFailure) -> RunReport {
    let limit = Timeout(seconds: options.timeout)
    return try await limit.hold { () async throws(RunFailure) in try await run(plan, catalog, within: limit) }
  }

  private func run(
    _ plan: RunPlan, _ catalog: RunCatalog?, within limit: Timeout
  ) async throws(RunFailure) -> RunReport {
    if let catalog { try RunCatalog.refuse(catalog.directory, inside: plan.outputDirectory) }
    let attempt = RunAttempt(
      plan: plan, version: version, options: options, hooks: hooks, log: RunLog(clock: clock, onEvent: onEvent))
    if options.dryRun { return try await attempt.rehearse() }

    let location = try entering(plan, catalog) { () throws(RunFailure) in try OutputLocation(plan.outputDirectory) }
    let lock = try entering(plan, catalog) { () throws(RunFailure) in
      // Once before anything is written beside it, and again under the lock.
      try location.claim(for: plan.name)
      return try OutputLock(location, pipeline: plan.name, now: clock.now())
    }
    if let note = lock.takenOver { attempt.log.warn(note) }
    let pages = lock.pages
    let outcome: Result<RunReport, RunFailure>
    do throws(RunFailure) {
      outcome = .success(
        try await recorded(plan, catalog, location) { () async throws(RunFailure) in
          do throws(RunFailure) {
            return try await attempt.publish(to: location, noting: pages)
          } catch {
            throw limit.reason(of: error)
          }
        })
    } catch {
      outcome = .failure(error)
    }
    lock.release()
    return try outcome.get()
  }

  /// Enters a run that cannot begin as failed, unless another run holds the lock: that one is entered already.
  private func entering<Value: ~Copyable>(
    _ plan: RunPlan, _ catalog: RunCatalog?, _ body: () throws(RunFailure) -> Value
  ) throws(RunFailure) -> Value {
    do throws(RunFailure) {
      return try body()
    } catch {
      // Where the catalog fails as well, there is a graver failure to tell.
      if error.holder == nil {
        try? catalog?.refuse(error, pipeline: plan.name, output: plan.outputDirectory, at: clock.now())
      }
      throw error
    }
  }

  /// Enters the run in the catalog, when it begins and when it ends.
  private func recorded(
    _ plan: RunPlan, _ catalog: RunCatalog?, _ location: OutputLocation,
    _ body: () async throws(RunFailure) -> RunReport
  ) async throws(RunFailure) -> RunReport {
    guard let catalog else { return try await body() }
    let id = try catalog.begin(pipeline: plan.name, output: location.directory.string, at: clock.now())
    var outcome: Result<RunReport, RunFailure>
    do throws(RunFailure) {
      outcome = .success(try await body())
    } catch {
      outcome = .failure(error)
    }
    do throws(RunFailure) {
      try catalog.end(id, outcome, at: clock.now())
    } catch {
      // The files are in place, or there is a graver failure to tell.
      outcome = outcome.map { $0.adding(RunWarning(code: error.code, message: error.message)) }
    }
    return try outcome.get()
  }
}
