import LiangCore
import LiangText

extension QuantityScanner {
  /// A numeral with a unit: a quantity, or none by the unit's trait. Answers where to go on.
  func quantity(_ numeral: Numeral, _ hit: UnitHit) -> Int {
    var unit: Unit
    switch spellings.reading(of: hit, behind: numeral) {
    case .unit(let read): unit = read
    case .none(let rule, let end): return exclude(rule, numeral, to: end)
    }
    if let other = speeds.speed(unit, numeral, hit) ?? speeds.dwelling(unit, numeral, hit) { unit = other }
    unit.name = currencies.currency(of: unit, numeral, hit)
    var draft = FigureDraft(numeral, unit, rule(for: unit), at: printed(unit, behind: numeral, hit))
    (draft.isBareOne, draft.magnitude) = (numeral.isBareOne, numeral.magnitude)
    if hit.dropsTail || hit.addsMore { draft.bound = hit.dropsTail ? .exact : .above }
    if numeral.shape.contains(.tooLarge) { return reject(draft) }
    // 百十台 are about a hundred, not a hundred and ten.
    if numeral.equals(110), text.isRough(draft) { (draft.low, draft.high) = (Decimal38(100), Decimal38(100)) }
    joinNeighbour(to: &draft, numeral)
    if personNames.isPersonName(numeral, hit) { return exclude(.name, numeral, to: hit.end) }
    if numeral.shape.contains(.middleDot), unit.trait == .classifier {
      // 10·23讲话 is a date; 2·17名 is 217: people come whole.
      guard unit.kind == .people || bytes.starts(with: "个", at: hit.start) else { return exclude(.date, numeral) }
      dropDot(&draft, numeral.places)
    }
    if unit.trait == .doubling, !double(&draft) { return reject(draft) }
    if hit.addsHalf { parts.addHalf(to: &draft, end: draft.end) }
    if isPricedOne(draft) { return exclude(.article, numeral, to: hit.end) }
    parts.extend(&draft)
    // 一百八十一元七角五分（美元）
    if draft.end > hit.end, hit.unit.name == text.units.yuan.name,
      let named = currencies.readCurrency(behind: draft.end)
    {
      draft.unit.name = named
    }
    if draft.rule == .chain || bytes.ends(with: "半", before: draft.end), let range = chainedRange(from: draft) {
      return range
    }
    return add(draft)
  }

  /// Where the unit stands. The noun of 304万市民 says that people are counted and is no unit but the item: there it is
  /// empty.
  func printed(_ unit: Unit, behind numeral: Numeral, _ hit: UnitHit) -> Range<Int> {
    unit.kind == .people && unit.trait == .noun ? numeral.end..<numeral.end : hit.start..<hit.end
  }

  /// 六、七亩, 三、五天: two neighbours in a row are about that many, three are a list, and 一、二期 are numbered.
  private func joinNeighbour(to draft: inout FigureDraft, _ numeral: Numeral) {
    guard waiting.count == 1, let first = waiting.first, first.shape == .chinese, numeral.shape == .chinese,
      first.end - first.start == 3, numeral.end - numeral.start == 3, bytes.starts(with: "、", at: first.end),
      first.end + 3 == numeral.start, areNeighbours(first, numeral, of: draft)
    else { return }
    waiting.removeAll(keepingCapacity: true)
    (draft.start, draft.low, draft.rule) = (first.start, first.low, .range)
    draft.shape.insert(.approximate)
  }

  /// 六、七 and 一、两. 一、二 and 三、五 number most of what classifiers count, and what a sentence begins with.
  private func areNeighbours(_ first: Numeral, _ second: Numeral, of draft: FigureDraft) -> Bool {
    if first.low.adding(Decimal38(1)) == second.low, !first.equals(1) || bytes.starts(with: "两", at: second.start) {
      return true
    }
    guard first.start > text.sentence.start, first.equals(1) && second.equals(2) || first.equals(3) && second.equals(5)
    else { return false }
    return draft.unit.trait != .classifier
      || FigureWords.roughClassifiers.matches(bytes, from: draft.unitStart, to: draft.end)
  }

