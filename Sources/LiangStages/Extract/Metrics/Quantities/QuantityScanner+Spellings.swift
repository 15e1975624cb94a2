import LiangCore
import LiangText

// Spellings that are units in some places: 点, 度, 方, 大, 里, 两.
extension QuantityScanner {
  /// 3死5伤, 1死2失踪, 5男3女: the dead and the injured, men and women side by side.
  func isCasualty(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.bound == .exact, numeral.low.isWhole, !numeral.shape.contains(.bareMagnitude),
      !numeral.shape.contains(.positional)
    else { return false }
    let isBehind = quantities.last?.trait == .casualty && lastEnd == numeral.start
    if let second = reader.read(at: hit.end),
      let other = units.trie.longest(in: bytes, at: second.end, end: sentence.end)
    {
      return units.units[other.value].trait == .casualty
    }
    return isBehind
  }

  /// 点: a classifier before 意见, an index where it cannot be an hour, an hour else.
  func point(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Reading {
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

  /// 度: by what the clause speaks of. 北纬39度54分 is a place.
  func degree(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Reading {
    if Context.meridians.longest(in: bytes, before: numeral.start, start: sentence.start) != nil {
      return .none(.name, end: pastMinutes(hit.end))
    }
    if clauseHolds(Context.fahrenheit, before: numeral.start) {
      var other = unit
      other.name = units.fahrenheit
      return .unit(other)
    }
    if !clauseHolds(Context.current, before: numeral.start),
      holds(Context.warmth, from: max(sentence.start, numeral.start - 120), before: numeral.start)
        || holds(Context.warmth, from: hit.end, before: min(sentence.end, hit.end + 18))
    {
      return .unit(unit)
    }
    guard numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude) else {
      return .none(.homograph, end: hit.end)
    }
    var other = unit
    other.kind = isOfCurrent(numeral) ? .energy : .other
    other.name = other.kind == .energy ? units.kilowattHour : units.degree
    return .unit(other)
  }

  /// Whether electricity is spoken of in the clause, or not long before and the figure is of a day or of what is used: 就是耗电，
  /// 一天12度.
  private func isOfCurrent(_ numeral: Numeral) -> Bool {
    if clauseHolds(Context.current, before: numeral.start) { return true }
    return Context.usage.longest(in: bytes, before: numeral.start, start: clause) != nil
      && holds(Context.consumption, from: max(sentence.start, numeral.start - 90), before: numeral.start)
  }

  /// 方: cubic metres where there are very many, or of earth, water or gas; parties else.
  func side(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Unit {
    let isParty =
      bytes.ends(with: "由", before: numeral.start) && !numeral.shape.contains(.decimal)
      || Context.parties.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    guard !isParty,
      numeral.shape.contains(.magnitude) || numeral.shape.contains(.decimal) || numeral.high >= Decimal38(100)
        || Context.bulk.longest(in: bytes, at: hit.end, end: sentence.end) != nil
        || Context.bulkBefore.longest(in: bytes, before: numeral.start, start: clause) != nil
        || clauseHolds(Context.capacity, before: numeral.start)
        || quantities.contains(where: { $0.trait == .side && $0.kind == .volume })
    else { return unit }
    var cubic = unit
    (cubic.kind, cubic.name) = (.volume, units.cubicMetre)
    return cubic
  }

  /// 十八大, 十三大: a congress by its number; 六大举措 counts.
  func isCongress(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if Context.congress.longest(in: bytes, at: hit.end, end: sentence.end) != nil { return true }
    let next = bytes.scalar(at: hit.end)
    if next.value < 0x4E00, marks.mark(next.value) != .openQuote { return true }
    return !numeral.shape.contains(.digits) && numeral.high > Decimal38(12)
  }

  func isCountedSession(_ numeral: Numeral) -> Bool {
    Context.countedSession.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
      || bytes.starts(with: "两", at: numeral.start)
  }

  /// 里, 两, 斗: units behind a round or compound numeral or digits, where what follows does not make a word of them.
  func isMeasured(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if let isCounted = isPlayedOrTraded(numeral, hit) { return isCounted }
    if isWay(numeral, hit) { return true }
    // 吃一两半酒
    if bytes.starts(with: "两半", at: hit.start) { return true }
    if isPlaceName(numeral, hit) { return false }
    guard !isBareOne(numeral), !numeral.shape.contains(.positional) else {
      return Context.measured.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    }
    return Context.unmeasured.longest(in: bytes, at: hit.end, end: sentence.end) == nil
  }

  /// Whether spellings that measure in one trade or play alone are spoken of there: 犁地三甲, 成交三万手, 净胜两球; nil for others.
  private func isPlayedOrTraded(_ numeral: Numeral, _ hit: UnitHit) -> Bool? {
    func isSpelt(_ word: StaticString) -> Bool { bytes.starts(with: word, at: hit.start) }
    if isSpelt("甲") {
      return clauseHolds(Context.fields, before: numeral.start)
        && Context.ploughed.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    }
    if isSpelt("手") { return isManifold(numeral) && clauseHolds(Context.traded, before: numeral.start) }
    if isSpelt("球") || isSpelt("局") {
      return clauseHolds(Context.matches, before: numeral.start) && !isPlaceName(numeral, hit)
    }
    if isSpelt("下") {
      return isEnd(hit.end) && clauseHolds(Context.beats, before: numeral.start)
        && (numeral.shape.contains(.digits) || bytes.ends(with: "了", before: numeral.start))
    }
    guard isSpelt("注") else { return nil }
    return holds(
      Context.staked, from: max(sentence.start, numeral.start - 90), before: min(sentence.end, hit.end + 90))
  }

  /// Whether 里 is a length of way: 走了三里多, 走五里路到市集, 离公路11里山路. 百里多彩画廊 is none; 五里路口 and 十里路站 are places.
  private func isWay(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "里", at: hit.start) else { return false }
    if bytes.starts(with: "里多", at: hit.start),
      isBeforeMark(hit.end + 3) || Context.waysMore.longest(in: bytes, at: hit.end + 3, end: sentence.end) != nil
    {
      return true
    }
    if bytes.starts(with: "里路", at: hit.start),
      Context.walked.longest(in: bytes, before: fillersStart(before: numeral.start), start: clause) != nil
    {
      return true
    }
    guard let way = Context.lanes.longest(in: bytes, at: hit.start, end: sentence.end), !isBareOne(numeral) else {
      return false
    }
    return Context.crossings.longest(in: bytes, at: way.end, end: sentence.end) == nil
  }

  /// Whether it is a hundred or more, in digits or with a magnitude.
  private func isManifold(_ numeral: Numeral) -> Bool {
    numeral.high >= Decimal38(100) && (numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude))
  }

  /// 43码的胶鞋, 鞋穿四十三码.
  func isSize(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    bytes.starts(with: "码", at: hit.start)
      && (clauseHolds(Context.worn, before: numeral.start)
        || holds(Context.worn, from: hit.end, before: min(sentence.end, hit.end + 15)))
  }
}
