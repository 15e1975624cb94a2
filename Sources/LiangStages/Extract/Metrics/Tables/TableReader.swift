import LiangCore
import LiangText

/// Reads the figures of a table printed as lines: a head whose cells say what is counted, rows of numbers below.
///
///     乡镇 参保人数（人） 垫付人次 垫付金额（万元）
///     湾沚镇 9800 640 —
///
/// A line before the head may say the unit of the columns that say none: 部分景区情况（单位：元、万人次）. So may each row, in
/// a column of its own (指标 单位 1997年 1998年) or behind its name: 粮食总产量（万吨）. Below a line of one unit no head is wanted
/// where each number has a name: 西红柿 一级 0.12 二级 0.09.
struct TableReader {
  /// A figure of a table, the words of its column or its row, and where it stands. The cell says what stands before the
  /// item.
  struct Cell {
    var quantity: Quantity
    var item: ByteRange
    var place: TableCell
  }

  /// What of a table was not read.
  struct Problem {
    enum Kind {
      /// A row that has other cells than the table has columns.
      case row(columns: Int)
      /// Digits that are no single number.
      case cell
      /// A column, or a table, whose numbers have no unit; `isTold` where a line says one that is none.
      case unit(isTold: Bool)
    }
    var kind: Kind
    var range: ByteRange
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let reader: CellReader
  private let units: UnitTable
  private let homeCurrency: Int
  private var places = LabelPlaces()
  private var head: TableHead?
  /// The running text read last: it may say the units of the table below.
  private var lead = ByteRange.none
  /// The short lines since then or since the last row, which may name the table below.
  private var names = ByteRange.none
  /// The units that one of them says.
  private var told: [CellReader.Measure] = []
  /// Whether one of them says units that are none.
  private var isUnknownUnitTold = false
  /// Whether the row before was one of a list without a head.
  private var isList = false
  /// Rows of numbers without a head, and how many cells they have.
  private var headless = (rows: 0, cells: 0)
  /// The figures of the row read last.
  private(set) var cells: [Cell] = []
  /// What of the line read last, and of those before it, was not read.
  private(set) var problems: [Problem] = []

  /// - Parameter homeCurrency: what 元 are.
  init(_ bytes: UnsafeBufferPointer<UInt8>, units: UnitTable, homeCurrency: Int) {
    self.bytes = bytes
    self.units = units
    self.homeCurrency = homeCurrency
    reader = CellReader(bytes, units: units)
  }

  /// A table's lines are short, in bytes; those between its rows are shorter still.
  private static let maxBytes = 300
  private static let maxTitle = 90
  private static let maxAside = 15
  /// What heads some rows of a list: 蔬菜类, 其中：.
  private static let maxGroup = 9

  /// The times in the head that was read last.
  var times: [ByteRange] { head.map(\.times) ?? [] }

  /// The whole line where the sentence is the first of a table's row: dots stand in it for what is not known.
  func line(of sentence: Sentences.Sentence) -> Sentences.Sentence {
    guard head != nil, bytes.ends(with: "…", before: sentence.end), sentence.end < bytes.count else { return sentence }
    let end = bytes[sentence.end...].prefix(Self.maxBytes).firstIndex(of: 0x0A) ?? bytes.count
    return Sentences.Sentence(start: sentence.start, end: end, hasNumeral: true)
  }

  /// Whether what heads the figure says that it is planned.
  func modality(of cell: Cell) -> Modality { TablePlans.modality(of: cell.place, bytes) }

