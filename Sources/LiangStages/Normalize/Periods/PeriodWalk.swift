import LiangCore
import LiangText

/// Goes through one article, ties the times it speaks of to the calendar, and finds for every figure the time that its
/// own sentence gives it.
///
/// A time at the head of a sentence (2022年，…) holds to its end; one further inside (全县去年…) for what follows up to a
/// semicolon, and for the figures before it in its clause. A later time takes the place of an earlier one; 如今 and its
/// like leave figures without a time; a time that is compared with governs nothing.
struct PeriodWalk {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let expressions: [TimeExpression]
  private let metrics: [Metric]
  private var resolver: TimeResolver
  /// All times that the article speaks of, in order.
  private(set) var spoken: [SpokenTime] = []
  /// For each metric.
  private(set) var figures: [FigureTimes] = []

  private var nextExpression = 0
  private var nextMetric = 0
  private var sentence = ByteRange.none
  /// Where the clauses of this sentence end, where the next begin, and what parts them.
  private var clauses: [(end: Int, next: Int, kind: ClauseBreak)] = []
  /// The one before it in its paragraph.
  private var before = ByteRange.none
  private var place = TextPlace()
  /// The first metric of this sentence.
  private var sentenceMetric = 0
  /// Whether a clause of this sentence says what the figures before it are.
  private var isIdentified = false
  /// The time at the head of this sentence.
  private var head: SpokenTime?
  /// The time that holds now.
  private var current: SpokenTime?
  /// The time with which the clause before ended, where it had no figure.
  private var lone: ByteRange?
  /// The sentence that spoke of the resolver's context.
  private var introduction = ByteRange.none

  /// - Parameter metrics: those of one article, by range.
  init(
    bytes: UnsafeBufferPointer<UInt8>, expressions: [TimeExpression], metrics: [Metric], resolver: TimeResolver
  ) {
    self.bytes = bytes
    self.expressions = expressions
    self.metrics = metrics
    self.resolver = resolver
  }

  /// Reads the whole article.
  mutating func run() {
    let marks = TextMarks.shared
    var index = 0
    while index < bytes.count {
      let start = bytes.skippingClosingMarks(from: index)
      var end = start
      clauses.removeAll(keepingCapacity: true)
      while end < bytes.count {
        let scalar = bytes.scalar(at: end)
        let found = ClauseBreak.at(bytes, end, scalar, marks)
        if let found { clauses.append((end, end + scalar.length, found)) }
        end += scalar.length
        // As `Sentences` ends them, so that a line without a full stop takes no time by its square.
        let length = end - start
        if found == .sentence || length > 2 * Sentences.longest || length > Sentences.longest && found != nil { break }
      }
      index = end
      read(sentence: ByteRange(start, end))
      if end > 0, bytes[end - 1] == UInt8(ascii: "\n") {
        resolver.enterParagraph()
        place.paragraph = Int32(end)
        place.paragraphs += 1
      }
    }
  }

  private mutating func read(sentence range: ByteRange) {
    before = sentence.start < place.paragraph ? .none : sentence
    sentence = range
    place.sentence = range.start
    place.sentences += 1
    let hasMetric = nextMetric < metrics.count && metrics[nextMetric].range.start < range.end
    let hasTime = nextExpression < expressions.count && expressions[nextExpression].range.start < range.end
    guard hasMetric || hasTime else { return }
    (head, current, lone, sentenceMetric, isIdentified) = (nil, nil, nil, nextMetric, false)
    let named = expressions[nextExpression...].prefix { $0.range.start < range.end }
      .first { $0.first.reference == .said }
    resolver.enterSentence(naming: named?.first.year)
    var start = Int(range.start)
    for clause in clauses {
      read(ByteRange(start, clause.end))
      start = clause.next
      if clause.kind >= .segment { current = head }
    }
    read(ByteRange(start, Int(range.end)))
  }

  // MARK: One clause

  private mutating func read(_ clause: ByteRange) {
    place.clause = clause.start
    let first = nextMetric
    while nextMetric < metrics.count, metrics[nextMetric].range.start < clause.end { nextMetric += 1 }
    let start = bytes.skippingSpaces(from: Int(clause.start), to: Int(clause.end))
    if PeriodWords.identifying.end(bytes, at: start, end: Int(clause.end)) != nil { isIdentified = true }
    let frames = frames(of: first..<nextMetric, in: clause)
    let told = spoken.count
    let announced = lone
    let times = times(in: clause, hasFigure: first < nextMetric)
    let isFramed = !times.isEmpty && frames.contains { $0 != nil }
    let free = isFramed ? times.filter { time in !frames.contains { $0?.range.overlaps(time.range) == true } } : times
    for index in first..<nextMetric {
      let own = spoken[told...].last { isValue(metrics[index], of: $0) }
      figures.append(figure(index, own: own, frame: frames[index - first], times: times, free: free))
      if let announced, figures[index].governor?.range == announced { figures[index].isAnnounced = true }
      guard index > first, let frame = frames[index - 1 - first] else { continue }
      (figures[index].changedFrom, figures[index].isChanged) = (time(of: frame, times), true)
    }
    lone = first == nextMetric ? times.last?.range : nil
    if let end = lone?.end, end < clause.end { lone = nil }
    if let time = free.first { reachBack(time, to: sentenceMetric..<first) }
    for time in free {
      if time.isHead, !time.isAside, opensSentence(upTo: first) { head = time }
      if isWider(time) || time.isAside { continue }
      current = time
    }
  }

