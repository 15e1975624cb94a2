import LiangCore

/// When a pipeline runs, as its file says. Whoever runs schedules reads the cron expression.
public struct Schedule: Sendable, Hashable {
  /// What happens to a run that is due while the one before it still runs.
  public enum Overlap: String, Sendable, CaseIterable {
    /// It is left to the next call.
    case skip
    /// It starts afterwards.
    case queue
  }

  /// Whether a run that could not be finished is tried again.
  public struct Retry: Sendable, Hashable {
    /// How often in all, 1…20.
    public var attempts: Int
    /// Seconds before the second attempt; doubled with each further one, up to `longestWait`.
    public var backoff: Int

    /// A day, in seconds.
    static let longestWait = 86_400

    /// Seconds to wait after the attempt, which counts from 1.
    public func wait(after attempt: Int) -> Int { min(backoff << (attempt - 1), Retry.longestWait) }

    /// One attempt.
    static let once = Retry(attempts: 1, backoff: 30)
  }

  /// The cron expression, found good.
  public var cron: String
  /// The time zone it is meant in, found to exist.
  public var timezone: String
  /// For how many seconds after its time a missed run is made up for; nil = however long.
  public var catchUp: Int?
  /// What happens to a run that is due too early.
  public var overlap: Overlap
  /// After how many seconds a run is stopped; nil = never.
  public var timeout: Int?
  /// Attempts and waits.
  public var retry: Retry

  /// From values that have been checked against `PipelineSpec.schedule`.
  init(_ values: [String: ConfigValue]) {
    cron = values["cron"]!.text
    timezone = values["timezone"]!.text
    catchUp = values["catch_up"]?.integer
    overlap = Overlap(rawValue: values["overlap"]!.text)!
    timeout = values["timeout"]?.integer
    retry = Retry.once
    if let given = values["retry"]?.record {
      retry = Retry(attempts: given["attempts"]!.integer, backoff: given["backoff"]!.integer)
    }
  }
}

// The accessors trap on another type: a checked value has the type that its spec declares.

extension ConfigValue {
  var text: String {
    guard case .text(let text) = self else { preconditionFailure("\(self) is no text") }
    return text
  }

  var integer: Int {
    guard case .integer(let number) = self else { preconditionFailure("\(self) is no whole number") }
    return number
  }

  var decimal: Decimal38 {
    guard case .decimal(let number) = self else { preconditionFailure("\(self) is no number") }
    return number
  }

  var list: [ConfigValue] {
    guard case .list(let items) = self else { preconditionFailure("\(self) is no list") }
    return items
  }

  var record: [String: ConfigValue] {
    guard case .record(let fields) = self else { preconditionFailure("\(self) is no mapping") }
    return fields
  }
}
