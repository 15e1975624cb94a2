import ArgumentParser
import Foundation
import LiangCore
import LiangRun

/// `liang runs`: the history of runs.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "Show the history of runs.",
    discussion: """
      EXAMPLES
        liang runs list
        liang runs list --pipeline union-news --limit 5
        liang runs show 12
        liang runs list --json | jq '.[] | select(.status != "succeeded")'
      """,
    subcommands: [List.self, Show.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the latest runs, newest first: when each began, how long it took, how it ended.",
      discussion: """
        A run 'succeeded' that published its files. Pages that it rejected are counted beside that; where they are more \
        than --allow-rejects allows, its command ended with exit code 1 all the same, which 'liang runs show' tells. \
        'rows' are those of the tables that the pipeline writes.
        """)

    @Option(help: ArgumentHelp("Only runs of this pipeline.", valueName: "name"))
    var pipeline: String?

    @Option(help: ArgumentHelp("How many.", valueName: "n"))
    var limit = 20

    @Flag(help: "The runs as a JSON array of objects.")
    var json = false

    @OptionGroup var history: HistoryOptions

    func validate() throws {
      guard limit >= 1 else { throw ValidationError("--limit must be at least 1") }
    }

    func run() throws {
      let runs = try history.read { catalog throws(RunFailure) in try catalog.runs(of: pipeline, limit: limit) } ?? []
      if runs.isEmpty { try sayThereAreNone() }
      if json { return Terminal.put(try RunsReport.json(runs.map { RunObject($0) })) }
      if runs.isEmpty { return }
      var table = TerminalTable(
        header: ["run", "pipeline", "started", "took", "status", "pages", "rejected", "rows", "run id"],
        alignment: [.right, .left, .left, .right, .left, .right, .right, .right, .left])
      table.rows = runs.map { run in
        [
          String(run.id), run.pipeline, RunsReport.time(run.startedAt), RunsReport.duration(run), run.status.rawValue,
          run.loaded.map(String.init) ?? "-", run.rejected.map(String.init) ?? "-", run.rows.map(String.init) ?? "-",
          run.runID ?? "-",
        ]
      }
      Terminal.put(table.lines.joined(separator: "\n") + "\n")
      if let failed = runs.first(where: { $0.status == .failed }) {
        Terminal.say("'liang runs show \(failed.id)' tells why run \(failed.id) \(failed.status.rawValue)")
      }
    }

    /// That nothing has run yet is no failure; that nothing of a name has is one.
    private func sayThereAreNone() throws {
      let directory = try history.directory()
      guard let pipeline else { return Terminal.say("no run is in '\(directory)' yet") }
      let names = try history.read { catalog throws(RunFailure) in try catalog.pipelines() } ?? []
      let near = Suggestion.nearest(to: pipeline, in: names).map { "did you mean '\($0)'?" }
      let others =
        names.isEmpty
        ? "no run is there at all; is it the right --state?" : "pipelines there: \(names.joined(separator: ", "))"
      Terminal.say(
        "error[runs.unknown]: no run of a pipeline '\(pipeline)' is in '\(directory)'; \(near ?? others)")
      throw ExitCode.couldNotRun
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one run: what it read, wrote and rejected.")

    @Argument(help: "The number of the run, as 'liang runs list' shows it.")
    var number: Int64

    @Flag(help: "The run as one JSON object, its report in 'report': null where it did not come that far.")
    var json = false

    @OptionGroup var history: HistoryOptions

    func run() throws {
      let found = try history.read { catalog throws(RunFailure) in try catalog.run(number) }
      guard let found = found.flatMap(\.self) else {
        let directory = try history.directory()
        Terminal.say("error[runs.unknown]: there is no run \(number) in '\(directory)'; see 'liang runs list'")
        throw ExitCode.couldNotRun
      }
      guard json else { return Terminal.put(RunsReport.text(found)) }
      let report = try history.reporting { () throws(RunFailure) in try found.report() }
      Terminal.put(try RunsReport.json(RunObject(found, report: .some(report))))
    }
  }
}

