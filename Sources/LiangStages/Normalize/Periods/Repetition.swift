import LiangCore
import LiangText

/// Whether one stretch of the text takes up the words of another: two characters in a row.
struct Repetition {
  /// The text, UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>

  /// Whether any two characters in a row stand in both.
  func repeats(_ range: ByteRange, of other: ByteRange) -> Bool {
    var index = Int(range.start)
    while index < Int(range.end), bytes[index] & 0xC0 == 0x80 { index += 1 }
    while index + 6 <= Int(range.end) {
      if isPair(index), stands(index, in: other) { return true }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }

  /// Whether the first two characters stand in the other stretch.
  func begins(_ range: ByteRange, with other: ByteRange) -> Bool {
    Int(range.start) + 6 <= Int(range.end) && isPair(Int(range.start)) && stands(Int(range.start), in: other)
  }

  /// Two Chinese characters.
  private func isPair(_ index: Int) -> Bool {
    (0xE4...0xE9).contains(bytes[index]) && (0xE4...0xE9).contains(bytes[index + 3])
  }

  private func stands(_ pair: Int, in range: ByteRange) -> Bool {
    var index = Int(range.start)
    while index + 6 <= Int(range.end) {
      if (0..<6).allSatisfy({ bytes[index + $0] == bytes[pair + $0] }) { return true }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }
}
