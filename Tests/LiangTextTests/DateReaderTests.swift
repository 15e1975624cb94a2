import LiangCore
import Testing

@testable import LiangText

@Suite("Dates of folios and datelines")
struct DateReaderTests {
  private func first(_ line: String) -> (date: String, text: String)? {
    let utf8 = Array(line.utf8)
    let mention = utf8.withUnsafeBufferPointer { DateReader.firstDate(in: $0, range: ByteRange(0, $0.count)) }
    return mention.map { ($0.date.description, String(decoding: utf8[$0.range.indices], as: UTF8.self)) }
  }

  @Test(
    "reads a date wherever it stands",
    arguments: [
      ("2019年3月14日 星期四 第5版", "2019-03-14", "2019年3月14日"),
      ("中華民國八十七年十月十四日　星期三", "1998-10-14", "八十七年十月十四日"),
      ("民國一〇五年三月一日", "2016-03-01", "一〇五年三月一日"),
      ("一九八七年五月九日 星期六 农历丁卯年四月十二 第二版", "1987-05-09", "一九八七年五月九日"),
      ("《工人日报》(2012年05月03日 002版)", "2012-05-03", "2012年05月03日"),
      ("第 4 版 二○二二年十二月三十一日", "2022-12-31", "二○二二年十二月三十一日"),
      ("二〇二〇年廿八", nil, nil),
      ("12345678901234567890", nil, nil),
      ("20191年3月14日", nil, nil),
      ("二〇二〇年二月廿八日", "2020-02-28", "二〇二〇年二月廿八日"),
      ("2O23年11月l6日 星期四", "2023-11-16", "2O23年11月l6日"),
      ("2 0 2 3 年 5 月 8 日", "2023-05-08", "2 0 2 3 年 5 月 8 日"),
      ("5 2023年5月8日", "2023-05-08", "2023年5月8日"),
      ("２０１９年３月１４日", "2019-03-14", "２０１９年３月１４日"),
      ("2023午5且8曰 星期一", "2023-05-08", "2023午5且8曰"),
      ("2019年3月14 星期四", "2019-03-14", "2019年3月14"),
      ("’98年3月14日", "1998-03-14", "98年3月14日"),
      ("来源: 某网 2017-06-22 10:30", "2017-06-22", "2017-06-22"),
      ("2017.6.22", "2017-06-22", "2017.6.22"),
      ("2017—06—22", "2017-06-22", "2017—06—22"),
      ("gmrb 20170622 A3", "2017-06-22", "20170622"),
      ("2001-02-03 出版 2017年6月22日", "2017-06-22", "2017年6月22日"),
    ] as [(String, String?, String?)])
  func reads(line: String, date: String?, text: String?) {
    let found = first(line)
    #expect(found?.date == date)
    #expect(found?.text == text)
  }

  @Test(
    "leaves alone what is no date",
    arguments: [
      "", "第2版 工会新闻", "电话:0857-4221351", "2019年2月30日", "2019年13月1日", "黔工发〔2021〕15号", "2017-06/22",
      "12345678901", "农历丁卯年四月十二", "2019年3月", "OO年O月O日", "3月14日", "120170622", "京ICP证B2-20170622号",
    ])
  func refuses(line: String) {
    #expect(first(line) == nil)
  }

  @Test("a dateline without a year is the last such day before the issue")
  func dateline() throws {
    let published = try #require(CalendarDate(year: 1987, month: 5, day: 9))
    func day(_ line: String) -> String? {
      Array(line.utf8).withUnsafeBufferPointer {
        DateReader.firstDay(in: $0, range: ByteRange(0, $0.count), notAfter: published)?.date.description
      }
    }
    #expect(day("新华社重庆五月七日电") == "1987-05-07")
    #expect(day("新华社石家庄12月30日电") == "1986-12-30")
    #expect(day("本报2月29日讯") == "1984-02-29")
    #expect(day("本报讯") == nil)
  }
}