  private func frames(of indices: Range<Int>, in clause: ByteRange) -> [ChangeFrame?] {
    if indices.isEmpty { return [] }
    return indices.map { index in
      let next = index + 1 < metrics.count ? metrics[index + 1].range : nil
      return ChangeFrame(bytes: bytes, clause: clause, figure: metrics[index].range, next: next)
    }
  }

  private func figure(
    _ index: Int, own: SpokenTime?, frame: ChangeFrame?, times: [SpokenTime], free: [SpokenTime]
  ) -> FigureTimes {
    let metric = metrics[index]
    let (start, end) = (metric.range.start, metric.range.end)
    func governed(_ governor: SpokenTime?, _ role: FigureTimes.Role) -> FigureTimes {
      FigureTimes(governor: governor, role: role, place: place, sentence: sentence, before: before)
    }
    if metric.modality == .rule || metric.kind == .age { return governed(nil, .timeless) }
    if let own = times.first(where: { $0.range.overlaps(metric.range) }) { return governed(own, .inside) }
    if isSize(index) || isMeasured(metric.range) { return governed(nil, .size) }
    if let own { return governed(own, .against) }
    if let frame {
      let own = time(of: frame, times)
      return governed(own, own == nil ? .first : .before)
    }
    if let before = free.last(where: { $0.range.end <= start }), !isWider(before) { return governed(before, .before) }
    if current == nil, let behind = free.first(where: { $0.range.start >= end }), !isAttribute(metric.range) {
      return governed(behind, .behind)
    }
    return governed(current, current == nil ? .none : .held)
  }

  /// The time that the first value of a change has of its own.
  private func time(of frame: ChangeFrame, _ times: [SpokenTime]) -> SpokenTime? {
    times.last { $0.range.start >= frame.range.start && $0.range.end <= frame.range.end }
  }

  /// Whether the figure is what was counted at a time that the text measures against: 较1998年的12万亩. A multiple or a
  /// share of what was is told of the time that the text goes on about: 是去年的两倍, 超过上年的90%.
  private func isValue(_ metric: Metric, of time: SpokenTime) -> Bool {
    guard time.manner == .compared, time.range.end < metric.range.start, metric.kind != .multiple else { return false }
    let next = bytes.skippingSpaces(from: Int(time.range.end), to: Int(metric.range.start))
    guard let behind = PeriodWords.of.end(bytes, at: next, end: Int(metric.range.start)),
      bytes.skippingSpaces(from: behind, to: Int(metric.range.start)) == Int(metric.range.start)
    else { return false }
    return metric.kind != .percent || PeriodWords.than.ends(bytes, before: Int(time.range.start), from: 0)
  }

  /// Whether a time within a clause is only a longer one around the time that holds: 5月7日，…2023年职工运动会….
  private func isWider(_ time: SpokenTime) -> Bool {
    guard !time.isHead, time.rule == .year, let held = current?.time, let year = time.time else { return false }
    return DatedTime(year).holds(DatedTime(held))
  }

  /// Whether no figure but conditions stands before in the sentence.
  private func opensSentence(upTo metric: Int) -> Bool {
    !metrics[sentenceMetric..<metric].contains { $0.modality != .rule }
  }

  /// A figure of an earlier clause whose verb the time governs: 一百二十六家企业，从1984年起实行….
  private mutating func reachBack(_ time: SpokenTime, to indices: Range<Int>) {
    for index in indices where figures[index].governor == nil && metrics[index].modality != .rule {
      guard isIdentified || metrics[index].action.start > time.range.start else { continue }
      (figures[index].governor, figures[index].role) = (time, .later)
    }
  }

  /// Whether the figure says how big the things counted right before it are: 三台七十五千瓦的通风机.
  private func isSize(_ index: Int) -> Bool {
    let metric = metrics[index]
    guard index > 0, metrics[index - 1].range.end == metric.range.start, isAttribute(metric.range) else { return false }
    switch metric.kind {
    case .length, .area, .mass, .volume, .energy, .speed, .temperature: return true
    default: return false
    }
  }

  /// Whether the figure says how big a thing is built or what is set: 坝高62.5米, 工期30个月.
  private func isMeasured(_ figure: ByteRange) -> Bool {
    let start = PeriodWords.amounting.start(bytes, before: Int(figure.start), from: 0) ?? Int(figure.start)
    return PeriodWords.measured.ends(bytes, before: start, from: 0)
  }

  /// Whether the figure says what something is like: 二十七人的装卸队.
  private func isAttribute(_ figure: ByteRange) -> Bool {
    let next = bytes.skippingSpaces(from: Int(figure.end), to: bytes.count)
    return PeriodWords.of.end(bytes, at: next, end: bytes.count) != nil
  }

