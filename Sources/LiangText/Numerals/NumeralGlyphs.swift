public import LiangCore

/// What a character does in a numeral.
@usableFromInline
package enum NumeralGlyph: UInt8, Ordinal, Sendable {
  /// It stands in no numeral.
  case none
  /// 0–9, ASCII or full-width.
  case digit
  /// 一 … 九, 〇, 零, 两 and their financial and traditional forms.
  case chineseDigit
  /// 十 百 千, and 廿 卅 卌 that hold their own digit.
  case small
  /// 万 亿 兆.
  case large
  /// 几 数: some number of.
  case some
  /// 多 余 来: and some more.
  case more
  /// 半.
  case half
  /// 点 between Chinese digits.
  case point
  /// A letter that OCR reads where a digit is printed.
  case lookalike

  /// By place in the declaration.
  @inlinable @inline(__always)
  package static func == (a: NumeralGlyph, b: NumeralGlyph) -> Bool { a.ordinal == b.ordinal }
}

/// The numeral characters: what each does, and its digit or power of ten. One load a character.
@usableFromInline
package struct NumeralGlyphs: Sendable {
  /// Two bytes for each scalar below U+10000: the glyph, and its digit or power of ten.
  @usableFromInline let table: ScalarTable<UInt16>

  /// The one table, made at first use and never freed.
  package static let shared = NumeralGlyphs()

  private init() {
    table = ScalarTable(repeating: 0) { table in
      for (glyph, characters, values) in NumeralGlyphs.rows {
        for (scalar, value) in zip(characters.unicodeScalars, values) {
          table[Int(scalar.value)] = UInt16(glyph.rawValue) << 8 | UInt16(value)
        }
      }
    }
  }

  /// Set in the digits written for cheques: 壹 is 1 and this.
  static let financialMark = 0x10

  /// What each character does, and with which digit or power of ten.
  private static let rows: [(NumeralGlyph, String, [Int])] = [
    (.digit, "0123456789", Array(0...9)),
    (.digit, "０１２３４５６７８９", Array(0...9)),
    (.chineseDigit, "〇一二三四五六七八九", Array(0...9)),
    (.chineseDigit, "零○◯", [0, 0, 0]),
    (.chineseDigit, "壹贰叁肆伍陆柒捌玖", (1...9).map { $0 | financialMark }),
    (.chineseDigit, "貳參陸", [2, 3, 6].map { $0 | financialMark }),
    (.chineseDigit, "两兩俩倆仨幺", [2, 2, 2, 2, 3, 1]),
    (.small, "十百千拾佰仟", [1, 2, 3, 1, 2, 3]),
    (.small, "廿卅卌", [0x21, 0x31, 0x41]),
    (.large, "万萬亿億兆", [4, 4, 8, 8, 12]),
    (.some, "几幾数數", [0, 0, 0, 0]),
    (.more, "多余餘来來", [0, 0, 0, 1, 1]),
    (.half, "半", [5]),
    (.point, "点點", [0, 0]),
    (.lookalike, "lI|OoZSｌＩＯｏ", [1, 1, 1, 0, 0, 2, 5, 1, 1, 0, 0]),
  ]

  /// The glyph of a scalar, and its digit or power of ten; 廿 and its like hold their digit in the upper four bits.
  @inlinable @inline(__always)
  package func lookup(_ scalar: UInt32) -> (glyph: NumeralGlyph, value: Int) {
    let entry = table[scalar, beyond: 0]
    return (NumeralGlyph(ordinal: UInt8(truncatingIfNeeded: entry >> 8)), Int(entry & 0xFF))
  }
}
