import LiangCore
import LiangText

/// Makes stories of chains: the parts of the headline, the roles of the lines, where paragraphs break.
struct StoryBuilder {
  private let page: FoldedPage
  private let shapes: [LineShape]
  private let kinds: [LineKind]
  private let isNumberedHead: [Bool]
  private let isEntry: [Bool]
  private let columns: ColumnBlocks
  private let heads: HeadParts
  private let bylines: BylineReader
  private let hasIndents: Bool
  private let weights: SegmentWeights

  init(_ page: FoldedPage, _ shapes: [LineShape], _ cut: PageUnits, _ weights: SegmentWeights) {
    self.weights = weights
    self.page = page
    self.shapes = shapes
    kinds = cut.kinds
    columns = cut.columns
    isNumberedHead = cut.isNumberedHead
    isEntry = cut.isEntry
    heads = HeadParts(page, shapes)
    bylines = BylineReader(page.scalars)
    let texts = page.lines.indices.filter { cut.kinds[$0] == .text }
    let indented = texts.count { page.lines[$0].isIndented }
    hasIndents = indented > 1 && indented < texts.count
  }

  /// The story of a chain of units and of the boxes that belong to it.
  func story(_ chain: [PageUnit], notes: [[Int]]) -> Story {
    var story = Story()
    let head = chain.prefix { [.section, .title, .byline].contains($0.kind) }
    let texts = chain.dropFirst(head.count).filter { $0.kind == .text || $0.kind == .caption }
    appendHead(Array(head), over: HeadText(page, texts.lazy.flatMap(\.lines)), to: &story)
    for note in notes { append(note: note, to: &story) }
    let isPhoto = self.isPhoto(chain)
    for unit in chain.dropFirst(head.count) { append(unit, isPhoto, to: &story) }
    story.type = type(chain, isPhoto)
    return story
  }

  /// A box that belongs to no story.
  func story(ofNote note: [Int]) -> Story {
    var story = Story()
    append(note: note, to: &story)
    return story
  }

  private func appendHead(_ head: [PageUnit], over text: @autoclosure () -> HeadText, to story: inout Story) {
    let lines = head.filter { $0.kind == .title }.flatMap(\.lines)
    let parts = heads.read(lines.filter { kinds[$0] != .byline }, over: text(), weights)
    var hasTitles = false
    for unit in head {
      switch unit.kind {
      case .title:
        guard !hasTitles else { continue }
        hasTitles = true
        for line in lines where kinds[line] == .byline {
          story.lines.append(StoryLine(line: line, role: .byline, joins: false))
        }
        for part in parts {
          story.lines.append(StoryLine(line: part.line, role: Self.roles[part.role.rawValue], joins: part.joins))
        }
      case let kind:
        let role: LineRole = kind == .section ? .section : .byline
        for line in unit.lines { story.lines.append(StoryLine(line: line, role: role, joins: false)) }
      }
    }
  }

  /// In the order of `HeadRole`.
  private static let roles: [LineRole] = [.section, .kicker, .headline, .subhead]

  private func append(note: [Int], to story: inout Story) {
    for line in note {
      let joins = story.lines.last.map { $0.line == line - 1 && columns.runsOn($0.line) } ?? false
      story.lines.append(StoryLine(line: line, role: .leadNote, joins: joins))
    }
  }

  private func append(_ unit: PageUnit, _ isPhoto: Bool, to story: inout Story) {
    let role: LineRole =
      switch unit.kind {
      case .title: .crosshead
      case .section: .section
      case .text, .row: isPhoto ? .caption : .body
      case .caption: .caption
      case .credit: .credit
      case .byline: .byline
      }
    var opensParagraph = false
    for (place, line) in unit.lines.enumerated() {
      if isNumberedHead[line] {
        story.lines.append(StoryLine(line: line, role: .crosshead, joins: false))
        opensParagraph = true
        continue
      }
      if story.lines.isEmpty, shapes[line].marks.isSuperset(of: [.table, .title]) {
        story.lines.append(StoryLine(line: line, role: .headline, joins: false))
        continue
      }
      if unit.kind == .text || unit.kind == .title, kinds[line] == .byline {
        // In brackets it stands where it would behind the last sentence.
        let role: LineRole = shapes[line].marks.contains(.closing) ? .body : .byline
        story.lines.append(StoryLine(line: line, role: role, joins: false))
        continue
      }
      story.lines.append(
        StoryLine(
          line: line, role: role,
          joins: place > 0 && !opensParagraph && kinds[line] != .row || joins(line, role, after: story.lines.last)))
      opensParagraph = false
    }
  }

