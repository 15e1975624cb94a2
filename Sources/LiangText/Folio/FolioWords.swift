/// The words by which a line shows that it is of the page's furniture, and its date the day of the issue.
enum FolioWords {
  /// Calendar and masthead, wherever they stand.
  private static let mastheads = scalars(
    """
    农历 農曆 夏历 夏曆 阴历 陰曆 旧历 刊号 刊號 邮发代号 郵發代號 总第 總第 责任编辑 責任編輯 责编 責編 本版编辑 美编 美編 美术编辑 美術編輯 电子版 电子报 \
    電子報 数字报 數位報
    """)

  /// Staff, where a name or its mark stands behind: 编辑：李明, 主编 李明.
  private static let staff = scalars("编辑 編輯 主编 主編 版式 校对 校對 组版 組版 统筹 值班编委 值班主任 值班编辑")

  /// What archives write beside the date of one article.
  private static let sources = scalars("来源: 来源： 來源: 來源： 作者: 作者： 浏览次数 点击数 点击： 阅读次数 字号")

  /// Behind 第 and a number, that of the issue: 第1234期.
  private static let issues: Set<Unicode.Scalar> = ["期", "号", "號"]

  /// How that which may stand directly behind the date begins: 农历, 第5版, 总第, 今日8版.
  static let openers: [Unicode.Scalar] = ["农", "農", "夏", "阴", "陰", "第", "总", "總", "今"]

  /// Ends a line that names a photographer.
  static let credits: Set<Unicode.Scalar> = ["摄", "攝"]

  /// What labels the date of one article: 发布时间：2019-03-14.
  static let labels = scalars(
    """
    发布时间 发布日期 發佈時間 發佈日期 發布時間 發布日期 发表时间 发表日期 發表時間 更新时间 更新日期 更新時間 出版日期 出刊日期 日期 时间 時間
    """)

  /// What the number behind it is, if not a page: 热线 96.
  static let numbered = scalars("热线 熱線 电话 電話 传真 傳真 邮编 邮政编码 代号 總機 总机 气温 零售 总第 第 印张 定价 每份 今日 共 订阅 每月 QQ Tel TEL Tel：")

  /// Behind such a number: 5 月, 8 时.
  static let measures: Set<Unicode.Scalar> = [
    "年", "月", "日", "时", "時", "点", "分", "元", "份", "版", "℃", "度", "期", "页", "頁",
  ]

  /// Whether the line is one of a masthead, which may name the number of the issue.
  static func isMasthead(_ line: [Unicode.Scalar]) -> Bool {
    stand(mastheads, in: line) || namesIssue(line)
      || staff.contains { word in line.firstRange(of: word).map { isParted(line, at: $0.upperBound) } ?? false }
  }

  /// Whether a colon, a stroke or a blank stands there.
  private static func isParted(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    index < line.count && (line[index].properties.isWhitespace || ":：/／".unicodeScalars.contains(line[index]))
  }

  /// Whether the line tells the source of one article.
  static func isSource(_ line: [Unicode.Scalar]) -> Bool { stand(sources, in: line) }

  private static func stand(_ words: [[Unicode.Scalar]], in line: [Unicode.Scalar]) -> Bool {
    words.contains { line.firstRange(of: $0) != nil }
  }

  private static func namesIssue(_ line: [Unicode.Scalar]) -> Bool {
    line.indices.contains { index in
      guard line[index] == "第" else { return false }
      let rest = line[(index + 1)...].drop { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
      return rest.startIndex > index + 1 && rest.first.map { issues.contains($0) } == true
        && rest.dropFirst().first?.properties.isIdeographic != true
    }
  }

  private static func scalars(_ words: String) -> [[Unicode.Scalar]] {
    words.split(separator: " ").map { Array($0.unicodeScalars) }
  }

  /// Whether nothing follows the date but the number of the issue: 第三期, （总第128期）.
  static func isOfIssue(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = rest.filter { !$0.properties.isWhitespace && !"()（）".unicodeScalars.contains($0) }
    guard !rest.isEmpty else { return true }
    let number = rest.first == "总" ? rest.dropFirst() : rest[...]
    return number.first == "第" && isNumber(number.dropFirst().dropLast()) && issues.contains(number.last!)
  }

  /// Where the year of an issue begins that ends the line: 2003年第5期, 1981年9月 第9期, 2001年7月号; nil where none does.
  static func issueStart(_ line: [Unicode.Scalar]) -> Int? {
    guard let year = line.lastIndex(of: "年"), year >= 4, isNumber(line[(year - 4)..<year]) else { return nil }
    let rest = line[(year + 1)...].filter { !$0.properties.isWhitespace && !"()（）".unicodeScalars.contains($0) }
    guard let last = rest.last, issues.contains(last) else { return nil }
    let month = rest.firstIndex(of: "月")
    let isOfMonth = month.map { isNumber(rest[..<$0]) } ?? true
    let number = rest[(month.map { $0 + 1 } ?? 0)...].dropLast()
    let isNumbered = number.first == "第" && isNumber(number.dropFirst())
    return isOfMonth && (isNumbered || month != nil && number.isEmpty) ? year - 4 : nil
  }

  private static func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    !text.isEmpty
      && text.allSatisfy {
        ("0"..."9").contains($0) || ("０"..."９").contains($0) || "〇○零一二三四五六七八九十".unicodeScalars.contains($0)
      }
  }

  // MARK: Weekdays

  private static let longWeekdays = scalars("星期 礼拜 禮拜")
  /// With a blank behind each of its characters, in scalars.
  private static let longestWeekday = 6
  private static let days: Set<Unicode.Scalar> = ["一", "二", "三", "四", "五", "六", "日", "天"]

  /// 星期四, 礼拜四, 周四, 星期 四 and what scanners make of the last character; 0 where none stands there.
  static func weekdayLength(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    let solid = text.prefix(longestWeekday).indices.filter { !text[$0].properties.isWhitespace }
    if solid.count > 1, longWeekdays.contains(where: { $0.elementsEqual(solid.prefix(2).map { text[$0] }) }) {
      return (solid.count > 2 ? solid[2] + 1 : text.endIndex) - text.startIndex
    }
    guard let first = text.first, first == "周" || first == "週", let day = text.dropFirst().first else { return 0 }
    return days.contains(day) ? 2 : 0
  }

  /// Whether a weekday stands right before the date: 星期四 2019年3月14日.
  static func endsWithWeekday(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = text[..<(text.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? text.startIndex)]
    return (2...longestWeekday).contains { length in
      text.count >= length && weekdayLength(text.suffix(length)) == length
    }
  }
}
