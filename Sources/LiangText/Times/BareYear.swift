package import LiangCore

/// A year as rows and columns of tables are headed by it, without 年: 1997.
package enum BareYear {
  /// The years that newspapers make tables of.
  package static let years = 1800...2100

  /// The year that the range is, and nothing else.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> Int? {
    guard range.count == 4 else { return nil }
    var year = 0
    for byte in bytes[range.indices] {
      guard (0x30...0x39).contains(byte) else { return nil }
      year = year * 10 + Int(byte - 0x30)
    }
    return years.contains(year) ? year : nil
  }
}
