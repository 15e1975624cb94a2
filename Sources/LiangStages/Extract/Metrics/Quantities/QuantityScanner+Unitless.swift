import LiangCore
import LiangText

// Numerals that no unit follows: money, people and years behind the words that name them.
extension QuantityScanner {
  /// A numeral that no unit follows is money behind a currency sign, waits where a list goes on, and counts nothing else.
  func withoutUnit(_ numeral: Numeral) -> Int {
    if let sign = currency(before: numeral.start) {
      return add(
        Draft(
          start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: sign.unit, low: numeral.low,
          high: numeral.high, bound: numeral.bound, shape: numeral.shape, rule: .money))
    }
    if isPeople(numeral) || isCrowd(numeral) { return add(unsaidUnit(units.person, numeral, .unsaidPeople)) }
    if let draft = risen(numeral) { return add(draft) }
    if isMoney(numeral) || isCash(numeral) { return add(money(numeral, to: numeral.high, end: numeral.end)) }
    if isYears(numeral) { return add(unsaidUnit(units.yearOld, numeral, .age)) }
    if let match = ExclusionWords.suffixes.longest(in: bytes, at: numeral.end, end: sentence.end) {
      return exclude(ExclusionWords.rule(match.value), numeral)
    }
    if let next = listConnector(at: numeral.end), marks.mark(bytes.scalar(at: next).value) == .numeral {
      waiting.append(numeral)
      lastEnd = numeral.end
      return next
    }
    return exclude(.bareNumber, numeral)
  }

  /// 美元 829.75 港币 107.31: of numbers between names of currencies each is of the name before it; with decimals it is the price
  /// of that currency in the money of the page.
  func rate(_ numeral: Numeral, _ hit: UnitHit?) -> Int? {
    guard numeral.shape.contains(.digits), numeral.bound == .exact, numeral.low == numeral.high,
      case let edge = bytes.skippingSpace(before: numeral.start),
      case let end = bytes.ends(with: "：", before: edge) ? edge - 3 : edge,
      let name = units.currencies.longest(in: bytes, before: end, start: max(clause, lastEnd))
    else { return nil }
    let isFollowed =
      hit.map {
        $0.unit.kind == .money && $0.start > numeral.end
          && marks.mark(bytes.scalar(at: bytes.skippingSpaces(at: $0.end)).value) == .numeral
      } ?? (quantities.last.map { $0.kind == .money && $0.end + 2 >= name.end } ?? false)
    guard isFollowed else { return nil }
    let isTold =
      quantities.last.map { !$0.named.isEmpty } ?? false
      || bytes.skippingSpaces(at: sentence.start) == name.end
      || Context.rates.first(in: bytes, from: sentence.start, end: numeral.start) != nil
    let isPrice = isTold && numeral.shape.contains(.decimal)
    var unit = units.yuan
    unit.name = isPrice ? homeCurrency : name.value
    let count = quantities.count
    let next = add(
      Draft(
        start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: unit, low: numeral.low,
        high: numeral.high, bound: .exact, shape: numeral.shape, rule: isPrice ? .rate : .money))
    if isPrice, quantities.count > count { quantities[count].named = ByteRange(name.end, end) }
    return next
  }

  /// 总投资1.2亿, 净赚4万多: a large number right behind a name of money, where its clause ends or goes on as behind money.
  func isMoney(_ numeral: Numeral, from start: Int? = nil) -> Bool {
    if numeral.low >= Decimal38(1_000_000), isSum(numeral) { return true }
    guard numeral.magnitude >= 3 || isShortened(numeral),
      !numeral.shape.contains(.bareMagnitude) || numeral.shape.contains(.digits)
    else { return false }
    // 装着两个亿
    if Context.hundredMillions.longest(in: bytes, before: numeral.end, start: numeral.start) != nil, isEnd(numeral.end)
    {
      return !clauseHolds(Context.audiences, before: numeral.start)
    }
    // 肆佰叁拾萬: written out as on cheques; 薪酬能给到10k~15k.
    if numeral.shape.contains(.financial), numeral.end >= sentence.end { return true }
    if bytes[numeral.end - 1] == UInt8(ascii: "k") || bytes[numeral.end - 1] == UInt8(ascii: "w") {
      return clauseHolds(Context.pay, before: start ?? numeral.start)
    }
    if isSum(numeral) { return true }
    let next = marks.mark(bytes.scalar(at: numeral.end).value)
    guard
      numeral.end >= sentence.end || next != .none && next != .numeral
        || Context.afterMoney.longest(in: bytes, at: numeral.end, end: sentence.end) != nil
    else { return false }
    let first = start ?? numeral.start
    return units.currencies.longest(in: bytes, before: first, start: clause) != nil || isNamedMoney(before: first)
  }

