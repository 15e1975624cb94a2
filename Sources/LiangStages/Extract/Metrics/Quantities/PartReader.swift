import LiangCore
import LiangText

/// What goes on behind the unit: 半, 几分, 又三分之一, smaller units, nights behind days.
struct PartReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 一年半, 三元五角, 两块五, 一米八.
  func extend(_ draft: inout FigureDraft) {
    guard draft.low == draft.high, draft.bound == .exact else { return }
    if let end = nightsEnd(behind: draft) {
      (draft.end, draft.isBareOne, draft.rule) = (end, false, .chain)
      return
    }
    if let end = halfEnd(behind: draft) {
      addHalf(to: &draft, end: end)
      return
    }
    while let part = part(of: draft) {
      if let unit = part.smallerUnit {
        (draft.low, draft.high, draft.unit) = (part.value, part.value, unit)
      } else {
        draft.rest = draft.rest.adding(part.value) ?? draft.rest
        draft.spread = part.spread
        if part.isMore { draft.bound = .above }
      }
      (draft.end, draft.isBareOne, draft.rule) = (part.end, false, .chain)
      guard part.goesOn else { return }
    }
  }

  /// One past the nights of 三天三夜, which is one length of time.
  @inline(__always)
  private func nightsEnd(behind draft: FigureDraft) -> Int? {
    guard draft.unit.kind == .duration, bytes.ends(with: "天", before: draft.end),
      let nights = text.numeral(at: draft.end),
      nights.low == nights.high, bytes.starts(with: "夜", at: nights.end), isNight(nights.end)
    else { return nil }
    return nights.end + 3
  }

  /// One past the 半 behind the unit that is half of one more, or past 有半 (一倍有半).
  @inline(__always)
  func halfEnd(behind draft: FigureDraft) -> Int? {
    if draft.unit.kind == .multiple, bytes.starts(with: "有半", at: draft.end),
      !text.has(PartWords.halfWords, at: draft.end + 3)
    {
      return draft.end + 6
    }
    guard bytes.starts(with: "半", at: draft.end), takesHalf(draft) else { return nil }
    let isHalf =
      draft.unit.kind == .percent || draft.unit.kind == .multiple || bytes.ends(with: "里", before: draft.end)
      || !text.has(PartWords.halfWords, at: draft.end)
    return isHalf ? draft.end + 3 : nil
  }

  private func takesHalf(_ draft: FigureDraft) -> Bool {
    let unit = draft.unit
    switch unit.kind {
    case .duration, .length, .mass, .area, .volume, .multiple, .age: return unit.trait != .month && unit.trait != .day
    case .percent: return unit.factor == Decimal38(10) || unit.trait == .interest
    case .count: return unit.trait == .classifier
    case .money:
      // 一元半到两元半
      return text.has(PartWords.moneyUnits, before: draft.end, from: draft.start)
        && (text.isEnd(draft.end + 3) || text.rangeConnector(at: draft.end + 3) != nil)
    default: return false
    }
  }

  func addHalf(to draft: inout FigureDraft, end: Int) {
    guard let low = draft.low.adding(.half), let high = draft.high.adding(.half) else { return }
    (draft.low, draft.high, draft.end, draft.isBareOne) = (low, high, end, false)
  }

  private struct Part {
    /// In the canonical unit of the first part; with `smallerUnit` the value of all parts together in that.
    var value: Decimal38
    /// How much more it may be.
    var spread = Decimal38.zero
    /// Whether some more belongs to it: 一米七几.
    var isMore = false
    var end: Int
    /// Whether another part may follow.
    var goesOn: Bool
    /// Where the first part's unit does not hold the whole exactly: 3小时20分 is 200 minutes.
    var smallerUnit: Unit?
  }

  /// The next part of 三元五角二分, 三斤二两, 2小时30分, 1年零6个月; or the digit of 一米八.
  private func part(of draft: FigureDraft) -> Part? {
    switch draft.unit.kind {
    case .money, .length, .mass, .duration, .area: break
    case .percent: return interest(behind: draft) ?? tenth(behind: draft)
    case .temperature: return tenthOfDegree(behind: draft)
    default: return nil
    }
    let start =
      bytes.starts(with: "零", at: draft.end) || bytes.starts(with: "又", at: draft.end)
      ? draft.end + 3 : draft.end
    guard text.mark(at: start) == .numeral, !saysNoneIsMissing(behind: draft),
      !text.has(MoneyWords.triangularThings, at: start)
    else { return nil }
    if let digits = bareDigits(behind: draft) { return digits }
    guard let numeral = text.numeral(at: start), numeral.bound == .exact,
      let match = text.longest(text.units.trie, at: numeral.end)
    else { return nil }
    var unit = text.unit(match, at: numeral.end)
    // 港幣七元八角: the yuan of another place has the same parts.
    if unit.kind == .money, unit.name == text.units.yuan.name { unit.name = draft.unit.name }
    if draft.unit.kind == .money, unit.trait == .minor || unit.trait == .interest {
      unit = text.units.cent
      unit.name = draft.unit.name
      // 四分五厘
      if !bytes.ends(with: "分", before: match.end) { unit.factor = text.units.mill.factor }
    }
    if unit.kind == draft.unit.kind, unit.name == draft.unit.name, let one = unit.converted(Decimal38(1)),
      let whole = draft.unit.converted(Decimal38(1)), one < whole
    {
      return smallerPart(numeral, unit, below: whole, end: match.end)
    }
    // 二亩七分, 一亩七八分
    if unit.trait == .minor, bytes.ends(with: "亩", before: draft.end), numeral.high < Decimal38(10) {
      return smallerPart(numeral, text.units.plot, below: Decimal38(10), end: match.end)
    }
    guard numeral.low == numeral.high else { return nil }
    return timePart(of: draft, numeral, unit.trait == .minor ? text.units.minute : unit, end: match.end)
  }

  /// The 二角 of 一元二角, the 二角半 of 一元二角半, the 三四分 of 一角三四分: less than one of the unit before.
  private func smallerPart(_ numeral: Numeral, _ unit: Unit, below whole: Decimal38, end: Int) -> Part? {
    let isHalf = bytes.starts(with: "半", at: end) && (text.isEnd(end + 3) || text.rangeConnector(at: end + 3) != nil)
    let half = isHalf ? Decimal38.half : .zero
    guard let value = numeral.low.adding(half).flatMap({ unit.converted($0) }), value < whole,
      let spread = numeral.high.adding(numeral.low.negated).flatMap({ unit.converted($0) })
    else { return nil }
    let goesOn = !isHalf && spread == .zero
    return Part(value: value, spread: spread, end: isHalf ? end + 3 : end, goesOn: goesOn)
  }

  /// 26万元一分不留: what stands behind the unit speaks of the smallest part that there is.
  private func saysNoneIsMissing(behind draft: FigureDraft) -> Bool {
    text.has(PartWords.nothingMissing, at: draft.end)
  }

  /// Whether the time is what something took: 停工一天三小时, 断网一天三小时.
  private func isTaken(_ draft: FigureDraft) -> Bool {
    text.clauseHolds(PartWords.timeTaken, before: draft.start)
      || text.has(PartWords.beforeTimeTaken, before: draft.start)
  }

  /// The 20分 of 3小时20分 and the 刻钟 of 一小时一刻钟: times are told in the smaller canonical unit.
  private func timePart(of draft: FigureDraft, _ numeral: Numeral, _ unit: Unit, end: Int) -> Part? {
    // 一天十二个钟头 is a rate; 一天零三小时 and 停工一天三小时 are lengths of time.
    if draft.isBareOne, !isTaken(draft), draft.unit.trait == .span,
      bytes.ends(with: "天", before: draft.end),
      !bytes.starts(with: "零", at: draft.end), !bytes.starts(with: "又", at: draft.end)
    {
      return nil
    }
    // 一年十二个月 and 一周七天 say how many there are.
    guard draft.rest == .zero, unit.kind == draft.unit.kind, unit.trait != .month,
      let ratio = UnitTable.ratio(of: text.units.names[draft.unit.name], to: text.units.names[unit.name]),
      let smaller = unit.converted(numeral.low), smaller < Decimal38(ratio)
    else { return nil }
    if unit.kind != .duration, let value = smaller.divided(by: Decimal38(ratio)) {
      return Part(value: value, end: end, goesOn: false)
    }
    guard let value = draft.unit.converted(draft.low)?.multiplied(by: Decimal38(ratio))?.adding(smaller) else {
      return nil
    }
    return Part(value: value, end: end, goesOn: true, smallerUnit: unit.canonical)
  }

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
  private func bareDigits(behind draft: FigureDraft) -> Part? {
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
    if isPriceOfOne { return Decimal38(unscaled: value).map { Part(value: $0, end: end, goesOn: false) } }
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
        Decimal38(unscaled: tenth * 10).map { Part(value: low, spread: $0, end: end, goesOn: false) }
      }
    }
    // 一米七几
    let isMore = text.glyph(at: end) == .some
    let part = Decimal38(unscaled: value)
    let isTenth =
      !draft.unit.isCanonical && text.has(PartWords.oldMeasures, before: draft.end, from: draft.start)
    return (isTenth ? part.flatMap { draft.unit.converted($0) } : part).map {
      Part(value: $0, isMore: isMore, end: isMore ? end + 3 : end, goesOn: false)
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
  private func isNight(_ index: Int) -> Bool {
    text.has(PartWords.nightUnits, at: index)
      && !text.has(PartWords.nightLookalikes, at: index)
  }

  /// 三十一元五, 六吨三, 二尺一: one digit behind such units in Chinese numerals, and nothing more; 一丈二 whatever follows.
  private func takesTenth(_ draft: FigureDraft) -> Bool {
    guard !draft.shape.contains(.digits),
      text.glyph(at: draft.end) == .chineseDigit
    else { return false }
    if bytes.ends(with: "丈", before: draft.end) { return true }
    let next = draft.end + 3
    return (text.isEnd(next) && text.glyph(at: next) == .none || text.boundBehind(next) != nil)
      && text.has(PartWords.unitsWithTenth, before: draft.end, from: draft.start)
  }

  /// The 八 of 三十九度八.
  private func tenthOfDegree(behind draft: FigureDraft) -> Part? {
    let end = draft.end + 3
    guard bytes.ends(with: "度", before: draft.end),
      case let (glyph, digit) = text.glyphs.lookup(bytes.scalar(at: draft.end).value),
      glyph == .chineseDigit, text.isEnd(end), text.glyph(at: end) == .none
    else { return nil }
    return Decimal38(unscaled: Int128(digit & 0xF) * 100_000_000).map { Part(value: $0, end: end, goesOn: false) }
  }

  /// The 二厘 of 年息一分二厘.
  private func interest(behind draft: FigureDraft) -> Part? {
    guard bytes.ends(with: "分", before: draft.end), draft.low == draft.high, let numeral = text.numeral(at: draft.end),
      numeral.low == numeral.high, bytes.starts(with: "厘", at: numeral.end),
      let value = draft.unit.factor.multiplied(rounding: numeral.low)?.scaled(byPowerOfTen: -1)
    else { return nil }
    let isHalf = bytes.starts(with: "半", at: numeral.end + 3)
    let half = draft.unit.factor.scaled(byPowerOfTen: -1)?.multiplied(rounding: .half)
    return Part(
      value: isHalf ? value.adding(half ?? .zero) ?? value : value, end: numeral.end + (isHalf ? 6 : 3), goesOn: false)
  }

  /// The 五 of 九成五, the 零五 of 四成零五.
  private func tenth(behind draft: FigureDraft) -> Part? {
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
    return Part(value: value, end: isMills(end, of: draft) ? end + 3 : end, goesOn: false)
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
