import LiangCore

/// A run of Chinese digits.
struct ChineseDigitRun {
  private(set) var count = 0
  /// Zeros at its beginning.
  private(set) var zeros = 0
  /// The first and second digit behind those zeros.
  private(set) var first = 0
  private(set) var second = 0
  /// The digits read one after the other; meaningless beyond 29 of them.
  private(set) var value: Int128 = 0
  /// One past the zeros and the first digit behind them.
  private(set) var firstEnd = 0
  private(set) var end = 0
  private(set) var isFinancial = false
  private(set) var overflows = false

  /// 两 begins a run or follows 一; elsewhere it is a unit of mass. 俩 and 仨 are no digits of a longer number.
  func accepts(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "两", "兩", "倆": count == zeros || (count == zeros + 1 && first == 1)
    case "俩", "仨": count == 0
    default: true
    }
  }

  /// Takes a digit as the glyph table has it, with the mark of financial digits.
  mutating func append(_ code: Int, end: Int) {
    let digit = code & 0xF
    isFinancial = isFinancial || code & NumeralGlyphs.financialMark != 0
    if digit == 0, count == zeros {
      zeros += 1
    } else if count == zeros {
      first = digit
      firstEnd = end
    } else if count == zeros + 1 {
      second = digit
    }
    let (product, over) = value.multipliedReportingOverflow(by: 10)
    value = over ? 0 : product + Int128(digit)
    overflows = overflows || over
    count += 1
    self.end = end
  }

  /// 三四, 七八, and 三五, 两三: about that many.
  var isApproximate: Bool {
    count == zeros + 2 && (second == first + 1 && second < 10 || first == 3 && second == 5)
  }
}

/// A numeral under construction: what stands before 亿 and 万, the section below ten thousand, and the digit that waits
/// for its magnitude. Low and high go side by side, so that 三四十万 is one sum.
struct NumeralSum {
  private struct Pair {
    var low: Int128 = 0
    var high: Int128 = 0
    var isZero: Bool { low == 0 && high == 0 }
  }

  var shape: Numeral.Shape = []
  let start: Int
  private var total = Pair()
  private var section = Pair()
  private var pending = Pair()
  private var hasPending = false
  private var hasSection = false
  private var hasTotal = false
  /// The power of ten of the last magnitude, and of the last 万 or 亿.
  private var lastPower = 0
  private var lastLarge = Int.max
  /// The smallest power so far behind the last 万 or 亿.
  private(set) var smallest = Int.max
  /// Whether a single digit waits, so that 一百五 is 150.
  private var isShorthand = false
  private var overflows = false
  private var bound = Numeral.Bound.exact
  private var isClosed = false
  private var coreEnd = -1
  /// How many digits its first run of digits has, before the point.
  private(set) var digitCount = 0
  private var places = 0

  init(start: Int) { self.start = start }

  var isEmpty: Bool { !hasPending && !hasSection && !hasTotal }
  /// Whether a number waits for its magnitude.
  var endsInDigit: Bool { hasPending && !isClosed }
  /// Whether a 十, 百, 千, 万 or 亿 went just before.
  var endsInMagnitude: Bool { !isEmpty && !hasPending && !isClosed }
  /// Whether what was read so far may be an hour of the day.
  var isHour: Bool {
    let most = 24 * NumeralSum.one
    return total.low <= most && section.low <= most && pending.low <= most
      && total.low + section.low + pending.low <= most
  }
  /// Whether 多 or 几 went just before, so that a magnitude may follow.
  var endsInMore: Bool { isClosed }
  var acceptsNumber: Bool { !hasPending && !isClosed }
  var endsInDigits: Bool { hasPending && shape.contains(.digits) && !isClosed }
  var acceptsPlaces: Bool {
    !isClosed && !isEmpty && !shape.contains(.digits) && !shape.contains(.decimal) && !shape.contains(.approximate)
  }

