import LiangCore

/// Cuts raw bytes into pages before they are decoded, because a page's id is the hash of its raw bytes.
struct PageByteSplitter: PageSplitter {
  /// How many bytes tell the encoding; a shorter file is looked at when all of it is there.
  private static let beginning = 65_536
  /// A longer line is no separator, and none of it needs to be held.
  private static let longestLine = 65_536

  /// None in a file that is no text: there it would cut at chance bytes, and each piece would be rejected.
  private var separator: PageSeparator
  private let maxBytes: Int
  private let configured: String?
  private let decoder: any TextDecoder
  /// What the beginning of the file said; nil where pages are looked at one by one.
  private var encoding: String?
  /// Nil until the beginning is there.
  private var units: CodeUnits?
  /// Bytes of the page that is being read, from `start` on; before that, of pages already cut off.
  private var held: [UInt8] = []
  private var start = 0
  /// Where the search for the next separator goes on.
  private var scanned = 0
  private var lineStart = 0
  /// Bytes of the page that were dropped because it is too large.
  private var dropped = 0
  private var hasCut = false
  /// What the first page that is not blank begins with; nil before it.
  private var frontMatter: [UInt8]?

  init(separator: PageSeparator, maxBytes: Int, encoding: String?, decoder: any TextDecoder) {
    self.separator = separator
    self.maxBytes = maxBytes
    configured = encoding
    self.decoder = decoder
  }

  mutating func push(_ chunk: UnsafeRawBufferPointer) -> [SplitPage] {
    held.append(contentsOf: chunk)
    if units == nil {
      guard held.count >= Self.beginning else { return [] }
      findUnits()
    }
    return cut(atEnd: false)
  }

  mutating func finish() -> [SplitPage] {
    if units == nil { findUnits() }
    var pages = cut(atEnd: true)
    if !(hasCut && dropped == 0 && isBlank(held)) { pages.append(take(upTo: held.count)) }
    return pages
  }

  private mutating func findUnits() {
    let beginning = Array(held.prefix(Self.beginning))
    encoding = decoder.encoding(ofBeginning: beginning, configured: configured)
    let units = CodeUnits(of: encoding)
    self.units = units
    if units.width == 1, decoder.isBinary(beginning: beginning) { separator = .none }
  }

  /// Cuts off every complete page.
  private mutating func cut(atEnd: Bool) -> [SplitPage] {
    var pages: [SplitPage] = []
    while let found = nextSeparator(atEnd: atEnd) {
      if joinsFrontMatter(before: found) { continue }
      pages.append(take(upTo: found.lowerBound))
      hasCut = true
      (start, scanned, lineStart) = (found.upperBound, found.upperBound, found.upperBound)
    }
    forget(start)
    start = 0
    shrink()
    return pages
  }

  /// Makes a line end of a separator before which the file has front matter and nothing else: that is no page.
  private mutating func joinsFrontMatter(before separator: Range<Int>) -> Bool {
    guard frontMatter == nil, dropped == 0 else { return false }
    let page = Array(held[start..<separator.lowerBound])
    let head = FrontMatter.bytes(of: page, units!)
    guard !head.isEmpty, isBlank(Array(page[head.count...])), isFrontMatter(page) else { return false }
    frontMatter = head
    let lineEnd = units!.lineEnd
    held.replaceSubrange(separator, with: lineEnd)
    scanned = separator.lowerBound + lineEnd.count
    lineStart = scanned
    return true
  }

  /// What stands between two rules may be text.
  private func isFrontMatter(_ page: [UInt8]) -> Bool {
    guard let text = try? decoder.decode(page, encoding: encoding) else { return false }
    return FrontMatter(of: PageText(utf8: text.utf8)).lineCount > 0
  }

  /// The bytes of the next separator, its line end included; nil where none is complete yet.
  private mutating func nextSeparator(atEnd: Bool) -> Range<Int>? {
    let units = units!
    switch separator {
    case .none: return nil
    case .formFeed:
      let found = units.firstIndex(of: 0x0C, in: held, from: scanned)
      scanned = found ?? units.aligned(held.count)
      return found.map { $0..<$0 + units.width }
    case .line(let text):
      while let end = nextLineEnd(units, atEnd: atEnd) {
        let line = held[lineStart..<end.lowerBound]
        let found = lineStart..<end.upperBound
        (scanned, lineStart) = (end.upperBound, end.upperBound)
        if line.count <= Self.longestLine, isText(text, line, units) { return found }
      }
      // The last unit may be one half of a line end.
      scanned = max(scanned, units.aligned(held.count) - units.width)
      return nil
    }
  }

  /// Whether the line is the text, white space around it aside, in an encoding that the page may be in.
  private func isText(_ text: String, _ line: ArraySlice<UInt8>, _ units: CodeUnits) -> Bool {
    if units.trimmedText(line) == text { return true }
    // ASCII is the same in all of them, and no character takes more than four bytes.
    guard units.width == 1, line.count <= 4 * text.unicodeScalars.count, !text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return false
    }
    let encodings = encoding.map { [$0] } ?? [TextEncoding.gb18030, .big5].map(\.rawValue)
    return encodings.contains { name in
      (try? decoder.decode(Array(line), encoding: name)).map {
        String(decoding: $0.utf8, as: UTF8.self).trimmed == text
      } ?? false
    }
  }

  /// The last line of a file needs no line end.
  private func nextLineEnd(_ units: CodeUnits, atEnd: Bool) -> Range<Int>? {
    if let end = units.nextLineEnd(in: held, from: scanned, isWhole: atEnd) { return end }
    return atEnd && lineStart < held.count ? held.count..<held.count : nil
  }

  /// Drops what is held of a page beyond the limit, all but the line under scrutiny.
  private mutating func shrink() {
    guard held.count > maxBytes || dropped > 0 else { return }
    let count =
      switch separator {
      case .none: held.count
      case .formFeed: scanned
      case .line: held.count - lineStart > Self.longestLine ? scanned : lineStart
      }
    noteFrontMatter(of: held)
    dropped += count
    forget(count)
  }

  private mutating func forget(_ count: Int) {
    held.removeFirst(count)
    scanned = max(0, scanned - count)
    lineStart = max(0, lineStart - count)
  }

  private mutating func take(upTo end: Int) -> SplitPage {
    let byteCount = dropped + end - start
    dropped = 0
    let bytes = Array(held[start..<end])
    defer { noteFrontMatter(of: bytes) }
    guard byteCount <= maxBytes else { return .tooLarge(byteCount: byteCount) }
    return .page(bytes, encoding: encoding, fileFrontMatter: frontMatter ?? [])
  }

  private mutating func noteFrontMatter(of page: [UInt8]) {
    if frontMatter == nil, !isBlank(page) { frontMatter = FrontMatter.bytes(of: page, units!) }
  }

  private func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0 || $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
