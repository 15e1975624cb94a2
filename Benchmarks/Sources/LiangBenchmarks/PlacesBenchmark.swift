import Foundation
import LiangCore
import LiangStages

/// Finds and resolves the places of real pages, on one core, and prints one JSON object: megabytes
/// (10^6 bytes of UTF-8) a second, mentions, and the milliseconds that the first page takes more than
/// the same page again: the start-up.
struct PlacesBenchmark {
  private var pages: [SegmentedPage] = []
  private let finder: any Extractor
  private let resolver: any Normalizer
  private let bytes: Int

  /// - Parameter pages: files of one page each.
  static func run(pages files: ArraySlice<String>) throws {
    let registry = Registry.builtinStages
    let loader = try Benchmark.make(registry.loaders[0])
    let documents = try files.map { file in
      let bytes = try Data(contentsOf: URL(filePath: file))
      return try loader.load(RawPage(source: file, bytes: Array(bytes), sha256: ""))
    }
    var benchmark = try PlacesBenchmark(documents)
    // Segmentation opens the gazetteer too: the start-up shows on a page that has not been through it.
    let plain = SegmentedPage(plain: documents[0])
    let first = benchmark.time { benchmark.read(plain, resolving: true) }
    let again = benchmark.time { benchmark.read(plain, resolving: true) }
    let segmenter = try Benchmark.make(registry.segmenters[0])
    benchmark.pages = try documents.map { try segmenter.segment($0) }
    let found = benchmark.best { benchmark.read($0, resolving: false) }
    let resolved = benchmark.best { benchmark.read($0, resolving: true) }
    try Benchmark.print([
      "bytes": benchmark.bytes, "pages": benchmark.pages.count, "places": resolved.places,
      "start_up_milliseconds": (first.seconds - again.seconds) * 1000,
      "finding": found.rate, "finding_and_resolving": resolved.rate,
    ])
  }

  private init(_ documents: [Document]) throws {
    let registry = Registry.builtinStages
    finder = try Self.make(registry.extractors, "places")
    resolver = try Self.make(registry.normalizers, "places")
    bytes = documents.reduce(0) { $0 + $1.text.utf8.count }
  }

  private static func make(_ types: [any Extractor.Type], _ name: String) throws -> any Extractor {
    for type in types where type.spec.name == name { return try Benchmark.make(type) }
    preconditionFailure("there is no extractor '\(name)'")
  }

  private static func make(_ types: [any Normalizer.Type], _ name: String) throws -> any Normalizer {
    for type in types where type.spec.name == name { return try Benchmark.make(type) }
    preconditionFailure("there is no normalizer '\(name)'")
  }

  /// The number of mentions.
  private func read(_ page: SegmentedPage, resolving: Bool) -> Int {
    var extraction = Extraction(page: page)
    finder.extract(into: &extraction)
    if resolving {
      extraction.sortRows()
      resolver.normalize(&extraction)
    }
    return extraction.places.count
  }

  private func time(_ body: () -> Int) -> (seconds: Double, places: Int) {
    let start = ContinuousClock.now
    let places = body()
    return ((ContinuousClock.now - start) / .seconds(1), places)
  }

  /// The best of ten rounds over all pages, each some tens of milliseconds long.
  private func best(_ body: (SegmentedPage) -> Int) -> (rate: Double, places: Int) {
    let rounds = max(1, 4_000_000 / bytes)
    var (best, places) = (Double.infinity, 0)
    for _ in 0..<10 {
      let round = time { (0..<rounds).reduce(0) { sum, _ in sum + pages.reduce(0) { $0 + body($1) } } }
      best = min(best, round.seconds)
      places = round.places / rounds
    }
    return (Double(bytes * rounds) / 1e6 / best, places)
  }
}
