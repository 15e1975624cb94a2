package import LiangCore

/// Finds the time expressions of a text, from left to right, each as long as the language lets it be.
package struct TimeScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  let points: TimePointReader

  private init(_ bytes: UnsafeBufferPointer<UInt8>, end: Int, countsFromRepublic: Bool) {
    self.bytes = bytes
    self.end = end
    points = TimePointReader(bytes: bytes, end: end, countsFromRepublic: countsFromRepublic)
  }

  /// Appends the expressions of the range in order; they do not overlap. One pass, no allocation but the array's.
  /// - Parameter countsFromRepublic: whether the paper counts years as 民國 does, so that 八十七年 is 1998.
  package static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, range: ByteRange, countsFromRepublic: Bool = false,
    into expressions: inout [TimeExpression]
  ) {
    let scanner = TimeScanner(bytes, end: Int(range.end), countsFromRepublic: countsFromRepublic)
    let glyphs = TimeGlyphs.shared
    var index = Int(range.start)
    var behindDigit = false
    while index < scanner.end {
      let scalar = bytes.scalar(at: index)
      let glyph = glyphs.glyph(scalar.value)
      let wasBehindDigit = behindDigit
      behindDigit = glyph.isDigit
      if glyph.isNone || (glyph.isDigit && wasBehindDigit) {
        index += scalar.length
      } else if let found = glyph.isDigit ? scanner.numeral(at: index) : scanner.word(at: index, glyph) {
        expressions.append(found)
        index = Int(found.range.end)
        behindDigit = false
      } else {
        index += scalar.length
      }
    }
  }

  /// An expression that begins with a numeral; what stands behind that tells most numerals apart.
  private func numeral(at start: Int) -> TimeExpression? {
    guard let numeral = TimeNumeral.read(bytes, at: start, end: end) else { return nil }
    let next = bytes.skippingSpaces(from: numeral.end, to: end)
    guard TimeWords.behindNumeral.end(bytes, at: next, end: end) != nil else { return nil }
    if let expression = elapsed(at: start) ?? fiveYearPlan(at: start) ?? yearSpan(at: start) { return expression }
    // 一直以来 and 一季度 begin with what looks like a numeral.
    if let word = TimeWords.beginning.match(bytes, at: start, end: end) {
      return spoken(word.value, start: start, wordEnd: word.end)
    }
    return points.point(at: start).map { extended($0, start: start) }
  }

  /// An expression that begins with a word of the kinds that its first character can begin.
  private func word(at start: Int, _ glyph: TimeGlyphs.Glyph) -> TimeExpression? {
    if glyph.isQuote, let plan = fiveYearPlan(at: start) { return plan }
    if glyph.beginsElapsed, let elapsed = elapsed(at: start) { return elapsed }
    if glyph.beginsWord, let word = TimeWords.beginning.match(bytes, at: start, end: end) {
      return spoken(word.value, start: start, wordEnd: word.end)
    }
    return glyph.beginsStretch ? points.months(of: TimePoint(), at: start).map { extended($0, start: start) } : nil
  }

  /// An expression that begins with a word.
  private func spoken(_ meaning: TimeWords.Meaning, start: Int, wordEnd: Int) -> TimeExpression? {
    let range = ByteRange(start, wordEnd)
    switch meaning {
    case .stretch(let extent): return TimeExpression(range: range, extent: extent, rule: extent.rule)
    case .years(let first, let last):
      return TimeExpression(
        range: range, first: TimePoint(.issue, .year, first), last: TimePoint(.issue, .year, last), rule: .span)
    case .goldenWeek(let month):
      var (first, last) = (TimePoint(months: month...month), TimePoint(months: month...month))
      (first.day, last.day) = (1, 7)
      return TimeExpression(range: range, first: first, last: last, rule: .span)
    case .season: return opensClause(start) ? TimeExpression(range: range, extent: .vague, rule: .vague) : nil
    case .someYear: return extended(.init(point: TimePoint(), end: wordEnd, rule: .someYear), start: start)
    case .endOfMonth:
      guard isLimit(ByteRange(start, wordEnd)) else { return nil }
      return extended(
        .init(point: TimePoint(.issue, .month, 0), end: wordEnd, rule: .relative), start: start)
    case .everyYear:
      guard let part = points.months(of: TimePoint(), at: wordEnd) else { return nil }
      return TimeExpression(range: ByteRange(start, part.end), extent: .vague, rule: .everyYear)
    case .plan(let number): return plan(number, at: wordEnd, start: start, isNamed: true)
    case .point(let reference, let unit, let offset):
      let whole = TimePointReader.Reading(
        point: TimePoint(reference, unit, offset), end: wordEnd, rule: reference == .issue ? .relative : .anaphoric)
      return extended(points.part(of: whole, at: wordEnd), start: start)
    }
  }

  /// Whether the word bounds what its clause tells: 月底前, 到月底，, 月初起. 月底一算 tells of any month.
  private func isLimit(_ word: ByteRange) -> Bool {
    let next = Int(word.end)
    let isBound =
      TimeWords.limit.end(bytes, at: next, end: end) != nil || TimeWords.since.end(bytes, at: next, end: end) != nil
    if isBound { return opensClause(Int(word.start)) || upTo(before: Int(word.start)) != nil }
    guard let start = upTo(before: Int(word.start)), opensClause(start) else { return false }
    return next >= end || TextMarks.shared.mark(bytes.scalar(at: next).value) == .clauseBreak
  }

  private func upTo(before end: Int) -> Int? { TimeWords.upTo.start(bytes, before: end, from: 0) }

  /// Whether nothing but a mark stands before the place.
  private func opensClause(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let scalar = bytes.scalar(before: start, start: 0)
    return TextMarks.shared.mark(scalar.value) != .none && TextMarks.shared.mark(scalar.value) != .numeral
  }

  // MARK: From a point to a stretch

  /// Takes the second end of a span or a 以来 behind the point.
  private func extended(_ reading: TimePointReader.Reading, start: Int) -> TimeExpression {
    let since = sinceMark(behind: reading, start: start)
    let near = lastPoint(behind: hourEnd(behind: reading), first: reading.point)
    if near == nil,
      let last = lastPoint(behindEvent: reading.end, start: start, first: reading.point, lasts: since != nil)
    {
      return TimeExpression(
        range: ByteRange(start, last.end), first: reading.point, last: last.point, rule: .span)
    }
    // 至今年 lasts on, 至今年3月 does not; neither does 自6月20日起至9月30日.
    let lastsOn = since != nil && near?.point.month ?? 0 == 0
    if let last = lastsOn ? lastPoint(behind: since!, first: reading.point) : near {
      return TimeExpression(
        range: ByteRange(start, last.end), first: first(reading.point, before: last.point), last: last.point,
        rule: .span)
    }
    if let since = since ?? (isOpenedToLast(start, behind: reading.end) ? reading.end : nil) {
      return TimeExpression(range: ByteRange(start, since), first: reading.point, extent: .since, rule: .since)
    }
    // The limit belongs to the time: 以前 alone would be another one.
    let isLimit = TimeWords.notLimit.end(bytes, at: reading.end, end: end) == nil
    let limit = isLimit ? TimeWords.limit.end(bytes, at: reading.end, end: end) : nil
    let last = limit ?? reading.end
    var point = reading.point
    point.isDeadline = limit != nil && TimeWords.deadline.end(bytes, at: reading.end, end: end) == limit
    return TimeExpression(range: ByteRange(start, last), first: point, rule: reading.rule)
  }

  /// The first end of a span; 上年 before 今年 is last year, whatever was spoken of before.
  private func first(_ point: TimePoint, before last: TimePoint) -> TimePoint {
    guard point.reference == .context, point.unit == .year, point.offset < 0, last.reference == .issue else {
      return point
    }
    var first = point
    first.reference = .issue
    return first
  }

  /// The second end of a span that an event parts from the first: 从3月12日开园到本月5日. Only behind 从 or 自, a few
  /// characters on, none of them a digit; behind a comma, only where it says that something ended: 从2月20日开始，到6月底结束.
  /// - Parameter lasts: whether a mark that it lasts stands behind the first end, so that only such a clause ends it.
  private func lastPoint(behindEvent point: Int, start: Int, first: TimePoint, lasts: Bool) -> TimePointReader.Reading?
  {
    guard TimeWords.from.ends(bytes, before: start, from: 0) else { return nil }
    var index = point
    for _ in 0..<8 where index < end {
      let scalar = bytes.scalar(at: index)
      if index > point, let comma = points.word("，", at: index) ?? points.word(",", at: index) {
        guard let last = lastPoint(behind: comma, first: first) else { return nil }
        return TimeWords.ended.end(bytes, at: last.end, end: end) == nil ? nil : last
      }
      guard scalar.value >= 0x4E00, !TimeGlyphs.shared.glyph(scalar.value).isDigit else { return nil }
      if index > point, !lasts, let last = lastPoint(behind: index, first: first) { return last }
      index += scalar.length
    }
    return nil
  }

  /// Behind the part of the day that is said: 11日夜间至13日.
  private func hourEnd(behind reading: TimePointReader.Reading) -> Int {
    guard reading.point.day > 0 || reading.point.unit == .day else { return reading.end }
    return TimeWords.partOfDay.end(bytes, at: reading.end, end: end) ?? reading.end
  }

  /// The second end of a span whose first ends at `end`, if it goes on there.
  private func lastPoint(behind end: Int, first: TimePoint) -> TimePointReader.Reading? {
    points.through(at: end).flatMap { lastPoint(at: $0, first: first) }
  }

  /// The second end of a span; what it leaves unsaid is as in the first: 4月5日至7日.
  private func lastPoint(at start: Int, first: TimePoint) -> TimePointReader.Reading? {
    if first.month > 0, let close = TimeWords.yearEnd.end(bytes, at: start, end: end) {
      var december = TimePoint(.context, .year, 0)
      (december.month, december.lastMonth) = (12, 12)
      return TimePointReader.Reading(point: december, end: close, rule: .span)
    }
    if let word = TimeWords.beginning.match(bytes, at: start, end: end) {
      // 次年 is counted from the first end.
      guard case .point(let reference, let unit, let offset) = word.value,
        reference == .issue || unit == .year && offset >= 0
      else { return nil }
      let whole = TimePointReader.Reading(point: TimePoint(reference, unit, offset), end: word.end, rule: .span)
      return points.part(of: whole, at: word.end)
    }
    if let year = points.year(at: start) { return points.part(of: year, at: year.end) }
    guard first.month > 0 || first.day > 0 || first.unit == .month else { return nil }
    var month = first
    month.day = 0
    if first.day > 0, let day = points.day(of: month, at: start) { return day }
    (month.month, month.lastMonth) = (0, 0)
    return first.unit == .year ? points.months(of: month, at: start) : nil
  }

  // MARK: Years

  /// 2018—2020年, 一九八四至一九八六年, 1994、1995两年: the first year's 年 is left out.
  private func yearSpan(at start: Int) -> TimeExpression? {
    guard let first = TimeNumeral.read(bytes, at: start, end: end) else { return nil }
    if let pair = yearPair(first, start: start) { return pair }
    guard first.digits == 4, first.certain >= 2, DateReader.years.contains(first.value),
      let second = points.through(at: first.end),
      let last = points.year(at: second), last.point.year > first.value
    else { return nil }
    return TimeExpression(
      range: ByteRange(start, last.end), first: TimePoint(year: first.value), last: last.point, rule: .span)
  }

  /// 1994、1995两年, 94、95年: two years that follow each other.
  private func yearPair(_ first: TimeNumeral, start: Int) -> TimeExpression? {
    guard let comma = points.word("、", at: first.end), let second = TimeNumeral.read(bytes, at: comma, end: end),
      second.digits == first.digits, !first.hasTens, !second.hasTens, let year = DateReader.fullYear(first),
      DateReader.fullYear(second) == year + 1,
      let last = points.word("两年", at: second.end) ?? points.word("年两年", at: second.end)
        ?? points.word("年", at: second.end)
    else { return nil }
    return TimeExpression(
      range: ByteRange(start, last), first: TimePoint(year: year), last: TimePoint(year: year + 1), rule: .span)
  }

  /// “十四五”期间, “十四五”末: the years of a five-year plan, or its last.
  private func fiveYearPlan(at start: Int) -> TimeExpression? {
    let quoted = points.word("“", at: start)
    guard let plan = planNumber(at: quoted ?? start),
      let close = quoted == nil ? plan.end : points.word("”", at: plan.end)
    else { return nil }
    return self.plan(
      plan.number, at: close, start: start,
      isNamed: quoted != nil && TimeWords.planned.end(bytes, at: close, end: end) != nil)
  }

  /// What stands behind the name of a plan, at `close`, says which of its years are meant.
  /// - Parameter isNamed: whether the name alone means all of them.
  private func plan(_ number: Int, at close: Int, start: Int, isNamed: Bool) -> TimeExpression? {
    let first = TimeWords.firstYear(ofPlan: number)
    func years(_ years: ClosedRange<Int>, to end: Int) -> TimeExpression {
      TimeExpression(
        range: ByteRange(start, end), first: TimePoint(year: first + years.lowerBound),
        last: TimePoint(year: first + years.upperBound), rule: .fiveYearPlan)
    }
    if let last = points.word("期间", at: close) ?? points.word("时期", at: close) { return years(0...4, to: last) }
    if let last = points.word("以来", at: close) {
      return TimeExpression(
        range: ByteRange(start, last), first: TimePoint(year: first), extent: .since, rule: .fiveYearPlan)
    }
    if let last = points.word("末", at: close) ?? points.word("期末", at: close) { return years(4...4, to: last) }
    // “八五”头四年, “八五”后三年
    if let head = points.word("头", at: close) ?? points.word("前", at: close), let count = points.count(at: head),
      count.value < 5, let last = points.word("年", at: count.end)
    {
      return years(0...count.value - 1, to: last)
    }
    if let tail = points.word("后", at: close), let count = points.count(at: tail), count.value < 5,
      let last = points.word("年", at: count.end)
    {
      return years(5 - count.value...4, to: last)
    }
    return isNamed ? years(0...4, to: close) : nil
  }

  /// The 七 of 七五, the 十四 of 十四五.
  private func planNumber(at start: Int) -> (number: Int, end: Int)? {
    guard start < end, let first = TimeDigit.read(bytes, at: start, end: end), first.isChinese else { return nil }
    let second = start + first.length
    if first.isTens, second < end, let unit = TimeDigit.read(bytes, at: second, end: end), unit.isChinese,
      !unit.isTens, let last = points.word("五", at: second + unit.length)
    {
      return (first.value + unit.value, last)
    }
    return points.word("五", at: second).map { (first.value, $0) }
  }

  /// 三年来, 近五年, 三个月间, 一年半来; 三年前 is a year, 三个月前 some other time.
  private func elapsed(at start: Int) -> TimeExpression? {
    let recent = TimeWords.recent.end(bytes, at: start, end: end)
    guard let count = points.count(at: recent ?? start),
      let unit = TimeWords.elapsedUnit.match(bytes, at: count.end, end: end)
    else { return nil }
    // 92年以来
    if recent == nil, unit.value == .year, points.year(at: start) != nil { return nil }
    let odd = points.word("多", at: unit.end) ?? points.word("半", at: unit.end)
    let next = odd ?? unit.end
    if odd == nil, unit.value == .year, let ago = TimeWords.ago.end(bytes, at: next, end: end) {
      return TimeExpression(range: ByteRange(start, ago), first: TimePoint(.issue, .year, -count.value), rule: .apart)
    }
    if let apart = TimeWords.apart.end(bytes, at: next, end: end) {
      return TimeExpression(range: ByteRange(start, apart), extent: .vague, rule: .apart)
    }
    let behind = TimeWords.elapsed.match(bytes, at: next, end: end)
    guard behind != nil || recent != nil else { return nil }
    let whole = odd == nil ? count.value : count.value + 1
    let isUpToNow = recent != nil || behind?.value == true
    return TimeExpression(
      range: ByteRange(start, behind?.end ?? next),
      extent: isUpToNow ? .elapsed(whole, unit.value) : .within(whole, unit.value), rule: .elapsed)
  }
}

extension TimeExpression.Extent {
  /// The name of the rule that reads a word of this extent.
  fileprivate var rule: TimeRule {
    switch self {
    case .sinceEvent: .sinceEvent
    case .untilNow: .untilNow
    case .sameTime: .sameTime
    case .now: .now
    default: .vague
    }
  }
}
