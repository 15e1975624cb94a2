import Foundation
import LiangCore
import LiangPipeline
import Testing

@Suite struct LintTests {
  /// `LIANG_RECORD=1 swift test --filter LintTests` writes the expectations anew, and fails.
  @Test(arguments: PipelineCase.all)
  func rendering(_ file: PipelineCase) throws {
    let found = try file.rendered()
    if ProcessInfo.processInfo.environment["LIANG_RECORD"] != nil {
      try Data(found.utf8).write(to: file.expectedURL)
      Issue.record("recorded \(file.expectedURL.lastPathComponent)")
    }
    let expected = try String(contentsOf: file.expectedURL, encoding: .utf8)
    #expect(found == expected)
  }

  @Test(arguments: PipelineCase.all.filter { !$0.isGood })
  func everyCaseShowsTheCodeItIsNamedAfter(_ file: PipelineCase) throws {
    let file = (try file.file, file.code)
    let errors = try #require(throws: PipelineErrors.self) { try Plan(file.0, .fake) }
    #expect(errors.diagnostics.contains { $0.code == file.1 })
  }

  @Test(arguments: PipelineCase.all.filter { !$0.isGood })
  func everyFindingSaysWhatToDo(_ file: PipelineCase) throws {
    let file = try file.file
    let errors = try #require(throws: PipelineErrors.self) { try Plan(file, .fake) }
    for finding in errors.diagnostics { #expect(finding.hint?.isEmpty == false, "\(finding.message)") }
  }

  @Test(arguments: LintCode.allCases)
  func everyCodeHasACase(_ code: LintCode) {
    // These two are about the file as such; PipelineFileTests has them.
    guard code != .fileNotReadable, code != .fileTooLarge else { return }
    // Warnings are about good files; those about other files are in PlanWarningTests.
    guard code.severity == .error else { return }
    #expect(PipelineCase.all.contains { $0.code == code.rawValue }, "add Tests/Cases/pipeline/\(code.rawValue).yaml")
  }

  @Test func findingsComeInTheOrderOfTheFile() throws {
    let file = try #require(PipelineCase.all.first { $0.name == "unknown_field.everything_at_once.yaml" }).file
    let errors = try #require(throws: PipelineErrors.self) { try Plan(file, .fake) }
    let places = errors.diagnostics.compactMap(\.location)
    #expect(places == places.sorted())
    #expect(Set(errors.diagnostics.map(\.code)).count > 8)
  }

  @Test(arguments: [
    ("extract: metrics\n    kind: [money]", "did you mean 'kinds'?"),
    ("extract: metrics\n    kinds: [mony]", "did you mean 'money'?"),
    ("extract: metrisc", "did you mean 'metrics'?"),
    ("extrakt: metrics", "did you mean 'extract'?"),
    ("extract: periods", "did you mean 'normalize: periods'?"),
    ("extract: numbers", "extract stages: metrics, places"),
    ("extract: metrics\n    kinds: [weather]", "choices: money, people, count"),
    ("extract: places\n    kinds: [money]", "it has no fields"),
    ("check: not_null\n    columns: metrics.unti", "did you mean 'unit'?"),
    ("check: not_null\n    columns: metric.unit", "did you mean 'metrics'?"),
    ("check: not_null\n    columns: correspondents", "write 'articles.correspondents'"),
    ("check: row_count\n    table: documnets", "did you mean 'documents'?"),
  ])
  func suggestions(_ stage: String, _ hint: String) throws {
    let file = PipelineFile(
      """
      pipeline: test
      stages:
        - load: text_files
          paths: ../seeds/*.txt
        - segment: newspaper
        - \(stage)
        - emit: csv
          to: ../output/test
      """)
    let errors = try #require(throws: PipelineErrors.self) { try Plan(file, .fake) }
    #expect(errors.diagnostics.count == 1)
    #expect(errors.diagnostics[0].hint?.hasPrefix(hint) == true, "\(errors.rendered)")
  }
}
