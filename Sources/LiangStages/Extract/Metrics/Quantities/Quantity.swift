import LiangCore
import LiangText

/// One figure with its unit, as the scanner finds it: places in the article's healed text.
struct Quantity {
  /// Numeral and unit.
  var start: Int
  var end: Int
  /// Where the unit begins; `end` where there is none.
  var unitStart: Int
  /// Where the word begins that bounds it from before, else `start`.
  var leftEdge: Int
  /// One past the word that bounds it from behind, else `end`.
  var rightEdge: Int
  /// Where its clause begins.
  var clause: Int
  var kind: MetricKind
  /// The canonical unit's index in the unit table.
  var unit: Int
  var low: Decimal38
  var high: Decimal38
  var comparator: Comparator
  /// Whether a word before it bounds it, however far before.
  var isBoundBefore = false
  var rule: MetricRule
  var trait: UnitTrait
  var shape: Numeral.Shape
  /// What it is of, where the scanner knows: the currency of a rate of exchange.
  var named = ByteRange.none

  /// The verb that is a part of the figure itself: the 翻 of 翻一番.
  var verb: ByteRange? { rule == .doubling ? ByteRange(start, start + 3) : nil }

  /// How sure the reading of the figure is: less where the print is damaged, where the unit goes without saying, or
  /// where it is a common word. The numbers are set by hand.
  var confidence: Float {
    if shape.contains(.repaired) || shape.contains(.middleDot) { return 0.7 }
    if shape.contains(.spaced) || rule == .unsaidMoney || rule == .unsaidPeople { return 0.85 }
    switch trait {
    case .homograph, .degree, .point, .minor, .coin, .piece, .side, .great, .session, .noun: return 0.93
    default: return 0.98
    }
  }

  /// The lower bound; nil where open.
  var lowerBound: Decimal38? {
    switch comparator {
    case .below, .atMost: nil
    default: low
    }
  }

  /// The upper bound; nil where open.
  var upperBound: Decimal38? {
    switch comparator {
    case .above, .atLeast: nil
    default: high
    }
  }
}
