import LiangCore
import LiangText

extension QuantityScanner {
  /// A figure before the words around it are read. It is large, and what every figure is asked on the way to `add` is inlined, so
  /// that none is copied for an answer.
  struct Draft {
    var start: Int
    /// One past the unit.
    var end: Int
    /// Where the unit begins.
    var unitStart: Int
    var unit: Unit
    /// In `unit`, not yet in the canonical one.
    var low: Decimal38
    var high: Decimal38
    var bound: Numeral.Bound
    var shape: Numeral.Shape
    var rule: MetricRule
    /// More of the same, in the canonical unit (角 behind 元).
    var rest = Decimal38.zero
    /// How much more the upper bound has of it: the two neighbours of 一角三四分.
    var spread = Decimal38.zero
    /// Whether it is 一, which may be an article.
    var isBareOne = false
    /// The power of ten with which its numeral ends: 4 of 8万.
    var magnitude = 0
  }

  /// A numeral with a unit: a quantity, or none by the unit's trait. Answers where to go on.
  func quantity(_ numeral: Numeral, _ hit: UnitHit) -> Int {
    var unit: Unit
    switch reading(of: hit, behind: numeral) {
    case .unit(let read): unit = read
    case .none(let rule, let end): return exclude(rule, numeral, to: end)
    }
    if let other = speed(unit, numeral) ?? dwelling(unit, numeral, hit) { unit = other }
    unit.name = currency(of: unit, numeral, hit)
    let printed = printed(unit, behind: numeral, hit)
    var draft = Draft(
      start: numeral.start, end: printed.upperBound, unitStart: printed.lowerBound, unit: unit, low: numeral.low,
      high: numeral.high,
      bound: hit.dropsTail ? .exact : hit.addsMore ? .above : numeral.bound, shape: numeral.shape,
      rule: rule(for: unit), isBareOne: isBareOne(numeral), magnitude: numeral.magnitude)
    if numeral.shape.contains(.tooLarge) { return reject(draft) }
    // 百十台 are about a hundred, not a hundred and ten.
    if numeral.equals(110), isRough(draft) { (draft.low, draft.high) = (Decimal38(100), Decimal38(100)) }
    joinNeighbour(to: &draft, numeral)
    if isPersonName(numeral, hit) { return exclude(.name, numeral, to: hit.end) }
    if numeral.shape.contains(.middleDot), unit.trait == .classifier {
      // 10·23讲话 is a date; 2·17名 is 217: people come whole.
      guard unit.kind == .people || bytes.starts(with: "个", at: hit.start) else { return exclude(.date, numeral) }
      dropDot(&draft, numeral.places)
    }
    if unit.trait == .doubling, !double(&draft) { return reject(draft) }
    if hit.addsHalf { addHalf(to: &draft, end: draft.end) }
    if isPricedOne(draft) { return exclude(.article, numeral, to: hit.end) }
    extend(&draft)
    // 一百八十一元七角五分（美元）
    if draft.end > hit.end, hit.unit.name == units.yuan.name, let named = readCurrency(behind: draft.end) {
      draft.unit.name = named
    }
    if draft.rule == .chain || bytes.ends(with: "半", before: draft.end), let range = chainedRange(from: draft) {
      return range
    }
    return add(draft)
  }

  /// Where the unit stands. The noun of 304万市民 says that people are counted and is no unit but the item: there it is empty.
  func printed(_ unit: Unit, behind numeral: Numeral, _ hit: UnitHit) -> Range<Int> {
    unit.kind == .people && unit.trait == .noun ? numeral.end..<numeral.end : hit.start..<hit.end
  }

  /// 六、七亩: two neighbours in a row are about that many, three are a list, and 一、二期 are numbered.
  private func joinNeighbour(to draft: inout Draft, _ numeral: Numeral) {
    guard waiting.count == 1, let first = waiting.first, first.shape == .chinese, numeral.shape == .chinese,
      first.end - first.start == 3, numeral.end - numeral.start == 3, bytes.starts(with: "、", at: first.end),
      first.end + 3 == numeral.start, first.low.adding(Decimal38(1)) == numeral.low,
      !bytes.starts(with: "一", at: first.start) || bytes.starts(with: "两", at: numeral.start)
    else { return }
    waiting.removeAll(keepingCapacity: true)
    (draft.start, draft.low, draft.rule) = (first.start, first.low, .range)
    draft.shape.insert(.approximate)
  }

  /// The 一斤 of 两块五一斤.
  @inline(__always)
  private func isPricedOne(_ draft: Draft) -> Bool {
    guard draft.low == Decimal38(1), draft.high == draft.low, lastEnd == draft.start, draft.unit.kind != .money,
      let price = quantities.last
    else { return false }
    return price.kind == .money && price.rightEdge == draft.start
  }

