/// What the features of a link say together, beyond the sum of their weights: small trees, boosted, whose points add up.
///
/// That a story stands between two lines says little below a headline that lies on the way, and much where the two are of
/// one width: a sum of weights can't tell, two questions in turn can.
struct LinkTrees: Sendable {
  /// Whether a feature is at least so much.
  struct Question: Sendable {
    let feature: Int32
    let least: Float

    init(_ feature: SegmentFeature, _ least: Float) {
      self.feature = Int32(feature.rawValue)
      self.least = least
    }
  }

  /// A question, another by its answer, and the points by both: no and no, no and yes, yes and no, yes and yes.
  struct Tree: Sendable {
    let first: Question
    let ifLess: Question
    let ifMore: Question
    let points: SIMD4<Float>

    init(
      _ first: (SegmentFeature, Float), _ ifLess: (SegmentFeature, Float), _ ifMore: (SegmentFeature, Float),
      _ points: SIMD4<Float>
    ) {
      self.first = Question(first.0, first.1)
      self.ifLess = Question(ifLess.0, ifLess.1)
      self.ifMore = Question(ifMore.0, ifMore.1)
      self.points = points
    }
  }

  /// Links further below the best of their unit than this, in logarithms of odds, are lost without being asked for.
  static let reach: Float = 6
  /// All trees together say no more than this.
  private static let most: Float = 6

  private let trees: [Tree]

  init(_ trees: [Tree]) { self.trees = trees }

  /// What is won or lost by the link beyond what its weights add up to.
  func points(of link: FeatureRow) -> Float {
    var sum: Float = 0
    for tree in trees {
      let isMore = link[tree.first.feature] >= tree.first.least
      let second = isMore ? tree.ifMore : tree.ifLess
      sum += tree.points[(isMore ? 2 : 0) + (link[second.feature] >= second.least ? 1 : 0)]
    }
    return max(-Self.most, min(Self.most, sum))
  }
}

/// The features of one link by their numbers: what trees ask.
struct FeatureRow: FeatureSink {
  private var values = [Float](repeating: 0, count: SegmentFeature.allCases.count)

  @inline(__always)
  subscript(_ feature: Int32) -> Float { values[Int(feature)] }

  @inline(__always)
  mutating func add(_ feature: SegmentFeature, _ value: Float) { values[feature.rawValue] += value }

  mutating func clear() { for feature in values.indices { values[feature] = 0 } }
}
