import Glibc
import LiangCore

/// One file a table, one line a row, cells parted by tabs.
struct FixtureEmitter: Emitter {
  static let spec = StageSpec(name: "fixture", phase: .emit, summary: "Lines.", fields: [], examples: [])

  /// What goes wrong.
  enum Fault: Sendable {
    case none
    /// The last row of `metrics` is not written.
    case losesRow
    /// Files cannot be opened.
    case cannotOpen
  }

  static let cannotWrite = ErrorCode("emit.cannot_write", [.exit], meaning: "", advice: "")
  static let diskFull = ErrorCode("emit.disk_full", [.exit], meaning: "", advice: "")

  let outputs: [EmitterOutput]
  var fault: Fault

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) { fatalError("made by hand only") }

  /// Writes `TABLE.tsv` for each table; the path of a table may be changed.
  init(to directory: String, names: [TableID: String] = [:], fault: Fault = .none) {
    outputs = TableID.allCases.map {
      EmitterOutput(path: "\(directory)/\(names[$0] ?? "\($0).tsv")", tables: [$0])
    }
    self.fault = fault
  }

  func open(_ staged: [String: String], stamp: RunStamp) throws(EmitFailure) -> any TableSink {
    var files: [TableID: LineFile] = [:]
    for output in outputs {
      let path = staged[output.path]!
      if fault == .cannotOpen { throw EmitFailure(Self.cannotWrite, path: path, message: "no pen; find one") }
      files[output.tables[0]] = try LineFile(path)
    }
    return FixtureSink(files: files, losesRow: fault == .losesRow)
  }

  func countRows(in path: String, of output: EmitterOutput) throws(EmitFailure) -> [TableID: Int] {
    [output.tables[0]: try LineFile.lines(in: path)]
  }
}

final class FixtureSink: TableSink {
  private let files: [TableID: LineFile]
  private var losesRow: Bool

  init(files: [TableID: LineFile], losesRow: Bool) {
    self.files = files
    self.losesRow = losesRow
  }

  func write(_ batch: TableBatch) throws(EmitFailure) {
    for row in 0..<batch.rowCount {
      if losesRow, batch.schema.id == .metrics {
        losesRow = false
        continue
      }
      let cells = batch.columns.indices.map {
        batch.cell(row: row, column: $0).description.replacing("\n", with: "\\n")
      }
      try files[batch.schema.id]!.write(cells.joined(separator: "\t") + "\n")
    }
  }

  func close() throws(EmitFailure) -> [RunWarning] { [] }
}

/// A text file open for writing; every line is written at once.
final class LineFile {
  private let path: String
  private let descriptor: CInt

  init(_ path: String) throws(EmitFailure) {
    self.path = path
    descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor == -1 { throw LineFile.failure(path) }
  }

  func write(_ line: String) throws(EmitFailure) {
    var rest = Array(line.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count == -1 { throw LineFile.failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  deinit { Glibc.close(descriptor) }

  static func lines(in path: String) throws(EmitFailure) -> Int {
    guard let file = fopen(path, "r") else { throw failure(path) }
    defer { fclose(file) }
    var count = 0
    var byte = getc(file)
    while byte != EOF {
      count += byte == 0x0A ? 1 : 0
      byte = getc(file)
    }
    return count
  }

  private static func failure(_ path: String) -> EmitFailure {
    let error = errno
    let isFull = error == ENOSPC || error == EFBIG
    return EmitFailure(
      isFull ? FixtureEmitter.diskFull : FixtureEmitter.cannotWrite, path: path,
      message: String(cString: strerror(error)))
  }
}
