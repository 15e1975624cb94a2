import LiangCore
import LiangText

/// A time that an article speaks of, or the knowledge that it does of one of which nobody can say the date.
struct SpokenTime {
  /// What the words around a time make of it.
  enum Manner: Int {
    /// It may govern figures.
    case governing
    /// The text only measures against it: 比去年.
    case compared
    /// It belongs to one thing: 成立于1958年.
    case attribute
    /// It is the time of the report: 记者4月12日获悉.
    case reported
  }

  /// Nil where nobody can say which time.
  var time: ResolvedTime?
  /// In the healed text.
  var range: ByteRange
  /// The rule that read it.
  var rule: TimeRule
  /// What the words around it make of it.
  var manner: Manner
  /// Whether it stands at the head of its clause.
  var isHead: Bool
  /// Whether it is announced as lying ahead: 到2027年.
  var isAhead: Bool
  /// Whether it is told only beside the time of the sentence: 去年同期亏损800万元.
  var isAside: Bool
  /// Where it stands.
  var place: TextPlace
  /// Whether nobody can say which time only because nobody says when the page was published.
  var lacksDay = false

  /// What it is to its clause, as one small number.
  var flags: Int { isHead.number + 2 * isAhead.number + 4 * isAside.number }
}

/// Where a stretch of text stands: the beginnings of its clause, its sentence and its paragraph.
struct TextPlace {
  var clause: Int32 = 0
  var sentence: Int32 = 0
  var paragraph: Int32 = 0
  /// How many sentences and paragraphs stand before it.
  var sentences = 0
  var paragraphs = 0
}

/// What a reader sees of the time of one figure.
struct FigureTimes {
  /// What a governor is to its figure.
  enum Role: Int {
    /// The sentence says no time for it.
    case none
    /// The figure is a condition or an age, says how big a thing is, or is the first value of a change without a time.
    case timeless, size, first
    /// The figure stands in the time: 头四个月.
    case inside
    /// The time stands before it in its clause, or behind; it holds over from an earlier clause, or stands in a later one
    /// that says what the figure is.
    case before, behind, held, later
    /// The figure is what was counted at the time, which the text measures against: 较1998年的12万亩.
    case against
  }

  /// What the words of its sentence say; nil where they say nothing.
  var governor: SpokenTime?
  var role: Role
  /// The time of the first value of the change whose second value the figure is, which is of another: 由去年的25元减至18元. On
  /// annotated pages one in a hundred is of the same.
  var changedFrom: SpokenTime?
  var place: TextPlace
  /// Its sentence, and the one before in its paragraph.
  var sentence: ByteRange
  var before: ByteRange
}
