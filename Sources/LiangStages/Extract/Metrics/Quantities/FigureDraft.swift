import LiangCore
import LiangText

/// A figure before the words around it are read. It is large: the questions that `add` asks of every figure are
/// inlined, so that it is not copied for each.
struct FigureDraft {
  var start: Int
  /// One past the unit.
  var end: Int
  /// Where the unit begins.
  var unitStart: Int
  var unit: Unit
  /// In `unit`, not yet in the canonical one.
  var low: Decimal38
  var high: Decimal38
  var bound: Numeral.Bound
  var shape: Numeral.Shape
  var rule: MetricRule
  /// More of the same, in the canonical unit (角 behind 元).
  var rest = Decimal38.zero
  /// How much more the upper bound has of it: the two neighbours of 一角三四分.
  var spread = Decimal38.zero
  /// Whether it is 一, which may be an article.
  var isBareOne = false
  /// Whether the upper end of a range has a sign, 零下 or 零上 of its own, which `high` has.
  var isSecondSigned = false
  /// The power of ten with which its numeral ends: 4 of 8万.
  var magnitude = 0
  /// What it is of, where that is known already.
  var named = ByteRange.none
}

extension FigureDraft {
  /// A numeral with its unit.
  /// - Parameter printed: where the unit stands; without it none is printed.
  init(_ numeral: Numeral, _ unit: Unit, _ rule: MetricRule, at printed: Range<Int>? = nil) {
    let printed = printed ?? numeral.end..<numeral.end
    self.init(
      start: numeral.start, end: printed.upperBound, unitStart: printed.lowerBound, unit: unit, low: numeral.low,
      high: numeral.high, bound: numeral.bound, shape: numeral.shape, rule: rule)
  }

  /// A value that a word says in Chinese: 半, 一 that print has made a dash.
  init(_ value: Decimal38, _ unit: Unit, _ rule: MetricRule, from start: Int, at printed: Range<Int>) {
    self.init(
      start: start, end: printed.upperBound, unitStart: printed.lowerBound, unit: unit, low: value, high: value,
      bound: .exact, shape: .chinese, rule: rule)
  }

  /// What lies between two numbers.
  /// - Parameter printed: where the unit stands, behind the second of them.
  init(
    from first: Numeral, to second: Numeral, _ unit: Unit, _ ends: (low: Decimal38, high: Decimal38),
    at printed: Range<Int>
  ) {
    self.init(
      start: first.start, end: printed.upperBound, unitStart: printed.lowerBound, unit: unit, low: ends.low,
      high: ends.high, bound: .exact, shape: first.shape.union(second.shape), rule: .range)
  }
}
