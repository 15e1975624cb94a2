import LiangCore
import LiangText

/// The times that tables give their figures: those that head their columns and rows, and that of their titles; else one
/// for the whole table.
struct TableTimes {
  /// For each figure the time that heads its column or its row.
  private(set) var own: [SpokenTime?] = []
  /// For each figure, whether it tells how a plan compares: that of 增长(%) beside 2013年计划.
  private(set) var arePlanned: [Bool] = []
  /// For each figure of a table that no time heads, the table's head.
  private var tables: [ByteRange?] = []

  /// - Parameters:
  ///   - cells: for each figure of the article, where it stands in a table.
  ///   - spoken: the times of the article.
  init(_ cells: [TableCell?], _ spoken: [SpokenTime], _ bytes: UnsafeBufferPointer<UInt8>) {
    var heads = TableHeads(bytes: bytes, spoken: spoken, columns: Self.columns(of: cells))
    for cell in cells {
      let time = cell.flatMap { heads.time(of: $0) }
      own.append(time)
      arePlanned.append(cell.map { heads.isOfPlan($0) } ?? false)
      tables.append(time == nil ? cell?.header : nil)
    }
  }

  /// For each table, by its head, what heads its columns.
  private static func columns(of cells: [TableCell?]) -> [ByteRange: [ByteRange]] {
    var columns: [ByteRange: Set<ByteRange>] = [:]
    for case let cell? in cells where !cell.header.isEmpty { columns[cell.header, default: []].insert(cell.column) }
    return columns.mapValues { $0.sorted { $0.start < $1.start } }
  }

  /// Whether one figure covers what the other does, because they stand in one table and no time heads either.
  func haveOne(_ index: Int, _ other: Int) -> Bool { tables[index] != nil && tables[index] == tables[other] }
}

/// Reads the times that head rows and columns.
private struct TableHeads {
  let bytes: UnsafeBufferPointer<UInt8>
  let spoken: [SpokenTime]
  /// What was read in a head already: all cells of a column have one in common, and those of a row.
  private var headings: [ByteRange: SpokenTime?] = [:]
  private var titles: [ByteRange: SpokenTime?] = [:]
  /// For each table what heads its columns, in order.
  private let columns: [ByteRange: [ByteRange]]
  /// For columns of growth, the column that they are about.
  private var grown: [ByteRange: ByteRange] = [:]

  init(bytes: UnsafeBufferPointer<UInt8>, spoken: [SpokenTime], columns: [ByteRange: [ByteRange]]) {
    (self.bytes, self.spoken, self.columns) = (bytes, spoken, columns)
  }

  /// Months of the year that heads the row, the column or the table; else the time of the column, else that of the row,
  /// else that of the table.
  mutating func time(of cell: TableCell) -> SpokenTime? {
    let head = timedColumn(of: cell)
    let column = time(heading: head) ?? time(heading: cell.group)
    let row = time(heading: cell.row)
    let title = time(ofTitle: cell.title)
    return row.flatMap { months(head, of: $0) } ?? column.flatMap { months(cell.row, of: $0) }
      ?? title.flatMap { months(head, of: $0) ?? months(cell.row, of: $0) } ?? column ?? row ?? title
  }

  /// Whether the cell tells how another column grew that heads a plan.
  mutating func isOfPlan(_ cell: TableCell) -> Bool {
    let grown = timedColumn(of: cell)
    return grown != cell.column && TablePlans.isPlan(grown, bytes)
  }

  /// The head that says the time of the cell's column: of one that tells how another grew that of the other, the latest
  /// of those with a time straight to its left (2012年 2011年 增长(%)), unless one without a time may be meant as well
  /// (零售价 上周 涨幅).
  private mutating func timedColumn(of cell: TableCell) -> ByteRange {
    let column = cell.column
    if let known = grown[column] { return known }
    guard let heads = columns[cell.header], tellsGrowth(column), time(heading: column) == nil,
      time(heading: cell.group) == nil
    else { return column }
    let grown = latest(of: heads.prefix { $0.start < column.start }) ?? column
    self.grown[column] = grown
    return grown
  }

  private mutating func latest(of heads: some BidirectionalCollection<ByteRange>) -> ByteRange? {
    var latest: (head: ByteRange, end: CalendarDate)?
    for head in heads.reversed() {
      guard let end = time(heading: head)?.time?.end else {
        // 环比涨幅 同比涨幅: both of the time before them.
        if latest == nil, tellsGrowth(head) { continue }
        return tellsGrowth(head) ? latest?.head : nil
      }
      if latest.map({ end > $0.end }) ?? true { latest = (head, end) }
    }
    return latest?.head
  }

  private func tellsGrowth(_ column: ByteRange) -> Bool {
    bytes.holds(PeriodWords.columnsOfGrowth, in: column) && !bytes.holds(PeriodWords.meanGrowth, in: column)
  }

  private mutating func time(ofTitle range: ByteRange) -> SpokenTime? {
    if let known = titles[range] { return known }
    let time = resolved(range, year: nil).map { spoken($0, range) } ?? told(in: range).first { $0.manner == .governing }
    titles[range] = .some(time)
    return time
  }

  private mutating func time(heading range: ByteRange) -> SpokenTime? {
    if let known = headings[range] { return known }
    let time = read(heading: range)
    headings[range] = .some(time)
    return time
  }

  /// 12月20日 and 上半年, which count from the issue as elsewhere in the text.
  private func told(in range: ByteRange) -> some Collection<SpokenTime> {
    spoken[spoken.partitionPoint { $0.range.end <= range.start }...].lazy.prefix { $0.range.start < range.end }
      .filter { $0.time != nil && $0.rule != .someYear }
  }

  private func read(heading range: ByteRange) -> SpokenTime? {
    if let year = BareYear.read(bytes, range) { return spoken(ResolvedTime(year: year), range) }
    // 年末总人口 is of the year that the column or the title says.
    let told = told(in: range)
    // 比1997年增长（%）, 为1978年的倍数: a year that is measured against heads nothing.
    guard told.isEmpty else { return told.first { $0.manner == .governing } }
    if PeriodWords.measuring.end(bytes, at: Int(range.start), end: Int(range.end)) != nil { return nil }
    // A bar before a year was read as a digit of it.
    return resolved(range, year: nil).map { spoken($0, range) }
  }

  private func months(_ range: ByteRange, of year: SpokenTime) -> SpokenTime? {
    guard let whole = year.time, whole.last == whole.first, whole.first.month == 0,
      let time = resolved(range, year: whole.first.year), time.first.month > 0, time.first.year == whole.first.year
    else { return nil }
    return spoken(time, range)
  }

  /// The first time of the range, counted from the year.
  private func resolved(_ range: ByteRange, year: Int?) -> ResolvedTime? {
    var expressions: [TimeExpression] = []
    TimeScanner.scan(bytes, range: range, into: &expressions)
    var resolver = TimeResolver(issue: nil)
    resolver.enterSentence(naming: year)
    guard let first = expressions.first, case .time(let time) = resolver.resolve(first) else { return nil }
    return time
  }

  private func spoken(_ time: ResolvedTime, _ range: ByteRange) -> SpokenTime {
    SpokenTime(
      time: time, range: range, rule: .year, manner: .governing, isHead: true, isAhead: false, isAside: false,
      place: TextPlace())
  }
}
