import LiangCore
import LiangText

/// Reads what each line of a page looks like on its own.
struct LineReader {
  private let text: PageText
  private let page: FoldedPage
  private let traits = ScalarTraits.table
  private let table = NewspaperPhrase.table
  private let bylines: BylineReader
  private let openings: OpeningReader
  private let noise: NoiseReader
  private let names: LinePlaces
  private var hits: [PhraseTable.Hit] = []
  /// All that any of the line's scalars is.
  private var traitsInLine: ScalarTraits = []
  /// The length of the line read before: lines of one paragraph are equally long.
  private var countAbove = 0

  init(_ text: PageText, _ page: FoldedPage, _ names: LinePlaces) {
    self.text = text
    self.page = page
    self.names = names
    bylines = BylineReader(page.scalars)
    openings = OpeningReader(page.scalars)
    noise = NoiseReader(page.scalars)
  }

  /// The shapes of all lines of the page. O(length).
  mutating func shapes() -> [LineShape] { page.lines.indices.map { read($0) } }

  /// The shape of the line, the lines of a page one after the other.
  private mutating func read(_ number: Int) -> LineShape {
    let line = page.lines[number]
    var shape = LineShape()
    let range = line.indices
    hits.removeAll(keepingCapacity: true)
    table.find(in: page.scalars, range, into: &hits)
    count(range, &shape)
    if !traitsInLine.isDisjoint(with: [.opener, .closer]) { shape.brackets = BracketBalance(page.scalars[range]) }
    readEnd(range, &shape)
    readStart(line, &shape)
    readPeople(range, &shape)
    readForm(range, &shape)
    if shape.marks.contains(.title), beginsWithPlace(number) { shape.marks.insert(.explaining) }
    readLead(number, &shape)
    countAbove = line.count
    if noise.isNoise(range, shape, hits, hasDate: hasDate(line, shape)) { shape.marks.insert(.noise) }
    if !shape.isSentence, noise.heads(.linkList, range, hits) { shape.marks.insert([.noise, .linkList]) }
    if noise.heads(.comments, range, hits) { shape.marks.insert([.noise, .comments]) }
    return shape
  }

  /// Whether a short line that is no sentence holds a date with its year.
  private func hasDate(_ line: FoldedPage.Line, _ shape: LineShape) -> Bool {
    guard shape.stops == 0, line.count <= 80, shape.digits + shape.han >= 8 else { return false }
    return text.utf8.withUnsafeBufferPointer {
      DateReader.firstDate(in: $0, range: text.lines[Int(line.number) - 1].bytes) != nil
    }
  }

  private mutating func count(_ range: Range<Int>, _ shape: inout LineShape) {
    traitsInLine = []
    for index in range {
      let trait = traits[Int(page.scalars[index])]
      traitsInLine.formUnion(trait)
      if trait.contains(.han) { shape.han += 1 }
      if trait.contains(.digit) { shape.digits += 1 }
      if trait.contains(.comma) { shape.commas += 1 }
      if trait.contains(.stop) { shape.stops += 1 }
      if trait.contains(.pause) || page.scalars[index] == 0x3001 { shape.hasPause = true }
    }
  }

  private func readEnd(_ range: Range<Int>, _ shape: inout LineShape) {
    var last = range.upperBound - 1
    while last > range.lowerBound, isStain(page.scalars[last]) { last -= 1 }
    let final = page.scalars[last]
    shape.endsInPoint = final == 0x2E && last > range.lowerBound && isNumber(page.scalars[last - 1])
    shape.endsInNumber = isNumber(final) || shape.endsInPoint
    shape.endsInDigit = final.isAny(of: .digit, traits)
    while last > range.lowerBound, page.scalars[last].isAny(of: .closer, traits) { last -= 1 }
    let scalar = page.scalars[last]
    if scalar.isAny(of: .stop, traits) {
      shape.end = .closed
    } else if last == range.upperBound - 1 {
      if scalar.isAny(of: .comma, traits) { shape.end = .comma }
      if scalar.isAny(of: .pause, traits) { shape.end = .pause }
    }
    if final.isAny(of: .dash, traits) || endsInTwoOnes(range) { shape.marks.insert(.dashTail) }
  }

