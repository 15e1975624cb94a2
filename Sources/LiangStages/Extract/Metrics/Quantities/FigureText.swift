import LiangCore
import LiangText

/// The sentence in which figures are read, and what was read of it so far: all that a rule may look at.
///
/// A class, because it is handed to every rule: one word and no copy. One thread has it, and the scanner alone changes
/// it; that is why access to what changes is not checked (`@exclusivity(unchecked)`).
final class FigureText {
  let bytes: UnsafeBufferPointer<UInt8>
  let units: UnitTable
  let glyphs = NumeralGlyphs.shared
  let marks = TextMarks.shared
  let reader: NumeralReader
  /// Asked for every figure, and so taken out once.
  let boundsBefore = ComparatorWords.before
  let boundsBehind = ComparatorWords.behind

  /// What 斤 and 两 are.
  let measures: LocalMeasures
  /// Whether the text was printed in traditional characters.
  let isTraditional: Bool
  /// The currency of a bare 元: its canonical name's index.
  @exclusivity(unchecked) var homeCurrency: Int
  /// The same, as the text says for all that follows: 三亿元（新台币，下同）.
  @exclusivity(unchecked) var saidCurrency: Int?

  /// The sentence being read.
  @exclusivity(unchecked) private(set) var sentence = Sentences.Sentence(start: 0, end: 0, hasNumeral: false)
  /// Where the clause begins that holds the place being read.
  @exclusivity(unchecked) private(set) var clause = 0
  /// One past the last quantity or numeral read: words are not looked for before it.
  @exclusivity(unchecked) private(set) var lastEnd = 0
  /// The quantities of the sentence so far, in order.
  @exclusivity(unchecked) private(set) var quantities: [Quantity] = []

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, units: UnitTable, homeCurrency: Int, measures: LocalMeasures,
    isTraditional: Bool
  ) {
    self.bytes = bytes
    self.units = units
    self.homeCurrency = homeCurrency
    self.measures = measures
    self.isTraditional = isTraditional
    reader = NumeralReader(bytes, glyphs: glyphs)
  }

  // MARK: Moving on

  /// Goes to the next sentence, of which nothing is read yet.
  func enter(_ next: Sentences.Sentence) {
    sentence = next
    (clause, lastEnd) = (next.start, next.start)
    quantities.removeAll(keepingCapacity: true)
  }

  /// A clause begins at `index`.
  func enterClause(at index: Int) { clause = index }

  /// A figure or a numeral that is none was read up to `end`.
  func pass(_ end: Int) { lastEnd = end }

  func append(_ quantity: Quantity) { quantities.append(quantity) }

  /// Bounds a quantity read before: what bounds one may bound the others of its list.
  func bound(_ index: Int, by comparator: Comparator) { quantities[index].comparator = comparator }

  // MARK: Characters and numerals

  @inline(__always)
  func mark(at index: Int) -> TextMark { marks.mark(bytes.scalar(at: index).value) }

  @inline(__always)
  func glyph(at index: Int) -> NumeralGlyph { glyphs.lookup(bytes.scalar(at: index).value).glyph }

  /// The character that ends just before `index`, within the sentence.
  @inline(__always)
  func scalar(before index: Int) -> ScalarSpan { bytes.scalar(before: index, start: sentence.start) }

  /// The numeral that begins at `index`.
  func numeral(at index: Int) -> Numeral? { reader.read(at: index) }

  // MARK: Words at a place

  /// The longest word of the list that begins at `index`, within the sentence.
  @inline(__always)
  func longest(_ words: ByteTrie, at index: Int) -> ByteTrie.Match? {
    words.longest(in: bytes, at: index, end: sentence.end)
  }

  /// The longest word of the list that ends just before `index`, within the clause.
  @inline(__always)
  func longest(_ words: ByteTrie, before index: Int) -> ByteTrie.Match? {
    words.longest(in: bytes, before: index, start: clause)
  }

  /// The same, back to `start`.
  @inline(__always)
  func longest(_ words: ByteTrie, before index: Int, from start: Int) -> ByteTrie.Match? {
    words.longest(in: bytes, before: index, start: start)
  }

  /// Whether a word of the list begins at `index`.
  @inline(__always)
  func has(_ words: ByteTrie, at index: Int) -> Bool { words.longest(in: bytes, at: index, end: sentence.end) != nil }

  /// Whether a word of the list ends just before `index`, within the clause.
  @inline(__always)
  func has(_ words: ByteTrie, before index: Int) -> Bool {
    words.longest(in: bytes, before: index, start: clause) != nil
  }

  /// The same, back to `start`.
  @inline(__always)
  func has(_ words: ByteTrie, before index: Int, from start: Int) -> Bool {
    words.longest(in: bytes, before: index, start: start) != nil
  }

  /// Whether the unit is spelt so, no more and no less.
  func isSpelt(_ word: StaticString, _ hit: UnitHit) -> Bool {
    hit.end - hit.start == word.utf8CodeUnitCount && bytes.starts(with: word, at: hit.start)
  }

  /// Whether the unit's spelling is one of the words.
  func isSpelt(_ words: ByteTrie, _ hit: UnitHit) -> Bool { words.matches(bytes, from: hit.start, to: hit.end) }

  // MARK: Words on the way

  /// Whether a word of the list stands in the clause before `index`, near it.
  func clauseHolds(_ words: ByteTrie, before index: Int) -> Bool {
    holds(words, from: max(clause, index - Reach.clause), before: index)
  }

  /// Whether a word of the list stands in the sentence before `index`, near enough to say what it is about.
  func topicHolds(_ words: ByteTrie, before index: Int) -> Bool {
    holds(words, from: max(sentence.start, index - Reach.topic), before: index)
  }

  /// Whether a word of the list stands behind `index`, near enough to name what is counted.
  func nounHolds(_ words: ByteTrie, behind index: Int) -> Bool {
    holds(words, from: index, before: min(sentence.end, index + Reach.noun))
  }

  /// Whether a word of the list stands between the two places.
  func holds(_ words: ByteTrie, from start: Int, before index: Int) -> Bool {
    var start = start
    while start < index, bytes[start] & 0xC0 == 0x80 { start &+= 1 }
    return words.first(in: bytes, from: start, end: index) != nil
  }

  // MARK: Where words end

  /// Whether no word goes on at `index`: a mark, the end, or 的, 还 and 都.
  func isEnd(_ index: Int) -> Bool {
    index >= sentence.end || mark(at: index) != .none || bytes.starts(with: "的", at: index)
      || bytes.starts(with: "还", at: index) || bytes.starts(with: "都", at: index)
  }

  /// Whether a 半 that ends its word stands at `index`: 六方半.
  func isHalved(_ index: Int) -> Bool { bytes.starts(with: "半", at: index) && isEnd(index + 3) }

  /// Whether the clause ends at `index`.
  func isBeforeMark(_ index: Int) -> Bool {
    let mark = mark(at: index)
    return index >= sentence.end || mark != .none && mark != .numeral
  }

  /// Whether the clause being read is the one behind that which holds `index`.
  func isClauseBehind(_ index: Int) -> Bool {
    var index = index
    while index < clause, mark(at: index) == .none { index += bytes.scalar(at: index).length }
    return index < clause && index + bytes.scalar(at: index).length == clause
  }

  /// One past the mark, if it stands there.
  func past(_ mark: TextMark, at index: Int) -> Int? {
    guard index < sentence.end, case let scalar = bytes.scalar(at: index), marks.mark(scalar.value) == mark else {
      return nil
    }
    return index + scalar.length
  }

  /// One past 30分20秒 behind 8时.
  func pastMinutes(_ index: Int) -> Int {
    guard let minutes = numeral(at: index), bytes.starts(with: "分", at: minutes.end) else { return index }
    let end = minutes.end + 3
    guard let seconds = numeral(at: end), bytes.starts(with: "秒", at: seconds.end) else { return end }
    return seconds.end + 3
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Before one ASCII or ideographic space that ends at `index`; `index` itself where none does.
  func skippingSpace(before index: Int) -> Int {
    guard index > 0 else { return index }
    if self[index - 1] == 0x20 { return index - 1 }
    return ends(with: "\u{3000}", before: index) ? index - 3 : index
  }
}
