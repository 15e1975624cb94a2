import LiangCore
import LiangText

/// A sentence cut into words around its figures; the arrays are kept from sentence to sentence.
///
/// The lexicon cuts; what it cannot know is put right as each word comes (`append`, then `boundary` with the words
/// before it), then before a figure, behind it, and last behind figures of people, whose trades may go over several
/// words.
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
    guard let word = list.buffer.last, word.marks.contains(.investment), quantity.leftEdge == Int(word.end),
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
