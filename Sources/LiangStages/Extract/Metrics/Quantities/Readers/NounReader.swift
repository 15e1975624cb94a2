import LiangCore
import LiangText

/// Nouns without a classifier, and 口: whether their number counts them.
struct NounReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// A noun without classifier is counted by digits and by long numerals; 三厂 and 五矿 are names.
  func isCounted(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    // 03 工会新闻
    if numeral.shape.contains(.leadingZero), !numeral.shape.contains(.decimal) { return false }
    // 解放军302医院
    if bytes.starts(with: "医院", at: hit.start), numeral.digitCount == 3, numeral.shape == .digits { return false }
    if numeral.shape.contains(.bareMagnitude) {
      return numeral.bound == .above || text.comparator(before: numeral.start) != nil || isUpTo(numeral.start)
    }
    // 十七国; 六十四中 is a name, and so is 二十国集团.
    if bytes.starts(with: "国", at: hit.start), numeral.high > Decimal38(10),
      !text.has(CountWords.behindAlliances, at: hit.end)
    {
      return true
    }
    return numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude) || numeral.bound == .above
      || text.isSpelt(CountWords.nounsCounted, hit)
  }

  /// Whether the 上 of 上千职工 stands there, and not that of 马上 or 街上.
  private func isUpTo(_ index: Int) -> Bool {
    guard bytes.ends(with: "上", before: index) else { return false }
    return index - 3 <= text.clause || text.marks.mark(text.scalar(before: index - 3).value) != .none
      || text.has(CountWords.beforeUpTo, before: index - 3)
  }

  /// 一家七口.
  func isHousehold(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.isSpelt("口", hit),
      !text.has(CountWords.thingsWithMouths, at: hit.end)
    else { return false }
    // 5口以上家庭; 7214户，2.03万口
    return text.has(CountWords.beforeHouseholdMembers, before: numeral.start)
      || isOfGenerations(numeral)
      || text.has(CountWords.behindHouseholdMembers, at: hit.end)
      || text.quantities.last.map({
        bytes.ends(with: "户", before: $0.end) && bytes.scalar(at: $0.end).length == numeral.start - $0.end
      }) ?? false
  }

  /// 三代五口, and not 清代五口大钟.
  private func isOfGenerations(_ numeral: Numeral) -> Bool {
    guard bytes.ends(with: "代", before: numeral.start) else { return false }
    return text.glyphs.lookup(text.scalar(before: numeral.start - 3).value).glyph == .chineseDigit
  }
}
