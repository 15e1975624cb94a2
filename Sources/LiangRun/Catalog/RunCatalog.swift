public import FoundationEssentials
import GRDB
import Glibc
public import LiangCore
import SystemPackage

/// The history of all runs: an SQLite database in the state directory. Several processes may use it at once.
public final class RunCatalog: Sendable {
  /// Seconds to wait for another process that writes.
  private static let patience = 10.0
  private static let fileName = "runs.sqlite"

  /// Where it lies, absolute.
  public let directory: String
  private let database: DatabaseQueue

  /// Opens the catalog, and makes it where there is none.
  /// - Parameter outputs: the output directories of what is to run; nothing is made inside one of them.
  public init(stateDirectory: String, outside outputs: [String] = []) throws(RunFailure) {
    let path = FilePath(stateDirectory).lexicallyNormalized()
    directory = path.string
    for output in outputs { try RunCatalog.refuse(directory, inside: output) }
    do {
      try path.makeDirectories()
    } catch {
      throw RunFailure(.catalog, "make the state directory", path, error)
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(RunCatalog.patience)
    do {
      database = try DatabaseQueue(path: path.appending(RunCatalog.fileName).string, configuration: configuration)
      // The question may itself fail while another process answers it; whoever gets no yes asks under the lock.
      let isComplete = try? database.read(RunCatalog.migrator.hasCompletedMigrations)
      if isComplete != true { try RunCatalog.migrate(database, in: path) }
    } catch {
      throw RunCatalog.failure(.open, stateDirectory, error)
    }
  }

  /// A run replaces its output, and with it whatever lies inside, by whatever name.
  static func refuse(_ directory: String, inside output: String) throws(RunFailure) {
    guard OutputLocation.resolved(directory).starts(with: OutputLocation.resolved(output)) else { return }
    throw RunFailure(
      .catalogInsideOutput, "the run catalog in '\(directory)' lies inside the output, which a run replaces")
  }

  /// Makes the tables. One process at a time: the migrator looks what there is before it takes a lock of its own. The
  /// directory is locked by `flock`, since a `FileLock` takes a file open for writing, which a directory cannot be.
  private static func migrate(_ database: DatabaseQueue, in directory: FilePath) throws {
    let descriptor = directory.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    try check(descriptor)
    defer { close(descriptor) }
    try check(flock(descriptor, LOCK_EX))
    try migrator.migrate(database)
  }

  /// Opens the catalog to look into it; nil where there is none, and none is made.
  public static func existing(in stateDirectory: String) throws(RunFailure) -> RunCatalog? {
    let path = FilePath(stateDirectory)
    if let type = (try? path.stat())?.type, type != .directory {
      throw RunFailure(
        Refusals.catalog.notADirectory, "'\(path)' is no directory",
        advice: "name the one that holds the history of runs (--state)")
    }
    guard path.appending(fileName).fileType != nil else { return nil }
    return try RunCatalog(stateDirectory: stateDirectory)
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("runs") { database in
      try database.create(table: RunRecord.databaseTableName) { table in
        table.autoIncrementedPrimaryKey("id")
        table.column("run_id", .text)
        table.column("pipeline", .text).notNull().indexed()
        table.column("output", .text).notNull().indexed()
        table.column("started_at", .datetime).notNull()
        table.column("ended_at", .datetime)
        table.column("status", .text).notNull()
        table.column("exit_code", .integer)
        table.column("message", .text)
        for count in ["offered", "loaded", "rejected", "rows"] { table.column(count, .integer) }
        table.column("report", .text)
      }
    }
    migrator.registerMigration("fires") { database in
      try database.create(table: "fires") { table in
        table.primaryKey("job", .text)
        table.column("time", .integer).notNull()
      }
    }
    return migrator
  }

  // MARK: Writing

  /// Enters a run that begins, and marks those that stopped without a word. Only the holder of the output's lock may
  /// call it: whoever else is said to be running over that output is not.
  /// - Returns: the run's number.
  func begin(pipeline: String, output: String, at now: Date) throws(RunFailure) -> Int64 {
    try write { database in
      try database.execute(
        sql: "UPDATE runs SET status = ? WHERE output = ? AND status = ?",
        arguments: [RunRecord.Status.interrupted.rawValue, output, RunRecord.Status.running.rawValue])
      try database.execute(
        sql: "INSERT INTO runs (pipeline, output, started_at, status) VALUES (?, ?, ?, ?)",
        arguments: [pipeline, output, now, RunRecord.Status.running.rawValue])
      return database.lastInsertedRowID
    }
  }

  /// Enters how a run ended.
  func end(_ id: Int64, _ outcome: Result<RunReport, RunFailure>, at now: Date) throws(RunFailure) {
    let ending = Ending(outcome)
    try write { database in
      try database.execute(
        sql: """
          UPDATE runs SET ended_at = ?, status = ?, exit_code = ?, message = ?, run_id = ?, offered = ?, loaded = ?,
            rejected = ?, rows = ?, report = ? WHERE id = ?
          """,
        arguments: [
          now, ending.status.rawValue, ending.exitCode, ending.message, ending.report?.runID,
          ending.report?.documents.offered, ending.report?.documents.loaded, ending.report?.documents.rejected,
          ending.report.map { $0.tables.reduce(0) { $0 + $1.rows } }, ending.json, id,
        ])
    }
  }

  /// Enters a run that could not begin; whoever runs over that output goes on.
  func refuse(_ failure: RunFailure, pipeline: String, output: String, at now: Date) throws(RunFailure) {
    let ending = Ending(.failure(failure))
    try enter(ending.status, ending.exitCode, ending.message, pipeline: pipeline, output: output, at: now)
  }

  /// Enters a scheduled time that no run was begun for.
  public func miss(_ warning: RunWarning, pipeline: String, output: String, at now: Date) throws(RunFailure) {
    try enter(.missed, nil, warning.description, pipeline: pipeline, output: output, at: now)
  }

  /// Enters what has ended as it began.
  private func enter(
    _ status: RunRecord.Status, _ exitCode: Int32?, _ message: String?, pipeline: String, output: String, at now: Date
  ) throws(RunFailure) {
    let output = OutputLocation.resolved(output).string
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO runs (pipeline, output, started_at, ended_at, status, exit_code, message)
            VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [pipeline, output, now, now, status.rawValue, exitCode, message])
    }
  }

  private struct Ending {
    let status: RunRecord.Status
    let exitCode: Int32
    let message: String?
    let report: RunReport?

    init(_ outcome: Result<RunReport, RunFailure>) {
      switch outcome {
      case .success(let report):
        self.report = report
        exitCode = report.exitCode
        status = report.outcome == .published ? .succeeded : .failed
        message = report.outcome == .failedChecks ? report.failedCheck : nil
      case .failure(let failure):
        report = nil
        exitCode = ExitStatus.couldNotRun.rawValue
        status = .failed
        message = failure.description
      }
    }

    var json: String? {
      guard let report else { return nil }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return (try? encoder.encode(report)).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  // MARK: Reading

  /// The latest runs, newest first, of one pipeline or of all.
  public func runs(of pipeline: String? = nil, limit: Int) throws(RunFailure) -> [RunRecord] {
    try read { database in
      var request = RunRecord.order(RunRecord.CodingKeys.id.desc).limit(limit)
      if let pipeline { request = request.filter(RunRecord.CodingKeys.pipeline == pipeline) }
      return try request.fetchAll(database)
    }.map(RunCatalog.settled)
  }

  /// A run that is said to be going on, and over whose output no process holds the lock, is none.
  private static func settled(_ run: RunRecord) -> RunRecord {
    guard run.status == .running, OutputLock.isHeld(OutputLocation.lock(of: FilePath(run.output))) == false else {
      return run
    }
    var run = run
    run.status = .interrupted
    return run
  }

  /// The pipelines that have run, in the order of their names.
  public func pipelines() throws(RunFailure) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT DISTINCT pipeline FROM runs ORDER BY pipeline") }
  }

  /// One run by its number; nil where there is none.
  public func run(_ id: Int64) throws(RunFailure) -> RunRecord? {
    try read { try RunRecord.fetchOne($0, key: id) }.map(RunCatalog.settled)
  }

  // MARK: Scheduled times

  /// The last time that a scheduled job ran for, in seconds since 1970; nil where it never ran.
  public func lastFire(of job: String) throws(RunFailure) -> Int64? {
    try read { try Int64.fetchOne($0, sql: "SELECT time FROM fires WHERE job = ?", arguments: [job]) }
  }

  /// Keeps the time, in seconds since 1970, as the last that the job ran for.
  public func recordFire(_ time: Int64, of job: String) throws(RunFailure) {
    try write { database in
      try database.execute(sql: "INSERT OR REPLACE INTO fires (job, time) VALUES (?, ?)", arguments: [job, time])
    }
  }

  private func read<Value: Sendable>(_ body: (Database) throws -> Value) throws(RunFailure) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw RunCatalog.failure(.read, directory, error)
    }
  }

  private func write<Value: Sendable>(_ body: (Database) throws -> Value) throws(RunFailure) -> Value {
    do {
      return try database.write(body)
    } catch {
      throw RunCatalog.failure(.write, directory, error)
    }
  }

  enum Action: String {
    case open, read, write

    var code: ErrorCode {
      switch self {
      case .open: .catalogCannotOpen
      case .read: .catalogCannotRead
      case .write: .catalogCannotWrite
      }
    }
  }

  /// What SQLite or the system refused, and what to do about it.
  static func failure(_ action: Action, _ directory: String, _ error: any Error) -> RunFailure {
    if let error = error as? Errno { return RunFailure(.catalog, action.rawValue, FilePath(directory), error) }
    let database = error as? DatabaseError
    let problem = "cannot \(action) the run catalog '\(directory)/\(fileName)': \(database?.message ?? "\(error)")"
    switch database?.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: return RunFailure(.catalogDamaged, problem)
    case .SQLITE_FULL: return RunFailure(Refusals.catalog.diskFull, problem)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return RunFailure(.catalogBusy, problem)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
      return RunFailure(
        Refusals.catalog.notAllowed, problem,
        advice: "make the file and its directory writable, or choose another with --state")
    default: return RunFailure(action.code, problem)
    }
  }
}

extension RunReport {
  /// Why nothing was published, in a sentence; nil where no check of severity `fail` failed.
  public var failedCheck: String? {
    guard let check = checks.first(where: { $0.severity == "fail" && $0.findings > 0 }) else { return nil }
    return "'\(check.check)' found \(check.findings) against it, the first: \(check.samples[0])"
  }
}
