/// Bytes that many rows share: each row holds a `ByteRange` instead of a string of its own.
public struct TextArena: Sendable {
  /// Everything appended so far, UTF-8.
  public private(set) var utf8: [UInt8] = []

  /// An empty arena.
  public init() {}

  /// Appends the bytes and answers where they stand; appending nothing answers `.none`.
  public mutating func append(_ bytes: some Collection<UInt8>) -> ByteRange {
    guard !bytes.isEmpty else { return .none }
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    return ByteRange(start, utf8.count)
  }

  /// Appends the text's UTF-8.
  public mutating func append(_ text: String) -> ByteRange { append(text.utf8) }

  /// The text of a range this arena handed out; the empty string for `.none`.
  public func string(_ range: ByteRange) -> String { String(decoding: utf8[range.indices], as: UTF8.self) }
}