  private static let one: Int128 = 1_000_000_000

  private mutating func scaled(_ pair: Pair, by power: Int) -> Pair {
    var factor: Int128 = 1
    for _ in 0..<power { factor *= 10 }
    let (low, overLow) = pair.low.multipliedReportingOverflow(by: factor)
    let (high, overHigh) = pair.high.multipliedReportingOverflow(by: factor)
    overflows = overflows || overLow || overHigh
    return overLow || overHigh ? Pair() : Pair(low: low, high: high)
  }

  private mutating func sum(_ a: Pair, _ b: Pair) -> Pair {
    let (low, overLow) = a.low.addingReportingOverflow(b.low)
    let (high, overHigh) = a.high.addingReportingOverflow(b.high)
    overflows = overflows || overLow || overHigh
    return overLow || overHigh ? Pair() : Pair(low: low, high: high)
  }

  // MARK: What may be added

  mutating func addDigits(_ run: DigitRun) {
    digitCount = isEmpty ? run.count : digitCount
    places = run.places
    pending = Pair(low: run.unscaled, high: run.unscaled)
    hasPending = true
    isShorthand = run.count == 1 && run.places == 0
    overflows = overflows || run.shape.contains(.tooLarge)
    shape.formUnion(run.shape)
  }

  mutating func addZero() {
    hasPending = true
    shape.insert(.chinese)
  }

  /// - Parameter isWhole: decimals follow, so that two neighbours are one number: 三四·五亩.
  /// - Returns: one past the digits taken, or nil where none fits.
  mutating func addChineseDigits(_ run: ChineseDigitRun, isWhole: Bool) -> Int? {
    let isFirst = isEmpty
    if !isFirst, run.count == run.zeros { return nil }
    if isFirst {
      guard run.count > run.zeros else { return nil }
      digitCount = run.count
    }
    if run.isFinancial { shape.insert(.financial) }
    shape.insert(.chinese)
    hasPending = true
    isShorthand = run.zeros == 0
    if run.isApproximate, !isWhole, isFirst ? run.zeros == 0 : true {
      pending = Pair(low: Int128(run.first) * NumeralSum.one, high: Int128(run.second) * NumeralSum.one)
      shape.insert(.approximate)
      return run.end
    }
    if run.count > 1, isFirst {
      let (value, over) = run.value.multipliedReportingOverflow(by: NumeralSum.one)
      overflows = overflows || over || run.overflows
      pending = Pair(low: value, high: value)
      shape.insert(.positional)
      isShorthand = false
      return run.end
    }
    pending = Pair(low: Int128(run.first) * NumeralSum.one, high: Int128(run.first) * NumeralSum.one)
    return run.firstEnd
  }

  /// A dash that OCR reads for 一.
  mutating func addDash() {
    pending = Pair(low: NumeralSum.one, high: NumeralSum.one)
    hasPending = true
    shape.insert([.chinese, .repaired])
  }

  mutating func addPlaces(_ places: Int128) {
    if hasPending, isShorthand, lastPower >= 2 { pending = scaled(pending, by: lastPower - 1) }
    section = sum(section, pending)
    pending = sum(section, Pair(low: places, high: places))
    section = Pair()
    (hasPending, hasSection, isShorthand) = (true, false, false)
    shape.insert([.decimal, .chinese])
  }

  /// 十 百 千; 廿 comes as 0x21, its digit in the upper bits.
  mutating func addSmall(_ code: Int) -> Bool {
    let power = code & 0xF
    guard power < smallest else { return false }
    guard !shape.contains(.decimal) || shape.contains(.digits) else { return false }
    if hasPending {
      guard code < 0x10 else { return false }
      section = sum(section, scaled(pending, by: power))
    } else {
      guard power == 1 || isEmpty, !isClosed || isEmpty else { return false }
      let digit = Int128(max(1, code >> 4)) * NumeralSum.one
      if power > 1 { shape.insert(.bareMagnitude) }
      section = sum(section, scaled(Pair(low: digit, high: digit), by: power))
    }
    shape.insert(power > 1 ? [.chinese, .magnitude] : .chinese)
    pending = Pair()
    (hasPending, hasSection, isShorthand) = (false, true, false)
    (smallest, lastPower, isClosed, coreEnd) = (power, power, false, -1)
    return true
  }

