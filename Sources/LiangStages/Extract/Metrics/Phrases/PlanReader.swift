import LiangCore
import LiangText

/// Finds the words of a sentence that plan or foretell figures beyond doubt: 要突破 in their clause, 到2027年 and 届时 for all
/// that follows up to a semicolon, 可 behind what is not there yet (大坝建成后，可灌溉…).
struct PlanReader: ~Copyable {
  /// Which figures behind it a word plans.
  enum Reach {
    case clause, sentence
    /// Those of the clause, and of later ones that begin with what is to be done: 今年要拆除危房30间，动迁居民60户.
    case deeds
    /// Those of the sentence before which 可 stands.
    case possible
    /// None, nor does what stands before: a semicolon.
    case none
  }

  struct Plan {
    /// One past its words.
    var end: Int
    var reach: Reach
  }

  /// What words ask for beside them; words with other values end with that year.
  private enum Word: Int {
    case order, share, time, year, forecast, weather, expectation, until, completion, stop
  }

  private var plans = ReusedList<Plan>()
  /// 9999 where nobody knows it: then no year lies ahead.
  private let issueYear: Int

  /// - Parameter issueYear: that of the page; nil where nobody knows.
  init(issueYear: Int?) { self.issueYear = issueYear ?? 9999 }

  /// Reads the sentence anew.
  mutating func read(_ sentence: Sentences.Sentence, of bytes: UnsafeBufferPointer<UInt8>) {
    plans.removeAll()
    var index = sentence.start
    while let (place, match) = PlanReader.finder.first(in: bytes, from: index, end: sentence.end) {
      index = match.end
      guard let reach = reach(of: match.value, place, index, sentence, bytes) else { continue }
      plans.append(Plan(end: index, reach: reach))
    }
  }

  /// What the word that stands from `start` to `end` plans; nil for nothing.
  private func reach(
    of value: Int, _ start: Int, _ end: Int, _ sentence: Sentences.Sentence, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Reach? {
    func isWord() -> Bool { !PlanReader.otherWords.ends(bytes, before: start + 3, from: sentence.start) }
    let isBeforeComma = PlanReader.commas.end(bytes, at: end, end: sentence.end) != nil
    guard let word = Word(rawValue: value) else { return value > issueYear ? .sentence : nil }
    switch word {
    case .order: return isWord() ? .clause : nil
    case .share: return isWord() && CueReader.isShare(behind: end, bytes) ? .clause : nil
    case .time: return .sentence
    case .year: return PlanReader.goingOn.end(bytes, at: end, end: sentence.end) == nil ? .deeds : nil
    case .forecast: return isBeforeComma ? .sentence : nil
    case .weather:
      return isBeforeComma && PlanReader.forecasters.ends(bytes, before: start, from: sentence.start) ? .sentence : nil
    case .expectation: return isBeforeComma ? .sentence : isWord() ? .clause : nil
    case .until: return CueReader.year(at: end, bytes).map { $0 > issueYear } ?? false ? .sentence : nil
    case .completion:
      return PlanReader.happened.first(in: bytes, from: sentence.start, end: start) == nil ? .possible : nil
    case .stop: return Reach.none
    }
  }

  /// One past the words that plan the figure; 0 where none do.
  func plan(_ context: PhraseContext) -> Int {
    // The word may lie among those that bound the figure: 要|突破200万箱.
    let figure = context.quantity.start
    let clause = Int(context.words[context.clauseStart(context.figure)].start)
    for plan in plans.buffer.reversed() where plan.end <= figure {
      switch plan.reach {
      case .clause: if plan.end > clause { return plan.end }
      case .sentence: return plan.end
      case .deeds: if plan.end > clause || isDeed(context) { return plan.end }
      case .possible: if isPossible(context, behind: plan.end) { return plan.end }
      case .none: return 0
      }
    }
    return 0
  }

  /// Whether the figure's clause begins with a verb, and does not say of how many it was done: 完成投资3亿元的有5项.
  private func isDeed(_ context: PhraseContext) -> Bool {
    let start = context.clauseStart(context.figure)
    let isCounted = (start..<max(start, context.clauseEnd(context.figure) - 1)).contains { index in
      context.isTag(index, .of) && context.isMarked(index + 1, .thereIs)
    }
    if isCounted { return false }
    switch context.wordTag(start) {
    case .verb, .verbalNoun: return true
    // 新建公厕20座
    case .attributive: return context.words[start].firstScalar == "新"
    default: return false
    }
  }

  /// Whether 可 or its like stands between the place and the figure.
  private func isPossible(_ context: PhraseContext, behind place: Int) -> Bool {
    var index = context.figure - 1
    while index >= 0, Int(context.words[index].start) >= place {
      if context.isMarked(index, .possible) { return true }
      index -= 1
    }
    return false
  }

  // MARK: Words

  private static let commas = ByteWords("， ： , :")

  /// Other words in which the first character of such a word may be: 主要完成, 比预计. 比重要达到 is none of them.
  private static let otherWords = ByteWords("主要 只要 必要 不要 首要 次要 摘要 纪要 比预 较预 超预 原预 按预", endings: true)

  /// Behind 要 in other words: 要求, 要闻, 要素市场, 要价, 要不是.
  private static let goingOn = ByteWords("求 闻 素 价 账 帐 案 点 件 道 领 饭 职 塞 地 害 命 好 不 多亏 说 数 是 看 么")

  /// Who foretells by 预报, which others hear: 早听了预报，.
  private static let forecasters = ByteWords("台 局 站 院 家 中心 发布 發布", endings: true)

  /// Before what is there already.
  private static let happened = finder([("年 已 了 曾", 0)])

  private static let finder = finder(
    [
      ("要再 要突破 要建成 要新增 要新建 要新开 要新招 要新修 要完成 要实现 要达到 要开到 要增加 要提高到 要发展到 要扩大到", Word.order.rawValue),
      ("要让 要使", Word.share.rawValue),
      ("届时 屆時", Word.time.rawValue),
      ("今年要 明年要 年内要 今冬要 今春要 下半年要 四季度要", Word.year.rawValue),
      ("预测 預測", Word.forecast.rawValue),
      ("预报 預報", Word.weather.rawValue),
      ("预计 預計", Word.expectation.rawValue),
      ("到", Word.until.rawValue),
      (
        """
        建成后 建成以后 建成之后 修成后 修成以后 竣工后 竣工以后 完工后 完工以后 落成后 投产后 投产以后 达产后 投运后 投用后 通车后 通车以后
        """, Word.completion.rawValue
      ),
      ("；", Word.stop.rawValue),
    ]
      + zip(["七五", "八五", "九五", "十五", "十一五", "十二五", "十三五", "十四五"], stride(from: 1990, through: 2025, by: 5))
      .map { ("“\($0)”末 “\($0)”期末", $1) })

  private static func finder(_ lists: [(words: String, value: Int)]) -> WordFinder {
    WordFinder(lists.flatMap { list in list.words.split(separator: " ").map { (String($0), list.value) } })
  }
}
