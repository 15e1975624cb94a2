import LiangCore
import LiangText
import Synchronization

/// What speaks for or against one option of a choice: numbers into a table of weights.
///
/// A feature is a template's number and up to four values, hashed into the table; templates need no sizes of their own,
/// and options that share a value share its weight. Reading adds the weights up (`PhraseScore`), training keeps the numbers.
protocol PhraseFeatures {
  /// Takes a feature.
  mutating func take(_ feature: PhraseFeature)
  /// Takes the feature of a template with its values.
  mutating func take(_ template: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int)
  /// Takes all features of the group with these values.
  mutating func take(_ group: FeatureGroup, _ values: FeatureGroup.Values)
}

/// A template with its values, added up.
struct PhraseFeature {
  private var sum: UInt64

  @inline(__always)
  init(_ template: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    // Products of which none waits for another.
    sum =
      UInt64(truncatingIfNeeded: template) &* 0x9E37_79B9_7F4A_7C15
      &+ UInt64(truncatingIfNeeded: a) &* PhraseFeature.first
      &+ UInt64(truncatingIfNeeded: b) &* 0x1656_67B1_9E37_79F9
      &+ UInt64(truncatingIfNeeded: c) &* 0x85EB_CA77_C2B2_AE63
      &+ UInt64(truncatingIfNeeded: d) &* 0x27D4_EB2F_1656_67C5
  }

  private static let first: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// The feature with so much more as its first value.
  @inline(__always)
  func with(_ more: Int) -> PhraseFeature {
    var feature = self
    feature.sum &+= UInt64(truncatingIfNeeded: more) &* PhraseFeature.first
    return feature
  }

  /// Its number, below 2 to the power of `PhraseWeights.bits`.
  @inline(__always)
  var number: Int {
    let mixed = (sum ^ sum &>> 29) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed &>> UInt64(64 - PhraseWeights.bits))
  }
}

extension PhraseFeatures {
  /// Adds a feature.
  @inline(__always)
  mutating func add(_ template: Int, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) {
    take(template, a, b, c, d)
  }

  @inline(__always)
  mutating func take(_ template: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    take(PhraseFeature(template, a, b, c, d))
  }

  /// Adds the features of a group.
  @inline(__always)
  mutating func add(
    _ group: FeatureGroup, _ a: Int, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0, _ e: Int = 0, _ f: Int = 0
  ) {
    take(group, FeatureGroup.Values(a, b, c, d, e, f))
  }

  mutating func take(_ group: FeatureGroup, _ values: FeatureGroup.Values) { group.describe(values, &self) }
}

/// The sum of the weights of an option's features.
struct PhraseScore: PhraseFeatures {
  private let weights: UnsafePointer<Int16>
  private let groups: GroupSums
  private(set) var sum: Int32 = 0

  init(_ weights: UnsafePointer<Int16>, _ groups: GroupSums) { (self.weights, self.groups) = (weights, groups) }

  @inline(__always)
  mutating func take(_ feature: PhraseFeature) { sum &+= Int32(weights[feature.number]) }

  @inline(__always)
  mutating func take(_ group: FeatureGroup, _ values: FeatureGroup.Values) {
    sum &+= groups.sum(of: group, values)
  }
}

/// The sums of all modalities, of which each is the first value of the features that they share.
struct ModalityScores: PhraseFeatures {
  private let weights: UnsafePointer<Int16>
  private let groups: GroupSums
  private(set) var sums = SIMD4<Int32>()

  init(_ weights: UnsafePointer<Int16>, _ groups: GroupSums) {
    (self.weights, self.groups) = (weights, groups)
  }

  /// How many modalities there are.
  static let count = 3

  /// The sum of the modality with the number.
  subscript(_ modality: Int) -> Int32 { sums[modality] }

  @inline(__always)
  mutating func take(_ feature: PhraseFeature) {
    sums &+= SIMD4(
      Int32(weights[feature.number]), Int32(weights[feature.with(1).number]), Int32(weights[feature.with(2).number]), 0)
  }

  @inline(__always)
  mutating func take(_ group: FeatureGroup, _ values: FeatureGroup.Values) {
    sums &+= groups.modalities(of: group, values)
  }
}

/// The weights of all groups of features, added up for each place of theirs; those of modalities, for each of these.
///
/// There are hundreds of thousands of places, of which a page needs few: a sum is made when it is first asked for. Threads
/// that ask at once make the same one.
struct GroupSums: @unchecked Sendable {
  /// Where the sums of each group begin, by its place in the declaration.
  private let starts: UnsafePointer<UnsafeMutablePointer<Atomic<Int32>>>
  private let weights: [UnsafePointer<Int16>]
  /// Added to a known sum: zero says that it is not made yet, and no sum of some 16-bit weights is zero then.
  private static let known: Int32 = 1 << 30

