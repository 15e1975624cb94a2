/// An article's text in reading order with its column breaks healed, and the way back to the page.
///
/// Lines that continue each other stand together; paragraphs are parted by one `\n`, which stands nowhere on the page.
/// A sentence cut by a column break can so be read whole, and every byte still knows where it was printed.
///
///     page:    "收有效问卷29" … "87份"          (two lines, others between)
///     healed:  "收有效问卷2987份"
///     pageSpan(of: "2987份") = first "29", tail "87份"
public struct HealedText: Sendable {
  /// A run of bytes that stands unbroken both here and on the page.
  public struct Piece: Sendable {
    /// The first byte in the healed text.
    public var start: Int32
    /// The first byte on the page.
    public var pageStart: Int32
    /// The number of bytes.
    public var count: Int32
  }

  /// The healed text, UTF-8.
  public private(set) var utf8: [UInt8] = []
  /// In the order of the healed text; paragraph breaks lie between pieces.
  public private(set) var pieces: [Piece] = []

  /// Empty; grows by `append`, in reading order.
  public init() {}

  /// Appends a stretch of the page without a break before it and answers where it stands here.
  @discardableResult
  public mutating func append(_ range: ByteRange, of page: PageText) -> ByteRange {
    let start = utf8.count
    guard !range.isEmpty else { return ByteRange(start, start) }
    utf8.append(contentsOf: page.utf8[range.indices])
    pieces.append(Piece(start: Int32(start), pageStart: range.start, count: Int32(range.count)))
    return ByteRange(start, utf8.count)
  }

  /// Appends the `\n` between two paragraphs.
  public mutating func appendParagraphBreak() { utf8.append(0x0A) }

  /// Where a healed range is printed: its first unbroken stretch, and the second where a column break cuts it.
  /// O(log pieces). The range must hold at least one byte that comes from the page.
  public func pageSpan(of range: ByteRange) -> PageSpan {
    var index = pieceIndex(at: Int(range.start))
    var span = PageSpan(first: .none)
    while index < pieces.count, pieces[index].start < range.end, span.tail.isEmpty {
      let piece = pieces[index]
      let start = max(range.start, piece.start)
      let end = min(range.end, piece.start + piece.count)
      if start < end {
        let offset = Int(piece.pageStart) - Int(piece.start)
        let part = ByteRange(Int(start) + offset, Int(end) + offset)
        if span.first.isEmpty {
          span.first = part
        } else if span.first.end == part.start {
          span.first = ByteRange(Int(span.first.start), Int(part.end))
        } else {
          span.tail = part
        }
      }
      index += 1
    }
    precondition(!span.first.isEmpty, "a healed range that stands nowhere on the page")
    return span
  }

  /// The last piece that starts at or before the offset.
  private func pieceIndex(at offset: Int) -> Int {
    var low = 0
    var high = max(0, pieces.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(pieces[middle].start) <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The text of a healed range.
  public func string(_ range: ByteRange) -> String { String(decoding: utf8[range.indices], as: UTF8.self) }
}
