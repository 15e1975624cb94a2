/// One quantity. A trivial row: ranges into the article's healed text or the extraction's arena, no string of its own.
public struct Metric: Sendable {
  /// 1-based number of its article.
  public var article: Int32
  /// Numeral and unit, in the article's healed text.
  public var range: ByteRange
  /// The same on the page.
  public var span: PageSpan
  /// What it measures.
  public var kind: MetricKind
  /// The lower bound, fully expanded (万 applied); nil where open.
  public var low: Decimal38?
  /// The upper bound; nil where open.
  public var high: Decimal38?
  /// How `low` and `high` are to be read.
  public var comparator: Comparator
  /// Canonical unit (`CNY`, `person`, 件), in the arena.
  public var unit: ByteRange
  /// The thing counted or measured, in the healed text; `.none` where the text does not say.
  /// Its cell may say more of it.
  public var item: ByteRange
  /// The governing verb, in the healed text; `.none` where there is none.
  public var action: ByteRange
  /// The sentence that holds it, in the healed text.
  public var sentence: ByteRange
  /// 1-based place among the extraction's `cells` where it stands in a table; else 0.
  public var cell: Int32 = 0
  /// Set by `normalize: periods`.
  public var period: Period
  /// GB/T 2260 code of the place the figure is about, set by `normalize: places`; 0 = unknown.
  public var adcode: Int32
  /// That place's full name, in the arena.
  public var place: ByteRange
  /// Actual, planned or rule.
  public var modality: Modality
  /// The name of the rule that matched, in the arena.
  public var rule: ByteRange
  /// 0…1: how sure the reading of the figure is, lower where the unit is a common word too or the page is
  /// damaged, times how sure the choice of its phrases is. A cell of a table has no phrases to choose,
  /// and carries the former alone.
  public var confidence: Float

  /// A quantity as extraction finds it; the normalizers fill in period and place.
  public init(
    article: Int, range: ByteRange, span: PageSpan, kind: MetricKind, low: Decimal38?, high: Decimal38?,
    comparator: Comparator, unit: ByteRange, item: ByteRange = .none, action: ByteRange = .none, sentence: ByteRange,
    modality: Modality = .actual, rule: ByteRange, confidence: Float
  ) {
    self.article = Int32(article)
    self.range = range
    self.span = span
    self.kind = kind
    self.low = low
    self.high = high
    self.comparator = comparator
    self.unit = unit
    self.item = item
    self.action = action
    self.sentence = sentence
    period = .none
    adcode = 0
    place = .none
    self.modality = modality
    self.rule = rule
    self.confidence = confidence
  }

  /// The number itself, the middle of a range, the known bound of an open side.
  public var value: Double { Decimal38.value(between: low, and: high) }
}