  /// Sums that live as long as the process.
  /// - Parameter weights: those of each choice.
  init(_ weights: (PhraseWeights.Choice) -> UnsafePointer<Int16>) {
    precondition(MetricKind.allCases.count == 15, "the groups of features have places for fifteen kinds")
    precondition(Modality.allCases.count == ModalityScores.count, "a modality more has no place in the sums")
    self.weights = PhraseWeights.Choice.allCases.map(weights)
    let starts = UnsafeMutablePointer<UnsafeMutablePointer<Atomic<Int32>>>.allocate(
      capacity: FeatureGroup.allCases.count)
    for group in FeatureGroup.allCases {
      let count = group.count * (group.choice == .modality ? 4 : 1)
      let sums = UnsafeMutablePointer<Atomic<Int32>>.allocate(capacity: count)
      for place in 0..<count { (sums + place).initialize(to: Atomic(0)) }
      (starts + group.rawValue).initialize(to: sums)
    }
    self.starts = UnsafePointer(starts)
  }

  @inline(__always)
  func sum(of group: FeatureGroup, _ values: FeatureGroup.Values) -> Int32 {
    let place = starts[group.rawValue] + group.place(values)
    let sum = place.pointee.load(ordering: .relaxed)
    return sum != 0 ? sum &- Self.known : make(group, values, at: place)
  }

  @inline(never)
  private func make(
    _ group: FeatureGroup, _ values: FeatureGroup.Values, at place: UnsafeMutablePointer<Atomic<Int32>>
  ) -> Int32 {
    var score = PhraseScore(weights[group.choice.rawValue], self)
    group.describe(values, &score)
    place.pointee.store(score.sum &+ Self.known, ordering: .relaxed)
    return score.sum
  }

  /// The sums of the modalities, and nothing of use behind them.
  @inline(__always)
  func modalities(of group: FeatureGroup, _ values: FeatureGroup.Values) -> SIMD4<Int32> {
    let place = starts[group.rawValue] + 4 &* group.place(values)
    // The last is written last.
    guard place[3].load(ordering: .acquiring) != 0 else { return makeModalities(group, values, at: place) }
    return SIMD4(
      place[0].load(ordering: .relaxed), place[1].load(ordering: .relaxed), place[2].load(ordering: .relaxed), 0)
  }

  @inline(never)
  private func makeModalities(
    _ group: FeatureGroup, _ values: FeatureGroup.Values, at place: UnsafeMutablePointer<Atomic<Int32>>
  ) -> SIMD4<Int32> {
    var scores = ModalityScores(weights[group.choice.rawValue], self)
    group.describe(values, &scores)
    for modality in 0..<ModalityScores.count { place[modality].store(scores[modality], ordering: .relaxed) }
    place[3].store(1, ordering: .releasing)
    return scores.sums
  }
}

/// How many words of each sort stand before a place: differences say what stands between two.
struct WordSum {
  enum Column: Int {
    case clauses, lists, figures, verbs, spoken, of, verbalNouns, ands, openQuotes, closeQuotes
  }

  private var counts = SIMD16<UInt16>()

  @inline(__always)
  mutating func add(_ column: Column) { counts[column.rawValue] &+= 1 }

  @inline(__always)
  func count(_ column: Column) -> Int { Int(counts[column.rawValue]) }

  @inline(__always)
  static func &- (a: WordSum, b: WordSum) -> WordSum {
    var difference = WordSum()
    difference.counts = a.counts &- b.counts
    return difference
  }
}

/// The sentence as the choices see it: words, the figure in question, what was chosen for the figure before it.
struct PhraseContext {
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
  /// How the figure goes on from the one before it: directly in a list, after a change, in a clause of its own.
  private(set) var relation = 0
  /// The verb among the words that bound the figure (超过 of 已超过), and its key.
  let bound: ByteRange
  let boundKey: Int
  /// The unit as it stands in the text, as a number that no other table of units changes.
  let unitKey: Int

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
    unitKey = Int(SentenceWord.key(of: bytes, from: quantity.unitStart, to: quantity.end))
    (bound, boundKey) = BoundVerbs.find(in: bytes, from: quantity.leftEdge, to: quantity.start)
    relation = relationToPrevious
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

  /// Whether a word stands there; one comparison, for a number below zero is a large one without sign.
  @inline(__always)
  private func holds(_ index: Int) -> Bool { UInt(bitPattern: index) < UInt(bitPattern: words.count) }

  /// The class of a word as a verb, 0 where it has none.
  @inline(__always)
  func verbClass(_ index: Int) -> Int { holds(index) ? Int(words[index].verbClass) : 0 }

  /// The class of a word as a verb, and its length where it has none.
  @inline(__always)
  func actionClass(_ index: Int) -> Int { PhraseContext.actionClass(words[index]) }

  @inline(__always)
  private static func actionClass(_ word: SentenceWord) -> Int {
    word.verbClass > 0 ? Int(word.verbClass) : word.length > 1 ? 51 : 50
  }

  /// The class of a word as a noun, 0 where it has none.
  @inline(__always)
  func nounClass(_ index: Int) -> Int { holds(index) ? Int(words[index].nounClass) : 0 }

  /// The word as a number; 0 beyond the ends of the sentence.
  @inline(__always)
  func key(_ index: Int) -> Int { holds(index) ? Int(words[index].key) : 0 }

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
  func tag(_ index: Int) -> Int {
    (holds(index) ? words[index].tag : .edge).ordinal
  }

  @inline(__always)
  func isTag(_ index: Int, _ tag: WordTag) -> Bool { holds(index) && words[index].tag == tag }

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
