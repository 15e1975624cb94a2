import LiangCore
import LiangText

// What joins the numerals of a list or a range, and what signs the second of them.
extension FigureText {
  /// One past 、 和 与 及 或 between the numbers of a list.
  func listConnector(at index: Int) -> Int? {
    let scalar = bytes.scalar(at: index)
    switch scalar.value {
    case "、", "和", "与", "及", "或": return index + scalar.length
    default: return nil
    }
  }

  /// One past a dash, 至 or 到 between two numbers, spaces passed over; nil where another thing stands there or no
  /// number follows.
  func rangeConnector(at index: Int) -> Int? {
    guard let next = connectorEnd(at: index), mark(at: next) == .numeral else { return nil }
    return next
  }

  /// One past what may join two numbers at `index`.
  func connectorEnd(at index: Int) -> Int? {
    let at = bytes.skippingSpace(at: pastInclusion(at: index))
    let mark = bytes.scalar(at: at)
    switch mark.value {
    case "一":  // 一 that OCR reads for a dash: digits stand behind it, digits or their unit before it (50元一80元).
      guard index > 0, case let before = bytes.scalar(before: index).value,
        glyphs.lookup(before).glyph == .digit || glyphs.lookup(before).glyph == .none,
        glyph(at: at + 3) == .digit
      else { return nil }
    case 0x2D, 0x2013, 0x2014, 0x7E, 0xFF5E, 0xFF0D, 0x2015, 0x223C, 0x301C, 0x2212, "至", "到": break
    default: return nil
    }
    // 2.9　-20.7%: two cells of a table
    let isMinus = mark.value == 0x2D || mark.value == 0x2212 || mark.value == 0xFF0D
    if isMinus, bytes.ends(with: "\u{3000}", before: at),
      bytes.skippingSpace(at: at + mark.length) == at + mark.length
    {
      return nil
    }
    // 1万元--5万元, 2——3万
    let second = bytes.scalar(at: at + mark.length)
    let isDouble =
      second.value == mark.value && (mark.value == 0x2D || mark.value == 0xFF0D || mark.value == 0x2014)
    return bytes.skippingSpace(at: at + mark.length + (isDouble ? second.length : 0))
  }

  /// One past （含） and its like at `index`, which say whether a bound belongs to what it bounds; `index` itself where
  /// none stands.
  func pastInclusion(at index: Int) -> Int {
    guard mark(at: index) == .openBracket else { return index }
    return longest(BoundWords.inclusionNotes, at: index)?.end ?? index
  }

  /// Whether the character may be the sign of a figure that is less than nothing: a minus, a dash or what OCR reads for
  /// one, 负.
  func isMinus(_ sign: UInt32, of kind: MetricKind) -> Bool {
    switch sign {
    case 0x2D, 0xFF0D, 0x2212: true
    // 胜4盘、负1盘
    case "负": kind != .count && kind != .people
    case 0x2014, 0x2013: kind == .percent || kind == .temperature || kind == .money
    case "一": kind == .temperature
    default: false
    }
  }

  /// One past a second number that stands behind a dash or 至: 第3至5名.
  func pastRange(_ numeral: Numeral) -> Int {
    guard let next = rangeConnector(at: numeral.end), let second = reader.read(at: next) else {
      return numeral.end
    }
    return second.end
  }
}
