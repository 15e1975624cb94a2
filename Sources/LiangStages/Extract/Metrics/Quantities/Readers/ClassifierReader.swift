import LiangCore
import LiangText

/// Why a classifier behind a numeral counts nothing: the numeral numbers, names or addresses something.
struct ClassifierReader {
  let text: FigureText
  private let placeNames: PlaceNameReader
  private let ranks: RankReader
  private let numbered: NumberedReader

  init(text: FigureText) {
    self.text = text
    placeNames = PlaceNameReader(text: text)
    ranks = RankReader(text: text)
    numbered = NumberedReader(text: text)
  }

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// Why a classifier behind this numeral counts nothing, or nil.
  func uncounted(_ numeral: Numeral, _ hit: UnitHit) -> MetricRule? {
    // 两 counts; 二 before a classifier is an ordinal without 第: 二套房, 二期.
    if numeral.equals(2), bytes.starts(with: "二", at: numeral.start), numeral.end - numeral.start == 3,
      hit.unit.kind != .people, !isCountedTwo(hit)
    {
      return .ordinal
    }
    // 3000多级 are steps, 十级 is a rank, and so is 2005级 of a school.
    if bytes.starts(with: "级", at: hit.start), !bytes.starts(with: "两", at: numeral.start),
      numeral.high < Decimal38(100) || numeral.isWhole(in: 1950..<2050),
      !text.has(CountWords.stairs, at: hit.end)
    {
      return .grade
    }
    if placeNames.isPlaceName(numeral, hit) || isWordItself(numeral, hit) { return .name }
    if isAddress(numeral, hit) || isRoadSection(numeral, hit) { return .address }
    // 十四位的号码
    if isOfCode(numeral, hit) { return .homograph }
    if ranks.isRank(numeral, hit) { return .ordinal }
    if ranks.isDan(numeral, hit) { return .grade }
    if ranks.isNextClass(numeral, hit) { return .ordinal }
    if numbered.isTrain(numeral, hit) { return .name }
    if numbered.isNamedTeam(numeral, hit) || numbered.isUnitOfArms(numeral, hit) || numbered.isUnitOfWork(numeral, hit)
    {
      return .name
    }
    if isOfVisits(numeral) { return .document }
    if isSection(numeral, hit) { return .ordinal }
    if numeral.shape.contains(.positional), !numeral.shape.holds(.digits, or: .repaired), numeral.digitCount < 3 {
      return .bareNumber
    }
    return nil
  }

  /// 十四位的号码, 身份证后六位, 电话由五位升至七位.
  private func isOfCode(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.isSpelt("位", hit) else { return false }
    if text.has(CountWords.beforePlaces, before: numeral.start) { return true }
    guard numeral.high <= Decimal38(40) else { return false }
    if bytes.starts(with: "的", at: hit.end) {
      return text.has(CountWords.codeWords, at: hit.end + 3)
    }
    return text.clauseHolds(CountWords.codeWords, before: numeral.start)
      && (text.isEnd(hit.end) || text.has(CountWords.behindDigitCounts, at: hit.end))
  }

  /// Whether the characters counted are a word itself, and not how long a text is.
  private func isWordItself(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "个字", at: hit.start), numeral.high <= Decimal38(10),
      !text.has(CountWords.wordsInCharacter, at: hit.start + 3)
    else { return false }
    if text.has(CountWords.wordsTold, before: numeral.start, from: text.sentence.start) { return true }
    return text.isEnd(hit.start + 6) && text.has(CountWords.pointing, before: numeral.start, from: text.sentence.start)
  }

  /// 字帖二种: behind the noun, at the end of a clause, 二 counts; 工程二期 is the second.
  private func isCountedTwo(_ hit: UnitHit) -> Bool {
    let next = text.mark(at: hit.end)
    return (hit.end >= text.sentence.end || next != .none)
      && text.isSpelt(CountWords.classifiersOfTwo, hit)
  }

  /// 点击：1024次: how often the page itself was read.
  private func isOfVisits(_ numeral: Numeral) -> Bool {
    let colon = bytes.skippingSpace(before: numeral.start)
    let end = bytes.ends(with: "：", before: colon) ? colon - 3 : bytes.ends(with: ":", before: colon) ? colon - 1 : -1
    return end > text.sentence.start && text.has(CountWords.visitCounters, before: end, from: text.sentence.start)
  }

  /// 2.2本项目总投资…: the number of a section, and this project; 人均2.2本书 counts.
  private func isSection(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    numeral.start == max(text.clause, text.lastEnd) && numeral.shape == [.digits, .decimal]
      && bytes.starts(with: "本", at: hit.start)
      && text.has(CountWords.behindThis, at: hit.end)
  }

  /// 12号3栋2单元501室.
  private func isAddress(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.isSpelt(ExclusionWords.houses, hit) else { return false }
    if bytes.ends(with: "号", before: numeral.start) { return true }
    guard let next = text.numeral(at: hit.end) else { return false }
    return text.has(ExclusionWords.rooms, at: next.end)
  }

  /// 忠孝东路四段, 人民南路3段; 修复公路四段 are so many.
  private func isRoadSection(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    text.isSpelt("段", hit) && numeral.high < Decimal38(10)
      && !bytes.starts(with: "两", at: numeral.start)
      && text.has(CountWords.roadEnds, before: numeral.start, from: text.sentence.start)
      && !text.has(CountWords.roadsWithoutName, before: numeral.start, from: text.sentence.start)
  }
}
