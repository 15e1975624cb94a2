import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangStages

/// One page of Tests/Cases/segment/formats.case and what must become of it.
struct SegmentCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// The page.
  var text: String
  /// Its lines with `article.position role`, and a line for each article.
  var expected: String

  var testDescription: String { name }

  static let all = CaseFile.blocks(in: "segment/formats.case").map { SegmentCase($0) }

  private init(_ block: CaseFile.Block) {
    name = block.name
    expected = block.lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
    let page = block.lines.filter { !$0.hasPrefix("article ") }
    text = page.map { $0.split(separator: " | ", maxSplits: 1).last.map(String.init) ?? "" }.joined(separator: "\n")
  }

  /// The page as it was segmented, in the form of the file.
  func outcome() throws -> String {
    let page = try NewspaperSegmenter(.fitted).segment(
      AnnotatedPage(name: "case", text: text, lines: [], headlines: []).document)
    let placed = Dictionary(uniqueKeysWithValues: page.lines.map { ($0.line, $0) })
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      guard let place = placed[index + 1] else { return "" }
      return "\(place.article).\(place.position) \(place.role.rawValue)\(place.joins ? "+" : "") | \(line)"
    }
    while lines.last == "" { lines.removeLast() }
    return (lines + page.articles.map(describe)).joined(separator: "\n")
  }

  private func describe(_ article: Article) -> String {
    var fields = [article.type.rawValue]
    for (name, range) in [("kicker", article.kicker), ("headline", article.headline), ("subhead", article.subhead)]
    where !range.isEmpty {
      fields.append("\(name)=\(article.text.string(range))")
    }
    for (name, people) in [("reporters", article.reporters), ("correspondents", article.correspondents)]
    where !people.isEmpty {
      fields.append("\(name)=\(people.joined(separator: ","))")
    }
    return "article \(article.number): \(fields.joined(separator: "; "))"
  }
}
