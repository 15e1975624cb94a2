import LiangCore
import LiangText

/// One word, mark or figure of a sentence.
struct SentenceWord {
  var start: Int32
  var end: Int32
  var tag: WordTag
  /// Characters, at most 15.
  var length: UInt8
  /// The figure's index in the scanner's quantities, else -1.
  var quantity: Int16
  /// The word itself, folded to a number.
  var key: UInt32
  /// Its first character, its last, and what that says of a noun.
  var firstScalar: UInt16
  var lastScalar: UInt16
  var suffix: WordSuffix
  /// What it does as a verb and names as a noun: `VerbClass`, `NounClass`; 0 where no list holds it.
  var verbClass: UInt8
  var nounClass: UInt8
  /// The first word of its clause and one past the last.
  var clauseStart: Int32 = 0
  var clauseEnd: Int32 = 0

  /// A word as the lexicon cuts it, or a mark.
  fileprivate init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag, _ classes: WordClasses,
    _ suffixes: WordSuffixes
  ) {
    (self.start, self.end, self.tag) = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end), tag)
    (length, quantity) = (UInt8(truncatingIfNeeded: min(15, (end - start + 2) / 3)), -1)
    key = SentenceWord.key(of: bytes, from: start, to: end)
    firstScalar = UInt16(truncatingIfNeeded: bytes.scalar(at: start).value)
    lastScalar = UInt16(truncatingIfNeeded: bytes.scalar(before: end, start: start).value)
    (suffix, verbClass, nounClass) = (suffixes[lastScalar], classes.verb(key), classes.noun(lastScalar))
  }

  /// A word of characters of three bytes.
  @inline(__always)
  fileprivate init(
    characters bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag, _ classes: WordClasses,
    _ suffixes: WordSuffixes
  ) {
    (self.start, self.end, self.tag) = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end), tag)
    (length, quantity, key) = (0, -1, 0)
    var index = start
    while index < end {
      for offset in 0..<3 { key = SentenceWord.key(key, bytes[index &+ offset]) }
      length &+= 1
      index &+= 3
    }
    firstScalar = UInt16(truncatingIfNeeded: bytes.threeByteScalar(at: start))
    lastScalar = UInt16(truncatingIfNeeded: bytes.threeByteScalar(at: end &- 3))
    (suffix, verbClass, nounClass) = (suffixes[lastScalar], classes.verb(key), classes.noun(lastScalar))
  }

  /// The figure with the index, with the words that bound it.
  fileprivate init(figure index: Int, _ start: Int, _ end: Int) {
    (self.start, self.end, tag) = (Int32(start), Int32(end), .figure)
    (length, quantity, key, firstScalar, lastScalar) = (0, Int16(truncatingIfNeeded: index), 0, 0, 0)
    (suffix, verbClass, nounClass) = (.none, 0, 0)
  }

  /// What stands beyond the ends of a sentence.
  fileprivate static let edge = SentenceWord(mark: .edge)

  private init(mark tag: WordTag) {
    (start, end, self.tag, length, quantity, key, firstScalar, lastScalar) = (0, 0, tag, 0, -1, 0, 0, 0)
    (suffix, verbClass, nounClass) = (.none, 0, 0)
  }

  /// A stretch of text folded to a number.
  static func key(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> UInt32 {
    var key: UInt32 = 0
    var index = start
    while index < end {
      key = SentenceWord.key(key, bytes[index])
      index &+= 1
    }
    return key
  }

  /// The number of a stretch that goes on by a byte.
  @inline(__always)
  private static func key(_ key: UInt32, _ byte: UInt8) -> UInt32 { (key ^ UInt32(byte)) &* 0x0100_0193 }
}

/// A sentence cut into words around its figures; the arrays are kept from sentence to sentence.
struct SentenceWords: ~Copyable {
  private var list = ReusedList<SentenceWord>()
  /// Where each quantity stands in `words`.
  private(set) var figures = ReusedList<Int>()
  /// How many words of each sort stand before each word; one more at the end.
  private(set) var sums = ReusedList<WordSum>()
  private var scratch = Lexicon.Scratch()
  /// So many edges stand in the list before and behind the words: what is asked of their neighbours needs no check.
  private static let margin = 2
  private let marks = TextMarks.shared
  private let characters = SentenceWords.characters
  private let lexicon = Lexicon.shared
  private let classes = WordClasses.shared
  private let suffixes = WordSuffixes.shared
  private let steps = WordSum.steps

