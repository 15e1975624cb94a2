import Foundation
import GRDB
import LiangCore
import Synchronization
import LiangTestSupport
import SystemPackage
import Testing

@testable import LiangRun
@testable import LiangRunFixture

@Suite struct CatalogTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("2 @", to: "in/a.txt")
    try scratch.write("BAD", to: "in/b.txt")
  }

  @Test("a run is entered with what it did")
  func success() async throws {
    let catalog = try RunCatalog(stateDirectory: scratch.state)
    let report = try await scratch.plan().run(catalog: catalog)
    let record = try #require(try catalog.runs(limit: 10).first)
    #expect(record.id == 1)
    #expect(record.runID == report.runID)
    #expect(record.pipeline == "fixture")
    #expect(record.output == scratch.output)
    #expect(record.status == .succeeded)
    #expect(record.exitCode == 1)
    #expect(record.message == nil)
    #expect(record.startedAt == RunClock.still.now())
    #expect(record.endedAt == RunClock.still.now())
    #expect(record.offered == 2)
    #expect(record.loaded == 1)
    #expect(record.rejected == 1)
    #expect(record.rows == 6)
    #expect(try record.report() == report)
    #expect(try catalog.run(1) == record)
    #expect(try catalog.run(2) == nil)
  }

  @Test("a run that fails is entered with why")
  func failures() async throws {
    let catalog = try RunCatalog(stateDirectory: scratch.state)
    _ = try await scratch.plan(checks: [FixtureCheck(.fail, minRows: 9)]).run(catalog: catalog)
    let emitter = FixtureEmitter(to: scratch.output, fault: .cannotOpen)
    await #expect(throws: RunFailure.self) { try await scratch.plan(emitters: [emitter]).run(catalog: catalog) }
    let records = try catalog.runs(limit: 10)
    #expect(records.map(\.status) == [.failed, .failed])
    #expect(records.map(\.exitCode) == [2, 1])
    #expect(
      records.map(\.message) == [
        "error[emit.cannot_write]: '\(scratch.output)/documents.tsv': no pen; find one",
        "'check: has_unit' found 1 against it, the first: metrics: has 1 rows, fewer than 9",
      ])
    #expect(try records[0].report() == nil)
    #expect(try records[1].report()?.outcome == .failedChecks)
  }

  @Test("a run that may not write where it is to is entered with why, and with no end of the one that runs there")
  func refusals() async throws {
    let catalog = try RunCatalog(stateDirectory: scratch.state)
    let running = try catalog.begin(pipeline: "fixture", output: scratch.output, at: RunClock.still.now())
    try scratch.write("mine", to: "out/fixture/notes.txt")
    let lock = try #require(HeldLock("\(scratch.path)/out/.fixture.liang.lock"))
    defer { withExtendedLifetime(lock) {} }
    await #expect(throws: RunFailure.self) { try await scratch.plan().run(catalog: catalog) }
    let record = try #require(try catalog.runs(limit: 10).first)
    #expect(record.id != running)
    #expect(try catalog.run(running)?.status == .running)
    #expect(record.status == .failed)
    #expect(record.exitCode == 2)
    #expect(record.endedAt == RunClock.still.now())
    #expect(
      record.message
        == "error[publish.not_ours]: '\(scratch.output)' holds files that Liang did not write, among them 'notes.txt'; choose a new or an empty directory"
    )
  }

  @Test("a run that is refused is entered under the same output as one that is not, whatever link leads there")
  func linkedOutput() async throws {
    let catalog = try RunCatalog(stateDirectory: scratch.state)
    try FileManager.default.createDirectory(atPath: "\(scratch.path)/disk", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/out", withDestinationPath: "\(scratch.path)/disk")
    _ = try await scratch.plan().run(catalog: catalog)
    try FileManager.default.removeItem(atPath: scratch.output)
    try scratch.write("a file", to: "disk/fixture")
    await #expect(throws: RunFailure.self) { try await scratch.plan().run(catalog: catalog) }
    let records = try catalog.runs(limit: 10)
    #expect(records.map(\.status) == [.failed, .succeeded])
    #expect(records.map(\.output) == Array(repeating: "\(scratch.path)/disk/fixture", count: 2))
  }

  @Test("a report that another version wrote is said to be so, and is not taken for none")
  func foreignReport() throws {
    for (report, version) in [(#"{\"version\":\"9.1\",\"run\":{}}"#, "version 9.1"), ("{", "another version")] {
      let row =
        #"{"id":1,"pipeline":"fixture","output":"/o","started_at":0,"status":"succeeded","report":"\#(report)"}"#
      let record = try JSONDecoder().decode(RunRecord.self, from: Data(row.utf8))
      #expect(
        throws: RunFailure(
          "catalog.other_version",
          "the report of run 1 was written by \(version) of Liang, and this one cannot read it; show it with that one")
      ) { try record.report() }
    }
  }

  @Test("runs are listed newest first, of one pipeline or of all; dry runs are not")
  func listing() async throws {
    let catalog = try RunCatalog(stateDirectory: scratch.state)
    var other = scratch.plan(emitters: [FixtureEmitter(to: "\(scratch.path)/out/other")])
    other.name = "other"
    other.outputDirectory = "\(scratch.path)/out/other"
    var dry = RunOptions(workers: 1)
    dry.dryRun = true
    _ = try await scratch.plan().run(catalog: catalog)
    _ = try await other.run(catalog: catalog)
    _ = try await scratch.plan().run(dry, catalog: catalog)
    _ = try await scratch.plan().run(catalog: catalog)
    #expect(try catalog.runs(limit: 10).map(\.pipeline) == ["fixture", "other", "fixture"])
    #expect(try catalog.runs(limit: 2).map(\.id) == [3, 2])
    #expect(try catalog.runs(of: "other", limit: 10).map(\.id) == [2])
    #expect(try RunCatalog(stateDirectory: scratch.state).runs(limit: 10).count == 3)
  }

  @Test("a catalog that is no database is refused with what to do")
  func broken() throws {
    try scratch.write(String(repeating: "no database ", count: 100), to: "state/runs.sqlite")
    #expect(
      throws: RunFailure(
        "catalog.damaged",
        "cannot open the run catalog '\(scratch.state)/runs.sqlite': file is not a database; move it away, and the history begins anew"
      )
    ) { try RunCatalog(stateDirectory: scratch.state) }
  }

  @Test(
    "what SQLite refuses comes with what to do about it",
    arguments: [
      (ResultCode.SQLITE_CORRUPT, .write, "catalog.damaged", "move it away, and the history begins anew"),
      (.SQLITE_FULL, .write, "catalog.disk_full", "free some space there and run again"),
      (.SQLITE_BUSY, .write, "catalog.busy", "another process writes to it: run again when that has ended"),
      (
        .SQLITE_READONLY, .write, "catalog.not_allowed",
        "make the file and its directory writable, or choose another with --state"
      ),
      (.SQLITE_IOERR, .open, "catalog.cannot_open", "see to it and run again"),
      (.SQLITE_IOERR, .read, "catalog.cannot_read", "see to it and run again"),
      (.SQLITE_IOERR, .write, "catalog.cannot_write", "see to it and run again"),
    ] as [(ResultCode, RunCatalog.Action, String, String)])
  func refusalsOfSQLite(code: ResultCode, action: RunCatalog.Action, name: String, advice: String) {
    #expect(
      RunCatalog.failure(action, "/s", DatabaseError(resultCode: code, message: "so it is"))
        == RunFailure(name, "cannot \(action) the run catalog '/s/runs.sqlite': so it is; \(advice)"))
  }

  @Test("many may make the catalog at once")
  func madeAtOnce() async throws {
    for round in 0..<20 {
      let state = "\(scratch.state)/\(round)"
      let failures = await withTaskGroup(of: RunFailure?.self) { group in
        for _ in 0..<8 {
          group.addTask {
            do throws(RunFailure) {
              _ = try RunCatalog(stateDirectory: state)
              return nil
            } catch {
              return error
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }.compactMap(\.self)
      }
      #expect(failures.isEmpty)
    }
  }

  @Test("a run whose process is gone is no longer running for whoever looks, and one that goes on is")
  func interrupted() throws {
    let catalog = try RunCatalog(stateDirectory: scratch.state)
    let run = try catalog.begin(pipeline: "fixture", output: scratch.output, at: RunClock.still.now())
    #expect(try catalog.run(run)?.status == .interrupted)
    #expect(try catalog.runs(limit: 1).map(\.status) == [.interrupted])
    try scratch.write("", to: "out/.fixture.liang.lock")
    #expect(try catalog.run(run)?.status == .interrupted)
    let lock = try #require(HeldLock("\(scratch.path)/out/.fixture.liang.lock"))
    #expect(try catalog.run(run)?.status == .running)
    #expect(try catalog.runs(limit: 1).map(\.status) == [.running])
    withExtendedLifetime(lock) {}
  }

  @Test("a run that takes too long is entered with its limit")
  func timeout() async throws {
    try scratch.write(String(repeating: "~", count: 100), to: "in/c.txt")
    for index in 0..<20 { try scratch.write("\(index)" + String(repeating: "~", count: 100), to: "in/\(index).txt") }
    let catalog = try RunCatalog(stateDirectory: scratch.state)
    var options = RunOptions(workers: 2)
    options.timeout = 1
    let failure = RunFailure(
      "run.timeout",
      "the run took longer than 1 s, its 'timeout'; nothing was published: raise it where pages need the time")
    await #expect(throws: failure) { try await scratch.plan().run(options, catalog: catalog) }
    #expect(try catalog.run(1)?.message == failure.description)
    #expect(scratch.snapshot(of: scratch.output).isEmpty)
  }

  @Test("a time that was missed is entered with why")
  func missed() throws {
    let catalog = try RunCatalog(stateDirectory: scratch.state)
    let warning = RunWarning("schedule.missed", "its time is long ago")
    try catalog.miss(warning, pipeline: "fixture", output: scratch.output, at: RunClock.still.now())
    let record = try #require(try catalog.run(1))
    #expect(record.status == .missed)
    #expect(record.message == "warning[schedule.missed]: its time is long ago")
    #expect(record.exitCode == nil && record.endedAt == RunClock.still.now())
  }

  @Test(
    "the catalog cannot lie in what a run replaces, by whatever name, and nothing is made there",
    arguments: ["", "alias/"])
  func insideOutput(alias: String) async throws {
    try FileManager.default.createSymbolicLink(atPath: "\(scratch.path)/alias", withDestinationPath: ".")
    let state = "\(scratch.path)/\(alias)out/fixture/../fixture/state"
    let failure = RunFailure(
      "catalog.inside_output",
      "the run catalog in '\(scratch.path)/\(alias)out/fixture/state' lies inside the output, which a run replaces; choose another with --state"
    )
    #expect(throws: failure) { try RunCatalog(stateDirectory: state, outside: ["/elsewhere", scratch.output]) }
    #expect(scratch.snapshot(of: scratch.output).isEmpty)
    // Whoever opened it for other pipelines is refused too.
    let catalog = try RunCatalog(stateDirectory: state)
    await #expect(throws: failure) { try await scratch.plan().run(catalog: catalog) }
  }

  @Test("the state directory follows the XDG specification")
  func stateDirectory() {
    #expect(StateDirectory.standard(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/liang")
    #expect(StateDirectory.standard(environment: ["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/liang")
    #expect(StateDirectory.standard(environment: ["HOME": "/h"]) == "/h/.local/state/liang")
    #expect(StateDirectory.standard(environment: [:]) == nil)
  }
}

@Suite struct LockTests {
  let scratch: Scratch

  @Test("whoever looks whether a lock is held keeps nobody from taking it")
  func looking() throws {
    let path = "\(scratch.path)/lock"
    #expect(OutputLock.isHeld(FilePath(path)) == false)
    try scratch.write("", to: "lock")
    let (one, other) = (open(path, O_RDWR), open(path, O_RDWR))
    #expect(FileLock.isTaken(one) == false)
    #expect(FileLock.take(other) == nil)
    #expect(FileLock.isTaken(one) == true)
    #expect(FileLock.take(one) == .wouldBlock)
    #expect(OutputLock.isHeld(FilePath(path)) == true)
    close(other)
    #expect(FileLock.isTaken(one) == false)
    close(one)
  }

  init() throws {
    scratch = try Scratch()
    try scratch.write("2 @", to: "in/a.txt")
  }

  @Test("two runs over one output never overlap; the second is told who is there")
  func held() async throws {
    let plan = scratch.plan()
    let second = Mutex<RunFailure?>(nil)
    let (inside, enter) = AsyncStream.makeStream(of: Void.self)
    let gate = DispatchSemaphore(value: 0)
    let first = Task {
      try await plan.run { event in
        guard case .staged = event else { return }
        enter.yield()
        gate.wait()
      }
    }
    for await _ in inside { break }
    do {
      _ = try await plan.run()
    } catch let failure as RunFailure {
      second.withLock { $0 = failure }
    }
    gate.signal()
    #expect(try await first.value.outcome == .published)
    #expect(
      second.withLock { $0 }
        == .lockHeld(
          over: FilePath(scratch.output),
          by:
            "process \(getpid()) on \(ProcessInfo.processInfo.hostName) (pipeline 'fixture', since 2026-03-14T02:30:00Z)"
        ))
    #expect(
      RunFailure.lockHeld(over: "/out", by: "process 1").description
        == "error[lock.held]: '/out' is being written by process 1; wait for it to end, or stop it")
    #expect(try await plan.run().warnings.isEmpty)
  }

  @Test("the lock of a process that is gone is taken over, and it is said whose it was")
  func stale() async throws {
    let holder = #"{"pid":4711,"host":"elsewhere","since":"2026-03-13T02:30:00Z","pipeline":"fixture","boot":"b"}"#
    try scratch.write(holder, to: "out/.fixture.liang.lock")
    #expect(
      try await scratch.plan().run().warnings.map(\.description) == [
        "warning[lock.taken_over]: process 4711 on elsewhere (pipeline 'fixture', since 2026-03-13T02:30:00Z) did not end its run before the machine was started anew; its lock was taken over"
      ])
    #expect(try await scratch.plan().run().warnings.isEmpty)
  }
}
