/// One step of a pipeline: a spec, its options, and one method (of the protocol of its phase).
///
/// Stages have no logger, no clock and no globals, and open no file: the runner gives and measures.
public protocol Stage: Sendable {
  /// The declaration that parsing, lint and docs derive from.
  static var spec: StageSpec { get }
  /// - Throws: a `Diagnostic` where values that are fine one by one do not go together.
  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic)
}

/// What stages need from outside.
public struct StageContext: Sendable {
  /// Bytes to text.
  public var decoder: any TextDecoder

  /// What the composition root gives.
  public init(decoder: any TextDecoder) { self.decoder = decoder }
}

/// Bytes of one page as read from a file, before decoding.
public struct RawPage: Sendable {
  /// As in `Document.source`.
  public var source: String
  /// The file's path below the input root: `source` without the number of a page. Nil where the text is no file there.
  public var path: String?
  /// The bytes, a byte order mark included.
  public var bytes: [UInt8]
  /// SHA-256 of the bytes, 64 hex digits.
  public var sha256: String
  /// The encoding where it is known beforehand, whatever is configured: from the beginning of the file; UTF-8 for the
  /// pages of a pipeline's tests. Else nil.
  public var encoding: String?

  /// A page not yet decoded.
  public init(source: String, path: String? = nil, bytes: [UInt8], sha256: String, encoding: String? = nil) {
    self.source = source
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.encoding = encoding
  }
}

/// `load`: which files to read, how to cut them into pages, how to make text of them.
public protocol Loader: Stage {
  /// Absolute glob patterns of the files to read.
  var paths: [String] { get }
  /// Absolute directory that `source` is relative to.
  var root: String { get }
  /// What becomes of pages with the same bytes.
  var duplicates: DuplicatePages { get }
  /// Whether the path of a file below `root` is one that metadata can be read from; true where none are to be.
  func readsMetadata(of source: String) -> Bool
  /// A fresh splitter for one file.
  func makeSplitter() -> any PageSplitter
  /// Decodes a page and reads its metadata.
  /// - Throws: a `Reject` of severity `document` where the page cannot be read.
  func load(_ page: RawPage) throws(Reject) -> Document
}

extension Loader {
  /// Nothing is to be read from paths.
  public func readsMetadata(of source: String) -> Bool { true }

  /// That metadata cannot be read from the paths of files, in words; nil where it can from all.
  public func unreadPaths(among sources: [String]) -> String? {
    let unread = sources.filter { !readsMetadata(of: $0) }
    guard let first = unread.min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) else { return nil }
    let count =
      unread.count == sources.count ? "fits no file" : "does not fit \(unread.count) of \(sources.count) files"
    return "'path_pattern' \(count), the first being '\(first)'"
  }
}

/// What becomes of a page that has the bytes, and so the id, of an earlier page of the run.
public enum DuplicatePages: String, Sendable, CaseIterable {
  /// It is rejected, so that no figure counts twice.
  case reject
  /// It is read as well: two pages and their rows have the same ids.
  case keep
}

/// Cuts a file that arrives in chunks into the raw bytes of its pages, holding no more than one page.
public protocol PageSplitter {
  /// Takes the next bytes and answers the pages that are complete now, in order.
  mutating func push(_ chunk: UnsafeRawBufferPointer) -> [SplitPage]
  /// Answers what is left at the end of the file; at least one page in all, even where the file is empty.
  mutating func finish() -> [SplitPage]
}

/// A page's bytes, or why it was dropped.
public enum SplitPage: Sendable {
  /// `encoding` as in `RawPage`.
  case page([UInt8], encoding: String?)
  /// Longer than the configured limit: its length, the bytes are gone.
  case tooLarge(byteCount: Int)
}

/// `segment`: lines to articles.
public protocol Segmenter: Stage {
  /// Puts every non-blank line somewhere.
  /// - Throws: a `Reject` of severity `document` where the page cannot be segmented.
  func segment(_ document: Document) throws(Reject) -> SegmentedPage
  /// Why each line goes where `segment` puts it, by line; nothing where nothing is weighed.
  /// - Throws: as `segment`.
  func explain(_ document: Document) throws(Reject) -> [LineExplanation]
}

extension Segmenter {
  /// Nothing was weighed.
  public func explain(_ document: Document) throws(Reject) -> [LineExplanation] { [] }
}

/// `extract`: finds rows in the articles' healed texts.
public protocol Extractor: Stage {
  /// Appends rows; what cannot be read becomes a reject.
  func extract(into extraction: inout Extraction)
}

/// `normalize`: resolves what extraction found.
public protocol Normalizer: Stage {
  /// Changes rows in place. Running it twice gives the same as once.
  func normalize(_ extraction: inout Extraction)
}

/// What a failed check does.
public enum CheckSeverity: String, Sendable, CaseIterable {
  /// The row stays; the run reports it.
  case warn
  /// The row goes to `rejects`.
  case reject
  /// The run publishes nothing and ends with exit code 1.
  case fail
}

/// `check`: a condition on the tables.
public protocol Checker: Stage {
  /// What a failure does.
  var severity: CheckSeverity { get }
  /// The tables it reads.
  var tables: Set<TableID> { get }
  /// Fresh state for one run.
  func begin() -> any RunningCheck
}

/// A check in one run. Batches arrive in the order of the output, on one thread.
public protocol RunningCheck {
  /// The rows of the batch that fail.
  mutating func inspect(_ batch: TableBatch) -> [CheckFinding]
  /// What can only be known at the end: these findings have no row.
  func finish() -> [CheckFinding]
}

/// One failure of a check.
public struct CheckFinding: Sendable {
  /// The table it is about.
  public var table: TableID
  /// Zero-based row of the batch; nil where the table as a whole fails.
  public var row: Int?
  /// One sentence with the bad value and what was expected.
  public var message: String

  /// One failure.
  public init(table: TableID, row: Int?, message: String) {
    self.table = table
    self.row = row
    self.message = message
  }
}

/// A file that an emitter will write.
public struct EmitterOutput: Hashable, Sendable {
  /// Absolute path of the published file.
  public var path: String
  /// The tables in it.
  public var tables: [TableID]

  /// One file.
  public init(path: String, tables: [TableID]) {
    self.path = path
    self.tables = tables
  }
}

/// What goes into file metadata. Nothing here changes between two runs over the same input.
public struct RunStamp: Sendable {
  /// The pipeline's name.
  public var pipeline: String
  /// Liang's version.
  public var version: String
  /// The run's id.
  public var runID: String

  /// A stamp.
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
  func close() throws(EmitFailure) -> [String]
}

/// A file could not be written or read back.
public struct EmitFailure: Error, Sendable, CustomStringConvertible {
  /// Stable: `emit.disk_full`, `emit.cannot_write`.
  public var code: String
  /// The file.
  public var path: String
  /// One sentence: what is wrong and what to do.
  public var message: String

  /// One failure.
  public init(code: String, path: String, message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// `emit.disk_full: PATH: message`.
  public var description: String { "\(code): \(path): \(message)" }
}
