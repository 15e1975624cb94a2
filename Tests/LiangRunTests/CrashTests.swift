import Foundation
import LiangCore
import LiangRun
import LiangTestSupport
import Testing

@testable import LiangRunFixture

/// Kills a run at every step of publishing, and looks at what it leaves.
@Suite struct CrashTests {
  /// What stands in the output's place before the run, and how the run takes it.
  struct Scene: CustomTestStringConvertible {
    var testDescription: String
    /// Whether an earlier run has published there.
    var hasOutput = true
    /// Files in the output directory that are not Liang's.
    var foreign: [String: String] = [:]
    /// For the process.
    var options: [String] = []
    /// The steps that this run does not take.
    var missed: [String] = []
  }

  static let scenes = [
    Scene(testDescription: "first output", hasOutput: false, missed: ["setAside", "carried", "removed", "cleaned"]),
    Scene(testDescription: "an output before it", missed: ["setAside", "carried"]),
    Scene(
      testDescription: "files of others", foreign: ["notes.txt": "mine", "own/deep/a.txt": "mine too"],
      missed: ["setAside"]),
    Scene(testDescription: "two renames", foreign: ["notes.txt": "mine"], options: ["--without-exchange"]),
  ]

  @Test("the output is the old one or the new one, whole, and the next run clears up", arguments: scenes)
  func kill(_ scene: Scene) throws {
    let old = try Scratch()
    try old.write("2 @", to: "in/a.txt")
    if scene.hasOutput { try #require(try FixtureProcess(old).status == 0) }
    for (name, text) in scene.foreign { try old.write(text, to: "out/fixture/\(name)") }

    let new = try place(scene, as: old)
    let undisturbed = try run(scene, in: new)
    try #require(undisturbed.status == 0, "\(undisturbed.lines)")
    let steps = undisturbed.lines.filter { !$0.hasPrefix("warning") }
    let missed = PublishStep.allCases.map { "\($0)" }.filter { !steps.contains($0) }
    #expect(missed == scene.missed)
    // Of many equal steps in a row the first and the last tell all there is.
    for step in 1...steps.count
    where step == 1 || step == steps.count || Set(steps[step - 2...step]).count > 1 {
      try kill(scene, at: step, old: old, new: new.snapshot(of: new.output))
    }
  }

  @Test("an output that was being renamed is back before the next run begins, even where that one fails")
  func restoring() throws {
    let scratch = try Scratch()
    try scratch.write("2 @", to: "in/a.txt")
    let plain = try FixtureProcess(scratch, "--without-exchange")
    #expect(plain.status == 0)
    let again = try FixtureProcess(scratch, "--without-exchange")
    let output = scratch.snapshot(of: scratch.output)
    let step = try #require(again.lines.firstIndex(of: "setAside")) + 1
    #expect(try FixtureProcess(scratch, "--without-exchange", "--stop-at", "\(step)").wasKilled)
    #expect(scratch.snapshot(of: scratch.output).isEmpty)

    try FileManager.default.removeItem(atPath: "\(scratch.input)/a.txt")
    let failed = try FixtureProcess(scratch, "--without-exchange")
    #expect(failed.lines.last?.hasPrefix("error[load.nothing]") == true)
    #expect(scratch.snapshot(of: scratch.output) == output)
    #expect(scratch.besideOutput() == [".fixture.liang.lock"])
  }

  @Test("the next run names the page that the process died of")
  func deadlyPage() throws {
    let scratch = try Scratch()
    try scratch.write("2 @", to: "in/a.txt")
    try scratch.write("4 ^", to: "in/页 b.txt")
    #expect(try FixtureProcess(scratch).wasKilled)
    try FileManager.default.removeItem(atPath: "\(scratch.input)/页 b.txt")
    let next = try FixtureProcess(scratch)
    #expect(next.status == 0)
    let note = try #require(next.lines.first { $0.hasPrefix("warning[lock.taken_over]: ") })
    #expect(
      note.hasSuffix(
        "its lock was taken over; it was reading '页 b.txt': if nobody stopped it, try it with 'liang explain'")
        || note.hasSuffix(
          "its lock was taken over; it was reading 'a.txt', '页 b.txt': if nobody stopped it, try each with 'liang explain'"
        )
        || note.hasSuffix(
          "its lock was taken over; it was reading '页 b.txt', 'a.txt': if nobody stopped it, try each with 'liang explain'"
        ),
      "\(note)")
    #expect(try !FixtureProcess(scratch).lines.contains { $0.hasPrefix("warning[lock.taken_over]") })
  }

  private func kill(_ scene: Scene, at step: Int, old: Scratch, new: [String: String]) throws {
    let scratch = try place(scene, as: old)
    let killed = try run(scene, in: scratch, "--stop-at", "\(step)")
    let moment: Comment = "killed at step \(step), \(killed.lines.last!)"
    #expect(killed.wasKilled && killed.status == SIGKILL, moment)
    let left = scratch.snapshot(of: scratch.output)
    let isOld = left == old.snapshot(of: old.output)
    let isNew = left.filter { Self.isOurs($0.key) } == new.filter { Self.isOurs($0.key) }
    let isBetweenRenames = left.isEmpty && killed.lines.last == "setAside"
    #expect(isOld || isNew || isBetweenRenames, moment)

    // The next run finds every file of others, and leaves nothing beside the output.
    let next = try run(scene, in: scratch)
    #expect(next.status == 0, moment)
    #expect(scratch.snapshot(of: scratch.output) == new, moment)
    #expect(scratch.besideOutput() == [".fixture.liang.lock"], moment)
    #expect(next.lines.contains { $0.hasPrefix("warning[lock.taken_over]: process ") }, moment)
    let statuses = try RunCatalog(stateDirectory: scratch.state).runs(limit: 2).map(\.status)
    #expect(statuses == [.succeeded, .interrupted], moment)
  }

  /// A directory with the output as it was before the run, and one page more to read.
  private func place(_ scene: Scene, as old: Scratch) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("2 @", to: "in/a.txt")
    try scratch.write("4 @@\u{0C}6", to: "in/b.txt")
    if scene.hasOutput {
      try FileManager.default.createDirectory(atPath: "\(scratch.path)/out", withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: old.output, toPath: scratch.output)
    }
    return scratch
  }

  private func run(_ scene: Scene, in scratch: Scratch, _ options: String...) throws -> FixtureProcess {
    try FixtureProcess(arguments: [scratch.input, scratch.output, scratch.state] + scene.options + options)
  }

  private static func isOurs(_ name: String) -> Bool { name.hasSuffix(".tsv") || name == "manifest.json" }
}
