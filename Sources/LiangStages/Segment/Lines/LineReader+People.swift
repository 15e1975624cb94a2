import LiangText

/// The people that a line names, and whether it names nothing else: openings, bylines, credits, what stands behind the
/// last sentence.
extension LineReader {
  func readPeople(_ number: Int, _ shape: inout LineShape) {
    let range = page.lines[number].indices
    if !closesByAgency(range), let opening = openings.read(page.lines[...], at: number) {
      shape.marks.insert(.opening)
      shape.openingEnd = opening.end
      shape.start = .paragraph
      return
    }
    if range.count <= 48, shape.stops == 0 {
      let byline = mayName(range) ? bylines.readLine(range) : Byline(end: range.lowerBound)
      if !byline.people.isEmpty,
        page.scalars[byline.end..<range.upperBound].allSatisfy({ isStain($0) || $0.isAny(of: .closer, traits) }),
        isApart(byline, range),
        byline.beginsWithRole || (byline.photographs || byline.saysDeeds) && byline.namesAreUsual
      {
        shape.marks.insert(byline.photographs ? .credit : .byline)
        if byline.people.allSatisfy({ $0.role == .author }) { shape.marks.insert(.author) }
        return
      }
      if range.count <= 24, endsInPhotographer(range) || isAgencyCredit(range) || isWholeCredit(range) {
        shape.marks.insert(.credit)
        return
      }
      if isNameWithDescription(range) {
        shape.marks.insert([.byline, .author])
        return
      }
      if isLoneAuthor(range, byline) || isAuthorFromPlace(number) { shape.marks.insert([.byline, .author]) }
      if closesText(range) {
        shape.marks.insert([.byline, .signature, .closing])
        if isCommentator(bylines.unwrapped(range)) { shape.marks.insert(.author) }
        shape.end = .closed
        return
      }
      if let hit = commentator(range) {
        if hit.end == range.upperBound { shape.marks.insert([.section, .author]) }
        if hit.end < range.upperBound, page.scalars[hit.end] == 0x3A { shape.marks.insert(.author) }
      }
    }
    if isSourceLine(range, shape) {
      shape.marks.insert(.byline)
      return
    }
    readTail(range, &shape)
  }

  /// Whether it is the line of a web archive that tells source and reporters of an article.
  private func isSourceLine(_ range: Range<Int>, _ shape: LineShape) -> Bool {
    guard shape.stops == 0, shape.hasPause, range.count <= 120, mayName(range) else { return false }
    return SourceLine(range, bylines) != nil
  }

  /// Whether a bullet is in front, or a word for what somebody does stands on the line.
  private func mayName(_ range: Range<Int>) -> Bool {
    page.scalars[range.lowerBound].isAny(of: .bullet, traits) || hits.contains { BylineReader.isRole($0.tag) }
      || bylines.mayTellDeed(range)
  }

  /// Whether the first name is one by its family name, or stands apart from what its bearer is: 本报记者 油焖仔, and not
  /// 本报记者走基层. 摄影 is a common word too: 摄影 张三, and not 摄影展到车间.
  private func isApart(_ byline: Byline, _ range: Range<Int>) -> Bool {
    let first = byline.people[0]
    let start = first.range.lowerBound
    let isClose = start > range.lowerBound && page.scalars[start - 1].isAny(of: .han, traits)
    if first.photographs || !isClose { return true }
    return first.role != .photographer && PersonNames.isUsual(page.scalars[first.range])
  }

