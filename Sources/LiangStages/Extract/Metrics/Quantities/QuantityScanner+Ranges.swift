import LiangCore
import LiangText

extension QuantityScanner {
  /// 3至5万元, 10%~15%, 三年到五年, 百分之十至百分之十五: two numbers that bound one figure. Dates and times of the day in
  /// that form are none. One past what was read, or nil where no range begins.
  ///
  /// - Parameter behindFirst: the unit behind the first number, if there is one.
  func range(from first: Numeral, _ behindFirst: UnitHit?) -> Int? {
    var firstHit: UnitHit?
    var joined = secondEnd(at: first.end)
    if joined == nil, !first.shape.contains(.fraction), let hit = behindFirst {
      joined = secondEnd(at: hit.end)
      firstHit = hit
    }
    if joined == nil, let hit = firstHit, let end = brackets(first, hit) { return end }
    guard var end = joined, let second = text.numeral(at: end.start), second.low == second.high else {
      return first.shape.contains(.fraction) ? fraction(first) : nil
    }
    if first.shape.contains(.fraction) { return fractionRange(first, second) ?? fraction(first) }
    guard let hit = text.unit(behind: second) else {
      // 薪酬10万至15万
      guard firstHit == nil, end.sign == 0, sums.isMoney(second, from: first.start),
        let (low, high) = ends(first, second, sharing: true)
      else { return nil }
      var draft = money(first, to: high, end: second.end)
      draft.low = low
      return add(draft)
    }
    // 由九千元至一万四千元不等: two figures, of the least and of the most.
    if firstHit != nil, bytes.starts(with: "不等", at: hit.end), isFrom(first.start) { return nil }
    if let firstHit, isChangeAndLevel(first, firstHit, second, hit) { return nil }
    if let firstHit, let scaled = scaledRange(first, firstHit, second, hit) { return add(scaled) }
    if let firstHit, firstHit.unit.name != hit.unit.name || firstHit.unit.trait != hit.unit.trait { return nil }
    var unit: Unit
    switch spellings.reading(of: hit, behind: second, from: first.start) {
    case .unit(let read): unit = read
    case .none(let rule, let end): return exclude(rule, first, to: end)
    }
    let isFirstSigned = signs.minusStart(before: first.start, kind: unit.kind) != nil
    // 3元———5元: one long dash
    if end.isOfDashes, !isFirstSigned, unit.kind != .temperature { end.sign = 0 }
    guard end.sign == 0 || text.isMinus(end.sign, of: unit.kind) || end.isOfWarmth && unit.kind == .temperature else {
      return nil
    }
    // -15--6℃
    if isFirstSigned, bytes.ends(with: "--", before: end.start) { end.sign = 0x2D }
    let areSigned = isFirstSigned || end.sign != 0
    guard let (low, high) = ends(first, second, sharing: firstHit == nil, areSigned: areSigned) else { return nil }
    if let speed = speeds.speed(unit, first, hit) { unit = speed }
    unit.name = currencies.currency(of: unit, first, hit)
    var draft = FigureDraft(from: first, to: second, unit, (low, high), at: printed(unit, behind: second, hit))
    addHalves(to: &draft, firstHit, hit)
    if end.isNegative { draft.high = draft.high.negated }
    draft.isSecondSigned = end.sign != 0
    return add(draft)
  }

  /// 三个半月到五个半月, 五至六个半月, 两成到三成半: a half behind the unit of either end.
  private func addHalves(to draft: inout FigureDraft, _ first: UnitHit?, _ second: UnitHit) {
    if first?.addsHalf == true { draft.low = draft.low.adding(.half) ?? draft.low }
    if second.addsHalf {
      draft.high = draft.high.adding(.half) ?? draft.high
    } else if let end = parts.halfEnd(behind: draft) {
      (draft.high, draft.end) = (draft.high.adding(.half) ?? draft.high, end)
    }
  }

