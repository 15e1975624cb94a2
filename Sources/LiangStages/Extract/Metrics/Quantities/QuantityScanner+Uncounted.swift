import LiangCore
import LiangText

// Figures with a unit that count nothing after all.
extension QuantityScanner {
  /// Why a figure with a unit is no quantity after all: 一 as an article, 百 and 万 in set phrases.
  func unsaid(_ draft: Draft, _ bound: Comparator?) -> MetricRule? {
    if draft.low == Decimal38(1), isExchanged(draft) { return .article }
    let isOneOf = draft.unit.trait == .classifier && bytes.ends(with: "的", before: draft.start)
    if draft.isBareOne, isOneOf || isRate(draft) || isOfMost(draft) { return .article }
    if draft.isBareOne, draft.bound == .exact, bound != .atLeast, bound != .atMost {
      if isListedOne(draft) { return nil }
      if draft.unit.kind == .count, Context.each.longest(in: bytes, before: draft.start, start: clause) != nil {
        return nil
      }
      if isTotal(draft) { return nil }
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

  /// The 一例 of 全县共出现一例: the result of a count. 共有一个目标 is a thing in common.
  private func isTotal(_ draft: Draft) -> Bool {
    guard draft.unit.kind == .count || draft.unit.kind == .people, draft.unit.trait == .classifier else { return false }
    return [draft.start, fillersStart(before: draft.start)].contains {
      Context.totals.longest(in: bytes, before: $0, start: clause) != nil
    }
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

  /// The 一所 of 小学两所、菜场一所、浴室3处 and of 小学一所、桥梁三座: one of several things that are counted behind their names.
  private func isListedOne(_ draft: Draft) -> Bool {
    guard draft.unit.kind == .count || draft.unit.kind == .people, draft.unit.trait == .classifier,
      draft.end >= sentence.end || marks.mark(bytes.scalar(at: draft.end).value) != .none
    else { return false }
    return isBehindListed(draft) || isBeforeListed(draft)
  }

  /// Whether several things are counted before it in its list.
  private func isBehindListed(_ draft: Draft) -> Bool {
    guard let last = quantities.last, last.kind == .count || last.kind == .people,
      marks.mark(bytes.scalar(at: last.rightEdge).value) == .listComma, draft.start - last.rightEdge <= 24
    else { return false }
    var index = last.rightEdge + bytes.scalar(at: last.rightEdge).length
    guard index < draft.start else { return false }
    while index < draft.start {
      guard marks.mark(bytes.scalar(at: index).value) == .none else { return false }
      index += bytes.scalar(at: index).length
    }
    return true
  }

  /// Whether more than one thing is counted behind it in its list, ones between passed over; not in 这一头、那一头.
  private func isBeforeListed(_ draft: Draft) -> Bool {
    var end = draft.end
    for _ in 0..<4 {
      guard marks.mark(bytes.scalar(at: end).value) == .listComma else { return false }
      let noun = end + bytes.scalar(at: end).length
      var index = noun
      while index < sentence.end, index - noun < 24, case let scalar = bytes.scalar(at: index),
        marks.mark(scalar.value) == .none
      {
        index += scalar.length
      }
      guard index > noun, let next = reader.read(at: index), let hit = unit(behind: next), hit.unit.trait == .classifier
      else { return false }
      if !isBareOne(next) { return true }
      end = hit.end
    }
    return false
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
}
