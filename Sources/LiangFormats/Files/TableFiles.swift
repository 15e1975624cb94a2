import LiangCore

/// An open file that takes the rows of one table.
protocol TableFile: AnyObject {
  func write(_ batch: TableBatch) throws(EmitFailure)
  /// Finishes the file, which can only be dropped after that.
  func close() throws(EmitFailure)
}

/// The open files of an emitter that writes one file a table.
final class TableFiles: TableSink {
  private let files: [(table: TableID, file: any TableFile)]

  /// - Parameters:
  ///   - staged: the path to write instead of each output's own.
  ///   - open: opens the file of one table.
  init(
    _ outputs: [EmitterOutput], staged: [String: String],
    open: (_ path: String, TableSchema) throws(EmitFailure) -> any TableFile
  ) throws(EmitFailure) {
    var files: [(table: TableID, file: any TableFile)] = []
    for output in outputs {
      guard let path = staged[output.path] else { preconditionFailure("no path to write \(output.path) to") }
      for table in output.tables { files.append((table, try open(path, .of(table)))) }
    }
    self.files = files
  }

  func write(_ batch: TableBatch) throws(EmitFailure) {
    for entry in files where entry.table == batch.schema.id { try entry.file.write(batch) }
  }

  func close() throws(EmitFailure) -> [RunWarning] {
    for entry in files { try entry.file.close() }
    return []
  }
}
