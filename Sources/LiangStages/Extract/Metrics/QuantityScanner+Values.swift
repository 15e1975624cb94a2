import LiangCore
import LiangText

extension QuantityScanner {
  /// A figure before the words around it are read.
  struct Draft {
    var start: Int
    /// One past the unit.
    var end: Int
    /// Where the unit begins.
    var unitStart: Int
    var unit: Unit
    /// In `unit`, not yet in the canonical one.
    var low: Decimal38
    var high: Decimal38
    var bound: Numeral.Bound
    var shape: Numeral.Shape
    var rule: MetricRule
    /// More of the same, in the canonical unit (角 behind 元).
    var rest = Decimal38.zero
    /// Whether it is 一, which may be an article.
    var isBareOne = false
  }

  /// A numeral with a unit: a quantity, or none by the unit's trait. Answers where to go on.
  mutating func quantity(_ numeral: Numeral, _ hit: UnitHit) -> Int {
    var unit: Unit
    switch reading(of: hit, behind: numeral) {
    case .unit(let read): unit = read
    case .none(let rule, let end): return exclude(rule, numeral, to: end)
    }
    if let rate = speed(unit, numeral) { unit = rate }
    if let foreign = currencyWord(unit, before: numeral.start) { unit = foreign }
    var draft = Draft(
      start: numeral.start, end: hit.end, unitStart: hit.start, unit: unit, low: numeral.low, high: numeral.high,
      bound: hit.dropsTail ? .exact : hit.addsMore ? .above : numeral.bound, shape: numeral.shape,
      rule: rule(for: unit), isBareOne: isBareOne(numeral))
    if numeral.shape.contains(.tooLarge) { return reject(draft) }
    if isPersonName(numeral, hit) { return exclude(.name, numeral, to: hit.end) }
    if numeral.shape.contains(.middleDot), unit.trait == .classifier {
      // 10·23讲话 is a date; 2·17名 is 217: people come whole.
      guard unit.kind == .people || bytes.starts(with: "个", at: hit.start) else { return exclude(.date, numeral) }
      dropDot(&draft, numeral.places)
    }
    if unit.trait == .doubling, !double(&draft) { return reject(draft) }
    if hit.addsHalf { addHalf(to: &draft, end: draft.end) }
    extend(&draft)
    return add(draft)
  }

  /// A share (百分之三) has no unit behind it.
  mutating func fraction(_ numeral: Numeral) -> Int {
    add(
      Draft(
        start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: units.percent, low: numeral.low,
        high: numeral.high, bound: numeral.bound, shape: numeral.shape, rule: .fraction))
  }

  private func dropDot(_ draft: inout Draft, _ places: Int) {
    guard let value = draft.low.scaled(byPowerOfTen: places) else { return }
    (draft.low, draft.high) = (value, value)
  }

  private func rule(for unit: Unit) -> MetricRule {
    switch unit.kind {
    case .money: .money
    case .people: unit.trait == .noun ? .noun : .people
    case .count: unit.trait == .noun ? .noun : .classifier
    case .percent: unit.trait == .half ? .half : .percent
    case .multiple: unit.trait == .doubling ? .doubling : .multiple
    case .duration: .duration
    case .age: .age
    default: .measure
    }
  }

  private mutating func reject(_ draft: Draft) -> Int {
    let exclusion = Exclusion(start: draft.start, end: draft.end, rule: .tooLarge, value: .zero)
    tooLarge.append(exclusion)
    return exclude(.tooLarge, draft.start, draft.end)
  }

  /// 翻三番 is eight times as much.
  private func double(_ draft: inout Draft) -> Bool {
    guard let start = doublingStart(before: draft.start), draft.low == draft.high, draft.low.isWhole,
      draft.low > .zero, draft.low <= Decimal38(60)
    else { return false }
    let value = Decimal38(1 << Int(draft.low.unscaled / 1_000_000_000))
    (draft.start, draft.low, draft.high, draft.isBareOne) = (start, value, value, false)
    return true
  }

  // MARK: What goes on behind the unit

  /// 一年半, 三元五角, 两块五, 一米八.
  private func extend(_ draft: inout Draft) {
    guard draft.low == draft.high, draft.bound == .exact else { return }
    if takesHalf(draft.unit), bytes.starts(with: "半", at: draft.end),
      Context.halfWords.longest(in: bytes, at: draft.end, end: sentence.end) == nil
    {
      addHalf(to: &draft, end: draft.end + 3)
      return
    }
    while let part = part(of: draft) {
      if let unit = part.smallerUnit {
        (draft.low, draft.high, draft.unit) = (part.value, part.value, unit)
      } else {
        draft.rest = draft.rest.adding(part.value) ?? draft.rest
      }
      (draft.end, draft.isBareOne, draft.rule) = (part.end, false, .chain)
      guard part.goesOn else { return }
    }
  }

