import LiangCore
import LiangText

/// What goes on behind the unit: 半, smaller units, nights behind days, digits without a unit.
struct PartReader {
  let text: FigureText
  private let digits: TailDigitReader

  init(text: FigureText) {
    self.text = text
    digits = TailDigitReader(text: text)
  }

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
      nights.low == nights.high, bytes.starts(with: "夜", at: nights.end), digits.isNight(nights.end)
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

  /// The next part of 三元五角二分, 三斤二两, 2小时30分, 1年零6个月; or the digit of 一米八.
  private func part(of draft: FigureDraft) -> FigurePart? {
    switch draft.unit.kind {
    case .money, .length, .mass, .duration, .area: break
    case .percent: return digits.interest(behind: draft) ?? digits.tenth(behind: draft)
    case .temperature: return digits.tenthOfDegree(behind: draft)
    default: return nil
    }
    let start =
      bytes.starts(with: "零", at: draft.end) || bytes.starts(with: "又", at: draft.end)
      ? draft.end + 3 : draft.end
    guard text.mark(at: start) == .numeral, !saysNoneIsMissing(behind: draft),
      !text.has(MoneyWords.triangularThings, at: start)
    else { return nil }
    if let digits = digits.bareDigits(behind: draft) { return digits }
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
    // 二钱三分, 一两二钱五分
    if unit.trait == .minor, draft.unit.kind == .mass, bytes.ends(with: "钱", before: draft.end) {
      let mace = text.lastUnit(of: draft)
      guard let tenth = mace.factor.scaled(byPowerOfTen: -1) else { return nil }
      return smallerPart(
        numeral, Unit(kind: .mass, name: mace.name, factor: tenth, divisor: 1, trait: .plain), below: mace.factor,
        end: match.end)
    }
    guard numeral.low == numeral.high else { return nil }
    return timePart(of: draft, numeral, unit.trait == .minor ? text.units.minute : unit, end: match.end)
  }

  /// The 二角 of 一元二角, the 二角半 of 一元二角半, the 三四分 of 一角三四分: less than one of the unit before.
  private func smallerPart(_ numeral: Numeral, _ unit: Unit, below whole: Decimal38, end: Int) -> FigurePart? {
    let isHalf = bytes.starts(with: "半", at: end) && (text.isEnd(end + 3) || text.rangeConnector(at: end + 3) != nil)
    let half = isHalf ? Decimal38.half : .zero
    guard let value = numeral.low.adding(half).flatMap({ unit.converted($0) }), value < whole,
      let spread = numeral.high.adding(numeral.low.negated).flatMap({ unit.converted($0) })
    else { return nil }
    let goesOn = !isHalf && spread == .zero
    return FigurePart(value: value, spread: spread, end: isHalf ? end + 3 : end, goesOn: goesOn)
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
  private func timePart(of draft: FigureDraft, _ numeral: Numeral, _ unit: Unit, end: Int) -> FigurePart? {
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
      return FigurePart(value: value, end: end, goesOn: false)
    }
    guard let value = draft.unit.converted(draft.low)?.multiplied(by: Decimal38(ratio))?.adding(smaller) else {
      return nil
    }
    return FigurePart(value: value, end: end, goesOn: true, smallerUnit: unit.canonical)
  }
}
