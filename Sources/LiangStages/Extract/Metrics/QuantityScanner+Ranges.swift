import LiangCore
import LiangText

extension QuantityScanner {
  /// 3至5万元, 10%~15%, 三年到五年, 百分之十至百分之十五: two numbers that bound one figure. Dates and times of the day in
  /// that form are none. One past what was read, or nil where no range begins.
  mutating func range(from first: Numeral) -> Int? {
    var firstHit: UnitHit?
    var connector = rangeConnector(at: first.end)
    if connector == nil, !first.shape.contains(.fraction), let hit = unit(behind: first) {
      connector = rangeConnector(at: hit.end)
      firstHit = hit
    }
    guard let next = connector, let second = reader.read(at: next), second.low == second.high else {
      return first.shape.contains(.fraction) ? fraction(first) : nil
    }
    if first.shape.contains(.fraction) { return fractionRange(first, second) ?? fraction(first) }
    guard let hit = unit(behind: second) else { return nil }
    if let firstHit, firstHit.unit.name != hit.unit.name || firstHit.unit.trait != hit.unit.trait { return nil }
    let unit: Unit
    switch reading(of: hit, behind: second) {
    case .unit(let read): unit = read
    case .none(let rule, let end): return exclude(rule, first, to: end)
    }
    guard firstHit == nil || !isFromTo(first, next), let (low, high) = ends(first, second, sharing: firstHit == nil)
    else { return nil }
    return add(
      Draft(
        start: first.start, end: hit.end, unitStart: hit.start, unit: unit, low: low, high: high, bound: .exact,
        shape: first.shape.union(second.shape), rule: .range))
  }

  /// One past a dash, 至 or 到 between two numbers, spaces passed over; nil where another thing stands there or no
  /// number follows.
  func rangeConnector(at index: Int) -> Int? {
    let included = Context.included.longest(in: bytes, at: index, end: sentence.end)?.end ?? index
    let at = bytes.skippingSpace(at: included)
    let mark = bytes.scalar(at: at)
    switch mark.value {
    case 0x4E00:  // 一 that OCR reads for a dash: only digits stand on both sides of it.
      guard index > 0, glyphs.lookup(UInt32(bytes[index - 1])).glyph == .digit,
        glyphs.lookup(bytes.scalar(at: at + 3).value).glyph == .digit
      else { return nil }
    case 0x2D, 0x2013, 0x2014, 0x7E, 0xFF5E, 0xFF0D, 0x2015, 0x223C, 0x301C, 0x2212, 0x81F3, 0x5230: break
    default: return nil
    }
    // 1万元--5万元, 2——3万
    let second = bytes.scalar(at: at + mark.length)
    let isDouble = second.value == mark.value && (mark.value == 0x2D || mark.value == 0x2014)
    let next = bytes.skippingSpace(at: at + mark.length + (isDouble ? second.length : 0))
    return marks.mark(bytes.scalar(at: next).value) == .numeral ? next : nil
  }

  /// The two ends; where only the second has a magnitude, the first shares it if it is the smaller number: 3至5万 but
  /// 8000至1万.
  private func ends(_ first: Numeral, _ second: Numeral, sharing: Bool) -> (low: Decimal38, high: Decimal38)? {
    var low = first.low
    if sharing, first.magnitude < second.magnitude,
      let mantissa = second.low.scaled(byPowerOfTen: -second.magnitude), low < mantissa
    {
      low = low.scaled(byPowerOfTen: second.magnitude) ?? low
    }
    return low < second.high ? (low, second.high) : nil
  }

  /// 从30%到8% are two figures and not a range.
  private func isFromTo(_ first: Numeral, _ next: Int) -> Bool {
    guard bytes.ends(with: "到", before: next) || bytes.ends(with: "至", before: next) else { return false }
    switch bytes.scalar(before: first.start, start: sentence.start).value {
    case 0x4ECE, 0x7531, 0x81EA: return true  // 从由自
    default: return false
    }
  }

  /// 百分之十至百分之十五, 百分之十至十五.
  private mutating func fractionRange(_ first: Numeral, _ second: Numeral) -> Int? {
    guard first.low < second.high, second.shape.contains(.fraction) || unit(behind: second) == nil else { return nil }
    return add(
      Draft(
        start: first.start, end: second.end, unitStart: second.end, unit: units.percent, low: first.low,
        high: second.high, bound: .exact, shape: first.shape, rule: .range))
  }
}
