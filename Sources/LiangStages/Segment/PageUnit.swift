import LiangText

/// What a line is taken for before it is known where it belongs.
enum LineKind {
  case noise, section, byline, credit, note, row, title, text
}

/// What the decision over the page moves about: a line, or the lines that one part of a headline was broken into.
struct PageUnit {
  /// What sort of thing it is.
  enum Kind: Int {
    /// The name of a column.
    case section
    /// A kicker, headline, subhead or crosshead.
    case title
    /// Names that stand apart.
    case byline
    case text
    /// Text of a photo.
    case caption
    case credit
    /// A row of a table.
    case row
  }

  var kind: Kind
  /// Indices of its lines in the folded page.
  var lines: Range<Int>
  /// The shape of its line; of several, that of the first with the end of the last.
  var shape: LineShape
  /// Blank lines straight above it.
  var blanksAbove: Int
  /// Folded scalars in all.
  var count: Int
  /// Whether page furniture stands straight above it, or nothing.
  var isAfterNoise = false
  /// Whether a blank parts it in two.
  var hasGap = false
  /// The width of the column it was set in, as in `ColumnBlocks`.
  var columnWidth = 0

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
  /// By bullet: how many texts stand behind it.
  private let bulletCounts: [UInt16: Int]
  let columns: ColumnBlocks

  init(_ page: FoldedPage, _ shapes: [LineShape], copies: [Bool]) {
    self.page = page
    self.shapes = shapes
    columns = ColumnBlocks(page, shapes)
    bulletCounts = shapes.reduce(into: [:]) { if $1.bullet != 0 { $0[$1.bullet, default: 0] += 1 } }
    kinds = shapes.indices.map { copies[$0] ? .noise : .text }
    markNoise()
    for index in shapes.indices where kinds[index] != .noise { kinds[index] = kind(index) }
    build()
  }

  /// The boxes that stand in a window of the units or straight below it; those above all units go with the first.
  func notes(_ window: Range<Int>) -> ArraySlice<[Int]> {
    let start = window.lowerBound == 0 ? 0 : firstNote(below: units[window.lowerBound])
    let end = window.upperBound == units.count ? notes.count : firstNote(below: units[window.upperBound])
    return notes[start..<end]
  }