  /// 一一 at the end is a dash that OCR misread.
  private func endsInTwoOnes(_ range: Range<Int>) -> Bool {
    range.count > 4 && page.scalars[range.upperBound - 1] == 0x4E00 && page.scalars[range.upperBound - 2] == 0x4E00
  }

  private func isStain(_ scalar: UInt16) -> Bool { scalar.isAny(of: [.bullet, .space, .separator], traits) }

  /// What stands behind a digit: magnitudes, units, what counts things, and marks of a share or of an hour.
  private static let counted = ScalarSet(
    """
    十百千万亿多余来几元角分块美港欧日人名位口个件项条家户所处座栋间层台辆艘架套只头匹棵株亩吨公斤克毫厘米里平立升度瓦年月周天小时点秒起岁次场届期番
    倍成折号级种类批份张本册篇封笔把支枚根片粒颗瓶箱袋桶车船班组队对双村乡镇县市省字路站步句门道股%℃.:-~°
    """.utf16)

  private func isNumber(_ scalar: UInt16) -> Bool { scalar.isAny(of: [.digit, .numeral], traits) }

  private func readStart(_ line: FoldedPage.Line, _ shape: inout LineShape) {
    let range = line.indices
    let first = page.scalars[range.lowerBound]
    shape.beginsWithNumber = isNumber(first)
    shape.beginsAsCounted = first.isAny(of: .digit, traits) || Self.counted.contains(first)
    for hit in hits where hit.start == range.lowerBound {
      switch NewspaperPhrase(rawValue: hit.tag) {
      case .paragraphOpener: shape.start = .paragraph
      case .unit:
        shape.beginsWithUnit = true
        if hit.end - hit.start >= 2 || !first.isAny(of: .han, traits) { shape.beginsWithBoundUnit = true }
      case .figure: shape.marks.insert(.figure)
      default: break
      }
    }
    if showsPicture(range) || namesScene(range, shape) { shape.marks.insert(.figure) }
    if first.isAny(of: [.closer, .comma, .stop, .pause, .separator], traits) || Self.bound.contains(first) {
      shape.start = .middle
    }
    if shape.brackets.unopened != 0, shape.start == .plain { shape.start = .middle }
    if line.isIndented || first.isAny(of: .opener, traits) { shape.start = .paragraph }
    if first.isAny(of: .bullet, traits) {
      shape.start = .paragraph
      if hits.contains(where: { $0.tag == NewspaperPhrase.figure.rawValue && isAtStart($0, range) }) {
        shape.marks.insert(.figure)
      } else if shape.stops > 0 {
        shape.marks.insert(.bulleted)
        shape.bullet = first
      }
    }
    if hits.contains(where: { $0.tag == NewspaperPhrase.note.rawValue && isAtStart($0, range) }) {
      shape.marks.insert(.note)
    }
    readItem(range, &shape)
    readDateLead(range, &shape)
    if shape.beginsWithBoundUnit, shape.item == 0 { shape.start = .middle }
  }

  /// Text that says which of the people in its picture it means, (右), or what the picture shows: …。图为….
  private func showsPicture(_ range: Range<Int>) -> Bool {
    let text = page.scalars
    if traitsInLine.contains(.opener) {
      for index in range.dropLast(2) where text[index] == 0x28 && text[index + 2] == 0x29 {
        if Self.sides.contains(text[index + 1]) { return true }
      }
    }
    return hits.contains {
      $0.tag == NewspaperPhrase.figure.rawValue && $0.end - $0.start == 2 && $0.start > range.lowerBound
        && text[$0.start - 1].isAny(of: .stop, traits)
    }
  }

  /// One short sentence that is the name of a scene, as below a photo: 青年腰旗橄榄球交友运动会现场。 What somebody hurries
  /// to or thinks of is none: 他赶到现场。
  private func namesScene(_ range: Range<Int>, _ shape: LineShape) -> Bool {
    guard (10...36).contains(range.count), shape.stops == 1, shape.commas == 0, shape.end == .closed else {
      return false
    }
    let text = page.scalars[range.dropLast()]
    guard let scene = Self.scenes.first(where: { text.suffix($0.count).elementsEqual($0) }),
      let before = text.dropLast(scene.count).last
    else { return false }
    return before.isAny(of: .han, traits) && !Self.leads.contains(before)
      && Self.referrals.match(text) == nil
  }

