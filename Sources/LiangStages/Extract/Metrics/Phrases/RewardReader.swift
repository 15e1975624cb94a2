import LiangCore
import LiangText

/// Tells what one gets or pays for each thing done: 谁砍一棵树，罚款五十元, 早退一次扣五元, 多交一斤蜂蜜，奖励白糖二斤. Where nothing says
/// that it happened, it is a rule.
enum RewardReader {
  /// Whether the figure is such a sum.
  static func isReward(_ context: PhraseContext, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = context.words
    let clause = context.clauseStart(context.figure)
    guard
      let verb = (max(clause, context.figure - 3)..<context.figure).last(where: { words[$0].marks.contains(.pays) }),
      !words[verb..<context.figure].contains(where: { $0.tag == .figure || $0.tag == .aspect })
    else { return false }
    // 违反一条，矿长扣奖金: who pays may stand between.
    let isBehindCondition = clause > 0 && verb - clause <= 2 && !words[clause..<verb].contains { $0.tag == .figure }
    let condition = (isBehindCondition ? context.clauseStart(clause - 1) : clause)..<verb
    guard !condition.contains(where: { hasHappened(words[$0]) }) else { return false }
    let end = isBehindCondition ? clause - 1 : verb
    return condition.contains { words[$0].marks.contains(.who) }
      || (max(condition.lowerBound, end - reach)..<end).contains { isOnce(words[$0], bytes) }
  }

  /// How many words before the end of the condition 一 may stand: 多交|一斤|蜂蜜.
  private static let reach = 3

  /// Whether the word counts one thing, and no time: 一棵, 1次.
  private static func isOnce(_ word: SentenceWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let one = ones.longest(in: bytes, at: Int(word.start), end: bytes.count), one.end < bytes.count,
      word.tag == .figure || word.length <= 2
    else { return false }
    let next = bytes.scalar(at: one.end).value
    return TextMarks.shared.mark(next) == .none && next >= 0x4E00
      && others.end(bytes, at: one.end, end: bytes.count) == nil
  }

  /// Behind 一, times and other words: 一年, 一次性, 一定.
  private static let others = ByteWords(
    "年 个月 个半 月 天 周 个星期 小时 个小时 分钟 半 季度 个季度 次性 定 直 律 般 起 样 向 旦 切 些 时 面 共 等 再 手 线 度 级 批")

  /// Whether it says that what is told has been: 了, 去年, 先后.
  private static func hasHappened(_ word: SentenceWord) -> Bool {
    word.tag == .aspect || word.tag == .time || word.marks.contains(.done)
  }

  private static let ones = ByteTrie("一 1 １")
}
