import LiangText

/// Tells kicker, headline and subhead apart among the lines of a headline, and puts them in reading order.
struct HeadParts {
  /// One line of the headline, in reading order.
  struct Part {
    /// Index of the line in the folded page.
    var line: Int
    var role: LineRoleInHead
    /// Whether it goes on from the part before.
    var joins: Bool
  }

  /// What a line of a headline can be.
  enum LineRoleInHead: Int {
    case kicker, headline, subhead
  }

  private let page: FoldedPage
  private let shapes: [LineShape]

  init(_ page: FoldedPage, _ shapes: [LineShape]) {
    self.page = page
    self.shapes = shapes
  }

  /// The parts of the title lines of one headline.
  func read(_ lines: [Int]) -> [Part] {
    if isReversed(lines) {
      return lines.reversed().enumerated().map { Part(line: $1, role: .headline, joins: $0 > 0) }
    }
    var groups: [[Int]] = []
    for line in lines {
      if let last = groups.last?.last, runsOn(last, line) {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    let roles = roles(of: groups)
    return zip(groups, roles).flatMap { group, role in
      group.enumerated().map { Part(line: $1, role: role, joins: $0 > 0) }
    }
  }

  /// Set in columns from right to left: short lines of which the last names the place that a headline begins with.
  private func isReversed(_ lines: [Int]) -> Bool {
    lines.count >= 2
      && lines.allSatisfy { page.lines[$0].count <= 8 && marks($0).isDisjoint(with: [.dashHead, .dashTail]) }
      && marks(lines.last!).contains(.explaining) && !marks(lines[0]).contains(.explaining)
  }

  private func marks(_ line: Int) -> LineMarks { shapes[line].marks }

  /// Whether two lines are one part of a headline, broken in two: set close, and of one kind.
  func runsOn(_ a: Int, _ b: Int) -> Bool {
    guard a + 1 == b, page.lines[b].blanksAbove == 0 else { return false }
    if shapes[a].brackets.unclosed != 0 { return true }
    if marks(a).contains(.dashTail) || marks(b).contains(.dashHead) { return false }
    let count = page.lines[a].count + page.lines[b].count
    if Self.people.contains(page.scalars[Int(page.lines[a].end) - 1]), count <= Self.longestSentence { return true }
    guard count <= Self.longestBroken else { return false }
    let explains = (marks(a).contains(.explaining), marks(b).contains(.explaining))
    if explains.0 != explains.1 {
      // The line that explains is as long as a sentence; a short one only begins the headline.
      return page.lines[explains.0 ? a : b].count < 10
    }
    return true
  }

  /// What words for people end in: a line that ends so says who, and the next what they do.
  private static let people: Set<UInt16> = Set("工人户员者民".utf16)
  /// The longest headline that is broken in two between who and what, in scalars.
  private static let longestSentence = 24

  /// The longest headline that is broken in two, in scalars: what is longer has several parts.
  private static let longestBroken = 18

  private func roles(of groups: [[Int]]) -> [LineRoleInHead] {
    switch groups.count {
    case 0: return []
    case 1: return [.headline]
    case 2: return isSubhead(groups[1], below: groups[0]) ? [.headline, .subhead] : [.kicker, .headline]
    default:
      // What is over three parts is more of the last.
      let hasKicker = marks(groups[1][0]).isDisjoint(with: .dashHead)
      return groups.indices.map { $0 == 0 && hasKicker ? .kicker : $0 == (hasKicker ? 1 : 0) ? .headline : .subhead }
    }
  }

  /// The longest first line that is the headline where two stand: kickers are sentences, and longer.
  private static let longestHeadline = 13

  /// Whether the second group says more of the first rather than the other way round.
  private func isSubhead(_ group: [Int], below first: [Int]) -> Bool {
    if marks(first.last!).contains(.dashTail) { return false }
    if marks(group[0]).contains(.dashHead) { return true }
    if page.scalars[Int(page.lines[group.last!].end) - 1] == 0x7B49 { return true }
    if namesOccasion(first) { return false }
    if namesOccasion(group) { return true }
    let explains = (marks(first[0]).contains(.explaining), marks(group[0]).contains(.explaining))
    let (a, b) = (count(first), count(group))
    return a <= Self.longestHeadline && b > a + 1 && (!explains.0 || explains.1)
  }

  /// Whether the lines say when or on what occasion something is told, as kickers and subheads do: 去年…账本公布.
  private func namesOccasion(_ group: [Int]) -> Bool {
    let text = group.flatMap { page.scalars[page.lines[$0].indices] }
    return Self.times.contains { text.starts(with: $0) } || Self.occasions.contains { text.suffix($0.count) == $0[...] }
  }

  private static let times = words("去年 今年 前三季度 上半年 首季 一季度 连续 提前 昨日 昨天 日前 近日 本月 上月")
  private static let occasions = words("出炉 公布 发布 揭晓 回眸 纪实 侧记 札记 见闻 巡礼 小记 闭幕 开幕")

  private static func words(_ list: String) -> [[UInt16]] { list.split(separator: " ").map { Array($0.utf16) } }

  private func count(_ group: [Int]) -> Int { group.reduce(0) { $0 + page.lines[$1].count } }

  /// Where a line with kicker and headline side by side is parted: the scalar after the blank; nil where it is all
  /// headline.
  func kickerEnd(in line: Int) -> Int? {
    let range = page.lines[line].indices
    let blanks = range.filter { page.scalars[$0] == 0x20 }
    guard blanks.count == 1, marks(line).contains(.explaining) else { return nil }
    let (before, after) = (blanks[0] - range.lowerBound, range.upperBound - blanks[0] - 1)
    return before >= 18 && after >= 6 && before * 5 >= after * 7 ? blanks[0] : nil
  }
}
