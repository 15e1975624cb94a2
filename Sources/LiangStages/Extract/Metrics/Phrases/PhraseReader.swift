import LiangCore
import LiangText

/// Finds item, action and modality of every figure of a sentence: choices between a few options each, by the sum of the
/// weights of what speaks for them.
struct PhraseReader: ~Copyable {
  /// What was found for one figure, in words of the sentence.
  struct Phrase {
    var item: ClosedRange<Int>?
    var action: ClosedRange<Int>?
    /// Bytes of the verb that bounds the figure; the action where that is the figure itself.
    var bound: ByteRange
    var modality: Modality
    /// What tells the modality beyond doubt; nil where weights chose.
    var sure: SureModality?
    /// What 分别 says that it is of.
    var member = ByteRange.none
    /// How likely it is that item and modality are right.
    var confidence: Float
  }

  /// An option and how far its score is above the next best.
  private struct Choice {
    private(set) var option = 0
    private(set) var lead = Int32.max
    private var best: Int32

    init(first score: Int32) { best = score }

    /// A choice of which no option is known yet.
    init() { best = .min / 2 }

    /// Whether no option was offered.
    var isOpen: Bool { best == .min / 2 }

    @inline(__always)
    mutating func offer(_ score: Int32, _ option: Int) {
      if score > best {
        (self.option, lead, best) = (option, score - best, score)
      } else {
        lead = min(lead, best - score)
      }
    }
  }

  /// How far behind the best, in logits of what is described roughly, an option may be and still win.
  private enum Chance {
    static let head = 2.75
    static let start = 2.75
    static let verb = 2.75
  }

  /// That of the page; nil where nobody knows.
  let issueYear: Int?
  private let weights: PhraseWeights
  private(set) var words = SentenceWords()
  private(set) var phrases: [Phrase] = []
  private var heads = ReusedList<Int>()
  private var starts = ReusedList<Int>()
  private var verbs = ReusedList<ClosedRange<Int>>()
  private var rough = ReusedList<Int32>()
  private var cues: CueReader
  private var plans: PlanReader
  /// Whether the sentence is of a statute.
  private var isStatute = false

  /// - Parameter issueYear: that of the page; nil where nobody knows.
  init(weights: PhraseWeights, issueYear: Int?) {
    self.weights = weights
    self.issueYear = issueYear
    cues = CueReader(issueYear: issueYear)
    plans = PlanReader(issueYear: issueYear)
  }

  /// Reads the phrases of the sentence's figures, in their order.
  mutating func read(
    _ sentence: Sentences.Sentence, of bytes: UnsafeBufferPointer<UInt8>, quantities: [Quantity], isStatute: Bool
  ) {
    self.isStatute = isStatute
    words.cut(sentence, of: bytes, quantities: quantities)
    phrases.removeAll(keepingCapacity: true)
    guard !quantities.isEmpty else { return }
    cues.read(sentence, of: bytes, words)
    plans.read(sentence, of: bytes)
    var previous: PhraseContext.PreviousFigure?
    for (index, quantity) in quantities.enumerated() {
      let context = PhraseContext(
        words: words.words, sums: words.sums.buffer, figure: words.figures[index], quantity: quantity,
        previous: previous, bytes: bytes)
      let phrase = phrase(context, bytes)
      phrases.append(phrase)
      previous = PhraseContext.PreviousFigure(
        figure: context.figure, kind: context.kind, item: phrase.item, action: phrase.action,
        modality: phrase.modality.ordinal)
    }
    if quantities.count > 1 { dealOut(quantities, bytes) }
  }

  private mutating func dealOut(_ quantities: [Quantity], _ bytes: UnsafeBufferPointer<UInt8>) {
    for share in Dealing(words.words, figures: words.figures.buffer, quantities, phrases, bytes).shares() {
      switch share.portion {
      case .source(let source): phrases[share.figure].item = phrases[source].item
      case .member(let member, let isItem):
        phrases[share.figure].member = range(member)
        if isItem { phrases[share.figure].item = member }
      }
    }
  }

  private mutating func phrase(_ context: PhraseContext, _ bytes: UnsafeBufferPointer<UInt8>) -> Phrase {
    let (item, itemLead) = item(context)
    let action = action(context, item: item)
    let (modality, sure, lead) = modality(context, action: action, bytes)
    return Phrase(
      item: item, action: action, bound: context.bound, modality: modality, sure: sure,
      confidence: weights.confidence(lead: min(itemLead, lead)))
  }

  /// The bytes of the item in the text.
  func item(_ phrase: Phrase) -> ByteRange { range(phrase.item) }

