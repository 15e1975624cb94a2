import CUchardet
import LiangCore

/// Guesses the encoding of a page that does not say it.
///
/// UTF-8 proves itself: other texts are not valid UTF-8 by accident. For the others libuchardet is asked, which needs
/// about a dozen characters to be right; a short text is judged by where its characters lie in the code tables.
struct EncodingDetection {
  /// The encoding; nil where none fits.
  private(set) var encoding: TextEncoding?
  /// What libuchardet takes it for, where that is an encoding that Liang does not read.
  private(set) var foreign: String?

  /// - Parameter bytes: a text without byte order mark that is not valid UTF-8, or that holds NUL bytes.
  init(_ bytes: [UInt8]) {
    if bytes.contains(0) {
      // Of the encodings only UTF-16 has these, in every line end.
      encoding = CodeTables.utf16(bytes)
    } else if CodeTables.isDamagedUTF8(bytes) {
      encoding = .utf8
    } else {
      detectMultibyte(bytes)
    }
  }

  private mutating func detectMultibyte(_ bytes: [UInt8]) {
    let guess = Self.uchardet(bytes)
    let plausible = CodeTables.multibyte(bytes)
    if let named = TextEncoding(rawValue: guess), named == .gb18030 || named == .big5 {
      encoding = plausible ?? named
    } else if Self.otherMultibyte.contains(where: { guess.hasPrefix($0) }) {
      // These share GB18030's byte ranges, so that the tables alone would take Korean for rare Chinese.
      foreign = guess
    } else {
      encoding = plausible
    }
  }

  /// How the names of the other East Asian encodings begin.
  private static let otherMultibyte = ["EUC-", "SHIFT_JIS", "UHC", "ISO-2022-", "JOHAB", "HZ-"]

  /// libuchardet's name for the encoding; empty where it has no idea.
  private static func uchardet(_ bytes: [UInt8]) -> String {
    let detector = uchardet_new()
    defer { uchardet_delete(detector) }
    bytes.withUnsafeBytes { raw in
      let text = raw.bindMemory(to: CChar.self)
      // A beginning is enough, and keeps a large page cheap.
      _ = uchardet_handle_data(detector, text.baseAddress, min(text.count, 1 << 18))
    }
    uchardet_data_end(detector)
    return String(cString: uchardet_get_charset(detector))
  }
}
