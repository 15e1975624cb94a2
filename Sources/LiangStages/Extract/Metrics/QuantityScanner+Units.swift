import LiangCore
import LiangText

extension QuantityScanner {
  /// A unit found behind a numeral.
  struct UnitHit {
    var unit: Unit
    /// One past the unit.
    var end: Int
    /// Where it begins.
    var start: Int
    /// The numeral's 多, 余 or 来 belongs to what follows and not to it.
    var dropsTail = false
    /// 个半月, 个多月: half of it more, or some more.
    var addsHalf = false
    var addsMore = false
  }

  /// The unit behind a numeral, a space between digits and unit passed over.
  func unit(behind numeral: Numeral) -> UnitHit? {
    let isDigits = numeral.shape.contains(.digits)
    if let hit = unit(at: isDigits ? bytes.skippingSpeck(at: numeral.end) : numeral.end) { return hit }
    guard numeral.coreEnd < numeral.end, var hit = unit(at: numeral.coreEnd) else { return nil }
    hit.dropsTail = true
    return hit
  }

  /// The unit that begins at `index`: the longest spelling, unless a longer word begins there that is none.
  func unit(at index: Int) -> UnitHit? {
    guard let match = units.trie.longest(in: bytes, at: index, end: sentence.end) else { return nil }
    if let word = NumeralWords.lookalikes.longest(in: bytes, at: index, end: sentence.end), word.end > match.end {
      return nil
    }
    // A unit in letters ends where the letters do.
    if bytes[match.end - 1].isASCIILetter, match.end < sentence.end, bytes[match.end].isASCIILetterOrDigit {
      return nil
    }
    let hit = UnitHit(unit: units.units[match.value], end: match.end, start: index)
    return hit.unit.trait == .classifier && bytes.ends(with: "个", before: hit.end) ? compound(hit) : hit
  }

  /// 个半小时, 个多月, 个来月.
  private func compound(_ hit: UnitHit) -> UnitHit {
    let isHalf = bytes.starts(with: "半", at: hit.end)
    guard isHalf || bytes.starts(with: "多", at: hit.end) || bytes.starts(with: "来", at: hit.end),
      let inner = units.trie.longest(in: bytes, at: hit.end + 3, end: sentence.end)
    else { return hit }
    var unit = units.units[inner.value]
    guard unit.kind == .duration, unit.trait != .year, unit.trait != .day else { return hit }
    unit.trait = .plain
    return UnitHit(unit: unit, end: inner.end, start: hit.start, addsHalf: isHalf, addsMore: !isHalf)
  }

  /// What the unit is in this place: itself, another one, or none for a reason.
  enum Reading {
    case unit(Unit)
    case none(MetricRule, end: Int)
  }

  /// Decides by its trait what a spelling is behind this numeral.
  func reading(of hit: UnitHit, behind numeral: Numeral) -> Reading {
    var unit = hit.unit
    switch unit.trait {
    case .plain, .half: break
    case .piece: if isPrice(numeral, hit) { return .unit(units.yuan) }
    case .year: if isCalendarYear(numeral, hit) { return .none(.date, end: hit.end) }
    case .month:
      if numeral.small >= 0, numeral.small <= 12, numeral.bound == .exact { return .none(.date, end: hit.end) }
    case .day: if isCalendarDay(numeral, hit) { return .none(.date, end: hit.end) }
    case .span: break
    case .hour: return .none(.clock, end: pastMinutes(hit.end))
    case .minor: return minor(unit, numeral, hit)
    case .coin: if !isCoin(hit) { return .none(.homograph, end: numeral.end) }
    case .point: return point(unit, numeral, hit)
    case .degree: return degree(unit, numeral, hit)
    case .side: unit = side(unit, numeral, hit)
    case .great: if isCongress(numeral, hit) { return .none(.ordinal, end: hit.end) }
    case .session: if !isCountedSession(numeral) { return .none(.ordinal, end: hit.end) }
    case .decade:
      guard numeral.small >= 5, numeral.small <= 9 else { return .none(.homograph, end: numeral.end) }
    case .homograph: if !isMeasured(numeral, hit) { return .none(.homograph, end: numeral.end) }
    case .doubling:
      guard doublingStart(before: numeral.start) != nil else { return .none(.homograph, end: numeral.end) }
    case .noun: if !isCounted(numeral, hit) { return .none(.name, end: hit.end) }
    case .classifier: if let rule = uncounted(numeral, hit) { return .none(rule, end: hit.end) }
    }
    if unit.kind == .percent, unit.trait == .plain, unit.factor == Decimal38(10), numeral.high > Decimal38(10) {
      return .none(.homograph, end: numeral.end)
    }
    return .unit(unit)
  }

