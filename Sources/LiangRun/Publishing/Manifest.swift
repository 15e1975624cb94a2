import Crypto
import FoundationEssentials
import SystemPackage

/// `manifest.json` of an output directory: which files in it are Liang's, and what is in them. The same input gives the
/// same bytes.
public struct Manifest: Codable, Hashable, Sendable {
  /// A file of the output; the manifest itself is none of them.
  public struct File: Codable, Hashable, Sendable {
    /// Below the output directory, `/` as separator.
    public var path: String
    /// Its length, as it was written.
    public var bytes: Int
    /// 64 hex digits.
    public var sha256: String
    /// By table; empty for a file that holds no table of its own.
    public var rows: [String: Int]
  }

  /// Its name in the output directory.
  static let name = "manifest.json"

  /// What this version writes, and the only one that it reads.
  private static let currentFormat = 1

  /// Counts what has changed so that earlier versions cannot read it; nil for 1.
  private let format: Int?
  /// The version of Liang that wrote the files.
  public var liang: String
  /// The pipeline's name.
  public var pipeline: String
  /// The run's id.
  public var runID: String
  /// In bytewise order of the paths; the manifest itself is not among them.
  public var files: [File]

  private enum CodingKeys: String, CodingKey {
    case format, liang, pipeline, files
    case runID = "run_id"
  }

  init(liang: String, pipeline: String, runID: String, files: [File]) {
    format = Manifest.currentFormat
    self.liang = liang
    self.pipeline = pipeline
    self.runID = runID
    self.files = files
  }

  /// Every path that belongs to the run, the manifest's own too.
  var paths: Set<String> { Set(files.map(\.path) + [Manifest.name]) }

  func write(in directory: FilePath) throws(Errno) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(self) else { preconditionFailure("a manifest that is no JSON") }
    try directory.appending(Manifest.name).write(Array(json) + [0x0A])
  }
}

extension Manifest {
  /// What a directory says of itself.
  enum Found {
    /// No manifest of Liang's.
    case none
    case ours(Manifest)
    /// One that may be Liang's; why it cannot be read.
    case unreadable(String)

    /// Whether the directory is an output.
    var isOurs: Bool { if case .ours = self { true } else { false } }
  }

  /// What every version's manifests have, and hardly any other file of that name.
  private struct Writer: Decodable {
    var liang: String
    var format: Int?
  }

  /// The manifest in the directory.
  static func found(in directory: FilePath) -> Found {
    let bytes: [UInt8]
    do {
      bytes = try directory.appending(name).contents()
    } catch .noSuchFileOrDirectory, .notDirectory, .isDirectory {
      return .none
    } catch {
      return .unreadable("\(error)")
    }
    let writer: Writer
    do {
      writer = try JSONDecoder().decode(Writer.self, from: Data(bytes))
    } catch DecodingError.dataCorrupted {
      return .unreadable("it is damaged")
    } catch {
      return .none
    }
    guard writer.format ?? currentFormat == currentFormat else {
      return .unreadable("version \(writer.liang) of Liang wrote it")
    }
    let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
    return manifest.map { .ours($0) } ?? .unreadable("it is damaged")
  }
}

extension Manifest.File {
  /// Measures a file of the directory.
  init(_ path: String, in directory: FilePath, rows: [String: Int]) throws(Errno) {
    var reader = try FileReader(directory.appending(path))
    self.init(path: path, bytes: try reader.version().size, sha256: try reader.sha256().hex, rows: rows)
  }
}
