import Glibc
import LiangCore
import SystemPackage

/// The next output while it is made: a hidden directory beside the output, on the same file system.
struct Staging {
  /// A file in it for as long as it is unfinished.
  private static let markName = ".unfinished"

  let location: OutputLocation
  let runID: String
  let hooks: PublishHooks
  let directory: FilePath

  /// Makes the directory.
  init(_ location: OutputLocation, runID: String, hooks: PublishHooks) throws(RunFailure) {
    self.location = location
    self.runID = runID
    self.hooks = hooks
    directory = location.staging(runID)
    do {
      try directory.makeDirectory()
      hooks.observe(.made)
      try directory.appending(Staging.markName).write([])
      hooks.observe(.marked)
    } catch .fileExists {
      throw RunFailure(.publishLeftover, "'\(directory)' of an earlier run could not be cleared up")
    } catch {
      throw RunFailure(.publish, "write beside", location.shown, error)
    }
  }

  /// Whether a directory that a run left behind was unfinished.
  static func isUnfinished(_ directory: FilePath) -> Bool {
    directory.appending(markName).fileType != nil
  }

  /// The path of an output below the output directory.
  func relativePath(of output: EmitterOutput) -> String {
    var path = FilePath(output.path).lexicallyNormalized()
    precondition(path.removePrefix(location.shown), "'\(path)' is outside the output directory, and passed the lint")
    return path.string
  }

  /// Where to write each output for now, its directory made.
  func paths(of outputs: [EmitterOutput]) throws(RunFailure) -> [String: String] {
    var paths: [String: String] = [:]
    for output in outputs {
      let path = directory.appending(relativePath(of: output))
      do {
        try path.removingLastComponent().makeDirectories()
      } catch {
        throw RunFailure(.publish, "make", path.removingLastComponent(), error)
      }
      paths[output.path] = path.string
    }
    return paths
  }

  /// A failure that names the file by the name it was to have.
  func failure(_ failure: EmitFailure) -> RunFailure {
    var path = FilePath(failure.path)
    let shown = path.removePrefix(directory) ? location.shown.appending(path.string).string : failure.path
    return RunFailure(code: failure.code, message: "'\(shown)': \(failure.message)")
  }

  /// Describes all files in a manifest and waits until everything is on the disk.
  func seal(stamp: RunStamp, rows: [String: [String: Int]]) throws(RunFailure) -> Manifest {
    do {
      var files: [Manifest.File] = []
      for path in try directory.filesBelow() where path != Staging.markName {
        files.append(try Manifest.File(path, in: directory, rows: rows[path] ?? [:]))
      }
      let manifest = Manifest(liang: stamp.version, pipeline: stamp.pipeline, runID: stamp.runID, files: files)
      try manifest.write(in: directory)
      hooks.observe(.sealed)
      try directory.flushTree()
      hooks.observe(.flushed)
      return manifest
    } catch {
      throw RunFailure(.publish, "write", location.shown, error)
    }
  }

  /// Takes off the mark: what happens next may put the directory in the place of the output.
  func unmark() throws(Errno) {
    try directory.appending(Staging.markName).removeFile()
    try hooks.flush(directory, after: .unmarked)
  }

  /// Removes an unfinished directory. Without its mark the name may stand for the old output, and what cannot be
  /// removed may be looked at: both are left to the next run.
  func discard() {
    guard Staging.isUnfinished(directory) else { return }
    try? directory.removeTree()
  }
}
