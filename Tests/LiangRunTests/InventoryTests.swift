import Foundation
import LiangCore
import SystemPackage
import LiangTestSupport
import Testing

@testable import LiangRun
@testable import LiangRunFixture

@Suite struct InventoryTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("a file that cannot be opened takes no memory")
  func missing() throws {
    let pages = { Int(try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).prefix { $0 != " " })! }
    let before = try pages()
    for _ in 0..<20_000 {
      do throws(Errno) {
        _ = try FileReader("/nonexistent")
        Issue.record("it was opened")
      } catch {
        #expect(error == .noSuchFileOrDirectory)
      }
    }
    // The chunks would be 5 GB; what runs beside this takes its part.
    #expect(try pages() - before < 1 << 19, "pages of 4 KB")
  }

  @Test("files come in the order of their paths, bytewise, whatever the patterns' order")
  func order() async throws {
    for name in ["b.txt", "a-b/x.txt", "a/x.txt", "B.txt", "a.txt", "页.txt"] {
      try scratch.write("2 \(name)", to: "in/\(name)")
    }
    _ = try await scratch.plan().run()
    let sources = scratch.table("documents").map { $0[1] }
    #expect(sources == ["B.txt", "a-b/x.txt", "a.txt", "a/x.txt", "b.txt", "页.txt"])
  }

  @Test(
    "wildcards find what a shell finds",
    arguments: [
      ("*.txt", ["a.txt", "b1.txt"]),
      ("[!a]?.txt", ["b1.txt"]),
      ("*/*.txt", ["d/c.txt"]),
      ("**/*.txt", ["a.txt", "b1.txt", "d/c.txt", "d/e/f.txt"]),
      ("**/**/**/*.txt", ["a.txt", "b1.txt", "d/c.txt", "d/e/f.txt"]),
      ("**/d/**/*.txt", ["d/c.txt", "d/e/f.txt"]),
      ("d/**", ["d/c.txt", "d/e/f.txt", "d/g.md"]),
      ("d/c.txt", ["d/c.txt"]),
      (".h/*", [".h/i.txt"]),
    ])
  func wildcards(pattern: String, expected: [String]) async throws {
    for name in ["a.txt", "b1.txt", "d/c.txt", "d/e/f.txt", "d/g.md", ".h/i.txt", "d/.j.txt"] {
      try scratch.write(name, to: "in/\(name)")
    }
    _ = try await scratch.plan(patterns: pattern).run()
    #expect(scratch.table("documents").map { $0[1] } == expected)
  }

  @Test("what is no readable file is a document that is rejected, with what to do")
  func unreadable() async throws {
    try scratch.write("2", to: "in/a.txt")
    try scratch.write("4", to: "in/directory.txt/b.txt")
    try FileManager.default.createSymbolicLink(atPath: "\(scratch.input)/link.txt", withDestinationPath: "nowhere")
    try FileManager.default.createSymbolicLink(atPath: "\(scratch.input)/loop.txt", withDestinationPath: "loop.txt")
    #expect(mkfifo("\(scratch.input)/pipe.txt", 0o600) == 0)
    let name =
      Array(scratch.input.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xFF)] + Array(".txt".utf8CString)
    #expect(close(creat(name, 0o600)) == 0)

    let report = try await scratch.plan(patterns: "*.txt").run()
    #expect(
      scratch.table("rejects").map { [$0[1], $0[3], $0[4], $0[8]] } == [
        [
          "directory.txt", "load.is_directory", "document",
          "this is a directory; name the files in it, or leave it out of 'paths'",
        ],
        [
          "link.txt", "load.dangling_link", "document",
          "the link leads to 'nowhere', where nothing is; mend it or remove it",
        ],
        [
          "loop.txt", "load.dangling_link", "document",
          "the link leads to 'loop.txt', where nothing is; mend it or remove it",
        ],
        [
          "pipe.txt", "load.not_a_file", "document",
          "this is a pipe, a socket or a device and no file; leave it out of 'paths'",
        ],
        ["\u{FFFD}.txt", "load.invalid_name", "document", "the file's name is not UTF-8; rename it"],
      ])
    #expect(report.documents.offered == 6)
    #expect(report.documents.loaded == 1)
    #expect(report.documents.rejected == 5)
    #expect(report.exitCode == 1)
  }

  @Test("a link to a file is read; ** goes through no link to a directory")
  func links() async throws {
    try scratch.write("2", to: "elsewhere/a.txt")
    try scratch.write("4", to: "in/b.txt")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: "\(scratch.input)/a.txt", withDestinationPath: "../elsewhere/a.txt")
    try manager.createSymbolicLink(atPath: "\(scratch.input)/circle", withDestinationPath: ".")
    _ = try await scratch.plan(patterns: "**/*.txt").run()
    #expect(scratch.table("documents").map { $0[1] } == ["a.txt", "b.txt"])
    #expect(scratch.table("rejects").isEmpty)
  }

  @Test("pages of one file are in the order of their numbers, files in that of their names")
  func pageOrder() async throws {
    try scratch.write("2\u{0C}4", to: "in/a")
    try scratch.write("6", to: "in/a b")
    _ = try await scratch.plan().run()
    #expect(scratch.table("documents").map { $0[1] } == ["a#000001", "a#000002", "a b"])
    #expect(PageNumber.source(of: 999_999, in: "a") == "a#999999")
    #expect(PageNumber.source(of: 1_000_000, in: "a") == "a#1000000")
  }

  @Test("a file that is named like a page of another is a document that is rejected")
  func reservedNames() async throws {
    try scratch.write("2\u{0C}4", to: "in/a")
    for name in ["a#000002", "b#1234567", "b#00002", "b#00000x", "c#000001.txt"] {
      try scratch.write(name, to: "in/\(name)")
    }
    _ = try await scratch.plan().run()
    let message = "the file's name ends like the number of a page in a file of several; rename it"
    #expect(
      scratch.table("rejects").map { [$0[1], $0[3], $0[8]] }
        == ["a#000002", "b#1234567"].map { [$0, "load.reserved_name", message] })
    #expect(
      scratch.table("documents").map { $0[1] } == ["a#000001", "a#000002", "b#00000x", "b#00002", "c#000001.txt"])
  }

  @Test("a pattern that nothing fits is a warning")
  func noMatch() async throws {
    try scratch.write("2", to: "in/a.txt")
    var plan = scratch.plan()
    plan.chain.loader = FixtureLoader(root: scratch.input, "*.txt", "1987/*.txt")
    let report = try await plan.run()
    #expect(
      report.warnings == [
        RunWarning("load.no_match", "nothing fits '\(scratch.input)/1987/*.txt'; see whether the path is right")
      ])
    #expect(report.documents.loaded == 1)
  }

  @Test("no file at all leaves the output as it is")
  func nothing() async throws {
    try scratch.write("2", to: "in/a.txt")
    _ = try await scratch.plan().run()
    let before = scratch.snapshot(of: scratch.output)
    try FileManager.default.removeItem(atPath: "\(scratch.input)/a.txt")
    await #expect(
      throws: RunFailure(
        "load.nothing",
        "no file fits the 'paths' of pipeline 'fixture', and the output stays as it is; see whether they are right")
    ) { try await scratch.plan().run() }
    #expect(scratch.snapshot(of: scratch.output) == before)
    #expect(scratch.besideOutput() == [".fixture.liang.lock"])
  }

  @Test("the run's id is that of pipeline file, version, names and contents")
  func runID() async throws {
    try scratch.write("2", to: "in/a.txt")
    var options = RunOptions(workers: 1)
    options.dryRun = true
    let plan = scratch.plan()
    let first = try await plan.run(options).runID
    #expect(first.count == 16)
    #expect(try await plan.run(options).runID == first)

    var ids: Set = [first]
    var changed = plan
    changed.definition.append(0x0A)
    ids.insert(try await changed.run(options).runID)
    ids.insert(try await Runner(version: "1.1", options: options, clock: .still).run(plan).runID)
    try scratch.write("4", to: "in/a.txt")
    ids.insert(try await plan.run(options).runID)
    try FileManager.default.moveItem(atPath: "\(scratch.input)/a.txt", toPath: "\(scratch.input)/b.txt")
    ids.insert(try await plan.run(options).runID)
    try scratch.write("", to: "in/a.txt")
    ids.insert(try await plan.run(options).runID)
    #expect(ids.count == 6)
  }
}
