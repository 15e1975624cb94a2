public import LiangCore
public import LiangPipeline
import SystemPackage

extension Plan {
  /// Warnings of `paths` that no file fits now, directories not counted, and of a `path_pattern` that fits none of the
  /// files; opens none.
  public var pathWarnings: [Diagnostic] {
    var sources: [String] = []
    let root = FilePath(chain.loader.root)
    let warnings = unmatchedPaths { path in
      guard let pattern = try? GlobPattern(path) else {
        preconditionFailure("'\(path)' is no pattern, and passed the lint")
      }
      var expansion = GlobExpansion()
      let fits = expansion.add(pattern) && (expansion.paths.isEmpty || !expansion.paths.allSatisfy(\.isDirectory))
      for path in expansion.paths where !path.isDirectory {
        var source = path
        if source.removePrefix(root) { sources.append(source.string) }
      }
      return fits
    }
    return warnings + unmatchedPattern(sources)
  }
}
