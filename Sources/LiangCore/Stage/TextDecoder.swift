/// Turns bytes into text; LiangFormats has the one that knows encodings.
public protocol TextDecoder: Sendable {
  /// Decodes strictly.
  /// - Parameter encoding: a name from `TextEncoding`, or nil to detect it.
  /// - Throws: `DecodeFailure` at the first byte that is not text.
  func decode(_ bytes: [UInt8], encoding: String?) throws(DecodeFailure) -> DecodedText
  /// The encoding of a file that begins with these bytes: what its byte order mark says, else what is configured, else
  /// UTF-16 where the bytes show it. nil where every page is to be looked at by itself.
  func encoding(ofBeginning bytes: [UInt8], configured: String?) -> String?
  /// Whether a file that begins with these bytes is no text in any encoding but UTF-16, and
  /// has no pages to be told apart.
  func isBinary(beginning bytes: [UInt8]) -> Bool
}

/// Text and the encoding it came in.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without byte order mark, line ends as they stand in the file.
  public var utf8: [UInt8]
  /// The encoding's name.
  public var encoding: String

  /// - Parameter encoding: a name that `decode` takes.
  public init(utf8: [UInt8], encoding: String) {
    self.utf8 = utf8
    self.encoding = encoding
  }
}

/// Bytes that are not text.
public struct DecodeFailure: Error, Sendable {
  /// Why bytes are not text.
  public enum Reason: String, Sendable {
    /// NUL or control bytes: not a text file.
    case binary
    /// A byte that the encoding does not have there.
    case invalidBytes = "invalid_bytes"
    /// No encoding fits.
    case unknownEncoding = "unknown_encoding"
    /// The bytes are valid in the configured encoding, and beyond doubt in another.
    case wrongEncoding = "wrong_encoding"
  }

  /// An encoding that was not tried and that the bytes have a likely meaning in.
  public enum Likeness: Sendable, Hashable {
    /// One that is found where none is configured.
    case detected(TextEncoding)
    /// One that must be configured: the text is too short or too rare to be sure.
    case undetected(TextEncoding)
    /// One that is not read, by its usual name.
    case foreign(String)
  }

  /// Why they are not text.
  public var reason: Reason
  /// The encoding that was tried; nil where none was found.
  public var encoding: String?
  /// What the bytes look like instead, if anything.
  public var likeness: Likeness?
  /// Zero-based offset of the first bad byte.
  public var offset: Int

  /// - Parameter offset: zero-based, of the first bad byte.
  public init(reason: Reason, encoding: String?, likeness: Likeness? = nil, offset: Int) {
    self.reason = reason
    self.encoding = encoding
    self.likeness = likeness
    self.offset = offset
  }
}
