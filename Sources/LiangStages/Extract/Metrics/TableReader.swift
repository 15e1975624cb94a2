import LiangCore
import LiangText

/// Reads the figures of a table printed as lines: a header whose cells say what is counted, rows of bare numbers below.
///
///     乡镇 参保人数（人） 垫付人次 垫付金额（万元）
///     湾沚镇 9800 640 712.4
///
/// A line before the header may say the unit of the columns that say none: 部分景区情况（单位：元、万人次）.
struct TableReader {
  private struct Column {
    /// nil where the header does not say what is counted.
    var unit: Unit?
    /// The power of ten of 万 or 亿 before the unit.
    var power = 0
    /// The header's words for it, without the unit in brackets.
    var label: ByteRange
    /// Whether its unit is that of a line before the header: words may stand in it too.
    var isTold = false
  }

  /// A unit, and the power of ten of 万 or 亿 before it.
  private typealias Measure = (unit: Unit, power: Int)

  /// A figure of a table and the words of its column.
  struct Cell {
    var quantity: Quantity
    var label: ByteRange
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let units: UnitTable
  private let reader: NumeralReader
  private let marks = TextMarks.shared
  private var columns: [Column] = []
  /// The running text read last: it may say the units of the table below.
  private var lead = Sentences.Sentence(start: 0, end: 0, hasNumeral: false)
  /// The figures of the row read last.
  private(set) var cells: [Cell] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, units: UnitTable) {
    self.bytes = bytes
    self.units = units
    reader = NumeralReader(bytes, glyphs: .shared)
  }

  /// Before the units of a table.
  private static let unitHeads = ByteTrie([("单位：", 1), ("单位:", 1)])
  /// In the labels of columns that no unit before the table is of.
  private static let unmeasured = ByteTrie(
    "同比 环比 增幅 降幅 涨幅 跌幅 涨跌幅 比重 占比 比例 序号 名次 排名 位次 年份 规格 数量".split(separator: " ").map { (String($0), 1) })

  /// A table's lines are short.
  private static let maxBytes = 300

  /// Whether the line is a row of the table whose header went before; its figures are in `cells`.
  mutating func readRow(_ line: Sentences.Sentence) -> Bool {
    guard line.end - line.start <= TableReader.maxBytes, let parts = parts(of: line) else {
      columns.removeAll(keepingCapacity: true)
      lead = line
      return false
    }
    // 表1 各县情况　单位：万元
    if parts.contains(where: { TableReader.unitHeads.longest(in: bytes, at: Int($0.start), end: Int($0.end)) != nil }) {
      columns.removeAll(keepingCapacity: true)
      lead = line
      return false
    }
    let isTold = columns.contains(where: \.isTold)
    guard line.hasNumeral, parts.contains(where: { isNumber($0) || isTold && isShare($0) }) else {
      // 白菜 平 平: a row without a figure
      return isTold && parts.count == columns.count ? false : readHeader(parts)
    }
    let row = !columns.isEmpty && parts.count > columns.count ? grouped(parts) : parts
    guard !columns.isEmpty, row.count == columns.count, zip(row, columns).dropFirst().allSatisfy(fits) else {
      columns.removeAll(keepingCapacity: true)
      return false
    }
    cells.removeAll(keepingCapacity: true)
    for (part, column) in zip(row, columns).dropFirst() { readCell(part, column, line) }
    return true
  }

  /// The cells with the groups of their numbers put together: 白水县 2 145 71.3 5 260 has three numbers. All that may be put
  /// together is: where as many cells result as there are columns, no other grouping gives so many.
  private func grouped(_ parts: [ByteRange]) -> [ByteRange] {
    var cells: [ByteRange] = []
    for part in parts {
      if let last = cells.last, last.end + 1 == part.start, isLeadingGroup(last), isGroup(part) {
        cells[cells.count - 1] = ByteRange(Int(last.start), Int(part.end))
      } else {
        cells.append(part)
      }
    }
    return cells
  }

  /// Whether the cell is one to three digits, or groups that begin with them.
  private func isLeadingGroup(_ part: ByteRange) -> Bool {
    var count = 0
    for index in Int(part.start)..<Int(part.end) {
      guard bytes[index] != 0x20 else { break }
      guard (0x30...0x39).contains(bytes[index]) else { return false }
      count += 1
    }
    return count <= 3 && !bytes[Int(part.start)..<Int(part.end)].contains(0x2E)
  }

