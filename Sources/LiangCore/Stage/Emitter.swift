/// A file that an emitter will write.
public struct EmitterOutput: Hashable, Sendable {
  /// Absolute path of the published file.
  public var path: String
  /// The tables in it.
  public var tables: [TableID]

  /// - Parameter tables: at least one.
  public init(path: String, tables: [TableID]) {
    self.path = path
    self.tables = tables
  }
}

/// What goes into file metadata. Nothing here changes between two runs over the same input.
public struct RunStamp: Sendable {
  /// The pipeline's name.
  public var pipeline: String
  /// Liang's, with the hash of its sources: `0.1.0+…`.
  public var version: String
  /// The run's id.
  public var runID: String

  /// Formats that have room for it say all three in the file.
  public init(pipeline: String, version: String, runID: String) {
    self.pipeline = pipeline
    self.version = version
    self.runID = runID
  }
}

/// `emit`: writes tables to files.
public protocol Emitter: Stage {
  /// The files, in a fixed order.
  var outputs: [EmitterOutput] { get }
  /// Opens the files under other names: `staged` maps each output's path to the path to write instead.
  func open(_ staged: [String: String], stamp: RunStamp) throws(EmitFailure) -> any TableSink
  /// Reads a finished file back and counts its rows.
  func countRows(in path: String, of output: EmitterOutput) throws(EmitFailure) -> [TableID: Int]
}

/// Open files of one emitter in one run. Dropping it without `close` leaves files that nobody publishes.
public protocol TableSink: AnyObject {
  /// Appends the batch's rows to its table; batches of tables that the emitter does not write are passed over.
  func write(_ batch: TableBatch) throws(EmitFailure)
  /// Finishes all files and answers warnings for the user, if any.
  func close() throws(EmitFailure) -> [RunWarning]
}
