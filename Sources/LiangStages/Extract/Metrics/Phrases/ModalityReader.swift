import LiangCore
import LiangText

/// Tells figures that happened from those that are meant to happen and those that are a condition.
struct ModalityReader {
  /// The features of the figure; each modality has weights of its own for them.
  @inline(__always)
  static func describe(
    _ context: PhraseContext, cues: ModalityCues, action: ClosedRange<Int>?, _ features: inout some PhraseFeatures
  ) {
    let figure = context.figure
    let kind = context.kind
    let comparator = context.quantity.comparator.ordinal
    let next = context.tag(figure + 1)
    features.add(ModalityFeatures.kind, kind, comparator, next)
    let isBoundedBefore = context.quantity.leftEdge < context.quantity.start ? 1 : 0
    let isBoundedBehind = context.quantity.rightEdge > context.quantity.end ? 1 : 0
    features.add(
      ModalityFeatures.bound, kind, isBoundedBefore * 2 + isBoundedBehind, comparator,
      context.isTag(figure + 1, .of) ? 1 : 0, action == nil ? 1 : 0)
    features.add(ModalityFeatures.clauseCues, cues.clause)
    features.add(ModalityFeatures.earlierCues, cues.before)
    features.add(ModalityFeatures.laterCues, cues.behind)
    features.add(.clauseCuesComparator, 0, cues.clause, comparator)
    features.add(ModalityFeatures.beside, context.tag(figure - 1), next)
    if let action { features.add(.modalityAction, 0, context.key(action.upperBound)) }
    if figure > 0 { features.add(.modalityWordBefore, 0, context.key(figure - 1)) }
    if figure + 1 < context.words.count { features.add(.modalityWordBehind, 0, context.key(figure + 1)) }
    features.add(.modalityRule, 0, context.quantity.rule.key)
    if let previous = context.previous {
      features.add(ModalityFeatures.again, previous.modality, min(context.gap(previous.figure + 1, figure).clauses, 2))
    }
    let start = context.clauseStart(figure)
    if start < figure { features.add(.modalityLead, 0, context.key(start)) }
  }
}
