import LiangCore
import LiangTestSupport
import Testing

@testable import LiangStages

/// One table of Tests/Cases/extract/tables.case and what must be read of it.
struct TableCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: PlaceCase
  /// Whether the text is a page of several articles, which only the segmenter can read.
  var isPage: Bool
  /// `surface: low high unit item period adcode` lines, in the order of the text.
  var figures: [String]
  /// `reject code: sample` lines.
  var rejects: [String]

  var testDescription: String { name }

  static let all = read("extract/tables.case")
  /// Of running text, whose figures 分别 deals out as a row of a table does.
  static let dealt = read("extract/dealt.case")

  private static func read(_ file: String) -> [TableCase] { CaseFile.blocks(in: file).map { TableCase($0) } }

  private init(_ block: CaseFile.Block) {
    name = block.name
    isPage = block.rows.contains { $0.hasPrefix("page: ") }
    let start = isPage ? "page:" : "text:"
    let texts = block.rows.filter { $0.hasPrefix(start) }.map { $0.dropFirst(6).replacing("⇥", with: "\t") }
    let rest = block.rows.filter { !$0.hasPrefix(start) }
    text = PlaceCase(text: texts.joined(separator: "\n"))
    figures = rest.filter { !$0.hasPrefix("reject ") }
    rejects = rest.filter { $0.hasPrefix("reject ") }
  }

  /// The text as one article, or put together by the segmenter, with everything read in it.
  func extraction(isSegmented: Bool) throws -> Extraction {
    let page = text.page
    var extraction = Extraction(page: isSegmented ? try NewspaperSegmenter(.fitted).segment(page.document) : page)
    PlaceCase.stage(MetricsExtractor.self).extract(into: &extraction)
    PlaceCase.stage(PlacesExtractor.self).extract(into: &extraction)
    PlaceCase.stage(PlacesNormalizer.self).normalize(&extraction)
    PlaceCase.stage(PeriodsNormalizer.self).normalize(&extraction)
    extraction.sortRows()
    return extraction
  }
}

extension Extraction {
  fileprivate var tableFigures: [String] {
    metrics.map { metric in
      let text = article(metric.article).text
      func shown(_ text: String) -> String { text.isEmpty ? "-" : text }
      let cell = cell(of: metric)
      let item = [cell?.rowItem, cell?.groupItem, metric.item].compactMap(\.self).map(text.string).joined()
      let total = arena.string(metric.rule) == "table_total" ? " total" : ""
      let planned = metric.modality == .planned ? " planned" : ""
      return "\(text.string(metric.range)): "
        + [
          metric.low?.description ?? "-", metric.high?.description ?? "-", arena.string(metric.unit),
          shown(item), shown(arena.string(metric.period.text)),
          metric.adcode == 0 ? "-" : String(metric.adcode),
        ].joined(separator: " ") + total + planned
    }
  }
}

@Suite("tables")
struct TableTests {
  @Test("every table", arguments: TableCase.all)
  func reads(_ testCase: TableCase) throws {
    for isSegmented in testCase.isPage ? [true] : [false, true] {
      let extraction = try testCase.extraction(isSegmented: isSegmented)
      #expect(extraction.tableFigures == testCase.figures, "segmented: \(isSegmented)")
      #expect(extraction.rejects.map { "reject \($0.code): \($0.sample)" } == testCase.rejects)
    }
  }

  /// Which unit is missing is not said where one is told that is none.
  @Test(
    "why numbers have no unit",
    arguments: [
      (
        "（单位：大洋/碗）",
        "the unit told before the table is none that is known, and the numbers below are not read; name it in 'units' of 'extract: metrics'"
      ), ("主办单位：市商会", "nothing says the unit of the numbers below, and they are not read; check the page"),
      ("（据商会）", "nothing says the unit of the numbers below, and they are not read; check the page"),
    ])
  func tellsWhyThereIsNoUnit(line: String, message: String) throws {
    var extraction = Extraction(page: PlaceCase(text: "部分物价\n\(line)\n品名 一店 二店\n米饭 4 5\n面条 6 7").page)
    PlaceCase.stage(MetricsExtractor.self).extract(into: &extraction)
    #expect(extraction.rejects.map(\.message) == [message])
  }

  @Test("everything dealt out", arguments: TableCase.dealt)
  func dealsOut(_ testCase: TableCase) throws {
    #expect(try testCase.extraction(isSegmented: false).tableFigures == testCase.figures)
  }
}
