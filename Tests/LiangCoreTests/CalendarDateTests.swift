import LiangCore
import Testing

@Suite struct CalendarDateTests {
  @Test func countsDaysFrom1970() {
    #expect(CalendarDate(year: 1970, month: 1, day: 1)!.days == 0)
    #expect(CalendarDate(year: 2019, month: 3, day: 14)!.days == 17_969)
    #expect(CalendarDate(year: 1969, month: 12, day: 31)!.days == -1)
  }

  @Test func everyDayOfFourCenturiesReadsBack() {
    var previous: CalendarDate?
    for year in 1800...2199 {
      for month in 1...12 {
        for day in 1...CalendarDate.daysIn(month: month, of: year) {
          let date = CalendarDate(year: year, month: month, day: day)!
          #expect(date.civil == (year, month, day))
          if let previous { #expect(date.days == previous.days + 1) }
          previous = date
        }
      }
    }
  }

  @Test func refusesDaysThatAreNone() {
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2023, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
  }

  @Test func readsIsoAndNothingElse() {
    #expect(CalendarDate(iso8601: "2019-03-14")?.description == "2019-03-14")
    for text in ["2019-3-14", "19-03-14", "2019/03/14", "2019-03-14 ", "2019-02-30", "+019-03-14"] {
      #expect(CalendarDate(iso8601: text) == nil, "\(text)")
    }
  }

  @Test func knowsWeekdays() {
    #expect(CalendarDate(year: 2019, month: 3, day: 14)!.weekday == 4)
    #expect(CalendarDate(year: 1960, month: 1, day: 3)!.weekday == 0)
  }
}