  /// The 一斤 of 两块五一斤.
  @inline(__always)
  private func isPricedOne(_ draft: FigureDraft) -> Bool {
    guard draft.low == Decimal38(1), draft.high == draft.low, text.lastEnd == draft.start, draft.unit.kind != .money,
      let price = text.quantities.last
    else { return false }
    return price.kind == .money && price.rightEdge == draft.start
  }

  /// 160/100毫米汞柱: the pressure of the beating heart, and that of the heart at rest.
  func pressure(_ upper: Numeral) -> Int? {
    guard case let stroke = bytes.scalar(at: upper.end), stroke.value == 0x2F || stroke.value == 0xFF0F,
      upper.shape == .digits, let lower = text.numeral(at: upper.end + stroke.length), lower.low < upper.low,
      let hit = text.unit(behind: lower),
      FigureWords.bloodPressures.longest(in: bytes, at: hit.start, end: hit.end) != nil
    else { return nil }
    _ = add(FigureDraft(upper, hit.unit, .list))
    return quantity(lower, hit)
  }

  /// A share (百分之三) has no unit behind it; before a measure it is a part of one: 四分之一公升.
  func fraction(_ numeral: Numeral) -> Int {
    if let part = partOfMeasure(numeral) { return add(part) }
    return add(FigureDraft(numeral, text.units.percent, .fraction))
  }

  private func partOfMeasure(_ numeral: Numeral) -> FigureDraft? {
    let isShare =
      bytes.starts(with: "百", at: numeral.start) || bytes.starts(with: "千", at: numeral.start)
      || bytes.starts(with: "万", at: numeral.start)
    // 百分之一秒 is no share.
    guard !isShare || bytes.starts(with: "秒", at: numeral.end) || bytes.starts(with: "毫米", at: numeral.end),
      let hit = text.unit(at: numeral.end), hit.unit.trait == .plain,
      let low = numeral.low.scaled(byPowerOfTen: -2).flatMap({ hit.unit.converted($0) }), numeral.low == numeral.high
    else { return nil }
    switch hit.unit.kind {
    case .length, .area, .mass, .volume, .duration: break
    default: return nil
    }
    var draft = FigureDraft(numeral, hit.unit.canonical, .measure, at: hit.start..<hit.end)
    (draft.low, draft.high) = (low, low)
    return draft
  }

  private func dropDot(_ draft: inout FigureDraft, _ places: Int) {
    guard let value = draft.low.scaled(byPowerOfTen: places) else { return }
    (draft.low, draft.high) = (value, value)
  }

  private func rule(for unit: Unit) -> MetricRule {
    switch unit.kind {
    case .money: .money
    case .people: unit.trait == .noun ? .noun : unit.trait == .casualty ? .casualty : .people
    case .count: unit.trait == .noun ? .noun : .classifier
    case .percent: unit.trait == .half ? .half : .percent
    case .multiple: unit.trait == .doubling ? .doubling : .multiple
    case .duration: .duration
    case .age: .age
    default: .measure
    }
  }

  func reject(_ draft: FigureDraft) -> Int {
    let exclusion = Exclusion(start: draft.start, end: draft.end, rule: .tooLarge, value: .zero)
    tooLarge.append(exclusion)
    return exclude(.tooLarge, draft.start, draft.end)
  }

  /// 翻三番 is eight times as much.
  private func double(_ draft: inout FigureDraft) -> Bool {
    guard let verb = text.doublingStart(before: draft.start), draft.low == draft.high, draft.low.isWhole,
      draft.low > .zero, draft.low <= Decimal38(60)
    else { return false }
    let value = Decimal38(1 << Int(draft.low.unscaled / 1_000_000_000))
    // 翻了近一番: the bound stands between the verb and the figure.
    let start = verb.end == draft.start ? verb.start : draft.start
    (draft.start, draft.low, draft.high, draft.isBareOne) = (start, value, value, false)
    return true
  }
}
