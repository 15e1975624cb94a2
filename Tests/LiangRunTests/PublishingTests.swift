import Foundation
import LiangCore
import Synchronization
import SystemPackage
import LiangTestSupport
import Testing

@testable import LiangRun
@testable import LiangRunFixture

@Suite struct PublishingTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("2 @", to: "in/a.txt")
  }

  @Test("the same input gives the same bytes, the manifest among them")
  func sameBytes() async throws {
    _ = try await scratch.plan().run()
    let first = scratch.snapshot(of: scratch.output)
    #expect(first.count == 7)
    _ = try await scratch.plan().run()
    #expect(scratch.snapshot(of: scratch.output) == first)

    let elsewhere = try Scratch()
    try elsewhere.write("2 @", to: "in/a.txt")
    _ = try await elsewhere.plan().run()
    #expect(elsewhere.snapshot(of: elsewhere.output) == first)
  }

  @Test("the manifest says what is in every file")
  func manifest() async throws {
    let emitter = FixtureEmitter(to: scratch.output, names: [.metrics: "deep/er/metrics.tsv"])
    let report = try await scratch.plan(emitters: [emitter]).run()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(scratch.published("manifest.json")!.utf8)) as? [String: Any])
    #expect(json["pipeline"] as? String == "fixture")
    #expect(json["liang"] as? String == "1.0")
    #expect(json["run_id"] as? String == report.runID)
    #expect(
      report.files.map(\.path) == [
        "articles.tsv", "deep/er/metrics.tsv", "documents.tsv", "lines.tsv", "places.tsv", "rejects.tsv",
      ])
    let metrics = report.files[1]
    #expect(metrics.rows == ["metrics": 1])
    #expect(metrics.bytes == scratch.published("deep/er/metrics.tsv")!.utf8.count)
    #expect(metrics.sha256.count == 64)
  }

  @Test("files that an earlier run wrote and this one does not are gone; those of others stay")
  func files() async throws {
    let first = FixtureEmitter(to: scratch.output, names: [.metrics: "deep/metrics.tsv"])
    _ = try await scratch.plan(emitters: [first]).run()
    try scratch.write("mine", to: "out/fixture/deep/notes.txt")
    try scratch.write("mine", to: "out/fixture/own/notes.txt")
    let report = try await scratch.plan().run()
    #expect(report.warnings.isEmpty)
    let files = scratch.snapshot(of: scratch.output)
    #expect(files["metrics.tsv"] != nil)
    #expect(files["deep/metrics.tsv"] == nil)
    #expect(files["deep/notes.txt"] == "mine")
    #expect(files["own/notes.txt"] == "mine")
  }

  @Test("what others put into the output stays, even where the run writes a file of its name")
  func keeping() async throws {
    let first = FixtureEmitter(to: scratch.output, names: [.metrics: "m.tsv", .places: "p.tsv"])
    _ = try await scratch.plan(emitters: [first]).run()
    for name in ["metrics.tsv", "notes/a.txt", "places.tsv/odd.txt"] {
      try scratch.write("mine", to: "out/fixture/\(name)")
    }
    try FileManager.default.createSymbolicLink(atPath: "\(scratch.output)/link", withDestinationPath: "nowhere")
    let report = try await scratch.plan().run()
    let files = scratch.snapshot(of: scratch.output)
    #expect(scratch.table("metrics").count == 1)
    #expect(files["metrics.tsv.before-liang"] == "mine")
    #expect(files["places.tsv.before-liang/odd.txt"] == "mine")
    #expect(files["notes/a.txt"] == "mine")
    #expect(files["link"] == "-> nowhere")
    #expect(
      report.warnings.map(\.description) == [
        "warning[publish.kept]: 'metrics.tsv' was not written by Liang and is in the way; it is kept as 'metrics.tsv.before-liang'",
        "warning[publish.kept]: 'places.tsv' was not written by Liang and is in the way; it is kept as 'places.tsv.before-liang'",
      ])
    #expect(try await scratch.plan().run().warnings.isEmpty)
    #expect(scratch.snapshot(of: scratch.output) == files)
  }

  @Test("what others changed in a file of Liang's stays too")
  func changed() async throws {
    _ = try await scratch.plan().run()
    let metrics = try #require(scratch.published("metrics.tsv"))
    let places = try #require(scratch.published("places.tsv"))
    try scratch.write(metrics + "mine\n", to: "out/fixture/metrics.tsv")
    // As long as it was.
    try scratch.write(places.replacing("@", with: "!"), to: "out/fixture/places.tsv")
    #expect(scratch.published("places.tsv") != places)
    let report = try await scratch.plan().run()
    #expect(scratch.published("metrics.tsv") == metrics)
    #expect(scratch.published("metrics.tsv.before-liang") == metrics + "mine\n")
    #expect(scratch.published("places.tsv.before-liang") == places.replacing("@", with: "!"))
    #expect(
      report.warnings.map(\.description) == [
        "warning[publish.kept]: 'metrics.tsv' was changed after Liang wrote it; it is kept as 'metrics.tsv.before-liang'",
        "warning[publish.kept]: 'places.tsv' was changed after Liang wrote it; it is kept as 'places.tsv.before-liang'",
      ])
    #expect(try await scratch.plan().run().warnings.isEmpty)
  }

  @Test("files kept again and again are numbered")
  func changedAgain() async throws {
    _ = try await scratch.plan().run()
    for round in ["one", "two", "three"] {
      try scratch.write(round, to: "out/fixture/metrics.tsv")
      _ = try await scratch.plan().run()
    }
    #expect(scratch.published("metrics.tsv.before-liang") == "three")
    #expect(scratch.published("metrics.tsv.before-liang-2") == "two")
    #expect(scratch.published("metrics.tsv.before-liang-3") == "one")
  }

  @Test(
    "an output whose manifest cannot be read is refused for that, and left alone",
    arguments: [
      ("{\n  \"files\" : [", "it is damaged"), (#"{"liang": "1.0"}"#, "it is damaged"),
      (#"{"format": 2, "liang": "9.1", "tables": []}"#, "version 9.1 of Liang wrote it"),
    ])
  func badManifest(text: String, reason: String) async throws {
    _ = try await scratch.plan().run()
    try scratch.write(text, to: "out/fixture/manifest.json")
    let before = scratch.snapshot(of: scratch.output)
    await #expect(
      throws: RunFailure(
        "publish.bad_manifest",
        "'\(scratch.output)' holds a 'manifest.json' that cannot be read: \(reason); move the directory away, or choose another"
      )
    ) { try await scratch.plan().run() }
    #expect(scratch.snapshot(of: scratch.output) == before)
  }

  @Test("a manifest that says no format has the first")
  func firstFormat() async throws {
    _ = try await scratch.plan().run()
    let manifest = try #require(scratch.published("manifest.json"))
    #expect(manifest.contains("\"format\" : 1,"))
    try scratch.write(manifest.replacing("\"format\" : 1,", with: ""), to: "out/fixture/manifest.json")
    #expect(try await scratch.plan().run().warnings.isEmpty)
    #expect(scratch.published("manifest.json") == manifest)
  }

  @Test("what an earlier run left and nobody can clear up is named")
  func leftover() throws {
    let location = try OutputLocation(scratch.output)
    try scratch.write("", to: "out/.fixture.liang-0123456789abcdef/x")
    #expect(
      throws: RunFailure(
        "publish.leftover",
        "'\(scratch.path)/out/.fixture.liang-0123456789abcdef' of an earlier run could not be cleared up; remove it and run again"
      )
    ) { try Staging(location, runID: "0123456789abcdef", hooks: PublishHooks()) }
  }

  @Test("a directory with files of others is refused and left alone", arguments: ["notes.txt", "manifest.json"])
  func directoryOfOthers(name: String) async throws {
    try scratch.write("{\"name\": \"app\"}", to: "out/fixture/\(name)")
    let before = scratch.snapshot(of: scratch.path)
    await #expect(
      throws: RunFailure(
        "publish.not_ours",
        "'\(scratch.output)' holds files that Liang did not write, among them '\(name)'; choose a new or an empty directory"
      )
    ) { try await scratch.plan().run() }
    #expect(scratch.snapshot(of: scratch.path) == before)
  }

  @Test("an empty directory is taken")
  func emptyDirectory() async throws {
    try FileManager.default.createDirectory(atPath: scratch.output, withIntermediateDirectories: true)
    #expect(try await scratch.plan().run().outcome == .published)
  }

  @Test("no output lies inside another")
  func nested() async throws {
    _ = try await scratch.plan().run()
    let before = scratch.snapshot(of: scratch.path)
    let inner = "\(scratch.output)/deep/inner"
    await #expect(
      throws: RunFailure(
        "publish.nested",
        "'\(inner)' lies inside another output, '\(scratch.output)'; choose a directory outside of it")
    ) { try await RunPlan.fixture(from: scratch.input, to: inner).run() }
    #expect(scratch.snapshot(of: scratch.path) == before)

    try FileManager.default.removeItem(atPath: scratch.output)
    _ = try await RunPlan.fixture(from: scratch.input, to: inner).run()
    try scratch.write(scratch.published("deep/inner/manifest.json")!, to: "out/fixture/manifest.json")
    await #expect(
      throws: RunFailure(
        "publish.nested",
        "'\(scratch.output)' holds another output, '\(inner)'; move that one out of it, or choose another directory")
    ) { try await scratch.plan().run() }
  }

  @Test("no output is made inside one that is being made")
  func nestedInARun() async throws {
    let inner = RunPlan.fixture(from: scratch.input, to: "\(scratch.output)/inner")
    let codes = Mutex<[String]>([])
    let runner = Runner(version: "1.0", options: RunOptions(workers: 1), clock: .still) { event in
      guard case .staged = event else { return }
      do throws(RunFailure) {
        _ = try OutputLocation(inner.outputDirectory).claim(for: "fixture")
      } catch {
        codes.withLock { $0.append(error.code) }
      }
    }
    _ = try await runner.run(scratch.plan())
    #expect(codes.withLock { $0 } == ["publish.nested"])
  }

  @Test("a disk that fails to flush leaves the old output or the new one", arguments: [false, true])
  func flushFails(withoutExchange: Bool) async throws {
    for step in [PublishStep.unmarked, .setAside, .swapped] where withoutExchange || step != .setAside {
      let scratch = try Scratch()
      try scratch.write("2 @", to: "in/a.txt")
      _ = try await scratch.plan().run()
      let old = scratch.snapshot(of: scratch.output)
      try scratch.write("4", to: "in/b.txt")
      var hooks = PublishHooks()
      hooks.withoutExchange = withoutExchange
      hooks.flushFailsAfter = step
      let runner = Runner(version: "1.0", options: RunOptions(workers: 1), clock: .still, hooks: hooks) { _ in }
      if step == .swapped {
        let report = try await runner.run(scratch.plan())
        #expect(
          report.warnings.map(\.description) == [
            "warning[publish.not_flushed]: '\(scratch.output)' is new, and the disk did not confirm it: Input/output error; see to the disk and run again"
          ])
        #expect(scratch.table("documents").count == 2)
      } else {
        await #expect(
          throws: RunFailure(
            "publish.io_error", "cannot replace '\(scratch.output)': input/output error; see to it and run again")
        ) { try await runner.run(scratch.plan()) }
        #expect(scratch.snapshot(of: scratch.output) == old)
      }
      // The old output, or the new one that was given up, waits for the next run, which clears it up.
      #expect(scratch.besideOutput().count == 2)
      let warnings = try await scratch.plan().run().warnings
      #expect(warnings.map(\.code) == ["publish.recovered"])
      #expect(
        warnings.map(\.message) == ["the last run over '\(scratch.output)' did not end; what it left was cleared up"])
      #expect(scratch.table("documents").count == 2)
      #expect(scratch.besideOutput() == [".fixture.liang.lock"])
    }
  }

  @Test("the output may be a link to a directory, and keeps its mode")
  func linkedOutput() async throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: "\(scratch.path)/disk/real", withIntermediateDirectories: true)
    try manager.setAttributes([.posixPermissions: 0o751], ofItemAtPath: "\(scratch.path)/disk/real")
    try manager.createDirectory(atPath: "\(scratch.path)/out", withIntermediateDirectories: true)
    try manager.createSymbolicLink(atPath: scratch.output, withDestinationPath: "../disk/real")
    _ = try await scratch.plan().run()
    try scratch.write("mine", to: "disk/real/notes.txt")
    _ = try await scratch.plan().run()
    #expect(try manager.destinationOfSymbolicLink(atPath: scratch.output) == "../disk/real")
    #expect(scratch.published("notes.txt") == "mine")
    #expect(scratch.table("metrics").count == 1)
    #expect(try manager.contentsOfDirectory(atPath: "\(scratch.path)/disk").sorted() == [".real.liang.lock", "real"])
    let mode = try manager.attributesOfItem(atPath: "\(scratch.path)/disk/real")[.posixPermissions] as? Int
    #expect(mode == 0o751)
  }

  @Test("each pipeline has a directory of its own")
  func otherPipeline() async throws {
    _ = try await scratch.plan().run()
    let before = scratch.snapshot(of: scratch.output)
    var plan = scratch.plan()
    plan.name = "other"
    await #expect(
      throws: RunFailure(
        "publish.other_pipeline",
        "'\(scratch.output)' holds the output of pipeline 'fixture'; give each pipeline a directory of its own"
      )
    ) { try await plan.run() }
    #expect(scratch.snapshot(of: scratch.output) == before)
  }

  @Test("a place that cannot hold an output is refused before anything is read")
  func badPlaces() async throws {
    try scratch.write("", to: "out/fixture")
    await #expect(
      throws: RunFailure(
        "publish.not_a_directory",
        "'\(scratch.output)' is no directory; move it away, or choose another output directory")
    ) { try await scratch.plan().run() }

    let manager = FileManager.default
    try manager.removeItem(atPath: scratch.output)
    try manager.createSymbolicLink(atPath: scratch.output, withDestinationPath: "nowhere")
    await #expect(
      throws: RunFailure(
        "publish.dangling_link",
        "'\(scratch.output)' is a link to 'nowhere', where nothing is; make that directory, or remove the link")
    ) { try await scratch.plan().run() }
  }

  @Test("a file that does not hold the rows that were written is never published")
  func verification() async throws {
    _ = try await scratch.plan().run()
    let before = scratch.snapshot(of: scratch.output)
    let emitter = FixtureEmitter(to: scratch.output, fault: .losesRow)
    await #expect(
      throws: RunFailure(
        "publish.rows_differ",
        "'\(scratch.output)/metrics.tsv' holds 0 rows of 'metrics', and 1 were written; nothing was published: see to the disk and run again"
      )
    ) { try await scratch.plan(emitters: [emitter]).run() }
    #expect(scratch.snapshot(of: scratch.output) == before)
    #expect(scratch.besideOutput() == [".fixture.liang.lock"])
  }

  @Test("an emitter that fails is named with the file the user knows")
  func emitterFails() async throws {
    let emitter = FixtureEmitter(to: scratch.output, fault: .cannotOpen)
    await #expect(throws: RunFailure("emit.cannot_write", "'\(scratch.output)/documents.tsv': no pen; find one")) {
      try await scratch.plan(emitters: [emitter]).run()
    }
    #expect(scratch.besideOutput() == [".fixture.liang.lock"])
  }

  @Test("a limit on the size of files is a full disk, and leaves the output")
  func fileSizeLimit() throws {
    #expect(try FixtureProcess(scratch).status == 0)
    let before = scratch.snapshot(of: scratch.output)
    try scratch.write(String(repeating: "2", count: 700), to: "in/b.txt")
    let run = try FixtureProcess(scratch, "--file-size", "65536")
    #expect(run.status == 2)
    #expect(run.lines.last == "error[emit.disk_full]: '\(scratch.output)/metrics.tsv': File too large")
    #expect(scratch.snapshot(of: scratch.output) == before)
    #expect(scratch.besideOutput() == [".fixture.liang.lock"])
  }
}

