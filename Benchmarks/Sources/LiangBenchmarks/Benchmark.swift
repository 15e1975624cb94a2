import Foundation
import LiangCore
import LiangStages

/// `LiangBenchmarks places PAGE…`: what finding and resolving places takes (`PlacesBenchmark`).
///
/// `LiangBenchmarks segment PAGE…`: what segmenting real pages takes (`SegmentBenchmark`).
///
/// `LiangBenchmarks MEGABYTES DENSITY FILE`: writes generated pages, `dense` with figures or as dense as `seeds`, to
/// FILE, reads them stage by stage on one core and prints one JSON object: megabytes (10^6 bytes of UTF-8) a second for
/// each stage, and what was found, for run.py to compare.
@main struct Benchmark {
  private var seconds: [(stage: String, seconds: Double)] = []

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count > 2, arguments[1] == "places" { return try PlacesBenchmark.run(pages: arguments[2...]) }
    if arguments.count > 2, arguments[1] == "segment" { return try SegmentBenchmark.run(pages: arguments[2...]) }
    guard arguments.count == 4, let megabytes = Int(arguments[1]),
      let density = GeneratedPages.Density(rawValue: arguments[2])
    else {
      FileHandle.standardError.write(
        Data("usage: LiangBenchmarks MEGABYTES dense|seeds FILE | places PAGE... | segment PAGE...\n".utf8))
      exit(64)
    }
    let generated = GeneratedPages(bytes: megabytes * 1_000_000, density, seed: 2019)
    try generated.pages.joined(separator: "\u{0C}\n").write(toFile: arguments[3], atomically: true, encoding: .utf8)
    var benchmark = Benchmark()
    let extractions = try benchmark.read(generated)
    try benchmark.report(extractions, of: generated)
  }

  /// Runs a stage over all pages, three times, and keeps the best time.
  private mutating func measure<In, Out>(
    _ stage: any Stage.Type, _ input: [In], _ body: (In) throws -> Out
  ) rethrows -> [Out] {
    var best = Double.infinity
    var output: [Out] = []
    for _ in 0..<3 {
      let start = ContinuousClock.now
      output = try input.map(body)
      best = min(best, (ContinuousClock.now - start) / .seconds(1))
    }
    seconds.append(("\(stage.spec.phase.rawValue): \(stage.spec.name)", best))
    return output
  }

  private mutating func read(_ generated: GeneratedPages) throws -> [Extraction] {
    let registry = Registry.builtinStages
    let raw = generated.pages.map { RawPage(source: "page.txt", bytes: Array($0.utf8), sha256: "") }
    let loader = try Self.make(registry.loaders[0])
    let documents = try measure(registry.loaders[0], raw) { try loader.load($0) }
    let segmenter = try Self.make(registry.segmenters[0])
    let pages = try measure(registry.segmenters[0], documents) { try segmenter.segment($0) }
    var extractions = pages.map { Extraction(page: $0) }
    for type in registry.extractors {
      let stage = try Self.make(type)
      extractions = measure(type, extractions) { (page: Extraction) -> Extraction in
        var page = page
        stage.extract(into: &page)
        return page
      }
    }
    for index in extractions.indices { extractions[index].sortRows() }
    for type in registry.normalizers {
      let stage = try Self.make(type)
      extractions = measure(type, extractions) { (page: Extraction) -> Extraction in
        var page = page
        stage.normalize(&page)
        return page
      }
    }
    return extractions
  }

  /// A stage with its defaults.
  static func make<T: Stage>(_ type: T.Type) throws -> T {
    try type.init(StageConfig(spec: type.spec), StageContext(decoder: PlainDecoder()))
  }

  /// Prints the figures; the answer is checked first.
  private func report(_ extractions: [Extraction], of generated: GeneratedPages) throws {
    var (metrics, places, money) = (0, 0, 0)
    for page in extractions {
      metrics += page.metrics.count
      places += page.places.count
      money += page.metrics.count { $0.kind == .money }
    }
    precondition(money == generated.money, "\(money) money figures read, \(generated.money) written")
    let bytes = generated.pages.reduce(0) { $0 + $1.utf8.count }
    let stages: [[String: Any]] = seconds.map {
      ["stage": $0.stage, "megabytes_per_second": Double(bytes) / 1e6 / $0.seconds]
    }
    let answer: [String: Any] = [
      "bytes": bytes, "pages": extractions.count, "money": money, "metrics": metrics, "places": places,
      "stages": stages,
    ]
    try Self.print(answer)
  }

  /// Prints a JSON object.
  static func print(_ answer: [String: Any]) throws {
    let json = try JSONSerialization.data(withJSONObject: answer, options: [.prettyPrinted, .sortedKeys])
    Swift.print(String(decoding: json, as: UTF8.self))
  }
}

/// Generated text is UTF-8 already.
private struct PlainDecoder: TextDecoder {
  func decode(_ bytes: [UInt8], encoding: String?) throws(DecodeFailure) -> DecodedText {
    DecodedText(utf8: bytes, encoding: "UTF-8")
  }

  func encoding(ofBeginning bytes: [UInt8], configured: String?) -> String? { "UTF-8" }
  func isBinary(beginning bytes: [UInt8]) -> Bool { false }
}