  private func firstNote(below unit: PageUnit) -> Int {
    var (low, high) = (0, notes.count)
    while low < high {
      let middle = (low + high) / 2
      if notes[middle][0] < unit.lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Links below 相关新闻 and comments below 网友评论, up to the next blank line or beginning of a story, links up to the next
  /// sentence as well; behind a blank line go on items alone.
  private mutating func markNoise() {
    var (inList, inComments, isParted) = (false, false, false)
    for (index, line) in page.lines.enumerated() {
      isParted = isParted || line.blanksAbove > 0
      let shape = shapes[index]
      if shape.isSentence && !inComments || shape.marks.contains(.opening) || isParted && !isListItem(index) {
        inList = false
      }
      if !shape.marks.isDisjoint(with: [.linkList, .comments]) {
        (inList, inComments, isParted) = (true, shape.marks.contains(.comments), false)
      }
      if inList || shape.marks.contains(.noise) { kinds[index] = .noise }
    }
  }

  /// Whether the line is a link behind a number or a bullet, and no sentence: 01 锰矿区的水窖.
  private func isListItem(_ index: Int) -> Bool {
    let text = page.text(page.lines[index])
    guard shapes[index].stops == 0, shapes[index].han <= 30, let first = text.first else { return false }
    if shapes[index].item > 0 || first.isAny(of: .bullet, ScalarTraits.table) { return true }
    let rest = text.drop { $0.isAny(of: .digit, ScalarTraits.table) }
    return rest.startIndex > text.startIndex
      && rest.first?.isAny(of: [.space, .separator], ScalarTraits.table) ?? false
  }

  private func kind(_ index: Int) -> LineKind {
    let marks = shapes[index].marks
    if marks.contains(.note) { return .note }
    if marks.contains(.byline) { return .byline }
    if marks.contains(.credit) { return .credit }
    if isName(index) { return .byline }
    if columns.isText(index) { return .text }
    if marks.contains(.section) || isSection(index) { return .section }
    if marks.contains(.row) || isRowBeside(index) { return .row }
    if continuesTitle(index) || breaksAtComma(index) || (marks.contains(.title) && !goesOn(index)) { return .title }
    return .text
  }

  /// A short line over a headline that is longer, or over items behind bullets: the name of a column. What is longer than
  /// four characters is as often a part of the headline.
  private func isSection(_ index: Int) -> Bool {
    guard isPlainTitle(index), index + 1 < shapes.count, page.lines[index + 1].blanksAbove <= 1,
      index == 0 || kinds[index - 1] != .title, case let count = unspaced(index), count <= 6
    else { return false }
    if shapes[index + 1].marks.contains(.bulleted) { return bulletCounts[shapes[index + 1].bullet]! > 1 }
    guard count <= 4, !columns.isText(index + 1), !isTitledName(index + 1) else { return false }
    // Two lines that are much the same and set close are one headline broken in two.
    let longer = page.lines[index + 1].blanksAbove == 0 ? 3 : 1
    return isPlainTitle(index + 1) && page.lines[index + 1].count >= count + longer
  }

  /// The length of the line; where each character is set apart, 他 山 石, without the blanks.
  private func unspaced(_ index: Int) -> Int {
    let parts = page.text(page.lines[index]).split(separator: 0x20)
    return parts.allSatisfy { $0.count == 1 } ? parts.count : page.lines[index].count
  }

  private func isPlainTitle(_ index: Int) -> Bool {
    let marks = shapes[index].marks
    return marks.contains(.title) && marks.isDisjoint(with: [.noise, .byline, .credit, .note, .dashHead, .dashTail])
  }

  /// A name, by itself or behind what its bearer is, between a headline and its text, or below the last sentence.
  private func isName(_ index: Int) -> Bool {
    let line = page.lines[index]
    guard index > 0, line.blanksAbove <= 1, !shapes[index].marks.contains(.opening), shapes[index].stops == 0,
      shapes[index].commas == 0, line.count <= 20
    else {
      return false
    }
    let scalars = Self.withoutDots(page.text(line))
    guard shapes[index].han <= 4 || scalars.contains(0x20) else { return false }
    let parts = scalars.split(separator: 0x20)
    guard let name = parts.last else { return false }
    let isUsual = PersonNames.startsWithFamilyName(name) || parts.allSatisfy { $0.count == 1 }
    let isBare = parts.count == 1 || parts.allSatisfy { $0.count == 1 }
    let isTitled = parts.count == 2 && parts[0].count >= 2 && (2...3).contains(name.count)
    guard shapes[index].han == scalars.count - (parts.count - 1),
      isBare ? (2...4).contains(shapes[index].han) : isTitled
    else { return false }
    let isInColumn = index > 1 && kinds[index - 2] == .section
    let isBelowHead =
      kinds[index - 1] == .title && (isTitled || isInColumn || page.lines[index - 1].count >= shapes[index].han + 2)
    let isAboveText = index + 1 < shapes.count && page.lines[index + 1].count > 16
    // A pen name need not begin with a family name: what stands close below a headline and over its text is one.
    if isBelowHead {
      let isClose = isBare && isAboveText && line.blanksAbove == 0
      return (isInColumn || isAboveText && line.blanksAbove <= page.lines[index + 1].blanksAbove)
        && (isUsual || isClose || shapes[index].han == 3 || isInColumn && isAboveText && shapes[index].han == 2)
    }
    return isUsual && isTitled && kinds[index - 1] == .text && shapes[index - 1].end == .closed && line.blanksAbove == 0
  }

  /// Without the dots that names of authors are set between: ·齐放·.
  private static func withoutDots(_ text: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
    guard let first = text.first, dots.contains(first) else { return text }
    return text.dropFirst().last.map(dots.contains) ?? false ? text.dropFirst().dropLast() : text
  }

  private static let dots = ScalarSet("·•・".utf16)

  /// What somebody is, a blank and a name: 供应处 郭秉仁.
  private func isTitledName(_ index: Int) -> Bool {
    let parts = page.text(page.lines[index]).split(separator: 0x20)
    return parts.count == 2 && parts[0].count >= 2 && (2...3).contains(parts[1].count)
      && PersonNames.startsWithFamilyName(parts[1]) && page.lines[index].count <= 12
      && shapes[index].han == parts[0].count + parts[1].count
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

  /// Whether the line is a headline broken at its comma: 工钱追回来了， | 人心也追回来了.
  private func breaksAtComma(_ index: Int) -> Bool {
    let next = index + 1
    guard shapes[index].end == .comma, shapes[index].start != .middle, page.lines[index].count <= 12,
      next < shapes.count, page.lines[next].blanksAbove == 0, isPlainTitle(next), !columns.isText(next)
    else { return false }
    return abs(page.lines[index].count - page.lines[next].count) <= 2
  }

  /// Whether the line is the rest of a paragraph that was broken without regard to a column.
  private func goesOn(_ index: Int) -> Bool {
    index > 0 && page.lines[index].blanksAbove == 0 && kinds[index - 1] == .text && shapes[index - 1].end != .closed
      && page.lines[index - 1].count >= 12
  }

  private mutating func build() {
    var index = 0
    var afterNoise = true
    while index < kinds.count {
      switch kinds[index] {
      case .noise:
        // A copy or a stain in between parts nothing.
        if shapes[index].marks.contains(.noise), shapes[index].han > 0 { afterNoise = true }
        index += 1
        continue
      case .note: index = takeNote(index)
      case .section: index = take(index..<index + 1, as: .section, afterNoise)
      case .title: index = take(titleLines(from: index), as: .title, afterNoise)
      case .byline: index = take(index..<index + 1, as: .byline, afterNoise)
      case .credit: index = take(index..<index + 1, as: .credit, afterNoise)
      case .row: index = take(index..<index + 1, as: .row, afterNoise)
      case .text:
        let lines = textLines(from: index)
        index = take(lines, as: isCaption(lines) ? .caption : .text, afterNoise)
      }
      afterNoise = false
    }
  }

  private mutating func take(_ lines: Range<Int>, as kind: PageUnit.Kind, _ afterNoise: Bool) -> Int {
    var shape = shapes[lines.lowerBound]
    let last = shapes[lines.upperBound - 1]
    shape.end = last.end
    shape.brackets.unclosed = last.brackets.unclosed
    shape.endsInNumber = last.endsInNumber
    shape.endsInDigit = last.endsInDigit
    if last.marks.contains(.dashTail) { shape.marks.insert(.dashTail) }
    shape.marks.formUnion(last.marks.intersection([.signature, .photoTail, .remarkTail]))
    if endsInBrokenCredit(lines) {
      shape.marks.insert(.photoTail)
      shape.end = .closed
    }
    shape.commas = lines.reduce(0) { $0 + shapes[$1].commas }
    units.append(
      PageUnit(
        kind: kind, lines: lines, shape: shape, blanksAbove: Int(page.lines[lines.lowerBound].blanksAbove),
        count: lines.reduce(0) { $0 + page.lines[$1].count }, isAfterNoise: afterNoise,
        hasGap: page.text(page.lines[lines.lowerBound]).contains(0x20),
        columnWidth: columns.widths[lines.lowerBound]))
    return lines.upperBound
  }

  /// The lines of a paragraph in a column, and what stands below it to sign it: names in brackets, or an office and a name.
  private func textLines(from index: Int) -> Range<Int> {
    let next = paragraphEnd(from: index)
    guard next < kinds.count, kinds[next] == .byline, shapes[next].marks.contains(.signature),
      shapes[next - 1].end == .closed, page.lines[next].blanksAbove < 2
    else { return index..<next }
    let isOffice = shapes[next].marks.contains(.author)
    return index..<(isOffice ? next + 2 : next + 1)
  }

  /// One past the last line that the paragraph of the line goes on in.
  private func paragraphEnd(from index: Int) -> Int {
    var last = index
    while columns.runsOn(last), kinds[last + 1] == .text { last += 1 }
    return last + 1
  }

  /// The lines that one part of a headline was broken into.
  private func titleLines(from start: Int) -> Range<Int> {
    let parts = HeadParts(page, shapes)
    var next = start + 1
    while next < kinds.count, kinds[next] == .title, parts.runsOn(next - 1, next) { next += 1 }
    return start..<next
  }

  /// Text that ends with its photographer, or stands over a credit.
  private func isCaption(_ lines: Range<Int>) -> Bool {
    if shapes[lines.lowerBound].marks.contains(.opening) { return false }
    if shapes[lines.lowerBound].marks.contains(.bulleted) { return pointsAtPicture(lines.lowerBound) }
    if endsInBrokenCredit(lines) { return true }
    if lines.contains(where: { !shapes[$0].marks.isDisjoint(with: [.photoTail, .figure]) }) { return true }
    let next = lines.upperBound
    guard next < kinds.count, kinds[next] == .credit, !shapes[next - 1].marks.contains(.signature) else { return false }
    // In columns a blank line parts blocks, and the photo may be that of another.
    return page.lines[next].blanksAbove == 0
      || (page.lines[next].blanksAbove <= 2 && columns.widths[lines.lowerBound] <= 0)
  }

  /// Whether the column's edge breaks the name of the photographer, or parts it from what he did: …王小 | 明 摄）.
  private func endsInBrokenCredit(_ lines: Range<Int>) -> Bool {
    let last = page.lines[lines.upperBound - 1]
    guard lines.count > 1, last.count <= 6, shapes[lines.upperBound - 1].stops == 0 else { return false }
    let text = page.text(last)
    guard let end = text.lastIndex(where: { !$0.isAny(of: .closer, ScalarTraits.table) }) else { return false }
    // …在当地拍摄
    return text[end] == 0x6444 && (end == text.startIndex || text[text.index(before: end)] != 0x62CD)
  }

  /// Whether the bullet is an arrow towards a picture: no other text stands behind the like.
  private func pointsAtPicture(_ line: Int) -> Bool {
    let bullet = shapes[line].bullet
    return Self.arrows.contains(bullet) && bulletCounts[bullet] == 1
  }

  private static let arrows = ScalarSet("▲△▼▽↑↓←→◀▶◄►↖↗↘↙".utf16)

  /// The title of a box and the text below it.
  private mutating func takeNote(_ index: Int) -> Int {
    let hasText = page.lines[index].count > 16 || columns.runsOn(index)
    let isBelow = !hasText && index + 1 < kinds.count && kinds[index + 1] == .text
    let text = hasText ? index : index + 1
    guard hasText || isBelow else {
      notes.append([index])
      return index + 1
    }
    let end = paragraphEnd(from: text)
    notes.append(Array(index..<end))
    return end
  }
}
