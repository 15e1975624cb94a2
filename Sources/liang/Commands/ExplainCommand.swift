import ArgumentParser
import Foundation
import LiangCore
import LiangRun
@preconcurrency import Rainbow

/// `liang explain`: why everything on a page was read as it was.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show a text with everything marked that was read in it, and why.",
    discussion: """
      Figures and places are marked in the healed text of each article; below it stand their values, the rule that \
      read each, and the steps that normalized it. Of what was chosen for a figure, item, action, modality and period, \
      it shows the next best and the others too, each with what speaks for it (+) and against it (-), the heaviest \
      first, in natural logarithms of odds. Numerals that are no figure are listed with the rule that excluded them.

      With --segments it shows of every line why it stands where it stands: which line it is put behind, or that an \
      article begins with it, and the next best place, in the same way.

      EXAMPLES
        liang explain --text '为职工2027人次挽回经济损失1654.9万元。'
        liang explain page.txt --pipeline pipelines/union-news.yaml
        liang explain seeds/000_c262b603533a3837.txt --segments
      """)

  @Option(help: ArgumentHelp("A text instead of a page.", valueName: "text"))
  var text: String?

  @Option(help: ArgumentHelp("The day it was published, for relative times.", valueName: "YYYY-MM-DD"))
  var published: String?

  @Flag(help: "Show why each line went into its article.")
  var segments = false

  @OptionGroup var reading: ReadingOptions

  @Argument(help: "The page, a text file.", completion: .file())
  var page: String?

  func validate() throws {
    guard (text == nil) != (page == nil) else { throw ValidationError("give either a page or --text") }
    if let text, text.allSatisfy(\.isWhitespace) { throw ValidationError("--text has no text; give it a sentence") }
    if segments, text != nil { throw ValidationError("--segments needs a page: a text given by hand is one article") }
    if let published, CalendarDate(iso8601: published) == nil {
      throw ValidationError("'\(published)' is no day; write it as YYYY-MM-DD")
    }
  }

  func run() throws {
    Terminal.setUpColor(for: STDOUT_FILENO)
    let chain = try reading.chain()
    if let text {
      let document = dated(Document(text: text, source: "text"))
      return Terminal.put(ExplainReport(chain.process(SegmentedPage(plain: document), tracing: true)).text)
    }
    let pages = chain.loader.pages(of: try bytes(), source: page!)
    var isWhole = true
    for (index, page) in pages.enumerated() {
      do throws(Reject) {
        let document = dated(try chain.loader.load(page.get(), pipeline: reading.pipeline))
        let report = try report(document, chain)
        // Which of several pages it is.
        let head = pages.count > 1 ? "\(index > 0 ? "\n" : "")page \(document.source)".bold + "\n" : ""
        Terminal.put(head + report)
      } catch {
        Terminal.say("\(error.source): error[\(error.code)]: \(error.message)")
        isWhole = false
      }
    }
    if !isWhole { throw ExitCode.couldNotRun }
  }

  private func report(_ document: Document, _ chain: PageChain) throws(Reject) -> String {
    if segments { return try SegmentsReport(chain.segmenter, document).text }
    return ExplainReport(try chain.process(document, tracing: true)).text
  }

  private static func whyUnreadable(_ path: String) -> String {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return "there is no such file; check its name"
    }
    return isDirectory.boolValue
      ? "this is a directory; name a page in it" : "the file cannot be read; check its permissions"
  }

  private func bytes() throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: page!) else {
      Terminal.say("\(page!): error[load.unreadable]: \(Self.whyUnreadable(page!))")
      throw ExitCode.couldNotRun
    }
    return Array(data)
  }

  private func dated(_ document: Document) -> Document {
    var document = document
    if let published { document.published = CalendarDate(iso8601: published) }
    return document
  }
}

/// The text of `liang explain`.
struct ExplainReport {
  /// Pieces of evidence shown of each option, and options behind the next best.
  private static let shown = 4

  private let extraction: Extraction
  private let metrics: TableBatch
  private let places: TableBatch

  init(_ extraction: Extraction) {
    self.extraction = extraction
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
    for index in extraction.metrics.indices where Int(extraction.metrics[index].article) == article.number {
      lines.append(contentsOf: describe(metric: index))
    }
    for index in extraction.places.indices where Int(extraction.places[index].article) == article.number {
      lines.append(contentsOf: describe(place: index))
    }
    lines.append(contentsOf: exclusions(article))
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: The text with its marks

  /// The healed text; figures in yellow, places in cyan, excluded numerals dim. Without colour in brackets: ⟦…⟧ a
  /// figure, ⟨…⟩ a place.
  private func marked(_ article: Article) -> String {
    var marks: [(range: ByteRange, style: (String) -> String)] = []
    for metric in extraction.metrics where Int(metric.article) == article.number {
      marks.append((metric.range, { Rainbow.enabled ? $0.yellow.bold : "⟦\($0)⟧" }))
    }
    for place in extraction.places where Int(place.article) == article.number {
      marks.append((place.range, { Rainbow.enabled ? $0.cyan : "⟨\($0)⟩" }))
    }
    for step in steps(.excluded, article) where !marks.contains(where: { $0.range.overlaps(step.range) }) {
      marks.append((step.range, { Rainbow.enabled ? $0.dim : $0 }))
    }
    marks.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
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
      + (extraction.trace?.choices ?? []).filter { $0.article == metric.article && $0.range == metric.range }
      .flatMap(describe)
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
    for step in extraction.trace?.steps ?? []
    where step.article == article && step.kind != .excluded && step.range == range {
      lines.append("      \(step.stage) · \(step.rule): \(step.note)")
    }
    return lines
  }

  private func exclusions(_ article: Article) -> [String] {
    steps(.excluded, article).map { step in
      "  not a figure or place: \(article.text.string(step.range))  \(step.stage) · \(step.rule): \(step.note)"
    }
  }

  private func steps(_ kind: Trace.Kind, _ article: Article) -> [Trace.Step] {
    (extraction.trace?.steps ?? []).filter { $0.kind == kind && Int($0.article) == article.number }
  }
}
