import LiangCore
import LiangText

/// A time with its days, which are looked up once however often it is compared.
struct DatedTime {
  let time: ResolvedTime
  /// Its first and its last day; nil where there is no such day, and where it lasts on.
  let start, end: CalendarDate?

  init(_ time: ResolvedTime) {
    self.time = time
    start = time.start
    end = time.end
  }

  /// The year in which it begins.
  var year: Int { time.first.year }

  /// Whether the other time lies in this one and is shorter.
  func holds(_ other: DatedTime) -> Bool {
    guard let start, let otherStart = other.start, let end, let otherEnd = other.end else { return false }
    return start <= otherStart && otherEnd <= end && time != other.time
  }
}
