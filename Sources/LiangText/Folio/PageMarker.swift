/// The page that a line names: 第5版, 002版, A3版, 第 二 版, 版次：05.
struct PageMarker {
  /// As printed: `5`, `002`, `A3`, `二`.
  let name: String
  /// Whether 第 or 版次 says that it is one page and not a number of pages.
  private let isExplicit: Bool
  /// Where it stands in the line, in scalars.
  private let range: Range<Int>

  /// The first marker of the line, one with 第 or 版次 before others.
  static func first(in line: [Unicode.Scalar]) -> PageMarker? {
    let markers = line.indices.filter { line[$0] == "版" }.compactMap { PageMarker(line, at: $0) }
    return markers.first(where: \.isExplicit) ?? markers.first
  }

  /// Whether the line begins with it and text does not run on: 第3版:要闻, A05版, 【第3版】.
  func opensLine(_ line: [Unicode.Scalar]) -> Bool {
    guard line[..<range.lowerBound].allSatisfy({ !$0.properties.isIdeographic && !$0.properties.isAlphabetic }) else {
      return false
    }
    return isExplicit || range.upperBound == line.count || !line[range.upperBound].properties.isIdeographic
  }

  /// - Parameter index: of a 版.
  private init?(_ line: [Unicode.Scalar], at index: Int) {
    let next = index + 1 < line.count ? line[index + 1] : nil
    if next == "次" {
      self.init(line, behind: index)
    } else if next.map({ Self.compounds.contains($0) }) != true {
      self.init(line, before: index)
    } else {
      return nil
    }
  }

  /// 版次：05.
  private init?(_ line: [Unicode.Scalar], behind index: Int) {
    let rest = line[(index + 2)...].drop { $0.properties.isWhitespace || $0 == ":" || $0 == "：" }
    let number = rest.prefix { Self.isPlain($0) }
    guard Self.isNumber(number) else { return nil }
    name = String(String.UnicodeScalarView(number))
    isExplicit = true
    range = index..<number.endIndex
  }

  /// 第5版, 5版.
  private init?(_ line: [Unicode.Scalar], before index: Int) {
    let end = Self.skippingSpaces(line, before: index)
    guard end > 0 else { return nil }
    let isPlain = Self.isPlain(line[end - 1])
    var start = end
    while start > 0, isPlain ? Self.isPlain(line[start - 1]) : Self.isChinese(line[start - 1]) { start -= 1 }
    guard Self.isNumber(line[start..<end]) else { return nil }
    name = String(String.UnicodeScalarView(line[start..<end]))
    let before = Self.skippingSpaces(line, before: start)
    isExplicit = before > 0 && line[before - 1] == "第"
    range = (isExplicit ? before - 1 : start)..<(index + 1)
    guard isExplicit ? !Self.isJump(line, at: range.lowerBound) : Self.standsFree(line, at: start) else { return nil }
  }

  /// 版式, 版权, 版面, 版本, 版图 are words of their own.
  private static let compounds = Array("式权權面本图圖画畫块塊税稅".unicodeScalars)

  /// Up to three digits, and a letter perhaps: no paper has a thousand pages, and 2019版 is an edition.
  private static func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = text.count { !$0.properties.isAlphabetic || isChinese($0) }
    return (1...3).contains(digits) && text.count <= digits + 1
  }

  /// 下转第3版, 上接第1版, 见第5版 lead to another page.
  private static func isJump(_ line: [Unicode.Scalar], at start: Int) -> Bool {
    let before = skippingSpaces(line, before: start)
    return before > 0 && "转轉接见見".unicodeScalars.contains(line[before - 1])
  }

  /// A number without 第 is one of a page where nothing but a date runs into it, and it counts no pages: 今日8版, 共 8 版.
  private static func standsFree(_ line: [Unicode.Scalar], at start: Int) -> Bool {
    let before = skippingSpaces(line, before: start)
    let counting = ["今日", "今天", "本期", "共", "转", "轉", "接", "见", "見"].map { Array($0.unicodeScalars) }
    guard before > 0, !counting.contains(where: { line[..<before].suffix($0.count).elementsEqual($0) }) else {
      return before == 0
    }
    let neighbor = line[start - 1]
    if neighbor == "日", start > 1 { return isPlain(line[start - 2]) || isChinese(line[start - 2]) }
    return !neighbor.properties.isIdeographic && !neighbor.properties.isAlphabetic && neighbor != "." && neighbor != "．"
  }

  private static func skippingSpaces(_ line: [Unicode.Scalar], before index: Int) -> Int {
    var index = index
    while index > 0, line[index - 1].properties.isWhitespace { index -= 1 }
    return index
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "０"..."９", "Ａ"..."Ｚ": true
    default: false
    }
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    "一二三四五六七八九十○〇零".unicodeScalars.contains(scalar)
  }
}
