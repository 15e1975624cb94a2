import LiangCore
import LiangText

// Numerals that no unit follows: money, people and years behind the words that name them.
extension QuantityScanner {
  /// A numeral that no unit follows is money behind a currency sign, waits where a list goes on, and counts nothing
  /// else.
  func withoutUnit(_ numeral: Numeral) -> Int {
    if let sign = currencies.currency(before: numeral.start) {
      return add(FigureDraft(numeral, sign.unit, .money))
    }
    if people.isPeople(numeral) || people.isCrowd(numeral) {
      return add(unsaidUnit(text.units.person, numeral, .unsaidPeople))
    }
    if let draft = risen(numeral) ?? changed(numeral) { return add(draft) }
    if sums.isMoney(numeral) || sums.isCash(numeral) { return add(money(numeral, to: numeral.high, end: numeral.end)) }
    if people.isYears(numeral) { return add(unsaidUnit(text.units.yearOld, numeral, .age)) }
    if let match = text.longest(ExclusionWords.suffixes, at: numeral.end) {
      return exclude(ExclusionWords.rule(match.value), numeral)
    }
    if let next = text.listConnector(at: numeral.end), text.mark(at: next) == .numeral {
      waiting.append(numeral)
      text.pass(numeral.end)
      return next
    }
    return exclude(.bareNumber, numeral)
  }

  /// 美元 829.75 港币 107.31: of numbers between names of currencies each is of the name before it; with decimals it is the
  /// price of that currency in the money of the page.
  func rate(_ numeral: Numeral, _ hit: UnitHit?) -> Int? {
    guard numeral.shape.contains(.digits), numeral.bound == .exact, numeral.low == numeral.high,
      case let edge = bytes.skippingSpace(before: numeral.start),
      case let end = bytes.ends(with: "：", before: edge) ? edge - 3 : edge,
      let name = text.units.currencies.longest(in: bytes, before: end, start: max(text.clause, text.lastEnd))
    else { return nil }
    let isFollowed =
      hit.map {
        $0.unit.kind == .money && $0.start > numeral.end
          && text.mark(at: bytes.skippingSpaces(at: $0.end)) == .numeral
      } ?? (text.quantities.last.map { $0.kind == .money && $0.end + 2 >= name.end } ?? false)
    guard isFollowed else { return nil }
    let isTold =
      text.quantities.last.map { !$0.named.isEmpty } ?? false
      || bytes.skippingSpaces(at: text.sentence.start) == name.end
      || SumWords.exchangeWords.first(in: bytes, from: text.sentence.start, end: numeral.start) != nil
    let isPrice = isTold && numeral.shape.contains(.decimal)
    var unit = text.units.yuan
    unit.name = isPrice ? text.homeCurrency : name.value
    var draft = FigureDraft(numeral, unit, isPrice ? .rate : .money)
    if isPrice { draft.named = ByteRange(name.end, end) }
    return add(draft)
  }

  /// 由每年6万抬到了15万元: the first of two sums has the unit of the second, unless it may share its power too (由3增至5万元).
  private func risen(_ numeral: Numeral) -> FigureDraft? {
    guard numeral.bound == .exact, !numeral.shape.holds(.positional, or: .leadingZero, .bareMagnitude),
      text.has(SumWords.fromWords, before: text.fillersStart(before: numeral.start))
    else { return nil }
    var probe = numeral.end
    for _ in 0..<4 where text.mark(at: probe) == .none {
      if let match = text.longest(SumWords.toWords, at: probe),
        let second = text.numeral(at: match.end)
      {
        guard let hit = text.unit(behind: second), case .unit(var unit) = spellings.reading(of: hit, behind: second),
          unit.kind == .money, numeral.shape.contains(.magnitude) || !second.shape.contains(.magnitude)
        else { return nil }
        unit.name = currencies.currency(of: unit, numeral, hit)
        return unsaidUnit(unit, numeral, .list)
      }
      probe += bytes.scalar(at: probe).length
    }
    return nil
  }

  /// 报考9.12万，比去年减少0.31万: by how much a number of people or things has changed, in the clause behind it, in the
  /// same unit.
  private func changed(_ numeral: Numeral) -> FigureDraft? {
    guard numeral.shape.contains(.magnitude), !numeral.shape.contains(.bareMagnitude),
      text.isBeforeMark(numeral.end) || text.boundBehind(numeral.end) != nil,
      let last = text.quantities.last, last.kind == .people || last.kind == .count, last.shape.contains(.magnitude),
      text.isClauseBehind(last.rightEdge),
      let verb = text.longest(SumWords.changeVerbs, before: text.fillersStart(before: numeral.start)),
      verb.end == text.clause || text.has(SumWords.comparingWords, at: text.clause)
    else { return nil }
    var unit = text.units.person
    (unit.kind, unit.name) = (last.kind, last.unit)
    return unsaidUnit(unit, numeral, .unsaidPeople)
  }

  /// A figure whose unit the text leaves out.
  private func unsaidUnit(_ unit: Unit, _ numeral: Numeral, _ rule: MetricRule) -> FigureDraft {
    var draft = FigureDraft(numeral, unit, rule)
    draft.shape.insert(.unsaidUnit)
    return draft
  }

  /// A sum whose unit is not said: in the currency named before it, else that of the sum before it in the sentence,
  /// else that of the page.
  func money(_ first: Numeral, to high: Decimal38, end: Int) -> FigureDraft {
    var unit = text.units.yuan
    unit.name =
      text.longest(text.units.currencies, before: first.start)?.value
      ?? text.quantities.last(where: { $0.kind == .money })?.unit ?? text.homeCurrency
    var draft = FigureDraft(first, unit, .unsaidMoney, at: end..<end)
    draft.high = high
    draft.shape.insert(.unsaidUnit)
    return draft
  }
}