  /// Whether the line is a part of a table that needs no further reading; its figures are in `cells`.
  mutating func readRow(_ line: Sentences.Sentence) -> Bool {
    if !cells.isEmpty { cells.removeAll(keepingCapacity: true) }
    if !problems.isEmpty { problems.removeAll(keepingCapacity: true) }
    let isShort = line.end - line.start <= Self.maxBytes
    let parts = isShort ? reader.parts(of: line) : []
    guard !parts.isEmpty else {
      // 其中： goes on.
      if isShort, line.end - line.start <= Self.maxAside, head.map({ $0.rows > 0 }) ?? false { return false }
      close()
      names = .none
      lead = isShort ? ByteRange(line.start, line.end) : .none
      return false
    }
    if isPriceList(parts) {
      close()
      (names, lead) = (.none, .none)
      return false
    }
    let isTitle = reader.isTitle(ByteRange(line.start, line.end))
    if isTitle { close() }
    if saysUnits(line, parts, isTitle: isTitle) { return false }
    guard parts.count > 1, !isTitle else {
      // What stands below another line is another list.
      if line.end - line.start > (isList ? Self.maxGroup : Self.maxTitle) { close() }
      name(ByteRange(line.start, line.end))
      return false
    }
    return isHead(parts, line) ? readHead(parts, line) : readCells(parts, line)
  }

  /// Forgets the table: what follows is none of its rows. Most lines stand behind none.
  private mutating func close() {
    isUnknownUnitTold = false
    guard head != nil || !told.isEmpty || headless.rows > 0 || isList else { return }
    // Running text says the unit of one list.
    if isList { lead = .none }
    isList = false
    head = nil
    told = []
    headless = (0, 0)
  }

  // MARK: Heads

  /// Takes the line for a part of the title of what follows.
  private mutating func name(_ line: ByteRange) {
    guard !names.isEmpty else { return names = line }
    names = ByteRange(Int(min(names.start, line.start)), Int(max(names.end, line.end)))
  }

  /// Whether the line is one before a table, or between its head and its rows, that says the units: 表1 各县情况　单位：万元.
  private mutating func saysUnits(
    _ line: Sentences.Sentence, _ parts: [ByteRange], isTitle: Bool
  ) -> Bool {
    let whole = ByteRange(line.start, line.end)
    let hasHead =
      parts.contains { CellReader.unitHeads.longest(in: bytes, at: Int($0.start), end: Int($0.end)) != nil }
      || parts.count == 1 && reader.hasUnitHead(whole)
    guard parts.count == 1 || hasHead || isTitle || reader.isBracketed(whole) else { return false }
    let units = reader.unitsTold(by: whole)
    guard !units.isEmpty || hasHead else { return false }
    if var head, head.rows == 0, !head.columns.contains(where: { $0.measure != nil }) {
      head.share(units, bytes)
      head.isUnknownUnitTold = units.isEmpty
      self.head = head
    } else {
      close()
    }
    lead = .none
    told = units
    isUnknownUnitTold = units.isEmpty
    name(ByteRange(line.start, line.end))
    return true
  }

  /// Whether the line is one of a list of prices, each with what it is per, and so of no table above it, which has
  /// another number of columns: 尿素 每吨 780元.
  private func isPriceList(_ parts: [ByteRange]) -> Bool {
    parts.count > 2 && head.map { $0.columns.count + 1 != parts.count } ?? true && head?.unitColumn == nil
      && parts.contains(where: reader.isPer)
      && parts.contains(where: reader.isPrice)
  }

  /// Whether the line heads columns: no cell of it is a number, unless all are years, nor its only digits a price.
  /// Classes of sums are several: 500元以下 500～1000元.
  private func isHead(_ parts: [ByteRange], _ line: Sentences.Sentence) -> Bool {
    guard line.hasNumeral else { return true }
    let numbers = parts.filter(reader.isNumber)
    guard !numbers.isEmpty else {
      return !(parts.count { !reader.isWords($0) } == 1 && parts.contains(where: reader.isPrice))
    }
    let years = numbers.compactMap { BareYear.read(bytes, $0) }
    guard years.count > 1, years.count == numbers.count, parts.count - years.count <= 3 else { return false }
    return zip(years, years.dropFirst()).allSatisfy(<) || zip(years, years.dropFirst()).allSatisfy(>)
      || head.map { $0.rows == 0 && reader.grouped(parts, below: $0.parts) != nil } ?? false
  }

