import ArgumentParser
import Foundation
import LiangPipeline
import LiangRun
import LiangSchedule

/// `liang run`: pages in, tables out.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run pipeline files: read the pages, write the tables.",
    discussion: """
      All files of a run appear together or not at all. What could not be read is a row of the table 'rejects'.

      EXAMPLES
        liang run pipelines/union-news.yaml
        liang run pipelines/union-news.yaml --dry-run
        liang run pipelines/*.yaml --log-format json 2>run.log
      """)

  @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Flag(help: "Read and check everything, count the rows, write nothing.")
  var dryRun = false

  @OptionGroup var running: RunningOptions

  func run() async throws {
    let plans = try Pipelines.plans(files)
    Pipelines.warnOfSharedOutputs(plans)
    let session = try RunSession(running, dryRun: dryRun)
    try await Interrupts.cancelling { [dryRun] in
      var worst: Int32 = 0
      for plan in plans where !Task.isCancelled {
        if dryRun { Terminal.put(plan.rendered + "\n\n") }
        worst = max(worst, await session.run(plan))
      }
      if worst != 0 { throw ExitCode(worst) }
    }
  }
}

/// Options of every command that runs pipelines.
struct RunningOptions: ParsableArguments, Sendable {
  /// How events are written to standard error.
  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: ArgumentHelp("Pages worked on at once; the output is the same for any number.", valueName: "n"))
  var cores: Int = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var history: HistoryOptions

  @Option(
    help: ArgumentHelp(
      "The share of documents, 0 to 1, that may be rejected before the exit code is 1.", valueName: "share"))
  var allowRejects: Double = 0

  @Option(
    help: ArgumentHelp("Human text or one JSON object an event, on standard error.", valueName: "format"))
  var logFormat: LogFormat = .text

  func validate() throws {
    guard cores >= 1 else { throw ValidationError("--cores must be at least 1") }
    guard (0...1).contains(allowRejects) else { throw ValidationError("--allow-rejects must be between 0 and 1") }
  }
}

/// Runs plans one after the other and tells how it goes.
struct RunSession: Sendable {
  private let options: RunningOptions
  private let catalog: RunCatalog?
  private let runOptions: RunOptions

  init(_ options: RunningOptions, dryRun: Bool) throws {
    self.options = options
    catalog = dryRun ? nil : try options.history.catalog()
    var runOptions = RunOptions(workers: options.cores)
    runOptions.dryRun = dryRun
    runOptions.allowedRejectShare = options.allowRejects
    self.runOptions = runOptions
  }

  /// The exit code of a run by hand.
  func run(_ plan: Plan) async -> Int32 {
    let narrator = RunNarrator(plan, format: options.logFormat)
    do {
      return try await attempt(plan, narrator).exitCode
    } catch {
      narrator.tell(error)
      return ExitCode.couldNotRun.rawValue
    }
  }

  /// The exit code of a run by schedule: it waits for a run before it where the schedule says so, and is stopped after
  /// its time limit.
  /// - Throws: `FireDeferred` where a run before it still runs and the schedule does not wait; `CancellationError` where
  ///   the task was cancelled before the run came to its end.
  func run(_ plan: Plan, schedule: LiangPipeline.Schedule) async throws -> Int32 {
    let narrator = RunNarrator(plan, format: options.logFormat)
    while true {
      do throws(RunFailure) {
        return try await limited(to: schedule.timeout) { () async throws(RunFailure) in
          try await attempt(plan, narrator).exitCode
        }
      } catch {
        if !error.isLockHeld || schedule.overlap == .skip { narrator.tell(error) }
        if error.isLockHeld, schedule.overlap == .skip { throw FireDeferred() }
        try Task.checkCancellation()
        guard error.isLockHeld else { return ExitCode.couldNotRun.rawValue }
        try await Task.sleep(for: .seconds(1))
      }
    }
  }

  private func attempt(_ plan: Plan, _ narrator: RunNarrator) async throws(RunFailure) -> RunReport {
    let runner = Runner(version: Liang.version, options: runOptions) { narrator.tell($0) }
    let report = try await runner.run(RunPlan(plan), catalog: catalog)
    narrator.tell(report)
    return report
  }

  /// Cancels the body where it takes longer, and where the caller is cancelled; without a limit it takes as long as it
  /// does.
  private func limited(
    to seconds: Int?, _ body: @escaping @Sendable () async throws(RunFailure) -> Int32
  ) async throws(RunFailure) -> Int32 {
    guard let seconds else { return try await body() }
    let work = Task { () async -> Result<Int32, RunFailure> in
      do throws(RunFailure) {
        return .success(try await body())
      } catch {
        return .failure(error)
      }
    }
    let limit = Task {
      try await Task.sleep(for: .seconds(seconds))
      work.cancel()
    }
    defer { limit.cancel() }
    let outcome = await withTaskCancellationHandler {
      await work.value
    } onCancel: {
      work.cancel()
    }
    if case .failure(let failure) = outcome, failure.code == "run.cancelled", !Task.isCancelled {
      throw RunFailure("run.timeout", "the run took longer than \(seconds) s, its 'timeout'; nothing was published")
    }
    return try outcome.get()
  }
}
