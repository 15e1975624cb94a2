/// A page with the rows found on it: what `extract` fills, `normalize` resolves, `check` and `emit` read.
public struct Extraction: Sendable {
  /// One way to read a place mention.
  public struct PlaceCandidate: Sendable {
    /// The gazetteer's own index of the unit.
    public var unit: Int32
    /// What the finder thinks of it, higher is better.
    public var score: Float

    /// - Parameters:
    ///   - unit: an index of this build's gazetteer.
    ///   - score: compared within one mention only.
    public init(unit: Int32, score: Float) {
      self.unit = unit
      self.score = score
    }
  }

  /// What an article is about.
  public struct ArticlePlace: Sendable {
    /// GB/T 2260 code; 0 = none.
    public var adcode: Int32 = 0
    /// Its full name, in the arena.
    public var name: ByteRange = .none

    /// About nothing that is known.
    public init() {}
  }

  /// The page the rows were read from.
  public let page: SegmentedPage
  /// Texts that rows point to and that do not stand on the page as such: units, names, rule names, periods.
  public var arena = TextArena()
  /// Quantities, by place on the page once `sortRows()` has run.
  public var metrics: [Metric] = []
  /// Where figures stand in tables, for the metrics that say so.
  public var cells: [TableCell] = []
  /// Mentions of places, likewise.
  public var places: [PlaceMention] = []
  /// Readings that `PlaceMention.candidates` points to.
  public var candidates: [PlaceCandidate] = []
  /// One for each article of the page.
  public var articlePlaces: [ArticlePlace]
  /// What could not be read, the document's own rejects first.
  public var rejects: [Reject]
  /// Why everything was read so; nil unless somebody asked (`liang explain`), so that a run pays nothing for it.
  public var trace: Trace?

  /// No rows yet.
  public init(page: SegmentedPage, trace: Trace? = nil) {
    self.page = page
    articlePlaces = Array(repeating: ArticlePlace(), count: page.articles.count)
    rejects = page.document.rejects
    self.trace = trace
  }

  /// The article with the 1-based number.
  public func article(_ number: Int32) -> Article { page.articles[Int(number) - 1] }

  /// Where the figure stands in a table; nil where it stands in none.
  public func cell(of metric: Metric) -> TableCell? { metric.cell == 0 ? nil : cells[Int(metric.cell) - 1] }

  /// Puts metrics and places in the order of the page.
  public mutating func sortRows() {
    sortMetrics()
    // The rows of a region share their span.
    places.sort {
      ($0.span.first.start, $0.span.first.end, $0.candidates.start)
        < ($1.span.first.start, $1.span.first.end, $1.candidates.start)
    }
  }

  /// Most pages have their metrics in order as they are read, and are left as they are.
  private mutating func sortMetrics() {
    let isSorted = metrics.indices.dropFirst().allSatisfy {
      !Extraction.precedes(metrics[$0].span.first, metrics[$0 - 1].span.first)
    }
    guard !isSorted else { return }
    // Their places are sorted, and the rows, which are long, moved once.
    let order = metrics.indices.sorted { Extraction.precedes(metrics[$0].span.first, metrics[$1].span.first) }
    metrics = order.map { metrics[$0] }
  }

  private static func precedes(_ a: ByteRange, _ b: ByteRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
