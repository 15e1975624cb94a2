package import LiangCore

/// Ties the time expressions of one article to the calendar, in the order of the text.
///
/// 今年 is counted from the issue, 当月 from the time spoken of before, and 四月 is of the year spoken of in the same
/// paragraph, or of the issue. Where nothing says the year, nothing is guessed.
package struct TimeResolver: Sendable {
  /// What an expression turns out to be.
  package enum Resolution: Sendable {
    /// A time on the calendar.
    case time(ResolvedTime)
    /// Another time than that spoken of before, but nobody can say which.
    case unknown
    /// No time of its own: it goes on about the time spoken of before.
    case unchanged
  }

  /// The day of the issue, where it is known.
  package let issue: CalendarDate?
  /// The year of the issue: of `issue`, or as the article lets it be known.
  package let issueYear: Int?
  /// The year that the text as a whole reports on, where its headline says so: 2021年统计公报. What names no year is of it.
  package let reportYear: Int?
  /// The time spoken of last.
  package private(set) var context: ResolvedTime?
  /// Whether it was spoken of in this paragraph.
  private var isContextNear = false
  /// Whether it is so many years before the issue: in sentences to come 全年 is not of that year, 当年 is.
  private var isContextApart = false
  /// The last month and the last day spoken of in this paragraph: 当月 and 当日 go back behind a longer time.
  private var month: ResolvedTime?
  private var day: ResolvedTime?
  /// A year that the sentence names further on.
  private var sentenceYear: Int?
  /// Whether the time spoken of last was spoken of in this sentence.
  private var isContextOfSentence = false
  /// Whether what happened at the time being resolved is told as done.
  private var isDone = false

  /// - Parameter issueYear: the year of the issue where its day is not known.
  package init(issue: CalendarDate?, issueYear: Int? = nil, reportYear: Int? = nil) {
    self.issue = issue
    self.reportYear = reportYear
    self.issueYear = issue?.year ?? issueYear
  }

  /// Leaves the paragraph: what it spoke of no longer says the year of a bare month.
  package mutating func enterParagraph() {
    isContextNear = false
    (month, day) = (nil, nil)
  }

  /// Begins a sentence that names the year somewhere.
  package mutating func enterSentence(naming year: Int?) {
    sentenceYear = year
    isContextOfSentence = false
  }

  /// Resolves the next expression of the article.
  /// - Parameters:
  ///   - remembers: whether the text speaks of that time from here on; a time that is only compared with is not.
  ///   - isDone: whether what happened then is told as done, so that it cannot lie ahead of the issue.
  package mutating func resolve(
    _ expression: TimeExpression, remembers: Bool = true, isDone: Bool = false
  ) -> Resolution {
    self.isDone = isDone
    let resolution: Resolution
    var remembers = remembers
    switch expression.extent {
    case .vague: return .unknown
    case .covering: resolution = covering(expression)
    case .since:
      guard case .time(let time) = covering(expression) else { return .unknown }
      resolution = .time(ResolvedTime(time.first, nil))
    case .sinceEvent: resolution = lasting(context)
    case .untilNow: resolution = lasting(isContextNear ? context : nil)
    case .sameTime: resolution = context.map { .time($0) } ?? .unchanged
    case .now: resolution = lasting(isContextNear && context?.isOpen == true ? context : nil)
    case .elapsed(let count, let unit):
      resolution = elapsed(count, unit)
      remembers = false
    case .within(let count, let unit): resolution = within(count, unit)
    }
    guard case .time(let time) = resolution else { return resolution }
    guard time.isOnCalendar else { return .unknown }
    // 自2013年实行…，全年封顶10万元: any of these years.
    let isAnyYear = expression.rule == .someYear && context?.isOpen == true
    if remembers, !isAnyYear {
      context = time
      (isContextNear, isContextOfSentence) = (true, true)
      isContextApart = expression.rule == .apart
      if time.first.month > 0 { month = time }
      if time.first.day > 0 { day = time }
    }
    return resolution
  }

  private func lasting(_ time: ResolvedTime?) -> Resolution {
    time.map { .time(ResolvedTime($0.first, nil)) } ?? .unknown
  }

  // MARK: Points

  private func covering(_ expression: TimeExpression) -> Resolution {
    guard let first = point(expression.first) else {
      return expression.first.reference == .context ? .unchanged : .unknown
    }
    guard expression.first != expression.last else { return .time(first) }
    guard let last = secondEnd(expression.last, from: first), let end = last.last?.told(asIn: first.first),
      first.first < end
    else { return .unknown }
    return .time(ResolvedTime(first.first, end))
  }

  /// The second end of a span: 次年 is counted from the first.
  private func secondEnd(_ point: TimePoint, from first: ResolvedTime) -> ResolvedTime? {
    point.reference == .context ? inYear(first.first.year + point.offset, point) : self.point(point)
  }

  private func point(_ point: TimePoint) -> ResolvedTime? {
    switch (point.reference, point.unit) {
    case (.said, _): return inYear(point.year, point)
    case (.issue, .year): return issueYear.flatMap { inYear($0 + point.offset, point) }
    case (.issue, .month): return issue.flatMap { inMonth($0.year, $0.month + point.offset, point) }
    case (.issue, .day): return issue.flatMap { onDay($0, point.offset) }
    case (_, .week): return issue.map { inWeek($0, point) }
    case (.context, .year): return isContextNear ? context.flatMap { inYear($0.first.year + point.offset, point) } : nil
    case (.context, .month): return month.flatMap { inMonth($0.first.year, $0.first.month + point.offset, point) }
    case (.context, .day): return day.flatMap(\.start).flatMap { onDay($0, point.offset) }
    case (.open, _): return open(point)
    }
  }

  private func inYear(_ year: Int, _ point: TimePoint) -> ResolvedTime? {
    guard (1...9999).contains(year) else { return nil }
    if point.isSamePeriod, let context, context.first.month > 0, context.first.day == 0, let last = context.last {
      return ResolvedTime(.init(year, context.first.month), .init(year, last.month))
    }
    let first = ResolvedTime.Point(year, point.month, point.day)
    guard first.firstDay != nil else { return nil }
    return ResolvedTime(first, .init(year, point.lastMonth, point.day))
  }

  private func inMonth(_ year: Int, _ month: Int, _ point: TimePoint) -> ResolvedTime? {
    let index = year * 12 + month - 1
    let first = ResolvedTime.Point(index / 12, index % 12 + 1, point.day)
    return first.firstDay == nil ? nil : ResolvedTime(first, first)
  }

  private func inWeek(_ issue: CalendarDate, _ point: TimePoint) -> ResolvedTime {
    let monday = Int(issue.days) - (issue.weekday + 6) % 7 + 7 * point.offset
    let days = point.day == 0 ? 0...6 : point.day == 8 ? 5...6 : point.day - 1...point.day - 1
    func day(_ index: Int) -> ResolvedTime.Point { .init(CalendarDate(days: Int32(monday + index))) }
    return ResolvedTime(day(days.lowerBound), day(days.upperBound))
  }

  private func onDay(_ date: CalendarDate, _ offset: Int) -> ResolvedTime? {
    let first = ResolvedTime.Point(CalendarDate(days: date.days + Int32(offset)))
    return ResolvedTime(first, first)
  }

  /// A point whose year, or year and month, is not said.
  private func open(_ point: TimePoint) -> ResolvedTime? {
    if point.month == 0, point.day > 0 { return openDay(point) }
    if isDone, let issue, isAhead(point, of: issue), isOfIssue(context) {
      // 全年实现利润3亿元 in January is told of the year before; in summer nobody knows of which.
      return issue.month <= 3 ? inYear(issue.year - 1, point) : nil
    }
    // A year that lies ahead dates no month: 到2020年…。截至5月底….
    if isContextNear, isContextOfSentence || !isContextApart, let context, let last = context.last,
      isContextOfSentence || (issueYear.map({ last.year <= $0 }) ?? true),
      !isLeftBehind(context, by: point)
    {
      return inYear(yearAfter(last, point), point)
    }
    if let reportYear { return inYear(reportYear, point) }
    if point.month == 0 { return issueYear.flatMap { inYear($0, point) } }
    guard let issue else { return sentenceYear.flatMap { inYear($0, point) } }
    // In the first weeks of a year the last months are those of the year before.
    let isLastYear = issue.month <= 2 && point.month >= 10
    return inYear(isLastYear ? issue.year - 1 : issue.year, point)
  }

  /// Whether a whole year ends, or several months or the last ones do, long after the issue; not the quarter that it is
  /// in.
  private func isAhead(_ point: TimePoint, of issue: CalendarDate) -> Bool {
    if point.month == 0 { return issue.month <= 9 }
    guard issue.month <= 3, point.day == 0 else { return false }
    return point.lastMonth > 3 && (point.lastMonth > point.month || point.month >= 10)
  }

  /// Whether no year is spoken of: nothing is, or a day of the issue's own year.
  private func isOfIssue(_ time: ResolvedTime?) -> Bool {
    guard isContextNear, let time else { return reportYear == nil }
    return time.first.year == issue?.year && time.first.day > 0
  }

  /// Whether all of last year was spoken of in a sentence before, and the month is one that this year has had:
  /// 去年增长两成。1至5月….
  private func isLeftBehind(_ context: ResolvedTime, by point: TimePoint) -> Bool {
    guard !isContextOfSentence, let issue, context.first.month == 0 else { return false }
    return context.first.year == issue.year - 1 && context.last == context.first && point.lastMonth <= issue.month
      && point.lastMonth > 0
  }

  /// The year of a month told after another: stories go forward, as far as the issue.
  private func yearAfter(_ before: ResolvedTime.Point, _ point: TimePoint) -> Int {
    let passed = before.month > point.month && point.month > 0
    guard passed, let issue, before.year < issue.year, point.month <= issue.month || before.year + 1 < issue.year else {
      return before.year
    }
    return before.year + 1
  }

  /// 13日: of the month spoken of, else the last 13th before the issue; as a limit that of this month.
  private func openDay(_ point: TimePoint) -> ResolvedTime? {
    if isContextNear, let first = context?.first, first.month > 0 { return inMonth(first.year, first.month, point) }
    guard let issue else { return nil }
    return inMonth(issue.year, point.day <= issue.day || point.isDeadline ? issue.month : issue.month - 1, point)
  }

  // MARK: Stretches

  private func elapsed(_ count: Int, _ unit: TimePoint.Unit) -> Resolution {
    if isContextNear, let context, agrees(context.first, count, unit) {
      return .time(ResolvedTime(context.first, nil))
    }
    guard let issue else { return .unknown }
    switch unit {
    case .year: return .time(ResolvedTime(.init(issue.year - count), .init(issue.year)))
    case .month:
      let index = issue.year * 12 + issue.month - 1 - count
      return .time(ResolvedTime(.init(index / 12, index % 12 + 1), .init(issue.year, issue.month)))
    case .week, .day: return .time(ResolvedTime(.init(CalendarDate(days: issue.days - Int32(count))), .init(issue)))
    }
  }

  /// Whether so much time can have gone by from the beginning to the issue, give or take one.
  private func agrees(_ beginning: ResolvedTime.Point, _ count: Int, _ unit: TimePoint.Unit) -> Bool {
    guard let issue else { return true }
    switch unit {
    case .year: return isAbout(issue.year - beginning.year, count)
    case .month: return isAbout((issue.year - beginning.year) * 12 + issue.month - beginning.month, count)
    case .week, .day: return false
    }
  }

  private func isAbout(_ passed: Int, _ count: Int) -> Bool { passed > 0 && abs(passed - count) <= 1 }

  private func within(_ count: Int, _ unit: TimePoint.Unit) -> Resolution {
    guard isContextNear, let context, context.isOpen, unit == .year, context.first.month == 0 else { return .unchanged }
    // 从1978年算起，24年里: up to the issue.
    if issueYear.map({ $0 - context.first.year == count }) ?? false { return .time(context) }
    return .time(ResolvedTime(context.first, .init(context.first.year + count - 1)))
  }
}
