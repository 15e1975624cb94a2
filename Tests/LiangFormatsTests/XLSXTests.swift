import LiangCore
import LiangTestSupport
import Testing

@testable import LiangFormats

@Suite struct XLSXTests {
  /// Bytes that do not unpack, a stream that ends early, and text that unpacks to another.
  @Test func noChangedByteOfASheetPassesForData() throws {
    let directory = try TemporaryDirectory()
    let emitter = try XLSXEmitter.make(["to": .text("\(directory.path)/book.xlsx"), "tables": .list([.text("lines")])])
    try emitter.emit([Hostile.batch(.lines)])
    let bytes = try directory.bytes("book.xlsx")
    let name = Array("xl/worksheets/sheet1.xml".utf8)
    let start = try #require(bytes.firstRange(of: name)?.upperBound)
    let end = try #require(bytes[start...].firstRange(of: Array("PK\u{3}\u{4}".utf8))?.lowerBound)
    for index in stride(from: start, to: end, by: 61) {
      var changed = bytes
      changed[index] ^= 0x10
      try directory.write("book.xlsx", changed)
      let failure = #expect(throws: EmitFailure.self, "byte \(index)") { try emitter.counts() }
      #expect(failure?.code == "emit.damaged")
      #expect(failure?.message == "xl/worksheets/sheet1.xml is damaged; check the disk and run again")
    }
  }

  private let stamp = RunStamp(pipeline: "union-news", version: "0.1.0", runID: "r1")

  private func write(_ batch: TableBatch, to path: String) throws -> [RunWarning] {
    try XLSXEmitter.make(["to": .text(path), "tables": .list([.text(batch.schema.id.rawValue)])]).emit([batch])
  }

  /// What `expression` gives in Python for the workbook `book` and its first sheet `sheet`.
  private func openpyxl(_ path: String, _ expression: String) throws -> String {
    let program = """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.worksheets[0]
      print(eval(sys.argv[2]))
      """
    return try Python.run("-c", program, path, expression)
  }

