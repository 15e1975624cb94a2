package import LiangCore

/// Writes rows as JSON objects, one a line, the columns as keys in their order and `null` for an empty cell.
///
/// By hand, because Foundation's encoder keeps neither the order of the keys nor the digits of a decimal.
package struct JSONLinesEncoder {
  /// `{"document_id":`, then `,"source":` and so on.
  private let keys: [[UInt8]]

  /// An encoder for the rows of one table.
  package init(_ schema: TableSchema) {
    keys = schema.columns.enumerated().map { index, column in
      Array("\(index == 0 ? "{" : ",")\"\(column.name)\":".utf8)
    }
  }

  /// Appends all rows of a batch of that table.
  package func append(_ batch: TableBatch, to bytes: inout [UInt8]) {
    let columns = batch.columns.map(\.storage)
    for row in 0..<batch.rowCount {
      for (index, column) in columns.enumerated() {
        bytes.append(contentsOf: keys[index])
        if !batch.hasValue(row: row, column: index) {
          bytes.append(contentsOf: "null".utf8)
        } else if let text = column.text(row: row) {
          JSONText.append(text, to: &bytes)
        } else if case .date = column {
          bytes.append(UInt8(ascii: "\""))
          column.appendPlain(row: row, to: &bytes)
          bytes.append(UInt8(ascii: "\""))
        } else {
          column.appendPlain(row: row, to: &bytes)
        }
      }
      bytes.append(contentsOf: "}\n".utf8)
    }
  }
}
