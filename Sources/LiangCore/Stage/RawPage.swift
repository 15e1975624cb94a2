/// Bytes of one page as read from a file, before decoding.
public struct RawPage: Sendable {
  /// As in `Document.source`.
  public var source: String
  /// The file's path below the input root: `source` without the number of a page. Nil where the text is no file there.
  public var path: String?
  /// The bytes, a byte order mark included.
  public var bytes: [UInt8]
  /// SHA-256 of the bytes, 64 hex digits.
  public var sha256: String
  /// The encoding where it is known beforehand, whatever is configured: from the beginning of the file; UTF-8 for the
  /// pages of a pipeline's tests. Else nil.
  public var encoding: String?
  /// The front matter that the file begins with, in its raw bytes, where this is not the file's first page; else empty.
  public var fileFrontMatter: [UInt8]

  /// A page not yet decoded.
  public init(
    source: String, path: String? = nil, bytes: [UInt8], sha256: String, encoding: String? = nil,
    fileFrontMatter: [UInt8] = []
  ) {
    self.source = source
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.encoding = encoding
    self.fileFrontMatter = fileFrontMatter
  }
}
