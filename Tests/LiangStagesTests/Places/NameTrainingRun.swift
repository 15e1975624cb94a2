import Foundation
import LiangCore
import Testing

@testable import LiangStages

/// Works in the directory that `LIANG_TRAIN_NAMES` names; `scripts/choices/fit.sh names` calls it between its steps.
@Suite("training of names", .enabled(if: ProcessInfo.processInfo.environment["LIANG_TRAIN_NAMES"] != nil))
struct NameTrainingRun {
  /// Writes the names in doubt of the annotated pages, put together by their annotators and by the segmenter, and how
  /// each page does with weights that do not know it (zeros, while there are none).
  @Test func writesTheNames() throws {
    let directory = URL(filePath: ProcessInfo.processInfo.environment["LIANG_TRAIN_NAMES"]!)
    var training = NameTraining()
    var names: [String] = []
    var readings: [NameTraining.Reading] = []
    var scores: [String: NameTraining.Score] = [:]
    for (folder, page) in try TrainingPage.annotated() {
      let table = TrainingTable(directory.appending(path: "\(page.name).bin"), tables: 1)
      let weights = NameWeights(table.bytes)
      let places = try NameTraining.Place.all(of: page, in: folder)
      let segmented = try Self.segmenter.segment(page.document)
      readings += training.add(page.segmented, places, number: names.count, weights)
      _ = training.add(segmented, places, number: names.count, weights)
      scores[folder.lastPathComponent, default: .init()] += training.score(segmented, places, weights)
      names.append(page.name)
    }
    let table = TrainingTable(directory.appending(path: "full.bin"), tables: 1)
    training.addCases(number: names.count, NameWeights(table.bytes))
    #expect(!training.names.bytes.isEmpty)
    try training.names.bytes.write(to: directory.appending(path: "names.dat"))
    for (file, lines) in [("names.txt", names), ("scores.md", Self.table(readings, scores))] {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: directory.appending(path: file))
    }
  }

  private static func table(_ readings: [NameTraining.Reading], _ scores: [String: NameTraining.Score]) -> [String] {
    var lines = ["| names in doubt, said to be places with | names | are places |", "|---|--:|--:|"]
    for bound in 0..<steps {
      let within = readings.filter { min(steps - 1, Int($0.likelihood * Float(steps))) == bound }
      let share = Double(within.count(where: \.isPlace)) / Double(max(1, within.count))
      let row = [Float(bound) / Float(steps), Float(bound + 1) / Float(steps)].map { String(format: "%.1f", $0) }
      lines.append("| \(row.joined(separator: " to ")) | \(within.count) | \(String(format: "%.3f", share)) |")
    }
    let wrong = readings.count { ($0.likelihood > 0.5) != $0.isPlace }
    lines += [
      "| wrong | \(wrong) of \(readings.count) | |", "", "| pages | places | found F | exact F |", "|---|--:|--:|--:|",
    ]
    for (folder, score) in scores.sorted(by: { $0.key < $1.key }) {
      let shares = [score.found, score.exact].map { 2 * Double($0) / Double(score.mentions + score.gold) }
      lines.append(
        "| \(folder) | \(score.gold) | " + shares.map { String(format: "%.4f", $0) }.joined(separator: " | ") + " |")
    }
    return lines
  }

  private static let steps = 10
  private static let segmenter = PlaceCase.stage(NewspaperSegmenter.self)
}

extension NameTraining.Score {
  fileprivate static func += (sum: inout Self, other: Self) {
    sum = Self(
      found: sum.found + other.found, exact: sum.exact + other.exact, mentions: sum.mentions + other.mentions,
      gold: sum.gold + other.gold)
  }
}
