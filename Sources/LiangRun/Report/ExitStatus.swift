/// What a command ends with; the argument parser adds 64, for usage.
public enum ExitStatus: Int32, Sendable {
  /// All is well.
  case clean = 0
  /// More pages rejected than allowed, a failed check of severity `fail`, or a failed test.
  case failedChecks = 1
  /// Could not run; the output is what it was before.
  case couldNotRun = 2
  /// Bad pipeline file (EX_CONFIG).
  case badPipeline = 78
}
