package import LiangCore

/// A date and where it stands.
package struct DateMention: Hashable, Sendable {
  /// The day.
  package var date: CalendarDate
  /// From the year's first byte to the end of 日 or of the last digit.
  package var range: ByteRange
}
