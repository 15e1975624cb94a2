import LiangCore
import LiangText

/// The year that a report of statistics covers, as its headline says it: 2021年国民经济和社会发展统计公报, 2012年度决算.
enum ReportYear {
  /// The year of such a headline, if it is over when the page is printed; nil for all other articles.
  static func said(
    by article: Article, _ expressions: [TimeExpression], in bytes: UnsafeBufferPointer<UInt8>,
    before issue: CalendarDate?
  ) -> Int? {
    for block in article.blocks where [.headline, .kicker, .subhead].contains(block.role) {
      guard bytes.holds(PeriodWords.reports, in: block.range),
        let year = expressions.first(where: { $0.range.overlaps(block.range) && isYear($0) })?.first.year,
        issue.map({ year < $0.year }) ?? true
      else { continue }
      return year
    }
    return nil
  }

  /// Whether the expression says a year and no more.
  private static func isYear(_ expression: TimeExpression) -> Bool {
    expression.first.reference == .said && expression.first.month == 0 && expression.first == expression.last
  }
}