  /// What stands between a scene and who comes to it, is at it or recalls it.
  private static let leads = ScalarSet("到往向在的起离回抵达进入出了过是".utf16)

  private static let scenes = ["现场", "场景", "情景", "画面", "合影", "留影"].map { Array($0.utf16) }

  private static let sides = ScalarSet("左右中前后".utf16)

  /// Whether nothing but brackets and bullets stand before the phrase.
  private func isAtStart(_ hit: PhraseTable.Hit, _ range: Range<Int>) -> Bool {
    page.scalars[range.lowerBound..<hit.start].allSatisfy { $0.isAny(of: [.opener, .bullet, .space], traits) }
  }

  /// What no sentence and no word begins with.
  private static let bound = ScalarSet("的了着们吗吧呢之%".utf16)

  private func readItem(_ range: Range<Int>, _ shape: inout LineShape) {
    if let item = ItemReader.read(page.scalars[range.prefix(6)]) {
      shape.item = item.value
      shape.itemStyle = item.style
      shape.start = .paragraph
    }
  }

  /// `5月11日`, `2023年5月11日`, `2022年`.
  private func readDateLead(_ range: Range<Int>, _ shape: inout LineShape) {
    var index = range.lowerBound
    var marks = 0
    while index < min(range.lowerBound + 14, range.upperBound) {
      let scalar = page.scalars[index]
      if isNumber(scalar) || scalar == 0x20 {
        index += 1
        continue
      }
      guard index > range.lowerBound, [0x5E74, 0x6708, 0x65E5].contains(scalar) else { break }
      marks += 1
      index += 1
      if scalar == 0x65E5 {
        shape.marks.insert(.dateLead)
        break
      }
    }
    if marks > 0, page.scalars[range.lowerBound].isAny(of: [.digit, .numeral], traits) { shape.start = .paragraph }
  }

  private func readPeople(_ range: Range<Int>, _ shape: inout LineShape) {
    if let opening = openings.read(range) {
      shape.marks.insert(.opening)
      shape.openingEnd = opening.end
      shape.start = .paragraph
      return
    }
    if range.count <= 48, shape.stops == 0 {
      let byline = bylines.read(range)
      let leftover = page.scalars[byline.end..<range.upperBound].contains {
        !isStain($0) && !$0.isAny(of: .closer, traits)
      }
      if !leftover, !byline.people.isEmpty,
        (byline.beginsWithRole && isApart(byline)) || (byline.photographs && byline.namesAreUsual)
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
      if isLoneAuthor(range, byline) { shape.marks.insert([.byline, .author]) }
      if isNamesInBrackets(range) {
        shape.marks.insert([.byline, .signature])
        shape.end = .closed
        return
      }
    }
    readTail(range, &shape)
  }

  /// Whether what is a common word too stands apart from the name: 摄影 张三, and not 摄影展到车间.
  private func isApart(_ byline: Byline) -> Bool {
    let first = byline.people[0]
    return first.role != .photographer || !page.scalars[first.range.lowerBound - 1].isAny(of: .han, traits)
  }

  /// 摄 behind a name, in brackets or not: (于海涛 摄), 新华社发(吴茗 摄); not 拍摄.
  private func endsInPhotographer(_ range: Range<Int>) -> Bool {
    let text = page.scalars[range]
    guard let last = text.lastIndex(where: { !$0.isAny(of: .closer, traits) }), last - range.lowerBound >= 2,
      text[last] == 0x6444
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
    let inner = unwrapped(range)
    if inner != range, takesPicture(inner) { return true }
    let text = page.scalars[inner]
    guard let verb = text.lastIndex(of: 0x6444), verb > text.startIndex, text.endIndex - verb <= 6,
      text[verb...].allSatisfy({ $0.isAny(of: .han, traits) })
    else { return false }
    let isLast = verb + 1 == text.endIndex
    guard isLast || text[verb + 1] == 0x4E8E else { return false }
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
    let inner = unwrapped(range)
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

  private static let takings = ["摄", "摄影", "摄影报道"].map { Array($0.utf16) }

  /// The range without a bracket around all of it.
  private func unwrapped(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, page.scalars[range.lowerBound].isAny(of: .opener, traits),
      page.scalars[range.upperBound - 1].isAny(of: .closer, traits)
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

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
        && !hits.contains { $0.tag == NewspaperPhrase.section.rawValue }
    }
    return first.isAny(of: .bullet, traits) && byline.people.count == 1 && byline.namesAreUsual
      && byline.end == range.upperBound && range.count <= 8
  }

