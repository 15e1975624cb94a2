import LiangCore
import LiangText

/// Whose money a sum is: by the name or the sign beside it, by the sum before it, else that of the page.
struct CurrencyReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// The currency of a figure: as named before it (港币两千九百六十元, HK$1,200万元) or in brackets behind it, else that of the
  /// page where it is yuan, unless 人民币 stands with it.
  func currency(of unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Int {
    guard unit.kind == .money, unit.name == text.units.yuan.name else { return unit.name }
    if let named = readCurrency(behind: hit.end) { return named }
    let before = bytes.skippingSpace(before: numeral.start)
    if let sign = currency(before: before) { return sign.unit.name }
    if let match = text.longest(text.units.currencies, before: before) {
      return bytes.ends(with: "新币", before: before) && text.isReformed ? text.units.yuan.name : match.value
    }
    let isSaid = bytes.ends(with: "人民币", before: hit.end) || bytes.starts(with: "人民币", at: hit.end)
    if isSaid || bytes.ends(with: "人民币", before: before) { return unit.name }
    return inheritedCurrency(numeral) ?? text.saidCurrency ?? text.homeCurrency
  }

  /// The currency in brackets behind a sum: （美元）. Where the text says that it holds for all, it becomes that of the
  /// sums to come: （新台币，下同）.
  func readCurrency(behind index: Int) -> Int? {
    guard let start = text.past(.openBracket, at: bytes.skippingSpaces(at: index)) else { return nil }
    let isYuan = bytes.starts(with: "人民币", at: start)
    guard let match = text.longest(text.units.trie, at: start),
      case let money = text.units.units[match.value],
      money.kind == .money, money.factor == Decimal38(1), isYuan || money.name != text.units.yuan.name
    else { return nil }
    let (unit, end) = (money.name, match.end)
    if text.past(.closeBracket, at: end) != nil { return unit }
    guard let next = text.past(.clauseBreak, at: end) ?? text.past(.listComma, at: end),
      bytes.starts(with: "下同", at: next),
      text.past(.closeBracket, at: next + 6) != nil
    else { return nil }
    text.saidCurrency = unit
    return unit
  }

  /// 从人民币690元升到1,820元: what a sum has become is in the currency in which it began.
  private func inheritedCurrency(_ numeral: Numeral) -> Int? {
    guard let last = text.quantities.last, last.kind == .money, last.clause == text.clause,
      last.unit != text.homeCurrency,
      text.has(MoneyWords.becoming, before: numeral.start, from: last.end)
    else { return nil }
    return last.unit
  }

  /// 港币四毫
  func isCurrencyNamed(before index: Int) -> Bool {
    let edge = bytes.skippingSpace(before: index)
    return bytes.ends(with: "人民币", before: edge)
      || text.has(text.units.currencies, before: edge)
  }

  /// The currency whose sign stands before the figure, and where the sign begins.
  func currency(before index: Int) -> (unit: Unit, start: Int)? {
    guard index > text.sentence.start,
      let match = text.longest(CurrencySigns.trie, before: index, from: text.sentence.start)
    else { return nil }
    let name = CurrencySigns.codes[match.value]
    guard let index = text.units.index(of: name) else { return nil }
    let unit = Unit(kind: .money, name: index, factor: Decimal38(1), divisor: 1, trait: .plain)
    return (unit, match.end)
  }
}
