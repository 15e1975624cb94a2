import LiangCore
import LiangText

extension QuantityScanner {
  /// Reads the numeral that may begin at `index` and answers where to go on.
  func numeral(at index: Int, _ scalar: ScalarSpan) -> Int {
    let glyph = glyphs.lookup(scalar.value).glyph
    let next = index + scalar.length
    if let end = lastMile(at: index) { return exclude(.word, index, end) }
    if index < quoteEnd { return inQuote(at: index, next: next) }
    // 日拾110公斤: cotton is picked.
    if scalar.value == 0x62FE, glyphs.lookup(bytes.scalar(at: next).value).glyph == .digit { return next }
    // 年过半百 and 不超过半小时 hold 过半, 提前半年 holds 前半, which are words.
    if glyph == .half,
      bytes.starts(with: "百", at: next) || isOverHalf(index, next: next) || isHalfAhead(index, next: next)
    {
      return half(at: index, next: next)
    }
    if glyph != .digit, let end = word(covering: index) { return end }
    if glyph == .half { return half(at: index, next: next) }
    if scalar.value == 0x6570, NumeralWords.nounsInShu.longest(in: bytes, before: index, start: sentence.start) != nil {
      return next
    }
    if glyph == .lookalike, !isAllLetters(index) { return next }
    let start = glyph == .digit ? repairedStart(index) : index
    guard let numeral = reader.read(at: start) else { return next }
    // A lone 伍 or 柒 is a name, unless it pays: 陆人工资.
    if numeral.shape.contains(.financial), numeral.end == next, scalar.value != 0x58F9, !isReceipted(numeral) {
      return exclude(.word, numeral)
    }
    return decide(numeral)
  }

  /// Whether people or money stand behind a lone financial digit, and the sentence has more of them: 今欠陆人工资壹拾贰万元.
  private func isReceipted(_ numeral: Numeral) -> Bool {
    guard let hit = unit(behind: numeral), hit.unit.kind == .people || hit.unit.kind == .money else { return false }
    // 门票最高叁元
    if hit.unit.kind == .money, clauseHolds(Context.prices, before: numeral.start) { return true }
    return Context.financialMagnitudes.first(in: bytes, from: numeral.end, end: sentence.end) != nil
  }

  /// The 半 of 不过半小时 and 超过半数, and not that of 时间过半.
  private func isOverHalf(_ index: Int, next: Int) -> Bool {
    guard Context.overHalf.longest(in: bytes, before: index, start: clause) != nil else { return false }
    return bytes.ends(with: "超过", before: index) && bytes.starts(with: "数", at: next)
      || unit(at: next).map { $0.unit.trait == .plain || $0.unit.trait == .year || $0.unit.trait == .day } ?? false
  }

  /// The 半 of 提前半年 and 收花前半个月, and not that of 前半年, which is the first half of a year.
  private func isHalfAhead(_ index: Int, next: Int) -> Bool {
    guard bytes.ends(with: "前", before: index) else { return false }
    if bytes.ends(with: "提前", before: index) { return unit(at: next).map { $0.unit.kind == .duration } ?? false }
    return bytes.starts(with: "个月", at: next) || bytes.starts(with: "小时", at: next)
      || bytes.starts(with: "个小时", at: next)
  }

  /// One past the 一公里, 1米 or 100米 of 最后一公里, a figure of speech, also where a mark stands in between: 最后“一公里”.
  private func lastMile(at index: Int) -> Int? {
    var before = index
    while case let scalar = bytes.scalar(before: before, start: sentence.start), Context.isOpener(scalar.value) {
      before -= scalar.length
    }
    guard Context.lasts.longest(in: bytes, before: before, start: sentence.start) != nil,
      let numeral = reader.read(at: index), numeral.equals(1) || numeral.equals(100), let hit = unit(behind: numeral),
      hit.unit.kind == .length
    else { return nil }
    return hit.end
  }

