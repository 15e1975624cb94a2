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
      features.add(300)
      features.add(301, 0, v.a)
      features.add(302, 0, v.b)
      features.add(303, 0, v.b, v.c)
      features.add(304, 0, v.b, v.a)
    case .bound:
      features.add(305, 0, v.b, v.c, v.d)
      features.add(315, 0, v.e, v.a)
    case .beside:
      features.add(313, 0, v.a, v.b)
    case .again:
      features.add(320, 0, v.a)
      features.add(321, 0, v.a, v.b)
    case .clauseCues:
      features.add(306, 0, v.a)
      for bit in 0..<ModalityWords.count where v.a >> bit & 1 == 1 { features.add(308, 0, bit) }
    case .earlierCues:
      features.add(307, 0, v.a)
      for bit in 0..<ModalityWords.count where v.a >> bit & 1 == 1 { features.add(309, 0, bit) }
    case .laterCues:
      for bit in 0..<ModalityWords.count where v.a >> bit & 1 == 1 { features.add(310, 0, bit) }
    }
  }
}
