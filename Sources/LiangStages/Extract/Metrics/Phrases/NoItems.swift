import LiangCore
import LiangText

/// Nouns that the grammar keeps from being what a figure counts, whatever speaks for them.
enum NoItems {
  /// Whether the word ends no item of the figure.
  @inline(__always)
  static func holds(_ context: PhraseContext, _ index: Int) -> Bool {
    index < context.figure
      ? isCurrency(context, index) || isSpeaker(context, index) || isAgent(context, index) || isIntent(context, index)
        || WholeAndParts.isOfWhole(context, index) || RelativeClause.isOutside(context, index)
      : isState(context, index) || RelativeClause.holds(context, index)
  }

  /// Whether the word is no verb, either: 3人病情危重, 创26年新高.
  static func isNoVerb(_ context: PhraseContext, _ index: Int) -> Bool {
    let key = context.words[index].key
    if any(peaks .== key) { return true }
    return index < context.figure
      ? WorksNames.holds(context, index)
      : isState(context, index) && states.contains(key) || isShowing(context, index)
        || RelativeClause.holds(context, index)
  }

  /// What the figures before it belong to shows something: 对60位村医的调查显示，.
  @inline(__always)
  private static func isShowing(_ context: PhraseContext, _ index: Int) -> Bool {
    guard any(showing .== context.words[index].key), context.isTag(index + 1, .clause) else { return false }
    return context.isTag(index - 1, .noun) || context.isTag(index - 1, .verbalNoun) || context.isTag(index - 1, .verb)
  }

  /// 港币8万元: what the money is of stands elsewhere, but of 假美元8万元.
  @inline(__always)
  private static func isCurrency(_ context: PhraseContext, _ index: Int) -> Bool {
    index == context.figure - 1 && context.quantity.kind == .money && currencies.contains(context.words[index].key)
      && context.key(index - 1) != counterfeit
  }

  /// Who or what says what follows: 平台代表称，
  @inline(__always)
  private static func isSpeaker(_ context: PhraseContext, _ index: Int) -> Bool {
    context.isTag(index + 2, .clause) && context.verbClass(index + 1) == Int(VerbClass.say.rawValue)
      && context.quantity.kind != .age
  }

  /// Who does it to what the figure counts: 凶手将两人砍伤, 工人把30吨煤运走; 产量将达30吨 is of the product.
  @inline(__always)
  private static func isAgent(_ context: PhraseContext, _ index: Int) -> Bool {
    let next = context.words[index + 1].key
    guard next == handled || next == brought, context.nounClass(index) == Int(NounClass.people.rawValue) else {
      return false
    }
    return next == handled || context.isTag(index + 2, .figure) || context.isTag(index + 2, .noun)
  }

  /// 今年计划再增长两成: what is meant, and no plan of so much; but 完成计划还差300吨.
  @inline(__always)
  private static func isIntent(_ context: PhraseContext, _ index: Int) -> Bool {
    context.isTag(index + 1, .adverb) && any(intents .== context.words[index].key) && !context.isTag(index - 1, .verb)
  }

  /// Whether a clause says in what state so many are, and the word is of that: 3人病情危重, 80户生活困难; not 30名生活困难职工.
  @inline(__always)
  private static func isState(_ context: PhraseContext, _ index: Int) -> Bool {
    guard context.quantity.kind == .people || context.quantity.kind == .count else { return false }
    // 5名|工人|技术过硬
    let isNamed = context.nounClass(context.figure + 1) == Int(NounClass.people.rawValue)
    let first = context.figure + (isNamed ? 2 : 1)
    guard index >= first, index <= first + reach, states.contains(UInt32(context.key(first))) else { return false }
    var last = first + 1
    while last < first + reach, context.isTag(last, .adverb), !ends(context, last + 1) { last += 1 }
    guard index <= last, ends(context, last + 1) else { return false }
    switch context.wordTag(last) {
    case .adjective, .attributive, .adverb, .idiom: return true
    // 41万户住房倒塌
    case .verb, .verbalNoun: return !things.contains(UInt32(context.key(first)))
    default: return false
    }
  }

  @inline(__always)
  private static func ends(_ context: PhraseContext, _ index: Int) -> Bool {
    switch context.wordTag(index) {
    case .clause, .edge, .listComma, .aspect, .closeBracket: true
    default: false
    }
  }

  /// How many words a state takes behind what it is of: 3家|设施|很|不|全.
  private static let reach = 3

  // MARK: Words

  private static func keys(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { SentenceWord.key(of: String($0)) })
  }

  private static let currencies = keys(
    "人民币 港币 港元 美元 美金 日元 欧元 英镑 法郎 马克 卢布 新台币 台币 澳元 加元 韩元 泰铢 外汇券 旧人民币 法币 金圆券")
  private static let counterfeit = Int(SentenceWord.key(of: "假"))
  private static let (handled, brought) = (SentenceWord.key(of: "把"), SentenceWord.key(of: "将"))
  private static let intents = SIMD2(SentenceWord.key(of: "计划"), SentenceWord.key(of: "打算"))
  private static let showing = SIMD2(SentenceWord.key(of: "显示"), SentenceWord.key(of: "表明"))
  private static let peaks = SIMD2(SentenceWord.key(of: "新高"), SentenceWord.key(of: "新低"))
  /// What is well or ill with people, households and works.
  private static let states = things.union(
    keys(
      """
      伤势 伤情 病情 生命 头部 面部 眼部 颈部 胸部 背部 腰部 腹部 手部 腿部 脚部 脑部 肝功 肝功能 肾功能 血压 血糖 血脂 心脏 心率 视力 听力 体质 身体 体温 情绪
      精神 神志 意识 家境 生活 思想 成绩 技术 品行 表现 作风 业务 素质 含量 铅含量
      """))
  /// Of these, what else may happen to.
  private static let things = keys("住房 经济 设施 手续 证照 账目")
}
