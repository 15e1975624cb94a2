package import LiangCore

/// Reads the cells of a table printed as lines: where one ends, and what stands in it.
package struct CellReader {
  /// A unit, and the power of ten of 千, 万 or 亿 before it.
  package struct Measure {
    package var unit: Unit
    package var power = 0
    /// Whether 人民币 stands with it, so that 元 are no other place's.
    package var isRenminbi = false
  }

  /// The mark before a number.
  package enum Sign {
    case none, minus, plus
    /// ±0.3
    case either
  }

  /// What a cell holds.
  package enum Content {
    /// A number, and the unit behind it where it has one of its own.
    case number(Numeral, Sign, Measure?)
    /// Nothing, or a dash, points or a stroke for it.
    case blank
    /// Words without a digit.
    case words
    /// Digits that are no single number: 10-12, 1234*.
    case unclear
  }

  package let bytes: UnsafeBufferPointer<UInt8>
  package let units: UnitTable
  private let marks = TextMarks.shared

  package init(_ bytes: UnsafeBufferPointer<UInt8>, units: UnitTable) {
    self.bytes = bytes
    self.units = units
  }

  // MARK: Where cells end

  /// The cells of the line: parted by bars, tabs or spaces; one where nothing parts it, none where it is running text.
  /// Where wide marks part them, a plain space parts the groups of a number.
  package func parts(of line: Sentences.Sentence) -> [ByteRange] {
    // What ends as a sentence does is one; most lines need no more than this look.
    let last = bytes.scalar(before: line.end, start: line.start).value
    // As does what only announces the table.
    if isRunning(last) || last == "：" || last == 0x3A { return [] }
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
      case let value where isRunning(value): return []
      default: break
      }
      index += max(1, scalar.length)
    }
    return parts
  }

  /// Whether the mark stands in running text only.
  @inline(__always)
  private func isRunning(_ mark: UInt32) -> Bool {
    switch mark {
    case "。", "，", "；", 0xFF01, 0xFF1F: true
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

  /// The cells with the groups of their numbers put together: 白水县 2 145 71.3 5 260 has three numbers. All that may be
  /// put together is: where as many cells result as there are columns, no other grouping gives so many.
  package func grouped(_ parts: [ByteRange]) -> [ByteRange] {
    var cells: [ByteRange] = []
    for part in parts {
      if let last = cells.last, let number = number(last, part) {
        cells[cells.count - 1] = number
      } else {
        cells.append(part)
      }
    }
    return cells
  }

  /// The cells in each way of putting groups of their numbers together that leaves so many.
  package func groupings(of parts: [ByteRange], into count: Int) -> [[ByteRange]] {
    guard parts.count > count, parts.count <= Self.mostGroups else { return [] }
    return parts.reduce(into: [[]]) { ways, part in
      ways += ways.compactMap { way in
        way.last.flatMap { number($0, part) }.map { way.dropLast() + [$0] }
      }
      for index in ways.indices where ways[index].last?.end != part.end { ways[index].append(part) }
    }
    .filter { $0.count == count }
  }

  /// Of ten cells there are five hundred ways at most.
  private static let mostGroups = 10

  /// The two cells as one number, if the second may be a group of digits behind the first.
  private func number(_ first: ByteRange, _ second: ByteRange) -> ByteRange? {
    guard first.end + 1 == second.start, isLeadingGroup(first), isGroup(second) else { return nil }
    return ByteRange(Int(first.start), Int(second.end))
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

  // MARK: What stands in them

  package func content(_ part: ByteRange) -> Content {
    if isBlank(part) { return .blank }
    let (sign, start) = sign(of: part)
    guard start < Int(part.end), marks.mark(bytes.scalar(at: start).value) == .numeral,
      // It does not reach into the next cell.
      let numeral = NumeralReader(UnsafeBufferPointer(rebasing: bytes[..<Int(part.end)]), glyphs: .shared)
        .read(at: start), numeral.bound == .exact, numeral.shape.isDisjoint(with: [.tooLarge, .bareMagnitude])
    else { return holdsDigit(part) ? .unclear : .words }
    if numeral.end == Int(part.end) { return .number(numeral, sign, nil) }
    if let measure = measure(in: ByteRange(numeral.end, Int(part.end))) {
      return isDate(numeral, measure.unit) ? .words : .number(numeral, sign, measure)
    }
    return holdsDigit(part) ? .unclear : .words
  }

  package func isNumber(_ part: ByteRange) -> Bool {
    if case .number = content(part) { return true }
    return false
  }

  /// Whether the cell may name a row: 白水县, 1997, 一级, and no number in digits.
  package func isName(_ part: ByteRange) -> Bool {
    !isNumber(part) || BareYear.read(bytes, part) != nil || (0xE4...0xE9).contains(bytes[Int(part.start)])
  }

  package func isWords(_ part: ByteRange) -> Bool {
    if case .words = content(part) { return true }
    return false
  }

  /// Whether the cell says what a price is per: 每吨, 每百斤.
  package func isPer(_ part: ByteRange) -> Bool {
    guard bytes.starts(with: Self.per, at: Int(part.start)), part.count > Self.per.utf8CodeUnitCount else {
      return false
    }
    return measure(in: ByteRange(Int(part.start) + Self.per.utf8CodeUnitCount, Int(part.end))) != nil
  }

  private static let per: StaticString = "每"

  /// Whether the cell is a sum of money, a range of them or one said roughly: 780元, 1450—1500元, 3元左右; not 500元以下.
  package func isPrice(_ part: ByteRange) -> Bool {
    let start = Int(part.start)
    guard start < Int(part.end), marks.mark(bytes.scalar(at: start).value) == .numeral else { return false }
    let end = Self.roughly.start(bytes, before: Int(part.end), from: start) ?? Int(part.end)
    return stride(from: end - 3, through: max(start + 1, end - Self.longestMoney), by: -1).contains {
      measure(in: ByteRange($0, end))?.unit.kind == .money
    }
  }

  /// Whether the cell is a price with what it is per: 0.8元/斤, 每斤0.8元, 12元一斤.
  package func isRate(_ part: ByteRange) -> Bool {
    let end = Int(part.end)
    if bytes.starts(with: Self.per, at: Int(part.start)) {
      guard let measure = measure(at: Int(part.start) + Self.per.utf8CodeUnitCount, end: end) else { return false }
      return isPrice(ByteRange(measure.end, end))
    }
    var index = Int(part.start)
    while index < end {
      let scalar = bytes.scalar(at: index)
      let next = index + scalar.length
      switch scalar.value {
      case 0x2F, 0xFF0F, "每", "一":
        if isPrice(ByteRange(Int(part.start), index)), measure(in: ByteRange(next, end)) != nil { return true }
      default: break
      }
      index = next
    }
    return false
  }

  private static let roughly = ByteWords("左右 上下 不等 多", endings: true)
  /// 万港元, in bytes.
  private static let longestMoney = 12

  /// Whether the cells are a name and numbers: more of them digits or blanks than words.
  package func isRow(_ parts: [ByteRange]) -> Bool {
    guard parts.count > 1, isName(parts[0]) else { return false }
    var (numbers, others) = (0, 0)
    for part in parts.dropFirst() {
      switch content(part) {
      case .number: numbers += 1
      case .blank, .unclear: others += 1
      case .words: break
      }
    }
    return numbers > 0 && 2 * (numbers + others) > parts.count - 1
  }

  /// Whether the cell is a number written out, of several numerals and without a unit: 三千二百, and not 五, 三班.
  package func isWrittenNumber(_ part: ByteRange) -> Bool {
    guard bytes[Int(part.start)] >= 0xE3, part.count > 3, case .number(_, _, nil) = content(part) else { return false }
    return true
  }

  /// 1997年, 6月, 5日.
  private func isDate(_ numeral: Numeral, _ unit: Unit) -> Bool {
    switch unit.trait {
    case .month, .day: true
    case .year: numeral.low >= Decimal38(BareYear.years.lowerBound)
    default: false
    }
  }

  /// Dashes, points or strokes, which stand where there is no figure.
  private func isBlank(_ part: ByteRange) -> Bool {
    var index = Int(part.start)
    while index < Int(part.end), case let scalar = bytes.scalar(at: index) {
      switch scalar.value {
      case 0x2D, 0x2F, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500, 0xFF0D, 0x2026, 0x2E, 0xB7: index += scalar.length
      default: return false
      }
    }
    return true
  }

  /// The sign that begins the cell, and where what it is the sign of begins.
  private func sign(of part: ByteRange) -> (sign: Sign, end: Int) {
    let scalar = bytes.scalar(at: Int(part.start))
    let sign: Sign =
      switch scalar.value {
      case 0x2D, 0x2212, 0xFF0D, 0x2013, 0x2014: .minus
      case 0x2B, 0xFF0B: .plus
      case "±": .either
      default: .none
      }
    return (sign, Int(part.start) + (sign == .none ? 0 : scalar.length))
  }

  private func holdsDigit(_ part: ByteRange) -> Bool {
    var index = Int(part.start)
    while index < Int(part.end), case let scalar = bytes.scalar(at: index) {
      if (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value) { return true }
      index += scalar.length
    }
    return false
  }

  // MARK: Units

  /// 千, 万 and their like before a unit; a spelling that begins so is the unit itself: 千米.
  private static let magnitudes = ByteTrie([
    ("百", 2), ("千", 3), ("万", 4), ("十万", 5), ("百万", 6), ("千万", 7), ("亿", 8), ("十亿", 9), ("百亿", 10), ("千亿", 11),
    ("万亿", 12),
  ])

  /// The unit that the range is, with 千, 万 or 亿 before it.
  package func measure(in range: ByteRange) -> Measure? {
    measure(at: Int(range.start), end: Int(range.end)).flatMap { $0.end == Int(range.end) ? $0.measure : nil }
  }

  /// The unit at the place, with 千, 万 or 亿 before it.
  package func measure(at index: Int, end: Int) -> (measure: Measure, end: Int)? {
    let magnitude =
      units.trie.longest(in: bytes, at: index, end: end) == nil
      ? Self.magnitudes.longest(in: bytes, at: index, end: end) : nil
    guard let match = units.trie.longest(in: bytes, at: magnitude?.end ?? index, end: end),
      // 单位, 企业, 区县 head rows and columns of other things.
      units.units[match.value].trait != .noun
    else { return nil }
    var unit = units.units[match.value]
    // 万度, 亿度 are of electricity.
    if unit.trait == .degree, magnitude != nil { (unit.kind, unit.name) = (.energy, units.kilowattHour) }
    return (Measure(unit: unit, power: magnitude?.value ?? 0), match.end)
  }
}
