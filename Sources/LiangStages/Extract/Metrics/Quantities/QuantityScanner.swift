import LiangCore
import LiangText

/// Finds the quantities of one sentence after the other: one pass over its bytes from left to right.
///
/// Nothing in here allocates for a figure; what is found goes into arrays that are kept from sentence to sentence. A
/// class, for its many parts are handed to a hundred functions: one word and no copy. Its owner alone reads with it, so
/// that no access to what changes needs a check.
final class QuantityScanner {
  /// A numeral that became none, for explanations.
  struct Exclusion {
    var start: Int
    var end: Int
    var rule: MetricRule
    /// The value; zero where it was not read.
    var value: Decimal38
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let units: UnitTable
  let glyphs = NumeralGlyphs.shared
  let marks = TextMarks.shared
  let reader: NumeralReader
  /// Asked for every figure, and so taken out once.
  let boundsBefore = ComparatorWords.before
  let boundsBehind = ComparatorWords.behind

  /// The currency of a bare 元: its canonical name's index.
  @exclusivity(unchecked) var homeCurrency: Int
  /// The same, as the text says for all that follows: 三亿元（新台币，下同）.
  @exclusivity(unchecked) var saidCurrency: Int?
  /// What 斤 and 两 are.
  let measures: LocalMeasures
  /// Whether the text was printed in traditional characters.
  let isTraditional: Bool

  /// The quantities of the sentence read last, in order.
  @exclusivity(unchecked) var quantities: [Quantity] = []
  /// The numerals that became none; nil unless somebody asked.
  @exclusivity(unchecked) var exclusions: [Exclusion]?
  /// Quantities that no decimal of 38 digits holds.
  @exclusivity(unchecked) var tooLarge: [Exclusion] = []

  /// The sentence being read.
  @exclusivity(unchecked) var sentence = Sentences.Sentence(start: 0, end: 0, hasNumeral: false)
  /// Where the clause begins that holds the place being read.
  @exclusivity(unchecked) var clause = 0
  /// One past the last quantity or numeral read: words are not looked for before it.
  @exclusivity(unchecked) var lastEnd = 0
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
    self.units = units
    self.homeCurrency = homeCurrency
    self.measures = measures
    self.isTraditional = isTraditional
    reader = NumeralReader(bytes, glyphs: glyphs)
    exclusions = explains ? [] : nil
  }

  /// Reads the next sentence into `quantities`.
  func read(_ next: Sentences.Sentence) {
    sentence = next
    (clause, lastEnd, quoteEnd) = (next.start, next.start, 0)
    quantities.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    guard next.hasNumeral else { return }
    var index = next.start
    while index < next.end {
      index = marks.unmarkedEnd(in: bytes, from: index, to: next.end)
      guard index < next.end else { break }
      let scalar = bytes.scalar(at: index)
      let mark = marks.mark(scalar.value)
      index = mark == .none ? index &+ scalar.length : advance(at: index, scalar, mark)
    }
    shareComparators()
  }

  /// Reads what stands at `index` and answers where to go on.
  private func advance(at index: Int, _ scalar: ScalarSpan, _ mark: TextMark) -> Int {
    switch mark {
    case .none, .space, .listComma, .closeQuote, .closeTitle: return index + scalar.length
    case .numeral: return numeral(at: index, scalar)
    case .clauseBreak where scalar.value == 0x2014: return dash(at: index, next: index + scalar.length)
    case .clauseBreak, .sentenceEnd, .closeBracket, .openBracket:
      clause = index + scalar.length
      return clause
    case .openQuote:
      clause = index + scalar.length
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
      switch marks.mark(scalar.value) {
      case .clauseBreak, .sentenceEnd: return
      default: probe += scalar.length
      }
    }
    (quoteEnd, quoteRule) = (end, .quotation)
  }

  /// Where the mark stands next, within the sentence and `limit` bytes.
  private func closing(_ mark: TextMark, from start: Int, limit: Int) -> Int? {
    var index = start
    let end = min(sentence.end, start + limit)
    while index < end {
      let scalar = bytes.scalar(at: index)
      if marks.mark(scalar.value) == mark { return index }
      index += scalar.length
    }
    return nil
  }

  // MARK: Outcomes

  /// Notes that the numeral is no quantity and answers where to go on.
  func exclude(_ rule: MetricRule, _ start: Int, _ end: Int, value: Decimal38 = .zero) -> Int {
    exclusions?.append(Exclusion(start: start, end: end, rule: rule, value: value))
    lastEnd = max(lastEnd, end)
    return end
  }

  func exclude(_ rule: MetricRule, _ numeral: Numeral, to end: Int? = nil) -> Int {
    exclude(rule, numeral.start, max(numeral.end, end ?? 0), value: numeral.low)
  }
}
