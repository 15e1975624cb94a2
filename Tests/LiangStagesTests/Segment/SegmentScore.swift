import LiangCore

/// How well a page was put back together: the figures of `liang eval` that are about segmentation.
struct SegmentScore: CustomStringConvertible {
  /// Hits, and what was given and wanted.
  struct Counts {
    var hits = 0.0
    var given = 0.0
    var wanted = 0.0

    /// The harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found.
    var f: Double { given + wanted == 0 ? 1 : 2 * hits / (given + wanted) }

    static func += (a: inout Counts, b: Counts) {
      a.hits += b.hits
      a.given += b.given
      a.wanted += b.wanted
    }
  }

  /// B-cubed over lines, one page after the other.
  private var articleSum = 0.0
  private var pages = 0.0
  /// Neighbours in the reading order.
  private(set) var order = Counts()
  /// Lines that go on without a paragraph break.
  private(set) var joins = Counts()
  /// Headlines.
  private(set) var headlines = Counts()
  private var rolesRight = 0.0
  private var roleCount = 0.0

  /// Mean B-cubed F of the articles.
  var articles: Double { articleSum / pages }
  /// Share of lines with the right role.
  var roles: Double { rolesRight / roleCount }

  /// The figures to three places, as the rest of a row of a table.
  var row: String {
    [articles, order.f, joins.f, roles, headlines.f].map { "| \(Self.shown($0)) " }.joined() + "|"
  }

  /// One line: the figures with their names.
  var description: String {
    "articles \(Self.shown(articles)) order \(Self.shown(order.f)) joins \(Self.shown(joins.f)) "
      + "roles \(Self.shown(roles)) headlines \(Self.shown(headlines.f))"
  }

  private static func shown(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    return "\(thousandths / 1000)." + String(String(thousandths % 1000 + 1000).dropFirst())
  }

  /// Adds the figures of another run.
  static func += (a: inout SegmentScore, b: SegmentScore) {
    a.articleSum += b.articleSum
    a.pages += b.pages
    a.order += b.order
    a.joins += b.joins
    a.headlines += b.headlines
    a.rolesRight += b.rolesRight
    a.roleCount += b.roleCount
  }

  /// Nothing measured yet.
  init() {}

  /// The figures of one page.
  init(_ page: SegmentedPage, truth: AnnotatedPage) {
    pages = 1
    let given = Dictionary(uniqueKeysWithValues: page.lines.map { ($0.line, $0) })
    scoreArticles(given, truth)
    scoreOrder(page, truth)
    for line in truth.lines {
      roleCount += 1
      guard let placed = given[line.number] else { continue }
      if line.roles.contains(placed.role.rawValue) { rolesRight += 1 }
      if placed.joins, line.joins.count == 1 { joins.given += 1 }
      if line.joins == [true] { joins.wanted += 1 }
      if placed.joins, line.joins == [true] { joins.hits += 1 }
    }
    let found = Set(page.articles.map { Self.squeezed($0.text.string($0.headline)) }).subtracting([""])
    headlines.given = Double(found.count)
    headlines.wanted = Double(truth.headlines.count)
    headlines.hits = Double(truth.headlines.count { !found.isDisjoint(with: $0.map(Self.squeezed)) })
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private mutating func scoreArticles(_ given: [Int: LinePlacement], _ truth: AnnotatedPage) {
    let items = truth.lines.filter { $0.article > 0 }
    var truthSizes: [Int: Int] = [:]
    var givenSizes: [Int: Int] = [:]
    var bothSizes: [[Int]: Int] = [:]
    for item in items {
      let number = given[item.number]!.article
      truthSizes[item.article, default: 0] += 1
      givenSizes[number, default: 0] += 1
      bothSizes[[item.article, number], default: 0] += 1
    }
    var precision = 0.0
    var recall = 0.0
    for item in items {
      let number = given[item.number]!.article
      let both = Double(bothSizes[[item.article, number]]!)
      precision += both / Double(givenSizes[number]!)
      recall += both / Double(truthSizes[item.article]!)
    }
    let count = Double(max(1, items.count))
    articleSum = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) / count
  }

  private mutating func scoreOrder(_ page: SegmentedPage, _ truth: AnnotatedPage) {
    let wanted = Self.neighbours(
      truth.lines.filter { $0.article > 0 && $0.roles.first != "noise" }.map { ($0.article, $0.position, $0.number) })
    let given = Self.neighbours(
      page.lines.filter { $0.article > 0 && $0.role != .noise }.map { ($0.article, $0.position, $0.line) })
    order.hits = Double(wanted.intersection(given).count)
    order.wanted = Double(wanted.count)
    order.given = Double(given.count)
  }

  private static func neighbours(_ lines: [(article: Int, position: Int, line: Int)]) -> Set<[Int]> {
    let sorted = lines.sorted { ($0.article, $0.position, $0.line) < ($1.article, $1.position, $1.line) }
    return Set(zip(sorted, sorted.dropFirst()).filter { $0.article == $1.article }.map { [$0.line, $1.line] })
  }
}
