import LiangCore
import SystemPackage

/// Why a run could not be done (exit code 2). The output is what it was before.
public struct RunFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Stable: `lock.held`, `publish.disk_full`.
  public var code: String
  /// One sentence: what is wrong and what to do.
  public var message: String
  /// Of a lock that is held: whose it is, as messages say it.
  public private(set) var holder: String?

  /// A failure.
  public init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }

  /// That another run holds the output's lock.
  static func lockHeld(over output: FilePath, by holder: String) -> RunFailure {
    var failure = RunFailure(
      "lock.held", "'\(output)' is being written by \(holder); wait for it to end, or stop it")
    failure.holder = holder
    return failure
  }

  /// `error[code]: message`.
  public var description: String { "error[\(code)]: \(message)" }
}

extension RunFailure {
  /// - Throws: `run.cancelled` where the task is.
  static func checkCancellation() throws(RunFailure) {
    if Task.isCancelled { throw RunFailure(cancelled, "the run was stopped; nothing was published") }
  }

  private static let cancelled = "run.cancelled"

  /// What a run that was cancelled since its time was up ends with.
  static func timeout(after seconds: Int) -> RunFailure {
    RunFailure(
      "run.timeout",
      "the run took longer than \(seconds) s, its 'timeout'; nothing was published: raise it where pages need the time")
  }

  var isCancelled: Bool { code == RunFailure.cancelled }
}

extension RunFailure {
  /// A system call failed on a path; `phase` begins the code.
  init(_ phase: String, _ action: String, _ path: FilePath, _ error: Errno) {
    let (kind, advice) = RunFailure.advice(on: error)
    self.init("\(phase).\(kind)", "cannot \(action) '\(path)': \(RunFailure.reason(error)); \(advice)")
  }

  /// Within a sentence; what the system says of the first two names what is there, or is not, by halves.
  private static func reason(_ error: Errno) -> String {
    switch error {
    case .notDirectory, .fileExists: return "a file stands where a directory is needed"
    case .noSuchFileOrDirectory: return "nothing can be made there"
    default:
      let words = error.description
      return words.prefix(1).lowercased() + words.dropFirst()
    }
  }

  private static func advice(on error: Errno) -> (code: String, advice: String) {
    switch error {
    case .noSpace, .diskQuotaExceeded: (DiskFull.code, DiskFull.space.advice)
    case .fileTooLarge: (DiskFull.code, DiskFull.fileSize.advice)
    case .permissionDenied, .notPermitted: ("not_allowed", "get the right to write there, or choose another directory")
    case .readOnlyFileSystem: ("read_only", "choose a directory on a file system that can be written")
    case .notDirectory, .fileExists:
      ("not_a_directory", "move it away, or choose another directory")
    case .noSuchFileOrDirectory: ("io_error", "choose another directory")
    case .fileNameTooLong: ("io_error", "choose a shorter name")
    default: ("io_error", "see to it and run again")
    }
  }
}
