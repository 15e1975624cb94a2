import LiangCore
import LiangText

/// The place that each figure is about: where its sentence says that it happened, else what the last sentence with a place
/// was about, else what the article is about.
struct MetricPlaces {
  /// Mentions that stand together as a list, read as one.
  private struct Group {
    var range: ByteRange
    var article: Int32
    /// The unit, or the most specific one that covers the whole list.
    var unit: PlaceUnit
    /// Whether the sentence is about it: it begins it, or stands after 在.
    var isTopic: Bool
  }

  private let groups: [Group]

  init(_ extraction: Extraction) {
    groups = extraction.page.articles.flatMap { Self.groups(of: $0, in: extraction) }
  }

  /// Sets `adcode` and `place` of every metric.
  func assign(to extraction: inout Extraction) {
    for index in extraction.metrics.indices {
      let metric = extraction.metrics[index]
      let about = extraction.articlePlaces[Int(metric.article) - 1]
      let article = extraction.article(metric.article)
      let unit = inSentence(of: metric, article) ?? carriedOver(to: metric, article, about.adcode)
      let code = unit.map { Int32($0.code) } ?? about.adcode
      guard code != metric.adcode || metric.place.isEmpty else { continue }
      extraction.metrics[index].adcode = code
      extraction.metrics[index].place = unit.map { extraction.arena.append($0.fullName) } ?? about.name
    }
  }

  /// The last place before the figure in its sentence; else one after it in its clause, if it says where: 把18辆车困在杭锦旗.
  private func inSentence(of metric: Metric, _ article: Article) -> PlaceUnit? {
    let mine = groups.filter {
      $0.article == metric.article && $0.range.start >= metric.sentence.start && $0.range.end <= metric.sentence.end
    }
    if let before = mine.last(where: { $0.range.end <= metric.range.start }) { return before.unit }
    let text = article.text.utf8
    return mine.first {
      $0.range.start >= metric.range.end && PlaceRole.isHere(text, at: $0.range)
        && !PlaceRole.parts(text, Int(metric.range.end), Int($0.range.start))
    }?.unit
  }

  /// What the last sentence that names a place is about: if it names one alone, and stands in the same paragraph or
  /// names a part of what the article is about.
  private func carriedOver(to metric: Metric, _ article: Article, _ about: Int32) -> PlaceUnit? {
    let before = groups.filter { $0.article == metric.article && $0.range.end <= metric.sentence.start }
    guard let last = before.last, last.isTopic else { return nil }
    let text = article.text.utf8
    let sentence = PlaceRole.sentenceStart(text, before: Int(last.range.start))
    guard before.allSatisfy({ Int($0.range.start) < sentence || $0.unit == last.unit }) else { return nil }
    let sameParagraph = !text[Int(last.range.end)..<Int(metric.range.start)].contains(0x0A)
    let isPart = Gazetteer.builtin.newest(code: Int(about)).map { last.unit.lies(in: $0) } ?? false
    return sameParagraph || isPart ? last.unit : nil
  }

  /// The article's mentions in order, those of one list together; without those that only say where somebody came from or
  /// went to, that belong to a company's name, or that are wider than what the article is about.
  private static func groups(of article: Article, in extraction: Extraction) -> [Group] {
    let text = article.text.utf8
    let about = Gazetteer.builtin.newest(code: Int(extraction.articlePlaces[article.number - 1].adcode))
    let mentions = extraction.places
      .filter { Int($0.article) == article.number && $0.adcode != 0 }
      .sorted { $0.range.start < $1.range.start }
    var groups: [Group] = []
    var index = 0
    while index < mentions.count {
      var end = index + 1
      while end < mentions.count, PlaceRole.joins(text, mentions[end - 1].range, mentions[end].range) { end += 1 }
      let units = mentions[index..<end].compactMap { Gazetteer.builtin.newest(code: Int($0.adcode)) }
      let range = ByteRange(Int(mentions[index].range.start), Int(mentions[end - 1].range.end))
      index = end
      let leads = PlaceRole.leadsSentence(text, at: Int(range.start))
      guard !PlaceRole.isElsewhere(text, at: range), leads || !PlaceRole.isCompany(text, after: Int(range.end)),
        let unit = PlaceUnit.common(units), about.map({ !$0.lies(in: unit) }) ?? true
      else { continue }
      let isTopic = leads || PlaceRole.isHere(text, at: range)
      groups.append(Group(range: range, article: Int32(article.number), unit: unit, isTopic: isTopic))
    }
    return groups
  }
}

