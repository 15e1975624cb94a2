/// Something that the user should know although the run went on.
public struct RunWarning: Codable, Hashable, Sendable, CustomStringConvertible {
  /// Stable: `load.no_match`.
  public var code: String
  /// One sentence.
  public var message: String

  /// A warning.
  public init(_ code: ErrorCode, _ message: String) {
    self.init(code: code.name, message: message)
  }

  /// What is no reason to end the run, or comes too late to be one.
  package init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// `warning[code]: message`.
  public var description: String { "warning[\(code)]: \(message)" }
}
