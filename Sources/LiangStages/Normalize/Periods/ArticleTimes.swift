import LiangCore
import LiangText

/// An article as the choice of times sees it: its figures, the times that it speaks of, and the words around them.
///
/// Looks into the text, and must not outlive it.
struct ArticleTimes {
  /// How many times before a figure are looked at.
  private static let remembered = 50
  /// How many bytes of its clause before a figure are looked at.
  private static let reach = 360
  /// How much of a sentence, in bytes to either side of a figure, is read for each: longer ones are no prose.
  private static let longest = 3000

  let bytes: UnsafeBufferPointer<UInt8>
  /// In the order of the text.
  let metrics: [Metric]
  /// For each of them.
  let figures: [FigureTimes]
  /// What tables say of them.
  let tables: TableTimes
  /// In order.
  let spoken: [SpokenTime]
  /// Where each of them begins.
  private let starts: [Int32]
  /// The first time of the running text that may govern, that of the headlines, and the first one of months or days.
  let first, headline, report: SpokenTime?
  private let blocks: [Article.Block]
  private let issue: CalendarDate?
  private let issueYear: Int?
  private let units: TextArena

  /// - Parameters:
  ///   - cells: for each metric, where it stands in a table.
  ///   - units: where the units of the metrics stand.
  init(
    _ walk: PeriodWalk, of article: Article, bytes: UnsafeBufferPointer<UInt8>, metrics: [Metric], cells: [TableCell?],
    units: TextArena, issue: CalendarDate?
  ) {
    self.bytes = bytes
    self.metrics = metrics
    self.units = units
    self.issue = issue
    issueYear = issue?.year
    figures = walk.figures
    spoken = walk.spoken
    starts = spoken.map(\.range.start)
    tables = TableTimes(cells, walk.spoken, bytes)
    let headings = article.blocks.filter { $0.role == .headline || $0.role == .kicker || $0.role == .subhead }
    blocks = article.blocks.filter { $0.role == .body || $0.role == .caption }.prefix(1) + headings
    func isHeading(_ time: SpokenTime) -> Bool { headings.contains { $0.range.overlaps(time.range) } }
    first = spoken.first { $0.manner == .governing && $0.time != nil && !isHeading($0) }
    headline = spoken.first { $0.manner == .governing && $0.time != nil && isHeading($0) }
    report = spoken.first { $0.isHead && $0.manner == .governing && $0.time?.isReportingPeriod == true }
  }

  // MARK: Where things stand

  /// Whether the range is one of a headline.
  func isHeading(_ range: ByteRange) -> Bool {
    blocks.contains { $0.role != .body && $0.role != .caption && $0.range.overlaps(range) }
  }

  /// The times of the sentence that begins at the place.
  func times(ofSentence start: Int32) -> ArraySlice<SpokenTime> {
    spoken[firstTime(from: start)...].prefix { $0.place.sentence == start }
  }

  /// The nearest times before the place, in order.
  func times(before start: Int32) -> ArraySlice<SpokenTime> {
    spoken[..<firstTime(from: start)].suffix(Self.remembered)
  }

  /// Whether a time that may govern stands between two figures.
  func hasTime(between one: Int, and other: Int) -> Bool {
    spoken[firstTime(from: metrics[one].range.end)...].prefix { $0.range.start < metrics[other].range.start }
      .contains { $0.manner == .governing }
  }

  private func firstTime(from start: Int32) -> Int {
    starts.partitionPoint { $0 < start }
  }

  // MARK: Figures that repeat others

  /// The figure of the first paragraph that one of a headline repeats: 两成 for 20.3%.
  func repeated(by index: Int) -> Int? {
    let lead = lead
    return metrics.indices.first {
      $0 != index && lead.overlaps(metrics[$0].range) && isLike(metrics[index], metrics[$0])
    }
  }

