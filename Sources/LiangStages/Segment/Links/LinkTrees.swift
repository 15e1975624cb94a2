/// What the features of a link say together, beyond the sum of their weights: small trees, boosted, whose points add
/// up.
///
/// That a story stands between two lines says little below a headline that lies on the way, and much where the two are
/// of one width: a sum of weights can't tell, two questions in turn can.
struct LinkTrees: Sendable {
  /// Whether a feature is at least so much.
  struct Question: Sendable {
    let feature: Int
    let least: Float

    init(_ feature: SegmentFeature, _ least: Float) {
      self.feature = feature.rawValue
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

  /// How many there are.
  private let count: Int
  /// Of each tree in turn: the first question, that asked if it is answered no, and that if yes.
  private let questions: [Question]
  /// Of each tree in turn: the points by both answers.
  private let points: [Float]

  init(_ trees: [Tree]) {
    count = trees.count
    questions = trees.flatMap { [$0.first, $0.ifLess, $0.ifMore] }
    points = trees.flatMap { tree in tree.points.indices.map { tree.points[$0] } }
  }

  /// What is won or lost by the link beyond what its weights add up to.
  func points(of link: FeatureRow) -> Float {
    let (questions, points, values) = (questions.span, points.span, link.values.span)
    precondition(values.count == SegmentFeature.allCases.count)
    var sum: Float = 0
    // Not asked whether they are in bounds: questions are by features, and each tree has three of them and four points.
    for tree in 0..<count {
      let first = questions[unchecked: 3 &* tree]
      let isMore = values[unchecked: first.feature] >= first.least
      let second = questions[unchecked: 3 &* tree &+ (isMore ? 2 : 1)]
      let isAlsoMore = values[unchecked: second.feature] >= second.least
      sum += points[unchecked: 4 &* tree &+ (isMore ? 2 : 0) &+ (isAlsoMore ? 1 : 0)]
    }
    return max(-Self.most, min(Self.most, sum))
  }
}

/// The features of one link by their numbers: what trees ask.
struct FeatureRow: FeatureSink {
  fileprivate var values = [Float](repeating: 0, count: SegmentFeature.allCases.count)

  @inline(__always)
  mutating func add(_ feature: SegmentFeature, _ value: Float) { values[feature.rawValue] += value }

  mutating func clear() { for feature in values.indices { values[feature] = 0 } }
}
