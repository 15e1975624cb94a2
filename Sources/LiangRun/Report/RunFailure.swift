public import LiangCore
import SystemPackage

/// Why a run could not be done (exit code 2). The output is what it was before.
public struct RunFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Stable: `lock.held`, `publish.disk_full`.
  public var code: String
  /// One sentence: what is wrong and what to do.
  public var message: String
  /// Of a lock that is held: whose it is, as messages say it.
  public private(set) var holder: String?

  /// A failure whose message is the problem and, behind a semicolon, what to do.
  /// - Parameter advice: nil for that of the code.
  public init(_ code: ErrorCode, _ problem: String, advice: String? = nil) {
    self.init(code: code.name, message: "\(problem); \(advice ?? code.advice)")
  }

  init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// That another run holds the output's lock.
  static func lockHeld(over output: FilePath, by holder: String) -> RunFailure {
    var failure = RunFailure(.lockHeld, "'\(output)' is being written by \(holder)")
    failure.holder = holder
    return failure
  }

  /// That the system cannot lock a file, whoever holds it.
  static func cannotLock(_ path: FilePath, _ error: Errno) -> RunFailure {
    RunFailure(.lockIOError, "cannot lock '\(path)': \(reason(error))")
  }

  /// `error[code]: message`.
  public var description: String { "error[\(code)]: \(message)" }
}

extension RunFailure {
  /// - Throws: `run.cancelled` where the task is.
  static func checkCancellation() throws(RunFailure) {
    if Task.isCancelled { throw RunFailure(.runCancelled, "the run was stopped, and nothing was published") }
  }

  /// What a run that was cancelled since its time was up ends with.
  static func timeout(after seconds: Int) -> RunFailure {
    RunFailure(.runTimeout, "the run took longer than \(seconds) s, its 'timeout'")
  }

  var isCancelled: Bool { code == ErrorCode.runCancelled.name }
}

extension RunFailure {
  /// A system call failed on a path.
  init(_ refusals: Refusals, _ action: String, _ path: FilePath, _ error: Errno) {
    let (code, advice) = RunFailure.code(of: error, in: refusals)
    self.init(code, "cannot \(action) '\(path)': \(RunFailure.reason(error))", advice: advice)
  }

  /// Within a sentence; what the system says of the first two names what is there, or is not, by halves.
  static func reason(_ error: Errno) -> String {
    switch error {
    case .notDirectory, .fileExists: return "a file stands where a directory is needed"
    case .noSuchFileOrDirectory: return "nothing can be made there"
    default:
      let words = error.description
      return words.prefix(1).lowercased() + words.dropFirst()
    }
  }

  /// - Returns: and what to do, where that is not what the code says.
  private static func code(of error: Errno, in refusals: Refusals) -> (ErrorCode, advice: String?) {
    switch error {
    case .noSpace, .diskQuotaExceeded: (refusals.diskFull, nil)
    case .fileTooLarge: (refusals.diskFull, DiskFull.fileSize.advice)
    case .permissionDenied, .notPermitted: (refusals.notAllowed, nil)
    case .readOnlyFileSystem: (refusals.readOnly, nil)
    case .notDirectory, .fileExists: (refusals.notADirectory, nil)
    case .noSuchFileOrDirectory: (refusals.ioError, "choose another directory")
    case .fileNameTooLong: (refusals.ioError, "choose a shorter name")
    default: (refusals.ioError, nil)
    }
  }
}