  /// A share (百分之三) has no unit behind it; before a measure it is a part of one: 四分之一公升.
  func fraction(_ numeral: Numeral) -> Int {
    if let part = partOfMeasure(numeral) { return add(part) }
    return add(
      Draft(
        start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: units.percent, low: numeral.low,
        high: numeral.high, bound: numeral.bound, shape: numeral.shape, rule: .fraction))
  }

  private func partOfMeasure(_ numeral: Numeral) -> Draft? {
    let isShare =
      bytes.starts(with: "百", at: numeral.start) || bytes.starts(with: "千", at: numeral.start)
      || bytes.starts(with: "万", at: numeral.start)
    // 百分之一秒 is no share.
    guard !isShare || bytes.starts(with: "秒", at: numeral.end) || bytes.starts(with: "毫米", at: numeral.end),
      let hit = unit(at: numeral.end), hit.unit.trait == .plain,
      let low = canonical(numeral.low, hit.unit)?.scaled(byPowerOfTen: -2), numeral.low == numeral.high
    else { return nil }
    switch hit.unit.kind {
    case .length, .area, .mass, .volume, .duration: break
    default: return nil
    }
    var unit = hit.unit
    (unit.factor, unit.divisor) = (Decimal38(1), 1)
    return Draft(
      start: numeral.start, end: hit.end, unitStart: hit.start, unit: unit, low: low, high: low, bound: numeral.bound,
      shape: numeral.shape, rule: .measure)
  }

  private func dropDot(_ draft: inout Draft, _ places: Int) {
    guard let value = draft.low.scaled(byPowerOfTen: places) else { return }
    (draft.low, draft.high) = (value, value)
  }

  private func rule(for unit: Unit) -> MetricRule {
    switch unit.kind {
    case .money: .money
    case .people: unit.trait == .noun ? .noun : unit.trait == .casualty ? .casualty : .people
    case .count: unit.trait == .noun ? .noun : .classifier
    case .percent: unit.trait == .half ? .half : .percent
    case .multiple: unit.trait == .doubling ? .doubling : .multiple
    case .duration: .duration
    case .age: .age
    default: .measure
    }
  }

  private func reject(_ draft: Draft) -> Int {
    let exclusion = Exclusion(start: draft.start, end: draft.end, rule: .tooLarge, value: .zero)
    tooLarge.append(exclusion)
    return exclude(.tooLarge, draft.start, draft.end)
  }

  /// 翻三番 is eight times as much.
  private func double(_ draft: inout Draft) -> Bool {
    guard let verb = doublingStart(before: draft.start), draft.low == draft.high, draft.low.isWhole,
      draft.low > .zero, draft.low <= Decimal38(60)
    else { return false }
    let value = Decimal38(1 << Int(draft.low.unscaled / 1_000_000_000))
    // 翻了近一番: the bound stands between the verb and the figure.
    let start = verb.end == draft.start ? verb.start : draft.start
    (draft.start, draft.low, draft.high, draft.isBareOne) = (start, value, value, false)
    return true
  }

  // MARK: What goes on behind the unit

  /// 一年半, 三元五角, 两块五, 一米八.
  func extend(_ draft: inout Draft) {
    guard draft.low == draft.high, draft.bound == .exact else { return }
    if let end = nightsEnd(behind: draft) {
      (draft.end, draft.isBareOne, draft.rule) = (end, false, .chain)
      return
    }
    if hasHalf(behind: draft) {
      addHalf(to: &draft, end: draft.end + 3)
      return
    }
    while let part = part(of: draft) {
      if let unit = part.smallerUnit {
        (draft.low, draft.high, draft.unit) = (part.value, part.value, unit)
      } else {
        draft.rest = draft.rest.adding(part.value) ?? draft.rest
        draft.spread = part.spread
        if part.isMore { draft.bound = .above }
      }
      (draft.end, draft.isBareOne, draft.rule) = (part.end, false, .chain)
      guard part.goesOn else { return }
    }
  }

  /// One past the nights of 三天三夜, which is one length of time.
  @inline(__always)
  private func nightsEnd(behind draft: Draft) -> Int? {
    guard draft.unit.kind == .duration, bytes.ends(with: "天", before: draft.end),
      let nights = reader.read(at: draft.end),
      nights.low == nights.high, bytes.starts(with: "夜", at: nights.end), isNight(nights.end)
    else { return nil }
    return nights.end + 3
  }

  /// Whether 半 behind the unit is half of one more.
  @inline(__always)
  func hasHalf(behind draft: Draft) -> Bool {
    guard bytes.starts(with: "半", at: draft.end), takesHalf(draft) else { return false }
    return draft.unit.kind == .percent || draft.unit.kind == .multiple || bytes.ends(with: "里", before: draft.end)
      || Context.halfWords.longest(in: bytes, at: draft.end, end: sentence.end) == nil
  }

