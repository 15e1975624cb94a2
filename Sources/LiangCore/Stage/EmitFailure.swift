/// A file could not be written or read back.
public struct EmitFailure: Error, Sendable, CustomStringConvertible {
  /// Stable: `emit.disk_full`, `emit.cannot_write`.
  public var code: String
  /// The file as it was opened, which during a run is the staged one.
  public var path: String
  /// One sentence: what is wrong and what to do.
  public var message: String

  /// A failure to write or read `path`.
  public init(_ code: ErrorCode, path: String, message: String) {
    self.code = code.name
    self.path = path
    self.message = message
  }

  /// `emit.disk_full: PATH: message`.
  public var description: String { "\(code): \(path): \(message)" }
}
