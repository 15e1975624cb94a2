package import LiangCore

/// Reads every number of a stretch of text for its own sake, whether it counts anything or not: beyond the numerals of
/// quantities the signs, fractions (三又五分之一, 1 3/5), powers of ten (2e5, 15k) and dozens that running text has.
///
/// Spaces between the characters of one Chinese numeral (一百 五 十 二) are passed over.
package struct NumberReader {
  /// A number as it stands in the text.
  package struct Number {
    /// Its first byte.
    package var start: Int
    /// One past its last.
    package var end: Int
    /// The value, rounded half away from zero to nine places where it is a fraction that does not end; nil where less
    /// is meant (负30多).
    package var low: Decimal38?
    /// The same, the upper number of 三四十, or nil where more is meant (30多).
    package var high: Decimal38?

    /// The value, where it is one.
    fileprivate var exact: Decimal38? { low == high ? low : nil }
  }

  /// The stretch without the spaces inside numerals, and where each of its bytes stood.
  private var text: [UInt8] = []
  private var places: [Int] = []
  private let glyphs = NumeralGlyphs.shared

  /// A reader; it may be used for one stretch after the other.
  package init() {}

  /// The numbers of a stretch of valid UTF-8, in order.
  package mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> [Number] {
    join(bytes, from: start, to: end)
    var numbers: [Number] = []
    text.withUnsafeBufferPointer { text in
      let scan = NumberScan(bytes: text, glyphs: glyphs)
      var index = 0
      while index < text.count {
        if var number = scan.number(at: index), number.end > index {
          index = number.end
          guard number.low != nil || number.high != nil else { continue }
          (number.start, number.end) = (places[number.start], places[number.end - 1] + 1)
          numbers.append(number)
        } else {
          index += max(1, text.scalar(at: index).length)
        }
      }
    }
    return numbers
  }

  /// Copies the stretch, spaces within a numeral left out.
  private mutating func join(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    text.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    var last = NumeralGlyph.none
    var index = start
    while index < end {
      let behind = pastSpaces(bytes, index, end)
      if behind > index, behind < end, joins(last, bytes.scalar(at: behind).value) { index = behind }
      let scalar = bytes.scalar(at: index)
      last = part(scalar.value)
      for byte in index..<(index + scalar.length) {
        text.append(bytes[byte])
        places.append(byte)
      }
      index += scalar.length
    }
  }

  private func pastSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, case let next = bytes.skippingSpace(at: index), next > index { index = next }
    return index
  }

  /// What a character does in a number, 分 之 又 being parts of fractions.
  private func part(_ scalar: UInt32) -> NumeralGlyph {
    switch scalar {
    case "分", "之", "又": .point
    default: glyphs.lookup(scalar).glyph
    }
  }

  /// Whether a number goes on behind a space: Chinese digits and magnitudes do, digits only with a magnitude.
  private func joins(_ last: NumeralGlyph, _ next: UInt32) -> Bool {
    switch (last, part(next)) {
    case (.digit, .large), (.digit, .small), (.digit, .more), (.digit, .point): true
    case (.large, .digit), (.small, .digit), (.point, .digit): true
    case (.chineseDigit, .chineseDigit), (.chineseDigit, .small), (.chineseDigit, .large), (.chineseDigit, .point): true
    case (.small, .chineseDigit), (.small, .small), (.small, .large), (.small, .some), (.small, .more),
      (.small, .point):
      true
    case (.large, .chineseDigit), (.large, .large), (.large, .more), (.large, .point): true
    case (.point, .chineseDigit), (.point, .small), (.point, .point), (.some, .large), (.some, .small), (.more, .large):
      true
    default: false
    }
  }
}

