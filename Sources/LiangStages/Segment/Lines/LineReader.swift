import LiangCore
import LiangText

/// Reads what each line of a page looks like on its own.
struct LineReader {
  private let text: PageText
  let page: FoldedPage
  let traits = ScalarTraits.table
  private let table = NewspaperPhrase.table
  let bylines: BylineReader
  let openings: OpeningReader
  private let noise: NoiseReader
  let names: LinePlaces
  private(set) var hits: [PhraseTable.Hit] = []
  /// All that any of the line's scalars is.
  private(set) var traitsInLine: ScalarTraits = []
  /// The length of the line read before: lines of one paragraph are equally long.
  private var countAbove = 0
  /// One past the last opening: a column's edge may break it, and the lines up to here are in the middle of it.
  private var openingReach = 0

  /// - Parameter isAlone: whether the page has one line besides its front matter.
  init(_ text: PageText, _ page: FoldedPage, _ names: LinePlaces, isAlone: Bool) {
    self.text = text
    self.page = page
    self.names = names
    bylines = BylineReader(page.scalars)
    openings = OpeningReader(page.scalars)
    noise = NoiseReader(page.scalars, isAlone: isAlone)
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
    readStart(number, &shape)
    if range.lowerBound < openingReach {
      shape.start = .middle
    } else {
      readPeople(number, &shape)
      if shape.marks.contains(.opening) { openingReach = shape.openingEnd }
    }
    readForm(range, &shape)
    if shape.marks.contains(.title), beginsWithPlace(number) { shape.marks.insert(.explaining) }
    readLead(number, &shape)
    countAbove = line.count
    let hasDate = hasDate(line, shape)
    let isOfWeek = isOfWeek(number)
    if isOfWeek, shape.stops == 0 { shape.marks.insert(.row) }
    let telling = isOfWeek ? hits.filter { $0.tag != NewspaperPhrase.folio.rawValue } : hits
    if noise.isNoise(range, shape, telling, hasDate: hasDate)
      || (hasDate || number == 0) && !shape.marks.contains(.byline) && isFolio(number)
    {
      shape.marks.insert(.noise)
    }
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

  /// Whether the line, one of the first or last of the page, names the issue: 证券日报 2010-08-17 C2.
  private func isFolio(_ number: Int) -> Bool {
    guard number < Self.folioReach || number >= page.lines.count - Self.folioReach else { return false }
    let bytes = text.lines[Int(page.lines[number].number) - 1].bytes
    guard let folio = FolioLine(Array(text.utf8[bytes.indices]), opensPage: number == 0) else { return false }
    return folio.kind == .folio || folio.kind == .date && number == 0
  }

  /// Whether the line is one of several that begin with a day of the week each, as those of a programme do and no
  /// folio: 星期三 内科 over 星期四 眼科.
  private func isOfWeek(_ number: Int) -> Bool {
    guard let day = weekday(number) else { return false }
    return [number - 1, number + 1].contains {
      page.lines.indices.contains($0) && weekday($0).map { $0 != day } ?? false
    }
  }

  /// By its last character, the day of the week that the line begins with.
  private func weekday(_ number: Int) -> UInt16? {
    let range = page.lines[number].indices
    guard Self.weeks.match(page.scalars[range]) != nil else { return nil }
    return table.longest(
      in: page.scalars, at: range.lowerBound, limit: range.upperBound, tags: 1 << UInt64(NewspaperPhrase.folio.rawValue)
    ).map { page.scalars[$0.end - 1] }
  }

  private static let weeks = Beginnings(["星期", "周"])

  /// How many lines from the edge of a page its folio may stand.
  private static let folioReach = 3

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
    range.count > 4 && page.scalars[range.upperBound - 1] == "一" && page.scalars[range.upperBound - 2] == "一"
  }

  func isStain(_ scalar: UInt16) -> Bool { scalar.isAny(of: [.bullet, .space, .separator], traits) }

