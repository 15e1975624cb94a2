import Testing

@testable import LiangStages

/// Weights are found by templates' numbers: they hold as long as no number changes and none is taken twice.
@Suite struct ChoiceTemplateTests {
  @Test func numbersOfTemplatesAreFrozen() {
    #expect(
      numbers(MetricPlaces.Template.self) == [
        500...518, 520...525, 530...534, 540...542, 550...556,
      ])
    #expect(
      numbers(ArticlePlaces.Template.self) == [
        400...401, 403...416, 420...424, 430...434, 440...445, 450...450, 460...460, 462...462, 464...464,
      ])
    #expect(
      numbers(PeriodChoice.Template.self) == [600...606, 610...620, 630...650, 660...666])
    #expect(numbers(NameTemplate.self) == [1...14, 20...24])
  }

  @Test func numbersOfPhrasesAreFrozen() {
    #expect(
      runs(PhraseTemplate.allCases.map(\.rawValue).sorted()) == [
        1...19, 22...23, 26...33, 35...35, 37...37, 50...51, 55...59, 62...64, 70...75, 80...91, 100...100,
        102...103, 105...111, 114...120, 123...129, 132...138, 140...141, 200...218, 223...223, 227...228,
        231...247, 250...253, 256...257, 260...260, 262...270, 274...275, 291...296, 300...310, 312...321,
        400...405, 412...420, 430...433, 435...435, 446...446, 450...461, 500...502, 510...527, 540...543,
      ])
  }

  @Test func everyTemplateOfPhrasesIsExplained() {
    #expect(PhraseTemplate.allCases.allSatisfy { !$0.name.isEmpty })
  }

  @Test func relationsHaveRoom() {
    #expect(PlaceRelation.allCases.count < ChoiceFeatures.relations)
    #expect(TimeRelation.count < ChoiceFeatures.relations)
  }

  /// The numbers that templates take, as runs; fails where one is taken twice.
  private func numbers<Template: ChoiceTemplate>(_ templates: Template.Type) -> [ClosedRange<Int>] {
    let numbers = Template.allCases.flatMap { $0.rawValue..<$0.rawValue + $0.width }.sorted()
    #expect(Set(numbers).count == numbers.count, "\(templates) takes a number twice")
    return runs(numbers)
  }

  private func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}