  /// The words; the two places before and behind them are edges that may be read too. Valid until the next sentence is cut.
  var words: UnsafeBufferPointer<SentenceWord> {
    UnsafeBufferPointer(rebasing: list.buffer[SentenceWords.margin..<(list.count - SentenceWords.margin)])
  }

  /// Cuts the sentence anew.
  mutating func cut(
    _ sentence: Sentences.Sentence, of bytes: UnsafeBufferPointer<UInt8>, quantities: [Quantity]
  ) {
    list.removeAll()
    figures.removeAll()
    for _ in 0..<SentenceWords.margin { list.append(.edge) }
    var at = sentence.start
    for (index, quantity) in quantities.enumerated() {
      let start = max(at, quantity.leftEdge)
      cutWords(bytes, from: at, to: start)
      takeApartVerbAndObject(bytes)
      figures.append(list.count - SentenceWords.margin)
      at = max(start, quantity.rightEdge)
      list.append(SentenceWord(figure: index, start, at))
    }
    cutWords(bytes, from: at, to: sentence.end)
    for _ in 0..<SentenceWords.margin { list.append(.edge) }
    markClauses()
    addUp()
  }

  private mutating func markClauses() {
    let words = UnsafeMutableBufferPointer(mutating: words)
    var start = 0
    for index in words.indices {
      words[index].clauseStart = Int32(truncatingIfNeeded: start)
      guard words[index].tag == .clause else { continue }
      for inner in start..<index { words[inner].clauseEnd = Int32(truncatingIfNeeded: index) }
      words[index].clauseEnd = Int32(truncatingIfNeeded: index + 1)
      start = index + 1
    }
    for index in start..<words.count { words[index].clauseEnd = Int32(truncatingIfNeeded: words.count) }
  }

  private mutating func addUp() {
    sums.removeAll()
    var sum = WordSum()
    for word in words {
      sums.append(sum)
      sum = sum &+ steps[word.tag.ordinal]
    }
    sums.append(sum)
  }

  /// Cuts the last word in two where it is a verb and what the figure behind it counts: 架桥|6座.
  private mutating func takeApartVerbAndObject(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let word = list.buffer.last, VerbObjects.contains(bytes, from: Int(word.start), to: Int(word.end)) else {
      return
    }
    let (start, middle, end) = (Int(word.start), Int(word.start) + 3, Int(word.end))
    list[list.count - 1] = SentenceWord(bytes, start, middle, .verb, classes, suffixes)
    list.append(SentenceWord(bytes, middle, end, .noun, classes, suffixes))
  }

  private mutating func cutWords(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    let (classes, suffixes, characters) = (classes, suffixes, characters)
    var index = start
    while index < end {
      let scalar = bytes.scalar(at: index)
      if SentenceWords.isChinese(scalar.value) {
        let stop = characters.end(in: bytes, from: index + 3, to: end)
        lexicon.cut(bytes, from: index, to: stop, scratch: &scratch) { start, end, tag in
          guard SentenceWords.isInside(bytes, start, end, tag) else {
            list.append(SentenceWord(characters: bytes, start, end, tag, classes, suffixes))
            return
          }
          list.append(SentenceWord(characters: bytes, start, end - 3, .noun, classes, suffixes))
          list.append(SentenceWord(characters: bytes, end - 3, end, .location, classes, suffixes))
        }
        index = stop
      } else {
        index = append(scalar, bytes, at: index, end: end)
      }
    }
  }

  /// Whether a word of two characters is a thing and 里 or 上: 大棚里 is 大|棚里 in the lexicon, and the item 大棚.
  private static func isInside(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag) -> Bool {
    guard end &- start == 6 else { return false }
    switch bytes.threeByteScalar(at: start &+ 3) {
    case 0x91CC: return tag == .spot || tag == .noun || tag == .place  // 里
    case 0x4E0A: return tag == .spot  // 上
    default: return false
    }
  }

  private static func isChinese(_ scalar: UInt32) -> Bool { scalar >= 0x4E00 && scalar < 0xA000 }

  /// What stands in words.
  private static let characters = ThreeByteSet(where: isChinese)

