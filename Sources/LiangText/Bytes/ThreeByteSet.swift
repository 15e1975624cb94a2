/// A set of characters that take three bytes in UTF-8, as Chinese ones do: two loads tell whether one stands at a
/// place.
@usableFromInline
package struct ThreeByteSet: @unchecked Sendable {
  /// For the first two bytes of a character, as a number of fourteen bits, a bit for each third byte.
  @usableFromInline let words: UnsafePointer<UInt64>

  /// The characters for which the condition holds; made once, never freed.
  package init(where holds: (UInt32) -> Bool) {
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 << 14)
    words.initialize(repeating: 0, count: 1 << 14)
    for scalar in UInt32(0x800)...0xFFFF where holds(scalar) {
      words[Int(scalar >> 6 & 0x3F) << 8 | Int(0xE0 | scalar >> 12)] |= 1 << UInt64(scalar & 0x3F)
    }
    self.words = UnsafePointer(words)
  }

  /// Whether the set holds the character.
  package func contains(_ scalar: UInt32) -> Bool {
    guard (0x800...0xFFFF).contains(scalar) else { return false }
    return words[Int(scalar >> 6 & 0x3F) << 8 | Int(0xE0 | scalar >> 12)] >> UInt64(scalar & 0x3F) & 1 == 1
  }

  /// Whether three bytes that begin at `index`, and are there, are a character of the set.
  @inlinable @inline(__always)
  package func holds(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let two = Int(bytes[index &+ 1]) &<< 8 | Int(bytes[index])
    return words[two & 0x3FFF] &>> UInt64(bytes[index &+ 2]) & 1 == 1
  }

  /// One past the characters of the set that stand one behind the other at `index` and before `end`.
  @inlinable @inline(__always)
  package func end(in bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) -> Int {
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return index }
    let last = end &- 2
    var index = index
    while index < last {
      let two = UInt16(littleEndian: start.loadUnaligned(fromByteOffset: index, as: UInt16.self))
      // The shift takes the last six bits of the third byte.
      guard words[Int(two & 0x3FFF)] &>> UInt64(bytes[index &+ 2]) & 1 == 1 else { break }
      index &+= 3
    }
    return index
  }
}
