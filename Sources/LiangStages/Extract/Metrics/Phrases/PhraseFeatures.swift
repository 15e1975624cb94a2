import LiangCore
import LiangText

/// What speaks for or against one option of a choice: numbers into a table of weights.
///
/// A feature is a template's number and up to four values, hashed into the table; templates need no sizes of their own,
/// and options that share a value share its weight. Reading adds the weights up (`PhraseScore`), training keeps the
/// numbers.
protocol PhraseFeatures {
  /// Takes a feature.
  mutating func take(_ feature: PhraseFeature)
  /// Takes the feature of a template with its values.
  mutating func take(_ template: PhraseTemplate, _ a: Int, _ b: Int, _ c: Int, _ d: Int)
  /// Takes all features of the group with these values.
  mutating func take(_ group: some FeatureGroup, _ values: GroupValues)
}

/// A template with its values, added up.
struct PhraseFeature {
  private var sum: UInt64

  @inline(__always)
  init(_ template: PhraseTemplate, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    // Products of which none waits for another.
    sum =
      UInt64(truncatingIfNeeded: template.rawValue) &* 0x9E37_79B9_7F4A_7C15
      &+ UInt64(truncatingIfNeeded: a) &* PhraseFeature.first
      &+ UInt64(truncatingIfNeeded: b) &* 0x1656_67B1_9E37_79F9
      &+ UInt64(truncatingIfNeeded: c) &* 0x85EB_CA77_C2B2_AE63
      &+ UInt64(truncatingIfNeeded: d) &* 0x27D4_EB2F_1656_67C5
  }

  private static let first: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// The feature with so much more as its first value.
  @inline(__always)
  func with(_ more: Int) -> PhraseFeature {
    var feature = self
    feature.sum &+= UInt64(truncatingIfNeeded: more) &* PhraseFeature.first
    return feature
  }

  /// Its number, below 2 to the power of `PhraseWeights.bits`.
  @inline(__always)
  var number: Int {
    let mixed = (sum ^ sum &>> 29) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed &>> UInt64(64 - PhraseWeights.bits))
  }
}

extension PhraseFeatures {
  /// Adds a feature.
  @inline(__always)
  mutating func add(_ template: PhraseTemplate, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) {
    take(template, a, b, c, d)
  }

  @inline(__always)
  mutating func take(_ template: PhraseTemplate, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    take(PhraseFeature(template, a, b, c, d))
  }

  /// Adds the features of a group.
  @inline(__always)
  mutating func add(
    _ group: some FeatureGroup, _ a: Int, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0, _ e: Int = 0, _ f: Int = 0
  ) {
    take(group, GroupValues(a, b, c, d, e, f))
  }

  mutating func take(_ group: some FeatureGroup, _ values: GroupValues) { group.describe(values, &self) }
}
