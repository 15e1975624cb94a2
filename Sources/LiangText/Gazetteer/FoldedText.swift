public import LiangCore

/// A text as the matcher reads it: one code for each character, single spaces between two Chinese characters left out
/// (scanners put them there), traditional characters and look-alikes folded to one of their class.
///
/// The buffers are reused from text to text. Positions here are characters; `offset(of:)` leads back to bytes.
public struct FoldedText: Sendable {
  /// The characters as they stand; 0xFFFF for those outside the basic plane.
  public private(set) var exact: [UInt16] = []
  /// The same, folded.
  public private(set) var folded: [UInt16] = []
  /// The first byte of each character, and at last the end of the text.
  private var offsets: [Int32] = []

  /// No text.
  public init() {}

  /// The number of characters.
  public var count: Int { exact.count }

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

  /// Takes another text, valid UTF-8.
  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, with gazetteer: Gazetteer) {
    exact.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    exact.reserveCapacity(bytes.count / 2)
    folded.reserveCapacity(bytes.count / 2)
    offsets.reserveCapacity(bytes.count / 2)
    var at = 0
    while at < bytes.count {
      let (code, length) = Self.decode(bytes, at: at)
      if isLoneSpace(code, bytes, next: at + length) {
        at += length
        continue
      }
      exact.append(code)
      folded.append(gazetteer.folded(code))
      offsets.append(Int32(at))
      at += length
    }
    offsets.append(Int32(at))
  }

  /// A space with a Chinese character on either side.
  private func isLoneSpace(_ code: UInt16, _ bytes: UnsafeBufferPointer<UInt8>, next: Int) -> Bool {
    guard code == 0x20 || code == 0x3000 || code == 0xA0, let last = exact.last, Self.isChinese(last),
      next < bytes.count
    else { return false }
    return Self.isChinese(Self.decode(bytes, at: next).code)
  }

  /// Whether the code is a Chinese character that names are written with.
  @inline(__always)
  public static func isChinese(_ code: UInt16) -> Bool { (0x4E00...0x9FFF).contains(code) }

  private static func byteCount(_ code: UInt16) -> Int {
    code < 0x80 ? 1 : code < 0x800 ? 2 : code == 0xFFFF ? 4 : 3
  }

  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (code: UInt16, length: Int) {
    let lead = bytes[at]
    if lead < 0x80 { return (UInt16(lead), 1) }
    if lead < 0xE0 { return (UInt16(lead & 0x1F) << 6 | UInt16(bytes[at + 1] & 0x3F), 2) }
    if lead < 0xF0 {
      return (UInt16(lead & 0x0F) << 12 | UInt16(bytes[at + 1] & 0x3F) << 6 | UInt16(bytes[at + 2] & 0x3F), 3)
    }
    return (0xFFFF, 4)
  }
}

extension Gazetteer {
  /// The character that stands for the class of this one: traditional to simplified, look-alikes to one of them.
  @inline(__always)
  public func folded(_ code: UInt16) -> UInt16 {
    FoldedText.isChinese(code) ? fold[Int(code - 0x4E00)] : code
  }
}
