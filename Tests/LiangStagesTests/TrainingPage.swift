import Foundation
import LiangCore
import LiangTestSupport
import LiangText

@testable import LiangStages

/// Choices as `scripts/choices/fit.py` reads them, little-endian: for each chain of figures (or one choice by itself)
/// the page, the article and the number of figures; for each figure the number of options, for each of them whether it
/// is right, the number of features and these as uint16; for each figure but the first, for each option of the one
/// before and each of its own, the number of features of that step, and these.
struct TrainingData {
  private(set) var bytes = Data()

  /// A figure of a chain.
  struct Figure {
    /// What there is to choose from; where nothing is known to be right, all of it is.
    var options: [(right: Bool, features: [UInt16])]
    /// What speaks for each option after each of the figure before; empty for the first.
    var steps: [[UInt16]] = []
  }

  /// Writes a chain.
  mutating func write(_ figures: [Figure], page: Int, article: Int) {
    guard !figures.isEmpty else { return }
    for number in [page, article, figures.count] { put(number) }
    for figure in figures {
      let isKnown = figure.options.contains(where: \.right)
      put(figure.options.count)
      for option in figure.options {
        put(option.right || !isKnown ? 1 : 0)
        put(option.features)
      }
      for step in figure.steps { put(step) }
    }
  }

  private mutating func put(_ number: Int) {
    withUnsafeBytes(of: Int32(number)) { bytes.append(contentsOf: $0) }
  }

  private mutating func put(_ features: [UInt16]) {
    put(features.count)
    features.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// A page put together, by the annotators or by the segmenter, and what the annotators say of it.
struct TrainingPage {
  var name: String
  var extraction: Extraction
  /// By article, the codes that are right, 0 for none; empty where the page was put together by the segmenter.
  var articles: [[Int32]]
  /// By metric, the codes that are right; nil where it is not annotated.
  var metrics: [[Int32]?]
  /// By metric, the periods that are right, "" for none; nil where it is not annotated.
  var periods: [[String]?]

  /// - Parameter page: the annotated page, put together by whom ever.
  init(_ page: SegmentedPage, name: String, in directory: URL, isAnnotated: Bool) throws {
    func rows(_ kind: String) throws -> [[String: Any]] {
      try String(contentsOf: directory.appending(path: "\(name).\(kind).jsonl"), encoding: .utf8)
        .split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as! [String: Any] }
    }
    self.name = name
    extraction = Extraction(page: page)
    for stage in Self.extractors { stage.extract(into: &extraction) }
    extraction.sortRows()
    Self.normalizer.normalize(&extraction)
    articles = page.articles.map { _ in [] }
    if isAnnotated {
      for row in try rows("articles") { articles[row["article"] as! Int - 1] = Self.codes(row["adcode"]) }
    }
    let spans = extraction.metrics.map(\.span.first)
    metrics = spans.map { _ in nil }
    periods = spans.map { _ in nil }
    for row in try rows("metrics") where row["optional"] as? Bool != true {
      guard let range = Self.range(of: row, in: page.document.text) else { continue }
      let overlapping = spans.indices.filter { spans[$0].overlaps(range) && metrics[$0] == nil }
      if let metric = overlapping.min(by: { Self.distance(spans[$0], range) < Self.distance(spans[$1], range) }) {
        metrics[metric] = Self.codes(row["adcode"])
        periods[metric] = (row["period"] as? [Any] ?? [row["period"] as Any]).map { $0 as? String ?? "" }
      }
    }
  }

  /// The text of a case, what it says of its article and of its figures.
  init(
    _ name: String, _ extraction: Extraction, article: [Int32] = [], metrics: [[Int32]?] = [], periods: [[String]?] = []
  ) {
    (self.name, self.extraction, articles) = (name, extraction, [article])
    (self.metrics, self.periods) = (metrics, periods)
  }

  /// How often a case stands among the choices: it is short, shows a rule, and must be read as it says.
  static let repeats = 44

  /// The annotated pages that weights are fitted to, and their directories.
  static func annotated() throws -> [(URL, AnnotatedPage)] {
    return try ["Gold", "Pages"].flatMap { name in
      let folder = Repository.tests.appending(path: name)
      return try AnnotatedPage.gold(in: folder).map { (folder, $0) }
    }
  }

  private static func distance(_ a: ByteRange, _ b: ByteRange) -> Int32 { abs(a.start - b.start) + abs(a.end - b.end) }

  /// Where an annotation's surface stands; occurrences do not overlap, as `liang eval` counts them.
  static func range(of row: [String: Any], in page: PageText) -> ByteRange? {
    let line = page.lines[row["line"] as! Int - 1].bytes
    let surface = Array((row["surface"] as! String).utf8)
    var left = row["nth"] as? Int ?? 1
    var index = Int(line.start)
    while index + surface.count <= Int(line.end) {
      if page.utf8[index...].starts(with: surface) {
        left -= 1
        if left == 0 { return ByteRange(index, index + surface.count) }
        index += surface.count
      } else {
        index += 1
      }
    }
    return nil
  }

  static func codes(_ value: Any?) -> [Int32] {
    let values = (value as? [Any]) ?? [value as Any]
    return values.map { ($0 as? String).flatMap { Int32($0) } ?? 0 }
  }

  private static let context = StageContext(decoder: NoText())
  private static let extractors: [any Extractor] = [
    try! MetricsExtractor(StageConfig(spec: MetricsExtractor.spec), context),
    try! PlacesExtractor(StageConfig(spec: PlacesExtractor.spec), context),
  ]
  private static let normalizer = try! PlacesNormalizer(StageConfig(spec: PlacesNormalizer.spec), context)
}

/// Weights read from a file; zeros where there is none.
final class TrainingTable {
  var bytes: UnsafeRawPointer { UnsafeRawPointer(memory.baseAddress!) }
  private let memory: UnsafeMutableRawBufferPointer

  init(_ file: URL, tables: Int) {
    let count = tables * MemoryLayout<Int16>.stride << ChoiceFeatures.bits
    memory = .allocate(byteCount: count, alignment: 8)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    if let data = try? Data(contentsOf: file) { data.copyBytes(to: memory, count: min(count, data.count)) }
  }

  deinit { memory.deallocate() }
}
