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
    if first == 0x7B2C {
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
    case 0x662F where number.isHan: return (number.value, 6)
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

/// Counts the cells of a row of a table.
enum CellCounter {
  /// Cells parted by | or by blanks; 0 where the line is running text.
  static func cells(_ text: ArraySlice<UInt16>, _ shape: LineShape) -> Int {
    guard text.count <= 120, shape.stops == 0 || shape.stops == blanks(text),
      shape.commas <= 1 || shape.commas - groups(text) <= 1
    else { return 0 }
    let bars = text.count { $0 == 0x7C }
    if bars >= 2 { return text.split(separator: 0x7C).count }
    guard text.count(where: { $0 == 0x20 }) >= 2 else { return 0 }
    let parts = text.split(separator: 0x20)
    guard parts.count >= 3, parts.allSatisfy({ $0.count <= 16 }) else { return 0 }
    return parts.count
  }

  /// How many commas part the groups of a number: 1,234,567.
  private static func groups(_ text: ArraySlice<UInt16>) -> Int {
    func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && (0x30...0x39).contains(text[index]) }
    return text.indices.count { text[$0] == 0x2C && isDigit($0 - 1) && isDigit($0 + 1) }
  }

  /// How many dots are cells that hold no figure.
  private static func blanks(_ text: ArraySlice<UInt16>) -> Int {
    func parts(_ index: Int) -> Bool {
      !text.indices.contains(index) || [0x20, 0x7C, 0x2026].contains(text[index])
    }
    return text.indices.count { text[$0] == 0x2026 && parts($0 - 1) && parts($0 + 1) }
  }
}
