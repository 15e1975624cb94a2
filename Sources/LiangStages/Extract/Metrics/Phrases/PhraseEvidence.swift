import LiangCore

/// What speaks for one option of a choice, by what people call it.
struct PhraseEvidence: PhraseFeatures {
  private let weights: UnsafePointer<Int16>
  private let modality: Int
  private var sums: [String: Int32] = [:]

  /// - Parameter modality: the number of the one that is described; 0 for other choices.
  init(_ weights: UnsafePointer<Int16>, modality: Int = 0) { (self.weights, self.modality) = (weights, modality) }

  mutating func take(_ template: PhraseTemplate, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    let feature = PhraseFeature(template, a, b, c, d).with(modality)
    sums[template.name, default: 0] += Int32(weights[feature.number])
  }

  mutating func take(_ feature: PhraseFeature) { preconditionFailure("a feature without its template has no name") }

  /// One piece for each name.
  var evidence: [Evidence] {
    sums.map { Evidence(name: $0, points: Float($1) / Float(PhraseWeights.scale)) }
  }
}
