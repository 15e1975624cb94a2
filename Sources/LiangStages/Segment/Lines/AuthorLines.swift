import LiangText

/// Finds who signs a text on a line of its own: a comment with an office (浙江省总工会主席, and the name on the next line),
/// a letter as a reader (保定 读者 周明), or with nothing but the name, below the text or over its headline.
struct AuthorLines {
  private let page: FoldedPage
  private let places: LinePlaces
  private let names: BareNames

  init(_ page: FoldedPage, _ places: LinePlaces) {
    self.page = page
    self.places = places
    names = BareNames(page, places)
  }

  /// Marks the lines that name the author of a text. O(lines).
  func mark(_ shapes: inout [LineShape]) {
    for index in shapes.indices.dropFirst().dropLast()
    where isBelowText(index, shapes) && isOffice(index, shapes[index]) && isName(index + 1, shapes[index + 1]) {
      for line in [index, index + 1] {
        shapes[line].marks.insert([.byline, .author, .signature])
        shapes[line].end = .closed
      }
    }
    for index in shapes.indices.dropFirst() where endsText(index - 1, shapes) { markSignature(index, &shapes) }
    let top = shapes.firstIndex { !$0.marks.contains(.noise) }
    for index in shapes.indices where signsBelow(index, shapes, isOnTop: index == top) {
      shapes[index].marks.subtract([.title, .section, .author])
      shapes[index].marks.insert([.byline, .overHead])
    }
    for index in shapes.indices.dropFirst().dropLast() where signsAbove(index, shapes) {
      shapes[index].marks.subtract([.title, .section])
      shapes[index].marks.insert([.byline, .author])
    }
  }

  /// Whether a sentence of a text ends with the line, or a letter as letters do: 敬礼.
  private func endsText(_ index: Int, _ shapes: [LineShape]) -> Bool {
    if PageUnits.isFormOfLetter(page.text(page.lines[index])) { return true }
    return shapes[index].end == .closed && shapes[index].marks.isDisjoint(with: [.title, .byline, .noise])
  }

  // MARK: Below a text

  private func markSignature(_ index: Int, _ shapes: inout [LineShape]) {
    guard let signature = signature(index, shapes[index]) else { return }
    var end = index + 1
    while end < shapes.count, page.lines[end].blanksAbove == 0, self.signature(end, shapes[end]) != nil { end += 1 }
    if end > index + 1 {
      // What names several people is a list.
      for line in index..<end {
        shapes[line].marks.subtract([.title, .section])
        shapes[line].marks.insert([.row, .listed])
      }
    } else if signature == .reader || endsBlock(index, shapes) {
      shapes[index].marks.insert([.byline, .signature])
      (shapes[index - 1].end, shapes[index].end) = (.closed, .closed)
    }
  }

  /// Whether the text above ends with the line.
  private func endsBlock(_ index: Int, _ shapes: [LineShape]) -> Bool {
    let next = index + 1
    return next == shapes.count || page.lines[next].blanksAbove > 0
      || !shapes[next].marks.isDisjoint(with: [.title, .section, .opening, .noise])
  }

  /// How sure it is that a line signs the text above it.
  private enum Signature {
    /// It says that a reader does.
    case reader
    /// It may stand in a text as well.
    case plain
  }

  /// Whether nobody but who wrote the text above is named, with the day or not: 保定 读者 周明, （桐庐县横村镇 周明）,
  /// 横村镇居民 周明 3月10日, 韩城 一矿工家属, 本报温州记者站, 周明.
  private func signature(_ index: Int, _ shape: LineShape) -> Signature? {
    var text = page.text(page.lines[index])
    guard text.count <= Self.longestSignature, shape.stops == 0, shape.commas == 0, page.lines[index].blanksAbove < 2,
      shape.marks.isDisjoint(with: [.byline, .opening, .noise])
    else { return nil }
    let isBracketed = text.first == 0x28 && text.last == 0x29
    if isBracketed { text = text.dropFirst().dropLast() }
    let isDashed = text.first?.isAny(of: .dash, ScalarTraits.table) ?? false
    text = text.drop { $0.isAny(of: .dash, ScalarTraits.table) }
    var parts = BareNames.joined(text)
    if parts.count > 1, parts.last!.last == 0x65E5, parts.last!.contains(0x6708) { parts.removeLast() }
    guard let last = parts.last, parts.joined().allSatisfy({ $0.isAny(of: .han, ScalarTraits.table) }) else {
      return nil
    }
    if let from = nameless(last) {
      return from == 0 || isDashed || namesPlace(from, on: index) ? Self.sureness(of: last) : nil
    }
    if Self.posts.contains(where: last.ends), parts.count == 1 { return .plain }
    if page.lines[index].blanksAbove == 0, !names.read(index).isEmpty { return .plain }
    guard parts.count > 1, (2...3).contains(last.count), PersonNames.startsWithFamilyName(last[...]) else { return nil }
    let before = parts[parts.count - 2]
    if Self.senders.contains(where: before.ends) { return Self.sureness(of: before) }
    let isFrom = Self.placeEnds.contains(before.last!) || namesPlace(before.count, on: index)
    return (isBracketed || isDashed) && isFrom ? .plain : nil
  }

