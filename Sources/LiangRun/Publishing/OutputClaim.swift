import SystemPackage

extension OutputLocation {
  /// Makes sure that the directory may be replaced as a whole: it is new, empty or this pipeline's output, no part of
  /// another output, and no other output is part of it.
  func claim(for pipeline: String) throws(RunFailure) {
    try OutputLocation.refuseOutput(above: directory, of: shown)
    guard directory.isDirectory else { return }
    let manifest: Manifest
    switch Manifest.found(in: directory) {
    case .none: return try refuseFiles()
    case .ours(let found): manifest = found
    case .unreadable(let reason):
      throw RunFailure(
        .publishBadManifest, "'\(shown)' holds a '\(Manifest.name)' that cannot be read: \(reason)")
    }
    if manifest.pipeline != pipeline {
      throw RunFailure(
        .publishOtherPipeline, "'\(shown)' holds the output of pipeline '\(manifest.pipeline)'")
    }
    if let other = OutputLocation.output(below: directory) {
      throw RunFailure(
        .publishNested, "'\(shown)' holds another output, '\(other)'",
        advice: "move that one out of it, or choose another directory")
    }
  }

  /// Why a run would be refused as things are; nothing is made and nothing written.
  static func objection(to path: String, of pipeline: String) -> RunFailure? {
    let shown = FilePath(path).lexicallyNormalized()
    do throws(RunFailure) {
      try refuseOutput(above: shown, of: shown)
      try refuseUnwritable(above: resolved(path), of: shown)
      if shown.fileType != nil { try OutputLocation(path).claim(for: pipeline) }
      return nil
    } catch {
      return error
    }
  }

  /// A run writes beside the directory, or makes those above it.
  private static func refuseUnwritable(above path: FilePath, of shown: FilePath) throws(RunFailure) {
    var above = path
    while above.removeLastComponent(), above.fileType == nil {}
    guard (try? above.stat())?.type == .directory else {
      throw OutputLocation.notMade(shown, .notDirectory)
    }
    if let error = above.writeObjection { throw RunFailure(.publish, "write beside", shown, error) }
  }

  private func refuseFiles() throws(RunFailure) {
    let names: [FilePath.Component]
    do {
      names = try directory.names()
    } catch {
      throw RunFailure(.publish, "look into", shown, error)
    }
    guard let first = names.map(\.string).min() else { return }
    throw RunFailure(
      .publishNotOurs, "'\(shown)' holds files that Liang did not write, among them '\(first)'")
  }

  /// Refuses a path inside the output of a run, finished or going on.
  static func refuseOutput(above path: FilePath, of shown: FilePath) throws(RunFailure) {
    var above = path
    while above.removeLastComponent(), above.lastComponent != nil {
      if Manifest.found(in: above).isOurs || OutputLock.isHeld(lock(of: above)) == true {
        throw RunFailure(.publishNested, "'\(shown)' lies inside another output, '\(above)'")
      }
    }
  }

  /// The first output below the directory, or one that is being made there; nil where there is none.
  private static func output(below directory: FilePath) -> FilePath? {
    let directories = ((try? directory.names()) ?? []).map { directory.appending($0) }.filter(\.isDirectory)
    for inner in directories.sorted(by: { $0.string < $1.string }) {
      if Manifest.found(in: inner).isOurs || OutputLock.isHeld(lock(of: inner)) == true { return inner }
      if let found = output(below: inner) { return found }
    }
    return nil
  }
}