  private func takesHalf(_ draft: Draft) -> Bool {
    let unit = draft.unit
    switch unit.kind {
    case .duration, .length, .mass, .area, .volume, .multiple, .age: return unit.trait != .month && unit.trait != .day
    case .percent: return unit.factor == Decimal38(10) || unit.trait == .interest
    case .count: return unit.trait == .classifier
    case .money:
      // 一元半到两元半
      return ["元", "块", "角", "毛", "分", "厘"].contains { bytes.ends(with: $0, before: draft.end) }
        && (isEnd(draft.end + 3) || rangeConnector(at: draft.end + 3) != nil)
    default: return false
    }
  }

  /// Whether no word goes on at `index`: a mark, the end, or 的, 还 and 都.
  func isEnd(_ index: Int) -> Bool {
    index >= sentence.end || marks.mark(bytes.scalar(at: index).value) != .none || bytes.starts(with: "的", at: index)
      || bytes.starts(with: "还", at: index) || bytes.starts(with: "都", at: index)
  }

  private func addHalf(to draft: inout Draft, end: Int) {
    let half = Decimal38(unscaled: 500_000_000)!
    guard let low = draft.low.adding(half), let high = draft.high.adding(half) else { return }
    (draft.low, draft.high, draft.end, draft.isBareOne) = (low, high, end, false)
  }

  private struct Part {
    /// In the canonical unit of the first part; with `smallerUnit` the value of all parts together in that.
    var value: Decimal38
    /// How much more it may be.
    var spread = Decimal38.zero
    /// Whether some more belongs to it: 一米七几.
    var isMore = false
    var end: Int
    /// Whether another part may follow.
    var goesOn: Bool
    /// Where the first part's unit does not hold the whole exactly: 3小时20分 is 200 minutes.
    var smallerUnit: Unit?
  }

  /// The next part of 三元五角二分, 三斤二两, 2小时30分, 1年零6个月; or the digit of 一米八.
  private func part(of draft: Draft) -> Part? {
    switch draft.unit.kind {
    case .money, .length, .mass, .duration, .area: break
    case .percent: return interest(behind: draft) ?? tenth(behind: draft)
    case .temperature: return tenthOfDegree(behind: draft)
    default: return nil
    }
    let start =
      bytes.starts(with: "零", at: draft.end) || bytes.starts(with: "又", at: draft.end)
      ? draft.end + 3 : draft.end
    guard marks.mark(bytes.scalar(at: start).value) == .numeral, !saysNoneIsMissing(behind: draft),
      Context.shapes.longest(in: bytes, at: start, end: sentence.end) == nil
    else { return nil }
    if let digits = bareDigits(behind: draft) { return digits }
    guard let numeral = reader.read(at: start), numeral.bound == .exact,
      let match = units.trie.longest(in: bytes, at: numeral.end, end: sentence.end)
    else { return nil }
    var unit = unit(match, at: numeral.end)
    // 港幣七元八角: the yuan of another place has the same parts.
    if unit.kind == .money, unit.name == units.yuan.name { unit.name = draft.unit.name }
    if draft.unit.kind == .money, unit.trait == .minor || unit.trait == .interest {
      unit = units.cent
      unit.name = draft.unit.name
      // 四分五厘
      if !bytes.ends(with: "分", before: match.end) { unit.factor = units.mill.factor }
    }
    if unit.kind == draft.unit.kind, unit.name == draft.unit.name, let one = canonical(Decimal38(1), unit),
      let whole = canonical(Decimal38(1), draft.unit), one < whole
    {
      return smallerPart(numeral, unit, below: whole, end: match.end)
    }
    // 二亩七分, 一亩七八分
    if unit.trait == .minor, bytes.ends(with: "亩", before: draft.end), numeral.high < Decimal38(10) {
      return smallerPart(numeral, units.plot, below: Decimal38(10), end: match.end)
    }
    guard numeral.low == numeral.high else { return nil }
    return timePart(of: draft, numeral, unit.trait == .minor ? units.minute : unit, end: match.end)
  }

  /// The 二角 of 一元二角, the 二角半 of 一元二角半, the 三四分 of 一角三四分: less than one of the unit before.
  private func smallerPart(_ numeral: Numeral, _ unit: Unit, below whole: Decimal38, end: Int) -> Part? {
    let isHalf = bytes.starts(with: "半", at: end) && (isEnd(end + 3) || rangeConnector(at: end + 3) != nil)
    let half = isHalf ? Decimal38(unscaled: 500_000_000)! : .zero
    guard let value = numeral.low.adding(half).flatMap({ canonical($0, unit) }), value < whole,
      let spread = numeral.high.adding(numeral.low.negated).flatMap({ canonical($0, unit) })
    else { return nil }
    let goesOn = !isHalf && spread == .zero
    return Part(value: value, spread: spread, end: isHalf ? end + 3 : end, goesOn: goesOn)
  }

  /// 26万元一分不留: what stands behind the unit speaks of the smallest part that there is.
  private func saysNoneIsMissing(behind draft: Draft) -> Bool {
    Context.leastParts.longest(in: bytes, at: draft.end, end: sentence.end) != nil
  }

