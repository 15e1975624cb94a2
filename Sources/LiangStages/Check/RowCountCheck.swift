import LiangCore

/// Tables that must not be too small or too large.
struct RowCountCheck: Checker {
  static let spec = StageSpec(
    name: "row_count", phase: .check,
    summary: "A table must have a number of rows between two bounds, both included, at the end of the run.",
    fields: [
      .required("table", .table, "The table."),
      FieldSpec("min", .integer(0...Int.max), default: .integer(1), unit: "rows", "The fewest rows allowed."),
      FieldSpec(
        "max", .integer(0...Int.max), unit: "rows", "The most rows allowed; without it there is no upper bound."),
      FieldSpec(
        "severity", .choice([CheckSeverity.warn.rawValue, CheckSeverity.fail.rawValue]), default: .text("fail"),
        "What a failure does: `warn` reports it, `fail` publishes nothing."),
    ],
    examples: [
      StageExample(
        "a page without places", config: "table: places", input: "共有3家。",
        output: ["places: has 0 rows, fewer than 1"])
    ])

  let severity: CheckSeverity
  private let table: TableID
  private let min: Int
  private let max: Int?

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    severity = config.severity
    table = TableID(rawValue: config.text("table")!)!
    min = config.integer("min")!
    max = config.integer("max")
    if let max, max < min {
      throw config.diagnostic(
        "out_of_range", field: "max", "'max' is \(max), below 'min', which is \(min)", hint: "swap them")
    }
  }

  var tables: Set<TableID> { [table] }

  func begin() -> any RunningCheck { Run(table: table, min: min, max: max) }

  private struct Run: RunningCheck {
    let table: TableID
    let min: Int
    let max: Int?
    var rows = 0

    mutating func inspect(_ batch: TableBatch) -> [CheckFinding] {
      if batch.schema.id == table { rows += batch.rowCount }
      return []
    }

    func finish() -> [CheckFinding] {
      let count = "has \(rows) \(rows == 1 ? "row" : "rows")"
      if rows < min { return [CheckFinding(table: table, row: nil, message: "\(count), fewer than \(min)")] }
      if let max, rows > max {
        return [CheckFinding(table: table, row: nil, message: "\(count), more than \(max)")]
      }
      return []
    }
  }
}
