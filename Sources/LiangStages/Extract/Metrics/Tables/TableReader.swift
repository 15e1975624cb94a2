import LiangCore
import LiangText

/// Reads the figures of a table printed as lines: a head whose cells say what is counted, rows of numbers below.
///
///     乡镇 参保人数（人） 垫付人次 垫付金额（万元）
///     湾沚镇 9800 640 —
///
/// A line before the head may say the unit of the columns that say none: 部分景区情况（单位：元、万人次）. So may each row, in
/// a column of its own (指标 单位 1997年 1998年) or behind its name: 粮食总产量（万吨）.
struct TableReader {
  /// A figure of a table, the words of its column or its row, and where it stands.
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
      /// A column, or a table, whose numbers have no unit.
      case unit
    }
    var kind: Kind
    var range: ByteRange
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let reader: CellReader
  private let units: UnitTable
  private var head: TableHead?
  /// The running text read last: it may say the units of the table below.
  private var lead = ByteRange.none
  /// The units that a short line behind it says.
  private var told: [CellReader.Measure] = []
  /// Rows of numbers without a head, and how many cells they have.
  private var headless = (rows: 0, cells: 0)
  /// The figures of the row read last.
  private(set) var cells: [Cell] = []
  /// What of the line read last, and of those before it, was not read.
  private(set) var problems: [Problem] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, units: UnitTable) {
    self.bytes = bytes
    self.units = units
    reader = CellReader(bytes, units: units)
  }

  /// A table's lines are short, in bytes; those between its rows are shorter still.
  private static let maxBytes = 300
  private static let maxTitle = 90

  /// The times in the head that was read last.
  var times: [ByteRange] { head.map(\.times) ?? [] }

  /// The whole line where the sentence is the first of a table's row: dots stand in it for what is not known.
  func line(of sentence: Sentences.Sentence) -> Sentences.Sentence {
    guard head != nil, bytes.ends(with: "…", before: sentence.end), sentence.end < bytes.count else { return sentence }
    let end = bytes[sentence.end...].prefix(Self.maxBytes).firstIndex(of: 0x0A) ?? bytes.count
    return Sentences.Sentence(start: sentence.start, end: end, hasNumeral: true)
  }

  /// Whether the line is a part of a table that needs no further reading; its figures are in `cells`.
  mutating func readRow(_ line: Sentences.Sentence) -> Bool {
    cells.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    let isShort = line.end - line.start <= Self.maxBytes
    let parts = isShort ? reader.parts(of: line) : []
    guard !parts.isEmpty else {
      close()
      lead = isShort ? ByteRange(line.start, line.end) : .none
      return false
    }
    if saysUnits(line, parts) { return false }
    guard parts.count > 1 else {
      if line.end - line.start > Self.maxTitle { close() }
      return false
    }
    return isHead(parts, line) ? readHead(parts, line) : readCells(parts, line)
  }

  /// Forgets the table: what follows is none of its rows.
  private mutating func close() {
    head = nil
    told = []
    headless = (0, 0)
  }

  // MARK: Heads

  /// Whether the line is one before a table, or between its head and its rows, that says the units: 表1 各县情况　单位：万元.
  private mutating func saysUnits(_ line: Sentences.Sentence, _ parts: [ByteRange]) -> Bool {
    let hasHead = parts.contains {
      CellReader.unitHeads.longest(in: bytes, at: Int($0.start), end: Int($0.end)) != nil
    }
    guard parts.count == 1 || hasHead else { return false }
    let units = reader.unitsTold(by: ByteRange(line.start, line.end))
    guard !units.isEmpty || hasHead else { return false }
    if var head, head.rows == 0, !head.columns.contains(where: { $0.measure != nil }) {
      head.share(units, bytes)
      self.head = head
    } else {
      close()
    }
    lead = .none
    told = units
    return true
  }

  /// Whether the line heads columns: no cell of it is a number, unless all are years.
  private func isHead(_ parts: [ByteRange], _ line: Sentences.Sentence) -> Bool {
    guard line.hasNumeral else { return true }
    let numbers = parts.filter(reader.isNumber)
    guard !numbers.isEmpty else { return true }
    let years = numbers.compactMap { BareYear.read(bytes, $0) }
    return years.count > 1 && years.count == numbers.count && parts.count - years.count <= 3
      && (zip(years, years.dropFirst()).allSatisfy(<) || zip(years, years.dropFirst()).allSatisfy(>))
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
    let units = told.isEmpty && !lead.isEmpty ? reader.unitsTold(by: lead) : told
    let next = TableHead(parts, of: line, told: units, reader)
    // 白菜 平 平: a row without a figure
    if let head, head.rows > 0 || head.columns.contains(where: \.isTold), head.columns.count == next.columns.count,
      !next.saysUnits
    {
      return false
    }
    headless = (0, 0)
    head = next
    return next.columns.count(where: \.hasTime) > 1
  }

  // MARK: Rows

  private mutating func readCells(_ parts: [ByteRange], _ line: Sentences.Sentence) -> Bool {
    guard var head else {
      noteHeadless(parts, line)
      return false
    }
    if head.rows == 0, head.lacksFirst, parts.count == head.columns.count + 1, !reader.isNumber(parts[0]) {
      head.addFirst()
      self.head = head
    }
    guard let row = fitted(parts, to: head), case let contents = row.map(reader.content), isRow(contents, head) else {
      if isRowLike(parts) {
        problems.append(Problem(kind: .row(columns: head.columns.count), range: ByteRange(line.start, line.end)))
      }
      return false
    }
    read(row, contents, line)
    return !cells.isEmpty
  }

  /// The cells as many as there are columns: what stands before the numbers is one name, and groups of digits are put
  /// together where that makes as many.
  private func fitted(_ parts: [ByteRange], to head: TableHead) -> [ByteRange]? {
    let count = head.columns.count
    if parts.count == count { return parts }
    return named(parts, count) ?? named(reader.grouped(parts), count)
  }

  private func named(_ parts: [ByteRange], _ count: Int) -> [ByteRange]? {
    let extra = parts.count - count
    guard extra >= 0, parts[...extra].dropFirst().allSatisfy(reader.isWords) else { return nil }
    return [ByteRange(Int(parts[0].start), Int(parts[extra].end))] + parts.dropFirst(extra + 1)
  }

  /// Whether one of the cells at least is a number, and no more of them are unclear. Numbers that have units of their own
  /// make no table where nothing else says one.
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

  /// Whether the cells are a name and numbers: more of them digits or blanks than words.
  private func isRowLike(_ parts: [ByteRange]) -> Bool {
    guard parts.count > 2, !reader.isNumber(parts[0]) || BareYear.read(bytes, parts[0]) != nil else { return false }
    var (numbers, others) = (0, 0)
    for part in parts.dropFirst() {
      switch reader.content(part) {
      case .number: numbers += 1
      case .blank, .unclear: others += 1
      case .words: break
      }
    }
    return numbers > 0 && 2 * (numbers + others) > parts.count - 1
  }

  private mutating func noteHeadless(_ parts: [ByteRange], _ line: Sentences.Sentence) {
    guard isRowLike(parts), parts.dropFirst().allSatisfy({ isBare($0) || reader.isNumber($0) }),
      parts.dropFirst().contains(where: isBare)
    else {
      headless = (0, 0)
      return
    }
    headless = headless.cells == parts.count ? (headless.rows + 1, parts.count) : (1, parts.count)
    if headless.rows == 2 { problems.append(Problem(kind: .unit, range: ByteRange(line.start, line.end))) }
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
    // 1 白水县 2145: what stands behind the number of the row names it.
    let isNumbered = reader.isNumber(row[0]) && BareYear.read(bytes, row[0]) == nil
    let nameIndex = isNumbered && row.count > 2 && head.columns[1].measure == nil && !reader.isNumber(row[1]) ? 1 : 0
    let name = TableHead.column(row[nameIndex], times(in: row[nameIndex]), reader, isRow: true)
    let ofRow = head.unitColumn.flatMap { reader.measure(in: row[$0]) } ?? name.measure
    for index in row.indices.dropFirst(nameIndex + 1) where index != head.unitColumn {
      let column = head.columns[index]
      switch contents[index] {
      case .number(let numeral, let sign, let own):
        guard let measure = own ?? (column.isTold ? ofRow ?? column.measure : column.measure ?? ofRow) else {
          report(index, &head)
          continue
        }
        let place = TableCell(header: head.line, column: column.label, row: name.label)
        if let quantity = quantity(row[index], numeral, sign, measure, hasOwnUnit: own != nil, line) {
          let isOfRow = head.namesRows || own == nil && column.measure == nil
          cells.append(Cell(quantity: quantity, item: item(column, name, isOfRow: isOfRow, head), place: place))
        }
      case .unclear where (column.measure ?? ofRow) != nil:
        problems.append(Problem(kind: .cell, range: row[index]))
      case .unclear, .blank, .words: break
      }
    }
    self.head = head
  }

  private func times(in part: ByteRange) -> [TimeExpression] {
    var expressions: [TimeExpression] = []
    TimeScanner.scan(bytes, range: part, into: &expressions)
    return expressions
  }

  /// Says once of a column, and once of a table without any unit, that its numbers are not read.
  private mutating func report(_ column: Int, _ head: inout TableHead) {
    guard head.counts(column, bytes), !head.columns[column].isReported else { return }
    if head.saysUnits {
      let label = head.columns[column].label
      problems.append(Problem(kind: .unit, range: label.isEmpty ? head.line : label))
      head.report(column)
    } else if head.rows == 2 {
      problems.append(Problem(kind: .unit, range: head.line))
      for index in head.columns.indices { head.report(index) }
    }
  }

  /// What the figure counts: what the column says, or what the row says, where that is what tells.
  private func item(
    _ column: TableHead.Column, _ row: TableHead.Column, isOfRow: Bool, _ head: TableHead
  ) -> ByteRange {
    let isTotal = Self.totals.longest(in: bytes, at: Int(row.words.start), end: Int(row.words.end)) != nil
    let names = !row.words.isEmpty && !head.hasPlaces && !isTotal
    return names && (isOfRow || column.words.isEmpty) ? row.words : column.words
  }

  /// How rows begin that sum up others.
  private static let totals = ByteTrie(
    ["合计", "合 计", "合　计", "总计", "总 计", "总　计", "共计", "小计", "全国", "全省", "全市", "全县", "平均"].map { ($0, 1) })

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
      rightEdge: Int(part.end), clause: line.start, kind: measure.unit.kind, unit: measure.unit.name, low: low,
      high: high, comparator: low == high ? .equal : .range, rule: .table, trait: measure.unit.trait,
      shape: numeral.shape)
  }
}