  /// Where the words begin for those who do not give their names: 0 of 一矿工家属, 2 of 烟台一读者; nil where there are none.
  private func nameless(_ text: [UInt16]) -> Int? {
    guard let sender = Self.senders.first(where: text.ends) else { return nil }
    return text.indices.dropLast(sender.count).first { start in
      guard let word = Self.someone.match(text[start...]) else { return false }
      let kind = Array(text[(start + word.count)...].dropLast(sender.count))
      return kind.isEmpty || Self.kinds.contains(kind)
    }
  }

  /// Whether a place of so many characters is named on the line, as before who writes from there.
  private func namesPlace(_ count: Int, on line: Int) -> Bool {
    places[line].contains { $0.isPlain && Int($0.end - $0.start) == count }
  }

  private static func sureness(of text: [UInt16]) -> Signature { readers.contains(where: text.ends) ? .reader : .plain }

  /// In scalars.
  private static let longestSignature = 24
  private static let readers = words("读者")
  private static let senders = words(Senders.words)
  /// Which of them, where they do not give their names: 一老工人, 一矿工家属.
  private static let kinds = Set(words("老 女 男 青 青年 退休 离休 下岗 待业 热心 忠实 普通 矿工 工人 职工 军人 纺织 中学 小学 大学"))
  /// Before those who do not give their names.
  private static let someone = Beginnings("一名 一位 一群 一个 一 几名 几位 部分 众".split(separator: " "))
  /// What posts of the paper and of those who write for it end in.
  private static let posts = words("记者站 通讯站 通讯组 报道组")
  /// What ends the names of places that letters come from.
  private static let placeEnds = ScalarSet("省市县区州镇乡村屯街厂矿校院站队".utf16)

