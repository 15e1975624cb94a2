/// Takes the features of one choice.
protocol FeatureSink {
  mutating func add(_ feature: SegmentFeature, _ value: Float)
}

extension FeatureSink {
  @inline(__always)
  mutating func add(_ feature: SegmentFeature) { add(feature, 1) }
  @inline(__always)
  mutating func add(_ feature: SegmentFeature, if condition: Bool) { if condition { add(feature, 1) } }
}

/// Adds the weights up: what the decision is made by.
struct ScoreSink: FeatureSink {
  let weights: SegmentWeights
  var score: Float = 0

  init(_ weights: SegmentWeights) { self.weights = weights }

  @inline(__always)
  mutating func add(_ feature: SegmentFeature, _ value: Float) { score += weights[feature] * value }
}

/// Keeps the features: what a decision is explained and weights are fitted by.
struct FeatureList: FeatureSink {
  var features: [(feature: SegmentFeature, value: Float)] = []

  mutating func add(_ feature: SegmentFeature, _ value: Float) { if value != 0 { features.append((feature, value)) } }
}
