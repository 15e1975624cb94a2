import LiangCore
import LiangText

/// The head of a table: what its columns count, and in what.
struct TableHead {
  /// The head of one column.
  struct Column {
    /// Without the unit in brackets.
    var label: ByteRange
    /// That without the time it says; empty where it says nothing else.
    var words: ByteRange
    /// nil where the head does not say what is counted.
    var measure: CellReader.Measure?
    /// Whether the cell is a word that counts things and nothing else, and may be a name as well: 人, 张.
    var isBare = false
    /// What heads it and its neighbours in the line above the head, with the time it says and without.
    var group = ByteRange.none
    var groupWords = ByteRange.none
    /// Whether the unit is that of a line before the head.
    var isTold = false
    /// Whether somebody was told that its numbers are not read.
    var isReported = false

    /// Whether it names a year, a month or the like.
    var hasTime: Bool { words != label }
  }

  /// The lines above it that name the table.
  var title = ByteRange.none
  /// Whether a line before says units that are none.
  var isUnknownUnitTold = false
  /// The line and its cells.
  let line: ByteRange
  let parts: [ByteRange]
  /// The first heads the rows.
  private(set) var columns: [Column]
  /// Where each row says its own unit: 指标 单位 1997年 1998年.
  private(set) var unitColumn: Int?
  /// Whether the rows are places.
  private(set) var hasPlaces: Bool
  /// What a line before says of the units.
  private let told: [CellReader.Measure]
  /// How many rows went before.
  var rows = 0
  /// The times in it.
  let times: [ByteRange]

  /// - Parameters:
  ///   - groups: for each column but the first, the cell of the line above that heads it; empty where none does.
  ///   - told: what a line before says of the units.
  init(
    _ parts: [ByteRange], groups: [ByteRange] = [], of line: Sentences.Sentence, told: [CellReader.Measure],
    _ reader: CellReader
  ) {
    let bytes = reader.bytes
    self.line = ByteRange(line.start, line.end)
    self.parts = parts
    self.told = told
    var expressions: [TimeExpression] = []
    // A bar before a year is no digit of it.
    for part in parts { TimeScanner.scan(bytes, range: part, into: &expressions) }
    var columns = reader.withWholeLabel(parts).map { TableHead.column($0, expressions, reader) }
    for (index, part) in zip(columns.indices.dropFirst(), groups) {
      let group = TableHead.column(part, TableHead.times(in: part, bytes), reader)
      (columns[index].group, columns[index].groupWords) = (group.label, group.words)
      columns[index].measure = columns[index].measure ?? group.measure
    }
    self.columns = columns
    unitColumn = columns.indices.dropFirst().first { bytes.holds(TableHead.unitWords, anywhereIn: columns[$0].label) }
    hasPlaces = bytes.holds(TableHead.placeWords, anywhereIn: columns[0].label)
    times = expressions.map(\.range)
    share(told, bytes)
  }

  /// 单位 as the head of a column; 单 位 is two words.
  private static let unitWords = ByteTrie(["单位", "单 位", "单　位"].map { ($0, 1) })
  private static let placeWords = ByteTrie("地 省 市 区 县 乡 镇 村 国家")
  /// In the heads of columns that no unit before the table is of, unless it is per cent.
  private static let shares = ByteTrie(
    "系数 同比 环比 增幅 降幅 涨幅 跌幅 涨跌幅 比重 占比 比例 增长 增减 比上年 为上年 率")
  /// In the heads of columns of by how much a price changed.
  private static let changes = ByteTrie("比昨日 较昨日 比前日 较前日 比上周 较上周 比上期 较上期 年涨跌 月涨跌 周涨跌 日涨跌")
  /// In the heads of columns whose numbers count nothing.
  private static let uncounted = ByteTrie(
    "序号 名次 排名 位次 年份 年度 时间 日期 规格 型号 编号 代码 电话 备注")

  /// Heads of a last column that most rows say nothing in.
  private static let notes = ByteTrie(["备注", "附注", "说明", "备 注", "备　注"].map { ($0, 1) })

