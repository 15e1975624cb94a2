import LiangText

/// Which headlines stand over which texts, and which texts that begin a story stand under none.
///
/// An editor gives every story one headline. A text that opens as reports do straight below a headline has its own; one
/// that has none above it wants one from elsewhere on the page, and then one of two headlines that stand together is
/// its.
struct HeadLayout {
  /// By unit: whether it opens a story, or a list of bulleted briefs, straight below a headline.
  private(set) var isOwned: [Bool]
  /// By unit: whether it opens a story, or is the first of such a list, with no headline above it.
  private(set) var isOrphan: [Bool]
  /// By unit: whether it is a headline over text that ends with its authors before the next headline.
  private(set) var isSigned: [Bool]
  /// By unit: whether it is a headline straight over text that does not open as reports do.
  private(set) var isUnopened: [Bool]
  /// By unit: whether of all above it that opens a story names of reporters stand nearest, as over longer pieces, which
  /// have crossheads, and not 本报讯.
  private(set) var isBelowByline: [Bool]
  /// By unit: how many more headlines over such text are about as long, at most 3, as parts of one story have them; in
  /// thirds.
  private(set) var parallels: [Float]
  /// By unit: those that may be crossheads of one story with it, by their form.
  let alike: [[Int]]
  /// By unit: whether it is a headline over no text, as that of a photo is which stands elsewhere.
  let isBare: [Bool]
  /// By unit: whether it is the text of a photo, or begins with a day as such texts do, and stands below no headline.
  let isStray: [Bool]
  /// By unit: whether it is the name of a column of briefs: 沿线短波.
  let namesBriefs: [Bool]
  /// Whether a report opens with no headline above it.
  let hasOrphanOpenings: Bool
  /// Whether a list of bulleted briefs begins with no headline above it.
  let hasOrphanBullets: Bool
  /// Whether names stand between a headline and its text, as they do in longer pieces.
  let hasFeature: Bool

  init(_ page: FoldedPage, _ units: [PageUnit]) {
    namesBriefs = units.map { unit in
      guard unit.kind == .section || unit.kind == .title, unit.count <= 10 else { return false }
      let text = page.text(page.lines[unit.lines.lowerBound]).filter { $0 != 0x20 }
      return Self.briefs.contains { text.suffix($0.count).elementsEqual($0) || text.starts(with: $0) }
    }
    let heads = units.indices.filter { head in
      units[head].kind == .title && head + 1 < units.count && units[head + 1].kind == .text
        && units[head + 1].shape.marks.isDisjoint(with: [.opening, .bulleted])
    }
    alike = HeadForms(page, units, heads: heads).alike
    isBare = units.indices.map { unit in
      guard units[unit].kind == .title else { return false }
      guard unit + 1 < units.count else { return true }
      let next = units[unit + 1]
      return next.kind == .section || next.kind == .credit || next.kind == .title && next.blanksAbove > 0
    }
    isStray = units.indices.map { unit in
      let isPhoto =
        units[unit].kind == .caption || units[unit].kind == .text && units[unit].shape.marks.contains(.dateLead)
      return isPhoto && (unit == 0 || units[unit - 1].kind != .title && units[unit - 1].kind != .section)
    }
    isOwned = Array(repeating: false, count: units.count)
    isOrphan = isOwned
    isSigned = isOwned
    isUnopened = isOwned
    isBelowByline = isOwned
    parallels = Array(repeating: 0, count: units.count)
    var bullets: Set<UInt16> = []
    for (index, unit) in units.enumerated() where unit.kind == .text {
      let isFirstBullet = unit.shape.bullet != 0 && bullets.insert(unit.shape.bullet).inserted
      guard unit.shape.marks.contains(.opening) || isFirstBullet else { continue }
      let isBelowHead = index > 0 && [.title, .section, .byline].contains(units[index - 1].kind)
      isOwned[index] = isBelowHead
      isOrphan[index] = !isBelowHead
    }
    hasOrphanOpenings = units.indices.contains { [isOrphan] in isOrphan[$0] && units[$0].shape.bullet == 0 }
    hasOrphanBullets = units.indices.contains { [isOrphan] in isOrphan[$0] && units[$0].shape.bullet != 0 }
    hasFeature = zip(units, units.dropFirst()).contains {
      ($0.kind == .title || $0.kind == .section) && $1.kind == .byline
    }
    for index in units.indices where units[index].kind == .title { readText(below: index, units) }
    for index in units.indices.dropFirst() {
      let above = units[index - 1]
      isBelowByline[index] =
        above.kind == .byline || isBelowByline[index - 1] && !above.shape.marks.contains(.opening)
    }
    countParallels(units)
  }

  /// What names of columns begin or end in that have short items below each other.
  private static let briefs = """
    短波 快递 短讯 简讯 快讯 快报 速递 速览 集锦 拾零 花絮 点滴 动态 一句话 三言两语 传真 速写 简报 信息窗 要闻 数字 微视窗 一周 扫描
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf16) }

  private mutating func readText(below head: Int, _ units: [PageUnit]) {
    let next = head + 1
    guard next < units.count, units[next].kind == .text else { return }
    isUnopened[head] = units[next].shape.marks.isDisjoint(with: [.opening, .bulleted])
    for unit in units[next...].prefix(Self.reach) {
      guard unit.kind == .text else { return }
      if unit.shape.marks.contains(.signature) { isSigned[head] = true }
    }
  }

  /// How many texts below a headline are asked for their authors.
  private static let reach = 16

  private mutating func countParallels(_ units: [PageUnit]) {
    let heads = units.indices.filter { isUnopened[$0] && units[$0].lines.count == 1 }
    var counts = [Int](repeating: 0, count: 64)
    for head in heads { counts[min(63, units[head].count)] += 1 }
    for head in heads {
      let length = min(63, units[head].count)
      let alike = counts[max(0, length - 2)...min(63, length + 2)].reduce(0, +) - 1
      parallels[head] = Float(min(3, alike)) / 3
    }
  }
}
