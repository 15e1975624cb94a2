import LiangText

/// The grammar of a headline: column name, kicker, headline, subhead, column name, byline.
enum HeadBlock {
  /// Parts lines that stand together into the headlines of one story each.
  static func split(_ lines: [Int], _ page: FoldedPage, _ shapes: [LineShape], _ kinds: [LineKind]) -> [[Int]] {
    var heads: [[Int]] = []
    var current: [Int] = []
    for (place, line) in lines.enumerated() {
      if !current.isEmpty,
        begins(line, after: current, next: place + 1 < lines.count ? lines[place + 1] : nil, page, shapes, kinds)
      {
        heads.append(current)
        current = []
      }
      current.append(line)
    }
    if !current.isEmpty { heads.append(current) }
    return heads
  }

  /// Whether the line begins another headline.
  private static func begins(
    _ line: Int, after current: [Int], next: Int?, _ page: FoldedPage, _ shapes: [LineShape], _ kinds: [LineKind]
  ) -> Bool {
    let titles = current.filter { kinds[$0] == .title }
    let last = current.last!
    if kinds[last] == .byline { return kinds[line] != .byline }
    switch kinds[line] {
    case .byline: return false
    case .section: return !titles.isEmpty && !(next.map { kinds[$0] == .byline } ?? false)
    default:
      if kinds[last] == .section, !titles.isEmpty { return true }
      let groups = groups(of: titles, page)
      guard let headline = groups.last else { return false }
      if page.lines[line].blanksAbove == 0, line == last + 1 { return false }
      // A kicker after a headline, or a fourth part.
      let isKicker = shapes[line].marks.contains(.dashTail)
      let hasKicker = shapes[headline[0]].marks.contains(.dashTail)
      return groups.count >= 3 || (isKicker && !hasKicker)
    }
  }

  /// Lines without a blank one in between belong together.
  static func groups(of lines: [Int], _ page: FoldedPage) -> [[Int]] {
    var groups: [[Int]] = []
    for line in lines {
      if let last = groups.last?.last, last + 1 == line, page.lines[line].blanksAbove == 0 {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups
  }
}
