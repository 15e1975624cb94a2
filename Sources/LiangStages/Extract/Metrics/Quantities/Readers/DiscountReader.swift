import LiangCore
import LiangText

/// 折: a discount, and in a list of discounts a share.
struct DiscountReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 九折, 75折: a discount, and no figure, but for the share that is left of a price where nothing else is said.
  func discount(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> UnitReading {
    guard numeral.low > .zero, numeral.high < Decimal38(100), !numeral.equals(10) else {
      return .none(
        text.clauseHolds(MoneyWords.discountWords, before: numeral.start) ? .discount : .homograph, end: hit.end)
    }
    guard isListOfDiscounts else { return .none(.discount, end: hit.end) }
    guard numeral.low > Decimal38(10) else { return .unit(unit) }
    var hundredth = unit
    hundredth.factor = Decimal38(1)
    return .unit(hundredth)
  }

  /// Whether the sentence holds discounts and nothing else: 九折,八点五折. Letter-spaced digits (九 九 折) are not put together.
  private var isListOfDiscounts: Bool {
    var index = text.sentence.start
    var isSpaced = false
    while index < text.sentence.end {
      let scalar = bytes.scalar(at: index)
      let mark = text.marks.mark(scalar.value)
      switch scalar.value {
      case "折", "点", 0x2E, 0xFF0E: break  // 折点.．
      default: guard mark != .none else { return false }
      }
      if isSpaced, text.glyphs.lookup(scalar.value).glyph == .chineseDigit { return false }
      isSpaced = mark == .space && text.glyphs.lookup(bytes.scalar(before: index).value).glyph == .chineseDigit
      index += scalar.length
    }
    return true
  }
}
