import LiangCore
import LiangText

/// 角 毛 毫 仙: a part of a yuan or a dollar, or another word.
struct CoinReader {
  let text: FigureText
  private let cents: CentReader
  private let currencies: CurrencyReader

  init(text: FigureText) {
    self.text = text
    cents = CentReader(text: text)
    currencies = CurrencyReader(text: text)
  }

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 角, 毛: nothing but a sign, a change or a bound behind it, so that no noun begins with it; or paid: 扣五角奖金.
  func isCoin(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    let next = bytes.scalar(at: hit.end)
    let edge = text.fillersStart(before: numeral.start)
    if isSpice(numeral, hit) || isOfHongKong(hit) && !isHongKongMoney(numeral, hit) { return false }
    if text.has(MoneyWords.payingVerbs, before: edge) { return true }
    // 票价从一角抬到三角五分
    if text.clauseHolds(MoneyWords.coinPriceWords, before: numeral.start),
      text.has(MoneyWords.behindChangedPrice, at: hit.end)
    {
      return true
    }
    return hit.end >= text.sentence.end || text.marks.mark(next.value) != .none
      || text.has(MoneyWords.behindCoins, at: hit.end)
  }

  /// 毫 and 仙 are what papers of Hong Kong and overseas call 角 and 分.
  private func isOfHongKong(_ hit: UnitHit) -> Bool {
    bytes.starts(with: "毫", at: hit.start) || bytes.starts(with: "仙", at: hit.start)
  }

  /// Whether a figure in them is money: behind the name of a currency, in a clause of fares, where nothing else is
  /// said, and on pages from there. 二厘五毫 is interest, and 八仙 are immortals.
  private func isHongKongMoney(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.quantities.last?.rightEdge != numeral.start, !bytes.ends(with: "厘", before: numeral.start) else {
      return false
    }
    if currencies.isCurrencyNamed(before: numeral.start)
      || !numeral.equals(8) && text.clauseHolds(MoneyWords.haoFareWords, before: numeral.start)
    {
      return true
    }
    if bytes.starts(with: "仙", at: hit.start) {
      return text.homeCurrency != text.units.yuan.name && text.measures != .taiwan && !numeral.equals(8)
    }
    if bytes.ends(with: "每", before: numeral.start) { return false }
    return text.homeCurrency != text.units.yuan.name || cents.risesToCoin(hit.end)
      || numeral.start == text.sentence.start && (hit.end >= text.sentence.end || text.numeral(at: hit.end) != nil)
  }

  /// The 八角 of 桂皮、八角 and 八角树, and of 放八角两颗, for nothing is counted behind its price.
  private func isSpice(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.equals(8), bytes.starts(with: "角", at: hit.start) else { return false }
    if text.has(MoneyWords.behindSpice, at: hit.end)
      || text.has(MoneyWords.beforeSpice, before: numeral.start, from: text.sentence.start)
    {
      return true
    }
    guard let count = text.numeral(at: hit.end), let other = text.unit(behind: count) else { return false }
    return other.unit.kind == .count || other.unit.kind == .mass
  }
}
