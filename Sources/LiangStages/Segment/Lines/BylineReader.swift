import LiangText

/// Reads names of people with what they did, as far as there is nothing else.
struct BylineReader {
  private static let roles: UInt64 = [
    NewspaperPhrase.reporter, .correspondent, .contributor, .author, .commentator, .photographer, .reports,
    .source,
  ].reduce(0) { $0 | 1 << UInt64($1.rawValue) }

  /// Whether phrases with the tag say what somebody did, or for whom.
  static func isRole(_ tag: Int) -> Bool { roles & 1 << UInt64(tag) != 0 }

  let scalars: [UInt16]
  let traits = ScalarTraits.table
  private let table = NewspaperPhrase.table

  init(_ scalars: [UInt16]) { self.scalars = scalars }

  /// Reads from the start of the range; `end` is where the names end or something else begins.
  func read(_ range: Range<Int>) -> Byline {
    var byline = Byline(end: range.lowerBound)
    var role: BylineRole?
    // Where the people begin of whom no deed was told yet, and those behind the last word for what they are.
    var (untold, titled) = (0, 0)
    let outlet = outletEnd(range)
    var index = outlet ?? range.lowerBound
    while index < range.upperBound {
      if isGap(scalars[index]) {
        index += 1
        continue
      }
      if let deed = deed(at: index, range, afterNames: !byline.people.isEmpty) {
        if deed.isBefore {
          role = deed.role
          if byline.people.isEmpty { byline.beginsWithRole = true }
        } else {
          tell(deed.role, of: untold, in: &byline)
        }
        untold = byline.people.count
        index = deed.end
        byline.end = index
        continue
      }
      if let hit = roleWord(at: index, range.upperBound) {
        take(hit, as: &role, untold: untold, titled: titled, into: &byline)
        if byline.reports { return byline }
        titled = byline.people.count
        index = hit.end
        continue
      }
      if let end = placeEnd(at: index, range, byline) {
        index = end
        byline.end = end
        continue
      }
      let run = nameRun(from: index, range.upperBound)
      guard !run.isEmpty else { break }
      if isOutlet(run, range.upperBound) {
        index = run.upperBound
        continue
      }
      guard take(withoutPlace(run, range.upperBound), as: role, into: &byline) else { break }
      index = run.upperBound
      byline.end = index
    }
    // 新闻记者 责任重大 names nobody.
    if outlet != nil, !byline.namesAreUsual { byline.beginsWithRole = false }
    tellApart(&byline)
    return byline
  }

  /// Takes a word for what somebody did: those before it who are untold, or those who come. 摄影/记者 names who took a
  /// picture.
  private func take(
    _ hit: PhraseTable.Hit, as role: inout BylineRole?, untold: Int, titled: Int, into byline: inout Byline
  ) {
    if byline.people.isEmpty, hit.tag != NewspaperPhrase.source.rawValue { byline.beginsWithRole = true }
    byline.end = hit.end
    let namesPhotographer = role == .photographer && byline.people.count == max(untold, titled)
    switch NewspaperPhrase(rawValue: hit.tag) {
    case .reporter: role = namesPhotographer ? role : .reporter
    case .correspondent: role = namesPhotographer ? role : .correspondent
    case .contributor where byline.people.count > untold: tell(.correspondent, of: untold, in: &byline)
    case .contributor: role = .correspondent
    case .author, .commentator: role = .author
    case .photographer where byline.people.count > untold: tell(.photographer, of: untold, in: &byline)
    case .photographer: role = .photographer
    case .reports: report(hit, titled: titled, in: &byline)
    default: break
    }
  }

  /// Tells those who took pictures for a report from those who wrote it, who report.
  private func tellApart(_ byline: inout Byline) {
    byline.photographs =
      !byline.people.isEmpty && byline.people.allSatisfy { $0.photographs || $0.role == .photographer }
    guard !byline.photographs, byline.people.contains(where: { $0.photographs || $0.role == .photographer }) else {
      return
    }
    for index in byline.people.indices {
      if byline.people[index].photographs {
        byline.people[index].role = .photographer
      } else if byline.people[index].role == .author {
        byline.people[index].role = .reporter
      }
    }
  }

  /// Whether a sentence ends in the range, behind which no names are read on. What the first two scalars are is not
  /// asked: the name of an outlet may begin with any.
  func endsSentence(_ range: Range<Int>) -> Bool {
    range.drop { isGap(scalars[$0]) }.dropFirst(2).contains { scalars[$0].isAny(of: .stop, traits) }
  }

