/// A file could not be written or read back.
public struct EmitFailure: Error, Sendable, CustomStringConvertible {
  /// Stable: `emit.disk_full`, `emit.cannot_write`.
  public var code: String
  /// The file.
  public var path: String
  /// One sentence: what is wrong and what to do.
  public var message: String

  /// One failure.
  public init(code: String, path: String, message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// `emit.disk_full: PATH: message`.
  public var description: String { "\(code): \(path): \(message)" }
}
