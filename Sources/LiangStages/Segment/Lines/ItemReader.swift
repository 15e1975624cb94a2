import LiangText

/// Reads the number that an item of a list begins with.
enum ItemReader {
  /// The number and its style, as in `LineShape.itemStyle`.
  static func read(_ text: ArraySlice<UInt16>) -> (value: Int, style: Int)? {
    guard let first = text.first, firsts.contains(first) || (0x2460...0x2473).contains(first) else { return nil }
    let scalars = Array(text)
    if (0x2460...0x2473).contains(first) { return (Int(first) - 0x245F, 3) }
    if first == 0x28 {
      guard let number = number(scalars.dropFirst()), scalars.count > number.count + 1,
        scalars[number.count + 1] == 0x29
      else { return nil }
      return (number.value, number.isHan ? 1 : 2)
    }
    if let ordinal = ordinals.match(text) { return (ordinal.number + 1, 7) }
    if first == "第" {
      guard let number = number(scalars.dropFirst()), scalars.count > number.count + 1,
        sections.contains(scalars[number.count + 1])
      else { return nil }
      return (number.value, 8)
    }
    guard let number = number(scalars[...]), scalars.count > number.count else { return nil }
    switch scalars[number.count] {
    case 0x3001: return (number.value, number.isHan ? 4 : 5)
    case 0x2E where !number.isHan && !isDigit(scalars, number.count + 1): return (number.value, 5)
    case 0x29 where !number.isHan: return (number.value, 2)
    case "是" where number.isHan: return (number.value, 6)
    default: return nil
    }
  }

  /// What items begin with that have no number in a circle.
  private static let firsts = ScalarSet("(第首其再一二三四五六七八九十0123456789".utf16)
  /// 第一章, 第二节: parts of a law or a book.
  private static let sections = ScalarSet("章节節编編篇".utf16)
  private static let ordinals = Beginnings(["首先", "其次", "再次"])
  private static let numerals = Array("一二三四五六七八九十".utf16)

  /// Whether a number may begin with the scalar.
  static func isNumeral(_ scalar: UInt16) -> Bool { numerals.contains(scalar) }

  private static func isDigit(_ scalars: [UInt16], _ index: Int) -> Bool {
    index < scalars.count && (0x30...0x39).contains(scalars[index])
  }

  private static func number(_ text: ArraySlice<UInt16>) -> (value: Int, count: Int, isHan: Bool)? {
    guard let first = text.first else { return nil }
    if let value = numerals.firstIndex(of: first) {
      guard value == 9, let next = text.dropFirst().first, let unit = numerals.firstIndex(of: next), unit < 9 else {
        return (value + 1, 1, true)
      }
      return (11 + unit, 2, true)
    }
    let digits = text.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count) else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count, false)
  }
}
