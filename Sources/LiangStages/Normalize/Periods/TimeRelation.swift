import LiangText

/// How one time, nil for none, stands to another.
enum TimeRelation: Int, CaseIterable {
  /// The same time.
  case same
  /// It lasts on from the beginning of the other, or ends with the year of the issue where the other lasts on.
  case opened, closed
  /// The year of the other, or months around it; a part of it.
  case around, inside
  /// Another time of the same year.
  case besides
  /// A time before, or behind.
  case before, behind
  /// No time against one, one against none, and none against none.
  case none, some, bothNone

  /// How many there are.
  static let count = allCases.count

  @inline(__always)
  init(_ time: DatedTime?, to other: DatedTime?) {
    guard let time else {
      self = other == nil ? .bothNone : .none
      return
    }
    guard let other else {
      self = .some
      return
    }
    self =
      if time == other {
        .same
      } else if time.year == other.year, time.isOpen != other.isOpen {
        time.isOpen ? .opened : .closed
      } else if time.holds(other) {
        .around
      } else if other.holds(time) {
        .inside
      } else if time.year == other.year {
        .besides
      } else {
        time.year < other.year ? .before : .behind
      }
  }
}
