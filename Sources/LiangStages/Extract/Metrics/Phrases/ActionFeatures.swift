/// Features of a verb, and of having none.
enum ActionFeatures: Int, FeatureGroup {
  /// Kind, the tags before and behind the figure.
  case noVerb
  /// Kind, verbs in the clause, where the item stands, what bounds the figure.
  case noVerbItem
  /// Kind, that of the figure before, whether it has no verb.
  case noVerbAgain
  /// Kind, side and clauses between, verbs and figures between, what it does.
  case place
  /// The verb's tag, the one behind it.
  case next
  /// What a verb does where there is no item, side, whether a clause is between.
  case alone
  /// What the verb does, where it stands to the item, words between, side of both, whether a clause is between.
  case item
  /// Kind, the verb's tag, where it stands to the item, whether beside it.
  case beside
  /// Kind, that of the figure before, whether it has the same verb.
  case again
  /// Side and clauses between, verbs before, no verb behind, 的 behind, one word.
  case clause
  /// Kind, side and clauses between, whether the verb ends in its result, whether its clause is the first.
  case result
  /// Kind, the tag behind the figure, side, whether a clause is between.
  case figure
  /// The tag before the verb, its own.
  case tag
  /// The last word's length, the verb's tag.
  case length
  /// What the verb does, the tag behind it, side.
  case after
  /// What the verb does, the tag before it, side.
  case before
  /// The first word's length, whether it is the only one, the tag behind, where it stands to the item.
  case first
  /// Kind, what the verb does, where it stands to the item.
  case relation
  /// What a verb of one word does, words between, side.
  case distance

  private typealias Count = GroupValues.Count

  @inline(__always)
  var sizes: GroupValues {
    switch self {
    case .noVerb: GroupValues(Count.kinds, Count.tags, Count.tags)
    case .noVerbItem: GroupValues(Count.kinds, 4, 3, Count.comparators)
    case .noVerbAgain: GroupValues(Count.kinds, Count.kinds, 2)
    case .place: GroupValues(Count.kinds, 8, 2, 2, Count.actions)
    case .next: GroupValues(182, Count.tags)
    case .alone: GroupValues(Count.actions, 2, 2)
    case .item: GroupValues(Count.actions, 3, 4, 2, 2, 2)
    case .beside: GroupValues(Count.kinds, 182, 3, 2)
    case .again: GroupValues(Count.kinds, Count.kinds, 2)
    case .clause: GroupValues(8, 3, 2, 2, 2)
    case .result: GroupValues(Count.kinds, 2, 3, 2, 2)
    case .figure: GroupValues(Count.kinds, Count.tags, 2, 2)
    case .tag: GroupValues(Count.tags, 182)
    case .length: GroupValues(Count.lengths, 182)
    case .after: GroupValues(Count.actions, Count.tags, 2)
    case .before: GroupValues(Count.actions, Count.tags, 2)
    case .first: GroupValues(Count.lengths, 2, Count.tags, 4)
    case .relation: GroupValues(Count.kinds, Count.actions, 4)
    case .distance: GroupValues(Count.actions, 4, 2)
    }
  }

  func describe(_ v: GroupValues, _ features: inout some PhraseFeatures) {
    switch self {
    case .noVerb:
      features.add(.noVerb)
      features.add(.noVerbKind, v.a)
      features.add(.noVerbNext, v.a, v.c)
      features.add(.noVerbBefore, v.a, v.b)
      features.add(.noVerbBeside, v.b, v.c)
    case .noVerbItem:
      features.add(.noVerbComparator, v.d)
      features.add(.noVerbVerbs, v.b)
      features.add(.noVerbVerbsKind, min(v.b, 2), v.a)
      features.add(.noVerbItem, v.c, v.a)
    case .noVerbAgain:
      features.add(.noVerbKinds, v.c, v.a, v.b)
    case .place:
      features.add(.verbPlace, v.a, v.b, v.c, v.d)
      features.add(.deedKind, GroupValues.thin(v.e), v.b / 4 * 4 + min(v.b % 4, 2), v.a)
      features.add(.deedVerbs, GroupValues.thin(v.e), v.b / 4 * 4 + min(v.b % 4, 2), v.c)
    case .next:
      features.add(.verbNext, v.a, v.b)
    case .alone:
      features.add(.verbAlone, v.b, v.c)
      features.add(.deedItem, GroupValues.thin(v.a), 3, v.b)
    case .item:
      features.add(.verbItem, v.b, v.c)
      features.add(.verbItemSides, v.b, v.d, v.e, v.f)
      features.add(.deedItem, GroupValues.thin(v.a), v.b, v.d)
    case .beside:
      features.add(.verbItemBeside, v.c, v.d, v.b, v.a)
    case .again:
      features.add(.verbAgainKinds, v.c, v.a, v.b)
    case .clause:
      features.add(.verbIsTwoWords, 1 - v.e)
      features.add(.verbVerbsBefore, v.b, v.a % 4, v.a / 4)
      features.add(.verbIsLast, v.c, v.a % 4, v.a / 4)
      features.add(.verbOf, v.d, v.a / 4, min(v.a % 4, 1))
    case .result:
      features.add(.verbResult, v.d, v.a, v.b, v.c)
      features.add(.verbFirstClause, v.e, v.b, v.c)
    case .figure:
      features.add(.verbFigureNext, v.c, v.b, v.d)
      features.add(.verbFigureNextKind, v.c, v.b, v.a)
    case .tag:
      features.add(.verbBefore, v.a, v.b)
    case .length:
      features.add(.verbLength, v.a, v.b)
    case .after:
      features.add(.deedNext, GroupValues.thin(v.a), v.b, v.c)
    case .before:
      features.add(.deedBefore, GroupValues.thin(v.a), v.b, v.c)
    case .first:
      features.add(.verbFirst, v.a, v.b, v.c, v.d)
    case .relation:
      features.add(.deedItemKind, GroupValues.thin(v.b), v.c, v.a)
    case .distance:
      features.add(.deedDistance, GroupValues.thin(v.a), v.b, v.c)
    }
  }
}
