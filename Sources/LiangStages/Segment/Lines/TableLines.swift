import LiangCore
import LiangText

/// Finds the tables printed as lines, which stay together as they stand: title, units, heads, rows, notes.
///
///     表1 1997年各县粮食产量
///     单位：万吨
///     县名 产量 比上年增减
///     白水县 12.4 0.3
///     合计 30.1 —
///     注：产量含薯类。
struct TableLines {
  /// Without the units that a pipeline adds for its figures: what is a table hangs on no pipeline.
  private static let units = UnitTable()

  private let text: PageText
  private let page: FoldedPage

  init(_ text: PageText, _ page: FoldedPage) {
    self.text = text
    self.page = page
  }

  /// Marks the lines of each table. O(length).
  func mark(_ shapes: inout [LineShape]) {
    let isTraditional = page.lines.contains { $0.traditional > 0 }
    let simplified = isTraditional ? TraditionalCharacters.shared.simplified(text.utf8) : text.utf8
    simplified.withUnsafeBufferPointer { bytes in
      let forms = TableForms(page, shapes, text, CellReader(bytes, units: Self.units))
      var index = 0
      while index < shapes.count {
        guard forms.row(index) != nil, let table = forms.table(at: index) else {
          index += 1
          continue
        }
        for line in table { mark(&shapes[line], isFirst: line == table.lowerBound, isTitle: forms.isTitle(line)) }
        index = table.upperBound
      }
    }
  }

  private func mark(_ shape: inout LineShape, isFirst: Bool, isTitle: Bool) {
    shape.marks.subtract([.noise, .title, .section, .opening, .byline, .credit, .note, .figure, .bulleted])
    shape.marks.insert([.row, .table])
    if isFirst { shape.marks.insert(.tableStart) }
    if isTitle { shape.marks.insert(.title) }
    (shape.item, shape.itemStyle, shape.bullet) = (0, 0, 0)
    // The story may go on behind it.
    shape.end = .pause
  }
}

/// What the lines of a page may be in a table.
private struct TableForms {
  private let page: FoldedPage
  private let shapes: [LineShape]
  private let text: PageText
  private let reader: CellReader

  init(_ page: FoldedPage, _ shapes: [LineShape], _ text: PageText, _ reader: CellReader) {
    self.page = page
    self.shapes = shapes
    self.text = text
    self.reader = reader
  }

  // MARK: Tables

  /// The lines of the table whose first row is the line; nil where rows alone are no table: one or two names with a
  /// number that is no price per unit and that nothing announces.
  func table(at first: Int) -> Range<Int>? {
    let rows = self.rows(from: first)
    let cells = rows.lazy.compactMap(row)
    let top = self.top(of: rows.lowerBound, cells: cells.max()!)
    guard
      cells.count > 2 || cells.count(where: { $0 > 2 }) > 1 || top.saysUnits || rows.count(where: saysRate) > 1
        || cells.count > 1 && top.lines > 0 && shapes[top.lines - 1].end == .pause
        || top.lines < rows.lowerBound && cells.max()! > 2
    else { return nil }
    return top.lines..<end(below: rows.upperBound)
  }

  /// The rows that stand together, and between them lines without a figure: 菜籽油 平 平.
  private func rows(from first: Int) -> Range<Int> {
    var start = first
    while start > 0, isClose(start), isRowAmongRows(start - 1) { start -= 1 }
    var end = first + 1
    while end < shapes.count, isClose(end) {
      if row(end) == nil, !isRowAmongRows(end) {
        guard end + 1 < shapes.count, isClose(end + 1), row(end + 1) != nil, isBetween(end) else { break }
      }
      end += 1
    }
    return start..<end
  }

  /// Whether the line would be a row, but for numbers that look like a telephone's: 商品零售总额 5120 6186.
  private func isRowAmongRows(_ line: Int) -> Bool {
    shapes[line].marks.contains(.noise) && shapes[line].stops == 0 && page.lines[line].count <= Self.longestRow
      && reader.isRow(parts(line))
      && Self.telephones.first(in: reader.bytes, from: Int(bytes(line).start), end: Int(bytes(line).end)) == nil
  }

