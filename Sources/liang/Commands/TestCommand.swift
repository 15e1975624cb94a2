import ArgumentParser
import Foundation
import LiangCore
import LiangPipeline
@preconcurrency import Rainbow

/// `liang test`: the tests inside pipeline files.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests inside pipeline files.",
    discussion: """
      A failed test shows the rows that were expected and found, and the text with both marked. Exit code 1 where one \
      fails, 2 where there is none in any of the files.

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
        let place = outcome.passed ? nil : test.location.map { "  (\($0.file):\($0.line))" }
        Terminal.put("\(outcome.passed ? "ok".green : "FAILED".red)  \(plan.name): \(test.name)\(place ?? "")\n")
        guard !outcome.passed else { continue }
        let details = outcome.rendered(Rainbow.enabled ? .colored : .plain)
        Terminal.put(details.split(separator: "\n").map { "    \($0)\n" }.joined())
      }
    }
    guard passed + failed > 0 else {
      Terminal.say(Self.none)
      throw ExitCode.couldNotRun
    }
    Terminal.put("\(passed) passed, \(failed) failed\n")
    if failed > 0 { throw ExitCode.failedChecks }
  }

  /// Nothing was tested, which is not to be taken for all being well.
  private static let none = """
    error[\(ErrorCode.testNone.name)]: there is no test to run; write one at the end of the pipeline file, as in

    tests:
      - name: money in ten-thousands
        given: {text: "为职工2027人次挽回经济损失1654.9万元。"}
        expect:
          metrics:
            - {surface: 2027人次, low: 2027, unit: person_time}
            - {surface: 1654.9万元, low: 16549000, unit: CNY}
    """
}

extension DiffStyle {
  /// Green, red, and yellow.
  fileprivate static let colored = DiffStyle(
    matched: Mark("\u{1B}[32m", "\u{1B}[0m"), missing: Mark("\u{1B}[31m", "\u{1B}[0m"),
    extra: Mark("\u{1B}[33m", "\u{1B}[0m"))
}
