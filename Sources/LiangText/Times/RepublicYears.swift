package import LiangCore

/// The years of papers that count from the founding of the Republic in 1912: 民國八十七年 is 1998.
package enum RepublicYears {
  private static let founding = 1911
  /// The years that a bare 八十七年 can name; smaller numbers count years, and so do round ones.
  private static let bare = 40...130
  private static let names = ByteWords("民國 民国", endings: true)

  /// The year that 民國 before the numeral makes of it.
  static func year(_ numeral: TimeNumeral, of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard numeral.digits <= 3, numeral.value > 0, follows(bytes, start) else { return nil }
    return founding + numeral.value
  }

  /// The year that the numeral says where years are counted so.
  static func year(_ numeral: TimeNumeral) -> Int? {
    guard numeral.digits <= 3, numeral.certain >= 2, bare.contains(numeral.value),
      !numeral.value.isMultiple(of: 10)
    else { return nil }
    return founding + numeral.value
  }

  /// Whether the text names the year of its issue so; other papers name years of the Republic too, in stories.
  package static func areUsed(in bytes: UnsafeBufferPointer<UInt8>, of issue: CalendarDate?) -> Bool {
    guard let issue else { return false }
    var starts = NumeralStarts(bytes: bytes, range: ByteRange(0, bytes.count))
    while let start = starts.next() {
      guard follows(bytes, start), let numeral = TimeNumeral.read(bytes, at: start, end: bytes.count) else { continue }
      let isYear = DateMark.year.match(bytes, at: numeral.end, end: bytes.count) != nil
      if isYear, founding + numeral.value == issue.year { return true }
    }
    return false
  }

  private static func follows(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
    return names.ends(bytes, before: index, from: 0)
  }
}
