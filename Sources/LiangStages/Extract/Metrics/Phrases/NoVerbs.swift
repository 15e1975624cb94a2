import LiangCore
import LiangText

/// Verbs that the grammar keeps from being what is done to so many, whatever speaks for them.
enum NoVerbs {
  /// Whether the word is no action of the figure: 3人病情危重, 创26年新高, 短短三天.
  static func holds(_ context: PhraseContext, _ index: Int) -> Bool {
    if !context.words[index].marks.isEmpty, isNamed(context, index) { return true }
    return index < context.figure ? WorksNames.holds(context, index) : RelativeClause.holds(context, index)
  }

  /// Whether a list that holds the word keeps it from being one.
  private static func isNamed(_ context: PhraseContext, _ index: Int) -> Bool {
    if context.isMarked(index, .noVerb) || isEndOfNames(context, index) || NoItems.isEndOfPlaces(context, index)
      || NoItems.isReform(context, index) || isStill(context, index) || isHope(context, index)
    {
      return true
    }
    guard index > context.figure else { return false }
    return NoItems.isOfState(context, index) && NoItems.isState(context, index) || isShowing(context, index)
  }

  /// The 等 of 张勇等四人, where nobody waits, and of 来自河北、山西等省1200吨.
  @inline(__always)
  private static func isEndOfNames(_ context: PhraseContext, _ index: Int) -> Bool {
    guard context.isMarked(index, .andOthers) else { return false }
    if index + 1 < context.figure, NoItems.isEndOfPlaces(context, index + 1) {
      return true
    }
    guard index == context.figure - 1, index > 0, context.quantity.kind == .people,
      context.preposition(before: index) != whereabouts
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
    guard context.isMarked(index, .show), context.isTag(index + 1, .clause) else { return false }
    return context.isTag(index - 1, .noun) || context.isTag(index - 1, .verbalNoun) || context.isTag(index - 1, .verb)
  }

  /// The 还 of 还储蓄了180元, where nothing is paid back; not of 还贷款.
  @inline(__always)
  private static func isStill(_ context: PhraseContext, _ index: Int) -> Bool {
    guard context.isMarked(index, .still), index + 1 < context.words.count else { return false }
    let next = context.words[index + 1]
    let isPaidBack = (index + 1..<max(index + 1, context.figure)).contains { context.isMarked($0, .money) }
    let isSaved = next.marks.contains(.saved)
    if isPaidBack, !isSaved { return false }
    return isSaved
      || next.length > 1 && next.suffix != .result && (next.tag == .verb || next.tag == .verbalNoun)
        && !next.marks.contains(.debt)
  }

  /// The 争取 of 争取达到300万元, where another verb says what is done; not of 争取贷款.
  @inline(__always)
  private static func isHope(_ context: PhraseContext, _ index: Int) -> Bool {
    guard context.isMarked(index, .seek), context.isTag(index + 1, .verb) else { return false }
    switch VerbClass(rawValue: context.words[index + 1].verbClass) {
    case .reach, .change, .gain: return true
    default: return false
    }
  }

  private static let whereabouts = Int(SentenceWord.key(of: "在"))
}
