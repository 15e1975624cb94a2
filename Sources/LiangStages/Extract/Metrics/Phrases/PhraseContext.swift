import LiangCore
import LiangText

/// How many words of each sort stand before a place: differences say what stands between two.
struct WordSum {
  enum Column: Int {
    case clauses, lists, figures, verbs, spoken, of, verbalNouns, ands, openQuotes, closeQuotes
  }

  private var counts = SIMD16<UInt16>()

  /// What a word of each tag adds, by its place in the declaration; made once, never freed.
  nonisolated(unsafe) static let steps: UnsafePointer<WordSum> = {
    let steps = UnsafeMutablePointer<WordSum>.allocate(capacity: WordTag.edge.ordinal + 1)
    for ordinal in 0...WordTag.edge.ordinal {
      (steps + ordinal).initialize(to: WordSum(of: WordTag(ordinal: UInt8(ordinal))))
    }
    return UnsafePointer(steps)
  }()

  init() {}

  private init(of tag: WordTag) {
    if tag.isSpoken || tag == .figure { counts[Column.spoken.rawValue] = 1 }
    switch tag {
    case .clause: counts[Column.clauses.rawValue] = 1
    case .listComma: counts[Column.lists.rawValue] = 1
    case .figure: counts[Column.figures.rawValue] = 1
    case .verb: counts[Column.verbs.rawValue] = 1
    case .verbalNoun: counts[Column.verbalNouns.rawValue] = 1
    case .of: counts[Column.of.rawValue] = 1
    case .and: counts[Column.ands.rawValue] = 1
    case .openQuote: counts[Column.openQuotes.rawValue] = 1
    case .closeQuote: counts[Column.closeQuotes.rawValue] = 1
    default: break
    }
  }

  @inline(__always)
  func count(_ column: Column) -> Int { Int(counts[column.rawValue]) }

  @inline(__always)
  static func &+ (a: WordSum, b: WordSum) -> WordSum {
    var sum = WordSum()
    sum.counts = a.counts &+ b.counts
    return sum
  }

  @inline(__always)
  static func &- (a: WordSum, b: WordSum) -> WordSum {
    var difference = WordSum()
    difference.counts = a.counts &- b.counts
    return difference
  }
}

/// The sentence as the choices see it: words, the figure in question, what was chosen for the figure before it.
struct PhraseContext {
  /// Two places beyond either end there are edges.
  let words: UnsafeBufferPointer<SentenceWord>
  /// For each word, how many of each sort stand before it; one more at the end.
  let sums: UnsafeBufferPointer<WordSum>
  /// The figure's index in `words`.
  let figure: Int
  let quantity: Quantity
  /// The figure before it in the sentence, and its item.
  let previous: PreviousFigure?
  /// The nearest verb before the figure in its clause; `noGovernor` where there is none, `listed` where another figure
  /// comes first.
  let governor: Int
  /// Its key and its class; `governor` itself where there is none.
  let governorKey: Int
  let governorClass: Int
  /// What it means, as `meaning`.
  let governorMeaning: Int
  /// How the figure goes on from the one before it: directly in a list, after a change, in a clause of its own.
  private(set) var relation = 0
  /// The verb among the words that bound the figure (超过 of 已超过), and its key.
  let bound: ByteRange
  let boundKey: Int
  /// The unit as it stands in the text, as a number that no other table of units changes.
  let unitKey: Int
  /// The lists that hold it.
  let unitMarks: WordMarks
  /// Where the works stand of which the figure is the measure, and the 的 that ends a relative clause behind it; nil
  /// where there are none.
  private(set) var works: Int?
  private(set) var relativeEnd: Int?

  static let noGovernor = -1
  static let listed = -2

