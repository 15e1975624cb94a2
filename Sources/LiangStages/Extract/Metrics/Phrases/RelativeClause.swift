import LiangCore
import LiangText

/// What is said of those whom a figure counts before they are named: 抓获两名偷渡登陆的敌特. Nothing in it is counted or done
/// to so many, and nobody before the verb is counted.
enum RelativeClause {
  /// Whether the word behind the figure stands in such a clause.
  @inline(__always)
  static func holds(_ context: PhraseContext, _ index: Int) -> Bool {
    context.relativeEnd.map { index < $0 } ?? false
  }

  /// Whether there is such a clause behind the figure, so that no word before the figure is what it counts.
  @inline(__always)
  static func isBehind(_ context: PhraseContext) -> Bool { context.relativeEnd != nil }

  /// Where the 的 stands that ends the clause; nil where there is none. In 3名患病职工的子女 somebody is named before it.
  static func end(_ context: PhraseContext) -> Int? {
    let figure = context.figure
    guard context.unitMarks.contains(.persons), isVerb(context, governor(context)),
      isVerb(context, figure + 1)
    else { return nil }
    for index in figure + 2..<min(figure + reach, context.words.count) {
      switch context.wordTag(index) {
      case .of:
        guard isVerb(context, index - 1) || context.isTag(index - 1, .aspect) else { return nil }
        return context.isTag(index + 1, .noun) || context.isTag(index + 1, .unknown) ? index : nil
      case .clause, .figure, .listComma, .openQuote, .openBracket, .pronoun: return nil
      case _ where context.nounClass(index) == Int(NounClass.people.rawValue): return nil
      default: continue
      }
    }
    return nil
  }

  /// The word before the figure, 了 passed over.
  @inline(__always)
  private static func governor(_ context: PhraseContext) -> Int {
    context.isTag(context.figure - 1, .aspect) ? context.figure - 2 : context.figure - 1
  }

  @inline(__always)
  private static func isVerb(_ context: PhraseContext, _ index: Int) -> Bool {
    context.isTag(index, .verb) || context.isTag(index, .verbalNoun)
  }

  /// How many words behind the figure 的 may stand.
  private static let reach = 6
}