  /// A numeral in a slogan, a name or a title; money, shares and measures in a short quotation are what somebody says.
  private func inQuote(at index: Int, next: Int) -> Int {
    guard let numeral = reader.read(at: index) else { return next }
    guard quoteRule == .quotation, let hit = unit(behind: numeral) else { return exclude(quoteRule, numeral) }
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

  /// One past the word that holds the numeral character at `index` and is no number (统一, 万一, 三角洲), unless a longer
  /// quantity begins there (十分 but 十分钟).
  private func word(covering index: Int) -> Int? {
    if isRepeatedOne(index) { return exclude(.word, index, index + 12) }
    var start = index
    for _ in 0..<4 {
      if let match = NumeralWords.words.longest(in: bytes, at: start, end: sentence.end), match.end > index,
        start < index ? !isOutgrown(wordEnd: match.end, at: index) : !isOutdone(wordEnd: match.end, at: index)
      {
        return exclude(.word, start, match.end)
      }
      let before = bytes.scalar(before: start, start: lastEnd)
      guard before.length == 3 else { return nil }
      start -= before.length
    }
    return nil
  }

  /// 一块一块地传, 一点一点: 一 and a character, twice.
  private func isRepeatedOne(_ index: Int) -> Bool {
    guard index + 12 <= sentence.end, bytes.starts(with: "一", at: index), bytes.starts(with: "一", at: index + 6) else {
      return false
    }
    guard bytes[index + 3] >= 0xE0, (3..<6).allSatisfy({ bytes[index + $0] == bytes[index + $0 + 6] }) else {
      return false
    }
    // 一块一块二 and 一个一个半小时 go on.
    return glyphs.lookup(bytes.scalar(at: index + 12).value).glyph == .none
  }

  /// Whether the 一 that ends a word begins a longer numeral with a unit: 折合一百二十九担, 每一百斤.
  private func isOutgrown(wordEnd: Int, at index: Int) -> Bool {
    guard wordEnd == index + 3, let numeral = reader.read(at: index), !numeral.shape.contains(.positional),
      let hit = unit(behind: numeral)
    else { return false }
    if numeral.coreEnd > wordEnd { return true }
    // 合一斤二两
    return numeral.coreEnd == wordEnd && (hit.unit.trait == .plain || hit.unit.trait == .coin)
      && glyphs.lookup(bytes.scalar(at: hit.end).value).glyph == .chineseDigit
  }

  /// Whether numeral and unit reach beyond the word that begins with them, or a word before bounds them (近万家企业).
  private func isOutdone(wordEnd: Int, at index: Int) -> Bool {
    guard let numeral = reader.read(at: index) else { return false }
    if numeral.coreEnd > wordEnd { return true }
    guard let unit = units.trie.longest(in: bytes, at: numeral.end, end: sentence.end) else { return false }
    if unit.end > wordEnd { return true }
    guard unit.end == wordEnd else { return false }
    if units.units[unit.value].kind == .money { return isPaid(numeral, end: wordEnd) }
    // 一律记十分。
    if bytes.ends(with: "十分", before: wordEnd) {
      return isEnd(wordEnd) && Context.marked.longest(in: bytes, before: index, start: clause) != nil
    }
    // 两头毛驴
    if bytes.ends(with: "头", before: wordEnd) {
      return Context.livestock.longest(in: bytes, at: wordEnd, end: sentence.end) != nil
    }
    return numeral.shape.contains(.bareMagnitude) && comparator(before: index) != nil
  }

  /// 二元三角, 三角二分; and 跌三角 in a clause about prices or behind a sum, where nothing goes on or another price follows.
  private func isPaid(_ numeral: Numeral, end: Int) -> Bool {
    if let next = reader.read(at: end), let unit = units.trie.longest(in: bytes, at: next.end, end: sentence.end) {
      let found = units.units[unit.value]
      if found.trait == .coin || found.trait == .minor { return true }
    }
    let isLast =
      end >= sentence.end || marks.mark(bytes.scalar(at: end).value) != .none || boundBehind(end) != nil
      || Context.afterPrice.longest(in: bytes, at: end, end: sentence.end) != nil
    return isLast
      && (clauseHolds(Context.priced, before: numeral.start) || isBesideCents(numeral)
        || isAddedSum(numeral))
  }

  /// The 二元 of 每月十六元，第二年递加二元 and the 三角 of 六角、四角五、三角: added to another sum, or the next of its list.
  private func isAddedSum(_ numeral: Numeral) -> Bool {
    guard let last = quantities.last, last.kind == .money else { return false }
    return Context.sumChanges.longest(in: bytes, before: numeral.start, start: clause) != nil
      || listConnector(at: last.rightEdge) == numeral.start
  }

  /// Whether the letters from `index` on are a number without a digit: ll位, lOO艘. Capital letters alone are marks (I期, O型).
  private func isAllLetters(_ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "l"), index == sentence.start || !bytes[index - 1].isASCIILetterOrDigit,
      let numeral = reader.read(at: index)
    else { return false }
    // l 项目建设提速: a bullet
    if numeral.end == index + 1, bytes.skippingSpace(at: numeral.end) > numeral.end { return false }
    return unit(behind: numeral) != nil
  }

