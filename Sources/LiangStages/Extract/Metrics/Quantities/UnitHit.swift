import LiangCore
import LiangText

/// A unit found behind a numeral.
struct UnitHit {
  var unit: Unit
  /// One past the unit.
  var end: Int
  /// Where it begins.
  var start: Int
  /// The numeral's 多, 余 or 来 belongs to what follows and not to it.
  var dropsTail = false
  /// 个半月, 个多月: half of it more, or some more.
  var addsHalf = false
  var addsMore = false
}
