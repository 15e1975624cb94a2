import LiangCore
import LiangTestSupport
import Testing

@testable import LiangFormats

/// Readers that know nothing of Liang find the same rows in every format.
@Suite struct ReaderTests {
  @Test(arguments: TableID.allCases)
  func csvReadByPython(table: TableID) throws {
    let directory = try TemporaryDirectory()
    try CSVEmitter.make(["to": .text(directory.path)]).emit([Hostile.batch(table)])
    try Readers.compare("csv", "\(directory.path)/\(table.rawValue).csv", with: Hostile.batch(table))
  }

  @Test(arguments: TableID.allCases)
  func jsonLinesReadByPython(table: TableID) throws {
    let directory = try TemporaryDirectory()
    try JSONLinesEmitter.make(["to": .text(directory.path)]).emit([Hostile.batch(table)])
    try Readers.compare("json", "\(directory.path)/\(table.rawValue).jsonl", with: Hostile.batch(table))
  }

  @Test(arguments: TableID.allCases, ["pyarrow", "duckdb"])
  func parquetReadByOthers(table: TableID, reader: String) throws {
    let directory = try TemporaryDirectory()
    try ParquetEmitter.make(["to": .text(directory.path)]).emit([Hostile.batch(table)])
    try Readers.compare(reader, "\(directory.path)/\(table.rawValue).parquet", with: Hostile.batch(table))
  }

  @Test(arguments: TableID.allCases)
  func workbookReadByOpenpyxl(table: TableID) throws {
    let directory = try TemporaryDirectory()
    try XLSXEmitter.make(["to": .text("\(directory.path)/book.xlsx")]).emit([Hostile.batch(table)])
    try Readers.compare("openpyxl", "\(directory.path)/book.xlsx", with: Hostile.batch(table))
  }

  /// A comparison that cannot fail would prove nothing.
  @Test func aDifferenceIsNoticed() throws {
    let directory = try TemporaryDirectory()
    try ParquetEmitter.make(["to": .text(directory.path)]).emit([Hostile.batch(.metrics)])
    let other = Hostile.batch(.metrics).filtered { $0 > 0 }
    #expect(throws: Python.Failure.self) {
      try Readers.compare("pyarrow", "\(directory.path)/metrics.parquet", with: other)
    }
  }
}
