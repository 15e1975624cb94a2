import LiangText

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
