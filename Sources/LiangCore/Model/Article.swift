/// One article: its lines in reading order and what they say of it.
public struct Article: Sendable {
  /// One line inside the healed text.
  public struct Block: Sendable {
    /// 1-based line of the page.
    public var line: Int
    /// What the line is.
    public var role: LineRole
    /// Where it stands in the article's healed text, white space at its ends left out.
    public var range: ByteRange
    /// Whether it continues the block before it without a paragraph break.
    public var joins: Bool

    /// One line of the article.
    public init(line: Int, role: LineRole, range: ByteRange, joins: Bool) {
      self.line = line
      self.role = role
      self.range = range
      self.joins = joins
    }
  }

  /// 1-based, by the first appearance of the headline (or first line) on the page.
  public var number: Int
  /// What sort of piece it is.
  public var type: ArticleType
  /// Every line of the article in reading order, headline and byline too.
  public var text: HealedText
  /// The lines inside `text`, in order.
  public var blocks: [Block]
  /// The headline's parts in `text` (kicker and headline may share a line); `.none` where there is none.
  public var kicker: ByteRange
  /// 主题 in `text`, or `.none`.
  public var headline: ByteRange
  /// 副题 in `text`, or `.none`.
  public var subhead: ByteRange
  /// 记者, in the order named.
  public var reporters: [String]
  /// 通讯员, in the order named.
  public var correspondents: [String]
  /// The day it was written or sent, where it says so (新华社…五月七日电); else nil, and the page's counts.
  public var published: CalendarDate?

  /// An article as segmentation leaves it.
  public init(
    number: Int, type: ArticleType, text: HealedText, blocks: [Block], kicker: ByteRange = .none,
    headline: ByteRange = .none, subhead: ByteRange = .none, reporters: [String] = [], correspondents: [String] = [],
    published: CalendarDate? = nil
  ) {
    self.number = number
    self.type = type
    self.text = text
    self.blocks = blocks
    self.kicker = kicker
    self.headline = headline
    self.subhead = subhead
    self.reporters = reporters
    self.correspondents = correspondents
    self.published = published
  }
}
