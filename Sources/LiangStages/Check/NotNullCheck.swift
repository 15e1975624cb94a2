import LiangCore

/// Cells that must not be empty.
struct NotNullCheck: Checker {
  static let spec = StageSpec(
    name: "not_null", phase: .check, summary: "Cells of these columns must not be empty.",
    fields: [.columns, .severity],
    examples: [
      StageExample(
        "a figure without an item", config: "columns: [metrics.item]", input: "共有3家。",
        output: ["metrics row 1: 'item' is empty"])
    ])

  let severity: CheckSeverity
  private let columns: ColumnSelection

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    severity = config.severity
    columns = ColumnSelection(config.texts("columns"))
  }

  var tables: Set<TableID> { columns.tables }

  func begin() -> any RunningCheck { Run(columns: columns) }

  private struct Run: RunningCheck {
    let columns: ColumnSelection

    func inspect(_ batch: TableBatch) -> [CheckFinding] {
      var findings: [CheckFinding] = []
      for column in columns.byTable[batch.schema.id] ?? [] where batch.columns[column].nullCount > 0 {
        for row in 0..<batch.rowCount where !batch.hasValue(row: row, column: column) {
          findings.append(
            CheckFinding(
              table: batch.schema.id, row: row, message: "'\(batch.schema.columns[column].name)' is empty"))
        }
      }
      return findings
    }

    func finish() -> [CheckFinding] { [] }
  }
}
