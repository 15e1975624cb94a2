import LiangCore
import LiangText

/// One line that names the issue.
///
/// A date in running text is no date of issue: it counts beside a weekday, a page or a paper's name, where no text runs
/// on behind it, or where it is all that the line says.
struct FolioLine {
  private(set) var date: CalendarDate?
  private(set) var page: String?
  private(set) var paper: String?
  /// Whether the line says nothing but the date.
  private(set) var isBareDate = false

  /// nil where the line is no folio and no source line.
  init?(_ line: [UInt8]) {
    let bytes = Self.withoutSlashes(line)
    let mention = bytes.withUnsafeBufferPointer { DateReader.firstDate(in: $0, range: ByteRange(0, bytes.count)) }
    // Most lines name neither day nor page, and are done with here.
    guard mention != nil || Self.holds("版", bytes) else { return nil }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard !scalars.contains(where: Self.sentenceEnds.contains) else { return nil }
    let marker = PageMarker.first(in: scalars)
    if let mention {
      let end = bytes[..<Int(mention.range.end)].count { $0 & 0xC0 != 0x80 }
      let start = bytes[..<Int(mention.range.start)].count { $0 & 0xC0 != 0x80 }
      // The date parts words: 工人日报二〇一九年三月十四日.
      paper = PaperName.first(in: scalars[..<start] + [" "] + scalars[end...])
      if paper == nil, marker != nil, Self.weekdayLength(scalars[end...].drop { Self.isSpaceOrBracket($0) }) > 0 {
        paper = PaperName.heading(scalars[..<start])
      }
      isBareDate = marker == nil && !isFolio(scalars, behind: end)
      guard !isBareDate || Self.isAlone(scalars, start..<end) else { return nil }
      date = mention.date
    } else {
      guard let marker, marker.opensLine(scalars) else { return nil }
      paper = PaperName.first(in: scalars)
    }
    page = marker?.name
  }

  /// Databases of newspapers part the date by slashes: 工人日报/2012年/5月/3日/第002版.
  private static func withoutSlashes(_ line: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    guard line.contains(slash) else { return line }
    return line.indices.filter { index in
      line[index] != slash || !["年", "月"].contains { line[..<index].suffix(3).elementsEqual($0.utf8) }
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

  /// Whether weekday, lunar date, number of the issue or paper stand beside the date, and no text runs on behind it.
  private func isFolio(_ line: [Unicode.Scalar], behind date: Int) -> Bool {
    guard !line.contains("，"), !line.contains(",") else { return false }
    var rest = line[date...].drop { Self.isSpaceOrBracket($0) }
    let weekday = Self.weekdayLength(rest)
    rest = rest.dropFirst(weekday)
    let isNamed = weekday > 0 || paper != nil || Self.issueWords.contains { line.firstRange(of: $0) != nil }
    // What stands behind the date without a space is the rest of a sentence: 2019年3月14日发表评论.
    let runsOn =
      weekday > 0 || rest.startIndex == date
      ? rest.first.map { $0.properties.isIdeographic && !Self.openers.contains($0) } ?? false : false
    return isNamed && !runsOn
  }

  /// 星期四, 礼拜四, 周四 and what scanners make of the last character; 0 where none stands there.
  private static func weekdayLength(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    if longWeekdays.contains(where: { text.starts(with: $0) }) { return min(3, text.count) }
    guard let first = text.first, first == "周" || first == "週", let day = text.dropFirst().first else { return 0 }
    return "一二三四五六日天".unicodeScalars.contains(day) ? 2 : 0
  }

  private static let longWeekdays = ["星期", "礼拜", "禮拜"].map { Array($0.unicodeScalars) }
  /// Words of a masthead.
  private static let issueWords = ["农历", "農曆", "刊号", "刊號", "邮发代号", "总第", "總第"].map {
    Array($0.unicodeScalars)
  }
  /// How that which may stand directly behind the date begins: 农历, 第5版, 总第, 今日8版.
  private static let openers: [Unicode.Scalar] = ["农", "農", "第", "总", "總", "今"]

  /// Whether the line says nothing but the date, and perhaps the time of day.
  private static func isAlone(_ line: [Unicode.Scalar], _ date: Range<Int>) -> Bool {
    let before = line[..<date.lowerBound].filter { !isSpaceOrBracket($0) }
    let after = line[date.upperBound...].filter { !isSpaceOrBracket($0) }
    let isTime = after.contains(":") && after.allSatisfy { $0 == ":" || ("0"..."9").contains($0) }
    return before.isEmpty && (after.isEmpty || isTime)
  }

  private static func isSpaceOrBracket(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "()（）[]【】〔〕《》—-|·".unicodeScalars.contains(scalar)
  }
}
