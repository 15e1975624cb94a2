public import LiangCore

/// A text as the matcher reads it: one code for each character, single spaces between two Chinese characters left out
/// (scanners put them there), traditional characters and look-alikes folded to one of their class.
///
/// The buffers are reused from text to text, and may be longer than the text. Positions here are characters;
/// `offset(of:)` leads back to bytes.
public struct FoldedText: Sendable {
  /// The characters as they stand, the first `count`; 0xFFFF for those outside the basic plane.
  public private(set) var exact: [UInt16] = []
  /// The same, folded, and one 0 behind them.
  public private(set) var folded: [UInt16] = [0]
  /// The first byte of each character, and at last the end of the text.
  private var offsets: [Int32] = [0]
  /// The number of characters.
  public private(set) var count = 0

  /// No text.
  public init() {}

  /// The first byte of the character; for `count`, the end of the text.
  public func offset(of position: Int) -> Int { Int(offsets[position]) }

  /// The bytes of the characters, spaces inside included and spaces after the last one left out.
  public func bytes(_ range: Range<Int>) -> ByteRange {
    let last = range.upperBound - 1
    return ByteRange(offset(of: range.lowerBound), offset(of: last) + Self.byteCount(exact[last]))
  }

  /// Whether nothing stands between the character and the one before it.
  public func joins(_ position: Int) -> Bool {
    position > 0 && offset(of: position) == offset(of: position - 1) + Self.byteCount(exact[position - 1])
  }

  /// Whether a blank as wide as a character stands before it, which parts what scanners' blanks do not: 黄山　歙县.
  public func isParted(_ position: Int) -> Bool {
    guard position > 0, position < count else { return false }
    return offset(of: position) - offset(of: position - 1) - Self.byteCount(exact[position - 1]) == Self.wideBlank
  }

  /// The bytes of U+3000.
  private static let wideBlank = 3

  /// Takes another text, valid UTF-8.
  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, with gazetteer: Gazetteer) {
    if bytes.count >= offsets.count { makeRoom(for: bytes.count) }
    let fold = gazetteer.fold
    count = exact.withUnsafeMutableBufferPointer { exact in
      folded.withUnsafeMutableBufferPointer { folded in
        offsets.withUnsafeMutableBufferPointer { offsets in
          Self.decode(bytes, fold, exact, folded, offsets)
        }
      }
    }
  }

  /// Room for as many characters as there are bytes, and the end of the last one.
  private mutating func makeRoom(for bytes: Int) {
    exact = Array(unsafeUninitializedCapacity: bytes) { $1 = bytes }
    folded = Array(unsafeUninitializedCapacity: bytes + 1) { $1 = bytes + 1 }
    offsets = Array(unsafeUninitializedCapacity: bytes + 1) { $1 = bytes + 1 }
  }

  /// Decodes and folds all characters but lone spaces; answers how many.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ fold: UnsafeBufferPointer<UInt16>,
    _ exact: UnsafeMutableBufferPointer<UInt16>, _ folded: UnsafeMutableBufferPointer<UInt16>,
    _ offsets: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    var at = 0
    var count = 0
    while at < bytes.count {
      let (code, length) = decode(bytes, at: at)
      exact[count] = code
      offsets[count] = Int32(truncatingIfNeeded: at)
      at &+= length
      if isChinese(code) {
        folded[count] = fold[Int(code &- 0x4E00)]
        count &+= 1
      } else if !isSpace(code) || count == 0 || !isChinese(exact[count - 1]) || at == bytes.count
        || !isChinese(decode(bytes, at: at).code)
      {
        folded[count] = code
        count &+= 1
      }
    }
    folded[count] = 0
    offsets[count] = Int32(truncatingIfNeeded: at)
    return count
  }

  @inline(__always)
  private static func isSpace(_ code: UInt16) -> Bool { code == 0x20 || code == 0x3000 || code == 0xA0 }

  /// Whether the code is a Chinese character that names are written with.
  @inlinable @inline(__always)
  public static func isChinese(_ code: UInt16) -> Bool { code &- 0x4E00 < 0x5200 }

  private static func byteCount(_ code: UInt16) -> Int {
    code < 0x80 ? 1 : code < 0x800 ? 2 : code == 0xFFFF ? 4 : 3
  }

  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (code: UInt16, length: Int) {
    let lead = bytes[at]
    if lead & 0xF0 == 0xE0 {
      // The bits that mark a byte as one of three are taken off the sum.
      let sum = Int(lead) &<< 12 &+ Int(bytes[at &+ 1]) &<< 6 &+ Int(bytes[at &+ 2])
      return (UInt16(truncatingIfNeeded: sum &- 0x2080), 3)
    }
    if lead < 0x80 { return (UInt16(lead), 1) }
    return lead < 0xE0 ? (UInt16(lead & 0x1F) << 6 | UInt16(bytes[at &+ 1] & 0x3F), 2) : (0xFFFF, 4)
  }
}

extension Gazetteer {
  /// The character that stands for the class of this one: traditional to simplified, look-alikes to one of them.
  @inline(__always)
  public func folded(_ code: UInt16) -> UInt16 {
    FoldedText.isChinese(code) ? fold[Int(code - 0x4E00)] : code
  }
}
