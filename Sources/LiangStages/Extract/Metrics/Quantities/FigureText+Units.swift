import LiangCore
import LiangText

// The unit that stands behind a numeral.
extension FigureText {
  /// The unit behind a numeral, a space between digits and unit passed over.
  func unit(behind numeral: Numeral) -> UnitHit? {
    let isDigits = numeral.shape.contains(.digits)
    if let hit = percentPoints(at: numeral.end) ?? points(behind: numeral) ?? heads(behind: numeral)
      ?? tornUnit(behind: numeral) ?? roughUnit(behind: numeral)
    {
      return hit
    }
    if let hit = unit(at: isDigits ? bytes.skippingSpeck(at: numeral.end) : numeral.end) { return hit }
    if !isDigits, let hit = spacedUnit(behind: numeral) { return hit }
    guard numeral.coreEnd < numeral.end, var hit = unit(at: numeral.coreEnd) else { return nil }
    hit.dropsTail = true
    return hit
  }

  /// 百把块钱, 千把号人, 万把斤: what stands behind a round number and 把.
  private func roughUnit(behind numeral: Numeral) -> UnitHit? {
    guard numeral.shape.contains(.bareMagnitude), numeral.end - numeral.start == 3,
      bytes.starts(with: "把", at: numeral.end), let hit = unit(at: numeral.end + 3)
    else { return nil }
    switch (hit.unit.kind, hit.unit.trait) {
    case (.people, .classifier), (.count, .classifier), (_, .plain), (_, .span), (_, .piece): return hit
    default: return nil
    }
  }

  /// 个 百 分 点 with spaces inside or before it, and 个多百分点.
  private func percentPoints(at index: Int) -> UnitHit? {
    func past(_ word: StaticString, _ index: Int) -> Int? {
      let start = bytes.skippingSpaces(at: index)
      return bytes.starts(with: word, at: start) ? start + 3 : nil
    }
    // A space, 个 and 百 begin with these bytes.
    guard index < sentence.end, case let byte = bytes[index],
      byte == 0x20 || byte == 0xE3 || byte == 0xE4 || byte == 0xE7,
      case let first = bytes.skippingSpaces(at: index),
      bytes.starts(with: "个", at: first) || bytes.starts(with: "百", at: first),
      case let start = past("个", index) ?? index, case let more = start > index ? past("多", start) : nil,
      let hundred = past("百", more ?? start), let part = past("分", hundred), let end = past("点", part)
    else { return nil }
    return UnitHit(unit: units.percent, end: end, start: first, addsMore: more != nil)
  }

  /// 退税5个点, 毛利率只有3个多点: percentage points, as people say it; more than thirty are of something else.
  private func points(behind numeral: Numeral) -> UnitHit? {
    let start = numeral.end
    guard bytes.starts(with: "个", at: start), case let isMore = bytes.starts(with: "多", at: start + 3),
      case let point = start + (isMore ? 6 : 3), bytes.starts(with: "点", at: point),
      numeral.high <= Decimal38(30), clauseHolds(UnitWords.shareWords, before: numeral.start),
      !clauseHolds(UnitWords.placeWords, before: numeral.start),
      !has(UnitWords.notPoints, at: point)
    else { return nil }
    return UnitHit(unit: units.percent, end: point + 3, start: start, addsMore: isMore)
  }

  /// 满车800来号旅客; 门牌已编到800多号 counts nobody.
  private func heads(behind numeral: Numeral) -> UnitHit? {
    guard numeral.bound != .exact, bytes.starts(with: "号", at: numeral.end),
      has(UnitWords.persons, at: numeral.end + 3)
    else { return nil }
    return UnitHit(unit: units.person, end: numeral.end + 3, start: numeral.end)
  }

