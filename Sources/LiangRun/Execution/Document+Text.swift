public import LiangCore

extension Document {
  /// A text that is no file: nothing is detected, nothing is read from it but its lines.
  public init(text: String, source: String) {
    let page = RawPage(source: source, bytes: Array(text.utf8))
    self.init(
      source: source, sha256: page.sha256, encoding: "UTF-8", byteCount: page.bytes.count,
      text: PageText(utf8: page.bytes))
  }
}
