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
  /// Its class in `WordVectors`, and the group of that; 0 where it has none.
  private(set) var meaning: UInt16 = 0
  private(set) var field: UInt8 = 0
  /// The first word of its clause and one past the last.
  var clauseStart: Int32 = 0
  var clauseEnd: Int32 = 0

  /// A mark, letters and digits, or a character that no word holds.
  fileprivate init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag, _ tables: WordTables
  ) {
    (self.start, self.end, self.tag) = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end), tag)
    (length, quantity) = (UInt8(truncatingIfNeeded: min(15, (end - start + 2) / 3)), -1)
    key = SentenceWord.key(of: bytes, from: start, to: end)
    firstScalar = UInt16(truncatingIfNeeded: bytes.scalar(at: start).value)
    lastScalar = UInt16(truncatingIfNeeded: bytes.scalar(before: end, start: start).value)
    (suffix, verbClass, nounClass) = (
      tables.suffixes[lastScalar], tables.classes.verb(key), tables.classes.noun(lastScalar)
    )
  }

  /// A word of characters of three bytes.
  ///
  /// - Parameter row: that of the word in the vectors.
  @inline(__always)
  fileprivate init(
    characters bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag, row: Int,
    _ tables: WordTables
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
    (suffix, verbClass, nounClass) = (
      tables.suffixes[lastScalar], tables.classes.verb(key), tables.classes.noun(lastScalar)
    )
    let wordClass = tables.vectors.wordClass(row)
    meaning = UInt16(truncatingIfNeeded: wordClass)
    field = UInt8(truncatingIfNeeded: tables.vectors.group(ofClass: wordClass))
  }

  /// A word that the lexicon cuts otherwise: 架桥|6座.
  fileprivate init(
    anew bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag, _ tables: WordTables
  ) {
    let row = tables.lexicon.row(of: bytes, from: start, to: end)
    self.init(characters: bytes, start, end, tag, row: row, tables)
  }

  /// 省 as a province, and not as a verb.
  fileprivate init(province bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, row: Int, _ tables: WordTables)
  {
    self.init(characters: bytes, start, end, .noun, row: row, tables)
    verbClass = VerbClass.none.rawValue
  }

  /// 来 behind a stretch of time, and not as a verb.
  fileprivate init(since bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tables: WordTables) {
    self.init(anew: bytes, start, end, .location, tables)
    verbClass = VerbClass.none.rawValue
  }

  /// What the word names, which says elsewhere what is done: 保安, 编辑, 固定资产投资.
  fileprivate init(name bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tables: WordTables) {
    self.init(anew: bytes, start, end, .noun, tables)
    verbClass = VerbClass.none.rawValue
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

  /// A word folded to a number.
  static func key(of word: String) -> UInt32 {
    Array(word.utf8).withUnsafeBufferPointer { key(of: $0, from: 0, to: $0.count) }
  }

  /// Words, parted by blanks or line ends, each folded to a number.
  static func keys(of words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { key(of: String($0)) })
  }

  /// The number of a stretch that goes on by a byte.
  @inline(__always)
  private static func key(_ key: UInt32, _ byte: UInt8) -> UInt32 { (key ^ UInt32(byte)) &* 0x0100_0193 }
}

/// What is looked up of words.
private struct WordTables {
  let lexicon = Lexicon.shared
  let classes = WordClasses.shared
  let suffixes = WordSuffixes.shared
  let vectors = WordVectors.shared
}

/// A sentence cut into words around its figures; the arrays are kept from sentence to sentence.
struct SentenceWords: ~Copyable {
  private var list = ReusedList<SentenceWord>()
  /// Where each quantity stands in `words`.
  private(set) var figures = ReusedList<Int>()
  /// How many words of each sort stand before each word; one more at the end.
  private(set) var sums = ReusedList<WordSum>()
  private var scratch = Lexicon.Scratch()
  private let known = KnownWords()
  /// So many edges stand in the list before and behind the words: what is asked of their neighbours needs no check.
  private static let margin = 2
  private let marks = TextMarks.shared
  private let characters = SentenceWords.characters
  private let tables = WordTables()
  private let steps = WordSum.steps

