public import LiangCore

/// Scores tables against annotated pages. The measures and their names are those of the gold's own scorer, but for type
/// and people of articles, which it does not look at.
public enum Evaluation {
  /// Takes a page through the chain behind its loader and scores what comes out.
  /// - Throws: a `Reject` where the page cannot be segmented.
  public static func score(_ gold: GoldPage, with chain: PageChain) throws(Reject) -> Score {
    let extraction = try chain.process(gold.document)
    var tables = ScoredTables()
    tables.lines.appendLines(of: extraction)
    tables.articles.appendArticles(of: extraction)
    tables.metrics.appendMetrics(of: extraction)
    tables.places.appendPlaces(of: extraction)
    return score(gold, tables)
  }

  struct ScoredTables {
    var lines = TableBatch(.lines)
    var articles = TableBatch(.articles)
    var metrics = TableBatch(.metrics)
    var places = TableBatch(.places)
  }

  static func score(_ gold: GoldPage, _ tables: ScoredTables) -> Score {
    var score = Score(name: gold.name)
    scoreMetrics(gold, tables.metrics, &score)
    scorePlaces(gold, tables.places, &score)
    scoreLines(gold, tables.lines, &score)
    scoreHeadlines(gold, tables.articles, &score)
    scoreArticles(gold, tables.articles, &score)
    return score
  }

  // MARK: Rows with a span

  private static func scoreMetrics(_ gold: GoldPage, _ batch: TableBatch, _ score: inout Score) {
    let sameValue = { (row: GoldPage.Row, got: Int) in
      same(decimal: row.readings("low"), batch.cell(row: got, "low"))
        && same(decimal: row.readings("high"), batch.cell(row: got, "high"))
        && same(row.readings("comparator"), batch.cell(row: got, "comparator"))
        && same(row.readings("unit"), batch.cell(row: got, "unit"))
    }
    let shown = ["kind", "low", "high", "comparator", "unit"]
    let match = spans(
      gold.metrics, batch, table: "metric", measures: (.metricFound, .metricExact), shown: shown, page: gold.name,
      sameValue, &score)
    var whole = 0
    for (row, got) in match.hits {
      for measure in Measure.columns {
        let column = measure.rawValue
        let isRight = same(row.readings(column), batch.cell(row: got, column))
        score[accuracy: measure].add(isRight)
        guard !isRight else { continue }
        score.errors.append(
          ScoreError(
            page: gold.name, table: "metric \(column)", kind: .wrong, gold: describe(row, [column]),
            got: describe(batch, got, [column])))
      }
      let isWhole = Measure.rowColumns.allSatisfy {
        same(row.readings($0.rawValue), batch.cell(row: got, $0.rawValue))
      }
      if isWhole, sameValue(row, got) { whole += 1 }
    }
    score[detection: .metricRow] = Detection(right: whole, found: match.found, gold: match.gold)
  }

  private static func scorePlaces(_ gold: GoldPage, _ batch: TableBatch, _ score: inout Score) {
    _ = spans(
      gold.places, batch, table: "place", measures: (.placeFound, .placeExact), shown: ["adcode", "town"],
      page: gold.name,
      { row, got in
        same(row.readings("adcode"), batch.cell(row: got, "adcode"))
          && same(row.readings("town"), batch.cell(row: got, "town"))
      }, &score)
  }

  private struct Match {
    /// Pairs of a row that is not optional and the index of the row found.
    var hits: [(GoldPage.Row, Int)]
    /// Rows found, those paired with optional gold left out.
    var found: Int
    /// Gold rows, optional ones left out.
    var gold: Int
  }

  private static func spans(
    _ gold: [GoldPage.Row], _ batch: TableBatch, table: String, measures: (found: Measure, exact: Measure),
    shown: [String], page: String, _ same: (GoldPage.Row, Int) -> Bool, _ score: inout Score
  ) -> Match {
    let ranges = (0..<batch.rowCount).map { row in
      batch.integer(row: row, "start_char")!..<batch.integer(row: row, "end_char")!
    }
    let pairs = pair(gold.map(\.chars), ranges)
    let hits = pairs.filter { !gold[$0.gold].isOptional }.map { (gold[$0.gold], $0.got) }
    let free = pairs.count - hits.count
    let match = Match(hits: hits, found: batch.rowCount - free, gold: gold.count { !$0.isOptional })
    let note = { (kind: ScoreError.Kind, row: GoldPage.Row?, got: Int?) in
      ScoreError(
        page: page, table: table, kind: kind, gold: row.map { describe($0, shown) } ?? "",
        got: got.map { describe(batch, $0, shown) } ?? "")
    }
    var right = 0
    for (row, got) in hits {
      if same(row, got) { right += 1 } else { score.errors.append(note(.wrong, row, got)) }
    }
    let pairedGold = Set(pairs.map(\.gold))
    let pairedGot = Set(pairs.map(\.got))
    for (index, row) in gold.enumerated() where !pairedGold.contains(index) && !row.isOptional {
      score.errors.append(note(.missed, row, nil))
    }
    for index in ranges.indices where !pairedGot.contains(index) { score.errors.append(note(.spurious, nil, index)) }
    score[detection: measures.found] = Detection(right: hits.count, found: match.found, gold: match.gold)
    score[detection: measures.exact] = Detection(right: right, found: match.found, gold: match.gold)
    return match
  }

