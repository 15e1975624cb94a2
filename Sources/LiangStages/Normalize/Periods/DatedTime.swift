import LiangCore
import LiangText

/// A time with its days, which are looked up once however often it is compared.
struct DatedTime: Equatable {
  let time: ResolvedTime
  /// Its first and its last day; nil where there is no such day, and where it lasts on.
  let start, end: CalendarDate?
  /// The year in which it begins.
  let year: Int
  /// Whether it lasts on.
  let isOpen: Bool
  private let key: UInt64

  init(_ time: ResolvedTime) {
    self.time = time
    start = time.start
    end = time.end
    year = time.first.year
    isOpen = time.isOpen
    key = time.key
  }

  /// Whether the other time lies in this one and is shorter.
  func holds(_ other: DatedTime) -> Bool {
    guard let start, let otherStart = other.start, let end, let otherEnd = other.end else { return false }
    return start.days <= otherStart.days && otherEnd.days <= end.days && self != other
  }

  static func == (a: DatedTime, b: DatedTime) -> Bool { a.key == b.key }
}