  /// The words; the two places before and behind them are edges that may be read too. Valid until the next sentence is
  /// cut.
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
      putTogether(bytes)
      if quantity.kind == .people { takeTrade(bytes, before: quantity, to: sentence.end) }
      if quantity.kind == .money { takeInvestment(bytes, before: quantity, to: sentence.end) }
      figures.append(list.count - SentenceWords.margin)
      at = max(start, quantity.rightEdge)
      list.append(SentenceWord(figure: index, start, at))
      if quantity.kind == .duration { takeSince(bytes, at: &at, to: sentence.end) }
    }
    cutWords(bytes, from: at, to: sentence.end)
    for _ in 0..<SentenceWords.margin { list.append(.edge) }
    for figure in figures.buffer where quantities[Int(words[figure].quantity)].kind == .people {
      takeTrade(bytes, behind: figure + SentenceWords.margin)
    }
    markClauses()
    addUp()
  }

  /// Takes the 来 of 三年来 as what it is there: no verb, as in 三年来了13家.
  private mutating func takeSince(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int, to end: Int) {
    guard bytes.starts(with: "来", at: index), SentenceWords.stretches.ends(bytes, before: index, from: 0),
      SentenceWords.aspects.end(bytes, at: index + 3, end: end) == nil
    else { return }
    list.append(SentenceWord(since: bytes, index, index + 3, tables))
    index += 3
  }

  /// What stretches of time end in up to the day of the issue: 三年来, 一个多月来, 两年多来, 一年半来; not 15分钟来.
  private static let stretches = ByteWords("年 月 天 日 周 星期 年多 年半 月多", endings: true)

  /// Behind the verb 来, or words that begin with it.
  private static let aspects = ByteWords("了 过 到 自 的 宾 访 信 客 电 料 源 历 往 回 临 不 得")

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
    list[list.count - 1] = SentenceWord(anew: bytes, start, middle, .verb, tables)
    list.append(SentenceWord(anew: bytes, middle, end, .noun, tables))
  }

  /// Makes one word of the last ones where the lexicon parts it and the figure behind is of it: 住校|生420人, 实|到23人.
  private mutating func putTogether(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = list.buffer.last, PartedWords.endings.contains(last.lastScalar),
      let word = PartedWords.word(in: bytes, before: Int(last.end)),
      let first = list.buffer.lastIndex(where: { Int($0.start) <= word.start }),
      Int(list.buffer[first].start) == word.start, first < list.count - 1
    else { return }
    list.removeLast(list.count - first)
    list.append(SentenceWord(anew: bytes, word.start, Int(last.end), word.tag, tables))
  }

  /// Takes the last word for who is counted where it names a trade and what they do there, and the figure is all of
  /// them: 招聘：保安10名, and not 看护3名老人, 已看护3名.
  private mutating func takeTrade(_ bytes: UnsafeBufferPointer<UInt8>, before quantity: Quantity, to end: Int) {
    guard let word = list.buffer.last, Trades.areWork(bytes, from: Int(word.start), to: Int(word.end)),
      quantity.rightEdge >= end || !SentenceWords.isChinese(bytes.scalar(at: quantity.rightEdge).value)
    else { return }
    // 民警看护3人, 全院护理120人: who does it stands before it.
    switch list.buffer[list.count - 2].tag {
    case .clause, .listComma, .and, .openQuote, .closeQuote, .openBracket, .closeBracket, .edge, .verb, .verbalNoun:
      list[list.count - 1] = SentenceWord(name: bytes, Int(word.start), Int(word.end), tables)
    default: return
    }
    // Who is wanted is no part of the wanting: 招聘|导购5名.
    let before = list.buffer[list.count - 2]
    if before.tag == .verbalNoun, before.verbClass == VerbClass.engage.rawValue { list[list.count - 2].tag = .verb }
  }

  /// Takes the word behind a figure of people for who they are where it names a trade: 27名保安集体申诉, and not 3名护理人员, 3人看护.
  private mutating func takeTrade(_ bytes: UnsafeBufferPointer<UInt8>, behind figure: Int) {
    let (word, next) = (list.buffer[figure + 1], list.buffer[figure + 2])
    guard word.tag == .verbalNoun || word.tag == .verb, Trades.areWork(bytes, from: Int(word.start), to: Int(word.end)),
      !bytes.starts(with: "人", at: Int(list.buffer[figure].end) - 3)
    else { return }
    switch next.tag {
    case .noun, .person, .organization, .verbalNoun, .morpheme, .affix, .figure, .abbreviation, .unknown: return
    default: list[figure + 1] = SentenceWord(name: bytes, Int(word.start), Int(word.end), tables)
    }
  }

  /// Takes 固定资产投资 for one word where it is an amount, and not 投资 for a verb, as in 某企业投资3000万元建厂.
  private mutating func takeInvestment(
    _ bytes: UnsafeBufferPointer<UInt8>, before quantity: Quantity, to end: Int
  ) {
    guard let word = list.buffer.last, word.key == SentenceWords.investment, quantity.leftEdge == Int(word.end),
      quantity.rightEdge >= end || !SentenceWords.isChinese(bytes.scalar(at: quantity.rightEdge).value),
      let kind = SentenceWords.investments.longest(in: bytes, before: Int(word.start), start: 0),
      let first = list.buffer.lastIndex(where: { Int($0.start) <= kind.end }),
      Int(list.buffer[first].start) == kind.end,
      // 安排住宅投资: what is done with it stands before it; 向农业投资: in what money is invested.
      list.buffer[first - 1].tag != .verb, list.buffer[first - 1].tag != .preposition
    else { return }
    list.removeLast(list.count - first)
    list.append(SentenceWord(name: bytes, kind.end, Int(word.end), tables))
  }

  private static let investment = SentenceWord.key(of: "投资")

  /// What investment is told by.
  private static let investments = ByteTrie(
    """
    固定资产 房地产 房地产开发 房产 住宅 商品房 技改 技术改造 更新改造 基本建设 基建 民间 社会 工业 农业 制造业 服务业 第一产业 第二产业 第三产业 \
    基础设施 农田水利 概算 年度
    """, reversed: true)

  /// Where the last word is cut anew because the lexicon knows too much or too little: 5|月|工资 behind digits, 处|罚金 and
  /// not 处罚|金, 获|奖金 and not 获奖|金, 骑手|中 and not 骑|手中, 制笔业 in one. What is cut may begin in the words before.
  @inline(__always)
  private static func boundary(
    in list: borrowing ReusedList<SentenceWord>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Recut? {
    let (last, before) = (list.buffer[list.count - 1], list.buffer[list.count - 2])
    switch last.length {
    case 3 where last.tag == .noun && before.tag == .latin && before.end == last.start:
      let isOfDate = last.firstScalar == "月" || last.firstScalar == "年" || last.firstScalar == "日"
      return isOfDate ? Recut(tag: .time, start: Int(last.start), middle: Int(last.start) + 3) : nil
    // 去|年产|果: what was made last year.
    case 2 where last.firstScalar == "年" && last.lastScalar == "产" && before.end == last.start:
      guard before.length == 1, years.contains(before.lastScalar) else { return nil }
      return Recut(tag: .time, start: Int(before.start), middle: Int(last.start) + 3, second: .verb)
    // 骑手|中: among whom.
    case 2 where last.tag == .spot && before.length == 1 && before.end == last.start:
      let middle = Int(last.start) + 3
      guard Lexicon.shared.tag(of: bytes, from: Int(before.start), to: middle) == .noun else { return nil }
      return Recut(tag: .noun, start: Int(before.start), middle: middle, second: .location)
    // 在寒风|中|等|了
    case 2 where last.lastScalar == "等" && sides.contains(last.firstScalar):
      let (middle, end) = (Int(last.start) + 3, Int(last.end))
      guard bytes.starts(with: "了", at: end) || bytes.starts(with: "着", at: end) else { return nil }
      return Recut(tag: .location, start: Int(last.start), middle: middle, second: .verb)
    case 1...2 where Trades.endings.contains(last.lastScalar) && before.end == last.start:
      let start = Trades.start(list.buffer, bytes)
      return start.map { Recut(tag: .noun, start: $0.start, words: $0.words, isTrade: true) }
    case 1 where last.lastScalar == "金" || last.lastScalar == "款":
      guard before.length == 2, before.end == last.start,
        isReward(before, last) || bytes.starts(with: "处罚", at: Int(before.start))
      else { return nil }
      return Recut(tag: .verb, start: Int(before.start), middle: Int(before.start) + 3)
    default: return nil
    }
  }

  /// Where something is; with 等 behind them they are a word to the lexicon.
  private static let sides = ScalarSet("中上下".utf16)

  /// What 年 makes a year of: 去年, 今年.
  private static let years = ScalarSet("去今前明上当".utf16)

  /// 获奖|金, 发奖|金: a verb and 奖, and 金 behind it.
  private static func isReward(_ verb: SentenceWord, _ metal: SentenceWord) -> Bool {
    verb.tag == .verb && verb.lastScalar == "奖" && metal.lastScalar == "金"
  }

  /// One word or two in the place of the last ones: where the first begins and what it is.
  private struct Recut {
    var tag: WordTag
    var start: Int
    /// Where the second begins; nil where one is all.
    var middle: Int?
    /// What the second is.
    var second = WordTag.noun
    /// In the place of how many; 0 where those are meant that `start` leaves over.
    var words = 0
    var isTrade = false
  }

  private mutating func cutWords(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    let (tables, characters) = (tables, characters)
    var index = start
    while index < end {
      let scalar = bytes.scalar(at: index)
      if SentenceWords.isChinese(scalar.value) {
        let stop = characters.end(in: bytes, from: index + 3, to: end)
        tables.lexicon.cut(bytes, from: index, to: stop, scratch: &scratch) { start, end, tag, row in
          let name = KnownWords.name(of: bytes, start, end)
          if let word = known.word(name, start, end) {
            list.append(word)
          } else {
            SentenceWords.append(to: &list, known, bytes, start, end, tag, row: row, name, stop, tables)
          }
          if let recut = SentenceWords.boundary(in: list, bytes) {
            list.removeLast(recut.words > 0 ? recut.words : recut.start < start ? 2 : 1)
            // 经营|制笔业: what is done with a trade is no part of it.
            if recut.isTrade, let verb = list.buffer.last, verb.tag == .verbalNoun { list[list.count - 1].tag = .verb }
            list.append(SentenceWord(anew: bytes, recut.start, recut.middle ?? end, recut.tag, tables))
            if let middle = recut.middle { list.append(SentenceWord(anew: bytes, middle, end, recut.second, tables)) }
          }
        }
        index = stop
      } else {
        index = append(scalar, bytes, at: index, end: end)
      }
    }
  }

  /// Appends a word that is not known, and keeps it where it is the same in any place: 省 hangs on what follows.
  private static func append(
    to list: inout ReusedList<SentenceWord>, _ known: borrowing KnownWords, _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int, _ end: Int, _ tag: WordTag, row: Int, _ name: UInt64, _ stop: Int, _ tables: WordTables
  ) {
    if ProvincialBodies.isProvince(bytes, start, end, stop) {
      list.append(SentenceWord(province: bytes, start, end, row: row, tables))
    } else if isInside(bytes, start, end, tag) {
      list.append(SentenceWord(anew: bytes, start, end - 3, .noun, tables))
      list.append(SentenceWord(anew: bytes, end - 3, end, .location, tables))
    } else if isCompared(bytes, start, end, tag, stop) {
      list.append(SentenceWord(anew: bytes, start, end - 3, .noun, tables))
      list.append(SentenceWord(anew: bytes, end - 3, end, .preposition, tables))
    } else if let result = VerbResults.tag(in: bytes, from: start, to: end) {
      list.append(SentenceWord(anew: bytes, start, start + 3, .verb, tables))
      list.append(SentenceWord(anew: bytes, start + 3, end, result, tables))
    } else {
      let word = SentenceWord(characters: bytes, start, end, tag, row: row, tables)
      list.append(word)
      if name > 0, word.firstScalar != "省" { known.keep(word, name) }
    }
  }

  /// Whether a word of two characters is a thing and 里 or 上: 大棚里 is 大|棚里 in the lexicon, and the item 大棚.
  private static func isInside(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag) -> Bool {
    guard end &- start == 6 else { return false }
    switch bytes.threeByteScalar(at: start &+ 3) {
    case "里": return tag == .spot || tag == .noun || tag == .place
    case "上": return tag == .spot
    default: return false
    }
  }

  /// Whether a noun in 比 is what is compared and 比, and no ratio: 价格|比|去年 and not 性价比.
  private static func isCompared(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag, _ stop: Int
  ) -> Bool {
    guard end &- start == 9, tag == .noun, bytes.threeByteScalar(at: end &- 3) == "比" else { return false }
    if end < stop { return standards.longest(in: bytes, at: end, end: stop) != nil }
    // 产量比2012年多; 桥隧比31% is a ratio.
    return stop + 4 < bytes.count && (stop..<stop + 4).allSatisfy { (0x30...0x39).contains(bytes[$0]) }
      && bytes.starts(with: "年", at: stop + 4)
  }

  /// What figures are compared with.
  private static let standards = ByteTrie(
    "去年 上年 前年 今年 往年 常年 历年 同年 同期 上月 上季 上周 上半年 昨天 昨日 前几年 前一年 年初 计划 预计 原来 原先 过去 以往 解放前 战前 市场 国营 外地 国外 国内 进口 市价")

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
      while scalar.length == 1, stop < end, bytes[stop].isASCIILetterOrDigit { stop += 1 }
      tag = scalar.length > 1 ? .unknown : Acronyms.contains(bytes, index, stop) ? .abbreviation : .latin
    }
    list.append(SentenceWord(bytes, index, stop, tag, tables))
    return stop
  }
}

