import LiangText

/// A line that tells how often a page of the web was read and answered, and nothing else: 阅读 1.2万 评论 35 分享 12.
enum PageCounters {
  /// Whether all of the line is two counters or more, or one as only such pages write it: 点击量：12345, 分享(7). A word
  /// and a number alone may be a row of a table.
  static func fill(_ line: ArraySlice<UInt16>) -> Bool {
    var rest = line.drop(while: isBetween)
    var counters = 0
    var isMarked = false
    while true {
      if let count = countFirst(rest) {
        (rest, counters) = (count.rest, counters + 1)
        isMarked = isMarked || count.isMarked
        continue
      }
      guard let word = words.match(rest) else { break }
      let between = rest.dropFirst(word.count).prefix(while: isBetween)
      let number = rest[between.endIndex...].prefix { digits.contains($0) }
      rest = rest[number.endIndex...]
      if let first = number.first, first.isAny(of: .digit, ScalarTraits.table) {
        rest = rest.drop { magnitudes.contains($0) || $0 == 0x20 }
        if let time = rest.first, times.contains(time) { rest = rest.dropFirst() }
        isMarked = isMarked || between.contains(where: marks.contains)
        counters += 1
      }
      rest = rest.drop(while: isBetween)
    }
    return rest.isEmpty && (counters > 1 || counters == 1 && isMarked)
  }

  /// What follows a counter that begins with its number: 共有35条评论, 1200人参与. A number of people alone may be a headline.
  private static func countFirst(_ line: ArraySlice<UInt16>) -> (rest: ArraySlice<UInt16>, isMarked: Bool)? {
    let number = line.dropFirst(sums.match(line)?.count ?? 0)
    guard let first = number.first, first.isAny(of: .digit, ScalarTraits.table) else { return nil }
    let counted = number.drop { digits.contains($0) || magnitudes.contains($0) }
    guard let words = counts.match(counted) else { return nil }
    return (counted.dropFirst(words.count).drop(while: isBetween), counted.first != people)
  }

  private static let sums = Beginnings("总共有 共有 已有 目前有 共 有".split(separator: " "))
  private static let counts = Beginnings("条评论 条跟帖 条留言 条回复 条热评 人参与 人评论 人跟帖 人点赞 人阅读 人浏览".split(separator: " "))
  /// 人
  private static let people: UInt16 = 0x4EBA

  /// What pages count, and what stands beside it to be clicked at; the longer words first.
  private static let words = Beginnings(
    """
    阅读全文 \(CounterWords.readers) \(CounterWords.answers) 评论 回帖 回复数 回复 \
    分享数 分享 转发数 转发 转载 收藏数 收藏 点赞数 点赞 赞 顶 踩 在看
    """.split(separator: " "))

  /// Blanks, and what parts counters or encloses their numbers.
  private static func isBetween(_ scalar: UInt16) -> Bool {
    scalar == 0x20 || marks.contains(scalar)
      || scalar.isAny(of: [.closer, .separator, .bullet], ScalarTraits.table)
  }

  /// What stands between a word and its number in counters only.
  private static let marks = ScalarSet(":([【".utf16)
  /// A blank parts the groups of a number.
  private static let digits = ScalarSet("0123456789., ".utf16)
  private static let magnitudes = ScalarSet("万亿千wWkK+".utf16)
  private static let times = ScalarSet("次条".utf16)
}
