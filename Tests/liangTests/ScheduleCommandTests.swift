import Foundation
import LiangTestSupport
import Testing

/// `liang schedule`: what is due, and what runs then.
@Suite struct ScheduleCommandTests {
  @Test func whatIsDueRunsOnce() throws {
    let scratch = try Example.full.scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\", timezone: Asia/Shanghai}\nstages:"
    try scratch.write("small.yaml", Example.full.pipeline.replacing("stages:", with: schedule))
    let byHand = Example.full.pipeline.replacing("pipeline: small", with: "pipeline: by-hand")
    try scratch.write("by-hand.yaml", byHand.replacing("to: out", with: "to: by-hand"))
    let run = { try Ran.liang("schedule", "run", "small.yaml", "by-hand.yaml", "--state", "state", in: scratch) }
    let isDue = {
      try Ran.liang("schedule", "list", "small.yaml", "--state", "state", in: scratch).out.contains(" due")
    }
    #expect(try isDue())
    // A run by hand is told, and a pipeline that never ran by its schedule is due all the same.
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let began = try Ran.liang("schedule", "list", "small.yaml", "--state", "state", in: scratch)
      .out.split(separator: "\n")[1]
    #expect(
      began.wholeMatch(
        of: /small +30 2 \* \* \* +Asia\/Shanghai +never +\d{4}-\d\d-\d\d \d\d:\d\d succeeded +due/) != nil, "\(began)")
    let first = try run()
    #expect(try !isDue())
    #expect(first.status == 0)
    #expect(first.err.contains("small: 1 of 1 pages read"))
    #expect(!first.err.contains("by-hand"))
    let second = try run()
    #expect(second.status == 0)
    #expect(second.err.wholeMatch(of: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d nothing is due\n/) != nil, "\(second.err)")
    let list = try Ran.liang("schedule", "list", "small.yaml", "by-hand.yaml", "--state", "state", in: scratch)
    #expect(list.out.contains("02:30"))
    #expect(list.out.contains("by hand"))
    #expect(list.out.contains("succeeded"))
    let next = try Ran.liang("schedule", "next", "small.yaml", "--count", "2", in: scratch)
    #expect(next.out.split(separator: "\n").count == 2)
    #expect(next.out.contains("02:30 Asia/Shanghai  small"))
  }

  /// What never ran has missed nothing, whatever `catch_up` says; what ran and missed a time is not due for it.
  @Test func whatIsDueIsSaidAndDoneAlike() throws {
    let scratch = try Example.full.scratch()
    // The only time of the year that can be due is long past, unless today is that day.
    let day = Calendar(identifier: .gregorian).date(byAdding: .day, value: -40, to: .now)!
    let (month, number) = (day.formatted(.dateTime.month(.defaultDigits)), day.formatted(.dateTime.day(.defaultDigits)))
    func schedule(_ cron: String) throws {
      try scratch.write(
        "small.yaml",
        Example.full.pipeline.replacing("stages:", with: "schedule: {cron: \"\(cron)\", catch_up: 6h}\nstages:"))
    }
    func list() throws -> String {
      try Ran.liang("schedule", "list", "small.yaml", "--state", "state", in: scratch).out
    }
    func run() throws -> String {
      try Ran.liang("schedule", "run", "small.yaml", "--state", "state", in: scratch).err
    }
    try schedule("0 2 \(number) \(month) *")
    #expect(try list().contains(" due"))
    #expect(try run().contains("small: 1 of 1 pages read"))
    #expect(try !list().contains(" due"))
    #expect(try run().hasSuffix(" nothing is due\n"))
    let after = Calendar(identifier: .gregorian).date(byAdding: .day, value: -20, to: .now)!
    let (laterMonth, later) = (
      after.formatted(.dateTime.month(.defaultDigits)), after.formatted(.dateTime.day(.defaultDigits))
    )
    try schedule("0 2 \(later) \(laterMonth) *")
    #expect(try !list().contains(" due"), "it came 20 days ago, after the time that was run for")
    let year = Calendar(identifier: .gregorian).component(.year, from: after)
    let date = String(format: "%04d-%02d-%02d", year, Int(laterMonth)!, Int(later)!)
    let missed =
      "warning[schedule.missed]: its time \(date) 02:00 is longer ago than its 'catch_up' and was left out; run it by hand, or raise that"
    #expect(try run().hasSuffix(" small: \(missed)\n"))
    #expect(try run().hasSuffix(" nothing is due\n"))
    #expect(try list().contains("missed"))
    let last = try Ran.liang("runs", "show", "2", "--state", "state", in: scratch)
    #expect(last.out.contains("run 2 of small: missed\n"))
    #expect(last.out.contains("  message   \(missed)\n"))
  }

  @Test func aFileThatIsNamedTwiceIsDueOnce() throws {
    let scratch = try Example.full.scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\"}\nstages:"
    try scratch.write("small.yaml", Example.full.pipeline.replacing("stages:", with: schedule))
    let ran = try Ran.liang("schedule", "run", "small.yaml", "./small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 0)
    #expect(ran.err.matches(of: /small: 1 of 1 pages read/).count == 1)
  }

  @Test func aBadFileKeepsNoOtherFromRunning() throws {
    let scratch = try Example.full.scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\"}\nstages:"
    try scratch.write("small.yaml", Example.full.pipeline.replacing("stages:", with: schedule))
    try scratch.write("broken.yaml", "pipeline: x\nstages: [\n")
    let run = try Ran.liang("schedule", "run", "broken.yaml", "small.yaml", "--state", "state", in: scratch)
    #expect(run.status == 78)
    #expect(run.err.contains("broken.yaml:3:1: error[yaml_syntax]"))
    #expect(run.err.contains("small: 1 of 1 pages read"))
    let list = try Ran.liang("schedule", "list", "broken.yaml", "small.yaml", "--state", "state", in: scratch)
    #expect(list.status == 78)
    #expect(list.out.contains("small"))
  }

  @Test func whatIsRunningElsewhereStaysDue() throws {
    let scratch = try Example.full.scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\"}\nstages:"
    try scratch.write("small.yaml", Example.full.pipeline.replacing("stages:", with: schedule))
    var lock = HeldLock(scratch.url.appending(path: ".out.liang.lock").path)
    #expect(lock != nil)
    let held = try Ran.liang("schedule", "run", "small.yaml", "--state", "state", in: scratch)
    #expect(held.status == 0)
    #expect(
      held.err.hasSuffix(" small: '\(scratch.url.path)/out' is being written by another run; left to the next call\n"))
    lock = nil
    let free = try Ran.liang("schedule", "run", "small.yaml", "--state", "state", in: scratch)
    #expect(free.err.contains("small: 1 of 1 pages read"), "\(free.err)")
  }

  @Test func aPipelineWithoutAScheduleHasNoNextTime() throws {
    let ran = try Ran.liang("schedule", "next", "small.yaml", in: try Example.small.scratch())
    #expect(ran.status == 0)
    #expect(ran.err == "small: runs by hand; for a schedule add 'schedule:' to small.yaml\n")
  }
}