/// Where the history lies.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where the history of runs is kept; $XDG_STATE_HOME/liang or ~/.local/state/liang without it.", valueName: "dir"),
    completion: .directory)
  var state: String?

  /// Opens the history of runs, and makes it where there is none.
  /// - Throws: `ExitCode.couldNotRun` after saying why.
  func catalog(_ log: EventLog) throws -> RunCatalog {
    let directory = try directory(log)
    return try reporting(log) { () throws(RunFailure) in try RunCatalog(stateDirectory: directory) }
  }

  /// Opens the history of runs to look into it; nil where there is none.
  /// - Throws: `ExitCode.couldNotRun` after saying why.
  func existingCatalog() throws -> RunCatalog? {
    let directory = try directory()
    return try reporting { () throws(RunFailure) in try RunCatalog.existing(in: directory) }
  }

  /// - Throws: `ExitCode.couldNotRun` after saying why there is none.
  func directory(_ log: EventLog = .plain) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let directory = state.map { URL(filePath: $0).path } ?? StateDirectory.standard(environment: environment)
    guard let directory else {
      log.tell(
        RunFailure(
          "catalog.no_home", "neither HOME nor XDG_STATE_HOME says where to keep the history; use --state"))
      throw ExitCode.couldNotRun
    }
    return directory
  }

  /// Reads something from the history; nil where there is none.
  /// - Throws: `ExitCode.couldNotRun` after saying why.
  func read<Value>(_ body: (RunCatalog) throws(RunFailure) -> Value) throws -> Value? {
    guard let catalog = try existingCatalog() else { return nil }
    return try reporting { () throws(RunFailure) in try body(catalog) }
  }

  fileprivate func reporting<Value>(_ log: EventLog = .plain, _ body: () throws(RunFailure) -> Value) throws -> Value {
    do throws(RunFailure) {
      return try body()
    } catch {
      log.tell(error)
      throw ExitCode.couldNotRun
    }
  }
}

/// A run as an object of JSON: every key is there, null where nothing is known (yet).
private struct RunObject: Encodable {
  private enum Key: String, CodingKey {
    case run, pipeline, output, started, ended, status, exitCode, message, runID, offered, loaded, rejected, rows,
      report
  }

  private let run: RunRecord
  private let report: RunReport??

  /// - Parameter report: `.none` for an object without that key.
  init(_ run: RunRecord, report: RunReport?? = .none) {
    self.run = run
    self.report = report
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(run.id, forKey: .run)
    try object.encode(run.pipeline, forKey: .pipeline)
    try object.encode(run.output, forKey: .output)
    try object.encode(run.startedAt, forKey: .started)
    try object.encode(run.endedAt, forKey: .ended)
    try object.encode(run.status, forKey: .status)
    try object.encode(run.exitCode, forKey: .exitCode)
    try object.encode(run.message, forKey: .message)
    try object.encode(run.runID, forKey: .runID)
    try object.encode(run.offered, forKey: .offered)
    try object.encode(run.loaded, forKey: .loaded)
    try object.encode(run.rejected, forKey: .rejected)
    try object.encode(run.rows, forKey: .rows)
    if let report { try object.encode(report, forKey: .report) }
  }
}

/// How runs are shown.
enum RunsReport {
  /// `2026-11-21 02:30:05`, local time.
  static func time(_ date: Date) -> String {
    date.formatted(
      Date.VerbatimFormatStyle(
        format:
          "\(year: .padded(4))-\(month: .twoDigits)-\(day: .twoDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)",
        timeZone: .current, calendar: Calendar(identifier: .gregorian)))
  }

  static func duration(_ run: RunRecord) -> String {
    run.endedAt.map { String(format: "%.2f s", $0.timeIntervalSince(run.startedAt)) } ?? "-"
  }

  /// Of what programs read: names as in the tables, times in UTC.
  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.dateEncodingStrategy = .iso8601
    return encoder
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = encoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  static func text(_ run: RunRecord) -> String {
    var lines = [
      "run \(run.id) of \(run.pipeline): \(run.status.rawValue)", "  started   \(time(run.startedAt))",
      "  took      \(duration(run))", "  output    \(run.output)",
    ]
    if let id = run.runID { lines.append("  run id    \(id)") }
    if let code = run.exitCode { lines.append("  exit code \(code)\(meaning(of: code, run))") }
    if let message = run.message { lines.append("  message   \(message)") }
    do throws(RunFailure) {
      lines += try run.report().map(text) ?? []
    } catch {
      lines.append("  report    \(error.message)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Why a run that published has an exit code other than 0.
  private static func meaning(of code: Int32, _ run: RunRecord) -> String {
    guard code == 1, run.status == .succeeded, let rejected = run.rejected, let offered = run.offered else { return "" }
    return ": \(rejected) of \(offered) pages rejected, more than --allow-rejects allows"
  }

  private static func text(_ report: RunReport) -> [String] {
    let documents = report.documents
    var lines = [
      "  documents \(documents.offered) offered, \(documents.loaded) loaded, \(documents.rejected) rejected"
    ]
    lines += report.tables.map { "  table     \($0.name): \($0.rows) rows" }
    lines += report.rejects.map { "  rejected  \($0.rows) × \($0.name)" }
    lines += report.checks.map { "  check     \($0.check) (\($0.severity)): \($0.found)" }
    lines += report.files.map { "  file      \($0.path): \($0.bytes) bytes, sha256 \($0.sha256)" }
    lines += report.warnings.map { "  \($0)" }
    lines += report.durations.map { "  phase     \($0.name): \(String(format: "%.3f s", $0.seconds))" }
    return lines
  }
}
