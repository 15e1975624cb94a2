import Glibc
import LiangCore

/// A conversion to UTF-8 by the C library.
struct Iconv: ~Copyable {
  private let handle: iconv_t

  /// - Parameter name: the C library's name of the encoding.
  init(from name: String) {
    handle = iconv_open("UTF-8", name)
    precondition(handle != iconv_t(bitPattern: -1), "the C library cannot decode \(name)")
  }

  deinit { iconv_close(handle) }

  /// The whole text, or the offset of the first byte that the encoding does not have there (a character cut off by the
  /// end included).
  func decode(_ bytes: ArraySlice<UInt8>) -> Result<[UInt8], InvalidByte> {
    bytes.withUnsafeBytes { source in
      var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      var text: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        // The last call, without input, asks for what a combining character still holds back.
        let atEnd = left == 0
        let (status, count) = chunk.withUnsafeMutableBytes { room in
          var output = room.baseAddress?.assumingMemoryBound(to: CChar.self)
          var free = room.count
          let result = atEnd ? iconv(handle, nil, nil, &output, &free) : iconv(handle, &input, &left, &output, &free)
          return (result == Int(bitPattern: UInt.max) ? errno : 0, room.count - free)
        }
        text.append(contentsOf: chunk[..<count])
        if status != 0, status != E2BIG { return .failure(InvalidByte(offset: source.count - left)) }
        if atEnd { return .success(text) }
      }
    }
  }

  /// Where the text stops being text, counted from the first byte given.
  struct InvalidByte: Error {
    var offset: Int
  }
}

extension TextEncoding {
  /// The names that iconv knows it by: the first that has all characters of a page is taken. What glibc calls
  /// BIG5-HKSCS lacks ／ and nine others of Taiwan's pages, what it calls BIG5 those of Hong Kong. It does not know HZ.
  var iconvNames: [String] {
    switch self {
    case .big5: ["BIG5-HKSCS", "BIG5"]
    case .hz: []
    case .utf8, .utf16le, .utf16be, .gb18030: [rawValue]
    }
  }
}
