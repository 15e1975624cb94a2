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
    return context.isMarked(last, .factor)
  }

  /// The 国 of 出口日本、韩国等国650万只, which says where; 等国家20多个 are so many.
  @inline(__always)
  static func isEndOfPlaces(_ context: PhraseContext, _ index: Int) -> Bool {
    guard index == context.figure - 1, index > 1, context.isMarked(index, .placeWord),
      context.quantity.kind != .count || !context.unitMarks.contains(.ones)
    else { return false }
    // 一等地
    let isWhole = context.words[index].firstScalar == others && !context.isTag(index - 1, .numeral)
    return isWhole || context.isMarked(index - 1, .andOthers)
  }

  /// 改革开放30年来, 改革开放的30年: from when years are told.
  @inline(__always)
  static func isReform(_ context: PhraseContext, _ index: Int) -> Bool {
    let last = context.figure - (context.isTag(context.figure - 1, .of) ? 2 : 1)
    guard last > 0 else { return false }
    return (last - 1...last).contains(index) && context.quantity.kind == .duration
      && context.isMarked(last, .opening) && context.isMarked(last - 1, .reform)
  }

  /// 港币8万元: what the money is of stands elsewhere, but of 假美元8万元.
  @inline(__always)
  private static func isCurrency(_ context: PhraseContext, _ index: Int) -> Bool {
    index == context.figure - 1 && context.quantity.kind == .money && context.isMarked(index, .currency)
      && !context.isMarked(index - 1, .counterfeit)
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
    let isHandled = context.isMarked(index + 1, .handled)
    guard isHandled || context.isMarked(index + 1, .brought), context.nounClass(index) == Int(NounClass.people.rawValue)
    else {
      return false
    }
    return isHandled || context.isTag(index + 2, .figure) || context.isTag(index + 2, .noun)
  }

  /// 今年计划再增长两成: what is meant, and no plan of so much; but 完成计划还差300吨.
  @inline(__always)
  private static func isIntent(_ context: PhraseContext, _ index: Int) -> Bool {
    context.isTag(index + 1, .adverb) && context.isMarked(index, .intent) && !context.isTag(index - 1, .verb)
  }

  /// Whether a clause says in what state so many are, and the word is of that: 3人病情危重, 80户生活困难; not 30名生活困难职工.
  @inline(__always)
  static func isState(_ context: PhraseContext, _ index: Int) -> Bool {
    guard context.quantity.kind == .people || context.quantity.kind == .count else { return false }
    // 5名|工人|技术过硬
    let isNamed = context.nounClass(context.figure + 1) == Int(NounClass.people.rawValue)
    let first = context.figure + (isNamed ? 2 : 1)
    guard index >= first, index <= first + reach, isOfState(context, first) else { return false }
    var last = first + 1
    while last < first + reach, context.isTag(last, .adverb), !ends(context, last + 1) { last += 1 }
    guard index <= last, ends(context, last + 1) else { return false }
    switch context.wordTag(last) {
    case .adjective, .attributive, .adverb, .idiom: return true
    // 41万户住房倒塌
    case .verb, .verbalNoun: return !context.isMarked(first, .thing)
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

  /// Whether the word names what is well or ill with people, households and works.
  @inline(__always)
  static func isOfState(_ context: PhraseContext, _ index: Int) -> Bool {
    context.isMarked(index, .state) || context.isMarked(index, .thing)
  }

  private static let others = UInt16(("等" as Unicode.Scalar).value)
}
