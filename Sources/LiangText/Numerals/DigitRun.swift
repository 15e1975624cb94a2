/// A number in ASCII or full-width digits: thousands set apart, a decimal point, and what OCR does to them.
///
///     1,654.9   １，２３４   1 654.9 (a space for the comma)   2 0 2 2 (letter-spaced)   l2 (a letter for the 1)
struct DigitRun {
  /// The number times 10⁹; meaningless where `overflows`.
  var unscaled: Int128 = 0
  /// The first byte.
  var start: Int
  /// One past the last byte.
  var end: Int
  /// Digits before the point.
  var count = 0
  /// Digits behind the point.
  var places = 0
  var shape: Numeral.Shape = .digits
  private var overflows = false

  /// Reads the number whose first digit, or letter that stands for one, is at `start`.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, glyphs: NumeralGlyphs) -> DigitRun {
    var run = DigitRun(start: start, end: start)
    run.readWhole(bytes, glyphs)
    run.readPlaces(bytes, glyphs)
    if run.overflows { run.shape.insert(.tooLarge) }
    return run
  }

  /// One character: a digit, a letter that stands for one, or something else (length 0).
  private struct Digit {
    var value = 0
    var length = 0
    var isLetter = false
  }

  private static func digit(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ glyphs: NumeralGlyphs
  ) -> Digit {
    let scalar = bytes.scalar(at: index)
    let (glyph, value) = glyphs.lookup(scalar.value)
    switch glyph {
    case .digit: return Digit(value: value, length: scalar.length)
    case .lookalike: return Digit(value: value, length: scalar.length, isLetter: true)
    default: return Digit()
    }
  }

  /// Whether a letter at `index` stands for a digit: behind it and its like a digit or point goes on, or the number
  /// ends before a Chinese character, a sign of its own (3O%) or the dash of a range (6OO～650). A run of more than
  /// `maxLetters` is no number, so that long ones are not read again from each of their letters.
  static func isRepairable(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ glyphs: NumeralGlyphs) -> Bool {
    var next = index
    var letters = 0
    repeat {
      next += bytes.scalar(at: next).length
      letters += 1
      guard letters <= maxLetters else { return false }
    } while glyphs.lookup(bytes.scalar(at: next).value).glyph == .lookalike
    let scalar = bytes.scalar(at: next)
    func isDigit(_ index: Int) -> Bool { glyphs.lookup(bytes.scalar(at: index).value).glyph == .digit }
    func isLetter(_ index: Int) -> Bool { glyphs.lookup(bytes.scalar(at: index).value).glyph == .lookalike }
    if isDigit(next) { return true }
    let isTwo = bytes[index] == UInt8(ascii: "Z")
    // 7Z米, but 4S店
    guard bytes[index] != UInt8(ascii: "S"), !isTwo || index > 0 && isDigit(index - 1) else { return false }
    switch scalar.value {
    case 0x25, 0xFF05, 0x4E00..<0xA000: return true
    case 0x2E, 0x2C, 0xB7, 0xFF0E, 0x7E, 0x2D, 0xFF5E, 0x2014, "、":
      // 1O～l5天
      let behind = next + scalar.length
      return !isTwo && (isDigit(behind) || isLetter(behind) && isDigit(behind + 1))
    case 0x20:
      // l 50天: two digits and a character
      let isPair =
        isDigit(next + 1)
        && (isDigit(next + 2) ? bytes.scalar(at: next + 3).value : bytes.scalar(at: next + 2).value) >= 0x4E00
      // l 500元, l 05O颗: a group of thousands
      let isGroup =
        isPair
        || (1...3).allSatisfy { isDigit(next + $0) || isLetter(next + $0) } && (1...3).contains { isDigit(next + $0) }
      return !isTwo && bytes.scalar(at: next + 1).value >= 0x4E00 || isGroup
    default: return false
    }
  }

  private mutating func readWhole(_ bytes: UnsafeBufferPointer<UInt8>, _ glyphs: NumeralGlyphs) {
    var group = 0
    var isFirstGroup = true
    while true {
      let digit = DigitRun.digit(bytes, at: end, glyphs)
      if digit.length > 0, !digit.isLetter || DigitRun.isRepairable(bytes, at: end, glyphs) {
        if count == 1, unscaled == 0 { shape.insert(.leadingZero) }
        if digit.isLetter { shape.insert(.repaired) }
        append(digit.value)
        count += 1
        group += 1
        end += digit.length
      } else if let next = thousands(bytes, glyphs, group: group, isFirst: isFirstGroup) {
        end = next
        group = 0
        isFirstGroup = false
      } else if let next = pastInvisible(bytes, glyphs) {
        end = next
      } else if group == 1, count == 1 || shape.contains(.spaced), let next = spacedDigit(bytes, glyphs) {
        shape.insert(.spaced)
        end = next
        group = 0
      } else if isFirstGroup || shape.contains(.spaced), let next = tornOff(bytes, glyphs) {
        shape.insert(.spaced)
        end = next
        isFirstGroup = false
      } else {
        break
      }
    }
    let (scaled, over) = unscaled.multipliedReportingOverflow(by: 1_000_000_000)
    overflows = overflows || over || scaled.magnitude >= DigitRun.limit
    // What is too large for a number must take no decimals.
    unscaled = overflows ? 0 : scaled
  }

  private static let maxLetters = 16
  private static let limit = UInt128(10_000_000_000_000_000_000) * UInt128(10_000_000_000_000_000_000)

  private mutating func append(_ digit: Int) {
    let (product, over) = unscaled.multipliedReportingOverflow(by: 10)
    unscaled = over ? 0 : product + Int128(digit)
    overflows = overflows || over
  }

  /// Past the comma or space of a thousands group: exactly three digits follow, and at most three went before.
  private func thousands(
    _ bytes: UnsafeBufferPointer<UInt8>, _ glyphs: NumeralGlyphs, group: Int, isFirst: Bool
  ) -> Int? {
    guard group == 3 || isFirst && (1...3).contains(group), !shape.contains(.spaced), unscaled != 0 else { return nil }
    var index = bytes.skippingSpace(at: end)
    let separator = bytes.scalar(at: index)
    let isApostrophe = separator.value == 0x2019 || separator.value == 0x27
    if separator.value == 0x2C || separator.value == "，" || isApostrophe {
      let isSpaced = index > end
      let comma = index + separator.length
      index = bytes.skippingSpace(at: comma)
      // 1, 234, 567 are three numbers where nothing is counted; 1’200元 is one.
      if isSpaced || index > comma || isApostrophe, !DigitRun.leadsToUnit(bytes, at: index, glyphs) { return nil }
    } else if index == end {
      return nil
    }
    var probe = index
    for _ in 0..<3 {
      let digit = DigitRun.digit(bytes, at: probe, glyphs)
      guard digit.length > 0, !digit.isLetter || DigitRun.isRepairable(bytes, at: probe, glyphs) else { return nil }
      probe += digit.length
    }
    return glyphs.lookup(bytes.scalar(at: probe).value).glyph == .digit ? nil : index
  }

  /// Past a character of no width to the next digit: 34⟨U+200B⟩00人, as web pages have it.
  @inline(__always)
  private func pastInvisible(_ bytes: UnsafeBufferPointer<UInt8>, _ glyphs: NumeralGlyphs) -> Int? {
    // Most runs end before a character that none of these begins as.
    guard end + 1 < bytes.count,
      bytes[end] == 0xE2 || bytes[end] == 0xC2 || bytes[end] == 0xEF && bytes[end + 1] == 0xBB,
      case let scalar = bytes.scalar(at: end), scalar.isInvisible
    else { return nil }
    let next = end + scalar.length
    return glyphs.lookup(bytes.scalar(at: next).value).glyph == .digit ? next : nil
  }

  /// Past one space to the next digits of a number that print has torn, 净增27 6家, 6 38 0人, 拿出14 O万元 or ４２ ００件: a
  /// Chinese character or a comma stands right before it and a unit right behind it.
  private func tornOff(_ bytes: UnsafeBufferPointer<UInt8>, _ glyphs: NumeralGlyphs) -> Int? {
    guard count <= 5, let next = DigitRun.pastBlank(bytes, at: end),
      case let before = bytes.scalar(before: start).value,
      before >= 0x4E00 && before < 0xA000 || before == "，", glyphs.lookup(before).glyph == .none
    else { return nil }
    var index = end
    while let group = DigitRun.pastBlank(bytes, at: index) {
      let isBehindDigits = index > end
      var digits = 0
      index = group
      while case let digit = DigitRun.digit(bytes, at: index, glyphs), digit.length > 0,
        !digit.isLetter || bytes.isDigitOrLike(bytes[index])
      {
        index += digit.length
        digits += 1
      }
      // 1 20 多户
      if isBehindDigits, digits == 0, glyphs.lookup(bytes.scalar(at: index).value).glyph == .more { break }
      guard (1...2).contains(digits) else { return nil }
    }
    return bytes.scalar(at: index).value >= 0x4E00 && DigitRun.leadsToUnit(bytes, at: index, glyphs) ? next : nil
  }

  /// Past one blank, or one at which no line may break (U+00A0).
  @inline(__always)
  private static func pastBlank(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x20 { return index + 1 }
    return bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? index + 2 : nil
  }

  /// Past one space to a digit that stands alone.
  private func spacedDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ glyphs: NumeralGlyphs) -> Int? {
    let index = bytes.skippingSpace(at: end)
    guard index > end else { return nil }
    let digit = DigitRun.digit(bytes, at: index, glyphs)
    guard digit.length > 0, !digit.isLetter else { return nil }
    // 1 3/5
    let next = bytes.scalar(at: index + digit.length).value
    return glyphs.lookup(next).glyph == .digit || next == 0x2F || next == 0xFF0F ? nil : index
  }

  /// Whether the digits and marks from `index` on, a few groups at most, end before a unit: only then is what spaces
  /// part one number.
  private static func leadsToUnit(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ glyphs: NumeralGlyphs
  ) -> Bool {
    var index = start
    for _ in 0..<longestTail {
      let scalar = bytes.scalar(at: index)
      switch scalar.value {
      case 0x2C, "，", 0x2E, 0xFF0E, 0xB7, 0x20, 0x3000: break
      // A list's number before a date: 1 . 2023年
      case "年", "月", "日", "号", "时", "点": return false
      case 0x25, "％", "℃": return true
      default:
        switch glyphs.lookup(scalar.value).glyph {
        case .digit: break
        case .chineseDigit: return false
        default: return scalar.value >= 0x4E00 && scalar.value < 0xA000
        }
      }
      index += scalar.length
    }
    return false
  }

  /// More characters than the rest of a number has, so that a list of numbers is not read again from each of them.
  private static let longestTail = 48

  /// The point and the digits behind it; a second point makes it a date or a version.
  private mutating func readPlaces(_ bytes: UnsafeBufferPointer<UInt8>, _ glyphs: NumeralGlyphs) {
    let point = end
    guard let first = DigitRun.pastPoint(bytes, at: point, glyphs), !numbersItem(bytes, first) else { return }
    var unit: Int128 = 100_000_000
    end = first
    while case let digit = DigitRun.digit(bytes, at: end, glyphs), digit.length > 0,
      !digit.isLetter || DigitRun.isRepairable(bytes, at: end, glyphs)
    {
      if digit.isLetter { shape.insert(.repaired) }
      if unit == 0, digit.value != 0 { overflows = true }
      unscaled += unit * Int128(digit.value)
      unit /= 10
      places += 1
      end += digit.length
    }
    shape.insert(bytes.scalar(at: point).isMiddleDot ? [.decimal, .middleDot] : .decimal)
    if bytes.skippingSpace(at: point) > point || bytes.isSpace(before: first) { shape.insert(.spaced) }
    while let next = DigitRun.pastPoint(bytes, at: end, glyphs) {
      shape.insert(.dotted)
      end = next
      while case let digit = DigitRun.digit(bytes, at: end, glyphs), digit.length > 0, !digit.isLetter {
        end += digit.length
      }
    }
  }

  /// Whether the digits number an item: 3. 5000人免费体检, at the beginning of a line and with a blank behind the point.
  private func numbersItem(_ bytes: UnsafeBufferPointer<UInt8>, _ next: Int) -> Bool {
    guard count <= 2, bytes.skippingSpace(at: end) == end, bytes.isSpace(before: next) else { return false }
    var start = start
    while bytes.isSpace(before: start) { start -= bytes.scalar(before: start).length }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return false }
    // 14. 27亿元 is torn print: so many digits are no decimals, and people and the like have none.
    var last = next
    while case let digit = bytes.scalar(at: last), DigitRun.isDigit(digit.value) { last += digit.length }
    return last - next >= 3 * bytes.scalar(at: next).length
      || DigitRun.wholes.longest(in: bytes, at: last, end: bytes.count) != nil
  }

  private static let wholes = ByteTrie("人 名 家 个 位 户 项 件 场 所 辆 条")
  private static func isDigit(_ value: UInt32) -> Bool {
    (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }

  /// The digit behind a decimal point at `index`, a space on either side passed over; one on both sides before a unit.
  private static func pastPoint(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ glyphs: NumeralGlyphs
  ) -> Int? {
    let point = bytes.skippingSpace(at: index)
    let scalar = bytes.scalar(at: point)
    let isPoint = scalar.value == 0x2E || scalar.value == 0xFF0E || scalar.isMiddleDot
    guard isPoint || scalar.value == "。" && bytes.isMisprintedPoint(at: point) || bytes.isCommaForPoint(at: point)
    else { return nil }
    let behind = point + scalar.length
    let next = bytes.skippingSpace(at: behind)
    switch glyphs.lookup(bytes.scalar(at: next).value).glyph {
    case .digit: break
    // ４．O５亿, 57.l%
    case .lookalike where DigitRun.isRepairable(bytes, at: next, glyphs): break
    default: return nil
    }
    return point == index || next == behind || leadsToUnit(bytes, at: next, glyphs) ? next : nil
  }
}