  @Test func theHeaderStaysInViewAndFilters() throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/book.xlsx"
    #expect(try write(Hostile.batch(.articles, rows: 3), to: path) == [])
    #expect(
      try openpyxl(path, "sheet.freeze_panes, sheet.auto_filter.ref, sheet['A1'].font.b") == "('A2', 'A1:Q4', True)")
    #expect(try openpyxl(path, "book.properties.title, book.properties.created.year") == "('union-news', 1980)")
  }

  @Test func tablesAreSheetsInTheOrderOfTheDictionary() throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/book.xlsx"
    try XLSXEmitter.make(["to": .text(path)]).emit([])
    #expect(
      try openpyxl(path, "book.sheetnames") == "['documents', 'lines', 'articles', 'metrics', 'places', 'rejects']")
  }

  /// Chinese characters take two columns; nothing is wider than a reader can bear.
  @Test func columnsAreAsWideAsTheirText() throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/book.xlsx"
    var batch = TableBatch(.rejects)
    batch.text("0123456789abcdef")
    for text in ["全市工会系统", "load", "c", "document"] { batch.text(text) }
    for _ in 0..<3 { batch.empty() }
    batch.text(String(repeating: "量", count: 100))
    batch.empty()
    batch.text("r")
    _ = try write(batch, to: path)
    let widths = try openpyxl(path, "[int(sheet.column_dimensions[name].width) for name in 'ABCI']")
    #expect(widths == "[17, 13, 9, 61]")
  }

  @Test func cellsHaveTypes() throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/book.xlsx"
    var batch = TableBatch(.metrics)
    for column in batch.schema.columns {
      switch column.name {
      case "low": batch.decimal(Decimal38(digits: "16549000"))
      case "high": batch.decimal(Decimal38(digits: "1234567890123456.5"))
      case "period_start": batch.date(CalendarDate(iso8601: "2019-03-14"))
      case "period_end": batch.date(CalendarDate(iso8601: "1899-12-31"))
      case "adcode": batch.text("442000")
      case "value", "confidence": batch.double(0.5)
      case _ where column.type == .integer: batch.integer(7)
      default: batch.text("x")
      }
    }
    #expect(try write(batch, to: path) == [])
    let row = "dict(zip([cell.value for cell in sheet[1]], sheet[2]))"
    let names = "'line', 'value', 'low', 'high', 'period_start', 'period_end', 'adcode'"
    #expect(
      try openpyxl(path, "[(cell.value, cell.number_format) for cell in map(\(row).get, [\(names)])]")
        == "[(7, '0'), (0.5, 'General'), (16549000, '0'), ('1234567890123456.5', 'General'), "
        + "(datetime.datetime(2019, 3, 14, 0, 0), 'yyyy-mm-dd'), ('1899-12-31', 'General'), "
        + "('442000', 'General')]")
  }

  @Test func aLongTableGoesOnToFurtherSheets() throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/book.xlsx"
    let batch = Hostile.batch(.lines, rows: 20)
    let file = try XLSXFile(path: path, tables: [.lines, .rejects], stamp: stamp, rowLimit: 8)
    for part in batch.cut([3, 10]) { try file.write(part) }
    #expect(
      try file.close().map(\.description) == [
        "warning[emit.further_sheets]: lines has more rows than a sheet can hold; it goes on to the sheet 'lines (3)'",
        "warning[emit.cut]: lines.document_id: 2 cells cut to the 32767 characters that a spreadsheet holds; the other formats have the whole text",
      ])
    #expect(try openpyxl(path, "book.sheetnames") == "['lines', 'rejects', 'lines (2)', 'lines (3)']")
    #expect(try openpyxl(path, "[sheet.max_row for sheet in book]") == "[8, 1, 8, 7]")
    #expect(try XLSXReader(path: path).countRows() == [.lines: 20, .rejects: 0])
    try Readers.compare("openpyxl", path, with: batch)
  }

  @Test func whatTheLibraryRefusesIsAFailure() throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/book.xlsx"
    let workbook = try XLSXWorkbook(path: path, stamp: stamp)
    var sheet = try XLSXSheet(workbook.addSheet("places", path: path), of: path, .of(.places), workbook.formats)
    for _ in 0..<XLSXFile.rowLimit { sheet.beginRow() }
    for cell in [Cell.text("x"), .integer(1), .double(1), .boolean(true), .date(CalendarDate(days: 0))] {
      let failure = #expect(throws: EmitFailure.self) { _ = try sheet.write(0, cell) }
      #expect(failure?.code == "emit.cannot_write")
      #expect(failure?.path == path)
      #expect(
        failure?.message
          == "libxlsxwriter says 'Worksheet row or column index out of range.'; write the table in another format")
    }
    #expect(throws: EmitFailure.self) { try sheet.finish() }
  }

  @Test(arguments: [
    ("plain", "plain"), ("_x0041_", "_x005F_x0041_"), ("_x00g1_", "_x00g1_"), ("_x0041", "_x0041"),
    ("__x000d_", "__x005F_x000d_"),
    ("\0", "_x0000_"), ("\u{FFFE}\u{FFFF}\u{FFFD}", "_xFFFE__xFFFF_\u{FFFD}"),
  ])
  func whatXMLCannotHoldIsEscaped(text: String, escaped: String) {
    var cell: [UInt8] = []
    #expect(!XLSXText.encode(Array(text.utf8)[...], into: &cell))
    #expect(cell == Array(escaped.utf8) + [0])
  }

  @Test func longTextIsCutBetweenCharacters() {
    var cell: [UInt8] = []
    #expect(!XLSXText.encode(Array(String(repeating: "a", count: 32_767).utf8)[...], into: &cell))
    #expect(XLSXText.encode(Array(String(repeating: "a", count: 32_768).utf8)[...], into: &cell))
    #expect(cell.count == 32_767 + 1)
    // Each takes two of the limit's code units, so one is left over.
    #expect(XLSXText.encode(Array(String(repeating: "😀", count: 20_000).utf8)[...], into: &cell))
    #expect(cell.count == 4 * 16_383 + 1)
  }

  @Test func theWorkbookIsNamedNotItsDirectory() throws {
    let finding = #expect(throws: Diagnostic.self) { try XLSXEmitter.make(["to": .text("/out/union-news")]) }
    #expect(finding?.code == "wrong_extension")
    #expect(finding?.message == "'union-news' does not end in '.xlsx'")
  }
}
