/// What a line is in its article.
public enum LineRole: String, Sendable, CaseIterable {
  /// 肩题: the line above the headline.
  case kicker
  /// 主题: the headline itself.
  case headline
  /// 副题: the line below the headline.
  case subhead
  /// 小标题: a heading inside the body.
  case crosshead
  /// 栏目: the name of a column.
  case section
  /// 署名: a line that only names reporters.
  case byline
  /// 阅读提示, 编者按: a note by the editor.
  case leadNote = "lead-note"
  /// 正文: running text.
  case body
  /// 图片说明: the text of a photo.
  case caption
  /// 摄影署名: a line that only names photographer or agency.
  case credit
  /// Page furniture, advertisements, text that stands elsewhere already.
  case noise
}

/// What sort of piece an article is.
public enum ArticleType: String, Sendable, CaseIterable {
  case news, feature, brief, photo, commentary
}

/// Where segmentation put one non-blank line.
public struct LinePlacement: Sendable {
  /// 1-based line of the page.
  public var line: Int
  /// 1-based article; 0 where the line belongs to none.
  public var article: Int
  /// What the line is.
  public var role: LineRole
  /// 1-based place in the article's reading order; 0 for article 0.
  public var position: Int
  /// Whether it continues the line before it in the reading order without a paragraph break.
  public var joins: Bool

  /// One line's place.
  public init(line: Int, article: Int, role: LineRole, position: Int, joins: Bool) {
    self.line = line
    self.article = article
    self.role = role
    self.position = position
    self.joins = joins
  }
}

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

/// A page put back together: what `segment` makes and `extract` reads.
public struct SegmentedPage: Sendable {
  /// The page as loaded.
  public var document: Document
  /// One placement for each non-blank line, by line.
  public var lines: [LinePlacement]
  /// The articles; `articles[i].number == i + 1`.
  public var articles: [Article]

  /// A page and its articles.
  public init(document: Document, lines: [LinePlacement], articles: [Article]) {
    self.document = document
    self.lines = lines
    self.articles = articles
  }
}
