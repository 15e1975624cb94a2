import LiangCore
import LiangText

// Classifiers and bare nouns, and where they count nothing.
extension QuantityScanner {
  /// A noun without classifier is counted by digits and by long numerals; 三厂 and 五矿 are names.
  func isCounted(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    // 03 工会新闻
    if numeral.shape.contains(.leadingZero), !numeral.shape.contains(.decimal) { return false }
    // 解放军302医院
    if bytes.starts(with: "医院", at: hit.start), numeral.digitCount == 3, numeral.shape == .digits { return false }
    if numeral.shape.contains(.bareMagnitude) {
      return numeral.bound == .above || comparator(before: numeral.start) != nil
    }
    // 十七国; 六十四中 is a name, and so is 二十国集团.
    if bytes.starts(with: "国", at: hit.start), numeral.high > Decimal38(10),
      Context.unions.longest(in: bytes, at: hit.end, end: sentence.end) == nil
    {
      return true
    }
    return numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude) || numeral.bound == .above
      || Context.nounsCounted.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
  }

  /// 一家七口.
  func isHousehold(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "口", at: hit.start), hit.end - hit.start == 3,
      Context.dug.longest(in: bytes, at: hit.end, end: sentence.end) == nil
    else { return false }
    // 5口以上家庭; 7214户，2.03万口
    return Context.households.longest(in: bytes, before: numeral.start, start: clause) != nil
      || isOfGenerations(numeral)
      || Context.families.longest(in: bytes, at: hit.end, end: sentence.end) != nil
      || quantities.last.map({
        bytes.ends(with: "户", before: $0.end) && bytes.scalar(at: $0.end).length == numeral.start - $0.end
      }) ?? false
  }

  /// 三代五口, and not 清代五口大钟.
  private func isOfGenerations(_ numeral: Numeral) -> Bool {
    guard bytes.ends(with: "代", before: numeral.start) else { return false }
    return glyphs.lookup(bytes.scalar(before: numeral.start - 3, start: sentence.start).value).glyph == .chineseDigit
  }

  /// Why a classifier behind this numeral counts nothing, or nil.
  func uncounted(_ numeral: Numeral, _ hit: UnitHit) -> MetricRule? {
    // 两 counts; 二 before a classifier is an ordinal without 第: 二套房, 二期.
    if numeral.equals(2), bytes.starts(with: "二", at: numeral.start), numeral.end - numeral.start == 3,
      hit.unit.kind != .people, !isCountedTwo(hit)
    {
      return .ordinal
    }
    // 3000多级 are steps, 十级 is a rank.
    // So is 2005级 of a school.
    if bytes.starts(with: "级", at: hit.start), !bytes.starts(with: "两", at: numeral.start),
      numeral.high < Decimal38(100) || (1950..<2050).contains(numeral.small),
      Context.stairs.longest(in: bytes, at: hit.end, end: sentence.end) == nil
    {
      return .grade
    }
    if isPlaceName(numeral, hit) { return .name }
    if isAddress(numeral, hit) || isRoadSection(numeral, hit) { return .address }
    // 十四位的号码
    if isOfCode(numeral, hit) { return .homograph }
    if isRank(numeral, hit) { return .ordinal }
    if isDan(numeral, hit) { return .grade }
    if isNextClass(numeral, hit) { return .ordinal }
    if isTrain(numeral, hit) { return .name }
    if isNamedTeam(numeral, hit) || isUnitOfArms(numeral, hit) { return .name }
    if isOfVisits(numeral) { return .document }
    if isSection(numeral, hit) { return .ordinal }
    if numeral.shape.contains(.positional), !numeral.shape.holds(.digits, or: .repaired), numeral.digitCount < 3 {
      return .bareNumber
    }
    return nil
  }

  /// 十四位的号码, 身份证后六位, 电话由五位升至七位.
  private func isOfCode(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "位", at: hit.start), hit.end - hit.start == 3, numeral.high <= Decimal38(40) else {
      return false
    }
    if bytes.starts(with: "的", at: hit.end) {
      return Context.codes.longest(in: bytes, at: hit.end + 3, end: sentence.end) != nil
    }
    return clauseHolds(Context.codes, before: numeral.start)
      && (isEnd(hit.end) || Context.digitChanges.longest(in: bytes, at: hit.end, end: sentence.end) != nil)
  }

  /// 字帖二种: behind the noun, at the end of a clause, 二 counts; 工程二期 is the second.
  private func isCountedTwo(_ hit: UnitHit) -> Bool {
    let next = marks.mark(bytes.scalar(at: hit.end).value)
    return (hit.end >= sentence.end || next != .none)
      && Context.countedByTwo.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
  }

  /// The 四段 and 九段 of a player of go.
  private func isDan(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    bytes.starts(with: "段", at: hit.start) && hit.end - hit.start == 3 && numeral.high < Decimal38(10)
      && !bytes.starts(with: "两", at: numeral.start)
      && holds(Context.chess, from: max(sentence.start, numeral.start - 120), before: min(sentence.end, hit.end + 120))
  }

  /// The 三类 of 一类地区920元，二类地区830元，三类地区730元.
  private func isNextClass(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "类", at: hit.start), hit.end - hit.start == 3, bytes.starts(with: "三", at: numeral.start)
    else { return false }
    return holds(Context.secondClass, from: max(sentence.start, numeral.start - 120), before: numeral.start)
  }

  /// 416次列车, and the 208次 before it in a list of them; 增开200次列车 are so many.
  private func isTrain(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "次", at: hit.start), hit.end - hit.start == 3, numeral.shape.contains(.digits),
      Context.runs.longest(in: bytes, before: numeral.start, start: clause) == nil
    else { return false }
    var end = hit.start
    while Context.trains.longest(in: bytes, at: end, end: sentence.end) == nil {
      guard let next = listConnector(at: end + 3), let other = reader.read(at: next),
        bytes.starts(with: "次", at: other.end)
      else { return false }
      end = other.end
    }
    return true
  }

  /// 2.2本项目总投资…: the number of a section, and this project; 人均2.2本书 counts.
  private func isSection(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    numeral.start == max(clause, lastEnd) && numeral.shape == [.digits, .decimal]
      && bytes.starts(with: "本", at: hit.start)
      && Context.ofThese.longest(in: bytes, at: hit.end, end: sentence.end) != nil
  }

  /// 点击：1024次: how often the page itself was read.
  private func isOfVisits(_ numeral: Numeral) -> Bool {
    let colon = bytes.skippingSpace(before: numeral.start)
    let end = bytes.ends(with: "：", before: colon) ? colon - 3 : bytes.ends(with: ":", before: colon) ? colon - 1 : -1
    return end > sentence.start && Context.visits.longest(in: bytes, before: end, start: sentence.start) != nil
  }

  /// 六一四队: three or more digits one by one, and what has a number for its name; teams of other countries that are named so (76人队, 费城76人).
  private func isNamedTeam(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if let team = Context.numberedTeams.longest(in: bytes, at: numeral.start, end: sentence.end) {
      return Context.teamWords.longest(in: bytes, at: team.end - 3, end: sentence.end) == nil
    }
    if Context.cityTeams.longest(in: bytes, before: hit.end, start: clause) != nil,
      Context.playing.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    {
      return true
    }
    return numeral.shape.contains(.positional) && !numeral.shape.contains(.digits)
      && Context.numbered.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
  }

  /// 前三名 are ranks, the first hundred are so many, unless they are of a ranking: 全国前50名.
  private func isRank(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    let isFirst = bytes.ends(with: "前", before: numeral.start)
    guard isFirst || bytes.ends(with: "头", before: numeral.start),
      Context.ranked.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
    else { return false }
    return numeral.high <= Decimal38(20)
      || isFirst && Context.ranking.longest(in: bytes, before: numeral.start - 3, start: clause) != nil
  }

  /// 12号3栋2单元501室.
  private func isAddress(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard ExclusionWords.houses.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end else { return false }
    if bytes.ends(with: "号", before: numeral.start) { return true }
    guard let next = reader.read(at: hit.end) else { return false }
    return ExclusionWords.rooms.longest(in: bytes, at: next.end, end: sentence.end) != nil
  }

  /// 忠孝东路四段, 人民南路3段; 修复公路四段 are so many.
  private func isRoadSection(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    bytes.starts(with: "段", at: hit.start) && hit.end - hit.start == 3 && numeral.high < Decimal38(10)
      && !bytes.starts(with: "两", at: numeral.start)
      && Context.roads.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
      && Context.noRoads.longest(in: bytes, before: numeral.start, start: sentence.start) == nil
  }

  /// 农一师三团, 八团职工, 三团二营, 武警八支队: what troops and the farms of the army are called by their numbers; 来了五团游客 are so many.
  private func isUnitOfArms(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard hit.end - hit.start == 3, numeral.bound == .exact else { return false }
    if bytes.starts(with: "支队", at: hit.start), !bytes.starts(with: "支队伍", at: hit.start) {
      return Context.armed.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
    }
    guard bytes.starts(with: "团", at: hit.start) else { return false }
    if Context.armed.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
      || Context.ofRegiments.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    {
      return true
    }
    // 四团、六团: the next of a list of them
    if lastEnd > clause, bytes.ends(with: "团", before: lastEnd), listConnector(at: lastEnd) == numeral.start,
      quantities.last?.rightEdge != lastEnd
    {
      return true
    }
    guard let battalion = reader.read(at: hit.end) else { return false }
    return bytes.starts(with: "营", at: battalion.end) || bytes.starts(with: "连", at: battalion.end)
  }

  /// 八里镇, 五棵松, 七台河; 三条街 are streets, 三条巷 is one.
  func isPlaceName(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard !numeral.shape.contains(.digits), numeral.bound == .exact, numeral.high <= Decimal38(20),
      !bytes.starts(with: "两间", at: numeral.start), !bytes.starts(with: "两家", at: numeral.start),
      NumeralWords.placeUnits.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
    else { return false }
    // 有了三家店; 三家店 itself is a village.
    if bytes.starts(with: "家店", at: hit.start),
      Context.owned.longest(in: bytes, before: numeral.start, start: clause) != nil
    {
      return false
    }
    // 三间铺 are shops, unless a village or a town is called so.
    if bytes.starts(with: "间铺", at: hit.start) {
      return NumeralWords.placeEndings.longest(in: bytes, at: hit.end + 3, end: sentence.end) != nil
    }
    let isStreet = bytes.starts(with: "街", at: hit.end) || bytes.starts(with: "路", at: hit.end)
    if isStreet, bytes.starts(with: "条", at: hit.start) { return false }
    // 三元朱村
    if bytes.starts(with: "元", at: hit.start), bytes.starts(with: "村", at: hit.end + bytes.scalar(at: hit.end).length) {
      return true
    }
    return NumeralWords.placeEndings.longest(in: bytes, at: hit.end, end: sentence.end) != nil
  }
}
