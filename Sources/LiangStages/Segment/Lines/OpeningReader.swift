import LiangText

/// Recognises openings at the start of a line.
struct OpeningReader {
  private static let sourceTag = 1 << UInt64(NewspaperPhrase.source.rawValue)
  private static let reach = 28

  private let scalars: [UInt16]
  private let bylines: BylineReader
  private let traits = ScalarTraits.table
  private let table = NewspaperPhrase.table

  init(_ scalars: [UInt16]) {
    self.scalars = scalars
    bylines = BylineReader(scalars)
  }

  /// The opening that the line begins with, over the edge of its column if need be: 新华社北京5月 | 8日电（记者王小 | 明）.
  /// - Parameter lines: those of the page.
  func read(_ lines: ArraySlice<FoldedPage.Line>, at number: Int) -> Opening? {
    let range = lines[number].indices
    if isByline(range) { return nil }
    let opening = read(range)
    if let opening, opening.end < range.upperBound, !opening.people.isEmpty || saysMore(opening.end..<range.upperBound)
    {
      return opening
    }
    guard range.count <= Self.widestColumn, beginsAsOpening(range) else { return opening }
    var end = range.upperBound
    for next in lines[(number + 1)...].prefix(Self.longestBreak) {
      guard next.blanksAbove == 0 else { break }
      end = Int(next.end)
    }
    guard let whole = read(range.lowerBound..<end), whole.end > range.upperBound,
      opening == nil || opening?.end == range.upperBound || !whole.people.isEmpty
    else { return opening }
    return whole
  }

  /// Whether more stands behind an opening than the beginning of names: （记者王小.
  private func saysMore(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first(where: { !scalars[$0].isAny(of: [.closer, .space], traits) }) else { return false }
    let text = first..<rest.upperBound
    let isNames = scalars[first].isAny(of: .opener, traits) || bylines.read(text).beginsWithRole || text.count == 1
    return !isNames || scalars[text].contains { $0.isAny(of: [.stop, .closer], traits) || $0 == 0x2C }
  }

  /// The longest line that a column's edge may end, in scalars.
  private static let widestColumn = 40
  /// How many lines an opening may go on in.
  private static let longestBreak = 4

  /// Whether the line begins with a paper, an agency or what a person is.
  private func beginsAsOpening(_ range: Range<Int>) -> Bool {
    guard let start = range.first(where: { !scalars[$0].isAny(of: [.bullet, .opener, .space], traits) }) else {
      return false
    }
    let tags = [NewspaperPhrase.source, .reporter, .correspondent].reduce(0 as UInt64) { $0 | 1 << UInt64($1.rawValue) }
    return table.longest(in: scalars, at: start, limit: range.upperBound, tags: tags) != nil
  }

  /// Whether the line names people, with what they are, and nothing else.
  private func isByline(_ range: Range<Int>) -> Bool {
    guard !bylines.endsSentence(range) else { return false }
    let byline = bylines.read(range)
    return byline.beginsWithRole && !byline.people.isEmpty && byline.end == range.upperBound
      && !scalars[range.lowerBound].isAny(of: .opener, traits)
  }

  private func read(_ range: Range<Int>) -> Opening? {
    var start = range.lowerBound
    while start < range.upperBound, scalars[start].isAny(of: [.bullet, .opener, .space], traits) { start += 1 }
    guard start < range.upperBound else { return nil }
    return wire(start..<range.upperBound, bracketed: start > range.lowerBound) ?? report(
      start..<range.upperBound, bracketed: start > range.lowerBound)
      ?? letter(start..<range.upperBound)
  }

  /// Up to 讯 or 电: the source, perhaps place and day.
  private func wire(_ range: Range<Int>, bracketed: Bool) -> Opening? {
    let hasSource =
      table.longest(
        in: scalars, at: range.lowerBound, limit: range.upperBound, tags: UInt64(Self.sourceTag)) != nil
    for index in range.prefix(Self.reach) {
      let scalar = scalars[index]
      if scalar.isAny(of: [.stop, .comma, .pause, .opener], traits) { return nil }
      let isWire = scalar == "电" && isDay(before: index, from: range.lowerBound)
      // 本报唐山电（记者…）, 本报成都专电
      let isSent =
        scalar == "电" && hasSource
        && names(after: index + 1, range.upperBound, bracketed: bracketed)?.people.first?.role != nil
      let next = index + 1 < range.upperBound ? scalars[index + 1] : 0x20
      // 本台消息 通讯员…报道
      let isNews = scalar == "息" && hasSource && scalars[index - 1] == "消" && !next.isAny(of: .han, traits)
      guard scalar == "讯" || isWire || isSent || isNews, index > range.lowerBound else { continue }
      // 通讯员, 讯息, 电话 are other words.
      if next == "员" || next == "息" || next == "话" { return nil }
      guard hasSource || isWire || names(after: index + 1, range.upperBound, bracketed: bracketed) != nil else {
        return nil
      }
      var opening =
        names(after: index + 1, range.upperBound, bracketed: bracketed)
        ?? Opening(end: index + 1, people: sender(range.lowerBound..<index))
      if isWire { opening.dateline = range.lowerBound..<index }
      return opening
    }
    return nil
  }

  /// Who sent it, named before the place and the day: 中央社记者林知夏花莲五日.
  private func sender(_ range: Range<Int>) -> [Byline.Person] {
    let roles: UInt64 = 1 << UInt64(NewspaperPhrase.reporter.rawValue)
    guard
      let word = range.lazy.compactMap({
        table.longest(in: scalars, at: $0, limit: range.upperBound, tags: roles)
      }).first
    else { return [] }
    var end = range.upperBound
    while end > word.end, scalars[end - 1].isAny(of: [.digit, .numeral, .space], traits) || scalars[end - 1] == "日" {
      end -= 1
    }
    let run = scalars[word.end..<max(word.end, end)].prefix { $0.isAny(of: .han, traits) }
    // The names of places have two characters at least, those of people mostly three.
    let length = run.count == 3 || run.count >= 5 ? 3 : 2
    guard run.count >= 2, PersonNames.startsWithFamilyName(run) else { return [] }
    return [Byline.Person(role: .reporter, range: word.end..<word.end + length)]
  }