  /// - Returns: whether the line is surely a head.
  private mutating func readHead(_ parts: [ByteRange], _ line: Sentences.Sentence) -> Bool {
    let measures = parts.compactMap(reader.measure(in:))
    if var head, head.rows == 0, measures.count == parts.count,
      head.columns.count - 1...head.columns.count ~= parts.count
    {
      // 元 人 人次, below the heads.
      head.take(measures.suffix(head.columns.count - 1))
      self.head = head
      return true
    }
    let units = unitsBefore
    let below = head.flatMap { $0.rows == 0 ? reader.grouped(parts, below: $0.parts) : nil }
    var next = TableHead(below?.cells ?? parts, groups: below?.groups ?? [], of: line, told: units, reader)
    // 白菜 平 平: a row without a figure
    if let head, head.rows > 0 || head.columns.contains(where: \.isTold), head.columns.count == next.columns.count,
      !next.saysUnits
    {
      return false
    }
    headless = (0, 0)
    // A headline in two parts is none.
    if let head, head.rows == 0, below == nil, !head.saysUnits { name(head.line) }
    let saysUnits = told.isEmpty && !units.isEmpty
    next.title = names.isEmpty ? head?.title ?? announcement(in: lead, saysUnits: saysUnits) : names
    next.isUnknownUnitTold = isUnknownUnitTold
    head = next
    return next.columns.count(where: \.hasTime) > 1
  }

  /// The clause of running text that says what the table below it is of, if it begins with that word, or a time or
  /// another number: 下表为上半年登记数, 1996年的情况见下表, and not 参加过1984年奥运会的选手如下; all of a line that says the
  /// units.
  private func announcement(in line: ByteRange, saysUnits: Bool) -> ByteRange {
    let (start, end) = (Int(line.start), Int(line.end))
    let word = line.indices.first { Self.announcing.longest(in: bytes, at: $0, end: end) != nil }
    guard !line.isEmpty, var clause = word ?? (saysUnits ? start : nil) else { return .none }
    while clause > start, case let scalar = bytes.scalar(before: clause, start: start),
      case let mark = TextMarks.shared.mark(scalar.value), mark != .clauseBreak, mark != .sentenceEnd
    {
      clause -= scalar.length
    }
    return clause == word || (0x30...0x39).contains(bytes[clause]) ? ByteRange(clause, end) : .none
  }

  private static let announcing = ByteTrie("下表 如下 附表 见表")

  // MARK: Rows

  private mutating func readCells(_ parts: [ByteRange], _ line: Sentences.Sentence) -> Bool {
    guard var head else {
      if readList(parts, line) { return true }
      noteHeadless(parts, line)
      return false
    }
    if head.rows == 0, fitted(parts, to: head) != nil {
      head.spread(bytes)
      self.head = head
    }
    if head.rows == 0, parts.count == head.columns.count + 1, !reader.isNumber(parts[0]),
      head.lacksFirst
        || parts.dropFirst().allSatisfy(reader.isNumber)
          && (head.namesSum(bytes) || reader.groupings(of: parts, into: head.columns.count).isEmpty)
    {
      head.addFirst(bytes)
      self.head = head
    }
    if head.rows == 0, fitted(parts, to: head) == nil {
      head.joinUnits()
      self.head = head
    }
    guard let row = fitted(parts, to: head) ?? fittedWithoutNote(parts, to: head),
      case let contents = row.map(reader.content), isRow(contents, head)
    else {
      if parts.count > 2, reader.isRow(parts) {
        problems.append(Problem(kind: .row(columns: head.columns.count), range: ByteRange(line.start, line.end)))
      }
      return false
    }
    read(row, contents, line)
    return !cells.isEmpty
  }

  /// The cells as many as there are columns.
  private func fitted(_ parts: [ByteRange], to head: TableHead) -> [ByteRange]? {
    fittedAlone(parts, to: head) ?? fittedLikeOthers(parts, to: head)
  }

