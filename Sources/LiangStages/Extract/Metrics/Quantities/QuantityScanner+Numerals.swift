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
    if glyph != .digit, let end = word(covering: index) { return end }
    if glyph == .half { return half(at: index, next: next) }
    if scalar.value == "数", text.has(NumeralWords.nounsInShu, before: index, from: text.sentence.start) {
      return next
    }
    if glyph == .lookalike, !isAllLetters(index) { return next }
    let start = glyph == .digit ? repairedStart(index) : index
    guard let numeral = text.numeral(at: start) else { return next }
    if let end = factorsEnd(numeral) { return exclude(.word, numeral.start, end) }
    // A lone 伍 or 柒 is a name, unless it pays: 陆人工资.
    if numeral.shape.contains(.financial), numeral.end == next, scalar.value != "壹", !isReceipted(numeral) {
      return exclude(.word, numeral)
    }
    return decide(numeral)
  }

  /// Magnitudes as receipts write them.
  private static let financialMagnitudes = ByteTrie("拾 佰 仟 萬")

  /// Whether people or money stand behind a lone financial digit, and the sentence has more of them: 今欠陆人工资壹拾贰万元.
  private func isReceipted(_ numeral: Numeral) -> Bool {
    guard let hit = text.unit(behind: numeral), hit.unit.kind == .people || hit.unit.kind == .money else {
      return false
    }
    // 门票最高叁元
    if hit.unit.kind == .money, text.clauseHolds(Self.centPriceWords, before: numeral.start) { return true }
    return Self.financialMagnitudes.first(in: bytes, from: numeral.end, end: text.sentence.end) != nil
  }

  /// Before 半 that is half of what follows, and no 过半.
  private static let beforeHalf = ByteTrie("超过 不过 再过 没过 才过 刚过", reversed: true)

  /// The 半 of 不过半小时 and 超过半数, and not that of 时间过半.
  private func isOverHalf(_ index: Int, next: Int) -> Bool {
    guard text.has(Self.beforeHalf, before: index) else { return false }
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

  /// Before a mile that is a figure of speech.
  private static let lastWords = ByteTrie("最后 最後 最先 最初", reversed: true)

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
    guard text.has(Self.lastWords, before: before, from: text.sentence.start),
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
    if hit.unit.trait == .piece, case .unit(let read) = reading(of: hit, behind: numeral), read.kind == .money {
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

  /// One past the word that holds the numeral character at `index` and is no number (统一, 万一, 三角洲), unless a longer
  /// quantity begins there (十分 but 十分钟).
  private func word(covering index: Int) -> Int? {
    if isRepeatedOne(index) { return exclude(.word, index, index + 12) }
    if isFourWeeks(index) { return nil }
    var start = index
    for _ in 0..<4 {
      if let match = text.longest(NumeralWords.words, at: start), match.end > index,
        start < index ? !isOutgrown(wordEnd: match.end, at: index) : !isOutdone(wordEnd: match.end, at: index)
      {
        return exclude(.word, start, match.end)
      }
      let before = bytes.scalar(before: start, start: text.lastEnd)
      guard before.length == 3 else { return nil }
      start -= before.length
    }
    return nil
  }

  /// Before 四周 that are weeks and no surroundings.
  private static let lastingWords = ByteTrie("连续 连着 一连 为期 历时 长达 整整 用了 花了 干了 等了 住了 停了 每隔", reversed: true)

  private func isFourWeeks(_ index: Int) -> Bool {
    bytes.starts(with: "四周", at: index)
      && text.has(Self.lastingWords, before: index, from: text.sentence.start)
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

  /// Animals that are counted by the head.
  private static let livestock = ByteTrie("牛 猪 驴 骡 马 羊 鹿 象 驼 奶牛 黄牛 水牛 耕牛 毛驴 架子牛 肥猪 母猪 仔猪 大 小 种 役")
  /// Animals before their number: 养猪两头.
  private static let livestockBefore = ByteTrie("牛 猪 驴 骡 马 羊 鹿 驼 牲口 牲畜", reversed: true)

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
    // 一律记十分。
    if bytes.ends(with: "十分", before: wordEnd) {
      if bareShare(numeral) != nil { return true }
      return text.isEnd(wordEnd) && text.has(Self.markingVerbs, before: index)
    }
    // 两头毛驴, 养猪两头
    if bytes.ends(with: "头", before: wordEnd) {
      return text.has(Self.livestock, at: wordEnd)
        || text.isEnd(wordEnd) && text.has(Self.livestockBefore, before: index)
    }
    return numeral.shape.contains(.bareMagnitude) && text.comparator(before: index) != nil
  }

  /// Before an hour.
  private static let timesOfDay = ByteTrie("凌晨 清晨 早上 早晨 上午 中午 下午 晚上 晚间 夜里 深夜 午夜 半夜 昨晚 当晚", reversed: true)

  /// Whether the 一点 at `index` is an hour, for a figure stands behind it: 凌晨一点三人…, but 早一点两人….
  private func isHour(_ index: Int, _ end: Int) -> Bool {
    (index == text.clause || text.has(Self.timesOfDay, before: index))
      && text.numeral(at: end).map { text.unit(behind: $0) != nil } ?? false
  }

  /// 二元三角, 三角二分; and 跌三角 in a clause about prices or behind a sum, where nothing goes on or another price follows.
  private func isPaid(_ numeral: Numeral, end: Int) -> Bool {
    if isPriceOfOne(at: end) { return true }
    if let next = text.numeral(at: end), let unit = text.longest(text.units.trie, at: next.end) {
      let found = text.units.units[unit.value]
      if found.trait == .coin || found.trait == .minor { return true }
    }
    let isLast =
      end >= text.sentence.end || text.mark(at: end) != .none || text.boundBehind(end) != nil
      || text.has(Self.behindChangedPrice, at: end)
    return isLast
      && (text.clauseHolds(Self.coinPriceWords, before: numeral.start) || isBesideCents(numeral)
        || isAddedSum(numeral))
  }

  /// Before a sum that changes another.
  private static let beforeAddedSums = ByteTrie("加 减 增 补 付 交 收 退 扣 罚 降 省 赔 找", reversed: true)

  /// The 二元 of 每月十六元，第二年递加二元 and the 三角 of 六角、四角五、三角: added to another sum, or the next of its list.
  private func isAddedSum(_ numeral: Numeral) -> Bool {
    guard let last = text.quantities.last, last.kind == .money else { return false }
    return text.has(Self.beforeAddedSums, before: numeral.start)
      || text.listConnector(at: last.rightEdge) == numeral.start
  }

  /// Whether the letters from `index` on are a number without a digit: ll位, lOO艘, l—3年. Capital letters alone are marks
  /// (I期, O型).
  private func isAllLetters(_ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "l"), index == text.sentence.start || !bytes[index - 1].isASCIILetterOrDigit,
      let numeral = text.numeral(at: index)
    else { return false }
    // l 项目建设提速: a bullet
    if numeral.end == index + 1, bytes.skippingSpace(at: numeral.end) > numeral.end { return false }
    return text.unit(behind: numeral) != nil || text.rangeConnector(at: numeral.end) != nil
  }

  /// Where letters read as digits begin the number: the l of l2名, the l of l.07亿.
  private func repairedStart(_ index: Int) -> Int {
    var start = index
    if start > text.lastEnd, bytes[start - 1] == 0x2E { start -= 1 }
    if start > text.lastEnd + 3, bytes.ends(with: "．", before: start) { start -= 3 }
    if let torn = misprintedThousands(before: start) { return torn }
    while start > text.lastEnd, case let before = bytes.scalar(before: start, start: text.lastEnd),
      text.glyphs.lookup(before.value).glyph == .lookalike
    {
      start -= before.length
    }
    if start < index, let torn = misprintedThousands(before: start) { return torn }
    guard start < index, text.glyph(at: start) == .lookalike else { return index }
    return isLetterOrDigit(before: start) ? index : start
  }

  /// Whether a letter or digit of either width stands before `index`: the Ｉ of ＣＰＩ2.3% ends a word.
  private func isLetterOrDigit(before index: Int) -> Bool {
    let narrow = text.scalar(before: index).value.halfWidth
    return narrow < 0x80 && UInt8(narrow).isASCIILetterOrDigit
  }

  /// The l of l 500元, l 05O颗 and l,860万元, behind a Chinese character.
  private func misprintedThousands(before index: Int) -> Int? {
    guard index - 2 >= text.lastEnd, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x2C,
      text.glyphs.lookup(UInt32(bytes[index - 2])).glyph == .lookalike, index + 3 < bytes.count,
      (0..<3).allSatisfy({ isDigitOrLookalike(index + $0) })
        || bytes[index - 1] == 0x20
          && bytes.scalar(at: isDigitOrLookalike(index + 1) ? index + 2 : index + 1).value >= 0x4E00,
      text.scalar(before: index - 2).value >= 0x4E00
    else { return nil }
    return index - 2
  }

  private func isDigitOrLookalike(_ index: Int) -> Bool {
    let glyph = text.glyphs.lookup(UInt32(bytes[index])).glyph
    return glyph == .digit || glyph == .lookalike
  }

  private func decide(_ numeral: Numeral) -> Int {
    if let end = excludedByNeighbours(numeral) { return end }
    let hit = text.unit(behind: numeral)
    if let end = pressure(numeral) { return end }
    if let end = slashFraction(numeral) ?? bareShare(numeral).map(fraction) ?? range(from: numeral, hit) { return end }
    if let end = tolerance(numeral, hit) ?? rate(numeral, hit) { return end }
    guard let hit, !isStartingPrice(numeral, hit) else { return withoutUnit(numeral) }
    return quantity(numeral, hit)
  }

  /// Before 一成 and 一倍.
  private static let beforeOneTenth = ByteTrie("了 近 约 增 减 降 少 多 占 涨 超 到 至", reversed: true)

  /// A dash that OCR reads for 一 before 成, 倍 or 半: 少了—成. A break between clauses else.
  func dash(at index: Int, next: Int) -> Int {
    if let end = dashedMagnitude(at: index, next: next) { return end }
    guard let match = text.longest(text.units.trie, at: next),
      text.units.units[match.value].kind == .percent || text.units.units[match.value].kind == .multiple,
      text.has(Self.beforeOneTenth, before: index)
    else {
      text.enterClause(at: next)
      return next
    }
    return add(
      Draft(
        start: index, end: match.end, unitStart: next, unit: text.units.units[match.value], low: Decimal38(1),
        high: Decimal38(1), bound: .exact, shape: [.chinese, .repaired], rule: .percent))
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
