/// Something that the user should know although the run went on.
public struct RunWarning: Codable, Hashable, Sendable, CustomStringConvertible {
  /// Stable: `load.no_match`.
  public var code: String
  /// One sentence.
  public var message: String

  /// A warning.
  public init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }

  /// `warning[code]: message`.
  public var description: String { "warning[\(code)]: \(message)" }
}