  /// The 20分 of 3小时20分 and the 刻钟 of 一小时一刻钟: times are told in the smaller canonical unit.
  private func timePart(of draft: Draft, _ numeral: Numeral, _ unit: Unit, end: Int) -> Part? {
    // 一天十二个钟头 is a rate; 一天零三小时 and 停工一天三小时 are lengths of time.
    if draft.isBareOne, !clauseHolds(Context.taking, before: draft.start), draft.unit.trait == .span,
      bytes.ends(with: "天", before: draft.end),
      !bytes.starts(with: "零", at: draft.end), !bytes.starts(with: "又", at: draft.end)
    {
      return nil
    }
    guard draft.rest == .zero, unit.kind == draft.unit.kind, unit.trait != .month,
      let ratio = UnitTable.ratio(of: units.names[draft.unit.name], to: units.names[unit.name]),
      let smaller = canonical(numeral.low, unit)
    else { return nil }
    if unit.kind != .duration, let value = quotient(smaller, ratio) {
      return Part(value: value, end: end, goesOn: false)
    }
    guard let value = canonical(draft.low, draft.unit)?.multiplied(by: Decimal38(ratio))?.adding(smaller) else {
      return nil
    }
    var whole = unit
    (whole.factor, whole.divisor) = (Decimal38(1), 1)
    return Part(value: value, end: end, goesOn: true, smallerUnit: whole)
  }

  /// The 八 of 一米八 and the 五 of 两块五.
  private func bareDigits(behind draft: Draft) -> Part? {
    // 三毛五: one digit more
    let isCoin =
      draft.unit.kind == .money
      && (bytes.ends(with: "毛", before: draft.end) || bytes.ends(with: "角", before: draft.end))
    let isCent = draft.unit.kind == .money && bytes.ends(with: "分", before: draft.end)
    let isMill = draft.unit.kind == .money && bytes.ends(with: "厘", before: draft.end)
    guard
      isCoin || isCent || isMill
        || draft.unit.name == units.metre && draft.unit.factor == Decimal38(1) && draft.unit.divisor == 1
        || draft.unit.trait == .plain && bytes.ends(with: "块", before: draft.end)
        || takesTenth(draft) || draft.unit.kind == .duration && bytes.ends(with: "秒", before: draft.end)
    else { return nil }
    var end = draft.end
    var value: Int128 = 0
    var place: Int128 = isMill ? 100_000 : isCent ? 1_000_000 : isCoin ? 10_000_000 : 100_000_000
    let least: Int128 = isMill ? 100_000 : isCent ? 1_000_000 : 10_000_000
    let first = glyphs.lookup(bytes.scalar(at: end).value).glyph
    while case let scalar = bytes.scalar(at: end), case let (glyph, digit) = glyphs.lookup(scalar.value),
      glyph == .chineseDigit || glyph == .digit, place >= least
    {
      // 两块五一斤, 18块一叠
      if digit == 1, case let next = end + scalar.length, unit(at: next) != nil || isNight(next) { break }
      // 两毛五 at the end of a line, 18名 on the next
      if end > draft.end, glyph != first { break }
      value += place * Int128(digit & 0xF)
      place /= 10
      end += scalar.length
    }
    let isPriceOfOne = end > draft.end && bytes.starts(with: "一", at: end)
    if isPriceOfOne { return Decimal38(unscaled: value).map { Part(value: $0, end: end, goesOn: false) } }
    let glyph = glyphs.lookup(bytes.scalar(at: end).value).glyph
    guard end > draft.end,
      glyph == .none || glyph == .more || glyph == .some || first == .chineseDigit && glyph == .digit,
      unit(at: end).map({ $0.unit.trait == .noun }) ?? true
    else { return nil }
    // 两块二三: two neighbours are about that many; 一米六七 is a height.
    let neighbours = draft.unit.kind == .money && !isCent && !isMill ? self.neighbours(from: draft.end, to: end) : nil
    if let neighbours, place > 0 {
      let tenth = place * 10
      return Decimal38(unscaled: Int128(neighbours) * tenth * 10).flatMap { low in
        Decimal38(unscaled: tenth * 10).map { Part(value: low, spread: $0, end: end, goesOn: false) }
      }
    }
    // 一米七几
    let isMore = glyphs.lookup(bytes.scalar(at: end).value).glyph == .some
    let part = Decimal38(unscaled: value)
    let isTenth = ["丈", "尺", "斤"].contains { bytes.ends(with: $0, before: draft.end) } && !isMetric(draft.unit)
    return (isTenth ? part.flatMap { canonical($0, draft.unit) } : part).map {
      Part(value: $0, isMore: isMore, end: isMore ? end + 3 : end, goesOn: false)
    }
  }

  /// The first of two Chinese digits that follow each other.
  private func neighbours(from start: Int, to end: Int) -> Int? {
    guard end - start == 6 else { return nil }
    let (first, second) = (
      glyphs.lookup(bytes.scalar(at: start).value), glyphs.lookup(bytes.scalar(at: start + 3).value)
    )
    guard first.glyph == .chineseDigit, second.glyph == .chineseDigit, first.value > 0, second.value == first.value + 1
    else { return nil }
    return first.value
  }

