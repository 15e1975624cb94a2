/// What the person who starts a run decides.
public struct RunOptions: Sendable {
  /// Pages worked on at the same time. The output is the same for any number.
  public var workers: Int
  /// Read, check and count everything; write nothing, take no lock, leave no trace in the catalog.
  public var dryRun = false
  /// The share of documents, 0…1, that may be rejected before the exit code is 1.
  public var allowedRejectShare = 0.0
  /// Seconds after which a run is stopped with code `run.timeout`; nil for none. What it
  /// waits for a lock does not count.
  public var timeout: Int?

  /// The usual choices.
  public init(workers: Int) {
    precondition(workers >= 1, "a run without workers")
    self.workers = workers
  }
}
