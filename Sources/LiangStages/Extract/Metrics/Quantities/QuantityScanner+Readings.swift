import LiangCore
import LiangText

// What a spelling is behind its numeral: a unit, another one, or none for a reason.
extension QuantityScanner {
  /// What the unit is in this place: itself, another one, or none for a reason.
  enum Reading {
    case unit(Unit)
    case none(MetricRule, end: Int)
  }

  /// Decides by its trait what a spelling is behind this numeral.
  ///
  /// - Parameter start: where the range begins that the numeral ends.
  func reading(of hit: UnitHit, behind numeral: Numeral, from start: Int? = nil) -> Reading {
    var unit = hit.unit
    switch unit.trait {
    // 1958年头一年
    case .plain where bytes.starts(with: "年头", at: hit.start):
      if (1900..<2100).contains(numeral.small), numeral.digitCount == 4 { return .none(.date, end: hit.end) }
    case .plain where isContest(hit): return .none(.name, end: hit.end)
    case .plain where bytes.starts(with: "元", at: hit.start):
      if isPlaceName(numeral, hit) { return .none(.name, end: hit.end) }
    case .plain where bytes.starts(with: "担", at: hit.start):
      // 挑水四百担
      if clauseHolds(Context.carried, before: numeral.start) { unit = units.load }
    case .plain, .half: break
    case .piece: if isPrice(numeral, hit, from: start ?? numeral.start) { return .unit(units.yuan) }
    case .discount: return discount(unit, numeral, hit)
    case .interest:
      guard clauseHolds(Context.interest, before: numeral.start) else {
        return isPriced(numeral) ? .unit(units.mill) : .none(.homograph, end: numeral.end)
      }
      if clauseHolds(Context.monthly, before: numeral.start) { unit.factor = Decimal38(digits: "0.1")! }
    case .casualty: if !isCasualty(numeral, hit) { return .none(.homograph, end: numeral.end) }
    case .year: if isCalendarYear(numeral, hit) { return .none(.date, end: hit.end) }
    case .century: if isDatedCentury(numeral) { return .none(.date, end: hit.end) }
    case .month:
      // 俩月 are two months.
      let isCounted = bytes.starts(with: "俩", at: numeral.start) || bytes.starts(with: "仨", at: numeral.start)
      if !isCounted, numeral.small >= 0, numeral.small <= 12, numeral.bound == .exact {
        return .none(.date, end: hit.end)
      }
    case .day: if isCalendarDay(numeral, hit) { return .none(.date, end: hit.end) }
    case .span: break
    case .hour: return .none(.clock, end: pastMinutes(hit.end))
    case .minor: return minor(unit, numeral, hit)
    case .coin: if !isCoin(numeral, hit) { return .none(.homograph, end: numeral.end) }
    case .point: return point(unit, numeral, hit)
    case .degree: return degree(unit, numeral, hit)
    case .side: unit = side(unit, numeral, hit)
    case .great: if isCongress(numeral, hit) { return .none(.ordinal, end: hit.end) }
    case .session: if !isCountedSession(numeral) { return .none(.ordinal, end: hit.end) }
    case .decade:
      guard numeral.small >= 5, numeral.small <= 9 else { return .none(.homograph, end: numeral.end) }
    case .homograph: if !isMeasured(numeral, hit) || isSize(numeral, hit) { return .none(.homograph, end: numeral.end) }
    case .doubling:
      guard doublingStart(before: numeral.start) != nil else { return .none(.homograph, end: numeral.end) }
    case .noun: if !isCounted(numeral, hit) { return .none(.name, end: hit.end) }
    case .classifier:
      if let rule = uncounted(numeral, hit) { return .none(rule, end: hit.end) }
      if isHousehold(numeral, hit) { unit = units.person }
    }
    if unit.kind == .duration, isTimeItself(unit, numeral, hit) { return .none(.date, end: hit.end) }
    if unit.kind == .percent, unit.trait == .plain, unit.factor == Decimal38(10), numeral.high > Decimal38(10) {
      return .none(.homograph, end: numeral.end)
    }
    return .unit(unit)
  }

  /// 100米自由泳, 58公斤级: a contest is named by its length or weight.
  private func isContest(_ hit: UnitHit) -> Bool {
    if bytes.ends(with: "公斤", before: hit.end), bytes.starts(with: "级", at: hit.end) {
      return clauseHolds(Context.athletes, before: hit.start)
    }
    return bytes.ends(with: "米", before: hit.end)
      && Context.contests.longest(in: bytes, at: hit.end, end: sentence.end) != nil
  }

