import LiangCore

/// Gathers rows into batches and hands them to the emitters. The batches are the same whatever the number of workers.
final class TableWriter {
  /// A batch goes out with this many rows …
  private static let batchRows = 8192
  /// … or this many bytes of text.
  private static let batchBytes = 16 << 20

  private let sinks: [any TableSink]
  private let staging: Staging?
  private var pending: [TableID: TableBatch] = [:]
  /// Rows taken so far, by table.
  private(set) var rows: [TableID: Int] = [:]

  /// Writes to sinks that have their files in the staging directory.
  init(sinks: [any TableSink], in staging: Staging) {
    self.sinks = sinks
    self.staging = staging
  }

  /// Only counts.
  init() {
    sinks = []
    staging = nil
  }

  /// Takes rows of one table.
  func append(_ batch: TableBatch) throws(RunFailure) {
    precondition(!batch.hasOverflowed, "a batch of '\(batch.schema.id)' lacks a text that did not fit")
    let table = batch.schema.id
    rows[table, default: 0] += batch.rowCount
    guard !sinks.isEmpty, batch.rowCount > 0 else { return }
    if let waiting = pending[table], !waiting.hasRoom(for: batch) { try write(table) }
    if pending[table] == nil { pending[table] = batch } else { pending[table]!.append(batch) }
    if pending[table]!.rowCount >= TableWriter.batchRows || pending[table]!.textBytes >= TableWriter.batchBytes {
      try write(table)
    }
  }

  /// Finishes all files.
  /// - Returns: what the emitters want the user to know.
  func close() throws(RunFailure) -> [RunWarning] {
    for table in TableID.allCases { try write(table) }
    var warnings: [RunWarning] = []
    for sink in sinks { warnings += try guarded { () throws(EmitFailure) in try sink.close() } }
    return warnings
  }

  private func write(_ table: TableID) throws(RunFailure) {
    guard let batch = pending.removeValue(forKey: table) else { return }
    for sink in sinks { try guarded { () throws(EmitFailure) in try sink.write(batch) } }
  }

  /// A sink's failure names the staged file; the user knows the published one.
  private func guarded<Value>(_ body: () throws(EmitFailure) -> Value) throws(RunFailure) -> Value {
    do {
      return try body()
    } catch {
      throw staging!.failure(error)
    }
  }
}
