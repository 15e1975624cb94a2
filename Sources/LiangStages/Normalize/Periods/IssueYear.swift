import LiangCore
import LiangText

/// The year of an issue whose day is not known, as far as an article lets it be known.
enum IssueYear {
  /// The year behind the last past year that the article names, or that year if a day of it is that of the
  /// news, if it also counts years from its own (今年, 去年); a writer names the current year only so. Years that lie
  /// ahead (到2027年, “十四五”末) do not count, nor do those in which something began that lasts (2019年以来).
  static func inferred(from expressions: [TimeExpression], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard expressions.contains(where: { $0.first.reference == .issue && $0.first.unit == .year }) else { return nil }
    let past = expressions.filter {
      $0.extent == .covering && $0.first.reference == .said && $0.last.reference == .said && !isAhead($0, in: bytes)
    }
    let heading = headlineEnd(bytes)
    if let day = past.first(where: { $0.last.day > 0 && $0.range.end <= heading }) { return day.last.year }
    guard let last = past.map(\.last.year).max() else { return nil }
    // 记者2003年5月11日获悉，去年…: what happened on a day of the last year named is the news.
    return past.contains { $0.last.year == last && isOfNews($0, in: bytes) } ? last : last + 1
  }

  /// Whether it is said to be the day of the news: 记者2003年5月11日获悉, 本报讯 2003年5月11日，, 2003年5月11日，…召开. On other days works
  /// were founded and laws came into force.
  private static func isOfNews(_ time: TimeExpression, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Up to the last day of a year is counted.
    guard time.last.day > 0, !(time.last.month == 12 && time.last.day == 31) else { return false }
    let (start, end) = (Int(time.range.start), Int(time.range.end))
    return holds(PeriodWords.sendsNews, max(0, start - reach)..<start, bytes)
      || holds(PeriodWords.learnsNews, end..<min(bytes.count, end + reach), bytes)
  }

  /// In bytes: twenty characters.
  private static let reach = 60

  private static func holds(_ words: ByteWords, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    range.contains { words.end(bytes, at: $0, end: range.upperBound) != nil }
  }

  /// Where a headline ends that the text begins with: a whole day in it is that of the issue (工会送温暖 2020-08-14). 0
  /// for none.
  private static func headlineEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      TextMarks.shared.mark(bytes.scalar(before: end).value) != .sentenceEnd
    else { return 0 }
    return end
  }

  private static func isAhead(_ expression: TimeExpression, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if expression.rule == .fiveYearPlan { return true }
    let start = Int(expression.range.start)
    return PeriodWords.ahead.ends(bytes, before: start, from: 0)
      && !PeriodWords.asOf.ends(bytes, before: start, from: 0)
  }
}
