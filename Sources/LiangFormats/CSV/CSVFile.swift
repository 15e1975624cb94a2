import CLibCSV
import LiangCore

/// A CSV file being written.
///
/// Text is quoted, also where it need not be; numbers, dates and booleans are not; an empty cell is nothing at all. So
/// a reader can tell the text `2027` from the number, and the empty text from no text. Lines end in `\n`, as the line
/// breaks inside cells do: every spreadsheet and every library reads that, and line-based tools see no stray `\r`.
final class CSVFile: TableFile {
  private let file: OutputFile
  /// By column.
  private let isGuarded: [Bool]

  init(path: String, schema: TableSchema, byteOrderMark: Bool, formulaGuard: Bool) throws(EmitFailure) {
    file = try OutputFile(path: path)
    isGuarded = schema.columns.map { formulaGuard && FormulaGuard.covers($0) }
    try file.write { bytes in
      if byteOrderMark { bytes.append(contentsOf: ByteOrderMark.utf8) }
      // Column names need no quotes.
      bytes.append(contentsOf: schema.columns.map(\.name).joined(separator: ",").utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  func write(_ batch: TableBatch) throws(EmitFailure) {
    let columns = batch.columns.map(\.storage)
    for row in 0..<batch.rowCount {
      try file.write { bytes in
        for (index, column) in columns.enumerated() {
          if index > 0 { bytes.append(UInt8(ascii: ",")) }
          guard batch.hasValue(row: row, column: index) else { continue }
          if let text = column.text(row: row) {
            appendQuoted(text, guarded: isGuarded[index], to: &bytes)
          } else {
            column.appendPlain(row: row, to: &bytes)
          }
        }
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }

  func close() throws(EmitFailure) { try file.close() }

  private func appendQuoted(_ text: ArraySlice<UInt8>, guarded: Bool, to bytes: inout [UInt8]) {
    guard guarded, FormulaGuard.applies(to: text) else { return Self.appendQuoted(text, to: &bytes) }
    Self.appendQuoted([FormulaGuard.apostrophe] + text, to: &bytes)
  }

  private static func appendQuoted(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    // At worst every byte is a quote, which is doubled, and two stand around it.
    bytes.append(contentsOf: repeatElement(0, count: 2 * text.count + 2))
    let count = bytes.withUnsafeMutableBytes { room in
      let target = room.baseAddress! + start
      // libcsv wants an address also where there is no text.
      return text.withUnsafeBytes {
        csv_write2(target, room.count - start, $0.baseAddress ?? UnsafeRawPointer(target), $0.count, UInt8(CSV_QUOTE))
      }
    }
    bytes.removeLast(bytes.count - start - count)
  }
}
