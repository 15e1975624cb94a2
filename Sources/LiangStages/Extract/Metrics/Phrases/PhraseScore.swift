import LiangCore
import LiangText

/// The weights of a choice between options.
struct OptionWeights {
  /// Of each feature, by its number.
  let features: UnsafePointer<Int16>
  fileprivate let groups: GroupSums<Int32>

  /// Weights that live as long as the process, for features of these groups.
  init<Group: FeatureGroup>(_ features: UnsafePointer<Int16>, _ groups: Group.Type) {
    self.features = features
    self.groups = GroupSums(of: groups) { group, values in
      var sum = FeatureSum(features)
      group.describe(values, &sum)
      return sum.sum
    }
  }

  /// The sum of the weights of features, one by one.
  private struct FeatureSum: PhraseFeatures {
    private let features: UnsafePointer<Int16>
    private(set) var sum: Int32 = 0

    init(_ features: UnsafePointer<Int16>) { self.features = features }

    mutating func take(_ feature: PhraseFeature) { sum &+= Int32(features[feature.number]) }
  }
}

/// The sum of the weights of an option's features.
struct PhraseScore: PhraseFeatures {
  private let weights: OptionWeights
  private(set) var sum: Int32 = 0

  init(_ weights: OptionWeights) { self.weights = weights }

  @inline(__always)
  mutating func take(_ feature: PhraseFeature) { sum &+= Int32(weights.features[feature.number]) }

  @inline(__always)
  mutating func take(_ group: some FeatureGroup, _ values: GroupValues) { sum &+= weights.groups[group, values] }
}

/// The weights of the modalities.
struct ModalityWeights {
  /// Of each feature, by its number with the modality as first value.
  let features: UnsafePointer<Int16>
  fileprivate let groups: GroupSums<SIMD4<Int32>>

  /// Weights that live as long as the process.
  init(_ features: UnsafePointer<Int16>) {
    self.features = features
    groups = GroupSums(of: ModalityFeatures.self) { group, values in
      var sums = FeatureSums(features)
      group.describe(values, &sums)
      return sums.sums
    }
  }

  /// The sums of the modalities' weights of features, one by one.
  fileprivate struct FeatureSums: PhraseFeatures {
    private let features: UnsafePointer<Int16>
    private(set) var sums = SIMD4<Int32>()

    init(_ features: UnsafePointer<Int16>) { self.features = features }

    @inline(__always)
    mutating func take(_ feature: PhraseFeature) {
      sums &+= SIMD4(
        Int32(features[feature.number]), Int32(features[feature.with(1).number]),
        Int32(features[feature.with(2).number]), 0)
    }

    @inline(__always)
    mutating func add(_ group: SIMD4<Int32>) { sums &+= group }
  }
}

/// The sums of all modalities, of which each is the first value of the features that they share.
struct ModalityScores: PhraseFeatures {
  private let weights: ModalityWeights
  private var singles: ModalityWeights.FeatureSums

  init(_ weights: ModalityWeights) {
    self.weights = weights
    singles = ModalityWeights.FeatureSums(weights.features)
  }

  /// How many modalities there are.
  static let count = 3

  /// The sum of the modality with the number.
  subscript(_ modality: Int) -> Int32 { singles.sums[modality] }

  @inline(__always)
  mutating func take(_ feature: PhraseFeature) { singles.take(feature) }

  @inline(__always)
  mutating func take(_ group: some FeatureGroup, _ values: GroupValues) { singles.add(weights.groups[group, values]) }
}
