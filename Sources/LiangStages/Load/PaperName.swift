/// The name of a newspaper in a folio or source line: 《工人日报》, or the word 工人日报.
enum PaperName {
  /// The first name of the line; nil where it names none, or is navigation (首页 > 数字报), which names sections.
  static func first(in line: [Unicode.Scalar]) -> String? {
    if let open = line.firstIndex(of: "《"), let close = line[open...].firstIndex(of: "》") {
      let name = line[(open + 1)..<close]
      if isPaper(name) { return string(name) }
    }
    guard !line.contains(where: { ">|·".unicodeScalars.contains($0) }) else { return nil }
    return line.split { !$0.properties.isIdeographic }.first(where: isPaper).map(string)
  }

  /// The name before the date of a folio line that says weekday and page too: 参考消息 2003年4月8日 星期二 第2版; nil where
  /// more than a name stands there, or that of a section.
  static func heading(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    let words = text.split { !$0.properties.isIdeographic }
    guard words.count == 1, let name = words.first, (3...12).contains(name.count) else { return nil }
    let text = string(name)
    return otherWords.contains { text.hasSuffix($0) } || sections.contains { text.contains($0) } ? nil : text
  }

  /// What names of sections hold, and those of papers do not.
  private static let sections = [
    "新闻", "要闻", "综合", "副刊", "专刊", "专版", "专题", "专栏", "广告", "特刊", "报道", "评论", "时评", "国际", "国内", "体育", "文体", "社会", "理论",
    "天地", "园地", "视点", "视野", "纵横", "大地", "之窗", "农历", "星期", "编辑",
  ]

  /// Three to twelve characters that end as papers' names do, and not in a word that means something else.
  private static func isPaper(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
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
    "年报", "月报", "电报", "警报", "回报", "填报", "呈报",
  ]

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
