import LiangCore
import LiangText

/// What 分别 deals out: of 学校、医院和敬老院分别为3所、5家和12家 the n-th figure is of the n-th that is named.
struct Dealing {
  /// What one figure is given.
  struct Share {
    /// The figure, by its place in the sentence.
    var figure: Int
    var portion: Portion
  }

  enum Portion {
    /// Words that name what it is of; where they are a place, a time or who acts, no item.
    case member(ClosedRange<Int>, isItem: Bool)
    /// The item of a figure before it: 产值12亿元，利润3亿元，分别增长4%和5%.
    case source(Int)
  }

  private let words: UnsafeBufferPointer<SentenceWord>
  private let figures: UnsafeBufferPointer<Int>
  private let quantities: [Quantity]
  private let phrases: [PhraseReader.Phrase]
  private let bytes: UnsafeBufferPointer<UInt8>

  /// - Parameters:
  ///   - figures: where the quantities stand among the words.
  ///   - phrases: what was chosen for each.
  init(
    _ words: UnsafeBufferPointer<SentenceWord>, figures: UnsafeBufferPointer<Int>, _ quantities: [Quantity],
    _ phrases: [PhraseReader.Phrase], _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    (self.words, self.figures, self.quantities) = (words, figures, quantities)
    (self.phrases, self.bytes) = (phrases, bytes)
  }

  /// The shares of all figures that stand behind 分别 in lists of as many as are named before it.
  func shares() -> [Share] {
    var shares: [Share] = []
    for place in words.indices where isDealing(words[place]) {
      guard let run = run(behind: place), run.count > 1 else { continue }
      if let members = members(before: place, of: run) {
        shares += zip(run, members.ranges).map { Share(figure: $0, portion: .member($1, isItem: members.areItems)) }
      } else if let sources = sources(before: place, for: run) {
        shares += zip(run, sources).map { Share(figure: $0, portion: .source($1)) }
      }
    }
    return shares
  }

  private func isDealing(_ word: SentenceWord) -> Bool {
    word.end - word.start == 6 && bytes.starts(with: "分别", at: Int(word.start))
  }

  /// The figures behind it in its clause that nothing but marks and words of a list part.
  private func run(behind place: Int) -> Range<Int>? {
    guard let first = figures.indices.first(where: { figures[$0] > place }),
      words[figures[first]].clauseStart == words[place].clauseStart
    else { return nil }
    var end = first + 1
    while end < figures.count, figures[end - 1] + 1 < figures[end],
      (figures[end - 1] + 1..<figures[end]).allSatisfy({ isListing(words[$0].tag) })
    {
      end += 1
    }
    return first..<end
  }

  private func isListing(_ tag: WordTag) -> Bool { tag == .listComma || tag == .and }

  // MARK: What is named

  /// As many phrases before it as there are figures, and whether they are what the figures count.
  private func members(before place: Int, of run: Range<Int>) -> (ranges: [ClosedRange<Int>], areItems: Bool)? {
    let start = Int(words[place].clauseStart)
    if run.count == 2, place > start, words[place - 1].marks.contains(.pair), counts(place, run) {
      let both = self.start(of: start..<place)...place - 1
      return ([both, both], true)
    }
    if let ranges = list(in: start..<place, count: run.count) {
      let isLast = words[ranges.last!.upperBound + 1..<place].allSatisfy { $0.tag == .figure || $0.tag == .adverb }
      var places = LabelPlaces()
      let areItems = ranges.allSatisfy {
        let range = self.range($0)
        return range.count >= Self.shortestItem && !isTime($0) && !(range.count <= 12 && places.stand(in: range, bytes))
      }
      return (ranges, areItems && isLast && counts(place, run) && !hasHead(ranges.last!, run))
    }
    // 2019年和2020年，全市分别新建公园12个和15个
    guard start > 0, let ranges = list(in: Int(words[start - 1].clauseStart)..<start - 1, count: run.count),
      ranges.allSatisfy(isTime)
    else { return nil }
    return (ranges, false)
  }

  /// Whether nothing but a verb that counts, makes or trades stands between 分别 and the figures: those who 分别捐款3万元和5万元
  /// are no items.
  private func counts(_ place: Int, _ run: Range<Int>) -> Bool {
    words[place + 1..<figures[run.lowerBound]].allSatisfy { word in
      switch word.tag {
      case .noun, .organization, .person, .place, .unknown: return false
      default:
        return switch VerbClass(rawValue: word.verbClass)! {
        case .change, .reach, .have, .make, .trade, .gain, .none: true
        default: false
        }
      }
    }
  }

  /// Whether the item chosen is the end of the last phrase, of which all may be: 石材、葡萄酒产业取证率.
  private func hasHead(_ last: ClosedRange<Int>, _ run: Range<Int>) -> Bool {
    run.contains { figure in
      phrases[figure].item.map { $0.upperBound == last.upperBound && $0.lowerBound > last.lowerBound } ?? false
    }
  }

