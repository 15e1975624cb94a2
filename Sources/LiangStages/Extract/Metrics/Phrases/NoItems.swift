import LiangCore
import LiangText

/// Nouns that the grammar keeps from being what a figure counts, whatever speaks for them.
enum NoItems {
  /// Whether the word ends no item of the figure.
  @inline(__always)
  static func holds(_ context: PhraseContext, _ index: Int) -> Bool {
    index < context.figure
      ? isCurrency(context, index) || isSpeaker(context, index) || isAgent(context, index) || isIntent(context, index)
        || isEndOfPlaces(context, index) || isDeducted(context, index) || isReform(context, index)
        || WholeAndParts.isOfWhole(context, index)
        || RelativeClause.isBehind(context)
      : isState(context, index) || RelativeClause.holds(context, index)
  }

  /// What a clause before takes off: 扣除物价因素，实际增长10.8%. In 影响因素有5个 factors are counted.
  @inline(__always)
  private static func isDeducted(_ context: PhraseContext, _ index: Int) -> Bool {
    guard index < context.clauseStart(context.figure), case let last = context.clauseEnd(index) - 1, last >= 0 else {
      return false
    }
    return context.words[last].key == factor
  }

  /// The 国 of 出口日本、韩国等国650万只, which says where; 等国家20多个 are so many.
  @inline(__always)
  static func isEndOfPlaces(_ context: PhraseContext, _ index: Int) -> Bool {
    guard index == context.figure - 1, index > 1, places.contains(context.words[index].key),
      context.quantity.kind != .count || context.unitKey != ones
    else { return false }
    // 一等地
    let isWhole = context.words[index].firstScalar == others && !context.isTag(index - 1, .numeral)
    return isWhole || context.key(index - 1) == Int(andOthers)
  }

  /// 改革开放30年来, 改革开放的30年: from when years are told.
  @inline(__always)
  static func isReform(_ context: PhraseContext, _ index: Int) -> Bool {
    let last = context.figure - (context.isTag(context.figure - 1, .of) ? 2 : 1)
    guard last > 0 else { return false }
    return (last - 1...last).contains(index) && context.quantity.kind == .duration
      && context.key(last) == opening && context.key(last - 1) == reform
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
  static func isState(_ context: PhraseContext, _ index: Int) -> Bool {
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

  private static let currencies = SentenceWord.keys(
    of:
      "人民币 港币 港元 美元 美金 日元 欧元 英镑 法郎 马克 卢布 新台币 台币 澳元 加元 韩元 泰铢 外汇券 旧人民币 法币 金圆券")
  private static let counterfeit = Int(SentenceWord.key(of: "假"))
  private static let (handled, brought) = (SentenceWord.key(of: "把"), SentenceWord.key(of: "将"))
  private static let intents = SIMD2(SentenceWord.key(of: "计划"), SentenceWord.key(of: "打算"))
  private static let factor = SentenceWord.key(of: "因素")
  static let andOthers = SentenceWord.key(of: "等")
  private static let others = UInt16(("等" as Unicode.Scalar).value)
  private static let places = SentenceWord.keys(of: "国 地 省 市 县 区 国家 地区 城市 省份 省市 省区 县市 等国 等地 等省 等市 等县 等国家 等地区")
  private static let ones = Int(SentenceWord.key(of: "个"))
  private static let (reform, opening) = (Int(SentenceWord.key(of: "改革")), Int(SentenceWord.key(of: "开放")))
  /// What is well or ill with people, households and works.
  static let states = things.union(
    SentenceWord.keys(
      of:
        """
        伤势 伤情 病情 生命 头部 面部 眼部 颈部 胸部 背部 腰部 腹部 手部 腿部 脚部 脑部 肝功 肝功能 肾功能 血压 血糖 血脂 心脏 心率 视力 听力 体质 身体 体温 情绪
        精神 神志 意识 家境 生活 思想 成绩 技术 品行 表现 作风 业务 素质 含量 铅含量
        """))
  /// Of these, what else may happen to.
  private static let things = SentenceWord.keys(of: "住房 经济 设施 手续 证照 账目")
}
