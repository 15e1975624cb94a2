import LiangCore
import LiangText

/// Says of each figure why its item, action and modality were chosen; used only where somebody asked.
struct PhraseExplainer: ~Copyable {
  private let weights: PhraseWeights
  private var words = SentenceWords()
  private var cues: CueReader
  private var ends = ReusedList<Int>()
  private var verbs = ReusedList<ClosedRange<Int>>()

  init(weights: PhraseWeights, issueYear: Int?) {
    self.weights = weights
    cues = CueReader(issueYear: issueYear)
  }

  /// Notes the choices of the sentence's figures.
  mutating func note(
    _ sentence: Sentences.Sentence, of bytes: UnsafeBufferPointer<UInt8>, _ quantities: [Quantity],
    _ phrases: [PhraseReader.Phrase], of article: Article, in extraction: inout Extraction
  ) {
    words.cut(sentence, of: bytes, quantities: quantities)
    cues.read(sentence, of: bytes, words)
    var previous: PhraseContext.PreviousFigure?
    for (index, (quantity, phrase)) in zip(quantities, phrases).enumerated() {
      let context = PhraseContext(
        words: words.words, sums: words.sums.buffer, figure: words.figures[index], quantity: quantity,
        previous: previous, bytes: bytes)
      let figure = Figure(context: context, phrase: phrase, article: article)
      for choice in [item(figure), start(figure), action(figure), phrase.sure == nil ? modality(figure) : nil] {
        if let choice { extraction.trace?.choices.append(choice) }
      }
      if let sure = phrase.sure {
        extraction.trace?.note(
          .matched, article: Int32(article.number), range: ByteRange(quantity.start, quantity.end),
          stage: MetricsExtractor.spec.title, rule: "modality",
          "\(sure.modality.rawValue), beyond doubt in a \(sure.rawValue)")
      }
      previous = PhraseContext.PreviousFigure(
        figure: context.figure, kind: context.kind, item: phrase.item, action: phrase.action,
        modality: phrase.modality.ordinal)
    }
  }

  /// A figure and what was chosen for it.
  private struct Figure {
    let context: PhraseContext
    let phrase: PhraseReader.Phrase
    let article: Article

    func choice(_ subject: String, _ options: [Trace.Choice.Option], chosen: Int) -> Trace.Choice {
      Trace.Choice(
        article: Int32(article.number), range: ByteRange(context.quantity.start, context.quantity.end),
        subject: subject, options: options, chosen: chosen)
    }

    /// The words as they stand in the text; the figure's own where these bound it.
    func text(_ span: ClosedRange<Int>) -> String {
      if span.lowerBound == context.figure { return article.text.string(context.bound) }
      let (first, last) = (context.words[span.lowerBound], context.words[span.upperBound])
      return article.text.string(ByteRange(Int(first.start), Int(last.end)))
    }
  }

  private func option(
    _ name: String, _ choice: PhraseWeights.Choice, modality: Int = 0, _ describe: (inout PhraseEvidence) -> Void
  ) -> Trace.Choice.Option {
    var evidence = PhraseEvidence(weights[choice], modality: modality)
    describe(&evidence)
    return Trace.Choice.Option(name: name, evidence: evidence.evidence)
  }

  private mutating func item(_ figure: Figure) -> Trace.Choice? {
    let context = figure.context
    ItemFinder.heads(context, into: &ends)
    let heads = Array(ends.buffer)
    let none = option("none", .itemHead) { ItemFinder.describeNone(context, &$0) }
    let options = heads.map { head in
      option(figure.text(head...head), .itemHead) {
        ItemFinder.describeRoughly(context, head: head, &$0)
        ItemFinder.describeClosely(context, head: head, &$0)
      }
    }
    let chosen = figure.phrase.item.flatMap { heads.firstIndex(of: $0.upperBound) }.map { $0 + 1 }
    return figure.choice("last word of the item", [none] + options, chosen: chosen ?? 0)
  }

  /// Nil where the item can begin in one place only.
  private mutating func start(_ figure: Figure) -> Trace.Choice? {
    guard let item = figure.phrase.item else { return nil }
    let context = figure.context
    ItemFinder.starts(context, head: item.upperBound, into: &ends)
    let starts = Array(ends.buffer)
    guard starts.count > 1, let chosen = starts.firstIndex(of: item.lowerBound) else { return nil }
    let options = starts.map { start in
      option(figure.text(start...item.upperBound), .itemStart) {
        ItemFinder.describeRoughly(context, start: start, head: item.upperBound, &$0)
        ItemFinder.describeClosely(context, start: start, head: item.upperBound, &$0)
      }
    }
    return figure.choice("item", options, chosen: chosen)
  }

  /// Nil where a rule says the verb.
  private mutating func action(_ figure: Figure) -> Trace.Choice? {
    guard figure.context.quantity.verb == nil else { return nil }
    let (context, item) = (figure.context, figure.phrase.item)
    ActionFinder.candidates(context, into: &verbs)
    let candidates = Array(verbs.buffer)
    let none = option("none", .action) { ActionFinder.describeNone(context, item: item, &$0) }
    let options = candidates.map { verb in
      option(figure.text(verb), .action) {
        ActionFinder.describeRoughly(context, verb: verb, item: item, &$0)
        ActionFinder.describeClosely(context, verb: verb, item: item, &$0)
      }
    }
    let chosen = figure.phrase.action.flatMap { candidates.firstIndex(of: $0) }.map { $0 + 1 }
    return figure.choice("action", [none] + options, chosen: chosen ?? 0)
  }

  private func modality(_ figure: Figure) -> Trace.Choice? {
    let found = cues.around(figure.context)
    let options = Modality.allCases.map { modality in
      option(modality.rawValue, .modality, modality: modality.ordinal) {
        ModalityReader.describe(figure.context, cues: found, action: figure.phrase.action, &$0)
      }
    }
    return figure.choice("modality", options, chosen: figure.phrase.modality.ordinal)
  }
}