  private static let telephones = ByteTrie("电话 热线 传真 邮编 编辑 邮箱")

  /// Heads over the rows, and over them units and a title: the first line, and whether any says a unit.
  private func top(of first: Int, cells: Int) -> (lines: Int, saysUnits: Bool) {
    var (line, heads, others, saysUnits) = (first, 0, 0, false)
    while line > 0, isClose(line) {
      if others < Self.mostAbove, isUnits(line - 1) {
        (others, saysUnits) = (others + 1, true)
      } else if others < Self.mostAbove, isTitle(line - 1) || saysUnits && isDay(line - 1) {
        others += 1
      } else if heads < Self.mostHeads,
        isHead(line - 1, over: cells) && stands(line - 1) || heads == 1 && groups(line - 1)
      {
        heads += 1
        saysUnits = saysUnits || headSaysUnits(line - 1)
      } else {
        break
      }
      line -= 1
    }
    return (line, saysUnits)
  }

  /// Whether the head stands straight above what it heads, or says that it is one.
  private func stands(_ line: Int) -> Bool {
    page.lines[line + 1].blanksAbove == 0 || headSaysUnits(line) || headsRows(parts(line)[0])
  }

  private static let mostHeads = 2
  private static let mostAbove = 3

  /// One past the notes below the rows.
  private func end(below rows: Int) -> Int {
    var end = rows
    while end < shapes.count, end - rows < Self.mostAbove, isClose(end),
      Self.notes.match(page.text(page.lines[end])) != nil
    {
      end += 1
    }
    return end
  }

  // MARK: Lines

  /// How many cells the line has, if it is a name and numbers; behind a number of its own, perhaps.
  func row(_ line: Int) -> Int? {
    if let price = price(line) { return reader.isPrice(price) || reader.isRate(price) ? 2 : nil }
    guard isOfCells(line), case let parts = parts(line),
      shapes[line].digits > 0 || parts.dropFirst().contains(where: reader.isWrittenNumber)
    else { return nil }
    if reader.isRow(parts) || saysRate(parts) { return parts.count }
    return parts.count > 2 && reader.isWords(parts[1]) && reader.isRow(Array(parts.dropFirst())) ? parts.count : nil
  }

  /// What may be a price behind the only colon of a line and the short name of a thing: 白菜：0.60元/斤.
  private func price(_ line: Int) -> ByteRange? {
    guard shapes[line].hasPause, shapes[line].digits > 0, shapes[line].stops == 0, isNoOther(line),
      page.lines[line].count <= Self.longestPrice, case let parts = parts(line), parts.count == 1,
      let colon = Self.colons.first(in: reader.bytes, from: Int(parts[0].start), end: Int(parts[0].end)),
      reader.isWords(ByteRange(Int(parts[0].start), colon.start))
    else { return nil }
    return ByteRange(colon.match.end, Int(parts[0].end))
  }

  private func saysRate(_ line: Int) -> Bool {
    price(line).map(reader.isRate) ?? (shapes[line].digits > 0 && isOfCells(line) && saysRate(parts(line)))
  }

  /// Whether the cells are words and at last a price with what it is per, in one cell or two: 芹菜 1.2元/斤, 尿素 每吨 1480元.
  private func saysRate(_ parts: [ByteRange]) -> Bool {
    guard let last = parts.last, parts.count > 1, parts.dropLast().allSatisfy(reader.isWords) else { return false }
    return reader.isRate(last) || parts.count > 2 && reader.isPer(parts[parts.count - 2]) && reader.isPrice(last)
  }

  private static let colons = ByteTrie("： :")

  /// Whether the line is as many words as cells are in the row above, or nothing but strokes, or heads the rows below:
  /// 其中：
  private func isBetween(_ line: Int) -> Bool {
    if page.lines[line].count <= Self.longestAside, shapes[line].stops == 0, page.lines[line].blanksAbove == 0 {
      return true
    }
    guard isOfCells(line), case let parts = parts(line), parts.count > 1 else { return false }
    return parts.count == row(line - 1) || shapes[line].han + shapes[line].digits == 0
  }

