import LiangCore
import LiangText

/// 分 and 厘: money, points, a tenth of a 亩, interest or minutes.
struct CentReader {
  let text: FigureText
  private let currencies: CurrencyReader

  init(text: FigureText) {
    self.text = text
    currencies = CurrencyReader(text: text)
  }

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 分: points where something is won, lost or given, and behind digits; part of a price or a time elsewhere.
  func minor(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> UnitReading {
    // 记3分, whatever the fine was.
    let isMark = text.has(MoneyWords.markingVerbs, before: numeral.start, from: text.sentence.start)
    if isMark || isCredited(numeral) && !isBesideCents(numeral) || isOfWork(numeral, end: hit.end) {
      return .unit(unit)
    }
    if text.clauseHolds(MoneyWords.interestWords, before: numeral.start) {
      var share = text.units.percent
      (share.factor, share.trait) = (
        Decimal38(text.clauseHolds(MoneyWords.monthlyInterest, before: numeral.start) ? 1 : 10), .interest
      )
      return .unit(share)
    }
    if currencies.isCurrencyNamed(before: numeral.start)
      || text.has(MoneyWords.worthVerbs, before: numeral.start)
    {
      return .unit(text.units.cent)
    }
    // 认购公债三百二十分
    let isMany =
      numeral.low >= Decimal38(100)
      && text.holds(MoneyWords.bondWords, from: text.sentence.start, before: numeral.start)
    if isMany || text.clauseHolds(MoneyWords.gradingWords, before: numeral.start) { return .unit(unit) }
    if isOfLand(behind: hit.end)
      || text.has(MoneyWords.beforePlots, before: numeral.start)
    {
      return .unit(text.units.plot)
    }
    if text.clauseHolds(MoneyWords.centPriceWords, before: numeral.start) || isPriceChange(numeral)
      || risesToCoin(hit.end) || risesToCent(numeral, hit)
      || isPriceOfOne(at: hit.end) || isCent(numeral, hit)
    {
      return .unit(text.units.cent)
    }
    // 一亩地只有三四分, 日扶一亩七分，慢的也有九分
    let isOfPlot = text.quantities.last.map { $0.kind == .area && $0.unit == text.units.plot.name } ?? false
    if isOfPlot || text.clauseHolds(MoneyWords.muWords, before: numeral.start), numeral.high < Decimal38(10) {
      return .unit(text.units.plot)
    }
    // 平均少等8分半
    if bytes.starts(with: "半", at: hit.end), text.isEnd(hit.end + 3) { return .unit(text.units.minute) }
    // 五分三十秒
    if let second = text.numeral(at: hit.end), bytes.starts(with: "秒", at: second.end) {
      return .unit(text.units.minute)
    }
    let isGiven = text.has(MoneyWords.beforePoints, before: numeral.start, from: text.sentence.start)
    let isScored = numeral.shape.contains(.digits) || numeral.shape.contains(.decimal)
    return isGiven || isScored ? .unit(unit) : .none(.homograph, end: numeral.end)
  }

  /// Whether what stands behind the 分 is land: 三分水田, 二分半地.
  private func isOfLand(behind index: Int) -> Bool {
    let isHalf = bytes.starts(with: "半", at: index)
    return bytes.starts(with: "半地", at: index)
      || text.has(MoneyWords.behindPlots, at: isHalf ? index + 3 : index)
  }

  /// Whether it is points for a day's work: 每天挣七八分工, 记工二厘; 男社员一天挣十分 where nothing tells of money.
  func isOfWork(_ numeral: Numeral, end: Int) -> Bool {
    if text.has(MoneyWords.workMarking, before: numeral.start) { return text.isEnd(end) }
    guard text.has(MoneyWords.earning, before: numeral.start) else { return false }
    if bytes.starts(with: "工", at: end) { return text.isEnd(end + 3) }
    return text.isBeforeMark(end) && !numeral.shape.contains(.digits) && isOfDaysWork(numeral)
  }

  /// Whether the sentence tells of those whose days are reckoned in points, and of no money and no piece-work.
  private func isOfDaysWork(_ numeral: Numeral) -> Bool {
    func isAbout(_ words: ByteTrie) -> Bool { text.holds(words, from: text.sentence.start, before: text.sentence.end) }
    return isAbout(MoneyWords.workers) && isAbout(MoneyWords.workDays) && !isAbout(MoneyWords.moneyWords)
      && !text.clauseHolds(MoneyWords.pieceWork, before: numeral.start)
  }

  /// Whether the figure before is a sum below one yuan, and what is spoken of now a single digit: 运费每公斤6分，非股东加2分.
  func isBesideCents(_ numeral: Numeral) -> Bool {
    guard numeral.high < Decimal38(10), !text.has(MoneyWords.scoringVerbs, before: numeral.start),
      let last = text.quantities.last, last.kind == .money
    else { return false }
    return last.low < Decimal38(1) && last.low > .zero && last.trait == .plain
  }

  /// 每件好事加2分, where no price is told.
  private func isCredited(_ numeral: Numeral) -> Bool {
    text.has(MoneyWords.creditVerbs, before: numeral.start)
      && !text.clauseHolds(MoneyWords.centPriceWords, before: numeral.start)
  }

  /// 5分短信费, 每票补8分, 一斤多卖六分; and 出行4分 behind another sum in cents.
  private func isCent(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if let last = text.quantities.last, last.kind == .money, last.trait == .plain, last.clause == text.clause,
      bytes.ends(with: "分", before: last.end)
    {
      return true
    }
    // 一张票二分，三张票六分
    if isEnding(numeral, hit), !text.has(MoneyWords.scoringVerbs, before: numeral.start),
      text.quantities.contains(where: { $0.kind == .money && bytes.ends(with: "分", before: $0.end) })
    {
      return true
    }
    if isBesideCents(numeral) { return true }
    let thing = bytes.starts(with: "的", at: hit.end) ? hit.end + 3 : hit.end
    if text.has(MoneyWords.feesInCents, at: thing) { return true }
    if text.clauseHolds(MoneyWords.pieceRates, before: numeral.start) { return true }
    // 三分一碗
    if text.has(MoneyWords.behindPriceOfOne, at: hit.end) { return true }
    guard !numeral.shape.contains(.digits) else { return false }
    if text.clauseHolds(MoneyWords.pricedOnes, before: numeral.start), isEnding(numeral, hit) { return true }
    return text.has(MoneyWords.beforePaidCents, before: text.fillersStart(before: numeral.start))
  }

  /// 厘 in a clause about prices, or behind a price: 刨去原料四厘.
  func isPriced(_ numeral: Numeral) -> Bool {
    text.clauseHolds(MoneyWords.centPriceWords, before: numeral.start) || text.quantities.last?.kind == .money
  }

  /// 从五分炒到二角: a price that changes to one that can be nothing else.
  func risesToCoin(_ index: Int) -> Bool {
    var probe = index
    for _ in 0..<4 where probe < text.sentence.end {
      if bytes.starts(with: "到", at: probe) || bytes.starts(with: "至", at: probe),
        let next = text.numeral(at: probe + 3), let unit = text.longest(text.units.trie, at: next.end)
      {
        return text.units.units[unit.value].kind == .money
      }
      probe += bytes.scalar(at: probe).length
    }
    return false
  }

  /// Whether it ends its clause in Chinese numerals, and nobody is given points.
  private func isEnding(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    text.isBeforeMark(hit.end) && !numeral.shape.contains(.digits)
      && !text.has(MoneyWords.beforePoints, before: numeral.start) && !bytes.ends(with: "了", before: numeral.start)
  }

  /// 从两分涨到五分: both in Chinese numerals, as prices are told.
  private func risesToCent(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard !numeral.shape.contains(.digits), let change = text.longest(MoneyWords.priceChanges, at: hit.end),
      let next = text.numeral(at: change.end)
    else { return false }
    return !next.shape.contains(.digits) && bytes.starts(with: "分", at: next.end)
  }

  /// 每公斤四角二分，较上月落八分: a change, behind a price in the same sentence.
  private func isPriceChange(_ numeral: Numeral) -> Bool {
    guard let last = text.quantities.last, last.kind == .money else { return false }
    return text.has(MoneyWords.priceMoves, before: text.fillersStart(before: numeral.start))
  }

  /// Whether one more digit of a price stands at `index` and behind it one of what it is for: the 二一斤 of 三角二一斤.
  func isPriceOfOne(at index: Int) -> Bool {
    text.glyph(at: index) == .chineseDigit && bytes.starts(with: "一", at: index + 3)
      && text.unit(at: index + 6).map { $0.unit.trait == .plain && $0.unit.kind != .money } ?? false
  }
}
