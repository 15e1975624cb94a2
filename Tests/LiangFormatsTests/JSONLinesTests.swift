import LiangCore
import Testing

@testable import LiangFormats

@Suite struct JSONLinesTests {
  private func line(_ text: String, _ place: (String?, Int?) = ("s", 1)) -> String {
    var batch = TableBatch(.rejects)
    batch.text(place.0)
    for _ in 0..<4 { batch.text("a") }
    batch.integer(place.1)
    for _ in 0..<2 { batch.empty() }
    batch.text(text)
    batch.empty()
    batch.text("r")
    var bytes: [UInt8] = []
    JSONLinesEncoder(.of(.rejects)).append(batch, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func keysKeepTheirOrderAndEmptyCellsAreNull() {
    #expect(
      line("量", (nil, nil))
        == #"{"document_id":null,"source":"a","stage":"a","code":"a","severity":"a","line":null,"start_char":null,"#
        + #""end_char":null,"message":"量","sample":null,"run_id":"r"}"# + "\n")
  }

  @Test(arguments: [
    ("\"", #"\""#), ("\\", #"\\"#), ("\n\r\t", #"\n\r\t"#), ("\0\u{B}\u{1F}", #"\u0000\u000b\u001f"#),
    ("a\u{85}b\u{2028}c\u{2029}", #"a\u0085b\u2028c\u2029"#), ("\u{7F}/é\u{FFFF}😀", "\u{7F}/é\u{FFFF}😀"),
  ])
  func whatWouldBreakALineIsEscaped(text: String, escaped: String) {
    #expect(line(text).contains("\"message\":\"\(escaped)\","))
  }

  @Test func numbersHaveAllTheirDigitsAndNoExponent() {
    var batch = Hostile.batch(.metrics, rows: 0)
    for column in batch.schema.columns {
      switch column.type {
      case .text, .category: batch.text("x")
      case .integer: batch.integer(9_007_199_254_740_993)
      case .decimal: batch.decimal(Decimal38(digits: "12345678901234567890.000000001"))
      case .double: batch.double(1e21)
      case .boolean: batch.boolean(true)
      case .date: batch.date(CalendarDate(days: 17_969))
      }
    }
    var bytes: [UInt8] = []
    JSONLinesEncoder(.of(.metrics)).append(batch, to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"line\":9007199254740993,"))
    #expect(text.contains("\"low\":12345678901234567890.000000001,"))
    #expect(text.contains("\"value\":1000000000000000000000,"))
    #expect(text.contains("\"period_start\":\"2019-03-14\","))
  }
}
