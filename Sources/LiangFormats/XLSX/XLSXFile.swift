import CXLSXWriter
import LiangCore

/// An open workbook with one sheet a table, and further ones where a table has more rows than a sheet.
final class XLSXFile: TableSink {
  private struct Table {
    var id: TableID
    var sheet: XLSXSheet
    var sheetCount = 1
    /// By column: how many cells were cut.
    var cuts: [Int]
  }

  /// Rows on a sheet, the header among them, that Excel can open.
  static let rowLimit = 1_048_576

  private let path: String
  private let rowLimit: Int
  private var workbook: XLSXWorkbook?
  private let formats: XLSXWorkbook.Formats
  private var tables: [Table]

  init(path: String, tables: [TableID], stamp: RunStamp, rowLimit: Int = rowLimit) throws(EmitFailure) {
    self.path = path
    self.rowLimit = rowLimit
    let workbook = try XLSXWorkbook(path: path, stamp: stamp)
    formats = workbook.formats
    self.tables = []
    for id in tables {
      let schema = TableSchema.of(id)
      let sheet = try XLSXSheet(workbook.addSheet(id.rawValue, path: path), of: path, schema, formats)
      self.tables.append(Table(id: id, sheet: sheet, cuts: Array(repeating: 0, count: schema.columns.count)))
    }
    self.workbook = consume workbook
  }

  func write(_ batch: TableBatch) throws(EmitFailure) {
    guard let index = tables.firstIndex(where: { $0.id == batch.schema.id }) else { return }
    for row in 0..<batch.rowCount {
      if tables[index].sheet.rowCount == rowLimit { try turnPage(&tables[index]) }
      tables[index].sheet.beginRow()
      for column in batch.columns.indices {
        let isCut = try tables[index].sheet.write(column, batch.cell(row: row, column: column))
        if isCut { tables[index].cuts[column] += 1 }
      }
    }
    try tables[index].sheet.flush()
  }

  func close() throws(EmitFailure) -> [RunWarning] {
    guard let workbook = workbook.take() else { return [] }
    // The sheets are the workbook's, and go with it.
    let tables = tables
    self.tables = []
    for table in tables { try table.sheet.finish() }
    try workbook.close(path: path)
    return tables.flatMap(warnings)
  }

  /// Goes on with the table on a new sheet, behind all others: `metrics (2)`.
  private func turnPage(_ table: inout Table) throws(EmitFailure) {
    try table.sheet.flush()
    try table.sheet.finish()
    table.sheetCount += 1
    let sheet = try workbook!.addSheet("\(table.id.rawValue) (\(table.sheetCount))", path: path)
    table.sheet = try XLSXSheet(sheet, of: path, .of(table.id), formats)
  }

  private func warnings(_ table: Table) -> [RunWarning] {
    var warnings: [RunWarning] = []
    if table.sheetCount > 1 {
      let last = "\(table.id.rawValue) (\(table.sheetCount))"
      warnings.append(
        RunWarning(
          .emitFurtherSheets,
          "\(table.id.rawValue) has more rows than a sheet can hold; it goes on to the sheet '\(last)'"))
    }
    for (column, count) in zip(TableSchema.of(table.id).columns, table.cuts) where count > 0 {
      let name = "\(table.id.rawValue).\(column.name)"
      let cells = count == 1 ? "1 cell" : "\(count) cells"
      warnings.append(
        RunWarning(
          .emitCut,
          "\(name): \(cells) cut to the \(XLSXText.limit) characters that a spreadsheet holds; the other formats have the whole text"
        ))
    }
    return warnings
  }
}