  /// Where letters read as digits begin the number: the l of l2名, the l of l.07亿.
  private func repairedStart(_ index: Int) -> Int {
    var start = index
    if start > lastEnd, bytes[start - 1] == 0x2E { start -= 1 }
    if start > lastEnd + 3, bytes.ends(with: "．", before: start) { start -= 3 }
    if let torn = thousandsLetter(before: start) { return torn }
    while start > lastEnd, case let before = bytes.scalar(before: start, start: lastEnd),
      glyphs.lookup(before.value).glyph == .lookalike
    {
      start -= before.length
    }
    if start < index, let torn = thousandsLetter(before: start) { return torn }
    guard start < index, glyphs.lookup(bytes.scalar(at: start).value).glyph == .lookalike else { return index }
    return isLetterOrDigit(before: start) ? index : start
  }

  /// Whether a letter or digit of either width stands before `index`: the Ｉ of ＣＰＩ2.3% ends a word.
  private func isLetterOrDigit(before index: Int) -> Bool {
    let scalar = bytes.scalar(before: index, start: sentence.start).value
    // Full-width forms stand as far from ASCII as they do from each other.
    let narrow = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
    return narrow < 0x80 && UInt8(narrow).isASCIILetterOrDigit
  }

  /// The l of l 500元, l 05O颗 and l,860万元, behind a Chinese character.
  private func thousandsLetter(before index: Int) -> Int? {
    guard index - 2 >= lastEnd, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x2C,
      glyphs.lookup(UInt32(bytes[index - 2])).glyph == .lookalike, index + 3 < bytes.count,
      (0..<3).allSatisfy({ isDigitOrLike(index + $0) })
        || bytes[index - 1] == 0x20
          && bytes.scalar(at: isDigitOrLike(index + 1) ? index + 2 : index + 1).value >= 0x4E00,
      bytes.scalar(before: index - 2, start: sentence.start).value >= 0x4E00
    else { return nil }
    return index - 2
  }

  private func isDigitOrLike(_ index: Int) -> Bool {
    let glyph = glyphs.lookup(UInt32(bytes[index])).glyph
    return glyph == .digit || glyph == .lookalike
  }

  // MARK: What the numeral is

  private func decide(_ numeral: Numeral) -> Int {
    if let end = excludedByNeighbours(numeral) { return end }
    let hit = unit(behind: numeral)
    if let end = slashFraction(numeral) ?? range(from: numeral, hit) { return end }
    if let end = rate(numeral, hit) { return end }
    guard let hit else { return withoutUnit(numeral) }
    return quantity(numeral, hit)
  }

