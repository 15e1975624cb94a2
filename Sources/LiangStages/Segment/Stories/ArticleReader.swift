import LiangCore
import LiangText

/// Makes articles of stories: the healed text, the parts of the headline in it, the people, the day it was sent.
struct ArticleReader {
  private let document: Document
  private let page: FoldedPage
  private let shapes: [LineShape]
  private let heads: HeadParts
  private let bylines: BylineReader
  private let openings: OpeningReader

  init(_ document: Document, _ page: FoldedPage, _ shapes: [LineShape]) {
    self.document = document
    self.page = page
    self.shapes = shapes
    heads = HeadParts(page, shapes)
    bylines = BylineReader(page.scalars)
    openings = OpeningReader(page.scalars)
  }

  func read(_ story: Story, number: Int) -> Article {
    var article = Article(number: number, type: story.type, text: HealedText(), blocks: [])
    for line in story.lines { append(line, to: &article) }
    readHead(story, &article)
    for line in story.lines { readPeople(line, &article) }
    return article
  }

  private func append(_ line: StoryLine, to article: inout Article) {
    let place = page.lines[line.line]
    let range = document.text.utf8.withUnsafeBufferPointer { bytes in
      Whitespace.trimmed(bytes, document.text.lines[Int(place.number) - 1].bytes)
    }
    if !article.blocks.isEmpty, !line.joins { article.text.appendParagraphBreak() }
    // The parts of a headline are told by the blanks between them.
    let isText = line.role == .body || line.role == .caption
    let healed =
      isText ? article.text.appendMended(range, of: document.text) : article.text.append(range, of: document.text)
    article.blocks.append(Article.Block(line: Int(place.number), role: line.role, range: healed, joins: line.joins))
  }

  private func readHead(_ story: Story, _ article: inout Article) {
    article.kicker = range(of: .kicker, in: article)
    article.headline = range(of: .headline, in: article)
    article.subhead = range(of: .subhead, in: article)
    guard article.kicker.isEmpty, let index = story.lines.firstIndex(where: { $0.role == .headline }),
      let blank = heads.kickerEnd(in: story.lines[index].line)
    else { return }
    let line = page.lines[story.lines[index].line]
    let start = page.byteOffset(of: Int(line.start), in: line, of: document.text)
    let before = page.byteOffset(of: blank, in: line, of: document.text) - start
    let after = page.byteOffset(of: blank + 1, in: line, of: document.text) - start
    article.kicker = ByteRange(Int(article.headline.start), Int(article.headline.start) + before)
    article.headline = ByteRange(Int(article.headline.start) + after, Int(article.headline.end))
  }

  private func range(of role: LineRole, in article: Article) -> ByteRange {
    guard let first = article.blocks.firstIndex(where: { $0.role == role }) else { return .none }
    var last = first
    while last + 1 < article.blocks.count, article.blocks[last + 1].role == role { last += 1 }
    return withoutAsterisks(
      ByteRange(Int(article.blocks[first].range.start), Int(article.blocks[last].range.end)), in: article)
  }

  /// Without the pairs of asterisks that a web archive sets round large type; *ST has one of its own.
  private func withoutAsterisks(_ range: ByteRange, in article: Article) -> ByteRange {
    var (start, end) = (Int(range.start), Int(range.end))
    for pair in Self.asterisks where end - start > 2 * pair.count {
      if article.text.utf8[start..<start + pair.count].elementsEqual(pair) { start += pair.count }
      if article.text.utf8[end - pair.count..<end].elementsEqual(pair) { end -= pair.count }
    }
    return ByteRange(start, end)
  }

  private static let asterisks = ["**", "＊＊"].map { Array($0.utf8) }

