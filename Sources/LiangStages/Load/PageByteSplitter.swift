import LiangCore

/// What parts the pages of one file.
enum PageSeparator: Sendable, Equatable {
  /// The whole file is one page.
  case none
  /// U+000C.
  case formFeed
  /// A line of its own, white space around it aside.
  case line(String)
}

/// Cuts raw bytes into pages before they are decoded, because a page's id is the hash of its raw bytes.
///
/// Works on code units of the file's encoding: two bytes in UTF-16, else one. A form feed or a line end is never part
/// of another character in UTF-8, GB18030 or Big5, so one byte at a time is enough there.
struct PageByteSplitter: PageSplitter {
  private let separator: PageSeparator
  private let maxBytes: Int
  private var units: CodeUnits?
  private let configured: CodeUnits?
  private var page: [UInt8] = []
  /// Bytes of the page that were dropped because it is too large.
  private var dropped = 0
  private var lineStart = 0
  private var scanned = 0
  private var emitted = false

  init(separator: PageSeparator, maxBytes: Int, encoding: String?) {
    self.separator = separator
    self.maxBytes = maxBytes
    configured = encoding.map(CodeUnits.init(encoding:))
  }

  mutating func push(_ chunk: UnsafeRawBufferPointer) -> [SplitPage] {
    page.append(contentsOf: chunk)
    if units == nil {
      // Three bytes tell every byte order mark; a shorter file waits for `finish`.
      guard page.count >= 3 else { return [] }
      units = configured ?? CodeUnits(start: page)
    }
    return cut(atEnd: false)
  }

  mutating func finish() -> [SplitPage] {
    units = units ?? configured ?? CodeUnits(start: page)
    var pages = cut(atEnd: true)
    let isLeftover = emitted || !pages.isEmpty
    if !(isLeftover && dropped == 0 && isBlank(page)) { pages.append(take(upTo: page.count)) }
    return pages
  }

  /// Cuts off every complete page.
  private mutating func cut(atEnd: Bool) -> [SplitPage] {
    guard separator != .none, let units else {
      shrink()
      return []
    }
    var pages: [SplitPage] = []
    while let found = nextSeparator(units, atEnd: atEnd) {
      pages.append(take(upTo: found.lowerBound))
      page.removeFirst(found.count)
      (scanned, lineStart) = (0, 0)
      emitted = true
    }
    shrink()
    return pages
  }

  /// The bytes of the next separator, its line end included; nil where none is complete yet.
  private mutating func nextSeparator(_ units: CodeUnits, atEnd: Bool) -> Range<Int>? {
    switch separator {
    case .none: return nil
    case .formFeed:
      let found = units.firstIndex(of: 0x0C, in: page, from: scanned)
      scanned = found ?? units.aligned(page.count)
      return found.map { $0..<$0 + units.width }
    case .line(let text):
      while let end = units.firstIndex(of: 0x0A, in: page, from: scanned) ?? (atEnd ? lastLineEnd(units) : nil) {
        let line = lineStart..<end
        let next = min(end + units.width, page.count)
        scanned = next
        if units.trimmedASCII(page[line]) == text { return line.lowerBound..<next }
        lineStart = next
      }
      scanned = units.aligned(page.count)
      return nil
    }
  }

  /// At the end of the file the last line needs no line end; nil where nothing is left.
  private func lastLineEnd(_ units: CodeUnits) -> Int? {
    lineStart < page.count ? page.count : nil
  }

  /// Drops what is held of a page beyond the limit, all but the line under scrutiny.
  private mutating func shrink() {
    guard page.count > maxBytes || dropped > 0 else { return }
    let keep = separator == .none || separator == .formFeed ? scanned : lineStart
    // A line longer than a separator can be is no separator: none of it needs to be held.
    let safe = page.count - keep > 65_536 ? units?.aligned(page.count) ?? page.count : keep
    let cut = separator == .none ? page.count : safe
    dropped += cut
    page.removeFirst(cut)
    scanned = max(0, scanned - cut)
    lineStart = max(0, lineStart - cut)
  }

  private mutating func take(upTo end: Int) -> SplitPage {
    defer {
      page.removeFirst(end)
      dropped = 0
    }
    if dropped + end > maxBytes { return .tooLarge(byteCount: dropped + end) }
    // Only the first page carries the file's byte order mark; the others are told what it said.
    return .page(Array(page[..<end]), encoding: emitted ? units?.encodingOfMark : nil)
  }

  private func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0 || $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}

/// How the bytes of a file form characters, as far as finding line ends goes.
private struct CodeUnits {
  /// 1 or 2 bytes.
  let width: Int
  /// In UTF-16, whether the low byte stands second.
  let bigEndian: Bool
  /// The encoding a byte order mark names; nil without one.
  let encodingOfMark: String?

  init(encoding: String) {
    width = encoding.hasPrefix("UTF-16") ? 2 : 1
    bigEndian = encoding == "UTF-16BE"
    encodingOfMark = nil
  }

  /// By the byte order mark.
  init(start: [UInt8]) {
    let little = start.starts(with: [0xFF, 0xFE])
    let big = start.starts(with: [0xFE, 0xFF])
    width = little || big ? 2 : 1
    bigEndian = big
    encodingOfMark =
      little ? "UTF-16LE" : big ? "UTF-16BE" : start.starts(with: [0xEF, 0xBB, 0xBF]) ? "UTF-8" : nil
  }

  func aligned(_ offset: Int) -> Int { offset - offset % width }

  /// The offset of the next code unit equal to an ASCII character.
  func firstIndex(of ascii: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    if width == 1 { return bytes[start...].firstIndex(of: ascii) }
    var index = aligned(start)
    while index + 1 < bytes.count {
      let (low, high) = bigEndian ? (bytes[index + 1], bytes[index]) : (bytes[index], bytes[index + 1])
      if low == ascii && high == 0 { return index }
      index += 2
    }
    return nil
  }

  /// The line's text where it is short, white space trimmed; separators are compared as text.
  func trimmedASCII(_ line: ArraySlice<UInt8>) -> String? {
    guard line.count <= 65_536 else { return nil }
    let text: String
    if width == 1 {
      text = String(decoding: line, as: UTF8.self)
    } else {
      var values: [UInt16] = []
      var index = line.startIndex
      while index + 1 < line.endIndex {
        let (a, b) = (UInt16(line[index]), UInt16(line[index + 1]))
        values.append(bigEndian ? a << 8 | b : b << 8 | a)
        index += 2
      }
      text = String(decoding: values, as: UTF16.self)
    }
    return String(text.drop(while: Self.isSpace).reversed().drop(while: Self.isSpace).reversed())
  }

  private static func isSpace(_ character: Character) -> Bool {
    character.isWhitespace || character == "\u{FEFF}"
  }
}
