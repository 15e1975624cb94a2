import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangStages

/// One text of Tests/Cases/*/places.case and what must come of it.
struct PlaceCase: Sendable, CustomTestStringConvertible {
  var name: String
  var published: CalendarDate?
  var asOf: Int?
  var readsLookAlikes = false
  var headline: String?
  var paragraphs: [String] = []
  /// `surface: …` lines, in the order of the text.
  var mentions: [String] = []
  /// `article: …`.
  var article: String?
  /// `figure …: …` lines.
  var figures: [String] = []

  var testDescription: String { name }

  /// The cases of a file below Tests/Cases.
  static func all(in path: String) -> [PlaceCase] { CaseFile.blocks(in: path).map { PlaceCase($0) } }

  /// A text without expectations.
  init(text: String) {
    name = text
    paragraphs = [text]
  }

  private init(_ block: CaseFile.Block) {
    name = block.name
    for line in block.rows {
      let parts = line.components(separatedBy: ": ")
      switch parts[0] {
      case "published": published = CalendarDate(iso8601: parts[1])!
      case "as_of": asOf = Int(parts[1])!
      case "look_alikes": readsLookAlikes = parts[1] == "true"
      case "headline": headline = parts[1]
      case "text": paragraphs.append(parts[1])
      case "article": article = parts[1]
      case "-": break
      case let figure where figure.hasPrefix("figure "): figures.append(line)
      default: mentions.append(line)
      }
    }
  }

  /// The text as one article, before any stage.
  var page: SegmentedPage {
    let page = PageText(utf8: Array(([headline].compactMap(\.self) + paragraphs).joined(separator: "\n").utf8))
    var healed = HealedText()
    var blocks: [Article.Block] = []
    for (index, line) in page.lines.enumerated() {
      if index > 0 { healed.appendParagraphBreak() }
      let range = healed.appendMended(line.bytes, of: page)
      let role: LineRole = index == 0 && headline != nil ? .headline : .body
      blocks.append(.init(line: index + 1, role: role, range: range, joins: false))
    }
    let article = Article(
      number: 1, type: .news, text: healed, blocks: blocks, headline: headline == nil ? .none : blocks[0].range)
    let document = Document(
      source: "page.txt", sha256: "", encoding: "UTF-8", byteCount: page.utf8.count, text: page, published: published)
    return SegmentedPage(document: document, lines: [], articles: [article])
  }

  /// The page after `extract: metrics` (where figures are expected), `extract: places` and `normalize: places`.
  func extraction(tracing: Bool = false) -> Extraction {
    var extraction = Extraction(page: page, trace: tracing ? Trace() : nil)
    if !figures.isEmpty { Self.metrics.extract(into: &extraction) }
    extractor.extract(into: &extraction)
    Self.stage(PlacesNormalizer.self, asOf: asOf).normalize(&extraction)
    return extraction
  }

  private static let metrics = stage(MetricsExtractor.self)

  private var extractor: PlacesExtractor {
    var values: [String: ConfigValue] = ["look_alikes": .boolean(readsLookAlikes)]
    if let asOf { values["as_of"] = .integer(asOf) }
    return try! PlacesExtractor(
      StageConfig(spec: PlacesExtractor.spec, values: values), StageContext(decoder: NoText()))
  }

  /// A stage as a pipeline makes it.
  static func stage<S: Stage>(_ type: S.Type, asOf: Int? = nil) -> S {
    let config = StageConfig(spec: type.spec, values: asOf.map { ["as_of": .integer($0)] } ?? [:])
    return try! S(config, StageContext(decoder: NoText()))
  }
}

extension Extraction {
  /// `surface: code town` for each place, in the order of the text.
  var mentionCodes: [String] {
    places.map { place in
      let town = arena.string(place.town)
      return "\(surface(place)): \(place.adcode == 0 ? "?" : String(place.adcode))" + (town.isEmpty ? "" : " \(town)")
    }
  }

  /// `surface: code method (then)` for each place.
  var mentionMethods: [String] {
    places.map { place in
      guard place.adcode != 0 else { return "\(surface(place)): ?" }
      let then = place.adcodeThen == 0 ? "" : " (\(place.adcodeThen))"
      return "\(surface(place)): \(place.adcode) \(place.method.rawValue)\(then)"
    }
  }

  /// `figure surface: code` for each metric.
  var figureCodes: [String] {
    metrics.map { metric in
      let text = article(metric.article).text.string(metric.range)
      return "figure \(text): \(metric.adcode == 0 ? "-" : String(metric.adcode))"
    }
  }

  private func surface(_ place: PlaceMention) -> String { article(place.article).text.string(place.range) }
}