  /// The same by the row alone: what stands before the numbers is one name, and groups of digits are put together where
  /// that makes as many.
  private func fittedAlone(_ parts: [ByteRange], to head: TableHead) -> [ByteRange]? {
    let count = head.columns.count
    if parts.count == count { return parts }
    return named(parts, count) ?? named(reader.grouped(parts), count)
  }

  /// The same where only the other rows tell which digits are groups of one number (于都 35 200 2 904 118), or which
  /// cell is not printed.
  private func fittedLikeOthers(_ parts: [ByteRange], to head: TableHead) -> [ByteRange]? {
    let count = head.columns.count
    guard count > 2, parts.count >= count - 1, reader.isRow(parts) else { return nil }
    let isCellLost = parts.count < count
    let ways = isCellLost ? withBlank(parts) : reader.groupings(of: parts, into: count)
    guard !ways.isEmpty else { return nil }
    return ColumnForms(below: head.line, columns: count, reader) { fittedAlone($0, to: head) }
      .only(of: ways, byRows: isCellLost ? 2 : 1)
  }

  /// The cells with an empty one behind each of them.
  private func withBlank(_ parts: [ByteRange]) -> [[ByteRange]] {
    parts.indices.map { index in
      let end = Int(parts[index].end)
      return parts[...index] + [ByteRange(end, end)] + parts[(index + 1)...]
    }
  }

  /// The same of a row that says nothing in the last column, which is of notes; the cell is empty, at the end of the
  /// line.
  private func fittedWithoutNote(_ parts: [ByteRange], to head: TableHead) -> [ByteRange]? {
    guard head.endsInNotes(bytes), parts.count > 1, let last = parts.last, !reader.isWords(last) else { return nil }
    return fitted(parts + [ByteRange(Int(last.end), Int(last.end))], to: head)
  }

  private func named(_ parts: [ByteRange], _ count: Int) -> [ByteRange]? {
    let extra = parts.count - count
    guard extra >= 0, parts[...extra].dropFirst().allSatisfy(reader.isWords) else { return nil }
    return [ByteRange(Int(parts[0].start), Int(parts[extra].end))] + parts.dropFirst(extra + 1)
  }

  /// Whether one of the cells at least is a number, and no more of them are unclear. Numbers that have units of their
  /// own make no table where nothing else says one.
  private func isRow(_ contents: [CellReader.Content], _ head: TableHead) -> Bool {
    var (numbers, unclear) = (0, 0)
    for (index, content) in contents.enumerated().dropFirst() where head.counts(index, bytes) {
      switch content {
      case .number(_, _, .some) where !head.saysUnits: return false
      case .number: numbers += 1
      case .unclear: unclear += 1
      case .blank, .words: break
      }
    }
    return numbers > 0 && unclear <= numbers
  }

  /// The units that a line before says, or the running text.
  private var unitsBefore: [CellReader.Measure] {
    told.isEmpty && !lead.isEmpty ? reader.unitsTold(by: lead) : told
  }

  /// Reads a row of a list whose unit a line before says: names and their numbers, or one name and each number behind a
  /// sort of it (西红柿 一级 0.12 二级 0.09).
  private mutating func readList(_ parts: [ByteRange], _ line: Sentences.Sentence) -> Bool {
    let units = unitsBefore
    guard units.count == 1, parts.count > 1, isListName(parts[0]) else { return false }
    let isSorted = !parts.count.isMultiple(of: 2)
    let labels = stride(from: isSorted ? 1 : 0, to: parts.count, by: 2)
    guard labels.allSatisfy({ isListName(parts[$0]) && isBare(parts[$0 + 1]) }) else { return false }
    for index in labels {
      guard case .number(let numeral, let sign, _) = reader.content(parts[index + 1]),
        var quantity = quantity(parts[index + 1], numeral, sign, units[0], hasOwnUnit: false, line)
      else { continue }
      let name = isSorted ? parts[0] : parts[index]
      let isTotal = isTotal(name)
      if isTotal { quantity.rule = .tableTotal }
      let item = isTotal ? TableTitle(of: names, reader).item(of: quantity.kind) : name
      let place = TableCell(
        header: names, column: isSorted ? parts[index] : .none, group: .none, row: name, title: names)
      cells.append(Cell(quantity: quantity, item: item, place: place))
    }
    isList = true
    return true
  }