/// What takes a file system of the test's own, or another user: only root can have these.
@Suite(.enabled(if: Scratch.isRoot)) struct PrivilegedTests {
  @Test("a full disk leaves the output, and the next run is clean", .enabled(if: SmallDisk.canMount))
  func diskFull() throws {
    let scratch = try Scratch()
    let disk = try SmallDisk(at: "\(scratch.path)/out", bytes: 256 << 10)
    try scratch.write("2 @", to: "in/a.txt")
    #expect(try FixtureProcess(scratch).status == 0)
    let first = scratch.snapshot(of: scratch.output)

    // Pages of many sizes: the disk is full in one file or another, or only when the manifest is written.
    for figures in [1800, 1900, 2000, 4000] {
      let before = scratch.snapshot(of: scratch.output)
      try scratch.write(String(repeating: "2", count: figures), to: "in/b.txt")
      let run = try FixtureProcess(scratch)
      #expect(run.status == 2 || figures < 2000)
      guard run.status == 2 else { continue }
      #expect(run.lines.last!.contains("disk_full]: "))
      #expect(run.lines.last!.contains("No space left on device"))
      #expect(scratch.snapshot(of: scratch.output) == before)
      #expect(scratch.besideOutput() == [".fixture.liang.lock"])
    }
    try FileManager.default.removeItem(atPath: "\(scratch.input)/b.txt")
    #expect(try FixtureProcess(scratch).status == 0)
    #expect(scratch.snapshot(of: scratch.output) == first)
    withExtendedLifetime(disk) {}
  }

  @Test("a file system that cannot be written is named alike by a look and by a run", .enabled(if: SmallDisk.canMount))
  func readOnly() async throws {
    let scratch = try Scratch()
    try scratch.write("2", to: "in/a.txt")
    let disk = try SmallDisk(at: "\(scratch.path)/out", bytes: 1 << 20)
    #expect(mount("tmpfs", "\(scratch.path)/out", "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
    let failure = RunFailure(
      "publish.read_only",
      "cannot write beside '\(scratch.output)': read-only file system; choose a directory on a file system that can be written"
    )
    #expect(OutputLocation.objection(to: scratch.output, of: "fixture") == failure)
    await #expect(throws: failure) { try await scratch.plan().run() }
    withExtendedLifetime(disk) {}
  }

  @Test("a leftover that cannot be cleared up is not said to be", .enabled(if: SmallDisk.canMount))
  func stubbornLeftover() async throws {
    let scratch = try Scratch()
    try scratch.write("2", to: "in/a.txt")
    _ = try await scratch.plan().run()
    let name = ".fixture.liang-0123456789abcdef-old"
    try scratch.write("2", to: "out/\(name)/held/x")
    let disk = try SmallDisk(at: "\(scratch.path)/out/\(name)/held", bytes: 1 << 20)
    let warnings = try await scratch.plan().run().warnings
    #expect(
      warnings.map(\.description) == [
        "warning[publish.leftover]: cannot clear up '\(scratch.path)/out/\(name)': Device or resource busy; the next run tries again, or remove it"
      ])
    withExtendedLifetime(disk) {}
  }

  @Test("a mount point is refused, with what to do", .enabled(if: SmallDisk.canMount))
  func mountPoint() async throws {
    let scratch = try Scratch()
    let disk = try SmallDisk(at: scratch.output, bytes: 1 << 20)
    try scratch.write("2", to: "in/a.txt")
    await #expect(
      throws: RunFailure(
        "publish.mount_point",
        "'\(scratch.output)' is a mount point, which cannot be replaced as a whole; choose a directory below it")
    ) { try await scratch.plan().run() }
    #expect(scratch.besideOutput().isEmpty)
    withExtendedLifetime(disk) {}
  }

  @Test("without the right to write beside the output nothing begins")
  func notAllowed() throws {
    let scratch = try Scratch()
    try scratch.write("2", to: "in/a.txt")
    try scratch.write("", to: "out/notes.txt")
    try scratch.give("in", "out", "state", toEveryone: true)
    try scratch.give("out", toEveryone: false)
    let run = try FixtureProcess(scratch, "--user", "65534")
    #expect(run.status == 2)
    #expect(
      run.lines == [
        "error[publish.not_allowed]: cannot write beside '\(scratch.path)/out/fixture': permission denied; get the right to write there, or choose another directory"
      ])
  }

  @Test("a file that may not be read is a document that is rejected")
  func unreadable() throws {
    let scratch = try Scratch()
    try scratch.write("2", to: "in/a.txt")
    try scratch.write("4", to: "in/b.txt")
    try scratch.write("4", to: "in/closed/c.txt")
    try scratch.give("in", "out", "state", toEveryone: true)
    #expect(chmod("\(scratch.input)/b.txt", 0) == 0)
    #expect(chmod("\(scratch.input)/closed", 0) == 0)
    let run = try FixtureProcess(scratch, "--user", "65534")
    #expect(run.status == 1)
    let message = "cannot be read: Permission denied; make it readable, or leave it out of 'paths'"
    #expect(
      scratch.table("rejects").map { [$0[1], $0[3], $0[8]] } == [
        ["b.txt", "load.unreadable", message], ["closed", "load.unreadable", message],
      ])
    #expect(scratch.table("documents").map { $0[1] } == ["a.txt"])
  }

  @Test("an input root that may not be searched leaves the output as it is")
  func unreadableRoot() throws {
    let scratch = try Scratch()
    try scratch.write("2", to: "in/a.txt")
    try scratch.give("in", "out", "state", toEveryone: true)
    #expect(chmod(scratch.input, 0) == 0)
    let run = try FixtureProcess(scratch, "--user", "65534")
    #expect(run.status == 2)
    #expect(
      run.lines == [
        "warning[load.unreadable]: the input root '\(scratch.input)' cannot be read: Permission denied; make it readable, or name another in 'paths'",
        "error[load.nothing]: no file fits the 'paths' of pipeline 'fixture', and the output stays as it is; see whether they are right",
      ])
    #expect(scratch.snapshot(of: scratch.output).isEmpty)
  }

  @Test("the state directory must be writable")
  func catalogNotAllowed() throws {
    let scratch = try Scratch()
    try scratch.write("2", to: "in/a.txt")
    try scratch.give("in", "out", toEveryone: true)
    try scratch.give("state", toEveryone: false)
    let run = try FixtureProcess(arguments: [
      scratch.input, scratch.output, "\(scratch.state)/liang", "--user", "65534",
    ])
    #expect(run.status == 2)
    #expect(
      run.lines == [
        "error[catalog.not_allowed]: cannot make the state directory '\(scratch.state)/liang': permission denied; get the right to write there, or choose another directory"
      ])
  }
}

extension Scratch {
  static var isRoot: Bool { geteuid() == 0 }

  /// Makes directories that every user may write to, or only root.
  func give(_ names: String..., toEveryone: Bool) throws {
    #expect(chmod(path, 0o755) == 0)
    for name in names {
      try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
      #expect(chmod("\(path)/\(name)", toEveryone ? 0o777 : 0o755) == 0)
    }
  }
}

/// A file system in memory with little room, mounted as long as this lives.
final class SmallDisk {
  private let path: String

  /// Whether the machine lets root mount; a container may not.
  static let canMount: Bool = {
    guard let scratch = try? Scratch() else { return false }
    return (try? SmallDisk(at: "\(scratch.path)/disk", bytes: 1 << 12)) != nil
  }()

  init(at path: String, bytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(bytes)") == 0 else { throw Errno(rawValue: errno) }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }
}