/// One pass over a text for its numbers.
private struct NumberScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let glyphs: NumeralGlyphs
  private let reader: NumeralReader

  init(bytes: UnsafeBufferPointer<UInt8>, glyphs: NumeralGlyphs) {
    self.bytes = bytes
    self.glyphs = glyphs
    reader = NumeralReader(bytes, glyphs: glyphs)
  }

  typealias Number = NumberReader.Number

  /// The number that begins at `index`, sign and all.
  func number(at index: Int) -> Number? { signed(at: index, unsigned) }

  private func signed(at index: Int, _ read: (Int) -> Number?) -> Number? {
    guard let start = pastSign(index) else { return read(index) }
    return read(start).map { Number(start: index, end: $0.end, low: $0.high?.negated, high: $0.low?.negated) }
  }

  /// One past 负 (的) or a minus that is no dash between words or numbers.
  private func pastSign(_ index: Int) -> Int? {
    let sign = bytes.scalar(at: index)
    switch sign.value {
    case "负", "負":
      let next = index + sign.length
      return bytes.skippingSpace(at: bytes.starts(with: "的", at: next) ? next + 3 : next)
    case 0x2D, 0xFF0D, 0x2212:
      let before = bytes.scalar(before: index).value
      let isBetween = before > 0x20 && before != "，" && before != 0x2C && before < 0x4E00 && before != "、"
      let isDoubled = before == sign.value
      return isBetween || isDoubled || glyphs.lookup(before).glyph != .none
        ? nil : bytes.skippingSpace(at: index + sign.length)
    default: return nil
    }
  }

  private func unsigned(at index: Int) -> Number? {
    guard var number = plain(at: index) else { return nil }
    if let power = raised(number) { return power }
    if let fraction = denominated(number) { return fraction }
    if let mixed = mixed(number) { return mixed }
    if bytes.starts(with: "打", at: number.end), isDozen(behind: number.end + 3),
      let dozen = number.exact?.multiplied(by: Decimal38(12))
    {
      (number.low, number.high, number.end) = (dozen, dozen, number.end + 3)
    }
    return number
  }

  /// 一打 is a dozen where no verb begins with 打 (一打开, 一打听).
  private func isDozen(behind index: Int) -> Bool {
    switch bytes.scalar(at: index).value {
    case "开", "听", "交", "电", "死", "伤", "架", "造", "击", "赢", "到": false
    default: true
    }
  }

  // MARK: Numerals

  private func plain(at index: Int) -> Number? {
    let scalar = bytes.scalar(at: index)
    if scalar.value == 0x2E || scalar.value == 0xFF0E { return places(at: index, behind: index + scalar.length) }
    // The 两 of 三十两 is a unit, that of 三点两名 counts.
    if bytes.starts(with: "两", at: index), case let before = glyphs.lookup(bytes.scalar(before: index).value).glyph,
      before != .none, before != .point
    {
      return nil
    }
    if bytes.starts(with: "半百", at: index) {
      return Number(start: index, end: index + 6, low: Decimal38(50), high: Decimal38(50))
    }
    if isZero(scalar.value), glyphs.lookup(bytes.scalar(at: index + 3).value).glyph == .none {
      return Number(start: index, end: index + 3, low: .zero, high: .zero)
    }
    switch glyphs.lookup(scalar.value).glyph {
    case .digit, .chineseDigit, .small, .large, .some: break
    default: return nil
    }
    guard let numeral = reader.number(at: index),
      !isLoneMagnitude(numeral) || bytes.starts(with: "分之", at: numeral.end)
    else { return nil }
    // What no decimal holds is passed over as a whole, and has no bounds.
    if numeral.shape.contains(.tooLarge) { return Number(start: index, end: numeral.end) }
    let high = numeral.bound == .above ? nil : numeral.high
    return powered(Number(start: index, end: numeral.end, low: numeral.low, high: high), numeral)
  }

  private func isZero(_ scalar: UInt32) -> Bool { scalar == "零" || scalar == "〇" }

  /// 百, 千, 万 and 亿 by themselves are words.
  private func isLoneMagnitude(_ numeral: Numeral) -> Bool {
    guard numeral.shape.contains(.bareMagnitude) else { return false }
    var index = numeral.start
    while index < numeral.end {
      let scalar = bytes.scalar(at: index)
      switch glyphs.lookup(scalar.value).glyph {
      case .small, .large: index += scalar.length
      default: return false
      }
    }
    return true
  }

  /// .77
  private func places(at start: Int, behind point: Int) -> Number? {
    let before = bytes.scalar(before: start).value
    guard before != 0x2E, before != 0xFF0E, glyphs.lookup(before).glyph != .digit else { return nil }
    guard glyphs.lookup(bytes.scalar(at: point).value).glyph == .digit, let numeral = reader.number(at: point),
      numeral.shape.isSubset(of: [.digits, .leadingZero]),
      let value = numeral.low.scaled(byPowerOfTen: -numeral.digitCount)
    else { return nil }
    return powered(Number(start: start, end: numeral.end, low: value, high: value), numeral)
  }

  /// 2e5, 15k, 1.2M behind digits.
  private func powered(_ number: Number, _ numeral: Numeral) -> Number {
    guard numeral.shape.contains(.digits), numeral.magnitude == 0, let exact = number.exact else { return number }
    let end = number.end
    var (power, next) = (0, end)
    switch bytes.scalar(at: end).value.halfWidth {
    case 0x65, 0x45:
      guard let exponent = exponent(at: end + bytes.scalar(at: end).length) else { return number }
      (power, next) = exponent
    default:
      guard let suffix = bytes.thousandsLetter(at: end) ?? bytes.thousandsLetter(at: bytes.skippingSpace(at: end))
      else { return number }
      (power, next) = suffix
    }
    guard let value = exact.scaled(byPowerOfTen: power) else { return number }
    return Number(start: number.start, end: next, low: value, high: value)
  }

  private func exponent(at index: Int) -> (power: Int, end: Int)? {
    var at = index
    var isNegative = false
    let sign = bytes.scalar(at: at)
    switch sign.value.halfWidth {
    case 0x2D: (isNegative, at) = (true, at + sign.length)
    case 0x2B: at += sign.length
    default: break
    }
    guard glyphs.lookup(bytes.scalar(at: at).value).glyph == .digit, let numeral = reader.number(at: at),
      numeral.shape.isSubset(of: [.digits, .leadingZero]), let power = numeral.small, power < 38
    else { return nil }
    return (isNegative ? -power : power, numeral.end)
  }

  /// 2^5, 2^-1: rounded to nine places.
  private func raised(_ number: Number) -> Number? {
    guard bytes.starts(with: "^", at: number.end), let (exponent, end) = exponent(at: number.end + 1),
      let value = number.exact?.raised(to: exponent)
    else { return nil }
    return Number(start: number.start, end: end, low: value, high: value)
  }

  // MARK: Fractions

  /// 五分之一, and 3/5 where neither side goes on. What stands behind 分之 is no fraction itself, so that five of a fifth of
  /// a fifth … is read one by one.
  private func denominated(_ first: Number) -> Number? {
    guard let exact = first.exact else { return nil }
    if bytes.starts(with: "分之", at: first.end),
      let share = signed(at: bytes.skippingSpaces(at: first.end + 6), plain)
    {
      return quotient(share, by: exact, start: first.start, end: share.end)
    }
    let slash = bytes.scalar(at: first.end).value
    guard slash == 0x2F || slash == 0xFF0F, bytes.scalar(before: first.start).value != slash,
      case let behind = first.end + bytes.scalar(at: first.end).length, let whole = plain(at: behind),
      bytes.scalar(at: whole.end).value != slash, let divisor = whole.low
    else { return nil }
    return quotient(first, by: divisor, start: first.start, end: whole.end)
  }

  /// 三又五分之一, 1 3/5.
  private func mixed(_ whole: Number) -> Number? {
    guard let exact = whole.exact else { return nil }
    var next = whole.end
    if bytes.starts(with: "又", at: next) { next += 3 } else { next = bytes.skippingSpace(at: next) }
    guard next > whole.end, let part = plain(at: next), let fraction = denominated(part),
      let sum = fraction.low.flatMap(exact.adding),
      next == whole.end + 3 || bytes.scalar(at: part.end).value < 0x4E00 || isFullWidthSlash(part.end)
    else { return nil }
    return Number(start: whole.start, end: fraction.end, low: sum, high: sum)
  }

  private func isFullWidthSlash(_ index: Int) -> Bool { bytes.scalar(at: index).value == 0xFF0F }

  private func quotient(_ share: Number, by whole: Decimal38, start: Int, end: Int) -> Number? {
    let (low, high) = (share.low?.divided(rounding: whole), share.high?.divided(rounding: whole))
    guard (low == nil) == (share.low == nil), (high == nil) == (share.high == nil) else { return nil }
    return Number(start: start, end: end, low: low, high: high)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The power of ten of the K, M or G at `index` behind digits, of either width, where no letter or digit goes on.
  func thousandsLetter(at index: Int) -> (power: Int, end: Int)? {
    let letter = scalar(at: index)
    let power: Int
    switch letter.value.halfWidth {
    case 0x6B, 0x4B: power = 3
    case 0x4D: power = 6
    case 0x47: power = 9
    default: return nil
    }
    let end = index + letter.length
    let next = scalar(at: end).value.halfWidth
    return next < 0x80 && UInt8(next).isASCIILetterOrDigit ? nil : (power, end)
  }
}

