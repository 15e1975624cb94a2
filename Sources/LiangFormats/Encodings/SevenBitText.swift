import LiangCore

/// Chinese of which every byte is ASCII, so that it is valid in nearly every encoding, and no Chinese in any but its
/// own.
enum SevenBitText {
  /// The encoding of such a text; nil where it is none.
  static func encoding(of bytes: [UInt8]) -> DecodeFailure.Likeness? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let hz = HZ(bytes[...])
    if hz.hasChinese, CodeTables.isPlausibleGB18030(hz.gb18030) { return .detected(.hz) }
    return isUTF7(bytes) ? .foreign("UTF-7") : nil
  }

  /// Fewer characters may be ASCII behind a plus sign.
  private static let fewest = 4

  /// `+XeVOug- 300`: 工人 300.
  private static func isUTF7(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "+")), case .success(let text) = Iconv(from: "UTF-7").decode(bytes[...]) else {
      return false
    }
    return text.count { $0 >= 0xE0 } >= fewest && CodeTables.isChinese(text)
  }
}
