public import Foundation

/// A directory of a test's own, removed with it.
open class TemporaryDirectory {
  /// Without symbolic links.
  public let url: URL
  /// The same as a path.
  public var path: String { url.path }

  /// Makes one.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "liang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    self.url = url.resolvingSymlinksInPath()
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and makes the directories above it.
  public func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a file, and makes the directories above it.
  public func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  /// What a file holds.
  public func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appending(path: name))) }

  /// What a file holds, as text.
  public func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
}
