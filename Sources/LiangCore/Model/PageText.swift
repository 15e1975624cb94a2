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
  /// All lines in order, blank ones too. A page that ends in `\n` has an empty last line, as
  /// Python's `split("\n")` says.
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
