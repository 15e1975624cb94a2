import Foundation
import LiangCore
import LiangText

@testable import LiangStages

/// What the weights of the periods are fitted to, and how they do: for every annotated figure the times to choose from,
/// each with its features and whether a reader chose it.
struct PeriodTraining: ~Copyable {
  private(set) var data = TrainingData()
  /// How many figures there are, and how many have a right time among their options.
  private(set) var figures = (all: 0, reached: 0)
  private var features = ChoiceFeatures()

  /// Adds the choices of a page. What the figures that a headline repeats came to is chosen with the given weights,
  /// which should not know the page, so that it is learned how far that can be trusted.
  mutating func add(_ page: TrainingPage, number: Int, _ weights: UnsafePointer<Int16>) {
    for (article, indices) in Self.articles(of: page) {
      PeriodsNormalizer.withChoice(of: indices, in: page.extraction, article, Self.countsFromRepublic(page)) { choice in
        for part in choice.parts {
          choice.begin()
          let chain = part.map { figure($0, right: page.periods[indices[$0]], &choice) }
          data.write(chain, page: number, article: article.number)
          choice.choose(part, weights, &features)
        }
      }
    }
  }

  /// Adds the texts of Tests/Cases/normalize/periods.case as a page of their own.
  mutating func addCases(number: Int) {
    let none = TrainingTable(URL(filePath: "/none"), tables: 1)
    for testCase in PeriodCase.all {
      let page = TrainingPage(
        testCase.name, testCase.extraction,
        periods: testCase.expectations.map { [$0.period == "-" ? "" : $0.period] })
      for _ in 0..<TrainingPage.repeats {
        add(page, number: number, none.bytes.assumingMemoryBound(to: Int16.self))
      }
    }
  }

  private mutating func figure(_ index: Int, right: [String]?, _ choice: inout PeriodChoice) -> TrainingData.Figure {
    choice.look(at: index)
    let options = choice.options.indices.map { option in
      choice.describe(option, &features)
      return (right?.contains(Self.text(choice.options[option])) ?? false, features.indices)
    }
    if right != nil { figures.all += 1 }
    if options.contains(where: \.0) { figures.reached += 1 }
    let steps = choice.before.indices.flatMap { one in
      choice.options.indices.map { option in
        choice.describe(choice.step(to: option, after: one), &features)
        return features.indices
      }
    }
    return TrainingData.Figure(options: options, steps: steps)
  }

  /// How many figures of the page get a right period, and how many there are.
  static func score(_ page: TrainingPage, _ weights: UnsafePointer<Int16>) -> (right: Int, all: Int) {
    var features = ChoiceFeatures()
    var right = 0
    for (article, indices) in articles(of: page) {
      PeriodsNormalizer.withChoice(of: indices, in: page.extraction, article, countsFromRepublic(page)) { choice in
        for (index, option) in zip(indices, choice.choose(weights, &features)) {
          right += page.periods[index]?.contains(text(option)) == true ? 1 : 0
        }
      }
    }
    return (right, page.periods.count { $0 != nil })
  }

  private static func articles(of page: TrainingPage) -> [(Article, [Int])] {
    Array(zip(page.extraction.page.articles, PagePlaces.metrics(of: page.extraction))).filter { !$0.1.isEmpty }
  }

  private static func countsFromRepublic(_ page: TrainingPage) -> Bool {
    PeriodsNormalizer.countsFromRepublic(page.extraction.page.document)
  }

  private static func text(_ option: PeriodChoice.Option) -> String {
    var text: [UInt8] = []
    option.time?.time.appendISO8601(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