  /// Whether a duration tells when, and not how long.
  private func isTimeItself(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Bool {
    // 今年头八个月, 全省前九个月; 提前三个月 is a length of time.
    let isFirst = bytes.ends(with: "前", before: numeral.start)
    if unit.name == units.month || unit.name == units.day,
      bytes.ends(with: "年头", before: numeral.start) || bytes.ends(with: "年前", before: numeral.start)
        || isFirst && unit.name == units.month
          && Context.ahead.longest(in: bytes, before: numeral.start, start: clause) == nil
    {
      return true
    }
    // “八五”头四年, “八五”后三年
    if unit.name == units.year,
      Context.planYears.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
    {
      return true
    }
    guard bytes.starts(with: "前", at: hit.end) else { return false }
    // 4小时前　赞（31）: when a reader wrote
    let next = bytes.skippingSpaces(at: hit.end + 3)
    if next > hit.end + 3, Context.reactions.longest(in: bytes, at: next, end: sentence.end) != nil { return true }
    return unit.trait == .year && numeral.bound == .exact && !bytes.starts(with: "前后", at: hit.end)
  }

  /// 时速120公里, 每小时80公里.
  func speed(_ unit: Unit, _ numeral: Numeral) -> Unit? {
    if isKnots(unit, numeral) { return units.knot }
    guard unit.name == units.kilometre || unit.name == units.metre && unit.factor == Decimal38(1) else { return nil }
    var edge = fillersStart(before: numeral.start)
    while let match = Context.speedFillers.longest(in: bytes, before: edge, start: clause) { edge = match.end }
    // 时速由110公里提升为130公里: the second speed stands behind the first.
    let isSecond = quantities.last.map { $0.kind == .speed && edge <= $0.rightEdge && $0.clause == clause } ?? false
    if unit.name == units.kilometre {
      let isSpeed = isSecond || Context.speeds.longest(in: bytes, before: edge, start: clause) != nil
      // 每小时十五海里, 时速六十英里
      var speed = units.kilometresPerHour
      speed.factor = unit.factor
      return isSpeed ? speed : nil
    }
    guard Context.speedsOfSeconds.longest(in: bytes, before: edge, start: clause) != nil else { return nil }
    return units.metresPerSecond
  }

  /// 一个六百呎的单位, 租了八百呎的屋: the feet of a flat are square.
  func dwelling(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Unit? {
    guard unit.kind == .length, bytes.starts(with: "呎", at: hit.start),
      clauseHolds(Context.dwellings, before: numeral.start)
        || holds(Context.dwellings, from: hit.end, before: min(sentence.end, hit.end + 24))
    else { return nil }
    return units.squareFoot
  }

  /// 航速减到8节, and not 挂了8节车厢.
  private func isKnots(_ unit: Unit, _ numeral: Numeral) -> Bool {
    unit.kind == .count && bytes.starts(with: "节", at: numeral.end)
      && clauseHolds(Context.sailing, before: numeral.start)
  }

  private func isCalendarYear(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.bound == .exact, numeral.low == numeral.high, !numeral.shape.contains(.decimal),
      !numeral.shape.contains(.magnitude)
    else { return false }
    if numeral.shape.contains(.positional) || numeral.shape.contains(.leadingZero) || isLastOfSpaced(numeral) {
      return true
    }
    if Context.eras.longest(in: bytes, before: numeral.start, start: sentence.start) != nil { return true }
    guard numeral.shape.contains(.digits), !numeral.shape.contains(.grouped) else { return false }
    if numeral.digitCount == 4 { return numeral.small >= 1000 && numeral.small < 3000 }
    guard numeral.digitCount == 2, numeral.small >= 30 else { return false }
    // 98年5月; 自98年
    if let month = reader.read(at: hit.end), bytes.starts(with: "月", at: month.end) { return true }
    switch bytes.scalar(before: numeral.start, start: sentence.start).value {
    case 0x81EA, 0x4ECE, 0x5728, 0x4E8E, 0x2018, 0x2019: return true  // 自从在于‘’
    default: break
    }
    return bytes.starts(with: "年", at: hit.start)
      && ShortYear.isYear(numeral.small, in: bytes, from: numeral.start, to: hit.start + 3, limit: sentence.end)
  }

  /// The 八 of 一 九 五 八 年.
  private func isLastOfSpaced(_ numeral: Numeral) -> Bool {
    let before = bytes.skippingSpace(before: numeral.start)
    return before < numeral.start && numeral.end - numeral.start == 3
      && glyphs.lookup(bytes.scalar(before: before, start: sentence.start).value).glyph == .chineseDigit
  }

  /// 20世纪, 六世纪末; 两世纪, 十几世纪 and 近一世纪 are so many hundred years.
  private func isDatedCentury(_ numeral: Numeral) -> Bool {
    guard numeral.bound == .exact, !numeral.shape.contains(.decimal), !bytes.starts(with: "两", at: numeral.start)
    else { return false }
    return !isBareOne(numeral) || Context.wholly.longest(in: bytes, before: numeral.start, start: clause) == nil
  }

  /// The day of a date; 15日内 and 60日 are durations.
  private func isCalendarDay(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.small >= 0, numeral.small <= 31, numeral.bound == .exact else { return false }
    if bytes.ends(with: "月", before: numeral.start) { return true }
    // 走了兩日: the second of a month is 二日.
    if bytes.starts(with: "两", at: numeral.start) || bytes.starts(with: "兩", at: numeral.start) { return false }
    if Context.dayCounts.longest(in: bytes, before: numeral.start, start: clause) != nil { return false }
    if Context.dayChanges.longest(in: bytes, at: hit.end, end: sentence.end) != nil { return false }
    let limits: [StaticString] = ["内", "以内", "之内", "以上", "以下", "左右", "之久"]
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

  /// 翻 or 翻了 before a number of doublings, a bound between passed over.
  func doublingStart(before index: Int) -> (start: Int, end: Int)? {
    let bound = boundsBefore.longest(in: bytes, before: index, start: clause)
    let isBound = bound.map { ComparatorWords.Sense(rawValue: $0.value)?.comparator != nil } ?? false
    let edge = isBound ? bound!.end : index
    return Context.doubling.longest(in: bytes, before: edge, start: sentence.start).map { ($0.end, edge) }
  }

  /// 一, which is an article before a classifier.
  func isBareOne(_ numeral: Numeral) -> Bool {
    numeral.equals(1) && !numeral.shape.contains(.digits) && numeral.end - numeral.start == 3
  }
}
