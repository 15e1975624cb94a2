import LiangCore
import LiangText

/// Names of places that begin with a numeral: 八里镇, 三家店.
struct PlaceNameReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 八里镇, 五棵松, 七台河; 三条街 are streets, 三条巷 is one.
  func isPlaceName(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard !numeral.shape.contains(.digits), numeral.bound == .exact, numeral.high <= Decimal38(20),
      !bytes.starts(with: "两间", at: numeral.start), !bytes.starts(with: "两家", at: numeral.start),
      text.isSpelt(NumeralWords.placeUnits, hit)
    else { return false }
    // 有了三家店; 三家店 itself is a village.
    if bytes.starts(with: "家店", at: hit.start),
      text.has(NameWords.beforeShopCounts, before: numeral.start)
    {
      return false
    }
    // 有五家门口排起了队; 张三家门口 is a person's.
    if bytes.starts(with: "家门口", at: hit.start) {
      return !text.has(NameWords.beforeShopCounts, before: numeral.start)
    }
    // 三道门 are doors and 三间铺 shops, unless a village or a town is called so.
    if bytes.starts(with: "道门", at: hit.start) || bytes.starts(with: "间铺", at: hit.start) {
      return text.has(NumeralWords.placeEndings, at: hit.end + 3)
    }
    let isStreet = bytes.starts(with: "街", at: hit.end) || bytes.starts(with: "路", at: hit.end)
    if isStreet, bytes.starts(with: "条", at: hit.start) { return false }
    // 三元朱村
    if bytes.starts(with: "元", at: hit.start), bytes.starts(with: "村", at: hit.end + bytes.scalar(at: hit.end).length) {
      return true
    }
    guard text.has(NumeralWords.placeEndings, at: hit.end) else { return false }
    // 新建三座桥, unless a village or a town is called so.
    if bytes.starts(with: "座", at: hit.start), let building = text.longest(NameWords.buildings, at: hit.end) {
      return text.has(NumeralWords.placeEndings, at: building.end)
    }
    return !isCrossed(numeral, hit) || text.has(NumeralWords.placeEndings, at: hit.end + 3)
  }

  /// Whether mountains or rivers lie on somebody's way: 翻两座山，过三条河.
  private func isCrossed(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    text.isSpelt(NameWords.crossedUnits, hit) && text.has(NameWords.crossingVerbs, before: numeral.start)
  }
}
