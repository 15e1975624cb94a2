import LiangCore
import LiangText

/// Words that hold a numeral character and are no number: 统一, 万一, 三角洲.
struct CoveringWordReader {
  let text: FigureText
  private let shares: ShareReader
  private let cents: CentReader

  init(text: FigureText) {
    self.text = text
    shares = ShareReader(text: text)
    cents = CentReader(text: text)
  }

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// The word that holds the numeral character at `index` and is no number (统一, 万一, 三角洲), unless a longer
  /// quantity begins there (十分 but 十分钟).
  func word(covering index: Int) -> Range<Int>? {
    if isRepeatedOne(index) { return index..<index + 12 }
    if isFourWeeks(index) { return nil }
    var start = index
    for _ in 0..<4 {
      if let match = text.longest(NumeralWords.words, at: start), match.end > index,
        start < index ? !isOutgrown(wordEnd: match.end, at: index) : !isOutdone(wordEnd: match.end, at: index)
      {
        return start..<match.end
      }
      let before = bytes.scalar(before: start, start: text.lastEnd)
      guard before.length == 3 else { return nil }
      start -= before.length
    }
    return nil
  }

  /// 一块一块地传, 一点一点: 一 and a character, twice.
  private func isRepeatedOne(_ index: Int) -> Bool {
    guard index + 12 <= text.sentence.end, bytes.starts(with: "一", at: index), bytes.starts(with: "一", at: index + 6)
    else {
      return false
    }
    guard bytes[index + 3] >= 0xE0, (3..<6).allSatisfy({ bytes[index + $0] == bytes[index + $0 + 6] }) else {
      return false
    }
    // 一块一块二 and 一个一个半小时 go on.
    return text.glyph(at: index + 12) == .none
  }

  private func isFourWeeks(_ index: Int) -> Bool {
    bytes.starts(with: "四周", at: index)
      && text.has(CoveringWords.lastingWords, before: index, from: text.sentence.start)
  }

  /// Whether the 一 that ends a word begins a longer numeral with a unit: 折合一百二十九担, 每一百斤.
  private func isOutgrown(wordEnd: Int, at index: Int) -> Bool {
    guard wordEnd == index + 3, let numeral = text.numeral(at: index), !numeral.shape.contains(.positional),
      let hit = text.unit(behind: numeral)
    else { return false }
    if numeral.coreEnd > wordEnd { return true }
    // 合一斤二两
    return numeral.coreEnd == wordEnd && (hit.unit.trait == .plain || hit.unit.trait == .coin)
      && text.glyph(at: hit.end) == .chineseDigit
  }

  /// Whether numeral and unit reach beyond the word that begins with them, or a word before bounds them (近万家企业).
  private func isOutdone(wordEnd: Int, at index: Int) -> Bool {
    guard let numeral = text.numeral(at: index) else { return false }
    if numeral.coreEnd > wordEnd { return true }
    guard let unit = text.longest(text.units.trie, at: numeral.end) else { return false }
    if unit.end > wordEnd { return true }
    guard unit.end == wordEnd else { return false }
    if text.units.units[unit.value].kind == .money { return isPaid(numeral, end: wordEnd) }
    // 一点两名男子
    if bytes.ends(with: "一点", before: wordEnd) { return isHour(index, wordEnd) }
    // 店龄约一百年
    if bytes.ends(with: "年", before: wordEnd) {
      return text.isEnd(wordEnd) && text.has(CalendarWords.ageNames, before: text.fillersStart(before: index))
    }
    // 一律记十分。
    if bytes.ends(with: "十分", before: wordEnd) {
      if shares.bareShare(numeral) != nil { return true }
      return text.isEnd(wordEnd) && text.has(MoneyWords.markingVerbs, before: index)
        || cents.isOfWork(numeral, end: wordEnd)
    }
    // 每天节电一度
    if bytes.ends(with: "一度", before: wordEnd) {
      return bytes.ends(with: "电", before: index) && text.isBeforeMark(wordEnd)
        && text.clauseHolds(CoveringWords.each, before: index)
    }
    // 平均四方半
    if bytes.ends(with: "方", before: wordEnd) { return text.isHalved(wordEnd) }
    // 两头毛驴, 养猪两头
    if bytes.ends(with: "头", before: wordEnd) {
      return text.has(CoveringWords.livestock, at: wordEnd)
        || text.isEnd(wordEnd) && text.has(CoveringWords.livestockBefore, before: index)
    }
    return numeral.shape.contains(.bareMagnitude) && text.comparator(before: index) != nil
  }

  /// Whether the 一点 at `index` is an hour, for a figure stands behind it: 凌晨一点三人…, but 早一点两人….
  private func isHour(_ index: Int, _ end: Int) -> Bool {
    (index == text.clause || text.has(CoveringWords.timesOfDay, before: index))
      && text.numeral(at: end).map { text.unit(behind: $0) != nil } ?? false
  }

  /// 二元三角, 三角二分; and 跌三角 in a clause about prices or behind a sum, where nothing goes on or another price follows.
  private func isPaid(_ numeral: Numeral, end: Int) -> Bool {
    if cents.isPriceOfOne(at: end) { return true }
    if let next = text.numeral(at: end), let unit = text.longest(text.units.trie, at: next.end) {
      let found = text.units.units[unit.value]
      if found.trait == .coin || found.trait == .minor { return true }
    }
    let isLast =
      end >= text.sentence.end || text.mark(at: end) != .none || text.boundBehind(end) != nil
      || text.has(MoneyWords.behindChangedPrice, at: end)
    return isLast
      && (text.clauseHolds(MoneyWords.coinPriceWords, before: numeral.start) || cents.isBesideCents(numeral)
        || isAddedSum(numeral))
  }

  /// The 二元 of 每月十六元，第二年递加二元 and the 三角 of 六角、四角五、三角: added to another sum, or the next of its list.
  private func isAddedSum(_ numeral: Numeral) -> Bool {
    guard let last = text.quantities.last, last.kind == .money else { return false }
    return text.has(CoveringWords.beforeAddedSums, before: numeral.start)
      || text.listConnector(at: last.rightEdge) == numeral.start
  }
}
