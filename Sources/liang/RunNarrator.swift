import Foundation
import LiangCore
import LiangPipeline
import LiangRun
import Synchronization

/// Tells on standard error how a run goes: a bar on a terminal, plain lines elsewhere, JSON where asked.
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
  private let format: RunningOptions.LogFormat
  private let state = Mutex(State())
  private let start = ContinuousClock.now

  init(_ plan: Plan, format: RunningOptions.LogFormat) {
    self.plan = plan
    self.format = format
  }

  // MARK: Events

  func tell(_ event: RunEvent) {
    switch format {
    case .json: json(event)
    case .text: text(event)
    }
  }

  private func text(_ event: RunEvent) {
    switch event {
    case .inventoried(let files, let bytes):
      state.withLock { ($0.files, $0.totalBytes) = (files, bytes) }
    case .page(_, let bytes, let rejected):
      state.withLock { state in
        state.pages += 1
        state.doneBytes += bytes
        state.rejected += rejected ? 1 : 0
        draw(&state)
      }
    case .staged, .verified, .published: break
    case .warning(let warning):
      clearBar()
      Terminal.say(warning.description)
    }
  }

  /// Redraws only when the percentage changes, so that millions of pages cost a hundred lines.
  private func draw(_ state: inout State) {
    guard Terminal.isInteractive, state.totalBytes > 0 else { return }
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
    if Terminal.isInteractive { Terminal.draw("\r\u{1B}[K") }
  }

  private func json(_ event: RunEvent) {
    switch event {
    case .inventoried(let files, let bytes): write(["event": "inventoried", "files": files, "bytes": bytes])
    case .page(let source, let bytes, let rejected):
      write(["event": "page", "source": source, "bytes": bytes, "rejected": rejected])
    case .staged: write(["event": "staged"])
    case .verified: write(["event": "verified"])
    case .published: write(["event": "published"])
    case .warning(let warning): write(["event": "warning", "code": warning.code, "message": warning.message])
    }
  }

  private func write(_ fields: [String: Any]) {
    var all = fields
    all["pipeline"] = plan.name
    let data = try? JSONSerialization.data(withJSONObject: all, options: [.sortedKeys, .withoutEscapingSlashes])
    Terminal.say(String(decoding: data ?? Data(), as: UTF8.self))
  }

  // MARK: Endings

  func tell(_ failure: RunFailure) {
    clearBar()
    switch format {
    case .json: write(["event": "failed", "code": failure.code, "message": failure.message])
    case .text: Terminal.say(failure.description)
    }
  }

  func tell(_ report: RunReport) {
    clearBar()
    switch format {
    case .json:
      let data = (try? JSONEncoder().encode(report)) ?? Data()
      write(["event": "finished", "report": (try? JSONSerialization.jsonObject(with: data)) ?? [:]])
    case .text: summary(report).forEach(Terminal.say)
    }
  }

  /// Tables, rows, rejects, where the files lie, how long it took.
  private func summary(_ report: RunReport) -> [String] {
    var lines: [String] = []
    let documents = report.documents
    let size = String(format: "%.1f MB", Double(report.inputBytes) / 1e6)
    lines.append(
      "\(report.pipeline): \(documents.loaded) of \(documents.offered) pages read (\(size))"
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
