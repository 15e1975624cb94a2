import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangStages

@Suite("normalize: periods")
struct PeriodsNormalizerTests {
  @Test("every case", arguments: PeriodCase.all)
  func holds(_ testCase: PeriodCase) {
    var extraction = testCase.extraction
    let stage = PeriodsNormalizer.plain
    stage.normalize(&extraction)
    let once = extraction.periods
    #expect(once == testCase.expectations.map(\.period), "\(testCase.text)")
    for (metric, expectation) in zip(extraction.metrics, testCase.expectations) {
      guard let days = expectation.days else { continue }
      let start = metric.period.start?.description ?? ".."
      #expect("\(start) \(metric.period.end?.description ?? "..")" == days)
    }
  }

  @Test("a second time changes nothing", arguments: PeriodCase.all)
  func isIdempotent(_ testCase: PeriodCase) {
    var extraction = testCase.extraction
    PeriodsNormalizer.plain.normalize(&extraction)
    let (periods, arena) = (extraction.periods, extraction.arena.utf8)
    PeriodsNormalizer.plain.normalize(&extraction)
    #expect(extraction.periods == periods)
    #expect(extraction.arena.utf8 == arena)
  }

  @Test("a period of an earlier run that no longer holds is taken off")
  func forgets() throws {
    var extraction = PeriodCase(name: "", published: nil, text: "救助300人。", expecting: ["300人: -"]).extraction
    extraction.metrics[0].period = Period(text: extraction.arena.append("2022"), start: nil, end: nil)
    PeriodsNormalizer.plain.normalize(&extraction)
    #expect(extraction.periods == ["-"])
  }

  @Test("the trace says which words gave the period, and by which rule")
  func traces() throws {
    var extraction = PeriodCase(
      name: "", published: CalendarDate(year: 1987, month: 5, day: 9), text: "去年四月买回旧机器四台。",
      expecting: ["四台: 1986-04"]
    ).extraction
    extraction.trace = Trace()
    PeriodsNormalizer.plain.normalize(&extraction)
    let step = try #require(extraction.trace?.steps.first)
    #expect(extraction.trace?.steps.count == 1)
    #expect(step.stage == "normalize: periods")
    #expect(step.rule == "month")
    #expect(step.note == "去年四月 → 1986-04")
    #expect(extraction.article(1).text.string(step.range) == "四台")
  }

  @Test("parts take over the times of the figures before them, however many follow each other no more than the nearest")
  func takesOverTheNearest() {
    let dates = (0..<240).map { "19\(60 + $0 / 12)年\($0 % 12 + 1)月" }
    let text = dates.map { "其中销售水泥5吨，成立于\($0)的一厂售出7吨。" }.joined()
    let extraction = PeriodCase(
      name: "", published: nil, text: text, expecting: dates.flatMap { _ in ["5吨: -", "7吨: -"] }
    ).extraction
    let indices = Array(extraction.metrics.indices)
    let options = PeriodsNormalizer.withChoice(of: indices, in: extraction, extraction.article(1), false) { choice in
      choice.begin()
      return indices.map { index in
        choice.look(at: index)
        return choice.options.map(\.time?.time)
      }
    }
    // Beside what is taken over, a figure has the times that its own surroundings say.
    #expect(options.allSatisfy { $0.count <= 2 * PeriodChoice.takenOver })
    #expect(options.allSatisfy { $0[0] == nil && !$0.dropFirst().contains { $0 == nil } })
    for (before, own) in zip(options, options.dropFirst()).prefix(20) {
      #expect(before.prefix(1 + PeriodChoice.takenOver).allSatisfy { own.contains($0) })
    }
    #expect(options.contains { $0.count > PeriodChoice.takenOver })
  }

  @Test("no text is too odd: random cuts of the cases do no harm", arguments: PeriodCase.all)
  func survives(_ testCase: PeriodCase) {
    var random = SplitMix64(seed: UInt64(testCase.text.utf8.count))
    let scalars = Array(testCase.text.unicodeScalars)
    for _ in 0..<20 {
      var cut = scalars
      for _ in 0..<5 { cut.remove(at: Int.random(in: cut.indices, using: &random)) }
      for _ in 0..<3 {
        cut.insert(scalars.randomElement(using: &random)!, at: Int.random(in: cut.indices, using: &random))
      }
      let text = String(String.UnicodeScalarView(cut))
      var extraction = PeriodCase(name: "", published: testCase.published, text: text, expecting: []).extraction
      let size = extraction.page.articles[0].text.utf8.count
      for start in stride(from: 0, to: max(size - 9, 0), by: 9) { extraction.addMetric(ByteRange(start, start + 9)) }
      PeriodsNormalizer.plain.normalize(&extraction)
      for metric in extraction.metrics {
        let (start, end) = (metric.period.start, metric.period.end)
        if let start, let end { #expect(start <= end, "\(text)") }
        #expect(metric.period.text.isEmpty == (start == nil && end == nil))
      }
    }
  }
}

/// One text of Tests/Cases/normalize/periods.case and the periods that must come of it.
struct PeriodCase: Sendable, CustomTestStringConvertible {
  /// One figure.
  struct Expectation: Sendable {
    var surface: String
    /// The period, `-` for none.
    var period: String
    /// First and last day, where the case shows them.
    var days: String?
    var modality = Modality.actual
    var kind = MetricKind.count
    /// The governing verb, where the case says it.
    var action: String?
  }

