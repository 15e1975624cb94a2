import LiangCore
import LiangText

/// Reads paper, day and page from folio lines (报头, 版次) and source lines of web archives.
///
///     工人日报 2019年3月14日 星期四 第5版
///     《工人日报》(2012年05月03日 002版)
///
/// A date in running text is no date of issue: only short lines without a sentence in them are looked at, and a date
/// counts only beside a weekday, a page or a paper's name, or where it is all that the line says.
enum FolioReader {
  /// Longer lines are running text; in bytes, about 66 Chinese characters.
  private static let longestLine = 200

  static func read(_ text: PageText, after frontMatterLines: Int) -> PageMetadata {
    var days: [(date: CalendarDate, count: Int)] = []
    var metadata = PageMetadata()
    text.utf8.withUnsafeBufferPointer { bytes in
      for line in text.lines.dropFirst(frontMatterLines) where !line.isBlank && line.bytes.count <= longestLine {
        guard let folio = FolioLine(bytes, line.bytes) else { continue }
        metadata.paper = metadata.paper ?? folio.paper
        metadata.page = metadata.page ?? folio.page
        guard let date = folio.date else { continue }
        if let index = days.firstIndex(where: { $0.date == date }) {
          days[index].count += 1
        } else {
          days.append((date, 1))
        }
      }
    }
    // Where lines disagree the day named most often counts, of equals the first.
    metadata.published = days.max { $0.count < $1.count }.flatMap { most in
      days.first { $0.count == most.count }?.date
    }
    return metadata
  }
}

/// One line that names the issue.
private struct FolioLine {
  private(set) var date: CalendarDate?
  private(set) var page: String?
  private(set) var paper: String?

  /// nil where the line is no folio and no source line.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) {
    let mention = DateReader.firstDate(in: bytes, range: range)
    let line = Array(
      String(decoding: UnsafeBufferPointer(rebasing: bytes[range.indices]), as: UTF8.self).unicodeScalars)
    guard mention != nil || line.contains("版"), !Self.isSentence(line) else { return nil }
    let marker = PageMarker(line)
    paper = Self.paper(in: line)
    let isBesideDate = Self.weekdays.contains { line.firstRange(of: Array($0.unicodeScalars)) != nil }
    if let mention {
      let rest = range.count - mention.range.count
      guard isBesideDate || marker != nil || paper != nil || rest <= mention.range.count else { return nil }
      date = mention.date
      page = marker?.name
    } else {
      guard let marker, marker.isExplicit, marker.start <= 2 else { return nil }
      page = marker.name
    }
  }

  private static let weekdays = ["星期", "礼拜", "農曆", "农历", "周一", "周二", "周三", "周四", "周五", "周六", "周日"]

  /// Running text ends a sentence somewhere, or opens like a report.
  private static func isSentence(_ line: [Unicode.Scalar]) -> Bool {
    line.contains { "。！？；".unicodeScalars.contains($0) }
  }

  /// 《工人日报》, or the word before the date: 工人日报.
  private static func paper(in line: [Unicode.Scalar]) -> String? {
    if let open = line.firstIndex(of: "《"), let close = line[open...].firstIndex(of: "》") {
      let name = line[(open + 1)..<close]
      if isPaper(name) { return string(name) }
    }
    let words = line.split { !$0.properties.isIdeographic }
    return words.first { isPaper($0) && !isSource(of: $0, in: line) }.map(string)
  }

  /// A name of three characters or more that ends as papers' names do.
  private static func isPaper(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    let endings: [Unicode.Scalar] = ["报", "報"]
    let notNames = ["本报", "本報", "数字报", "电子报", "举报", "情报", "海报", "日报", "晚报"]
    return (3...12).contains(name.count) && endings.contains(name.last!) && !notNames.contains(string(name))
  }

  /// Navigation (首页 > 数字报) names sections, not the paper.
  private static func isSource(of name: ArraySlice<Unicode.Scalar>, in line: [Unicode.Scalar]) -> Bool {
    line.contains(">") || line.contains("|") || line.contains("·")
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

/// 第5版, 002版, A3版, 第 二 版.
private struct PageMarker {
  /// As printed, white space inside left out: `5`, `002`, `A3`, `二`.
  let name: String
  /// Scalars before the marker that are no white space.
  let start: Int
  /// Whether 第 stands before it.
  let isExplicit: Bool

  /// The first marker of the line.
  init?(_ line: [Unicode.Scalar]) {
    let dense = line.filter { !$0.properties.isWhitespace }
    for (index, scalar) in dense.enumerated() where scalar == "版" {
      if index + 1 < dense.count, Self.compounds.contains(dense[index + 1]) { continue }
      var start = index
      while start > 0, Self.isNumber(dense[start - 1]) { start -= 1 }
      guard start < index, index - start <= 4 else { continue }
      if start > 0, dense[start - 1] == "." || dense[start - 1] == "V" { continue }
      isExplicit = start > 0 && dense[start - 1] == "第"
      self.start = isExplicit ? start - 1 : start
      name = String(String.UnicodeScalarView(dense[start..<index]))
      return
    }
    return nil
  }

  /// 版式, 版权, 版面, 版本, 版图 are words of their own.
  private static let compounds: [Unicode.Scalar] = ["式", "权", "權", "面", "本", "图", "圖", "画", "畫"]

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "０"..."９": true
    default: "一二三四五六七八九十○〇零".unicodeScalars.contains(scalar)
    }
  }
}
