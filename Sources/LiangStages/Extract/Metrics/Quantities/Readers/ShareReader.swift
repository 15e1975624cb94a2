import LiangCore
import LiangText

/// Shares written without 分之: 1/3的企业, 三分一.
struct ShareReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 1/3的企业: a share written with a slash, where no date or code goes on.
  func slashFraction(_ numeral: Numeral) -> Numeral? {
    guard numeral.shape == .digits, bytes.starts(with: "/", at: numeral.end),
      let whole = text.numeral(at: numeral.end + 1), whole.shape == .digits, numeral.low < whole.low,
      whole.low <= Decimal38(100), text.unit(behind: whole) == nil, numeral.low > .zero,
      !bytes.starts(with: "决赛", at: whole.end),
      case let next = bytes.scalar(at: whole.end).value, next >= 0x80 || next == 0 || next == 0x2C,
      let value = NumeralReader.percent(numeral.low, of: whole.low)
    else { return nil }
    var share = whole
    (share.start, share.low, share.high) = (numeral.start, value, value)
    share.shape.insert(.fraction)
    return share
  }

  /// 三分一, 四分三: a third, three quarters as Hong Kong says them, in traditional characters or behind a bound (十分一 only
  /// there, for 十分 is very). 三分一碗 is a price, 三分二厘 interest, 九时三分 a time.
  func bareShare(_ numeral: Numeral) -> Numeral? {
    guard numeral.end - numeral.start == 3, bytes.starts(with: "分", at: numeral.end),
      numeral.shape == .chinese || numeral.equals(10),
      case let end = numeral.end + 6, case let digit = text.glyphs.lookup(bytes.scalar(at: end - 3).value),
      digit.glyph == .chineseDigit, digit.value > 0, Decimal38(digit.value) < numeral.low,
      digit.value == 1 || numeral.low <= Decimal38(5) || numeral.equals(10),
      text.glyph(at: end) == .none,
      !isOfOther(numeral, end: end), isHongKongShare(numeral, end: end),
      let value = NumeralReader.percent(Decimal38(digit.value), of: numeral.low)
    else { return nil }
    var share = numeral
    (share.end, share.coreEnd, share.low, share.high) = (end, end, value, value)
    share.shape = [.chinese, .fraction]
    return share
  }

  /// Whether what looks like 三分一 is part of another figure or word: 三分一厘, 一元三分一斤, 三分一致, 月息三分二, 由一角落到三分二.
  private func isOfOther(_ numeral: Numeral, end: Int) -> Bool {
    text.has(ShareWords.behindNoShare, at: end)
      || text.has(ShareWords.beforeNoShare, before: numeral.start, from: text.sentence.start)
      || text.has(NumeralWords.words, at: end - 3)
      || text.clauseHolds(MoneyWords.interestWords, before: numeral.start) || isBehindCoins
  }

  /// Whether the figure before is a sum below one yuan.
  private var isBehindCoins: Bool {
    text.quantities.last.map { $0.kind == .money && $0.low > .zero && $0.low < Decimal38(1) } ?? false
  }

  /// Whether its script, a bound before it or what it is a part of makes it a share.
  private func isHongKongShare(_ numeral: Numeral, end: Int) -> Bool {
    if text.comparator(before: numeral.start, reaches: false, isShare: true) != nil { return true }
    guard !numeral.equals(10) else { return false }
    let isPrinted = text.isTraditional && text.measures != .oldMainland
    guard let hit = text.unit(at: end) else { return isPrinted }
    // 四分一升, 三分一学生; 三分一碗 and 三分一斤 are prices.
    let isWhole = numeral.start == text.sentence.start && hit.end >= text.sentence.end
    let isMeasured = hit.unit.trait == .plain && !text.clauseHolds(MoneyWords.centPriceWords, before: numeral.start)
    return (isPrinted || isWhole) && (isMeasured || hit.unit.trait == .noun)
  }
}
