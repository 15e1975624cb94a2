import LiangCore
import LiangText

/// Cuts a page into units, after its lines have been told apart.
struct PageUnits {
  let page: FoldedPage
  let shapes: [LineShape]
  /// What each line is taken for.
  private(set) var kinds: [LineKind]
  /// The units in page order.
  private(set) var units: [PageUnit] = []
  /// Boxes (阅读提示) that stand beside the text: the lines of each.
  private(set) var notes: [[Int]] = []
  /// By bullet: how many texts stand behind it.
  let bulletCounts: [UInt16: Int]
  let columns: ColumnBlocks
  /// By line: whether it is a crosshead with a number (一、综合) over the text that it heads.
  private(set) var isNumberedHead: [Bool]
  /// By line: whether it is one of the minutes of a meeting, or an answer, and goes on from no line above.
  private(set) var isEntry: [Bool]

  init(_ page: FoldedPage, _ shapes: [LineShape], copies: [Bool]) {
    self.page = page
    self.shapes = shapes
    columns = ColumnBlocks(page, shapes)
    bulletCounts = shapes.reduce(into: [:]) { if $1.bullet != 0 { $0[$1.bullet, default: 0] += 1 } }
    kinds = shapes.indices.map { copies[$0] ? .noise : .text }
    isNumberedHead = Array(repeating: false, count: shapes.count)
    isEntry = isNumberedHead
    for index in shapes.indices { isEntry[index] = isOfMinutes(index) }
    markNoise()
    readNumberedHeads()
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
    notes.partitionPoint { $0[0] < unit.lines.lowerBound }
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

  /// Marks short lines behind a number that stand over text, or over another such line that does: 一、综合, （一）登记失业. They
  /// open a section of a report and no story, and stay with the text below them.
  private mutating func readNumberedHeads() {
    for index in shapes.indices.dropLast().reversed() where kinds[index] != .noise && isNumberedTitle(index) {
      let next = shapes[index + 1]
      guard kinds[index + 1] != .noise, page.lines[index + 1].blanksAbove <= 1 else { continue }
      isNumberedHead[index] =
        isNumberedHead[index + 1]
        || next.marks.isDisjoint(with: [.title, .section, .opening, .byline, .credit, .note, .noise])
    }
  }

  /// Whether the line looks like a headline and begins with a number that counts it, and with no list of numbers:
  /// 一、二季度.
  private func isNumberedTitle(_ index: Int) -> Bool {
    guard shapes[index].marks.contains(.title), shapes[index].stops == 0,
      page.lines[index].count <= Self.longestNumbered,
      Self.headStyles.contains(shapes[index].itemStyle)
    else { return false }
    if shapes[index].itemStyle == Self.chapter { return true }
    let text = page.text(page.lines[index]).drop { !Self.behindNumbers.contains($0) }
    guard let first = text.dropFirst().first(where: { $0 != 0x20 }) else { return false }
    return first.isAny(of: .han, ScalarTraits.table) && !ItemReader.isNumeral(first)
  }

  /// The longest crosshead behind a number, in scalars.
  private static let longestNumbered = 26
  private static let behindNumbers = ScalarSet("、.)".utf16)
  /// (一), (1), 一、, 1. and 第一章 as in `LineShape.itemStyle`.
  private static let headStyles: Set = [1, 2, 4, 5, chapter]
  private static let chapter = 8

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
      case .byline:
        let lines = bylineLines(from: index)
        if let head = headBelow(lines) {
          index = take(index..<titleLines(from: head).upperBound, as: .title, shapedBy: head, afterNoise)
        } else {
          index = take(lines, as: .byline, afterNoise)
        }
      case .credit: index = take(index..<index + 1, as: .credit, afterNoise)
      case .row: index = take(tableLines(from: index), as: .row, afterNoise)
      case .text:
        let lines = textLines(from: index)
        index = take(lines, as: isCaption(lines) ? .caption : .text, afterNoise)
      }
      afterNoise = false
    }
  }

  /// - Parameter head: the line that says what the unit looks like; nil for the first.
  private mutating func take(
    _ lines: Range<Int>, as kind: PageUnit.Kind, shapedBy head: Int? = nil, _ afterNoise: Bool
  ) -> Int {
    var shape = shapes[head ?? lines.lowerBound]
    let last = shapes[lines.upperBound - 1]
    if isNumberedHead[lines.lowerBound] {
      // The sections of a report follow each other over several paragraphs, and not as items of a list do.
      (shape.item, shape.itemStyle) = (0, 0)
      shape.marks.remove(.title)
    }
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
        kind: kind, lines: lines, shape: shape, blanksAbove: blanks(above: lines.lowerBound, kind),
        count: lines.reduce(0) { $0 + page.lines[$1].count }, isAfterNoise: afterNoise,
        hasGap: page.text(page.lines[lines.lowerBound]).contains(0x20),
        columnWidth: columns.widths[lines.lowerBound], isUnderNames: head != nil))
    return lines.upperBound
  }

  /// The blank lines above a unit; on a page that has none, one stands for the end of each paragraph and of each table.
  private func blanks(above line: Int, _ kind: PageUnit.Kind) -> Int {
    guard !columns.isParted, let above = units.last?.kind else { return Int(page.lines[line].blanksAbove) }
    switch above {
    case .title, .section, .byline: return 0
    case .row where kind == .row: return 0
    case .row, .text, .caption, .credit: return kind == .credit ? 0 : 1
    }
  }

  /// The lines of a paragraph in a column, and what stands below it to sign it: names in brackets, or an office and a
  /// name; or a list of names, or a table that it announces.
  private func textLines(from index: Int) -> Range<Int> {
    var next = paragraphEnd(from: index)
    while next < kinds.count, kinds[next] == .row, shapes[next].marks.contains(.listed) { next += 1 }
    if takesTable(next) {
      var end = next
      while takesTable(end) { end = tableLines(from: end).upperBound }
      return index..<end
    }
    guard next < kinds.count, kinds[next] == .byline, shapes[next].marks.contains(.signature),
      shapes[next - 1].end == .closed, page.lines[next].blanksAbove < 2
    else { return index..<next }
    let isOffice = shapes[next].marks.contains(.author) && !shapes[next].marks.contains(.closing)
    return index..<(isOffice ? next + 2 : next + 1)
  }

  /// Whether a table begins on the line that the text above announces, or that a number counts among those of its text
  /// (表1), or one that has neither title nor head.
  private func takesTable(_ line: Int) -> Bool {
    guard line < kinds.count, shapes[line].marks.contains(.tableStart), page.lines[line].blanksAbove < 2 else {
      return false
    }
    let end = shapes[line - 1].end
    return end == .pause
      || end == .closed && (shapes[line].marks.contains(.title) || shapes[line].digits > 0 || endsInUnits(line - 1))
  }

  /// Whether the text ends with the units of the table below: 登记数如下，单位：人、份、件。
  private func endsInUnits(_ line: Int) -> Bool {
    let text = page.text(page.lines[line])
    guard let colon = text.lastIndex(of: 0x3A), text.endIndex - colon <= Self.longestUnits else { return false }
    return text[..<colon].suffix(2).elementsEqual(Self.unitWord)
  }

  /// 单位
  private static let unitWord: [UInt16] = [0x5355, 0x4F4D]
  /// In scalars.
  private static let longestUnits = 15

  /// One past the last line that the paragraph of the line goes on in.
  private func paragraphEnd(from index: Int) -> Int {
    var last = index
    while isNumberedHead[last] || columns.runsOn(last), kinds[last + 1] == .text, !isEntry[last + 1] { last += 1 }
    return last + 1
  }

  /// The line, and the day below an office.
  private func bylineLines(from index: Int) -> Range<Int> {
    let next = index + 1
    let isDated = next < kinds.count && kinds[next] == .byline && isDay(next) && page.lines[next].blanksAbove <= 1
    return index..<(isDated ? next + 1 : next)
  }

  /// The headline straight below the names that stand over it: those at the top of a page, before any text that they
  /// could have signed, and then those of the page's other stories; names alone wherever they stand. Nil where they are
  /// of another story.
  private func headBelow(_ byline: Range<Int>) -> Int? {
    let head = byline.upperBound
    let marks = shapes[byline.lowerBound].marks
    guard marks.contains(.byline), marks.isDisjoint(with: [.author, .signature, .closing]), isTitle(head),
      marks.contains(.overHead) || units.isEmpty || units.contains(where: \.isUnderNames),
      let next = kinds[head...].firstIndex(where: { $0 != .title }), kinds[next] == .text,
      !shapes[next].marks.contains(.opening)
    else { return nil }
    return head
  }

  private func isTitle(_ line: Int) -> Bool {
    line < kinds.count && kinds[line] == .title && page.lines[line].blanksAbove <= 1
  }

  /// The lines of a table; a row that belongs to none is alone.
  private func tableLines(from start: Int) -> Range<Int> {
    var next = start + 1
    while next < kinds.count, shapes[start].marks.contains(.table), shapes[next].marks.contains(.table),
      !shapes[next].marks.contains(.tableStart)
    {
      next += 1
    }
    return start..<next
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
    return text[end] == "摄" && (end == text.startIndex || text[text.index(before: end)] != "拍")
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
