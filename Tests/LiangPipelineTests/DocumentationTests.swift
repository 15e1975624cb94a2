import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangPipeline

@Suite struct DocumentationTests {
  /// With `LIANG_RECORD=1` the file is written anew, and the test fails.
  private func compare(_ text: String, with path: String) throws {
    let url = Repository.root.appending(path: path)
    if ProcessInfo.processInfo.environment["LIANG_RECORD"] != nil {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(path)")
    }
    let written = try String(contentsOf: url, encoding: .utf8)
    #expect(text == written, "\(path) is not what the code generates: LIANG_RECORD=1 swift test --filter Documentation")
  }

  @Test func dataDictionary() throws {
    try compare(DataDictionary.generate(), with: "docs/data-dictionary.md")
  }

  @Test func stageReference() throws {
    try compare(StageReference.generate(PlanEnvironment.fake.registry), with: "Tests/Cases/documentation/stages.md")
  }

  @Test func pipelineSchema() throws {
    try compare(
      PipelineSchema.generate(PlanEnvironment.fake.registry), with: "Tests/Cases/documentation/pipeline.schema.json")
  }

  @Test func oneStage() {
    #expect(
      StageReference.text(FakeExtractor.spec) == """
        extract: metrics
        Finds figures.

          kinds: list of: money people count percent multiple duration length area mass volume energy temperature speed age other
              Which kinds; all where left out.

          tolerance: number, default 0
              How far off a figure may be.

          units: list of: mapping of name, factor
              Further units.

        Example: money
          - extract: metrics
            kinds: [money]
          | 付5元。
          → 5元 → 5 CNY

        """)
  }

  @Test func overview() {
    let lines = StageReference.overview(PlanEnvironment.fake.registry).split(separator: "\n")
    #expect(lines.count == PlanEnvironment.fake.registry.specs.count)
    #expect(lines[0] == "load: text_files    Reads text files.")
  }

  // MARK: The schema against an independent validator

  /// Codes that a schema can know of.
  private static let structural: Set<String> = [
    "unknown_field", "missing_field", "wrong_type", "out_of_range", "empty_list", "bad_name", "unknown_choice",
    "unknown_table", "unknown_column", "not_a_stage", "unknown_stage",
  ]

  /// Written last by `scripts/deps.sh test`.
  private static let hasValidator =
    (try? String(contentsOf: Repository.root.appending(path: ".deps/venv/readers"), encoding: .utf8))?
    .contains("jsonschema") ?? false

  /// One document for the validator.
  private struct SchemaCase {
    var name: String
    var isValid: Bool
    var value: JSON

    init(_ name: String, isValid: Bool, _ file: PipelineFile) throws {
      var reader = YAMLReader(try SourceText(file))
      self.name = name
      self.isValid = isValid
      value = JSON(try #require(try reader.read()))
    }
  }

  @Test(.enabled(if: hasValidator, "needs `make deps-test`"))
  func schemaAgreesWithLint() throws {
    // Keys that are no text, and no document at all, do not get as far as a schema.
    let cases = try PipelineCase.all.filter {
      ($0.isGood || DocumentationTests.structural.contains($0.code))
        && !["wrong_type.key.yaml", "wrong_type.empty_file.yaml"].contains($0.name)
    }.map { try SchemaCase($0.name, isValid: $0.isGood, try $0.file) }
    #expect(cases.count > 20)
    #expect(try disagreements(cases, schema: "Tests/Cases/documentation/pipeline.schema.json") == "")
  }

  private static let hasSchema = FileManager.default.fileExists(
    atPath: Repository.root.appending(path: "docs/pipeline.schema.json").path)

  @Test(.enabled(if: hasValidator && hasSchema, "needs `make deps-test` and `make docs`"))
  func shippedPipelinesFitTheSchema() throws {
    let directory = Repository.root.appending(path: "pipelines").path
    let names = try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasSuffix(".yaml") }
    #expect(names.contains("union-news.yaml"))
    let cases = try names.sorted().map { name in
      try SchemaCase(name, isValid: true, try PipelineFile.read(name, workingDirectory: directory))
    }
    #expect(try disagreements(cases, schema: "docs/pipeline.schema.json") == "")
  }

  /// The cases that Python's jsonschema judges otherwise; empty where there are none.
  private func disagreements(_ cases: [SchemaCase], schema: String) throws -> String {
    let input = JSON.array(
      cases.map { .object([("name", .string($0.name)), ("valid", .boolean($0.isValid)), ("value", $0.value)]) })
    let script = """
      import json, sys, jsonschema
      schema = json.load(open("\(schema)"))
      jsonschema.Draft7Validator.check_schema(schema)
      validator = jsonschema.Draft7Validator(schema)
      for case in json.load(sys.stdin):
          if validator.is_valid(case["value"]) != case["valid"]:
              print(case["name"], [e.message for e in validator.iter_errors(case["value"])][:1])
      """
    return try Python.run("-c", script, input: input.rendered())
  }
}

extension JSON {
  /// What an editor's YAML reader makes of a node.
  fileprivate init(_ node: YAMLNode) {
    switch node.content {
    case .sequence(let items): self = .array(items.map(JSON.init))
    case .mapping(let entries): self = .object(entries.map { ($0.key, JSON($0.value)) })
    case .scalar(let text, _):
      switch node.scalar {
      case .null, nil: self = .null
      case .boolean(let flag): self = .boolean(flag)
      case .number(let digits): self = .number(digits.hasPrefix("+") ? String(digits.dropFirst()) : digits)
      case .text: self = .string(text)
      }
    }
  }
}
