package import LiangCore

/// A page's non-blank lines as scalars that compare equal where a reader sees no difference: full-width forms become
/// ASCII, traditional characters simplified, white space one blank.
///
/// What lies outside the basic plane becomes U+FFFD. One flat array for the page, so that a line costs no allocation.
@usableFromInline
package struct FoldedPage: Sendable {
  /// One non-blank line.
  @usableFromInline
  package struct Line: Sendable {
    /// 1-based line of the page.
    package var number: Int32
    /// Its first folded scalar.
    @usableFromInline package var start: Int32
    /// One past its last.
    @usableFromInline package var end: Int32
    /// Blank lines straight above it; a page's first line has those at the top of the page.
    package var blanksAbove: Int32
    /// Whether it begins with two blanks or one of U+3000, as paragraphs do in print.
    package var isIndented: Bool
    /// Whether a blank stands between most of its characters, as some scanners read: 本 报 讯. Single blanks are left out
    /// then.
    package var isSpaced = false
    /// Characters that only the traditional script has.
    package var traditional: Int32
    /// Full-width less half-width commas.
    package var commaWidth: Int32

    /// The number of folded scalars.
    @inlinable package var count: Int { Int(end - start) }
    /// The same for subscripting.
    @inlinable package var indices: Range<Int> { Int(start)..<Int(end) }
  }

  /// The scalars of all lines, each without white space at its ends.
  @usableFromInline package private(set) var scalars: [UInt16] = []
  /// The non-blank lines in order.
  package private(set) var lines: [Line] = []

  /// Folds the page. O(n).
  package init(_ page: PageText, _ gazetteer: Gazetteer) {
    scalars.reserveCapacity(page.utf8.count / 3 + page.lines.count)
    var blanks: Int32 = 0
    page.utf8.withUnsafeBufferPointer { bytes in
      for (index, line) in page.lines.enumerated() {
        guard !line.isBlank else {
          blanks += 1
          continue
        }
        lines.append(fold(bytes, line.bytes, number: index + 1, blanksAbove: blanks, gazetteer))
        blanks = 0
      }
    }
  }

  private mutating func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange, number: Int, blanksAbove: Int32,
    _ gazetteer: Gazetteer
  ) -> Line {
    let start = scalars.count
    var line = Line(
      number: Int32(number), start: Int32(start), end: 0, blanksAbove: blanksAbove, isIndented: false, traditional: 0,
      commaWidth: 0)
    line.isSpaced = Self.isSpaced(bytes, range)
    var index = Int(range.start)
    let end = Int(range.end)
    var indent = 0
    while index < end {
      // What Chinese characters begin with is no white space.
      let space = bytes[index] > 0xE3 ? 0 : Whitespace.length(bytes, at: index, end: end)
      if space > 0 {
        if scalars.count == start {
          indent += space == 3 ? 2 : 1
        } else if scalars.last != 0x20, !line.isSpaced || !Self.isSingle(bytes, index, end) {
          scalars.append(0x20)
        }
        index += space
        continue
      }
      let (scalar, length) = Self.scalar(bytes, at: index)
      index += length
      if scalar == "，" { line.commaWidth += 1 }
      if scalar == 0x2C { line.commaWidth -= 1 }
      let narrow = scalar.halfWidth
      let form = gazetteer.simplified(narrow)
      if form != narrow { line.traditional += 1 }
      scalars.append(form)
    }
    if scalars.count > start, scalars.last == 0x20 { scalars.removeLast() }
    line.end = Int32(scalars.count)
    line.isIndented = indent >= 2
    return line
  }

  /// How many blanks a line has at least that are left out, and how many go on one place where two characters touch:
  /// the cells of 省份 京 津 冀 晋 are of one character, but not all.
  private static let (fewestBlanks, blanksATouch) = (4, 12)

  /// Whether a single blank stands behind nearly all of the line's Chinese characters.
  private static func isSpaced(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> Bool {
    var (touching, blanks) = (0, 0)
    var index = Int(range.start)
    let end = Int(range.end)
    while index < end {
      let length = UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
      index += length
      guard length == 3, bytes[index - 3] >= 0xE4, index + 1 < end else { continue }
      if (0xE4...0xE9).contains(bytes[index]) { touching += 1 }
      if bytes[index] == 0x20, bytes[index + 1] >= 0xE4 { blanks += 1 }
    }
    return blanks >= fewestBlanks && blanks >= touching * blanksATouch
  }

  /// Whether the blank is one of ASCII and stands alone.
  @inline(__always)
  private static func isSingle(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    bytes[index] == 0x20 && bytes[index - 1] != 0x20
      && (index + 1 == end || Whitespace.length(bytes, at: index + 1, end: end) == 0)
      && !(index >= 3 && Whitespace.length(bytes, at: index - 3, end: index) == 3)
  }

  /// Decodes one scalar of valid UTF-8.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt16, Int) {
    let first = UInt16(bytes[index])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F), 2) }
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F), 3)
    }
    return (0xFFFD, 4)
  }

  /// The scalars of a line.
  @inlinable
  package func text(_ line: Line) -> ArraySlice<UInt16> { scalars[line.indices] }

  /// Where on the page a folded scalar of the line stands, in bytes; `line.end` gives the end of the last scalar.
  /// O(length of the line).
  package func byteOffset(of scalar: Int, in line: Line, of page: PageText) -> Int {
    let range = page.lines[Int(line.number) - 1].bytes
    return page.utf8.withUnsafeBufferPointer { bytes in
      let trimmed = Whitespace.trimmed(bytes, range)
      var index = Int(trimmed.start)
      var place = Int(line.start)
      while index < trimmed.end, place < scalar {
        var space = Whitespace.length(bytes, at: index, end: Int(trimmed.end))
        if space == 0 {
          index += Self.scalar(bytes, at: index).1
        } else if line.isSpaced, Self.isSingle(bytes, index, Int(trimmed.end)) {
          index += space
          continue
        } else {
          while space > 0 {
            index += space
            space = index < trimmed.end ? Whitespace.length(bytes, at: index, end: Int(trimmed.end)) : 0
          }
        }
        place += 1
      }
      return index
    }
  }
}
