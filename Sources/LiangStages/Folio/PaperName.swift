/// The name of a newspaper in a folio or source line: 《工人日报》, or the word 工人日报.
enum PaperName {
  /// The first name of the line; nil where it names none, or is navigation (首页 > 数字报), which names sections.
  static func first(in line: [Unicode.Scalar]) -> String? {
    if let open = line.firstIndex(of: "《"), let close = line[open...].firstIndex(of: "》") {
      let name = line[(open + 1)..<close]
      if isPaper(name) { return string(name) }
    }
    guard !line.contains(where: { ">|·".unicodeScalars.contains($0) }) else { return nil }
    let words = line.split { !$0.properties.isIdeographic }
    // 工 人 日 报
    let spaced = words.prefix { $0.count == 1 }.flatMap { $0 }
    let name = words.first(where: isPaper) ?? spaced.indices.lazy.map { spaced[...$0] }.first(where: isPaper)
    return name.map(string)
  }

  /// The name before the date of a folio line, of those that do not end as papers' names do: 参考消息 2003年4月8日 星期二 第2版.
  static func heading(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    text.split { !$0.properties.isIdeographic }.map(string).first { titles.contains($0) }
  }

  /// Papers and journals of the country over whose names end otherwise.
  private static let titles: Set = [
    "参考消息", "新华每日电讯", "南方周末", "人民铁道", "中国工运", "工会博览", "当代工人", "中国劳动", "半月谈", "瞭望", "求是", "红旗", "新华月报", "人民公安",
    "中国青年", "中国妇女", "中国工人", "经济观察", "第一财经", "三联生活周刊", "中国新闻周刊", "新民周刊",
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
