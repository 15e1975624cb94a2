import Foundation
import LiangCore
import Testing

@testable import LiangStages

/// Works in the directory that `LIANG_TRAIN_PLACES` names; `scripts/choices/fit.sh places` calls it between its steps.
@Suite("training of places", .enabled(if: ProcessInfo.processInfo.environment["LIANG_TRAIN_PLACES"] != nil))
struct PlaceTrainingRun {
  /// Writes the choices of the annotated pages and of the cases, with articles chosen by weights that do not know the
  /// page (of no page, while there are none), and how each page does with those weights: put together by its
  /// annotators, and by the segmenter.
  @Test func writesTheChoices() throws {
    let directory = URL(filePath: ProcessInfo.processInfo.environment["LIANG_TRAIN_PLACES"]!)
    var training = PlaceTraining()
    var names: [String] = []
    var scores = ["| page | figures | lines as annotated | lines as segmented |", "|---|--:|--:|--:|"]
    var total = [(right: 0, all: 0), (right: 0, all: 0)]
    for (folder, page) in try TrainingPage.annotated() {
      let table = TrainingTable(directory.appending(path: "\(page.name).bin"), tables: 2)
      let weights = PlaceWeights(table.bytes)
      let annotated = try TrainingPage(page.segmented, name: page.name, in: folder, isAnnotated: true)
      let segmented = try TrainingPage(
        Self.segmenter.segment(page.document), name: page.name, in: folder, isAnnotated: false)
      training.add(annotated, number: names.count, weights)
      training.add(segmented, number: names.count, firstArticle: Self.segmentedArticles, weights)
      names.append(page.name)
      let results = [annotated, segmented].map { PlaceTraining.score($0, weights) }
      total = zip(total, results).map { ($0.right + $1.right, $0.all + $1.all) }
      scores.append(Self.row(page.name, results))
    }
    scores.append(Self.row("all", total))
    let table = TrainingTable(directory.appending(path: "full.bin"), tables: 2)
    training.addCases(number: names.count, PlaceWeights(table.bytes))
    #expect(!training.metrics.bytes.isEmpty)
    try training.articles.bytes.write(to: directory.appending(path: "articles.dat"))
    try training.metrics.bytes.write(to: directory.appending(path: "metrics.dat"))
    for (file, lines) in [("names.txt", names), ("scores.md", scores)] {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: directory.appending(path: file))
    }
  }

  private static func row(_ name: String, _ results: [(right: Int, all: Int)]) -> String {
    let shares = results.map { String(format: "%.3f", Double($0.right) / Double(max(1, $0.all))) }
    return "| \(name) | \(results[0].all) | \(shares.joined(separator: " | ")) |"
  }

  /// Added to the numbers of articles that the segmenter has put together.
  private static let segmentedArticles = 5000
  private static let segmenter = PlaceCase.stage(NewspaperSegmenter.self)
}