  /// Whether the first figure says by how much something changed and the second what it is now: 上调0.25个百分点至6.56%,
  /// 提高120元至1480元. Points against a share always do; of figures alike behind a verb of change, where the second is
  /// many times the first.
  private func isChangeAndLevel(_ first: Numeral, _ firstHit: UnitHit, _ second: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "至", at: firstHit.end) || bytes.starts(with: "到", at: firstHit.end) else { return false }
    if bytes.ends(with: "百分点", before: firstHit.end) { return !bytes.ends(with: "百分点", before: hit.end) }
    let verb = text.fillersStart(before: first.start)
    guard text.has(FigureWords.changes, before: verb, from: 0),
      let change = firstHit.unit.converted(first.high), let level = hit.unit.converted(second.low),
      let limit = change.multiplied(by: Self.timesAChange)
    else { return false }
    return level >= limit
  }

  /// A range of changes (提高5元至20元) is narrower.
  private static let timesAChange = Decimal38(5)

  /// Whether 由 or 从 stands right before, bounds and fillers passed over.
  private func isFrom(_ index: Int) -> Bool {
    let edge = text.fillersStart(before: index)
    return bytes.ends(with: "由", before: edge) || bytes.ends(with: "从", before: edge)
  }

  /// 2000元以上2万元以下, 三年以上十年以下: what a law allows, from and to.
  private func brackets(_ first: Numeral, _ firstHit: UnitHit) -> Int? {
    guard bytes.starts(with: "以上", at: firstHit.end), let second = text.numeral(at: firstHit.end + 6),
      let hit = text.unit(behind: second), hit.unit.name == firstHit.unit.name, bytes.starts(with: "以下", at: hit.end),
      case .unit(let unit) = spellings.reading(of: hit, behind: second, from: first.start),
      let low = firstHit.unit.converted(first.low), let high = unit.converted(second.high), low < high
    else { return nil }
    var canonical = unit.canonical
    canonical.name = currencies.currency(of: unit, first, hit)
    return add(FigureDraft(from: first, to: second, canonical, (low, high), at: hit.start..<hit.end + 6))
  }

  /// Where the second number of a range begins, and what stands before it that is its own: the scalar of a minus or of
  /// 负, the second one of 零下 and 零上; 0 where nothing does.
  private struct SecondEnd {
    var start: Int
    var sign: UInt32 = 0
    /// Whether both what joins the numbers and the sign are dashes.
    var isOfDashes = false

    var isOfWarmth: Bool { sign == "下" || sign == "上" }
    var isNegative: Bool { sign != 0 && sign != "上" }
  }

  /// The second end behind a dash, 至 or 到 at `index`.
  private func secondEnd(at index: Int) -> SecondEnd? {
    guard let edge = text.connectorEnd(at: index) else { return nil }
    var end = SecondEnd(start: edge)
    let first = bytes.scalar(at: edge)
    if bytes.starts(with: "零下", at: edge) || bytes.starts(with: "零上", at: edge) {
      end = SecondEnd(start: edge + 6, sign: bytes.scalar(at: edge + 3).value)
    } else if text.isMinus(first.value, of: .temperature),
      first.value != "一" || text.glyph(at: edge + 3) == .digit
    {
      end = SecondEnd(
        start: edge + first.length, sign: first.value,
        isOfDashes: text.isMinus(bytes.scalar(before: edge).value, of: .percent) && first.value != "负")
    }
    return text.mark(at: end.start) == .numeral ? end : nil
  }

  /// The two ends; where only the second has a magnitude, the first shares it if it is the smaller number: 3至5万 but
  /// 8000至1万. Without signs the first is the lower one.
  private func ends(_ first: Numeral, _ second: Numeral, sharing: Bool, areSigned: Bool = false)
    -> (low: Decimal38, high: Decimal38)?
  {
    var low = first.low
    if sharing, first.magnitude < second.magnitude,
      let mantissa = second.low.scaled(byPowerOfTen: -second.magnitude), low < mantissa
    {
      low = low.scaled(byPowerOfTen: second.magnitude) ?? low
    }
    return areSigned || low < second.high ? (low, second.high) : nil
  }

  /// 三分至五角, 50厘米到2米, 一刻钟到二十分钟: the ends in units of different size.
  private func scaledRange(_ first: Numeral, _ firstHit: UnitHit, _ second: Numeral, _ hit: UnitHit) -> FigureDraft? {
    guard hit.unit.kind != .count else { return nil }
    let lower = firstHit.unit.trait == .minor && hit.unit.kind == .money ? text.units.cent : firstHit.unit
    guard lower.kind == hit.unit.kind, lower.name == hit.unit.name, lower.factor != hit.unit.factor,
      let low = lower.converted(first.low), let high = hit.unit.converted(second.low), low < high
    else { return nil }
    var unit = hit.unit.canonical
    unit.name = currencies.currency(of: unit, first, hit)
    return FigureDraft(from: first, to: second, unit, (low, high), at: hit.start..<hit.end)
  }

  /// 百分之十至百分之十五, 百分之十至十五.
  private func fractionRange(_ first: Numeral, _ second: Numeral) -> Int? {
    guard first.low < second.high, second.shape.contains(.fraction) || text.unit(behind: second) == nil else {
      return nil
    }
    var draft = FigureDraft(first, text.units.percent, .range, at: second.end..<second.end)
    (draft.high, draft.bound) = (second.high, .exact)
    return add(draft)
  }

  /// 22±2℃, 22℃±2℃, -18±2℃: so much more or less. Not 3±0.5万元, whose middle lacks what the width has.
  func tolerance(_ middle: Numeral, _ behindMiddle: UnitHit?) -> Int? {
    func width(at index: Int) -> Numeral? {
      bytes.scalar(at: index).value == "±" ? text.numeral(at: index + 2) : nil
    }
    guard let width = width(at: middle.end) ?? behindMiddle.flatMap({ width(at: $0.end) }), width.low == width.high,
      let hit = text.unit(behind: width), behindMiddle.map({ $0.unit.name == hit.unit.name }) ?? true,
      case .unit(let unit) = spellings.reading(of: hit, behind: width, from: middle.start), unit.kind != .percent,
      width.shape.contains(.magnitude) == middle.shape.contains(.magnitude),
      let low = middle.low.adding(width.low.negated), let high = middle.high.adding(width.low)
    else { return nil }
    let isSigned = signs.minusStart(before: middle.start, kind: unit.kind) != nil
    // 15-18±2℃ has two middles.
    guard isSigned || !text.isMinus(text.scalar(before: middle.start).value, of: .percent) else { return nil }
    var draft = FigureDraft(
      from: middle, to: width, unit, isSigned ? (high, low.negated) : (low, high), at: hit.start..<hit.end)
    draft.isSecondSigned = isSigned
    return add(draft)
  }

  /// 五元六角至五元七毛八分, 三年半到五年半.
  func chainedRange(from first: FigureDraft) -> Int? {
    guard let next = text.rangeConnector(at: first.end), let numeral = text.numeral(at: next),
      let hit = text.unit(behind: numeral), hit.unit.name == first.unit.name || hit.unit.trait == .piece
    else { return nil }
    var upper = first
    (upper.start, upper.end, upper.low, upper.high) = (numeral.start, hit.end, numeral.low, numeral.high)
    (upper.rest, upper.unit.factor) = (.zero, hit.unit.trait == .piece ? Decimal38(1) : hit.unit.factor)
    parts.extend(&upper)
    guard let low = first.unit.converted(first.low)?.adding(first.rest),
      let high = upper.unit.converted(upper.low)?.adding(upper.rest), low < high
    else { return nil }
    var range = first
    (range.low, range.high, range.rest, range.end, range.rule) = (low, high, .zero, upper.end, .range)
    range.unit = range.unit.canonical
    return add(range)
  }
}
