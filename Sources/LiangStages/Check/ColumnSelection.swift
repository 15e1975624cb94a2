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
