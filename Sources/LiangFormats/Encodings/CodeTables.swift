import LiangCore

/// Judges bytes by where the characters they would be lie in the tables of an encoding.
enum CodeTables {
  /// The share of characters in the tables' common parts that makes a text plausible. Simplified Chinese read as
  /// GB18030 and traditional Chinese read as Big5 reach 0.9 and more, either read as the other stays below 0.7.
  private static let plausibleShare = 0.8

  /// A text of so many bytes that tell is none where its share is below this: all tell in UTF-16, else those beyond
  /// ASCII.
  private static let (implausibleShare, fewestBytes) = (0.7, 60)

  /// Whether the bytes, which are valid in the encoding, are many and for the most part characters that are hardly ever
  /// printed. UTF-8 is never valid by accident.
  static func areRare(_ bytes: [UInt8], in encoding: TextEncoding) -> Bool {
    let allTell = encoding == .utf16le || encoding == .utf16be
    guard bytes.count(where: { allTell || $0 >= 0x80 }) >= fewestBytes else { return false }
    let share =
      switch encoding {
      case .utf8, .hz: 1.0
      case .gb18030: gb18030Share(bytes, symbols: nil)
      case .big5: big5Share(bytes)
      case .utf16le: utf16Share(bytes, high: 1)
      case .utf16be: utf16Share(bytes, high: 0)
      }
    return share < implausibleShare
  }

  /// As few characters beside symbols tell nothing.
  private static let fewestOthers = 4

  /// GB18030 or Big5, where nearly all characters are common ones of the one and not so many of the other. What is a
  /// symbol in GB18030 is common in Big5: a page of frames, or of pinyin, is judged by its other characters.
  static func multibyte(_ bytes: [UInt8]) -> TextEncoding? {
    let hasOthers = gb18030Tally(bytes, symbols: nil).characters >= fewestOthers
    let simplified = gb18030Share(bytes, symbols: hasOthers ? nil : false)
    let traditional = big5Share(bytes, symbols: hasOthers ? nil : true)
    guard max(simplified, traditional) >= plausibleShare else { return nil }
    return simplified >= traditional ? .gb18030 : .big5
  }

  /// GB18030 and Big5, first the one with more common characters.
  static func multibyteByShare(_ bytes: [UInt8]) -> [TextEncoding] {
    gb18030Share(bytes) >= big5Share(bytes) ? [.gb18030, .big5] : [.big5, .gb18030]
  }