  /// A numeral that no unit follows is money behind a currency sign, waits where a list goes on, and counts nothing else.
  private func withoutUnit(_ numeral: Numeral) -> Int {
    if let sign = currency(before: numeral.start) {
      return add(
        Draft(
          start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: sign.unit, low: numeral.low,
          high: numeral.high, bound: numeral.bound, shape: numeral.shape, rule: .money))
    }
    if isPeople(numeral) || isCrowd(numeral) { return add(unsaid(units.person, numeral, .unsaidPeople)) }
    if let draft = risen(numeral) { return add(draft) }
    if isMoney(numeral) || isCash(numeral) { return add(money(numeral, to: numeral.high, end: numeral.end)) }
    if isYears(numeral) { return add(unsaid(units.yearOld, numeral, .age)) }
    if let match = ExclusionWords.suffixes.longest(in: bytes, at: numeral.end, end: sentence.end) {
      return exclude(ExclusionWords.rule(match.value), numeral)
    }
    if let next = listConnector(at: numeral.end), marks.mark(bytes.scalar(at: next).value) == .numeral {
      waiting.append(numeral)
      lastEnd = numeral.end
      return next
    }
    return exclude(.bareNumber, numeral)
  }

  /// 美元 829.75 港币 107.31: of numbers between names of currencies each is of the name before it; with decimals it is the price
  /// of that currency in the money of the page.
  private func rate(_ numeral: Numeral, _ hit: UnitHit?) -> Int? {
    guard numeral.shape.contains(.digits), numeral.bound == .exact, numeral.low == numeral.high,
      case let edge = bytes.skippingSpace(before: numeral.start),
      case let end = bytes.ends(with: "：", before: edge) ? edge - 3 : edge,
      let name = units.currencies.longest(in: bytes, before: end, start: max(clause, lastEnd))
    else { return nil }
    let isFollowed =
      hit.map {
        $0.unit.kind == .money && $0.start > numeral.end
          && marks.mark(bytes.scalar(at: bytes.skippingSpaces(at: $0.end)).value) == .numeral
      } ?? (quantities.last.map { $0.kind == .money && $0.end + 2 >= name.end } ?? false)
    guard isFollowed else { return nil }
    let isTold =
      quantities.last.map { !$0.named.isEmpty } ?? false
      || bytes.skippingSpaces(at: sentence.start) == name.end
      || Context.rates.first(in: bytes, from: sentence.start, end: numeral.start) != nil
    let isPrice = isTold && numeral.shape.contains(.decimal)
    var unit = units.yuan
    unit.name = isPrice ? homeCurrency : name.value
    let count = quantities.count
    let next = add(
      Draft(
        start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: unit, low: numeral.low,
        high: numeral.high, bound: .exact, shape: numeral.shape, rule: isPrice ? .rate : .money))
    if isPrice, quantities.count > count { quantities[count].named = ByteRange(name.end, end) }
    return next
  }

  /// 总投资1.2亿, 净赚4万多: a large number right behind a name of money, where its clause ends or goes on as behind money.
  func isMoney(_ numeral: Numeral, from start: Int? = nil) -> Bool {
    if numeral.low >= Decimal38(1_000_000), isSum(numeral) { return true }
    guard numeral.magnitude >= 3 || isShortened(numeral),
      !numeral.shape.contains(.bareMagnitude) || numeral.shape.contains(.digits)
    else { return false }
    // 装着两个亿
    if Context.hundredMillions.longest(in: bytes, before: numeral.end, start: numeral.start) != nil, isEnd(numeral.end)
    {
      return !clauseHolds(Context.audiences, before: numeral.start)
    }
    // 肆佰叁拾萬: written out as on cheques; 薪酬能给到10k~15k.
    if numeral.shape.contains(.financial), numeral.end >= sentence.end { return true }
    if bytes[numeral.end - 1] == UInt8(ascii: "k") || bytes[numeral.end - 1] == UInt8(ascii: "w") {
      return clauseHolds(Context.pay, before: start ?? numeral.start)
    }
    if isSum(numeral) { return true }
    let next = marks.mark(bytes.scalar(at: numeral.end).value)
    guard
      numeral.end >= sentence.end || next != .none && next != .numeral
        || Context.afterMoney.longest(in: bytes, at: numeral.end, end: sentence.end) != nil
    else { return false }
    let first = start ?? numeral.start
    return units.currencies.longest(in: bytes, before: first, start: clause) != nil || isNamedMoney(before: first)
  }

