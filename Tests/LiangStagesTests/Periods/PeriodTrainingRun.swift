import Foundation
import LiangCore
import Testing

@testable import LiangStages

/// Works in the directory that `LIANG_TRAIN_PERIODS` names; `scripts/choices/fit.sh periods` calls it between its
/// steps.
@Suite("training of periods", .enabled(if: ProcessInfo.processInfo.environment["LIANG_TRAIN_PERIODS"] != nil))
struct PeriodTrainingRun {
  /// Writes the choices of the annotated pages and of the cases, with the figures that headlines repeat chosen by
  /// weights that do not know the page, and how each page does with those weights: put together by its annotators, and
  /// by the segmenter.
  @Test func writesTheChoices() throws {
    let directory = URL(filePath: ProcessInfo.processInfo.environment["LIANG_TRAIN_PERIODS"]!)
    var training = PeriodTraining()
    var names: [String] = []
    var scores = ["| page | figures | lines as annotated | lines as segmented |", "|---|--:|--:|--:|"]
    var total = [(right: 0, all: 0), (right: 0, all: 0)]
    for (folder, page) in try TrainingPage.annotated() {
      let file = directory.appending(path: "\(page.name).bin")
      let table = TrainingTable(file, tables: 1)
      let weights = table.bytes.assumingMemoryBound(to: Int16.self)
      let cut = page.segmented
      let annotated = try TrainingPage(cut, name: page.name, in: folder, isAnnotated: true)
      let segmented = try TrainingPage(
        Self.segmenter.segment(cut.document), name: page.name, in: folder, isAnnotated: false)
      training.add(annotated, number: names.count, weights)
      names.append(page.name)
      let results = [annotated, segmented].map { PeriodTraining.score($0, weights) }
      total = zip(total, results).map { ($0.right + $1.right, $0.all + $1.all) }
      scores.append(Self.row(page.name, results))
    }
    scores.append(Self.row("all", total))
    training.addCases(number: names.count)
    #expect(!training.data.bytes.isEmpty)
    try training.data.bytes.write(to: directory.appending(path: "periods.dat"))
    for (file, lines) in [("names.txt", names), ("scores.md", scores)] {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: directory.appending(path: file))
    }
  }

  private static func row(_ name: String, _ results: [(right: Int, all: Int)]) -> String {
    let shares = results.map { String(format: "%.3f", Double($0.right) / Double(max(1, $0.all))) }
    return "| \(name) | \(results[0].all) | \(shares.joined(separator: " | ")) |"
  }

  private static let segmenter = PlaceCase.stage(NewspaperSegmenter.self)
}
