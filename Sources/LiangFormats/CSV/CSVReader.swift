import LiangCore

/// Reads the CSV files that `emit: csv` writes: takes off the byte order mark and the formula guard.
enum CSVReader {
  /// Calls `body` with the cells of each row after the header; an empty cell is nil.
  /// - Throws: `emit.damaged` where the file is no CSV, has another header, or a row with more or fewer cells.
  static func forEachRow(
    in path: String, of schema: TableSchema, formulaGuard: Bool, _ body: ([[UInt8]?]) -> Void
  ) throws(EmitFailure) {
    let file = try WrittenFile(path: path)
    var parser = CSVParser()
    var number = 0
    func take(_ rows: [[[UInt8]?]]?) throws(EmitFailure) {
      guard let rows else { throw EmitFailure(damaged: path, "no CSV after row \(number)") }
      for row in rows {
        number += 1
        guard row.count == schema.columns.count else {
          throw EmitFailure(damaged: path, "row \(number) has \(row.count) cells, not \(schema.columns.count)")
        }
        if number > 1 {
          body(formulaGuard ? unguarded(row, schema) : row)
        } else if row != schema.columns.map({ Array($0.name.utf8) }) {
          throw EmitFailure(damaged: path, "the header is not that of \(schema.id.rawValue)")
        }
      }
    }
    var chunk = try file.read()
    try take(parser.push(chunk.starts(with: ByteOrderMark.utf8) ? chunk.dropFirst(3) : chunk[...]))
    while !chunk.isEmpty {
      chunk = try file.read()
      try take(parser.push(chunk[...]))
    }
    try take(parser.finish())
    guard number > 0 else { throw EmitFailure(damaged: path, "the file is empty") }
  }

  private static func unguarded(_ row: [[UInt8]?], _ schema: TableSchema) -> [[UInt8]?] {
    zip(row, schema.columns).map { cell, column in
      guard let cell, FormulaGuard.covers(column) else { return cell }
      return Array(FormulaGuard.removed(from: cell[...]))
    }
  }
}