  /// 万 亿.
  mutating func addLarge(_ power: Int) -> Bool {
    let waits = hasPending || hasSection
    if waits {
      guard power != lastLarge, power < lastLarge || lastLarge == 4 else { return false }
      section = sum(section, pending)
    } else if isEmpty {
      section = Pair(low: NumeralSum.one, high: NumeralSum.one)
      shape.insert(.bareMagnitude)
    } else {
      // 万亿, 万万, 亿亿
      guard
        lastLarge == 4 && lastPower == 4 && (power == 8 || power == 4 && !shape.contains(.bareMagnitude))
          || lastLarge == 8 && lastPower == 8 && power == 8
      else { return false }
    }
    let isDoubled = power == lastLarge
    if power > lastLarge || isDoubled {
      total = scaled(sum(total, section), by: power)
    } else {
      total = sum(total, scaled(section, by: power))
    }
    shape.insert([.chinese, .magnitude])
    (section, pending) = (Pair(), Pair())
    (hasPending, hasSection, hasTotal, isShorthand) = (false, false, true, false)
    (smallest, lastPower, lastLarge, isClosed, coreEnd) = (Int.max, power, isDoubled ? 2 * power : power, false, -1)
    return true
  }

  /// 几 or 数: before a magnitude it stands for one of them and more (数十, 一百几十), behind 十 for some ones (十几).
  mutating func addSome(at index: Int, beforeMagnitude: Bool) -> Bool {
    guard !hasPending, !isClosed else { return false }
    if beforeMagnitude, isEmpty || smallest > 1 {
      pending = Pair(low: NumeralSum.one, high: NumeralSum.one)
      hasPending = true
    } else {
      guard hasSection else { return false }
      coreEnd = index
    }
    bound = .above
    isClosed = true
    shape.insert(.chinese)
    return true
  }

  /// 多, 余, and 来, which follows round numbers only.
  ///
  /// - Parameter isCounted: a 个 stands before it, and a magnitude behind it: 三个多亿.
  mutating func addMore(needsRound: Bool = false, isCounted: Bool = false, at index: Int) -> Bool {
    guard !isEmpty, !isClosed, !shape.contains(.approximate), !shape.contains(.positional) else { return false }
    if needsRound, hasPending, !(shape.contains(.digits) && pending.low % (10 * NumeralSum.one) == 0) { return false }
    // 三多 is nothing: behind a lone Chinese digit only a magnitude makes it a number.
    if hasPending, !isCounted, !shape.contains(.digits), !shape.contains(.decimal) { return false }
    bound = .above
    isClosed = true
    coreEnd = index
    return true
  }

  // MARK: The result

  mutating func numeral(end: Int) -> Numeral? {
    guard !isEmpty else { return nil }
    if hasPending, isShorthand, lastPower >= 2 { pending = scaled(pending, by: lastPower - 1) }
    let value = sum(sum(total, section), pending)
    if overflows || Decimal38(unscaled: value.low) == nil || Decimal38(unscaled: value.high) == nil {
      shape.insert(.tooLarge)
    }
    let fits = !shape.contains(.tooLarge)
    return Numeral(
      start: start, end: end, coreEnd: coreEnd < 0 ? end : coreEnd,
      low: fits ? Decimal38(unscaled: value.low)! : .zero, high: fits ? Decimal38(unscaled: value.high)! : .zero,
      bound: bound, shape: shape, magnitude: hasPending ? 0 : lastPower, digitCount: digitCount,
      places: places)
  }
}
