public import LiangCore
public import LiangPipeline

extension Plan {
  /// Warnings of `paths` that no file fits now; looks at directories and opens no file.
  public var pathWarnings: [Diagnostic] {
    unmatchedPaths { path in
      guard let pattern = try? GlobPattern(path) else {
        preconditionFailure("'\(path)' is no pattern, and passed the lint")
      }
      var expansion = GlobExpansion()
      return expansion.add(pattern)
    }
  }
}
