import LiangCore
import LiangPipeline
import Testing

/// What a good pipeline says but hardly means.
@Suite struct PlanWarningTests {
  private func plan(_ name: String, to output: String, paths: String = "../seeds/*.txt", stages: [String]) throws
    -> Plan
  {
    let lines = ["load: text_files\n    paths: [\(paths)]", "segment: newspaper"] + stages
    let text =
      "pipeline: \(name)\nstages:\n" + lines.map { "  - \($0)\n" }.joined()
      + "  - emit: csv\n    to: \(output)\n    tables: [metrics, places]\n"
    return try Plan(PipelineFile("\(name).yaml", bytes: Array(text.utf8)), .fake)
  }

  private let all = ["extract: metrics", "extract: places", "normalize: periods"]

  @Test func nothingIsSaidWhereAllStagesAreThere() throws {
    #expect(try plan("a", to: "../out", stages: all).warnings.isEmpty)
  }

  @Test func columnsThatStayEmptyAreSaid() throws {
    let plan = try plan("a", to: "../out", stages: ["extract: metrics"])
    #expect(
      plan.rendered(plan.warnings) == """
        pipelines/a.yaml:6:5: warning[empty_columns]: without 'extract: places' these stay empty: places
        6 |   - extract: metrics
          |     ^^^^^^^^^^^^^^^^ add '- extract: places', or leave 'places' out of 'tables'

        pipelines/a.yaml:6:5: warning[empty_columns]: without 'normalize: periods' these stay empty: metrics.period
        6 |   - extract: metrics
          |     ^^^^^^^^^^^^^^^^ add '- normalize: periods'
        """)
  }

  /// A table without rows has no columns to fill.
  @Test func aStageWithoutItsRowsIsSaidOnce() throws {
    let plan = try plan("a", to: "../out", stages: ["extract: places", "normalize: periods"])
    #expect(
      plan.rendered(plan.warnings) == """
        pipelines/a.yaml:6:5: warning[empty_columns]: without 'extract: metrics' these stay empty: metrics
        6 |   - extract: places
          |     ^^^^^^^^^^^^^^^ add '- extract: metrics', or leave 'metrics' out of 'tables'
        """)
  }

  @Test func pathsThatFitNothingAreSaid() throws {
    let plan = try plan("a", to: "../out", paths: "../seeds/*.txt, ../pages/*.txt", stages: all)
    #expect(
      plan.rendered(plan.input.unmatchedPaths { $0.contains("seeds") ? .files : .nothing }) == """
        pipelines/a.yaml:4:29: warning[no_match]: no file fits 'pages/*.txt'
        4 |     paths: [../seeds/*.txt, ../pages/*.txt]
          |                             ^^^^^^^^^^^^^^ paths go by the directory of this file; see whether the pages lie there
        """)
    #expect(plan.input.unmatchedPaths { _ in .files }.isEmpty)
    #expect(
      plan.input.unmatchedPaths { _ in .onlyDirectories }.map(\.hint)[1]
        == "that is a directory: name the files in it, by '/*.txt' behind it")
  }

  /// It goes by no directory, and is told as it was typed, wherever it leads.
  @Test func aFullPathIsSaidAsItWasTyped() throws {
    let full = try plan("a", to: "../out", paths: "\"/in/pages/*.txt\", ~/*.txt", stages: all)
    #expect(
      full.rendered(full.input.unmatchedPaths { _ in .nothing }) == """
        pipelines/a.yaml:4:13: warning[no_match]: no file fits '/in/pages/*.txt'
        4 |     paths: ["/in/pages/*.txt", ~/*.txt]
          |             ^^^^^^^^^^^^^^^^^ see whether the pages lie there

        pipelines/a.yaml:4:32: warning[no_match]: no file fits '~/*.txt'
        4 |     paths: ["/in/pages/*.txt", ~/*.txt]
          |                                ^^^^^^^ see whether the pages lie there
        """)
  }

  @Test(arguments: [
    ("../out", "'out' is the output of pipeline 'a' (pipelines/a.yaml) too"),
    ("../out/b", "'out/b' lies inside 'out', the output of pipeline 'a' (pipelines/a.yaml)"),
    ("../out/../out", "'out' is the output of pipeline 'a' (pipelines/a.yaml) too"),
  ])
  func outputsThatAreSharedAreSaid(output: String, message: String) throws {
    let plans = [try plan("a", to: "../out", stages: all), try plan("b", to: output, stages: all)]
    let shared = Plan.sharedOutputs(of: plans)
    #expect(shared.map(\.plan.name) == ["b"])
    #expect(
      shared.map { $0.plan.rendered([$0.warning]) } == [
        """
        pipelines/b.yaml:10:9: warning[shared_output]: \(message)
        10 |     to: \(output)
           |         \(String(repeating: "^", count: output.count)) give each pipeline a directory of its own
        """
      ])
  }

  @Test func anOutputThatHoldsAnotherIsSaid() throws {
    let plans = [try plan("a", to: "../out/a", stages: all), try plan("b", to: "../out", stages: all)]
    #expect(
      Plan.sharedOutputs(of: plans).map(\.warning.message) == [
        "'out' holds 'out/a', the output of pipeline 'a' (pipelines/a.yaml)"
      ])
  }

  @Test func aNameThatIsSharedIsSaid() throws {
    let first = try plan("a", to: "../out", stages: all)
    let second = try Plan(
      PipelineFile("b.yaml", bytes: first.file.bytes), .fake)
    #expect(
      Plan.sharedNames(of: [first, first, second]).map { $0.plan.rendered([$0.warning]) } == [
        """
        pipelines/b.yaml:1:11: warning[shared_name]: 'a' is the name of the pipeline in pipelines/a.yaml too
        1 | pipeline: a
          |           ^ give each a name of its own: 'liang runs list' goes by it
        """
      ])
  }

  @Test func directoriesBesideEachOtherAndOneFileTwiceAreNot() throws {
    let plans = [try plan("a", to: "../out/a", stages: all), try plan("b", to: "../out/ab", stages: all)]
    #expect(Plan.sharedOutputs(of: plans + plans).isEmpty)
  }

  @Test func aPatternThatFitsNothingIsSaid() throws {
    let plan = try plan("a", to: "../out", stages: all)
    #expect(
      plan.rendered(plan.input.unmatchedPattern(["b.md", "a.md"])) == """
        pipelines/a.yaml:3:5: warning[pattern_no_match]: 'path_pattern' fits no file, the first being 'a.md'
        3 |   - load: text_files
          |     ^^^^^^^^^^^^^^^^ it goes by the path below seeds
        """)
    #expect(
      plan.input.unmatchedPattern(["a.txt", "c.md", "b.md"]).map(\.message) == [
        "'path_pattern' does not fit 2 of 3 files, the first being 'b.md'"
      ])
    #expect(plan.input.unmatchedPattern([]).isEmpty && plan.input.unmatchedPattern(["a.txt", "b.txt"]).isEmpty)
  }

  @Test(arguments: [
    ("../seeds/*.{txt,TXT}", "braces are not read: write a path for each, as in [a.txt, b.txt]"),
    ("../seeds\\*.txt", "write '/' between directories"),
    ("https://example.org/*.txt", "only files are read: download the pages first"),
    ("../seeds/a.txt，../seeds/b.txt", "of several paths write a list, as in [a.txt, b.txt]"),
    ("../seeds/{a}.txt", "paths go by the directory of this file; see whether the pages lie there"),
  ])
  func aPathThatNothingFitsSaysWhatItMayMean(path: String, hint: String) throws {
    let text = """
      pipeline: a
      stages:
        - {load: text_files, paths: '\(path)'}
        - segment: newspaper
        - {emit: csv, to: ../out}
      """
    let plan = try Plan(PipelineFile(text), .fake)
    #expect(plan.input.unmatchedPaths { _ in .nothing }.map(\.hint) == [hint])
  }

  @Test(
    arguments: [
      ("seeds/a.txt", "a.txt"), ("/project/seeds/b/./c.txt", "b/c.txt"), ("seeds/../seeds/a.txt", "a.txt"),
      ("other/a.txt", nil), ("seeds", nil), ("seedsb/a.txt", nil),
    ] as [(String, String?)])
  func aFileIsNamedAsARunNamesIt(path: String, source: String?) throws {
    #expect(try plan("a", to: "../out", stages: all).input.source(of: path) == source)
  }

  /// As `LintTests` has a case for every error.
  @Test func everyWarningIsGivenHere() throws {
    let plans = [try plan("a", to: "../out", stages: []), try plan("b", to: "../out", stages: all)]
    let given =
      plans[0].warnings + plans[0].input.unmatchedPaths { _ in .nothing } + plans[0].input.unmatchedPattern(["a.md"])
      + Plan.sharedOutputs(of: plans).map(\.warning) + [
        try Plan.sharedNames(of: [plans[0], Plan(PipelineFile("c.yaml", bytes: plans[0].file.bytes), .fake)])[0]
          .warning,
        plans[0].output.refused("'out' is full; empty it", code: "publish.full"),
      ]
    #expect(Set(given.map(\.code)) == Set(LintCode.allCases.filter { $0.severity == .warning }.map(\.rawValue)))
  }
}
