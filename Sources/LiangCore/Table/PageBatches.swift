/// A page's rows of a table in batches, each made when it is asked for. A figure's row repeats its sentence, so that
/// the rows of a page without full stops can be a thousand times the page: no more than a batch of them is held.
public struct PageBatches: Sequence, IteratorProtocol, Sendable {
  /// A batch takes no further row with so many bytes of text, whatever its columns.
  package static let textBytes = 64 << 20

  private let extraction: Extraction
  private let table: TableID
  private let line: Int?
  private var part: RowPart

  /// - Parameters:
  ///   - table: `metrics`, `places` or `lines`.
  ///   - first: the row to begin with.
  ///   - line: as in `TableBatch.appendLines`.
  public init(of table: TableID, _ extraction: Extraction, from first: Int = 0, line: Int? = nil) {
    self.init(of: table, extraction, from: first, line: line, textBytes: Self.textBytes)
  }

  /// Batches that are full earlier.
  package init(of table: TableID, _ extraction: Extraction, from first: Int = 0, line: Int? = nil, textBytes: Int) {
    self.extraction = extraction
    self.table = table
    self.line = line
    part = RowPart(first: first, textBytes: textBytes)
  }

  /// The next rows, at least one; nil behind the last.
  public mutating func next() -> TableBatch? {
    guard part.first < rowCount else { return nil }
    var batch = TableBatch(table)
    switch table {
    case .metrics: batch.appendMetrics(of: extraction, line: line, part)
    case .places: batch.appendPlaces(of: extraction, line: line, part)
    default: batch.appendLines(of: extraction, line: line, part)
    }
    part.first += batch.rowCount
    return batch
  }

  private var rowCount: Int {
    switch table {
    case .metrics: extraction.metrics.count
    case .places: extraction.places.count
    case .lines: extraction.page.lines.count
    default: preconditionFailure("the rows of '\(table)' are no more than their page")
    }
  }
}
