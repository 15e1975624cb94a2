import LiangCore

/// One page's rows, made by a worker: all that does not depend on other pages. Of more than a batch takes, the others
/// are made when they are written.
struct PageRows: Sendable {
  let extraction: Extraction
  /// The first batch of each table; without rows where the page has none.
  private let first: [TableID: TableBatch]
  private let textBytes: Int

  init(of extraction: Extraction, textBytes: Int = PageBatches.textBytes) {
    self.extraction = extraction
    self.textBytes = textBytes
    first = Dictionary(
      uniqueKeysWithValues: [TableID.metrics, .places, .lines].map { table in
        var batches = PageBatches(of: table, extraction, textBytes: textBytes)
        return (table, batches.next() ?? TableBatch(table))
      })
  }

  /// Hands out the rows of `metrics`, `places` or `lines`, one batch after the other.
  func forEachBatch(of table: TableID, _ body: (TableBatch) throws(RunFailure) -> Void) throws(RunFailure) {
    let batch = first[table]!
    try body(batch)
    for batch in PageBatches(of: table, extraction, from: batch.rowCount, textBytes: textBytes) { try body(batch) }
  }
}
