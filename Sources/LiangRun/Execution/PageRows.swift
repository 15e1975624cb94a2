import LiangCore

/// One page's rows, made by a worker: all that does not depend on other pages.
struct PageRows: Sendable {
  let extraction: Extraction
  let metrics: TableBatch
  let places: TableBatch
  let lines: TableBatch

  /// - Throws: a `Reject` of severity `document` where a column would hold more text than `textLimit`.
  init(of extraction: Extraction, textLimit: Int = TableBatch.pageTextLimit) throws(Reject) {
    self.extraction = extraction
    var metrics = TableBatch(.metrics, textLimit: textLimit)
    var places = TableBatch(.places, textLimit: textLimit)
    var lines = TableBatch(.lines, textLimit: textLimit)
    metrics.appendMetrics(of: extraction)
    places.appendPlaces(of: extraction)
    lines.appendLines(of: extraction)
    (self.metrics, self.places, self.lines) = (metrics, places, lines)
    for batch in [metrics, places, lines] { try batch.requireWhole(of: extraction.page.document) }
  }
}

/// What became of a document.
struct PageResult: Sendable {
  let source: String
  /// Raw bytes.
  let byteCount: Int
  let outcome: Result<PageRows, Reject>

  /// Runs the stages over a page.
  init(of page: RawPage, through chain: PageChain) {
    source = page.source
    byteCount = page.bytes.count
    do {
      outcome = .success(try PageRows(of: chain.process(page)))
    } catch {
      outcome = .failure(error)
    }
  }

  /// A document that never became a page.
  init(_ reject: Reject) {
    source = reject.source
    byteCount = 0
    outcome = .failure(reject)
  }
}