extension Decimal38 {
  /// The power, rounded half away from zero to nine places; nil where it does not fit. Where its digits without the
  /// point are too many, each product is rounded, and the last of the nine places may be wrong.
  fileprivate func raised(to exponent: Int) -> Decimal38? {
    if let exact = wholePower(exponent) { return exact }
    var power = Decimal38(1)
    for _ in 0..<exponent.magnitude {
      guard let next = power.multiplied(rounding: self) else { return nil }
      power = next
    }
    return exponent < 0 ? Decimal38(1).divided(rounding: power) : power
  }

  private func wholePower(_ exponent: Int) -> Decimal38? {
    // 123.456⁴ is 123456⁴ / 1000⁴: whole numbers have exact powers.
    guard let places = (0...9).first(where: { scaled(byPowerOfTen: $0)?.isWhole ?? false }),
      let digits = scaled(byPowerOfTen: places), let ten = Decimal38(1).scaled(byPowerOfTen: places)
    else { return nil }
    var (dividend, divisor) = (Decimal38(1), Decimal38(1))
    for _ in 0..<exponent.magnitude {
      guard let power = dividend.multiplied(by: digits), let tens = divisor.multiplied(by: ten) else { return nil }
      (dividend, divisor) = (power, tens)
    }
    return exponent < 0 ? divisor.divided(rounding: dividend) : dividend.divided(rounding: divisor)
  }
}