  /// Whether a name of money, or a verb of payment, stands right before `index`.
  private func isNamedMoney(before index: Int) -> Bool {
    var edge = index
    for _ in 0..<4 {
      if Context.moneyNames.longest(in: bytes, before: edge, start: clause) != nil { return true }
      edge = fillersStart(before: edge, atMost: 1)
    }
    return false
  }

  /// 讨回37万菜款, 六亿四千万的负债: what follows is money, and no longer word that begins like it (9000万投资者).
  private func isSum(_ numeral: Numeral) -> Bool {
    let edge = bytes.starts(with: "的", at: numeral.end) ? numeral.end + 3 : numeral.end
    guard let noun = Context.sumNouns.longest(in: bytes, at: edge, end: sentence.end) else { return false }
    return noun.end >= Context.noSums.longest(in: bytes, at: edge, end: sentence.end)?.end ?? 0
  }

  /// 油钱四百，净落一千二: hundreds and more in Chinese numerals where a sum is spoken of; 每人八千 and 我给家里寄200 behind
  /// another sum of the sentence.
  private func isCash(_ numeral: Numeral) -> Bool {
    guard numeral.low >= Decimal38(100), numeral.low.isWhole,
      !numeral.shape.holds(.positional, or: .leadingZero, .bareMagnitude, .fraction),
      numeral.end >= sentence.end || Context.changing.longest(in: bytes, at: numeral.end, end: sentence.end) != nil
        || isClosed(numeral.end)
    else { return false }
    if quantities.contains(where: { $0.kind == .money }),
      Context.sums.longest(in: bytes, before: numeral.start, start: clause) != nil
    {
      return true
    }
    guard !numeral.shape.contains(.digits) else { return false }
    return clauseHolds(Context.cash, before: numeral.start)
      || isShortened(numeral) && quantities.contains { $0.kind == .money }
  }

  /// 由每年6万抬到了15万元: the first of two sums has the unit of the second, unless it may share its power too (由3增至5万元).
  private func risen(_ numeral: Numeral) -> Draft? {
    guard numeral.bound == .exact, !numeral.shape.holds(.positional, or: .leadingZero, .bareMagnitude),
      Context.starts.longest(in: bytes, before: fillersStart(before: numeral.start), start: clause) != nil
    else { return nil }
    var probe = numeral.end
    for _ in 0..<4 where marks.mark(bytes.scalar(at: probe).value) == .none {
      if let match = Context.ends.longest(in: bytes, at: probe, end: sentence.end),
        let second = reader.read(at: match.end)
      {
        guard let hit = unit(behind: second), case .unit(var unit) = reading(of: hit, behind: second),
          unit.kind == .money, numeral.shape.contains(.magnitude) || !second.shape.contains(.magnitude)
        else { return nil }
        unit.name = currency(of: unit, numeral, hit)
        return Draft(
          start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: unit, low: numeral.low,
          high: numeral.high, bound: .exact, shape: numeral.shape.union(.unsaidUnit), rule: .list)
      }
      probe += bytes.scalar(at: probe).length
    }
    return nil
  }

  /// 三万八, 一百六, 3万6: the last power of ten is not said.
  private func isShortened(_ numeral: Numeral) -> Bool {
    guard numeral.low.unscaled % Decimal38(10).unscaled == 0 else { return false }
    let last = bytes.scalar(before: numeral.end)
    switch glyphs.lookup(last.value).glyph {
    case .chineseDigit: return true
    case .digit: return bytes.ends(with: "万", before: numeral.end - last.length)
    default: return false
    }
  }