  /// A mark, or a run of letters and digits; spaces are nothing.
  private mutating func append(
    _ scalar: ScalarSpan, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> Int {
    var stop = index + scalar.length
    let tag: WordTag
    switch marks.mark(scalar.value) {
    case .space: return stop
    case .clauseBreak, .sentenceEnd: tag = .clause
    case .listComma: tag = .listComma
    case .openQuote: tag = .openQuote
    case .closeQuote: tag = .closeQuote
    case .openTitle, .openBracket: tag = .openBracket
    case .closeTitle, .closeBracket: tag = .closeBracket
    case .none, .numeral:
      tag = scalar.length == 1 ? .latin : .unknown
      while scalar.length == 1, stop < end, bytes[stop].isASCIILetterOrDigit { stop += 1 }
    }
    list.append(SentenceWord(bytes, index, stop, tag, classes, suffixes))
    return stop
  }
}

/// Words that are a verb of one character and its object, which a figure behind them counts.
private enum VerbObjects {
  static func contains(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    trie.longest(in: bytes, at: start, end: end)?.end == end
  }

  private static let trie = ByteTrie(words.split(whereSeparator: \.isWhitespace).map { (String($0), 1) })

  private static let words = """
    办班 开班 办学 办厂 开店 设点 设站 设卡 设岗 建站 建桥 架桥 修桥 修路 筑路 铺路 修渠 挖渠 开渠 筑坝 筑堤 修堤 建房 盖房 分房 售房
    购房 买房 卖房 租房 建楼 盖楼 打井 挖井 凿井 掘井 架线 铺轨 挖土 推土 挑土 运土 取土 挖沟 填沟 砌墙 烧砖 制砖 烧窑 采石 挖煤 采煤
    产煤 运煤 烧煤 出煤 卸煤 采矿 炼钢 出钢 轧钢 产钢 炼铁 出铁 采油 产油 炼油 榨油 运油 抽水 浇水 出水 引水 造船 修船 造车 修车 买车 购车
    售车 卖车 租车 造纸 织布 用布 纺纱 产纱 织毯 绣花 缝衣 剪毛 割胶 割麦 收麦 种麦 插秧 出苗 育苗 种棉 收棉 售棉 摘棉 种粮 产粮 打粮 售粮
    卖粮 收粮 购粮 交粮 运粮 储粮 存粮 借粮 种菜 卖菜 运菜 送菜 种茶 采茶 制茶 产茶 种花 卖花 采药 种药 买药 服药 种树 植树 栽树 伐树 伐木
    种草 割草 种瓜 卖瓜 摘果 产蛋 卖蛋 养猪 喂猪 杀猪 宰猪 卖猪 养鸡 养鸭 养鹅 养羊 养牛 养兔 养蜂 养蚕 养鱼 捕鱼 打鱼 卖鱼 养虾 捕虾 捕蟹
    挤奶 产奶 酿酒 造酒 喝酒 产酒 煮饭 做饭 送饭 开饭 送水 送药 蒸馍 买菜 买米 买面 打电话 接电话 写信 发信 寄信 读书 买书 购书 售书 卖书
    借书 捐书 赠书 印书 画图 绘图 发证 办证 领证 换证 发奖 颁奖 得奖 获奖 夺金 开会 讲课 授课 开课 听课 缺课 上课 补课 代课 收徒 带徒
    交税 缴税 收税 补税 省钱 凑钱 捐血 献血 输血
    """
}

/// What the last character of a noun says of it.
enum WordSuffix: UInt8, Ordinal {
  case none, people, measure, organization, rate
  /// As a word of its own: what a verb comes to, 降到 增至 分给.
  case result

  /// By place in the declaration.
  @inline(__always)
  static func == (a: WordSuffix, b: WordSuffix) -> Bool { a.ordinal == b.ordinal }
}

/// The suffixes of all characters: one load a word.
struct WordSuffixes: @unchecked Sendable {
  static let shared = WordSuffixes()

  private let table: UnsafePointer<UInt8>

  private init() {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x10000)
    table.initialize(repeating: 0, count: 0x10000)
    for (suffix, characters) in WordSuffixes.rows {
      for scalar in characters.unicodeScalars { table[Int(scalar.value)] = suffix.rawValue }
    }
    self.table = UnsafePointer(table)
  }

  private static let rows: [(WordSuffix, String)] = [
    (.people, "人员工者生师手长民友匠户妇女属兵"), (.measure, "额费金款资值价本量数度长积期龄润入税钱"),
    (.organization, "会厂校院局所站店企司团队"), (.rate, "率比重幅"),
    (.result, "到至为给于在成出上下起完掉进"),
  ]

  @inline(__always)
  subscript(_ scalar: UInt16) -> WordSuffix { WordSuffix(ordinal: table[Int(scalar)]) }
}
