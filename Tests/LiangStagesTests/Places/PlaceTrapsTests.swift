import Foundation
import LiangCore
import LiangText
import LiangTestSupport
import Testing

@testable import LiangStages

/// Texts without a place: the names of places inside and across words, and the lines of the annotated pages that name
/// none.
@Suite("places, traps")
struct PlaceTrapsTests {
  /// What `scripts/gazetteer/traps.py` made of the gazetteer: a kind, and the texts of it.
  static let kinds: [(kind: String, texts: [String])] = CaseFile.rows(in: "gazetteer/traps.txt").map { row in
    let fields = row.split(separator: "\t")
    return (String(fields[0]), fields[1].split(separator: " ").map(String.init))
  }

  /// The share of the texts of a kind in which nothing may be found.
  static let shares = ["inside": 0.99, "across": 0.99, "word": 0.99, "text": 0.98]

  /// A sentence about the trap.
  static func sentence(_ kind: String, _ text: String) -> String {
    kind == "text" ? text + "。" : "大家谈到\(text)，说了很多。"
  }

  @Test(arguments: kinds.map(\.kind))
  func nothingIsFound(kind: String) throws {
    var texts = Self.kinds.first { $0.kind == kind }!.texts
    if !PlaceSweep.isOn { texts = texts.sample(150) }
    let found = texts.compactMap { text -> String? in
      let mentions = places(in: Self.sentence(kind, text))
      return mentions.isEmpty ? nil : "\(text): \(mentions)"
    }
    let share = try #require(Self.shares[kind])
    PlaceSweep.record(
      "traps", Self.kinds.firstIndex { $0.kind == kind }!, kind, right: texts.count - found.count, of: texts.count,
      atLeast: share)
    #expect(
      Double(texts.count - found.count) >= share * Double(texts.count),
      "\(found.count) of \(texts.count): \(found.prefix(60))")
  }

  @Test("the annotated pages' lines that name no place, each by itself")
  func pagesWithoutPlaces() throws {
    var lines = 0
    var found: [String] = []
    for page in try Self.pages() {
      for (line, text) in page.lines where !page.placeLines.contains(line) && !text.isEmpty {
        lines += 1
        let mentions = places(in: text)
        if !mentions.isEmpty { found.append("\(text.prefix(20)): \(mentions)") }
      }
    }
    PlaceSweep.record(
      "traps", Self.kinds.count, "lines of the annotated pages without a place", right: lines - found.count, of: lines,
      atLeast: 0.98)
    #expect(lines > 200)
    #expect(Double(found.count) <= 0.02 * Double(lines), "\(found.count) of \(lines): \(found)")
  }

  private let extractor = PlaceCase.stage(PlacesExtractor.self)

  private func places(in text: String) -> [String] {
    var extraction = Extraction(page: PlaceCase(text: text).page)
    extractor.extract(into: &extraction)
    return extraction.places.map { extraction.article(1).text.string($0.range) }
  }

  private struct Page {
    var lines: [(Int, String)]
    /// The lines on which a place is annotated, optional ones too, and those after a place that goes on there.
    var placeLines: Set<Int>
  }

  private struct Row: Decodable {
    var line: Int
    var cut: Bool?
  }

  private static func pages() throws -> [Page] {
    let gold = Repository.tests.appending(path: "Gold")
    let names = try FileManager.default.contentsOfDirectory(atPath: gold.path).filter { $0.hasSuffix(".txt") }
    return try names.sorted().map { name in
      let text = try String(contentsOf: gold.appending(path: name), encoding: .utf8)
      let rows = try String(
        contentsOf: gold.appending(path: name.dropLast(4) + ".places.jsonl"), encoding: .utf8
      ).split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
      let lines = text.components(separatedBy: "\n").enumerated().map { ($0.offset + 1, $0.element) }
      return Page(lines: lines, placeLines: Set(rows.map(\.line)))
    }
  }
}
