/// One Unicode scalar and how many bytes it takes; at the end of a text both are 0.
@usableFromInline
package struct ScalarSpan {
  /// The scalar's number.
  @usableFromInline package var value: UInt32
  /// 1…4, or 0 where no scalar stands.
  @usableFromInline package var length: Int

  @inlinable
  package init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `index`. The text must be valid UTF-8.
  @inlinable @inline(__always)
  package func scalar(at index: Int) -> ScalarSpan {
    guard index < count else { return ScalarSpan(value: 0, length: 0) }
    let lead = self[index]
    if lead < 0x80 { return ScalarSpan(value: UInt32(lead), length: 1) }
    if lead >= 0xE0, lead < 0xF0, index &+ 3 <= count {
      return ScalarSpan(value: threeByteScalar(at: index), length: 3)
    }
    if lead < 0xE0, index &+ 2 <= count {
      return ScalarSpan(value: UInt32(lead & 0x1F) &<< 6 | UInt32(self[index &+ 1] & 0x3F), length: 2)
    }
    guard lead >= 0xF0, index &+ 4 <= count else { return ScalarSpan(value: 0xFFFD, length: 1) }
    let high = UInt32(lead & 0x07) &<< 18 | UInt32(self[index &+ 1] & 0x3F) &<< 12
    return ScalarSpan(value: high | UInt32(self[index &+ 2] & 0x3F) &<< 6 | UInt32(self[index &+ 3] & 0x3F), length: 4)
  }

  /// The scalar that ends just before `index`, not reaching below `start`.
  @inlinable @inline(__always)
  package func scalar(before index: Int, start: Int = 0) -> ScalarSpan {
    var lead = index &- 1
    guard lead >= start else { return ScalarSpan(value: 0, length: 0) }
    while lead > start, self[lead] & 0xC0 == 0x80 { lead &-= 1 }
    return scalar(at: lead)
  }

  /// Whether the word stands at `index`.
  @inlinable @inline(__always)
  package func starts(with word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index &+ length <= count else { return false }
    for offset in 0..<length where self[index &+ offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Whether the word ends just before `index`.
  @inlinable @inline(__always)
  package func ends(with word: StaticString, before index: Int) -> Bool {
    let start = index &- word.utf8CodeUnitCount
    return start >= 0 && starts(with: word, at: start)
  }
}

extension UInt8 {
  @inlinable @inline(__always)
  package var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  @inlinable @inline(__always)
  package var isASCIILetterOrDigit: Bool { isASCIILetter || (0x30...0x39).contains(self) }
}

extension FixedWidthInteger where Self: UnsignedInteger {
  /// The ASCII scalar of a full-width one; any other is itself. Full-width forms stand as far from ASCII as they do
  /// from each other.
  @inlinable @inline(__always)
  package var halfWidth: Self { self >= 0xFF01 && self <= 0xFF5E ? self - 0xFEE0 : self }

  // A scalar is compared with the character as it is printed: `scalar.value == "年"`, `case "年", "月":`.

  @inlinable @inline(__always)
  package static func == (scalar: Self, character: Unicode.Scalar) -> Bool { scalar == Self(character.value) }

  @inlinable @inline(__always)
  package static func != (scalar: Self, character: Unicode.Scalar) -> Bool { scalar != Self(character.value) }

  @inlinable @inline(__always)
  package static func ~= (character: Unicode.Scalar, scalar: Self) -> Bool { scalar == Self(character.value) }
}
