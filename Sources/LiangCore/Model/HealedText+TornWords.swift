/// Words of time, plan and bound in which recognition leaves a blank: 去 年, 计 划, 超 过.
///
/// Other words with a blank are read as they stand; these decide when a figure was, and whether it was at all.
extension HealedText {
  /// Appends a stretch of the page as `append` does, without the single blanks inside such words.
  @discardableResult
  public mutating func appendMended(_ range: ByteRange, of page: PageText) -> ByteRange {
    let start = utf8.count
    var from = Int(range.start)
    page.utf8.withUnsafeBufferPointer { bytes in
      let end = Int(range.end)
      var index = from
      while index < end {
        let blank = bytes[index] == 0x20 ? 1 : TornWords.isWideBlank(bytes, index, end) ? 3 : 0
        if blank > 0, TornWords.stand(around: index, blank, in: bytes, from: from, to: end) {
          append(ByteRange(from, index), of: page)
          from = index + blank
        }
        index += max(blank, 1)
      }
    }
    append(ByteRange(from, Int(range.end)), of: page)
    return ByteRange(start, utf8.count)
  }
}

private enum TornWords {
  private static let words = keys("今年 去年 前年 明年 今春 今夏 今秋 今冬 去冬 昨天 昨日 昨晚 今天 今日 计划 预计 力争 争取 超过 不足 不到 至少")

  /// What may begin with the second character, and is another word: 去|年轻人, 昨|日本队.
  private static let others = keys(
    "年轻 年级 年龄 年货 年会 年画 年份 日本 日照 天津 天气 天空 天然 天安 春节 春天 夏天 夏季 秋天 秋季 冬天 冬季 月球 月饼 月亮 月台 月薪 月刊 过程 过去 过年 过节 过冬 争议 取消 取得 计算 足球 足够 少年 少数 少先 少林 少女 划款 划账 划给 划拨 划转 划出 划分 划归 划入"
  )

  /// In heads of tables each of these is two cells, so that text must go on behind them: 上 月销售910台.
  private static let months = keys("上月 本月 下月")

  /// What 年 makes a word: 上 半年.
  private static let halves = keys("上半 下半")

  /// Characters that stand before such words as words of their own; others may make another word of both, 会计, 过去, 说明.
  private static let before = Set("比较到从自在与为的了和将已也又就是省县厂局院村镇州们他她我社队组".unicodeScalars.map(\.value))

  /// Whether a word may begin at `index`: no Chinese character stands before it, or one that is a word by itself.
  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int) -> Bool {
    guard index - start >= 3, (0xE4...0xE9).contains(bytes[index - 3]) else { return true }
    let scalar =
      UInt32(bytes[index - 3] & 0xF) << 12 | UInt32(bytes[index - 2] & 0x3F) << 6 | UInt32(bytes[index - 1] & 0x3F)
    return before.contains(scalar)
  }

  static func isWideBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    bytes[index] == 0xE3 && index + 3 <= end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
  }

  /// Whether the blank parts the two characters of a word.
  static func stand(
    around index: Int, _ blank: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    let next = index + blank
    guard index - start >= 3, next + 3 <= end, mayBegin(bytes, at: index - 3, from: start),
      case let pair = key(bytes, index - 3, next)
    else { return false }
    if halves.contains(pair) { return next + 6 <= end && year.elementsEqual(bytes[(next + 3)..<(next + 6)]) }
    guard words.contains(pair) || months.contains(pair) && next + 6 <= end && bytes[next + 3] >= 0xE4 else {
      return false
    }
    return next + 6 > end || !others.contains(key(bytes, next, next + 3))
  }

  private static let year = Array("年".utf8)

  /// Two characters of three bytes as one number.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ second: Int) -> UInt64 {
    var key: UInt64 = 0
    for offset in 0..<3 { key = key << 8 | UInt64(bytes[first + offset]) }
    for offset in 0..<3 { key = key << 8 | UInt64(bytes[second + offset]) }
    return key
  }

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
  }
}
