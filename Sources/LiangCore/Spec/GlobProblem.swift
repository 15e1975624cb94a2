/// Why a pattern cannot be read.
public struct GlobProblem: Error, Hashable, Sendable {
  /// Lower case, no full stop.
  public var message: String
  /// One thing to do.
  public var hint: String

  init(_ message: String, hint: String) {
    self.message = message
    self.hint = hint
  }
}
