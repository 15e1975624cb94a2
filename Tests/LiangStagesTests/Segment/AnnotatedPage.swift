import Foundation
import LiangCore
import LiangText

@testable import LiangStages

/// A page with the truth of every non-blank line, as the annotators or a shuffle know it.
struct AnnotatedPage {
  /// The truth of one line.
  struct Line {
    /// 1-based line of the page.
    var number: Int
    /// 0 = belongs to no article.
    var article: Int
    /// The roles that are right; several where readers differ.
    var roles: [String]
    /// 1-based in the article's reading order.
    var position: Int
    /// The answers that are right.
    var joins: [Bool]
  }

  /// The page's name.
  var name: String
  /// The page.
  var text: String
  /// By line.
  var lines: [Line]
  /// The headlines, each with the readings that are right.
  var headlines: [[String]]

  /// The page as the loader would give it.
  var document: Document {
    let bytes = [UInt8](text.utf8)
    return Document(
      source: name + ".txt", sha256: String(repeating: "0", count: 64), encoding: "UTF-8", byteCount: bytes.count,
      text: PageText(utf8: bytes))
  }

  /// Of the lines that follow one of their own article on the page, the share that does not follow it in that article.
  var disorder: Double {
    let articles = Dictionary(grouping: lines.filter { $0.article > 0 }, by: \.article).values
    let steps = articles.flatMap { zip($0, $0.dropFirst()) }
    return steps.isEmpty ? 0 : Double(steps.count { $1.position != $0.position + 1 }) / Double(steps.count)
  }

  /// The text of each line, blank ones too.
  var textLines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

extension AnnotatedPage {
  /// Reads `NAME.txt` and its annotations.
  init(gold name: String, in directory: URL) throws {
    func rows(_ kind: String) throws -> [[String: Any]] {
      try String(contentsOf: directory.appending(path: "\(name).\(kind).jsonl"), encoding: .utf8)
        .split(separator: "\n").map { line in
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as! [String: Any]
        }
    }
    self.name = name
    text = try String(contentsOf: directory.appending(path: "\(name).txt"), encoding: .utf8)
    lines = try rows("lines").map { row in
      Line(
        number: row["line"] as! Int, article: row["article"] as! Int, roles: Self.readings(row["role"]),
        position: row["position"] as! Int, joins: Self.readings(row["joins"]))
    }
    headlines = try rows("articles").map { Self.readings($0["headline"]) }.filter { !$0.isEmpty }
  }

  /// A value, or the list of those that are right.
  private static func readings<Value>(_ value: Any?) -> [Value] {
    (value as? [Value]) ?? (value as? Value).map { [$0] } ?? []
  }

  /// All annotated pages of a directory, by name.
  static func gold(in directory: URL) throws -> [AnnotatedPage] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path())
      .filter { $0.hasSuffix(".lines.jsonl") }.map { String($0.dropLast(".lines.jsonl".count)) }.sorted()
      .map { try AnnotatedPage(gold: $0, in: directory) }
  }
}

extension AnnotatedPage {
  /// The page cut into its articles as the annotators did, its day and theirs as the stages read them.
  var segmented: SegmentedPage {
    var document = document
    document.published = FolioReader.read(document.text, after: 0).published
    let read = try? NewspaperSegmenter(.fitted).segment(document)
    let articles = (1...max(1, lines.map(\.article).max() ?? 1)).map { article($0, of: document.text, as: read) }
    let placements = lines.map { line in
      LinePlacement(
        line: line.number, article: line.article, role: line.article == 0 ? .noise : .body, position: line.position,
        joins: line.joins.first ?? false)
    }
    return SegmentedPage(document: document, lines: placements, articles: articles)
  }

  private func article(_ number: Int, of page: PageText, as read: SegmentedPage?) -> Article {
    var healed = HealedText()
    var blocks: [Article.Block] = []
    for line in lines.filter({ $0.article == number }).sorted(by: { $0.position < $1.position }) {
      let joins = line.joins.first ?? false
      if !blocks.isEmpty, !joins { healed.appendParagraphBreak() }
      let bytes = page.utf8.withUnsafeBufferPointer { Whitespace.trimmed($0, page.lines[line.number - 1].bytes) }
      let range = healed.append(bytes, of: page)
      blocks.append(.init(line: line.number, role: LineRole(rawValue: line.roles[0])!, range: range, joins: joins))
    }
    let opening = blocks.first { $0.role == .body }?.line
    let sent = read?.articles.first { $0.blocks.contains { $0.line == opening } }?.published
    return Article(
      number: number, type: .news, text: healed, blocks: blocks, kicker: Self.range(of: .kicker, in: blocks),
      headline: Self.range(of: .headline, in: blocks), subhead: Self.range(of: .subhead, in: blocks), published: sent)
  }

  /// The first lines of the role that follow each other.
  private static func range(of role: LineRole, in blocks: [Article.Block]) -> ByteRange {
    guard let first = blocks.firstIndex(where: { $0.role == role }) else { return .none }
    let last = blocks[first...].firstIndex { $0.role != role } ?? blocks.endIndex
    return ByteRange(Int(blocks[first].range.start), Int(blocks[last - 1].range.end))
  }
}
