import Foundation
import LiangCore
import LiangStages
import LiangText

// PlacesBenchmark FILE ROUNDS: reads pages parted by form feeds, finds and resolves the places in them on one core, and
// prints one JSON object: the best of the rounds in MB/s (10^6 bytes of UTF-8) and what was found.

let clock = ContinuousClock()
let (path, rounds) = (CommandLine.arguments[1], Int(CommandLine.arguments[2])!)
let text = try String(contentsOfFile: path, encoding: .utf8)
let pages = text.split(separator: "\u{0C}").map { page in
  let document = Document(
    source: path, sha256: "", encoding: "UTF-8", byteCount: page.utf8.count, text: PageText(utf8: Array(page.utf8)))
  return SegmentedPage(plain: document)
}
let bytes = pages.flatMap(\.articles).map(\.text.utf8.count).reduce(0, +)

/// A stage of the registry with its defaults.
func stage<S>(_ types: [any Stage.Type], _ name: String, as type: S.Type) throws -> S {
  let found = types.first { $0.spec.name == name }!
  return try found.init(StageConfig(spec: found.spec), StageContext(decoder: NoDecoder())) as! S
}

/// The pages are text already.
struct NoDecoder: TextDecoder {
  var supportedEncodings: [String] { [] }
  func decode(_ bytes: [UInt8], encoding: String?) throws(DecodeFailure) -> DecodedText {
    throw DecodeFailure(reason: .unknownEncoding, encoding: encoding, offset: 0)
  }
}

/// MB/s of the fastest round; every round must give the same number of rows.
func measure(_ body: () -> Int) -> (speed: Double, rows: Int) {
  var best = Duration.seconds(3600)
  var rows: Int?
  for _ in 0..<rounds {
    let start = clock.now
    let found = body()
    best = min(best, clock.now - start)
    precondition(rows ?? found == found, "two rounds found different rows")
    rows = found
  }
  return (Double(bytes) / 1e6 / (best / .seconds(1)), rows!)
}

let extractor = try stage(Registry.builtinStages.extractors, "places", as: (any Extractor).self)
let normalizer = try stage(Registry.builtinStages.normalizers, "places", as: (any Normalizer).self)

var folded = FoldedText()
var hits: [NameHit] = []
let names = measure {
  pages.reduce(0) { sum, page in
    page.articles.reduce(sum) { sum, article in
      article.text.utf8.withUnsafeBufferPointer { folded.read($0, with: .builtin) }
      Gazetteer.builtin.findNames(in: folded, into: &hits)
      return sum + hits.count
    }
  }
}
let found = measure {
  pages.reduce(0) { sum, page in
    var extraction = Extraction(page: page)
    extractor.extract(into: &extraction)
    return sum + extraction.places.count
  }
}
let resolved = measure {
  pages.reduce(0) { sum, page in
    var extraction = Extraction(page: page)
    extractor.extract(into: &extraction)
    normalizer.normalize(&extraction)
    return sum + extraction.places.count { $0.adcode != 0 }
  }
}
let report: [(String, Double, Int)] = [
  ("names", names.speed, names.rows), ("found", found.speed, found.rows), ("resolved", resolved.speed, resolved.rows),
]
let fields = report.map { name, speed, rows in
  "\"\(name)\": {\"mb_per_s\": \(String(format: "%.1f", speed)), \"rows\": \(rows)}"
}
print("{\"bytes\": \(bytes), \(fields.joined(separator: ", "))}")
