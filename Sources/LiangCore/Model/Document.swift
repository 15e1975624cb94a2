/// One page as it was loaded: what `load` makes and `segment` reads.
public struct Document: Sendable {
  /// The first 16 hex digits of `sha256`.
  public var id: String { String(sha256.prefix(16)) }
  /// The path below the input root, `/` as separator. A page cut from a file of several ends in `#` and its number,
  /// six digits, from 1: `1987.txt#000002`.
  public var source: String
  /// SHA-256 of the page's raw bytes, 64 hex digits.
  public var sha256: String
  /// The encoding's name as detected or configured: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`, `BIG5`, `HZ`.
  public var encoding: String
  /// The number of raw bytes.
  public var byteCount: Int
  /// The decoded text.
  public var text: PageText
  /// The newspaper; nil where neither path, front matter nor folio says.
  public var paper: String?
  /// The day of the issue.
  public var published: CalendarDate?
  /// The page's number or name as printed: `5`, `002`, `A3`.
  public var page: String?
  /// How many lines at the top of the page are front matter: they are metadata, no text of any article.
  public var frontMatterLines = 0
  /// What could not be read although the page itself could.
  public var rejects: [Reject] = []

  /// A page with its text and where it came from.
  public init(
    source: String, sha256: String, encoding: String, byteCount: Int, text: PageText, paper: String? = nil,
    published: CalendarDate? = nil, page: String? = nil, rejects: [Reject] = []
  ) {
    self.source = source
    self.sha256 = sha256
    self.encoding = encoding
    self.byteCount = byteCount
    self.text = text
    self.paper = paper
    self.published = published
    self.page = page
    self.rejects = rejects
  }
}