extension ScalarSpan {
  /// A soft hyphen, a blank, joiner or mark of no width, or a byte order mark.
  var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// · • ‧ ・, which print has for a point.
  var isMiddleDot: Bool {
    switch value {
    case 0xB7, 0x2022, 0x2027, 0x30FB: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Past one space at `index`: ASCII, no-break, thin, ideographic or of no width; `index` itself where none stands.
  @inline(__always)
  package func skippingSpace(at index: Int) -> Int {
    guard index < count else { return index }
    // A space, or a lead of one of the others.
    switch self[index] {
    case 0x20: return index + 1
    case 0xC2, 0xE2, 0xE3: break
    // Full-width marks begin with the same byte as a byte order mark.
    case 0xEF where index + 1 < count && self[index + 1] == 0xBB: break
    default: return index
    }
    let scalar = scalar(at: index)
    switch scalar.value {
    case 0xA0, 0x2009, 0x202F, 0x3000: return index + scalar.length
    default: return scalar.isInvisible ? index + scalar.length : index
    }
  }

  /// Whether the 。 at `index` is a decimal point that print has closed: 98。76%, 2。8万元. Few digits stand right before
  /// and behind it, with a share, a magnitude or a measure behind them: what is counted has no decimals, and may as
  /// well begin a sentence (报名的有25。3个单位). A year (建于1998。12万人) has four.
  package func isMisprintedPoint(at index: Int) -> Bool {
    var start = index
    while start > 0, isDigitOrLike(self[start - 1]) { start -= 1 }
    var end = index + 3
    while end < count, isDigitOrLike(self[end]) { end += 1 }
    guard (1...3).contains(index - start), (1...3).contains(end - index - 3), start == 0 || self[start - 1] != 0x2E
    else { return false }
    return isMeasured(behind: end)
  }

  /// Whether the comma at `index` is a decimal point: 全长2,4公里, 约12，5万元. One or two digits stand behind it, up to three
  /// before it, before those a word that leads to a measure, and a share, a magnitude or a measure follows.
  package func isCommaForPoint(at index: Int) -> Bool {
    let comma = scalar(at: index)
    guard comma.value == 0x2C || comma.value == "，" else { return false }
    var start = index
    while start > 0, isDigitOrLike(self[start - 1]) { start -= 1 }
    var end = index + comma.length
    while end < count, isDigitOrLike(self[end]) { end += 1 }
    let places = end - index - comma.length
    guard (1...3).contains(index - start), (1...2).contains(places), start >= 3, leadsToMeasure(start) else {
      return false
    }
    // 2，3公里 are two or three, 50，60斤 fifty or sixty.
    let areNeighbours = index - start == 1 && places == 1 && self[start] &+ 1 == self[end - 1]
    guard !areNeighbours, places == 1 || self[end - 1] != UInt8(ascii: "0") else { return false }
    return isMeasured(behind: end)
  }

  /// Whether the character before `index` says how long, how much or about how many: 约达共长近逾超为计宽高深重.
  private func leadsToMeasure(_ index: Int) -> Bool {
    switch scalar(before: index).value {
    case "约", "达", "共", "长", "近", "逾", "超", "为", "计", "宽", "高", "深", "重": true
    default: false
    }
  }

  /// Whether a share, a magnitude or a measure begins at `index`, so that digits before it may be decimals.
  private func isMeasured(behind index: Int) -> Bool {
    switch scalar(at: index).value {
    case 0x25, "％", 0x2030, "℃": return true
    // 万亿千吨元米斤亩度升倍成, and the beginnings of 公里 平方米 立方米 毫米 厘米
    case "万", "亿", "千", "吨", "元", "米", "斤", "亩", "度", "升", "倍", "成", "公", "平", "立", "毫", "厘":
      return true
    default: return false
    }
  }

  /// An ASCII digit or a letter that OCR reads for one.
  fileprivate func isDigitOrLike(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "O") || byte == UInt8(ascii: "l")
  }

  /// Past all spaces at `index`.
  @inline(__always)
  package func skippingSpaces(at index: Int) -> Int {
    var index = index
    while case let next = skippingSpace(at: index), next > index { index = next }
    return index
  }

  /// Whether an ASCII or ideographic space ends just before `index`.
  func isSpace(before index: Int) -> Bool {
    index > 0 && self[index - 1] == 0x20 || ends(with: "\u{3000}", before: index)
  }

  /// Past one space or middle dot at `index`.
  @inline(__always)
  package func skippingSpeck(at index: Int) -> Int {
    index + 1 < count && self[index] == 0xC2 && self[index + 1] == 0xB7 ? index + 2 : skippingSpace(at: index)
  }
}
