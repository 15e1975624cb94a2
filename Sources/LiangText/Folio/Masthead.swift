package import LiangCore

/// The name of the paper on a line of its own at the top of a page, beside the lines that name day and page:
///
///     劳动午报
///     2012年11月9日 星期五
///     第3版 工会新闻
package struct Masthead {
  /// Without what says that it is the edition on the web.
  package let name: String
  /// 1-based.
  package let line: Int
  /// The line straight below it that says nothing but the day.
  package let dayLine: Int?

  /// How many lines with text may hold it.
  package static let reach = 6
  /// What stands below a name that stands below the folio is no text of an article; in bytes.
  private static let longestNeighbour = 75

  /// nil where the page has none.
  package init?(_ text: PageText, after frontMatterLines: Int) {
    let top = text.lines.indices.dropFirst(frontMatterLines).lazy.filter { !text.lines[$0].isBlank }.prefix(
      Self.reach + 1)
    let lines = Array(top)
    for place in lines.indices.prefix(Self.reach) {
      let bytes = Self.bytes(lines[place], text)
      guard bytes.count <= Self.longestNeighbour, let name = Self.name(in: Self.scalars(bytes), opensPage: place == 0)
      else { continue }
      func isFolio(_ other: Int) -> Bool {
        lines.indices.contains(other) && Self.isFolio(Self.bytes(lines[other], text), of: name, opensPage: other == 0)
      }
      let isNeighbourShort = place + 1 < lines.count && Self.bytes(lines[place + 1], text).count < Self.longestNeighbour
      guard isFolio(place + 1) || isFolio(place - 1) && isNeighbourShort && PaperName.isPlain(name) else { continue }
      self.name = name
      line = lines[place] + 1
      let next = place + 1 < lines.count ? lines[place + 1] : nil
      dayLine = next.flatMap { FolioLine(Array(Self.bytes($0, text)))?.kind == .date ? $0 + 1 : nil }
      return
    }
    return nil
  }

  /// A journal's name counts on the first line alone: others are as often those of columns.
  private static func name(in line: [Unicode.Scalar], opensPage: Bool) -> String? {
    PaperName.alone(in: line) ?? (opensPage ? PaperName.journal(line[...]) : nil)
  }

  /// Whether the line is a folio, and names no other paper.
  private static func isFolio(_ line: some Collection<UInt8>, of paper: String, opensPage: Bool) -> Bool {
    guard line.count <= 4 * longestNeighbour, let folio = FolioLine(Array(line), opensPage: opensPage) else {
      return false
    }
    return folio.kind != .source && (folio.paper ?? paper) == paper
  }

  private static func bytes(_ line: Int, _ text: PageText) -> ArraySlice<UInt8> {
    ArraySlice(text.utf8[text.lines[line].bytes.indices])
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}
