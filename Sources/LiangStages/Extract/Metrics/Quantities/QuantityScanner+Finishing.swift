import LiangCore
import LiangText

// The finished quantity: sign, bounds, canonical unit, and the list it ends.
extension QuantityScanner {
  /// Puts the figure into its canonical unit, reads sign and bounds, and adds it. Answers where to go on.
  func add(_ draft: FigureDraft) -> Int {
    guard var low = total(draft.low, of: draft),
      var high = draft.high == draft.low ? low.adding(draft.spread) : total(draft.high, of: draft)
    else { return reject(draft) }
    var start = draft.start
    if let minus = signs.minusStart(before: start, kind: draft.unit.kind) {
      // 负3%到5%, -8～3℃: a sign is of its own end. 零下15—18℃ is of both, unless the second has a word of its own.
      let isOfBoth = draft.rule != .range || !draft.isSecondSigned && bytes.starts(with: "零下", at: minus)
      (start, low, high) = (minus, low.negated, isOfBoth ? high.negated : high)
    } else if draft.unit.kind == .money, draft.rule != .rate, let sign = currencies.currency(before: start),
      !isWord(sign.start, of: draft)
    {
      start = sign.start
    }
    if high < low { (low, high) = (high, low) }
    // The highest temperature is a temperature and no bound.
    let isShare = draft.unit.kind == .percent
    let before = text.comparator(before: start, reaches: draft.unit.kind != .temperature, isShare: isShare)
    let behind = text.comparator(behind: draft)
    // 七成多, 5米余: the one character that says there is more belongs to the figure.
    let isMore =
      behind.map { $0.edge == draft.end + 3 } ?? false
      && (bytes.starts(with: "多", at: draft.end) || bytes.starts(with: "余", at: draft.end))
    var quantity = Quantity(
      start: start, end: isMore ? draft.end + 3 : draft.end, unitStart: draft.unitStart,
      leftEdge: before?.edge ?? start,
      rightEdge: behind?.edge ?? draft.end,
      clause: text.clause, kind: draft.unit.kind, unit: draft.unit.name, low: low, high: high,
      comparator: comparator(
        draft, isRange: low != high, isNegative: high < .zero, before: before?.comparator, behind: behind?.comparator),
      isBoundBefore: before != nil, rule: draft.rule, trait: draft.unit.trait, shape: draft.shape,
      named: draft.named)
    if let rule = setPhrases.exclusion(of: draft, before?.comparator ?? behind?.comparator) {
      return exclude(rule, start, draft.end, value: low)
    }
    widen(&quantity, draft)
    settleWaiting(quantity, draft)
    text.append(quantity)
    text.pass(quantity.rightEdge)
    return quantity.rightEdge
  }

  /// Whether the currency before a figure is a word and not a sign; where the figure has a unit it is no part of it.
  private func isWord(_ sign: Int, of draft: FigureDraft) -> Bool {
    (0xE4...0xE9).contains(bytes[sign]) && draft.unitStart < draft.end
  }

  /// Of what stands before and behind, the word before counts, unless it is a "more than" that 以上 repeats. 达到40℃的 is a
  /// condition.
  private func comparator(
    _ draft: FigureDraft, isRange: Bool, isNegative: Bool, before: Comparator?, behind: Comparator?
  ) -> Comparator {
    if isRange { return draft.shape.contains(.approximate) ? comparator(ofNeighbours: before ?? behind) : .range }
    if text.isRough(draft) { return before ?? behind ?? .about }
    if before == .above, behind == .atLeast { return .atLeast }
    if before == .about, let behind { return behind }
    // 不过五成上下
    if before == .atMost, behind == .about { return .about }
    if before == .atLeast, draft.bound == .above { return isNegative ? .below : .above }
    // 不过390余家
    if before == .atMost, draft.bound == .above, bytes.ends(with: "不过", before: draft.start) { return .above }
    if let bound = before ?? behind { return bound }
    // 零下30多度 is colder than that.
    if draft.bound == .above { return isNegative ? .below : .above }
    // 一大半职工
    if draft.unit.trait == .half, bytes.ends(with: "大半", before: draft.end) { return .above }
    let isReached = bytes.ends(with: "达到", before: draft.start) || bytes.ends(with: "达", before: draft.start)
    if isReached, text.has(FigureWords.sufficing, at: draft.end) { return .atLeast }
    guard isReached, bytes.starts(with: "的", at: draft.end), case let next = draft.end + 3 else { return .equal }
    let isCondition =
      text.mark(at: next) == .clauseBreak
      || text.has(FigureWords.consequences, at: next)
    return isCondition ? .atLeast : .equal
  }

