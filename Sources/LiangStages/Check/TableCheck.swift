import LiangCore

/// Columns named in a pipeline (`metrics.unit`), by table and place.
struct ColumnSelection: Sendable {
  let byTable: [TableID: [Int]]

  /// Takes names that the pipeline reader has checked against the data dictionary.
  init(_ names: [String]) {
    var columns: [TableID: [Int]] = [:]
    for name in names {
      let parts = name.split(separator: ".")
      guard parts.count == 2, let table = TableID(rawValue: String(parts[0])),
        let index = TableSchema.of(table).index(of: String(parts[1]))
      else { preconditionFailure("'\(name)' is no column, and passed the lint") }
      columns[table, default: []].append(index)
    }
    byTable = columns
  }

  var tables: Set<TableID> { Set(byTable.keys) }
}

extension FieldSpec {
  /// What a failed check does; every check has it.
  static let severity = FieldSpec(
    "severity", .choice(CheckSeverity.allCases.map(\.rawValue)), default: .text("reject"),
    "What a failure does: `warn` reports it, `reject` moves the row to `rejects`, `fail` publishes nothing and ends with exit code 1. `warn` and `fail` tell the first five findings; where every row is wanted, `reject` writes it."
  )

  /// The columns a check reads.
  static let columns = FieldSpec.required("columns", .list(of: .column), "The columns, as `table.column`.")
}

extension StageConfig {
  /// The field that `FieldSpec.severity` declares.
  var severity: CheckSeverity { CheckSeverity(rawValue: text("severity")!)! }
}
