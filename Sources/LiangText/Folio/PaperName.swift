/// The name of a newspaper in a folio or source line: 《工人日报》, or the word 工人日报.
package enum PaperName {
  /// The first name of the line; nil where it names none, or is navigation (首页 > 数字报), which names sections.
  static func first(in line: [Unicode.Scalar]) -> String? {
    if let open = line.firstIndex(of: "《"), let close = line[open...].firstIndex(of: "》") {
      let name = line[(open + 1)..<close]
      if isPaper(name) { return string(name) }
    }
    guard !line.contains(where: { ">|".unicodeScalars.contains($0) }) else { return nil }
    let line = withoutColumns(line)
    let words = line.split { !$0.properties.isIdeographic }
    // 工 人 日 报
    let spaced = words.prefix { $0.count == 1 }.flatMap { $0 }
    let name = words.first(where: isPaper) ?? spaced.indices.lazy.map { spaced[...$0] }.first(where: isPaper)
    return name.map(string)
  }

  /// The name that is all that the line says, perhaps with blanks in it, in brackets, or beside a word for the edition
  /// on the web: 劳 动 午 报, 安徽工人日报数字报, 劳动午报 电子版.
  static func alone(in line: [Unicode.Scalar]) -> String? {
    let isBare = line.allSatisfy {
      $0.properties.isIdeographic || $0.properties.isWhitespace || "《》【】·-".unicodeScalars.contains($0)
    }
    guard isBare, line.count <= 40 else { return nil }
    var words = line.split { !$0.properties.isIdeographic }.map(string)
    words.removeAll { webEditions.contains($0) }
    var name = words.count == 1 || words.allSatisfy { $0.unicodeScalars.count == 1 } ? words.joined() : ""
    if let edition = webEditions.first(where: name.hasSuffix) { name.removeLast(edition.count) }
    let isSaid = name.unicodeScalars.contains { saying.contains($0) }
    return titles.contains(name) || !isSaid && isPaper(Array(name.unicodeScalars)[...]) ? name : nil
  }

  /// Whether the name is short and ends as those of papers do and neither 厂报 nor the name of a column.
  static func isPlain(_ name: String) -> Bool {
    titles.contains(name) || (4...6).contains(name.unicodeScalars.count) && kinds.contains { name.hasSuffix($0) }
  }

  /// Without names of columns behind dots: 第3版·要闻, ·工会新闻·.
  private static func withoutColumns(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var isColumn = false
    return line.filter { scalar in
      if scalar == "·" { isColumn = true } else if scalar.properties.isWhitespace { isColumn = false }
      return !isColumn
    }
  }

  private static let webEditions = ["数字报", "数字版", "电子报", "电子版", "网络版", "數位報", "電子報", "電子版"]

  /// Of what headlines say and names do not.
  private static let saying = Set("的了们們要是在把被让讓这這那我".unicodeScalars)

  /// What names of papers end in, and those of columns (商情快报) do not.
  private static let kinds = [
    "日报", "晚报", "午报", "晨报", "早报", "时报", "商报", "都市报", "青年报", "工人报", "农民报", "法制报", "法治报", "广播电视报",
    "日報", "晚報", "晨報", "早報", "時報", "商報",
  ]

  /// The name before the date of a folio line, of those that do not end as papers' names do: 参考消息 2003年4月8日 星期二 第2版.
  static func heading(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    text.split { !$0.properties.isIdeographic }.map(string).first { titles.contains($0) }
  }

  /// The name of a paper or a journal, of those that end otherwise too, that stands before the date on the first line
  /// of a page and is all else that the line says: 邮电职工通讯 1962年3月11日, 《职工天地》2001年7月号. A blank or the marks of a title
  /// part the two.
  ///
  /// - Parameter isOfIssue: whether the line numbers the issue (2003年第5期). With no more than a day below or behind them
  ///   headlines end as many names do: 情系下岗职工, 走进新时代.
  static func opening(_ text: ArraySlice<Unicode.Scalar>, isOfIssue: Bool) -> String? {
    guard let last = text.last, last.properties.isWhitespace || last == "》" else { return nil }
    guard isOfIssue, let name = short(text) else { return journal(text) }
    return last == "》" || (journals + numberedJournals).contains(where: name.hasSuffix) ? name : journal(text)
  }

  /// What stands before day, weekday and page on the first line of a page, however it ends: 大众电影, 厂讯; not what the page
  /// is about: 综合新闻.
  static func named(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    guard let name = short(text, 2...8), !topics.contains(where: { name.hasPrefix($0) || name.hasSuffix($0) }) else {
      return nil
    }
    return name
  }

  /// The name of a journal that is all that the line says, by what such names alone end in.
  static func journal(_ line: ArraySlice<Unicode.Scalar>) -> String? {
    guard let name = short(line), titles.contains(name) || journals.contains(where: name.hasSuffix) else { return nil }
    return name
  }

  /// A few characters that say nothing, the marks of a title taken off.
  private static func short(_ line: ArraySlice<Unicode.Scalar>, _ lengths: ClosedRange<Int> = 4...8) -> String? {
    let marks = "《》".unicodeScalars
    let name = line.filter { !$0.properties.isWhitespace && !marks.contains($0) }
    guard lengths.contains(name.count), name.allSatisfy(\.properties.isIdeographic),
      line.split(whereSeparator: \.properties.isWhitespace).count == 1, !name.contains(where: saying.contains)
    else { return nil }
    return string(name[...])
  }

  /// What the names of journals end in, and headlines do not.
  private static let journals = [
    "通讯", "通訊", "周末", "周刊", "旬刊", "月刊", "季刊", "学刊", "导刊", "画刊", "文摘", "商情", "快讯", "简讯", "电讯", "博览",
  ]

  /// What others end in, and papers that name their readers; headlines do as well.
  private static let numberedJournals = [
    "信息", "消息", "参考", "动态", "天地", "园地", "之友", "之声", "之窗", "之家", "生活", "世界", "时代", "先锋", "前线", "战线", "论坛", "观察", "视点",
    "纵横",
    "风采", "矿工", "工人", "职工", "员工", "农民", "青年", "妇女", "战士", "教师", "民兵", "铁道", "邮电", "工运", "工会",
  ]

  /// What pages are about.
  private static let topics = [
    "新闻", "要闻", "综合", "时政", "国内", "国际", "社会", "本地", "都市", "民生", "经济", "财经", "体育", "文化", "文艺", "教育", "科技", "健康", "娱乐",
    "理论", "评论", "言论", "专版", "专刊", "专题", "特刊", "副刊", "广告", "公告", "头版", "版面",
  ]

  /// Papers and journals of the country over whose names end otherwise.
  private static let titles: Set = [
    "参考消息", "新华每日电讯", "南方周末", "人民铁道", "中国工运", "工会博览", "当代工人", "中国劳动", "半月谈", "瞭望", "求是", "红旗", "新华月报", "人民公安",
    "中国青年", "中国妇女", "中国工人", "经济观察", "第一财经", "三联生活周刊", "中国新闻周刊", "新民周刊",
  ]

  /// Three to twelve characters that end as papers' names do, and not in a word that means something else.
  package static func isPaper(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = string(name)
    if text.hasSuffix(overseas) { text.removeLast(overseas.count) }
    guard (3...12).contains(text.unicodeScalars.count), text.hasSuffix("报") || text.hasSuffix("報") else {
      return false
    }
    return papers.contains(text) || !otherWords.contains { text.hasSuffix($0) }
  }

  /// Papers whose names end like another word.
  private static let papers = ["文汇报", "文匯報"]
  private static let overseas = "海外版"
  /// Words that end like a paper's name and are none.
  private static let otherWords = [
    "数字报", "电子报", "本报", "本報", "举报", "情报", "海报", "汇报", "匯報", "通报", "简报", "预报", "申报", "上报", "捷报", "战报",
    "公报", "公報", "財報", "财报", "大字报", "小字报", "恶报", "善报", "好报", "图报", "及时报", "按时报", "准时报", "随时报",
    "年报", "月报", "喜报", "墙报", "板报", "厂报", "播报", "谎报", "瞒报", "虚报", "电报", "警报", "回报", "填报", "呈报",
  ]

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
