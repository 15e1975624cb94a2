import Foundation
import LiangCore
import Testing

@testable import LiangStages

/// Works in the directory that `LIANG_TRAIN_PLACES` names; scripts/places/fit.sh calls it between its steps.
@Suite("training of places", .enabled(if: ProcessInfo.processInfo.environment["LIANG_TRAIN_PLACES"] != nil))
struct PlaceTrainingRun {
  /// Writes the choices, with articles chosen by weights that do not know the page (of no page, while there are none), and
  /// how each page does with those weights: put together by its annotators, and by the segmenter.
  @Test func writesTheChoices() throws {
    let directory = URL(filePath: ProcessInfo.processInfo.environment["LIANG_TRAIN_PLACES"]!)
    var training = PlaceTraining()
    defer { training.deallocate() }
    var names: [String] = []
    var scores = ["| page | figures | lines as annotated | lines as segmented |", "|---|--:|--:|--:|"]
    var total = [(right: 0, all: 0), (right: 0, all: 0)]
    for (folder, page) in try Self.pages() {
      let weights = try PlaceTable(directory.appending(path: "\(page.name).bin"))
      let annotated = try PlaceTraining.Page(page.segmented, name: page.name, in: folder, isAnnotated: true)
      let segmented = try PlaceTraining.Page(
        Self.segmenter.segment(page.document), name: page.name, in: folder, isAnnotated: false)
      training.add(annotated, number: names.count, weights.weights)
      training.add(segmented, number: names.count, firstArticle: Self.segmentedArticles, weights.weights)
      names.append(page.name)
      let results = [annotated, segmented].map { PlaceTraining.score($0, weights.weights) }
      total = zip(total, results).map { ($0.right + $1.right, $0.all + $1.all) }
      scores.append(Self.row(page.name, results))
    }
    scores.append(Self.row("all", total))
    #expect(!training.metrics.isEmpty)
    try training.articles.write(to: directory.appending(path: "articles.dat"))
    try training.metrics.write(to: directory.appending(path: "metrics.dat"))
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

  private static func pages() throws -> [(URL, AnnotatedPage)] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try ["Gold", "Pages"].flatMap { name in
      let folder = tests.appending(path: name)
      return try AnnotatedPage.gold(in: folder).map { (folder, $0) }
    }
  }
}

/// Weights read from a file; zeros where there is none.
private final class PlaceTable {
  let weights: PlaceWeights
  private let memory: UnsafeMutableRawBufferPointer

  init(_ file: URL) throws {
    let count = 2 * MemoryLayout<Int16>.stride << PlaceFeatures.bits
    memory = .allocate(byteCount: count, alignment: 8)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    if let data = try? Data(contentsOf: file) { data.copyBytes(to: memory, count: min(count, data.count)) }
    weights = PlaceWeights(memory.baseAddress!)
  }

  deinit { memory.deallocate() }
}
