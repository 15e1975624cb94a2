package import LiangCore

/// Reads the date of a folio or a dateline: a short line in which other things stand too.
///
///     2019年3月14日 星期四 第5版        二○二二年五月八日        2O23年11月l6日 (OCR)
///     《工人日报》(2012年05月03日 002版)   2017-06-22  2017.6.22  20170622
package enum DateReader {
  /// The years a newspaper can be of.
  package static let years = 1800...2100

  /// The first date with a year in the range. One written with 年 and 月 goes before one in digits alone, wherever they
  /// stand: a folio holds numbers of other kinds too.
  package static func firstDate(in bytes: UnsafeBufferPointer<UInt8>, range: ByteRange) -> DateMention? {
    var other: DateMention?
    var starts = NumeralStarts(bytes: bytes, range: range)
    while let start = starts.next() {
      if let mention = spelled(bytes, at: start, end: Int(range.end)) { return mention }
      other = other ?? inDigits(bytes, at: start, end: Int(range.end))
    }
    return other
  }

  /// The first month and day without a year (新华社北京五月七日电), as the last such day that is not after
  /// `published`.
  package static func firstDay(
    in bytes: UnsafeBufferPointer<UInt8>, range: ByteRange, notAfter published: CalendarDate
  ) -> DateMention? {
    var starts = NumeralStarts(bytes: bytes, range: range)
    while let start = starts.next() {
      guard let (month, day, end) = monthAndDay(bytes, at: start, end: Int(range.end)) else { continue }
      // A leap day can lie up to eight years back.
      for year in stride(from: published.year, through: published.year - 8, by: -1) {
        if let date = CalendarDate(year: year, month: month, day: day), date <= published {
          return DateMention(date: date, range: ByteRange(start, end))
        }
      }
    }
    return nil
  }

  /// `2019年3月14日`, `一九八七年五月九日`, `87年5月9日`.
  private static func spelled(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> DateMention? {
    guard let numeral = TimeNumeral.read(bytes, at: start, end: end),
      let year = RepublicYears.year(numeral, of: bytes, at: start) ?? fullYear(numeral)
        ?? damagedYear(numeral, bytes, start),
      let afterMark = DateMark.year.match(bytes, at: numeral.end, end: end),
      let (month, day, last) = monthAndDay(bytes, at: bytes.skippingSpaces(from: afterMark, to: end), end: end),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return DateMention(date: date, range: ByteRange(start, last))
  }

  /// Four digits as they are; two digits as the year since 1930 that ends so.
  static func fullYear(_ numeral: TimeNumeral) -> Int? {
    if numeral.certain < 2 { return nil }
    return switch numeral.digits {
    case 4: years.contains(numeral.value) ? numeral.value : nil
    case 2: numeral.value >= 30 ? 1900 + numeral.value : 2000 + numeral.value
    default: nil
    }
  }

  /// The year of a date that month and day go on from, where scanners left one digit beyond doubt (`2OlO`), or took the
  /// 一 that begins it for a dash (`—九八八`).
  private static func damagedYear(_ numeral: TimeNumeral, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    if numeral.digits == 4, numeral.certain > 0 { return years.contains(numeral.value) ? numeral.value : nil }
    let isCut = numeral.digits == 3 && numeral.isChinese && !numeral.hasTens && numeral.value >= 900
    return isCut && separatorEnds(bytes, before: start) ? 1000 + numeral.value : nil
  }

  /// `3月14日`; the 日 may have been lost before a space or at the end.
  private static func monthAndDay(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> (month: Int, day: Int, end: Int)? {
    guard let month = TimeNumeral.read(bytes, at: start, end: end), (1...12).contains(month.value), month.digits <= 2,
      let afterMonth = DateMark.month.match(bytes, at: month.end, end: end),
      let day = TimeNumeral.read(bytes, at: bytes.skippingSpaces(from: afterMonth, to: end), end: end),
      (1...31).contains(day.value), day.digits <= 2
    else { return nil }
    if let afterDay = DateMark.day.match(bytes, at: day.end, end: end) { return (month.value, day.value, afterDay) }
    let isAlone = day.end == end || bytes.skippingSpaces(from: day.end, to: end) > day.end
    return isAlone ? (month.value, day.value, day.end) : nil
  }

  /// `2017-06-22` with the same separator twice, or `20170622`.
  private static func inDigits(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> DateMention? {
    digitDate(bytes, at: start, end: end, isCompact: false) ?? digitDate(bytes, at: start, end: end, isCompact: true)
  }

  /// Either of the two.
  static func digitDate(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, isCompact: Bool
  ) -> DateMention? {
    guard let year = plainDigits(bytes, at: start, end: end, count: 4...4), years.contains(year.value) else {
      return nil
    }
    let separator = separatorLength(bytes, at: year.end, end: end)
    // Eight digits in a row are the tail of many other numbers: 京B2-20170622.
    if (separator == 0) != isCompact || (isCompact && start > 0 && isPartOfNumber(bytes[start - 1])) { return nil }
    guard let month = plainDigits(bytes, at: year.end + separator, end: end, count: separator > 0 ? 1...2 : 2...2),
      separatorLength(bytes, at: month.end, end: end) == separator,
      (0..<separator).allSatisfy({ bytes[year.end + $0] == bytes[month.end + $0] }),
      let day = plainDigits(bytes, at: month.end + separator, end: end, count: separator > 0 ? 1...2 : 2...2),
      day.end == end || TimeDigit.read(bytes, at: day.end, end: end) == nil,
      let date = CalendarDate(year: year.value, month: month.value, day: day.value)
    else { return nil }
    return DateMention(date: date, range: ByteRange(start, day.end))
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }

  /// As many ASCII or full-width digits as stand there, at most `count.upperBound`.
  private static func plainDigits(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, count: ClosedRange<Int>
  ) -> (value: Int, end: Int)? {
    var value = 0
    var read = 0
    var index = start
    while read < count.upperBound, index < end, let digit = TimeDigit.read(bytes, at: index, end: end),
      digit.isCertain, !digit.isChinese
    {
      value = value * 10 + digit.value
      read += 1
      index += digit.length
    }
    return count.contains(read) ? (value, index) : nil
  }

  /// Bytes of `-` `/` `.` `—` `–` `－` `．` `／` `·` at `index`, 0 where none stands.
  private static func separatorLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
    guard index < end else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): return 1
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0xB7 ? 2 : 0
    case 0xE2, 0xEF:
      guard index + 2 < end else { return 0 }
      switch bytes.threeByteScalar(at: index) {
      case 0x2014, 0x2013, 0xFF0D, 0xFF0E, 0xFF0F: return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// Whether one of those ends at `index`.
  private static func separatorEnds(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
    (1...3).contains { index >= $0 && separatorLength(bytes, at: index - $0, end: index) == $0 }
  }
}

/// 年, 月 or 日 behind a numeral, and what OCR makes of them.
enum DateMark {
  case year, month, day

  /// One past the mark where it stands at `index`, spaces before it passed over.
  func match(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int? {
    let start = bytes.skippingSpaces(from: index, to: end)
    guard start + 3 <= end, bytes[start] >= 0xE0, bytes[start] < 0xF0 else { return nil }
    return isWritten(bytes.threeByteScalar(at: start)) ? start + 3 : nil
  }

  private func isWritten(_ scalar: UInt32) -> Bool {
    switch self {
    case .year: scalar == "年" || scalar == "午" || scalar == "牛"
    case .month: scalar == "月" || scalar == "且"
    case .day: scalar == "日" || scalar == "曰" || scalar == "目" || scalar == "号"
    }
  }
}

/// Where a numeral may begin: every digit that does not stand directly behind another; and one beyond doubt behind a
/// letter that may be none: 第A5版|2019年.
struct NumeralStarts {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int
  private var behindDigit = false
  private var isBehindLetter = false

  init(bytes: UnsafeBufferPointer<UInt8>, range: ByteRange) {
    self.bytes = bytes
    end = Int(range.end)
    index = Int(range.start)
  }

  /// The next one, nil at the end.
  mutating func next() -> Int? {
    while index < end {
      let start = index
      let digit = TimeDigit.read(bytes, at: start, end: end)
      let isStart = digit.map { !behindDigit || isBehindLetter && $0.isCertain } ?? false
      behindDigit = digit != nil
      isBehindLetter = digit?.isCertain == false
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[start])
      if isStart { return start }
    }
    return nil
  }
}
