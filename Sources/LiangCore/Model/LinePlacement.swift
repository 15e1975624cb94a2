/// Where segmentation put one non-blank line.
public struct LinePlacement: Sendable {
  /// 1-based line of the page.
  public var line: Int
  /// 1-based article; 0 where the line belongs to none.
  public var article: Int
  /// What the line is.
  public var role: LineRole
  /// 1-based place in the article's reading order; 0 for article 0.
  public var position: Int
  /// Whether it continues the line before it in the reading order without a paragraph break.
  public var joins: Bool

  /// One line's place.
  public init(line: Int, article: Int, role: LineRole, position: Int, joins: Bool) {
    self.line = line
    self.article = article
    self.role = role
    self.position = position
    self.joins = joins
  }
}
