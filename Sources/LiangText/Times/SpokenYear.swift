/// A year read out as a number, as speeches and papers of Hong Kong write it: 二千零八年, 二千一十二年, 二千年, 一千九百八十五年.
package enum SpokenYear {
  private static let centuries = WordTable<Int>([("二千 两千 兩千 贰仟 貳仟", 2000), ("一千九百 壹仟玖佰", 1900)])
  private static let zero = ByteWords("零 〇 ○")

  /// Behind the bare two thousand years of a calendar.
  private static let parts = ByteWords("初 底 末 度 起")

  /// The year, and one past its last digit; nil where years are counted (二千年的历史) or none stand there.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> (year: Int, end: Int)? {
    guard let (century, next) = centuries.match(bytes, at: start, end: end),
      !counting.ends(bytes, before: start, from: 0)
    else { return nil }
    let zero = zero.end(bytes, at: next, end: end)
    if let rest = TimeNumeral.read(bytes, at: zero ?? next, end: end), rest.isChinese, rest.certain >= rest.digits,
      (1...99).contains(rest.value), rest.hasTens || zero != nil && rest.digits == 1
    {
      return isYear(bytes, rest.end, end) && !isAge(bytes, rest.end + 3, end) ? (century + rest.value, rest.end) : nil
    }
    guard zero == nil, century == 2000, isYear(bytes, next, end), namesWhole(bytes, from: start, to: next + 3, end)
    else { return nil }
    return (century, next)
  }

  /// Whether what lasts so long follows: 二千零八年历史.
  private static func isAge(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    lasting.end(bytes, at: index, end: end) != nil || TimeWords.notYear.end(bytes, at: index, end: end) != nil
  }

  /// Before so many years.
  private static let counting = ByteWords("距今 有 约 近 达 超过 历经 经历 了", endings: true)

  private static let lasting = ByteWords("历史 的 前 来 之久 以来 以前")

  private static func isYear(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index + 3 <= end && bytes.starts(with: "年", at: index)
  }

  /// Whether 二千年 opens a clause of its own, or a month or its like goes on from it.
  private static func namesWhole(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to mark: Int, _ end: Int) -> Bool
  {
    if parts.end(bytes, at: mark, end: end) != nil { return true }
    if let month = TimeNumeral.read(bytes, at: mark, end: end), bytes.starts(with: "月", at: month.end) { return true }
    guard mark < end, TextMarks.shared.mark(bytes.scalar(at: mark).value) == .clauseBreak else { return false }
    guard start > 0 else { return true }
    return TextMarks.shared.mark(bytes.scalar(before: start).value) != .none
      && TextMarks.shared.mark(bytes.scalar(before: start).value) != .numeral
  }
}