  /// Names alone between brackets, below their text: (张三 李四).
  private func isNamesInBrackets(_ range: Range<Int>) -> Bool {
    guard range.count >= 4, page.scalars[range.lowerBound] == 0x28, page.scalars[range.upperBound - 1] == 0x29 else {
      return false
    }
    let inside = (range.lowerBound + 1)..<(range.upperBound - 1)
    if let sender = hits.first(where: { $0.tag == NewspaperPhrase.sender.rawValue && $0.start == inside.lowerBound }) {
      let name = page.scalars[sender.end..<inside.upperBound].filter { $0 != 0x20 }
      return (2...4).contains(name.count) && PersonNames.startsWithFamilyName(name[...])
    }
    let byline = bylines.read(inside)
    return byline.end == inside.upperBound && !byline.people.isEmpty && byline.namesAreUsual && !byline.photographs
  }

  /// The photographer or the names behind the last sentence.
  private func readTail(_ range: Range<Int>, _ shape: inout LineShape) {
    guard shape.stops > 0 else { return }
    var last = range.upperBound - 1
    let final = page.scalars[last]
    if final == 0x6444 || page.scalars[range].suffix(2).elementsEqual("供图".utf16)
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
    let byline = bylines.read(inside)
    let isSender = hits.contains { $0.tag == NewspaperPhrase.sender.rawValue && inside.contains($0.start) }
    if byline.end == inside.upperBound, !isSender,
      byline.beginsWithRole || (!byline.people.isEmpty && byline.namesAreUsual)
    {
      shape.marks.insert(byline.photographs ? [.photoTail] : .signature)
      shape.end = .closed
    } else if inside.count <= 16, !page.scalars[inside].contains(where: { $0.isAny(of: [.stop, .comma], traits) }) {
      shape.marks.insert(.remarkTail)
    }
  }

  private func readForm(_ range: Range<Int>, _ shape: inout LineShape) {
    let first = page.scalars[range.lowerBound]
    let last = page.scalars[range.upperBound - 1]
    if first.isAny(of: .dash, traits) { shape.marks.insert(.dashHead) }
    if first == 0x201C || first == 0x300C, last == 0x201D || last == 0x300D, shape.stops == 0 || range.count <= 24 {
      shape.marks.insert(.quoted)
    }
    shape.cells = CellCounter.cells(page.scalars[range], shape)
    if shape.cells >= 3, shape.digits > 0 { shape.marks.insert(.row) }
    if isSpeaking(range) { shape.marks.insert(.speaking) }
    if isSection(range, shape) { shape.marks.insert(.section) }
    if isTitle(range, shape) { shape.marks.insert(.title) }
  }

  /// 说 and its like before a comma or colon: what follows is said, and no headline.
  private func isSpeaking(_ range: Range<Int>) -> Bool {
    !traitsInLine.isDisjoint(with: [.comma, .pause])
      && range.dropFirst().contains { index in
        page.scalars[index].isAny(of: [.comma, .pause], traits) && Self.saying.contains(page.scalars[index - 1])
      }
  }

  private static let saying = ScalarSet("说道称".utf16)

  /// Short, all in brackets or with the name of a column in it, no sentence.
  private func isSection(_ range: Range<Int>, _ shape: LineShape) -> Bool {
    guard shape.han <= 12, shape.han > 1, shape.stops == 0, shape.commas == 0, shape.end == .open else { return false }
    let first = page.scalars[range.lowerBound]
    let last = page.scalars[range.upperBound - 1]
    if (first == 0x3010 && last == 0x3011) || (first == 0x5B && last == 0x5D) { return true }
    return shape.han <= 8
      && hits.contains { hit in
        hit.tag == NewspaperPhrase.section.rawValue
          && (hit.end == range.upperBound || isWrapped(hit, range))
      }
  }

