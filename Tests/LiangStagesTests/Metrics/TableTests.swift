import LiangCore
import LiangTestSupport
import Testing

@testable import LiangStages

/// One table of Tests/Cases/extract/tables.case and what must be read of it.
struct TableCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: PlaceCase
  /// `surface: low high unit item period adcode` lines, in the order of the text.
  var figures: [String]
  /// `reject code: sample` lines.
  var rejects: [String]

  var testDescription: String { name }

  static let all: [TableCase] = CaseFile.blocks(in: "extract/tables.case").map { block in
    let texts = block.rows.filter { $0.hasPrefix("text: ") }.map { $0.dropFirst(6).replacing("⇥", with: "\t") }
    let rest = block.rows.filter { !$0.hasPrefix("text: ") }
    return TableCase(
      name: block.name, text: PlaceCase(text: texts.joined(separator: "\n")),
      figures: rest.filter { !$0.hasPrefix("reject ") }, rejects: rest.filter { $0.hasPrefix("reject ") })
  }

  /// The text with everything read in it.
  var extraction: Extraction {
    var extraction = Extraction(page: text.page)
    PlaceCase.stage(MetricsExtractor.self).extract(into: &extraction)
    PlaceCase.stage(PlacesExtractor.self).extract(into: &extraction)
    PlaceCase.stage(PlacesNormalizer.self).normalize(&extraction)
    PlaceCase.stage(PeriodsNormalizer.self).normalize(&extraction)
    return extraction
  }
}

extension Extraction {
  fileprivate var tableFigures: [String] {
    metrics.map { metric in
      let text = article(metric.article).text
      func shown(_ text: String) -> String { text.isEmpty ? "-" : text }
      return "\(text.string(metric.range)): "
        + [
          metric.low?.description ?? "-", metric.high?.description ?? "-", arena.string(metric.unit),
          shown(text.string(metric.item)), shown(arena.string(metric.period.text)),
          metric.adcode == 0 ? "-" : String(metric.adcode),
        ].joined(separator: " ")
    }
  }
}

@Suite("tables")
struct TableTests {
  @Test("every table", arguments: TableCase.all)
  func reads(_ testCase: TableCase) {
    let extraction = testCase.extraction
    #expect(extraction.tableFigures == testCase.figures)
    #expect(extraction.rejects.map { "reject \($0.code): \($0.sample)" } == testCase.rejects)
  }
}
