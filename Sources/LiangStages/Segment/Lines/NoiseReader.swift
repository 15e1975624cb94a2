import LiangText

/// Tells the lines that belong to no article: page furniture, navigation, advertisements, stains.
struct NoiseReader {
  /// What speaks for it, each with its weight; a line whose weights reach `threshold` is noise.
  private enum Evidence {
    case furnitureAtStart, furnitureWithColon, furnitureMore
    case date, folioWord, pageNumber, pageNumberAtStart, pageReference, masthead, nameplate
    case pathOfLinks, linkWord, commentTail
    case contentsAtStart, advertisementWord, advertisementLabel, phoneNumber, phoneLabel
    case weatherWord, folioAtStart
    case fullStop, longText, title

    var weight: Float {
      switch self {
      case .furnitureAtStart: 1.1
      case .furnitureWithColon: 0.6
      case .furnitureMore: 0.55
      case .date: 0.5
      case .folioWord: 0.7
      case .pageNumberAtStart: 0.6
      case .pageNumber: 0.65
      case .pageReference: 0.6
      case .masthead: 0.9
      case .nameplate: 1.2
      case .pathOfLinks: 0.9
      case .linkWord: 0.4
      case .commentTail: 1.2
      case .contentsAtStart: 1.25
      case .advertisementWord: 0.35
      case .advertisementLabel: 1.7
      case .phoneNumber: 0.45
      case .phoneLabel: 0.6
      case .weatherWord: 0.4
      case .folioAtStart: 0.5
      case .fullStop: -0.35
      case .longText: -0.6
      case .title: -0.2
      }
    }
  }

  private static let threshold: Float = 1

  private let scalars: [UInt16]
  private let isAlone: Bool
  private let traits = ScalarTraits.table

  /// - Parameter isAlone: whether the page has one line, which then is its text however short: `25%`.
  init(_ scalars: [UInt16], isAlone: Bool) {
    self.scalars = scalars
    self.isAlone = isAlone
  }

  /// Whether the line belongs to no article, from the line alone.
  func isNoise(_ range: Range<Int>, _ shape: LineShape, _ hits: [PhraseTable.Hit], hasDate: Bool) -> Bool {
    // 编辑：李颖 点击：35 opens no letter and names nobody who reports.
    if countsVisits(range, shape, hits) { return true }
    if shape.marks.contains(.opening) || shape.marks.contains(.byline) { return false }
    if isStain(range, shape) || isPager(range, shape, hits) { return true }
    let evidence = weigh(range, shape, hits) + (hasDate ? [.date] : [])
    return evidence.reduce(0) { $0 + $1.weight } >= Self.threshold
  }

  /// Whether the line heads a list of what the phrases head: 相关新闻.
  func heads(_ list: NewspaperPhrase, _ range: Range<Int>, _ hits: [PhraseTable.Hit]) -> Bool {
    hits.contains {
      $0.tag == list.rawValue && $0.start <= range.lowerBound + 1
        && (range.count <= 16 || ($0.end < range.upperBound && scalars[$0.end].isAny(of: [.pause, .opener], traits)))
    }
  }

