import LiangText

/// Tells kicker, headline and subhead apart among the lines of a headline, and puts them in reading order.
struct HeadParts {
  /// One line of the headline, in reading order.
  struct Part {
    /// Index of the line in the folded page.
    var line: Int
    var role: HeadRole
    /// Whether it goes on from the part before.
    var joins: Bool
  }

  private let page: FoldedPage
  private let shapes: [LineShape]

  init(_ page: FoldedPage, _ shapes: [LineShape]) {
    self.page = page
    self.shapes = shapes
  }

  /// The parts of the title lines of one headline over a text, which is asked for where they can be read in several
  /// ways.
  func read(_ lines: [Int], over text: @autoclosure () -> HeadText, _ weights: SegmentWeights) -> [Part] {
    if isReversed(lines) {
      return lines.reversed().enumerated().map { Part(line: $1, role: .headline, joins: $0 > 0) }
    }
    let reading = HeadRoles(page, shapes, self).read(lines, over: text(), weights)
    return zip(lines, reading).map { Part(line: $0, role: $1.role, joins: $1.joins) }
  }

  /// Set in columns from right to left: short lines of which the last names the place that a headline begins with, and
  /// the first is no more than a name in quotation marks.
  private func isReversed(_ lines: [Int]) -> Bool {
    lines.count >= 2
      && lines.allSatisfy { page.lines[$0].count <= 8 && marks($0).isDisjoint(with: [.dashHead, .dashTail]) }
      && marks(lines.last!).contains(.explaining) && marks(lines[0]).contains(.quoted)
  }

  private func marks(_ line: Int) -> LineMarks { shapes[line].marks }

  /// Whether two lines are one part of a headline, broken in two: set close, and of one kind.
  func runsOn(_ a: Int, _ b: Int) -> Bool {
    guard a + 1 == b, page.lines[b].blanksAbove == 0 else { return false }
    if shapes[a].brackets.unclosed != 0 { return true }
    if areOneEmphasis(a, b) { return true }
    if marks(a).contains(.dashTail) || marks(b).contains(.dashHead) { return false }
    let count = page.lines[a].count + page.lines[b].count
    if saysWho(a, b) { return true }
    guard count <= Self.longestBroken else { return false }
    let explains = (marks(a).contains(.explaining), marks(b).contains(.explaining))
    if explains.0 != explains.1 {
      // The line that explains is as long as a sentence; a short one only begins the headline.
      return page.lines[explains.0 ? a : b].count < 10
    }
    return true
  }

  /// Whether a pair of asterisks stands round both: what was set in one large type is one part.
  func areOneEmphasis(_ a: Int, _ b: Int) -> Bool { a + 1 == b && marks(b).contains(.emphasis) }

  /// Whether the first line, set close to the second, ends in a word for people: it says who, and the second what they
  /// do.
  func saysWho(_ a: Int, _ b: Int) -> Bool {
    a + 1 == b && page.lines[b].blanksAbove == 0 && marks(a).isDisjoint(with: .dashTail)
      && marks(b).isDisjoint(with: .dashHead) && Self.people.contains(page.scalars[Int(page.lines[a].end) - 1])
      && page.lines[a].count + page.lines[b].count <= Self.longestSentence
  }

  /// What words for people end in: a line that ends so says who, and the next what they do.
  private static let people = ScalarSet("工人户员者民".utf16)
  /// The longest headline that is broken in two between who and what, in scalars.
  private static let longestSentence = 24

  /// The longest headline that is broken in two, in scalars: what is longer has several parts.
  private static let longestBroken = 18

  /// Whether the lines say when or on what occasion something is told, as kickers and subheads do: 去年…账本公布.
  func namesOccasion(_ group: [Int]) -> Bool {
    let text = group.flatMap { page.scalars[page.lines[$0].indices] }
    return Self.times.contains { text.starts(with: $0) } || Self.occasions.contains { text.suffix($0.count) == $0[...] }
  }

  private static let times = words("去年 今年 前三季度 上半年 首季 一季度 连续 提前 昨日 昨天 日前 近日 本月 上月")
  private static let occasions = words(
    "出炉 公布 发布 揭晓 回眸 纪实 侧记 札记 见闻 巡礼 小记 闭幕 开幕 落幕 结束 启动 实施 出台 开跑 落槌 通过 倒计时 盘点 年报 回访 追踪 写实 显示 告诉你 观察"
  )

  private static func words(_ list: String) -> [[UInt16]] { list.split(separator: " ").map { Array($0.utf16) } }

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