  /// Whether the line goes on in the paragraph of the one before.
  private func joins(_ line: Int, _ role: LineRole, after last: StoryLine?) -> Bool {
    guard let last, role == .body || role == .caption, last.role == role, !isEntry[line] else { return false }
    let (a, b) = (shapes[last.line], shapes[line])
    guard kinds[line] != .row, kinds[last.line] != .row, b.item == 0, !b.marks.contains(.opening) else { return false }
    switch a.end {
    case .open, .comma: return true
    case .pause: return b.start != .paragraph
    case .closed:
      if b.start == .middle, a.brackets.unclosed != 0 || b.brackets.unopened != 0 { return true }
      if columns.isFull(last.line), columns.widths[line] > 0 { return columns.goesOn(last.line, line) }
      return hasIndents && !page.lines[line].isIndented && page.lines[line].blanksAbove == 0 && line == last.line + 1
    }
  }

  /// The longest text of a photo, in scalars.
  private static let longestPhoto = 400

  /// Nothing but captions: no opening, no byline, a photographer at the end.
  private func isPhoto(_ chain: [PageUnit]) -> Bool {
    let texts = chain.filter { $0.kind == .text || $0.kind == .caption }
    guard (1...4).contains(texts.count), texts.reduce(0, { $0 + $1.count }) <= Self.longestPhoto,
      chain.contains(where: { $0.kind == .caption || $0.kind == .credit })
    else { return false }
    return chain.allSatisfy { !$0.shape.marks.contains(.opening) && $0.kind != .byline && $0.kind != .row }
  }

  /// What is shorter than so many scalars is a brief, and so is what has no headline: of the annotated news and briefs
  /// with a headline 95 in 100 are told apart so, of those without 96.
  private static let shortestNews = 180

  private func type(_ chain: [PageUnit], _ isPhoto: Bool) -> ArticleType {
    if isPhoto { return .photo }
    let marks = chain.flatMap(\.lines).reduce(into: LineMarks()) { $0.formUnion(shapes[$1].marks) }
    let isReport = marks.contains(.opening)
    if marks.contains(.author) { return .commentary }
    if !isReport, chain.contains(where: { isAuthor($0) || argues($0) }) { return .commentary }
    let isSigned = chain.contains { $0.kind == .byline && !isOfOffice($0) || $0.isUnderNames }
    if !isReport, isSigned { return .feature }
    let count = chain.reduce(0) { $1.kind == .text ? $0 + $1.count : $0 }
    return count < Self.shortestNews || !chain.contains { $0.kind == .title } ? .brief : .news
  }

  /// Whether the unit is the name of a column that argues: 工会论坛, 炉边夜话.
  private func argues(_ unit: PageUnit) -> Bool { unit.kind == .section && unit.shape.marks.contains(.opinion) }

  /// Whether the unit is one name alone, without what its bearer is: 299 of 310 on annotated pages are of authors of
  /// commentaries.
  private func isAuthor(_ unit: PageUnit) -> Bool {
    guard unit.kind == .byline, !unit.shape.marks.contains(.byline), !isOfOffice(unit) else { return false }
    let line = page.lines[unit.lines.lowerBound].indices
    let byline = bylines.read(line)
    return byline.people.count < 2 || !byline.namesAreUsual || bylines.namesMember(line)
  }

  private func isOfOffice(_ unit: PageUnit) -> Bool {
    let line = page.lines[unit.lines.lowerBound]
    let text = page.text(line)
    let opensAsDay = text.first.map { $0.isAny(of: [.digit, .opener], ScalarTraits.table) } ?? false
    return opensAsDay && !unit.shape.marks.contains(.byline)
      || Office.signs(text, bylines.read(line.indices)) && !bylines.namesMember(line.indices)
  }
}