  private func weigh(_ range: Range<Int>, _ shape: LineShape, _ hits: [PhraseTable.Hit]) -> [Evidence] {
    var evidence: [Evidence] = []
    var links = 0
    var furniture = 0
    for hit in hits {
      let isFirst = begins(hit, range)
      switch NewspaperPhrase(rawValue: hit.tag) {
      case .furniture:
        furniture += 1
        let isLabel = hit.end == range.upperBound || isLabelEnd(scalars[hit.end])
        if isFirst {
          // A word as short as 来源 is a label only where it is written as one.
          if isLabel || hit.end - hit.start > 2 && !isSentence(hit, range, shape) { evidence.append(.furnitureAtStart) }
          if isLabel, hit.end < range.upperBound { evidence.append(.furnitureWithColon) }
        } else if furniture > 1 {
          evidence.append(.furnitureMore)
        }
      case .folio where !isInText(hit, range, shape):
        evidence.append(.folioWord)
        if hit.start == range.lowerBound, shape.stops == 0, range.count <= 30 { evidence.append(.folioAtStart) }
      case .link: links += 1
      case .contents where isFirst && (range.count <= 24 || isLabelEnd(scalars[hit.end]) && pageNumber(range) != nil):
        evidence.append(.contentsAtStart)
      // A report of some length may speak of 公告 as often as it likes.
      case .advertisement where shape.han <= 90 || evidence.count(where: { $0 == .advertisementWord }) < 3:
        evidence.append(.advertisementWord)
        if isLabel(hit, range) { evidence.append(.advertisementLabel) }
      default: break
      }
    }
    // Sentences tell of hotlines and websites; a row of links has none, but for a notice of the site's own.
    let isProse = shape.stops > 1 && furniture <= 1
    if links > 1, !isProse { evidence += Array(repeating: .linkWord, count: min(links - 1, 3)) }
    if range.count <= 80 { evidence += Array(repeating: .weatherWord, count: min(forecastWords(hits), 3)) }
    weighForm(range, shape, hits, &evidence)
    if shape.stops > 0 { evidence.append(.fullStop) }
    if shape.stops > 1 || shape.han > 90 { evidence.append(.longText) }
    let names = links > 0 || furniture > 0 || evidence.contains { $0 == .pageNumber || $0 == .nameplate }
    if shape.marks.contains(.title), !names { evidence.append(.title) }
    return evidence
  }

  /// Whether a sentence of some length begins with who does a work: 值班主任王守信是老矿工，….
  private func isSentence(_ hit: PhraseTable.Hit, _ range: Range<Int>, _ shape: LineShape) -> Bool {
    shape.commas > 0 && range.count > 20 && scalars[hit.end].isAny(of: .han, traits)
      && Self.duty.contains { scalars[hit.start..<hit.end].elementsEqual($0) }
  }

  private static let duty = ["值班主任", "值班编委"].map { Array($0.utf16) }

  /// Whether the line begins with the phrase, or with a bracket or bullet before it.
  private func begins(_ hit: PhraseTable.Hit, _ range: Range<Int>) -> Bool {
    hit.start == range.lowerBound
      || hit.start == range.lowerBound + 1
        && (!scalars[range.lowerBound].isAny(of: .han, traits) || Self.beforeLabel.contains(scalars[range.lowerBound]))
  }

  /// 大广告, 小启事, 本启事
  private static let beforeLabel = ScalarSet("大小本".utf16)

  /// Whether the word is a weekday in a sentence: 上周六，, 周日改叫“突击日”，. In a folio line it stands behind the date.
  private func isInText(_ hit: PhraseTable.Hit, _ range: Range<Int>, _ shape: LineShape) -> Bool {
    guard Self.weekdays.contains(where: { scalars[hit.start..<hit.end].elementsEqual($0) }) else { return false }
    // 周三茶座 is a column's name.
    if hit.start == range.lowerBound, shape.han == range.count, hit.end < range.upperBound { return range.count <= 8 }
    guard shape.commas > 0 else { return false }
    let before = scalars[range.lowerBound..<hit.start].last { !$0.isAny(of: [.space, .comma, .opener], traits) }
    return before.map { $0 != Self.day && !$0.isAny(of: [.digit, .numeral], traits) } ?? true
  }

  private static let weekdays = "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日"
    .split(separator: " ").map { Array($0.utf16) }
  /// 日, which ends a date.
  private static let day: UInt16 = 0x65E5

  /// How many different words of a forecast there are, three of which make one; none where news could have them all:
  /// 大雨过后最高气温….
  private func forecastWords(_ hits: [PhraseTable.Hit]) -> Int {
    let words = Set(hits.lazy.filter { $0.tag == NewspaperPhrase.weather.rawValue }.map { scalars[$0.start..<$0.end] })
    let isForecast = words.contains { word in Self.skies.contains { word.elementsEqual($0) } }
    return isForecast ? words.count : 0
  }

