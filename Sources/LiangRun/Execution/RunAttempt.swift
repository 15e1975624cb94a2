import LiangCore
import SystemPackage

/// One run of one plan, from the inventory to the report.
struct RunAttempt {
  let plan: RunPlan
  let version: String
  let options: RunOptions
  let hooks: PublishHooks
  let log: RunLog

  /// Reads, checks and counts, and writes nothing.
  func rehearse() async throws(RunFailure) -> RunReport {
    let inventory = try takeInventory()
    let (collector, writer, checks) = try await read(inventory, into: TableWriter(), noting: nil)
    return report(inventory, collector, writer, checks, outcome: checks.hasFailed ? .failedChecks : .dryRun, files: [])
  }

  /// Reads, checks, writes beside the output, reads back and publishes. The caller holds the output's lock.
  ///
  /// - Parameter pages: where to note the pages being read.
  func publish(to location: OutputLocation, noting pages: PagesAtWork) async throws(RunFailure) -> RunReport {
    let publisher = Publisher(location: location, hooks: hooks)
    log.warn(try publisher.recover())
    try location.claim(for: plan.name)
    let inventory = try takeInventory()
    let staging = try Staging(location, runID: inventory.runID, hooks: hooks)
    do throws(RunFailure) {
      return try await publish(inventory, through: staging, publisher, noting: pages)
    } catch {
      staging.discard()
      throw error
    }
  }

  private func takeInventory() throws(RunFailure) -> Inventory {
    let inventory = try Inventory(of: plan, version: version)
    log.warn(inventory.warnings)
    guard !inventory.files.isEmpty else {
      throw RunFailure(
        .loadNothing, "no file fits the 'paths' of pipeline '\(plan.name)', and the output stays as it is")
    }
    log.onEvent(.inventoried(files: inventory.files.count, bytes: inventory.byteCount))
    log.ended("inventory")
    return inventory
  }

  private func publish(
    _ inventory: Inventory, through staging: Staging, _ publisher: Publisher, noting pages: PagesAtWork
  ) async throws(RunFailure) -> RunReport {
    let stamp = RunStamp(pipeline: plan.name, version: version, runID: inventory.runID)
    let (collector, writer, checks) = try await read(
      inventory, into: TableWriter(sinks: open(staging, stamp), in: staging), noting: pages)
    hooks.observe(.written)
    log.onEvent(.staged)
    if checks.hasFailed {
      staging.discard()
      return report(inventory, collector, writer, checks, outcome: .failedChecks, files: [])
    }
    let rows = try Verification(staging: staging, rows: writer.rows).run(plan.emitters)
    hooks.observe(.verified)
    log.onEvent(.verified)
    log.ended("verify")
    let manifest = try staging.seal(stamp: stamp, rows: rows)
    // The last moment at which a run can be stopped: what comes now replaces the output.
    try RunFailure.checkCancellation()
    log.warn(try publisher.publish(staging))
    log.onEvent(.published)
    log.ended("publish")
    return report(inventory, collector, writer, checks, outcome: .published, files: manifest.files)
  }

  private var allowedRejectShare: Double { max(plan.allowedRejectShare, options.allowedRejectShare) }

  /// A delivery of which no page can be read replaces no tables that are good.
  private func refuseNothing(_ collector: PageCollector) throws(RunFailure) {
    guard collector.documents.loaded == 0, allowedRejectShare < 1, let first = collector.firstRejected else {
      return
    }
    throw RunFailure(
      .loadAllRejected,
      "none of \(collector.documents.rejected) pages could be read, the first, '\(first.source)': \(first.message)"
    )
  }

  private func open(_ staging: Staging, _ stamp: RunStamp) throws(RunFailure) -> [any TableSink] {
    var sinks: [any TableSink] = []
    for emitter in plan.emitters {
      let paths = try staging.paths(of: emitter.outputs)
      do {
        sinks.append(try emitter.open(paths, stamp: stamp))
      } catch {
        throw staging.failure(error)
      }
    }
    return sinks
  }

  /// Takes every document through the stages, the checks and the sinks, and closes these.
  private func read(
    _ inventory: Inventory, into writer: TableWriter, noting pages: PagesAtWork?
  ) async throws(RunFailure) -> (PageCollector, TableWriter, CheckPanel) {
    let checks = CheckPanel(plan.checkers)
    let collector = PageCollector(runID: inventory.runID, writer: writer, checks: checks)
    let execution = Execution(
      inventory: inventory, chain: plan.chain, options: options, pages: pages, onEvent: log.onEvent)
    try await execution.run(into: collector)
    checks.finish()
    log.warn(try writer.close())
    warnOfUndated(collector)
    try Self.holdAccount(collector, writer)
    try refuseNothing(collector)
    log.ended("pages")
    return (collector, writer, checks)
  }

  /// Times like 去年 and 3月 are counted from the day of the issue.
  private func warnOfUndated(_ collector: PageCollector) {
    guard collector.undated > 0,
      plan.chain.normalizers.contains(where: { type(of: $0).spec.fills.contains("metrics.period") })
    else {
      return
    }
    let (undated, loaded) = (collector.undated, collector.documents.loaded)
    log.warn(
      RunWarning(
        .loadNoDate,
        "\(undated) of \(loaded) pages have figures and do not say when they were published, so that times like 去年 and 3月 stay open; say it by 'path_pattern' or in front matter"
      ))
  }

  /// Every document offered is in exactly one place. Where it is not, the mistake is ours, and nothing is published.
  static func holdAccount(_ collector: PageCollector, _ writer: TableWriter) throws(RunFailure) {
    let documents = collector.documents
    guard documents.offered == documents.loaded + documents.rejected,
      writer.rows[.documents, default: 0] == documents.loaded,
      writer.rows[.rejects, default: 0] == collector.rejects.values.reduce(0, +)
    else {
      throw RunFailure(
        .runAccounting,
        "\(documents.offered) documents offered, \(documents.loaded) loaded, \(documents.rejected) rejected, \(writer.rows[.documents, default: 0]) rows of 'documents': this is a mistake in Liang"
      )
    }
  }

  /// Those that an emitter writes.
  private var writtenTables: Set<TableID> {
    Set(plan.emitters.flatMap { $0.outputs.flatMap(\.tables) })
  }

  private func report(
    _ inventory: Inventory, _ collector: PageCollector, _ writer: TableWriter, _ checks: CheckPanel,
    outcome: RunReport.Outcome, files: [Manifest.File]
  ) -> RunReport {
    let documents = collector.documents
    // A quotient is the double nearest to the share as it was typed, a product need not be.
    let isOverShare = Double(documents.rejected) / Double(documents.offered) > allowedRejectShare
    let status: ExitStatus = outcome == .failedChecks || isOverShare ? .failedChecks : .clean
    return RunReport(
      runID: inventory.runID, pipeline: plan.name, version: version, outputDirectory: plan.outputDirectory,
      outcome: outcome, exitCode: status.rawValue, documents: documents,
      inputBytes: inventory.byteCount,
      tables: TableID.allCases.filter(writtenTables.contains).map {
        RunReport.Count(name: $0.rawValue, rows: writer.rows[$0, default: 0])
      },
      rejects: collector.rejects.sorted { $0.key < $1.key }.map { RunReport.Count(name: $0.key, rows: $0.value) },
      checks: checks.reports, files: files, warnings: log.warnings, durations: log.phases)
  }
}
