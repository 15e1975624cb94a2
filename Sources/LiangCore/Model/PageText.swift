/// The decoded text of one page, as UTF-8 with `\n` line ends, and its lines.
///
/// Inside the engine everything is counted in UTF-8 bytes; the tables count Unicode scalars. `scalarOffset(ofByte:)`
/// goes from one to the other.
public struct PageText: Sendable {
  /// One line: what stands between two `\n`.
  public struct Line: Sendable {
    /// The bytes of the line, the `\n` excluded.
    public var bytes: ByteRange
    /// Unicode scalars on the page before the line.
    public var startChar: Int32
    /// Whether it holds nothing but white space (Unicode's, so U+3000 too).
    public var isBlank: Bool
  }

  /// The page, UTF-8, valid.
  public let utf8: [UInt8]
  /// All lines in order, blank ones too. A page that ends in `\n` has an empty last line, as Python's `split("\n")` says.
  public let lines: [Line]
  /// Unicode scalars in the whole page.
  public let scalarCount: Int
  /// Unicode scalars before every 256th byte, so that a page of one line costs no more than one of many.
  private let scalarMarks: [Int32]
  private static let markDistance = 256

  /// Takes valid UTF-8 whose line ends are `\n` already. O(n).
  public init(utf8: [UInt8]) {
    precondition(utf8.count <= Int(Int32.max), "a page is at most 2 GB")
    var lines: [Line] = []
    var start = 0
    var startChar = 0
    var chars = 0
    var marks: [Int32] = []
    marks.reserveCapacity(utf8.count / Self.markDistance + 1)
    utf8.withUnsafeBufferPointer { bytes in
      for (index, byte) in bytes.enumerated() {
        if index % Self.markDistance == 0 { marks.append(Int32(chars)) }
        if byte & 0xC0 != 0x80 { chars += 1 }
        if byte == 0x0A {
          let range = ByteRange(start, index)
          lines.append(Line(bytes: range, startChar: Int32(startChar), isBlank: Whitespace.isBlank(bytes, range)))
          start = index + 1
          startChar = chars
        }
      }
      let range = ByteRange(start, bytes.count)
      lines.append(Line(bytes: range, startChar: Int32(startChar), isBlank: Whitespace.isBlank(bytes, range)))
    }
    self.utf8 = utf8
    self.lines = lines
    scalarCount = chars
    scalarMarks = marks
  }

  /// The 1-based number of the line that holds the byte; a `\n` belongs to the line it ends. O(log lines).
  public func lineNumber(ofByte offset: Int) -> Int {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(lines[middle].bytes.start) <= offset { low = middle } else { high = middle - 1 }
    }
    return low + 1
  }

  /// How many Unicode scalars stand before the byte. O(1).
  public func scalarOffset(ofByte offset: Int) -> Int {
    guard offset < utf8.count else { return scalarCount }
    let mark = offset / Self.markDistance
    var count = Int(scalarMarks[mark])
    for index in mark * Self.markDistance..<offset where utf8[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// How many Unicode scalars the byte range holds. O(length).
  public func scalarCount(of range: ByteRange) -> Int {
    utf8[range.indices].count { $0 & 0xC0 != 0x80 }
  }

  /// The text of a byte range of the page.
  public func string(_ range: ByteRange) -> String { String(decoding: utf8[range.indices], as: UTF8.self) }
}

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

extension StringProtocol {
  /// Without white space at either end.
  package var trimmed: SubSequence {
    let head = drop(while: \.isWhitespace)
    return head[..<(head.lastIndex { !$0.isWhitespace }.map(head.index(after:)) ?? head.startIndex)]
  }
}
