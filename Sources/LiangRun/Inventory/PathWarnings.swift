public import LiangCore
public import LiangPipeline

extension Plan {
  /// Warnings of `paths` that no file fits now, directories not counted; opens none.
  public var pathWarnings: [Diagnostic] {
    unmatchedPaths { path in
      guard let pattern = try? GlobPattern(path) else {
        preconditionFailure("'\(path)' is no pattern, and passed the lint")
      }
      var expansion = GlobExpansion()
      return expansion.add(pattern) && (expansion.paths.isEmpty || !expansion.paths.allSatisfy(\.isDirectory))
    }
  }
}