  /// 摄 behind a name, in brackets or not: (于海涛 摄), 新华社发(吴茗 摄); not 拍摄.
  private func endsInPhotographer(_ range: Range<Int>) -> Bool {
    let text = page.scalars[range]
    guard let last = text.lastIndex(where: { !$0.isAny(of: .closer, traits) }), last - range.lowerBound >= 2,
      text[last] == "摄"
    else { return false }
    var end = last
    while end > range.lowerBound, page.scalars[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > range.lowerBound, page.scalars[start - 1].isAny(of: .han, traits) { start -= 1 }
    if end - start == 1, start > range.lowerBound + 1, page.scalars[start - 1] == 0x20 { start -= 2 }
    return (2...4).contains(end - start) && PersonNames.startsWithFamilyName(page.scalars[start..<end])
  }

  /// A line that says who took the picture and nothing else, whatever the name: 岩温罕 摄, (记者邱文彬摄), 章岛仁 摄于大连.
  private func isWholeCredit(_ range: Range<Int>) -> Bool {
    let inner = bylines.unwrapped(range)
    if inner != range, takesPicture(inner) { return true }
    let text = page.scalars[inner]
    guard let verb = text.lastIndex(of: 0x6444), verb > text.startIndex, text.endIndex - verb <= 6,
      text[verb...].allSatisfy({ $0.isAny(of: .han, traits) })
    else { return false }
    let isLast = verb + 1 == text.endIndex
    guard isLast || text[verb + 1] == "于" else { return false }
    let named = text.startIndex..<verb
    let byline = bylines.read(named)
    if byline.beginsWithRole, byline.people.count == 1, byline.end == verb { return true }
    let isParted = isLast && text[verb - 1] == 0x20 || !isLast
    let han = text[named].count { $0.isAny(of: .han, traits) }
    let gaps = text[named].count { $0 == 0x20 }
    let hasLoneScalar = named.count > 1 && text[named.lowerBound + 1] == 0x20
    return (2...4).contains(han) && han + gaps == named.count && (isParted || hasLoneScalar && isLast)
  }

  /// An agency and how it sent the picture: (中新社传真), 新华社发.
  private func isAgencyCredit(_ range: Range<Int>) -> Bool {
    let inner = bylines.unwrapped(range)
    let source = hits.first { $0.tag == NewspaperPhrase.source.rawValue && $0.start == inner.lowerBound }
    guard let source else { return false }
    let rest = page.scalars[source.end..<inner.upperBound].filter { $0 != 0x20 }
    return Self.sendings.contains { rest.elementsEqual($0) }
  }

  private static let sendings = ["发", "传真", "传真照片", "供图", "图片", "稿"].map { Array($0.utf16) }

  /// Whether the text between brackets is short, no sentence, and ends with what a photographer did: 阿不都·热合曼 摄.
  private func takesPicture(_ inside: Range<Int>) -> Bool {
    let text = page.scalars[inside]
    return (3...20).contains(text.count) && !text.contains { $0.isAny(of: [.stop, .comma], traits) }
      && Self.takings.contains { text.suffix($0.count).elementsEqual($0) }
  }

  private static let takings = ["摄", "摄影", "摄影报道", "/图", "供图"].map { Array($0.utf16) }

  /// An author and, in brackets, what the author is: 徐家河 (湖南益阳籍裁剪工); 文:石硤生.
  private func isNameWithDescription(_ range: Range<Int>) -> Bool {
    let text = page.scalars[range]
    if Self.writings.match(text) != nil {
      let name = text.dropFirst(2).filter { $0 != 0x20 }
      return (2...4).contains(name.count) && name.allSatisfy { $0.isAny(of: .han, traits) }
    }
    guard text.last == 0x29, let bracket = text.firstIndex(of: 0x28), range.upperBound - bracket >= 5 else {
      return false
    }
    let name = text[..<bracket].filter { $0 != 0x20 }
    return (2...4).contains(name.count) && PersonNames.startsWithFamilyName(name[...])
      && name.allSatisfy { $0.isAny(of: .han, traits) }
      && !text[bracket...].contains { $0.isAny(of: [.digit, .stop], traits) }
  }

  private static let writings = Beginnings(["文:", "文/", "图:", "图/"])

  /// A name behind a bullet, □ 张三, or a pen name between two: ·匡正·.
  private func isLoneAuthor(_ range: Range<Int>, _ byline: Byline) -> Bool {
    let first = page.scalars[range.lowerBound]
    if first.isAny(of: .bullet, traits), page.scalars[range.upperBound - 1] == first, (4...6).contains(range.count) {
      return range.dropFirst().dropLast().allSatisfy { page.scalars[$0].isAny(of: .han, traits) }
        && !hits.contains { NewspaperPhrase.isColumn($0.tag) }
    }
    return first.isAny(of: .bullet, traits) && byline.people.count == 1 && byline.namesAreUsual
      && byline.end == range.upperBound && range.count <= 8
  }

  /// □ 吉林 晓雪: where from, and a name that may be one of a pen.
  private func isAuthorFromPlace(_ number: Int) -> Bool {
    let text = page.text(page.lines[number])
    guard let first = text.first, first.isAny(of: .bullet, traits) else { return false }
    let parts = text.dropFirst().split(separator: 0x20)
    return parts.count == 2 && (2...3).contains(parts[1].count) && parts[1].allSatisfy { $0.isAny(of: .han, traits) }
      && names[number].contains { $0.isPlain && Int($0.end - $0.start) == parts[0].count && $0.start <= 2 }
  }

  /// Nothing between brackets but who wrote the text above or where it was taken from: (张三 李四), (县委报道组 张三), (本报综合).
  private func closesText(_ range: Range<Int>) -> Bool {
    guard range.count >= 4, page.scalars[range.lowerBound] == 0x28, page.scalars[range.upperBound - 1] == 0x29 else {
      return false
    }
    let inside = (range.lowerBound + 1)..<(range.upperBound - 1)
    if let sender = hits.first(where: { $0.tag == NewspaperPhrase.sender.rawValue && $0.start == inside.lowerBound }) {
      let name = page.scalars[sender.end..<inside.upperBound].filter { $0 != 0x20 }
      return (2...4).contains(name.count) && PersonNames.startsWithFamilyName(name[...])
    }
    if isCommentator(inside) || saysSource(inside) { return true }
    let byline = bylines.readSignature(inside)
    return byline.end == inside.upperBound && !byline.people.isEmpty && byline.namesAreUsual && !byline.photographs
  }

  /// Who sent the text or what it was put together of: 陈集镇政府供稿, 本报综合, 据新华社电.
  private func saysSource(_ inside: Range<Int>) -> Bool {
    let text = page.scalars[inside]
    guard text.count <= 20, !text.contains(where: { $0.isAny(of: [.stop, .comma], traits) }) else { return false }
    return citesAgency(inside)
      || Self.sourceEnds.contains { text.count > $0.count && text.suffix($0.count).elementsEqual($0) }
  }

  private static let sourceEnds = ["供稿", "综合", "摘编", "编译"].map { Array($0.utf16) }

  /// Whether brackets stand round all of it, which an opening would leave behind: （据新华社电）.
  private func closesByAgency(_ range: Range<Int>) -> Bool {
    let inside = bylines.unwrapped(range)
    return inside != range && citesAgency(inside)
  }

  /// 据新华社电 and nothing else.
  private func citesAgency(_ range: Range<Int>) -> Bool {
    let text = page.scalars[range]
    return text.count <= 16 && text.first == 0x636E && text.last.map(Self.wires.contains) ?? false
  }

  private static let wires = ScalarSet("电讯".utf16)

  /// Whether nobody is named but the commentator of the paper: 本报评论员, 本报特约评论员 张三.
  private func isCommentator(_ range: Range<Int>) -> Bool {
    guard let hit = commentator(range) else { return false }
    let name = page.scalars[hit.end..<range.upperBound].filter { $0 != 0x20 }
    return name.isEmpty || (2...4).contains(name.count) && PersonNames.startsWithFamilyName(name[...])
  }

  /// The commentator named where the range begins, behind a dash or not.
  private func commentator(_ range: Range<Int>) -> PhraseTable.Hit? {
    let start = page.scalars[range].firstIndex { !$0.isAny(of: [.dash, .space], traits) } ?? range.upperBound
    return hits.first { $0.tag == NewspaperPhrase.commentator.rawValue && $0.start == start }
  }

  /// The photographer or the names behind the last sentence.
  private func readTail(_ range: Range<Int>, _ shape: inout LineShape) {
    guard shape.stops > 0 else { return }
    var last = range.upperBound - 1
    let final = page.scalars[last]
    if final == "摄" || page.scalars[range].suffix(2).elementsEqual("供图".utf16)
      || page.scalars[range].suffix(2).elementsEqual("摄影".utf16)
    {
      shape.marks.insert(.photoTail)
      shape.end = .closed
    }
    guard final == 0x29 || final == 0x3011 else { return }
    last -= 1
    while last > range.lowerBound, range.upperBound - last < 48, page.scalars[last] != 0x28,
      page.scalars[last] != 0x3010
    {
      last -= 1
    }
    guard last > range.lowerBound, page.scalars[last] == 0x28 || page.scalars[last] == 0x3010 else { return }
    var before = last - 1
    while before > range.lowerBound, page.scalars[before] == 0x20 { before -= 1 }
    guard page.scalars[before].isAny(of: [.stop, .closer], traits) else { return }
    let inside = (last + 1)..<(range.upperBound - 1)
    if takesPicture(inside) {
      shape.marks.insert(.photoTail)
      shape.end = .closed
      return
    }
    let byline = bylines.readSignature(inside)
    let isSender = hits.contains { $0.tag == NewspaperPhrase.sender.rawValue && inside.contains($0.start) }
    if byline.end == inside.upperBound, !isSender,
      byline.beginsWithRole || (!byline.people.isEmpty && byline.namesAreUsual)
    {
      shape.marks.insert(byline.photographs ? [.photoTail] : .signature)
      if isCommentator(inside) { shape.marks.insert(.author) }
      shape.end = .closed
    } else if inside.count <= 16, !page.scalars[inside].contains(where: { $0.isAny(of: [.stop, .comma], traits) }) {
      shape.marks.insert(.remarkTail)
    }
  }
}
