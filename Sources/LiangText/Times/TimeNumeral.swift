/// A numeral as it stands in a date: at most four digits, ASCII, full-width or Chinese, letters that OCR takes for
/// digits read as such.
///
///     "2O23"  → value 2023, digits 4, certain 3
///     "二十八" → value 28, digits 2, certain 2
struct TimeNumeral {
  /// What it says.
  var value: Int
  /// How many digits were read; 十, 廿 and 卅 stand for the tens.
  var digits: Int
  /// How many of them are digits beyond doubt.
  var certain: Int
  /// Whether it is written in Chinese.
  var isChinese: Bool
  /// Whether it counts tens, as 二十三 does and 二三 does not.
  var hasTens: Bool
  /// One past its last byte.
  var end: Int

  /// Reads the numeral that begins at `start`; spaces between digits are passed over, as in `2 0 2 3 年`.
  /// - Returns: nil where no digit stands there, or more than four do.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> TimeNumeral? {
    var numeral = TimeNumeral(value: 0, digits: 0, certain: 0, isChinese: false, hasTens: false, end: start)
    var tens = 0
    var index = start
    while index < end, let digit = TimeDigit.read(bytes, at: index, end: end) {
      // 1一10月 is a span with a damaged dash.
      if numeral.digits > 0, digit.value > 0, numeral.certain > 0, digit.isChinese != numeral.isChinese { break }
      if digit.isTens {
        guard tens == 0, numeral.digits <= 1 else { break }
        tens = digit.value * max(numeral.value, 1)
        numeral.value = 0
        numeral.digits = 1
      } else {
        guard tens == 0 || numeral.digits == 1 else { break }
        numeral.value = numeral.value * 10 + digit.value
        numeral.digits += 1
        // At once: a run of thousands of digits is looked at from each of them.
        guard numeral.digits <= 4 else { return nil }
      }
      numeral.certain += digit.isCertain ? 1 : 0
      numeral.isChinese = numeral.isChinese || digit.isChinese
      index += digit.length
      numeral.end = index
      index = bytes.skippingSpaces(from: index, to: end)
    }
    guard numeral.digits > 0 else { return nil }
    numeral.value += tens
    if tens > 0 { (numeral.digits, numeral.hasTens) = (2, true) }
    return numeral
  }
}

/// One character of a numeral in a date.
struct TimeDigit {
  private let glyph: TimeGlyphs.Glyph
  /// Bytes.
  let length: Int

  /// 0…9, or the tens that 十, 廿, 卅 stand for.
  var value: Int { glyph.isTens ? glyph.value * 10 : glyph.value }
  /// Whether it is 十, 廿 or 卅.
  var isTens: Bool { glyph.isTens }
  /// Whether it is a digit beyond doubt, and not a letter that looks like one.
  var isCertain: Bool { glyph.isCertain }
  /// Whether it is a Chinese digit.
  var isChinese: Bool { glyph.isChinese }

  /// The digit at `index`; nil where another character stands.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> TimeDigit? {
    let scalar = bytes.scalar(at: index)
    let glyph = TimeGlyphs.shared.glyph(scalar.value)
    return glyph.isDigit ? TimeDigit(glyph: glyph, length: scalar.length) : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar of the three bytes at `index`, which must begin one.
  @inlinable @inline(__always)
  package func threeByteScalar(at index: Int) -> UInt32 {
    UInt32(self[index] & 0x0F) &<< 12 | UInt32(self[index &+ 1] & 0x3F) &<< 6 | UInt32(self[index &+ 2] & 0x3F)
  }

  /// How many bytes the scalar has that begins with `lead`.
  package static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The first byte at or after `index`, not beyond `end`, at which no space begins.
  package func skippingSpaces(from index: Int, to end: Int) -> Int {
    var index = index
    while index < end, case let next = skippingSpace(at: index), next > index, next <= end { index = next }
    return index
  }
}