  /// 日 or 社 before 电: 五月七日电, 新华社电.
  private func isDay(before index: Int, from start: Int) -> Bool {
    guard index > start else { return false }
    return [0x65E5, 0x53F7, 0x793E, 0x20].contains(scalars[index - 1])
  }

  /// The names in brackets or behind a blank: 讯 (记者…), 讯 记者…报道.
  private func names(after index: Int, _ limit: Int, bracketed: Bool) -> Opening? {
    var start = index
    while start < limit, scalars[start] == 0x20 || scalars[start].isAny(of: .closer, traits) { start += 1 }
    guard start < limit else { return nil }
    let isBracketed = scalars[start].isAny(of: .opener, traits)
    if !isBracketed, let named = named(start..<limit) { return named }
    guard let byline = isBracketed ? inBrackets(start + 1..<limit) : bylines.readBehindRole(start..<limit) else {
      return nil
    }
    let isClosed = byline.end < limit && scalars[byline.end].isAny(of: .closer, traits)
    if !isBracketed, !byline.reports, !(bracketed && isClosed) { return parted(byline, limit) }
    guard !isBracketed || isClosed else { return nil }
    return Opening(end: isClosed ? byline.end + 1 : byline.end, people: byline.people)
  }

  /// 讯 记者黄芳 昨日上午…: one name, or several each behind what its bearer is, which a blank parts from the text.
  private func parted(_ byline: Byline, _ limit: Int) -> Opening? {
    guard let first = byline.people.first, PersonNames.startsWithFamilyName(scalars[first.range]) else { return nil }
    var people = [first]
    for (person, next) in zip(byline.people, byline.people.dropFirst()) {
      let between = person.range.upperBound..<next.range.lowerBound
      guard
        between.contains(where: {
          table.longest(in: scalars, at: $0, limit: between.upperBound, tags: Self.peopleTags) != nil
        })
      else { break }
      people.append(next)
    }
    let end = people.last!.range.upperBound
    guard end + 1 < limit, scalars[end] == 0x20 else { return nil }
    return Opening(end: end, people: people)
  }

  /// 讯 记者石望川从总工会获悉, 讯 记者石望川昨日从…: a name before how its bearer came to know.
  private func named(_ range: Range<Int>) -> Opening? {
    guard
      let word = table.longest(in: scalars, at: range.lowerBound, limit: range.upperBound, tags: Self.peopleTags)
    else { return nil }
    let text = scalars[word.end..<range.upperBound]
    for length in [3, 2] where text.count > length {
      let name = text.prefix(length)
      guard PersonNames.startsWithFamilyName(name), name.allSatisfy({ $0.isAny(of: .han, traits) }),
        Self.learnings.match(text.dropFirst(length)) != nil
      else { continue }
      let role: BylineRole = word.tag == NewspaperPhrase.reporter.rawValue ? .reporter : .correspondent
      return Opening(
        end: name.endIndex, people: [Byline.Person(role: role, range: name.startIndex..<name.endIndex)])
    }
    return nil
  }

  private static let peopleTags = [NewspaperPhrase.reporter, .correspondent].reduce(0 as UInt64) {
    $0 | 1 << UInt64($1.rawValue)
  }

  /// How somebody comes to know.
  private static let learnings = Beginnings(
    ["昨日", "昨天", "今日", "今天", "日前", "近日"].flatMap { ["\($0)从", "\($0)获悉"] } + ["从"])

  /// The people in a bracket, with what they are before them or names alone: (记者…), (王小明 李红).
  private func inBrackets(_ range: Range<Int>) -> Byline? {
    if let byline = bylines.readBehindRole(range) { return byline }
    let byline = bylines.read(range)
    return byline.people.isEmpty || !byline.namesAreUsual ? nil : byline
  }

  /// 记者…报道, 【本报记者…报道】, （记者…）.
  private func report(_ range: Range<Int>, bracketed: Bool) -> Opening? {
    guard let byline = bylines.readBehindRole(range), byline.end - range.lowerBound <= 2 * Self.reach else {
      return nil
    }
    let isClosed = byline.end < range.upperBound && scalars[byline.end].isAny(of: .closer, traits)
    guard byline.reports || (bracketed && isClosed) || isParted(byline, range),
      byline.end + (isClosed ? 1 : 0) < range.upperBound
    else { return nil }
    return Opening(end: isClosed ? byline.end + 1 : byline.end, people: byline.people)
  }

  /// 本报记者 甘霖 三家公司…: the paper's own reporter before the text, parted by a blank.
  private func isParted(_ byline: Byline, _ range: Range<Int>) -> Bool {
    return Self.ownPaper.match(scalars[range]) != nil && byline.namesAreUsual && byline.end + 8 < range.upperBound
      && scalars[byline.end] == 0x20
      && scalars[byline.end + 1].isAny(of: .han, traits)
  }

  /// 编辑同志：the opening of a letter.
  private func letter(_ range: Range<Int>) -> Opening? {
    Self.salutations.match(scalars[range]).map { Opening(end: range.lowerBound + $0.count) }
  }

  private static let ownPaper = Beginnings(["本报", "本刊"])

  private static let salutations = Beginnings(["编辑同志:", "编辑您好", "编辑:", "尊敬的编辑", "总编辑同志", "主编同志"])
}
