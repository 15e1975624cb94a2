package import LiangCore

/// Reads numerals of every style to their exact value.
///
///     1,654.9万 → 16549000        二千三百五十六万 → 23560000      廿一 → 21       两万三 → 23000
///     三四十 → 30…40              十几万 → above 100000            百分之三点五 → 3.5 (a fraction)
package struct NumeralReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let glyphs: NumeralGlyphs

  /// A reader of one text.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, glyphs: NumeralGlyphs) {
    self.bytes = bytes
    self.glyphs = glyphs
  }

  /// The numeral that begins at `start`, as long as it goes; nil where the characters make no number (a lone 零, 几 or
  /// 多, a lone 数).
  package func read(at start: Int) -> Numeral? {
    if let numeral = plain(at: start) { return numeral }
    guard let numeral = composed(at: start) else { return nil }
    if bytes.starts(with: "百分百", at: start) { return hundredPerCent(start) }
    if bytes.starts(with: "、", at: numeral.end), let pair = neighbours(numeral) ?? grouped(numeral) { return pair }
    guard let index = pastShareMark(at: numeral.end) ?? pastPerCent(numeral) else { return tenths(numeral) ?? numeral }
    return fraction(under: numeral, at: index)
  }

  // MARK: Plain numerals

  /// The numeral at `start` if it is of ASCII digits, with a point, 万 or 亿 or none, or of one Chinese digit, and what
  /// stands behind it goes on with no numeral: most are, and need no composing.
  private func plain(at start: Int) -> Numeral? {
    guard start < bytes.count else { return nil }
    guard bytes[start] < 0x80 else { return plainChinese(at: start) }
    var end = start
    var value: Int64 = 0
    while end < bytes.count, end &- start < 10, case let digit = bytes[end] &- 0x30, digit < 10 {
      value = value &* 10 &+ Int64(digit)
      end &+= 1
    }
    let count = end &- start
    guard (1...9).contains(count), bytes[start] != 0x30 || count == 1 else { return nil }
    value &*= 1_000_000_000
    var shape = Numeral.Shape.digits
    var places = 0
    if end < bytes.count, bytes[end] == 0x2E {
      let point = end
      var unit: Int64 = 100_000_000
      end &+= 1
      while end < bytes.count, unit > 0, case let digit = bytes[end] &- 0x30, digit < 10 {
        value &+= unit &* Int64(digit)
        unit /= 10
        end &+= 1
      }
      places = end &- point &- 1
      guard places > 0 else { return nil }
      shape.insert(.decimal)
    }
    let power = bytes.starts(with: "万", at: end) ? 4 : bytes.starts(with: "亿", at: end) ? 8 : 0
    if power > 0 {
      shape.insert(.chinese)
      shape.insert(.magnitude)
      end &+= 3
    }
    let factor: Int128 = power == 0 ? 1 : power == 4 ? 10_000 : 100_000_000
    guard endsNumeral(at: end), let number = Decimal38(unscaled: Int128(value) * factor) else { return nil }
    return Numeral(
      start: start, end: end, coreEnd: end, low: number, high: number, bound: .exact, shape: shape, magnitude: power,
      digitCount: count, places: places)
  }

  /// One of 一 to 九, before a character that goes on with no numeral.
  private func plainChinese(at start: Int) -> Numeral? {
    let scalar = bytes.scalar(at: start)
    switch scalar.value {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九": break
    default: return nil
    }
    let end = start &+ 3
    guard endsNumeral(at: end) else { return nil }
    let number = Decimal38(glyphs.lookup(scalar.value).value)
    return Numeral(
      start: start, end: end, coreEnd: end, low: number, high: number, bound: .exact, shape: .chinese, magnitude: 0,
      digitCount: 1, places: 0)
  }

  /// Whether a Chinese character stands at `index`, or %, with which no numeral and no fraction goes on.
  private func endsNumeral(at index: Int) -> Bool {
    guard index &+ 2 < bytes.count else { return false }
    if bytes[index] == 0x25 { return true }
    guard bytes[index] >= 0xE4, bytes[index] <= 0xE9, case let scalar = bytes.threeByteScalar(at: index) else {
      return false
    }
    switch scalar {
    case "分", "个", "干", "之", "有": return false
    default: return glyphs.lookup(scalar).glyph == .none
    }
  }

  /// The numeral that begins at `start`, without the parts of a fraction.
  package func number(at start: Int) -> Numeral? {
    guard let numeral = composed(at: start) else { return nil }
    return bytes.starts(with: "、", at: numeral.end) ? neighbours(numeral) ?? numeral : numeral
  }

  /// Composes digits and magnitudes until something stands there that does not go on.
  private func composed(at start: Int) -> Numeral? {
    var sum = NumeralSum(start: start)
    var index = start
    while let next = advance(&sum, at: index) { index = next }
    return sum.numeral(end: index)
  }

  /// Takes the character at `index` into the sum; nil where it does not belong to the numeral.
  @inline(__always)
  private func advance(_ sum: inout NumeralSum, at index: Int) -> Int? {
    var at = index
    var scalar = bytes.scalar(at: at)
    var (glyph, value) = glyphs.lookup(scalar.value)
    if glyph == .none, let behind = pastSpaces(at: at, in: sum) {
      at = behind
      scalar = bytes.scalar(at: at)
      (glyph, value) = glyphs.lookup(scalar.value)
      sum.shape.insert(.spaced)
    }
    let next = at + scalar.length
    switch glyph {
    case .digit: return sum.acceptsNumber ? readDigits(&sum, at: at) : nil
    case .lookalike:
      if isMisprintedZero(at: at, in: sum) || isMisprintedOne(at: at, in: sum) {
        return readChineseDigits(&sum, at: at)
      }
      return sum.isEmpty && DigitRun.isRepairable(bytes, at: at, glyphs) ? readDigits(&sum, at: at) : nil
    case .chineseDigit: return readChineseDigits(&sum, at: at)
    case .small:
      // No number begins with a magnitude before digits: 菜百329元 is a shop and its price.
      if sum.isEmpty, bytes.scalar(at: next).value < 0x3A, isDigit(bytes.scalar(at: next).value) { return nil }
      // 38万7千米 are metres: no 千米 are told so.
      let isMetres = sum.shape.contains(.magnitude) && bytes.starts(with: "米", at: next)
      guard isMetres || !(sum.endsInDigits && value == 3 && isPrefixedUnit(at: next)) else { return nil }
      return sum.addSmall(value) ? next : nil
    case .large:
      // 兆 is a magnitude behind digits only, and no part of 兆瓦, 兆字节.
      if value == 12, !sum.endsInDigit && !sum.endsInMagnitude || isPrefixedUnit(at: next) { return nil }
      return sum.addLarge(value) ? next : nil
    // 20几次
    case .some where sum.endsInDigits && glyphs.lookup(bytes.scalar(at: next).value).glyph != .small:
      return sum.addMore(needsRound: true, at: at) ? next : nil
    case .some: return sum.addSome(at: at, beforeMagnitude: isMagnitude(at: next) && !isOnes(at: at)) ? next : nil
    case .more where bytes.starts(with: "来自", at: at): return nil
    case .more: return sum.addMore(needsRound: value == 1, at: at) ? next : nil
    case .point: return readChinesePlaces(&sum, at: next)
    case .half: return nil
    case .none: return advanceOverOther(&sum, scalar, at: at, next: next)
    }
  }

  /// Takes a character that is of no numeral by itself into the sum: a letter or an English word for 万, a misprint of 千
  /// or 十, 个, a dash.
  @inline(__always)
  private func advanceOverOther(_ sum: inout NumeralSum, _ scalar: ScalarSpan, at: Int, next: Int) -> Int? {
    if sum.endsInDigits, let power = letterPower(at: at) { return sum.addLarge(power) ? next : nil }
    if sum.endsInDigits, let word = englishMagnitude(at: at) { return sum.addLarge(word.power) ? word.end : nil }
    // 二干三百: 干 for 千
    if scalar.value == "干", sum.endsInDigit, !sum.endsInDigits,
      glyphs.lookup(bytes.scalar(at: next).value).glyph == .chineseDigit, sum.addSmall(3)
    {
      sum.shape.insert(.repaired)
      return next
    }
    // 三+年: + for 十
    if scalar.value == 0x2B, sum.endsInDigit, !sum.endsInDigits, bytes.scalar(at: next).value >= 0x4E00,
      sum.addSmall(1)
    {
      sum.shape.insert(.repaired)
      return next
    }
    if isPoint(scalar, behind: at, in: sum), let end = readChinesePlaces(&sum, at: next) { return end }
    if scalar.value == "个", sum.endsInDigit { return readClassifier(&sum, end: next) }
    guard scalar.value == 0x2014, sum.endsInMagnitude, case let behind = bytes.scalar(at: next).value,
      behind >= 0x4E00, glyphs.lookup(behind).glyph == .none
    else { return nil }
    sum.addDash()
    return next
  }

  /// The 个 of 两个亿 and 三个多亿, which ends at `end`.
  private func readClassifier(_ sum: inout NumeralSum, end: Int) -> Int? {
    let next = bytes.scalar(at: end)
    switch glyphs.lookup(next.value).glyph {
    case .large: return end
    case .more where glyphs.lookup(bytes.scalar(at: end + next.length).value).glyph == .large:
      return sum.addMore(isCounted: true, at: end) ? end + next.length : nil
    default: return nil
    }
  }

  private func isMagnitude(at index: Int) -> Bool {
    let glyph = glyphs.lookup(bytes.scalar(at: index).value).glyph
    return glyph == .small || glyph == .large
  }

  /// Whether the O at `index` is the 零 between two places of a Chinese numeral: 一百O四.
  private func isMisprintedZero(at index: Int, in sum: NumeralSum) -> Bool {
    sum.endsInMagnitude && (bytes[index] == UInt8(ascii: "O") || bytes[index] == UInt8(ascii: "o"))
      && !sum.shape.contains(.digits) && glyphs.lookup(bytes.scalar(at: index + 1).value).glyph == .chineseDigit
  }

  private func isDigit(_ scalar: UInt32) -> Bool { glyphs.lookup(scalar).glyph == .digit }

  /// Whether the O or 0 at `index` is a 〇 of a number told digit by digit: 八O箱, 二OO三, 二0五0.
  private func isZeroOfRun(_ letter: ScalarSpan, at index: Int, _ run: ChineseDigitRun) -> Bool {
    let next = bytes.scalar(at: index + letter.length).value
    switch letter.value {
    case 0x4F, 0x6F, 0xFF2F, 0xFF4F: return run.count > run.zeros && (next == letter.value || next >= 0x3000)
    // Behind a digit zero goes on with Chinese ones, or ends the run; 二05 and 增长一0.5% are no numbers.
    case 0x30, 0xFF10:
      return run.count > run.zeros && next != 0x2E && next != 0xFF0E && (next == letter.value || !isDigit(next))
    default: return false
    }
  }

  /// Whether the l at `index` is the 一 that ends a Chinese numeral: 十l名, 百分之四十l.
  private func isMisprintedOne(at index: Int, in sum: NumeralSum) -> Bool {
    guard sum.endsInMagnitude, !sum.shape.contains(.digits),
      bytes[index] == UInt8(ascii: "l") || bytes[index] == UInt8(ascii: "I")
    else { return false }
    let behind = bytes.scalar(at: index + 1).value
    return behind >= 0x3000 && glyphs.lookup(behind).glyph == .none
  }

  /// Whether the 几 at `index` stands for ones: 一百零几万.
  private func isOnes(at index: Int) -> Bool {
    bytes.ends(with: "零", before: index) && glyphs.lookup(bytes.scalar(at: index + 3).value).glyph == .large
  }

  /// One past the spaces at `index`, where the numeral goes on behind them beyond doubt: 1654.9 万, 五 千, 十 余 万, and
  /// letter-spaced 百 五 十.
  @inline(__always)
  private func pastSpaces(at index: Int, in sum: NumeralSum) -> Int? {
    guard index < bytes.count, bytes[index] == 0x20 || bytes[index] >= 0xC2, !sum.isEmpty,
      case let behind = bytes.skippingSpaces(at: index), behind > index
    else { return nil }
    return goesOn(sum, behind: index, at: behind) ? behind : nil
  }

  private func goesOn(_ sum: NumeralSum, behind space: Int, at index: Int) -> Bool {
    let scalar = bytes.scalar(at: index)
    let next = index + scalar.length
    switch glyphs.lookup(scalar.value).glyph {
    case .large:
      return sum.endsInDigit || sum.endsInMore
        || sum.endsInMagnitude && (sum.shape.contains(.spaced) || bytes.isSpace(before: space - 3))
    // 2023 百强
    case .small: return sum.endsInDigit && (!sum.endsInDigits || sum.digitCount == 1 && scalar.value != "十")
    // 3 0 0 多名
    case .more where sum.endsInDigits && sum.shape.contains(.spaced): return true
    case .more, .some: return sum.endsInMagnitude && isMagnitude(at: bytes.skippingSpaces(at: next))
    case .point:
      return !sum.endsInDigits
        && glyphs.lookup(bytes.scalar(at: bytes.skippingSpaces(at: next)).value).glyph
          == .chineseDigit
    // 5万 2千斤
    case .digit: return sum.endsInMagnitude && sum.shape.contains(.digits) && isMagnitude(at: next)
    // 五 十 二: letter-spaced; 二百九十 七家: the last digit
    case .chineseDigit:
      return sum.endsInMagnitude
        && (bytes.isSpace(before: space - 3) || !isMagnitude(at: next) || isTorn(sum, at: index))
    default: return false
    }
  }

  /// Whether the smaller magnitude at `index` ends a numeral that print has torn: 接待六千 四百人次, 共三百 二十 六名. A word stands
  /// right before and behind the whole.
  private func isTorn(_ sum: NumeralSum, at index: Int) -> Bool {
    let (_, power) = glyphs.lookup(bytes.scalar(at: index + 3).value)
    guard power < sum.smallest, sum.smallest < 4, bytes.scalar(before: sum.start).value >= 0x4E00 else { return false }
    var end = index
    while end - index < NumeralReader.longestTorn, case let scalar = bytes.scalar(at: end),
      glyphs.lookup(scalar.value).glyph != .none
    {
      end = bytes.skippingSpace(at: end + scalar.length)
    }
    return (0x4E00..<0xA000).contains(bytes.scalar(at: end).value)
  }

  /// In bytes: more than the rest of a numeral has, so that a list of numerals is not read again from each of them.
  private static let longestTorn = 48

  /// Whether the 千 before `index` begins a unit: 30千克 is thirty kilograms.
  private func isPrefixedUnit(at index: Int) -> Bool {
    switch bytes.scalar(at: index).value {
    case "克", "米", "瓦", "伏", "卡", "赫", "焦", "帕", "周": true
    default: bytes.starts(with: "字节", at: index) || bytes.starts(with: "比特", at: index)
    }
  }

  /// The thousand of 15k and the ten thousand of 30w, before a Chinese character, a range or the end.
  private func letterPower(at index: Int) -> Int? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "k") || bytes[index] == UInt8(ascii: "w") else {
      return nil
    }
    switch bytes.scalar(at: index + 1).value {
    case 0, 0x2D, 0x7E, 0xFF5E, 0x2014, 0x3001, 0x3002, 0xFF0C, 0xFF1B, 0x4E00...0x9FFF:
      return bytes[index] == UInt8(ascii: "k") ? 3 : 4
    default: return nil
    }
  }

  /// The million of US$1.5 million: the power of ten that the English word at `index` says, spaces before it passed
  /// over.
  private func englishMagnitude(at index: Int) -> (power: Int, end: Int)? {
    guard index < bytes.count, bytes[index] == 0x20 || bytes[index].isASCIILetter,
      case let start = bytes.skippingSpaces(at: index),
      let match = NumeralReader.englishMagnitudes.longest(in: bytes, at: start, end: bytes.count),
      match.end == bytes.count || !bytes[match.end].isASCIILetterOrDigit
    else { return nil }
    return (match.value, match.end)
  }

  private static let englishMagnitudes = ByteTrie(
    [
      ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12),
      ("Thousand", 3), ("Million", 6), ("Billion", 9), ("Trillion", 12),
      ("THOUSAND", 3), ("MILLION", 6), ("BILLION", 9), ("TRILLION", 12),
    ])

  private func readDigits(_ sum: inout NumeralSum, at index: Int) -> Int {
    let run = DigitRun.read(bytes, at: index, glyphs: glyphs)
    sum.addDigits(run)
    return run.end
  }

  /// A run of Chinese digits, a misprinted zero at most before them: one is a digit to be multiplied, two neighbours
  /// are a range (三四十), others are read digit by digit (一九八七).
  private func readChineseDigits(_ sum: inout NumeralSum, at start: Int) -> Int? {
    guard sum.acceptsNumber, !isMass(at: start, in: sum), !isLand(at: start) else { return nil }
    var run = ChineseDigitRun()
    var index = start
    if bytes[start] < 0x80 {
      index += 1
      run.append(isMisprintedOne(at: start, in: sum) ? 1 : 0, end: index)
      sum.shape.insert(.repaired)
    }
    while case let scalar = bytes.scalar(at: index), case let (glyph, value) = glyphs.lookup(scalar.value),
      glyph == .chineseDigit && run.accepts(scalar.value) && !isLiang(at: index, from: start)
        || isZeroOfRun(scalar, at: index, run)
    {
      run.append(value, end: index + scalar.length)
      // So that zeros without end are not read again from each of them.
      guard run.zeros < run.count || run.zeros <= NumeralReader.maxLeadingZeros else { return nil }
      if glyph == .lookalike { sum.shape.insert(.repaired) }
      index += scalar.length
      // 八百零 六万
      if run.count == run.zeros, !sum.isEmpty, case let behind = bytes.skippingSpaces(at: index), behind > index,
        glyphs.lookup(bytes.scalar(at: behind).value).glyph == .chineseDigit
      {
        index = behind
        sum.shape.insert(.spaced)
      }
    }
    // 一百零几万
    if run.count == run.zeros, !sum.isEmpty, glyphs.lookup(bytes.scalar(at: index).value).glyph == .some {
      return index
    }
    // 4万零800亩
    if run.count == run.zeros, run.count == 1, sum.endsInMagnitude, sum.shape.contains(.digits),
      glyphs.lookup(bytes.scalar(at: index).value).glyph == .digit
    {
      return index
    }
    // 幺 is a one among digits only: 幺妹.
    if run.count == 1, bytes.starts(with: "幺", at: start) { return nil }
    let isBeforeDot = isDotForPoint(at: index, from: sum.start)
    if run.count == run.zeros, sum.isEmpty,
      isBeforeDot || glyphs.lookup(bytes.scalar(at: index).value).glyph == .point
    {
      sum.addZero()
      return index
    }
    return sum.addChineseDigits(run, isWhole: isBeforeDot)
  }

  private static let maxLeadingZeros = 16

  /// Whether a point or a middle dot for one stands between Chinese digits: 三十五．四亿, 七·五斤.
  private func isPoint(_ mark: ScalarSpan, behind index: Int, in sum: NumeralSum) -> Bool {
    guard !sum.isEmpty, !sum.endsInDigits else { return false }
    return mark.value == 0xFF0E || mark.value == 0x2E || isDotForPoint(at: index, from: sum.start)
  }

  /// Whether the middle dot at `index` is a decimal point of the Chinese numeral that begins at `start`: behind 百分之, or
  /// before a magnitude or a measure. “九·一八”, “五·四”青年节 and 七·八级 are dates and names.
  private func isDotForPoint(at index: Int, from start: Int) -> Bool {
    let mark = bytes.scalar(at: index)
    guard mark.isMiddleDot, case let first = index + mark.length,
      glyphs.lookup(bytes.scalar(at: first).value).glyph == .chineseDigit
    else { return false }
    var end = first
    while glyphs.lookup(bytes.scalar(at: end).value).glyph == .chineseDigit { end += 3 }
    return bytes.ends(with: "分之", before: start)
      || NumeralReader.dotted.longest(in: bytes, at: end, end: bytes.count) != nil
  }

  /// What stands behind decimals, and behind no day.
  private static let dotted = ByteTrie(
    """
    万 亿 % ％ ‰ ℃ 元 角 美元 英镑 吨 公吨 斤 公斤 市斤 千克 担 石 斗 亩 市亩 公顷 平方 立方 倍 米 公里 公尺 公分 厘米 毫米 里 尺 寸 丈 度 岁 千瓦 马力
    个百分点 百分点 小时 分钟 秒
    """)

  /// Whether the 陆 at `index` ends a word, 大陆 or a name: among numerals of everyday it is none (大陆四亿农民, 老陆五十岁), before
  /// 拾 and 万 it is a six.
  private func isLand(at index: Int) -> Bool {
    guard bytes.starts(with: "陆", at: index) || bytes.starts(with: "陸", at: index) else { return false }
    let next = bytes.scalar(at: index + 3).value
    switch glyphs.lookup(next) {
    case (.chineseDigit, let digit): return digit & NumeralGlyphs.financialMark == 0 && digit != 0
    case (.small, _): return next == "十" || next == "百" || next == "千"
    default: return false
    }
  }

  /// Whether the 两 at `index` is a unit behind a number and no digit of it (三十两, but 三千两百), or the end of a word before
  /// one: 短斤少两十一起.
  private func isMass(at index: Int, in sum: NumeralSum) -> Bool {
    guard bytes.starts(with: "两", at: index) || bytes.starts(with: "兩", at: index) else { return false }
    return sum.isEmpty ? bytes.starts(with: "十", at: index + 3) : !isMagnitude(at: index + 3)
  }

  /// Whether the 两 behind 一 is a unit: 一两半, 一两八钱, 二十九斤一两; 一两斤 is one or two.
  private func isLiang(at index: Int, from start: Int) -> Bool {
    guard index > start, bytes.starts(with: "两", at: index) else { return false }
    let isBeforePart =
      bytes.starts(with: "钱", at: index + 6) && glyphs.lookup(bytes.scalar(at: index + 3).value).glyph == .chineseDigit
    return isBeforePart || bytes.starts(with: "半", at: index + 3) || start >= 3 && bytes.ends(with: "斤", before: start)
  }

  /// The digits behind 点; nil where it is no decimal point but an o'clock.
  private func readChinesePlaces(_ sum: inout NumeralSum, at point: Int) -> Int? {
    guard sum.acceptsPlaces else { return nil }
    let start = bytes.skippingSpace(at: point)
    var index = start
    var value: Int128 = 0
    var unit: Int128 = 100_000_000
    while case let scalar = bytes.scalar(at: index), case let (glyph, digit) = glyphs.lookup(scalar.value),
      glyph == .chineseDigit, scalar.value != "两"
    {
      value += unit * Int128(digit & 0xF)
      unit /= 10
      index += scalar.length
    }
    guard index > start else { return nil }
    let behind = bytes.scalar(at: index).value
    // 三点五十, 三点五分, 三点一刻 are times of the day; 三点五分钟 is none, and neither are 贬值三点五分 and 电价下调一点五分, which
    // are money where nothing goes on behind them (涨价八点五分起执行).
    let isMinute =
      behind == "分" && !bytes.starts(with: "分钟", at: index)
      && !(endsAmount(index + 3)
        && NumeralReader.beforeMoney.contains(UInt16(truncatingIfNeeded: bytes.scalar(before: sum.start).value)))
    // 九十一点五分 are points.
    if sum.isHour, glyphs.lookup(behind).glyph == .small || isMinute || behind == "刻" || behind == "钟" {
      return nil
    }
    if sum.isHour, index == start + 3, isHourOfCount(sum.start, end: index) { return nil }
    if start > point { sum.shape.insert(.spaced) }
    sum.addPlaces(value)
    return index
  }

  /// Whether the 点 before the digit that ends at `end` tells the time of what is counted one by one: 下午三点五人被困,
  /// 六点三人获救. 昨晚一点五万人 and 户均三点五人 are decimals.
  private func isHourOfCount(_ start: Int, end: Int) -> Bool {
    guard TimeWords.countedAtHours.end(bytes, at: end, end: bytes.count) != nil else { return false }
    var index = start
    for _ in 0..<NumeralReader.meanReach where index > 0 {
      let scalar = bytes.scalar(before: index)
      if TextMarks.shared.mark(scalar.value).parts { break }
      if scalar.value == "均" || scalar.value == "每" { return false }
      index -= scalar.length
    }
    return true
  }

  /// How many characters before a number may say that it is a mean.
  private static let meanReach = 12

  /// What words of prices and of their change end in, before so many 分.
  private static let beforeMoney = ScalarSet("值价调涨降跌贵宜减贴惠".utf16)

  /// Whether no word goes on behind an amount, or 钱.
  private func endsAmount(_ index: Int) -> Bool {
    let scalar = bytes.scalar(at: index).value
    return !(0x4E00..<0xA000).contains(scalar) || scalar == "钱"
  }

  // MARK: Neighbours

  /// 三、四十 and 十七、八: two neighbouring digits with one magnitude, about that many. A heading's number before a
  /// numeral (一、二十世纪) begins its line.
  private func neighbours(_ first: Numeral) -> Numeral? {
    guard first.shape == .chinese, first.bound == .exact, first.low.isWhole, first.magnitude == 0,
      let second = composed(at: first.end + 3), second.shape.isSubset(of: [.chinese, .magnitude]),
      second.low == second.high, !beginsLine(first.start), let pair = ends(first, second)
    else { return nil }
    var both = second
    (both.start, both.low, both.high) = (first.start, pair.low, pair.high)
    both.shape.insert(.approximate)
    return both
  }

  /// 一、二五〇桶: thousands set apart in Chinese digits, three of them behind the mark and a Chinese character behind those.
  private func grouped(_ first: Numeral) -> Numeral? {
    guard first.shape.isSubset(of: [.chinese, .positional]), (1...3).contains(first.digitCount),
      first.low == first.high,
      let second = composed(at: first.end + 3), second.shape == [.chinese, .positional], second.digitCount == 3,
      bytes.scalar(at: second.end).value >= 0x4E00, !beginsLine(first.start),
      let value = first.low.scaled(byPowerOfTen: 3)?.adding(second.low)
    else { return nil }
    var whole = second
    (whole.start, whole.low, whole.high, whole.digitCount) = (first.start, value, value, first.digitCount + 3)
    return whole
  }

  private func ends(_ first: Numeral, _ second: Numeral) -> (low: Decimal38, high: Decimal38)? {
    let one = Decimal38(1)
    let ten = Decimal38(10)
    // 十七、八
    if first.low > ten, second.low < ten, second.low > one,
      first.low.unscaled % ten.unscaled + one.unscaled == second.low.unscaled
    {
      return first.low.adding(one).map { (first.low, $0) }
    }
    // 三、四十: the second is one digit and a magnitude
    guard first.low < ten, second.low >= ten else { return nil }
    var digit = second.low
    while digit >= ten, let less = digit.scaled(byPowerOfTen: -1) { digit = less }
    guard digit.isWhole, digit < ten, first.low.adding(one) == digit else { return nil }
    return (Decimal38(unscaled: second.low.unscaled / digit.unscaled * first.low.unscaled)!, second.low)
  }

  private func beginsLine(_ index: Int) -> Bool {
    switch bytes.scalar(before: index).value {
    case 0, 0x0A, 0x20, 0x3000, 0x3002, 0xFF1A, 0xFF1B, 0xFF08, 0x28: true
    default: false
    }
  }

  // MARK: Fractions

  /// 百分百.
  private func hundredPerCent(_ start: Int) -> Numeral? {
    guard var numeral = composed(at: start + 6) else { return nil }
    numeral.start = start
    numeral.shape = [.chinese, .fraction]
    return numeral
  }

  /// 百分三十: one past 分 behind a bare 百, where a number follows.
  private func pastPerCent(_ hundred: Numeral) -> Int? {
    guard hundred.shape.contains(.bareMagnitude), hundred.equals(100), let index = pastWord("分", at: hundred.end),
      glyphs.lookup(bytes.scalar(at: index).value).glyph == .chineseDigit
    else { return nil }
    return index
  }

  /// 百分之三, 三分之一: the value in per cent.
  private func fraction(under denominator: Numeral, at index: Int) -> Numeral? {
    guard denominator.bound == .exact, var share = composed(at: index) else { return nil }
    if share.shape == .digits || share.shape == [.digits, .decimal] { scale(&share) }
    guard
      let low = NumeralReader.percent(share.low, of: denominator.low),
      let high = NumeralReader.percent(share.high, of: denominator.low)
    else { return nil }
    (share.low, share.high, share.start) = (low, high, denominator.start)
    share.shape.insert(.fraction)
    return share
  }

  /// 百分之15K: a letter for thousands or millions belongs to the digits, a space before it passed over.
  private func scale(_ share: inout Numeral) {
    guard let letter = bytes.thousandsLetter(at: bytes.skippingSpace(at: share.end)),
      let value = share.low.scaled(byPowerOfTen: letter.power)
    else { return }
    (share.low, share.high, share.end, share.coreEnd) = (value, value, letter.end, letter.end)
  }

  /// 十之八九, 十有八九: 80 to 90 per cent.
  private func tenths(_ ten: Numeral) -> Numeral? {
    guard ten.equals(10), let index = pastWord("之", at: ten.end) ?? pastWord("有", at: ten.end),
      var share = composed(at: index), share.shape.contains(.approximate), share.high < Decimal38(10)
    else { return nil }
    (share.low, share.high) = (share.low.scaled(byPowerOfTen: 1)!, share.high.scaled(byPowerOfTen: 1)!)
    share.start = ten.start
    share.shape.insert(.fraction)
    return share
  }

  private func pastWord(_ word: StaticString, at index: Int) -> Int? {
    bytes.starts(with: word, at: index) ? index + word.utf8CodeUnitCount : nil
  }

  /// One past 分之, spaces before, between and behind passed over; 三分到五分之间 are cents.
  private func pastShareMark(at index: Int) -> Int? {
    guard let middle = pastWord("分", at: bytes.skippingSpaces(at: index)),
      let end = pastWord("之", at: bytes.skippingSpaces(at: middle)), !bytes.starts(with: "间", at: end)
    else { return nil }
    return bytes.skippingSpaces(at: end)
  }

  /// `share / whole` in per cent, exact where it ends within nine places, else rounded half up to two.
  package static func percent(_ share: Decimal38, of whole: Decimal38) -> Decimal38? {
    guard whole > .zero, share >= .zero, let hundredfold = share.scaled(byPowerOfTen: 2) else { return nil }
    return hundredfold.divided(by: whole) ?? hundredfold.divided(rounding: whole, places: 2)
  }
}
