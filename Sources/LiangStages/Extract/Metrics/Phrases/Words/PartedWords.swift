import LiangText

/// Words that the lexicon cuts in two or three: 住校|生, 三|好生, 丧|假, 实|到.
enum PartedWords {
  static let endings = ScalarSet("生假到".utf16)

  /// Where the longest of them begins that ends at `end`, and what it is.
  static func word(in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> (start: Int, tag: WordTag)? {
    if let noun = nouns.longest(in: bytes, before: end, start: 0) { return (noun.end, .noun) }
    return verbs.longest(in: bytes, before: end, start: 0).map { ($0.end, .verb) }
  }

  private static let nouns = ByteTrie(
    """
    住校生 寄宿生 走读生 借读生 复读生 插班生 转学生 委培生 定向生 保送生 特长生 特困生 贫困生 应届生 往届生 自费生 统招生 职高生 高职生 技校生 函授生 旁听生 进修生 \
    三好生 优等生 尖子生 差生 后进生 困难生 受助生 丧假
    """, reversed: true)
  private static let verbs = ByteTrie("实到 应到 未到", reversed: true)
}
