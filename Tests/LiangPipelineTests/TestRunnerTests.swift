import LiangCore
import LiangPipeline
import Testing

@Suite struct TestRunnerTests {
  private func outcome(_ test: String) throws -> TestOutcome {
    let file = PipelineFile(
      """
      pipeline: test
      stages:
        - load: text_files
          paths: ../seeds/*.txt
          encoding: GB18030
        - segment: newspaper
        - extract: metrics
        - emit: csv
          to: ../output/test
      tests:
        - \(test.replacing("\n", with: "\n    "))
      """)
    do {
      let plan = try Plan(file, .fake)
      return plan.run(plan.tests[0])
    } catch {
      Issue.record("\(error.rendered)")
      throw error
    }
  }

  @Test(arguments: [
    "{metrics: [{surface: 5元, low: 5, high: 5.000, unit: CNY}, {kind: people, low: 3}]}",
    "{metrics: [{start_char: 1, end_char: 3}, {start_char: 4}], places: []}",
    "{lines: [{text: 付5元给3人。, joins: false, line: 1}], metrics: [{line: 1}, {line: 1}]}",
    "{metrics: [{adcode: null, tail_end_char: null, confidence: 0.9}, {item: ''}]}",
    "{documents: [{published: 2019-03-14, page: null, paper: 工人日报, metrics: 2, source: page.txt}]}",
    "{articles: [{metrics: 2, body: 付5元给3人。}]}",
  ])
  func passes(_ expect: String) throws {
    let outcome = try outcome("name: one\ngiven: {text: 付5元给3人。}\nexpect: \(expect)")
    let passed = outcome.passed
    #expect(passed, "\(outcome.rendered())")
    let isSilent = outcome.rendered().isEmpty
    #expect(isSilent)
  }

  @Test func extraRowsFailUnlessTheTestSaysContains() throws {
    let test = "name: one\ngiven: {text: 付5元给3人。}\nexpect: {metrics: [{surface: 3人}]}"
    let strict = try outcome(test)
    let strictPassed = strict.passed
    #expect(!strictPassed)
    let shown = strict.rendered()
    #expect(
      shown == """
        metrics: 1 row expected, 2 found
          + {+{surface: 5元}+}
          = {surface: 3人}
        text:
          1 | 付{+5元+}给[3人]。
        """)
    let relaxed = try outcome(test + "\nmatch: contains").passed
    #expect(relaxed)
  }

  /// 150 rows that agree in eight cells of nine have more cells than a full match was once worth.
  @Test func aFullMatchCountsMoreThanAnyNumberOfChangedCells() throws {
    let changed = """
      {surface: 5元, kind: money, low: 6, high: 5, comparator: "=", unit: CNY, article: 1, line: 1, confidence: 0.9}
      """
    let rows = ["{surface: 3人}"] + Array(repeating: changed, count: 150)
    let outcome = try outcome(
      """
      name: one
      given: {text: \(String(repeating: "付5元", count: 150))给3人。}
      expect: {metrics: [\(rows.joined(separator: ", "))]}
      """)
    let lines = outcome.rendered().split(separator: "\n")
    #expect(lines.contains("  = {surface: 3人}"))
  }

  @Test func differencesAreShownByCellAndInTheText() throws {
    let outcome = try outcome(
      """
      name: one
      given:
        text: |
          来了3人，付5元。
          又来了7人，20件。
      expect:
        metrics:
          - {surface: 3人, low: 4, unit: person}
          - {surface: 约5元, kind: money, low: 5}
          - {surface: 8人, kind: people, adcode: 110000}
          - {surface: 20件, kind: count, adcode: null}
          - {surface: 又, kind: age}
      """)
    let outcomePassed = outcome.passed
    #expect(!outcomePassed)
    let shown = outcome.rendered()
    #expect(
      shown == """
        metrics: 5 rows expected, 4 found
          ~ {surface: 3人, low: [-4-]{+3+}, unit: person}
          ~ {surface: [-约5元-]{+5元+}, kind: money, low: 5}
          - [-{surface: 8人, kind: people, adcode: 110000}-]
          + {+{surface: 7人, kind: people, low: 7, unit: person, adcode: null}+}
          = {surface: 20件, kind: count, adcode: null}
          - [-{surface: 又, kind: age}-]
        text:
          1 | 来了[3人]，付{+5元+}。
          2 | [-又-]来了{+7人+}，[20件]。
        """)
  }

  @Test func spansThatOverlapShowBothEnds() throws {
    let outcome = try outcome(
      "name: one\ngiven: {text: 付5元整给3人}\nexpect: {metrics: [{surface: 5元整, low: 5, high: 5}, {surface: 3人}]}")
    let text = outcome.rendered()
    #expect(text.hasSuffix("1 | 付[-{+5元+}整-]给[3人]"))
  }

  @Test func coloursComeFromTheCaller() throws {
    let outcome = try outcome("name: one\ngiven: {text: 付5元。}\nexpect: {metrics: []}")
    let style = DiffStyle(matched: .init("<", ">"), missing: .init("(", ")"), extra: .init("\u{1B}[32m", "\u{1B}[0m"))
    let text = outcome.rendered(style)
    #expect(text.hasSuffix("1 | 付\u{1B}[32m5元\u{1B}[0m。"))
  }

  @Test func aRejectedPageFailsUnlessExpected() throws {
    let silent = try outcome("name: one\ngiven: {text: ''}\nexpect: {metrics: []}")
    let text = silent.rendered()
    #expect(text == "the page was rejected: load.empty: the page is empty")
    let expected = try outcome("name: one\ngiven: {text: ''}\nexpect: {metrics: [], rejects: [{code: load.empty}]}")
    let passed = expected.passed
    #expect(passed, "\(expected.rendered())")
  }

  @Test func publishedAndSourceOfTheTestCount() throws {
    let outcome = try outcome(
      """
      name: one
      given: {text: 5元, published: 1987-05-01, source: 1987/5.txt}
      expect: {documents: [{published: 1987-05-01, source: 1987/5.txt, encoding: UTF-8}]}
      """)
    let passed = outcome.passed
    #expect(passed, "\(outcome.rendered())")
  }

  @Test func rowsCountInTheOrderOfThePage() throws {
    let outcome = try outcome(
      "name: one\ngiven: {text: 5元3人}\nexpect: {metrics: [{surface: 3人}, {surface: 5元}]}")
    let outcomePassed = outcome.passed
    #expect(!outcomePassed)
  }
}
