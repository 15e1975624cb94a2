import LiangCore
import LiangText

/// The weights of the choices: one table of 2^15 for each, made by scripts/phrases from the annotated pages.
struct PhraseWeights: @unchecked Sendable {
  /// The choices, in the order of the file.
  enum Choice: Int, CaseIterable {
    case itemHead, itemStart, action, modality
  }

  private let tables: UnsafePointer<Int16>

  static let shared = PhraseWeights(laidOutAt: PhraseData.bytes)

  /// Weights that live as long as the process.
  init(laidOutAt bytes: UnsafeRawPointer) { tables = bytes.assumingMemoryBound(to: Int16.self) }

  subscript(_ choice: Choice) -> UnsafePointer<Int16> { tables + choice.rawValue << PhraseFeatures.bits }
}

/// Finds item, action and modality of every figure of a sentence: choices between a few options each, by the sum of the
/// weights of what speaks for them.
struct PhraseReader {
  /// What was found for one figure, in words of the sentence.
  struct Phrase {
    var item: ClosedRange<Int>?
    var action: ClosedRange<Int>?
    var modality: Modality
  }

  private let weights: PhraseWeights
  private(set) var words = SentenceWords()
  private(set) var phrases: [Phrase] = []
  private var heads: [Int] = []
  private var starts: [Int] = []
  private var verbs: [ClosedRange<Int>] = []
  private var features = PhraseFeatures()
  private var cues = CueReader()

  init(weights: PhraseWeights = .shared) { self.weights = weights }

  /// Frees the scratch space; the reader must not be used again.
  func deallocate() { features.deallocate() }

  /// Reads the phrases of the sentence's figures, in their order.
  mutating func read(
    _ sentence: Sentences.Sentence, of bytes: UnsafeBufferPointer<UInt8>, quantities: [Quantity]
  ) {
    words.cut(sentence, of: bytes, quantities: quantities)
    phrases.removeAll(keepingCapacity: true)
    guard !quantities.isEmpty else { return }
    cues.read(sentence, of: bytes)
    let (all, sums) = (words.words, words.sums)
    all.withUnsafeBufferPointer { all in
      sums.withUnsafeBufferPointer { sums in
        var previous: PhraseContext.PreviousFigure?
        for (index, quantity) in quantities.enumerated() {
          let context = PhraseContext(
            words: all, sums: sums, figure: words.figures[index], quantity: quantity, previous: previous)
          let phrase = phrase(context)
          phrases.append(phrase)
          previous = PhraseContext.PreviousFigure(
            figure: context.figure, kind: context.kind, item: phrase.item, action: phrase.action)
        }
      }
    }
  }

  private mutating func phrase(_ context: PhraseContext) -> Phrase {
    let item = item(context)
    let action = action(context, item: item)
    return Phrase(item: item, action: action, modality: modality(context, action: action))
  }

  /// The words' bytes in the text.
  func range(_ span: ClosedRange<Int>?) -> ByteRange {
    guard let span else { return .none }
    return ByteRange(Int(words.words[span.lowerBound].start), Int(words.words[span.upperBound].end))
  }

  // MARK: The choices

  private mutating func item(_ context: PhraseContext) -> ClosedRange<Int>? {
    ItemFinder.heads(context, into: &heads)
    ItemFinder.describeNone(context, &features)
    var best = features.score(weights[.itemHead])
    var choice = -1
    for head in heads {
      ItemFinder.describe(context, head: head, &features)
      let score = features.score(weights[.itemHead])
      if score > best { (best, choice) = (score, head) }
    }
    guard choice >= 0 else { return nil }
    return start(context, head: choice)...choice
  }

  private mutating func start(_ context: PhraseContext, head: Int) -> Int {
    ItemFinder.starts(context, head: head, into: &starts)
    guard starts.count > 1 else { return head }
    var best = Int32.min
    var choice = head
    for start in starts {
      ItemFinder.describe(context, start: start, head: head, &features)
      let score = features.score(weights[.itemStart])
      if score > best { (best, choice) = (score, start) }
    }
    return choice
  }

  private mutating func action(_ context: PhraseContext, item: ClosedRange<Int>?) -> ClosedRange<Int>? {
    ActionFinder.candidates(context, into: &verbs)
    ActionFinder.describeNone(context, item: item, &features)
    var best = features.score(weights[.action])
    var choice: ClosedRange<Int>?
    for verb in verbs {
      ActionFinder.describe(context, verb: verb, item: item, &features)
      let score = features.score(weights[.action])
      if score > best { (best, choice) = (score, verb) }
    }
    return choice
  }

  private mutating func modality(_ context: PhraseContext, action: ClosedRange<Int>?) -> Modality {
    let cues = cues.around(context)
    var best = Int32.min
    var choice = Modality.actual
    for modality in Modality.allCases {
      ModalityReader.describe(context, modality: modality, cues: cues, action: action, &features)
      let score = features.score(weights[.modality])
      if score > best { (best, choice) = (score, modality) }
    }
    return choice
  }
}
