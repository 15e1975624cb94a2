/// A page put back together: what `segment` makes and `extract` reads.
public struct SegmentedPage: Sendable {
  /// The page as loaded.
  public var document: Document
  /// One placement for each non-blank line, by line.
  public var lines: [LinePlacement]
  /// The articles; `articles[i].number == i + 1`.
  public var articles: [Article]

  /// A page and its articles.
  public init(document: Document, lines: [LinePlacement], articles: [Article]) {
    self.document = document
    self.lines = lines
    self.articles = articles
  }
}
