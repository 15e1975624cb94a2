import LiangCore

/// The checks of a pipeline in one run: what they find, and what they keep out.
final class CheckPanel {
  /// Findings shown of each check.
  private static let sampleLimit = 5

  private struct Running {
    let title: String
    let code: ErrorCode
    let severity: CheckSeverity
    let tables: Set<TableID>
    var state: any RunningCheck
    var report: RunReport.Check
  }

  private var checks: [Running]

  init(_ checkers: [any Checker]) {
    checks = checkers.map { checker in
      let spec = type(of: checker).spec
      precondition(
        checker.severity != .reject || checker.tables.allSatisfy(\.isRejectable),
        "\(spec.title) rejects rows that others point to, and passed the lint")
      return Running(
        title: spec.title, code: ErrorCode(check: spec), severity: checker.severity, tables: checker.tables,
        state: checker.begin(), report: RunReport.Check(check: spec.title, severity: checker.severity.rawValue))
    }
  }

  /// What each check found so far.
  var reports: [RunReport.Check] { checks.map(\.report) }

  /// Whether a check of severity `fail` found something.
  var hasFailed: Bool { checks.contains { $0.severity == .fail && $0.report.findings > 0 } }

  /// Shows a page's rows to the checks, in the order of the pipeline; each sees what those before it let pass.
  /// - Returns: the rows that stay; a reject is appended for each of the others.
  func screen(_ batch: TableBatch, rejects: inout [Reject]) -> TableBatch {
    var batch = batch
    let table = batch.schema.id
    for index in checks.indices where checks[index].tables.contains(table) && batch.rowCount > 0 {
      let findings = checks[index].state.inspect(batch)
      guard !findings.isEmpty else { continue }
      for finding in findings { note(finding, of: batch, by: index) }
      checks[index].report.rows = (checks[index].report.rows ?? 0) + Set(findings.map(\.row)).count
      if checks[index].severity == .reject { batch = take(findings, from: batch, by: index, into: &rejects) }
    }
    return batch
  }

  /// Shows rows that no check can take away.
  func inspect(_ batch: TableBatch) {
    var rejects: [Reject] = []
    _ = screen(batch, rejects: &rejects)
  }

  /// Asks for what can only be known at the end of the run.
  func finish() {
    for index in checks.indices {
      for finding in checks[index].state.finish() { note(finding, of: nil, by: index) }
    }
  }

  private func note(_ finding: CheckFinding, of batch: TableBatch?, by index: Int) {
    checks[index].report.findings += 1
    guard checks[index].report.samples.count < CheckPanel.sampleLimit else { return }
    var place = ""
    if let batch, let row = finding.row {
      let line = batch.schema.index(of: "line").map { batch.cell(row: row, column: $0) } ?? .empty
      place = "\(batch.cell(row: row, "source")):\(line == .empty ? "" : "\(line):") "
    }
    checks[index].report.samples.append("\(place)\(finding.table): \(finding.message)")
  }

  /// Moves the rows to `rejects`, one reject a row, whatever a check finds wrong with it.
  private func take(
    _ findings: [CheckFinding], from batch: TableBatch, by index: Int, into rejects: inout [Reject]
  ) -> TableBatch {
    var messages: [Int: [String]] = [:]
    for finding in findings {
      guard let row = finding.row else { preconditionFailure("\(checks[index].title) rejects a table and no row") }
      messages[row, default: []].append(finding.message)
    }
    for (row, found) in messages.sorted(by: { $0.key < $1.key }) {
      rejects.append(
        Reject(
          documentID: batch.cell(row: row, "document_id").description,
          source: batch.cell(row: row, "source").description,
          stage: checks[index].title, code: checks[index].code, severity: .value, line: batch.integer(row: row, "line"),
          chars: batch.integer(row: row, "start_char")!..<batch.integer(row: row, "end_char")!,
          problem: "\(batch.schema.id): \(found.joined(separator: "; "))",
          sample: batch.cell(row: row, "surface").description))
    }
    return batch.filtered { messages[$0] == nil }
  }
}
