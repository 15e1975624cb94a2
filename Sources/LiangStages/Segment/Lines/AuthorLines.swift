import LiangText

/// Finds who signs a comment with an office: 浙江省总工会主席, and the name on the next line; and who signs a letter as a
/// reader, with the place or not: 保定 读者 周明.
struct AuthorLines {
  private let page: FoldedPage

  init(_ page: FoldedPage) { self.page = page }

  /// Marks office and name below a text as lines that name its author. O(lines).
  func mark(_ shapes: inout [LineShape]) {
    for index in shapes.indices.dropFirst().dropLast()
    where isBelowText(index, shapes) && isOffice(index, shapes[index]) && isName(index + 1, shapes[index + 1]) {
      for line in [index, index + 1] {
        shapes[line].marks.insert([.byline, .author, .signature])
        shapes[line].end = .closed
      }
    }
    for index in shapes.indices.dropFirst() where endsText(index - 1, shapes) && isReader(index, shapes[index]) {
      // What names several people is a list.
      if index + 1 < shapes.count, isReader(index + 1, shapes[index + 1]) { continue }
      shapes[index].marks.insert([.byline, .signature])
      shapes[index].end = .closed
    }
  }

  /// Whether a sentence of a text ends with the line.
  private func endsText(_ index: Int, _ shapes: [LineShape]) -> Bool {
    shapes[index].end == .closed && shapes[index].marks.isDisjoint(with: [.title, .byline, .noise])
  }

  /// Whether nobody but a reader is named, with the day or not: 保定 读者 周明, （桐庐县横村镇 周明）, 横村镇居民 周明 3月10日, 一职工.
  private func isReader(_ index: Int, _ shape: LineShape) -> Bool {
    var text = page.text(page.lines[index])
    guard text.count <= Self.longestSignature, shape.stops == 0, shape.commas == 0, page.lines[index].blanksAbove < 2
    else { return false }
    let isBracketed = text.first == 0x28 && text.last == 0x29
    if isBracketed { text = text.dropFirst().dropLast() }
    var parts = text.split(separator: 0x20)
    if parts.count > 1, parts.last!.last == 0x65E5, parts.last!.contains(0x6708) { parts.removeLast() }
    guard let last = parts.last, parts.joined().allSatisfy({ $0.isAny(of: .han, ScalarTraits.table) }) else {
      return false
    }
    if parts.count == 1 {
      return Self.someone.match(last).map { Self.isSender(last.dropFirst($0.count), whole: true) } ?? false
    }
    let isFrom = isBracketed && Self.placeEnds.contains(parts[parts.count - 2].last!)
    return (2...3).contains(last.count) && PersonNames.startsWithFamilyName(last)
      && (isFrom || Self.isSender(parts[parts.count - 2], whole: false))
  }

  private static func isSender(_ text: ArraySlice<UInt16>, whole: Bool) -> Bool {
    senders.contains { whole ? text.elementsEqual($0) : text.suffix($0.count).elementsEqual($0) }
  }

  /// In scalars.
  private static let longestSignature = 24
  /// What those are who write letters.
  private static let senders = "读者 居民 村民 市民 职工 工人 学生 教师 家长 顾客 乘客 用户 网友 住户 老师 群众".split(separator: " ").map {
    Array($0.utf16)
  }
  /// Before those who do not give their names.
  private static let someone = Beginnings("一名 一位 一群 一 几名 几位 部分 众".split(separator: " "))
  /// What ends the names of places that letters come from.
  private static let placeEnds = ScalarSet("省市县区州镇乡村屯街厂矿校院站队".utf16)

  /// Whether a sentence ends above, and two lines below it the block does: what names several people is a list.
  private func isBelowText(_ index: Int, _ shapes: [LineShape]) -> Bool {
    let below = index + 2
    return endsText(index - 1, shapes) && (below == shapes.count || page.lines[below].blanksAbove > 0)
  }

  private func isOffice(_ index: Int, _ shape: LineShape) -> Bool {
    let text = page.text(page.lines[index])
    return (4...40).contains(text.count) && shape.stops == 0 && !text.contains(0x2C)
      && Self.offices.contains { text.suffix($0.count).elementsEqual($0) }
  }

  /// Nothing but a name, straight below.
  private func isName(_ index: Int, _ shape: LineShape) -> Bool {
    let name = page.text(page.lines[index]).filter { $0 != 0x20 }
    return page.lines[index].blanksAbove == 0 && (2...4).contains(name.count) && shape.han == name.count
      && PersonNames.startsWithFamilyName(name[...])
  }

  /// What offices end in.
  private static let offices = """
    主席 书记 主任 会长 部长 局长 厅长 处长 科长 所长 站长 院长 校长 厂长 矿长 经理 董事长 总裁 总监 秘书长 理事长 社长 总编辑 省长 市长 区长 县长 州长 盟长 旗长
    镇长 乡长 村长 教授 研究员 律师 委员 代表 常委 顾问 工程师
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) }
}
