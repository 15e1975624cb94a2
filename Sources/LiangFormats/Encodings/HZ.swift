/// GB2312 in bytes of ASCII, as mail and news carried it in the 1990s (RFC 1843): between `~{` and `~}` two bytes are a
/// character, `~~` is a tilde, and a tilde at the end of a line joins the next one to it. The C library does not know
/// it.
///
///     ~{9$HK~} 300    工人 300
struct HZ {
  /// The text in GB18030.
  private(set) var gb18030: [UInt8] = []
  /// Where the first byte stands that no character of GB2312 has, counted from the first of all; nil where all fit.
  private(set) var invalid: Int?
  /// Whether characters stand between a bracket that opens and one that closes.
  private(set) var hasChinese = false

  init(_ bytes: ArraySlice<UInt8>) {
    let tilde = UInt8(ascii: "~")
    // Where the Chinese begins that is being read.
    var open: Int?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      switch (byte, next) {
      case (tilde, UInt8(ascii: "{")) where open == nil: open = gb18030.count
      case (tilde, UInt8(ascii: "}")) where open != nil:
        hasChinese = hasChinese || gb18030.count > open!
        open = nil
      case (tilde, tilde) where open == nil: gb18030.append(tilde)
      case (tilde, 0x0A) where open == nil: break
      case (tilde, 0x0D) where open == nil && bytes[index...].starts(with: [tilde, 0x0D, 0x0A]): index += 1
      case (0x21...0x77, 0x21...0x7E) where open != nil: gb18030 += [byte | 0x80, next | 0x80]
      default:
        // A line end closes what a line has left open; a tilde that means nothing is one: http://host/~name.
        let fits = byte == 0x0A || byte == 0x0D || open == nil && byte < 0x80
        if !fits { invalid = invalid ?? index - bytes.startIndex }
        open = nil
        gb18030.append(byte)
        index -= 1
      }
      index += 2
    }
  }
}
