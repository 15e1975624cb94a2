import LiangCore

/// Rows that must differ in some column.
struct UniqueCheck: Checker {
  static let spec = StageSpec(
    name: "unique", phase: .check,
    summary: "No two rows of a run may have the same values in these columns, all taken together.",
    fields: [.columns, .severity],
    examples: [
      StageExample(
        "the same figure twice", config: "columns: [metrics.surface]", input: "一厂3家，二厂3家。",
        output: ["metrics row 2: 'surface' repeats '3家'"])
    ],
    codes: [StageCode("check_spans_tables", "The columns of `check: unique` are not all of one table.")])

  let severity: CheckSeverity
  private let columns: ColumnSelection

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    severity = config.severity
    columns = ColumnSelection(config.texts("columns"))
    guard columns.tables.count == 1 else {
      throw config.diagnostic(
        "check_spans_tables", field: "columns", "'columns' of 'check: unique' must all be of one table",
        hint: "write one 'check: unique' for each table")
    }
  }

  var tables: Set<TableID> { columns.tables }

  func begin() -> any RunningCheck { Run(columns: columns) }

  private struct Run: RunningCheck {
    let columns: ColumnSelection
    /// 128 bits of a hash for each key seen: memory grows with the rows, but not with their texts, and two different
    /// keys meet with a chance below 1 in 10¹⁸ for a billion rows.
    var seen: Set<KeyHash> = []

    mutating func inspect(_ batch: TableBatch) -> [CheckFinding] {
      guard let indices = columns.byTable[batch.schema.id] else { return [] }
      var findings: [CheckFinding] = []
      for row in 0..<batch.rowCount {
        let cells = indices.map { batch.cell(row: row, column: $0) }
        guard !seen.insert(KeyHash(cells)).inserted else { continue }
        let names = indices.map { batch.schema.columns[$0].name }.joined(separator: ", ")
        let values = cells.map(\.description).joined(separator: ", ")
        findings.append(CheckFinding(table: batch.schema.id, row: row, message: "'\(names)' repeats '\(values)'"))
      }
      return findings
    }

    func finish() -> [CheckFinding] { [] }
  }

  /// FNV-1a over the cells with two different starts.
  private struct KeyHash: Hashable {
    var a: UInt64 = 0xcbf2_9ce4_8422_2325
    var b: UInt64 = 0x9ae1_6a3b_2f90_404f

    init(_ cells: [Cell]) {
      for cell in cells {
        // A byte that UTF-8 never has parts the cells, so that ("ab", "c") is not ("a", "bc").
        for byte in cell.description.utf8 { add(byte) }
        add(cell == .empty ? 0xFE : 0xFF)
      }
    }

    private mutating func add(_ byte: UInt8) {
      a = (a ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      b = (b ^ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15
      b ^= b >> 29
    }
  }
}
