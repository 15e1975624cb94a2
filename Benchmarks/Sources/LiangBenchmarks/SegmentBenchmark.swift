import Foundation
import LiangCore
import LiangStages

/// Segments real pages on one core, and prints one JSON object: megabytes (10^6 bytes of UTF-8) a second, and a digest
/// of what came of them, for two binaries to be compared by.
enum SegmentBenchmark {
  /// - Parameter pages: files of one page each.
  static func run(pages files: ArraySlice<String>) throws {
    let registry = Registry.builtinStages
    let loader = try Benchmark.make(registry.loaders[0])
    let segmenter = try Benchmark.make(registry.segmenters[0])
    let documents = try files.map { file in
      let bytes = try Data(contentsOf: URL(filePath: file))
      return try loader.load(RawPage(source: file, bytes: Array(bytes), sha256: ""))
    }
    let bytes = documents.reduce(0) { $0 + $1.text.utf8.count }
    var best = Double.infinity
    var digest: UInt64 = 0
    for _ in 0..<5 {
      let start = ContinuousClock.now
      let pages = try documents.map { try segmenter.segment($0) }
      best = min(best, (ContinuousClock.now - start) / .seconds(1))
      digest = pages.reduce(14_695_981_039_346_656_037) { Self.digest(of: $1, $0) }
    }
    try Benchmark.print([
      "bytes": bytes, "pages": documents.count, "digest": String(digest, radix: 16),
      "megabytes_per_second": Double(bytes) / 1e6 / best,
    ])
  }

  private static func digest(of page: SegmentedPage, _ start: UInt64) -> UInt64 {
    var digest = start
    func add(_ value: Int) { digest = (digest ^ UInt64(truncatingIfNeeded: value)) &* 1_099_511_628_211 }
    for line in page.lines {
      for byte in line.role.rawValue.utf8 { add(Int(byte)) }
      for value in [line.line, line.article, line.position, line.joins ? 1 : 0] { add(value) }
    }
    for article in page.articles {
      let parts =
        "\(article.number) \(article.type) \(article.kicker) \(article.headline) \(article.subhead) \(article.reporters) \(article.correspondents) \(article.published as Any)"
      for byte in parts.utf8 { add(Int(byte)) }
      for byte in article.text.utf8 { add(Int(byte)) }
    }
    return digest
  }
}
