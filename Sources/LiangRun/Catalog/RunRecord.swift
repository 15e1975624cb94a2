public import FoundationEssentials
public import GRDB

/// One run in the catalog.
public struct RunRecord: Codable, Hashable, Sendable, FetchableRecord, TableRecord {
  /// How a run stands.
  public enum Status: String, Codable, Sendable {
    /// Started, and not known to have ended.
    case running
    /// Published its files.
    case succeeded
    /// Published nothing: it could not run, or a check failed.
    case failed
    /// Its process ended before it did.
    case interrupted
  }

  /// The catalog's own number, in the order of the starts.
  public var id: Int64
  /// The same for the same pipeline, version and input; nil until the input is known.
  public var runID: String?
  /// The pipeline's name.
  public var pipeline: String
  /// Its output directory.
  public var output: String
  /// When it began.
  public var startedAt: Date
  /// When it ended; nil while it runs and where it was interrupted.
  public var endedAt: Date?
  /// How it stands.
  public var status: Status
  /// Of the command; nil while it runs and where it was interrupted.
  public var exitCode: Int32?
  /// Why it failed; nil where it did not.
  public var message: String?
  /// Documents offered, as in the report.
  public var offered: Int?
  /// Documents loaded.
  public var loaded: Int?
  /// Documents rejected.
  public var rejected: Int?
  /// Documents skipped.
  public var skipped: Int?
  /// Rows of all tables.
  public var rows: Int?
  private var reportJSON: String?

  /// What the run did; nil where it did not come that far.
  public var report: RunReport? {
    reportJSON.flatMap { try? JSONDecoder().decode(RunReport.self, from: Data($0.utf8)) }
  }

  /// The table's name.
  public static let databaseTableName = "runs"

  enum CodingKeys: String, CodingKey, ColumnExpression {
    case id, pipeline, output, status, message, offered, loaded, rejected, skipped, rows
    case runID = "run_id"
    case startedAt = "started_at"
    case endedAt = "ended_at"
    case exitCode = "exit_code"
    case reportJSON = "report"
  }
}