/// Names in capital letters: GDP, PM10, M2.
private enum Acronyms {
  static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].count(where: isCapital) > 1 || money.matches(bytes, from: start, to: end)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  /// With one capital, as names of roads and trains have them.
  private static let money = ByteTrie("M0 M1 M2")
}

/// Trades, and who has them, that the lexicon does not know or takes for what is done there.
private enum Trades {
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

/// Words that the lexicon cuts in two or three: 住校|生, 三|好生, 丧|假, 实|到.
private enum PartedWords {
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

/// Words that are a verb of one character and its object, which a figure behind them counts.
private enum VerbObjects {
  static func contains(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    trie.matches(bytes, from: start, to: end)
  }

  private static let trie = ByteTrie(
    """
    办班 开班 办学 办厂 开店 设点 设站 设卡 设岗 建站 建桥 架桥 修桥 修路 筑路 铺路 修渠 挖渠 开渠 筑坝 筑堤 修堤 建房 盖房 分房 售房
    购房 买房 卖房 租房 建楼 盖楼 打井 挖井 凿井 掘井 架线 铺轨 挖土 推土 挑土 运土 取土 挖沟 填沟 砌墙 烧砖 制砖 烧窑 采石 挖煤 采煤
    产煤 运煤 烧煤 出煤 卸煤 采矿 炼钢 出钢 轧钢 产钢 炼铁 出铁 采油 产油 炼油 榨油 运油 抽水 浇水 出水 引水 造船 修船 造车 修车 买车 购车
    售车 卖车 租车 造纸 织布 用布 纺纱 产纱 织毯 绣花 缝衣 剪毛 割胶 割麦 收麦 种麦 插秧 出苗 育苗 种棉 收棉 售棉 摘棉 种粮 产粮 打粮 售粮
    卖粮 收粮 购粮 交粮 运粮 储粮 存粮 借粮 种菜 卖菜 运菜 送菜 种茶 采茶 制茶 产茶 种花 卖花 采药 种药 买药 服药 种树 植树 栽树 伐树 伐木
    种草 割草 种瓜 卖瓜 摘果 产蛋 卖蛋 养猪 喂猪 杀猪 宰猪 卖猪 养鸡 养鸭 养鹅 养羊 养牛 养兔 养蜂 养蚕 养鱼 捕鱼 打鱼 卖鱼 养虾 捕虾 捕蟹
    挤奶 产奶 酿酒 造酒 喝酒 产酒 煮饭 做饭 送饭 开饭 送水 送药 蒸馍 买菜 买米 买面 打电话 接电话 写信 发信 寄信 读书 买书 购书 售书 卖书
    借书 捐书 赠书 印书 画图 绘图 发证 办证 领证 换证 发奖 颁奖 得奖 获奖 夺金 开会 讲课 授课 开课 听课 缺课 上课 补课 代课 收徒 带徒
    交税 缴税 收税 补税 省钱 凑钱 捐血 献血 输血
    耗电 用电 供电 送电 发电 耗水 用水 需水 供水 蓄水 节水 供气 送风 用煤 供煤 节煤 用油 节油 用纸 供粮 送货 含铁 含沙 造林 植棉 种稻 种田 浸种 培土 打药
    写诗 画画 补衣 补鞋 修鞋 擦鞋 做鞋 修表 修伞 修枪 补锅 补胎 换胎 补网 结网 打场 犁地 锄地 翻地 整地 耙地 锄草 拔草 沤肥 积肥 拾粪 送粪 挑粪 耘田 磨面 碾米 舂米
    车水 挑水 拉水 砍柴 打柴 拾柴 打坝 栽秧 拔秧 割稻 割禾 炒茶 摘茶 编筐 编席 织席 打铁 剃头 看戏 放电影 看电影
    喷药 装药 租地 征地 打桩 砌砖 挖泥 抛石 沉船 断线 织网 载客 接客 拦车 填表 认字 识字 买票 售票 进球 放片 熬汤 灭鼠 灭蚊 欠债 还债
    """)
}

/// Words that are a verb and what says how far it goes, of which readers take the verb as often as both: 卖|给, 背|着.
private enum VerbResults {
  /// What the second character is; nil where the word is no such verb.
  @inline(__always)
  static func tag(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> WordTag? {
    guard end &- start == 6 else { return nil }
    let last = bytes.threeByteScalar(at: start &+ 3)
    guard last == "着" || last == "给" || last == "到",
      trie.matches(bytes, from: start, to: end)
    else { return nil }
    return last == "着" ? .aspect : .preposition
  }

  private static let trie = ByteTrie(
    """
    背着 跟着 乘着 划着 围着 引着 怀着 打着 指着 挨着 点着 烧着 照着 看着 穿着 贴着 赶着 闲着 靠着
    交给 付给 传给 借给 写给 分给 包给 卖给 发给 奖给 带给 拨给 拿给 捐给 教给 献给 留给 租给 让给 赠给 转给 输给 还给 送给 递给
    交到 传到 分到 办到 卖到 占到 发到 带到 打到 拿到 挂到 挣到 接到 提到 放到 落到 赚到 赶到 运到 送到 领到
    """)
}

/// What the names of provincial bodies go on in behind 省, which is a verb too: 省财政拨款, 省总工会投入.
private enum ProvincialBodies {
  @inline(__always)
  static func isProvince(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ stop: Int) -> Bool {
    end &- start == 3 && bytes.threeByteScalar(at: start) == "省" && names(bytes, end, stop)
  }

