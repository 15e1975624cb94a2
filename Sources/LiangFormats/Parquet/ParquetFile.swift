import CArrowBridge
import LiangCore

/// A Parquet file being written: ZSTD, row-group statistics, checksums; dictionaries for the category columns.
final class ParquetFile: TableFile {
  private let path: String
  private var writer: ParquetWriter?

  init(path: String, schema: TableSchema, stamp: RunStamp) throws(EmitFailure) {
    self.path = path
    writer = try ParquetWriter(
      path: path, schema: schema,
      metadata: [
        ("liang.pipeline", stamp.pipeline), ("liang.version", stamp.version), ("liang.table", schema.id.rawValue),
      ])
  }

  func write(_ batch: TableBatch) throws(EmitFailure) {
    guard batch.rowCount > 0 else { return }
    try writer?.write(batch, path: path)
  }

  func close() throws(EmitFailure) {
    try writer.take()?.close(path: path)
  }
}

/// Owns the bridge's handle. A file that is not closed is deleted.
private struct ParquetWriter: ~Copyable {
  private let handle: OpaquePointer

  init(path: String, schema: TableSchema, metadata: [(key: String, value: String)]) throws(EmitFailure) {
    handle = try Self.open(path, schema, metadata)
  }

  deinit { liang_parquet_writer_free(handle) }

  func write(_ batch: TableBatch, path: String) throws(EmitFailure) {
    let status = batch.withArrowArray { liang_parquet_writer_write(handle, &$0) }
    if status != 0 { throw Self.failure(status, handle, path) }
  }

  consuming func close(path: String) throws(EmitFailure) {
    let status = liang_parquet_writer_close(handle)
    if status != 0 { throw Self.failure(status, handle, path) }
  }

  private static func open(
    _ path: String, _ schema: TableSchema, _ metadata: [(key: String, value: String)]
  ) throws(EmitFailure) -> OpaquePointer {
    let dictionaries = schema.columns.filter { $0.type == .category }.map(\.name)
    let strings = CStrings(dictionaries + metadata.flatMap { [$0.key, $0.value] })
    let entries = metadata.indices.map {
      let key = dictionaries.count + 2 * $0
      return liang_parquet_entry(key: strings.pointers[key], value: strings.pointers[key + 1])
    }
    var arrowSchema = ArrowSchema(schema)
    var handle: OpaquePointer?
    let status = strings.pointers.withUnsafeBufferPointer { names in
      entries.withUnsafeBufferPointer { entries in
        var options = liang_parquet_options(
          dictionary_columns: names.baseAddress, dictionary_column_count: Int64(dictionaries.count),
          metadata: entries.baseAddress, metadata_count: Int64(entries.count))
        return liang_parquet_writer_open(path, &arrowSchema, &options, &handle)
      }
    }
    guard let handle else { throw EmitFailure(writing: path, errno: status) }
    guard status == 0 else {
      defer { liang_parquet_writer_free(handle) }
      throw failure(status, handle, path)
    }
    return handle
  }

  /// What a status other than 0 means.
  private static func failure(_ status: liang_parquet_status, _ handle: OpaquePointer, _ path: String) -> EmitFailure {
    if status > 0 { return EmitFailure(writing: path, errno: status) }
    return EmitFailure(
      .emitCannotWrite, path: path, message: String(cString: liang_parquet_writer_message(handle)))
  }
}