/// What the words around a mention make of it, on UTF-8 bytes.
private enum PlaceRole {
  /// Somebody or something comes from there, goes there or passes by: not where the figure is.
  private static let elsewhere = words("来自 來自 从 從 往 赴 经 途经 跑 与 與 同 跟 距 离 比 向 给 对 出口 上 抵达 毗邻 会同")
  private static let origin = words("籍 的退休 的游客 的客商 来的 来")
  private static let company = words("公司 集团 医院 大学 学院 银行")
  private static let here = words("在 于 到")
  private static let joint = words("、 和 与 及 以及")
  private static let lead = words("在 据 日前 近日 今年 去年 其中 目前 此外 ， , “ （ ( 　")

  private static func words(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { Array($0.utf8) } }

  static func isElsewhere(_ text: [UInt8], at range: ByteRange) -> Bool {
    elsewhere.contains { ends(text, Int(range.start), with: $0) }
      || origin.contains { text[Int(range.end)...].starts(with: $0) }
  }

  static func isHere(_ text: [UInt8], at range: ByteRange) -> Bool {
    here.contains { ends(text, Int(range.start), with: $0) }
  }

  /// Whether two mentions are members of one list.
  static func joins(_ text: [UInt8], _ a: ByteRange, _ b: ByteRange) -> Bool {
    let gap = text[Int(a.end)..<max(Int(a.end), Int(b.start))]
    return gap.isEmpty || joint.contains { gap.elementsEqual($0) }
  }

  /// Whether a clause or a sentence ends between the two bytes.
  static func parts(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var index = start
      while index < end {
        let scalar = bytes.scalar(at: index)
        switch TextMarks.shared.mark(scalar.value) {
        case .clauseBreak, .sentenceEnd: return true
        default: index += scalar.length
        }
      }
      return false
    }
  }

  /// Whether the words after the byte, up to the next mark or 的, name a company or its like.
  static func isCompany(_ text: [UInt8], after position: Int) -> Bool {
    let reach = text[position..<min(text.count, position + 45)]
    for index in reach.indices {
      if company.contains(where: { text[index...].starts(with: $0) }) {
        return !parts(text, position, index) && !String(decoding: text[position..<index], as: UTF8.self).contains("的")
      }
    }
    return false
  }

  /// Where the sentence begins that holds the byte.
  static func sentenceStart(_ text: [UInt8], before position: Int) -> Int {
    var index = position
    while index > 0, text[index - 1] != 0x0A {
      if ["。", "！", "？"].contains(where: { ends(text, index, with: Array($0.utf8)) }) { break }
      index -= 1
    }
    return index
  }

  /// Whether nothing but a word or two of introduction stands between the sentence's start and the byte.
  static func leadsSentence(_ text: [UInt8], at position: Int) -> Bool {
    var index = position
    while let word = lead.first(where: { ends(text, index, with: $0) }) { index -= word.count }
    if index == 0 || text[index - 1] == 0x0A { return true }
    return ["。", "！", "？", "”"].contains { ends(text, index, with: Array($0.utf8)) }
  }

  private static func ends(_ text: [UInt8], _ position: Int, with word: [UInt8]) -> Bool {
    position >= word.count && text[position - word.count..<position].elementsEqual(word)
  }
}
