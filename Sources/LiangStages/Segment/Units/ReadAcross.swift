import LiangText

/// Tells whether columns that stand side by side were read across, a line of each in turn: then more words and
/// numbers run on from a line to the next but one than to the next.
enum ReadAcross {
  static func isRead(_ page: FoldedPage, _ shapes: [LineShape]) -> Bool {
    let units = page.lines.indices.map { line in
      PageUnit(
        kind: .text, lines: line..<line + 1, shape: shapes[line], blanksAbove: 0, count: page.lines[line].count)
    }
    let cuts = CutReader(page, units, .builtin)
    let balance = units.indices.dropLast(2).reduce(Float(0)) { balance, line in
      guard units[line].isOpen else { return balance }
      return balance + gain(line, line + 2, units, cuts) - gain(line, line + 1, units, cuts)
    }
    return balance > fewest
  }

  /// What speaks for a line going on in another.
  private static func gain(_ line: Int, _ other: Int, _ units: [PageUnit], _ cuts: CutReader) -> Float {
    let (a, b) = (units[line].shape, units[other].shape)
    if a.endsInNumber || a.endsInPoint { return b.beginsWithNumber || b.beginsWithUnit ? 1 : -1 }
    return max(-1, min(1, cuts.margin(line, other) / 60))
  }

  /// A page of few lines tells less.
  private static let fewest: Float = 2
}
