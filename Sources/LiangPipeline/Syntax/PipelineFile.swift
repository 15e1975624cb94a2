import Foundation
public import LiangCore

/// A pipeline file as it lies on the disk: the one file that check and plan ever open.
public struct PipelineFile: Sendable {
  /// No pipeline needs more, in bytes; whoever names a video by mistake is told so at once.
  public static let maximumSize = 1_000_000

  /// As the user named it, relative to `workingDirectory` or absolute. Messages show it so.
  public let path: String
  /// Absolute; `path` counts from it, what the file says from the directory that the file lies in.
  public let workingDirectory: String
  /// As read: the runner hashes them.
  public let bytes: [UInt8]

  /// A file's content from elsewhere.
  public init(path: String, workingDirectory: String, bytes: [UInt8]) {
    self.path = path
    self.workingDirectory = workingDirectory
    self.bytes = bytes
  }

  /// Reads the file; of one that is too large no more than the limit.
  /// - Throws: `PipelineErrors` with `file_not_readable` or `file_too_large`.
  public static func read(_ path: String, workingDirectory: String) throws(PipelineErrors) -> PipelineFile {
    let absolute = PathResolver(directory: workingDirectory).resolve(path)
    guard let handle = fopen(absolute, "rb") else { throw notReadable(path, errno) }
    defer { fclose(handle) }
    var bytes = [UInt8](repeating: 0, count: maximumSize + 1)
    let count = fread(&bytes, 1, bytes.count, handle)
    guard ferror(handle) == 0 else { throw notReadable(path, errno) }
    guard count <= maximumSize else {
      throw PipelineErrors(
        .init(.fileTooLarge, "'\(path)' is larger than \(maximumSize) bytes", at: nil, hint: "is it a pipeline file?"))
    }
    bytes.removeSubrange(count...)
    return PipelineFile(path: path, workingDirectory: workingDirectory, bytes: bytes)
  }

  private static func notReadable(_ path: String, _ error: Int32) -> PipelineErrors {
    let reason = String(cString: strerror(error)).lowercased()
    let hint = error == EISDIR ? "name the pipeline files in it" : "check the path"
    return PipelineErrors(.init(.fileNotReadable, "'\(path)' cannot be read: \(reason)", at: nil, hint: hint))
  }

  /// Where the file lies, absolute.
  public var absolutePath: String { PathResolver(directory: workingDirectory).resolve(path) }

  /// The directory that paths in the file are relative to, absolute.
  public var directory: String { PathResolver.parent(of: absolutePath) }

  /// A path the way the user would name it: relative to the working directory where it lies below, else absolute.
  public func display(_ absolute: String) -> String {
    guard absolute != workingDirectory else { return "." }
    let prefix = workingDirectory == "/" ? "/" : workingDirectory + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : absolute
  }
}

/// Everything that is wrong with a pipeline file, in the order of the file.
public struct PipelineErrors: Error, Sendable {
  /// By place, each finding once.
  public let diagnostics: [Diagnostic]
  /// The text of the file, for the excerpts; nil where it could not be read.
  public let source: String?
  /// What the file hardly means, as far as it can be known beside the errors.
  public let warnings: [Diagnostic]
  /// What it reads; nil where that cannot be known.
  public let input: PlannedInput?
  /// Where it writes to; nil where that cannot be known.
  public let output: PlannedOutput?

  init(
    _ diagnostics: [Diagnostic], source: String? = nil, warnings: [Diagnostic] = [], input: PlannedInput? = nil,
    output: PlannedOutput? = nil
  ) {
    self.diagnostics = diagnostics.byPlace
    self.source = source
    self.warnings = warnings
    self.input = input
    self.output = output
  }

  init(_ diagnostic: Diagnostic) { self.init([diagnostic]) }

  /// All errors with their excerpts, an empty line between two.
  public var rendered: String { rendered(with: []) }

  /// The errors, and warnings among them, by place.
  public func rendered(with warnings: [Diagnostic]) -> String {
    (diagnostics + warnings).byPlace.map { $0.rendered(source: source) }.joined(separator: "\n\n")
  }
}

extension [Diagnostic] {
  /// In the order of the file, each once.
  var byPlace: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.enumerated().sorted {
      ($0.element.location ?? .start, $0.offset) < ($1.element.location ?? .start, $1.offset)
    }.map(\.element)
  }
}

extension SourceLocation {
  fileprivate static let start = SourceLocation(file: "", line: 1, column: 1)
}