  /// Whether the cell may name what a list counts: no number, no ordinal, and nothing that the unit can not be of.
  private func isListName(_ part: ByteRange) -> Bool {
    let isWord = (0xE4...0xE9).contains(bytes[Int(part.start)]) && !bytes.starts(with: "第", at: Int(part.start))
    let isYear = (0x30...0x39).contains(bytes[Int(part.start)]) && reader.isWords(part)
    return (isWord || isYear) && !isBare(part) && TableHead.isCounted(part, bytes)
  }

  private mutating func noteHeadless(_ parts: [ByteRange], _ line: Sentences.Sentence) {
    guard parts.count > 2, reader.isRow(parts), parts.dropFirst().allSatisfy({ isBare($0) || reader.isNumber($0) }),
      parts.dropFirst().contains(where: isBare)
    else {
      headless = (0, 0)
      return
    }
    headless = headless.cells == parts.count ? (headless.rows + 1, parts.count) : (1, parts.count)
    if headless.rows == 2 {
      problems.append(Problem(kind: .unit(isTold: isUnknownUnitTold), range: ByteRange(line.start, line.end)))
    }
  }

  /// Whether the cell is a number without a unit.
  private func isBare(_ part: ByteRange) -> Bool {
    if case .number(_, _, nil) = reader.content(part) { return true }
    return false
  }

  // MARK: Figures

  private mutating func read(_ row: [ByteRange], _ contents: [CellReader.Content], _ line: Sentences.Sentence) {
    guard var head else { return }
    head.rows += 1
    // Between rows, 其中 takes no title away, 1998年 does.
    if !TableHead.times(in: names, bytes).isEmpty { head.title = names }
    names = .none
    // 1 白水县 2145: what stands behind the number of the row names it.
    let isNumbered = !reader.isName(row[0])
    let nameIndex = isNumbered && row.count > 2 && head.columns[1].measure == nil && !reader.isNumber(row[1]) ? 1 : 0
    let name = TableHead.column(row[nameIndex], TableHead.times(in: row[nameIndex], bytes), reader, isRow: true)
    let kind = kind(of: name, head)
    let ofRow = head.unitColumn.flatMap { reader.measure(in: row[$0]) } ?? name.measure
    for index in row.indices.dropFirst(nameIndex + 1) where index != head.unitColumn {
      let column = head.columns[index]
      switch contents[index] {
      case .number(let numeral, let sign, let own):
        guard let measure = own ?? (column.isTold ? ofRow ?? column.measure : column.measure ?? ofRow) else {
          report(index, &head)
          continue
        }
        if var quantity = quantity(row[index], numeral, sign, measure, hasOwnUnit: own != nil, line) {
          if kind == .total { quantity.rule = .tableTotal }
          cells.append(cell(quantity, column, name, kind, head))
        }
      case .unclear where (column.measure ?? ofRow) != nil:
        problems.append(Problem(kind: .cell, range: row[index]))
      case .unclear, .blank, .words: break
      }
    }
    self.head = head
  }

  /// Says once of a column, and once of a table without any unit, that its numbers are not read.
  private mutating func report(_ column: Int, _ head: inout TableHead) {
    guard head.counts(column, bytes), !head.columns[column].isReported else { return }
    if head.saysUnits {
      let label = head.columns[column].label
      problems.append(Problem(kind: .unit(isTold: head.isUnknownUnitTold), range: label.isEmpty ? head.line : label))
      head.report(column)
    } else if head.rows == 2 {
      problems.append(Problem(kind: .unit(isTold: head.isUnknownUnitTold), range: head.line))
      for index in head.columns.indices { head.report(index) }
    }
  }