  /// Whether the last column is of notes.
  func endsInNotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard columns.count > 2, let label = columns.last?.label else { return false }
    return Self.notes.matches(bytes, from: Int(label.start), to: Int(label.end))
  }

  /// Counted in units of its own.
  private static let amounts = ByteTrie("数量")

  /// Whether anything tells that the numbers below count something.
  var saysUnits: Bool {
    unitColumn != nil || columns.contains { $0.measure != nil && !$0.isBare } || columns.count(where: \.hasTime) > 1
  }

  /// Whether the first column is of figures too, and the head of the rows is missing: 千元 人.
  var lacksFirst: Bool { columns[0].words.isEmpty || columns[0].measure != nil }

  /// Whether the first column is of sums or of land by its name, and so of no names: 产值 利润 税金.
  func namesSum(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let label = columns[0].label
    return Self.kindEnds.longest(in: bytes, before: Int(label.end), start: Int(label.start))
      .map { Self.kinds[$0.value] != .people } ?? false
  }

  /// Puts an empty head before the others.
  mutating func addFirst(_ bytes: UnsafeBufferPointer<UInt8>) {
    columns.insert(Column(label: .none, words: .none), at: 0)
    if let column = unitColumn { unitColumn = column + 1 }
    share(told, bytes)
  }

  /// Whether the numbers of the column are meant to count something.
  func counts(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    column != unitColumn && !bytes.holds(Self.uncounted, anywhereIn: columns[column].label)
  }

  mutating func report(_ column: Int) { columns[column].isReported = true }

  /// Takes the units of a line below the heads: 元 人 人次.
  mutating func take(_ measures: [CellReader.Measure]) {
    for (column, measure) in zip(columns.indices.suffix(measures.count), measures) { columns[column].measure = measure }
  }

  /// Gives the unit of a price that the head of the rows says in brackets to the columns, which say where and not what:
  /// 昨日零售价（元／公斤） 胡家庙 炭市街.
  mutating func spread(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let measure = columns[0].measure, isBracketed(0, bytes),
      bytes.ends(with: "价", before: Int(columns[0].label.end)), unitColumn == nil,
      columns.dropFirst().allSatisfy({ $0.measure == nil && !Self.saysWhat($0.label, bytes) })
    else { return }
    columns[0].measure = nil
    // It says what is measured, and that in 市场 perhaps.
    hasPlaces = false
    for index in columns.indices.dropFirst() {
      columns[index].measure = measure
      columns[index].words = ByteRange(Int(columns[index].words.end), Int(columns[index].words.end))
    }
  }

  /// Whether the head of a column says what its numbers are, or that they count nothing.
  private static func saysWhat(_ label: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.holds(quantities, anywhereIn: label) || !isCounted(label, bytes)
  }

  private static let quantities = ByteTrie("价 量 额 数 值 费 产 最高 最低 平均 涨跌 升降")

  /// Whether numbers behind the name count something in the unit that a line before says: no rank, no share.
  static func isCounted(_ name: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !bytes.holds(uncounted, anywhereIn: name) && !bytes.holds(shares, anywhereIn: name)
  }

  /// Makes one of each column and the unit that stands behind it as if it were another: 产量 （吨） 增长 %.
  mutating func joinUnits() {
    for index in columns.indices.dropFirst().reversed()
    where columns[index].label.isEmpty && columns[index].measure != nil && columns[index - 1].measure == nil {
      columns[index - 1].measure = columns[index].measure
      columns.remove(at: index)
    }
  }

  // MARK: Columns

  /// The times that the cell says.
  static func times(in part: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> [TimeExpression] {
    var expressions: [TimeExpression] = []
    TimeScanner.scan(bytes, range: part, into: &expressions)
    return expressions
  }

  /// 垫付金额（万元）, 参保人数, 垫付人次, 千元, 1997年.
  /// - Parameter isRow: whether it is that of a row, which names something: no word of it alone is a unit.
  static func column(
    _ part: ByteRange, _ times: [TimeExpression], _ reader: CellReader, isRow: Bool = false
  ) -> Column {
    if !isRow, let measure = reader.unitAlone(part) {
      let end = ByteRange(Int(part.end), Int(part.end))
      return Column(
        label: end, words: end, measure: measure, isBare: measure.power == 0 && measure.unit.trait == .classifier)
    }
    let (label, measure) = reader.head(part)
    return Column(label: label, words: words(of: label, times, reader.bytes), measure: measure)
  }

  /// The label without a time at its beginning or its end; empty where little else stands there.
  private static func words(
    of label: ByteRange, _ times: [TimeExpression], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ByteRange {
    if BareYear.read(bytes, label) != nil { return ByteRange(Int(label.end), Int(label.end)) }
    guard let time = times.first(where: { $0.range.overlaps(label) }) else { return label }
    if time.range.start <= label.start { return ByteRange(Int(min(time.range.end, label.end)), Int(label.end)) }
    // 比上年增减 is of no time of its own.
    return time.range.end < label.end ? label : ByteRange(Int(label.start), Int(time.range.start))
  }

  /// Gives the columns that say no unit the one told before, or each its own where as many were told.
  mutating func share(_ told: [CellReader.Measure], _ bytes: UnsafeBufferPointer<UInt8>) {
    guard !told.isEmpty, unitColumn == nil else { return }
    let told = magnify(told, bytes)
    var open = columns.indices.dropFirst().filter {
      columns[$0].measure == nil && counts($0, bytes) && !bytes.holds(Self.amounts, anywhereIn: columns[$0].label)
    }
    let changes = open.filter { open.contains($0 - 1) && isChange($0, bytes) }
    if told.count > 1, told.count == open.count - changes.count { open.removeAll(where: changes.contains) }
    let shares = open.filter { bytes.holds(Self.shares, anywhereIn: columns[$0].label) }
    let (percent, units) = (told.filter { $0.unit.kind == .percent }, told.filter { $0.unit.kind != .percent })
    if let percent = percent.first, told.count < open.count || told.count == 1 {
      give([percent], to: units.isEmpty && shares.isEmpty ? open : shares)
    }
    let others = open.filter { !shares.contains($0) }
    if told.count == open.count, told.count > 1 {
      give(told, to: open)
    } else if units.count == 1 || units.count == others.count {
      give(units, to: others)
    } else {
      giveByKind(units, to: others, bytes)
    }
    for index in changes {
      columns[index].measure = columns[index].measure ?? columns[index - 1].measure
      columns[index].words = columns[index - 1].words
    }
    for index in columns.indices.dropFirst() { columns[index].isTold = columns[index].measure != nil }
  }

  /// Whether the column says by how much what the one before it says went up or down, and in its unit.
  private func isChange(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.holds(Self.changes, anywhereIn: columns[column].label)
      && !bytes.holds(Self.shares, anywhereIn: columns[column].label)
  }

  /// Gives heads that only a word of theirs says the unit of (职工人数, 农户数) that of the line before, which may have a
  /// magnitude (万人), and answers the units that are left for the other columns; one alone is of all.
  private mutating func magnify(
    _ told: [CellReader.Measure], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [CellReader.Measure] {
    var taken: Set<Int> = []
    for index in columns.indices.dropFirst() {
      guard let own = columns[index].measure, own.power == 0, !columns[index].isBare, !isBracketed(index, bytes),
        let place = told.firstIndex(where: { $0.power > 0 && Self.isAlike($0.unit, own.unit) })
      else { continue }
      columns[index].measure = told[place]
      taken.insert(place)
    }
    return told.count == 1 ? told : told.indices.filter { !taken.contains($0) }.map { told[$0] }
  }

  private static func isAlike(_ told: Unit, _ own: Unit) -> Bool {
    told.kind == own.kind && (told.kind == .people || told.name == own.name)
  }

  /// Whether the unit stands in brackets behind the label: 职工人数（人）.
  private func isBracketed(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = bytes.skippingSpaces(at: Int(columns[index].label.end))
    return bytes.starts(with: "（", at: end) || bytes.starts(with: "(", at: end)
  }

  /// What ends the head of a column of money, of people or of land.
  private static let kinds: [MetricKind] = [.money, .people, .area]
  private static let kindEnds = ByteTrie(
    [
      "产值 总值 增加值 利润 利税 税收 收入 支出 资金 投资 贷款 存款 金额 余额 销售额 成交额 工资 奖金",
      "职工 工人 人数 人口 人员 会员 学生 教师 旅客 游客 劳动力", "面积 耕地",
    ].enumerated().flatMap { kind, words in words.split(separator: " ").map { (String($0), kind) } }, reversed: true)

  /// Gives each column the one unit told that it may be in, where there is one for all of them: 单位：万元、人 over 产值 利润 职工.
  private mutating func giveByKind(
    _ told: [CellReader.Measure], to open: [Int], _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let measures = open.compactMap { index -> CellReader.Measure? in
      let label = columns[index].label
      guard let end = Self.kindEnds.longest(in: bytes, before: Int(label.end), start: Int(label.start)) else {
        return nil
      }
      let alike = told.filter { $0.unit.kind == Self.kinds[end.value] }
      return alike.count == 1 ? alike[0] : nil
    }
    guard measures.count > 1, measures.count == open.count else { return }
    give(measures, to: open)
  }

  private mutating func give(_ measures: [CellReader.Measure], to open: [Int]) {
    for (number, index) in open.enumerated() {
      columns[index].measure = measures[measures.count == 1 ? 0 : number]
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether one of the words stands in the range.
  func holds(_ words: ByteTrie, anywhereIn range: ByteRange) -> Bool {
    words.first(in: self, from: Int(range.start), end: Int(range.end)) != nil
  }
}
