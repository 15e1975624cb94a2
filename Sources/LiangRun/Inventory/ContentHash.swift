import Crypto

/// What identifies bytes: the hash that `sha256` and, cut short, `document_id` are made of.
public enum ContentHash {
  /// SHA-256, 64 hex digits, lower case.
  public static func sha256(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hex }
}

extension SHA256.Digest {
  /// 64 hex digits, lower case.
  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
