import LiangText

/// Trades, and who has them, that the lexicon does not know or takes for what is done there.
enum Trades {
  /// What those that are put together end in.
  static let endings = ScalarSet("业哥姐工嫂".utf16)

  /// Where the trade begins that the last word ends, and how many words it is: 制|笔|业, 制茶|业, 的|哥.
  static func start(
    _ words: UnsafeBufferPointer<SentenceWord>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (start: Int, words: Int)? {
    let (last, before, third) = (words[words.count - 1], words[words.count - 2], words[words.count - 3])
    let (start, end) = (Int(before.start), Int(last.end))
    switch last.lastScalar {
    // 制|茶业
    case "业" where last.length == 2:
      return before.length == 1 && makers.contains(before.lastScalar) ? (start, 2) : nil
    case _ where last.length == 2: return nil
    case "业" where before.length == 2: return VerbObjects.contains(bytes, from: start, to: end - 3) ? (start, 2) : nil
    case "业":
      let isMade = makers.contains(third.lastScalar) && third.length == 1 && third.end == before.start
      return isMade && before.length == 1 ? (Int(third.start), 3) : nil
    case "哥", "姐":
      // 我的哥
      return before.tag == .of && third.tag != .pronoun && third.tag != .person ? (start, 2) : nil
    default: return before.length == 1 && people.matches(bytes, from: start, to: end) ? (start, 2) : nil
    }
  }

  /// Whether the word says work and who does it.
  static func areWork(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    work.matches(bytes, from: start, to: end)
  }

  private static let makers = ScalarSet("制造".utf16)
  private static let people = ByteTrie("普工 镗工 力工 月嫂")
  private static let work = ByteTrie(
    "保安 保洁 导购 收银 编辑 翻译 看护 护理 陪护 客服 会计 出纳 导游 教练 文秘 保管 质检 安检 仓管 库管 编导 导播 司炉 司药 警卫 门卫 迎宾 跟单 裁剪 包装 搬运")
}
