import LiangText

/// Finds the lines that a web archive sets between asterisks, as it does with large type: **学习贯彻… | 努力实现…**.
struct EmphasisLines {
  /// More lines are no headline.
  private static let most = 5

  private let page: FoldedPage

  init(_ page: FoldedPage) { self.page = page }

  /// Marks the lines of each such block, what is no sentence in them as a headline. O(lines).
  func mark(_ shapes: inout [LineShape]) {
    var first: Int?
    for (index, line) in page.lines.enumerated() {
      let text = page.text(line)
      if line.blanksAbove > 0 || index - (first ?? index) >= Self.most { first = nil }
      if text.starts(with: Self.asterisks) { first = index }
      guard let start = first, text.count > 4, text.suffix(2).elementsEqual(Self.asterisks) else { continue }
      for inner in start...index {
        if inner > start { shapes[inner].marks.insert(.emphasis) }
        if shapes[inner].stops == 0 { shapes[inner].marks.insert(.title) }
      }
      first = nil
    }
  }

  private static let asterisks = Array("**".utf16)
}
