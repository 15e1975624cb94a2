import LiangCore
import LiangText

/// The times that tables give their figures: those that head their columns and rows, and that of their titles; else one
/// for the whole table.
struct TableTimes {
  /// For each figure the time that heads its column or its row.
  private(set) var own: [SpokenTime?] = []
  /// For each figure of a table that no time heads, the table's head.
  private var tables: [ByteRange?] = []

  /// - Parameters:
  ///   - cells: for each figure of the article, where it stands in a table.
  ///   - spoken: the times of the article.
  init(_ cells: [TableCell?], _ spoken: [SpokenTime], _ bytes: UnsafeBufferPointer<UInt8>) {
    var heads = TableHeads(bytes: bytes, spoken: spoken)
    for cell in cells {
      let time = cell.flatMap { heads.time(of: $0) }
      own.append(time)
      tables.append(time == nil ? cell?.header : nil)
    }
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

  init(bytes: UnsafeBufferPointer<UInt8>, spoken: [SpokenTime]) { (self.bytes, self.spoken) = (bytes, spoken) }

  /// Months of the year that heads the row, the column or the table; else the time of the column, else that of the row,
  /// else that of the table.
  mutating func time(of cell: TableCell) -> SpokenTime? {
    let column = time(heading: cell.column) ?? time(heading: cell.group)
    let row = time(heading: cell.row)
    let title = time(ofTitle: cell.title)
    return row.flatMap { months(cell.column, of: $0) } ?? column.flatMap { months(cell.row, of: $0) }
      ?? title.flatMap { months(cell.column, of: $0) ?? months(cell.row, of: $0) } ?? column ?? row ?? title
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