  // MARK: Times

  /// The times of the clause that govern, in order.
  private mutating func times(in clause: ByteRange, hasFigure: Bool) -> [SpokenTime] {
    let first = spoken.count
    if let again = newOccasion(in: clause) { spoken.append(again) }
    while nextExpression < expressions.count, expressions[nextExpression].range.start < clause.end {
      let expression = expressions[nextExpression]
      nextExpression += 1
      let context = TimeContext(
        bytes: bytes, clause: clause, time: expression.range,
        standsAlone: !hasFigure && expression.extent == .covering)
      let isAside = expression.first.isSamePeriod
      let resolution = resolve(expression, remembers: !context.isCompared && !isAside, isDone: isDone(expression))
      var time = SpokenTime(
        range: expression.range, rule: expression.rule, manner: context.manner, isHead: context.isHead,
        isAhead: context.isAhead, isAside: isAside, place: place)
      if context.isNewYear,
        let since = (spoken[first...].last { $0.manner == .governing } ?? current)?.time?.sinceNewYear
      {
        // What changed since the beginning of the year up to the month that holds: 3月末…，比年初增加….
        (time.time, time.manner, time.isHead, time.isAhead) = (since, .governing, false, false)
      } else {
        switch resolution {
        case .unchanged: continue
        case .unknown: time.lacksDay = resolver.issue == nil && expression.extent.needsDay
        case .time(let resolved): time.time = resolved
        }
      }
      spoken.append(time)
    }
    return spoken[first...].filter { $0.manner == .governing }
  }

  /// The 这次 that begins what is no more of the year before: 去年收入二万元，这次他花了两千元. In 去年改革两次，这次改革精简200人 it is of that year.
  private func newOccasion(in clause: ByteRange) -> SpokenTime? {
    guard let year = current?.time, year.first.month == 0, sentenceMetric < nextMetric,
      metrics[sentenceMetric].range.start < clause.start,
      let issueYear = resolver.issueYear, year.first.year < issueYear,
      case let (start, end) = (bytes.skippingSpaces(from: Int(clause.start), to: Int(clause.end)), Int(clause.end)),
      let occasion = PeriodWords.occasion.end(bytes, at: start, end: end)
    else { return nil }
    if PeriodWords.behindOccasion.end(bytes, at: occasion, end: end) == nil {
      // 这次展销会又售出120台
      guard let again = bytes.first(PeriodWords.again, in: ByteRange(occasion, min(end, occasion + 18))),
        !Repetition(bytes: bytes).repeats(ByteRange(occasion, again), of: ByteRange(Int(sentence.start), start))
      else { return nil }
    }
    return SpokenTime(
      range: ByteRange(start, occasion), rule: .vague, manner: .governing, isHead: true, isAhead: false,
      isAside: false, place: place)
  }

  /// Whether the next figure of the sentence tells what happened in a whole year, or in months of one, as done:
  /// 全年实现利润3亿元, and not 完成全年任务的三成.
  private func isDone(_ expression: TimeExpression) -> Bool {
    let (start, end) = (Int(expression.range.start), Int(expression.range.end))
    guard expression.first.month > 0 || PeriodWords.wholeYear.end(bytes, at: start, end: end) != nil,
      PeriodWords.of.end(bytes, at: end, end: bytes.count) == nil,
      let figure = metrics[sentenceMetric...].first(where: { $0.range.start >= expression.range.end }),
      figure.range.start < sentence.end, figure.modality == .actual
    else { return false }
    return !bytes.holds(PeriodWords.aims, in: ByteRange(end, Int(figure.range.start)))
  }

  private mutating func resolve(
    _ expression: TimeExpression, remembers: Bool, isDone: Bool
  ) -> TimeResolver.Resolution {
    let before = ByteRange(max(Int(sentence.start), Int(expression.range.start) - 60), Int(expression.range.start))
    if expression.extent == .sinceEvent, !Repetition(bytes: bytes).repeats(before, of: introduction) {
      return .unknown
    }
    let resolution = resolver.resolve(expression, remembers: remembers, isDone: isDone)
    // 全年 may be any of the years that the text goes on about.
    if remembers, case .time(let time) = resolution, expression.rule != .someYear || resolver.context == time {
      introduction = sentence
    }
    return resolution
  }
}

extension TimeExpression.Extent {
  /// Whether the day of the issue may tell which time it is.
  fileprivate var needsDay: Bool {
    switch self {
    case .covering, .since, .elapsed, .within: true
    case .sinceEvent, .untilNow, .sameTime, .now, .vague: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte at or after `index` that no quotation mark or bracket closes: 。” ends one sentence.
  fileprivate func skippingClosingMarks(from index: Int) -> Int {
    var index = index
    while index < count {
      let scalar = scalar(at: index)
      switch TextMarks.shared.mark(scalar.value) {
      case .closeQuote, .closeTitle, .closeBracket, .space: index += scalar.length
      default: return index
      }
    }
    return index
  }
}
