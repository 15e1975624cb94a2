import Foundation
import LiangCore
import LiangFormats

/// Turns extractions into JSON lines on standard output, buffered.
struct ExtractWriter {
  private let encoders: [(table: TableID, encoder: JSONLinesEncoder)]
  private var buffer: [UInt8] = []

  init(tables: [TableID]) { encoders = tables.map { ($0, JSONLinesEncoder(TableSchema.of($0))) } }

  /// - Parameter line: the number to give instead of the page's own, for a text that was one line.
  mutating func add(_ extraction: Extraction, line: Int? = nil) {
    for (table, encoder) in encoders {
      switch table {
      case .lines, .metrics, .places:
        for batch in PageBatches(of: table, extraction, line: line) { add(batch, encoder) }
      case .articles:
        var batch = TableBatch(table)
        batch.appendArticles(of: extraction)
        add(batch, encoder)
      case .numbers:
        var batch = TableBatch(table)
        batch.appendNumbers(of: extraction, line: line)
        add(batch, encoder)
      case .documents, .rejects: preconditionFailure("\(table) is not offered")
      }
    }
  }

  private mutating func add(_ batch: TableBatch, _ encoder: JSONLinesEncoder) {
    encoder.append(batch, to: &buffer)
    if buffer.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    guard !buffer.isEmpty else { return }
    Terminal.put(Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