  /// The first paragraph of the running text.
  private var lead: ByteRange {
    guard let body = blocks.first, body.role == .body || body.role == .caption else { return .none }
    let start = Int(body.range.start)
    return ByteRange(start, bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
  }

  /// Whether the two measure alike and differ by no more than rounding does.
  private func isLike(_ metric: Metric, _ other: Metric) -> Bool {
    guard metric.kind == other.kind, units.utf8[metric.unit.indices].elementsEqual(units.utf8[other.unit.indices])
    else { return false }
    let (a, b) = (metric.value, other.value)
    return abs(a - b) <= 0.1 * max(abs(a), abs(b))
  }

  // MARK: What times are like

  /// How many shapes there are.
  static let shapes = 10

  /// None, a year, years, a month, months, a day, days, years that last, months that last, the year of the issue so
  /// far.
  func shape(of time: DatedTime?) -> Int {
    guard let time = time?.time else { return 0 }
    guard let last = time.last else { return time.first.month > 0 ? 8 : time.first.year == issueYear ? 9 : 7 }
    let unit = time.first.day > 0 ? 5 : time.first.month > 0 ? 3 : 1
    return unit + (last == time.first ? 0 : 1)
  }

  /// None, where the issue has no day, of years long past, of the last year, of this year and over, up to now, still to
  /// come, lasting.
  func standing(of time: DatedTime?) -> Int {
    guard let time, let start = time.start else { return 0 }
    guard let issue else { return 1 }
    guard let end = time.end else { return 7 }
    if start > issue { return 6 }
    if end >= issue { return 5 }
    return time.year == issue.year ? 4 : time.year == issue.year - 1 ? 3 : 2
  }

  /// Whether the time begins behind the day of the issue.
  func isAhead(_ time: DatedTime) -> Bool {
    guard let issue, let start = time.start else { return false }
    return start > issue
  }

  /// Whether it is what was before a change, however that is told: 由十二人一间改为六人.
  func isChanged(_ index: Int) -> Bool {
    PeriodWords.changedFrom.ends(bytes, before: Int(metrics[index].range.start), from: 0)
  }

  /// Other times that readers take a time for: one that lasts for one that ends with the issue, and five years for
  /// those that began five years ago.
  func variants(of spoken: SpokenTime) -> [ResolvedTime] {
    guard let issue, let time = spoken.time else { return [] }
    if time.isOpen { return [time.closed(inYear: issue.year)] }
    guard time.last?.year == issue.year else { return [] }
    let areYears = spoken.rule == .elapsed && time.first.month == 0 && time.first.year < issue.year
    return areYears ? [time.opened, time.shortened, time.shortened.opened] : [time.opened]
  }

  // MARK: What the words say

  /// Whether the figure's sentence goes on about the one before, measures against a year before, or takes up its words.
  func goesOn(_ index: Int) -> Int {
    let (sentence, before) = (figures[index].sentence, figures[index].before)
    let start = bytes.skippingSpaces(from: Int(sentence.start), to: Int(sentence.end))
    let goesOn = PeriodWords.goingOn.end(bytes, at: start, end: Int(sentence.end)) != nil
    let figure = metrics[index].range.start
    let around = ByteRange(
      max(Int(sentence.start), Int(figure) - Self.longest), min(Int(sentence.end), Int(figure) + Self.longest))
    let growth = bytes.holds(PeriodWords.growth, in: around)
    let end = ByteRange(max(Int(before.start), Int(before.end) - Self.longest), Int(before.end))
    let repeats = Repetition(bytes: bytes).begins(sentence, with: end)
    return goesOn.number + 2 * growth.number + 4 * repeats.number
  }

  /// Whether the figure's sentence tells the parts of what the one before counts.
  func tellsParts(_ index: Int) -> Bool {
    let sentence = figures[index].sentence
    let start = bytes.skippingSpaces(from: Int(sentence.start), to: Int(sentence.end))
    return PeriodWords.ofThese.end(bytes, at: start, end: Int(sentence.end)) != nil
  }

  /// Whether the figure is a bound that a rule is about: 100人以上的重大劳动纠纷. None of 176 on annotated pages has a time.
  func bounds(_ index: Int) -> Bool {
    metrics[index].modality == .rule
      && PeriodWords.bounding.end(bytes, at: Int(metrics[index].range.end), end: bytes.count) != nil
  }

  /// Whether the clause tells a habit or a state before the figure, and whether the figure only says what something is
  /// like.
  func signs(of index: Int) -> Int {
    let figure = metrics[index].range
    // A dash before a figure belongs to it, and parts clauses.
    let start = max(Int(figures[index].place.clause), Int(figure.start) - Self.reach)
    let clause = ByteRange(min(start, Int(figure.start)), Int(figure.start))
    let next = bytes.skippingSpaces(from: Int(figure.end), to: bytes.count)
    let isAttribute = PeriodWords.of.end(bytes, at: next, end: bytes.count) != nil
    return bytes.holds(PeriodWords.habit, in: clause).number + 2 * bytes.holds(PeriodWords.state, in: clause).number
      + 4 * bytes.holds(PeriodWords.possible, in: clause).number + 8 * isAttribute.number
  }

  /// The words that tell most about a figure, hashed: the end of its item, its action, what begins its sentence, what
  /// stands before it and behind it.
  func words(around index: Int) -> [Int] {
    let metric = metrics[index]
    let sentence = figures[index].sentence
    let (start, end) = (Int(metric.range.start), Int(metric.range.end))
    return [
      hash(max(Int(metric.item.start), Int(metric.item.end) - 6), Int(metric.item.end)),
      hash(Int(metric.action.start), Int(metric.action.end)),
      hash(Int(sentence.start), min(Int(sentence.start) + 6, Int(sentence.end))),
      hash(max(Int(sentence.start), start - 6), start),
      hash(end, min(end + 6, Int(sentence.end))),
    ]
  }

  private func hash(_ start: Int, _ end: Int) -> Int {
    guard start >= 0, start < end else { return 0 }
    return ChoiceFeatures.hash(bytes[start..<end])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether one of the words begins in the range.
  func holds(_ words: ByteWords, in range: ByteRange) -> Bool { first(words, in: range) != nil }

  /// Where the first of the words in the range begins.
  func first(_ words: ByteWords, in range: ByteRange) -> Int? {
    var index = Int(range.start)
    while index < Int(range.end) {
      if words.end(self, at: index, end: Int(range.end)) != nil { return index }
      index += Self.scalarLength(self[index])
    }
    return nil
  }
}
