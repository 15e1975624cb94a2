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
          Self.append(text, to: &bytes)
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

  /// A JSON string. Escaped are the characters that JSON forbids, and those beyond them at which some programs end a
  /// line: U+0085, U+2028 and U+2029.
  private static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var done = text.startIndex
    for index in text.indices where mayNeedEscape(text[index]) {
      guard let escape = escape(text[index...]) else { continue }
      bytes.append(contentsOf: text[done..<index])
      bytes.append(contentsOf: escape.text.utf8)
      done = index + escape.length
    }
    bytes.append(contentsOf: text[done...])
    bytes.append(UInt8(ascii: "\""))
  }

  /// A quick no for nearly all bytes.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xC2 || byte == 0xE2
  }

  /// What stands for the character at the start of `text`, and how many bytes that takes; nil where it needs nothing.
  private static func escape(_ text: ArraySlice<UInt8>) -> (text: String, length: Int)? {
    switch text[text.startIndex] {
    case UInt8(ascii: "\""): ("\\\"", 1)
    case UInt8(ascii: "\\"): ("\\\\", 1)
    case 0x0A: ("\\n", 1)
    case 0x0D: ("\\r", 1)
    case 0x09: ("\\t", 1)
    case let control where control < 0x10: ("\\u000" + String(control, radix: 16), 1)
    case let control where control < 0x20: ("\\u00" + String(control, radix: 16), 1)
    case 0xC2 where text.starts(with: [0xC2, 0x85]): ("\\u0085", 2)
    case 0xE2 where text.starts(with: [0xE2, 0x80, 0xA8]): ("\\u2028", 3)
    case 0xE2 where text.starts(with: [0xE2, 0x80, 0xA9]): ("\\u2029", 3)
    default: nil
    }
  }
}
