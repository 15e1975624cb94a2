import LiangCore

/// One page's rows, made by a worker: all that does not depend on other pages.
struct PageRows: Sendable {
  let extraction: Extraction
  let metrics: TableBatch
  let places: TableBatch
  let lines: TableBatch

  /// - Parameter batch: makes an empty batch.
  /// - Throws: a `Reject` of severity `document` where a table's text is more than a batch can hold.
  init(of extraction: Extraction, batch: (TableID) -> TableBatch = { TableBatch($0) }) throws(Reject) {
    self.extraction = extraction
    var (metrics, places, lines) = (batch(.metrics), batch(.places), batch(.lines))
    metrics.appendMetrics(of: extraction)
    places.appendPlaces(of: extraction)
    lines.appendLines(of: extraction)
    (self.metrics, self.places, self.lines) = (metrics, places, lines)
    if let full = [metrics, places, lines].first(where: \.hasOverflowed) {
      let document = extraction.page.document
      throw Reject(
        documentID: document.id, source: document.source, stage: "run", code: "run.too_much_text",
        severity: .document,
        message: "the rows of '\(full.schema.id)' hold more than 2 GB of text in a column; cut the page into several")
    }
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
