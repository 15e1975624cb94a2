import LiangCore
import LiangTestSupport
import Testing

@testable import LiangSchedule

@Suite("Cron expressions")
struct CronExpressionTests {
  /// The wall times of one leap year that the expression names, at most `limit`.
  private func times(_ text: String, limit: Int = 6) throws -> [String] {
    let expression = try CronExpression(text)
    var wall = try #require(CalendarDate(year: 2024, month: 1, day: 1).map { WallTime($0) })
    var found: [String] = []
    while found.count < limit, let next = expression.first(from: wall), next.date.year == 2024 {
      found.append(String(next.description.dropFirst(5).dropLast(3)))
      wall = WallTime(next.date, hour: next.hour, minute: next.minute, second: 1)
    }
    return found
  }

  @Test(
    "names the times that it says",
    arguments: [
      ("30 2 * * *", ["01-01T02:30", "01-02T02:30", "01-03T02:30"]),
      ("0,30 8-9 1 1 *", ["01-01T08:00", "01-01T08:30", "01-01T09:00", "01-01T09:30"]),
      ("*/20 0 1 1 *", ["01-01T00:00", "01-01T00:20", "01-01T00:40"]),
      ("0 8-18/5 1 1 *", ["01-01T08:00", "01-01T13:00", "01-01T18:00"]),
      ("59 23 31 12 *", ["12-31T23:59"]),
      ("0 0 29 2 *", ["02-29T00:00"]),
      ("0 0 31 * *", ["01-31T00:00", "03-31T00:00", "05-31T00:00"]),
      ("0 0 * jan-Feb MON", ["01-01T00:00", "01-08T00:00", "01-15T00:00"]),
      ("0 0 * * 0", ["01-07T00:00", "01-14T00:00"]),
      ("0 0 * * 7", ["01-07T00:00", "01-14T00:00"]),
      ("0 0 * * fri-sun", ["01-05T00:00", "01-06T00:00", "01-07T00:00", "01-12T00:00"]),
      ("0 0 * * 5-7", ["01-05T00:00", "01-06T00:00", "01-07T00:00", "01-12T00:00"]),
      ("0 0 * * */3", ["01-03T00:00", "01-06T00:00", "01-07T00:00"]),
      ("\t5  4 * * *  ", ["01-01T04:05", "01-02T04:05"]),
      ("@yearly", ["01-01T00:00"]), ("@annually", ["01-01T00:00"]),
      ("@monthly", ["01-01T00:00", "02-01T00:00"]),
      ("@weekly", ["01-07T00:00", "01-14T00:00"]),
      ("@daily", ["01-01T00:00", "01-02T00:00"]), ("@midnight", ["01-01T00:00", "01-02T00:00"]),
      ("@Hourly", ["01-01T00:00", "01-01T01:00"]),
    ] as [(String, [String])])
  func names(text: String, expected: [String]) throws {
    #expect(try times(text, limit: expected.count) == expected)
    #expect(CronExpression.problem(in: text) == nil)
  }

  @Test("a day fits either restriction, or both where one part begins with a star")
  func days() throws {
    // January 2024 begins on a Monday.
    #expect(try times("0 0 3 1 mon", limit: 3) == ["01-01T00:00", "01-03T00:00", "01-08T00:00"])
    #expect(try times("0 0 * 1 mon", limit: 2) == ["01-01T00:00", "01-08T00:00"])
    #expect(try times("0 0 */7 1 mon", limit: 3) == ["01-01T00:00", "01-08T00:00", "01-15T00:00"])
    #expect(try times("0 0 31 2 mon", limit: 2) == ["02-05T00:00", "02-12T00:00"])
  }

  @Test(
    "says what is wrong, and where",
    arguments: [
      ("", "it has 0 of 5 parts", 0, 0),
      ("30 2 * *", "it has 4 of 5 parts", 8, 0),
      ("0 30 2 * * *", "it has 6 parts, 5 were expected", 11, 1),
      ("60 2 * * *", "minute '60' is not 0-59", 0, 2),
      ("5 24 * * *", "hour '24' is not 0-23", 2, 2),
      ("5 2 0 * *", "day of month '0' is not 1-31", 4, 1),
      ("5 2 1,32 * *", "day of month '32' is not 1-31", 6, 2),
      ("5 2 * 13 *", "month '13' is not 1-12 or jan-dec", 6, 2),
      ("5 2 * juni *", "month 'juni' is not 1-12 or jan-dec", 6, 4),
      ("5 2 * * 8", "day of week '8' is not 0-7 or sun-sat", 8, 1),
      ("5 2 * * 星期一", "day of week '星期一' is not 0-7 or sun-sat", 8, 3),
      ("-5 2 * * *", "minute '' is not 0-59", 0, 0),
      ("5 10-8 * * *", "hour '10-8' is a range that goes backwards", 2, 4),
      ("5 1-2-3 * * *", "hour '1-2-3' has more than one '-'", 2, 5),
      ("5,,6 2 * * *", "minute '5,,6' has an empty place in its list", 0, 4),
      ("5, 2 * * *", "minute '5,' has an empty place in its list", 0, 2),
      ("*/0 2 * * *", "minute '*/0' has the step '0', not 1-60", 2, 1),
      ("*/90 2 * * *", "minute '*/90' has the step '90', not 1-60", 2, 2),
      ("*/x 2 * * *", "minute '*/x' has the step 'x', not 1-60", 2, 1),
      ("*/2/3 2 * * *", "minute '*/2/3' has more than one '/'", 0, 5),
      ("5/15 2 * * *", "minute '5/15' has a step, which needs '*' or a range before it", 0, 4),
      ("12345678901234567890 2 * * *", "minute '12345678901234567890' is not 0-59", 0, 20),
      ("0 0 31 2 *", "day of month '31' never comes in month '2'", 4, 2),
      ("0 0 31 4,jun *", "day of month '31' never comes in month '4,jun'", 4, 2),
      ("@reboot", "'@reboot' is none of @hourly, @daily, @weekly, @monthly, @yearly", 0, 7),
      ("? 2 * * *", "minute '?' is not 0-59", 0, 1),
      ("0 0 L * *", "day of month 'L' is not 1-31", 4, 1),
    ])
  func refuses(text: String, message: String, offset: Int, length: Int) {
    #expect(throws: CronError(message: message, offset: offset, length: length)) { try CronExpression(text) }
    #expect(CronExpression.problem(in: text) == message)
  }

  @Test("random text is read or refused, and what is read has a next time")
  func survives() throws {
    var random = SplitMix64(seed: 7)
    let alphabet = Array("0123456789*/,- \tjanfebsumo@日")
    let start = try #require(CalendarDate(year: 2024, month: 1, day: 1).map { WallTime($0) })
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...12, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random)! })
      if let expression = try? CronExpression(text) { #expect(expression.first(from: start) != nil, "\(text)") }
    }
  }
}
