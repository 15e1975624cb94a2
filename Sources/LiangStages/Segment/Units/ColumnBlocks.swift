import LiangText

/// The blocks of a page, lines without a blank one between, and how wide the columns are that they were set in.
///
/// Where the lines of a block were broken at the width of its column, a line that reaches the edge and ends no sentence
/// goes on in the next, and none of them is a headline. Pieces of one story are set equally wide.
struct ColumnBlocks {
  /// Stands for the width of a paragraph that is all on one line.
  static let unbroken = -1
  /// Lines longer than this were not broken at the edge of a column.
  private static let widest = 48
  /// The narrowest column.
  private static let narrowest = 8
  /// How far a line may stay away from the edge: a number or a word is not always broken.
  private static let slack = 2

  /// By line: the width in scalars that its block is broken at; 0 where nothing shows it.
  private(set) var widths: [Int]
  private let page: FoldedPage
  private let shapes: [LineShape]
  /// By line: whether its block marks paragraphs by indents.
  private var isIndentedBlock: [Bool]
  /// Whether blank lines part the page into blocks; if not, widths tell which lines go on in the next.
  private(set) var isParted: Bool
  /// Whether columns side by side were read across, as `ReadAcross` tells: each line stands for itself.
  private(set) var isReadAcross = false

  init(_ page: FoldedPage, _ shapes: [LineShape]) {
    self.page = page
    self.shapes = shapes
    widths = Array(repeating: 0, count: page.lines.count)
    isIndentedBlock = Array(repeating: false, count: page.lines.count)
    isParted = true
    if page.isUnparted, case let known = knownWidths(), !known.isEmpty || saysSentences {
      isParted = false
      isReadAcross = ReadAcross.isRead(page, shapes)
      measureLines(known)
      return
    }
    let blocks = self.blocks()
    for block in blocks { measure(block) }
    let known = Set(widths).subtracting([0, Self.unbroken])
    for block in blocks where widths[block.lowerBound] == 0 { measureShort(block, known) }
  }

  private func blocks() -> [Range<Int>] {
    var starts = page.lines.indices.filter { $0 == 0 || page.lines[$0].blanksAbove > 0 }
    starts.append(page.lines.count)
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }

  /// The widths at which lines of the page are broken: so many end there in the middle of a sentence.
  private func knownWidths() -> [Int] {
    var votes = [Int](repeating: 0, count: Self.widest + 2)
    for line in page.lines.indices where isBreakable(line) && shapes[line].end != .closed && speaks(line) {
      votes[page.lines[line].count] += 1
    }
    func near(_ width: Int) -> Int { votes[width - 1] + votes[width] + votes[width + 1] }
    return (Self.narrowest...Self.widest).filter { width in
      near(width) >= Self.fewestLines && votes[width] >= votes[width - 1] && votes[width] > votes[width + 1]
    }
  }

  /// Whether every third line ends a sentence, so that lines are paragraphs. Lines of which hardly any does are a
  /// list, or verses, and read as one block.
  private var saysSentences: Bool { shapes.count { $0.end == .closed } * 3 >= shapes.count }

  /// Gives lines that come near one of the widths that one.
  private mutating func measureLines(_ known: [Int]) {
    func nearest(_ count: Int) -> Int? {
      known.min { abs($0 - count) < abs($1 - count) }.flatMap { abs($0 - count) <= Self.slack ? $0 : nil }
    }
    for line in page.lines.indices where shapes[line].cells < 3 && !shapes[line].marks.contains(.table) {
      let count = page.lines[line].count
      let own = nearest(count)
      if count > Self.widest {
        widths[line] = Self.unbroken
      } else if isHeadLike(line), !continues(line, own ?? 0) {
        continue
      } else if line > 0, isFull(line - 1), shapes[line - 1].end != .closed, count <= widths[line - 1] + Self.slack,
        own == nil || line + 1 == page.lines.count || nearest(page.lines[line + 1].count) != own
      {
        // A number that is not broken, or the end of a paragraph, leaves a line short.
        widths[line] = widths[line - 1]
      } else if let own {
        widths[line] = own
      }
    }
  }

  /// Whether the line may be a headline by its look and its length.
  private func isHeadLike(_ line: Int) -> Bool {
    shapes[line].marks.contains(.title) && !speaks(line) && page.lines[line].count <= Self.longestTitle
  }

