import LiangCore
import LiangText

extension QuantityScanner {
  /// What bounds a figure, and where the word that says so begins or ends.
  struct Bounding {
    var comparator: Comparator
    /// Where the word begins, if it stands at the figure; the figure's own edge, if other words stand between.
    var edge: Int
  }

  /// Before 快 that is faster.
  private static let comparing = ByteTrie("比 较")

  /// The word that bounds a figure beginning at `index` from before: directly, with fillers between (超过了, 约为), or at
  /// a distance (最高可得到…).
  func comparator(before index: Int, reaches: Bool = true, isShare: Bool = false) -> Bounding? {
    var edge = index
    for _ in 0..<4 {
      let at = bytes.skippingSpace(before: edge)
      guard let match = boundsBefore.longest(in: bytes, before: at, start: clause),
        let sense = ComparatorWords.Sense(rawValue: match.value)
      else { break }
      if sense == .filler {
        edge = match.end
        continue
      }
      // 比平日高出四成: by exactly so much.
      if bytes.ends(with: "高出", before: at), clauseHolds(Self.comparing, before: index) { return nil }
      // 撑破两处 and 突破两个难点 break no bound.
      if bytes.ends(with: "破", before: at), !isMilestone(at: index) { return nil }
      if sense == .near, isRecent(edge: match.end, figure: index) { return nil }
      if sense == .soon, clauseHolds(Self.comparing, before: match.end) || !isAwaited(at: index) { return nil }
      if sense == .merely, match.end <= clause { return nil }
      if endsTitle(match.end) { return nil }
      if sense == .full, !isConditional(at: index) { return nil }
      // 少说也拉断过二百根
      if sense == .past, !(isShare && isRatio(before: match.end)), !isBareMagnitude(at: index), !isAttribute(at: index)
      {
        break
      }
      return sense.comparator.map { Bounding(comparator: $0, edge: edge == index ? match.end : index) }
    }
    if isShare, bytes.ends(with: "的", before: index) {
      // 不得低于本单位相同岗位最低档工资的百分之八十
      return reachingComparator(before: index, ComparatorWords.ofShares, within: Reach.clause)
    }
    return reaches ? reachingComparator(before: index, ComparatorWords.reaching, within: Reach.verb) : nil
  }

  /// Signs that bound a figure, and stand round titles where a page has no better marks.
  private static let angleSigns = ByteTrie("< > ＜ ＞ ‹ ›")

  /// Whether the sign < or > at `index` is a mark round a title (＜劳动合同＞500份), or stands behind a number: a bound stands
  /// straight behind what it bounds (占比＞50%).
  private func endsTitle(_ index: Int) -> Bool {
    guard Self.angleSigns.longest(in: bytes, at: index, end: sentence.end) != nil else { return false }
    let before = bytes.scalar(before: index, start: sentence.start)
    return !(0x4E00..<0xA000).contains(before.value) || holds(Self.angleSigns, from: clause, before: index)
  }

  /// Where the words begin that may stand between a bound and its figure.
  func fillersStart(before index: Int, atMost count: Int = 3) -> Int {
    var edge = index
    for _ in 0..<count {
      guard let match = boundsBefore.longest(in: bytes, before: edge, start: clause),
        match.value != ComparatorWords.Sense.neutral.rawValue
      else { return edge }
      edge = match.end
    }
    return edge
  }

  /// 最高, 至少 and their like reach over the words between, so many bytes at most, as long as no other figure stands
  /// there.
  private func reachingComparator(before index: Int, _ words: ByteTrie, within reach: Int) -> Bounding? {
    var probe = max(clause, lastEnd, index - reach)
    while probe < index, bytes[probe] & 0xC0 == 0x80 { probe += 1 }
    while let (_, match) = words.first(in: bytes, from: probe, end: index) {
      let sense = ComparatorWords.Sense(rawValue: match.value)
      guard sense == .neutral || bytes.starts(with: "的", at: match.end) else {
        return sense?.comparator.map { Bounding(comparator: $0, edge: index) }
      }
      probe = match.end
    }
    return nil
  }

  /// Behind a duration that is the last so many years and not almost so many.
  private static let behindRecent = ByteTrie("来 间 里 内 以来 ， , 、")

