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
  func slips(_ lines: GoldTable<GoldPage.Line>, _ articles: GoldTable<GoldPage.ArticleRow>) -> [GoldError] {
    slips(in: lines) + slips(in: articles) + slips(between: lines, articles)
  }

  private func slips(in lines: GoldTable<GoldPage.Line>) -> [GoldError] {
    var slips: [GoldError] = []
    var known: Set<Int> = []
    var places: Set<[Int]> = []
    for (index, row) in lines.rows.enumerated() {
      if !text.lines.indices.contains(row.line - 1) || text.lines[row.line - 1].isBlank {
        slips.append(lines.slip(index, "has line \(row.line), which is blank or none of the page; mend its number"))
      } else if !known.insert(row.line).inserted {
        slips.append(lines.slip(index, "has line \(row.line) a second time; keep one"))
      } else if row.article != 0, !places.insert([row.article, row.position]).inserted {
        slips.append(
          lines.slip(
            index, "has position \(row.position) of article \(row.article) a second time; number its lines from 1"))
      }
    }
    let bare = text.lines.indices.dropFirst(frontMatterLines).filter {
      !text.lines[$0].isBlank && !known.contains($0 + 1)
    }
    guard let first = bare.first, !lines.rows.isEmpty else { return slips }
    let others = bare.count > 1 ? " and \(bare.count - 1) more" : ""
    return slips + [
      lines.slip(nil, "has no row for line \(first + 1)\(others) of the page; every line that is not blank has one")
    ]
  }

  private func slips(in articles: GoldTable<GoldPage.ArticleRow>) -> [GoldError] {
    var known: Set<Int> = []
    return articles.rows.enumerated().flatMap { index, row in
      let parts = [("headline", row.headline), ("kicker", row.kicker), ("subhead", row.subhead)]
      let isNew = known.insert(row.article).inserted
      return (isNew ? [] : [articles.slip(index, "has article \(row.article) a second time; keep one")])
        + strangeWords(parts, of: index, in: articles)
    }
  }

  /// Told once of an article.
  private func slips(between lines: GoldTable<GoldPage.Line>, _ articles: GoldTable<GoldPage.ArticleRow>)
    -> [GoldError]
  {
    guard !lines.rows.isEmpty, !articles.rows.isEmpty else { return [] }
    var told = Set(articles.rows.map(\.article)).union([0])
    var used = Set(lines.rows.map(\.article))
    let homeless = lines.rows.enumerated().filter { told.insert($1.article).inserted }
    let empty = articles.rows.enumerated().filter { used.insert($1.article).inserted }
    return homeless.map { index, row in
      lines.slip(index, "is of article \(row.article), which \(articles.name) does not have; mend its number")
    }
      + empty.map { index, row in
        articles.slip(index, "is of article \(row.article), which has no line in \(lines.name); mend its number")
      }
  }

  /// What stands on the page has one row, a name of several places one for each; and its words stand on the page.
  func slips(in table: GoldTable<GoldPage.Row>) -> [GoldError] {
    var known: [Range<Int>: Set<[String]>] = [:]
    return table.rows.enumerated().flatMap { index, row in
      let isNew = known[row.chars, default: []].insert(row.readings("adcode").values).inserted
      return (isNew ? [] : [table.slip(index, "has '\(row.surface)' a second time; keep one, or count it by 'nth'")])
        + strangeWords([("item", row.item), ("action", row.action)], of: index, in: table)
    }
  }

  private func strangeWords<Row>(
    _ fields: [(String, GoldPage.Readings?)], of index: Int, in table: GoldTable<Row>
  ) -> [GoldError] {
    fields.compactMap { name, readings in
      guard let strange = readings?.values.first(where: { !words.holds($0) }) else { return nil }
      return table.slip(
        index, "has a field '\(name)' that must stand on the page, found '\(strange)'; copy it from there")
    }
  }
}
