import Foundation
import LiangTestSupport
import Testing

/// Runs that cannot begin, or not end: what is told, and that the output stays.
@Suite struct RefusedRunTests {
  /// A limit on the size of files stands for a full disk: every write beyond it fails.
  @Test(arguments: ["csv", "parquet", "xlsx", "json_lines"])
  func aFullDiskLeavesTheOutput(format: String) throws {
    let scratch = try Scratch()
    let target = format == "xlsx" ? "out/small.xlsx" : "out"
    try scratch.write(
      "small.yaml",
      """
      pipeline: small
      stages:
        - {load: text_files, paths: [pages/*.txt]}
        - segment: newspaper
        - {emit: \(format), to: \(target), tables: [lines, documents]}

      """)
    try scratch.write("pages/a.txt", Example.full.page)
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let output = try scratch.files("out")
    // Characters at random, which no compression makes small.
    var random = SplitMix64(seed: 17)
    for index in 0..<20 {
      let lines = (0..<8).map { _ in
        String(
          String.UnicodeScalarView(
            (0..<500).map { _ in Unicode.Scalar(UInt16.random(in: 0x4E00...0x9FA5, using: &random))! }))
      }
      try scratch.write("pages/\(index).txt", lines.joined(separator: "\n"))
    }
    let limited = "trap '' XFSZ; ulimit -f 72; exec \(Ran.liang.path) run small.yaml --state state"
    let ran = try Ran.program("/bin/bash", ["-c", limited], in: scratch, path: "/usr/bin:/bin")
    #expect(ran.status == 2, "\(ran.err)")
    #expect(ran.err.contains("error[emit.disk_full]: '\(scratch.url.path)/out/"), "\(ran.err)")
    #expect(try scratch.files("out") == output)
    let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(!beside.contains { $0.hasPrefix(".out.liang-") })
  }

  /// A pipeline with an output, and so many pages now that a run over them can be caught.
  private func scratchWithLongRun() throws -> (Scratch, output: [String: Data]) {
    let scratch = try Example.full.scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\", timeout: 1h}\nstages:"
    try scratch.write("small.yaml", Example.full.pipeline.replacing("stages:", with: schedule))
    #expect(try Ran.liang("run", "small.yaml", "--state", "by-hand", in: scratch).status == 0)
    let seed = try String(contentsOf: Pages.gold.appending(path: "union-daily.txt"), encoding: .utf8)
    for index in 0..<100 { try scratch.write("pages/\(index).txt", "\(seed)\n\(index)") }
    return (scratch, try scratch.files("out"))
  }

  @Test(arguments: [(["run"], SIGINT), (["schedule", "run"], SIGTERM), (["run"], SIGHUP)])
  func aSignalStopsARunAndLeavesTheOutput(command: [String], number: Int32) throws {
    // A terminal that is gone ends nothing below 'nohup', and this is below it perhaps.
    signal(SIGHUP, SIG_DFL)
    let (scratch, output) = try scratchWithLongRun()
    let ran = try Ran.liang(
      command + ["small.yaml", "--state", "state", "--log-format", "json"], in: scratch,
      signal: number, after: "\"event\":\"page\"")
    #expect(ran.status == 2, "\(ran.err)")
    #expect(ran.err.contains("\"code\":\"run.cancelled\""), "\(ran.err.suffix(500))")
    #expect(try scratch.files("out") == output)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(!names.contains { $0.hasPrefix(".out.liang-") })
    let list = try Ran.liang("schedule", "list", "small.yaml", "--state", "state", in: scratch)
    #expect(list.out.contains("never"), "what was stopped is due again")
  }

  @Test(arguments: [
    (
      "/proc/x",
      "error[publish.io_error]: cannot write beside '/proc/x': nothing can be made there; choose another directory\n"
    ),
    (
      "/dev/null/x",
      "error[publish.not_a_directory]: cannot make '/dev/null/x': '/dev/null' is no directory; move it away, or choose another directory\n"
    ),
    (
      "/dev/null",
      "error[publish.not_a_directory]: '/dev/null' is no directory; move it away, or choose another output directory\n"
    ),
  ])
  func anOutputThatCannotBeIsSaid(output: String, message: String) throws {
    let scratch = try Example.small.scratch()
    try scratch.write("small.yaml", Example.small.pipeline.replacing("to: out", with: "to: \(output)"))
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 2)
    #expect(ran.err == "small: \(message)")
  }

  @Test func aHistoryThatCannotBeIsSaid() throws {
    let scratch = try Example.small.scratch()
    let run = try Ran.liang("run", "small.yaml", "--state", "/proc/x", in: scratch)
    #expect(run.status == 2)
    #expect(
      run.err
        == "error[catalog.io_error]: cannot make the state directory '/proc/x': nothing can be made there; choose another directory\n"
    )
    let below = try Ran.liang("run", "small.yaml", "--state", "small.yaml/x", in: scratch)
    #expect(below.status == 2)
    #expect(
      below.err
        == "error[catalog.not_a_directory]: cannot make the state directory '\(scratch.url.path)/small.yaml/x': a file stands where a directory is needed; move it away, or choose another directory\n"
    )
    let list = try Ran.liang("runs", "list", "--state", "small.yaml", in: scratch)
    #expect(list.status == 2)
    #expect(
      list.err
        == "error[catalog.not_a_directory]: '\(scratch.url.path)/small.yaml' is no directory; name the one that holds the history of runs (--state)\n"
    )
  }

  @Test func aHistoryThatHasNoHomeIsSaid() throws {
    let ran = try Ran.liang(
      ["run", "small.yaml"], in: Example.small.scratch(), environment: ["HOME": "", "XDG_STATE_HOME": "relative"])
    #expect(ran.status == 2)
    #expect(
      ran.err
        == "error[catalog.no_home]: neither HOME nor XDG_STATE_HOME says where to keep the history; use --state\n")
  }

  @Test(arguments: ["run", "schedule run"])
  func aHistoryInsideTheOutputIsRefusedBeforeItIsMade(command: String) throws {
    let scratch = try Example.small.scratch()
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: "alias"), withDestinationURL: scratch.url)
    let arguments = command.split(separator: " ").map(String.init) + ["small.yaml", "--state"]
    let ran = try Ran.liang(arguments + ["alias/out/state"], in: scratch)
    #expect(ran.status == 2)
    #expect(
      ran.err.hasSuffix(
        "error[catalog.inside_output]: the run catalog in '\(scratch.url.path)/alias/out/state' lies inside the output, which a run replaces; choose another with --state\n"
      ))
    #expect(try scratch.files("out").isEmpty)
    #expect(try Ran.liang(arguments + ["state"], in: scratch).status == 0)
  }

  @Test(arguments: ["2>/dev/full", "2>&-"])
  func aRunGoesOnWhereNobodyCanBeTold(redirection: String) throws {
    let scratch = try Example.small.scratch()
    #expect(try Ran.shell("liang run small.yaml --state state \(redirection)", in: scratch).status == 0)
    #expect(try scratch.files("out").count == 7)
  }

  @Test func twoRunsAtOnceAreOne() throws {
    let scratch = try Example.small.scratch()
    let lock = HeldLock(scratch.url.appending(path: ".out.liang.lock").path)
    #expect(lock != nil)
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    withExtendedLifetime(lock) {}
    #expect(ran.status == 2)
    #expect(
      ran.err
        == "small: error[lock.held]: '\(scratch.url.path)/out' is being written by another run; wait for it to end, or stop it\n"
    )
  }
}
