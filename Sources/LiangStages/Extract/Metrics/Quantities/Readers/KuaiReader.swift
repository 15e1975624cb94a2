import LiangCore
import LiangText

/// 块: a yuan, or a piece of something.
struct KuaiReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 块: yuan behind a verb of payment, in large numbers and where nothing went before, if no noun follows; a
  /// classifier else.
  func isPrice(_ numeral: Numeral, _ hit: UnitHit, from start: Int) -> Bool {
    let next = text.mark(at: hit.end)
    if next == .numeral, isOfLand(behind: hit.end) { return false }
    if next == .numeral, !text.has(MoneyWords.triangularThings, at: hit.end) { return true }
    if text.has(MoneyWords.behindPieceRates, at: hit.end), text.has(MoneyWords.beforePriceOfOne, before: start) {
      return true
    }
    if isSlab(behind: hit.end)
      || text.clauseHolds(MoneyWords.pieceClauseWords, before: start)
        && !text.clauseHolds(MoneyWords.kuaiPriceWords, before: start)
    {
      return false
    }
    // 他一天码砖4600块
    if text.quantities.last?.kind != .money, isHauled(start) { return false }
    // 一趟6块
    if hit.end >= text.sentence.end || next != .none || text.boundBehind(hit.end) != nil,
      text.has(MoneyWords.beforePriceOfOne, before: start)
    {
      return true
    }
    // 剩下一万一千块过年
    if numeral.high >= Decimal38(1000) { return true }
    guard hit.end >= text.sentence.end || next != .none || text.boundBehind(hit.end) != nil else {
      return text.clauseHolds(MoneyWords.kuaiPaymentWords, before: start)
    }
    return numeral.high >= Decimal38(20) || numeral.shape.contains(.decimal) || text.quantities.last?.kind == .money
      || text.fillersStart(before: start) <= text.clause
      || text.clauseHolds(MoneyWords.kuaiPaymentWords, before: start)
  }

  /// 一块二亩七分地, 三块二亩半的菜地: how large the land is; 三块一亩 is a price.
  private func isOfLand(behind index: Int) -> Bool {
    guard let numeral = text.numeral(at: index), !numeral.isBareOne, let hit = text.unit(behind: numeral) else {
      return false
    }
    return hit.unit.kind == .area
  }

  /// Whether pieces of something named shortly before are moved: 刚出的砖往外背，每趟三十二块.
  private func isHauled(_ start: Int) -> Bool {
    let before = max(text.sentence.start, start - Reach.clause)
    return text.holds(MoneyWords.haulingVerbs, from: before, before: start)
      && text.holds(MoneyWords.pieceClauseWords, from: before, before: start)
      && !text.clauseHolds(MoneyWords.kuaiPaymentWords, before: start)
  }

  /// Whether what a 块 counts is named within five characters of the same clause.
  private func isSlab(behind index: Int) -> Bool {
    var probe = index
    for _ in 0..<5 {
      let scalar = bytes.scalar(at: probe)
      guard probe < text.sentence.end, text.marks.mark(scalar.value) != .clauseBreak else { return false }
      if text.has(MoneyWords.countedPieces, at: probe) { return true }
      probe += scalar.length
    }
    return false
  }
}
