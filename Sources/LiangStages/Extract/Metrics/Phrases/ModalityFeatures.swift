/// Features of a figure's modality.
enum ModalityFeatures: Int, FeatureGroup {
  /// Kind, what bounds the figure, the tag behind it.
  case kind
  /// Kind, whether it is bounded before and behind, by what, whether 的 follows, whether it has no action.
  case bound
  /// The tags on either side.
  case beside
  /// The modality of the figure before, clauses between.
  case again
  /// The cues before the figure in its clause, a bit each.
  case clauseCues
  /// Those before it in the sentence.
  case earlierCues
  /// Those behind it.
  case laterCues

  private typealias Count = GroupValues.Count

  @inline(__always)
  var sizes: GroupValues {
    switch self {
    case .kind: GroupValues(Count.kinds, Count.comparators, Count.tags)
    case .bound: GroupValues(Count.kinds, 4, Count.comparators, 2, 2)
    case .beside: GroupValues(Count.tags, Count.tags)
    case .again: GroupValues(3, 3)
    case .clauseCues: GroupValues(1 << ModalityWords.count)
    case .earlierCues: GroupValues(1 << ModalityWords.count)
    case .laterCues: GroupValues(1 << ModalityWords.count)
    }
  }

  func describe(_ v: GroupValues, _ features: inout some PhraseFeatures) {
    switch self {
    case .kind:
      features.add(.modality)
      features.add(.modalityKind, 0, v.a)
      features.add(.modalityComparator, 0, v.b)
      features.add(.modalityNext, 0, v.b, v.c)
      features.add(.modalityComparatorKind, 0, v.b, v.a)
    case .bound:
      features.add(.modalityBound, 0, v.b, v.c, v.d)
      features.add(.modalityNoAction, 0, v.e, v.a)
    case .beside:
      features.add(.modalityBeside, 0, v.a, v.b)
    case .again:
      features.add(.modalityAgain, 0, v.a)
      features.add(.modalityAgainClauses, 0, v.a, v.b)
    case .clauseCues:
      features.add(.clauseCues, 0, v.a)
      for bit in 0..<ModalityWords.count where v.a >> bit & 1 == 1 { features.add(.clauseCue, 0, bit) }
    case .earlierCues:
      features.add(.earlierCues, 0, v.a)
      for bit in 0..<ModalityWords.count where v.a >> bit & 1 == 1 { features.add(.earlierCue, 0, bit) }
    case .laterCues:
      for bit in 0..<ModalityWords.count where v.a >> bit & 1 == 1 { features.add(.laterCue, 0, bit) }
    }
  }
}
