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
    var metrics = Array(repeating: 0, count: extraction.page.articles.count)
    try rows.forEachBatch(of: .metrics) { batch throws(RunFailure) in
      let accepted = checks.screen(batch, rejects: &rejects)
      accepted.count(into: &metrics)
      try writer.append(accepted)
    }
    var places = 0
    try rows.forEachBatch(of: .places) { batch throws(RunFailure) in
      let accepted = checks.screen(batch, rejects: &rejects)
      places += accepted.rowCount
      try writer.append(accepted)
    }
    var articles = TableBatch(.articles)
    articles.appendArticles(of: extraction, accepted: metrics)
    var document = TableBatch(.documents)
    let figures = metrics.reduce(0, +)
    document.appendDocument(
      extraction.page.document, articles: articles.rowCount, metrics: figures, places: places, rejects: rejects.count)
    if figures > 0, extraction.page.isUndated { undated += 1 }
    try take(document)
    try rows.forEachBatch(of: .lines, take)
    try take(articles)
    try write(rejects)
  }

  /// Writes rows that no check can take away.
  private func take(_ batch: TableBatch) throws(RunFailure) {
    checks.inspect(batch)
    try writer.append(batch)
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
      if batch.textBytes >= PageBatches.textBytes {
        try take(batch)
        batch = TableBatch(.rejects)
      }
    }
    try take(batch)
  }
}

extension SegmentedPage {
  /// Whether neither the page nor an article on it has a day.
  fileprivate var isUndated: Bool { document.published == nil && articles.allSatisfy { $0.published == nil } }
}

extension TableBatch {
  /// Counts the rows of each article, from the first to the last.
  fileprivate func count(into counts: inout [Int]) {
    for row in 0..<rowCount { counts[integer(row: row, "article")! - 1] += 1 }
  }
}
