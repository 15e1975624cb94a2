import LiangCore
import LiangText

// 半: half a unit, half of all, half a hundred.
extension QuantityScanner {
  /// 半年, 半个月, 半公斤, 半成; 个半小时 is one and a half; 年过半百.
  func half(at index: Int, next: Int) -> Int {
    let next = pastTear(at: next)
    if bytes.starts(with: "百", at: next) { return halfHundred(at: index, end: next + 3) }
    if let end = halfShare(at: index, next: next) { return addShare(from: index, to: end) }
    if bytes.starts(with: "钟", at: next), !bytes.starts(with: "钟头", at: next), let unit = clockUnit(before: index) {
      return addHalf(of: unit, from: index - 3, to: next + 3)
    }
    guard let match = text.longest(text.units.trie, at: next) else { return next }
    if isInVain(before: index, end: match.end) { return exclude(.word, index, match.end) }
    // 半个多月
    let bare = UnitHit(unit: text.unit(match, at: next), end: match.end, start: next)
    let more = text.compound(bare)
    let hit = more.addsMore ? more : bare
    let (unit, end) = (hit.unit, hit.end)
    switch (unit.kind, unit.trait) {
    case (.duration, .plain), (.duration, .year), (.duration, .day), (.duration, .span), (.duration, .century): break
    case (.length, .plain), (.mass, .plain), (.area, .plain), (.volume, .plain), (.percent, .plain): break
    case (.duration, .month)
    where isBareClassifier(before: index)
      || !text.has(HalfWords.behindHalfMoon, at: end):
      break
    case (.mass, .homograph)
    where bytes.starts(with: "两", at: next) && !isOfHour(index)
      && !text.has(MeasureWords.behindNoMeasure, at: end):
      break
    case (.length, .homograph) where text.has(HalfWords.behindHalfLi, at: end): break
    case (.count, .classifier) where isVessel(next, end): break
    default: return next
    }
    let isOneMore = unit.kind == .duration && isBareClassifier(before: index)
    let value = isOneMore ? Decimal38.oneAndHalf : .half
    var draft = FigureDraft(value, unit, .half, from: isOneMore ? index - 3 : index, at: next..<end)
    if hit.addsMore { draft.bound = .above }
    return add(draft)
  }

  /// Whether the 半 at `index` ends a time of the day: 九点半两车相撞.
  private func isOfHour(_ index: Int) -> Bool {
    bytes.ends(with: "点", before: index) && text.glyphs.lookup(text.scalar(before: index - 3).value).glyph != .none
  }

  /// Where the unit begins behind the blank of 半 小时; the place itself where none is.
  private func pastTear(at index: Int) -> Int {
    let start = bytes.skippingSpaces(at: index)
    return start > index && text.has(HalfWords.tornFromHalf, at: start) ? start : index
  }

  /// The hour of 个半钟, the minute of 分半钟: one and a half, the 一 left out.
  private func clockUnit(before index: Int) -> Unit? {
    var unit = text.units.minute
    if bytes.ends(with: "分", before: index), !bytes.ends(with: "部分", before: index) { return unit }
    unit.name = text.units.hour
    return isBareClassifier(before: index) ? unit : nil
  }

  private func addHalf(of unit: Unit, from start: Int, to end: Int) -> Int {
    add(FigureDraft(.oneAndHalf, unit, .half, from: start, at: start..<end))
  }

  /// 想了半天，没有开口: a long while; 请了半天假 is half a day.
  private func isInVain(before index: Int, end: Int) -> Bool {
    bytes.ends(with: "天", before: end) && bytes.ends(with: "了", before: index)
      && (text.isEnd(end) || text.has(HalfWords.behindLongWhile, at: end))
  }

  /// One past 半数以上的会员, or the 半 of 少了近半 and 扣半.
  private func halfShare(at index: Int, next: Int) -> Int? {
    if bytes.starts(with: "数", at: next) {
      return !text.has(HalfWords.halfNumberLookalikes, at: next) ? next + 3 : nil
    }
    guard text.isEnd(next) else { return nil }
    return !text.has(HalfWords.beforeHalved, before: index) ? nil : next
  }

  private func addShare(from start: Int, to end: Int) -> Int {
    add(FigureDraft(Decimal38(50), text.units.percent, .half, from: start, at: end..<end))
  }

  /// 半桶水, 半间屋.
  private func isVessel(_ start: Int, _ end: Int) -> Bool {
    HalfWords.vessels.matches(bytes, from: start, to: end)
      && text.mark(at: end) == .none && end < text.sentence.end
  }

  /// The 个 of 花了个半小时, and not of 这个半年 or 整个半天.
  private func isBareClassifier(before index: Int) -> Bool {
    guard bytes.ends(with: "个", before: index) else { return false }
    switch text.scalar(before: index - 3).value {
    case "这", "那", "整", "每", "各", "哪", "某", "几", "大", "两": return false
    case let before: return text.glyphs.lookup(before).glyph == .none
    }
  }

  /// 年过半百: fifty years of age.
  private func halfHundred(at index: Int, end: Int) -> Int {
    guard
      bytes.scalar(before: text.fillersStart(before: index), start: text.clause).value == "年"
        || bytes.ends(with: "年过", before: index) || bytes.ends(with: "年逾", before: index)
        || bytes.ends(with: "年近", before: index)
    else { return exclude(.bareNumber, index, end, value: Decimal38(50)) }
    return add(FigureDraft(Decimal38(50), text.units.yearOld, .age, from: index, at: end..<end))
  }
}
