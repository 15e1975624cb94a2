import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangStages

/// One line of Tests/Cases/extract/metrics.case or numerals.case: a text and what must be read in it.
struct FigureCase: Sendable, CustomTestStringConvertible {
  var rule: String
  var text: String
  var expected: [String]

  var testDescription: String { "\(rule): \(text)" }

  /// The cases of a file below Tests/Cases/extract.
  static func all(in file: String, separator: String) -> [FigureCase] {
    CaseFile.blocks(in: "extract/\(file)").flatMap { block in
      block.rows.map { row in
        let parts = row.components(separatedBy: "  =>")
        let expected = parts[1].trimmingCharacters(in: .whitespaces)
        return FigureCase(
          rule: block.name, text: parts[0],
          expected: expected.isEmpty ? [] : expected.components(separatedBy: separator))
      }
    }
  }

  private static let extractor = PlaceCase.stage(MetricsExtractor.self)

  /// The text after `extract: metrics`.
  static func extraction(of text: String, tracing: Bool = false) -> Extraction {
    var extraction = Extraction(page: PlaceCase(text: text).page, trace: tracing ? Trace() : nil)
    extractor.extract(into: &extraction)
    return extraction
  }
}

extension Extraction {
  /// `surface kind comparator low high unit` for each figure.
  var figures: [String] {
    metrics.map { metric in
      [
        article(metric.article).text.string(metric.range), metric.kind.rawValue, metric.comparator.rawValue,
        metric.low?.description ?? "-", metric.high?.description ?? "-", arena.string(metric.unit),
      ].joined(separator: " ")
    }
  }

  /// `low`, `low…high`, `low+` or `high-` for each numeral.
  var numbers: [String] {
    trace!.numbers.map { number in
      switch (number.low, number.high) {
      case (let low?, nil): "\(low)+"
      case (let low?, let high?): low == high ? "\(low)" : "\(low)…\(high)"
      case (nil, let high): high.map { "\($0)-" } ?? "no bound"
      }
    }
  }
}
