import LiangText

/// Finds who signs a comment with an office: 浙江省总工会主席, and the name on the next line.
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
  }

  /// Whether a sentence ends above, and two lines below it the block does: what names several people is a list.
  private func isBelowText(_ index: Int, _ shapes: [LineShape]) -> Bool {
    let (above, below) = (shapes[index - 1], index + 2)
    return above.end == .closed && above.marks.isDisjoint(with: [.title, .byline, .noise])
      && (below == shapes.count || page.lines[below].blanksAbove > 0)
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
