/// What a quantity measures.
public enum MetricKind: String, Ordinal, Sendable, CaseIterable {
  case money, people, count, percent, multiple, duration, length, area, mass, volume, energy, temperature, speed, age
  case other

  /// By place in the declaration.
  @inlinable @inline(__always)
  public static func == (a: MetricKind, b: MetricKind) -> Bool { a.ordinal == b.ordinal }
}

/// How the text bounds the figure.
public enum Comparator: String, Ordinal, Sendable, CaseIterable {
  /// Exactly: both bounds are the number.
  case equal = "="
  /// 约, 左右: both bounds are the number.
  case about = "≈"
  /// 近, 不足: only the upper bound is known, and not reached.
  case below = "<"
  /// 多, 余, 超过: only the lower bound is known, and passed.
  case above = ">"
  /// 以上, 至少: only the lower bound is known.
  case atLeast = "≥"
  /// 以内, 最高: only the upper bound is known.
  case atMost = "≤"
  /// 3至5万: both bounds, different.
  case range

  /// By place in the declaration.
  @inlinable @inline(__always)
  public static func == (a: Comparator, b: Comparator) -> Bool { a.ordinal == b.ordinal }
}

/// Whether the figure happened, is meant to happen, or is a condition.
public enum Modality: String, Ordinal, Sendable, CaseIterable {
  case actual, planned, rule

  /// By place in the declaration.
  @inlinable @inline(__always)
  public static func == (a: Modality, b: Modality) -> Bool { a.ordinal == b.ordinal }
}

/// The time a figure covers.
public struct Period: Sendable {
  /// ISO 8601 as the gold guidelines define it (`2022`, `2022-10`, `2021/..`), in the extraction's arena; empty = none.
  public var text: ByteRange
  /// The first day, inclusive; nil where open or unknown.
  public var start: CalendarDate?
  /// The last day, inclusive; nil where open or unknown.
  public var end: CalendarDate?

  /// No time said.
  public static let none = Period(text: .none, start: nil, end: nil)

  /// A period with its days.
  public init(text: ByteRange, start: CalendarDate?, end: CalendarDate?) {
    self.text = text
    self.start = start
    self.end = end
  }
}

/// Where a figure stands in a table: all ranges of the healed text.
public struct TableCell: Sendable {
  /// The line that heads the table; the cells of a table have it in common.
  public var header: ByteRange
  /// What heads its column; empty where nothing does.
  public var column: ByteRange
  /// What heads its row.
  public var row: ByteRange
  /// What heads it and columns beside it, in the line above their heads.
  public var group: ByteRange
  /// The lines above the table that name it.
  public var title: ByteRange
  /// What the item says before `Metric.item`: of the row, and of the group of columns; each is empty
  /// where the item does without.
  public var rowItem = ByteRange.none
  /// See `rowItem`.
  public var groupItem = ByteRange.none

  /// A cell of the table headed so.
  public init(header: ByteRange, column: ByteRange, group: ByteRange, row: ByteRange, title: ByteRange) {
    self.header = header
    self.column = column
    self.group = group
    self.row = row
    self.title = title
  }
}

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
  public var value: Double {
    switch (low, high) {
    case (let low?, let high?): low.middle(to: high)
    case (let bound?, nil), (nil, let bound?): bound.doubleValue
    case (nil, nil): preconditionFailure("a metric without a bound")
    }
  }
}
