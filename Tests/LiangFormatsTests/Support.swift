import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangFormats

/// The readers that know nothing of Liang.
enum Readers {
  /// Compares the rows that `reader` finds in the file with those of the batch.
  static func compare(_ reader: String, _ path: String, with batch: TableBatch) throws {
    let directory = try TemporaryDirectory()
    let columns = batch.schema.columns.map { [$0.name, $0.type.rawValue] }
    let rows = (0..<batch.rowCount).map { row in
      batch.columns.indices.map { column -> Any in
        batch.hasValue(row: row, column: column) ? batch.cell(row: row, column: column).description : NSNull()
      }
    }
    try directory.write(
      "rows.json", try JSONSerialization.data(withJSONObject: ["columns": columns, "rows": rows]))
    let script = Repository.root.appending(path: "Tests/Readers/compare.py").path
    try Python.run(script, reader, path, batch.schema.id.rawValue, "\(directory.path)/rows.json")
  }
}

/// Rows made for the formats to stumble over.
enum Hostile {
  static let texts = [
    "plain", "中文，全角", "a,b", "quote \" inside", "\"", "line\nbreak", "tab\tinside", "\r\n", "=1+1", "+86", "-5℃",
    "@user",
    "\tlead", "\rlead", "'=quoted", "''+", "'", "'80s", "😀𠮷", "nul\0inside", "\0", "\u{FFFF}", "\u{FFFE}x",
    "\u{1}\u{1F}",
    "_x0041_", "_x000D", "__x0041_", " lead and trail ", "<&>\"'", "\u{2028}\u{2029}\u{85}", "null", "NaN", "00012",
    "1e5", "#N/A", "\\n", "\u{FEFF}",
    "{\"a\":1}", "true", "2019-03-14",
  ]

  /// Longer than a cell of a workbook may be; one of them in pairs of code units.
  static let longTexts = [String(repeating: "量", count: 40_000), "x" + String(repeating: "😀", count: 20_000)]

  private static let decimals = [
    "0", "16549000", "1654.9", "-0.000000001", "123456789012345", "1234567890123456", "0.123456789",
    "99999999999999999999999999999.999999999", "-12345678901234567890", "1000000000000000000",
  ]
  private static let doubles = [0, 1, -1.5, 0.1, 1e21, 1e-9, 12345678.9, 0.30000000000000004]
  private static let dates = ["2019-03-14", "1970-01-01", "1900-02-28", "1900-03-01", "0001-01-01", "9999-12-31"]

  /// Rows in which every column meets every kind of value it may have, and every column that may be empty is so in
  /// every third. The first column of the fifth and the sixth row holds the long texts.
  static func batch(_ table: TableID, rows: Int = texts.count * 2) -> TableBatch {
    var batch = TableBatch(table)
    for row in 0..<rows {
      for (index, column) in batch.schema.columns.enumerated() {
        let pick = row + index
        if column.nullable, pick % 3 == 0 {
          batch.empty()
          continue
        }
        switch column.type {
        case .text, .category:
          if let choices = column.choices {
            batch.text(choices[pick % choices.count])
            continue
          }
          batch.text(index == 0 && (4...5).contains(row) ? longTexts[row - 4] : texts[pick % texts.count])
        case .integer: batch.integer([0, 1, -1, 2_147_483_648, 999_999_999_999][pick % 5])
        case .decimal: batch.decimal(Decimal38(digits: decimals[pick % decimals.count]))
        case .double: batch.double(doubles[pick % doubles.count])
        case .boolean: batch.boolean(pick % 2 == 0)
        case .date: batch.date(CalendarDate(iso8601: dates[pick % dates.count]))
        }
      }
    }
    return batch
  }
}

extension Emitter {
  /// An emitter as its defaults make it.
  static func make(_ values: [String: ConfigValue]) throws -> Self {
    try Self(StageConfig(spec: spec, values: values), StageContext(decoder: EncodingDecoder()))
  }

  /// Writes the batches to where the outputs say and answers the warnings.
  @discardableResult
  func emit(_ batches: [TableBatch]) throws -> [RunWarning] {
    let staged = Dictionary(uniqueKeysWithValues: outputs.map { ($0.path, $0.path) })
    let sink = try open(staged, stamp: RunStamp(pipeline: "union-news", version: "0.1.0", runID: "r1"))
    for batch in batches { try sink.write(batch) }
    return try sink.close()
  }

  /// The rows of each table as the emitter itself counts them.
  func counts() throws -> [TableID: Int] {
    try outputs.reduce(into: [:]) { counts, output in
      counts.merge(try countRows(in: output.path, of: output)) { $0 + $1 }
    }
  }
}

extension TableBatch {
  /// The rows in batches of the given sizes, over and over.
  func cut(_ sizes: [Int]) -> [TableBatch] {
    var batches: [TableBatch] = []
    var start = 0
    while start < rowCount {
      let end = min(rowCount, start + sizes[batches.count % sizes.count])
      batches.append(filtered { (start..<end).contains($0) })
      start = end
    }
    return batches
  }
}
