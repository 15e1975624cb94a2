import LiangCore
import LiangText

/// Says for every figure which time it covers.
///
/// Times are read in the healed text of each article and tied to the day the article was sent, else to the day of the
/// issue. Where neither is known, 今年 is counted from the years that the article names, and what cannot be tied stays
/// without a period. What was read as a fact and lies behind the day is planned.
struct PeriodsNormalizer: Normalizer {
  /// `normalize: periods`.
  static let spec = StageSpec(
    name: "periods", phase: .normalize,
    summary:
      "Sets each figure's period by the times of the text and the day of the issue; facts of later times become planned.",
    fields: [],
    examples: [
      StageExample(
        "a year at the head of a sentence holds to its end", input: "2022年，全市培训职工83场次，受益职工2027人次。",
        output: ["83场次 → 2022", "2027人次 → 2022"]),
      StageExample(
        "a time that is compared with governs nothing", input: "2022年产值9.6亿元，比2019年增加3亿元。",
        output: ["9.6亿元 → 2022", "3亿元 → 2022"]),
    ],
    fills: ["metrics.period", "metrics.period_start", "metrics.period_end"])

  /// Takes no options.
  init(_ config: StageConfig, _ context: StageContext) {}

  /// Sets `period` of every metric; a second time changes nothing.
  func normalize(_ extraction: inout Extraction) {
    // Metrics stand in the order of the page; an article reads its own in the order of its text.
    var rows = extraction.metrics.indices.map { index in
      let metric = extraction.metrics[index]
      return (article: metric.article, start: metric.range.start, index: index)
    }
    rows.sort { ($0.article, $0.start, $0.index) < ($1.article, $1.start, $1.index) }
    let countsFromRepublic = Self.countsFromRepublic(extraction.page.document)
    var writer = PeriodWriter()
    var features = ChoiceFeatures()
    var start = 0
    while start < rows.count {
      let end = rows[start...].firstIndex { $0.article != rows[start].article } ?? rows.count
      let indices = rows[start..<end].map(\.index)
      let article = extraction.article(rows[start].article)
      let (times, reasons) = Self.withChoice(of: indices, in: extraction, article, countsFromRepublic) { choice in
        (choice.choose(PeriodWeights.fitted, &features), choice.reasons)
      }
      let issue = article.published ?? extraction.page.document.published
      for (index, time) in zip(indices, times) { writer.set(time, on: index, of: issue, in: &extraction) }
      for (index, reasons) in zip(indices, reasons ?? []) { Self.note(reasons, of: index, in: &extraction) }
      start = end
    }
  }

  private static func note(_ reasons: PeriodReasons, of index: Int, in extraction: inout Extraction) {
    let metric = extraction.metrics[index]
    for words in reasons.undated {
      extraction.trace?.note(
        .normalized, article: metric.article, range: metric.range, stage: spec.title, rule: "no day",
        "\(words) cannot be dated: neither page nor article says when it was published")
    }
    extraction.trace?.choices.append(
      Trace.Choice(
        article: metric.article, range: metric.range, subject: "period", options: reasons.options,
        chosen: reasons.chosen))
  }

  /// Whether the paper counts years as 民國 does.
  static func countsFromRepublic(_ document: Document) -> Bool {
    document.text.utf8.withUnsafeBufferPointer { RepublicYears.areUsed(in: $0, of: document.published) }
  }

  /// Reads the times of one article, and lets the body choose those of its metrics.
  static func withChoice<Result>(
    of indices: [Int], in extraction: Extraction, _ article: Article, _ countsFromRepublic: Bool,
    _ body: (inout PeriodChoice) -> Result
  ) -> Result {
    let issue = article.published ?? extraction.page.document.published
    let metrics = indices.map { extraction.metrics[$0] }
    return TraditionalCharacters.shared.simplified(article.text.utf8).withUnsafeBufferPointer { bytes in
      var expressions: [TimeExpression] = []
      TimeScanner.scan(
        bytes, range: ByteRange(0, bytes.count), countsFromRepublic: countsFromRepublic, into: &expressions)
      let year = issue == nil ? IssueYear.inferred(from: expressions, in: bytes) : nil
      let resolver = TimeResolver(
        issue: issue, issueYear: year, reportYear: ReportYear.said(by: article, expressions, in: bytes, before: issue))
      var walk = PeriodWalk(bytes: bytes, expressions: expressions, metrics: metrics, resolver: resolver)
      walk.run()
      var choice = PeriodChoice(
        ArticleTimes(
          walk, of: article, bytes: bytes, metrics: metrics, cells: metrics.map(extraction.cell),
          units: extraction.arena, issue: issue),
        explains: extraction.trace != nil)
      return body(&choice)
    }
  }
}

/// Writes periods into rows, the text of each time once.
private struct PeriodWriter {
  private var written: [ResolvedTime: ByteRange] = [:]

  mutating func set(
    _ option: PeriodChoice.Option, on row: Int, of issue: CalendarDate?, in extraction: inout Extraction
  ) {
    guard let time = option.time?.time, let source = option.source else {
      extraction.metrics[row].period = .none
      return
    }
    let metric = extraction.metrics[row]
    let text = written[time] ?? range(of: time, knownAs: metric.period.text, in: &extraction.arena)
    written[time] = text
    extraction.metrics[row].period = Period(text: text, start: time.start, end: time.end)
    let words = source.range
    if option.isPlanned, metric.modality == .actual { extraction.metrics[row].modality = .planned }
    if metric.modality == .actual, let issue, let start = time.start, start > issue,
      !isDone(metric, behind: words, in: extraction)
    {
      // Nobody tells as a fact what the day of the issue had still before it.
      extraction.metrics[row].modality = .planned
      extraction.trace?.note(
        .normalized, article: metric.article, range: metric.range, stage: PeriodsNormalizer.spec.title, rule: "ahead",
        "\(extraction.arena.string(text)) lies behind the day of the issue: planned")
    }
    guard extraction.trace != nil else { return }
    let said = extraction.article(metric.article).text.string(words)
    extraction.trace?.note(
      .normalized, article: metric.article, range: metric.range, stage: PeriodsNormalizer.spec.title,
      rule: source.rule.rawValue, "\(said) → \(extraction.arena.string(text))")
  }

  /// Whether words between the time and the figure, or shortly before it, say that it was so already:
  /// 2014年世界杯门票已售出300万张.
  private func isDone(_ metric: Metric, behind time: ByteRange, in extraction: Extraction) -> Bool {
    let end = Int(metric.range.start)
    let start = max(Int(metric.sentence.start), end - Self.reach, time.end <= end ? Int(time.end) : 0)
    guard start < end else { return false }
    return extraction.article(metric.article).text.utf8.withUnsafeBufferPointer { bytes in
      (start..<end).contains { PeriodWords.already.end(bytes, at: $0, end: end) != nil }
    }
  }

  /// In bytes: twenty characters.
  private static let reach = 60

  /// Where the time's text stands: in its old place where an earlier run wrote the same.
  private func range(of time: ResolvedTime, knownAs known: ByteRange, in arena: inout TextArena) -> ByteRange {
    var text: [UInt8] = []
    time.appendISO8601(to: &text)
    return arena.utf8[known.indices].elementsEqual(text) ? known : arena.append(text)
  }
}