  /// The 夜 of 四块五一夜, and not that of 夜校.
  private func isNight(_ index: Int) -> Bool {
    Context.nights.longest(in: bytes, at: index, end: sentence.end) != nil
      && Context.eveningThings.longest(in: bytes, at: index, end: sentence.end) == nil
  }

  /// 三十一元五, 六吨三, 二尺一: one digit behind such units in Chinese numerals, and nothing more; 一丈二 whatever follows.
  private func takesTenth(_ draft: Draft) -> Bool {
    guard !draft.shape.contains(.digits),
      glyphs.lookup(bytes.scalar(at: draft.end).value).glyph == .chineseDigit
    else { return false }
    if bytes.ends(with: "丈", before: draft.end) { return true }
    let next = draft.end + 3
    return (isEnd(next) && glyphs.lookup(bytes.scalar(at: next).value).glyph == .none || boundBehind(next) != nil)
      && ["元", "吨", "尺", "斤"].contains { bytes.ends(with: $0, before: draft.end) }
  }

  /// Whether the unit is the canonical one, as 公斤 is and 斤 is not.
  private func isMetric(_ unit: Unit) -> Bool { unit.factor == Decimal38(1) && unit.divisor == 1 }

  /// The 八 of 三十九度八.
  private func tenthOfDegree(behind draft: Draft) -> Part? {
    let end = draft.end + 3
    guard bytes.ends(with: "度", before: draft.end),
      case let (glyph, digit) = glyphs.lookup(bytes.scalar(at: draft.end).value),
      glyph == .chineseDigit, isEnd(end), glyphs.lookup(bytes.scalar(at: end).value).glyph == .none
    else { return nil }
    return Decimal38(unscaled: Int128(digit & 0xF) * 100_000_000).map { Part(value: $0, end: end, goesOn: false) }
  }

  /// The 二厘 of 年息一分二厘.
  private func interest(behind draft: Draft) -> Part? {
    guard bytes.ends(with: "分", before: draft.end), draft.low == draft.high, let numeral = reader.read(at: draft.end),
      numeral.low == numeral.high, bytes.starts(with: "厘", at: numeral.end),
      let value = draft.unit.factor.multiplied(rounding: numeral.low)?.scaled(byPowerOfTen: -1)
    else { return nil }
    let isHalf = bytes.starts(with: "半", at: numeral.end + 3)
    let half = draft.unit.factor.scaled(byPowerOfTen: -1)?.multiplied(rounding: Decimal38(unscaled: 500_000_000)!)
    return Part(
      value: isHalf ? value.adding(half ?? .zero) ?? value : value, end: numeral.end + (isHalf ? 6 : 3), goesOn: false)
  }

  /// The 五 of 九成五, the 零五 of 四成零五.
  private func tenth(behind draft: Draft) -> Part? {
    let isHundredth = bytes.starts(with: "零", at: draft.end)
    let start = isHundredth ? draft.end + 3 : bytes.skippingSpace(at: draft.end)
    guard draft.unit.factor == Decimal38(10) || draft.unit.trait == .interest, draft.rest == .zero,
      case let scalar = bytes.scalar(at: start), case let (glyph, digit) = glyphs.lookup(scalar.value),
      glyph == .chineseDigit, case let end = start + scalar.length,
      !(start == draft.end ? beginsAnother(behindDigit: end) : unit(at: end) != nil),
      case let next = marks.mark(bytes.scalar(at: end).value), next != .numeral,
      start == draft.end || next != .none || end >= sentence.end,
      let value = draft.unit.factor.multiplied(rounding: Decimal38(digit))?.scaled(byPowerOfTen: isHundredth ? -2 : -1)
    else { return nil }
    return Part(value: value, end: end, goesOn: false)
  }

  /// Whether the digit behind 成 counts what follows: 三成五年内, 一成五支队伍. Few people and no litres are told behind a
  /// share, but verbs begin like them: 八成一升至.
  private func beginsAnother(behindDigit end: Int) -> Bool {
    guard let hit = unit(at: end), !bytes.starts(with: "户主", at: end) else { return false }
    return hit.unit.kind != .volume && hit.unit.kind != .people && hit.unit.trait != .noun
  }

  /// `value / divisor` where it ends within nine places.
  private func quotient(_ value: Decimal38, _ divisor: Int) -> Decimal38? {
    let (quotient, remainder) = value.unscaled.quotientAndRemainder(dividingBy: Int128(divisor))
    return remainder == 0 ? Decimal38(unscaled: quotient) : nil
  }

  // MARK: The finished quantity

