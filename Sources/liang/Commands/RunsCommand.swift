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
      let problem = "no run of a pipeline '\(pipeline)' is in '\(directory)'"
      Terminal.say(RunFailure(.runsUnknown, problem, advice: near ?? others).description)
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
        Terminal.say(RunFailure(.runsUnknown, "there is no run \(number) in '\(directory)'").description)
        throw ExitCode.couldNotRun
      }
      guard json else { return Terminal.put(RunsReport.text(found)) }
      let report = try history.reporting { () throws(RunFailure) in try found.report() }
      Terminal.put(try RunsReport.json(RunObject(found, report: .some(report))))
    }
  }
}