  private func readPeople(_ line: StoryLine, _ article: inout Article) {
    let place = page.lines[line.line]
    let marks = shapes[line.line].marks
    if marks.contains(.opening), let opening = openings.read(page.lines[...], at: line.line) {
      let people = opening.people.isEmpty ? closingNames(place) : opening.people
      add(people, of: line.line, to: &article)
      if article.published == nil { article.published = dateline(opening, place) }
    } else if line.role == .byline, let source = SourceLine(place.indices, bylines) {
      add(source.people, of: line.line, to: &article)
      if article.published == nil { article.published = day(of: place) }
    } else if line.role == .byline, !marks.contains(.author) {
      let byline = bylines.readLine(place.indices)
      let isOffice = Office.signs(page.text(place), byline) || isReader(place.indices)
      // One name alone is that of an author, who reports nothing, and so is one behind an office; not over a headline.
      let isSeveral = byline.people.count > 1 && byline.namesAreUsual && !bylines.namesMember(place.indices)
      let reports =
        byline.beginsWithRole || isSeveral || marks.contains(.overHead)
        || byline.people.contains { $0.role == .correspondent }
      if !isOffice, reports { add(byline.people, of: line.line, to: &article) }
      if article.published == nil { article.published = day(of: place) }
    } else if line.role == .credit, article.type == .photo {
      add(bylines.read(place.indices).people, of: line.line, to: &article)
    } else if marks.contains(.signature) && article.type != .commentary
      || (marks.contains(.photoTail) && article.type == .photo)
    {
      add(tail(place).people, of: line.line, to: &article)
    }
  }

  /// The names in brackets at the end of a report of one line: 本报讯 …。（王小明）
  private func closingNames(_ line: FoldedPage.Line) -> [Byline.Person] {
    guard page.scalars[Int(line.end) - 1] == 0x29 else { return [] }
    return tail(line).people
  }

  /// Wherever one of these stands, a reader signs.
  private static let readers = Beginnings(["读者", "用户", "居民", "住户", "市民", "村民", "网友", "顾客", "家长"])

  private func isReader(_ range: Range<Int>) -> Bool {
    Senders.sign(page.scalars[range])
      || range.contains { Self.readers.match(page.scalars[$0..<range.upperBound]) != nil }
  }

  /// The names behind the last sentence; none where a reader signs alone, or where they are none: 本报综合.
  private func tail(_ line: FoldedPage.Line) -> Byline {
    let traits = ScalarTraits.table
    var end = Int(line.end)
    if page.scalars[end - 1].isAny(of: .closer, traits) { end -= 1 }
    var start = end
    while start > Int(line.start), !page.scalars[start - 1].isAny(of: [.stop, .opener], traits) { start -= 1 }
    let byline = bylines.readSignature(start..<end)
    let names = byline.beginsWithRole || byline.photographs || byline.namesAreUsual && !isReader(start..<end)
    return names ? byline : Byline(end: start)
  }

  private func add(_ people: [Byline.Person], of line: Int, to article: inout Article) {
    for person in people {
      let name = name(person.range, from: line)
      guard !article.reporters.contains(name), !article.correspondents.contains(name), !isReader(person.range) else {
        continue
      }
      switch person.role {
      case .correspondent: article.correspondents.append(name)
      case .reporter, nil: article.reporters.append(name)
      case .photographer where article.type == .photo: article.reporters.append(name)
      case .photographer, .author, .staff: break
      }
    }
  }

  /// What stands on the page for the scalars, the first of them in the line or behind it, without white space.
  private func name(_ scalars: Range<Int>, from line: Int) -> String {
    var name = ""
    for line in page.lines[line...].prefix(while: { $0.start < scalars.upperBound }) {
      let part = scalars.clamped(to: line.indices)
      guard !part.isEmpty else { continue }
      let start = page.byteOffset(of: part.lowerBound, in: line, of: document.text)
      let end = page.byteOffset(of: part.upperBound, in: line, of: document.text)
      name += document.text.string(ByteRange(start, end))
    }
    name.unicodeScalars.removeAll { $0.properties.isWhitespace }
    return name
  }

  /// The day below the office that made the text public.
  private func day(of line: FoldedPage.Line) -> CalendarDate? {
    document.text.utf8.withUnsafeBufferPointer {
      DateReader.firstDate(in: $0, range: document.text.lines[Int(line.number) - 1].bytes)?.date
    }
  }

  /// The day in a dateline; without a year, the last such day up to the page's own.
  private func dateline(_ opening: Opening, _ line: FoldedPage.Line) -> CalendarDate? {
    guard !opening.dateline.isEmpty else { return nil }
    let start = page.byteOffset(of: opening.dateline.lowerBound, in: line, of: document.text)
    let end = page.byteOffset(of: opening.dateline.upperBound, in: line, of: document.text)
    return document.text.utf8.withUnsafeBufferPointer { bytes in
      if let mention = DateReader.firstDate(in: bytes, range: ByteRange(start, end)) { return mention.date }
      return document.published.flatMap {
        DateReader.firstDay(in: bytes, range: ByteRange(start, end), notAfter: $0)?.date
      }
    }
  }
}
