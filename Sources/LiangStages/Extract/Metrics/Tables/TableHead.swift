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
    /// Whether the unit is that of a line before the head.
    var isTold = false
    /// Whether somebody was told that its numbers are not read.
    var isReported = false

    /// Whether it names a year, a month or the like.
    var hasTime: Bool { words != label }
  }

  /// The line.
  let line: ByteRange
  /// The first heads the rows.
  private(set) var columns: [Column]
  /// Where each row says its own unit: 指标 单位 1997年 1998年.
  private(set) var unitColumn: Int?
  /// Whether the rows say what is counted, because some columns are of one time and some of another, or by their head.
  let namesRows: Bool
  /// Whether the rows are places.
  let hasPlaces: Bool
  /// How many rows went before.
  var rows = 0
  /// The times in it.
  let times: [ByteRange]

  /// - Parameter told: what a line before says of the units.
  init(_ parts: [ByteRange], of line: Sentences.Sentence, told: [CellReader.Measure], _ reader: CellReader) {
    let bytes = reader.bytes
    self.line = ByteRange(line.start, line.end)
    var expressions: [TimeExpression] = []
    // A bar before a year is no digit of it.
    for part in parts { TimeScanner.scan(bytes, range: part, into: &expressions) }
    let columns = reader.withWholeLabel(parts).map { TableHead.column($0, expressions, reader) }
    self.columns = columns
    unitColumn = columns.indices.dropFirst().first { bytes.holds(TableHead.unitWords, anywhereIn: columns[$0].label) }
    namesRows =
      columns.count(where: \.hasTime) > 1 || bytes.holds(TableHead.thingWords, anywhereIn: columns[0].label)
    hasPlaces = bytes.holds(TableHead.placeWords, anywhereIn: columns[0].label)
    times = expressions.map(\.range)
    share(told, bytes)
  }

  /// 单位 as the head of a column; 单 位 is two words.
  private static let unitWords = ByteTrie(["单位", "单 位", "单　位"].map { ($0, 1) })
  private static let placeWords = ByteTrie("地区 地 省 市 区 县 乡 镇 村 国家".split(separator: " ").map { (String($0), 1) })
  /// In the head of rows that are what is counted.
  private static let thingWords = ByteTrie(
    ["指标", "项目", "产品", "品名", "品种", "名称", "指 标", "项 目", "品 名", "指　标", "项　目", "品　名"].map { ($0, 1) })
  /// In the heads of columns that no unit before the table is of, unless it is per cent.
  private static let shares = ByteTrie(
    "同比 环比 增幅 降幅 涨幅 跌幅 涨跌幅 比重 占比 比例 增长 增减 比上年 为上年 率".split(separator: " ").map { (String($0), 1) })
  /// In the heads of columns whose numbers count nothing.
  private static let uncounted = ByteTrie(
    "序号 名次 排名 位次 年份 年度 时间 日期 规格 型号 编号 代码 电话 备注".split(separator: " ").map { (String($0), 1) })

  /// Counted in units of its own.
  private static let amounts = ByteTrie([("数量", 1)])

  /// Whether anything tells that the numbers below count something.
  var saysUnits: Bool {
    unitColumn != nil || columns.contains { $0.measure != nil && !$0.isBare } || columns.count(where: \.hasTime) > 1
  }

  /// Whether the first column is of figures too, and the head of the rows is missing: 千元 人.
  var lacksFirst: Bool { columns[0].words.isEmpty || columns[0].measure != nil }

  /// Puts an empty head before the others.
  mutating func addFirst() {
    columns.insert(Column(label: .none, words: .none), at: 0)
    if let column = unitColumn { unitColumn = column + 1 }
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

  // MARK: Columns

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
    let open = columns.indices.dropFirst().filter {
      columns[$0].measure == nil && counts($0, bytes) && !bytes.holds(Self.amounts, anywhereIn: columns[$0].label)
    }
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
    }
    for index in columns.indices.dropFirst() { columns[index].isTold = columns[index].measure != nil }
  }

  private mutating func give(_ measures: [CellReader.Measure], to open: [Int]) {
    for (number, index) in open.enumerated() {
      columns[index].measure = measures[measures.count == 1 ? 0 : number]
    }
  }
}

extension CellReader {
  /// The cells, with single characters at the beginning put together: 地 区 is one word.
  func withWholeLabel(_ parts: [ByteRange]) -> [ByteRange] {
    let single = parts.prefix { $0.count == 3 && bytes[Int($0.start)] >= 0xE4 }
    guard single.count > 1, single.count < parts.count else { return parts }
    return [ByteRange(Int(single[0].start), Int(single.last!.end))] + parts.dropFirst(single.count)
  }

  /// What heads a row or a column, without the unit that it says, and the unit.
  func head(_ part: ByteRange) -> (label: ByteRange, measure: Measure?) {
    let (start, end) = (Int(part.start), Int(part.end))
    if let brackets = brackets(atEndOf: part) {
      let told = told(from: brackets.inside, end: end)
      return (ByteRange(start, brackets.open), told.count == 1 ? told[0] : nil)
    }
    // 产值/万元, 增长%
    for index in stride(from: end - 1, through: max(start + 1, end - 15), by: -1) where bytes[index] & 0xC0 != 0x80 {
      let isStroke = bytes[index - 1] == 0x2F
      guard let measure = measure(in: ByteRange(index, end)),
        isStroke || measure.power > 2 || measure.unit.kind == .percent && !isHan(at: index),
        // 涨12%, 涨三成 are figures.
        TextMarks.shared.mark(bytes.scalar(before: index).value) != .numeral
      else { continue }
      return (ByteRange(start, isStroke ? index - 1 : index), measure)
    }
    let isNumberOf = bytes.ends(with: "数", before: end)
    let stop = isNumberOf ? end - 3 : end
    for index in stride(from: end - 3, through: max(start, end - 9), by: -3) {
      if index < stop, let measure = measure(in: ByteRange(index, stop)), measure.power == 0,
        Self.otherNumbers.longest(in: bytes, at: max(start, end - 9), end: end)?.end != end,
        isNumberOf || measure.unit.isOfTotals
      {
        return (part, measure)
      }
    }
    return (part, nil)
  }

