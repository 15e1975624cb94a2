import LiangCore

/// Takes documents in the order of the output: rows through the checks, then to the files, and the counts.
final class PageCollector {
  private let runID: String
  private let writer: TableWriter
  private let checks: CheckPanel
  private(set) var documents = RunReport.Documents()
  private(set) var rejects: [String: Int] = [:]
  /// Documents with figures of which nobody says when they were published.
  private(set) var undated = 0
  /// The first document that was rejected.
  private(set) var firstRejected: Reject?

  init(runID: String, writer: TableWriter, checks: CheckPanel) {
    self.runID = runID
    self.writer = writer
    self.checks = checks
  }

  /// Counts a document before it is known how it will fare.
  func offer() { documents.offered += 1 }

  func collect(_ result: PageResult) throws(RunFailure) {
    switch result.outcome {
    case .failure(let reject):
      precondition(reject.severity == .document, "\(reject.code) gives up a page and says \(reject.severity)")
      documents.rejected += 1
      if firstRejected == nil { firstRejected = reject }
      try write([reject])
    case .success(let rows):
      documents.loaded += 1
      try collect(rows)
    }
  }

  private func collect(_ rows: PageRows) throws(RunFailure) {
    let extraction = rows.extraction
    var rejects = extraction.rejects
    let metrics = checks.screen(rows.metrics, rejects: &rejects)
    let places = checks.screen(rows.places, rejects: &rejects)
    var articles = TableBatch(.articles)
    articles.appendArticles(
      of: extraction, accepted: metrics.countByArticle(articles: extraction.page.articles.count))
    var document = TableBatch(.documents)
    document.appendDocument(
      extraction.page.document, articles: articles.rowCount, metrics: metrics.rowCount, places: places.rowCount,
      rejects: rejects.count)
    if metrics.rowCount > 0, extraction.page.isUndated { undated += 1 }
    for batch in [document, rows.lines, articles] { checks.inspect(batch) }
    for batch in [document, rows.lines, articles, metrics, places] { try writer.append(batch) }
    try write(rejects)
  }

  /// Writes a document's rejects in the order of the page.
  private func write(_ rejects: [Reject]) throws(RunFailure) {
    var batch = TableBatch(.rejects)
    // Not every sort of the library is stable by promise, so the order of arrival is part of the key.
    let sorted = rejects.enumerated().sorted {
      ($0.element.chars?.lowerBound ?? -1, $0.offset) < ($1.element.chars?.lowerBound ?? -1, $1.offset)
    }
    for (_, reject) in sorted {
      batch.appendReject(reject, runID: runID)
      self.rejects[reject.code, default: 0] += 1
    }
    checks.inspect(batch)
    try writer.append(batch)
  }
}

extension SegmentedPage {
  /// Whether neither the page nor an article on it has a day.
  fileprivate var isUndated: Bool { document.published == nil && articles.allSatisfy { $0.published == nil } }
}

extension TableBatch {
  /// How many rows each article has, from the first to the last.
  fileprivate func countByArticle(articles: Int) -> [Int] {
    var counts = Array(repeating: 0, count: articles)
    for row in 0..<rowCount { counts[integer(row, "article")! - 1] += 1 }
    return counts
  }
}
