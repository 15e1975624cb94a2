import LiangCore
import LiangText

extension QuantityScanner {
  /// Reads the numeral that may begin at `index` and answers where to go on.
  func numeral(at index: Int, _ scalar: ScalarSpan) -> Int {
    let glyph = text.glyphs.lookup(scalar.value).glyph
    let next = index + scalar.length
    if let end = lastMile(at: index) { return exclude(.word, index, end) }
    if index < quoteEnd { return inQuote(at: index, next: next) }
    // 日拾110公斤: cotton is picked.
    if scalar.value == "拾", text.glyph(at: next) == .digit { return next }
    // 年过半百 and 不超过半小时 hold 过半, 提前半年 holds 前半, which are words.
    if glyph == .half,
      bytes.starts(with: "百", at: next) || isOverHalf(index, next: next) || isHalfAhead(index, next: next)
    {
      return half(at: index, next: next)
    }
    if glyph != .digit, let word = coverings.word(covering: index) {
      return exclude(.word, word.lowerBound, word.upperBound)
    }
    if glyph == .half { return half(at: index, next: next) }
    if scalar.value == "数", text.has(NumeralWords.nounsInShu, before: index, from: text.sentence.start) {
      return next
    }
    if glyph == .lookalike, !misprints.isAllLetters(index) { return next }
    let start = glyph == .digit ? misprints.repairedStart(index) : index
    guard let numeral = withoutTael(withoutWord(text.numeral(at: start))) else { return next }
    if let end = factorsEnd(numeral) { return exclude(.word, numeral.start, end) }
    // A lone 伍 or 柒 is a name, unless it pays: 陆人工资.
    if numeral.shape.contains(.financial), numeral.end == next, scalar.value != "壹", !isReceipted(numeral) {
      return exclude(.word, numeral)
    }
    return decide(numeral)
  }

  /// 一百二十万五金工人: without the digit behind a magnitude that begins a word, and no unit behind it.
  private func withoutWord(_ numeral: Numeral?) -> Numeral? {
    guard let numeral, numeral.shape.contains(.magnitude), !numeral.shape.contains(.bareMagnitude),
      case let tail = numeral.end - 3, tail > numeral.start, text.glyph(at: tail) == .chineseDigit,
      text.glyphs.lookup(bytes.scalar(before: tail).value).glyph == .large,
      let word = text.longest(NumeralWords.words, at: tail), word.end > numeral.end,
      text.unit(behind: numeral) == nil
    else { return numeral }
    return self.numeral(at: numeral.start, endingAt: tail)
  }

  /// 短秤一两: without the 两 that is what is weighed by, and no digit.
  private func withoutTael(_ numeral: Numeral?) -> Numeral? {
    guard let numeral, numeral.shape.contains(.approximate), numeral.coreEnd == numeral.start + 6,
      spellings.isOneTael(at: numeral.start)
    else { return numeral }
    return self.numeral(at: numeral.start, endingAt: numeral.start + 3)
  }

  /// The numeral that begins at `index`, as if the text ended there.
  private func numeral(at index: Int, endingAt end: Int) -> Numeral? {
    NumeralReader(UnsafeBufferPointer(rebasing: bytes[..<end]), glyphs: text.glyphs).read(at: index)
  }

  /// Whether people or money stand behind a lone financial digit, and the sentence has more of them: 今欠陆人工资壹拾贰万元.
  private func isReceipted(_ numeral: Numeral) -> Bool {
    guard let hit = text.unit(behind: numeral), hit.unit.kind == .people || hit.unit.kind == .money else {
      return false
    }
    // 门票最高叁元
    if hit.unit.kind == .money, text.clauseHolds(MoneyWords.centPriceWords, before: numeral.start) { return true }
    return FigureWords.financialMagnitudes.first(in: bytes, from: numeral.end, end: text.sentence.end) != nil
  }

  /// The 半 of 不过半小时 and 超过半数, and not that of 时间过半.
  private func isOverHalf(_ index: Int, next: Int) -> Bool {
    guard text.has(HalfWords.beforeHalf, before: index) else { return false }
    return bytes.ends(with: "超过", before: index) && bytes.starts(with: "数", at: next)
      || text.unit(at: next).map { $0.unit.trait == .plain || $0.unit.trait == .year || $0.unit.trait == .day } ?? false
  }

  /// The 半 of 提前半年 and 收花前半个月, and not that of 前半年, which is the first half of a year.
  private func isHalfAhead(_ index: Int, next: Int) -> Bool {
    guard bytes.ends(with: "前", before: index) else { return false }
    if bytes.ends(with: "提前", before: index) { return text.unit(at: next).map { $0.unit.kind == .duration } ?? false }
    return bytes.starts(with: "个月", at: next) || bytes.starts(with: "小时", at: next)
      || bytes.starts(with: "个小时", at: next)
  }

