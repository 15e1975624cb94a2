import LiangCore
import LiangText

extension QuantityScanner {
  /// Reads the numeral that may begin at `index` and answers where to go on.
  mutating func numeral(at index: Int, _ scalar: ScalarSpan) -> Int {
    let glyph = glyphs.lookup(scalar.value).glyph
    let next = index + scalar.length
    if index < quoteEnd { return inQuote(at: index, next: next) }
    if glyph != .digit, let end = word(covering: index) { return end }
    if glyph == .half { return half(at: index, next: next) }
    if scalar.value == 0x6570, NumeralWords.nounsInShu.longest(in: bytes, before: index, start: sentence.start) != nil {
      return next
    }
    let start = glyph == .digit ? repairedStart(index) : index
    guard let numeral = reader.read(at: start) else { return next }
    // A lone 伍 or 柒 is a name.
    if numeral.shape.contains(.financial), numeral.end == next { return exclude(.word, numeral) }
    return decide(numeral)
  }

  /// A numeral in a slogan, a name or a title; money, shares and measures in a short quotation are what somebody says.
  private mutating func inQuote(at index: Int, next: Int) -> Int {
    guard let numeral = reader.read(at: index) else { return next }
    guard quoteRule == .quotation, let hit = unit(behind: numeral), hit.unit.trait == .plain else {
      return exclude(quoteRule, numeral)
    }
    switch hit.unit.kind {
    case .count, .people, .duration, .multiple, .other: return exclude(quoteRule, numeral)
    default: return decide(numeral)
    }
  }

  /// One past the word that holds the numeral character at `index` and is no number (统一, 万一, 三角洲), unless a longer
  /// quantity begins there (十分 but 十分钟).
  private mutating func word(covering index: Int) -> Int? {
    var start = index
    for _ in 0..<4 {
      if let match = NumeralWords.words.longest(in: bytes, at: start, end: sentence.end), match.end > index,
        start < index || !isOutdone(wordEnd: match.end, at: index)
      {
        return exclude(.word, start, match.end)
      }
      let before = bytes.scalar(before: start, start: lastEnd)
      guard before.length == 3 else { return nil }
      start -= before.length
    }
    return nil
  }

  /// Whether numeral and unit reach beyond the word that begins with them, or a word before bounds them (近万家企业).
  private func isOutdone(wordEnd: Int, at index: Int) -> Bool {
    guard let numeral = reader.read(at: index) else { return false }
    if numeral.coreEnd > wordEnd { return true }
    guard let unit = units.trie.longest(in: bytes, at: numeral.end, end: sentence.end) else { return false }
    return unit.end > wordEnd
      || unit.end == wordEnd && numeral.shape.contains(.bareMagnitude) && comparator(before: index) != nil
  }

  /// Where letters read as digits begin the number: the l of l2名, the l of l.07亿.
  private func repairedStart(_ index: Int) -> Int {
    var start = index
    if start > lastEnd, bytes[start - 1] == 0x2E { start -= 1 }
    while start > lastEnd, glyphs.lookup(UInt32(bytes[start - 1])).glyph == .lookalike { start -= 1 }
    guard start < index, bytes[start] != 0x2E else { return index }
    return start > sentence.start && bytes[start - 1].isASCIILetterOrDigit ? index : start
  }

  // MARK: What the numeral is

  private mutating func decide(_ numeral: Numeral) -> Int {
    if let end = excludedByNeighbours(numeral) { return end }
    if let end = slashFraction(numeral) ?? range(from: numeral) { return end }
    guard let hit = unit(behind: numeral) else { return withoutUnit(numeral) }
    return quantity(numeral, hit)
  }

  /// A numeral that no unit follows is money behind a currency sign, waits where a list goes on, and counts nothing else.
  private mutating func withoutUnit(_ numeral: Numeral) -> Int {
    if let sign = currency(before: numeral.start) {
      return add(
        Draft(
          start: numeral.start, end: numeral.end, unitStart: numeral.end, unit: sign.unit, low: numeral.low,
          high: numeral.high, bound: numeral.bound, shape: numeral.shape, rule: .money))
    }
    if let match = ExclusionWords.suffixes.longest(in: bytes, at: numeral.end, end: sentence.end) {
      return exclude(ExclusionWords.rule(match.value), numeral)
    }
    if let next = listConnector(at: numeral.end), marks.mark(bytes.scalar(at: next).value) == .numeral {
      waiting.append(numeral)
      lastEnd = numeral.end
      return next
    }
    return exclude(.bareNumber, numeral)
  }

  /// 1/3的企业: a share written with a slash, where no date or code goes on.
  private mutating func slashFraction(_ numeral: Numeral) -> Int? {
    guard numeral.shape == .digits, bytes.starts(with: "/", at: numeral.end),
      let whole = reader.read(at: numeral.end + 1), whole.shape == .digits, numeral.low < whole.low,
      whole.low <= Decimal38(100), unit(behind: whole) == nil, numeral.low > .zero,
      case let next = bytes.scalar(at: whole.end).value, next >= 0x80 || next == 0 || next == 0x2C,
      let value = NumeralReader.percent(numeral.low, of: whole.low)
    else { return nil }
    var share = whole
    (share.start, share.low, share.high) = (numeral.start, value, value)
    share.shape.insert(.fraction)
    return fraction(share)
  }

  /// One past 、 和 与 及 或 between the numbers of a list.
  func listConnector(at index: Int) -> Int? {
    let scalar = bytes.scalar(at: index)
    switch scalar.value {
    case 0x3001, 0x548C, 0x4E0E, 0x53CA, 0x6216: return index + scalar.length
    default: return nil
    }
  }

  /// A dash that OCR reads for 一 before 成, 倍 or 半: 少了—成. A break between clauses else.
  mutating func dash(at index: Int, next: Int) -> Int {
    guard let match = units.trie.longest(in: bytes, at: next, end: sentence.end),
      units.units[match.value].kind == .percent || units.units[match.value].kind == .multiple,
      Context.changes.longest(in: bytes, before: index, start: clause) != nil
    else {
      clause = next
      return next
    }
    return add(
      Draft(
        start: index, end: match.end, unitStart: next, unit: units.units[match.value], low: Decimal38(1),
        high: Decimal38(1), bound: .exact, shape: [.chinese, .repaired], rule: .percent))
  }

  /// 半年, 半个月, 半公斤.
  private mutating func half(at index: Int, next: Int) -> Int {
    guard let match = units.trie.longest(in: bytes, at: next, end: sentence.end) else { return next }
    let unit = units.units[match.value]
    switch (unit.kind, unit.trait) {
    case (.duration, .plain), (.duration, .year), (.duration, .day), (.duration, .span): break
    case (.length, .plain), (.mass, .plain), (.area, .plain), (.volume, .plain): break
    default: return next
    }
    let value = Decimal38(unscaled: 500_000_000)!
    return add(
      Draft(
        start: index, end: match.end, unitStart: next, unit: unit, low: value, high: value, bound: .exact,
        shape: .chinese, rule: .half))
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isASCIILetterOrDigit: Bool { isASCIILetter || (0x30...0x39).contains(self) }
}