  /// Puts the figure into its canonical unit, reads sign and bounds, and adds it. Answers where to go on.
  func add(_ draft: Draft) -> Int {
    guard var low = total(draft.low, of: draft),
      var high = draft.high == draft.low ? low.adding(draft.spread) : total(draft.high, of: draft)
    else { return reject(draft) }
    var start = draft.start
    if let minus = minusStart(before: start, kind: draft.unit.kind) {
      (start, low, high) = (minus, high.negated, low.negated)
    } else if draft.unit.kind == .money, draft.rule != .rate, let sign = currency(before: start),
      !isWord(sign.start, of: draft)
    {
      start = sign.start
    }
    // The highest temperature is a temperature and no bound.
    let isShare = draft.unit.kind == .percent
    let before = comparator(before: start, reaches: draft.unit.kind != .temperature, isShare: isShare)
    let behind = comparator(behind: draft)
    // 七成多, 5米余: the one character that says there is more belongs to the figure.
    let isMore =
      behind.map { $0.edge == draft.end + 3 } ?? false
      && (bytes.starts(with: "多", at: draft.end) || bytes.starts(with: "余", at: draft.end))
    var quantity = Quantity(
      start: start, end: isMore ? draft.end + 3 : draft.end, unitStart: draft.unitStart,
      leftEdge: before?.edge ?? start,
      rightEdge: behind?.edge ?? draft.end,
      clause: clause, kind: draft.unit.kind, unit: draft.unit.name, low: low, high: high,
      comparator: comparator(
        draft, isRange: low != high, isNegative: high < .zero, before: before?.comparator, behind: behind?.comparator),
      isBoundBefore: before != nil, rule: draft.rule, trait: draft.unit.trait, shape: draft.shape)
    if let rule = unsaid(draft, before?.comparator ?? behind?.comparator) {
      return exclude(rule, start, draft.end, value: low)
    }
    widen(&quantity, draft)
    settleWaiting(quantity, draft)
    quantities.append(quantity)
    lastEnd = quantity.rightEdge
    return quantity.rightEdge
  }

  /// Whether the currency before a figure is a word and not a sign; where the figure has a unit it is no part of it.
  private func isWord(_ sign: Int, of draft: Draft) -> Bool {
    (0xE4...0xE9).contains(bytes[sign]) && draft.unitStart < draft.end
  }

  /// Of what stands before and behind, the word before counts, unless it is a "more than" that 以上 repeats. 达到40℃的 is a
  /// condition.
  private func comparator(
    _ draft: Draft, isRange: Bool, isNegative: Bool, before: Comparator?, behind: Comparator?
  ) -> Comparator {
    if isRange { return draft.shape.contains(.approximate) ? comparator(ofNeighbours: before ?? behind) : .range }
    if isRough(draft) { return before ?? behind ?? .about }
    if before == .above, behind == .atLeast { return .atLeast }
    if before == .about, let behind { return behind }
    // 不过五成上下
    if before == .atMost, behind == .about { return .about }
    if before == .atLeast, draft.bound == .above { return isNegative ? .below : .above }
    // 不过390余家
    if before == .atMost, draft.bound == .above, bytes.ends(with: "不过", before: draft.start) { return .above }
    if let bound = before ?? behind { return bound }
    // 零下30多度 is colder than that.
    if draft.bound == .above { return isNegative ? .below : .above }
    // 一大半职工
    if draft.unit.trait == .half, bytes.ends(with: "大半", before: draft.end) { return .above }
    let isReached = bytes.ends(with: "达到", before: draft.start) || bytes.ends(with: "达", before: draft.start)
    if isReached, Context.sufficing.longest(in: bytes, at: draft.end, end: sentence.end) != nil { return .atLeast }
    guard isReached, bytes.starts(with: "的", at: draft.end), case let next = draft.end + 3 else { return .equal }
    let isCondition =
      marks.mark(bytes.scalar(at: next).value) == .clauseBreak
      || Context.consequences.longest(in: bytes, at: next, end: sentence.end) != nil
    return isCondition ? .atLeast : .equal
  }

  /// 不止三五家, 不到七八个: what bounds two numbers said as one bounds them from its own side; 不过三五家 are so many.
  private func comparator(ofNeighbours bound: Comparator?) -> Comparator {
    switch bound {
    case .above?, .atLeast?, .below?: bound!
    default: .range
    }
  }

  /// 百把块钱, 百十来人: a round number that is meant roughly.
  private func isRough(_ draft: Draft) -> Bool {
    guard draft.shape.contains(.bareMagnitude) else { return false }
    return bytes.starts(with: "把", at: draft.start + 3) || bytes.starts(with: "百十", at: draft.start)
  }

  /// A bound of the figure in the canonical unit, with what goes on behind it.
  private func total(_ value: Decimal38, of draft: Draft) -> Decimal38? {
    canonical(value, draft.unit)?.adding(draft.rest).map { told($0, draft.unit) }
  }

  /// The value in the canonical unit, rounded to nine places.
  func canonical(_ value: Decimal38, _ unit: Unit) -> Decimal38? {
    guard unit.factor != Decimal38(1) || unit.divisor > 1 else { return value }
    guard let product = value.multiplied(rounding: unit.factor) else { return nil }
    guard unit.divisor > 1 else { return product }
    let (quotient, remainder) = product.unscaled.quotientAndRemainder(dividingBy: Int128(unit.divisor))
    return Decimal38(unscaled: quotient + (remainder * 2 >= Int128(unit.divisor) ? 1 : 0))
  }