  /// What stands behind a digit: magnitudes, units, what counts things, and marks of a share or of an hour.
  private static let counted = ScalarSet(
    """
    十百千万亿多余来几元角分块美港欧日人名位口个件项条家户所处座栋间层台辆艘架套只头匹棵株亩吨公斤克毫厘米里平立升度瓦年月周天小时点秒起岁次场届期番
    倍成折号级种类批份张本册篇封笔把支枚根片粒颗瓶箱袋桶车船班组队对双村乡镇县市省字路站步句门道股%℃.:-~°
    """.utf16)

  private func isNumber(_ scalar: UInt16) -> Bool { scalar.isAny(of: [.digit, .numeral], traits) }

  private func readStart(_ number: Int, _ shape: inout LineShape) {
    let line = page.lines[number]
    let range = line.indices
    let first = page.scalars[range.lowerBound]
    shape.beginsWithNumber = isNumber(first)
    shape.beginsAsCounted = first.isAny(of: .digit, traits) || Self.counted.contains(first)
    for hit in hits where hit.start == range.lowerBound {
      switch NewspaperPhrase(rawValue: hit.tag) {
      case .paragraphOpener: shape.start = .paragraph
      case .unit:
        shape.beginsWithUnit = true
        guard hit.end - hit.start >= 2 || !first.isAny(of: .han, traits), !namesOwner(hit, range) else { break }
        shape.beginsWithBoundUnit = true
        if hit.end < range.upperBound, page.scalars[hit.end].isAny(of: [.comma, .stop], traits) {
          shape.beginsWithBareUnit = true
        }
      case .figure: shape.marks.insert(.figure)
      default: break
      }
    }
    if showsPicture(range) || namesScene(range, shape) { shape.marks.insert(.figure) }
    if first.isAny(of: [.closer, .comma, .stop, .pause, .separator], traits)
      || Self.bound.contains(first) && !beginsWithTaxi(range)
    {
      shape.start = .middle
    }
    if shape.brackets.unopened != 0, shape.start == .plain { shape.start = .middle }
    if line.isIndented || first.isAny(of: .opener, traits) { shape.start = .paragraph }
    if first.isAny(of: .bullet, traits) {
      shape.start = .paragraph
      if hits.contains(where: { $0.tag == NewspaperPhrase.figure.rawValue && isAtStart($0, range) }) {
        shape.marks.insert(.figure)
      } else if shape.stops + shape.commas > 0 || isBrokenBrief(number) {
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

  /// Whether the line behind its bullet goes on in the next, which has none: of 300 such lines on annotated pages none
  /// is a headline. Shorter ones are names of columns.
  private func isBrokenBrief(_ number: Int) -> Bool {
    guard page.lines[number].count >= 10, number + 1 < page.lines.count else { return false }
    let next = page.lines[number + 1]
    return next.blanksAbove == 0 && !page.scalars[next.indices.lowerBound].isAny(of: .bullet, traits)
  }

  /// Whether a sum names who has it: 万元户, 亿元村.
  private func namesOwner(_ unit: PhraseTable.Hit, _ range: Range<Int>) -> Bool {
    page.scalars[unit.end - 1] == "元" && unit.end < range.upperBound && Self.owners.contains(page.scalars[unit.end])
  }

  private static let owners = ScalarSet("户村乡镇县".utf16)

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

  /// 的士加价二元, 的哥捡到三万元, and not 的士兵, 的姐姐.
  private func beginsWithTaxi(_ range: Range<Int>) -> Bool {
    let text = page.scalars[range]
    return Self.taxis.match(text) != nil && Self.noTaxis.match(text) == nil
  }

  private static let taxis = Beginnings(["的士", "的哥", "的姐"])
  private static let noTaxis = Beginnings(["的士兵", "的士卒", "的士气", "的士官", "的士绅", "的哥哥", "的姐姐", "的姐妹", "的姐夫"])

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
      if scalar == "日" {
        shape.marks.insert(.dateLead)
        break
      }
    }
    if marks > 0, page.scalars[range.lowerBound].isAny(of: [.digit, .numeral], traits) { shape.start = .paragraph }
  }

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