  private func takesHalf(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .duration, .length, .mass, .area, .volume, .multiple, .age: unit.trait != .month && unit.trait != .day
    case .percent: unit.factor == Decimal38(10)
    default: false
    }
  }

  private func addHalf(to draft: inout Draft, end: Int) {
    let half = Decimal38(unscaled: 500_000_000)!
    guard let low = draft.low.adding(half), let high = draft.high.adding(half) else { return }
    (draft.low, draft.high, draft.end, draft.isBareOne) = (low, high, end, false)
  }

  private struct Part {
    /// In the canonical unit of the first part; with `smallerUnit` the value of all parts together in that.
    var value: Decimal38
    var end: Int
    /// Whether another part may follow.
    var goesOn: Bool
    /// Where the first part's unit does not hold the whole exactly: 3小时20分 is 200 minutes.
    var smallerUnit: Unit?
  }

  /// The next part of 三元五角二分, 三斤二两, 2小时30分, 1年零6个月; or the digit of 一米八.
  private func part(of draft: Draft) -> Part? {
    switch draft.unit.kind {
    case .money, .length, .mass, .duration: break
    case .percent: return tenth(behind: draft)
    default: return nil
    }
    let start =
      bytes.starts(with: "零", at: draft.end) || bytes.starts(with: "又", at: draft.end)
      ? draft.end + 3 : draft.end
    guard marks.mark(bytes.scalar(at: start).value) == .numeral else { return nil }
    if let digits = bareDigits(behind: draft) { return digits }
    guard let numeral = reader.read(at: start), numeral.low == numeral.high, numeral.bound == .exact,
      let match = units.trie.longest(in: bytes, at: numeral.end, end: sentence.end)
    else { return nil }
    let unit = units.units[match.value]
    if unit.kind == draft.unit.kind, unit.name == draft.unit.name, unit.factor < draft.unit.factor,
      let value = canonical(numeral.low, unit)
    {
      return Part(value: value, end: match.end, goesOn: true)
    }
    if unit.trait == .minor, draft.unit.kind == .money {
      return quotient(numeral.low, 100).map { Part(value: $0, end: match.end, goesOn: false) }
    }
    return timePart(of: draft, numeral, unit.trait == .minor ? units.minute : unit, end: match.end)
  }

  /// The 20分 of 3小时20分.
  private func timePart(of draft: Draft, _ numeral: Numeral, _ unit: Unit, end: Int) -> Part? {
    guard draft.rest == .zero, unit.kind == draft.unit.kind, unit.trait != .month,
      let ratio = UnitTable.ratio(of: units.names[draft.unit.name], to: units.names[unit.name])
    else { return nil }
    if let value = quotient(numeral.low, ratio) { return Part(value: value, end: end, goesOn: false) }
    guard let value = draft.low.multiplied(by: Decimal38(ratio))?.adding(numeral.low) else { return nil }
    return Part(value: value, end: end, goesOn: false, smallerUnit: unit)
  }

  /// The 八 of 一米八 and the 五 of 两块五.
  private func bareDigits(behind draft: Draft) -> Part? {
    guard
      draft.unit.name == units.metre && draft.unit.factor == Decimal38(1)
        || draft.unit.trait == .plain && bytes.ends(with: "块", before: draft.end)
    else { return nil }
    var end = draft.end
    var value: Int128 = 0
    var place: Int128 = 100_000_000
    while case let scalar = bytes.scalar(at: end), case let (glyph, digit) = glyphs.lookup(scalar.value),
      glyph == .chineseDigit || glyph == .digit, place >= 10_000_000
    {
      value += place * Int128(digit & 0xF)
      place /= 10
      end += scalar.length
    }
    let glyph = glyphs.lookup(bytes.scalar(at: end).value).glyph
    guard end > draft.end, glyph == .none || glyph == .more, unit(at: end) == nil else { return nil }
    return Decimal38(unscaled: value).map { Part(value: $0, end: end, goesOn: false) }
  }

  /// The 五 of 九成五.
  private func tenth(behind draft: Draft) -> Part? {
    guard draft.unit.factor == Decimal38(10), draft.rest == .zero,
      case let scalar = bytes.scalar(at: draft.end), case let (glyph, digit) = glyphs.lookup(scalar.value),
      glyph == .chineseDigit, case let end = draft.end + scalar.length, unit(at: end) == nil,
      marks.mark(bytes.scalar(at: end).value) != .numeral
    else { return nil }
    return Part(value: Decimal38(digit), end: end, goesOn: false)
  }

  /// `value / divisor` where it ends within nine places.
  private func quotient(_ value: Decimal38, _ divisor: Int) -> Decimal38? {
    let (quotient, remainder) = value.unscaled.quotientAndRemainder(dividingBy: Int128(divisor))
    return remainder == 0 ? Decimal38(unscaled: quotient) : nil
  }

  // MARK: The finished quantity

  /// Puts the figure into its canonical unit, reads sign and bounds, and adds it. Answers where to go on.
  mutating func add(_ draft: Draft) -> Int {
    guard var low = canonical(draft.low, draft.unit)?.adding(draft.rest),
      var high = canonical(draft.high, draft.unit)?.adding(draft.rest)
    else { return reject(draft) }
    var start = draft.start
    if let minus = minusStart(before: start, kind: draft.unit.kind) {
      (start, low, high) = (minus, high.negated, low.negated)
    } else if draft.unit.kind == .money, let sign = currency(before: start) {
      start = sign.start
    }
    // The highest temperature is a temperature and no bound.
    let before = comparator(before: start, reaches: draft.unit.kind != .temperature)
    let behind = comparator(behind: draft)
    var quantity = Quantity(
      start: start, end: draft.end, unitStart: draft.unitStart, leftEdge: before?.edge ?? start,
      rightEdge: behind?.edge ?? draft.end,
      clause: clause, kind: draft.unit.kind, unit: draft.unit.name, low: low, high: high,
      comparator: comparator(draft, isRange: low != high, before: before?.comparator, behind: behind?.comparator),
      rule: draft.rule, trait: draft.unit.trait, shape: draft.shape)
    if let rule = unsaid(draft, before?.comparator ?? behind?.comparator) {
      return exclude(rule, start, draft.end, value: low)
    }
    widen(&quantity, draft)
    settleWaiting(quantity)
    quantities.append(quantity)
    lastEnd = quantity.rightEdge
    return quantity.rightEdge
  }

  /// Of what stands before and behind, the word before counts, unless it is a "more than" that 以上 repeats. 达到40℃的 is a
  /// condition.
  private func comparator(_ draft: Draft, isRange: Bool, before: Comparator?, behind: Comparator?) -> Comparator {
    if isRange { return .range }
    if before == .above, behind == .atLeast { return .atLeast }
    if let bound = before ?? behind { return bound }
    if draft.bound == .above { return .above }
    let isReached = bytes.ends(with: "达到", before: draft.start) || bytes.ends(with: "达", before: draft.start)
    guard isReached, bytes.starts(with: "的", at: draft.end) else { return .equal }
    return marks.mark(bytes.scalar(at: draft.end + 3).value) == .clauseBreak ? .atLeast : .equal
  }

  /// The value in the canonical unit; thirds are rounded to nine places.
  private func canonical(_ value: Decimal38, _ unit: Unit) -> Decimal38? {
    guard unit.factor != Decimal38(1) || unit.divisor > 1 else { return value }
    guard let product = value.multiplied(by: unit.factor) else { return nil }
    guard unit.divisor > 1 else { return product }
    let (quotient, remainder) = product.unscaled.quotientAndRemainder(dividingBy: Int128(unit.divisor))
    return Decimal38(unscaled: quotient + (remainder * 2 >= Int128(unit.divisor) ? 1 : 0))
  }

  /// Why a figure with a unit is no quantity after all: 一 as an article, 百 and 万 in set phrases.
  private func unsaid(_ draft: Draft, _ bound: Comparator?) -> MetricRule? {
    if draft.isBareOne, bound != .atLeast, bound != .atMost {
      switch draft.unit.trait {
      case .classifier, .great, .side, .session, .noun, .piece: return .article
      case .year, .span, .day, .decade:
        if bound != nil { return nil }
        return Context.lasting.longest(in: bytes, before: draft.start, start: clause) == nil ? .article : nil
      default: return nil
      }
    }
    guard draft.shape.contains(.bareMagnitude), draft.bound == .exact, bound == nil, draft.rule != .fraction else {
      return nil
    }
    if bytes.ends(with: "上", before: draft.start) { return nil }
    return isLoneMagnitude(draft) ? .bareMagnitude : nil
  }

  /// Whether the numeral is nothing but 百, 千, 万 or 亿: 百万 is a number.
  private func isLoneMagnitude(_ draft: Draft) -> Bool {
    let first = bytes.scalar(at: draft.start)
    let glyph = glyphs.lookup(bytes.scalar(at: draft.start + first.length).value).glyph
    return glyph != .small && glyph != .large
  }

  /// 上百人 is at least a hundred.
  private func widen(_ quantity: inout Quantity, _ draft: Draft) {
    guard draft.shape.contains(.bareMagnitude), bytes.ends(with: "上", before: quantity.start) else { return }
    quantity.start -= 3
    quantity.leftEdge = min(quantity.leftEdge, quantity.start)
    quantity.comparator = .atLeast
  }

  /// The numbers that waited for this unit, if they are of its list.
  private mutating func settleWaiting(_ last: Quantity) {
    for numeral in waiting {
      guard let next = listConnector(at: numeral.end), next <= last.start else { continue }
      var quantity = last
      (quantity.start, quantity.end, quantity.leftEdge, quantity.rightEdge) = (
        numeral.start, numeral.end, numeral.start, numeral.end
      )
      (quantity.low, quantity.high, quantity.rule, quantity.shape) = (numeral.low, numeral.high, .list, numeral.shape)
      quantity.unitStart = numeral.end
      quantity.comparator = numeral.low == numeral.high ? .equal : .range
      quantities.append(quantity)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
