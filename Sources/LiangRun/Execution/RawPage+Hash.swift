public import LiangCore

extension RawPage {
  /// A page whose id is the hash of its bytes, as runs give it.
  public init(source: String, path: String? = nil, bytes: [UInt8]) {
    self.init(source: source, path: path, bytes: bytes, sha256: ContentHash.sha256(bytes))
  }
}