  private static func words(_ words: String) -> [[UInt16]] {
    words.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) }
  }

  // MARK: Over a headline

  /// Whether the line holds but names, and stands over the headline of the text that these wrote: on top of the page,
  /// or nearer to the headline than to what stands above. Who is told of in the text is its headline.
  private func signsBelow(_ index: Int, _ shapes: [LineShape], isOnTop: Bool) -> Bool {
    let head = index + 1
    guard head < shapes.count, page.lines[head].blanksAbove < 2, isHead(head, shapes),
      shapes[index].marks.isDisjoint(with: [.signature, .noise, .opening]),
      isOnTop || page.lines[index].blanksAbove > page.lines[head].blanksAbove,
      case let authors = names.read(index), !authors.isEmpty,
      authors.count > 1 || isSureAlone(index, authors[0]), names.read(head).isEmpty,
      let text = shapes[head...].prefix(Self.longestHead).firstIndex(where: { !$0.marks.contains(.title) }),
      shapes[text].marks.isDisjoint(with: [.opening, .byline, .section, .noise, .row])
    else { return false }
    return !page.lines[text...].prefix(Self.reach).contains { line in
      authors.contains { page.text(line).firstRange(of: $0) != nil }
    }
  }

  /// Whether one name is none of a column, which may begin as names do (金桥): it is torn, has three characters, or
  /// stands close to the headline.
  private func isSureAlone(_ index: Int, _ name: [UInt16]) -> Bool {
    PersonNames.isCommonFamilyName(name[0])
      && (name.count > 2 || page.text(page.lines[index]).contains(0x20) || page.lines[index + 1].blanksAbove == 0)
  }

  private func isHead(_ index: Int, _ shapes: [LineShape]) -> Bool {
    shapes[index].marks.contains(.title) && shapes[index].marks.isDisjoint(with: [.noise, .byline, .section])
      && page.lines[index].count >= Self.shortestHead
  }

  /// In lines, and in scalars.
  private static let (longestHead, shortestHead) = (4, 4)
  /// How many lines of a text are searched for the names of its authors.
  private static let reach = 8

  // MARK: Below a headline

  /// Whether the line stands between a headline and its text and says, with blanks between, of what unit its author is,
  /// what he is there and his name: 同仁医院眼科 主任医师 张秀兰; 全国政协委员、市一中校长 张秀兰. Who is told of in the text wrote none.
  private func signsAbove(_ index: Int, _ shapes: [LineShape]) -> Bool {
    guard isHead(index - 1, shapes), page.lines[index].blanksAbove < 2, page.lines[index + 1].blanksAbove < 2,
      shapes[index].marks.isDisjoint(with: [.byline, .opening, .noise]), shapes[index].stops == 0,
      page.lines[index + 1].count >= Self.shortestText,
      shapes[index + 1].marks.isDisjoint(with: [.title, .section, .opening, .byline, .noise, .row]),
      let name = titledName(page.text(page.lines[index]))
    else { return false }
    return !page.lines[(index + 1)...].prefix(Self.reach).contains { page.text($0).firstRange(of: name) != nil }
  }

  /// The name behind a unit and an office, or behind two offices; nil where there is anything else, as in
  /// 记同仁医院眼科 主任医师 张秀兰.
  private func titledName(_ text: ArraySlice<UInt16>) -> [UInt16]? {
    guard (Self.shortestTitle...Self.longestTitle).contains(text.count), Self.tellings.match(text) == nil,
      text.allSatisfy({ Self.inTitles.contains($0) || $0.isAny(of: .han, ScalarTraits.table) }),
      !text.contains(where: Self.notInTitles.contains)
    else { return nil }
    var parts = BareNames.joined(text)
    guard let name = parts.popLast(), BareNames.isName(name) else { return nil }
    parts = parts.flatMap { $0.split(separator: 0x3001).map(Array.init) }
    guard parts.count > 1, let office = parts.popLast(), Self.saysOffice(office[...]),
      Self.praises.match(office[...]) == nil
    else { return nil }
    return parts.allSatisfy(Self.isPost) ? name : nil
  }

  /// Whether it is a unit, or an office with the unit that it is one of: 老厂长 names none.
  private static func isPost(_ part: [UInt16]) -> Bool {
    part.count > 2 && units.contains(where: part.ends) || part.count > 4 && saysOffice(part[...])
  }

  /// In scalars: such a line, and the line of text below it.
  private static let (shortestTitle, longestTitle, shortestText) = (9, 32, 17)
  private static let inTitles = ScalarSet(" 、".utf16)
  /// 我们的校长, 三个厂长 and 两位院长 are told of and do not sign.
  private static let notInTitles = ScalarSet("的个位们".utf16)
  /// What begins a line that says of whom the text tells.
  private static let tellings = Beginnings(
    "记 访 听 看 忆 悼 说 学习 追记 再访 走近 怀念 缅怀 追忆 专访 采访 对话 任命 选举 免去 图为 嘉宾 主持"
      .split(separator: " "))
  /// What nobody says of himself: 好厂长, 优秀教师; 著 is folded to 着.
  private static let praises = Beginnings("好 新任 优秀 着名 知名 模范 先进 杰出 十佳 最美".split(separator: " "))
  /// What the names of units end in that people have an office in.
  private static let units = words(
    """
    大学 中学 小学 学院 学校 一中 二中 三中 医院 分院 法院 检察院 研究院 设计院 科学院 社科院 农科院 科 室 所 中心 站 店 商场 大厦 公司 集团 银行 支行 厂 矿 农场 林场 局 处 总部 宣传部
    组织部 教育部 门诊部 事业部 武装部 厅 委员会 委 协会 学会 商会 工会 联合会 社 系 教研室 馆 剧团 乐团 县 市 省 区 镇 乡 村
    """)

  // MARK: Offices

  /// Whether a sentence ends above, and two lines below it the block does: what names several people is a list.
  private func isBelowText(_ index: Int, _ shapes: [LineShape]) -> Bool {
    let below = index + 2
    return endsText(index - 1, shapes) && (below == shapes.count || page.lines[below].blanksAbove > 0)
  }

  private func isOffice(_ index: Int, _ shape: LineShape) -> Bool {
    let text = page.text(page.lines[index])
    return (4...40).contains(text.count) && shape.stops == 0 && !text.contains(0x2C)
      && Self.saysOffice(text)
  }

  /// Nothing but a name, straight below.
  private func isName(_ index: Int, _ shape: LineShape) -> Bool {
    let name = page.text(page.lines[index]).filter { $0 != 0x20 }
    return page.lines[index].blanksAbove == 0 && (2...4).contains(name.count) && shape.han == name.count
      && PersonNames.startsWithFamilyName(name[...])
  }

  /// Whether the text ends in an office or a calling: 纺织厂厂长.
  static func saysOffice(_ text: ArraySlice<UInt16>) -> Bool {
    offices.contains { text.suffix($0.count).elementsEqual($0) }
  }

  /// What offices end in.
  private static let offices = words(
    """
    主席 书记 主任 会长 部长 局长 厅长 处长 科长 所长 站长 院长 校长 厂长 矿长 经理 董事长 总裁 总监 秘书长 理事长 社长 总编辑 省长 市长 区长 县长 州长 盟长 旗长
    镇长 乡长 村长 店长 馆长 台长 行长 教授 研究员 讲师 院士 律师 教师 委员 代表 常委 顾问 工程师 农艺师 经济师 会计师 医师 药师 护师
    护士长 教练
    """)
}

extension [UInt16] {
  /// Whether the text ends in the word.
  fileprivate func ends(in word: [UInt16]) -> Bool { suffix(word.count).elementsEqual(word) }
}
