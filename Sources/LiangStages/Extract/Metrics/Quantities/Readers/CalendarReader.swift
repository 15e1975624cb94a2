import LiangCore
import LiangText

/// 年 月 日 世纪: whether they tell when, as a date does, or how long.
struct CalendarReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// Whether a duration tells when, and not how long.
  func isTimeItself(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Bool {
    // 今年头八个月, 全省前九个月; 提前三个月 is a length of time.
    let isFirst = bytes.ends(with: "前", before: numeral.start)
    if unit.name == text.units.month || unit.name == text.units.day,
      bytes.ends(with: "年头", before: numeral.start) || bytes.ends(with: "年前", before: numeral.start)
        || isFirst && unit.name == text.units.month
          && !text.has(CalendarWords.beforeMonthsAhead, before: numeral.start)
    {
      return true
    }
    // 七、八两个月
    if unit.name == text.units.month, bytes.starts(with: "两个", at: numeral.start), namesMonths(before: numeral.start) {
      return true
    }
    // “八五”头四年, “八五”后三年, 比前五年下降
    if unit.name == text.units.year,
      text.has(CalendarWords.beforeComparedYears, before: numeral.start)
        || text.has(CalendarWords.beforePlanYears, before: numeral.start, from: text.sentence.start)
    {
      return true
    }
    guard bytes.starts(with: "前", at: hit.end) else { return false }
    // 4小时前　赞（31）: when a reader wrote
    let next = bytes.skippingSpaces(at: hit.end + 3)
    if next > hit.end + 3, text.has(CalendarWords.commentButtons, at: next) { return true }
    return unit.trait == .year && numeral.bound == .exact && !bytes.starts(with: "前后", at: hit.end)
  }

  /// Whether two months that follow each other are named there: 七、八; 十一、十二.
  private func namesMonths(before index: Int) -> Bool {
    func month(before end: Int) -> Numeral? {
      [6, 3].lazy.compactMap { text.numeral(at: max(end - $0, text.sentence.start)) }.first { $0.end == end }
    }
    guard let second = month(before: index), bytes.ends(with: "、", before: second.start),
      let first = month(before: second.start - 3)
    else { return false }
    return second.low == first.low.adding(Decimal38(1))
  }

  /// 在30年以上。 and not 在93年以上交利润居首.
  private func isBounded(_ index: Int) -> Bool {
    guard let limit = text.longest(CalendarWords.yearLimits, at: index) else { return false }
    return text.isEnd(limit.end)
  }

  /// Whether the two digits behind 在 count years: 在30年以上。, 树龄在40年左右, and 在35年内 and 在50年内 of numbers that seldom are
  /// years of the last century. 在97年内 is one, and so is 在60年左右.
  private func isLengthOfYears(_ year: Int, _ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if isBounded(hit.end) { return true }
    let preposition = numeral.start - 3
    if text.has(CalendarWords.lastingNames, before: preposition, from: text.sentence.start),
      text.isEnd(hit.end) || text.boundBehind(hit.end) != nil
    {
      return true
    }
    return (year < 49 || year <= 70 && year % 10 == 0)
      && text.has(CalendarWords.within, at: hit.end)
  }

  /// Whether the years tell how old a thing is: 树龄约1300年, 已有约1300年历史.
  func isAge(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if text.has(CalendarWords.ageNames, before: text.fillersStart(before: numeral.start)), text.isEnd(hit.end) {
      return true
    }
    guard let history = text.longest(CalendarWords.history, at: hit.end) else { return false }
    return text.isEnd(history.end) && text.has(CalendarWords.beforeHistory, before: numeral.start)
  }

  func isCalendarYear(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if SpokenYear.read(bytes, at: numeral.start, end: text.sentence.end)?.end == hit.start { return true }
    guard numeral.bound == .exact, numeral.low == numeral.high, !numeral.shape.contains(.decimal),
      !numeral.shape.contains(.magnitude)
    else { return false }
    if isAge(numeral, hit) { return false }
    if numeral.shape.contains(.positional) || numeral.shape.contains(.leadingZero) || isLastOfSpaced(numeral) {
      return true
    }
    if text.has(CalendarWords.eras, before: numeral.start, from: text.sentence.start) { return true }
    guard numeral.shape.contains(.digits), !numeral.shape.contains(.grouped) else { return false }
    if numeral.digitCount == 4 { return numeral.isWhole(in: 1000..<3000) }
    guard numeral.digitCount == 2, let year = numeral.small, year >= 30 else { return false }
    // 98年5月; 自98年
    if let month = text.numeral(at: hit.end), bytes.starts(with: "月", at: month.end) { return true }
    switch text.scalar(before: numeral.start).value {
    case "在", "于": return !isLengthOfYears(year, numeral, hit)
    case "自", "从", 0x2018, 0x2019: return true  // 自从‘’
    default: break
    }
    return bytes.starts(with: "年", at: hit.start)
      && ShortYear.isYear(year, in: bytes, from: numeral.start, to: hit.start + 3, limit: text.sentence.end)
  }

  /// The 八 of 一 九 五 八 年.
  private func isLastOfSpaced(_ numeral: Numeral) -> Bool {
    let before = bytes.skippingSpace(before: numeral.start)
    return before < numeral.start && numeral.end - numeral.start == 3
      && text.glyphs.lookup(text.scalar(before: before).value).glyph == .chineseDigit
  }

  /// 20世纪, 六世纪末; 两世纪, 十几世纪 and 近一世纪 are so many hundred years.
  func isDatedCentury(_ numeral: Numeral) -> Bool {
    guard numeral.bound == .exact, !numeral.shape.contains(.decimal), !bytes.starts(with: "两", at: numeral.start)
    else { return false }
    return !numeral.isBareOne
      || !text.has(CalendarWords.beforeWholeCenturies, before: numeral.start)
  }

  /// The day of a date; 15日内 and 60日 are durations.
  func isCalendarDay(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.isWhole(in: 0...31), numeral.bound == .exact else { return false }
    if bytes.ends(with: "月", before: numeral.start) { return true }
    // 走了兩日: the second of a month is 二日.
    if bytes.starts(with: "两", at: numeral.start) || bytes.starts(with: "兩", at: numeral.start) { return false }
    if DayTerm.isTerm(bytes, from: numeral.start, to: hit.end, limit: text.sentence.end) { return false }
    if text.has(CalendarWords.behindDayCounts, at: hit.end) { return false }
    return !text.has(CalendarWords.behindDays, at: hit.end)
  }
}
