import Testing

@testable import LiangSchedule

@Suite("The scheduler")
struct SchedulerTests {
  private struct Broken: Error {}

  /// Keeps the last fires, and what was asked to run, in the order of the asking.
  private actor Memory: FireLog {
    private(set) var fires: [String: UnixTime]
    private(set) var runs: [DueFire] = []

    init(_ fires: [String: UnixTime] = [:]) { self.fires = fires }

    func lastFire(of job: String) -> UnixTime? { fires[job] }
    func record(_ fire: UnixTime, of job: String) { fires[job] = fire }
    func run(_ fire: DueFire) { runs.append(fire) }
  }

  private func job(
    _ name: String, _ cron: String, _ memory: Memory, throwing error: (any Error)? = nil
  ) throws -> ScheduledJob {
    let clock = try #require(ZoneClock(named: "Asia/Shanghai"))
    return ScheduledJob(name: name, schedule: CronSchedule(try CronExpression(cron), clock)) { fire in
      await memory.run(fire)
      if let error { throw error }
    }
  }

  @Test("a job that never ran is due at once, for its latest time, and then not again")
  func first() async throws {
    let memory = Memory()
    let scheduler = Scheduler([try job("nightly", "30 2 * * *", memory)], log: memory) { utc("2024-05-10T12:00:00") }
    let outcomes = try await scheduler.runDue()
    let fire = DueFire(name: "nightly", time: utc("2024-05-09T18:30:00"), previous: nil)
    #expect(outcomes.map(\.fire) == [fire])
    #expect(outcomes[0].failure == nil)
    #expect(await memory.runs == [fire])
    #expect(await memory.fires == ["nightly": fire.time])
    #expect(try await scheduler.runDue().isEmpty)
  }

  @Test("a job is due from its next time on, not a second before")
  func boundary() async throws {
    let memory = Memory(["nightly": utc("2024-05-09T18:30:00")])
    let jobs = [try job("nightly", "30 2 * * *", memory)]
    #expect(try await Scheduler(jobs, log: memory) { utc("2024-05-10T18:29:59") }.due().isEmpty)
    #expect(try await Scheduler(jobs, log: memory) { utc("2024-05-10T18:30:00") }.due().count == 1)
  }

  @Test("of many missed fires one runs, the latest")
  func missed() async throws {
    let memory = Memory(["nightly": utc("2024-05-01T18:30:00")])
    let scheduler = Scheduler([try job("nightly", "30 2 * * *", memory)], log: memory) { utc("2024-05-10T20:00:00") }
    let fire = DueFire(name: "nightly", time: utc("2024-05-10T18:30:00"), previous: utc("2024-05-01T18:30:00"))
    #expect(try await scheduler.runDue().map(\.fire) == [fire])
    #expect(try await scheduler.due().isEmpty)
  }

  @Test("a fire during the hour that is shown twice runs once")
  func twice() async throws {
    let memory = Memory()
    let jobs = [try job("early", "30 1 * * *", memory)]
    for time in ["1986-09-13T16:30:00", "1986-09-13T17:30:00", "1986-09-13T18:30:00"] {
      _ = try await Scheduler(jobs, log: memory) { utc(time) }.runDue()
    }
    #expect(await memory.runs.map(\.time) == [utc("1986-09-13T16:30:00")])
  }

  @Test("jobs run by the time they are due for, then in their order; a failure is told and stops nobody")
  func order() async throws {
    let memory = Memory()
    let jobs = [
      try job("late", "0 3 * * *", memory), try job("broken", "0 2 * * *", memory, throwing: Broken()),
      try job("early", "0 2 * * *", memory),
    ]
    let outcomes = try await Scheduler(jobs, log: memory) { utc("2024-05-10T20:00:00") }.runDue()
    #expect(outcomes.map(\.fire.name) == ["broken", "early", "late"])
    #expect(outcomes.map { $0.failure is Broken } == [true, false, false])
    #expect(await memory.fires.count == 3)
  }

  @Test("a fire that is cancelled is due again")
  func cancelled() async throws {
    let memory = Memory()
    let jobs = [try job("nightly", "30 2 * * *", memory, throwing: CancellationError())]
    let scheduler = Scheduler(jobs, log: memory) { utc("2024-05-10T20:00:00") }
    #expect(try await scheduler.runDue().map { $0.failure is CancellationError } == [true])
    #expect(await memory.fires.isEmpty)
    #expect(try await scheduler.due().count == 1)
  }

  @Test("what ran before a cancellation is told, and what comes behind it does not run and is due again")
  func cancelledBetween() async throws {
    let memory = Memory()
    var jobs = [try job("first", "0 2 * * *", memory), try job("second", "30 2 * * *", memory)]
    let action = jobs[0].action
    jobs[0].action = { fire in
      try await action(fire)
      withUnsafeCurrentTask { $0!.cancel() }
    }
    let scheduler = Scheduler(jobs, log: memory) { utc("2024-05-10T20:00:00") }
    let outcomes = try await Task { try await scheduler.runDue() }.value
    #expect(outcomes.map(\.fire.name) == ["first", "second"])
    #expect(outcomes.map { $0.failure is CancellationError } == [false, true])
    #expect(await memory.runs.map(\.name) == ["first"])
    #expect(try await scheduler.due().map(\.name) == ["second"])
  }

  @Test("a log that cannot be written is told of the job, and stops nobody")
  func brokenLog() async throws {
    struct Full: FireLog {
      func lastFire(of job: String) -> UnixTime? { nil }
      func record(_ fire: UnixTime, of job: String) throws { throw Broken() }
    }
    let memory = Memory()
    let jobs = [try job("one", "30 2 * * *", memory), try job("two", "30 2 * * *", memory)]
    let outcomes = try await Scheduler(jobs, log: Full()) { utc("2024-05-10T20:00:00") }.runDue()
    #expect(outcomes.map { $0.failure is Broken } == [true, true])
    #expect(await memory.runs.map(\.name) == ["one", "two"])
  }

  @Test("a fire that is deferred is due again, and stops nobody")
  func deferred() async throws {
    let memory = Memory()
    let jobs = [
      try job("held", "30 2 * * *", memory, throwing: FireDeferred()), try job("free", "30 2 * * *", memory),
    ]
    let scheduler = Scheduler(jobs, log: memory) { utc("2024-05-10T20:00:00") }
    #expect(try await scheduler.runDue().map { $0.failure is FireDeferred } == [true, false])
    #expect(try await scheduler.due().map(\.name) == ["held"])
  }

  @Test("a clock that goes back makes nothing due again")
  func backwards() async throws {
    let memory = Memory(["nightly": utc("2024-05-10T18:30:00")])
    let jobs = [try job("nightly", "30 2 * * *", memory)]
    #expect(try await Scheduler(jobs, log: memory) { utc("2024-05-08T12:00:00") }.due().isEmpty)
  }
}
