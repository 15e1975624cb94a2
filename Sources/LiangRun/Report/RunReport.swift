public import LiangCore

/// What a run did: what the command line prints, and the run catalog keeps.
public struct RunReport: Codable, Hashable, Sendable {
  /// How it ended.
  public enum Outcome: String, Codable, Sendable {
    /// All files are in place.
    case published
    /// A check of severity `fail` failed: nothing was published.
    case failedChecks = "failed_checks"
    /// Nothing was to be written.
    case dryRun = "dry_run"
  }

  /// How documents fared: `offered == loaded + rejected`.
  public struct Documents: Codable, Hashable, Sendable {
    /// Pages, and files that could not even be opened.
    public internal(set) var offered = 0
    /// Rows of `documents`.
    public internal(set) var loaded = 0
    /// Rows of `rejects` with severity `document`.
    public internal(set) var rejected = 0
  }

  /// How many of something there are.
  public struct Count: Codable, Hashable, Sendable {
    /// A table, or the code of a reject.
    public var name: String
    /// How many rows.
    public var rows: Int
  }

  /// What became of one check.
  public struct Check: Codable, Hashable, Sendable {
    /// `check: not_null`.
    public var check: String
    /// `warn`, `reject` or `fail`.
    public var severity: String
    /// How many findings.
    public internal(set) var findings = 0
    /// How many rows they are in; nil where no row is meant.
    public internal(set) var rows: Int?
    /// The first few, for people: `a.txt:12: metrics: 'unit' is empty`.
    public internal(set) var samples: [String] = []

    /// `found 74 in 37 rows`: of several columns a row can have several findings, and is rejected once.
    public var found: String {
      let rows = rows.flatMap { $0 == findings ? nil : " in \($0) \($0 == 1 ? "row" : "rows")" }
      return "found \(findings)\(rows ?? "")"
    }
  }

  /// How long a phase took.
  public struct Phase: Codable, Hashable, Sendable {
    /// `inventory`, `pages`, `verify`, `publish`.
    public var name: String
    /// Wall-clock time, from the end of the phase before.
    public var seconds: Double
  }

  /// The same for the same pipeline, version and input: 16 hex digits.
  public var runID: String
  /// The pipeline's name.
  public var pipeline: String
  /// Liang's version.
  public var version: String
  /// Where the files lie.
  public var outputDirectory: String
  /// How it ended.
  public var outcome: Outcome
  /// An `ExitStatus`: `clean`, or `failedChecks` also where more documents were rejected than allowed.
  public var exitCode: Int32
  /// How documents fared.
  public var documents: Documents
  /// Raw bytes of all input files.
  public var inputBytes: Int
  /// Rows of the tables that are written, in the order of the data dictionary; of a dry run, those that would be.
  public var tables: [Count]
  /// Rows of `rejects` by code, in the order of the codes.
  public var rejects: [Count]
  /// One for each check, in the order of the pipeline.
  public var checks: [Check]
  /// What was published, in the order of the paths; empty where nothing was.
  public var files: [Manifest.File]
  /// In the order they came up.
  public var warnings: [RunWarning]
  /// In the order they ended; phases that the run did not come to are missing.
  public var durations: [Phase]

  func adding(_ warning: RunWarning) -> RunReport {
    var report = self
    report.warnings.append(warning)
    return report
  }
}
