import Foundation
import LiangCore
import LiangRun
import LiangTestSupport
import Testing

@testable import LiangRunFixture

@Suite struct CheckTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("2 3 @\n5", to: "in/a.txt")
  }

  @Test("warn keeps the rows and reports them")
  func warn() async throws {
    let report = try await scratch.plan(checks: [FixtureCheck(.warn)]).run()
    #expect(scratch.table("metrics").count == 3)
    #expect(report.checks.map(\.findings) == [2])
    #expect(report.checks[0].check == "check: has_unit")
    #expect(report.checks[0].severity == "warn")
    #expect(report.checks[0].samples == ["a.txt:1: metrics: 'unit' is empty", "a.txt:2: metrics: 'unit' is empty"])
    #expect(report.outcome == .published)
    #expect(report.exitCode == 0)
  }

  @Test("reject moves rows to rejects; the counts are of what stays")
  func reject() async throws {
    let report = try await scratch.plan(checks: [FixtureCheck(.reject), FixtureCheck(.fail)]).run()
    #expect(scratch.table("metrics").map { $0[8] } == ["2"])
    let id = scratch.table("documents")[0][0]
    #expect(
      scratch.table("rejects") == [
        [
          id, "a.txt", "check: has_unit", "check.has_unit", "value", "1", "2", "3", "metrics: 'unit' is empty", "3",
          report.runID,
        ],
        [
          id, "a.txt", "check: has_unit", "check.has_unit", "value", "2", "6", "7", "metrics: 'unit' is empty", "5",
          report.runID,
        ],
      ])
    #expect(scratch.table("documents")[0][10...] == ["1", "1", "1", "2"])
    #expect(scratch.table("articles").map(\.last) == ["1"])
    // The second check sees only what the first let pass.
    #expect(report.checks.map(\.findings) == [2, 0])
    #expect(report.rejects.map { "\($0.name) \($0.rows)" } == ["check.has_unit 2"])
    #expect(report.exitCode == 0)
  }

  @Test("fail publishes nothing and is exit code 1")
  func fail() async throws {
    _ = try await scratch.plan().run()
    let before = scratch.snapshot(of: scratch.output)
    try scratch.write("4 7", to: "in/a.txt")
    let report = try await scratch.plan(checks: [FixtureCheck(.fail)]).run()
    #expect(report.outcome == .failedChecks)
    #expect(report.exitCode == 1)
    #expect(report.files.isEmpty)
    #expect(report.failedCheck == "'check: has_unit' found 1 against it, the first: a.txt:1: metrics: 'unit' is empty")
    #expect(scratch.snapshot(of: scratch.output) == before)
    #expect(scratch.besideOutput() == [".fixture.liang.lock"])
  }

  @Test("a table as a whole is judged at the end, by the rows that stayed")
  func wholeTable() async throws {
    let checks = [FixtureCheck(.reject), FixtureCheck(.fail, minRows: 2)]
    let report = try await scratch.plan(checks: checks).run()
    #expect(report.outcome == .failedChecks)
    #expect(report.checks[1].samples == ["metrics: has 1 rows, fewer than 2"])
  }

  @Test("checks see every table, the rejects too")
  func tables() async throws {
    try scratch.write("BAD", to: "in/b.txt")
    for (table, rows) in [
      (TableID.documents, 1), (.lines, 2), (.articles, 1), (.metrics, 3), (.places, 1), (.rejects, 1),
    ] {
      let enough = try await scratch.plan(checks: [FixtureCheck(.fail, tables: [table], minRows: rows)]).run()
      let tooFew = try await scratch.plan(checks: [FixtureCheck(.fail, tables: [table], minRows: rows + 1)]).run()
      #expect(enough.checks.map(\.samples).joined().filter { !$0.contains("unit") }.isEmpty, "\(table)")
      #expect(tooFew.checks[0].samples.last == "metrics: has \(rows) rows, fewer than \(rows + 1)", "\(table)")
    }
  }

  @Test("the exit code is 1 where more documents are rejected than allowed")
  func allowedShare() async throws {
    try scratch.write("BAD", to: "in/b.txt")
    var options = RunOptions(workers: 1)
    options.allowedRejectShare = 0.5
    #expect(try await scratch.plan().run(options).exitCode == 0)
    options.allowedRejectShare = 0.49
    let report = try await scratch.plan().run(options)
    #expect(report.exitCode == 1)
    #expect(report.outcome == .published)
    var plan = scratch.plan()
    plan.allowedRejectShare = 0.5
    #expect(try await plan.run(options).exitCode == 0)
  }

  /// 0.29 × 100 is 28.999999999999996.
  @Test("a share is compared as it was typed", arguments: [29, 7])
  func allowedShareOfAHundred(rejected: Int) async throws {
    for page in 0..<100 { try scratch.write(page < rejected ? "BAD \(page)" : "\(page)", to: "in/\(page).txt") }
    var options = RunOptions(workers: 2)
    options.allowedRejectShare = Double(rejected) / 100
    let report = try await scratch.plan(patterns: "[0-9]*.txt").run(options)
    #expect(report.documents.rejected == rejected)
    #expect(report.exitCode == 0)
  }

  @Test("a dry run refuses what a run refuses: a delivery of which no page can be read")
  func dryRunOfNothing() async throws {
    try scratch.write("BAD", to: "in/a.txt")
    for dryRun in [false, true] {
      var options = RunOptions(workers: 2)
      options.dryRun = dryRun
      await #expect(
        throws: RunFailure(
          "load.all_rejected",
          "none of 1 pages could be read, the first, 'a.txt': a bad page; the output stays as it is (--allow-rejects 1 replaces it)"
        )
      ) { try await scratch.plan().run(options) }
    }
  }

  @Test("a dry run says what would be written and touches nothing")
  func dryRun() async throws {
    try scratch.write("BAD", to: "in/b.txt")
    var options = RunOptions(workers: 2)
    options.dryRun = true
    let before = scratch.snapshot(of: scratch.path)
    let dry = try await scratch.plan(checks: [FixtureCheck(.reject)]).run(options)
    #expect(scratch.snapshot(of: scratch.path) == before)
    #expect(dry.outcome == .dryRun)
    #expect(dry.exitCode == 1)
    let real = try await scratch.plan(checks: [FixtureCheck(.reject)]).run()
    #expect(dry.tables == real.tables)
    #expect(dry.rejects == real.rejects)
    #expect(dry.runID == real.runID)
    #expect(try await scratch.plan(checks: [FixtureCheck(.fail)]).run(options).outcome == .failedChecks)
  }
}
