/// A numeral of a text, whatever became of it: one row of the table `numbers`.
public struct NumberReading: Sendable {
  /// 1-based number of the article.
  public var article: Int32
  /// In the article's healed text.
  public var range: ByteRange
  /// On the page.
  public var span: PageSpan
  /// The value; of 三四十 the lower number; nil where less than `high` is meant (负30多).
  public var low: Decimal38?
  /// The same, or the upper number of 三四十; nil where more than `low` is meant (30多).
  public var high: Decimal38?
  /// The rule that made it a quantity, or (`exclude.…`) none.
  public var rule: String
  /// Whether it became a quantity.
  public var isCounted: Bool

  /// A numeral and what became of it.
  public init(
    article: Int32, range: ByteRange, span: PageSpan, low: Decimal38?, high: Decimal38?, rule: String, isCounted: Bool
  ) {
    self.article = article
    self.range = range
    self.span = span
    self.low = low
    self.high = high
    self.rule = rule
    self.isCounted = isCounted
  }
}
