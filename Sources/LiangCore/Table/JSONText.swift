/// Strings as JSON has them.
package enum JSONText {
  /// Appends UTF-8 in quotes. Escaped are the characters that JSON forbids, and those beyond them at which some
  /// programs end a line: U+0085, U+2028 and U+2029.
  package static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
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
