/// The encodings that Chinese pages come in.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// What most pages come in; a byte order mark is no text.
  case utf8 = "UTF-8"
  /// Low byte first.
  case utf16le = "UTF-16LE"
  /// High byte first.
  case utf16be = "UTF-16BE"
  /// Stands for GBK and GB2312 too, whose texts it reads alike.
  case gb18030 = "GB18030"
  /// Read with the characters of Hong Kong, as browsers read it: a superset of what Taiwan's Big5 files hold.
  case big5 = "BIG5"
  /// GB2312 in bytes of ASCII, between `~{` and `~}`: mail and news of the 1990s.
  case hz = "HZ"

  /// The encoding that reads texts in what goes by another name, `GBK` or `cp950`; nil where there is none.
  public init?(reading name: String) {
    switch name.uppercased().filter({ $0.isLetter || $0.isNumber }) {
    case "GBK", "GB2312", "GB18030", "CP936", "MS936", "EUCCN": self = .gb18030
    case "BIG5", "BIG5HKSCS", "CP950", "MS950": self = .big5
    case "HZ", "HZGB2312", "HZGB": self = .hz
    default: return nil
    }
  }
}
