import LiangCore
import LiangText

/// Figures with a unit that count nothing after all: 一 as an article, 百 and 万 in set phrases.
struct SetPhraseReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// Why a figure with a unit is no quantity after all; nil where it is one.
  func exclusion(of draft: FigureDraft, _ bound: Comparator?) -> MetricRule? {
    if isArticle(draft, bound) { return .article }
    return isSetMagnitude(draft, bound) ? .bareMagnitude : nil
  }

  // MARK: One

  /// Whether one is no more than an article: 一位职工, 过了一年; not 小学一所、桥梁三座, 共一例, 死一人, 只用一年.
  private func isArticle(_ draft: FigureDraft, _ bound: Comparator?) -> Bool {
    if draft.low == Decimal38(1), isExchanged(draft) { return true }
    guard draft.isBareOne else { return false }
    let isOneOf = draft.unit.trait == .classifier && bytes.ends(with: "的", before: draft.start)
    let isOfEach = isOfEach(draft)
    if isOneOf || isRate(draft) && !isOfEach || isOfMost(draft) { return true }
    guard draft.bound == .exact, bound != .atLeast, bound != .atMost, !isCountedOne(draft) else { return false }
    switch draft.unit.kind {
    case .people:
      if isNobody(draft.start) { return true }
      if text.has(SetPhraseWords.casualtyVerbs, before: draft.start) { return false }
    case .duration: if text.has(SetPhraseWords.overdueWords, before: draft.start) { return true }
    default: break
    }
    return isOfEach ? isIdiomatic(draft) : isArticleByUnit(draft, bound)
  }

  /// The same by what one is of, where nothing else tells.
  private func isArticleByUnit(_ draft: FigureDraft, _ bound: Comparator?) -> Bool {
    func isMeasured() -> Bool {
      bound != nil || isSaidToBe(draft) || text.has(SetPhraseWords.beforeLengthsOfTime, before: draft.start)
    }
    switch draft.unit.trait {
    case .classifier, .great, .side, .session, .noun, .piece: return true
    case .year, .span, .day, .decade:
      return !isMeasured()
        && !(text.isBeforeMark(draft.end) && text.clauseHolds(SetPhraseWords.arrears, before: draft.start))
    case .plain where isReckoned(draft.unit) && !isWholeSentence(draft):
      return isIdiomatic(draft) || !isMeasured()
    default: return isIdiomatic(draft)
    }
  }

  /// Whether one is the result of a count, as any other number would be.
  private func isCountedOne(_ draft: FigureDraft) -> Bool {
    isListedOne(draft) || isNamedOne(draft) || isMedalWon(draft) || isTotal(draft) || isOneOfResults(draft)
      || draft.unit.kind == .count && text.has(SetPhraseWords.beforeOneEach, before: draft.start)
  }

  /// The 一例 of 全县共出现一例: the result of a count. 共有一个目标 is a thing in common.
  private func isTotal(_ draft: FigureDraft) -> Bool {
    guard draft.unit.kind == .count || draft.unit.kind == .people, draft.unit.trait == .classifier else { return false }
    func isBehindTotal(_ index: Int) -> Bool { text.has(SetPhraseWords.totalWords, before: index) }
    return isBehindTotal(draft.start) || isBehindTotal(text.fillersStart(before: draft.start))
  }

  /// Whether the one at `index` is nobody, or nothing: 无一人, 没有死一个人; 未系安全带致死一人 is somebody.
  private func isNobody(_ index: Int) -> Bool {
    var index = index
    for _ in 0..<3 where index > text.clause {
      if bytes.ends(with: "没有", before: index) { return true }
      index -= bytes.scalar(before: index, start: text.clause).length
    }
    return false
  }

  /// The 一所 of 小学两所、菜场一所、浴室3处 and of 小学一所、桥梁三座: one of several things that are counted behind their names.
  private func isListedOne(_ draft: FigureDraft) -> Bool {
    guard draft.unit.kind == .count || draft.unit.kind == .people, draft.unit.trait == .classifier,
      draft.end >= text.sentence.end || text.mark(at: draft.end) != .none
    else { return false }
    return isBehindListed(draft) || isBeforeListed(draft)
  }

  /// The 一头 of 添牛一头 and the 一台 of 奖缝纫机一台: behind its name, where the clause ends, one of what is counted is told as
  /// any other number of it.
  private func isNamedOne(_ draft: FigureDraft) -> Bool {
    text.isBeforeMark(draft.end) && text.has(SetPhraseWords.namedOnes, before: draft.end)
      && !text.clauseHolds(SetPhraseWords.nothing, before: draft.start)
  }

  /// The 一枚 of 获得一枚金牌、两枚银牌, and not those of 又一枚金牌 and 没有得一枚金牌.
  private func isMedalWon(_ draft: FigureDraft) -> Bool {
    !text.clauseHolds(SetPhraseWords.nothing, before: draft.start)
      && text.has(SetPhraseWords.medals, at: draft.end)
      && text.has(SetPhraseWords.beforeMedals, before: draft.start, from: text.sentence.start)
  }

  /// The 一人 of 三人轻伤，一人重伤, 一人死亡、两人受伤 and 造成一人死亡: one to whom something came, beside others who are counted, or
  /// as what came of it; not of 没有一人死亡，三人受伤 and 未造成一人死亡.
  private func isOneOfResults(_ draft: FigureDraft) -> Bool {
    guard draft.unit.kind == .people, text.has(SetPhraseWords.results, at: draft.end) else { return false }
    let cause = text.longest(SetPhraseWords.causes, before: draft.start)
    if text.has(SetPhraseWords.notOne, before: cause?.end ?? draft.start) { return false }
    if cause != nil { return true }
    if let last = text.quantities.last, last.kind == .people {
      return text.has(SetPhraseWords.results, at: last.rightEdge)
    }
    var index = draft.end
    while index < min(text.sentence.end, draft.end + Reach.topic) {
      if text.mark(at: index) == .numeral, let next = text.numeral(at: index), let hit = text.unit(behind: next) {
        return hit.unit.kind == .people && text.has(SetPhraseWords.results, at: hit.end)
      }
      index += bytes.scalar(at: index).length
    }
    return false
  }

  /// Whether several things are counted before it in its list.
  private func isBehindListed(_ draft: FigureDraft) -> Bool {
    guard let last = text.quantities.last, last.kind == .count || last.kind == .people,
      text.mark(at: last.rightEdge) == .listComma, draft.start - last.rightEdge <= Reach.noun
    else { return false }
    var index = last.rightEdge + bytes.scalar(at: last.rightEdge).length
    guard index < draft.start else { return false }
    while index < draft.start {
      guard text.mark(at: index) == .none else { return false }
      index += bytes.scalar(at: index).length
    }
    return true
  }

  /// Whether more than one thing is counted behind it in its list, ones between passed over; not in 这一头、那一头.
  private func isBeforeListed(_ draft: FigureDraft) -> Bool {
    var end = draft.end
    for _ in 0..<4 {
      guard text.mark(at: end) == .listComma else { return false }
      let noun = end + bytes.scalar(at: end).length
      var index = noun
      while index < text.sentence.end, index - noun < Reach.noun, case let scalar = bytes.scalar(at: index),
        text.marks.mark(scalar.value) == .none
      {
        index += scalar.length
      }
      guard index > noun, let next = text.numeral(at: index), let hit = text.unit(behind: next),
        hit.unit.trait == .classifier
      else { return false }
      if !next.isBareOne { return true }
      end = hit.end
    }
    return false
  }

  /// Whether one of the unit is mostly what others are reckoned by: 一吨运费230元, 一个月吃满60顿.
  private func isReckoned(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .mass, .area, .volume: true
    case .duration: unit.name == text.units.month || unit.name == text.units.week
    default: false
    }
  }

  /// 一公升, and nothing else.
  private func isWholeSentence(_ draft: FigureDraft) -> Bool {
    draft.start <= text.sentence.start && draft.end >= text.sentence.end
  }

  /// 每烧一吨瓷: one of what is reckoned by.
  private func isRate(_ draft: FigureDraft) -> Bool {
    guard draft.unit.kind != .money else { return false }
    var index = draft.start
    for _ in 0..<4 where index > text.clause {
      if bytes.ends(with: "每", before: index) { return true }
      index -= bytes.scalar(before: index, start: text.clause).length
    }
    return false
  }

  /// 每天学习一小时, 每人每天供应口粮一斤: how much each of those that 每 names has or does; not 每烧一吨瓷, 每户一年少烧柴草一千斤, 每年这一天.
  private func isOfEach(_ draft: FigureDraft) -> Bool {
    switch draft.unit.trait {
    case .classifier, .great, .side, .session, .noun, .piece: return false
    default: break
    }
    guard let each = eachEnd(before: draft.start), !isPointedAt(draft.start), !isNone(each..<draft.start),
      !text.has(SetPhraseWords.behindFirstDay, at: draft.end),
      !isBeforeNumeral(draft.end, inList: false)
    else { return false }
    return each < draft.start || text.isBeforeMark(draft.end) || !isReckonedTime(draft.unit)
  }

  /// Whether what is between says that nobody has or does it: 每人没有一斤粮, 每户不荒一亩地; 不少于一斤 is a bound.
  private func isNone(_ range: Range<Int>) -> Bool {
    guard let (_, match) = SetPhraseWords.negations.first(in: bytes, from: range.lowerBound, end: range.upperBound)
    else { return false }
    return match.value == 1
  }

  /// One past what the last 每 before `index` in its clause names: the 天 of 每天.
  private func eachEnd(before index: Int) -> Int? {
    let start = max(text.clause, index - Reach.clause)
    var edge = index
    while edge > start, !bytes.ends(with: "每", before: edge) {
      edge -= bytes.scalar(before: edge, start: text.clause).length
    }
    return edge > start ? text.longest(SetPhraseWords.takers, at: edge)?.end : nil
  }

  /// 这一天, 头一个月, 最后一小时; not 提前一小时.
  private func isPointedAt(_ index: Int) -> Bool {
    text.has(SetPhraseWords.pointing, before: index) && !bytes.ends(with: "提前", before: index)
  }

  /// Whether one of the unit is a time for which the rest is told: 每户一年少烧柴草一千斤.
  private func isReckonedTime(_ unit: Unit) -> Bool {
    guard unit.kind == .duration else { return false }
    switch unit.trait {
    case .year, .span, .day, .decade: return true
    default: return isReckoned(unit)
    }
  }

  /// 最多一天6.8万人次, 最快一天掘进26环: the one of which the most is told.
  private func isOfMost(_ draft: FigureDraft) -> Bool {
    text.has(SetPhraseWords.superlatives, before: draft.start) && isBeforeNumeral(draft.end, inList: true)
  }

  /// Whether a numeral stands behind `index` in its clause, or in its part of a list.
  private func isBeforeNumeral(_ index: Int, inList: Bool) -> Bool {
    var index = index
    while index < text.sentence.end, case let scalar = bytes.scalar(at: index),
      case let mark = text.marks.mark(scalar.value), mark != .clauseBreak, inList || mark != .listComma
    {
      if mark == .numeral { return true }
      index += scalar.length
    }
    return false
  }

  /// 时效是一年。
  private func isSaidToBe(_ draft: FigureDraft) -> Bool {
    let isEnd = draft.end >= text.sentence.end || text.mark(at: draft.end) != .none
    return isEnd && bytes.ends(with: "是", before: draft.start)
  }

  /// 一分钱也没骗到, 一斤都不少, 不花一分钱.
  private func isIdiomatic(_ draft: FigureDraft) -> Bool {
    // 等了一刻钟也没接通
    draft.unit.kind != .duration && text.has(SetPhraseWords.behindNotOne, at: draft.end)
      || text.has(SetPhraseWords.beforeNotOne, before: draft.start)
  }

  /// The 1美元 that others are changed for.
  private func isExchanged(_ draft: FigureDraft) -> Bool {
    draft.unit.kind == .money && draft.unit.name != text.units.yuan.name
      && (text.has(SetPhraseWords.behindExchangedUnit, at: draft.end)
        || text.has(SetPhraseWords.beforeExchangedUnit, before: draft.start))
  }

  // MARK: Hundreds and thousands

  /// Whether 百 or 万 alone is no number: 百万吨级, 每万人, 百万吨死亡率; it is one in 上百, 月跌百元 and 罚千元.
  private func isSetMagnitude(_ draft: FigureDraft, _ bound: Comparator?) -> Bool {
    guard draft.shape.contains(.bareMagnitude), draft.bound == .exact, bound == nil, draft.rule != .fraction,
      !text.isRough(draft)
    else { return false }
    if bytes.starts(with: "级", at: draft.end) || text.has(SetPhraseWords.casualtyRates, at: draft.end) { return true }
    if bytes.ends(with: "上", before: draft.start) { return false }
    if bytes.ends(with: "每", before: draft.start) { return true }
    if draft.unit.kind != .count, text.has(MoneyWords.priceMoves, before: draft.start) { return false }
    return isLoneMagnitude(draft)
  }

  /// Whether the numeral is nothing but 百, 千, 万 or 亿: 百万 is a number.
  private func isLoneMagnitude(_ draft: FigureDraft) -> Bool {
    let first = bytes.scalar(at: draft.start)
    let glyph = text.glyph(at: draft.start + first.length)
    return glyph != .small && glyph != .large
  }
}
