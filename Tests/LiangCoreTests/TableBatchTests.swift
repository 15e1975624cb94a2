import LiangCore
import Testing

@Suite struct TableBatchTests {
  private func document(_ source: String, paper: String?) -> Document {
    Document(
      source: source, sha256: String(repeating: "ab", count: 32), encoding: "UTF-8", byteCount: 3,
      text: PageText(utf8: Array("甲".utf8)), paper: paper, published: CalendarDate(year: 2019, month: 3, day: 14))
  }

  private func batch(_ count: Int) -> TableBatch {
    var batch = TableBatch(.documents)
    for index in 0..<count {
      batch.appendDocument(
        document("\(index).txt", paper: index % 3 == 0 ? nil : "报\(index)"), articles: index, metrics: 0, places: 0,
        rejects: 0)
    }
    return batch
  }

  @Test func cellsReadBack() {
    let batch = batch(20)
    #expect(batch.rowCount == 20)
    for row in 0..<20 {
      #expect(batch.cell(row: row, "source") == .text("\(row).txt"))
      #expect(batch.cell(row: row, "paper") == (row % 3 == 0 ? .empty : .text("报\(row)")))
      #expect(batch.cell(row: row, "articles") == .integer(Int64(row)))
      #expect(batch.cell(row: row, "published").description == "2019-03-14")
      #expect(batch.cell(row: row, "document_id") == .text("abababababababab"))
    }
    #expect(batch.columns[batch.schema.index(of: "paper")!].nullCount == 7)
  }

  @Test func aColumnThatIsFullSaysSo() {
    var batch = TableBatch(.documents, textLimit: 64 + 63)
    batch.appendDocument(document("a.txt", paper: nil), articles: 0, metrics: 0, places: 0, rejects: 0)
    #expect(!batch.hasOverflowed)
    #expect(!batch.hasRoom(for: self.batch(1)), "two hashes of 64 digits are one too many")
    batch.appendDocument(document("b.txt", paper: nil), articles: 0, metrics: 0, places: 0, rejects: 0)
    #expect(batch.hasOverflowed)
    #expect(batch.rowCount == 2)
    #expect(batch.cell(row: 1, "source") == .text("b.txt"))
    #expect(self.batch(1).hasRoom(for: self.batch(1)))
  }

  @Test func filteringAndAppendingKeepRows() {
    let all = batch(20)
    let even = all.filtered { $0 % 2 == 0 }
    #expect(even.rowCount == 10)
    #expect(even.cell(row: 3, "source") == .text("6.txt"))
    #expect(even.cell(row: 3, "paper") == .empty)
    var joined = even
    joined.append(all.filtered { $0 % 2 == 1 })
    #expect(joined.rowCount == 20)
    #expect(joined.cell(row: 10, "source") == .text("1.txt"))
    #expect(joined.cell(row: 10, "paper") == .text("报1"))
  }

  /// Bits of validity are shifted where the first batch does not end with a byte of them.
  @Test(arguments: 0...20) func appendingJoinsWhatWasParted(count: Int) {
    let all = batch(20)
    var joined = all.filtered { $0 < count }
    joined.append(all.filtered { $0 >= count })
    #expect(joined.rowCount == 20)
    for column in all.columns.indices {
      #expect(joined.columns[column].validity == all.columns[column].validity)
      #expect(joined.columns[column].nullCount == all.columns[column].nullCount)
      for row in 0..<20 { #expect(joined.cell(row: row, column: column) == all.cell(row: row, column: column)) }
    }
  }

  /// Words that PostgreSQL, SQLite, DuckDB or Spark reserve, of those that a table like ours might want.
  private static let reserved: Set = [
    "all", "and", "any", "as", "asc", "between", "by", "case", "check", "column", "default", "desc", "distinct", "do",
    "else", "end", "false", "for", "from", "group", "having", "in", "is", "like", "limit", "not", "null", "offset",
    "on",
    "only", "or", "order", "primary", "references", "select", "some", "table", "then", "to", "true", "union", "unique",
    "user", "using", "when", "where", "with",
  ]

  @Test(arguments: TableID.allCases)
  func columnNamesNeedNoQuotes(table: TableID) {
    let names = TableSchema.of(table).columns.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(!Self.reserved.contains(name))
      #expect(name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }, "\(name)")
    }
  }
}
