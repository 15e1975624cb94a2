import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangRun
@testable import LiangRunFixture

/// A directory of a test's own. Pages go to `in`, a run writes to `out/fixture`.
final class Scratch: TemporaryDirectory {
  override init() throws {
    try super.init()
    try FileManager.default.createDirectory(atPath: input, withIntermediateDirectories: true)
  }

  var input: String { "\(path)/in" }
  var output: String { "\(path)/out/fixture" }
  var state: String { "\(path)/state" }

  /// Writes a file, and the directories above it.
  func write(_ text: String, to name: String) throws { try write(name, text) }

  /// A file of the output; nil where there is none.
  func published(_ name: String) -> String? { try? String(contentsOfFile: "\(output)/\(name)", encoding: .utf8) }

  /// A table of the output: its rows, each a list of cells.
  func table(_ name: String) -> [[String]] {
    (published("\(name).tsv") ?? "").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Every file below a directory with its contents, by path (of long ones length and hash); links as `-> target`,
  /// empty directories with a slash.
  func snapshot(of directory: String) -> [String: String] {
    var files: [String: String] = [:]
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []
    for name in names {
      let file = "\(directory)/\(name)"
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: file) {
        files[name] = "-> \(target)"
      } else if let bytes = FileManager.default.contents(atPath: file) {
        let text = String(decoding: bytes, as: UTF8.self)
        files[name] = bytes.count <= 80 ? text : "\(bytes.count) bytes, hash \(text.hashValue)"
      } else if (try? FileManager.default.contentsOfDirectory(atPath: file))?.isEmpty == true {
        files["\(name)/"] = ""
      }
    }
    return files
  }

  /// The names beside the output, its own not among them.
  func besideOutput() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/out")) ?? []).filter { $0 != "fixture" }.sorted()
  }

  func plan(
    patterns: String = "**", checks: [FixtureCheck] = [], emitters: [FixtureEmitter]? = nil
  ) -> RunPlan {
    .fixture(from: input, to: output, patterns: patterns, checks: checks, emitters: emitters)
  }
}

extension RunPlan {
  /// Runs with a clock that stands still.
  func run(
    _ options: RunOptions = RunOptions(workers: 2), catalog: RunCatalog? = nil,
    onEvent: @escaping @Sendable (RunEvent) -> Void = { _ in }
  ) async throws -> RunReport {
    try await Runner(version: "1.0", options: options, clock: .still, onEvent: onEvent).run(self, catalog: catalog)
  }
}

extension RunClock {
  /// Always 2026-03-14 02:30:00 UTC.
  static let still = RunClock(now: { Date(timeIntervalSince1970: 1_773_455_400) }, uptime: { .zero })
}

extension RunFailure {
  /// As it is read: tests pin codes and messages letter by letter.
  init(_ code: String, _ message: String) { self.init(code: code, message: message) }
}

extension RunWarning {
  init(_ code: String, _ message: String) { self.init(code: code, message: message) }
}