  /// 近三年 at the beginning of a clause is the last three years; 用了近三年 is not quite three.
  private func isRecent(edge: Int, figure: Int) -> Bool {
    guard let numeral = reader.read(at: figure), let hit = unit(behind: numeral), hit.unit.kind == .duration else {
      return false
    }
    switch hit.unit.name {
    case units.year, units.month, units.day, units.week: break
    default: return false
    }
    // 是近五年来最高
    if bytes.starts(with: "来", at: hit.end) { return true }
    if edge <= clause {
      return numeral.high <= Decimal38(5)
        || Self.behindRecent.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    }
    switch bytes.scalar(before: edge, start: sentence.start).value {
    case "在", "的", "这", "对", "最", "创", "、": return true
    default: return false
    }
  }

  /// Behind what is a condition when full: 满三年的, 满三年才准上手.
  private static let behindFullConditions = ByteTrie("不满 未满 不足 的 者 才 方 即 可 、 以上 后 後")

  /// Whether a condition is made of the figure at `index`: 满三年的, 满三年才, 满35℃、.
  private func isConditional(at index: Int) -> Bool {
    let isHalf = glyphs.lookup(bytes.scalar(at: index).value).glyph == .half
    guard let hit = isHalf ? unit(at: index + 3) : reader.read(at: index).flatMap({ unit(behind: $0) }) else {
      return false
    }
    return Self.behindFullConditions.longest(in: bytes, at: hit.end, end: sentence.end) != nil
  }

  /// Behind what it is nearly: 快一个月没有人管, 快九十岁了.
  private static let behindNearly = ByteTrie("了 没 未 还 才 仍 也 的")

  /// Whether years, months, weeks, days or an age stand at `index`: 快三年了; 快3秒 is faster by so much.
  private func isAwaited(at index: Int) -> Bool {
    guard let numeral = reader.read(at: index), let hit = unit(behind: numeral),
      Self.behindNearly.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    else { return false }
    switch hit.unit.name {
    case units.year, units.month, units.week, units.day, units.yearOld.name: return true
    default: return false
    }
  }

  /// Whether the figure at `index` is measured, or counts a hundred or more.
  private func isMilestone(at index: Int) -> Bool {
    guard let numeral = reader.read(at: index), let hit = unit(behind: numeral), hit.unit.kind == .count else {
      return true
    }
    return numeral.high >= Decimal38(100)
  }

  /// Whether a large figure says what something is like: 过5000万美元的4家.
  private func isAttribute(at index: Int) -> Bool {
    guard let numeral = reader.read(at: index), numeral.magnitude >= 4, let hit = unit(behind: numeral) else {
      return false
    }
    return bytes.starts(with: "的", at: hit.end)
  }

  /// Before the 过 of a share.
  private static let beforePastShares = ByteTrie("率 幅 占比 比例 比重 每", reversed: true)

  /// Whether a share is spoken of before `index`: 降幅过六成, 每过八成.
  private func isRatio(before index: Int) -> Bool {
    Self.beforePastShares.longest(in: bytes, before: index, start: clause) != nil
  }

  private func isBareMagnitude(at index: Int) -> Bool {
    switch glyphs.lookup(bytes.scalar(at: index).value).glyph {
    case .large: true
    case .small: bytes.scalar(at: index).value != "十"
    default: false
    }
  }

  /// Behind 一年多 and its like.
  private static let behindMoreTime = ByteTrie("时间 来 前 后 以 了 没 就 工夫 功夫 光景 才 里 之")

  /// The word that bounds it from behind: 以上, 左右, 多.
  func comparator(behind draft: Draft) -> Bounding? {
    guard let bound = boundBehind(draft.end) else { return boundBehindNoun(draft) }
    // 多, 余, 内, 起 in one character bind to measures only: 三年多, 5米余, 40分钟内, 2600元起.
    if bound.isShort, !isMeasure(draft.unit) { return nil }
    // 一天多抓回九十斤: what one day brings more.
    if bound.isShort, draft.isBareOne || bytes.ends(with: "每", before: draft.start), bound.comparator == .above,
      !isEnd(bound.end),
      Self.behindMoreTime.longest(in: bytes, at: bound.end, end: sentence.end) == nil
    {
      return nil
    }
    if bound.comparator == .atLeast, bound.isShort, draft.unit.kind != .money { return nil }
    // 18座车站已有5个封顶: the buildings have their roofs.
    if bytes.ends(with: "封顶", before: bound.end), !isMeasure(draft.unit) { return nil }
    return Bounding(comparator: bound.comparator, edge: bound.end)
  }

