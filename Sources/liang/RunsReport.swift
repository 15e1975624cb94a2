import Foundation
import LiangCore
import LiangRun

/// A run as an object of JSON: every key is there, null where nothing is known (yet).
struct RunObject: Encodable {
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
    guard code == ExitStatus.failedChecks.rawValue, run.status == .succeeded, let rejected = run.rejected,
      let offered = run.offered
    else { return "" }
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