  /// Whether nearly all characters of a text beyond ASCII are ideographs, or punctuation that stands between them.
  static func isChinese(_ utf8: [UInt8]) -> Bool {
    var (characters, chinese) = (0, 0)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      characters += 1
      switch scalar.value {
      case 0xB7, 0x2010...0x2027, 0x2030...0x203B, 0x3000...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF5E,
        0x20000...0x323AF:
        chinese += 1
      default: break
      }
    }
    return characters > 0 && chinese * 10 >= characters * 9
  }

  /// Whether the bytes are GB18030, and nearly all of them common characters.
  static func isPlausibleGB18030(_ bytes: [UInt8]) -> Bool { gb18030Share(bytes) >= plausibleShare }

  /// The share of characters that are GB2312 punctuation or among its 3,755 common ideographs; 0 where the bytes are
  /// no GB18030.
  ///
  /// - Parameter symbols: whether kana, Greek, Cyrillic, pinyin and the lines of frames are common; nil leaves them
  ///   out.
  private static func gb18030Share(_ bytes: [UInt8], symbols: Bool? = false) -> Double {
    gb18030Tally(bytes, symbols: symbols).share
  }

  private static func gb18030Tally(_ bytes: [UInt8], symbols: Bool?) -> Tally {
    tally(bytes) { lead, trail in
      switch trail {
      case 0x30...0x39: (length: 4, isCommon: false)
      case 0x40...0x7E, 0x80...0xA0: (2, false)
      case 0xA1...0xFE where gb18030Symbols.contains(lead): (2, symbols)
      case 0xA1...0xFE: (2, (0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead))
      default: nil
      }
    }
  }

  /// The first bytes of kana, Greek, Cyrillic, pinyin and frames, whose second byte is high.
  private static let gb18030Symbols: ClosedRange<UInt8> = 0xA4...0xA9

  /// The share of characters that are Big5 punctuation or among its 5,401 common ideographs; 0 where the bytes are no
  /// Big5.
  ///
  /// - Parameter symbols: whether what is a symbol in GB18030 is common; nil leaves it out.
  private static func big5Share(_ bytes: [UInt8], symbols: Bool? = true) -> Double {
    tally(bytes) { lead, trail in
      switch trail {
      case 0xA1...0xFE where gb18030Symbols.contains(lead): (length: 2, isCommon: symbols)
      case 0x40...0x7E, 0xA1...0xFE: (2, (0xA1...0xC6).contains(lead))
      default: nil
      }
    }.share
  }

  /// How many of the characters beyond ASCII are common.
  private struct Tally {
    var (characters, common, leftOut) = (0, 0, 0)

    /// Of none nothing is common, but where all were left out.
    var share: Double { characters > 0 ? Double(common) / Double(characters) : leftOut > 0 ? 1 : 0 }
  }

  /// `classify` answers nil for bytes that are no character, which make the text none of the encoding, and nothing of
  /// whether it is common for one that is left out.
  private static func tally(
    _ bytes: [UInt8], classify: (_ lead: UInt8, _ trail: UInt8) -> (length: Int, isCommon: Bool?)?
  ) -> Tally {
    var tally = Tally()
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.count,
        let character = classify(bytes[index], bytes[index + 1])
      else { return Tally() }
      switch character.isCommon {
      case true?: (tally.characters, tally.common) = (tally.characters + 1, tally.common + 1)
      case false?: tally.characters += 1
      case nil: tally.leftOut += 1
      }
      index += character.length
    }
    return tally
  }

  /// Whether most bytes beyond ASCII stand in whole three- and four-byte sequences of UTF-8. A text in another encoding
  /// has next to none of these, so this is UTF-8 with something broken in it.
  static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var inSequences = 0
    var beyondASCII = 0
    while index < bytes.count {
      let length = bytes[index] >= 0xF0 ? 4 : 3
      let end = index + length
      if bytes[index] >= 0xE0, bytes[index] < 0xF5, end <= bytes.count,
        bytes[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        inSequences += length
        beyondASCII += length
        index = end
      } else {
        if bytes[index] >= 0x80 { beyondASCII += 1 }
        index += 1
      }
    }
    return 2 * inSequences > beyondASCII
  }

  /// UTF-16 in the byte order that makes nearly all code units Chinese, its punctuation or printable ASCII.
  static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
    let little = utf16Score(bytes, high: 1)
    let big = utf16Score(bytes, high: 0)
    let best = max(little, big)
    guard best.plausible * 10 >= bytes.count / 2 * 9 else { return nil }
    return little > big ? .utf16le : .utf16be
  }

  private static func utf16Share(_ bytes: [UInt8], high: Int) -> Double {
    Double(2 * utf16Score(bytes, high: high).plausible) / Double(bytes.count)
  }

  /// How many code units are plausible, and among them how many are ASCII; `high` says which byte of a unit is high.
  private static func utf16Score(_ bytes: [UInt8], high: Int) -> UTF16Score {
    var score = UTF16Score(plausible: 0, ascii: 0)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      switch UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high]) {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E:
        score.plausible += 1
        score.ascii += 1
      case 0x2010...0x2027, 0x3000...0x301F, 0x4E00...0x9FA5, 0xFF01...0xFF5E: score.plausible += 1
      default: break
      }
    }
    return score
  }

  /// ASCII decides between equals: in the wrong byte order its letters look like ideographs.
  private struct UTF16Score: Comparable {
    var plausible: Int
    var ascii: Int

    static func < (a: UTF16Score, b: UTF16Score) -> Bool { (a.plausible, a.ascii) < (b.plausible, b.ascii) }
  }
}