  /// Bounds that may stand behind the noun that is counted.
  private static let boundsBehindNouns = ByteTrie("以上 以下 以内")

  /// 认得一千五百个字以上, 五百名职工以内: a short noun stands between the classifier and the word, and nothing behind it.
  private func boundBehindNoun(_ draft: Draft) -> Bounding? {
    guard draft.unit.trait == .classifier, draft.unitStart < draft.end else { return nil }
    var index = draft.end
    for _ in 0..<3 {
      let scalar = bytes.scalar(at: index)
      guard index < sentence.end, scalar.value >= 0x4E00, marks.mark(scalar.value) == .none else { return nil }
      index += scalar.length
      if let word = Self.boundsBehindNouns.longest(in: bytes, at: index, end: sentence.end), isEnd(word.end),
        let bound = boundBehind(index), bound.end == word.end
      {
        return Bounding(comparator: bound.comparator, edge: draft.end)
      }
    }
    return nil
  }

  /// The bounding word at `index`, and whether it is one character.
  func boundBehind(_ index: Int) -> (comparator: Comparator, end: Int, isShort: Bool)? {
    // 50万元（含）以上
    let included = pastInclusion(at: index)
    guard let match = boundsBehind.longest(in: bytes, at: included, end: sentence.end),
      let sense = ComparatorWords.Sense(rawValue: match.value), let comparator = sense.comparator
    else { return nil }
    return (comparator, match.end, match.end - included == 3)
  }

  private func isMeasure(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .count, .people, .other: false
    default: true
    }
  }

  /// 超过2000元和3000元, 分别超过100人和30台: a bound before the first figure holds all along the list of one unit; 约, and of
  /// several units, behind 分别 and 各.
  func shareComparators() {
    var shared: Comparator?
    var isEach = false
    for index in quantities.indices {
      let quantity = quantities[index]
      if quantity.comparator != .equal, quantity.comparator != .range {
        isEach = isOfEach(quantity)
        shared = isEach || quantity.isBoundBefore && quantity.comparator != .about ? quantity.comparator : nil
      } else if let comparator = shared, index > 0, quantity.comparator == .equal,
        isEach || quantity.unit == quantities[index - 1].unit,
        listConnector(at: quantities[index - 1].rightEdge) == quantity.start
      {
        quantities[index].comparator = comparator
      } else {
        shared = nil
      }
    }
    shareBackwards()
  }

  /// Before figures dealt out one by one.
  private static let dealing = ByteTrie("分别")

  /// 分别降到3%和5%以下: a bound behind the last of a list that 分别 deals out holds for the figure before it.
  private func shareBackwards() {
    for index in quantities.indices.dropFirst().reversed() {
      let (last, first) = (quantities[index], quantities[index - 1])
      guard last.rightEdge > last.end, !last.isBoundBefore, last.comparator != .equal, last.comparator != .range,
        first.comparator == .equal, first.unit == last.unit, listConnector(at: first.rightEdge) == last.start,
        Self.dealing.first(in: bytes, from: max(sentence.start, first.start - Reach.dealing), end: first.start) != nil
      else { continue }
      quantities[index - 1].comparator = last.comparator
    }
  }

  private func isOfEach(_ quantity: Quantity) -> Bool {
    // 分别超过 is one word of the list, so that its 别 makes no 别超过.
    bytes.starts(with: "分别", at: quantity.leftEdge) || bytes.ends(with: "分别", before: quantity.leftEdge)
      || bytes.ends(with: "各", before: quantity.leftEdge)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Before one ASCII or ideographic space that ends at `index`; `index` itself where none does.
  func skippingSpace(before index: Int) -> Int {
    guard index > 0 else { return index }
    if self[index - 1] == 0x20 { return index - 1 }
    return ends(with: "\u{3000}", before: index) ? index - 3 : index
  }
}
