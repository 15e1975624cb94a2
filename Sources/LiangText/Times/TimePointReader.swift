import LiangCore

/// Reads the points of time expressions: years, months, days and the parts of years and months.
struct TimePointReader {
  /// A point, how it was written, and where it ends.
  struct Reading {
    var point: TimePoint
    var end: Int
    var rule: TimeRule
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  /// Whether 八十七年 is 1998.
  let countsFromRepublic: Bool

  /// A point that begins with no word of `TimeWords.beginning`: 2022年10月, 四月二十日, 前三季度, 5日, 2017-06-22.
  func point(at start: Int) -> Reading? {
    if let date = numericDate(at: start) { return date }
    if let year = year(at: start) {
      return part(of: year, at: year.end)
    }
    guard let part = months(of: TimePoint(), at: start) ?? day(of: TimePoint(), at: start) else { return nil }
    return part
  }

  /// Adds to a year or month the part of it that is said behind it, if any.
  func part(of whole: Reading, at start: Int) -> Reading {
    let next = bytes.skippingSpaces(from: start, to: end)
    if whole.point.unit == .year, let part = months(of: whole.point, at: next) { return part }
    if whole.point.unit == .month, let part = day(of: whole.point, at: next) { return part }
    if whole.point.unit == .week { return weekday(of: whole, at: next) }
    if whole.point.unit == .year, let end = samePeriod(at: next) {
      var same = whole
      same.point.isSamePeriod = true
      same.end = end
      return same
    }
    guard whole.point.unit == .year || whole.point.unit == .month else { return whole }
    // 今年“五一”以前, and not the 五一 of a holiday that has a time of its own.
    if whole.point.unit == .year, let feast = TimeWords.feasts.end(bytes, at: next, end: end),
      TimeWords.limit.end(bytes, at: feast, end: end) != nil
    {
      return Reading(point: whole.point, end: feast, rule: whole.rule)
    }
    let words = whole.point.unit == .year ? TimeWords.partOfYear : TimeWords.partOfMonth
    guard let last = words.end(bytes, at: next, end: end) else { return whole }
    return Reading(point: whole.point, end: last, rule: whole.rule)
  }

  /// 2022年, 一九八七年, 87年4月, 二千零八年.
  func year(at start: Int) -> Reading? {
    if let spoken = SpokenYear.read(bytes, at: start, end: end), let mark = word("年", at: spoken.end) {
      return Reading(point: TimePoint(year: spoken.year), end: mark, rule: .year)
    }
    guard let numeral = TimeNumeral.read(bytes, at: start, end: end), let mark = word("年", at: numeral.end),
      TimeWords.notYear.end(bytes, at: mark, end: end) == nil,
      let year = RepublicYears.year(numeral, of: bytes, at: start) ?? republicYear(numeral, mark: mark)
        ?? commonYear(numeral, at: start, mark: mark)
    else { return nil }
    return Reading(point: TimePoint(year: year), end: mark, rule: .year)
  }

  private func commonYear(_ numeral: TimeNumeral, at start: Int, mark: Int) -> Int? {
    guard !numeral.hasTens, numeral.digits == 4 || isShortYear(numeral, at: start, mark: mark),
      !TimeWords.ages.ends(bytes, before: start, from: 0)
    else { return nil }
    return DateReader.fullYear(numeral)
  }

  private func republicYear(_ numeral: TimeNumeral, mark: Int) -> Int? {
    guard countsFromRepublic, TimeWords.elapsed.match(bytes, at: mark, end: end) == nil else { return nil }
    return RepublicYears.year(numeral)
  }

  /// Two digits before 年 name a year where a month or the beginning or end of the year follows, where they are Chinese
  /// and without 十 (86 years would be 八十六年), and where nothing says that they count (`ShortYear`). Neighbours are a
  /// guess: 三五年, 七八年.
  private func isShortYear(_ numeral: TimeNumeral, at start: Int, mark: Int) -> Bool {
    let next = bytes.skippingSpaces(from: mark, to: end)
    if let month = TimeNumeral.read(bytes, at: next, end: end), word("月", at: month.end) != nil { return true }
    if numeral.isChinese { return !(1...2).contains(numeral.value % 10 - numeral.value / 10) }
    if word("底", at: next) ?? word("初", at: next) ?? word("末", at: next) != nil { return true }
    return numeral.digits == 2 && numeral.certain == 2
      && ShortYear.isYear(numeral.value, in: bytes, from: start, to: mark, limit: end)
  }

  /// 2017-06-22 and its like, never 20170622.
  private func numericDate(at start: Int) -> Reading? {
    guard let mention = DateReader.digitDate(bytes, at: start, end: end, isCompact: false) else { return nil }
    let civil = mention.date.civil
    var point = TimePoint(year: civil.year)
    (point.month, point.lastMonth, point.day) = (civil.month, civil.month, civil.day)
    return Reading(point: point, end: Int(mention.range.end), rule: .numericDate)
  }

