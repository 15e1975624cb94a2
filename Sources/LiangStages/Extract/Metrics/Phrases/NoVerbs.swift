import LiangCore
import LiangText

/// Verbs that the grammar keeps from being what is done to so many, whatever speaks for them.
enum NoVerbs {
  /// Whether the word is no action of the figure: 3人病情危重, 创26年新高, 短短三天.
  static func holds(_ context: PhraseContext, _ index: Int) -> Bool {
    let key = context.words[index].key
    if any(peaks .== key) || key == brief { return true }
    if isEndOfNames(context, index) || NoItems.isEndOfPlaces(context, index) || NoItems.isReform(context, index)
      || isStill(context, index) || isHope(context, index)
    {
      return true
    }
    return index < context.figure
      ? WorksNames.holds(context, index)
      : NoItems.isState(context, index) && NoItems.states.contains(key) || isShowing(context, index)
        || RelativeClause.holds(context, index)
  }

  /// The 等 of 张勇等四人, where nobody waits, and of 来自河北、山西等省1200吨.
  @inline(__always)
  private static func isEndOfNames(_ context: PhraseContext, _ index: Int) -> Bool {
    if context.words[index].key == NoItems.andOthers, index + 1 < context.figure,
      NoItems.isEndOfPlaces(context, index + 1)
    {
      return true
    }
    guard index == context.figure - 1, index > 0, context.words[index].key == NoItems.andOthers,
      context.quantity.kind == .people, context.preposition(before: index) != whereabouts
    else { return false }
    switch context.wordTag(index - 1) {
    case .noun, .person, .place, .organization, .unknown, .adjective, .verb, .closeQuote, .closeBracket, .morpheme,
      .idiom:
      return true
    default: return false
    }
  }

  /// What the figures before it belong to shows something: 对60位村医的调查显示，.
  @inline(__always)
  private static func isShowing(_ context: PhraseContext, _ index: Int) -> Bool {
    guard any(showing .== context.words[index].key), context.isTag(index + 1, .clause) else { return false }
    return context.isTag(index - 1, .noun) || context.isTag(index - 1, .verbalNoun) || context.isTag(index - 1, .verb)
  }

  /// The 还 of 还储蓄了180元, where nothing is paid back; not of 还贷款.
  @inline(__always)
  private static func isStill(_ context: PhraseContext, _ index: Int) -> Bool {
    guard context.words[index].key == still, index + 1 < context.words.count else { return false }
    let next = context.words[index + 1]
    let isPaidBack = (index + 1..<max(index + 1, context.figure)).contains { money.contains(context.words[$0].key) }
    if isPaidBack, !saved.contains(next.key) { return false }
    return saved.contains(next.key)
      || next.length > 1 && next.suffix != .result && (next.tag == .verb || next.tag == .verbalNoun)
        && !debts.contains(next.key)
  }

  /// The 能够 of 能够吃上自来水 and the 争取 of 争取达到300万元, where another verb says what is done; not of 争取贷款.
  @inline(__always)
  private static func isHope(_ context: PhraseContext, _ index: Int) -> Bool {
    let key = context.words[index].key
    return key == able
      || key == seek && context.isTag(index + 1, .verb) && reached.contains(context.verbClass(index + 1))
  }

  // MARK: Words

  private static let showing = SIMD2(SentenceWord.key(of: "显示"), SentenceWord.key(of: "表明"))
  private static let peaks = SIMD2(SentenceWord.key(of: "新高"), SentenceWord.key(of: "新低"))
  private static let brief = SentenceWord.key(of: "短短")
  private static let whereabouts = Int(SentenceWord.key(of: "在"))
  private static let still = SentenceWord.key(of: "还")
  /// Nouns to the lexicon, and what is done here.
  private static let saved = SentenceWord.keys(of: "储蓄 存款 积蓄 储备 收入 盈利 捐款 捐资")
  /// What is paid back, at the end of its name.
  private static let money = SentenceWord.keys(of: "贷款 款 债 息 税 税款 利息 资金 租金 本金 借款 承包款 融资款 投资款 债务")
  /// What is paid back.
  private static let debts = SentenceWord.keys(of: "贷款 借款 欠款 欠债 欠账 拖欠 垫款 垫付 集资 押金 借贷 赊欠 赊账 透支 挪用 侵占")
  private static let (able, seek) = (SentenceWord.key(of: "能够"), SentenceWord.key(of: "争取"))
  private static let reached = Set([VerbClass.reach, .change, .gain].map { Int($0.rawValue) })
}
