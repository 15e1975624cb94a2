import LiangCore
import LiangTestSupport
import Testing

@testable import LiangStages

@Suite("money before March 1955")
struct OldYuanTests {
  /// The units of the sums of a text printed on the day.
  static func units(_ text: String, _ day: String?) -> [String] {
    var text = PlaceCase(text: text)
    text.published = day.flatMap { CalendarDate(iso8601: $0) }
    var extraction = Extraction(page: text.page)
    PlaceCase.stage(MetricsExtractor.self).extract(into: &extraction)
    return extraction.metrics.map { extraction.arena.string($0.unit) }
  }

  @Test(
    "yuan by the day of the issue",
    arguments: [
      ("1955-02-28", "CNY_old"), ("1955-03-01", "CNY"), ("1948-12-01", "CNY_old"), ("1948-11-30", "CNY"), (nil, "CNY"),
    ])
  func byDay(_ day: String?, _ unit: String) {
    #expect(Self.units("工人捐献人民币五万元，又捐两千元。", day) == [unit, unit])
    #expect(Self.units("厂名 产值（万元）\n一厂 340", day) == [unit])
    #expect(Self.units("进口机器，付一百万美元。", day) == ["USD"])
  }

  @Test("named, on any day")
  func named() {
    #expect(Self.units("当年一碗面要旧币两千元，合新币两角。", "1990-05-01").first == "CNY_old")
  }
}
