/// How the bytes of an encoding form characters, as far as finding ASCII characters goes: two bytes in UTF-16, else
/// one. A form feed or a line end is never part of another character in UTF-8, GB18030 or Big5.
struct CodeUnits {
  /// 1 or 2 bytes.
  let width: Int
  /// In UTF-16, whether the low byte stands second.
  private let isBigEndian: Bool

  /// One byte each where the encoding is not known.
  init(of encoding: String?) {
    width = encoding?.hasPrefix("UTF-16") == true ? 2 : 1
    isBigEndian = encoding == "UTF-16BE"
  }

  /// A `\n`.
  var lineEnd: [UInt8] { width == 1 ? [0x0A] : isBigEndian ? [0, 0x0A] : [0x0A, 0] }

  /// The offset, or the one before it that a unit begins at.
  func aligned(_ offset: Int) -> Int { offset - offset % width }

  /// The offset of the next unit equal to an ASCII character.
  func firstIndex(of ascii: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    firstIndex(in: bytes, from: start) { $0 == ascii }
  }

  /// The next line end from `start` on: `\n`, `\r` or both. A `\r` as the last unit is one only at the end of the text:
  /// before that nobody knows what follows it.
  func nextLineEnd(in bytes: [UInt8], from start: Int, isWhole: Bool) -> Range<Int>? {
    guard let index = firstIndex(in: bytes, from: start, where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    let next = index + width
    guard ascii(bytes, at: index) == 0x0D else { return index..<next }
    guard next + width <= bytes.count else { return isWhole ? index..<next : nil }
    return index..<(ascii(bytes, at: next) == 0x0A ? next + width : next)
  }

  /// How many line ends there are before the offset.
  func lineEnds(in bytes: [UInt8], before offset: Int) -> Int {
    var count = 0
    var index = 0
    while let end = nextLineEnd(in: bytes, from: index, isWhole: true), end.upperBound <= offset {
      count += 1
      index = end.upperBound
    }
    return count
  }

  /// The bytes as text, white space around it left out; characters beyond ASCII only in UTF-8 and UTF-16.
  func trimmedText(_ bytes: ArraySlice<UInt8>) -> String {
    let text: String
    if width == 1 {
      text = String(decoding: bytes, as: UTF8.self)
    } else {
      let (high, low) = isBigEndian ? (0, 1) : (1, 0)
      text = String(
        decoding: stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
          UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
        }, as: UTF16.self)
    }
    return String(text.drop(while: Self.isSpace).reversed().drop(while: Self.isSpace).reversed())
  }

  private func firstIndex(in bytes: [UInt8], from start: Int, where fits: (UInt8) -> Bool) -> Int? {
    if width == 1 { return bytes[start...].firstIndex(where: fits) }
    return stride(from: aligned(start), to: bytes.count - 1, by: 2).first { index in
      ascii(bytes, at: index).map(fits) ?? false
    }
  }

  /// The ASCII character that begins at the offset; nil where another one does.
  private func ascii(_ bytes: [UInt8], at index: Int) -> UInt8? {
    if width == 1 { return bytes[index] }
    let (high, low) = isBigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
    return high == 0 ? low : nil
  }

  private static func isSpace(_ character: Character) -> Bool {
    character.isWhitespace || character == "\u{FEFF}"
  }
}
