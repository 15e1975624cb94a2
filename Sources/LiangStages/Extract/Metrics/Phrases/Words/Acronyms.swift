import LiangText

/// Names in capital letters: GDP, PM10, M2.
enum Acronyms {
  static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].count(where: isCapital) > 1 || money.matches(bytes, from: start, to: end)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  /// With one capital, as names of roads and trains have them.
  private static let money = ByteTrie("M0 M1 M2")
}
