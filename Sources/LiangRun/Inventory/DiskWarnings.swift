public import LiangCore
public import LiangPipeline
import SystemPackage

extension PlannedInput {
  /// Warnings of `paths` that no file fits now, directories not counted, and of a `path_pattern` that fits none of the
  /// files; opens none.
  public var pathWarnings: [Diagnostic] {
    var sources: [String] = []
    let root = FilePath(loader.root)
    let warnings = unmatchedPaths { path in
      guard let pattern = try? GlobPattern(path) else {
        preconditionFailure("'\(path)' is no pattern, and passed the lint")
      }
      var expansion = GlobExpansion()
      guard expansion.add(pattern) else { return .nothing }
      for path in expansion.paths where !path.isDirectory {
        var source = path
        if source.removePrefix(root) { sources.append(source.string) }
      }
      // Nothing was found where a directory could not be searched: then nobody knows.
      return expansion.paths.isEmpty || !expansion.paths.allSatisfy(\.isDirectory) ? .files : .onlyDirectories
    }
    return warnings + unmatchedPattern(sources)
  }
}

extension PlannedOutput {
  /// A warning where a run would be refused as things are; nothing is made and nothing written.
  public var warnings: [Diagnostic] {
    guard let failure = OutputLocation.objection(to: directory, of: pipeline) else { return [] }
    return [refused(failure.message, code: failure.code)]
  }
}