  static let all = CaseFile.blocks(in: "normalize/periods.case").map { PeriodCase($0) }

  var name: String
  var published: CalendarDate?
  var sent: CalendarDate?
  var headline: String?
  var paragraphs: [String] = []
  var expectations: [Expectation] = []

  var testDescription: String { name }
  var text: String { ([headline].compactMap(\.self) + paragraphs).joined(separator: "\n") }

  init(name: String, published: CalendarDate?, text: String, expecting lines: [String]) {
    self.name = name
    self.published = published
    paragraphs = [text]
    for line in lines { add(line) }
  }

  private init(_ block: CaseFile.Block) {
    name = block.name
    for line in block.rows { add(line) }
  }

  private mutating func add(_ line: String) {
    let parts = line.components(separatedBy: ": ")
    precondition(parts.count == 2, "\(name): '\(line)' is no line of a case")
    switch parts[0] {
    case "published": published = CalendarDate(iso8601: parts[1])!
    case "sent": sent = CalendarDate(iso8601: parts[1])!
    case "headline": headline = parts[1]
    case "text": paragraphs.append(parts[1])
    default: expectations.append(Self.expectation(parts[0], parts[1]))
    }
  }

  private static func expectation(_ figure: String, _ value: String) -> Expectation {
    let days = value.components(separatedBy: " = ")
    var figure = figure.components(separatedBy: " (")
    var expectation = Expectation(surface: figure.removeFirst(), period: days[0], days: days.count > 1 ? days[1] : nil)
    for mark in figure.map({ $0.dropLast() }) {
      if mark.hasPrefix("by ") { expectation.action = String(mark.dropFirst(3)) }
      expectation.modality = Modality(rawValue: String(mark)) ?? expectation.modality
      expectation.kind = MetricKind(rawValue: String(mark)) ?? expectation.kind
    }
    return expectation
  }

  /// The text as one article, with a metric for every figure.
  var extraction: Extraction {
    let page = PageText(utf8: Array(text.utf8))
    var healed = HealedText()
    var blocks: [Article.Block] = []
    for (index, line) in page.lines.enumerated() {
      if index > 0 { healed.appendParagraphBreak() }
      let range = healed.appendMended(line.bytes, of: page)
      let role: LineRole = index == 0 && headline != nil ? .headline : .body
      blocks.append(.init(line: index + 1, role: role, range: range, joins: false))
    }
    let article = Article(number: 1, type: .news, text: healed, blocks: blocks, published: sent)
    let document = Document(
      source: "page.txt", sha256: "", encoding: "UTF-8", byteCount: page.utf8.count, text: page, published: published)
    var extraction = Extraction(page: SegmentedPage(document: document, lines: [], articles: [article]))
    var from = 0
    for expectation in expectations {
      let range = Self.range(of: expectation.surface, in: healed.utf8, from: from)!
      let action = expectation.action.map { Self.range(of: $0, in: healed.utf8, from: 0)! }
      extraction.addMetric(range, expectation, action: action ?? .none)
      from = Int(range.end)
    }
    return extraction
  }

  private static func range(of text: String, in utf8: [UInt8], from start: Int) -> ByteRange? {
    let bytes = Array(text.utf8)
    return (start...max(start, utf8.count - bytes.count)).first { utf8[$0...].starts(with: bytes) }
      .map { ByteRange($0, $0 + bytes.count) }
  }
}

extension Extraction {
  /// The period of each metric, `-` for none.
  var periods: [String] { metrics.map { $0.period.text.isEmpty ? "-" : arena.string($0.period.text) } }

  /// Adds a figure of the first article; one that its surface says is a percentage or 成 gets its value.
  mutating func addMetric(_ range: ByteRange, _ expectation: PeriodCase.Expectation? = nil, action: ByteRange = .none) {
    let text = page.articles[0].text
    let low = expectation.flatMap { Self.percentage($0.surface) } ?? Decimal38(1)
    metrics.append(
      Metric(
        article: 1, range: range, span: PageSpan(first: range), kind: expectation?.kind ?? .count, low: low, high: low,
        comparator: .equal, unit: .none, action: action, sentence: ByteRange(0, text.utf8.count),
        modality: expectation?.modality ?? .actual, rule: .none, confidence: 1))
  }

  private static func percentage(_ surface: String) -> Decimal38? {
    if surface.hasSuffix("%") { return Decimal38(digits: surface.dropLast()) }
    return ["两成": Decimal38(20), "三成": Decimal38(30)][surface]
  }
}

extension PeriodsNormalizer {
  /// The stage as a pipeline without options makes it.
  static var plain: PeriodsNormalizer {
    PeriodsNormalizer(StageConfig(spec: spec), StageContext(decoder: NoText()))
  }
}
