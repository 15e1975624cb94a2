import LiangText

/// What a line is by its form: a row of a table, the name of a column, perhaps a headline.
extension LineReader {
  func readForm(_ range: Range<Int>, _ shape: inout LineShape) {
    let first = page.scalars[range.lowerBound]
    let last = page.scalars[range.upperBound - 1]
    if first.isAny(of: .dash, traits) { shape.marks.insert(.dashHead) }
    if first == 0x201C || first == 0x300C, last == 0x201D || last == 0x300D, shape.stops == 0 || range.count <= 24 {
      shape.marks.insert(.quoted)
    }
    shape.cells = CellCounter.cells(page.scalars[range], shape)
    if shape.cells >= 3, shape.digits > 0 { shape.marks.insert(.row) }
    if isSpeaking(range) { shape.marks.insert(.speaking) }
    if isSection(range, shape) {
      shape.marks.insert(.section)
      if hits.contains(where: { $0.tag == NewspaperPhrase.opinion.rawValue }) { shape.marks.insert(.opinion) }
    }
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
        NewspaperPhrase.isColumn(hit.tag)
          && (hit.end == range.upperBound || isWrapped(hit, range))
      }
  }

  /// Whether only quotation marks and stains stand behind the phrase: 工会“小灵通”.
  private func isWrapped(_ hit: PhraseTable.Hit, _ range: Range<Int>) -> Bool {
    page.scalars[hit.end..<range.upperBound].allSatisfy { isStain($0) || $0.isAny(of: .closer, traits) }
  }

  private func isTitle(_ range: Range<Int>, _ shape: LineShape) -> Bool {
    guard shape.han + shape.digits >= 2, range.count <= 48, shape.start != .middle,
      shape.marks.isDisjoint(with: [.opening, .signature, .photoTail, .remarkTail, .figure]),
      !shape.marks.contains(.bulleted) || shape.stops + shape.commas > 0
    else { return false }
    guard shape.brackets == BracketBalance() || range.count <= 12 else { return false }
    if shape.end == .comma || shape.end == .pause || shape.end == .closed && isTurn(range) { return false }
    if Self.unitHeads.match(page.scalars[range]) != nil { return false }
    if shape.marks.contains(.dashTail) { return shape.stops == 0 }
    let pauses = page.scalars[range].count { $0 == 0x3001 }
    if shape.commas - pauses > 2 || pauses > 4 { return false }
    // 据悉, 近年来 and their like begin sentences.
    if shape.commas > 0, beginsSentence(range) || saysWhere(range) { return false }
    if shape.end == .closed {
      return range.count <= 32 && shape.stops == 1 && page.scalars[range.upperBound - 1] != 0x3002
        || shape.marks.contains(.quoted)
    }
    return shape.stops == 0 || shape.stops == 1 && range.count <= 32 && asks(range)
  }

  /// Whether somebody asks or answers in an interview: 问：工资涨了吗？
  private func isTurn(_ range: Range<Int>) -> Bool { Self.turns.match(page.scalars[range]) != nil }

  /// What a line begins with that says the units of the table below it: 单位：元/公斤.
  private static let unitHeads = Beginnings(["单位:", "单位：", "(单位:", "(单位：", "计量单位:", "计量单位："])

  private static let turns = Beginnings(
    ["问", "答", "记者", "本报记者", "主持人", "嘉宾", "网友", "受访者", "Q", "A"].flatMap { ["\($0):", "\($0)："] })

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
    guard range.count > Self.longestHeadline, page.scalars[range.lowerBound] == "在" else { return false }
    let lead = page.scalars[range.prefix(24)].prefix { !$0.isAny(of: .comma, traits) }
    return lead.count < min(24, range.count) && lead.last.map(Self.wheres.contains) ?? false
  }

  /// In scalars; few lines of a headline are longer.
  private static let longestHeadline = 28
  private static let wheres = ScalarSet("内里上中下前后时处旁间场".utf16)
}
