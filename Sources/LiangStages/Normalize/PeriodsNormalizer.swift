import LiangCore
import LiangText

/// Says for every figure which time it covers.
///
/// Times are read in the healed text of each article and tied to the day the article was sent, else to the day of the
/// issue. Where neither is known, 今年 is counted from the years that the article names, and what cannot be tied stays
/// without a period.
struct PeriodsNormalizer: Normalizer {
  /// `normalize: periods`.
  static let spec = StageSpec(
    name: "periods", phase: .normalize,
    summary: "Sets the period that each figure covers, from the times the text says and the day of the issue.",
    fields: [],
    examples: [
      StageExample(
        "a year at the head of a sentence holds to its end", input: "2022年，全市发放补贴83万元，受益职工2027人次。",
        output: ["83万元 → 2022", "2027人次 → 2022"]),
      StageExample(
        "a time that is compared with governs nothing", input: "2022年产值9.6亿元，比2019年增加3亿元。",
        output: ["9.6亿元 → 2022", "3亿元 → 2022"]),
    ])

  /// Takes no options.
  init(_ config: StageConfig, _ context: StageContext) {}

  /// Sets `period` of every metric; a second time changes nothing.
  func normalize(_ extraction: inout Extraction) {
    var order = Array(extraction.metrics.indices)
    order.sort {
      let (a, b) = (extraction.metrics[$0], extraction.metrics[$1])
      return (a.article, a.range.start, a.range.end) < (b.article, b.range.start, b.range.end)
    }
    var expressions: [TimeExpression] = []
    var start = 0
    while start < order.count {
      let article = extraction.metrics[order[start]].article
      let end = order[start...].firstIndex { extraction.metrics[$0].article != article } ?? order.count
      normalize(order[start..<end], of: article, in: &extraction, &expressions)
      start = end
    }
  }

  private func normalize(
    _ rows: ArraySlice<Int>, of number: Int32, in extraction: inout Extraction, _ expressions: inout [TimeExpression]
  ) {
    let article = extraction.article(number)
    let issue = article.published ?? extraction.page.document.published
    let metrics = rows.map { extraction.metrics[$0] }
    expressions.removeAll(keepingCapacity: true)
    let governors = article.text.utf8.withUnsafeBufferPointer { bytes in
      TimeScanner.scan(bytes, range: ByteRange(0, bytes.count), into: &expressions)
      let year = issue == nil ? IssueYear.inferred(from: expressions, in: bytes) : nil
      let resolver = TimeResolver(issue: issue, issueYear: year)
      var walk = PeriodWalk(bytes: bytes, expressions: expressions, metrics: metrics, resolver: resolver)
      walk.run()
      return walk.governors
    }
    let headlines = HeadlineTimes(article: article, metrics: metrics, units: extraction.arena)
    for (row, governor) in zip(rows, headlines.completing(governors)) {
      set(governor, on: row, in: &extraction, article)
    }
  }

  private func set(_ governor: GoverningTime?, on row: Int, in extraction: inout Extraction, _ article: Article) {
    guard let governor, let time = governor.time else {
      extraction.metrics[row].period = .none
      return
    }
    var text: [UInt8] = []
    time.appendISO8601(to: &text)
    let metric = extraction.metrics[row]
    let known = metric.period.text
    // A period that stands there already keeps its place in the arena.
    let isKnown = extraction.arena.utf8[known.indices].elementsEqual(text)
    extraction.metrics[row].period = Period(
      text: isKnown ? known : extraction.arena.append(text), start: time.start, end: time.end)
    extraction.trace?.note(
      .normalized, article: metric.article, range: metric.range, stage: Self.spec.title,
      rule: governor.rule.rawValue, "\(article.text.string(governor.range)) → \(String(decoding: text, as: UTF8.self))")
  }
}