  /// The bytes of the action in the text.
  func action(_ phrase: Phrase) -> ByteRange {
    if let action = phrase.action, words.words[action.lowerBound].tag == .figure { return phrase.bound }
    return range(phrase.action)
  }

  private func range(_ span: ClosedRange<Int>?) -> ByteRange {
    guard let span else { return .none }
    return ByteRange(Int(words.words[span.lowerBound].start), Int(words.words[span.upperBound].end))
  }

  // MARK: The choices

  /// The score of the option that is described.
  @inline(__always)
  private func score(_ weights: OptionWeights, _ describe: (inout PhraseScore) -> Void) -> Int32 {
    var score = PhraseScore(weights)
    describe(&score)
    return score.sum
  }

  /// Offers options, of which the first has the number `first`: all are described roughly, and closely those that are
  /// no farther behind the best than by `chance`. One that is left alone has won, whatever else speaks for it.
  @inline(__always)
  private mutating func offer<Option>(
    _ options: UnsafeBufferPointer<Option>, from first: Int, to choice: inout Choice, _ weights: OptionWeights,
    chance: Double, roughly: (Option, inout PhraseScore) -> Void, closely: (Option, inout PhraseScore) -> Void
  ) {
    rough.removeAll()
    var (best, second, winner) = (Int32.min / 2, Int32.min / 2, 0)
    for index in options.indices {
      let sum = score(weights) { roughly(options[index], &$0) }
      rough.append(sum)
      if sum > best {
        (best, second, winner) = (sum, best, index)
      } else {
        second = max(second, sum)
      }
    }
    let least = best - Int32(chance * Double(PhraseWeights.scale))
    if choice.isOpen, second < least { return choice.offer(best, first + winner) }
    for index in 0..<options.count where rough[index] >= least {
      choice.offer(rough[index] + score(weights) { closely(options[index], &$0) }, first + index)
    }
  }

  private mutating func item(_ context: PhraseContext) -> (ClosedRange<Int>?, lead: Int32) {
    ItemFinder.heads(context, into: &heads)
    var choice = Choice(first: score(weights.heads) { ItemFinder.describeNone(context, &$0) })
    offer(
      heads.buffer, from: 1, to: &choice, weights.heads, chance: Chance.head,
      roughly: { ItemFinder.describeRoughly(context, head: $0, &$1) },
      closely: { ItemFinder.describeClosely(context, head: $0, &$1) })
    guard choice.option > 0 else { return (nil, choice.lead) }
    let head = heads[choice.option - 1]
    let (start, lead) = start(context, head: head)
    return (start...head, min(choice.lead, lead))
  }

  private mutating func start(_ context: PhraseContext, head: Int) -> (Int, lead: Int32) {
    ItemFinder.starts(context, head: head, into: &starts)
    guard starts.count > 1 else { return (head, .max) }
    var choice = Choice()
    offer(
      starts.buffer, from: 0, to: &choice, weights.starts, chance: Chance.start,
      roughly: { ItemFinder.describeRoughly(context, start: $0, head: head, &$1) },
      closely: { ItemFinder.describeClosely(context, start: $0, head: head, &$1) })
    return (starts[choice.option], choice.lead)
  }

  private mutating func action(_ context: PhraseContext, item: ClosedRange<Int>?) -> ClosedRange<Int>? {
    ActionFinder.candidates(context, into: &verbs)
    var choice = Choice(first: score(weights.actions) { ActionFinder.describeNone(context, item: item, &$0) })
    offer(
      verbs.buffer, from: 1, to: &choice, weights.actions, chance: Chance.verb,
      roughly: { ActionFinder.describeRoughly(context, verb: $0, item: item, &$1) },
      closely: { ActionFinder.describeClosely(context, verb: $0, item: item, &$1) })
    return choice.option > 0 ? verbs[choice.option - 1] : nil
  }

  private mutating func modality(
    _ context: PhraseContext, action: ClosedRange<Int>?, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (Modality, SureModality?, lead: Int32) {
    let cues = cues.around(context)
    var scores = ModalityScores(weights.modalities)
    ModalityReader.describe(context, cues: cues, action: action, &scores)
    var choice = Choice()
    for option in 0..<ModalityScores.count { choice.offer(scores[option], option) }
    let weighed = Modality(ordinal: UInt8(choice.option))
    let plan = weighed == .actual ? plans.plan(context) : 0
    if let sure = SureModality.of(context, bytes, isStatute: isStatute, will: cues.will, plan: plan, weighed: weighed) {
      return (sure.modality, sure, .max)
    }
    return (weighed, nil, choice.lead)
  }
}