  /// Reads a line, within the brackets around all of it: 【記者許育成台南報導】.
  func readLine(_ range: Range<Int>) -> Byline { read(unwrapped(range)) }

  /// The range without a bracket around all of it.
  func unwrapped(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, scalars[range.lowerBound].isAny(of: .opener, traits),
      scalars[range.upperBound - 1].isAny(of: .closer, traits)
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// The people, where what they are stands before them; else nil.
  func readBehindRole(_ range: Range<Int>) -> Byline? {
    guard let first = range.first(where: { !isGap(scalars[$0]) }),
      roleWord(at: first, range.upperBound) != nil || outletEnd(range) != nil
    else { return nil }
    let byline = read(range)
    return byline.beginsWithRole && !byline.people.isEmpty ? byline : nil
  }

  /// The names in brackets behind the last sentence. An office may stand before them, for which they write:
  /// （县委通讯组　杨桂林）; or what they are who answer and report nothing: （副主任医师 简宁）.
  func readSignature(_ range: Range<Int>) -> Byline {
    guard let unit = unitEnd(range), case var byline = read(unit..<range.upperBound), !byline.beginsWithRole,
      !byline.people.isEmpty, byline.namesAreUsual
    else { return read(range) }
    let role: BylineRole = Self.isCalling(scalars[range.lowerBound..<unit]) ? .author : .correspondent
    byline.beginsWithRole = true
    for index in byline.people.indices where byline.people[index].role == nil { byline.people[index].role = role }
    return byline
  }

  /// Whether one name stands behind an office or a calling: 文学院 苏小蛮, 市总工会 魏长河.
  func namesMember(_ range: Range<Int>) -> Bool {
    guard let unit = unitEnd(range) else { return false }
    let byline = read(unit..<range.upperBound)
    return byline.people.count == 1 && byline.namesAreUsual && byline.end == range.upperBound
  }

  /// Where the name of an office ends, or a calling, that begins the range and that a gap parts from the rest.
  private func unitEnd(_ range: Range<Int>) -> Int? {
    let name = scalars[range].prefix { $0.isAny(of: .han, traits) }
    guard name.endIndex < range.upperBound, isGap(scalars[name.endIndex]) else { return nil }
    return isOffice(name) || Self.isCalling(name) ? name.endIndex : nil
  }

  /// Of three characters it may be a person's name: 王小组.
  private func isOffice(_ name: ArraySlice<UInt16>) -> Bool {
    let isLong = name.count > 3 || name.count == 3 && !PersonNames.startsWithFamilyName(name)
    return isLong && Self.officeLasts.contains(name.last!) || Self.offices.match(name)?.count == name.count
  }

  private static func isCalling(_ name: ArraySlice<UInt16>) -> Bool {
    callings.contains { name.count >= $0.count && name.suffix($0.count).elementsEqual($0) }
  }

  /// What the names of offices end in, and short ones.
  private static let officeLasts = ScalarSet("组站部会局办室府台社校厂矿处科院团".utf16)
  private static let offices = Beginnings([
    "县委", "市委", "省委", "地委", "区委", "党委", "团委", "宣传部", "报道组", "通讯组", "广播站", "办公室", "总工会", "文化站", "电视台", "文学院", "理学院",
    "工学院", "医学院", "法学院", "商学院", "农学院",
  ])
  /// What callings end in of those who advise and answer.
  private static let callings = ["医师", "药师", "护师", "律师", "教师", "农艺师", "工程师", "技术员", "教授", "研究员", "主持", "主持人"].map {
    Array($0.utf16)
  }

  private func isGap(_ scalar: UInt16) -> Bool {
    scalar.isAny(of: [.space, .bullet], traits) || scalar == 0x3001 || scalar == 0x2C || scalar == 0x26
      || isSeparator(scalar)
  }

  /// What stands between people and what they did: / : | 丨 ·.
  private func isSeparator(_ scalar: UInt16) -> Bool { Self.separators.contains(scalar) }

  private static let separators = ScalarSet("/:|丨·╱".utf16)

  /// A word for what somebody did. 摄 alone counts only where a line or a bracket ends with it, and 记者 not where it
  /// begins another word: 记者手记, 记者节.
  private func roleWord(at index: Int, _ limit: Int) -> PhraseTable.Hit? {
    guard let hit = table.longest(in: scalars, at: index, limit: limit, tags: Self.roles) else { return nil }
    if hit.end == hit.start + 1, hit.end < limit, scalars[hit.end].isAny(of: .han, traits) { return nil }
    if hit.tag == NewspaperPhrase.reporter.rawValue, hit.end < limit, beginsCompound(at: hit.end, limit) { return nil }
    return hit
  }

  /// Whether 记者 and what follows are one word.
  private func beginsCompound(at index: Int, _ limit: Int) -> Bool {
    Self.compounds.match(scalars[index..<limit]) != nil
      || table.longest(in: scalars, at: index, limit: limit, tags: NewspaperPhrase.columns) != nil
  }

  private static let compounds = Beginnings("节 站 会 团 证 们 招待会 协会 部 按 眼".split(separator: " "))

  /// Where 记者 stands behind the name of its paper, agency or channel: 证券时报记者, 《工人日报》记者, 半岛全媒体记者.
  private func outletEnd(_ range: Range<Int>) -> Int? {
    guard let start = range.first(where: { !isGap(scalars[$0]) }),
      table.longest(in: scalars, at: start, limit: range.upperBound, tags: Self.peopleTags) == nil
    else { return nil }
    for index in range.suffix(from: start).prefix(Self.longestOutlet).dropFirst(2) {
      if scalars[index].isAny(of: [.stop, .comma], traits) { return nil }
      guard let hit = table.longest(in: scalars, at: index, limit: range.upperBound, tags: Self.reporterTag),
        case let outlet = scalars[start..<index], let last = outlet.last(where: { $0 != 0x20 })
      else { continue }
      let isRanked = Self.ranks.match(scalars[hit.start..<hit.end]) != nil && outlet.count <= 6
      let isOfPaper = scalars[hit.start] != 0x672C && hit.end - hit.start == 4 && scalars[hit.end - 3] == 0x62A5
      let isNamed = Self.outletEnds.contains(last) || isRanked || isOfPaper
      return isNamed || saysPost(start..<index) ? index : nil
    }
    return nil
  }

  /// Whether 记者 follows straight behind what names of papers end in.
  private func isOutlet(_ run: Range<Int>, _ limit: Int) -> Bool {
    Self.outletEnds.contains(scalars[run.upperBound - 1])
      && table.longest(in: scalars, at: run.upperBound, limit: limit, tags: Self.reporterTag) != nil
  }

  private static let peopleTags = roles & ~(1 << UInt64(NewspaperPhrase.source.rawValue))
  private static let reporterTag: UInt64 = 1 << UInt64(NewspaperPhrase.reporter.rawValue)

  /// How far into a line 记者 may stand behind an outlet's name, in scalars.
  private static let longestOutlet = 16

  /// Whether the words before 记者 say where reporters are posted or with whom they travel: 驻上海, 新华社驻东京, 本报随军.
  private func saysPost(_ words: Range<Int>) -> Bool {
    let paper = table.longest(in: scalars, at: words.lowerBound, limit: words.upperBound, tags: Self.sourceTag)
    let posts = paper == nil ? Self.posts : Self.ownPosts
    return posts.match(scalars[(paper?.end ?? words.lowerBound)..<words.upperBound]) != nil
  }

  private static let sourceTag: UInt64 = 1 << UInt64(NewspaperPhrase.source.rawValue)
  private static let posts = Beginnings(["驻"])
  /// Behind the name of the paper or the agency.
  private static let ownPosts = Beginnings("驻 常驻 派驻 随军 随团 随队 随船 随行 战地 前方".split(separator: " "))

  /// What kind of reporter it is, behind a name of any kind: 半岛全媒体记者.
  private static let ranks = Beginnings(["全媒体", "融媒体", "首席", "见习", "实习", "特约", "特派"])

  /// What names of outlets end in: 报, 网, 封面新闻, 客户端, 》.
  private static let outletEnds = ScalarSet("报刊网社台闻端线媒经道志视末》”\"".utf16)

  /// Characters up to the next gap, role word or other mark; a lone character joins the next: 李 明.
  private func nameRun(from start: Int, _ limit: Int) -> Range<Int> {
    var end = start
    while end < limit, scalars[end].isAny(of: .han, traits) || isNameDot(at: end, limit) {
      if end > start, roleWord(at: end, limit) != nil { break }
      end += 1
    }
    // No name has one character: 李 明, 佟 雪莹.
    guard end == start + 1, end + 1 < limit, scalars[end] == 0x20 else { return start..<end }
    var last = end + 1
    while last < limit, last < end + 4, scalars[last].isAny(of: .han, traits), roleWord(at: last, limit) == nil {
      last += 1
    }
    guard last > end + 1, last < end + 4 else { return start..<end }
    return start..<(last == end + 2 && endsTornName(at: last, limit) ? last + 2 : last)
  }

  /// Whether a blank, a third single character and no fourth stand there: 李 树 青, and not 李 明 周 强.
  private func endsTornName(at index: Int, _ limit: Int) -> Bool {
    func isHan(_ place: Int) -> Bool { place < limit && scalars[place].isAny(of: .han, traits) }
    guard index + 1 < limit, scalars[index] == 0x20, isHan(index + 1), !isHan(index + 2),
      roleWord(at: index + 1, limit) == nil, !Self.deedHeads.contains(scalars[index + 1])
    else { return false }
    return !(isHan(index + 3) && !isHan(index + 4))
  }

  /// The dot in a name of another language: 古丽·买买提.
  private func isNameDot(at index: Int, _ limit: Int) -> Bool {
    scalars[index] == 0xB7 && index + 1 < limit && scalars[index + 1].isAny(of: .han, traits)
      && scalars[index - 1].isAny(of: .han, traits)
  }

  /// Whether a word for what somebody did may stand at either end: 文/李颖, 李颖 编译.
  func mayTellDeed(_ range: Range<Int>) -> Bool {
    Self.deedHeads.contains(scalars[range.lowerBound]) || Self.deedEnds.contains(scalars[range.upperBound - 1])
  }

  /// What somebody did, and where that word ends.
  private struct Deed {
    /// nil where it says nothing new of who reports: 文/图.
    var role: BylineRole?
    var end: Int
    /// Whether it stands before those who did it: 文/李颖.
    var isBefore: Bool
  }

  /// A word for what somebody did that is parted from names: 文/李颖, 李颖 文, 策划：李颖, 王建国/摄. 文静 is a name.
  private func deed(at index: Int, _ range: Range<Int>, afterNames: Bool) -> Deed? {
    guard Self.deedHeads.contains(scalars[index]),
      index == range.lowerBound || !scalars[index - 1].isAny(of: .han, traits)
    else { return nil }
    for (role, words) in Self.deeds {
      guard let word = words.match(scalars[index..<range.upperBound]) else { continue }
      let end = index + word.count
      guard end == range.upperBound || isGap(scalars[end]) || scalars[end].isAny(of: .closer, traits) else { continue }
      let next = range.suffix(from: end).first { scalars[$0] != 0x20 } ?? range.upperBound
      let isSeparated = next < range.upperBound && isSeparator(scalars[next])
      if word.count == 1, !isSeparated, isLone(end, range) || !afterNames { return nil }
      let isBefore = isSeparated || !afterNames || word.count > 1 && beginsName(at: next, range.upperBound)
      return isBefore && next == range.upperBound ? nil : Deed(role: role, end: end, isBefore: isBefore)
    }
    return nil
  }

  /// Whether a blank and a single character follow, as within a name: 文 静.
  private func isLone(_ end: Int, _ range: Range<Int>) -> Bool {
    guard end + 2 <= range.upperBound, scalars[end] == 0x20, scalars[end + 1].isAny(of: .han, traits) else {
      return false
    }
    return (end + 2 == range.upperBound || scalars[end + 2] == 0x20) && !Self.deedHeads.contains(scalars[end + 1])
  }

  /// Whether a family name stands there, and not what its bearer is.
  private func beginsName(at index: Int, _ limit: Int) -> Bool {
    index < limit && PersonNames.startsWithFamilyName(scalars[index..<limit]) && roleWord(at: index, limit) == nil
  }

  /// What people do for a report, the longer words first.
  private static let deeds: [(BylineRole?, Beginnings)] = [
    (nil, "文/图片 图片/文 文/图 图/文 文/摄 摄/文 文并图 文并摄 文图 图文"),
    (.reporter, "采访整理 采访 采写"),
    (.author, "撰文 执笔 编译 整理 摘编 编写 文"),
    (.photographer, "摄影 供图 图片 图 影 摄"),
    (.staff, "策划 统筹 主持人 主持 口述 编辑 制图 绘图 制表 漫画 插图 视频 剪辑 美编 监制"),
  ].map { ($0.0, Beginnings($0.1.split(separator: " "))) }

  private static let deedHeads = ScalarSet("文图摄采撰执编整摘影供策统主口制绘漫插视剪美监".utf16)

  /// What words for deeds behind names end in.
  private static let deedEnds = ScalarSet("文图摄写访笔译理编片影".utf16)

  /// Says what those did of whom it was not said yet; nil says nothing.
  private func tell(_ role: BylineRole?, of first: Int, in byline: inout Byline) {
    byline.saysDeeds = true
    for index in byline.people.indices.suffix(from: first) {
      switch role {
      case .photographer: byline.people[index].photographs = true
      case .staff: byline.people[index].role = .staff
      // Who is a reporter or a correspondent and writes remains one.
      default: byline.people[index].role = byline.people[index].role ?? role
      }
    }
  }

  /// Ends at 报道: before it may stand where from, and nobody's name: 记者 张三 济南报道, 記者許育成台南報導. Straight behind 通讯员
  /// there is a name.
  private func report(_ hit: PhraseTable.Hit, titled: Int, in byline: inout Byline) {
    byline.reports = true
    if !byline.beginsWithRole, !byline.people.isEmpty, scalars[hit.start] == 0x6444 { byline.photographs = true }
    guard byline.people.count > titled + 1, let last = byline.people.last?.range, last.upperBound == hit.start,
      !PersonNames.startsWithFamilyName(scalars[last])
    else { return }
    byline.people.removeLast()
  }

  /// The names of a run that ends in where they report from: 許育成台南 before 報導.
  private func withoutPlace(_ run: Range<Int>, _ limit: Int) -> Range<Int> {
    let place = run.suffix(2)
    guard run.count >= 4, !PersonNames.startsWithFamilyName(scalars[place]),
      table.longest(in: scalars, at: run.upperBound, limit: limit, tags: 1 << UInt64(NewspaperPhrase.reports.rawValue))
        != nil
    else { return run }
    let names = run.dropLast(2)
    return PersonNames.startsWithFamilyName(scalars[names])
      && PersonNames.lengths(inRun: scalars[names]).allSatisfy { (2...3).contains($0) } ? names : run
  }

  /// One past where from behind the names: 发自成都, ／台南 at the end of the line, ／高雄縣報導.
  private func placeEnd(at index: Int, _ range: Range<Int>, _ byline: Byline) -> Int? {
    guard !byline.people.isEmpty, scalars[index].isAny(of: .han, traits) else { return nil }
    let reach = range.suffix(from: index).prefix(Self.longestPlace)
    guard
      let end = reach.first(where: { !scalars[$0].isAny(of: .han, traits) })
        ?? (reach.endIndex == range.upperBound ? range.upperBound : nil)
    else { return nil }
    if let sent = Self.sendings.match(scalars[index..<end]) {
      return (1...8).contains(end - index - sent.count) ? end : nil
    }
    guard scalars[index - 1] == 0x2F || scalars[index - 1] == 0x2571, byline.people.last?.role == .reporter else {
      return nil
    }
    let place = range[index..<end].first { roleWord(at: $0, range.upperBound) != nil } ?? end
    let isLast = place < end || end == range.upperBound || scalars[end].isAny(of: .closer, traits)
    let isPlace =
      place - index == 2 || Self.placeEnds.contains(scalars[place - 1])
      || !PersonNames.startsWithFamilyName(scalars[index..<place])
    return isLast && place > index && isPlace ? place : nil
  }

  /// In characters, with what stands before and behind it: 发自新疆生产建设兵团, ／高雄縣報導. Names without end are not read again
  /// from each of them.
  private static let longestPlace = 24
  private static let sendings = Beginnings(["发自", "发于", "寄自"])
  /// In addresses.
  private static let ofPlaces = ScalarSet("省县乡镇村社厂局校队".utf16)
  /// What places of a report end in.
  private static let placeEnds = ScalarSet("省市县区州".utf16)

  private func take(_ run: Range<Int>, as role: BylineRole?, into byline: inout Byline) -> Bool {
    if scalars[run].contains(where: { $0 == 0xB7 || $0 == 0x20 }) {
      guard run.count <= 12 else { return false }
      byline.people.append(Byline.Person(role: role, range: run))
      return true
    }
    // 唐友林等七人 is no name, nor is 江西清江县临江公社.
    guard !scalars[run].dropFirst().contains(0x7B49),
      role != nil || run.count < 5 || scalars[run].count(where: Self.ofPlaces.contains) < 2
    else { return false }
    var start = run.lowerBound
    for length in PersonNames.lengths(inRun: scalars[run]) {
      let name = start..<(start + length)
      guard (2...4).contains(length) || TransliteratedNames.contains(scalars[name]) else { return false }
      if !PersonNames.isUsual(scalars[name]) { byline.namesAreUsual = false }
      byline.people.append(Byline.Person(role: role, range: name))
      start += length
    }
    return true
  }
}
