import LiangCore
@preconcurrency import Rainbow

/// The text of `liang explain --segments`.
struct SegmentsReport {
  /// Pieces of evidence shown of each place.
  private static let shown = 6

  private let page: SegmentedPage
  private let explanations: [Int: LineExplanation]
  private let evidence: EvidenceLines

  /// - Throws: a `Reject` where the page cannot be segmented.
  init(_ segmenter: any Segmenter, _ document: Document, columns: Int = Terminal.columns) throws(Reject) {
    page = try segmenter.segment(document)
    let lines = try segmenter.explain(document)
    explanations = Dictionary(uniqueKeysWithValues: lines.map { ($0.line, $0) })
    evidence = EvidenceLines(columns: columns)
  }

  /// The articles, each with its lines in reading order; below them the lines that belong to none.
  var text: String {
    let sorted = page.lines.sorted { ($0.position, $0.line) < ($1.position, $1.line) }
    var blocks = page.articles.map { article in
      let title = article.text.string(article.headline)
      let head = "article \(article.number) (\(article.type.rawValue))\(title.isEmpty ? "" : ": \(title)")"
      return ([head.bold] + sorted.filter { $0.article == article.number }.flatMap(describe)).joined(separator: "\n")
    }
    let rest = sorted.filter { $0.article == 0 }
    if !rest.isEmpty { blocks.append((["no article".bold] + rest.flatMap(describe)).joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func describe(_ line: LinePlacement) -> [String] {
    let head = "  line \(line.line) \(line.role.rawValue)\(line.joins ? " (goes on)" : "")  "
    let text = page.document.text.string(page.document.text.lines[line.line - 1].bytes)
    var lines = [head + clipped(text, to: evidence.columns - head.count)]
    guard let explanation = explanations[line.line] else { return lines }
    guard let place = explanation.place else { return lines + ["    \(explanation.kind)"] }
    if !explanation.asText.isEmpty {
      let points = explanation.asText.reduce(0) { $0 + $1.points }
      let heading = "taken for \(points > 0 ? "text" : "a headline"): as text \(Evidence.signed(points))"
      lines += evidence.lines(heading, explanation.asText, shown: Self.shown, indent: 4)
    }
    lines += evidence.lines(shown(place), place.evidence, shown: Self.shown, indent: 4)
    if let other = explanation.alternative {
      lines += evidence.lines("next best: \(shown(other))", other.evidence, shown: Self.shown, indent: 4)
    }
    return lines
  }

  private func shown(_ place: LineExplanation.Place) -> String {
    let name = place.after == 0 ? "an article begins" : "behind line \(place.after)"
    let taken = place.takenBy == 0 ? "" : " (where line \(place.takenBy) stands)"
    return "\(name)\(taken) \(Evidence.signed(place.points))"
  }

  /// The beginning of the text, as much as fits.
  private func clipped(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text.unicodeScalars) > width else { return text }
    var clipped = ""
    for character in text {
      if DisplayWidth.of((clipped + String(character) + "…").unicodeScalars) > width { break }
      clipped.append(character)
    }
    return clipped + "…"
  }
}
