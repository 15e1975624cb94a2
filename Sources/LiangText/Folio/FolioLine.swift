package import LiangCore

/// One line that names the issue.
///
/// A date in running text is no date of issue: it counts beside a weekday, a page or a paper's name, where no text runs
/// on behind it, or where it is all that the line says.
package struct FolioLine {
  package private(set) var date: CalendarDate?
  package private(set) var page: String?
  package private(set) var paper: String?
  /// What the line is, which says how far its date is that of the issue.
  package private(set) var kind = Kind.folio

  package enum Kind {
    /// It names weekday, page or paper, or is of a masthead.
    case folio
    /// It tells the source of one article.
    case source
    /// It says nothing but the date.
    case date
  }

  /// nil where the line is no folio and no source line.
  /// - Parameter opensPage: whether no line with text stands above it.
  package init?(_ line: [UInt8], opensPage: Bool = false) {
    let bytes = Self.withoutSlashes(line)
    let mention = bytes.withUnsafeBufferPointer { DateReader.firstDate(in: $0, range: ByteRange(0, bytes.count)) }
    // Most lines name neither day nor page, and are done with here.
    guard mention != nil || Self.holds("版", bytes) || opensPage && Self.holds("年", bytes) else { return nil }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard !scalars.contains(where: Self.sentenceEnds.contains) else { return nil }
    let marker = PageMarker.first(in: scalars)
    if let mention {
      let end = bytes[..<Int(mention.range.end)].count { $0 & 0xC0 != 0x80 }
      let start = bytes[..<Int(mention.range.start)].count { $0 & 0xC0 != 0x80 }
      // The date parts words: 工人日报二〇一九年三月十四日.
      paper = PaperName.first(in: scalars[..<start] + [" "] + scalars[end...])
      let bare = BarePage(beside: start..<end, in: scalars)
      let isNamed = marker != nil || bare?.isPlain == true
      if paper == nil, isNamed, FolioWords.weekdayLength(scalars[end...].drop { Self.isSpaceOrBracket($0) }) > 0 {
        paper =
          PaperName.heading(scalars[..<start])
          ?? (opensPage ? PaperName.opening(scalars[..<start], isOfIssue: false) : nil)
          ?? (opensPage && marker != nil ? PaperName.named(scalars[..<start]) : nil)
      }
      if paper == nil, opensPage, FolioWords.isOfIssue(scalars[end...]) {
        paper = PaperName.opening(scalars[..<start], isOfIssue: end < scalars.count)
      }
      guard let kind = marker != nil ? .folio : kind(of: scalars, around: start..<end, isNamed, opensPage) else {
        return nil
      }
      self.kind = kind
      date = mention.date
      page = marker?.name ?? (kind == .folio ? bare?.name : nil)
    } else if marker == nil, opensPage, let year = FolioWords.issueStart(scalars) {
      paper = PaperName.opening(scalars[..<year], isOfIssue: true)
      guard paper != nil else { return nil }
    } else {
      guard let marker, marker.opensLine(scalars) else { return nil }
      paper = PaperName.first(in: scalars)
      page = marker.name
    }
  }

  /// Databases of newspapers part the date by slashes: 工人日报/2012年/5月/3日/第002版, perhaps with spaces around them.
  private static func withoutSlashes(_ line: [UInt8]) -> [UInt8] {
    let (slash, space) = (UInt8(ascii: "/"), UInt8(ascii: " "))
    guard line.contains(slash) else { return line }
    return line.indices.filter { index in
      guard line[index] == slash else { return true }
      let end = (line[..<index].lastIndex { $0 != space } ?? -1) + 1
      return !["年", "月"].contains { line[..<end].suffix(3).elementsEqual($0.utf8) }
    }.map { line[$0] }
  }

  /// Whether a character of three bytes stands in the line.
  private static func holds(_ character: StaticString, _ line: [UInt8]) -> Bool {
    let bytes = UnsafeBufferPointer(start: character.utf8Start, count: 3)
    return line.indices.dropLast(2).contains { index in
      line[index] == bytes[0] && line[index + 1] == bytes[1] && line[index + 2] == bytes[2]
    }
  }

  private static let sentenceEnds: [Unicode.Scalar] = ["。", "！", "？", "；"]

  // MARK: Dates

  /// What the line is by the words beside the date; nil where it is running text.
  private func kind(
    of line: [Unicode.Scalar], around date: Range<Int>, _ isNamed: Bool, _ opensPage: Bool
  ) -> Kind? {
    if Self.isAlone(line, date) { return .date }
    let before = line[..<date.lowerBound]
    var rest = line[date.upperBound...].drop { Self.isSpaceOrBracket($0) }
    // 2019年3月14日，星期四，农历二月初八
    let weekday = FolioWords.weekdayLength(rest.drop(while: Self.isComma))
    if weekday > 0 { rest = rest.drop(while: Self.isComma).dropFirst(weekday) }
    let opening = rest.drop(while: Self.isComma)
    if let next = opening.first, FolioWords.openers.contains(next) { rest = opening }
    guard !(before + rest).contains(where: Self.isComma) else { return nil }
    // What stands behind the date without a space is the rest of a sentence: 2019年3月14日发表评论.
    let isJoined = weekday > 0 || rest.startIndex == date.upperBound
    if isJoined, let next = rest.first, next.properties.isIdeographic, !FolioWords.openers.contains(next) { return nil }
    if isNamed || weekday > 0 || paper != nil || FolioWords.endsWithWeekday(before) || FolioWords.isMasthead(line) {
      return .folio
    }
    if FolioWords.isSource(line) { return .source }
    // 2001年5月17日 都市新闻 opens a page, and so may a headline: any other line goes before it.
    return opensPage && before.isEmpty && !line.suffix(1).contains(where: FolioWords.credits.contains) ? .date : nil
  }

  /// Whether the line says nothing but the date, a word that labels it (发布时间：), and perhaps the time of day.
  private static func isAlone(_ line: [Unicode.Scalar], _ date: Range<Int>) -> Bool {
    let before = line[..<date.lowerBound].filter { !isSpaceOrBracket($0) }
    let after = line[date.upperBound...].filter { !isSpaceOrBracket($0) }
    let isTime = after.contains(":") && after.allSatisfy { $0 == ":" || ("0"..."9").contains($0) }
    let isLabelled = ":：".unicodeScalars.contains { $0 == before.last } && FolioWords.labels.contains(before.dropLast())
    return (before.isEmpty || isLabelled) && (after.isEmpty || isTime)
  }

  private static func isComma(_ scalar: Unicode.Scalar) -> Bool { scalar == "，" || scalar == "," }

  private static func isSpaceOrBracket(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "()（）[]【】〔〕《》<>＜＞—-|·◆■●".unicodeScalars.contains(scalar)
  }
}