  /// In scalars; what is longer and set in columns is text.
  private static let longestTitle = 26

  /// So many lines of one width show that of a column.
  private static let fewestLines = 3

  private func speaks(_ line: Int) -> Bool { shapes[line].commas + shapes[line].stops > 0 }

  /// Whether the line above is as wide and ends in the middle of a sentence, or the one above that where columns are
  /// read across.
  private func continues(_ line: Int, _ width: Int) -> Bool {
    let above = line - (isReadAcross ? 2 : 1)
    return above >= 0 && widths[above] == width && shapes[above].end != .closed && isFull(above)
  }

  /// The width that most lines have, if it shows that they were broken at it.
  private mutating func measure(_ block: Range<Int>) {
    guard block.count > 1 else { return }
    var votes = [Int](repeating: 0, count: Self.widest + 2)
    for line in block where isBreakable(line) { votes[page.lines[line].count] += 1 }
    func near(_ width: Int) -> Int { votes[width - 1] + votes[width] + votes[width + 1] }
    var width = 0
    for candidate in Self.narrowest...Self.widest where votes[candidate] > 0 {
      let isWider = width > 0 && near(candidate) == near(width) && candidate > width + 1
      if width == 0 || isWider || (near(candidate), votes[candidate]) > (near(width), votes[width]) {
        width = candidate
      }
    }
    guard width > 0, near(width) > 1 else { return }
    let full = block.filter { isBreakable($0) && page.lines[$0].count >= width - Self.slack }
    let speaks = full.contains(where: speaks)
    // Above the first full line stand headlines.
    guard speaks || full.count > 3, full.count * 2 >= block.upperBound - full[0], !isHead(block, width, least: 3)
    else { return }
    for line in block { widths[line] = width }
    let indented = full.count { page.lines[$0].isIndented }
    for line in block { isIndentedBlock[line] = indented > 0 && indented < full.count }
  }

  /// Takes the width of other blocks where the first line reaches it in the middle of a sentence.
  private mutating func measureShort(_ block: Range<Int>, _ known: Set<Int>) {
    for line in block {
      let count = page.lines[line].count
      if count > Self.widest {
        widths[line] = Self.unbroken
      } else if speaks(line), block.count > 1 || !shapes[line].marks.contains(.title), !headsReport(line),
        shapes[line].end != .closed || block.count > 1,
        let width = [count, count - 1, count + 1].first(where: known.contains), !endsAsHead(block, width),
        !isHead(block, width, least: 2)
      {
        for line in block { widths[line] = width }
        return
      }
    }
  }

  /// Whether the last line stops short of the edge in the middle of a sentence, as no text does.
  private func endsAsHead(_ block: Range<Int>, _ width: Int) -> Bool {
    let last = block.upperBound - 1
    return block.count > 1 && shapes[last].end == .open && shapes[last].marks.contains(.title)
      && page.lines[last].count < width - Self.slack
  }

  /// Whether the lines are the parts of a headline: none ends in the middle of what it says, and they are not equally
  /// long, as at least so many lines of a column are, or no comma parts clauses (省委书记、省长到会讲话).
  private func isHead(_ block: Range<Int>, _ width: Int, least: Int) -> Bool {
    guard (2...Self.longestHead).contains(block.count), block.allSatisfy(couldBeHead) else { return false }
    let isRagged = block.dropLast().contains { page.lines[$0].count < width - Self.slack }
    return isRagged || block.count < least || !block.contains(where: partsClauses)
      || block.contains { page.lines[$0].count > width + Self.slack }
  }

  /// Whether a comma or a stop parts clauses in the line, and not 、 what is listed.
  private func partsClauses(_ line: Int) -> Bool {
    let shape = shapes[line]
    return shape.stops > 0 || shape.commas > page.scalars[page.lines[line].indices].count { $0 == 0x3001 }
  }

  private static let longestHead = 5

  private func couldBeHead(_ line: Int) -> Bool {
    let shape = shapes[line]
    return shape.start != .middle && (shape.stops == 0 && shape.end == .open || shape.marks.contains(.title))
  }

