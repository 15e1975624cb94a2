public import LiangCore

/// What a pipeline file says of its pages, known even where other stages of the file are wrong.
public struct PlannedInput: Sendable {
  let file: PipelineFile
  let config: StageConfig
  /// The stage that reads the pages.
  public let loader: any Loader

  /// What is there for a path.
  public enum Fit: Sendable {
    case files, onlyDirectories, nothing
  }

  /// Which of `paths` no file fits.
  /// - Parameter fit: what fits an absolute pattern.
  public func unmatchedPaths(_ fit: (String) -> Fit) -> [Diagnostic] {
    loader.paths.enumerated().compactMap { index, path in
      let hint: String
      switch fit(path) {
      case .files: return nil
      case .onlyDirectories: hint = "that is a directory: name the files in it, by '/*.txt' behind it"
      case .nothing: hint = "paths go by the directory of this file; see whether the pages lie there"
      }
      return Diagnostic(
        .noMatch, "no file fits '\(file.display(path))'", at: config.locations["paths[\(index)]"] ?? config.location,
        hint: hint)
    }
  }

  /// Whether `path_pattern` fits none of the files.
  /// - Parameter sources: their paths below the input root.
  public func unmatchedPattern(_ sources: [String]) -> [Diagnostic] {
    guard let first = sources.min(), !sources.contains(where: loader.readsMetadata) else { return [] }
    return [
      Diagnostic(
        .patternNoMatch, "'path_pattern' fits no file, the first being '\(first)'",
        at: config.locations["path_pattern"] ?? config.location,
        hint: "it goes by the path below \(file.display(loader.root))")
    ]
  }
}

/// Where a pipeline file says that its output goes, known even where other stages of the file are wrong.
public struct PlannedOutput: Sendable {
  /// The pipeline's name.
  public let pipeline: String
  /// As in `Plan.outputDirectory`.
  public let directory: String
  let location: SourceLocation?

  /// That a run would be refused as things are on the disk.
  /// - Parameters:
  ///   - message: what is wrong and what to do.
  ///   - code: what the run would end with.
  public func refused(_ message: String, code: String) -> Diagnostic {
    Diagnostic(.outputRefused, message, at: location, hint: "a run would end with \(code)")
  }
}
