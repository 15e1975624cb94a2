import LiangCore
import LiangText

/// Tells words that speak of modality from their characters in other words (应 in 供应, 共 in 公共), and the 将 of what will
/// be done from that of what something is done to (将36万元送到).
struct CueCover {
  /// What characters at a place say of modality.
  enum Sense {
    case nothing, something
    /// What will be done, whatever else is said: 将投资300万元.
    case will
  }

  /// Those of the sentence; the two places before and behind may be read too.
  private let words: UnsafePointer<SentenceWord>
  private let count: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The first word that ends behind the place asked for last.
  private var word = 0

  init(_ words: UnsafeBufferPointer<SentenceWord>, _ bytes: UnsafeBufferPointer<UInt8>) {
    (self.words, count, self.bytes) = (words.baseAddress!, words.count, bytes)
  }

  /// Where the clause of the place asked for last begins.
  var clauseStart: Int { Int(words[Int(words[word].clauseStart)].start) }

  /// What the characters from `start` to `end` say: something where they are whole words, or begin one that names
  /// nothing (共有, 已达). Places are asked for in their order.
  mutating func sense(from start: Int, to end: Int, isWill: Bool) -> Sense {
    while word < count, words[word].end <= start { word += 1 }
    guard word < count else { return .nothing }
    if words[word].tag == .figure { return .something }
    if isWill, words[word].end == end {
      // 也将, 必将
      return words[word].start == start || words[word].tag == .adverb ? will(word) : .nothing
    }
    guard words[word].start == start else { return .nothing }
    var last = word
    while words[last].end < end { last += 1 }
    return words[last].end == end || CueCover.mayGoOn[words[last].tag.ordinal] ? .something : .nothing
  }

  // MARK: 将

  /// What the 将 at a word says, by the first figure behind it in its clause: whether a verb stands between, which is no
  /// part of an attribute (在外打工的3000人), and whether one follows.
  private func will(_ index: Int) -> Sense {
    if isWord(index - 1, CueCover.done) || isWord(index + 1, CueCover.had) { return .nothing }
    // 将没收的3万元上缴, and not 将没收赌资3万元
    if isWord(index + 1, CueCover.taken), words[index + 2].tag == .of { return .nothing }
    let end = Int(words[index].clauseEnd)
    guard let figure = (index + 1..<max(end, index + 1)).first(where: { words[$0].tag == .figure }) else {
      return isDoneToSomething(index, end) ? .nothing : .something
    }
    let attribute = (index + 1..<figure).last { words[$0].tag == .of }
    let hasVerb = ((attribute ?? index) + 1..<figure).contains { words[$0].tag == .verb }
    let isFollowed = (figure + 1..<max(end, figure + 1)).contains {
      // 将三户人家洗劫一空
      words[$0].tag == .verb || words[$0].tag == .verbalNoun || words[$0].tag == .idiom
    }
    let next = words[index + 1]
    // 将在已建成的50个站点的基础上再建30个 may be either.
    if attribute != nil { return hasVerb || !isFollowed || next.tag == .preposition ? .something : .nothing }
    if isWord(index + 1, CueCover.brought) { return .will }
    let isDone = (index..<end).contains { words[$0].tag == .aspect }
    switch next.tag {
    case .figure: return isBounded(next) && !isFollowed ? .will : isFollowed ? .nothing : .something
    case .verb where !isFollowed, .verbalNoun where !isFollowed: return isDone ? .something : .will
    case .adverb, .modal, .auxiliary: return hasVerb && !isDone ? .will : .something
    case .preposition: return hasVerb && !isFollowed && !isDone ? .will : .something
    case _ where hasVerb && isWord(index + 1, CueCover.manners): return isDone ? .something : .will
    case .verb, .verbalNoun: return .something
    default: return hasVerb || !isFollowed ? .something : .nothing
    }
  }

  /// Whether a clause without a figure tells what was done to something, by a verb that has its result: 将火扑灭, 将嫌疑人抓获,
  /// and not 将举行比赛 or 将利率下调.
  private func isDoneToSomething(_ index: Int, _ end: Int) -> Bool {
    var last = end - 1
    while last > index, words[last].tag == .clause || words[last].tag == .aspect { last -= 1 }
    guard last > index + 1, words[last].tag == .verb, CueCover.results.contains(words[last].lastScalar) else {
      return false
    }
    switch words[index + 1].tag {
    case .noun, .person, .organization, .pronoun, .numeral: return true
    default: return false
    }
  }

  /// 不少于60场, and not 60场.
  private func isBounded(_ figure: SentenceWord) -> Bool {
    TextMarks.shared.mark(bytes.scalar(at: Int(figure.start)).value) == .none
  }

  /// Whether one of the list stands at a word.
  private func isWord(_ index: Int, _ list: ByteTrie) -> Bool {
    let word = words[index]
    guard word.tag != .edge, let match = list.longest(in: bytes, at: Int(word.start), end: bytes.count) else {
      return false
    }
    return match.end >= Int(word.end)
  }

  /// What verbs end in that have their result.
  private static let results = ScalarSet("灭获死伤走掉毁倒断住捕破完".utf16)

  /// Before a 将 that says what was done to something.
  private static let done = ByteTrie("已 已经 曾 曾经 先后 均已 都已 业已 一举 当场")
  /// Behind a 将 that says what was done to something, what that was before: 将进价1.2元的口罩卖到12元, 将病死猪肉300公斤做成熟食.
  private static let had = ByteTrie("进价 原价 原定 标价 病死 积攒 多年积攒 辛苦积攒 收来 买来 捡来 偷来 骗来 借来 讨来")
  /// The same where 的 follows.
  private static let taken = ByteTrie("没收 收缴 追缴 查获 缴获 罚没 扣押")
  /// What brings the figure into being or to somebody, whatever follows: 将有50家企业展出, 将把200户农民迁往新村, 将对30家企业进行抽检.
  private static let brought = ByteTrie("有 把 对")
  /// How something will be done, in words that are no adverbs to the lexicon.
  private static let manners = ByteTrie(
    """
    重点 首次 首批 第一次 第一批 每年 每月 每周 每天 主要 额外 面向 无偿 全额 足额 整体 现场 网上 线上 专门 专项 集体 大量 批量 分批 有序 有效 大力 着力 高标准 \
    高质量 依法 精心 自行 轮流 多渠道 实际 总共 全面 全力 积极 各投 各建 各派 各增 各设 新建 新增 新添 新开 新设 新修 新辟
    """)

  /// By tag, whether a word does not name something, so that what begins it speaks of modality.
  private static let mayGoOn: [Bool] = {
    var table = [Bool](repeating: true, count: Int(WordTag.edge.rawValue) + 1)
    for tag in [
      WordTag.noun, .person, .place, .organization, .adjective, .attributive, .pronoun, .numeral, .idiom, .abbreviation,
      .unknown, .morpheme, .location, .spot,
    ] {
      table[tag.ordinal] = false
    }
    return table
  }()
}
