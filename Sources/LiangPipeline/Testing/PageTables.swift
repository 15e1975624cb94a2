import LiangCore

/// The tables of one page.
struct PageTables {
  let batches: [TableID: TableBatch]
  /// Why there are no rows, where the page could not be read.
  let reject: Reject?

  init(_ extraction: Extraction) {
    let page = extraction.page
    batches = PageTables.batches { batch in
      switch batch.schema.id {
      case .documents:
        batch.appendDocument(
          page.document, articles: page.articles.count, metrics: extraction.metrics.count,
          places: extraction.places.count, rejects: extraction.rejects.count)
      case .lines: batch.appendLines(of: extraction)
      case .articles: batch.appendArticles(of: extraction)
      case .metrics: batch.appendMetrics(of: extraction)
      case .places: batch.appendPlaces(of: extraction)
      case .rejects: for reject in extraction.rejects { batch.appendReject(reject, runID: "test") }
      case .numbers: batch.appendNumbers(of: extraction)
      }
    }
    reject = nil
  }

  init(_ reject: Reject) {
    batches = PageTables.batches { batch in
      if batch.schema.id == .rejects { batch.appendReject(reject, runID: "test") }
    }
    self.reject = reject
  }

  private static func batches(_ fill: (inout TableBatch) -> Void) -> [TableID: TableBatch] {
    var batches: [TableID: TableBatch] = [:]
    for id in TableID.allCases {
      var batch = TableBatch(id)
      fill(&batch)
      batches[id] = batch
    }
    return batches
  }
}