  /// A third that does not end is told to hundredths, below one to ten-thousandths: 四丈 are 13.33 m.
  private func told(_ value: Decimal38, _ unit: Unit) -> Decimal38 {
    guard unit.divisor > 1, value.unscaled % 1000 != 0 else { return value }
    let place: Int128 = value < Decimal38(1) ? 100_000 : 10_000_000
    return Decimal38(unscaled: (value.unscaled + place / 2) / place * place) ?? value
  }

  /// Why a figure with a unit is no quantity after all: 一 as an article, 百 and 万 in set phrases.
  private func unsaid(_ draft: Draft, _ bound: Comparator?) -> MetricRule? {
    if draft.low == Decimal38(1), isExchanged(draft) { return .article }
    let isOneOf = draft.unit.trait == .classifier && bytes.ends(with: "的", before: draft.start)
    if draft.isBareOne, isOneOf || isRate(draft) || isOfMost(draft) { return .article }
    if draft.isBareOne, draft.bound == .exact, bound != .atLeast, bound != .atMost {
      if isListedOne(draft) { return nil }
      if draft.unit.kind == .count, Context.each.longest(in: bytes, before: draft.start, start: clause) != nil {
        return nil
      }
      if draft.unit.kind == .people, isNobody(draft.start) { return .article }
      if draft.unit.kind == .people, Context.stricken.longest(in: bytes, before: draft.start, start: clause) != nil {
        return nil
      }
      if draft.unit.kind == .duration, Context.overdue.longest(in: bytes, before: draft.start, start: clause) != nil {
        return .article
      }
      switch draft.unit.trait {
      case .classifier, .great, .side, .session, .noun, .piece: return .article
      case .year, .span, .day, .decade:
        if bound != nil || isSaidToBe(draft) { return nil }
        return Context.lasting.longest(in: bytes, before: draft.start, start: clause) == nil ? .article : nil
      case .plain where isReckoned(draft.unit) && !isWholeSentence(draft):
        if isIdiomatic(draft) { return .article }
        if bound != nil || isSaidToBe(draft) || isEnd(draft.end) && clauseHolds(Context.shares, before: draft.start) {
          return nil
        }
        return Context.lasting.longest(in: bytes, before: draft.start, start: clause) == nil ? .article : nil
      default: if isIdiomatic(draft) { return .article }
      }
    }
    guard draft.shape.contains(.bareMagnitude), draft.bound == .exact, bound == nil, draft.rule != .fraction,
      !isRough(draft)
    else { return nil }
    // 百万吨级
    if bytes.starts(with: "级", at: draft.end) { return .bareMagnitude }
    // 百万吨死亡率, 万人死亡人数: what is reckoned by
    if Context.casualtyRates.longest(in: bytes, at: draft.end, end: sentence.end) != nil { return .bareMagnitude }
    if bytes.ends(with: "上", before: draft.start) { return nil }
    if bytes.ends(with: "每", before: draft.start) { return .bareMagnitude }
    // 月跌百元, 罚千元
    if draft.unit.kind != .count, Context.moved.longest(in: bytes, before: draft.start, start: clause) != nil {
      return nil
    }
    return isLoneMagnitude(draft) ? .bareMagnitude : nil
  }

  /// Whether the one person at `index` is nobody: 无一人, 没有死一个人; 未系安全带致死一人 is somebody.
  private func isNobody(_ index: Int) -> Bool {
    var index = index
    for _ in 0..<3 where index > clause {
      if bytes.ends(with: "没有", before: index) { return true }
      index -= bytes.scalar(before: index, start: clause).length
    }
    return false
  }

  /// The 一所 of 小学两所、菜场一所、浴室3处: one of several things that are counted behind their names.
  private func isListedOne(_ draft: Draft) -> Bool {
    guard draft.unit.kind == .count || draft.unit.kind == .people, draft.unit.trait == .classifier,
      let last = quantities.last, last.kind == .count || last.kind == .people,
      marks.mark(bytes.scalar(at: last.rightEdge).value) == .listComma, draft.start - last.rightEdge <= 24,
      draft.end >= sentence.end || marks.mark(bytes.scalar(at: draft.end).value) != .none
    else { return false }
    var index = last.rightEdge + bytes.scalar(at: last.rightEdge).length
    guard index < draft.start else { return false }
    while index < draft.start {
      guard marks.mark(bytes.scalar(at: index).value) == .none else { return false }
      index += bytes.scalar(at: index).length
    }
    return true
  }

