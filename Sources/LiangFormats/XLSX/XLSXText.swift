/// Text as a cell of a workbook can hold it.
enum XLSXText {
  /// UTF-16 code units in a cell, at most: Excel's limit.
  static let limit = 32_767

  /// Replaces `cell` by the text as a C string, and answers whether it had to be cut to fit.
  ///
  /// What XML cannot hold is written as the format says, `_xHHHH_`, and an underscore that begins such a thing on the
  /// page is escaped itself (`_x005F_`), so that spreadsheets show what stands on the page. libxlsxwriter does that for
  /// the control characters; the rest is done here.
  static func encode(_ text: ArraySlice<UInt8>, into cell: inout [UInt8]) -> Bool {
    cell.removeAll(keepingCapacity: true)
    defer { cell.append(0) }
    // A byte is a code unit at most.
    if text.count <= limit, text.withUnsafeBufferPointer(isPlain) {
      cell.append(contentsOf: text)
      return false
    }
    var room = limit
    var index = text.startIndex
    while index < text.endIndex {
      let length = scalarLength(text[index])
      let escape = escape(text[index...])
      let units = escape?.utf8.count ?? (length == 4 ? 2 : 1)
      guard units <= room else { return true }
      room -= units
      if let escape {
        cell.append(contentsOf: escape.utf8)
      } else {
        cell.append(contentsOf: text[index..<index + length])
      }
      index += length
    }
    return false
  }

  /// Whether nothing in the text may have to be escaped, as in nearly all texts.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case 0x00, UInt8(ascii: "_"): return false
      case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE: return false
      default: break
      }
    }
    return true
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  /// What stands for the character at the start of `text`; nil where it can stand for itself.
  private static func escape(_ text: ArraySlice<UInt8>) -> String? {
    switch text[text.startIndex] {
    case 0x00: "_x0000_"
    case 0xEF where text.starts(with: [0xEF, 0xBF, 0xBE]): "_xFFFE_"
    case 0xEF where text.starts(with: [0xEF, 0xBF, 0xBF]): "_xFFFF_"
    case UInt8(ascii: "_") where looksEscaped(text): "_x005F_"
    default: nil
    }
  }

  /// Whether the text begins like `_x0041_`.
  private static func looksEscaped(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.dropFirst(2).prefix(4)
    return text.starts(with: "_x".utf8) && text.dropFirst(6).first == UInt8(ascii: "_")
      && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
