import LiangCore

/// The bytes that name a file's encoding at its start.
enum ByteOrderMark {
  /// UTF-8's, which CSV files for spreadsheets begin with.
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static let marks: [(encoding: TextEncoding, bytes: [UInt8])] = [
    (.utf8, utf8), (.utf16le, [0xFF, 0xFE]), (.utf16be, [0xFE, 0xFF]), (.gb18030, [0x84, 0x31, 0x95, 0x33]),
  ]

  /// Those of UTF-32, which is not read: the one of low bytes first begins as UTF-16's does.
  private static let utf32: [[UInt8]] = [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]]

  /// Whether a file that begins with `bytes` says that it is UTF-32. No text of UTF-16 begins with a NUL.
  static func isUTF32(_ bytes: [UInt8]) -> Bool { utf32.contains { bytes.starts(with: $0) } }

  /// What a file that begins with `bytes` says of itself, and how many bytes that takes; nil where it says nothing.
  static func find(in bytes: [UInt8]) -> (encoding: TextEncoding, count: Int)? {
    marks.first { bytes.starts(with: $0.bytes) }.map { ($0.encoding, $0.bytes.count) }
  }
}