  init(
    words: UnsafeBufferPointer<SentenceWord>, sums: UnsafeBufferPointer<WordSum>, figure: Int, quantity: Quantity,
    previous: PreviousFigure?, bytes: UnsafeBufferPointer<UInt8>
  ) {
    (self.words, self.sums, self.figure, self.quantity, self.previous) = (words, sums, figure, quantity, previous)
    governor = PhraseContext.governor(words, figure)
    governorKey = governor >= 0 ? Int(words[governor].key) : governor
    governorClass = governor >= 0 ? PhraseContext.actionClass(words[governor]) : governor
    governorMeaning = governor >= 0 ? Int(words[governor].meaning) : governor
    let unit = SentenceWord.key(of: bytes, from: quantity.unitStart, to: quantity.end)
    (unitKey, unitMarks) = (Int(unit), WordClasses.shared.read(unit).marks)
    (bound, boundKey) = BoundVerbs.find(in: bytes, from: quantity.leftEdge, to: quantity.start)
    relation = relationToPrevious
    works = WorksNames.works(self)
    relativeEnd = RelativeClause.end(self)
  }

  /// The first word behind the byline in brackets that opens the sentence: 本报讯（记者李明）. Nobody counts who wrote it.
  var pastByline: Int {
    guard let open = words.prefix(4).firstIndex(where: { $0.tag == .openBracket }),
      words[open + 1].marks.contains(.reporter) || words[open + 2].marks.contains(.reporter),
      let close = words[open...].prefix(12).firstIndex(where: { $0.tag == .closeBracket }), close < figure
    else { return 0 }
    return close + 1
  }

  /// Whether it says how many places are meant, which is no amount of anything: 三市, 两县.
  var countsPlaces: Bool { quantity.trait == .noun && unitMarks.contains(.placeUnit) }

  /// Whether the word stands in a run of nouns that ends in what is measured: 赔付|金额, 粮食|产量.
  func isOfMeasure(_ index: Int) -> Bool {
    var last = index
    while last < words.count, [.noun, .verbalNoun, .verb].contains(words[last].tag) {
      if words[last].tag == .noun, words[last].suffix == .measure { return true }
      last += 1
    }
    return false
  }

  /// Whether the figure is a share of what the word ends: 总成本|的|40%.
  func isShareOf(_ index: Int) -> Bool {
    quantity.kind == .percent && index == figure - 2 && isTag(figure - 1, .of)
  }

  private static func governor(_ words: UnsafeBufferPointer<SentenceWord>, _ figure: Int) -> Int {
    let start = Int(words[figure].clauseStart)
    var nominal = noGovernor
    for index in stride(from: figure - 1, through: start, by: -1) {
      switch words[index].tag {
      case .verb: return index
      case .figure: return listed
      case .verbalNoun where nominal < 0: nominal = index
      default: break
      }
    }
    return nominal
  }

  /// The word, or the edge that stands up to two places beyond the ends.
  @inline(__always)
  private func word(_ index: Int) -> SentenceWord {
    assert(index >= -2 && index < words.count + 2, "nothing stands there")
    return words.baseAddress.unsafelyUnwrapped[index]
  }

  /// The class of a word as a verb, 0 where it has none.
  @inline(__always)
  func verbClass(_ index: Int) -> Int { Int(word(index).verbClass) }

  /// The class of a word as a verb, and its length where it has none.
  @inline(__always)
  func actionClass(_ index: Int) -> Int { PhraseContext.actionClass(words[index]) }

  @inline(__always)
  private static func actionClass(_ word: SentenceWord) -> Int {
    word.verbClass > 0 ? Int(word.verbClass) : word.length > 1 ? 51 : 50
  }

  /// The class of a word as a noun, 0 where it has none.
  @inline(__always)
  func nounClass(_ index: Int) -> Int { Int(word(index).nounClass) }

  /// Whether the list holds the word.
  @inline(__always)
  func isMarked(_ index: Int, _ mark: WordMark) -> Bool { word(index).marks.contains(mark) }

  /// The word as a number; 0 beyond the ends of the sentence.
  @inline(__always)
  func key(_ index: Int) -> Int { Int(word(index).key) }

  /// The class of words that mean nearly the same; 0 where it has none.
  @inline(__always)
  func meaning(_ index: Int) -> Int { Int(word(index).meaning) }

  /// Whether two words mean nearly the same: 0 no, 1 yes, 2 where nobody knows.
  @inline(__always)
  func isAlike(_ index: Int, _ other: Int) -> Int {
    meaning(index) == 0 || meaning(other) == 0 ? 2 : meaning(index) == meaning(other) ? 1 : 0
  }

