import Testing

@testable import LiangStages

@Suite("groups of features")
struct FeatureGroupTests {
  @Test("each place has values of its own", arguments: FeatureGroup.allCases)
  func placesHaveTheirValues(_ group: FeatureGroup) {
    #expect((0..<group.count).allSatisfy { group.place(group.values(at: $0)) == $0 })
  }

  @Test("a group weighs what its features weigh", arguments: FeatureGroup.allCases)
  func groupsWeighTheirFeatures(_ group: FeatureGroup) {
    let weights = PhraseWeights.shared
    // Every place of the small groups, some of the large ones, and the last.
    for place in Array(stride(from: 0, to: group.count, by: max(1, group.count / 500))) + [group.count - 1] {
      let values = group.values(at: place)
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