  /// Whether it is of words that head as many columns as rows have, or fewer.
  private func isHead(_ line: Int, over cells: Int) -> Bool {
    guard isOfCells(line), case let parts = parts(line), (2...cells).contains(parts.count) else { return false }
    return parts.allSatisfy { !reader.isNumber($0) && $0.count <= Self.longestHead }
      && (parts.count > 2 || headsRows(parts[0]) || headSaysUnits(line)
        || parts.count + 1 == cells && (line > 0 && isUnits(line - 1) || parts.allSatisfy(isTime)))
  }

  /// Whether the cell is a year or a month.
  private func isTime(_ part: ByteRange) -> Bool {
    ["年", "月", "月份", "年度"].contains { reader.bytes.ends(with: $0, before: Int(part.end)) }
  }

  /// Whether the cells of the line head several columns each of the head below it.
  private func groups(_ line: Int) -> Bool {
    isOfCells(line) && reader.grouped(parts(line + 1), below: parts(line)) != nil
  }

  private func headSaysUnits(_ line: Int) -> Bool {
    parts(line).contains { reader.unitAlone($0) != nil || reader.head($0).measure != nil }
  }

  private func headsRows(_ part: ByteRange) -> Bool {
    Self.rowHeads.longest(in: reader.bytes, at: Int(part.start), end: Int(part.end))?.end == Int(part.end)
  }

  /// Whether the line says the units of the columns: （单位：万元）, 各工种计件单价（元／百盘）.
  private func isUnits(_ line: Int) -> Bool {
    page.lines[line].count <= Self.longestTitle && shapes[line].stops == 0
      && (reader.hasUnitHead(bytes(line)) || !reader.unitsTold(by: bytes(line)).isEmpty)
  }

  func isTitle(_ line: Int) -> Bool {
    page.lines[line].count <= Self.longestTitle && shapes[line].stops == 0 && reader.isTitle(bytes(line))
  }

  /// Whether the line says the day of the prices below it and nothing else: （1994年11月7日）.
  private func isDay(_ line: Int) -> Bool {
    let range = bytes(line)
    guard shapes[line].stops == 0, page.lines[line].count <= Self.longestDay,
      let day = DateReader.firstDate(in: reader.bytes, range: range)?.range
    else { return false }
    return reader.bytes[Int(range.start)..<Int(range.end)].count - day.count <= Self.mostBrackets
  }

  /// Whether blanks or bars part the line and no mark of running text stands in it.
  private func isOfCells(_ line: Int) -> Bool {
    isNoOther(line) && page.lines[line].count <= Self.longestRow
      && page.text(page.lines[line]).contains { $0 == 0x20 || $0 == 0x7C }
  }

  private func isNoOther(_ line: Int) -> Bool {
    shapes[line].marks.isDisjoint(with: [.noise, .opening, .byline, .credit])
  }

  private func isClose(_ line: Int) -> Bool { page.lines[line].blanksAbove <= 1 }

  private func bytes(_ line: Int) -> ByteRange {
    Whitespace.trimmed(reader.bytes, text.lines[Int(page.lines[line].number) - 1].bytes)
  }

  private func parts(_ line: Int) -> [ByteRange] {
    let range = bytes(line)
    return reader.parts(of: Sentences.Sentence(start: Int(range.start), end: Int(range.end), hasNumeral: true))
  }

  /// In scalars.
  private static let (longestRow, longestPrice, longestTitle, longestAside) = (100, 24, 40, 5)
  /// In scalars.
  private static let longestDay = 16
  /// In bytes.
  private static let (longestHead, mostBrackets) = (48, 6)

  private static let notes = Beginnings([
    "注:", "注1", "注 ", "(注", "附注:", "备注:", "说明:", "资料来源:", "数据来源:", "(资料来源:", "(数据来源:", "*注", "※",
  ])
  /// What heads the rows of a table of two columns.
  private static let rowHeads = ByteTrie(
    """
    地区 省份 省市 城市 县市 县名 县份 区县 市县 乡镇 国家 单位 企业 部门 行业 项目 指标 产品 品名 品种 名称 年份 年度 时间 日期 月份 类别 科目 等级 工种
    """)
}
