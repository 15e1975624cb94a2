import LiangCore
import LiangText

// What bounds a figure: words before it and behind it.
extension FigureText {
  /// The word that bounds a figure beginning at `index` from before: directly, with fillers between (超过了, 约为), or at
  /// a distance (最高可得到…).
  func comparator(before index: Int, reaches: Bool = true, isShare: Bool = false) -> Bounding? {
    var edge = index
    for _ in 0..<4 {
      let at = bytes.skippingSpace(before: edge)
      guard let match = longest(boundsBefore, before: at),
        let sense = ComparatorWords.Sense(rawValue: match.value)
      else { break }
      if sense == .filler {
        edge = match.end
        continue
      }
      // 比平日高出四成: by exactly so much.
      if bytes.ends(with: "高出", before: at), clauseHolds(BoundWords.comparing, before: index) { return nil }
      // 撑破两处 and 突破两个难点 break no bound.
      if bytes.ends(with: "破", before: at), !isMilestone(at: index) { return nil }
      if sense == .near, isRecent(edge: match.end, figure: index) { return nil }
      if sense == .soon, clauseHolds(BoundWords.comparing, before: match.end) || !isAwaited(at: index) { return nil }
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

  /// Whether the sign < or > at `index` is a mark round a title (＜劳动合同＞500份), or stands behind a number: a bound stands
  /// straight behind what it bounds (占比＞50%).
  private func endsTitle(_ index: Int) -> Bool {
    guard has(BoundWords.angleSigns, at: index) else { return false }
    let before = scalar(before: index)
    return !(0x4E00..<0xA000).contains(before.value) || holds(BoundWords.angleSigns, from: clause, before: index)
  }

  /// Where the words begin that may stand between a bound and its figure.
  func fillersStart(before index: Int, atMost count: Int = 3) -> Int {
    var edge = index
    for _ in 0..<count {
      guard let match = longest(boundsBefore, before: edge),
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
    while let (place, match) = words.first(in: bytes, from: probe, end: index) {
      let sense = ComparatorWords.Sense(rawValue: match.value)
      guard sense == .neutral || bytes.starts(with: "的", at: match.end) || isComparedWith(place, match.end) else {
        return sense?.comparator.map { Bounding(comparator: $0, edge: index) }
      }
      probe = match.end
    }
    return nil
  }

  /// 超过历史最高水平120斤, 比上年同期最低点回升8%: whether the 最高 between the two places is of what something is compared with, which
  /// bounds nothing.
  private func isComparedWith(_ start: Int, _ end: Int) -> Bool {
    if has(BoundWords.records, before: start) { return true }
    return has(BoundWords.levels, at: end)
      && holds(BoundWords.comparisons, from: max(clause, lastEnd, start - Reach.noun), before: start)
  }

  /// 近三年 at the beginning of a clause is the last three years; 用了近三年 is not quite three.
  private func isRecent(edge: Int, figure: Int) -> Bool {
    guard let numeral = numeral(at: figure), let hit = unit(behind: numeral), hit.unit.kind == .duration else {
      return false
    }
    switch hit.unit.name {
    case units.year, units.month, units.day, units.week: break
    default: return false
    }
    // 是近五年来最高
    if bytes.starts(with: "来", at: hit.end) || has(BoundWords.behindRecord, at: hit.end) { return true }
    // 工人近三年增加六万人
    if has(BoundWords.behindChangingYears, at: hit.end), !has(BoundWords.beforeLastingYears, before: edge) {
      return true
    }
    if edge <= clause {
      return numeral.high <= Decimal38(5)
        || has(BoundWords.behindRecent, at: hit.end)
    }
    switch scalar(before: edge).value {
    case "在", "的", "这", "对", "最", "创", "、": return true
    default: return false
    }
  }

  /// Whether a condition is made of the figure at `index`: 满三年的, 满三年才, 满35℃、.
  private func isConditional(at index: Int) -> Bool {
    let isHalf = glyph(at: index) == .half
    guard let hit = isHalf ? unit(at: index + 3) : numeral(at: index).flatMap({ unit(behind: $0) }) else {
      return false
    }
    return has(BoundWords.behindFullConditions, at: hit.end)
  }

  /// Whether years, months, weeks, days or an age stand at `index`: 快三年了; 快3秒 is faster by so much.
  private func isAwaited(at index: Int) -> Bool {
    guard let numeral = numeral(at: index), let hit = unit(behind: numeral),
      has(BoundWords.behindNearly, at: hit.end)
    else { return false }
    switch hit.unit.name {
    case units.year, units.month, units.week, units.day, units.yearOld.name: return true
    default: return false
    }
  }

  /// Whether the figure at `index` is measured, or counts a hundred or more.
  private func isMilestone(at index: Int) -> Bool {
    guard let numeral = numeral(at: index), let hit = unit(behind: numeral), hit.unit.kind == .count else {
      return true
    }
    return numeral.high >= Decimal38(100)
  }

  /// Whether a large figure says what something is like: 过5000万美元的4家.
  private func isAttribute(at index: Int) -> Bool {
    guard let numeral = numeral(at: index), numeral.magnitude >= 4, let hit = unit(behind: numeral) else {
      return false
    }
    return bytes.starts(with: "的", at: hit.end)
  }

  /// Whether a share is spoken of before `index`: 降幅过六成, 每过八成.
  private func isRatio(before index: Int) -> Bool {
    has(BoundWords.beforePastShares, before: index)
  }

  private func isBareMagnitude(at index: Int) -> Bool {
    switch glyph(at: index) {
    case .large: true
    case .small: bytes.scalar(at: index).value != "十"
    default: false
    }
  }

  /// The bounding word at `index`, and whether it is one character.
  func boundBehind(_ index: Int) -> (comparator: Comparator, end: Int, isShort: Bool)? {
    // 50万元（含）以上
    let included = pastInclusion(at: index)
    guard let match = longest(boundsBehind, at: included),
      let sense = ComparatorWords.Sense(rawValue: match.value), let comparator = sense.comparator
    else { return nil }
    return (comparator, match.end, match.end - included == 3)
  }

  /// 翻 or 翻了 before a number of doublings, a bound between passed over.
  func doublingStart(before index: Int) -> (start: Int, end: Int)? {
    let bound = longest(boundsBefore, before: index)
    let isBound = bound.map { ComparatorWords.Sense(rawValue: $0.value)?.comparator != nil } ?? false
    let edge = isBound ? bound!.end : index
    return longest(BoundWords.doublingVerbs, before: edge, from: sentence.start).map { ($0.end, edge) }
  }

  /// The word that bounds it from behind: 以上, 左右, 多.
  func comparator(behind draft: FigureDraft) -> Bounding? {
    guard let bound = boundBehind(draft.end) else { return boundBehindRate(draft) ?? boundBehindNoun(draft) }
    // 多, 余, 内, 起 in one character bind to measures only: 三年多, 5米余, 40分钟内, 2600元起.
    if bound.isShort, !isMeasure(draft.unit) { return nil }
    // 一天多抓回九十斤: what one day brings more.
    if bound.isShort, draft.isBareOne || bytes.ends(with: "每", before: draft.start), bound.comparator == .above,
      !isEnd(bound.end),
      !has(BoundWords.behindMoreTime, at: bound.end)
    {
      return nil
    }
    if bound.comparator == .atLeast, bound.isShort, draft.unit.kind != .money { return nil }
    // 18座车站已有5个封顶: the buildings have their roofs.
    if bytes.ends(with: "封顶", before: bound.end), !isMeasure(draft.unit) { return nil }
    return Bounding(comparator: bound.comparator, edge: bound.end)
  }

  /// 300元/吨左右, 30微克/立方米以下: what it is per stands between.
  private func boundBehindRate(_ draft: FigureDraft) -> Bounding? {
    let slash = bytes.scalar(at: draft.end)
    guard draft.end < sentence.end, slash.value == 0x2F || slash.value == "／",
      let per = unit(at: draft.end + slash.length), let bound = boundBehind(per.end), !bound.isShort
    else { return nil }
    return Bounding(comparator: bound.comparator, edge: draft.end)
  }

  /// 认得一千五百个字以上, 五百名职工以内: a short noun stands between the classifier and the word, and nothing behind it.
  private func boundBehindNoun(_ draft: FigureDraft) -> Bounding? {
    guard draft.unit.trait == .classifier, draft.unitStart < draft.end else { return nil }
    var index = draft.end
    for _ in 0..<3 {
      let scalar = bytes.scalar(at: index)
      guard index < sentence.end, scalar.value >= 0x4E00, marks.mark(scalar.value) == .none else {
        return nil
      }
      index += scalar.length
      if let word = longest(BoundWords.boundsBehindNouns, at: index), isEnd(word.end),
        let bound = boundBehind(index), bound.end == word.end
      {
        return Bounding(comparator: bound.comparator, edge: draft.end)
      }
    }
    return nil
  }

  private func isMeasure(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .count, .people, .other: false
    default: true
    }
  }

  /// 百把块钱, 百十来人: a round number that is meant roughly.
  func isRough(_ draft: FigureDraft) -> Bool {
    guard draft.shape.contains(.bareMagnitude) else { return false }
    return bytes.starts(with: "把", at: draft.start + 3) || bytes.starts(with: "百十", at: draft.start)
  }
}
