import LiangCore
import LiangText

/// Letters that OCR reads where digits are printed, at the head of a number.
struct MisprintReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// Whether the letters from `index` on are a number without a digit: ll位, lOO艘, l—3年. Capital letters alone are marks
  /// (I期, O型).
  func isAllLetters(_ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "l"), index == text.sentence.start || !bytes[index - 1].isASCIILetterOrDigit,
      let numeral = text.numeral(at: index)
    else { return false }
    // l 项目建设提速: a bullet
    if numeral.end == index + 1, bytes.skippingSpace(at: numeral.end) > numeral.end { return false }
    return text.unit(behind: numeral) != nil || text.rangeConnector(at: numeral.end) != nil
  }

  /// Where letters read as digits begin the number: the l of l2名, the l of l.07亿.
  func repairedStart(_ index: Int) -> Int {
    var start = index
    if start > text.lastEnd, bytes[start - 1] == 0x2E { start -= 1 }
    if start > text.lastEnd + 3, bytes.ends(with: "．", before: start) { start -= 3 }
    if let torn = misprintedThousands(before: start) { return torn }
    while start > text.lastEnd, case let before = bytes.scalar(before: start, start: text.lastEnd),
      text.glyphs.lookup(before.value).glyph == .lookalike
    {
      start -= before.length
    }
    if start < index, let torn = misprintedThousands(before: start) { return torn }
    guard start < index, text.glyph(at: start) == .lookalike else { return index }
    return isLetterOrDigit(before: start) ? index : start
  }

  /// Whether a letter or digit of either width stands before `index`: the Ｉ of ＣＰＩ2.3% ends a word.
  private func isLetterOrDigit(before index: Int) -> Bool {
    let narrow = text.scalar(before: index).value.halfWidth
    return narrow < 0x80 && UInt8(narrow).isASCIILetterOrDigit
  }

  /// The l of l 500元, l 05O颗 and l,860万元, behind a Chinese character.
  private func misprintedThousands(before index: Int) -> Int? {
    guard index - 2 >= text.lastEnd, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x2C,
      text.glyphs.lookup(UInt32(bytes[index - 2])).glyph == .lookalike, index + 3 < bytes.count,
      (0..<3).allSatisfy({ isDigitOrLookalike(index + $0) })
        || bytes[index - 1] == 0x20
          && bytes.scalar(at: isDigitOrLookalike(index + 1) ? index + 2 : index + 1).value >= 0x4E00,
      text.scalar(before: index - 2).value >= 0x4E00
    else { return nil }
    return index - 2
  }

  private func isDigitOrLookalike(_ index: Int) -> Bool {
    let glyph = text.glyphs.lookup(UInt32(bytes[index])).glyph
    return glyph == .digit || glyph == .lookalike
  }
}
