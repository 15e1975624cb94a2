import LiangCore
import LiangText
import Testing

@testable import LiangStages

@Suite("groups of features")
struct FeatureGroupTests {
  private let weights = PhraseWeights.shared

  @Test func groupsOfOptionsWeighTheirFeatures() {
    expectSums(HeadFeatures.self, weights.heads)
    expectSums(StartFeatures.self, weights.starts)
    expectSums(ActionFeatures.self, weights.actions)
  }

  @Test func groupsOfModalitiesWeighTheirFeatures() {
    forEachPlace(of: ModalityFeatures.self) { group, values in
      var whole = ModalityScores(weights.modalities)
      var single = OneByOne(ModalityScores(weights.modalities))
      whole.take(group, values)
      single.take(group, values)
      #expect((0..<ModalityScores.count).allSatisfy { whole[$0] == single.scores[$0] })
    }
  }

  @Test func groupsHavePlacesForAllThereIs() {
    #expect(GroupValues.Count.kinds == MetricKind.allCases.count)
    #expect(GroupValues.Count.tags == WordTag.edge.ordinal + 1)
    #expect(GroupValues.Count.comparators == Comparator.allCases.count)
    #expect(GroupValues.Count.suffixes == WordSuffix.result.ordinal + 1)
    #expect(GroupValues.Count.nouns == NounClass.allCases.count)
    #expect(GroupValues.Count.verbs == VerbClass.allCases.count)
    #expect(ModalityScores.count == Modality.allCases.count)
  }

  /// What is learnt from and what is scored are the same features.
  @Test func optionsWeighTheirFeatures() {
    let text = "截至6月底，完成全年任务的45%，先后为“困难职工”发放补助、慰问金约1654.9万元，比去年同期增长12.3个百分点，惠及2027人。"
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      let sentence = Sentences.Sentence(start: 0, end: bytes.count, hasNumeral: true)
      let units = UnitTable()
      let scanner = QuantityScanner(
        bytes, units: units, homeCurrency: units.yuan.name, measures: .mainland, isTraditional: false,
        explains: false)
      scanner.read(sentence)
      #expect(scanner.text.quantities.count == 4)
      var words = SentenceWords()
      words.cut(sentence, of: bytes, quantities: scanner.text.quantities)
      var previous: PhraseContext.PreviousFigure?
      for (index, quantity) in scanner.text.quantities.enumerated() {
        let context = PhraseContext(
          words: words.words, sums: words.sums.buffer, figure: words.figures[index], quantity: quantity,
          previous: previous, bytes: bytes)
        expectOptions(context)
        previous = PhraseContext.PreviousFigure(
          figure: context.figure, kind: context.kind, item: context.figure - 1...context.figure - 1, action: nil,
          modality: 0)
      }
    }
  }

  private func expectOptions(_ context: PhraseContext) {
    expectSum(weights.heads) {
      ItemFinder.describeNone(context, &$0)
    } _: {
      ItemFinder.describeNone(context, &$0)
    }
    var heads = ReusedList<Int>()
    ItemFinder.heads(context, into: &heads)
    for head in heads.buffer {
      expectSum(weights.heads) {
        ItemFinder.describeRoughly(context, head: head, &$0)
        ItemFinder.describeClosely(context, head: head, &$0)
      } _: {
        ItemFinder.describeRoughly(context, head: head, &$0)
        ItemFinder.describeClosely(context, head: head, &$0)
      }
      var starts = ReusedList<Int>()
      ItemFinder.starts(context, head: head, into: &starts)
      for start in starts.buffer {
        expectSum(weights.starts) {
          ItemFinder.describeRoughly(context, start: start, head: head, &$0)
          ItemFinder.describeClosely(context, start: start, head: head, &$0)
        } _: {
          ItemFinder.describeRoughly(context, start: start, head: head, &$0)
          ItemFinder.describeClosely(context, start: start, head: head, &$0)
        }
      }
    }
  }

  private func expectSum(
    _ weights: OptionWeights, _ score: (inout PhraseScore) -> Void,
    _ scoreOneByOne: (inout OneByOne<PhraseScore>) -> Void
  ) {
    var (whole, single) = (PhraseScore(weights), OneByOne(PhraseScore(weights)))
    score(&whole)
    scoreOneByOne(&single)
    #expect(whole.sum == single.scores.sum)
  }

  private func expectSums<Group: FeatureGroup>(_ groups: Group.Type, _ weights: OptionWeights) {
    forEachPlace(of: groups) { group, values in
      expectSum(weights) {
        $0.take(group, values)
      } _: {
        $0.take(group, values)
      }
    }
  }

  /// Gives every place of the small groups, some of the large ones, and the last; each place has values of its own.
  private func forEachPlace<Group: FeatureGroup>(of groups: Group.Type, _ body: (Group, GroupValues) -> Void) {
    for group in groups.allCases {
      #expect((0..<group.count).allSatisfy { group.place(group.values(at: $0)) == $0 })
      for place in stride(from: 0, to: group.count, by: max(1, group.count / 500)) + [group.count - 1] {
        body(group, group.values(at: place))
      }
    }
  }
}

/// Scores to which the features of groups are given one by one.
private struct OneByOne<Scores: PhraseFeatures>: PhraseFeatures {
  private(set) var scores: Scores

  init(_ scores: Scores) { self.scores = scores }

  mutating func take(_ feature: PhraseFeature) { scores.take(feature) }
}
