import LiangText

/// What a line is taken for before it is known where it belongs.
enum LineKind {
  case noise, section, byline, credit, note, row, title, text
}

/// What the decision over the page moves about: a line of text, or the lines of a headline together.
struct PageUnit {
  /// What sort of thing it is.
  enum Kind: Int {
    /// A headline with what belongs to it, known as such by a kicker, byline or column name.
    case head
    /// A line or two that may be a headline or a crosshead.
    case title
    case text
    /// Text of a photo.
    case caption
    case credit
    /// Names that stand apart from a headline.
    case byline
    /// A row of a table.
    case row
  }

  var kind: Kind
  /// Indices of its lines in the folded page, in page order.
  var lines: [Int]
  /// The shape of its line; of a head, that of its last line.
  var shape: LineShape
  /// Blank lines straight above it.
  var blanksAbove: Int
  /// Folded scalars in all.
  var count: Int
  /// Whether a byline is among its lines.
  var hasByline = false
  /// Whether noise stands straight above it, or nothing.
  var isAfterNoise = false
  /// Whether a blank parts it in two.
  var hasGap = false

  /// Whether it could be a piece of text that a column break cut short: a line alone, without any mark of a headline.
  var isPossibleFragment: Bool {
    kind == .title && lines.count == 1 && shape.end == .open && shape.marks.isDisjoint(with: [.dashHead, .dashTail])
  }
}

/// Cuts a page into units, after its lines have been told apart.
struct PageUnits {
  private let page: FoldedPage
  private let shapes: [LineShape]
  /// What each line is taken for.
  private(set) var kinds: [LineKind]
  /// The units in page order.
  private(set) var units: [PageUnit] = []
  /// Boxes (阅读提示) that stand beside the text: the lines of each.
  private(set) var notes: [[Int]] = []
  /// The width of the lines where the page is broken as its columns were; 0 where a line is a paragraph or a piece of
  /// one.
  private let columnWidth: Int

  init(_ page: FoldedPage, _ shapes: [LineShape], copies: [Bool]) {
    self.page = page
    self.shapes = shapes
    columnWidth = PageUnits.columnWidth(page, shapes)
    kinds = shapes.indices.map { copies[$0] ? .noise : .text }
    markNoise()
    for index in shapes.indices where kinds[index] != .noise { kinds[index] = kind(index) }
    build()
  }

