import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangFormats

@Suite struct ParquetTests {
  @Test func typesAreThoseOfTheDataDictionary() throws {
    let directory = try TemporaryDirectory()
    try ParquetEmitter.make(["to": .text(directory.path)]).emit(TableID.allCases.map { Hostile.batch($0) })
    let program = """
      import sys, pyarrow.parquet
      for field in pyarrow.parquet.read_schema(sys.argv[1]):
          print(field.name, field.type, "null" if field.nullable else "not null")
      """
    for table in TableID.allCases {
      let found = try Python.run("-c", program, "\(directory.path)/\(table.rawValue).parquet")
      let expected = TableSchema.of(table).columns.map {
        "\($0.name) \(Self.names[$0.type]!) \($0.nullable ? "null" : "not null")"
      }
      #expect(found.split(separator: "\n").map(String.init) == expected)
    }
  }

  private static let names: [ColumnType: String] = [
    .text: "string", .category: "string", .integer: "int64", .decimal: "decimal128(38, 9)", .double: "double",
    .boolean: "bool", .date: "date32[day]",
  ]

  @Test func columnsAreCompressedAndDescribed() throws {
    let directory = try TemporaryDirectory()
    try ParquetEmitter.make(["to": .text(directory.path)]).emit([Hostile.batch(.metrics)])
    let program = """
      import sys, pyarrow.parquet
      metadata = pyarrow.parquet.read_metadata(sys.argv[1])
      print(sorted(f"{key.decode()}={value.decode()}" for key, value in metadata.metadata.items()))
      group = metadata.row_group(0)
      columns = [group.column(index) for index in range(group.num_columns)]
      print({column.compression for column in columns}, all(column.is_stats_set for column in columns))
      print(*[column.path_in_schema for column in columns if column.has_dictionary_page])
      low = next(column for column in columns if column.path_in_schema == "low").statistics
      print(low.min, low.max, low.null_count)
      """
    let lines = try Python.run("-c", program, "\(directory.path)/metrics.parquet").split(separator: "\n")
    #expect(
      lines[0] == "['liang.pipeline=union-news', 'liang.table=metrics', 'liang.version=0.1.0']")
    #expect(lines[1] == "{'ZSTD'} True")
    let categories = TableSchema.of(.metrics).columns.filter { $0.type == .category }.map(\.name)
    #expect(lines[2] == categories.joined(separator: " "))
    #expect(
      lines[3].hasPrefix("-12345678901234567890.000000000 99999999999999999999999999999.999999999 "), "\(lines[3])")
  }

  /// Row groups are cut by rows alone, wherever the batches end.
  @Test func longTablesAreCutIntoRowGroups() throws {
    let directory = try TemporaryDirectory()
    let emitter = try ParquetEmitter.make(["to": .text(directory.path), "tables": .list([.text("lines")])])
    let batch = Hostile.batch(.lines, rows: 10_000)
    try emitter.emit(Array(repeating: batch, count: 14))
    let program = """
      import sys, pyarrow.parquet
      metadata = pyarrow.parquet.read_metadata(sys.argv[1])
      print([metadata.row_group(index).num_rows for index in range(metadata.num_row_groups)])
      """
    #expect(try Python.run("-c", program, "\(directory.path)/lines.parquet") == "[131072, 8928]")
    #expect(try emitter.counts() == [.lines: 140_000])
  }

  @Test func aFileThatIsNotClosedIsDeleted() throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/lines.parquet"
    do {
      let emitter = try ParquetEmitter.make(["to": .text(directory.path), "tables": .list([.text("lines")])])
      let sink = try emitter.open([path: path], stamp: RunStamp(pipeline: "p", version: "0", runID: "r"))
      try sink.write(Hostile.batch(.lines))
      #expect(FileManager.default.fileExists(atPath: path))
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