  /// 不止三五家, 不到七八个: what bounds two numbers said as one bounds them from its own side; 不过三五家 are so many.
  private func comparator(ofNeighbours bound: Comparator?) -> Comparator {
    switch bound {
    case .above?, .atLeast?, .below?: bound!
    default: .range
    }
  }

  /// A bound of the figure in the canonical unit, with what goes on behind it.
  private func total(_ value: Decimal38, of draft: FigureDraft) -> Decimal38? {
    draft.unit.converted(value)?.adding(draft.rest).map { rounded($0, draft.unit) }
  }

  /// A third that does not end is told to hundredths, below one to ten-thousandths, below a hundredth as it is: 四丈 are
  /// 13.33 m.
  private func rounded(_ value: Decimal38, _ unit: Unit) -> Decimal38 {
    guard unit.divisor % 3 == 0, value.unscaled % 1000 != 0, value.unscaled.magnitude > 10_000_000 else { return value }
    let places = value.unscaled.magnitude < Decimal38(1).unscaled.magnitude ? 4 : 2
    return value.divided(rounding: Decimal38(1), places: places) ?? value
  }

  /// 上百人 is at least a hundred.
  private func widen(_ quantity: inout Quantity, _ draft: FigureDraft) {
    guard draft.shape.contains(.bareMagnitude), bytes.ends(with: "上", before: quantity.start) else { return }
    quantity.start -= 3
    quantity.leftEdge = min(quantity.leftEdge, quantity.start)
    quantity.comparator = .atLeast
  }

  /// The numbers that waited for this unit, if they are of its list.
  private func settleWaiting(_ last: Quantity, _ draft: FigureDraft) {
    guard !waiting.isEmpty else { return }
    let first = firstListed(before: last.start)
    for (index, numeral) in waiting.enumerated().dropFirst(first) {
      let power = sharesMagnitude(numeral, draft) ? draft.magnitude : 0
      guard let low = numeral.low.scaled(byPowerOfTen: power).flatMap({ draft.unit.converted($0) }),
        let high = numeral.high.scaled(byPowerOfTen: power).flatMap({ draft.unit.converted($0) })
      else { continue }
      var quantity = last
      (quantity.start, quantity.end, quantity.leftEdge, quantity.rightEdge) = (
        numeral.start, numeral.end, numeral.start, numeral.end
      )
      (quantity.low, quantity.high, quantity.rule, quantity.shape) = (low, high, .list, numeral.shape)
      quantity.unitStart = numeral.end
      let bound =
        index == first ? text.comparator(before: numeral.start, isShare: last.kind == .percent)?.comparator : nil
      quantity.comparator = numeral.low == numeral.high ? bound ?? .equal : .range
      quantity.isBoundBefore = bound != nil
      text.append(quantity)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Whether the 3 of 3、5和8万元 counts tens of thousands too; in 500、800和1万元 the others are too large for that.
  private func sharesMagnitude(_ numeral: Numeral, _ draft: FigureDraft) -> Bool {
    guard draft.magnitude >= 3, numeral.magnitude == 0, !numeral.shape.holds(.magnitude, or: .fraction),
      let limit = draft.low.scaled(byPowerOfTen: (draft.magnitude == 3 ? 1 : 2) - draft.magnitude)
    else { return false }
    return numeral.high < limit
  }

  /// The first of the waiting numerals from which one connector after the other leads to `index`.
  private func firstListed(before index: Int) -> Int {
    var (first, next) = (waiting.count, index)
    while first > 0, text.listConnector(at: waiting[first - 1].end) == next {
      first -= 1
      next = waiting[first].start
    }
    return first
  }
}