  /// Whether one of the unit is mostly what others are reckoned by: 一吨运费230元, 一个月吃满60顿.
  private func isReckoned(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .mass, .area, .volume: true
    case .duration: unit.name == units.month || unit.name == units.week
    default: false
    }
  }

  /// 一公升, and nothing else.
  private func isWholeSentence(_ draft: Draft) -> Bool { draft.start <= sentence.start && draft.end >= sentence.end }

  /// 每烧一吨瓷: one of what is reckoned by.
  private func isRate(_ draft: Draft) -> Bool {
    guard draft.unit.kind != .money else { return false }
    var index = draft.start
    for _ in 0..<4 where index > clause {
      if bytes.ends(with: "每", before: index) { return true }
      index -= bytes.scalar(before: index, start: clause).length
    }
    return false
  }

  /// 最多一天6.8万人次, 最快一天掘进26环: the one of which the most is told.
  private func isOfMost(_ draft: Draft) -> Bool {
    guard Context.ofMost.longest(in: bytes, before: draft.start, start: clause) != nil else { return false }
    var index = draft.end
    while index < sentence.end, case let scalar = bytes.scalar(at: index), marks.mark(scalar.value) != .clauseBreak {
      if marks.mark(scalar.value) == .numeral { return true }
      index += scalar.length
    }
    return false
  }

  /// 时效是一年。
  private func isSaidToBe(_ draft: Draft) -> Bool {
    let isEnd = draft.end >= sentence.end || marks.mark(bytes.scalar(at: draft.end).value) != .none
    return isEnd && bytes.ends(with: "是", before: draft.start)
  }

  /// 一分钱也没骗到, 一斤都不少, 不花一分钱.
  private func isIdiomatic(_ draft: Draft) -> Bool {
    // 等了一刻钟也没接通
    draft.unit.kind != .duration && Context.atAll.longest(in: bytes, at: draft.end, end: sentence.end) != nil
      || Context.naught.longest(in: bytes, before: draft.start, start: clause) != nil
  }

  /// The 1美元 that others are changed for.
  private func isExchanged(_ draft: Draft) -> Bool {
    draft.unit.kind == .money && draft.unit.name != units.yuan.name
      && (Context.exchanged.longest(in: bytes, at: draft.end, end: sentence.end) != nil
        || Context.exchanging.longest(in: bytes, before: draft.start, start: clause) != nil)
  }

  /// Whether the numeral is nothing but 百, 千, 万 or 亿: 百万 is a number.
  private func isLoneMagnitude(_ draft: Draft) -> Bool {
    let first = bytes.scalar(at: draft.start)
    let glyph = glyphs.lookup(bytes.scalar(at: draft.start + first.length).value).glyph
    return glyph != .small && glyph != .large
  }

  /// 上百人 is at least a hundred.
  private func widen(_ quantity: inout Quantity, _ draft: Draft) {
    guard draft.shape.contains(.bareMagnitude), bytes.ends(with: "上", before: quantity.start) else { return }
    quantity.start -= 3
    quantity.leftEdge = min(quantity.leftEdge, quantity.start)
    quantity.comparator = .atLeast
  }

  /// The numbers that waited for this unit, if they are of its list.
  private func settleWaiting(_ last: Quantity, _ draft: Draft) {
    guard !waiting.isEmpty else { return }
    let first = firstListed(before: last.start)
    for (index, numeral) in waiting.enumerated().dropFirst(first) {
      let power = sharesMagnitude(numeral, draft) ? draft.magnitude : 0
      guard let low = numeral.low.scaled(byPowerOfTen: power).flatMap({ canonical($0, draft.unit) }),
        let high = numeral.high.scaled(byPowerOfTen: power).flatMap({ canonical($0, draft.unit) })
      else { continue }
      var quantity = last
      (quantity.start, quantity.end, quantity.leftEdge, quantity.rightEdge) = (
        numeral.start, numeral.end, numeral.start, numeral.end
      )
      (quantity.low, quantity.high, quantity.rule, quantity.shape) = (low, high, .list, numeral.shape)
      quantity.unitStart = numeral.end
      let bound = index == first ? comparator(before: numeral.start, isShare: last.kind == .percent)?.comparator : nil
      quantity.comparator = numeral.low == numeral.high ? bound ?? .equal : .range
      quantity.isBoundBefore = bound != nil
      quantities.append(quantity)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Whether the 3 of 3、5和8万元 counts tens of thousands too; in 500、800和1万元 the others are too large for that.
  private func sharesMagnitude(_ numeral: Numeral, _ draft: Draft) -> Bool {
    guard draft.magnitude >= 3, numeral.magnitude == 0, !numeral.shape.holds(.magnitude, or: .fraction),
      let limit = draft.low.scaled(byPowerOfTen: (draft.magnitude == 3 ? 1 : 2) - draft.magnitude)
    else { return false }
    return numeral.high < limit
  }

  /// The first of the waiting numerals from which one connector after the other leads to `index`.
  private func firstListed(before index: Int) -> Int {
    var (first, next) = (waiting.count, index)
    while first > 0, listConnector(at: waiting[first - 1].end) == next {
      first -= 1
      next = waiting[first].start
    }
    return first
  }
}