  /// One-to-one pairs by overlap over union, the largest first.
  private static func pair(_ gold: [Range<Int>], _ got: [Range<Int>]) -> [(gold: Int, got: Int)] {
    var candidates: [(share: Double, gold: Int, got: Int)] = []
    for (i, g) in gold.enumerated() {
      for (j, p) in got.enumerated() where g.overlaps(p) {
        let union = max(g.upperBound, p.upperBound) - min(g.lowerBound, p.lowerBound)
        candidates.append((-Double(g.clamped(to: p).count) / Double(union), i, j))
      }
    }
    candidates.sort { ($0.share, $0.gold, $0.got) < ($1.share, $1.gold, $1.got) }
    var usedGold: Set<Int> = []
    var usedGot: Set<Int> = []
    var pairs: [(gold: Int, got: Int)] = []
    for candidate in candidates where !usedGold.contains(candidate.gold) && !usedGot.contains(candidate.got) {
      usedGold.insert(candidate.gold)
      usedGot.insert(candidate.got)
      pairs.append((candidate.gold, candidate.got))
    }
    return pairs
  }

  private static func same(_ gold: GoldPage.Readings, _ cell: Cell) -> Bool {
    gold.values.map(\.trimmed).contains(cell.description.trimmed)
  }

  private static func same(decimal gold: GoldPage.Readings, _ cell: Cell) -> Bool {
    gold.values.contains { value in
      if case .decimal(let number) = cell { return Decimal38(digits: value) == number }
      return value.isEmpty
    }
  }

  private static func describe(_ row: GoldPage.Row, _ columns: [String]) -> String {
    let fields = columns.map { ($0, row.readings($0).values.joined(separator: "|")) }
    return describe(line: row.line, surface: row.surface, fields)
  }

  private static func describe(_ batch: TableBatch, _ row: Int, _ columns: [String]) -> String {
    let fields = columns.map { ($0, batch.cell(row: row, $0).description) }
    return describe(
      line: batch.integer(row: row, "line")!, surface: batch.cell(row: row, "surface").description, fields
    )
  }

  private static func describe(line: Int, surface: String, _ fields: [(String, String)]) -> String {
    "line \(line) '\(surface)'" + fields.filter { !$0.1.isEmpty }.map { " \($0.0)=\($0.1)" }.joined()
  }

  // MARK: Lines and articles

  private struct Placed {
    var article: Int
    var role: String
    var position: Int
    var joins: Bool
  }

  private static func scoreLines(_ gold: GoldPage, _ batch: TableBatch, _ score: inout Score) {
    var got: [Int: Placed] = [:]
    for row in 0..<batch.rowCount {
      got[batch.integer(row: row, "line")!] = Placed(
        article: batch.integer(row: row, "article")!, role: batch.cell(row: row, "role").description,
        position: batch.integer(row: row, "position") ?? 0,
        joins: batch.cell(row: row, "joins") == .boolean(true))
    }
    score[accuracy: .b3].right = bCubed(gold.lines, got)
    score[accuracy: .b3].count = 1
    for line in gold.lines {
      let role = got[line.line]?.role ?? ""
      let isRight = line.role.values.contains(role)
      score[accuracy: .role].add(isRight)
      guard !isRight else { continue }
      score.errors.append(
        ScoreError(
          page: gold.name, table: "line role", kind: .wrong,
          gold: "line \(line.line) \(line.role.values.joined(separator: "|"))", got: role))
    }
    let goldOrder = successions(
      gold.lines.map { ($0.line, $0.article, $0.position, !$0.role.isList && $0.role.values == ["noise"]) })
    let gotOrder = successions(got.map { ($0.key, $0.value.article, $0.value.position, $0.value.role == "noise") })
    score[detection: .readingOrder] = Detection(
      right: goldOrder.intersection(gotOrder).count, found: gotOrder.count, gold: goldOrder.count)
    let goldJoins = Set(gold.lines.filter { !$0.joins.isList && $0.joins.values == ["true"] }.map(\.line))
    let either = Set(gold.lines.filter(\.joins.isList).map(\.line))
    let gotJoins = Set(got.filter(\.value.joins).keys).subtracting(either)
    score[detection: .joins] = Detection(
      right: goldJoins.intersection(gotJoins).count, found: gotJoins.count, gold: goldJoins.count)
  }