  /// Whether only quotation marks and stains stand behind the phrase: 工会“小灵通”.
  private func isWrapped(_ hit: PhraseTable.Hit, _ range: Range<Int>) -> Bool {
    page.scalars[hit.end..<range.upperBound].allSatisfy { isStain($0) || $0.isAny(of: .closer, traits) }
  }

  private func isTitle(_ range: Range<Int>, _ shape: LineShape) -> Bool {
    guard shape.han + shape.digits >= 2, range.count <= 48, shape.start != .middle,
      shape.marks.isDisjoint(with: [.opening, .signature, .photoTail, .remarkTail, .figure])
    else { return false }
    guard shape.brackets == BracketBalance() || range.count <= 12 else { return false }
    let last = page.scalars[range.upperBound - 1]
    if shape.end == .comma || shape.end == .pause { return false }
    if shape.marks.contains(.dashTail) { return shape.stops == 0 }
    let pauses = page.scalars[range].count { $0 == 0x3001 }
    if shape.commas - pauses > 2 || pauses > 4 { return false }
    // 据悉, 近年来 and their like begin sentences.
    if shape.commas > 0, beginsSentence(range) || saysWhere(range) { return false }
    if shape.end == .closed {
      return range.count <= 32 && shape.stops == 1 && last != 0x3002 || shape.marks.contains(.quoted)
    }
    return shape.stops == 0 || shape.stops == 1 && range.count <= 32 && asks(range)
  }

  /// Whether a question or an exclamation ends inside, and nobody is quoted with it: 水发黄？水司赔你1吨水.
  private func asks(_ range: Range<Int>) -> Bool {
    guard let stop = range.first(where: { page.scalars[$0].isAny(of: .stop, traits) }), stop + 1 < range.upperBound
    else { return false }
    return Self.calls.contains(page.scalars[stop]) && !page.scalars[stop + 1].isAny(of: .closer, traits)
  }

  private static let calls = ScalarSet("？！?!".utf16)

  private func beginsSentence(_ range: Range<Int>) -> Bool {
    hits.contains {
      $0.tag == NewspaperPhrase.paragraphOpener.rawValue && $0.start == range.lowerBound && $0.end - $0.start >= 2
    }
  }

  /// Whether it begins with where or when something goes on, set apart by a comma, as sentences do: 在活动现场,…. So do
  /// headlines that are shorter: 在希望的田野上，他们种下金子.
  private func saysWhere(_ range: Range<Int>) -> Bool {
    guard range.count > Self.longestHeadline, page.scalars[range.lowerBound] == 0x5728 else { return false }
    let lead = page.scalars[range.prefix(24)].prefix { !$0.isAny(of: .comma, traits) }
    return lead.count < min(24, range.count) && lead.last.map(Self.wheres.contains) ?? false
  }

  /// In scalars; few lines of a headline are longer.
  private static let longestHeadline = 28
  private static let wheres = ScalarSet("内里上中下前后时处旁间场".utf16)

  /// How running text takes up what it tells: by referring to what was said, or by naming a place.
  private func readLead(_ number: Int, _ shape: inout LineShape) {
    let line = page.lines[number]
    guard shape.start != .middle, shape.stops + shape.commas > 0, shape.marks.isDisjoint(with: [.opening, .title])
    else {
      return
    }
    let text = page.text(line)
    if Self.referrals.match(text) != nil {
      shape.marks.insert(.referring)
    } else if line.blanksAbove > 0 || abs(line.count - countAbove) > 1, namesPlace(number) {
      shape.marks.insert(.placeLead)
    }
  }

  private static let referrals = Beginnings(
    """
    他 她 它 这 该 其 此 而 但 不过 然而 可 对此 为此 因此 于是 此外 另外 同时 与此同时 后来 随后 原来 其实 接着 另一 再 还有 据介绍 据悉 据了解 如今 眼下 目前 更 也
    """.split { $0 == " " || $0 == "\n" })

  /// Whether a place is named within so many bytes.
  private func namesPlace(_ number: Int) -> Bool {
    names[number].contains { $0.byteEnd <= Self.lead && $0.isPlain }
  }

  /// How much of a text its lead is, in bytes.
  private static let lead = 60

  /// Whether one of the first characters begins the name of a place.
  private func beginsWithPlace(_ number: Int) -> Bool { names[number].contains { $0.start <= 2 && $0.isPlain } }
}
