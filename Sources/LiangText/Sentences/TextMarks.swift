public import LiangCore

/// What a character does for the reading of sentences.
@usableFromInline
package enum TextMark: UInt8, Ordinal, Sendable {
  case none
  /// It may begin a numeral.
  case numeral
  /// 。！？ and the like, and the end of a paragraph.
  case sentenceEnd
  /// ，；： and their ASCII forms.
  case clauseBreak
  /// 、
  case listComma
  /// “ ‘ 「 『 and the straight quote.
  case openQuote
  case closeQuote
  /// 《 〈
  case openTitle
  case closeTitle
  /// （ ( 〔 【 [
  case openBracket
  case closeBracket
  /// White space.
  case space

  /// By place in the declaration.
  @inlinable @inline(__always)
  package static func == (a: TextMark, b: TextMark) -> Bool { a.ordinal == b.ordinal }
}

/// The marks of all characters of the Basic Multilingual Plane: one load a character.
@usableFromInline
package struct TextMarks: Sendable {
  @usableFromInline let table: ScalarTable<UInt8>
  @usableFromInline let unmarked: ThreeByteSet
  @usableFromInline let unended: ThreeByteSet
  @usableFromInline let running: ThreeByteSet

  /// The one table, made at first use and never freed.
  package static let shared = TextMarks()

  private init() {
    let table = ScalarTable<UInt8>(repeating: TextMark.none.rawValue, TextMarks.write)
    func mark(_ scalar: UInt32) -> UInt8 { table[scalar, beyond: TextMark.none.rawValue] }
    self.table = table
    unmarked = ThreeByteSet { mark($0) == TextMark.none.rawValue }
    unended = ThreeByteSet { mark($0) != TextMark.sentenceEnd.rawValue }
    running = ThreeByteSet { mark($0) != TextMark.sentenceEnd.rawValue && mark($0) != TextMark.numeral.rawValue }
  }

  private static func write(_ table: UnsafeMutableBufferPointer<UInt8>) {
    for (mark, characters) in rows {
      for scalar in characters.unicodeScalars { table[Int(scalar.value)] = mark.rawValue }
    }
    for scalar in table.indices {
      switch NumeralGlyphs.shared.lookup(UInt32(scalar)).glyph {
      case .digit, .chineseDigit, .small, .large, .some, .half: table[scalar] = TextMark.numeral.rawValue
      case .none, .more, .point, .lookalike: break
      }
    }
    // The letter that stands for a one most often.
    table[0x6C] = TextMark.numeral.rawValue
  }

  private static let rows: [(TextMark, String)] = [
    (.sentenceEnd, "。！？!?…\n"),
    (.clauseBreak, "，；：,;:—"),
    (.listComma, "、"),
    (.openQuote, "“‘「『"),
    (.closeQuote, "”’」』"),
    (.openTitle, "《〈"),
    (.closeTitle, "》〉"),
    (.openBracket, "（(〔【["),
    (.closeBracket, "）)〕】]"),
    (.space, " \t\u{3000}\u{A0}"),
  ]

  /// The mark of a scalar.
  @inlinable @inline(__always)
  package func mark(_ scalar: UInt32) -> TextMark {
    TextMark(ordinal: table[scalar, beyond: 0])
  }

  /// One past the characters of three bytes that stand at `index` and before `end`, none of which ends a sentence or
  /// may begin a numeral.
  @inlinable @inline(__always)
  package func runningEnd(in bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) -> Int {
    running.end(in: bytes, from: index, to: end)
  }

  /// One past the characters of one byte or three that stand at `index` and before `end`, none of which ends a
  /// sentence.
  @inlinable @inline(__always)
  package func unendedEnd(in bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) -> Int {
    var index = index
    while true {
      index = unended.end(in: bytes, from: index, to: end)
      guard index < end, bytes[index] < 0x80, table[UInt16(bytes[index])] != TextMark.sentenceEnd.rawValue else {
        return index
      }
      index &+= 1
    }
  }

  /// One past the characters of three bytes without a mark that stand at `index` and before `end`.
  @inlinable @inline(__always)
  package func unmarkedEnd(in bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) -> Int {
    unmarked.end(in: bytes, from: index, to: end)
  }
}

extension TextMark {
  /// Whether a new stretch of text begins behind it.
  package var parts: Bool {
    switch self {
    case .clauseBreak, .openBracket, .space, .sentenceEnd: true
    default: false
    }
  }
}
