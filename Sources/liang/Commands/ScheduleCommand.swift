import ArgumentParser
import LiangPipeline
import LiangRun
import LiangSchedule

/// `liang schedule`: what runs when, and running what is due.
struct ScheduleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Show when pipelines run, or run those that are due.",
    discussion: """
      A pipeline has a schedule where its file has 'schedule:'. 'run' is made to be called by cron: it executes what \
      has come due since the last call and ends. However many times of a pipeline have passed, it runs once; one that \
      never ran is due at once, and has missed nothing that 'catch_up' could be too late for. A file that is no good pipeline is told \
      and does not keep the others from running.

      EXAMPLES
        liang schedule list pipelines/*.yaml
        liang schedule next pipelines/union-news.yaml --count 5
        */10 * * * * cd /path/to/liang && make nightly
      """,
    subcommands: [List.self, Next.self, Run.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: """
        Show every schedule: the last of its times that ran, when the last run began, by hand or not, and how it ended, \
        and the next time, or due.
        """
    )

    @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @OptionGroup var history: HistoryOptions

    func run() async throws {
      let catalog = try history.existingCatalog()
      var table = TerminalTable(
        header: ["pipeline", "cron", "timezone", "last time", "last run", "next"],
        alignment: Array(repeating: .left, count: 6))
      let plans = Pipelines.sound(files)
      Pipelines.warnOfClashes(plans)
      for plan in plans { table.rows.append(try await row(plan, catalog)) }
      if !plans.isEmpty { Terminal.put(table.lines.joined(separator: "\n") + "\n") }
      if plans.count < files.count { throw ExitCode.badPipeline }
    }

    /// - Parameter catalog: nil where nothing has run yet.
    private func row(_ plan: Plan, _ catalog: RunCatalog?) async throws -> [String] {
      let entry = ScheduledPipeline(plan)
      let run = try catalog?.runs(of: plan.name, limit: 1).first.map { run in
        let began = entry?.wallTime(UnixTime(run.startedAt)) ?? String(RunsReport.time(run.startedAt).prefix(16))
        return "\(began) \(run.status.rawValue)"
      }
      guard let entry else { return [plan.name, "-", "-", "-", run ?? "-", "by hand"] }
      let last = try await catalog.map(CatalogFireLog.init)?.lastFire(of: entry.job)
      let isDue = entry.schedule.due(at: .now, since: last).map { !entry.hasMissed($0, since: last) } ?? false
      return [
        plan.name, entry.options.cron, entry.options.timezone, last.map(entry.wallTime) ?? "never", run ?? "-",
        isDue ? "due" : entry.schedule.next(after: .now).map(entry.wallTime) ?? "never",
      ]
    }
  }

  struct Next: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "next", abstract: "Show the next times, in the time zone of each pipeline.")

    @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @Option(help: ArgumentHelp("How many times of each.", valueName: "n"))
    var count = 3

    func validate() throws {
      guard count >= 1 else { throw ValidationError("--count must be at least 1") }
    }

    func run() throws {
      for plan in try Pipelines.plans(files) {
        guard let entry = ScheduledPipeline(plan) else {
          Terminal.say("\(plan.name): runs by hand; for a schedule add 'schedule:' to \(plan.file.path)")
          continue
        }
        var time = UnixTime.now
        for _ in 0..<count {
          guard let next = entry.schedule.next(after: time) else { break }
          Terminal.put("\(entry.wallTime(next)) \(entry.options.timezone)  \(entry.plan.name)\n")
          time = next
        }
      }
    }
  }

  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run", abstract: "Run the pipelines that are due, then end.")

    @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @OptionGroup var running: RunningOptions

    func run() async throws {
      let log = EventLog(format: running.logFormat, isTimed: true)
      let plans = Pipelines.sound(files, log: log)
      Pipelines.warnOfClashes(plans, log: log)
      let catalog = try running.history.catalog(of: plans, log)
      let invocation = RunInvocation(running, catalog: catalog, log: log)
      try await Interrupts.cancelling {
        let codes = ExitCodes()
        let entries = ScheduledPipeline.each(of: plans)
        let jobs = entries.map { entry in
          ScheduledJob(name: entry.job, schedule: entry.schedule) { fire in
            await codes.add(try await entry.carryOut(fire, with: invocation))
          }
        }
        do {
          let outcomes = try await Scheduler(jobs, log: CatalogFireLog(catalog: catalog), now: { .now }).runDue()
          if outcomes.isEmpty { log.tell("nothing_due", text: "nothing is due") }
          for outcome in outcomes {
            guard let failure = outcome.failure as? RunFailure else { continue }
            log.tell(failure, of: entries.first { $0.job == outcome.fire.name }?.plan.name)
            await codes.add(ExitCode.couldNotRun.rawValue)
          }
          if outcomes.contains(where: { $0.failure is CancellationError }) {
            log.tell("stopped", text: "stopped; what did not finish is due again")
            await codes.add(ExitCode.couldNotRun.rawValue)
          }
        } catch let failure as RunFailure {
          log.tell(failure)
          throw ExitCode.couldNotRun
        }
        if plans.count < files.count { await codes.add(ExitCode.badPipeline.rawValue) }
        let worst = await codes.worst
        if worst != 0 { throw ExitCode(worst) }
      }
    }
  }

  /// The exit codes of the runs of one call.
  private actor ExitCodes {
    private(set) var worst: Int32 = 0

    func add(_ code: Int32) { worst = max(worst, code) }
  }
}