  /// In bytes: 一、二、三产业 are no items.
  private static let shortestItem = 6

  /// The last phrases of the stretch that marks and words of a list part, as many as are asked for.
  private func list(in stretch: Range<Int>, count: Int) -> [ClosedRange<Int>]? {
    let marks = stretch.filter { isListing(words[$0].tag) }.suffix(count - 1)
    guard marks.count == count - 1, let first = marks.first else { return nil }
    var ranges: [ClosedRange<Int>] = []
    let last = marks.last! + 1..<stretch.upperBound
    let start = start(of: stretch.lowerBound..<first)
    // More are named than there are figures.
    if start > stretch.lowerBound, isListing(words[start - 1].tag) { return nil }
    let starts = [start] + marks.map { $0 + 1 }
    for (low, high) in zip(starts, marks + [last.first { !mayName(words[$0]) } ?? last.upperBound]) {
      guard low < high, words[low..<high].allSatisfy(mayName) else { return nil }
      ranges.append(low...high - 1)
    }
    return ranges
  }

  /// Where the first phrase begins: behind verbs, a dateline, 去年, 全市 and names of places, unless it is one of these
  /// itself.
  private func start(of stretch: Range<Int>) -> Int {
    var start = startOfPlace(endingAt: stretch) ?? stretch.upperBound
    while start > stretch.lowerBound, case let word = words[start - 1], mayName(word), word.tag != .verb,
      !endsDateline(word)
    {
      start -= 1
    }
    let untimed = (start..<stretch.upperBound).drop {
      words[$0].tag == .time || isPartOfDate(words[$0]) || words[$0].tag == .latin && isPartOfDate(words[$0 + 1])
    }
    let rest = untimed.drop {
      words[$0].tag == .time || words[$0].tag == .place || bytes.starts(with: "全", at: Int(words[$0].start))
    }
    return rest.first ?? untimed.first ?? start
  }

  /// Where a place is named last, be the words of it what they may: 投入的|兴|化.
  private func startOfPlace(endingAt stretch: Range<Int>) -> Int? {
    guard let last = stretch.last else { return nil }
    let first = stretch.suffix(Self.longestPlace).first!
    var places = LabelPlaces()
    let start = places.lastStart(in: ByteRange(Int(words[first].start), Int(words[last].end)), bytes)
    return (first...last).first { start == Int(words[$0].start) }
  }

  /// In words; names that the lexicon does not know are cut into characters.
  private static let longestPlace = 6

  /// The 年 of 2012年, and not that of 年产量.
  private func isPartOfDate(_ word: SentenceWord) -> Bool {
    let isMark = word.lastScalar == "年" || word.lastScalar == "月" || word.lastScalar == "日"
    return isMark && word.end - word.start == 3
      && TextMarks.shared.mark(bytes.scalar(before: Int(word.start)).value) == .numeral
  }

  /// Whether a blank stands behind the 电 of 本报杭州5月19日电.
  private func endsDateline(_ word: SentenceWord) -> Bool {
    guard word.lastScalar == "电" || word.lastScalar == "讯" else { return false }
    return bytes.skippingSpace(at: Int(word.end)) > Int(word.end)
  }

  /// Whether the word may be a part of what is named: 的 and what follows (广州的房价), and a figure that counts all (三市),
  /// are none.
  private func mayName(_ word: SentenceWord) -> Bool {
    switch word.tag {
    case .of, .aspect, .figure, .clause, .listComma, .and, .pronoun, .preposition, .adverb, .conjunction, .auxiliary,
      .modal, .edge, .openBracket, .closeBracket:
      false
    default: true
    }
  }

  private func range(_ words: ClosedRange<Int>) -> ByteRange {
    ByteRange(Int(self.words[words.lowerBound].start), Int(self.words[words.upperBound].end))
  }

  /// Whether the phrase ends as years and months do.
  private func isTime(_ range: ClosedRange<Int>) -> Bool {
    let last = words[range.upperBound].lastScalar
    return last == "年" || last == "月"
  }

  // MARK: What was told before

  /// The figures of earlier clauses that shares of growth are of, as many: 产值12亿元，利润3亿元，同比分别增长4%和5%.
  private func sources(before place: Int, for run: Range<Int>) -> Range<Int>? {
    let start = Int(words[place].clauseStart)
    guard run.lowerBound >= run.count, place - start <= Self.longestMeasure,
      !(start..<place).contains(where: { words[$0].tag == .noun || words[$0].tag == .figure })
    else { return nil }
    let sources = run.lowerBound - run.count..<run.lowerBound
    return run.allSatisfy(isGrowth) && !sources.contains(where: isGrowth) ? sources : nil
  }

  private func isGrowth(_ figure: Int) -> Bool {
    quantities[figure].kind == .percent || quantities[figure].kind == .multiple
  }

  /// How many words may stand before 分别 that say what is measured against: 比去年同期, 同比.
  private static let longestMeasure = 4
}