  /// Of the words of forecasts, those that news seldom have.
  private static let skies = "多云 转晴 间晴 晴到 转阴 ℃".split(separator: " ").map { Array($0.utf16) }

  /// A word such as 广告 set apart at the start: [广告], ☆启事☆, 广告 百年老店, 广告：百年老店. What
  /// follows 公告： is news as often.
  private func isLabel(_ hit: PhraseTable.Hit, _ range: Range<Int>) -> Bool {
    let word = scalars[hit.start..<hit.end]
    guard begins(hit, range), Self.labels.contains(where: { word.elementsEqual($0) }) else {
      return false
    }
    guard hit.end < range.upperBound else { return false }
    if scalars[hit.end].isAny(of: .pause, traits) { return word.elementsEqual(Self.labels[0]) }
    return scalars[hit.end].isAny(of: [.closer, .space, .bullet, .separator], traits)
  }

  private static let labels = ["广告", "启事", "鸣谢", "更正", "小启", "声明", "公告"].map { Array($0.utf16) }

  private func weighForm(
    _ range: Range<Int>, _ shape: LineShape, _ hits: [PhraseTable.Hit], _ evidence: inout [Evidence]
  ) {
    let arrows = scalars[range].count { $0 == 0x3E || $0 == 0xBB || $0 == 0x203A }
    if arrows >= 1, shape.stops == 0, range.count <= 60 { evidence += [.pathOfLinks, .linkWord] }
    if let place = pageNumber(range) {
      evidence.append(.pageNumber)
      // 详见5版 stands behind its title in a table of contents.
      if place == range.upperBound - 1, shape.stops == 0, range.count > 5 { evidence.append(.pageReference) }
      if scalars[range.lowerBound] == "第", place - range.lowerBound <= 5 { evidence.append(.pageNumberAtStart) }
    }
    if hasMasthead(range), shape.digits >= 6 { evidence.append(.masthead) }
    if isNameplate(range, shape) { evidence.append(.nameplate) }
    if shape.digits >= 7, hasPhoneNumber(range) {
      evidence.append(.phoneNumber)
      let isLabelled = hits.contains {
        $0.tag == NewspaperPhrase.furniture.rawValue || $0.tag == NewspaperPhrase.link.rawValue
      }
      if isLabelled, shape.stops == 0, range.count <= 40 { evidence.append(.phoneLabel) }
    }
    if shape.digits >= 2, isComment(range) { evidence.append(.commentTail) }
  }

  private func isLabelEnd(_ scalar: UInt16) -> Bool {
    scalar == 0x3A || scalar == 0x20 || scalar.isAny(of: [.closer, .separator], traits)
  }

  /// No character, letter or number to speak of.
  private func isStain(_ range: Range<Int>, _ shape: LineShape) -> Bool {
    // The end of a sentence that a column break cut off: 85%。 and its stop alone.
    if shape.han == 0, shape.digits > 0, isAlone || shape.end == .closed { return false }
    if Self.sentenceEnds.contains(scalars[range.lowerBound]), range.count <= 2 { return false }
    if shape.han == 0 {
      let letters = scalars[range].count { $0.isAny(of: [.digit, .latin, .ordinal], traits) }
      return letters <= 4 || letters * 2 < range.count
    }
    return false
  }

  private static let sentenceEnds = ScalarSet("。！？!?".utf16)

  /// [1] [2] 下一页.
  private func isPager(_ range: Range<Int>, _ shape: LineShape, _ hits: [PhraseTable.Hit]) -> Bool {
    range.count <= 40 && shape.stops == 0 && shape.digits * 2 + 2 >= shape.han - 4
      && hits.contains { $0.tag == NewspaperPhrase.link.rawValue && $0.end - $0.start >= 2 && isPageWord($0) }
  }

