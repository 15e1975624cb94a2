import Testing

@testable import LiangStages

@Suite("groups of features")
struct FeatureGroupTests {
  @Test("each place has values of its own", arguments: FeatureGroup.allCases)
  func placesHaveTheirValues(_ group: FeatureGroup) {
    var places = 0
    group.forEachPlace { place, values in
      if place == places, group.place(values) == place { places += 1 }
    }
    #expect(places == group.count)
  }

  @Test("a group weighs what its features weigh", arguments: FeatureGroup.allCases)
  func groupsWeighTheirFeatures(_ group: FeatureGroup) {
    let weights = PhraseWeights.shared
    let step = max(1, group.count / 500)
    group.forEachPlace { place, values in
      // Every place of the small groups, some of the large ones, and the last.
      guard place % step == 0 || place == group.count - 1 else { return }
      var features = FeatureList()
      group.describe(values, &features)
      if group.choice == .modality {
        var scores = ModalityScores(weights[.modality], weights.groups)
        scores.take(group, values)
        for modality in 0..<ModalityScores.count {
          let sum = features.all.reduce(Int32(0)) { $0 + Int32(weights[.modality][$1.with(modality).number]) }
          #expect(scores[modality] == sum)
        }
      } else {
        var score = PhraseScore(weights[group.choice], weights.groups)
        score.take(group, values)
        #expect(score.sum == features.all.reduce(0) { $0 + Int32(weights[group.choice][$1.number]) })
      }
    }
  }
}

/// The features that are described.
private struct FeatureList: PhraseFeatures {
  private(set) var all: [PhraseFeature] = []

  mutating func take(_ feature: PhraseFeature) { all.append(feature) }
}

extension FeatureGroup {
  /// Gives each place, in order, and its values.
  fileprivate func forEachPlace(_ body: (_ place: Int, _ values: Values) -> Void) {
    let sizes = sizes
    var place = 0
    for a in 0..<sizes.a {
      for b in 0..<sizes.b {
        for c in 0..<sizes.c {
          for d in 0..<sizes.d {
            for e in 0..<sizes.e {
              for f in 0..<sizes.f {
                body(place, Values(a, b, c, d, e, f))
                place &+= 1
              }
            }
          }
        }
      }
    }
  }
}
