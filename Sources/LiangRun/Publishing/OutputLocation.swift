import SystemPackage

/// Where a pipeline's files lie, and what Liang keeps beside them.
///
///     output/union-news/                          the output
///     output/.union-news.liang.lock               held while a run is on
///     output/.union-news.liang-<run id>/          the next output while it is made, then the one before
///     output/.union-news.liang-<run id>-old/      the one before, where the file system cannot swap directories
struct OutputLocation: Sendable {
  /// As the pipeline file says it.
  let shown: FilePath
  /// The same without symbolic links, so that what lies beside it is on its file system.
  let directory: FilePath
  /// The directory that holds it.
  let parent: FilePath

  /// Finds the directory, and makes those above it where there are none.
  init(_ path: String) throws(RunFailure) {
    shown = FilePath(path).lexicallyNormalized()
    precondition(shown.isAbsolute, "the output directory '\(path)' is relative, and passed the lint")
    try OutputLocation.refuseOutput(above: shown, of: shown)
    do {
      directory = try OutputLocation.resolve(shown)
    } catch let error as Errno {
      throw OutputLocation.notMade(shown, error)
    } catch {
      throw error as! RunFailure
    }
    parent = directory.removingLastComponent()
    if let type = (try? directory.stat())?.type, type != .directory {
      throw RunFailure(
        Refusals.publish.notADirectory, "'\(shown)' is no directory",
        advice: "move it away, or choose another output directory")
    }
    if isMountPoint { throw mountPointFailure }
  }

  /// That the directory cannot be made; names the file that stands in the way, where it is one.
  static func notMade(_ shown: FilePath, _ error: Errno) -> RunFailure {
    var above = shown
    while above.removeLastComponent(), above.fileType == nil {}
    guard [.notDirectory, .fileExists].contains(error), let type = (try? above.stat())?.type, type != .directory else {
      return RunFailure(.publish, "make", shown, error)
    }
    return RunFailure(
      Refusals.publish.notADirectory, "cannot make '\(shown)': '\(above)' is no directory")
  }

  private static func resolve(_ path: FilePath) throws -> FilePath {
    switch path.fileType {
    case nil:
      try path.removingLastComponent().makeDirectories()
      return try path.removingLastComponent().resolved().appending(path.lastComponent!)
    case .symbolicLink where (try? path.stat()) == nil:
      throw RunFailure(
        .publishDanglingLink, "'\(path)' is a link to '\(path.linkTarget)', where nothing is")
    default:
      return try path.resolved()
    }
  }

  /// The directory without symbolic links where nothing need be there yet, and nothing is made: the same that
  /// `directory` is once there is one.
  static func resolved(_ path: String) -> FilePath {
    resolvedAsFarAsThere(FilePath(path).lexicallyNormalized())
  }

  private static func resolvedAsFarAsThere(_ path: FilePath) -> FilePath {
    if let resolved = try? path.resolved() { return resolved }
    guard let name = path.lastComponent else { return path }
    return resolvedAsFarAsThere(path.removingLastComponent()).appending(name)
  }

  private var isMountPoint: Bool {
    guard let own = try? directory.stat(), let above = try? parent.stat() else { return false }
    return directory.lastComponent == nil || own.deviceID != above.deviceID
  }

  var mountPointFailure: RunFailure {
    RunFailure(.publishMountPoint, "'\(shown)' is a mount point, which cannot be replaced as a whole")
  }

  var lock: FilePath { OutputLocation.lock(of: directory) }

  /// The lock of a run over a directory.
  static func lock(of directory: FilePath) -> FilePath {
    directory.removingLastComponent().appending(hiddenName(of: directory) + ".lock")
  }

  func staging(_ runID: String) -> FilePath { beside("-\(runID)") }

  func setAside(_ runID: String) -> FilePath { beside("-\(runID)-old") }

  /// What interrupted runs left, in the order of the names.
  func leftovers() throws(Errno) -> [FilePath] {
    let prefix = OutputLocation.hiddenName(of: directory) + "-"
    return try parent.names()
      .filter { name in
        let text = name.string
        guard text.hasPrefix(prefix) else { return false }
        let rest = text.dropFirst(prefix.count)
        return (rest.count == 16 || rest.hasSuffix("-old") && rest.count == 20)
          && rest.prefix(16).allSatisfy { $0.isHexDigit }
      }
      .map { parent.appending($0) }
      .filter(\.isDirectory)
      .sorted { $0.string < $1.string }
  }

  private func beside(_ suffix: String) -> FilePath {
    parent.appending(OutputLocation.hiddenName(of: directory) + suffix)
  }

  private static func hiddenName(of directory: FilePath) -> String { ".\(directory.lastComponent!.string).liang" }
}