  /// Whether the 起 behind the numeral bounds a price: 年薪30万起, and not 立案1.2万起.
  func isStartingPrice(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    bytes.starts(with: "起", at: hit.start) && hit.end - hit.start == 3 && numeral.magnitude >= 4
      && Context.startingPrices.longest(
        in: bytes, before: fillersStart(before: numeral.start, atMost: 1), start: clause) != nil
  }

  /// Whether a name of money, or a verb of payment, stands right before `index`.
  private func isNamedMoney(before index: Int) -> Bool {
    var edge = index
    for _ in 0..<4 {
      if Context.moneyNames.longest(in: bytes, before: edge, start: clause) != nil { return true }
      edge = fillersStart(before: edge, atMost: 1)
    }
    return false
  }

  /// 讨回37万菜款, 六亿四千万的负债: what follows is money, and no longer word that begins like it (9000万投资者).
  private func isSum(_ numeral: Numeral) -> Bool {
    let edge = bytes.starts(with: "的", at: numeral.end) ? numeral.end + 3 : numeral.end
    guard let noun = Context.sumNouns.longest(in: bytes, at: edge, end: sentence.end) else { return false }
    return noun.end >= Context.noSums.longest(in: bytes, at: edge, end: sentence.end)?.end ?? 0
  }

  /// 油钱四百，净落一千二: hundreds and more in Chinese numerals where a sum is spoken of; 每人八千 and 我给家里寄200 behind
  /// another sum of the sentence.
  private func isCash(_ numeral: Numeral) -> Bool {
    guard numeral.low >= Decimal38(100), numeral.low.isWhole,
      !numeral.shape.holds(.positional, or: .leadingZero, .bareMagnitude, .fraction),
      numeral.end >= sentence.end || Context.changing.longest(in: bytes, at: numeral.end, end: sentence.end) != nil
        || isClosed(numeral.end)
    else { return false }
    if quantities.contains(where: { $0.kind == .money }),
      Context.sums.longest(in: bytes, before: numeral.start, start: clause) != nil
    {
      return true
    }
    guard !numeral.shape.contains(.digits) else { return false }
    return clauseHolds(Context.cash, before: numeral.start)
      || isShortened(numeral) && quantities.contains { $0.kind == .money }
  }

  /// 由每年6万抬到了15万元: the first of two sums has the unit of the second, unless it may share its power too (由3增至5万元).
  private func risen(_ numeral: Numeral) -> Draft? {
    guard numeral.bound == .exact, !numeral.shape.holds(.positional, or: .leadingZero, .bareMagnitude),
      Context.starts.longest(in: bytes, before: fillersStart(before: numeral.start), start: clause) != nil
    else { return nil }
    var probe = numeral.end
    for _ in 0..<4 where marks.mark(bytes.scalar(at: probe).value) == .none {
      if let match = Context.ends.longest(in: bytes, at: probe, end: sentence.end),
        let second = reader.read(at: match.end)
      {
        guard let hit = unit(behind: second), case .unit(var unit) = reading(of: hit, behind: second),
          unit.kind == .money, numeral.shape.contains(.magnitude) || !second.shape.contains(.magnitude)
        else { return nil }
        unit.name = currency(of: unit, numeral, hit)
        return Draft(
          start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: unit, low: numeral.low,
          high: numeral.high, bound: .exact, shape: numeral.shape.union(.unsaidUnit), rule: .list)
      }
      probe += bytes.scalar(at: probe).length
    }
    return nil
  }

  /// 三万八, 一百六, 3万6: the last power of ten is not said.
  private func isShortened(_ numeral: Numeral) -> Bool {
    guard numeral.low.unscaled % Decimal38(10).unscaled == 0 else { return false }
    let last = bytes.scalar(before: numeral.end)
    switch glyphs.lookup(last.value).glyph {
    case .chineseDigit: return true
    case .digit: return bytes.ends(with: "万", before: numeral.end - last.length)
    default: return false
    }
  }

