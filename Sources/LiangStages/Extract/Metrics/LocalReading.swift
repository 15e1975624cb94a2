import LiangCore
import LiangText

/// What the words for money and measures mean in an article, and how it is written.
struct LocalReading {
  let currency: HomeCurrency
  /// The code of the currency of the article as a whole.
  let code: String
  let measures: LocalMeasures
  /// Whether it holds traditional characters.
  let isTraditional: Bool

  /// Those of the page's articles, in their order.
  ///
  /// - Parameter year: that of the page; nil where nobody knows.
  static func ofArticles(_ page: SegmentedPage, year: Int?) -> [LocalReading] {
    let survey = PageSurvey(of: page)
    let currency = HomeCurrency(of: page, survey)
    return zip(page.articles, survey.traditional).map { article, isTraditional in
      let code = currency.code(of: article)
      return LocalReading(
        currency: currency, code: code, measures: LocalMeasures(currency: code, year: year),
        isTraditional: isTraditional)
    }
  }

  /// The article's text; traditional characters are read as simplified ones, each in its place.
  func text(of article: Article) -> [UInt8] {
    isTraditional ? TraditionalCharacters.shared.simplified(article.text.utf8) : article.text.utf8
  }
}
