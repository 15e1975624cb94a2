/// One mention of a place. A trivial row, like `Metric`.
public struct PlaceMention: Sendable {
  /// 1-based number of its article.
  public var article: Int32
  /// The mention in the article's healed text.
  public var range: ByteRange
  /// The same on the page.
  public var span: PageSpan
  /// The candidates as found, indices `candidates.start ..< candidates.end` of `Extraction.candidates`.
  public var candidates: ByteRange
  /// GB/T 2260 code of the gazetteer's newest year; 0 while unresolved and where undecidable.
  public var adcode: Int32
  /// The code in force at the time of writing where it differs from `adcode`, else 0.
  public var adcodeThen: Int32
  /// The level of the most specific member, the town included.
  public var level: PlaceLevel
  /// Full chain (广东省中山市), and its members; in the arena, `.none` where there is no such member.
  public var name: ByteRange
  /// The province's name, in the arena.
  public var province: ByteRange
  /// The prefecture's name, in the arena.
  public var prefecture: ByteRange
  /// The county's name, in the arena.
  public var county: ByteRange
  /// The town's name, in the arena.
  public var town: ByteRange
  /// How it was read.
  public var method: PlaceMethod
  /// 0…1.
  public var confidence: Float

  /// A mention as extraction finds it; `normalize: places` resolves it.
  public init(
    article: Int, range: ByteRange, span: PageSpan, candidates: ByteRange, level: PlaceLevel, method: PlaceMethod,
    confidence: Float
  ) {
    self.article = Int32(article)
    self.range = range
    self.span = span
    self.candidates = candidates
    adcode = 0
    adcodeThen = 0
    self.level = level
    name = .none
    province = .none
    prefecture = .none
    county = .none
    town = .none
    self.method = method
    self.confidence = confidence
  }
}