  /// The counters of a page of the web, perhaps behind the head of a list or who edited it: 相关阅读 点击量：12345 评论 23, 编辑：李颖
  /// 点击：35.
  private func countsVisits(_ range: Range<Int>, _ shape: LineShape, _ hits: [PhraseTable.Hit]) -> Bool {
    guard shape.digits > 0, shape.stops == 0, range.count <= 60, !isAlone else { return false }
    let head = hits.first { $0.tag == NewspaperPhrase.linkList.rawValue && $0.start == range.lowerBound }
    return PageCounters.fill(scalars[(head?.end ?? labelEnd(range, hits) ?? range.lowerBound)..<range.upperBound])
  }

  /// Where a blank ends what a label of the page's furniture says that begins the line: 编辑：李颖.
  private func labelEnd(_ range: Range<Int>, _ hits: [PhraseTable.Hit]) -> Int? {
    guard hits.contains(where: { $0.tag == NewspaperPhrase.furniture.rawValue && $0.start == range.lowerBound }),
      let blank = range.first(where: { scalars[$0] == 0x20 }), scalars[range.lowerBound..<blank].contains(0x3A)
    else { return nil }
    return blank
  }

  private func isPageWord(_ hit: PhraseTable.Hit) -> Bool { scalars[hit.end - 1] == "页" }

  /// 第5版, 第二版, A03版: where 版 stands.
  private func pageNumber(_ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if scalars[index] == "版" {
        var before = index - 1
        while before >= range.lowerBound, scalars[before] == 0x20 { before -= 1 }
        if before >= range.lowerBound, scalars[before].isAny(of: [.digit, .numeral], traits) { return index }
      }
      index += 1
    }
    return nil
  }

  /// 《…报》 at the start.
  private func hasMasthead(_ range: Range<Int>) -> Bool {
    guard scalars[range.lowerBound] == 0x300A, let close = scalars[range.prefix(16)].firstIndex(of: 0x300B) else {
      return false
    }
    return [0x62A5, 0x7F51, 0x520A].contains(scalars[close - 1])
  }

  /// Nothing but the name of a paper, as at the head of a page: 江海晚报.
  private func isNameplate(_ range: Range<Int>, _ shape: LineShape) -> Bool {
    shape.han == range.count && (4...7).contains(range.count)
      && Self.papers.contains { scalars[range].suffix($0.count).elementsEqual($0) }
  }

  /// What names of papers end in; what ends in 报 alone may as well be 喜报 or 简报.
  private static let papers = "日报 晚报 晨报 早报 时报 导报 商报 周报 都市报 青年报 工人报 农民报 法制报 法治报 经济报 科技报".split(separator: " ").map {
    Array($0.utf16)
  }

  /// Seven digits or more, a hyphen or blank allowed in between.
  private func hasPhoneNumber(_ range: Range<Int>) -> Bool {
    var digits = 0
    for index in range {
      let scalar = scalars[index]
      if scalar.isAny(of: .digit, traits) {
        digits += 1
        if digits >= 7 { return true }
      } else if scalar != 0x2D && scalar != 0x20 && !scalar.isAny(of: .dash, traits) {
        digits = 0
      }
    }
    return false
  }

  /// `06-22 10:21 顶(18)`: a time and a counter, or a time, at the end.
  private func isComment(_ range: Range<Int>) -> Bool {
    guard range.count > 18 else { return false }
    let tail = scalars[range].suffix(18)
    let colon = tail.indices.contains { index in
      scalars[index] == 0x3A && index > tail.startIndex && index + 1 < tail.endIndex
        && scalars[index - 1].isAny(of: .digit, traits) && scalars[index + 1].isAny(of: .digit, traits)
    }
    guard colon else { return false }
    let hyphen = tail.contains(0x2D)
    return hyphen && (tail.last == 0x29 || tail.last.map { $0.isAny(of: .digit, traits) } ?? false)
  }
}