  /// B³ over the lines that belong to an article in the gold (Bagga and Baldwin, 1998).
  private static func bCubed(_ gold: [GoldPage.Line], _ got: [Int: Placed]) -> Double {
    let items = gold.filter { $0.article != 0 }
    var precision = 0.0
    var recall = 0.0
    for item in items {
      let together = Set(items.filter { $0.article == item.article }.map(\.line))
      var found: Set = [item.line]
      if let article = got[item.line]?.article {
        found = Set(items.map(\.line).filter { got[$0]?.article == article })
      }
      let both = Double(together.intersection(found).count)
      precision += both / Double(found.count)
      recall += both / Double(together.count)
    }
    let n = Double(max(1, items.count))
    let sum = precision / n + recall / n
    return sum == 0 ? 0 : 2 * (precision / n) * (recall / n) / sum
  }

  private struct Succession: Hashable {
    var before: Int
    var after: Int
  }

  /// Which line follows which within an article.
  private static func successions(
    _ lines: [(line: Int, article: Int, position: Int, isNoise: Bool)]
  ) -> Set<Succession> {
    let byArticle = Dictionary(grouping: lines.filter { $0.article != 0 && !$0.isNoise }, by: \.article)
    var result: Set<Succession> = []
    for article in byArticle.values {
      let ordered = article.sorted { ($0.position, $0.line) < ($1.position, $1.line) }.map(\.line)
      for (before, after) in zip(ordered, ordered.dropFirst()) {
        result.insert(Succession(before: before, after: after))
      }
    }
    return result
  }

  /// Type, reporters and correspondents of the articles whose headline is the gold's.
  private static func scoreArticles(_ gold: GoldPage, _ batch: TableBatch, _ score: inout Score) {
    for row in 0..<batch.rowCount {
      let headline = clean(batch.cell(row: row, "headline").description)
      guard !headline.isEmpty,
        let article = gold.articles.first(where: { ($0.headline?.values ?? []).contains { clean($0) == headline } })
      else { continue }
      let type = batch.cell(row: row, "type")
      let isRight = same(article.type ?? .absent, type)
      score[accuracy: .type].add(isRight)
      if !isRight {
        score.errors.append(
          ScoreError(
            page: gold.name, table: "article type", kind: .wrong,
            gold: "\(headline) \(article.type?.values.joined(separator: "|") ?? "")", got: type.description))
      }
      let wanted = people(article.reporters?.all ?? [], article.correspondents?.all ?? [])
      let got = people(names(batch, row, "reporters"), names(batch, row, "correspondents"))
      let both = wanted.intersection(got).count
      let sum = score[detection: .people]
      score[detection: .people] = Detection(
        right: sum.right + both, found: sum.found + got.count, gold: sum.gold + wanted.count)
      guard wanted != got else { continue }
      score.errors.append(
        ScoreError(
          page: gold.name, table: "article people", kind: .wrong,
          gold: "\(headline) \(wanted.sorted().joined(separator: ";"))", got: got.sorted().joined(separator: ";")))
    }
  }

  private static func names(_ batch: TableBatch, _ row: Int, _ column: String) -> [String] {
    batch.cell(row: row, column).description.split(separator: ";").map(String.init)
  }

  /// Each name with what its bearer is.
  private static func people(_ reporters: [String], _ correspondents: [String]) -> Set<String> {
    Set(reporters.map { "记者\(clean($0))" } + correspondents.map { "通讯员\(clean($0))" })
  }

  private static func clean(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

  private static func scoreHeadlines(_ gold: GoldPage, _ batch: TableBatch, _ score: inout Score) {
    let wanted = gold.articles.map { Set(($0.headline?.values ?? []).map(clean).filter { !$0.isEmpty }) }
      .filter { !$0.isEmpty }
    let got = Set(
      (0..<batch.rowCount).map { clean(batch.cell(row: $0, "headline").description) }.filter { !$0.isEmpty })
    score.errors += wanted.filter { $0.isDisjoint(with: got) }.map {
      ScoreError(
        page: gold.name, table: "headline", kind: .missed, gold: $0.sorted().joined(separator: "|"), got: "")
    }
    let known = wanted.reduce(into: Set()) { $0.formUnion($1) }
    score.errors += got.subtracting(known).sorted().map {
      ScoreError(page: gold.name, table: "headline", kind: .spurious, gold: "", got: $0)
    }
    score[detection: .headline] = Detection(
      right: wanted.count { !$0.isDisjoint(with: got) }, found: got.count, gold: wanted.count)
  }
}
