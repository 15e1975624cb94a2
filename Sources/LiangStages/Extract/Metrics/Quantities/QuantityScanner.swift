import LiangCore
import LiangText

/// Finds the quantities of one sentence after the other: one pass over its bytes from left to right.
///
/// It keeps the loop and what waits from one numeral to the next. What decides something by itself is a reader of its
/// own, made once for a text, that sees the sentence (`FigureText`) and answers; the scanner alone adds and excludes.
/// Nothing in here allocates for a figure; what is found goes into arrays that are kept from sentence to sentence.
final class QuantityScanner {
  let text: FigureText
  let bytes: UnsafeBufferPointer<UInt8>

  let misprints: MisprintReader
  let coverings: CoveringWordReader
  let neighbours: NeighbourReader
  let shares: ShareReader
  let spellings: SpellingReader
  let speeds: SpeedReader
  let currencies: CurrencyReader
  let personNames: PersonNameReader
  let parts: PartReader
  let signs: SignReader
  let setPhrases: SetPhraseReader
  let people: PeopleReader
  let sums: SumReader
  private let sharedBounds: SharedBounds

  /// The numerals that became none; nil unless somebody asked.
  @exclusivity(unchecked) var exclusions: [Exclusion]?
  /// Quantities that no decimal of 38 digits holds.
  @exclusivity(unchecked) var tooLarge: [Exclusion] = []

  /// One past the slogan, name or title in quotes being read, else 0.
  @exclusivity(unchecked) var quoteEnd = 0
  @exclusivity(unchecked) var quoteRule = MetricRule.quotation
  /// Numerals that wait for the unit of the last of their list: the 3 and 5 of 3、5、8所.
  @exclusivity(unchecked) var waiting: [Numeral] = []

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, units: UnitTable, homeCurrency: Int, measures: LocalMeasures,
    isTraditional: Bool, explains: Bool
  ) {
    self.bytes = bytes
    text = FigureText(
      bytes, units: units, homeCurrency: homeCurrency, measures: measures, isTraditional: isTraditional)
    misprints = MisprintReader(text: text)
    coverings = CoveringWordReader(text: text)
    neighbours = NeighbourReader(text: text)
    shares = ShareReader(text: text)
    spellings = SpellingReader(text: text)
    speeds = SpeedReader(text: text)
    currencies = CurrencyReader(text: text)
    personNames = PersonNameReader(text: text)
    parts = PartReader(text: text)
    signs = SignReader(text: text)
    setPhrases = SetPhraseReader(text: text)
    people = PeopleReader(text: text)
    sums = SumReader(text: text)
    sharedBounds = SharedBounds(text: text)
    exclusions = explains ? [] : nil
  }

  /// Reads the next sentence; `text.quantities` are its figures.
  func read(_ next: Sentences.Sentence) {
    text.enter(next)
    quoteEnd = 0
    waiting.removeAll(keepingCapacity: true)
    guard next.hasNumeral else { return }
    var index = next.start
    while index < next.end {
      index = text.marks.unmarkedEnd(in: bytes, from: index, to: next.end)
      guard index < next.end else { break }
      let scalar = bytes.scalar(at: index)
      let mark = text.marks.mark(scalar.value)
      index = mark == .none ? index &+ scalar.length : advance(at: index, scalar, mark)
    }
    sharedBounds.share()
  }

  /// Reads what stands at `index` and answers where to go on.
  private func advance(at index: Int, _ scalar: ScalarSpan, _ mark: TextMark) -> Int {
    switch mark {
    case .none, .space, .listComma, .closeQuote, .closeTitle: return index + scalar.length
    case .numeral: return numeral(at: index, scalar)
    case .clauseBreak where scalar.value == 0x2014: return dash(at: index, next: index + scalar.length)
    case .clauseBreak, .sentenceEnd, .closeBracket, .openBracket:
      text.enterClause(at: index + scalar.length)
      return index + scalar.length
    case .openQuote:
      text.enterClause(at: index + scalar.length)
      enterQuote(at: index + scalar.length)
      return index + scalar.length
    case .openTitle:
      if let end = closing(.closeTitle, from: index + scalar.length, limit: Reach.title) {
        (quoteEnd, quoteRule) = (end, .title)
      }
      return index + scalar.length
    }
  }

  // MARK: Quotes and titles

  /// A short quotation without punctuation is a slogan or a name: the numerals in it count nothing (“一检两书”, “80后”).
  private func enterQuote(at index: Int) {
    guard let end = closing(.closeQuote, from: index, limit: Reach.quotation) else { return }
    var probe = index
    while probe < end {
      let scalar = bytes.scalar(at: probe)
      switch text.marks.mark(scalar.value) {
      case .clauseBreak, .sentenceEnd: return
      default: probe += scalar.length
      }
    }
    (quoteEnd, quoteRule) = (end, .quotation)
  }

  /// Where the mark stands next, within the sentence and `limit` bytes.
  private func closing(_ mark: TextMark, from start: Int, limit: Int) -> Int? {
    var index = start
    let end = min(text.sentence.end, start + limit)
    while index < end {
      let scalar = bytes.scalar(at: index)
      if text.marks.mark(scalar.value) == mark { return index }
      index += scalar.length
    }
    return nil
  }

  // MARK: Outcomes

  /// Notes that the numeral is no quantity and answers where to go on.
  func exclude(_ exclusion: Exclusion) -> Int {
    exclusions?.append(exclusion)
    text.pass(max(text.lastEnd, exclusion.end))
    return exclusion.end
  }

  func exclude(_ rule: MetricRule, _ start: Int, _ end: Int, value: Decimal38 = .zero) -> Int {
    exclude(Exclusion(start: start, end: end, rule: rule, value: value))
  }

  func exclude(_ rule: MetricRule, _ numeral: Numeral, to end: Int? = nil) -> Int {
    exclude(Exclusion(rule, numeral, to: end))
  }
}
