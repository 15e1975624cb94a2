/// Which letters a page has. A Chinese text that was decoded by an encoding that it is not in, and saved so, is valid
/// text of letters that no Chinese page is full of:
///
///     ¹¤ÈËÈÕ±¨ 2019Äê3ÔÂ14ÈÕ    GB18030 taken for Latin-1
///     е·Ґдєєж—Ґ                  UTF-8 taken for Windows-1251
///     ����                      what could not be decoded replaced
struct ForeignLetters {
  /// Letters of scripts written beyond ASCII and without ideographs, and replacement characters.
  private(set) var foreign = 0
  /// Ideographs.
  private(set) var chinese = 0
  /// Letters of ASCII.
  private(set) var ascii = 0
  /// The first of the foreign letters, with what stands between them.
  private(set) var sample = ""

  /// Fewer foreign letters are a name or a formula.
  private static let fewest = 12
  /// In characters.
  private static let longestSample = 8

  init(in utf8: [UInt8]) {
    // Nearly every page has more ideographs than it has characters of two bytes, and no more need be known.
    let ideographs = utf8.count { (0xE4...0xE9).contains($0) }
    let others = utf8.count { (0xC3...0xDF).contains($0) || $0 == 0xEF }
    guard others > ideographs else { return }
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: ascii += 1
      case 0xAA..<0x2000 where scalar.properties.isAlphabetic, 0xFFFD: foreign += 1
      case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: chinese += 1
      default: break
      }
      if foreign > 0, sample.unicodeScalars.count < Self.longestSample, !scalar.properties.isWhitespace,
        scalar.properties.generalCategory != .control
      {
        sample.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether they are more than all other letters, and hardly any is Chinese. Pages of digits, of English, and of a few
  /// words in another language among Chinese ones are not.
  var areMisread: Bool { foreign >= Self.fewest && foreign > ascii + chinese && chinese * 20 < foreign }
}