  /// Whether it is a headline by what stands close below it, other parts of one between: the names of its reporters, or
  /// the opening of a report.
  private func headsReport(_ line: Int) -> Bool {
    guard couldBeHead(line), shapes[line].commas < 3 else { return false }
    for below in line + 1..<min(line + Self.longestHead, page.lines.count) {
      guard page.lines[below].blanksAbove == 0 else { return false }
      if !shapes[below].marks.isDisjoint(with: [.byline, .opening]) { return true }
      guard couldBeHead(below) else { return false }
    }
    return false
  }

  private func isBreakable(_ line: Int) -> Bool {
    (Self.narrowest...Self.widest).contains(page.lines[line].count) && shapes[line].cells < 3
      && !shapes[line].marks.contains(.table)
  }

  /// Whether the line reaches the edge of its column.
  func isFull(_ line: Int) -> Bool { widths[line] > 0 && extent(line) >= widths[line] - Self.slack }

  /// The length of the line with its indent.
  private func extent(_ line: Int) -> Int { page.lines[line].count + (page.lines[line].isIndented ? Self.indent : 0) }

  /// How far paragraphs are indented, in characters.
  private static let indent = 2

  /// Whether the line is text by its place in a column: it reaches the edge, or a line that does goes on in it.
  func isText(_ line: Int) -> Bool {
    if headsReport(line) { return false }
    guard isParted else { return isFull(line) && !shapes[line].marks.contains(.dashHead) }
    return (isFull(line) && !shapes[line].marks.contains(.dashHead) && !headsColumn(line))
      || (line > 0 && runsOn(line - 1))
  }

  /// Whether the paragraph of the line goes on in the next line of its block.
  func runsOn(_ line: Int) -> Bool {
    isClose(line + 1) && isFull(line) && !shapes[line].marks.contains(.dashHead) && goesOn(line, line + 1)
      && (isParted || isSetAlike(line, line + 1))
  }

  /// Whether two lines of a page without blank lines are of one paragraph by their width, and the first ends no
  /// sentence.
  private func isSetAlike(_ line: Int, _ next: Int) -> Bool {
    !isReadAcross && shapes[line].end != .closed && widths[next] > 0 && abs(widths[line] - widths[next]) <= 1
  }

  /// Whether a line that ends a sentence at the very edge goes on in the paragraph: more sentences end within a
  /// paragraph than paragraphs at the edge.
  func goesOn(_ line: Int, _ next: Int) -> Bool {
    let shape = shapes[next]
    guard shape.item == 0, shape.marks.isDisjoint(with: [.opening, .bulleted, .figure]) else { return false }
    // A unit goes on from a number, and not from the end of a sentence: 方便职工购物。| 万元，
    if shapes[line].end == .closed, shape.beginsWithBareUnit { return false }
    if isIndentedBlock[line] { return !page.lines[next].isIndented && !isCrosshead(next, after: line) }
    guard shapes[line].end == .closed else { return true }
    guard shapes[line].marks.isDisjoint(with: [.signature, .photoTail, .remarkTail]) else { return false }
    return page.lines[line].count >= widths[line] && shape.start != .paragraph
  }

  /// Whether it stands between a sentence's end and an indented paragraph, neither of which it belongs to.
  private func isCrosshead(_ line: Int, after above: Int) -> Bool {
    shapes[above].end == .closed && shapes[line].marks.contains(.title) && isClose(line + 1)
      && page.lines[line + 1].isIndented
  }

  /// Whether the line could be the headline over its column: it stands at the top, could be one, and stops short of the
  /// edge where no number, word or mark made it do so.
  private func headsColumn(_ line: Int) -> Bool {
    guard line == 0 || page.lines[line].blanksAbove > 0, isClose(line + 1), extent(line) < widths[line],
      !beginsParagraph(line),
      shapes[line].marks.contains(.title), shapes[line].commas == 0, shapes[line + 1].start != .middle
    else { return false }
    let traits = ScalarTraits.table
    let last = page.scalars[page.lines[line].indices.upperBound - 1]
    let first = page.scalars[page.lines[line + 1].indices.lowerBound]
    return last.isAny(of: .han, traits) && first.isAny(of: [.han, .opener], traits)
  }

  /// Whether the line is indented and the one close below it is not.
  private func beginsParagraph(_ line: Int) -> Bool {
    page.lines[line].isIndented && isClose(line + 1) && !page.lines[line + 1].isIndented
  }

  private func isClose(_ line: Int) -> Bool { line < page.lines.count && page.lines[line].blanksAbove == 0 }
}
