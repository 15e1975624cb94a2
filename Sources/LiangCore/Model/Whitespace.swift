/// White space as Python's `str.strip` knows it, on UTF-8 bytes.
public enum Whitespace {
  /// The byte count of the white-space scalar at `index`, or 0 where another scalar stands.
  ///
  /// U+0009–U+000D, U+001C–U+0020, U+0085, U+00A0, U+1680, U+2000–U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
  @inlinable
  public static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
    switch bytes[index] {
    case 0x09...0x0D, 0x1C...0x20: return 1
    case 0xC2 where index + 1 < end: return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE1 where index + 2 < end: return bytes[index + 1] == 0x9A && bytes[index + 2] == 0x80 ? 3 : 0
    case 0xE2 where index + 2 < end:
      let (b, c) = (bytes[index + 1], bytes[index + 2])
      if b == 0x80 { return (0x80...0x8A).contains(c) || c == 0xA8 || c == 0xA9 || c == 0xAF ? 3 : 0 }
      return b == 0x81 && c == 0x9F ? 3 : 0
    case 0xE3 where index + 2 < end: return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// The byte count of the white-space scalar that ends before `index` and begins no earlier than `start`, or 0.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int, start: Int) -> Int {
    for count in 1...3 where index - count >= start && length(bytes, at: index - count, end: index) == count {
      return count
    }
    return 0
  }

  /// Whether the range holds nothing but white space; an empty one does.
  public static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> Bool {
    trimmed(bytes, range).isEmpty
  }

  /// The range without white space at either end; empty (at its start) where nothing is left.
  public static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> ByteRange {
    var start = Int(range.start)
    var end = Int(range.end)
    while start < end, case let n = length(bytes, at: start, end: end), n > 0 { start += n }
    while start < end, case let n = length(bytes, before: end, start: start), n > 0 { end -= n }
    return ByteRange(start, end)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space as `Whitespace` has it.
  fileprivate var isSpace: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }
}

extension StringProtocol {
  /// Without white space at either end.
  package var trimmed: SubSequence {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }) else { return self[startIndex..<startIndex] }
    return self[first..<scalars.index(after: scalars.lastIndex { !$0.isSpace }!)]
  }
}
