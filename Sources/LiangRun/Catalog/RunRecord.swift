public import FoundationEssentials
public import GRDB

/// One run in the catalog.
public struct RunRecord: Codable, Hashable, Sendable, FetchableRecord, TableRecord {
  /// How a run stands.
  public enum Status: String, Codable, Sendable {
    /// Started, and not known to have ended.
    case running
    /// Published its files, whether or not pages were rejected.
    case succeeded
    /// Published nothing: it could not run, or a check failed.
    case failed
    /// Its process ended before it did.
    case interrupted
    /// Never begun: its scheduled time had passed too long ago.
    case missed
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
  /// Documents offered, as in the report; nil, like all that follows, until the run ends and where it came to no
  /// report.
  public var offered: Int?
  /// Of these, documents loaded.
  public var loaded: Int?
  /// Of these, documents rejected as a whole.
  public var rejected: Int?
  /// Rows of all tables that were written.
  public var rows: Int?
  private var reportJSON: String?

  /// What the run did; nil where it did not come that far.
  /// - Throws: `catalog.other_version` where a version of Liang wrote it that has other reports.
  public func report() throws(RunFailure) -> RunReport? {
    guard let reportJSON else { return nil }
    let json = Data(reportJSON.utf8)
    do {
      return try JSONDecoder().decode(RunReport.self, from: json)
    } catch {
      let writer = try? JSONDecoder().decode(ReportWriter.self, from: json)
      throw RunFailure(
        .catalogOtherVersion,
        "the report of run \(id) was written by \(writer.map { "version \($0.version)" } ?? "another version") of Liang, and this one cannot read it"
      )
    }
  }

  /// What every version's reports have.
  private struct ReportWriter: Decodable {
    var version: String
  }

  /// The table's name.
  public static let databaseTableName = "runs"

  enum CodingKeys: String, CodingKey, ColumnExpression {
    case id, pipeline, output, status, message, offered, loaded, rejected, rows
    case runID = "run_id"
    case startedAt = "started_at"
    case endedAt = "ended_at"
    case exitCode = "exit_code"
    case reportJSON = "report"
  }
}
