import ArgumentParser
import Foundation
import LiangPipeline
@preconcurrency import Rainbow

/// `liang test`: the tests inside pipeline files.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests inside pipeline files.",
    discussion: """
      A failed test shows the rows that were expected and found, and the text with both marked. Exit code 1 where one fails.

      EXAMPLES
        liang test pipelines/*.yaml
      """)

  @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  func run() throws {
    Terminal.setUpColor(for: STDOUT_FILENO)
    var failed = 0
    var passed = 0
    for plan in try Pipelines.plans(files) {
      if plan.tests.isEmpty { Terminal.put("\("--".yellow)  \(plan.name): has no tests\n") }
      for test in plan.tests {
        let outcome = plan.run(test)
        passed += outcome.passed ? 1 : 0
        failed += outcome.passed ? 0 : 1
        Terminal.put("\(outcome.passed ? "ok".green : "FAILED".red)  \(plan.name): \(test.name)\n")
        guard !outcome.passed else { continue }
        let details = outcome.rendered(Rainbow.enabled ? .colored : .plain)
        Terminal.put(details.split(separator: "\n").map { "    \($0)\n" }.joined())
      }
    }
    Terminal.put("\(passed) passed, \(failed) failed\n")
    if failed > 0 { throw ExitCode.failedChecks }
  }
}

extension DiffStyle {
  /// Green, red, and yellow.
  fileprivate static let colored = DiffStyle(
    matched: Mark("\u{1B}[32m", "\u{1B}[0m"), missing: Mark("\u{1B}[31m", "\u{1B}[0m"),
    extra: Mark("\u{1B}[33m", "\u{1B}[0m"))
}