  /// Whether a mark stands at `index` that ends a clause or a list's part.
  private func isClosed(_ index: Int) -> Bool {
    switch marks.mark(bytes.scalar(at: index).value) {
    case .clauseBreak, .sentenceEnd, .closeQuote: true
    // 学费三百、五百美元 has one unit, 工资四千二、奖金三百 has none.
    case .listComma: reader.read(at: index + bytes.scalar(at: index).length) == nil
    default: false
    }
  }

  /// 总人口153万, 揽客162万, 41.3万从业人员.
  private func isPeople(_ numeral: Numeral) -> Bool {
    if numeral.magnitude >= 3, !numeral.shape.contains(.bareMagnitude),
      Context.crowds.longest(in: bytes, at: numeral.end, end: sentence.end) != nil
    {
      return true
    }
    guard numeral.magnitude >= 4 || numeral.shape.contains(.magnitude) && numeral.low >= Decimal38(10_000),
      !numeral.shape.contains(.bareMagnitude),
      numeral.end >= sentence.end || marks.mark(bytes.scalar(at: numeral.end).value) != .none
        || boundBehind(numeral.end) != nil
    else { return false }
    var edge = fillersStart(before: numeral.start)
    if let kept = Context.kept.longest(in: bytes, before: edge, start: clause) { edge = kept.end }
    return Context.peopleNames.longest(in: bytes, before: edge, start: clause) != nil
  }

  /// 16万建筑防腐工, 四千“技协”能手: a large number, and whom it counts within a few characters; what is paid to them or earned
  /// by them is money (捐3000万资助大学生, 年薪30万的技术员).
  private func isCrowd(_ numeral: Numeral) -> Bool {
    guard numeral.shape.contains(.magnitude), numeral.low >= Decimal38(400), numeral.low.isWhole,
      !numeral.shape.contains(.bareMagnitude), !numeral.shape.contains(.fraction)
    else { return false }
    if Context.folk.longest(in: bytes, at: numeral.end, end: sentence.end) != nil { return true }
    let isForSomebody =
      Context.towards.longest(in: bytes, at: numeral.end, end: sentence.end) != nil
      && Context.notTowards.longest(in: bytes, at: numeral.end, end: sentence.end) == nil
    guard !isForSomebody, !isNamedMoney(before: numeral.start) else { return false }
    var probe = numeral.end
    for _ in 0..<6 where probe < sentence.end {
      if let aid = Context.aid.longest(in: bytes, at: probe, end: sentence.end),
        Context.described.longest(in: bytes, at: aid.end, end: sentence.end) == nil
      {
        return false
      }
      if Context.folk.longest(in: bytes, at: probe, end: sentence.end) != nil { return true }
      let scalar = bytes.scalar(at: probe)
      switch marks.mark(scalar.value) {
      case .openQuote, .closeQuote: break
      case .none where scalar.value >= 0x4E00: break
      default: return false
      }
      probe += scalar.length
    }
    return false
  }

  /// 二十出头: tens and 出头 with nothing counted are years of age where a person is spoken of.
  private func isYears(_ numeral: Numeral) -> Bool {
    guard numeral.low == numeral.high, numeral.small >= 20, numeral.small < 100, numeral.small % 10 == 0 else {
      return false
    }
    return bytes.starts(with: "出头", at: numeral.end)
      && (clauseHolds(Context.aged, before: numeral.start)
        || bytes.starts(with: "的", at: numeral.end + 6)
          && Context.aged.longest(in: bytes, at: numeral.end + 9, end: sentence.end) != nil)
  }

  /// A figure whose unit the text leaves out.
  private func unsaid(_ unit: Unit, _ numeral: Numeral, _ rule: MetricRule) -> Draft {
    Draft(
      start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: unit, low: numeral.low,
      high: numeral.high, bound: numeral.bound, shape: numeral.shape.union(.unsaidUnit), rule: rule)
  }