  /// The length that most lines have which another line follows without a blank one; 0 where there is none.
  private static func columnWidth(_ page: FoldedPage, _ shapes: [LineShape]) -> Int {
    var counts: [Int: Int] = [:]
    var total = 0
    for (index, line) in page.lines.dropLast().enumerated()
    where page.lines[index + 1].blanksAbove == 0 && shapes[index].end != .closed {
      guard shapes[index].marks.isDisjoint(with: [.noise, .row]), line.count >= 8 else { continue }
      counts[line.count, default: 0] += 1
      total += 1
    }
    guard total >= 8, let mode = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return 0 }
    let near = (mode - 2...mode + 2).reduce(0) { $0 + counts[$1, default: 0] }
    return near * 2 > total ? mode : 0
  }

  /// Links below 相关新闻 and comments below 网友评论, up to the next blank line or beginning of a story.
  private mutating func markNoise() {
    var inList = false
    for (index, line) in page.lines.enumerated() {
      if inList, line.blanksAbove > 0 || shapes[index].marks.contains(.opening) { inList = false }
      if shapes[index].marks.contains(.linkList) { inList = true }
      if inList || shapes[index].marks.contains(.noise) { kinds[index] = .noise }
    }
  }

  private func kind(_ index: Int) -> LineKind {
    let marks = shapes[index].marks
    if marks.contains(.note) { return .note }
    if marks.contains(.byline) { return .byline }
    if marks.contains(.credit) { return .credit }
    if marks.contains(.section) { return .section }
    if marks.contains(.row) || isRowBeside(index) { return .row }
    if continuesTitle(index) || (marks.contains(.title) && !isInColumn(index)) { return .title }
    return .text
  }

  /// A line of cells, no digits in it, over or below a row of as many: the head of a table.
  private func isRowBeside(_ index: Int) -> Bool {
    guard shapes[index].cells >= 3 else { return false }
    return [index - 1, index + 1].contains { other in
      shapes.indices.contains(other) && shapes[other].cells == shapes[index].cells
        && shapes[other].marks.contains(.row) && page.lines[max(index, other)].blanksAbove == 0
    }
  }

  /// Whether the line is the rest of a headline broken in the middle of a quotation: “讨薪 | 快车”开到工地门 | 口.
  private func continuesTitle(_ index: Int) -> Bool {
    guard index > 0, kinds[index - 1] == .title, page.lines[index].blanksAbove == 0, page.lines[index].count <= 16,
      shapes[index].stops == 0, shapes[index].commas == 0
    else { return false }
    return shapes[index - 1].brackets.unclosed != 0
      || (shapes[index - 1].brackets.unopened != 0 && page.lines[index].count <= 8)
  }

  /// Whether the line is one of the lines that a paragraph was broken into.
  private func isInColumn(_ index: Int) -> Bool {
    let line = page.lines[index]
    if index > 0, line.blanksAbove == 0, kinds[index - 1] == .text, shapes[index - 1].end != .closed,
      page.lines[index - 1].count >= 12
    {
      return true
    }
    guard columnWidth > 0, index + 1 < page.lines.count, page.lines[index + 1].blanksAbove == 0 else { return false }
    return abs(line.count - columnWidth) <= 2 && !shapes[index + 1].marks.contains(.opening)
  }

  private mutating func build() {
    var index = 0
    var afterNoise = true
    while index < kinds.count {
      switch kinds[index] {
      case .noise:
        afterNoise = true
        index += 1
        continue
      case .note: index = takeNote(index)
      case .title, .section, .byline: index = takeHeads(index, afterNoise: afterNoise)
      case .credit: index = take(index, as: .credit, afterNoise: afterNoise)
      case .row: index = take(index, as: .row, afterNoise: afterNoise)
      case .text: index = take(index, as: isCaption(index) ? .caption : .text, afterNoise: afterNoise)
      }
      afterNoise = false
    }
  }

  private mutating func take(_ index: Int, as kind: PageUnit.Kind, afterNoise: Bool) -> Int {
    append([index], as: kind, hasByline: kind == .byline, afterNoise: afterNoise)
    return index + 1
  }

  private mutating func append(_ lines: [Int], as kind: PageUnit.Kind, hasByline: Bool, afterNoise: Bool) {
    units.append(
      PageUnit(
        kind: kind, lines: lines, shape: shapes[lines.last!], blanksAbove: Int(page.lines[lines[0]].blanksAbove),
        count: lines.reduce(0) { $0 + page.lines[$1].count }, hasByline: hasByline, isAfterNoise: afterNoise,
        hasGap: page.text(page.lines[lines[0]]).contains(0x20)))
  }

  /// Text that ends with its photographer, or stands over a credit.
  private func isCaption(_ index: Int) -> Bool {
    let marks = shapes[index].marks
    if marks.contains(.opening) { return false }
    if marks.contains(.photoTail) || marks.contains(.figure) { return true }
    return index + 1 < kinds.count && kinds[index + 1] == .credit && page.lines[index + 1].blanksAbove <= 2
  }

  /// The title of a box and the text below it.
  private mutating func takeNote(_ index: Int) -> Int {
    let hasText = page.lines[index].count > 16
    guard !hasText, index + 1 < kinds.count, kinds[index + 1] == .text else {
      notes.append([index])
      return index + 1
    }
    notes.append([index, index + 1])
    return index + 2
  }

  /// Headlines with their kickers, subheads, bylines and column names, standing together.
  private mutating func takeHeads(_ start: Int, afterNoise: Bool) -> Int {
    var end = start
    var members: [Int] = []
    while end < kinds.count, isHeadMember(kinds[end]) || kinds[end] == .noise {
      if kinds[end] != .noise {
        if !members.isEmpty, page.lines[end].blanksAbove > 2 { break }
        members.append(end)
      }
      end += 1
    }
    let rest = members.last.map { $0 + 1 } ?? end
    let heads = HeadBlock.split(members, page, shapes, kinds)
    for (number, lines) in heads.enumerated() {
      let bylines = lines.contains { kinds[$0] == .byline }
      let titles = lines.filter { kinds[$0] == .title }
      let kind: PageUnit.Kind =
        titles.isEmpty ? (lines.allSatisfy { kinds[$0] == .byline } ? .byline : .head)
        : isPlainTitle(lines) ? .title : .head
      append(lines, as: kind, hasByline: bylines, afterNoise: afterNoise && number == 0)
    }
    return rest
  }

  private func isHeadMember(_ kind: LineKind) -> Bool { kind == .title || kind == .section || kind == .byline }

  /// One line, or two set close: it could as well be a crosshead.
  private func isPlainTitle(_ lines: [Int]) -> Bool {
    guard lines.allSatisfy({ kinds[$0] == .title }), lines.count <= 2 else { return false }
    if lines.contains(where: { !shapes[$0].marks.isDisjoint(with: [.dashHead, .dashTail]) }) { return false }
    return lines.dropFirst().allSatisfy { page.lines[$0].blanksAbove == 0 }
  }
}