  /// Whether the cell is three digits, with decimals or without.
  private func isGroup(_ part: ByteRange) -> Bool {
    let digits = bytes[Int(part.start)..<Int(part.end)].prefix { $0 != 0x2E }
    return digits.count == 3 && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The cells of the line: parted by bars, tabs or spaces; nil where it is running text. Where wide marks part them, a plain
  /// space parts the groups of a number.
  private func parts(of line: Sentences.Sentence) -> [ByteRange]? {
    // What ends as a sentence does is one; most lines need no more than this look.
    if isRunning(bytes.scalar(before: line.end, start: line.start).value) { return nil }
    var parts: [ByteRange] = []
    var isWide = false
    var start = line.start
    var index = line.start
    while index <= line.end {
      // No character from U+4000 to U+EFFF parts cells.
      if index < line.end, (0xE4..<0xEF).contains(bytes[index]) {
        index += 3
        continue
      }
      let scalar = bytes.scalar(at: index)
      // The line ends with a cell, whatever byte stands behind it.
      switch index < line.end ? scalar.value : 0x20 {
      case 0x20 where isWide && index < line.end: break
      case 0x20, 0x09, 0x3000, 0x7C, 0xFF5C:
        isWide = isWide || scalar.value != 0x20
        let part = trimmed(start, index)
        if part.start < part.end { parts.append(part) }
        start = index + scalar.length
      case let value where isRunning(value): return nil
      default: break
      }
      index += max(1, scalar.length)
    }
    return parts.count > 1 ? parts : nil
  }

  /// Whether the mark stands in running text only.
  @inline(__always)
  private func isRunning(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x3002, 0xFF0C, 0xFF1B, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  /// The cell without the spaces at its ends: | 2145 | 713 |.
  private func trimmed(_ start: Int, _ end: Int) -> ByteRange {
    var (start, end) = (start, end)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return ByteRange(start, end)
  }

  private func isNumber(_ part: ByteRange) -> Bool {
    guard let numeral = number(part) else { return false }
    return numeral.end == Int(part.end)
  }

  /// Whether the cell may stand in the column: a number; below a line that tells the unit, a share or a word as well, and
  /// whatever a column holds that is not measured by it.
  private func fits(_ part: ByteRange, _ column: Column) -> Bool {
    isNumber(part) || column.isTold && (column.unit == nil || isShare(part) || !holdsNumeral(part))
  }

  /// Whether the cell is a number and a sign of percent.
  private func isShare(_ part: ByteRange) -> Bool {
    guard let numeral = number(part), numeral.end < Int(part.end),
      let match = units.trie.longest(in: bytes, at: numeral.end, end: Int(part.end)), match.end == Int(part.end)
    else { return false }
    return units.units[match.value].kind == .percent
  }

  private func holdsNumeral(_ part: ByteRange) -> Bool {
    var index = Int(part.start)
    while index < Int(part.end), case let scalar = bytes.scalar(at: index) {
      if marks.mark(scalar.value) == .numeral { return true }
      index += scalar.length
    }
    return false
  }

  /// The number that begins the cell, behind a minus sign or none; it does not reach into the next one.
  private func number(_ part: ByteRange) -> Numeral? {
    let start = Int(part.start) + minusLength(part)
    guard marks.mark(bytes.scalar(at: start).value) == .numeral,
      let numeral = NumeralReader(UnsafeBufferPointer(rebasing: bytes[..<Int(part.end)]), glyphs: .shared)
        .read(at: start), numeral.bound == .exact, !numeral.shape.contains(.tooLarge)
    else { return nil }
    return numeral
  }

  /// The bytes of the minus sign that begins the cell; 0 where none does.
  private func minusLength(_ part: ByteRange) -> Int {
    let sign = bytes.scalar(at: Int(part.start))
    switch sign.value {
    case 0x2D, 0x2212, 0xFF0D: return sign.length
    default: return 0
    }
  }

  /// Takes the line for a header where at least one of its cells says what it counts.
  private mutating func readHeader(_ parts: [ByteRange]) -> Bool {
    columns = parts.map(column)
    shareTold()
    if !columns.dropFirst().contains(where: { $0.unit != nil }) { columns.removeAll(keepingCapacity: true) }
    return false
  }

  /// Gives the columns that say no unit the one told before, or each its own where as many were told.
  private mutating func shareTold() {
    let told = unitsTold(by: lead)
    lead = Sentences.Sentence(start: 0, end: 0, hasNumeral: false)
    let open = columns.indices.dropFirst().filter { columns[$0].unit == nil && !isUnmeasured(columns[$0].label) }
    guard !told.isEmpty, told.count == 1 || told.count == open.count else { return }
    for index in columns.indices.dropFirst() { columns[index].isTold = true }
    for (number, index) in open.enumerated() {
      let measure = told[told.count == 1 ? 0 : number]
      (columns[index].unit, columns[index].power) = (measure.unit, measure.power)
    }
  }

  private func isUnmeasured(_ label: ByteRange) -> Bool {
    TableReader.unmeasured.first(in: bytes, from: Int(label.start), end: Int(label.end)) != nil
  }

  /// The units that （单位：元、万人次） says; of 元／公斤 the sum. 主办单位：人民日报社 says none.
  private func unitsTold(by line: Sentences.Sentence) -> [Measure] {
    guard line.end - line.start <= TableReader.maxBytes,
      let head = TableReader.unitHeads.first(in: bytes, from: line.start, end: line.end),
      head.start == line.start || isParted(before: head.start)
    else { return [] }
    var told: [Measure] = []
    var index = head.match.end
    while let measure = measure(at: index, end: line.end) {
      told.append((measure.unit, measure.power))
      index = measure.end
      while index < line.end, case let scalar = bytes.scalar(at: index), scalar.value != 0x3001 {
        guard marks.mark(scalar.value) != .closeBracket else { return told }
        guard index > measure.end || scalar.value == 0x2F || scalar.value == 0xFF0F else { return [] }
        index += scalar.length
      }
      index = min(line.end, index + 3)
    }
    return told
  }

  /// Whether a bracket opens, a space or a mark stands before `index`.
  private func isParted(before index: Int) -> Bool {
    switch marks.mark(bytes.scalar(before: index).value) {
    case .openBracket, .space, .clauseBreak, .sentenceEnd: true
    default: false
    }
  }

  /// The unit at `index`, with 万 or 亿 before it.
  private func measure(at index: Int, end: Int) -> (unit: Unit, power: Int, end: Int)? {
    let numeral = reader.read(at: index)
    let power = numeral.flatMap { $0.shape.contains(.bareMagnitude) ? $0.magnitude : nil } ?? 0
    guard let match = units.trie.longest(in: bytes, at: power > 0 ? numeral!.end : index, end: end) else { return nil }
    return (units.units[match.value], power, match.end)
  }

  /// 垫付金额（万元）, 参保人数, 垫付人次.
  private func column(_ part: ByteRange) -> Column {
    let end = Int(part.end)
    if marks.mark(bytes.scalar(before: end).value) == .closeBracket {
      var open = end - bytes.scalar(before: end).length
      while open > Int(part.start), marks.mark(bytes.scalar(at: open).value) != .openBracket { open -= 1 }
      let inside = open + bytes.scalar(at: open).length
      let label = ByteRange(Int(part.start), open)
      guard let measure = measure(at: inside, end: end) else { return Column(unit: nil, label: label) }
      return Column(unit: measure.unit, power: measure.power, label: label)
    }
    for start in stride(from: end - 3, through: max(Int(part.start), end - 9), by: -3) {
      let isNumberOf = bytes.ends(with: "数", before: end)
      let stop = isNumberOf ? end - 3 : end
      if start < stop, let match = units.trie.longest(in: bytes, at: start, end: stop), match.end == stop,
        isNumberOf || units.units[match.value].unitOfTotals
      {
        return Column(unit: units.units[match.value], label: part)
      }
    }
    return Column(unit: nil, label: part)
  }

  private mutating func readCell(_ part: ByteRange, _ column: Column, _ line: Sentences.Sentence) {
    guard let numeral = number(part) else { return }
    let isShare = isShare(part)
    guard isShare || numeral.end == Int(part.end), let unit = isShare ? units.percent : column.unit,
      var value = numeral.low.scaled(byPowerOfTen: isShare ? 0 : column.power)?.multiplied(by: unit.factor)
    else { return }
    if minusLength(part) > 0 { value = value.negated }
    let quantity = Quantity(
      start: Int(part.start), end: Int(part.end), unitStart: isShare ? numeral.end : Int(part.end),
      leftEdge: Int(part.start), rightEdge: Int(part.end), clause: line.start, kind: unit.kind, unit: unit.name,
      low: value, high: value, comparator: .equal, rule: .table, trait: unit.trait, shape: numeral.shape)
    cells.append(Cell(quantity: quantity, label: column.label))
  }
}

extension Unit {
  /// Whether a column may be headed by it without 数: 垫付人次, 授课场次.
  fileprivate var unitOfTotals: Bool { kind == .people && trait == .plain }
}
