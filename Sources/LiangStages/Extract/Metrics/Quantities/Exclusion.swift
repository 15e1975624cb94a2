import LiangCore
import LiangText

/// A numeral that is no quantity, and why.
struct Exclusion {
  var start: Int
  var end: Int
  var rule: MetricRule
  /// The value; zero where it was not read.
  var value = Decimal38.zero
}

extension Exclusion {
  /// - Parameter end: one past what else belongs to it.
  init(_ rule: MetricRule, _ numeral: Numeral, to end: Int? = nil) {
    self.init(start: numeral.start, end: max(numeral.end, end ?? 0), rule: rule, value: numeral.low)
  }
}