  /// A sum whose unit is not said: in the currency named before it, else that of the sum before it in the sentence, else that of
  /// the page.
  func money(_ first: Numeral, to high: Decimal38, end: Int) -> Draft {
    var unit = units.yuan
    unit.name =
      units.currencies.longest(in: bytes, before: first.start, start: clause)?.value
      ?? quantities.last(where: { $0.kind == .money })?.unit ?? homeCurrency
    return Draft(
      start: first.start, end: end, unitStart: end, unit: unit, low: first.low, high: high, bound: first.bound,
      shape: first.shape.union(.unsaidUnit), rule: .unsaidMoney)
  }

  /// 1/3的企业: a share written with a slash, where no date or code goes on.
  private func slashFraction(_ numeral: Numeral) -> Int? {
    guard numeral.shape == .digits, bytes.starts(with: "/", at: numeral.end),
      let whole = reader.read(at: numeral.end + 1), whole.shape == .digits, numeral.low < whole.low,
      whole.low <= Decimal38(100), unit(behind: whole) == nil, numeral.low > .zero,
      case let next = bytes.scalar(at: whole.end).value, next >= 0x80 || next == 0 || next == 0x2C,
      let value = NumeralReader.percent(numeral.low, of: whole.low)
    else { return nil }
    var share = whole
    (share.start, share.low, share.high) = (numeral.start, value, value)
    share.shape.insert(.fraction)
    return fraction(share)
  }

  /// One past 、 和 与 及 或 between the numbers of a list.
  func listConnector(at index: Int) -> Int? {
    let scalar = bytes.scalar(at: index)
    switch scalar.value {
    case 0x3001, 0x548C, 0x4E0E, 0x53CA, 0x6216: return index + scalar.length
    default: return nil
    }
  }

  /// A dash that OCR reads for 一 before 成, 倍 or 半: 少了—成. A break between clauses else.
  func dash(at index: Int, next: Int) -> Int {
    if let end = dashedMagnitude(at: index, next: next) { return end }
    guard let match = units.trie.longest(in: bytes, at: next, end: sentence.end),
      units.units[match.value].kind == .percent || units.units[match.value].kind == .multiple,
      Context.changes.longest(in: bytes, before: index, start: clause) != nil
    else {
      clause = next
      return next
    }
    return add(
      Draft(
        start: index, end: match.end, unitStart: next, unit: units.units[match.value], low: Decimal38(1),
        high: Decimal38(1), bound: .exact, shape: [.chinese, .repaired], rule: .percent))
  }

  /// —亿五千七百万吨: a single dash for the 一 of a large number.
  private func dashedMagnitude(at index: Int, next: Int) -> Int? {
    guard bytes.scalar(before: index, start: sentence.start).value >= 0x4E00, var numeral = reader.read(at: next),
      numeral.shape.contains(.bareMagnitude), numeral.end - numeral.start > 3, let hit = unit(behind: numeral)
    else { return nil }
    numeral.start = index
    numeral.shape.insert(.repaired)
    numeral.shape.remove(.bareMagnitude)
    return quantity(numeral, hit)
  }

