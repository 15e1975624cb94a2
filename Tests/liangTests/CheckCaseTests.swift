import Foundation
import LiangCore
import LiangPipeline
import LiangRun
import LiangTestSupport
import Testing

@testable import liang

/// Tests/Cases/check/checks.case: a check in a pipeline, a page, and what the run makes of it.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private(set) var check = ""
  private(set) var page: [String] = []
  private(set) var expected: [String] = []

  static let all = CaseFile.blocks(in: "check/checks.case").map { CheckCase($0) }

  private init(_ block: CaseFile.Block) {
    testDescription = block.name
    for row in block.rows {
      if row.hasPrefix("| ") {
        page.append(String(row.dropFirst(2)))
      } else if row.hasPrefix("check: ") {
        check = String(row.dropFirst("check: ".count))
      } else {
        expected.append(row)
      }
    }
  }

  var pipeline: String {
    """
    pipeline: checked
    stages:
      - {load: text_files, paths: [pages/*.txt]}
      - segment: newspaper
      - extract: metrics
      - extract: places
      - \(check)
      - {emit: json_lines, to: out}

    """
  }
}

@Suite struct CheckCaseTests {
  @Test(arguments: CheckCase.all)
  func holds(_ example: CheckCase) async throws {
    let scratch = try Scratch()
    try scratch.write("pages/a.txt", example.page.joined(separator: "\n"))
    let plan: Plan
    do throws(PipelineErrors) {
      plan = try Plan(
        PipelineFile(
          path: "checked.yaml", workingDirectory: scratch.url.resolvingSymlinksInPath().path,
          bytes: Array(example.pipeline.utf8)), Composition.planning)
    } catch {
      #expect(error.diagnostics.map { "error: \($0.code): \($0.message)" } == example.expected)
      return
    }
    let report = try await Runner(version: "1.0", options: RunOptions(workers: 1)).run(RunPlan(plan))
    let check = report.checks[0]
    var found = ["outcome: \(report.outcome.rawValue)"]
    found.append("finds: \(check.findings)" + (check.samples.first.map { " \($0)" } ?? ""))
    if report.outcome == .published {
      let surfaces = try rows("metrics", in: scratch).map { " \($0["surface"]!)" }
      found.append("metrics:\(surfaces.joined())")
      found += try rows("rejects", in: scratch).map {
        "rejects: \($0["code"]!) \($0["line"]!) \($0["sample"]!) \($0["message"]!)"
      }
    } else {
      #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "out").path))
    }
    #expect(found == example.expected)
    #expect(report.exitCode == (report.outcome == .published ? 0 : 1))
  }

  private func rows(_ table: String, in scratch: Scratch) throws -> [[String: Any]] {
    let text = try String(contentsOf: scratch.url.appending(path: "out/\(table).jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}