  /// 时速120公里, 每小时80公里.
  func speed(_ unit: Unit, _ numeral: Numeral) -> Unit? {
    guard unit.name == units.kilometre, unit.factor == Decimal38(1) else { return nil }
    let edge = fillersStart(before: numeral.start)
    guard Context.speeds.longest(in: bytes, before: edge, start: clause) != nil else { return nil }
    return units.kilometresPerHour
  }

  /// The currency named before the figure: 港币两千九百六十元.
  func currencyWord(_ unit: Unit, before index: Int) -> Unit? {
    guard unit.kind == .money, unit.name == units.yuan.name,
      let match = Context.currencies.longest(in: bytes, before: bytes.skippingSpace(before: index), start: clause),
      let name = units.index(of: Context.currencyCodes[match.value])
    else { return nil }
    var foreign = unit
    foreign.name = name
    return foreign
  }

  // MARK: Dates and times of the day

  private func isCalendarYear(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.bound == .exact, numeral.low == numeral.high, !numeral.shape.contains(.decimal),
      !numeral.shape.contains(.magnitude)
    else { return false }
    if numeral.shape.contains(.positional) || numeral.shape.contains(.leadingZero) { return true }
    guard numeral.shape.contains(.digits), !numeral.shape.contains(.grouped) else { return false }
    if numeral.digitCount == 4 { return numeral.small >= 1000 && numeral.small < 3000 }
    guard numeral.digitCount == 2, numeral.small >= 30 else { return false }
    // 98年5月; 自98年
    if let month = reader.read(at: hit.end), bytes.starts(with: "月", at: month.end) { return true }
    switch bytes.scalar(before: numeral.start, start: sentence.start).value {
    case 0x81EA, 0x4ECE, 0x5728, 0x4E8E, 0x2018, 0x2019: return true  // 自从在于‘’
    default: return false
    }
  }

  /// The day of a date; 15日内 and 60日 are durations.
  private func isCalendarDay(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.small >= 0, numeral.small <= 31, numeral.bound == .exact else { return false }
    if bytes.ends(with: "月", before: numeral.start) { return true }
    if Context.dayCounts.longest(in: bytes, before: numeral.start, start: clause) != nil { return false }
    let limits: [StaticString] = ["内", "以内", "之内", "以上", "左右", "之久"]
    return !limits.contains { bytes.starts(with: $0, at: hit.end) }
  }

  /// One past 30分20秒 behind 8时.
  func pastMinutes(_ index: Int) -> Int {
    var end = index
    for mark in ["分", "秒"] as [StaticString] {
      guard let numeral = reader.read(at: end), bytes.starts(with: mark, at: numeral.end) else { return end }
      end = numeral.end + 3
    }
    return end
  }

  // MARK: Spellings with more than one meaning

