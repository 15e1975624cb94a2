package import LiangCore

/// What heads rows, columns and tables: names, units behind them, and lines that say units.
extension CellReader {
  /// The cells, with single characters at the beginning put together: 地 区 is one word.
  package func withWholeLabel(_ parts: [ByteRange]) -> [ByteRange] {
    let single = parts.prefix { $0.count == 3 && bytes[Int($0.start)] >= 0xE4 }
    guard single.count > 1, single.count < parts.count else { return parts }
    return [ByteRange(Int(single[0].start), Int(single.last!.end))] + parts.dropFirst(single.count)
  }

  /// The cells of a head, and for each column what heads it in the line above, where the cells come again for each cell
  /// there: 合同外资 实际外资 over 地区 1997年 1998年 1997年 1998年. The head of the rows stands in either line, or in both.
  package func grouped(
    _ cells: [ByteRange], below above: [ByteRange]
  ) -> (cells: [ByteRange], groups: [ByteRange])? {
    for (groups, isFirstBelow) in [(above[...], true), (above.dropFirst(), false), (above.dropFirst(), true)] {
      let columns = cells.dropFirst(isFirstBelow ? 1 : 0)
      guard groups.count > 1, columns.count > groups.count, columns.count.isMultiple(of: groups.count),
        case let width = columns.count / groups.count,
        zip(columns, columns.dropFirst(width)).allSatisfy({ bytes[$0.indices].elementsEqual(bytes[$1.indices]) })
      else { continue }
      return (isFirstBelow ? cells : [above[0]] + cells, groups.flatMap { Array(repeating: $0, count: width) })
    }
    return nil
  }

  /// What heads a row or a column, without the unit that it says, and the unit.
  package func head(_ part: ByteRange) -> (label: ByteRange, measure: Measure?) {
    let (start, end) = (Int(part.start), Int(part.end))
    if let brackets = brackets(atEndOf: part) {
      let told = told(from: brackets.inside, end: end)
      return (ByteRange(start, brackets.open), told.count == 1 ? told[0] : nil)
    }
    // 产值/万元, 增长%
    for index in stride(from: end - 1, through: max(start + 1, end - 15), by: -1) where bytes[index] & 0xC0 != 0x80 {
      let before = bytes.scalar(before: index)
      let isStroke = self.isStroke(at: index - before.length)
      guard let measure = measure(in: ByteRange(index, end)),
        isStroke || measure.power > 2 || measure.unit.kind == .percent && !isHan(at: index),
        // 涨12%, 涨三成 are figures.
        TextMarks.shared.mark(bytes.scalar(before: index).value) != .numeral
      else { continue }
      return (ByteRange(start, isStroke ? index - before.length : index), measure)
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
  package func unitAlone(_ part: ByteRange) -> Measure? {
    guard let measure = measure(in: part) else { return nil }
    switch measure.unit.trait {
    case .plain, .classifier: return measure
    default: return measure.power > 0 ? measure : nil
    }
  }

  private func isHan(at index: Int) -> Bool { (0xE4...0xE9).contains(bytes[index]) }

  /// Words that end in 数 behind a character that is a unit elsewhere.
  private static let otherNumbers = ByteTrie("绝对数 相对数 百分数")

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

  /// Whether 单位： stands in the line as a word of its own, whatever units follow.
  package func hasUnitHead(_ line: ByteRange) -> Bool {
    guard let head = Self.unitHeads.first(in: bytes, from: Int(line.start), end: Int(line.end)) else { return false }
    return head.start == Int(line.start) || isParted(before: head.start)
  }

  /// Whether brackets hold all of the line.
  package func isBracketed(_ line: ByteRange) -> Bool { brackets(atEndOf: line)?.open == Int(line.start) }

  // MARK: Titles

  /// Whether the line names a table as such: 表1, 附表, （续表）.
  package func isTitle(_ line: ByteRange) -> Bool {
    guard let word = Self.titles.longest(in: bytes, at: Int(line.start), end: Int(line.end)) else { return false }
    // 表彰, 表示
    return word.value == Self.alone
      || word.end < Int(line.end)
        && TextMarks.shared.mark(bytes.scalar(at: bytes.skippingSpaces(from: word.end, to: Int(line.end))).value)
          == .numeral
  }

  private static let alone = 1
  private static let titles = ByteTrie(
    ["表", "（表", "(表", "【表"].map { ($0, 0) }
      + ["附表", "续表", "（附表", "（续表", "(附表", "(续表", "【附表"].map { ($0, alone) })

  // MARK: Units told

  /// Before the units of a table.
  package static let unitHeads = ByteTrie("计量单位： 计量单位: 金额单位： 金额单位: 货币单位： 货币单位: 单位： 单位:")
  /// Before the unit of a sum.
  private static let homeCurrency = ByteTrie("人民币")

  /// The units that the line says: （单位：元、万人次）, or the brackets at its end: 计件单价（元／百盘）. 主办单位：人民日报社 says none.
  package func unitsTold(by line: ByteRange) -> [Measure] {
    if let head = Self.unitHeads.first(in: bytes, from: Int(line.start), end: Int(line.end)) {
      return hasUnitHead(line) ? told(from: head.match.end, end: Int(line.end)) : []
    }
    if let measure = measure(in: line) { return [measure] }
    guard let brackets = brackets(atEndOf: line) else { return [] }
    let units = told(from: brackets.inside, end: Int(line.end))
    guard units.isEmpty, let space = bytes[brackets.inside..<Int(line.end)].lastIndex(of: 0x20) else { return units }
    // （3月4日 人民币元/100外币）
    return told(from: space + 1, end: Int(line.end))
  }

  /// The units from the place on, up to a bracket or the end; of 元／公斤 the sum; none where other words stand between.
  package func told(from start: Int, end: Int) -> [Measure] {
    let marks = TextMarks.shared
    var told: [Measure] = []
    var index = bytes.skippingSpaces(from: start, to: end)
    if let head = Self.unitHeads.longest(in: bytes, at: index, end: end) { index = head.end }
    var isRenminbi = false
    if let currency = Self.homeCurrency.longest(in: bytes, at: index, end: end) {
      isRenminbi = true
      index = currency.end
      if index < end, bytes.scalar(at: index).value == "：" || bytes[index] == 0x3A {
        index += bytes.scalar(at: index).length
      }
    }
    while let (measure, next) = measure(at: index, end: end) {
      told.append(measure)
      told[told.count - 1].isRenminbi = isRenminbi
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
    case "、", "，", 0x2C, "；": true
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