  /// 上周六, 上周末.
  private func weekday(of week: Reading, at start: Int) -> Reading {
    var day = week
    if let end = word("末", at: start) {
      (day.point.day, day.end) = (8, end)
    } else if let end = word("日", at: start) ?? word("天", at: start) {
      (day.point.day, day.end) = (7, end)
    } else if start < end, let digit = TimeDigit.read(bytes, at: start, end: end), (1...6).contains(digit.value) {
      (day.point.day, day.end) = (digit.value, start + digit.length)
    }
    return day
  }

  // MARK: Months and days

  /// 上半年, 前三季度, 头四个月, 1至4月, 四月, 四月二十日, of a year that is given.
  func months(of year: TimePoint, at start: Int) -> Reading? {
    var point = year
    let isBehindYear = year.reference != .open
    if let stretch = TimeWords.months.match(bytes, at: start, end: end)
      ?? (isBehindYear ? TimeWords.monthsOfYear.match(bytes, at: start, end: end) : nil)
    {
      (point.month, point.lastMonth) = (stretch.value.lowerBound, stretch.value.upperBound)
      if let last = word("末", at: stretch.end) ?? word("底", at: stretch.end) {
        point.month = point.lastMonth
        return Reading(point: point, end: last, rule: .month)
      }
      return Reading(point: point, end: stretch.end, rule: .quarter)
    }
    if let head = firstMonths(at: start, isBehindYear: isBehindYear) {
      (point.month, point.lastMonth) = (1, head.months)
      return Reading(point: point, end: head.end, rule: .firstMonths)
    }
    return monthRange(of: year, at: start) ?? month(of: year, at: start)
  }

  /// 四月, 4月份, 四月底, 四月二十日.
  private func month(of year: TimePoint, at start: Int) -> Reading? {
    guard let numeral = monthNumeral(at: start), let mark = word("月", at: numeral.end) else { return nil }
    if numeral.value == 1, numeral.isChinese, year.reference == .open, isAnyMonth(mark) || isPaid(start, mark) {
      return nil
    }
    var point = year
    (point.month, point.lastMonth) = (numeral.value, numeral.value)
    let next = bytes.skippingSpaces(from: mark, to: end)
    if let day = day(of: point, at: next) { return day }
    let last = TimeWords.partOfMonth.end(bytes, at: next, end: end) ?? mark
    return Reading(point: point, end: last, rule: .month)
  }

  /// 一月能挣800元, 一月下来; not 一月能有300人参加, 一月花市.
  private func isAnyMonth(_ mark: Int) -> Bool {
    guard let spent = TimeWords.eachMonth.end(bytes, at: mark, end: end) else { return false }
    return bytes.starts(with: "下来", at: mark) || TimeWords.amount.end(bytes, at: spent, end: end) != nil
      || TimeNumeral.read(bytes, at: spent, end: end) != nil
  }

  /// 十五元一月, 住院一月; and 房租一月八元, where no other month stands near: 一月八元，二月九元 are of the calendar, and so is
  /// 税收一月三亿元.
  private func isPaid(_ start: Int, _ mark: Int) -> Bool {
    let next = mark < end ? TextMarks.shared.mark(bytes.scalar(at: mark).value) : .sentenceEnd
    guard next == .none || next == .numeral else {
      return TimeWords.beforeAnyMonth.ends(bytes, before: start, from: 0)
    }
    guard TimeWords.paidByMonth.ends(bytes, before: start, from: 0), let price = pastNumeral(mark),
      TimeWords.money.end(bytes, at: price, end: end) != nil
    else { return false }
    return !holdsMonth(max(0, start - Self.near)..<start) && !holdsMonth(price..<min(end, price + Self.near))
  }

  /// In bytes: twenty characters.
  private static let near = 60

  /// One past the numeral at `start`, however long; nil where none stands there.
  private func pastNumeral(_ start: Int) -> Int? {
    var index = start
    while index < end, case let scalar = bytes.scalar(at: index),
      NumeralGlyphs.shared.lookup(scalar.value).glyph != .none
    {
      index += scalar.length
    }
    return index > start ? index : nil
  }

  /// Whether another month than 一月 is named there: 十一月, 上月; 每月 and 三个月 are none.
  private func holdsMonth(_ range: Range<Int>) -> Bool {
    range.contains { index in
      guard index >= 6, bytes.starts(with: "月", at: index) else { return false }
      return switch bytes.scalar(before: index).value {
      case "一": bytes.ends(with: "十一", before: index)
      case "每", "个": false
      default: true
      }
    }
  }

  /// 1至4月, 1—11月份, 五、六月, 一、二两月, 七、八两个月.
  private func monthRange(of year: TimePoint, at start: Int) -> Reading? {
    guard let first = monthNumeral(at: start) ?? damagedOne(at: start) else { return nil }
    let afterFirst = word("月份", at: first.end) ?? word("月", at: first.end) ?? first.end
    guard let second = through(at: afterFirst) ?? word("、", at: afterFirst), let last = monthNumeral(at: second),
      last.value > first.value, let mark = word("月", at: pastCount(last.end)),
      TimeNumeral.read(bytes, at: mark, end: end) == nil
    else { return nil }
    var point = year
    (point.month, point.lastMonth) = (first.value, last.value)
    return Reading(point: point, end: word("份", at: mark) ?? mark, rule: .months)
  }

