import Foundation
import LiangCore
import LiangPipeline
import LiangRun
import Synchronization

/// Tells how a run goes: a bar on a terminal, and what is to be told in any case.
final class RunNarrator: Sendable {
  private struct State {
    var files = 0
    var totalBytes = 0
    var doneBytes = 0
    var pages = 0
    var rejected = 0
    var shownPercent = -1
  }

  private let plan: Plan
  private let log: EventLog
  private let state = Mutex(State())
  private let start = ContinuousClock.now

  init(_ plan: Plan, log: EventLog) {
    self.plan = plan
    self.log = log
  }

  // MARK: Events

  func tell(_ event: RunEvent) {
    switch event {
    case .inventoried(let files, let bytes):
      state.withLock { ($0.files, $0.totalBytes) = (files, bytes) }
      tell("inventoried", ["files": files, "bytes": bytes])
    case .page(let source, let bytes, let reject):
      state.withLock { state in
        state.pages += 1
        state.doneBytes += bytes
        state.rejected += reject == nil ? 0 : 1
        draw(&state)
      }
      var fields: [String: Any] = ["source": source, "bytes": bytes, "rejected": reject != nil]
      fields["code"] = reject?.code
      fields["message"] = reject?.message
      tell("page", fields)
    case .staged: tell("staged")
    case .verified: tell("verified")
    case .published: tell("published")
    case .warning(let warning):
      clearBar()
      log.tell(warning, of: plan.name)
    }
  }

  /// What only programs are told: people see the bar.
  private func tell(_ event: String, _ fields: [String: Any] = [:]) {
    if log.format == .json { log.tell(event, of: plan.name, fields, text: nil) }
  }

  /// Redraws only when the percentage changes, so that millions of pages cost a hundred lines.
  private func draw(_ state: inout State) {
    guard log.format == .text, Terminal.isInteractive, state.totalBytes > 0 else { return }
    let percent = min(100, state.doneBytes * 100 / state.totalBytes)
    guard percent != state.shownPercent else { return }
    state.shownPercent = percent
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let left = percent > 0 ? Int((seconds * Double(100 - percent) / Double(percent)).rounded()) : 0
    let tail = " \(percent)%  \(state.pages) pages" + (left > 1 ? "  \(left) s left" : "")
    let width = max(10, min(40, Terminal.columns - tail.count - 3))
    let filled = width * percent / 100
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    Terminal.draw("\r\u{1B}[K\(bar)\(tail)")
  }

  private func clearBar() {
    if log.format == .text, Terminal.isInteractive { Terminal.draw("\r\u{1B}[K") }
  }

  // MARK: Endings

  func tell(_ failure: RunFailure) {
    clearBar()
    log.tell(failure, of: plan.name)
  }

  /// That another run holds the output, and that the next call sees to it.
  func tellDeferred(by holder: String) {
    clearBar()
    let message = "'\(plan.outputDirectory)' is being written by \(holder); left to the next call"
    log.tell("deferred", of: plan.name, ["message": message], text: message)
  }

  func tell(_ report: RunReport) {
    clearBar()
    let data = log.format == .json ? (try? RunsReport.encoder().encode(report)) ?? Data() : Data()
    let fields: [String: Any] = ["report": (try? JSONSerialization.jsonObject(with: data)) ?? [:]]
    log.tell("finished", of: plan.name, fields, text: summary(report).joined(separator: "\n"))
  }

  /// Tables, rows, rejects, where the files lie, how long it took.
  private func summary(_ report: RunReport) -> [String] {
    var lines: [String] = []
    let documents = report.documents
    let size = String(format: "%.1f MB", Double(report.inputBytes) / 1e6)
    lines.append(
      "\(documents.loaded) of \(documents.offered) pages read (\(size))"
        + (documents.rejected > 0 ? ", \(documents.rejected) rejected" : ""))
    var table = TerminalTable(header: ["table", "rows"], alignment: [.left, .right])
    table.rows = report.tables.map { [$0.name, String($0.rows)] }
    lines += table.lines.map { "  \($0)" }
    lines += rejects(report)
    for check in report.checks where check.findings > 0 {
      lines.append("  \(check.check) (\(check.severity)) \(check.found), first: \(check.samples.first ?? "")")
    }
    lines += ending(report)
    return lines
  }

  /// How many things were rejected for what, and where each is told.
  private func rejects(_ report: RunReport) -> [String] {
    guard !report.rejects.isEmpty else { return [] }
    let counts = report.rejects.map { "  rejected \($0.rows) × \($0.name)" }
    guard report.outcome == .published else { return counts }
    let files = plan.emitters.flatMap(\.stage.outputs).filter { $0.tables.contains(.rejects) }
    let shown = files.first.map { "why, and what to do, is told in \(plan.file.display($0.path))" }
    return counts + ["  \(shown ?? "no file tells why: add 'rejects' to the 'tables' of an emitter")"]
  }

  private func ending(_ report: RunReport) -> [String] {
    let seconds = String(format: "%.2f s", report.durations.reduce(0) { $0 + $1.seconds })
    switch report.outcome {
    case .published:
      let bytes = report.files.reduce(0) { $0 + $1.bytes }
      let size = String(format: "%.1f MB", Double(bytes) / 1e6)
      return [
        "\(report.files.count) files (\(size)) in \(plan.file.display(report.outputDirectory)), \(seconds), run \(report.runID)"
      ]
    case .failedChecks:
      return ["nothing was published: \(report.failedCheck ?? "a check failed"); the output is as it was, \(seconds)"]
    case .dryRun: return ["dry run: nothing was written, \(seconds)"]
    }
  }
}