  /// Whether a mark stands at `index` that ends a clause or a list's part.
  private func isClosed(_ index: Int) -> Bool {
    switch marks.mark(bytes.scalar(at: index).value) {
    case .clauseBreak, .sentenceEnd, .closeQuote: true
    // 学费三百、五百美元 has one unit, 工资四千二、奖金三百 has none.
    case .listComma: reader.read(at: index + bytes.scalar(at: index).length) == nil
    default: false
    }
  }

  /// 总人口153万, 揽客162万, 41.3万从业人员.
  private func isPeople(_ numeral: Numeral) -> Bool {
    if numeral.magnitude >= 3, !numeral.shape.contains(.bareMagnitude),
      Context.crowds.longest(in: bytes, at: numeral.end, end: sentence.end) != nil
    {
      return true
    }
    guard numeral.magnitude >= 4 || numeral.shape.contains(.magnitude) && numeral.low >= Decimal38(10_000),
      !numeral.shape.contains(.bareMagnitude),
      numeral.end >= sentence.end || marks.mark(bytes.scalar(at: numeral.end).value) != .none
        || boundBehind(numeral.end) != nil
    else { return false }
    var edge = fillersStart(before: numeral.start)
    if let kept = Context.kept.longest(in: bytes, before: edge, start: clause) { edge = kept.end }
    return Context.peopleNames.longest(in: bytes, before: edge, start: clause) != nil
  }

  /// 16万建筑防腐工, 四千“技协”能手: a large number, and whom it counts within a few characters; what is paid to them or earned
  /// by them is money (捐3000万资助大学生, 年薪30万的技术员).
  private func isCrowd(_ numeral: Numeral) -> Bool {
    guard numeral.shape.contains(.magnitude), numeral.low >= Decimal38(400), numeral.low.isWhole,
      !numeral.shape.contains(.bareMagnitude), !numeral.shape.contains(.fraction)
    else { return false }
    if Context.folk.longest(in: bytes, at: numeral.end, end: sentence.end) != nil { return true }
    let isForSomebody =
      Context.towards.longest(in: bytes, at: numeral.end, end: sentence.end) != nil
      && Context.notTowards.longest(in: bytes, at: numeral.end, end: sentence.end) == nil
    guard !isForSomebody, !isNamedMoney(before: numeral.start) else { return false }
    var probe = numeral.end
    for _ in 0..<6 where probe < sentence.end {
      if let aid = Context.aid.longest(in: bytes, at: probe, end: sentence.end),
        Context.described.longest(in: bytes, at: aid.end, end: sentence.end) == nil
      {
        return false
      }
      if Context.folk.longest(in: bytes, at: probe, end: sentence.end) != nil { return true }
      let scalar = bytes.scalar(at: probe)
      switch marks.mark(scalar.value) {
      case .openQuote, .closeQuote: break
      case .none where scalar.value >= 0x4E00: break
      default: return false
      }
      probe += scalar.length
    }
    return false
  }

  /// 二十出头: tens and 出头 with nothing counted are years of age where a person is spoken of.
  private func isYears(_ numeral: Numeral) -> Bool {
    guard numeral.low == numeral.high, numeral.small >= 20, numeral.small < 100, numeral.small % 10 == 0 else {
      return false
    }
    return bytes.starts(with: "出头", at: numeral.end)
      && (clauseHolds(Context.aged, before: numeral.start)
        || bytes.starts(with: "的", at: numeral.end + 6)
          && Context.aged.longest(in: bytes, at: numeral.end + 9, end: sentence.end) != nil)
  }

  /// A figure whose unit the text leaves out.
  private func unsaidUnit(_ unit: Unit, _ numeral: Numeral, _ rule: MetricRule) -> Draft {
    Draft(
      start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: unit, low: numeral.low,
      high: numeral.high, bound: numeral.bound, shape: numeral.shape.union(.unsaidUnit), rule: rule)
  }

  /// A sum whose unit is not said: in the currency named before it, else that of the sum before it in the sentence, else that of
  /// the page.
  func money(_ first: Numeral, to high: Decimal38, end: Int) -> Draft {
    var unit = units.yuan
    unit.name =
      units.currencies.longest(in: bytes, before: first.start, start: clause)?.value
      ?? quantities.last(where: { $0.kind == .money })?.unit ?? homeCurrency
    return Draft(
      start: first.start, end: end, unitStart: end, unit: unit, low: first.low, high: high, bound: first.bound,
      shape: first.shape.union(.unsaidUnit), rule: .unsaidMoney)
  }
}
