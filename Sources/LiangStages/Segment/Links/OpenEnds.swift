import LiangText

/// The texts of a page that stop where no sentence can, and the units that may be what they go on in.
///
/// Each of the former goes on somewhere below. Where there are no more of the latter than of these, every one of them
/// is such a tail, however well it might stand behind the end of a sentence: 追回 | 自行车四十六辆. What ends in any other word
/// may have lost its full stop.
struct OpenEnds {
  /// By unit: whether it is a tail for want of others.
  private let isTail: [Bool]
  /// By unit: whether it must go on below.
  private let isOpen: [Bool]

  init(_ page: FoldedPage, _ units: [PageUnit], _ words: CutWords) {
    let mayBeTail = units.indices.map { $0 > 0 && Self.mayGoOn(units[$0], below: units[$0 - 1]) }
    let last = mayBeTail.lastIndex(of: true) ?? 0
    let isOpen = units.indices.map { $0 < last && Self.mustGoOn(units[$0], words.last[$0], page) }
    let areEnough = mayBeTail.count { $0 } > isOpen.count { $0 }
    self.isOpen = isOpen
    isTail = areEnough ? units.map { _ in false } : mayBeTail
  }

  /// Whether the second may go on in the sentence of the first, and nothing else is left for it.
  @inline(__always)
  func areLeft(_ unit: Int, _ tail: Int) -> Bool { unit < tail && isOpen[unit] && isTail[tail] }

  /// Whether it is running text, and no verse or list, and ends in a word that wants another behind it. A comma may be
  /// a full stop that was misread.
  private static func mustGoOn(_ unit: PageUnit, _ last: WordClass?, _ page: FoldedPage) -> Bool {
    let shape = unit.shape
    guard unit.isCut, shape.commas > 1 || shape.stops > 0 || shape.marks.contains(.opening) else { return false }
    let text = page.text(page.lines[unit.lines.upperBound - 1])
    return last == .link || wanting.contains { text.suffix($0.count).elementsEqual($0) }
  }

  /// Whether the unit is no first paragraph by its looks or by standing below a headline.
  private static func mayGoOn(_ unit: PageUnit, below other: PageUnit) -> Bool {
    guard unit.kind == .text, unit.shape.marks.isDisjoint(with: [.opening, .bulleted]) else { return false }
    let isBelowHead = other.kind == .title || other.kind == .section || other.kind == .byline
    return !isBelowHead || unit.shape.start == .middle
  }

  /// Words that end no sentence, besides those that link.
  private static let wanting =
    """
    其中 共计 总计 合计 总共 分别 达到 共有 增至 降至 升至 减至 增加到 减少到 提高到 下降到 上升到 降低到 追回 缴获 查获 收缴 挽回 没收
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) }
}