  /// What the word is about, more roughly.
  @inline(__always)
  func field(_ index: Int) -> Int { Int(word(index).field) }

  /// Where a word stands to the verb that governs the figure.
  @inline(__always)
  func position(_ index: Int) -> Int {
    let clause = words[index].clauseStart == words[figure].clauseStart ? 0 : 8
    guard governor >= 0 else { return clause + (index < figure ? 0 : 1) }
    return clause + (index == governor ? 2 : index < governor ? 3 : index < figure ? 4 : 5)
  }

  /// The key of the preposition before a word in its clause, with no verb and no figure between; 0 where there is none.
  @inline(__always)
  func preposition(before index: Int) -> Int {
    let start = max(clauseStart(index), index - 6)
    for inner in stride(from: index - 1, through: start, by: -1) {
      switch words[inner].tag {
      case .verb, .figure: return 0
      case .preposition: return Int(words[inner].key)
      default: continue
      }
    }
    return 0
  }

  struct PreviousFigure {
    var figure: Int
    var kind: Int
    /// First and last word; nil where it has none.
    var item: ClosedRange<Int>?
    var action: ClosedRange<Int>?
    var modality: Int
  }

  var kind: Int { quantity.kind.ordinal }

  @inline(__always)
  func wordTag(_ index: Int) -> WordTag { word(index).tag }

  @inline(__always)
  func tag(_ index: Int) -> Int { word(index).tag.ordinal }

  @inline(__always)
  func isTag(_ index: Int, _ tag: WordTag) -> Bool { word(index).tag == tag }

  /// What stands between the figure and a stretch of words on one side of it.
  struct Gap {
    var clauses = 0
    var lists = 0
    var figures = 0
    var verbs = 0
    var words = 0
    var hasOf = false
  }

  @inline(__always)
  func gap(_ low: Int, _ high: Int) -> Gap {
    guard low < high else { return Gap() }
    let sum = sums[high] &- sums[low]
    return Gap(
      clauses: sum.count(.clauses), lists: sum.count(.lists), figures: sum.count(.figures), verbs: sum.count(.verbs),
      words: sum.count(.spoken), hasOf: sum.count(.of) > 0)
  }

  /// The tags of a stretch as a set.
  @inline(__always)
  func tags(from low: Int, to high: Int) -> Int {
    var set = 0
    var index = low
    while index < high {
      set |= 1 << words[index].tag.ordinal
      index += 1
    }
    return set
  }

  /// Up to four tags from `start`, in steps of one, not reaching `end`, as one number below 2^24.
  @inline(__always)
  func sequence(from start: Int, to end: Int) -> Int {
    var sequence = 0
    for index in start..<max(start, min(end, start + 4)) { sequence = sequence << 6 | (tag(index) + 1) }
    return sequence
  }

  /// Distances in few steps.
  @inline(__always)
  static func bucket(_ distance: Int) -> Int {
    switch distance {
    case ...3: distance
    case 4: 4
    case 5: 5
    case ...8: 6
    case ...12: 7
    default: 8
    }
  }

  /// The first word of the clause that holds the word.
  @inline(__always)
  func clauseStart(_ index: Int) -> Int { Int(words[index].clauseStart) }

  /// One past the last word of its clause.
  @inline(__always)
  func clauseEnd(_ index: Int) -> Int { Int(words[index].clauseEnd) }

  @inline(__always)
  func count(_ column: WordSum.Column, from start: Int, to end: Int) -> Int {
    start < end ? sums[end].count(column) - sums[start].count(column) : 0
  }

  private var relationToPrevious: Int {
    guard let previous else { return 0 }
    let gap = gap(previous.figure + 1, figure)
    if figure - previous.figure <= 3 {
      return 64 + sequence(from: previous.figure + 1, to: figure)
    }
    return 1 + min(gap.clauses, 3) * 4 + (gap.verbs > 0 ? 1 : 0) + (gap.lists > 0 ? 2 : 0)
  }
}

extension MetricRule {
  /// Its name as a number: rules that are added change no weight of others.
  var key: Int { MetricRule.keys[ordinal] }

  private static let keys = allCases.map { rule in
    rule.rawValue.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }
  }
}
