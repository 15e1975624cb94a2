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

/// What a check has against a row, or a table.
public struct CheckFinding: Sendable {
  /// The table it is about.
  public var table: TableID
  /// Zero-based row of the batch; nil where the table as a whole fails.
  public var row: Int?
  /// One sentence with the bad value and what was expected.
  public var message: String

  /// - Parameter row: nil at the end of a run only, for the table as a whole.
  public init(table: TableID, row: Int?, message: String) {
    self.table = table
    self.row = row
    self.message = message
  }
}
