import LiangCore

/// Numbers that must lie between two bounds.
struct RangeCheck: Checker {
  static let spec = StageSpec(
    name: "range", phase: .check,
    summary: "Numbers of these columns must lie between two bounds, both included; empty cells pass.",
    fields: [
      .columns,
      FieldSpec("min", .decimal, "The smallest number allowed; without it there is no lower bound."),
      FieldSpec("max", .decimal, "The largest number allowed; without it there is no upper bound."),
      .severity,
    ],
    examples: [
      StageExample(
        "more people than there are", config: "columns: [metrics.low]\nmax: 2000000000", input: "共有300亿人。",
        output: ["metrics row 1: 'low' is 30000000000, above 2000000000"])
    ])

  let severity: CheckSeverity
  private let columns: ColumnSelection
  private let bounds: Bounds

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    severity = config.severity
    columns = ColumnSelection(config.texts("columns"))
    bounds = Bounds(min: config.decimal("min"), max: config.decimal("max"))
    guard bounds.min != nil || bounds.max != nil else {
      throw config.diagnostic(
        "missing_field", field: "columns", "'check: range' needs 'min', 'max' or both", hint: "add 'min' or 'max'")
    }
    if let low = bounds.min, let high = bounds.max, low > high {
      throw config.diagnostic(
        "out_of_range", field: "min", "'min' is \(low), above 'max', which is \(high)", hint: "swap them")
    }
    for (table, indices) in columns.byTable {
      for index in indices where !RangeCheck.isNumeric(TableSchema.of(table).columns[index].type) {
        throw config.diagnostic(
          "wrong_type", field: "columns", "'\(table).\(TableSchema.of(table).columns[index].name)' is no number",
          hint: "name columns of whole numbers, decimals or doubles")
      }
    }
  }

  var tables: Set<TableID> { columns.tables }

  func begin() -> any RunningCheck { Run(columns: columns, bounds: bounds) }

  private static func isNumeric(_ type: ColumnType) -> Bool {
    type == .integer || type == .decimal || type == .double
  }

  struct Bounds {
    let min: Decimal38?
    let max: Decimal38?

    /// Why the cell fails, or nil. A double is compared as a double: it is for plotting and not exact.
    func violation(_ cell: Cell) -> String? {
      let value: Double
      switch cell {
      case .integer(let number): return violation(Decimal38(Int(number)), shown: cell.description)
      case .decimal(let number): return violation(number, shown: cell.description)
      case .double(let number): value = number
      default: return nil
      }
      if let min, value < min.doubleValue { return "\(cell), below \(min)" }
      if let max, value > max.doubleValue { return "\(cell), above \(max)" }
      return nil
    }

    private func violation(_ value: Decimal38, shown: String) -> String? {
      if let min, value < min { return "\(shown), below \(min)" }
      if let max, value > max { return "\(shown), above \(max)" }
      return nil
    }
  }

  private struct Run: RunningCheck {
    let columns: ColumnSelection
    let bounds: Bounds

    func inspect(_ batch: TableBatch) -> [CheckFinding] {
      var findings: [CheckFinding] = []
      for column in columns.byTable[batch.schema.id] ?? [] {
        let name = batch.schema.columns[column].name
        for row in 0..<batch.rowCount {
          guard let why = bounds.violation(batch.cell(row: row, column: column)) else { continue }
          findings.append(CheckFinding(table: batch.schema.id, row: row, message: "'\(name)' is \(why)"))
        }
      }
      return findings
    }

    func finish() -> [CheckFinding] { [] }
  }
}