  /// The unit that the cell is and nothing else, if it is seldom another word: 千元, 人, %.
  func unitAlone(_ part: ByteRange) -> Measure? {
    guard let measure = measure(in: part) else { return nil }
    switch measure.unit.trait {
    case .plain, .classifier: return measure
    default: return measure.power > 0 ? measure : nil
    }
  }

  private func isHan(at index: Int) -> Bool { (0xE4...0xE9).contains(bytes[index]) }

  /// Words that end in 数 behind a character that is a unit elsewhere.
  private static let otherNumbers = ByteTrie([("绝对数", 1), ("相对数", 1), ("百分数", 1)])

  /// The brackets that end the cell: where they open, and what begins in them.
  private func brackets(atEndOf part: ByteRange) -> (open: Int, inside: Int)? {
    let end = Int(part.end)
    let marks = TextMarks.shared
    guard marks.mark(bytes.scalar(before: end).value) == .closeBracket else { return nil }
    var open = end - bytes.scalar(before: end).length
    while open > Int(part.start), marks.mark(bytes.scalar(at: open).value) != .openBracket { open -= 1 }
    guard marks.mark(bytes.scalar(at: open).value) == .openBracket else { return nil }
    return (open, open + bytes.scalar(at: open).length)
  }

  // MARK: Units told

  /// Before the units of a table.
  static let unitHeads = ByteTrie(
    ["计量单位", "金额单位", "货币单位", "单位"].flatMap { [($0 + "：", 1), ($0 + ":", 1)] })
  /// Before the unit of a sum.
  private static let homeCurrency = ByteTrie([("人民币", 1)])

  /// The units that the line says: （单位：元、万人次）, or the brackets at its end: 计件单价（元／百盘）. 主办单位：人民日报社 says none.
  func unitsTold(by line: ByteRange) -> [Measure] {
    if let head = Self.unitHeads.first(in: bytes, from: Int(line.start), end: Int(line.end)) {
      guard head.start == Int(line.start) || isParted(before: head.start) else { return [] }
      return told(from: head.match.end, end: Int(line.end))
    }
    if let measure = measure(in: line) { return [measure] }
    return brackets(atEndOf: line).map { told(from: $0.inside, end: Int(line.end)) } ?? []
  }

  /// The units from the place on, up to a bracket or the end; of 元／公斤 the sum; none where other words stand between.
  func told(from start: Int, end: Int) -> [Measure] {
    let marks = TextMarks.shared
    var told: [Measure] = []
    var index = bytes.skippingSpaces(from: start, to: end)
    if let head = Self.unitHeads.longest(in: bytes, at: index, end: end) { index = head.end }
    if let currency = Self.homeCurrency.longest(in: bytes, at: index, end: end) {
      index = currency.end
      if index < end, bytes.scalar(at: index).value == 0xFF1A || bytes[index] == 0x3A {
        index += bytes.scalar(at: index).length
      }
    }
    while let (measure, next) = measure(at: index, end: end) {
      told.append(measure)
      index = bytes.skippingSpaces(from: next, to: end)
      // 元／公斤
      if index < end, isStroke(at: index) {
        while index < end, !isListMark(at: index), marks.mark(bytes.scalar(at: index).value) != .closeBracket {
          index += bytes.scalar(at: index).length
        }
      }
      guard index < end, isListMark(at: index) else { break }
      index = bytes.skippingSpaces(from: index + bytes.scalar(at: index).length, to: end)
    }
    guard index < end else { return told }
    switch marks.mark(bytes.scalar(at: index).value) {
    case .closeBracket, .sentenceEnd, .clauseBreak: return told
    default: return []
    }
  }

  private func isStroke(at index: Int) -> Bool {
    let value = bytes.scalar(at: index).value
    return value == 0x2F || value == 0xFF0F
  }

  private func isListMark(at index: Int) -> Bool {
    switch bytes.scalar(at: index).value {
    case 0x3001, 0xFF0C, 0x2C, 0xFF1B: true
    default: false
    }
  }

  /// Whether a bracket opens, a space or a mark stands before `index`.
  private func isParted(before index: Int) -> Bool {
    switch TextMarks.shared.mark(bytes.scalar(before: index).value) {
    case .openBracket, .space, .clauseBreak, .sentenceEnd: true
    default: false
    }
  }
}

extension Unit {
  /// Whether a column may be headed by it without 数: 垫付人次, 授课场次.
  fileprivate var isOfTotals: Bool { kind == .people && trait == .plain }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether one of the words stands in the range.
  func holds(_ words: ByteTrie, anywhereIn range: ByteRange) -> Bool {
    words.first(in: self, from: Int(range.start), end: Int(range.end)) != nil
  }
}
