import LiangCore
import LiangText

/// The first of two values of a change, 由2元提高到3元: it is of another time than the second.
struct ChangeFrame {
  /// From 由 or 从 to the end of the first value.
  var range: ByteRange

  /// Reads the frame whose first value the figure is; nil where it is none.
  init?(bytes: UnsafeBufferPointer<UInt8>, clause: ByteRange, figure: ByteRange, next: ByteRange?) {
    guard let next, next.start < clause.end else { return nil }
    let end = Int(next.start)
    let opening = Self.opening(
      bytes, from: max(Int(clause.start), Int(figure.start) - Self.reach), to: Int(figure.start))
    var index = bytes.skippingSpaces(from: Int(figure.end), to: end)
    while let more = PeriodWords.around.end(bytes, at: index, end: end) { index = more }
    let change = PeriodWords.change.end(bytes, at: index, end: end)
    let arriving = PeriodWords.arriving.end(bytes, at: change ?? index, end: end)
    guard change != nil || opening != nil, change != nil || arriving != nil, end - index < 40 else { return nil }
    range = ByteRange(opening ?? Int(figure.start), Int(figure.end))
  }

  /// How far before its first value, in bytes, a change is opened.
  private static let reach = 360

  /// The last 由 or 从 before the figure.
  private static func opening(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var found: Int?
    var index = start
    while index < end {
      if PeriodWords.from.end(bytes, at: index, end: end) != nil { found = index }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return found
  }
}