  /// What a row is of.
  private enum RowKind {
    /// What its figures count, or are of.
    case thing
    /// A place or a time, which the figures' own columns say; or nothing.
    case other
    /// 合计
    case total
  }

  private mutating func kind(of row: TableHead.Column, _ head: TableHead) -> RowKind {
    if isTotal(row.words) { return .total }
    let name = withoutBlanks(row.words)
    if Self.means.contains(where: { name.suffix($0.utf8.count).elementsEqual($0.utf8) }) { return .other }
    return row.words.isEmpty || head.hasPlaces || places.stand(in: row.words, bytes) ? .other : .thing
  }

  private func withoutBlanks(_ name: ByteRange) -> [UInt8] {
    bytes[name.indices].filter { $0 != 0x20 }.split(separator: Self.wideBlank).flatMap(\.self)
  }

  /// Whether a row of the name sums up others.
  private func isTotal(_ row: ByteRange) -> Bool {
    let name = withoutBlanks(row)
    return Self.wholes.contains { name.elementsEqual($0.utf8) }
      || Self.sums.contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// The names of rows that sum up others, without blanks, what they end in, and what those of means do.
  private static let wholes = ["全国", "全省", "全市", "全县", "全区", "全州"]
  private static let sums = ["合计", "总计", "共计", "小计", "合计：", "总计：", "共计：", "小计："]
  private static let means = ["平均", "平均数", "平均值", "平均价"]
  /// U+3000
  private static let wideBlank: [UInt8] = [0xE3, 0x80, 0x80]

  /// The figure with what it counts: of a thing that heads the row, what heads the column, where that is no time,
  /// place, unit or change.
  private mutating func cell(
    _ quantity: Quantity, _ column: TableHead.Column, _ row: TableHead.Column, _ kind: RowKind, _ head: TableHead
  ) -> Cell {
    let ofRow = kind == .thing ? row.words : .none
    let isChange =
      column.hasTime
      && PeriodWords.measuring.end(bytes, at: Int(column.words.start), end: Int(column.words.end)) != nil
    let isSaid = isChange || places.stand(in: column.words, bytes)
    let ofColumn = isSaid && (kind == .total || !ofRow.isEmpty) ? .none : column.words
    var cell = TableCell(
      header: head.line, column: column.label, group: column.group, row: row.label, title: head.title)
    if !ofColumn.isEmpty { cell.groupItem = column.groupWords }
    if !ofColumn.isEmpty || !column.groupWords.isEmpty { cell.rowItem = ofRow }
    let item =
      [ofColumn, column.groupWords, ofRow].first { !$0.isEmpty }
      ?? TableTitle(of: head.title, reader).item(of: quantity.kind)
    return Cell(quantity: quantity, item: item, place: cell)
  }

  private func quantity(
    _ part: ByteRange, _ numeral: Numeral, _ sign: CellReader.Sign, _ measure: CellReader.Measure, hasOwnUnit: Bool,
    _ line: Sentences.Sentence
  ) -> Quantity? {
    func scaled(_ value: Decimal38) -> Decimal38? {
      value.scaled(byPowerOfTen: measure.power)?.multiplied(by: measure.unit.factor)
    }
    guard var low = scaled(numeral.low), var high = scaled(numeral.high) else { return nil }
    if sign == .minus { (low, high) = (high.negated, low.negated) }
    if sign == .either { low = high.negated }
    let start = sign == .plus ? numeral.start : Int(part.start)
    return Quantity(
      start: start, end: Int(part.end), unitStart: hasOwnUnit ? numeral.end : Int(part.end), leftEdge: start,
      rightEdge: Int(part.end), clause: line.start, kind: measure.unit.kind,
      unit: measure.unit.name == units.yuan.name && !measure.isRenminbi ? homeCurrency : measure.unit.name, low: low,
      high: high, comparator: low == high ? .equal : .range, rule: .table, trait: measure.unit.trait,
      shape: numeral.shape)
  }
}
