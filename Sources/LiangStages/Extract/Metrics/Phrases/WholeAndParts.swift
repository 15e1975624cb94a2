import LiangCore
import LiangText

/// What a clause before tells of all, where the figure is of a part of them or of one: 候鸟有3万只，其中黑熊12只; 平均年龄34岁，最小的22岁.
enum WholeAndParts {
  /// Whether the word before the figure names what all are, and not what the figure counts.
  @inline(__always)
  static func isOfWhole(_ context: PhraseContext, _ index: Int) -> Bool {
    guard index < context.clauseStart(context.figure) else { return false }
    return context.quantity.kind == .age && isMean(context, index - 1) && isOfExtreme(context) || isNamedPart(context)
  }

  /// Whether the word makes a mean of what is measured, which one of the extremes is not: 平均身高1.78米，最高的1.92米.
  @inline(__always)
  static func isMeanOfAll(_ context: PhraseContext, _ index: Int) -> Bool {
    isMean(context, index) && index < context.clauseStart(context.figure) && isOfExtreme(context)
  }

  @inline(__always)
  private static func isMean(_ context: PhraseContext, _ index: Int) -> Bool {
    index >= 0 && context.isMarked(index, .mean)
  }

  /// Whether the figure's clause is about who or what is the most or the least: 最小的只有22岁, 其中最高的2300元.
  private static func isOfExtreme(_ context: PhraseContext) -> Bool {
    let start = context.clauseStart(context.figure)
    let most = context.isMarked(start, .amongThem) ? start + 1 : start
    return context.words[most].firstScalar == extreme
      && (context.isTag(most + 1, .of) || context.isTag(most + 2, .of) && context.words[most].length == 1)
  }

  /// Whether nothing but the name of a part stands between 其中 and how many it is: 其中重症1823例; not 其中莘县300例, 其中国有30家.
  private static func isNamedPart(_ context: PhraseContext) -> Bool {
    let (start, last) = (context.clauseStart(context.figure), context.figure - 1)
    guard context.quantity.kind == .count || context.quantity.kind == .people, start < last,
      context.isMarked(start, .amongThem), context.isTag(last, .noun), context.words[last].length > 1,
      context.nounClass(last) != Int(NounClass.settlement.rawValue),
      context.nounClass(last) != Int(NounClass.organization.rawValue), !context.isMarked(last, .placeName),
      !context.isMarked(last, .quality),
      // 其中金华300件、杭州200件
      !(context.isTag(context.figure + 1, .listComma) && context.isTag(context.figure + 2, .place))
    else { return false }
    return (start + 1..<last).allSatisfy {
      switch context.wordTag($0) {
      case .noun, .adjective, .attributive, .morpheme, .affix, .unknown, .abbreviation: true
      default: false
      }
    }
  }

  private static let extreme = UInt16(("最" as Unicode.Scalar).value)
}
