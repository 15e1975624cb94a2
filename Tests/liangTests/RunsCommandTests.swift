import Foundation
import LiangTestSupport
import Testing

/// `liang runs`: the history.
@Suite struct RunsCommandTests {
  @Test func lookingIntoTheHistoryMakesNone() throws {
    let scratch = try Example.full.scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\"}\nstages:"
    try scratch.write("small.yaml", Example.full.pipeline.replacing("stages:", with: schedule))
    let before = try scratch.files()
    #expect(try Ran.liang("runs", "list", "--state", "state", in: scratch).status == 0)
    #expect(try Ran.liang("runs", "show", "1", "--state", "state", in: scratch).status == 2)
    #expect(try Ran.liang("schedule", "list", "small.yaml", "--state", "state", in: scratch).out.contains("never"))
    #expect(try scratch.files() == before)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "state").path))
  }

  @Test func theHistoryIsJSONWhereAsked() throws {
    let scratch = try Example.full.scratch()
    func json(_ arguments: String...) throws -> Any {
      let ran = try Ran.liang(["runs"] + arguments + ["--state", "state", "--json"], in: scratch)
      #expect(ran.status == 0, "\(ran.err)")
      return try JSONSerialization.jsonObject(with: Data(ran.out.utf8))
    }
    #expect(try (json("list") as? [Any])?.isEmpty == true)
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    try scratch.write("out/manifest.json", "{")
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 2)
    let list = try #require(try json("list") as? [[String: Any]])
    #expect(list.map { $0["run"] as? Int } == [2, 1])
    #expect(list.map { $0["status"] as? String } == ["failed", "succeeded"])
    let keys = [
      "ended", "exit_code", "loaded", "message", "offered", "output", "pipeline", "rejected", "rows", "run", "run_id",
      "started", "status",
    ]
    #expect(list.allSatisfy { $0.keys.sorted() == keys })
    let failed = try #require(try json("show", "2") as? [String: Any])
    #expect(failed.keys.sorted() == (keys + ["report"]).sorted())
    #expect(failed["report"] is NSNull && failed["run_id"] is NSNull && failed["exit_code"] as? Int == 2)
    #expect((failed["message"] as? String)?.hasPrefix("error[publish.bad_manifest]: ") == true)
    let report = try #require((try json("show", "1") as? [String: Any])?["report"] as? [String: Any])
    #expect(report["output_directory"] as? String == "\(scratch.url.path)/out")
  }

  @Test func everyCommandKeepsItsHistoryInOnePlace() throws {
    let scratch = try Example.full.scratch()
    let home = ["HOME": scratch.url.path, "XDG_STATE_HOME": ""]
    #expect(try Ran.liang(["run", "small.yaml"], in: scratch, environment: home).status == 0)
    #expect(FileManager.default.fileExists(atPath: scratch.url.appending(path: ".local/state/liang/runs.sqlite").path))
    #expect(try Ran.liang(["runs", "list"], in: scratch, environment: home).out.contains("small"))
    // Neither 'make etl' nor 'make nightly' has a place of its own.
    let makefile = try String(contentsOf: Repository.root.appending(path: "Makefile"), encoding: .utf8)
    #expect(!makefile.contains("--state"))
    #expect(makefile.contains("schedule run $(PIPELINES)"))
  }

  @Test func runsAreListedWithTimeAndOutcome() throws {
    let scratch = try Example.small.scratch()
    try scratch.write("mine/notes.txt", "x")
    try scratch.write("refused.yaml", Example.small.pipeline.replacing("to: out", with: "to: mine"))
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    #expect(try Ran.liang("run", "refused.yaml", "--state", "state", in: scratch).status == 2)
    let list = try Ran.liang("runs", "list", "--state", "state", in: scratch)
    #expect(list.status == 0)
    let timeless = list.out.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, with: "TIME")
      .replacing(/\s+\d+\.\d\d s/, with: " TOOK").replacing(/[0-9a-f]{16}/, with: "ID")
    let rows = timeless.split(separator: "\n").map { $0.replacing(/\s+/, with: " ") }
    #expect(
      rows == [
        "run pipeline started took status pages rejected rows run id", " 2 small TIME TOOK failed - - - -",
        " 1 small TIME TOOK succeeded 1 0 5 ID",
      ])
    #expect(list.err == "'liang runs show 2' tells why run 2 failed\n")
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    #expect(try Ran.liang("runs", "list", "--limit", "1", "--state", "state", in: scratch).err == "")
  }

  @Test func runsOfAnUnknownPipelineAreSaidToBeNone() throws {
    let scratch = try Example.small.scratch()
    let state = "\(scratch.url.path)/state"
    func list(_ arguments: String...) throws -> Ran {
      try Ran.liang(["runs", "list", "--state", "state"] + arguments, in: scratch)
    }
    #expect(try list().status == 0)
    #expect(try list().err == "no run is in '\(state)' yet\n")
    #expect(try list("--pipeline", "nope").status == 2)
    #expect(
      try list("--pipeline", "nope").err
        == "error[runs.unknown]: no run of a pipeline 'nope' is in '\(state)'; no run is there at all; is it the right --state?\n"
    )
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    #expect(
      try list("--pipeline", "nope").err
        == "error[runs.unknown]: no run of a pipeline 'nope' is in '\(state)'; pipelines there: small\n")
    #expect(
      try list("--pipeline", "smal").err
        == "error[runs.unknown]: no run of a pipeline 'smal' is in '\(state)'; did you mean 'small'?\n")
    #expect(
      try Ran.liang("runs", "show", "9", "--state", "state", in: scratch).err
        == "error[runs.unknown]: there is no run 9 in '\(state)'; see 'liang runs list'\n")
  }
}
