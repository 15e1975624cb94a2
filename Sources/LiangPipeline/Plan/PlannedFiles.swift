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

  /// A file's path below the input root, as a run names it; nil where it lies elsewhere.
  /// - Parameter path: as the user names it.
  public func source(of path: String) -> String? {
    let absolute = PathResolver(directory: file.workingDirectory).resolve(path)
    let root = loader.root == "/" ? "/" : loader.root + "/"
    return absolute.hasPrefix(root) ? String(absolute.dropFirst(root.count)) : nil
  }

  /// Which of `paths` no file fits.
  /// - Parameter fit: what fits an absolute pattern.
  public func unmatchedPaths(_ fit: (String) -> Fit) -> [Diagnostic] {
    loader.paths.enumerated().compactMap { index, path in
      let location = config.locations["paths[\(index)]"]
      let fullPath = fullPath(at: location)
      let named = fullPath ?? file.display(path)
      let hint: String
      switch fit(path) {
      case .files: return nil
      case .onlyDirectories: hint = "that is a directory: name the files in it, by '/*.txt' behind it"
      case .nothing: hint = Self.hint(on: named, isFull: fullPath != nil)
      }
      return Diagnostic(.noMatch, "no file fits '\(named)'", at: location ?? config.location, hint: hint)
    }
  }

  /// The path as it was typed, where that is a full one, which goes by no directory.
  private func fullPath(at location: SourceLocation?) -> String? {
    guard let location, let line = (try? SourceText(file))?.lines[location.line - 1] else { return nil }
    let typed = String.UnicodeScalarView(line.dropFirst(location.column - 1).prefix(location.length))
    var path = String(typed)[...]
    if let quote = path.first, "\"'".contains(quote), path.count > 1, path.last == quote {
      path = path.dropFirst().dropLast()
    }
    return path.hasPrefix("/") || path.hasPrefix("~/") ? String(path) : nil
  }

  /// Why nothing may fit a path.
  private static func hint(on path: String, isFull: Bool) -> String {
    if path.contains("http:/") || path.contains("https:/") { return "only files are read: download the pages first" }
    if path.contains("\\") { return "write '/' between directories" }
    if path.contains("{"), path.contains(",") {
      return "braces are not read: write a path for each, as in [a.txt, b.txt]"
    }
    if path.contains("，") { return "of several paths write a list, as in [a.txt, b.txt]" }
    return (isFull ? "" : "paths go by the directory of this file; ") + "see whether the pages lie there"
  }

  /// Whether there are files that `path_pattern` does not fit.
  /// - Parameter sources: their paths below the input root.
  public func unmatchedPattern(_ sources: [String]) -> [Diagnostic] {
    guard let message = loader.unreadPaths(among: sources) else { return [] }
    return [
      Diagnostic(
        .patternNoMatch, message,
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