  /// 分: points where something is won, lost or given, and behind digits; part of a price or a time elsewhere.
  private func minor(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Reading {
    if clauseHolds(Context.prices, before: numeral.start) { return .unit(units.cent) }
    let isGiven = Context.points.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
    let isScored = numeral.shape.contains(.digits) || numeral.shape.contains(.decimal)
    return isGiven || isScored ? .unit(unit) : .none(.homograph, end: numeral.end)
  }

  /// 角, 毛: nothing but a sign, a change or a bound behind it, so that no noun begins with it.
  private func isCoin(_ hit: UnitHit) -> Bool {
    let next = bytes.scalar(at: hit.end)
    return hit.end >= sentence.end || marks.mark(next.value) != .none
      || Context.afterCoin.longest(in: bytes, at: hit.end, end: sentence.end) != nil
  }

  /// 点: a classifier before 意见, an index where it cannot be an hour, an hour else.
  private func point(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Reading {
    if Context.pointed.longest(in: bytes, at: hit.end, end: sentence.end) != nil {
      var counted = unit
      counted.kind = .count
      return .unit(counted)
    }
    if numeral.high > Decimal38(24) || numeral.shape.contains(.decimal)
      || Context.indices.longest(in: bytes, before: numeral.start, start: clause) != nil
    {
      return .unit(unit)
    }
    return .none(.clock, end: pastMinutes(hit.end))
  }

  /// 度: by what the clause speaks of.
  private func degree(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Reading {
    if clauseHolds(Context.fahrenheit, before: numeral.start) {
      var other = unit
      other.name = units.fahrenheit
      return .unit(other)
    }
    if !clauseHolds(Context.current, before: numeral.start),
      holds(Context.warmth, from: max(sentence.start, numeral.start - 120), before: numeral.start)
    {
      return .unit(unit)
    }
    guard numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude) else {
      return .none(.homograph, end: hit.end)
    }
    var other = unit
    other.kind = clauseHolds(Context.current, before: numeral.start) ? .energy : .other
    other.name = other.kind == .energy ? units.kilowattHour : units.degree
    return .unit(other)
  }

  /// 方: cubic metres where there are very many, or of earth, water or gas; parties else.
  private func side(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Unit {
    guard
      numeral.shape.contains(.magnitude) || numeral.high >= Decimal38(100)
        || Context.bulk.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    else { return unit }
    var cubic = unit
    (cubic.kind, cubic.name) = (.volume, units.cubicMetre)
    return cubic
  }

  /// 十八大, 十三大: a congress by its number; 六大举措 counts.
  private func isCongress(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if Context.congress.longest(in: bytes, at: hit.end, end: sentence.end) != nil { return true }
    let next = bytes.scalar(at: hit.end)
    if next.value < 0x4E00, marks.mark(next.value) != .openQuote { return true }
    return !numeral.shape.contains(.digits) && numeral.high > Decimal38(12)
  }

  /// 块: yuan behind a verb of payment where no noun follows; a classifier else.
  private func isPrice(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if marks.mark(bytes.scalar(at: hit.end).value) == .numeral { return true }
    guard hit.end >= sentence.end || marks.mark(bytes.scalar(at: hit.end).value) != .none else { return false }
    return numeral.high >= Decimal38(1000) || clauseHolds(Context.payment, before: numeral.start)
  }

  private func isCountedSession(_ numeral: Numeral) -> Bool {
    Context.countedSession.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
      || bytes.starts(with: "两", at: numeral.start)
  }

  /// 里, 两, 斗: units behind a round or compound numeral or digits, where what follows does not make a word of them.
  private func isMeasured(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard !isBareOne(numeral), !numeral.shape.contains(.positional) else {
      return Context.measured.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    }
    return Context.unmeasured.longest(in: bytes, at: hit.end, end: sentence.end) == nil
  }

  /// A noun without classifier is counted by digits and by long numerals; 三厂 and 五矿 are names.
  private func isCounted(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if numeral.shape.contains(.bareMagnitude) { return comparator(before: numeral.start) != nil }
    return numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude) || numeral.bound == .above
      || Context.nounsCounted.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
  }

  /// Why a classifier behind this numeral counts nothing, or nil.
  private func uncounted(_ numeral: Numeral, _ hit: UnitHit) -> MetricRule? {
    // 两 counts; 二 before a classifier is an ordinal without 第: 二套房, 二期.
    if numeral.equals(2), bytes.starts(with: "二", at: numeral.start), numeral.end - numeral.start == 3 {
      return .ordinal
    }
    if isPlaceName(numeral, hit) { return .name }
    if isAddress(numeral, hit) { return .address }
    if Context.ranked.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end,
      bytes.ends(with: "前", before: numeral.start) || bytes.ends(with: "头", before: numeral.start)
    {
      return .ordinal
    }
    if numeral.shape.contains(.positional), !numeral.shape.contains(.digits), numeral.digitCount < 3 {
      return .bareNumber
    }
    return nil
  }

  /// 12号3栋2单元501室.
  private func isAddress(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard ExclusionWords.houses.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end else { return false }
    if bytes.ends(with: "号", before: numeral.start) { return true }
    guard let next = reader.read(at: hit.end) else { return false }
    return ExclusionWords.rooms.longest(in: bytes, at: next.end, end: sentence.end) != nil
  }

  /// 八里镇, 五棵松, 七台河.
  private func isPlaceName(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard !numeral.shape.contains(.digits), numeral.bound == .exact,
      NumeralWords.placeUnits.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
    else { return false }
    return NumeralWords.placeEndings.longest(in: bytes, at: hit.end, end: sentence.end) != nil
  }

  /// Where 翻 or 翻了 begins before a number of doublings.
  func doublingStart(before index: Int) -> Int? {
    Context.doubling.longest(in: bytes, before: index, start: sentence.start)?.end
  }

  /// 一, which is an article before a classifier.
  func isBareOne(_ numeral: Numeral) -> Bool {
    numeral.equals(1) && !numeral.shape.contains(.digits) && numeral.end - numeral.start == 3
  }

  /// Whether a word of the list stands in the clause before `index`.
  private func clauseHolds(_ words: ByteTrie, before index: Int) -> Bool {
    holds(words, from: max(clause, index - 60), before: index)
  }

  private func holds(_ words: ByteTrie, from start: Int, before index: Int) -> Bool {
    var probe = start
    while probe < index {
      if words.longest(in: bytes, at: probe, end: index) != nil { return true }
      probe += 1
    }
    return false
  }
}
