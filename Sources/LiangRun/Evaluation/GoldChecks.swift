import LiangCore

/// What must hold between the rows of an annotated page, and between them and its text (docs/gold.md). A slip is
/// scored as a misreading. An empty file annotates nothing, and nothing is asked of it.
struct GoldChecks {
  private let text: PageText
  private let frontMatterLines: Int
  private let words: GoldText

  init(_ document: Document) {
    text = document.text
    frontMatterLines = document.frontMatterLines
    words = GoldText(document.text)
  }

  /// Each line of the page has one row, each place in an article one line, and an article of one table stands in the
  /// other.
  func check(_ lines: GoldTable<GoldPage.Line>, _ articles: GoldTable<GoldPage.ArticleRow>) throws(GoldError) {
    var known: Set<Int> = []
    var places: Set<[Int]> = []
    for (index, row) in lines.rows.enumerated() {
      guard text.lines.indices.contains(row.line - 1), !text.lines[row.line - 1].isBlank else {
        throw lines.slip(index, "has line \(row.line), which is blank or none of the page")
      }
      guard known.insert(row.line).inserted else { throw lines.slip(index, "has line \(row.line) a second time") }
      guard row.article == 0 || places.insert([row.article, row.position]).inserted else {
        throw lines.slip(index, "has position \(row.position) of article \(row.article) a second time")
      }
    }
    let bare = text.lines.indices.dropFirst(frontMatterLines).first {
      !text.lines[$0].isBlank && !known.contains($0 + 1)
    }
    if let bare, !lines.rows.isEmpty {
      throw lines.slip(nil, "has no row for line \(bare + 1) of the page; every line that is not blank has one")
    }
    try check(articles)
    try check(lines, against: articles)
  }

  private func check(_ lines: GoldTable<GoldPage.Line>, against articles: GoldTable<GoldPage.ArticleRow>)
    throws(GoldError)
  {
    guard !lines.rows.isEmpty, !articles.rows.isEmpty else { return }
    let told = Set(articles.rows.map(\.article)).union([0])
    if let index = lines.rows.firstIndex(where: { !told.contains($0.article) }) {
      throw lines.slip(index, "is of article \(lines.rows[index].article), which \(articles.name) does not have")
    }
    let used = Set(lines.rows.map(\.article))
    if let index = articles.rows.firstIndex(where: { !used.contains($0.article) }) {
      throw articles.slip(index, "is of article \(articles.rows[index].article), which has no line in \(lines.name)")
    }
  }

  private func check(_ articles: GoldTable<GoldPage.ArticleRow>) throws(GoldError) {
    var known: Set<Int> = []
    for (index, row) in articles.rows.enumerated() {
      guard known.insert(row.article).inserted else {
        throw articles.slip(index, "has article \(row.article) a second time")
      }
      let parts = [("headline", row.headline), ("kicker", row.kicker), ("subhead", row.subhead)]
      try check(parts, of: index, in: articles)
    }
  }

  /// What stands on the page has one row, a name of several places one for each; and its words stand on the page.
  func check(_ rows: GoldTable<GoldPage.Row>) throws(GoldError) {
    var known: [Range<Int>: Set<[String]>] = [:]
    for (index, row) in rows.rows.enumerated() {
      guard known[row.chars, default: []].insert(row.readings("adcode").values).inserted else {
        throw rows.slip(index, "has '\(row.surface)' a second time")
      }
      try check([("item", row.item), ("action", row.action)], of: index, in: rows)
    }
  }

  private func check<Row>(_ fields: [(String, GoldPage.Readings?)], of index: Int, in table: GoldTable<Row>)
    throws(GoldError)
  {
    for (name, readings) in fields {
      guard let strange = readings?.values.first(where: { !words.holds($0) }) else { continue }
      throw table.slip(index, "has a field '\(name)' that must stand on the page, found '\(strange)'")
    }
  }
}
