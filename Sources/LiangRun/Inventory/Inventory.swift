import Crypto
import LiangCore
import SystemPackage

/// A file that the pipeline's patterns offer.
struct InputFile: Sendable {
  /// The path below the input root.
  let source: String
  /// How it was when its contents were hashed, or why it cannot be read.
  let state: Result<FileVersion, InputProblem>
}

/// Everything that a run reads, and the run's id. Made before anything is written.
struct Inventory: Sendable {
  /// Absolute; every source lies below it.
  let root: FilePath
  /// In bytewise order of the sources, which is the order of the output.
  let files: [InputFile]
  /// The same for the same pipeline file, version and input: 16 hex digits.
  let runID: String
  /// Patterns that nothing fits, and an input root that cannot be searched.
  let warnings: [RunWarning]

  /// Bytes of all files that can be read.
  var byteCount: Int {
    files.reduce(0) { $0 + ((try? $1.state.get())?.size ?? 0) }
  }

  /// Expands the loader's patterns and reads every file once.
  /// - Throws: `run.cancelled`, and nothing else.
  init(of plan: RunPlan, version: String) throws(RunFailure) {
    let loader = plan.chain.loader
    root = FilePath(loader.root)
    var expansion = GlobExpansion()
    var warnings: [RunWarning] = []
    for text in loader.paths {
      guard let pattern = try? GlobPattern(text) else {
        preconditionFailure("'\(text)' is no pattern, and passed the lint")
      }
      if !expansion.add(pattern) {
        warnings.append(RunWarning(.loadNoMatch, "nothing fits '\(text)'; see whether the path is right"))
      }
    }
    if let error = expansion.closedDirectories.removeValue(forKey: root) {
      warnings.append(
        RunWarning(
          .loadUnreadable,
          "the input root '\(root)' \(InputProblem.unreadable(error).problem); make it readable, or name another in 'paths'"
        ))
    }
    var identity = RunIdentity(definition: plan.definition, version: version)
    files = try Inventory.offers(of: expansion, below: root).map { path, source, problem throws(RunFailure) in
      try RunFailure.checkCancellation()
      let state = problem.map(Result.failure) ?? Inventory.read(path, source: source, into: &identity)
      if case .failure(let problem) = state { identity.add(source: source, problem.code.name) }
      return InputFile(source: source, state: state)
    }
    runID = identity.runID
    if let message = loader.unreadPaths(among: files.map(\.source)) {
      warnings.append(RunWarning(.loadPatternNoMatch, "\(message); it goes by the path below \(root)"))
    }
    self.warnings = warnings
  }

  /// All that was found, in the order of the sources.
  private static func offers(
    of expansion: GlobExpansion, below root: FilePath
  ) -> [(path: FilePath, source: String, problem: InputProblem?)] {
    let closed = expansion.closedDirectories.map { ($0, InputProblem.unreadable($1)) }
    let found = expansion.paths.subtracting(expansion.closedDirectories.keys).map { ($0, InputProblem?.none) }
    return (found + closed)
      .map { path, problem in
        var relative = path
        precondition(relative.removePrefix(root), "'\(path)' is not below the input root, and passed the lint")
        let isValid = String(validating: relative) != nil
        let isReserved = PageNumber.ends(relative.string)
        return (path, relative.string, problem ?? (!isValid ? .invalidName : isReserved ? .reservedName : nil))
      }
      .sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }
  }

  /// Looks at a path, reads the file there and adds its hash to the run's identity.
  private static func read(
    _ path: FilePath, source: String, into identity: inout RunIdentity
  ) -> Result<FileVersion, InputProblem> {
    do {
      switch try path.stat().type {
      case .regular: break
      case .directory: return .failure(.isDirectory)
      default: return .failure(.notAFile)
      }
      var reader = try FileReader(path)
      let version = try reader.version()
      let hash = try reader.sha256()
      guard try reader.version() == version else { return .failure(.changed) }
      identity.add(source: source, hash.hex)
      return .success(version)
    } catch
      where path.fileType == .symbolicLink && [.noSuchFileOrDirectory, .tooManySymbolicLinkLevels].contains(error)
    {
      return .failure(.danglingLink(path))
    } catch {
      return .failure(.unreadable(error))
    }
  }
}

/// What makes two runs the same.
private struct RunIdentity {
  private var hash = SHA256()

  init(definition: [UInt8], version: String) {
    hash.update(data: Array(ContentHash.sha256(definition).utf8))
    add(source: "", version)
  }

  /// A file by its contents, or by what is wrong with it. No source holds a NUL, so nothing runs together.
  mutating func add(source: String, _ contents: String) {
    hash.update(data: Array("\(source)\0\(contents)\0".utf8))
  }

  var runID: String { String(hash.finalize().hex.prefix(16)) }
}