  /// 半年, 半个月, 半公斤, 半成; 个半小时 is one and a half; 年过半百.
  private func half(at index: Int, next: Int) -> Int {
    if bytes.starts(with: "百", at: next) { return halfHundred(at: index, end: next + 3) }
    if let end = halfShare(at: index, next: next) { return addShare(from: index, to: end) }
    guard let match = units.trie.longest(in: bytes, at: next, end: sentence.end) else { return next }
    if isInVain(before: index, end: match.end) { return exclude(.word, index, match.end) }
    // 半个多月
    let bare = UnitHit(unit: unit(match, at: next), end: match.end, start: next)
    let more = compound(bare)
    let hit = more.addsMore ? more : bare
    let (unit, end) = (hit.unit, hit.end)
    switch (unit.kind, unit.trait) {
    case (.duration, .plain), (.duration, .year), (.duration, .day), (.duration, .span): break
    case (.length, .plain), (.mass, .plain), (.area, .plain), (.volume, .plain), (.percent, .plain): break
    case (.duration, .month)
    where isBareClassifier(before: index)
      || Context.moons.longest(in: bytes, at: end, end: sentence.end) == nil:
      break
    case (.mass, .homograph)
    where bytes.starts(with: "两", at: next)
      && Context.unmeasured.longest(in: bytes, at: end, end: sentence.end) == nil:
      break
    case (.length, .homograph) where Context.ways.longest(in: bytes, at: end, end: sentence.end) != nil: break
    case (.count, .classifier) where isVessel(next, end): break
    default: return next
    }
    let isOneMore = unit.kind == .duration && isBareClassifier(before: index)
    let value = Decimal38(unscaled: isOneMore ? 1_500_000_000 : 500_000_000)!
    return add(
      Draft(
        start: isOneMore ? index - 3 : index, end: end, unitStart: next, unit: unit, low: value, high: value,
        bound: hit.addsMore ? .above : .exact, shape: .chinese, rule: .half))
  }

  /// 想了半天，没有开口: a long while; 请了半天假 is half a day.
  private func isInVain(before index: Int, end: Int) -> Bool {
    bytes.ends(with: "天", before: end) && bytes.ends(with: "了", before: index)
      && (isEnd(end) || Context.vainly.longest(in: bytes, at: end, end: sentence.end) != nil)
  }

  /// One past 半数以上的会员, or the 半 of 少了近半 and 扣半.
  private func halfShare(at index: Int, next: Int) -> Int? {
    if bytes.starts(with: "数", at: next) {
      return Context.digital.longest(in: bytes, at: next, end: sentence.end) == nil ? next + 3 : nil
    }
    guard isEnd(next) else { return nil }
    return Context.halved.longest(in: bytes, before: index, start: clause) == nil ? nil : next
  }

  private func addShare(from start: Int, to end: Int) -> Int {
    add(
      Draft(
        start: start, end: end, unitStart: end, unit: units.percent, low: Decimal38(50), high: Decimal38(50),
        bound: .exact, shape: .chinese, rule: .half))
  }

  /// 半桶水, 半间屋.
  private func isVessel(_ start: Int, _ end: Int) -> Bool {
    Context.vessels.longest(in: bytes, at: start, end: end)?.end == end
      && marks.mark(bytes.scalar(at: end).value) == .none && end < sentence.end
  }

  /// The 个 of 花了个半小时, and not of 这个半年 or 整个半天.
  private func isBareClassifier(before index: Int) -> Bool {
    guard bytes.ends(with: "个", before: index) else { return false }
    switch bytes.scalar(before: index - 3, start: sentence.start).value {
    case 0x8FD9, 0x90A3, 0x6574, 0x6BCF, 0x5404, 0x54EA, 0x67D0, 0x51E0, 0x5927, 0x4E24: return false  // 这那整每各哪某几大两
    case let before: return glyphs.lookup(before).glyph == .none
    }
  }

  /// 年过半百: fifty years of age.
  private func halfHundred(at index: Int, end: Int) -> Int {
    guard
      bytes.scalar(before: fillersStart(before: index), start: clause).value == 0x5E74
        || bytes.ends(with: "年过", before: index) || bytes.ends(with: "年逾", before: index)
        || bytes.ends(with: "年近", before: index)
    else { return exclude(.bareNumber, index, end, value: Decimal38(50)) }
    return add(
      Draft(
        start: index, end: end, unitStart: end, unit: units.yearOld, low: Decimal38(50), high: Decimal38(50),
        bound: .exact, shape: .chinese, rule: .age))
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isASCIILetterOrDigit: Bool { isASCIILetter || (0x30...0x39).contains(self) }
}
