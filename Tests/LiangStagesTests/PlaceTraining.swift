import Foundation
import LiangCore
import LiangText

@testable import LiangStages

/// What the weights of the places are fitted to, and how they do: for every annotated article and figure the places to choose
/// from, each with its features and whether a reader chose it. `scripts/places/fit.py` reads it.
struct PlaceTraining {
  /// A page put together, by the annotators or by the segmenter, and what the annotators say of it.
  struct Page {
    var name: String
    var extraction: Extraction
    /// By article, the codes that are right, 0 for none; empty where the page was put together by the segmenter.
    var articles: [[Int32]]
    /// By metric, the codes that are right; nil where it is not annotated.
    var metrics: [[Int32]?]
  }

  /// Little-endian: for each choice the page, the article and the number of options; for each option whether it is
  /// right, the number of features, and these as uint16.
  private(set) var articles = Data()
  private(set) var metrics = Data()
  private var features = PlaceFeatures()

  /// Frees the scratch space.
  func deallocate() { features.deallocate() }

  /// Adds the choices of a page. What the articles are about is chosen with the given weights, which should not know the
  /// page: then figures learn how far that can be trusted.
  mutating func add(_ page: Page, number: Int, firstArticle: Int = 0, _ weights: PlaceWeights) {
    let places = PagePlaces(page.extraction)
    let metrics = PagePlaces.metrics(of: page.extraction)
    for index in places.texts.indices {
      let choice = places.choose(article: index, weights, &features)
      let subject = ArticlePlaces(places.texts[index], places.home)
      let options = choice.candidates.map { code in
        subject.describe(code, &features)
        return (page.articles[index].contains(code), Array(features.indices))
      }
      Self.write(options, number, firstArticle + index, to: &articles)
      var figures = places.figures(of: index, choice)
      for metric in metrics[index] {
        guard let right = page.metrics[metric] else { continue }
        figures.look(at: page.extraction.metrics[metric])
        let options = figures.candidates.indices.map { candidate in
          figures.describe(candidate, &features)
          return (right.contains(figures.candidates[candidate]), Array(features.indices))
        }
        Self.write(options, number, firstArticle + index, to: &self.metrics)
        figures.settle(right[0])
      }
    }
  }

  /// How many figures of the page get a right place, and how many there are.
  static func score(_ page: Page, _ weights: PlaceWeights) -> (right: Int, all: Int) {
    var extraction = page.extraction
    PagePlaces(extraction).assign(to: &extraction, weights)
    let right = zip(extraction.metrics, page.metrics).count { $1?.contains($0.adcode) ?? false }
    return (right, page.metrics.count { $0 != nil })
  }

  /// Writes a choice in which something is right.
  private static func write(
    _ options: [(right: Bool, features: [UInt16])], _ page: Int, _ article: Int, to data: inout Data
  ) {
    guard options.count > 1, options.contains(where: \.right) else { return }
    func put(_ value: some BitwiseCopyable) { withUnsafeBytes(of: value) { data.append(contentsOf: $0) } }
    for number in [page, article, options.count] { put(Int32(number)) }
    for option in options {
      put(Int32(option.right ? 1 : 0))
      put(Int32(option.features.count))
      for feature in option.features { put(feature) }
    }
  }
}

extension PlaceTraining.Page {
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
    for row in try rows("metrics") where row["optional"] as? Bool != true {
      guard let range = Self.range(of: row, in: page.document.text) else { continue }
      let overlapping = spans.indices.filter { spans[$0].overlaps(range) && metrics[$0] == nil }
      if let metric = overlapping.min(by: { Self.distance(spans[$0], range) < Self.distance(spans[$1], range) }) {
        metrics[metric] = Self.codes(row["adcode"])
      }
    }
  }

  private static func distance(_ a: ByteRange, _ b: ByteRange) -> Int32 { abs(a.start - b.start) + abs(a.end - b.end) }

  private static func range(of row: [String: Any], in page: PageText) -> ByteRange? {
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

  private static func codes(_ value: Any?) -> [Int32] {
    let values = (value as? [Any]) ?? [value as Any]
    return values.map { ($0 as? String).flatMap { Int32($0) } ?? 0 }
  }

  private static let context = StageContext(decoder: NoText())
  private static let extractors: [any Extractor] = [
    try! MetricsExtractor(StageConfig(spec: MetricsExtractor.spec), context),
    try! PlacesExtractor(StageConfig(spec: PlacesExtractor.spec), context),
  ]
  private static let normalizer = try! PlacesNormalizer(StageConfig(spec: PlacesNormalizer.spec), context)

  private struct NoText: TextDecoder {
    func encoding(ofBeginning bytes: [UInt8], configured: String?) -> String? { nil }
    func decode(_ bytes: [UInt8], encoding: String?) throws(DecodeFailure) -> DecodedText {
      throw DecodeFailure(reason: .unknownEncoding, encoding: encoding, offset: 0)
    }
  }
}
