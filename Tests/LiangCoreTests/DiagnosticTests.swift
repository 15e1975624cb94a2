import LiangCore
import Testing

@Suite struct DiagnosticTests {
  @Test func rendersPlaceExcerptAndHint() {
    let source = "pipeline: x\nstages:\n  - extract: metrics\n    kind: [money]\n"
    let finding = Diagnostic(
      "unknown_field", "'kind' is not a field of 'extract: metrics'",
      at: SourceLocation(file: "pipelines/union-news.yaml", line: 4, column: 5, length: 4),
      hint: "did you mean 'kinds'?")
    #expect(
      finding.rendered(source: source) == """
        pipelines/union-news.yaml:4:5: error[unknown_field]: 'kind' is not a field of 'extract: metrics'
        4 |     kind: [money]
          |     ^^^^ did you mean 'kinds'?
        """)
  }

  @Test func caretsStandBelowChineseText() {
    let finding = Diagnostic(
      "x", "y", at: SourceLocation(file: "f", line: 1, column: 7, length: 2), hint: nil)
    #expect(
      finding.rendered(source: "名字: a 量词") == """
        f:1:7: error[x]: y
        1 | 名字: a 量词
          |         ^^^^
        """)
  }

  @Test func ofALongLineOnlyThePlaceIsShown() {
    let line = String(repeating: "字", count: 300) + "错误" + String(repeating: "x", count: 300)
    let finding = Diagnostic("x", "y", at: SourceLocation(file: "f", line: 1, column: 301, length: 2))
    #expect(
      finding.rendered(source: line) == """
        f:1:301: error[x]: y
        1 | …\(String(repeating: "字", count: 40))错误\(String(repeating: "x", count: 118))…
          |  \(String(repeating: " ", count: 80))^^^^
        """)
  }

  @Test func withoutAPlaceThereIsNoExcerpt() {
    #expect(Diagnostic("x", "y", at: nil).rendered(source: nil) == "error[x]: y")
    #expect(Diagnostic("x", "y", at: nil, hint: "z").rendered(source: nil) == "error[x]: y\n  = z")
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("kind", ["kinds", "tables"], "kinds"), ("emti", ["emit", "load"], "emit"), ("csvv", ["csv", "xlsx"], "csv"),
    ("a", ["b", "ab"], "b"), ("big5", ["GB18030", "BIG5"], "BIG5"),
  ])
  func nearMissesAreFound(name: String, known: [String], nearest: String) {
    #expect(Suggestion.nearest(to: name, in: known) == nearest)
  }

  @Test(arguments: [("frequency", ["kinds", "tables"]), ("", ["kinds"]), ("kinds", [])])
  func farNamesAreNot(name: String, known: [String]) {
    #expect(Suggestion.nearest(to: name, in: known) == nil)
  }
}
