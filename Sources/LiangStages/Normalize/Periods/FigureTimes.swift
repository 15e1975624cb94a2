import LiangCore
import LiangText

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
    /// The time stands before it in its clause, or behind; it holds over from an earlier clause, or stands in a later
    /// one that says what the figure is.
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
  /// Whether the figure is the second value of a change: 由1140元调整为1320元.
  var isChanged = false
  /// Whether the time is a clause of its own before that of the figure: 从7月1日起，.
  var isAnnounced = false
  var place: TextPlace
  /// Its sentence, and the one before in its paragraph.
  var sentence: ByteRange
  var before: ByteRange
}
