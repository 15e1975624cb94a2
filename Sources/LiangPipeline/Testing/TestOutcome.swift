public import LiangCore

/// What came of one test.
public struct TestOutcome: Sendable {
  /// As the file says it.
  public let test: PipelineTest
  /// Whether every named table holds the expected rows.
  public let passed: Bool
  /// Why there are no rows, where the page itself was rejected and the test did not expect that.
  public let reject: Reject?
  private let diffs: [RowDiff]

  init(test: PipelineTest, tables: PageTables) {
    let expectsReject = test.expected.contains { $0.id == .rejects }
    self.test = test
    reject = expectsReject ? nil : tables.reject
    diffs = test.expected.map { RowDiff($0, tables.batches[$0.id]!, match: test.match) }
    passed = reject == nil && diffs.allSatisfy(\.passed)
  }

  /// The rows and the page with what was expected and what was found marked; empty where the test passed.
  ///
  ///     metrics: 2 rows expected, 1 found
  ///       = {surface: 2027人次, kind: people}
  ///       - [-{surface: 1654.9万元, kind: money}-]
  ///     text:
  ///       1 | 为职工[2027人次]挽回经济损失[-1654.9万元-]。
  public func rendered(_ style: DiffStyle = .plain) -> String {
    guard !passed else { return "" }
    if let reject { return "the page was rejected: \(reject.code): \(reject.message)" }
    var lines: [String] = []
    var text = MarkedText(test.text)
    for diff in diffs where !diff.passed {
      let expected = diff.steps.count { if case .extra = $0 { false } else { true } }
      lines.append(
        "\(diff.table): \(expected) \(expected == 1 ? "row" : "rows") expected, \(diff.batch.rowCount) found")
      lines += diff.rendered(style)
      text.add(diff)
    }
    let marked = text.rendered(style)
    return (lines + (marked.isEmpty ? [] : ["text:"] + marked)).joined(separator: "\n")
  }
}
