import LiangCore
import LiangTestSupport
import Testing

@testable import LiangFormats

@Suite struct CSVTests {
  private func cells(_ directory: TemporaryDirectory, _ table: TableID, formulaGuard: Bool = true) throws -> [[String?]]
  {
    var rows: [[String?]] = []
    try CSVReader.forEachRow(
      in: "\(directory.path)/\(table.rawValue).csv", of: .of(table), formulaGuard: formulaGuard
    ) { row in rows.append(row.map { $0.map { String(decoding: $0, as: UTF8.self) } }) }
    return rows
  }

  private func expected(_ batch: TableBatch) -> [[String?]] {
    (0..<batch.rowCount).map { row in
      batch.columns.indices.map {
        batch.hasValue(row: row, column: $0) ? batch.cell(row: row, column: $0).description : nil
      }
    }
  }

  /// Our own reader gives back every cell, guarded and unguarded alike, and tells empty text from no text.
  @Test(arguments: TableID.allCases, [true, false])
  func readsBackWhatItWrote(table: TableID, formulaGuard: Bool) throws {
    let directory = try TemporaryDirectory()
    try CSVEmitter.make(["to": .text(directory.path), "formula_guard": .boolean(formulaGuard)])
      .emit([Hostile.batch(table)])
    #expect(try cells(directory, table, formulaGuard: formulaGuard) == expected(Hostile.batch(table)))
  }

  @Test func emptyTextIsNotNoText() throws {
    let directory = try TemporaryDirectory()
    var batch = TableBatch(.rejects)
    batch.empty()
    for text in ["a.txt", "", "load.empty", "document"] { batch.text(text) }
    for _ in 0..<3 { batch.empty() }
    batch.text("")
    batch.empty()
    batch.text("r1")
    try CSVEmitter.make(["to": .text(directory.path), "byte_order_mark": .boolean(false)]).emit([batch])
    #expect(
      try directory.text("rejects.csv").split(separator: "\n").last
        == #","a.txt","","load.empty","document",,,,"",,"r1""#)
    #expect(try cells(directory, .rejects) == expected(batch))
  }

  @Test func theByteOrderMarkIsThereUnlessSwitchedOff() throws {
    let directory = try TemporaryDirectory()
    try CSVEmitter.make(["to": .text(directory.path)]).emit([])
    #expect(try directory.bytes("lines.csv").starts(with: [0xEF, 0xBB, 0xBF, 0x64]))
    try CSVEmitter.make(["to": .text(directory.path), "byte_order_mark": .boolean(false)]).emit([])
    #expect(try directory.bytes("lines.csv").starts(with: "document_id,source,".utf8))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5℃", "'-5℃"), ("@user", "'@user"), ("\tx", "'\tx"), ("\rx", "'\rx"),
    ("'=1+1", "''=1+1"), ("''-", "'''-"), ("'80s", "'80s"), ("''", "''"), ("", ""), ("1=1", "1=1"), ("\n=", "'\n="),
    ("＝1+1", "'＝1+1"), ("＋3", "'＋3"), ("－2人", "'－2人"), ("＠", "'＠"), ("'－2", "''－2"), ("（1）", "（1）"), ("＜3", "＜3"),
    ("ﬀ", "ﬀ"),
  ])
  func theFormulaGuardCanBeTakenOff(text: String, guarded: String) {
    let bytes = Array(text.utf8)
    let result = FormulaGuard.applies(to: bytes[...]) ? [FormulaGuard.apostrophe] + bytes : bytes
    #expect(String(decoding: result, as: UTF8.self) == guarded)
    #expect(Array(FormulaGuard.removed(from: result[...])) == bytes)
  }

  @Test func numbersAndDatesAreNotGuarded() throws {
    let directory = try TemporaryDirectory()
    var batch = Hostile.batch(.metrics, rows: 0)
    for column in batch.schema.columns {
      switch column.type {
      case .text, .category: batch.text("x")
      case .integer: batch.integer(-1)
      case .decimal: batch.decimal(Decimal38(digits: "-2.5"))
      case .double: batch.double(-0.5)
      case .boolean: batch.boolean(true)
      case .date: batch.date(CalendarDate(days: 0))
      }
    }
    try CSVEmitter.make(["to": .text(directory.path)]).emit([batch])
    let row = try directory.text("metrics.csv").split(separator: "\n")[1]
    #expect(row.contains(",-1,") && row.contains(",-2.5,") && row.contains(",-0.5,") && row.contains(",1970-01-01,"))
    #expect(!row.contains("'"))
  }

  @Test(arguments: [
    ("", "the file is empty"),
    ("a,b\n", "the header is not that of lines"),
    ("\u{FEFF}a\n", "row 1 has 1 cells, not 10"),
    ("\"a", "no CSV after row 0"),
    ("a\"b\n", "no CSV after row 0"),
  ])
  func whatIsNoCSVOfOursIsDamaged(text: String, message: String) throws {
    let directory = try TemporaryDirectory()
    let header = TableSchema.of(.lines).columns.map(\.name).joined(separator: ",")
    try directory.write("lines.csv", Array(text.replacing("a,b", with: header.replacing("text", with: "txt")).utf8))
    let failure = #expect(throws: EmitFailure.self) { try cells(directory, .lines) }
    #expect(failure?.code == "emit.damaged")
    #expect(failure?.message.hasPrefix(message) == true, "\(failure?.message ?? "")")
  }

  @Test func onlyTheChosenTablesAreWritten() throws {
    let emitter = try CSVEmitter.make(["to": .text("/out"), "tables": .list([.text("places"), .text("lines")])])
    #expect(emitter.outputs.map(\.path) == ["/out/lines.csv", "/out/places.csv"])
  }
}