  /// Past the 两 or 两个 between two months and their 月.
  private func pastCount(_ index: Int) -> Int { word("两个", at: index) ?? word("两", at: index) ?? index }

  /// 头四个月, 前11个月, 前4月; not 提前两个月, 春节前两个月. A first month alone (头一个月) is January only behind a year.
  private func firstMonths(at start: Int, isBehindYear: Bool) -> (months: Int, end: Int)? {
    guard let head = word("头", at: start) ?? word("前", at: start) ?? word("首", at: start), let count = count(at: head),
      count.value <= 12, count.value > 1 || isBehindYear, !TimeWords.beforeFirst.ends(bytes, before: head, from: 0),
      let mark = word("个月", at: count.end) ?? word("個月", at: count.end) ?? word("月", at: count.end)
    else { return nil }
    return (count.value, mark)
  }

  /// 20日, 二十日, 20号 behind a month; a day alone only as 20日 where no such stretch of days is meant.
  func day(of month: TimePoint, at start: Int) -> Reading? {
    guard let numeral = TimeNumeral.read(bytes, at: start, end: end), numeral.digits <= 2,
      (1...31).contains(numeral.value)
    else { return nil }
    let isAlone = month.reference == .open && month.month == 0
    guard
      let mark = word("日", at: numeral.end)
        ?? (isAlone ? nil : word("号", at: numeral.end) ?? firstOfDaysEnd(numeral))
    else { return nil }
    if isAlone, numeral.certain < 1 || (numeral.isChinese && numeral.value <= 3) || isNumberOfDays(start, mark) {
      return nil
    }
    var point = month
    point.day = numeral.value
    return Reading(point: point, end: mark, rule: .day)
  }

  /// Where the 1 of 11月1～10日 ends, whose 日 stands behind the last day.
  private func firstOfDaysEnd(_ numeral: TimeNumeral) -> Int? {
    guard let next = through(at: numeral.end), let last = TimeNumeral.read(bytes, at: next, end: end), last.digits <= 2,
      last.value > numeral.value, last.value <= 31, word("日", at: last.end) != nil
    else { return nil }
    return numeral.end
  }

  /// 3日内, 第10日, 逾期10日, 拘留15日.
  private func isNumberOfDays(_ start: Int, _ mark: Int) -> Bool {
    TimeWords.notDay.end(bytes, at: mark, end: end) != nil
      || TimeWords.daysCountedOff.ends(bytes, before: start, from: 0)
      || DayTerm.isTerm(bytes, from: start, to: mark, limit: end)
  }

  /// A small number of years, months or days.
  func count(at start: Int) -> (value: Int, end: Int)? {
    if let two = word("两", at: start) ?? word("兩", at: start) { return (2, two) }
    guard start < end, let numeral = TimeNumeral.read(bytes, at: start, end: end), numeral.digits <= 2,
      numeral.certain > 0, numeral.value > 0
    else { return nil }
    return (numeral.value, numeral.end)
  }

  private func monthNumeral(at start: Int) -> TimeNumeral? {
    if let first = word("元", at: start) {
      return TimeNumeral(value: 1, digits: 1, certain: 1, isChinese: true, hasTens: false, end: first)
    }
    guard let numeral = TimeNumeral.read(bytes, at: start, end: end), numeral.digits <= 2, numeral.certain > 0,
      (1...12).contains(numeral.value)
    else { return nil }
    return numeral
  }

  /// The 1 that begins a span of months and that OCR read as a letter: l至5月.
  private func damagedOne(at start: Int) -> TimeNumeral? {
    guard let numeral = TimeNumeral.read(bytes, at: start, end: end), numeral.digits == 1, numeral.value == 1,
      start == 0 || !UInt8.isLetter(bytes[start - 1])
    else { return nil }
    return numeral
  }

  // MARK: Words

  /// Where the word ends if it stands at `start`, spaces before it passed over.
  func word(_ word: StaticString, at start: Int) -> Int? {
    let index = bytes.skippingSpaces(from: start, to: end)
    guard index + word.utf8CodeUnitCount <= end else { return nil }
    for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] { return nil }
    return index + word.utf8CodeUnitCount
  }

  /// Where the second end of a span begins, if one is announced at `start`.
  func through(at start: Int) -> Int? {
    let index = bytes.skippingSpaces(from: start, to: end)
    return TimeWords.through.end(bytes, at: index, end: end).map { bytes.skippingSpaces(from: $0, to: end) }
  }

  /// One past 同期 or 同月.
  private func samePeriod(at start: Int) -> Int? { word("同期", at: start) ?? word("同月", at: start) }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  fileprivate static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
