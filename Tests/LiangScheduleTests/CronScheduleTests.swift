import LiangCore
import LiangTestSupport
import Testing

@testable import LiangSchedule

/// An instant of `2019-03-14T18:30:00`, in UTC.
func utc(_ text: String) -> UnixTime {
  let date = CalendarDate(iso8601: text.prefix(10))!
  let time = text.dropFirst(11).split(separator: ":").map { Int($0)! }
  return ZoneClock(named: "UTC")!.instant(of: WallTime(date, hour: time[0], minute: time[1], second: time[2]))
}

@Suite("Cron schedules and the clocks of time zones")
struct CronScheduleTests {
  private func schedule(_ cron: String, _ zone: String) throws -> CronSchedule {
    CronSchedule(try CronExpression(cron), try #require(ZoneClock(named: zone)))
  }

  @Test("a wall time and its instant")
  func clocks() throws {
    let shanghai = try #require(ZoneClock(named: "Asia/Shanghai"))
    #expect(shanghai.wallTime(at: utc("2019-03-14T18:30:00")).description == "2019-03-15T02:30:00")
    #expect(utc("2019-03-14T18:30:00").description == "2019-03-14T18:30:00Z")
    #expect(utc("1969-12-31T23:59:59").seconds == -1)
    #expect(utc("1969-12-31T23:59:59").description == "1969-12-31T23:59:59Z")
  }

  @Test("zones are IANA names, no abbreviations")
  func names() {
    for name in ["UTC", "Asia/Shanghai", "Asia/Urumqi", "America/Argentina/Ushuaia"] {
      #expect(ZoneClock(named: name)?.name == name)
    }
    for name in ["", "CST", "PST", "Asia/Peking2", "Shanghai", "+08:00", "/"] { #expect(ZoneClock(named: name) == nil) }
    #expect(ZoneClock.names.contains("Asia/Shanghai"))
    #expect(ZoneClock.names.contains("UTC"))
    #expect(ZoneClock.names.allSatisfy { ZoneClock(named: $0) != nil })
  }

  @Test(
    "a time that is left out runs at the change, one that is shown twice the first time",
    arguments: [
      // China had summer time from 1986 to 1991: at two o'clock on a Sunday, first on 4 May 1986.
      ("30 2 * * *", "Asia/Shanghai", "1986-05-03T00:00:00", ["1986-05-03T18:00:00", "1986-05-04T17:30:00"]),
      ("30 1 * * *", "Asia/Shanghai", "1986-09-13T00:00:00", ["1986-09-13T16:30:00", "1986-09-14T17:30:00"]),
      ("0 2 * * *", "Asia/Shanghai", "1991-04-13T00:00:00", ["1991-04-13T18:00:00", "1991-04-14T17:00:00"]),
      ("59 1 * * *", "Asia/Shanghai", "1991-09-14T00:00:00", ["1991-09-14T16:59:00", "1991-09-15T17:59:00"]),
      ("0 2 * * *", "Asia/Shanghai", "1991-09-14T00:00:00", ["1991-09-14T18:00:00", "1991-09-15T18:00:00"]),
      ("30 2 * * *", "Asia/Shanghai", "1992-04-11T00:00:00", ["1992-04-11T18:30:00", "1992-04-12T18:30:00"]),
      ("30 2 * * *", "Europe/Berlin", "2023-03-25T12:00:00", ["2023-03-26T01:00:00", "2023-03-27T00:30:00"]),
      ("30 2 * * *", "Europe/Berlin", "2023-10-28T12:00:00", ["2023-10-29T00:30:00", "2023-10-30T01:30:00"]),
      ("*/20 2 * * *", "Europe/Berlin", "2023-03-25T12:00:00", ["2023-03-26T01:00:00", "2023-03-27T00:00:00"]),
      (
        "0 * * * *", "Europe/Berlin", "2023-10-28T23:30:00",
        ["2023-10-29T00:00:00", "2023-10-29T02:00:00", "2023-10-29T03:00:00"]
      ),
      ("30 2 * * *", "America/New_York", "2024-03-10T00:00:00", ["2024-03-10T07:00:00", "2024-03-11T06:30:00"]),
      ("30 1 * * *", "America/New_York", "2024-11-03T00:00:00", ["2024-11-03T05:30:00", "2024-11-04T06:30:00"]),
      ("30 1 * * *", "Australia/Lord_Howe", "2024-04-06T00:00:00", ["2024-04-06T14:30:00", "2024-04-07T15:00:00"]),
      // Samoa left out the whole of 30 December 2011.
      ("0 12 * * *", "Pacific/Apia", "2011-12-29T00:00:00", ["2011-12-29T22:00:00", "2011-12-30T10:00:00"]),
    ] as [(String, String, String, [String])])
  func changes(cron: String, zone: String, start: String, expected: [String]) throws {
    let schedule = try schedule(cron, zone)
    var time = utc(start)
    for fire in expected {
      time = try #require(schedule.next(after: time))
      #expect(time == utc(fire))
      #expect(schedule.last(through: time) == time)
    }
  }

  @Test("a leap day comes after eight years where a century has none")
  func leapDays() throws {
    let schedule = try schedule("0 0 29 2 *", "UTC")
    #expect(schedule.next(after: utc("2096-02-29T00:00:00")) == utc("2104-02-29T00:00:00"))
    #expect(schedule.last(through: utc("2104-02-28T23:59:59")) == utc("2096-02-29T00:00:00"))
    #expect(schedule.next(after: utc("9999-12-31T00:00:00")) == nil)
  }

  /// Goes through the range minute by minute: a fire comes at the first instant by which the clocks show, or have
  /// jumped over, one of the expression's minutes for the first time.
  private func bruteForce(_ schedule: CronSchedule, after start: UnixTime, through end: UnixTime) -> [UnixTime] {
    var fires: [UnixTime] = []
    var reached = schedule.clock.wallTime(at: UnixTime(seconds: start.seconds - 3 * 86_400))
    for seconds in stride(from: start.seconds - 3 * 86_400, through: end.seconds, by: 60) {
      let time = UnixTime(seconds: seconds)
      let wall = schedule.clock.wallTime(at: time)
      var isFire = false
      while reached < wall {
        reached = WallTime(reached.date, hour: reached.hour, minute: reached.minute + 1)
        isFire = isFire || schedule.expression.matches(reached)
      }
      if isFire, time > start { fires.append(time) }
    }
    return fires
  }

  @Test(
    "no fire is skipped and none comes twice, minute by minute around every change",
    arguments: [
      (
        "Asia/Shanghai",
        [
          "1986-05-03", "1986-09-13", "1987-04-11", "1987-09-12", "1988-04-16", "1988-09-10", "1989-04-15",
          "1989-09-16", "1990-04-14", "1990-09-15", "1991-04-13", "1991-09-14", "2024-02-28",
        ]
      ),
      ("Europe/Berlin", ["2023-03-26", "2023-10-29", "1945-05-24", "1945-09-24", "1945-11-18", "2024-02-28"]),
      ("America/New_York", ["2024-03-10", "2024-11-03", "2006-04-02", "2006-10-29", "2024-12-31"]),
      ("Australia/Lord_Howe", ["2024-04-07", "2024-10-06"]), ("Pacific/Apia", ["2011-12-30"]),
      ("Pacific/Kwajalein", ["1993-08-21"]), ("Asia/Kathmandu", ["1986-01-01"]), ("UTC", ["2024-02-28"]),
    ] as [(String, [String])])
  func matchesBruteForce(zone: String, days: [String]) throws {
    let expressions = [
      "* * * * *", "*/7 * * * *", "30 2 * * *", "0 0 * * *", "15,45 1-3 * * *", "0 */3 * * *", "5 2 * * 0",
      "59 23 28-31 * *", "0 12 1 * mon",
    ]
    for day in days {
      let middle = utc("\(day)T00:00:00")
      let (start, end) = (UnixTime(seconds: middle.seconds - 90_000), UnixTime(seconds: middle.seconds + 180_000))
      for text in expressions {
        let schedule = try schedule(text, zone)
        let expected = bruteForce(schedule, after: start, through: end)
        #expect(fires(of: schedule, after: start, through: end) == expected, "\(text) \(day)")
      }
    }
  }

  private func fires(of schedule: CronSchedule, after start: UnixTime, through end: UnixTime) -> [UnixTime] {
    Array(
      sequence(state: start) { previous in
        guard let next = schedule.next(after: previous), next <= end else { return nil }
        previous = next
        return next
      })
  }

  @Test("the next fire is later, the last is not, and none lies between them")
  func neighbours() throws {
    var random = SplitMix64(seed: 11)
    for text in ["*/7 * * * *", "30 2 * * *", "15 1-3 * * 0", "0 0 29 2 *"] {
      for zone in ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Africa/Casablanca"] {
        let schedule = try schedule(text, zone)
        for _ in 0..<60 {
          let time = UnixTime(seconds: Int64.random(in: 0...2_000_000_000, using: &random))
          let next = try #require(schedule.next(after: time))
          let last = try #require(schedule.last(through: time))
          #expect(last <= time && time < next)
          #expect(schedule.next(after: last) == next)
          #expect(schedule.last(through: UnixTime(seconds: next.seconds - 1)) == last)
        }
      }
    }
  }
}
