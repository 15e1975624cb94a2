/// The encodings that Chinese pages come in.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// The rule.
  case utf8 = "UTF-8"
  /// Low byte first.
  case utf16le = "UTF-16LE"
  /// High byte first.
  case utf16be = "UTF-16BE"
  /// Stands for GBK and GB2312 too, whose texts it reads alike.
  case gb18030 = "GB18030"
  /// Read with the characters of Hong Kong, as browsers read it: a superset of what Taiwan's Big5 files hold.
  case big5 = "BIG5"
}
