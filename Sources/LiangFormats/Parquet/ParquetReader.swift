import CArrowBridge
import LiangCore

/// Reads a Parquet file back. Owns the bridge's handle.
struct ParquetReader: ~Copyable {
  private let path: String
  private let handle: OpaquePointer

  init(path: String) throws(EmitFailure) {
    handle = try Self.open(path)
    self.path = path
  }

  deinit { liang_parquet_reader_free(handle) }

  /// Decodes every column of every row and counts the rows.
  /// - Throws: `emit.damaged` where a checksum is wrong or there are other than the footer says.
  func countRows() throws(EmitFailure) -> Int {
    var stream = ArrowArrayStream()
    let status = liang_parquet_reader_stream(handle, &stream)
    if status != 0 { throw Self.failure(status, handle, path) }
    defer { stream.release(&stream) }
    var count: Int64 = 0
    while true {
      var rows = ArrowArray()
      guard stream.get_next(&stream, &rows) == 0 else {
        throw EmitFailure(damaged: path, stream.get_last_error(&stream).map { String(cString: $0) } ?? "unreadable")
      }
      // A released array is the end of the stream.
      guard let release = rows.release else { break }
      count += rows.length
      release(&rows)
    }
    let promised = liang_parquet_reader_row_count(handle)
    guard count == promised else {
      throw EmitFailure(damaged: path, "\(count) rows where the footer says \(promised)")
    }
    return Int(count)
  }

  private static func open(_ path: String) throws(EmitFailure) -> OpaquePointer {
    var handle: OpaquePointer?
    let status = liang_parquet_reader_open(path, &handle)
    guard let handle else { throw EmitFailure(reading: path, errno: status) }
    guard status == 0 else {
      defer { liang_parquet_reader_free(handle) }
      throw failure(status, handle, path)
    }
    return handle
  }

  /// What a status other than 0 means.
  private static func failure(_ status: liang_parquet_status, _ handle: OpaquePointer, _ path: String) -> EmitFailure {
    if status > 0 { return EmitFailure(reading: path, errno: status) }
    return EmitFailure(damaged: path, String(cString: liang_parquet_reader_message(handle)))
  }
}
