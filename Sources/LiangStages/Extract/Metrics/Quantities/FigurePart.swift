import LiangCore
import LiangText

/// What goes on behind the first part of a figure: the 五角 of 三元五角, the 八 of 一米八.
struct FigurePart {
  /// In the canonical unit of the first part; with `smallerUnit` the value of all parts together in that.
  var value: Decimal38
  /// How much more it may be.
  var spread = Decimal38.zero
  /// Whether some more belongs to it: 一米七几.
  var isMore = false
  var end: Int
  /// Whether another part may follow.
  var goesOn: Bool
  /// Where the first part's unit does not hold the whole exactly: 3小时20分 is 200 minutes.
  var smallerUnit: Unit?
}
