/// Features of the last word of an item, and of having none.
enum HeadFeatures: Int, FeatureGroup {
  /// What the figure is, what stands behind it, whether a verb governs it, whether the sentence is short.
  case noHead
  /// What the figure is, what stands before it, what bounds it.
  case noHeadBefore
  /// Kind, what the words before and behind the figure name.
  case noHeadNouns
  /// Kind, side and clauses between, verbs, figures, whether no word is between, suffix.
  case place
  /// The head's tag, the one behind it, side, whether no word is between.
  case tag
  /// Kind, what is named, side, clauses and verbs between.
  case name
  /// What the governing verb does, where the head stands to it, the head's tag.
  case governor
  /// Kind, that of the figure before, whether it has the same head, clauses between.
  case again
  /// Kind, suffix, side, clauses between, distance.
  case suffix
  /// Kind, the tag behind the head, side, clauses between.
  case next
  /// The tag before the head, its own, its length.
  case before
  /// Kind, side, whether a 的 is between, and no more than a word; a figure in a clause of its own, or none, or no such
  /// clause.
  case between
  /// What stands before the noun phrase and behind it, side, whether a clause is between.
  case lead
  /// Where the head stands to the verb, its tag, side.
  case position
  /// Kind, what the governing verb does, where the head stands to it, whether in the first clause.
  case role
  /// What the governing verb does, where the head stands to it, what it names.
  case named
  /// The tag behind a head that has no preposition, side, where it stands to the verb.
  case bare
  /// What the verbs behind and before the head do, side, whether no clause is between.
  case verbs
  /// What the head does as a verb, side, whether no clause is between, the tag behind.
  case verb

  private typealias Count = GroupValues.Count

  @inline(__always)
  var sizes: GroupValues {
    switch self {
    case .noHead: GroupValues(Count.kinds, Count.tags, 2, 2)
    case .noHeadBefore: GroupValues(Count.kinds, Count.tags, Count.comparators)
    case .noHeadNouns: GroupValues(Count.kinds, Count.nouns, Count.nouns)
    case .place: GroupValues(Count.kinds, 8, 3, 3, 2, Count.suffixes)
    case .tag: GroupValues(Count.tags, 76, 2, 2)
    case .name: GroupValues(Count.kinds, Count.nouns, 2, 3, 2)
    case .governor: GroupValues(Count.actions, Count.positions, Count.tags)
    case .again: GroupValues(Count.kinds, Count.kinds, 2, 4)
    case .suffix: GroupValues(Count.kinds, Count.suffixes, 2, 4, 9)
    case .next: GroupValues(Count.kinds, 76, 2, 4)
    case .before: GroupValues(Count.tags, Count.tags, Count.lengths)
    case .between: GroupValues(Count.kinds, 2, 2, 2, 3)
    case .lead: GroupValues(40, Count.tags, 2, 2)
    case .position: GroupValues(Count.positions, Count.tags, 2)
    case .role: GroupValues(Count.kinds, Count.actions, Count.positions, 2)
    case .named: GroupValues(Count.actions, Count.positions, Count.nouns)
    case .bare: GroupValues(Count.tags, 2, Count.positions)
    case .verbs: GroupValues(Count.verbs, Count.verbs, 2, 2)
    case .verb: GroupValues(Count.verbs, Count.tags, 2, 2)
    }
  }

  func describe(_ v: GroupValues, _ features: inout some PhraseFeatures) {
    switch self {
    case .noHead:
      features.add(.noItem)
      features.add(.noItemKind, v.a)
      features.add(.noItemNext, v.a, v.b)
      features.add(.noItemShort, v.a, v.d)
      features.add(.noItemGoverned, v.c, v.a, v.b)
    case .noHeadBefore:
      features.add(.noItemBefore, v.a, v.b)
      features.add(.noItemComparator, v.c)
    case .noHeadNouns:
      features.add(.noItemNameBefore, v.b, v.a)
      features.add(.noItemNameBehind, v.c, v.a)
    case .place:
      features.add(.headPlace, v.b, v.c, v.d)
      features.add(.headPlaceKind, v.a, v.b, min(v.c, 1), min(v.d, 1))
      features.add(.headBeside, v.b / 4, v.e == 1 && v.b % 4 == 0 ? 1 : 0, v.a)
      features.add(.headSuffixPlace, v.a, v.f, v.b / 4 * 2 + (v.b % 4 == 0 ? 1 : 0), min(v.c, 1))
    case .tag:
      features.add(.headNextTag, v.a, v.b)
      features.add(.headTag, v.c, v.d, v.a)
    case .name:
      features.add(.headNameKind, v.b, v.a)
      features.add(.headNamePlace, v.b, v.c * 4 + v.d, v.e)
    case .governor:
      features.add(.headDeedTag, GroupValues.thin(v.a), v.b, v.c)
    case .again:
      features.add(.headAgainKinds, v.c, v.a, v.b)
      features.add(.headAgain, v.c, v.d)
    case .suffix:
      features.add(.headSuffix, v.a, v.b)
      features.add(.headSuffixClauses, v.b, v.c, v.d)
      features.add(.headDistance, v.a, v.c, v.e)
    case .next:
      features.add(.headNext, v.b)
      features.add(.headNextClauses, v.c, v.b, v.d)
      features.add(.headNextKind, v.b, v.a, v.c * 2 + (v.d == 0 ? 1 : 0))
    case .before:
      features.add(.headBefore, v.a, v.b)
      features.add(.headLength, v.c, v.b)
    case .between:
      features.add(.headOf, v.c, v.b, v.d)
      if v.e < 2 { features.add(.headClauseFigure, v.e, v.a, v.b) }
    case .lead:
      features.add(.headLead, v.a, v.c, v.d)
      features.add(.headLeadNext, v.a, v.b, v.c)
    case .position:
      features.add(.headPosition, v.a, v.b, v.c)
    case .role:
      features.add(.headPositionKind, v.a, v.c)
      features.add(.headFirstClause, v.d, v.c, v.a)
      features.add(.headDeedKind, GroupValues.thin(v.b), v.c, v.a)
    case .named:
      features.add(.headDeedName, GroupValues.thin(v.a), v.b, v.c)
    case .bare:
      features.add(.headPreposition, 0, v.b, v.c)
      features.add(.headPrepositionNext, 0, v.a)
    case .verbs:
      features.add(.headVerbBehind, v.a, v.c, v.d)
      features.add(.headVerbBefore, v.b, v.c, v.d)
    case .verb:
      features.add(.headVerb, v.a, v.c, v.d, v.b)
    }
  }
}
