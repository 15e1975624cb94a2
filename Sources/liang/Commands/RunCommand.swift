import ArgumentParser
import LiangPipeline

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
    let catalog = dryRun ? nil : try running.history.catalog(of: plans, log)
    let invocation = RunInvocation(running, catalog: catalog, log: log)
    try await Interrupts.cancelling { [dryRun] in
      var worst: Int32 = 0
      for plan in plans where !Task.isCancelled {
        if dryRun { Terminal.put(plan.rendered + "\n\n") }
        worst = max(worst, await invocation.run(plan))
      }
      if worst != 0 { throw ExitCode(worst) }
    }
  }
}
