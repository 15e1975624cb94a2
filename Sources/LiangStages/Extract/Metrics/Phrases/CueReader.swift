import LiangCore
import LiangText

/// Finds those words once for a sentence.
struct CueReader: ~Copyable {
  /// A word found: where, the bit of its list, and one past it where it is a 将 that says what will be done.
  struct Cue {
    var place: Int
    var bit: Int
    var will: Int
  }

  private var cues = ReusedList<Cue>()
  private let finder = ModalityWords.finder
  /// Years before it have gone by; 0 where nobody knows.
  private let issueYear: Int
  /// How far from a figure, in bytes, they speak for it.
  private static let reach = 900

  /// - Parameter issueYear: that of the page; nil where nobody knows.
  init(issueYear: Int?) { self.issueYear = issueYear ?? 0 }

  /// Reads the sentence anew.
  mutating func read(
    _ sentence: Sentences.Sentence, of bytes: UnsafeBufferPointer<UInt8>, _ words: borrowing SentenceWords
  ) {
    cues.removeAll()
    var index = sentence.start
    // One past the last word that says what is to come.
    var ahead = 0
    var cover = CueCover(words.words, bytes)
    while let (place, match) = finder.first(in: bytes, from: index, end: sentence.end) {
      index = match.end
      if match.value == ModalityWords.none { continue }
      if match.value != ModalityWords.until {
        let isCharacter = index - place == 3
        let isWill = isCharacter && match.value == ModalityWords.toCome && bytes.starts(with: "将", at: place)
        let sense = cover.sense(from: place, to: index, isWill: isWill)
        if sense == .nothing {
          index = place + UnsafeBufferPointer<UInt8>.scalarLength(bytes[place])
          continue
        }
        if bytes.starts(with: "计划", at: place), isFulfilled(place, cover.clauseStart, bytes) { continue }
        if bytes.starts(with: "年内", at: place), CueReader.isElapsed(place, bytes) { continue }
        if match.value == ModalityWords.told, ahead > cover.clauseStart { continue }
        if match.value == ModalityWords.toCome || isCharacter && bytes.starts(with: "要", at: place) { ahead = index }
        cues.append(Cue(place: place, bit: match.value, will: sense == .will ? index : 0))
      } else if let year = CueReader.year(at: index, bytes), year >= issueYear {
        cues.append(Cue(place: place, bit: ModalityWords.timeToCome, will: 0))
        index += CueReader.yearLength
      }
    }
  }

  /// The year in four digits behind 到: 到2027年.
  static func year(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.starts(with: "年", at: index + 4),
      bytes[index..<(index + 4)].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return bytes[index..<(index + 4)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// In bytes: 2027年.
  private static let yearLength = 7

  /// Whether the 年内 at `place` ends years that are over: 近一年内, 过去三年内.
  private static func isElapsed(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = place
    while start > 0, case let before = bytes.scalar(before: start),
      TextMarks.shared.mark(before.value) == .numeral
    {
      start -= before.length
    }
    return start < place && elapsed.longest(in: bytes, before: start, start: 0) != nil
  }

  private static let elapsed = ByteTrie("近 过去", reversed: true)

  /// Whether the 计划 at `place` is the plan that was fulfilled: 完成五月份计划百分之一百零三, 提前三个月完成全年计划，.
  private func isFulfilled(_ place: Int, _ clause: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = cues.buffer.last, place - last.place <= Self.plan, bytes.starts(with: "完成", at: last.place),
      !(last.place..<place).contains(where: { bytes.starts(with: "，", at: $0) || bytes[$0] == UInt8(ascii: ",") })
    else { return false }
    return CueReader.isShare(behind: place + 6, bytes)
      || bytes.starts(with: "，", at: place + 6) && Self.early.first(in: bytes, from: clause, end: last.place) != nil
        && Self.hopes.first(in: bytes, from: clause, end: last.place) == nil
  }

  /// In the clause of a plan that was fulfilled before its time or with more, and not of one that should be.
  private static let early = finder("提前 提早 超额 已 全面 全部 胜利 圆满 如期")
  private static let hopes = finder(
    "部署 着手 制定 准备 发动 确保 打算 将 誓 为 以 保证 争取 决心 要求 号召 动员 力求 努力 必须 如果 若 可 能 才 想 望 应 会 没 未 不")

  private static func finder(_ words: String) -> WordFinder {
    WordFinder(words.split(separator: " ").map { (String($0), 0) })
  }

  private static let shareUnits = ByteTrie("% ％ 成 倍")

  /// Whether a share is told: 完成计划百分之一百零三, 完成计划产量的103%, 要让九成的矿工; and not 完成计划500万吨, which may be an order.
  static func isShare(behind start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = start
    while index < min(bytes.count, start + object) {
      if bytes.starts(with: "百分之", at: index) { return true }
      var end = index
      while let next = pastDigit(end, bytes) { end = next }
      if end > index {
        end = bytes.skippingSpaces(at: end)
        return shareUnits.longest(in: bytes, at: end, end: bytes.count) != nil
      }
      if bytes.starts(with: "，", at: index) { return false }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }

  /// One past a digit of either width, a Chinese one or a point.
  private static func pastDigit(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x2E || (0x30...0x39).contains(bytes[index]) { return index + 1 }
    let scalar = bytes.scalar(at: index)
    return TextMarks.shared.mark(scalar.value) == .numeral ? index + scalar.length : nil
  }

  /// How far behind 计划, in bytes, a share of it stands.
  private static let object = 18

  /// How far before its 计划, in bytes, 完成 stands: 完成五月份生产计划.
  private static let plan = 30

  /// Those around the figure.
  func around(_ context: PhraseContext) -> ModalityCues {
    let figure = Int(context.words[context.figure].start)
    let clause = Int(context.words[context.clauseStart(context.figure)].start)
    var found = ModalityCues()
    for cue in cues.buffer where abs(cue.place - figure) <= CueReader.reach {
      if cue.place >= figure {
        found.behind |= 1 << cue.bit
      } else {
        found.before |= 1 << cue.bit
        if cue.place >= clause {
          found.clause |= 1 << cue.bit
          found.will = max(found.will, cue.will)
        }
      }
    }
    return found
  }
}