  /// 48小 时, 5公 里: a unit of two characters with a blank in it.
  private func tornUnit(behind numeral: Numeral) -> UnitHit? {
    let start = bytes.skippingSpaces(at: numeral.end)
    guard start + 3 < sentence.end, bytes[start] >= 0xE4, case let second = bytes.skippingSpaces(at: start + 3),
      second > start + 3, second + 3 <= sentence.end,
      !has(UnitWords.behindBlanks, at: second)
    else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 6) { whole in
      for place in 0..<3 { (whole[place], whole[place + 3]) = (bytes[start + place], bytes[second + place]) }
      let word = UnsafeBufferPointer(whole)
      guard UnitWords.tornUnits.longest(in: word, at: 0, end: 6) != nil,
        let match = units.trie.longest(in: word, at: 0, end: 6), match.end == 6
      else { return nil }
      return UnitHit(unit: units.units[match.value], end: second + 3, start: start)
    }
  }

  /// A measure behind a Chinese numeral and spaces: 五 天, 十 成. Classifiers and nouns there begin something new, unless
  /// the numeral itself is set with spaces (五 百 二 十 户).
  private func spacedUnit(behind numeral: Numeral) -> UnitHit? {
    guard case let start = bytes.skippingSpaces(at: numeral.end), start > numeral.end, let hit = unit(at: start) else {
      return nil
    }
    switch (hit.unit.kind, hit.unit.trait) {
    // 两 趟: 两 only counts.
    case (.count, .classifier), (.people, .classifier):
      return numeral.shape.contains(.spaced) || bytes.ends(with: "两", before: numeral.end) ? hit : nil
    case (.count, _), (.people, _): return nil
    case (_, .plain), (_, .span), (_, .year), (_, .discount): return hit
    default: return nil
    }
  }

  /// Whether the 打 at `index` is a verb and no dozen.
  private func isStroke(_ index: Int) -> Bool {
    if has(UnitWords.dozens, at: index) { return false }
    if has(UnitWords.notDozens, at: index) { return true }
    // 拨120打不通, 5打1
    return index > 0 && bytes[index - 1] < 0x80 && !isBeforeMark(index + 3)
  }

  /// The unit that begins at `index`: the longest spelling, unless a longer word begins there that is none.
  func unit(at index: Int) -> UnitHit? {
    guard let whole = longest(units.trie, at: index) else { return nil }
    let match = great(partedFromWord(whole, at: index), at: index)
    if let word = longest(NumeralWords.lookalikes, at: index), word.end > match.end,
      // Behind 一 a word is one whatever follows: 这一成就能, and not 首付三成就能.
      word.value != NumeralWords.noLookalike || bytes.ends(with: "一", before: index)
    {
      return nil
    }
    // A unit in letters ends where the letters do.
    if bytes[match.end - 1].isASCIILetter, match.end < sentence.end, bytes[match.end].isASCIILetterOrDigit {
      return nil
    }
    // 0.8/10万公里
    if units.units[match.value].kind == .percent, bytes[index] == 0x2F || bytes.starts(with: "／", at: index),
      has(units.trie, at: match.end)
    {
      return nil
    }
    if bytes.starts(with: "打", at: index), match.end - index == 3, isStroke(index) { return nil }
    // 出头 is somewhat more.
    if bytes.starts(with: "出头", at: index) { return nil }
    let hit = UnitHit(unit: unit(match, at: index), end: match.end, start: index)
    // 五分半钟
    if hit.unit.trait == .minor, bytes.starts(with: "半钟", at: hit.end) {
      return UnitHit(unit: units.minute, end: hit.end + 6, start: index, addsHalf: true)
    }
    // 三十块来钱
    if hit.unit.trait == .piece, bytes.starts(with: "来钱", at: hit.end) {
      return UnitHit(unit: units.yuan, end: hit.end + 6, start: index, addsMore: true)
    }
    return hit.unit.trait == .classifier && bytes.ends(with: "个", before: hit.end) ? compound(hit) : hit
  }

  /// The last unit of a figure, which is the smallest of it: the 两 of 五斤六两.
  func lastUnit(of draft: FigureDraft) -> Unit {
    guard draft.rule == .chain, let match = units.trie.longest(in: bytes, at: draft.end - 3, end: draft.end) else {
      return draft.unit
    }
    return unit(match, at: draft.end - 3)
  }

  /// The spelling's unit on this page: 斤, 两, 钱 and 尺 of the language differ by place and time, 寸 by what is measured.
  func unit(_ match: ByteTrie.Match, at index: Int) -> Unit {
    var unit = units.units[match.value]
    guard match.value < units.firstCustom else { return unit }
    if bytes.ends(with: "新币", before: match.end), isReformed { unit.name = units.yuan.name }
    guard match.end - index == 3 else { return unit }
    let spelling = bytes.scalar(at: index).value
    let isInch = spelling == "寸" && LocalMeasures.isInInches(bytes, at: match.end, end: sentence.end)
    if let factor = isInch ? LocalMeasures.inch : measures.factor(of: spelling) {
      (unit.factor, unit.divisor) = (factor, 1)
    }
    return unit
  }

  /// Whether 新币 is the yuan of 1955 and not the dollar of Singapore: in print of then, and beside 旧币.
  var isReformed: Bool {
    measures == .oldMainland || UnitWords.oldMoneyWords.first(in: bytes, from: sentence.start, end: sentence.end) != nil
  }

  /// The 台 of 十来台次品, the 个 of 两个人民公社 and the 小时 of 8小时工作制: 台次, 个人 and 小时工 are units, and their last
  /// character begins a word here.
  private func partedFromWord(_ match: ByteTrie.Match, at index: Int) -> ByteTrie.Match {
    guard match.end - index > 3,
      bytes.ends(with: "次", before: match.end) || bytes.ends(with: "人", before: match.end)
        || bytes.ends(with: "小时工", before: match.end),
      has(UnitWords.wordsInUnits, at: match.end - 3)
    else { return match }
    return units.trie.longest(in: bytes, at: index, end: match.end - 3) ?? match
  }

  /// 抄了四大本。 and 七大类定额, but 四大本土品牌 and 七大类别, where the unit is 大: a classifier behind 大 ends its word.
  private func great(_ match: ByteTrie.Match, at index: Int) -> ByteTrie.Match {
    guard bytes.starts(with: "大", at: index), match.end - index == 6, units.units[match.value].trait == .classifier
    else { return match }
    let isKind = bytes.ends(with: "类", before: match.end) || bytes.ends(with: "项", before: match.end)
    let ends =
      isKind
      ? !has(UnitWords.greatKinds, at: index) : isEnd(match.end)
    return ends ? match : units.trie.longest(in: bytes, at: index, end: index + 3) ?? match
  }

  /// 个半小时, 个半钟, 个多月, 个来月; 两个半天 are two halves.
  func compound(_ hit: UnitHit) -> UnitHit {
    if bytes.starts(with: "半天", at: hit.end) {
      if has(UnitWords.halfDayLookalikes, at: hit.end + 3) { return hit }
      let half = Unit(kind: .duration, name: units.day, factor: .half, divisor: 1, trait: .plain)
      return UnitHit(unit: half, end: hit.end + 6, start: hit.start)
    }
    // 一個半鐘, 一个半钟头
    if bytes.starts(with: "半钟", at: hit.end) {
      var hour = units.minute
      hour.name = units.hour
      let end = hit.end + (bytes.starts(with: "头", at: hit.end + 6) ? 9 : 6)
      return UnitHit(unit: hour, end: end, start: hit.start, addsHalf: true)
    }
    let isHalf = bytes.starts(with: "半", at: hit.end)
    guard isHalf || bytes.starts(with: "多", at: hit.end) || bytes.starts(with: "来", at: hit.end),
      let inner = longest(units.trie, at: hit.end + 3)
    else { return hit }
    var unit = units.units[inner.value]
    // 只有三个半人
    if isHalf, unit.kind == .people, inner.end - hit.end == 6 {
      return UnitHit(unit: unit, end: inner.end, start: hit.start, addsHalf: true)
    }
    guard unit.kind == .duration, unit.trait != .year, unit.trait != .day else { return hit }
    unit.trait = .plain
    return UnitHit(unit: unit, end: inner.end, start: hit.start, addsHalf: isHalf, addsMore: !isHalf)
  }
}
