/// What each character does in a time: one load tells most places of a text from those worth a look.
struct TimeGlyphs: Sendable {
  /// What a character does, in one byte: a digit with its value, or the kinds of words that it begins.
  struct Glyph {
    fileprivate(set) var bits: UInt8

    /// No time begins with it.
    var isNone: Bool { bits == 0 }
    /// A digit.
    var isDigit: Bool { bits & 0x80 != 0 }
    /// Begins a word of `TimeWords.beginning`.
    var beginsWord: Bool { bits & 0x81 == 0x01 }
    /// Begins a stretch of a year: 上半年, 前三季度, 头四个月, 元月.
    var beginsStretch: Bool { bits & 0x82 == 0x02 }
    /// Begins a number of years: 近三年, 两年来.
    var beginsElapsed: Bool { bits & 0x84 == 0x04 }
    /// A quotation mark, behind which a plan may stand.
    var isQuote: Bool { bits & 0x88 == 0x08 }

    /// 0…9 of a digit; 1…3 of 十, 廿, 卅.
    var value: Int { Int(bits & 0x0F) }
    /// Whether the digit counts tens.
    var isTens: Bool { bits & 0x70 == 0x30 }
    /// Whether it is a Chinese digit.
    var isChinese: Bool { bits & 0x70 >= 0x20 }
    /// Whether it is a digit beyond doubt, and not a letter that looks like one.
    var isCertain: Bool { bits & 0x70 != 0x10 }
  }

  private let table: ScalarTable<Glyph>

  /// The one table, made at first use and never freed.
  static let shared = TimeGlyphs()

  private init() {
    table = ScalarTable(repeating: Glyph(bits: 0)) { table in
      func mark(_ scalars: some Sequence<Unicode.Scalar>, _ bit: UInt8) {
        for scalar in scalars where scalar.value < 0x10000 { table[Int(scalar.value)].bits |= bit }
      }
      mark(TimeWords.beginning.initials, 0x01)
      mark(TimeWords.months.initials.union("前头頭元".unicodeScalars), 0x02)
      mark(TimeWords.recent.initials.union("两兩".unicodeScalars), 0x04)
      mark("“".unicodeScalars, 0x08)
      for (kind, digits) in Self.digits {
        for (value, characters) in digits.enumerated() {
          for scalar in characters.unicodeScalars { table[Int(scalar.value)].bits = 0x80 | kind | UInt8(value) }
        }
      }
    }
  }

  /// The digits by kind and value.
  private static let digits: [(kind: UInt8, values: [String])] = [
    (0x00, ["0０", "1１", "2２", "3３", "4４", "5５", "6６", "7７", "8８", "9９"]),
    // Letters that OCR reads where a digit is printed.
    (0x10, ["Oo", "lIi|", "Zz", "", "", "Ss", "", "", "B", ""]),
    (0x20, ["〇○◯零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]),
    (0x30, ["", "十", "廿", "卅"]),
  ]

  /// What the scalar does.
  @inline(__always)
  func glyph(_ scalar: UInt32) -> Glyph { table[scalar, beyond: Glyph(bits: 0)] }
}
