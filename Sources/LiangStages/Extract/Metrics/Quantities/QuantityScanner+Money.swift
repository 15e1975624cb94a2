import LiangCore
import LiangText

// Whose money it is, and the spellings that are money in some places: 折, 分, 厘, 角, 块.
extension QuantityScanner {
  /// The currency of a figure: as named before it (港币两千九百六十元, HK$1,200万元) or in brackets behind it, else that of the page
  /// where it is yuan, unless 人民币 stands with it.
  func currency(of unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Int {
    guard unit.kind == .money, unit.name == units.yuan.name else { return unit.name }
    if let named = readCurrency(behind: hit.end) { return named }
    let before = bytes.skippingSpace(before: numeral.start)
    if let sign = currency(before: before) { return sign.unit.name }
    if let match = units.currencies.longest(in: bytes, before: before, start: clause) {
      return bytes.ends(with: "新币", before: before) && isReformed ? units.yuan.name : match.value
    }
    let isSaid = bytes.ends(with: "人民币", before: hit.end) || bytes.starts(with: "人民币", at: hit.end)
    if isSaid || bytes.ends(with: "人民币", before: before) { return unit.name }
    return inheritedCurrency(numeral) ?? saidCurrency ?? homeCurrency
  }

  /// The currency in brackets behind a sum: （美元）. Where the text says that it holds for all, it becomes that of the sums to
  /// come: （新台币，下同）.
  func readCurrency(behind index: Int) -> Int? {
    guard let start = past(.openBracket, at: bytes.skippingSpaces(at: index)) else { return nil }
    let isYuan = bytes.starts(with: "人民币", at: start)
    guard let match = units.trie.longest(in: bytes, at: start, end: sentence.end),
      case let money = units.units[match.value],
      money.kind == .money, money.factor == Decimal38(1), isYuan || money.name != units.yuan.name
    else { return nil }
    let (unit, end) = (money.name, match.end)
    if past(.closeBracket, at: end) != nil { return unit }
    guard let next = past(.clauseBreak, at: end) ?? past(.listComma, at: end), bytes.starts(with: "下同", at: next),
      past(.closeBracket, at: next + 6) != nil
    else { return nil }
    saidCurrency = unit
    return unit
  }

  /// One past the mark, if it stands there.
  func past(_ mark: TextMark, at index: Int) -> Int? {
    guard index < sentence.end, case let scalar = bytes.scalar(at: index), marks.mark(scalar.value) == mark else {
      return nil
    }
    return index + scalar.length
  }

  /// 从人民币690元升到1,820元: what a sum has become is in the currency in which it began.
  private func inheritedCurrency(_ numeral: Numeral) -> Int? {
    guard let last = quantities.last, last.kind == .money, last.clause == clause, last.unit != homeCurrency,
      Context.become.longest(in: bytes, before: numeral.start, start: last.end) != nil
    else { return nil }
    return last.unit
  }

  /// 九折, 75折: a discount, and no figure, but for the share that is left of a price where nothing else is said.
  func discount(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Reading {
    guard numeral.low > .zero, numeral.high < Decimal38(100), !numeral.equals(10) else {
      return .none(clauseHolds(Context.discounts, before: numeral.start) ? .discount : .homograph, end: hit.end)
    }
    guard isListOfDiscounts else { return .none(.discount, end: hit.end) }
    guard numeral.low > Decimal38(10) else { return .unit(unit) }
    var hundredth = unit
    hundredth.factor = Decimal38(1)
    return .unit(hundredth)
  }

  /// Whether the sentence holds discounts and nothing else: 九折,八点五折. Letter-spaced digits (九 九 折) are not put together.
  private var isListOfDiscounts: Bool {
    var index = sentence.start
    var isSpaced = false
    while index < sentence.end {
      let scalar = bytes.scalar(at: index)
      let mark = marks.mark(scalar.value)
      switch scalar.value {
      case 0x6298, 0x70B9, 0x2E, 0xFF0E: break  // 折点.．
      default: guard mark != .none else { return false }
      }
      if isSpaced, glyphs.lookup(scalar.value).glyph == .chineseDigit { return false }
      isSpaced = mark == .space && glyphs.lookup(bytes.scalar(before: index).value).glyph == .chineseDigit
      index += scalar.length
    }
    return true
  }

  /// 分: points where something is won, lost or given, and behind digits; part of a price or a time elsewhere.
  func minor(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Reading {
    // 记3分, whatever the fine was.
    let isMark = Context.marked.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
    if isMark || isCredited(numeral) && !isBesideCents(numeral) { return .unit(unit) }
    if clauseHolds(Context.interest, before: numeral.start) {
      var share = units.percent
      (share.factor, share.trait) = (Decimal38(clauseHolds(Context.monthly, before: numeral.start) ? 1 : 10), .interest)
      return .unit(share)
    }
    if isCurrencyNamed(before: numeral.start)
      || Context.worth.longest(in: bytes, before: numeral.start, start: clause) != nil
    {
      return .unit(units.cent)
    }
    // 认购公债三百二十分
    let isMany = numeral.low >= Decimal38(100) && holds(Context.bonds, from: sentence.start, before: numeral.start)
    if isMany || clauseHolds(Context.graded, before: numeral.start) { return .unit(unit) }
    if Context.plots.longest(in: bytes, at: hit.end, end: sentence.end) != nil
      || Context.occupied.longest(in: bytes, before: numeral.start, start: clause) != nil
    {
      return .unit(units.plot)
    }
    if clauseHolds(Context.prices, before: numeral.start) || isPriceChange(numeral) || risesToCoin(hit.end)
      || isPriceOfOne(at: hit.end) || isCent(numeral, hit)
    {
      return .unit(units.cent)
    }
    // 一亩地只有三四分, 日扶一亩七分，慢的也有九分
    let isOfPlot = quantities.last.map { $0.kind == .area && $0.unit == units.plot.name } ?? false
    if isOfPlot || clauseHolds(Context.ofPlots, before: numeral.start), numeral.high < Decimal38(10) {
      return .unit(units.plot)
    }
    // 平均少等8分半
    if bytes.starts(with: "半", at: hit.end), isEnd(hit.end + 3) { return .unit(units.minute) }
    // 五分三十秒
    if let second = reader.read(at: hit.end), bytes.starts(with: "秒", at: second.end) { return .unit(units.minute) }
    let isGiven = Context.points.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
    let isScored = numeral.shape.contains(.digits) || numeral.shape.contains(.decimal)
    return isGiven || isScored ? .unit(unit) : .none(.homograph, end: numeral.end)
  }

  /// Whether the figure before is a sum below one yuan, and what is spoken of now a single digit: 运费每公斤6分，非股东加2分.
  func isBesideCents(_ numeral: Numeral) -> Bool {
    guard numeral.high < Decimal38(10), let last = quantities.last, last.kind == .money else { return false }
    return last.low < Decimal38(1) && last.low > .zero && last.trait == .plain
  }

  /// 每件好事加2分, where no price is told.
  private func isCredited(_ numeral: Numeral) -> Bool {
    Context.credited.longest(in: bytes, before: numeral.start, start: clause) != nil
      && !clauseHolds(Context.prices, before: numeral.start)
  }

  /// 5分短信费, 每票补8分, 一斤多卖六分; and 出行4分 behind another sum in cents.
  private func isCent(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if let last = quantities.last, last.kind == .money, last.trait == .plain, last.clause == clause,
      bytes.ends(with: "分", before: last.end)
    {
      return true
    }
    if isBesideCents(numeral) { return true }
    let thing = bytes.starts(with: "的", at: hit.end) ? hit.end + 3 : hit.end
    if Context.fees.longest(in: bytes, at: thing, end: sentence.end) != nil { return true }
    if clauseHolds(Context.pieceRates, before: numeral.start) { return true }
    // 三分一碗
    if Context.sold.longest(in: bytes, at: hit.end, end: sentence.end) != nil { return true }
    guard !numeral.shape.contains(.digits) else { return false }
    return Context.dealt.longest(in: bytes, before: fillersStart(before: numeral.start), start: clause) != nil
  }

  /// 厘 in a clause about prices, or behind a price: 刨去原料四厘.
  func isPriced(_ numeral: Numeral) -> Bool {
    clauseHolds(Context.prices, before: numeral.start) || quantities.last?.kind == .money
  }

  /// 从五分炒到二角: a price that changes to one that can be nothing else.
  private func risesToCoin(_ index: Int) -> Bool {
    var probe = index
    for _ in 0..<4 where probe < sentence.end {
      if bytes.starts(with: "到", at: probe) || bytes.starts(with: "至", at: probe),
        let next = reader.read(at: probe + 3), let unit = units.trie.longest(in: bytes, at: next.end, end: sentence.end)
      {
        return units.units[unit.value].kind == .money
      }
      probe += bytes.scalar(at: probe).length
    }
    return false
  }

  /// 每公斤四角二分，较上月落八分: a change, behind a price in the same sentence.
  private func isPriceChange(_ numeral: Numeral) -> Bool {
    guard let last = quantities.last, last.kind == .money else { return false }
    return Context.moved.longest(in: bytes, before: fillersStart(before: numeral.start), start: clause) != nil
  }

  /// 角, 毛: nothing but a sign, a change or a bound behind it, so that no noun begins with it; or paid: 扣五角奖金.
  func isCoin(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    let next = bytes.scalar(at: hit.end)
    let edge = fillersStart(before: numeral.start)
    if isSpice(numeral, hit) || isOfHongKong(hit) && !isHongKongMoney(numeral, hit) { return false }
    if Context.paid.longest(in: bytes, before: edge, start: clause) != nil { return true }
    // 票价从一角抬到三角五分
    if clauseHolds(Context.priced, before: numeral.start),
      Context.afterPrice.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    {
      return true
    }
    return hit.end >= sentence.end || marks.mark(next.value) != .none
      || Context.afterCoin.longest(in: bytes, at: hit.end, end: sentence.end) != nil
  }

  /// 毫 and 仙 are what papers of Hong Kong and overseas call 角 and 分.
  private func isOfHongKong(_ hit: UnitHit) -> Bool {
    bytes.starts(with: "毫", at: hit.start) || bytes.starts(with: "仙", at: hit.start)
  }

  /// Whether a figure in them is money: behind the name of a currency, in a clause of fares, where nothing else is said, and on
  /// pages from there. 二厘五毫 is interest, and 八仙 are immortals.
  private func isHongKongMoney(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard quantities.last?.rightEdge != numeral.start, !bytes.ends(with: "厘", before: numeral.start) else {
      return false
    }
    if isCurrencyNamed(before: numeral.start)
      || !numeral.equals(8) && clauseHolds(Context.fares, before: numeral.start)
    {
      return true
    }
    if bytes.starts(with: "仙", at: hit.start) {
      return homeCurrency != units.yuan.name && measures != .taiwan && !numeral.equals(8)
    }
    if bytes.ends(with: "每", before: numeral.start) { return false }
    return homeCurrency != units.yuan.name || risesToCoin(hit.end)
      || numeral.start == sentence.start && (hit.end >= sentence.end || reader.read(at: hit.end) != nil)
  }

  /// 港币四毫
  private func isCurrencyNamed(before index: Int) -> Bool {
    let edge = bytes.skippingSpace(before: index)
    return bytes.ends(with: "人民币", before: edge)
      || units.currencies.longest(in: bytes, before: edge, start: clause) != nil
  }

  /// 放八角两颗: eight corners of a spice.
  private func isSpice(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.equals(8), bytes.starts(with: "角", at: hit.start), let count = reader.read(at: hit.end),
      let other = unit(behind: count)
    else { return false }
    return other.unit.kind == .count || other.unit.kind == .mass
  }

  /// 块: yuan behind a verb of payment, in large numbers and where nothing went before, if no noun follows; a
  /// classifier else.
  func isPrice(_ numeral: Numeral, _ hit: UnitHit, from start: Int) -> Bool {
    let next = marks.mark(bytes.scalar(at: hit.end).value)
    if next == .numeral, Context.shapes.longest(in: bytes, at: hit.end, end: sentence.end) == nil { return true }
    if isSlab(behind: hit.end)
      || clauseHolds(Context.pieces, before: start) && !clauseHolds(Context.costs, before: start)
    {
      return false
    }
    // 砖就得往外背，每趟三十二块
    if quantities.last?.kind != .money, isHauled(start) { return false }
    // 一趟6块
    if hit.end >= sentence.end || next != .none || boundBehind(hit.end) != nil,
      Context.perOne.longest(in: bytes, before: start, start: clause) != nil
    {
      return true
    }
    // 剩下一万一千块过年
    if numeral.high >= Decimal38(1000) { return true }
    guard hit.end >= sentence.end || next != .none || boundBehind(hit.end) != nil else {
      return clauseHolds(Context.payment, before: start)
    }
    return numeral.high >= Decimal38(20) || numeral.shape.contains(.decimal) || quantities.last?.kind == .money
      || fillersStart(before: start) <= clause
      || clauseHolds(Context.payment, before: start)
  }

  /// Whether pieces of something named shortly before are carried: 刚出的砖往外背，每趟三十二块.
  private func isHauled(_ start: Int) -> Bool {
    let before = max(sentence.start, start - 60)
    return holds(Context.hauling, from: before, before: start) && holds(Context.pieces, from: before, before: start)
      && !clauseHolds(Context.payment, before: start)
  }

  /// Whether what a 块 counts is named within five characters of the same clause.
  private func isSlab(behind index: Int) -> Bool {
    var probe = index
    for _ in 0..<5 {
      let scalar = bytes.scalar(at: probe)
      guard probe < sentence.end, marks.mark(scalar.value) != .clauseBreak else { return false }
      if Context.slabs.longest(in: bytes, at: probe, end: sentence.end) != nil { return true }
      probe += scalar.length
    }
    return false
  }
}