  /// What may stand between 最后 and the mile.
  private static func opensQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x22, 0x300C, 0x300E, 0x2018, 0x20: true  // “"「『‘ and a space
    default: false
    }
  }

  /// One past the 一公里, 1米 or 100米 of 最后一公里, a figure of speech, also where a mark stands in between: 最后“一公里”.
  private func lastMile(at index: Int) -> Int? {
    var before = index
    while case let scalar = text.scalar(before: before), Self.opensQuote(scalar.value) {
      before -= scalar.length
    }
    guard text.has(FigureWords.lastWords, before: before, from: text.sentence.start),
      let numeral = text.numeral(at: index), numeral.equals(1) || numeral.equals(100),
      let hit = text.unit(behind: numeral),
      hit.unit.kind == .length
    else { return nil }
    return hit.end
  }

  /// A numeral in a slogan, a name or a title; money, shares and measures in a short quotation are what somebody says.
  private func inQuote(at index: Int, next: Int) -> Int {
    guard let numeral = text.numeral(at: index) else { return next }
    guard quoteRule == .quotation, let hit = text.unit(behind: numeral) else { return exclude(quoteRule, numeral) }
    // “剩不下600块”
    if hit.unit.trait == .piece, case .unit(let read) = spellings.reading(of: hit, behind: numeral), read.kind == .money
    {
      return decide(numeral)
    }
    // “再翻一番”
    if hit.unit.trait == .doubling { return decide(numeral) }
    guard hit.unit.trait == .plain else { return exclude(quoteRule, numeral) }
    switch hit.unit.kind {
    case .count, .people, .duration, .multiple, .other: return exclude(quoteRule, numeral)
    default: return decide(numeral)
    }
  }

  /// One past the factors of 七七四十九天 and 九九八十一道: only their product counts.
  private func factorsEnd(_ numeral: Numeral) -> Int? {
    func digit(at index: Int) -> Int? {
      let (glyph, value) = text.glyphs.lookup(bytes.scalar(at: index).value)
      return glyph == .chineseDigit ? Int(value) : nil
    }
    let end = numeral.start + 6
    guard end < numeral.end, let first = digit(at: numeral.start), let second = digit(at: numeral.start + 3),
      first * second >= 10, let product = text.numeral(at: end), product.end == numeral.end,
      product.equals(first * second)
    else { return nil }
    return end
  }

  private func decide(_ numeral: Numeral) -> Int {
    if neighbours.isOrdinal(numeral) { return ordinals(from: numeral) }
    if let exclusion = neighbours.exclusion(of: numeral) { return exclude(exclusion) }
    let hit = text.unit(behind: numeral)
    if let end = pressure(numeral) { return end }
    if let share = shares.slashFraction(numeral) ?? shares.bareShare(numeral) { return fraction(share) }
    if let end = range(from: numeral, hit) { return end }
    if let end = tolerance(numeral, hit) ?? rate(numeral, hit) { return end }
    guard let hit, !sums.isStartingPrice(numeral, hit) else { return withoutUnit(numeral) }
    return quantity(numeral, hit)
  }

  /// 第一、二、三产业: the numbers of the list are ordinals like the first.
  private func ordinals(from first: Numeral) -> Int {
    var end = exclude(.ordinal, first, to: text.pastRange(first))
    while end < text.sentence.end, bytes.starts(with: "、", at: end), let next = text.numeral(at: end + 3),
      next.end - next.start <= 6
    {
      end = exclude(.ordinal, next)
    }
    return end
  }

  /// A dash that OCR reads for 一 before 成, 倍 or 半: 少了—成. A break between clauses else.
  func dash(at index: Int, next: Int) -> Int {
    if let end = dashedMagnitude(at: index, next: next) { return end }
    guard let match = text.longest(text.units.trie, at: next),
      text.units.units[match.value].kind == .percent || text.units.units[match.value].kind == .multiple,
      text.has(FigureWords.beforeOneTenth, before: index)
    else {
      text.enterClause(at: next)
      return next
    }
    var draft = FigureDraft(
      Decimal38(1), text.units.units[match.value], .percent, from: index, at: next..<match.end)
    draft.shape.insert(.repaired)
    return add(draft)
  }

  /// —亿五千七百万吨: a single dash for the 一 of a large number.
  private func dashedMagnitude(at index: Int, next: Int) -> Int? {
    guard text.scalar(before: index).value >= 0x4E00, var numeral = text.numeral(at: next),
      numeral.shape.contains(.bareMagnitude), numeral.end - numeral.start > 3, let hit = text.unit(behind: numeral)
    else { return nil }
    numeral.start = index
    numeral.shape.insert(.repaired)
    numeral.shape.remove(.bareMagnitude)
    return quantity(numeral, hit)
  }
}
