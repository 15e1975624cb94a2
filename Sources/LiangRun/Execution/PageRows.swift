import LiangCore

/// One page's rows, made by a worker: all that does not depend on other pages.
struct PageRows: Sendable {
  let extraction: Extraction
  let metrics: TableBatch
  let places: TableBatch
  let lines: TableBatch

  /// The bytes of text that a page may have in a column: a figure's row repeats its sentence, so that rows can be a
  /// thousand times their page, and several pages are held at once.
  static let textLimit = 128_000_000

  /// - Throws: a `Reject` of severity `document` where a column would hold more text than `textLimit`.
  init(of extraction: Extraction, textLimit: Int = textLimit) throws(Reject) {
    self.extraction = extraction
    var metrics = TableBatch(.metrics, textLimit: textLimit)
    var places = TableBatch(.places, textLimit: textLimit)
    var lines = TableBatch(.lines, textLimit: textLimit)
    metrics.appendMetrics(of: extraction)
    places.appendPlaces(of: extraction)
    lines.appendLines(of: extraction)
    (self.metrics, self.places, self.lines) = (metrics, places, lines)
    if let full = [metrics, places, lines].first(where: \.hasOverflowed) {
      let document = extraction.page.document
      throw Reject(
        documentID: document.id, source: document.source, stage: "run", code: "run.too_much_text",
        severity: .document,
        message:
          "the rows of '\(full.schema.id)' hold more than \(textLimit / 1_000_000) MB of text in a column; cut the page into several"
      )
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
