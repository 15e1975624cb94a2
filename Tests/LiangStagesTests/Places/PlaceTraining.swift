import Foundation
import LiangCore
import LiangText

@testable import LiangStages

/// What the weights of the places are fitted to, and how they do: for every annotated article and figure the places to
/// choose from, each with its features and whether a reader chose it. `scripts/choices/fit.py` reads it.
struct PlaceTraining: ~Copyable {
  private(set) var articles = TrainingData()
  private(set) var metrics = TrainingData()
  private var features = ChoiceFeatures()

  /// Adds the choices of a page. What the articles are about is chosen with the given weights, which should not know
  /// the page: then figures learn how far that can be trusted.
  mutating func add(_ page: TrainingPage, number: Int, firstArticle: Int = 0, _ weights: PlaceWeights) {
    let places = PagePlaces(page.extraction, furniture: PageFurniture.home(of: page.extraction.page))
    let metrics = PagePlaces.metrics(of: page.extraction)
    for index in places.texts.indices {
      let choice = places.choose(article: index, weights, &features)
      let subject = ArticlePlaces(places.texts[index], places.home)
      let options = choice.candidates.map { code in
        subject.describe(code, &features)
        return (page.articles[index].contains(code), features.indices)
      }
      if !page.articles[index].isEmpty { articles.write([.init(options: options)], page: number, article: index) }
      let chain = chain(metrics[index], of: page, places.figures(of: index, choice))
      self.metrics.write(chain, page: number, article: firstArticle + index)
    }
  }

  /// Adds the texts of Tests/Cases/normalize/places.case as pages with one number.
  mutating func addCases(number: Int, _ weights: PlaceWeights) {
    for (index, testCase) in PlaceCase.all(in: "normalize/places.case").enumerated() {
      let extraction = testCase.extraction()
      func code(_ text: String) -> [Int32] { [Int32(text) ?? 0] }
      let page = TrainingPage(
        testCase.name, extraction, article: testCase.article.map(code) ?? [],
        metrics: extraction.figureCodes.map { figure in
          let surface = figure.prefix { $0 != ":" }
          return testCase.figures.first { $0.hasPrefix("\(surface): ") }.map {
            code(String($0.dropFirst(surface.count + 2)))
          }
        })
      for time in 0..<TrainingPage.repeats {
        add(page, number: number, firstArticle: index * TrainingPage.repeats + time, weights)
      }
    }
  }

  private mutating func chain(_ metrics: [Int], of page: TrainingPage, _ places: MetricPlaces) -> [TrainingData.Figure]
  {
    var places = places
    var before: [Int32] = []
    return metrics.map { metric in
      places.look(at: page.extraction.metrics[metric])
      let codes = places.candidates
      let options = codes.indices.map { candidate in
        places.describe(candidate, &features)
        return (page.metrics[metric]?.contains(codes[candidate]) ?? false, features.indices)
      }
      let steps = before.flatMap { one in
        codes.map { code in
          places.describeStep(PlaceRelation(code, to: one), &features)
          return features.indices
        }
      }
      before = codes
      return TrainingData.Figure(options: options, steps: steps)
    }
  }

  /// How many figures of the page get a right place, and how many there are.
  static func score(_ page: TrainingPage, _ weights: PlaceWeights) -> (right: Int, all: Int) {
    var extraction = page.extraction
    PagePlaces(extraction, furniture: PageFurniture.home(of: extraction.page)).assign(to: &extraction, weights)
    let right = zip(extraction.metrics, page.metrics).count { $1?.contains($0.adcode) ?? false }
    return (right, page.metrics.count { $0 != nil })
  }
}
