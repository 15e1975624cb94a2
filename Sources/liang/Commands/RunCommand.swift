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
    let log = EventLog(format: running.logFormat, isTimed: false)
    let plans = try Pipelines.plans(files, log: log)
    Pipelines.warnOfClashes(plans, log: log)
    let session = RunSession(running, catalog: dryRun ? nil : try running.history.catalog(log), log: log)
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
    help: ArgumentHelp(
      "Text for people or JSON, on standard error: each line an event, with its time.", valueName: "format"))
  var logFormat: LogFormat = .text

  func validate() throws {
    guard cores >= 1 else { throw ValidationError("--cores must be at least 1") }
    guard (0...1).contains(allowRejects) else { throw ValidationError("--allow-rejects must be between 0 and 1") }
  }
}

/// Runs plans one after the other and tells how it goes.
struct RunSession: Sendable {
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
  /// - Throws: `FireDeferred` where a run before it still runs and the schedule does not wait; `CancellationError` where
  ///   the task was cancelled before the run came to its end.
  func run(_ plan: Plan, schedule: LiangPipeline.Schedule) async throws -> Int32 {
    let narrator = RunNarrator(plan, log: log)
    var options = options
    options.timeLimit = schedule.timeout
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
