/// Where clauses, segments and sentences end.
package enum ClauseBreak: Comparable, Sendable {
  /// A comma or colon.
  case clause
  /// A semicolon.
  case segment
  /// A full stop, question or exclamation mark, or the end of a paragraph.
  case sentence

  /// What ends at `index` and how many bytes say so; nil inside a clause.
  package static func at(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, end: Int
  ) -> (kind: ClauseBreak, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "\n"), UInt8(ascii: "!"), UInt8(ascii: "?"): return (.sentence, 1)
    case UInt8(ascii: ";"): return (.segment, 1)
    case UInt8(ascii: ","), UInt8(ascii: ":"): return isBetweenDigits(bytes, index, end: end) ? nil : (.clause, 1)
    case 0xE2, 0xE3, 0xEF:
      guard index + 2 < end else { return nil }
      switch bytes.threeByteScalar(at: index) {
      case 0x3002, 0xFF01, 0xFF1F: return (.sentence, 3)
      case 0xFF1B: return (.segment, 3)
      case 0xFF0C, 0xFF1A, 0x2014: return (.clause, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// 3,200 and 8:30 are one thing.
  private static func isBetweenDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, end: Int) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    return index > 0 && index + 1 < end && isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
  }
}
