import LiangCore

/// Characters that stand in a text by their names or numbers, as HTML writes them: `&nbsp;`, `&#12288;`, `&#x3000;`.
struct CharacterReferences {
  private(set) var count = 0
  private(set) var first: ByteRange?

  init(in text: PageText) {
    let bytes = text.utf8
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "&")) {
      index = open + 1
      guard let end = Self.end(in: bytes, of: open) else { continue }
      if count == 0 { first = ByteRange(open, end) }
      count += 1
      index = end
    }
  }

  /// One letter is no name of a character (R&D;), and those in use are no longer.
  private static let lengths = 2...8

  /// One past the `;` of what begins at the `&`; nil where no character is named.
  private static func end(in bytes: [UInt8], of open: Int) -> Int? {
    let isNumber = bytes[(open + 1)...].first == UInt8(ascii: "#")
    let body = bytes[(open + (isNumber ? 2 : 1))...].prefix(lengths.upperBound + 1).prefix(while: isWord)
    guard lengths.contains(body.count), bytes[body.endIndex...].first == UInt8(ascii: ";"),
      isNumber ? isCode(body) : isLetter(body.first!)
    else { return nil }
    return body.endIndex + 1
  }

  /// 12288, x3000.
  private static func isCode(_ body: ArraySlice<UInt8>) -> Bool {
    body.first! | 0x20 == UInt8(ascii: "x")
      ? body.dropFirst().allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) } : body.allSatisfy(isDigit)
  }

  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
