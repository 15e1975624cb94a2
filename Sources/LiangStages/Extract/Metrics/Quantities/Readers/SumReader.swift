import LiangCore
import LiangText

/// Numerals without a unit that are sums of money.
struct SumReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 总投资1.2亿, 净赚4万多: a large number right behind a name of money, where its clause ends or goes on as behind money.
  func isMoney(_ numeral: Numeral, from start: Int? = nil) -> Bool {
    if numeral.low >= Decimal38(1_000_000), isSum(numeral) { return true }
    guard numeral.magnitude >= 3 || isShortened(numeral),
      !numeral.shape.contains(.bareMagnitude) || numeral.shape.contains(.digits)
    else { return false }
    // 装着两个亿
    if text.has(SumWords.hundredMillions, before: numeral.end, from: numeral.start), text.isEnd(numeral.end) {
      return !text.clauseHolds(SumWords.audienceWords, before: numeral.start)
    }
    // 肆佰叁拾萬: written out as on cheques; 薪酬能给到10k~15k.
    if numeral.shape.contains(.financial), numeral.end >= text.sentence.end { return true }
    if bytes[numeral.end - 1] == UInt8(ascii: "k") || bytes[numeral.end - 1] == UInt8(ascii: "w") {
      return text.clauseHolds(SumWords.payWords, before: start ?? numeral.start)
    }
    if isSum(numeral) { return true }
    let next = text.mark(at: numeral.end)
    guard
      numeral.end >= text.sentence.end || next != .none && next != .numeral
        || text.has(SumWords.behindMoney, at: numeral.end)
    else { return false }
    let first = start ?? numeral.start
    return text.has(text.units.currencies, before: first) || isNamedMoney(before: first)
  }

  /// Whether the 起 behind the numeral bounds a price: 年薪30万起, and not 立案1.2万起.
  func isStartingPrice(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    text.isSpelt("起", hit) && numeral.magnitude >= 4
      && SumWords.startingPrices.longest(
        in: bytes, before: text.fillersStart(before: numeral.start, atMost: 1), start: text.clause) != nil
  }

  /// Whether a name of money, or a verb of payment, stands right before `index`.
  func isNamedMoney(before index: Int) -> Bool {
    var edge = index
    for _ in 0..<4 {
      if text.has(SumWords.moneyNames, before: edge) { return true }
      edge = text.fillersStart(before: edge, atMost: 1)
    }
    return false
  }

  /// 讨回37万菜款, 六亿四千万的负债: what follows is money, and no longer word that begins like it (9000万投资者).
  private func isSum(_ numeral: Numeral) -> Bool {
    let edge = bytes.starts(with: "的", at: numeral.end) ? numeral.end + 3 : numeral.end
    guard let noun = text.longest(SumWords.sumNouns, at: edge) else { return false }
    return noun.end >= text.longest(SumWords.sumLookalikes, at: edge)?.end ?? 0
  }

  /// 油钱四百，净落一千二: hundreds and more in Chinese numerals where a sum is spoken of; 每人八千 and 我给家里寄200 behind
  /// another sum of the sentence.
  func isCash(_ numeral: Numeral) -> Bool {
    guard numeral.low >= Decimal38(100), numeral.low.isWhole,
      !numeral.shape.holds(.positional, or: .leadingZero, .bareMagnitude, .fraction),
      numeral.end >= text.sentence.end
        || text.has(SumWords.behindChangedSums, at: numeral.end)
        || isClosed(numeral.end)
    else { return false }
    if text.quantities.contains(where: { $0.kind == .money }),
      text.has(SumWords.beforeFurtherSums, before: numeral.start)
    {
      return true
    }
    guard !numeral.shape.contains(.digits) else { return false }
    return text.clauseHolds(SumWords.cashWords, before: numeral.start)
      || text.has(SumWords.beforeCash, before: numeral.start)
      || isShortened(numeral)
        && (text.quantities.contains { $0.kind == .money }
          || text.has(SumWords.haggling, before: numeral.start))
  }

  /// 三万八, 一百六, 3万6: the last power of ten is not said.
  private func isShortened(_ numeral: Numeral) -> Bool {
    guard numeral.low.unscaled % Decimal38(10).unscaled == 0 else { return false }
    let last = bytes.scalar(before: numeral.end)
    switch text.glyphs.lookup(last.value).glyph {
    case .chineseDigit: return true
    case .digit: return bytes.ends(with: "万", before: numeral.end - last.length)
    default: return false
    }
  }

  /// Whether a mark stands at `index` that ends a clause or a list's part.
  private func isClosed(_ index: Int) -> Bool {
    switch text.mark(at: index) {
    case .clauseBreak, .sentenceEnd, .closeQuote: true
    // 学费三百、五百美元 has one unit, 工资四千二、奖金三百 has none.
    case .listComma: text.numeral(at: index + bytes.scalar(at: index).length) == nil
    default: false
    }
  }
}
