import LiangCore
import LiangText

/// Digits behind a unit that have none of their own: the 八 of 一米八, the 五 of 九成五, the 二厘 of 年息一分二厘.
struct TailDigitReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// What the first digit without a unit behind the figure is worth, and what the last may be, as `Decimal38` is
  /// stored: of 一米八 and 两块五 a tenth and a hundredth, of 三毛五 a hundredth; nil where none may stand there.
  private func worthOfBareDigits(behind draft: FigureDraft) -> (first: Int128, last: Int128)? {
    if draft.unit.kind == .money {
      if bytes.ends(with: "厘", before: draft.end) { return (100_000, 100_000) }
      if bytes.ends(with: "分", before: draft.end) { return (1_000_000, 1_000_000) }
      if text.has(PartWords.coins, before: draft.end, from: draft.start) {
        return (10_000_000, 10_000_000)
      }
    }
    guard
      draft.unit.name == text.units.metre && draft.unit.isCanonical
        || draft.unit.trait == .plain
          && (bytes.ends(with: "块", before: draft.end) || bytes.ends(with: "蚊", before: draft.end))
        || takesTenth(draft) || draft.unit.kind == .duration && bytes.ends(with: "秒", before: draft.end)
    else { return nil }
    return (100_000_000, 10_000_000)
  }

  /// The 八 of 一米八 and the 五 of 两块五.
  func bareDigits(behind draft: FigureDraft) -> FigurePart? {
    guard case (var place, let least)? = worthOfBareDigits(behind: draft) else { return nil }
    var end = draft.end
    var value: Int128 = 0
    let first = text.glyph(at: end)
    while case let scalar = bytes.scalar(at: end), case let (glyph, digit) = text.glyphs.lookup(scalar.value),
      glyph == .chineseDigit || glyph == .digit, place >= least
    {
      // 两块五一斤, 18块一叠
      if digit == 1, case let next = end + scalar.length, text.unit(at: next) != nil || isNight(next) { break }
      // 两毛五 at the end of a line, 18名 on the next
      if end > draft.end, glyph != first { break }
      value += place * Int128(digit & 0xF)
      place /= 10
      end += scalar.length
    }
    let isPriceOfOne = end > draft.end && bytes.starts(with: "一", at: end)
    if isPriceOfOne { return Decimal38(unscaled: value).map { FigurePart(value: $0, end: end, goesOn: false) } }
    let glyph = text.glyph(at: end)
    guard end > draft.end,
      glyph == .none || glyph == .more || glyph == .some || first == .chineseDigit && glyph == .digit,
      text.unit(at: end).map({ $0.unit.trait == .noun }) ?? true
    else { return nil }
    // 两块二三: two neighbours are about that many; 一米六七 is a height.
    let isCounted = draft.unit.kind == .money && least == 10_000_000
    let neighbours = isCounted ? self.neighbours(from: draft.end, to: end) : nil
    if let neighbours, place > 0 {
      let tenth = place * 10
      return Decimal38(unscaled: Int128(neighbours) * tenth * 10).flatMap { low in
        Decimal38(unscaled: tenth * 10).map { FigurePart(value: low, spread: $0, end: end, goesOn: false) }
      }
    }
    // 一米七几
    let isMore = text.glyph(at: end) == .some
    let part = Decimal38(unscaled: value)
    let isTenth = text.has(PartWords.oldMeasures, before: draft.end, from: draft.start)
    let unit = text.lastUnit(of: draft)
    return (isTenth && !unit.isCanonical ? part.flatMap { unit.converted($0) } : part).map {
      FigurePart(value: $0, isMore: isMore, end: isMore ? end + 3 : end, goesOn: false)
    }
  }

  /// The first of two Chinese digits that follow each other.
  private func neighbours(from start: Int, to end: Int) -> Int? {
    guard end - start == 6 else { return nil }
    let (first, second) = (
      text.glyphs.lookup(bytes.scalar(at: start).value), text.glyphs.lookup(bytes.scalar(at: start + 3).value)
    )
    guard first.glyph == .chineseDigit, second.glyph == .chineseDigit, first.value > 0, second.value == first.value + 1
    else { return nil }
    return first.value
  }

  /// The 夜 of 四块五一夜, and not that of 夜校.
  func isNight(_ index: Int) -> Bool {
    text.has(PartWords.nightUnits, at: index)
      && !text.has(PartWords.nightLookalikes, at: index)
  }

  /// 三十一元五, 六吨三, 二尺一, 五斤六两五: one digit behind such units in Chinese numerals, and nothing more; 一丈二 whatever
  /// follows.
  private func takesTenth(_ draft: FigureDraft) -> Bool {
    guard !draft.shape.contains(.digits), text.glyph(at: draft.end) == .chineseDigit,
      text.lastUnit(of: draft).name == draft.unit.name
    else { return false }
    if bytes.ends(with: "丈", before: draft.end) { return true }
    let next = draft.end + 3
    return (text.isEnd(next) && text.glyph(at: next) == .none || text.boundBehind(next) != nil)
      && text.has(PartWords.unitsWithTenth, before: draft.end, from: draft.start)
  }

  /// The 八 of 三十九度八.
  func tenthOfDegree(behind draft: FigureDraft) -> FigurePart? {
    let end = draft.end + 3
    guard bytes.ends(with: "度", before: draft.end),
      case let (glyph, digit) = text.glyphs.lookup(bytes.scalar(at: draft.end).value),
      glyph == .chineseDigit, text.isEnd(end), text.glyph(at: end) == .none
    else { return nil }
    return Decimal38(unscaled: Int128(digit & 0xF) * 100_000_000).map { FigurePart(value: $0, end: end, goesOn: false) }
  }

  /// The 二厘 of 年息一分二厘.
  func interest(behind draft: FigureDraft) -> FigurePart? {
    guard bytes.ends(with: "分", before: draft.end), draft.low == draft.high, let numeral = text.numeral(at: draft.end),
      numeral.low == numeral.high, bytes.starts(with: "厘", at: numeral.end),
      let value = draft.unit.factor.multiplied(rounding: numeral.low)?.scaled(byPowerOfTen: -1)
    else { return nil }
    let isHalf = bytes.starts(with: "半", at: numeral.end + 3)
    let half = draft.unit.factor.scaled(byPowerOfTen: -1)?.multiplied(rounding: .half)
    return FigurePart(
      value: isHalf ? value.adding(half ?? .zero) ?? value : value, end: numeral.end + (isHalf ? 6 : 3), goesOn: false)
  }

  /// The 五 of 九成五, the 零五 of 四成零五.
  func tenth(behind draft: FigureDraft) -> FigurePart? {
    let isHundredth = bytes.starts(with: "零", at: draft.end)
    let start = isHundredth ? draft.end + 3 : bytes.skippingSpace(at: draft.end)
    guard draft.unit.factor == Decimal38(10) || draft.unit.trait == .interest, draft.rest == .zero,
      case let scalar = bytes.scalar(at: start), case let (glyph, digit) = text.glyphs.lookup(scalar.value),
      glyph == .chineseDigit, case let end = start + scalar.length,
      isMills(end, of: draft) || !(start == draft.end ? beginsAnother(behindDigit: end) : text.unit(at: end) != nil),
      case let next = text.mark(at: end), next != .numeral,
      start == draft.end || next != .none || end >= text.sentence.end,
      let value = draft.unit.factor.multiplied(rounding: Decimal38(digit))?.scaled(byPowerOfTen: isHundredth ? -2 : -1)
    else { return nil }
    return FigurePart(value: value, end: isMills(end, of: draft) ? end + 3 : end, goesOn: false)
  }

  /// Whether the 毫 of 月息二厘五毫 stands at `index`, the tenth of a 厘.
  private func isMills(_ index: Int, of draft: FigureDraft) -> Bool {
    draft.unit.trait == .interest && bytes.starts(with: "毫", at: index)
  }

  /// Whether the digit behind 成 counts what follows: 三成五年内, 一成五支队伍. Few people and no litres are told behind a
  /// share, but verbs begin like them: 八成一升至.
  private func beginsAnother(behindDigit end: Int) -> Bool {
    guard let hit = text.unit(at: end), !text.has(PartWords.personsLikeUnits, at: end) else {
      return false
    }
    return hit.unit.kind != .volume && hit.unit.kind != .people && hit.unit.trait != .noun
  }
}
