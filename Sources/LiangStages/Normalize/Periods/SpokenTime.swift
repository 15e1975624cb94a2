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