  private static func names(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    if let body = bodies.longest(in: bytes, at: start, end: stop) {
      return spendings.longest(in: bytes, at: body.end, end: stop) == nil
    }
    guard let trade = trades.longest(in: bytes, at: start, end: stop) else { return false }
    return stride(from: trade.end, to: min(stop, trade.end + longestTrade), by: 3).contains {
      offices.longest(in: bytes, at: $0, end: stop) != nil
    }
  }

  /// How far behind a trade, in bytes, its office stands: 省国土资源厅.
  private static let longestTrade = 21

  /// What is no object of saving.
  private static let bodies = ByteTrie(
    """
    总工会 总队 财政 政府 委 人大 政协 高级人民 高院 检察 公安 人社 人力资源 经委 计委 经贸委 发改 工信 科委 科协 文联 体委 妇联 团委 共青团 残联
    红十字 直 级 内 里 城 厅 局 军区 武警 纪委 监委 监察 审计 作协 记协 社科 农科 农信 国税 地税 工商 供销社 总社 博物馆 图书馆
    """)
  /// 省财政支出 may be saved.
  private static let spendings = ByteTrie("支出 开支")
  /// What may be saved too, unless an office follows: 省电力公司, and not 省电力.
  private static let trades = ByteTrie(
    """
    教育 卫生 农业 农村 林业 水利 水务 交通 电力 税务 统计 物价 民政 民族 劳动 人事 司法 建设 住建 科技 文化 文物 体育 旅游 广播 地质 地震 气象 环保 环境 质量
    生态 国土 自然资源 粮食 供销 外贸 医药 药品 质监 烟草 邮电 邮政 电信 移动 联通 煤炭 冶金 化工 机械 纺织 轻工 商业 商务 农垦 农机 水产 渔业
    海洋 畜牧 铁路 民航 公路 建工 建筑 信访 疾控 血液 新闻 出版 扶贫 移民 社会保险 医疗保障
    """)
  private static let offices = ByteTrie("厅 局 部门 公司 总公司 集团 委 院 办 处 系统 总队 中心 协会 学会 监督 管理 战线 工会")
}
