import LiangCore
@preconcurrency import Rainbow

/// The text of `liang explain`.
struct ExplainReport {
  /// Pieces of evidence shown of each option, and options behind the next best.
  private static let shown = 4

  private let extraction: Extraction
  private let metrics: TableBatch
  private let places: TableBatch
  /// What was decided about a figure or place, by what it stands on: a page has tens of thousands of decisions.
  private let steps: [Subject: [Trace.Step]]
  private let choices: [Subject: [Trace.Choice]]
  /// What was decided to be nothing, by article.
  private let excluded: [Int: [Trace.Step]]
  /// Rows by article.
  private let metricRows: [Int: [Int]]
  private let placeRows: [Int: [Int]]

  /// What a decision is about.
  private struct Subject: Hashable {
    var article: Int32
    var range: ByteRange
  }

  init(_ extraction: Extraction) {
    self.extraction = extraction
    let trace = extraction.trace ?? Trace()
    steps = Dictionary(grouping: trace.steps.filter { $0.kind != .excluded }) {
      Subject(article: $0.article, range: $0.range)
    }
    choices = Dictionary(grouping: trace.choices) { Subject(article: $0.article, range: $0.range) }
    excluded = Dictionary(grouping: trace.steps.filter { $0.kind == .excluded }) { Int($0.article) }
    metricRows = Dictionary(grouping: extraction.metrics.indices) { Int(extraction.metrics[$0].article) }
    placeRows = Dictionary(grouping: extraction.places.indices) { Int(extraction.places[$0].article) }
    var metrics = TableBatch(.metrics)
    metrics.appendMetrics(of: extraction)
    var places = TableBatch(.places)
    places.appendPlaces(of: extraction)
    self.metrics = metrics
    self.places = places
  }

  var text: String {
    extraction.page.articles.map(describe).joined(separator: "\n")
  }

  private func describe(_ article: Article) -> String {
    let title = article.text.string(article.headline)
    let place = extraction.articlePlaces[article.number - 1]
    var lines = ["article \(article.number) (\(article.type.rawValue))\(title.isEmpty ? "" : ": \(title)")".bold]
    if place.adcode != 0 { lines.append("  about \(extraction.arena.string(place.name)) \(place.adcode)") }
    lines.append("")
    lines.append(contentsOf: marked(article).split(separator: "\n").map { "  \($0)" })
    lines.append("")
    let rows =
      metricRows[article.number, default: []].flatMap(describe(metric:))
      + placeRows[article.number, default: []].flatMap(describe(place:)) + exclusions(article)
    lines += rows.isEmpty ? ["  no figure and no place"] : rows
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: The text with its marks

  /// The healed text; figures in yellow, places in cyan, excluded numerals dim. Without colour in brackets: ⟦…⟧ a
  /// figure, ⟨…⟩ a place.
  private func marked(_ article: Article) -> String {
    typealias Mark = (range: ByteRange, style: (String) -> String)
    func inOrder(_ a: Mark, _ b: Mark) -> Bool { (a.range.start, a.range.end) < (b.range.start, b.range.end) }
    let figures = metricRows[article.number, default: []].map { index -> Mark in
      (extraction.metrics[index].range, { Rainbow.enabled ? $0.yellow.bold : "⟦\($0)⟧" })
    }
    let names = placeRows[article.number, default: []].map { index -> Mark in
      (extraction.places[index].range, { Rainbow.enabled ? $0.cyan : "⟨\($0)⟩" })
    }
    let rows = (figures + names).sorted(by: inOrder)
    // How far the first so many of them reach.
    let reaches = rows.reduce(into: [Int32(0)]) { $0.append(max($0.last!, $1.range.end)) }
    let others = excluded[article.number, default: []].compactMap { step -> Mark? in
      let before = rows.partitionPoint { $0.range.start < step.range.end }
      return reaches[before] > step.range.start ? nil : (step.range, { Rainbow.enabled ? $0.dim : $0 })
    }
    let marks = (rows + others).sorted(by: inOrder)
    var text = ""
    var at = 0
    for mark in marks where Int(mark.range.start) >= at {
      text += article.text.string(ByteRange(at, Int(mark.range.start)))
      text += mark.style(article.text.string(mark.range))
      at = Int(mark.range.end)
    }
    return text + article.text.string(ByteRange(at, article.text.utf8.count))
  }

  // MARK: Rows and their steps

  private func describe(metric index: Int) -> [String] {
    let metric = extraction.metrics[index]
    let fields = [
      "kind", "comparator", "low", "high", "unit", "item", "action", "period", "place", "modality", "confidence",
    ]
    return describe(
      "figure", batch: metrics, row: index, fields: fields, article: metric.article, range: metric.range,
      rule: "rule \(metrics.cell(row: index, "rule"))")
      + choices[Subject(article: metric.article, range: metric.range), default: []].flatMap(describe)
  }

  /// What was chosen, the next best, and how far behind the others are.
  private func describe(_ choice: Trace.Choice) -> [String] {
    let evidence = EvidenceLines()
    func shown(_ option: Trace.Choice.Option) -> String { "\(option.name) \(Evidence.signed(option.points))" }
    let (chosen, others) = (choice.options[0], choice.options.dropFirst())
    guard let next = others.first else {
      return ["      \(choice.subject): \(chosen.name), nothing else comes into question"]
    }
    var lines = evidence.lines("\(choice.subject): \(shown(chosen))", chosen.evidence, shown: Self.shown, indent: 6)
    lines += evidence.lines("next best: \(shown(next))", next.evidence, shown: Self.shown, indent: 8)
    let rest = others.dropFirst()
    if !rest.isEmpty {
      lines += evidence.lines(
        "then", rest.prefix(Self.shown).map(shown) + (rest.count > Self.shown ? ["…"] : []), indent: 8)
    }
    return lines
  }

  private func describe(place index: Int) -> [String] {
    let place = extraction.places[index]
    var lines = describe(
      "place", batch: places, row: index, fields: ["adcode", "name", "level", "adcode_then", "confidence"],
      article: place.article, range: place.range, rule: "method \(place.method.rawValue)")
    if place.adcode == 0 { lines[0] += "  undecided among \(place.candidates.count) candidates" }
    return lines
  }

  private func describe(
    _ name: String, batch: TableBatch, row: Int, fields: [String], article: Int32, range: ByteRange, rule: String
  ) -> [String] {
    let values = fields.compactMap { field -> String? in
      let cell = batch.cell(row: row, field)
      return cell == .empty ? nil : "\(field)=\(cell)"
    }
    let surface = extraction.article(article).text.string(range)
    var lines = ["  \(name) \(surface.bold)  line \(batch.cell(row: row, "line"))  \(values.joined(separator: " "))"]
    lines.append("      \(rule)")
    for step in steps[Subject(article: article, range: range), default: []] {
      lines.append("      \(step.stage) · \(step.rule): \(step.note)")
    }
    return lines
  }

  private func exclusions(_ article: Article) -> [String] {
    excluded[article.number, default: []].map { step in
      "  not a figure or place: \(article.text.string(step.range))  \(step.stage) · \(step.rule): \(step.note)"
    }
  }
}
