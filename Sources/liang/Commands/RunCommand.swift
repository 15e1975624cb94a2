import ArgumentParser
import Foundation
import LiangPipeline
import LiangRun

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
    Terminal.setUpColor(for: STDERR_FILENO)
    let plans = try Pipelines.plans(files)
    let session = try RunSession(running, dryRun: dryRun)
    var worst: Int32 = 0
    for plan in plans {
      if dryRun { Terminal.put(plan.description + "\n\n") }
      worst = max(worst, await session.run(plan))
    }
    if worst != 0 { throw ExitCode(worst) }
  }
}

/// Options of every command that runs pipelines.
struct RunningOptions: ParsableArguments {
  /// How events are written to standard error.
  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: ArgumentHelp("Pages worked on at once; the output is the same for any number.", valueName: "n"))
  var cores: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp(
      "Where the history of runs is kept; ~/.local/state/liang without it.", valueName: "dir"),
    completion: .directory)
  var state: String?

  @Option(
    help: ArgumentHelp(
      "The share of documents, 0 to 1, that may be rejected before the exit code is 1.", valueName: "share"))
  var allowRejects: Double = 0

  @Option(help: "Human text or one JSON object an event, on standard error.")
  var logFormat: LogFormat = .text

  func validate() throws {
    guard cores >= 1 else { throw ValidationError("--cores must be at least 1") }
    guard (0...1).contains(allowRejects) else { throw ValidationError("--allow-rejects must be between 0 and 1") }
  }

  /// Opens the history of runs.
  /// - Throws: `ExitCode.couldNotRun` after saying why.
  func catalog() throws -> RunCatalog {
    let environment = ProcessInfo.processInfo.environment
    let directory = state.map { URL(filePath: $0).path } ?? StateDirectory.standard(environment: environment)
    guard let directory else {
      Terminal.say("error[catalog.no_home]: neither HOME nor XDG_STATE_HOME says where to keep the history; use --state")
      throw ExitCode.couldNotRun
    }
    do {
      return try RunCatalog(stateDirectory: directory)
    } catch {
      Terminal.say(error.description)
      throw ExitCode.couldNotRun
    }
  }
}

/// Runs plans one after the other and tells how it goes.
struct RunSession {
  private let options: RunningOptions
  private let catalog: RunCatalog?
  private let runOptions: RunOptions

  init(_ options: RunningOptions, dryRun: Bool) throws {
    self.options = options
    catalog = dryRun ? nil : try options.catalog()
    var runOptions = RunOptions(workers: options.cores)
    runOptions.dryRun = dryRun
    runOptions.allowedRejectShare = options.allowRejects
    self.runOptions = runOptions
  }

  /// The exit code of the run.
  func run(_ plan: Plan) async -> Int32 {
    let log = RunNarrator(plan, format: options.logFormat)
    let runner = Runner(version: Liang.version, options: runOptions) { log.tell($0) }
    do {
      let report = try await runner.run(RunPlan(plan), catalog: catalog)
      log.tell(report)
      return report.exitCode
    } catch {
      log.tell(error)
      return ExitCode.couldNotRun.rawValue
    }
  }
}
