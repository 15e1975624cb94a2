import LiangCore
import LiangText

/// What a spelling is behind its numeral: a unit, another one, or none for a reason. Its trait says which question
/// decides.
///
/// A class, because it holds a reader for each: made once for a text.
final class SpellingReader {
  let text: FigureText
  private let calendar: CalendarReader
  private let discounts: DiscountReader
  private let cents: CentReader
  private let coins: CoinReader
  private let kuai: KuaiReader
  private let degrees: DegreeReader
  private let homographs: HomographReader
  private let nouns: NounReader
  private let classifiers: ClassifierReader
  private let placeNames: PlaceNameReader

  init(text: FigureText) {
    self.text = text
    calendar = CalendarReader(text: text)
    discounts = DiscountReader(text: text)
    cents = CentReader(text: text)
    coins = CoinReader(text: text)
    kuai = KuaiReader(text: text)
    degrees = DegreeReader(text: text)
    homographs = HomographReader(text: text)
    nouns = NounReader(text: text)
    classifiers = ClassifierReader(text: text)
    placeNames = PlaceNameReader(text: text)
  }

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  private static let tenth = Decimal38(digits: "0.1")!

  /// Decides by its trait what a spelling is behind this numeral.
  ///
  /// - Parameter start: where the range begins that the numeral ends.
  func reading(of hit: UnitHit, behind numeral: Numeral, from start: Int? = nil) -> UnitReading {
    var unit = hit.unit
    switch unit.trait {
    // 1958年头一年
    case .plain where bytes.starts(with: "年头", at: hit.start):
      if numeral.isWhole(in: 1900..<2100), numeral.digitCount == 4 { return .none(.date, end: hit.end) }
    case .plain where isContest(hit): return .none(.name, end: hit.end)
    case .plain where isRise(hit): return .none(.homograph, end: numeral.end)
    case .plain where bytes.starts(with: "元", at: hit.start):
      if placeNames.isPlaceName(numeral, hit) { return .none(.name, end: hit.end) }
    case .plain where bytes.starts(with: "担", at: hit.start):
      // 挑水四百担
      if text.clauseHolds(MeasureWords.carryingWords, before: numeral.start) { unit = text.units.load }
    case .plain, .half: break
    case .piece: if kuai.isPrice(numeral, hit, from: start ?? numeral.start) { return .unit(text.units.yuan) }
    case .discount: return discounts.discount(unit, numeral, hit)
    case .interest:
      if cents.isOfWork(numeral, end: hit.end) { return .unit(text.units.workPoint) }
      guard text.clauseHolds(MoneyWords.interestWords, before: numeral.start) else {
        return cents.isPriced(numeral) ? .unit(text.units.mill) : .none(.homograph, end: numeral.end)
      }
      if text.clauseHolds(MoneyWords.monthlyInterest, before: numeral.start) { unit.factor = Self.tenth }
    case .casualty: if !isCasualty(numeral, hit) { return .none(.homograph, end: numeral.end) }
    case .year: if calendar.isCalendarYear(numeral, hit) { return .none(.date, end: hit.end) }
    case .century: if calendar.isDatedCentury(numeral) { return .none(.date, end: hit.end) }
    case .month:
      // 俩月 are two months.
      let isCounted = bytes.starts(with: "俩", at: numeral.start) || bytes.starts(with: "仨", at: numeral.start)
      if !isCounted, numeral.isWhole(in: 0...12), numeral.bound == .exact {
        return .none(.date, end: hit.end)
      }
    case .day: if calendar.isCalendarDay(numeral, hit) { return .none(.date, end: hit.end) }
    case .span: break
    case .hour: return .none(.clock, end: text.pastMinutes(hit.end))
    case .minor: return cents.minor(unit, numeral, hit)
    case .coin: if !coins.isCoin(numeral, hit) { return .none(.homograph, end: numeral.end) }
    case .point: return point(unit, numeral, hit)
    case .degree: return degrees.degree(unit, numeral, hit)
    case .side: unit = side(unit, numeral, hit)
    case .great: if isCongress(numeral, hit) { return .none(.ordinal, end: hit.end) }
    case .session: if !isCountedSession(numeral) { return .none(.ordinal, end: hit.end) }
    case .decade:
      guard numeral.isWhole(in: 5...9) else { return .none(.homograph, end: numeral.end) }
    case .homograph:
      if !homographs.isMeasured(numeral, hit) || homographs.isSize(numeral, hit) {
        return .none(.homograph, end: numeral.end)
      }
    case .doubling:
      guard text.doublingStart(before: numeral.start) != nil else { return .none(.homograph, end: numeral.end) }
    case .noun: if !nouns.isCounted(numeral, hit) { return .none(.name, end: hit.end) }
    case .classifier:
      if let rule = classifiers.uncounted(numeral, hit) { return .none(rule, end: hit.end) }
      if nouns.isHousehold(numeral, hit) { unit = text.units.person }
    }
    if unit.kind == .duration, calendar.isTimeItself(unit, numeral, hit) { return .none(.date, end: hit.end) }
    if unit.kind == .percent, unit.trait == .plain, unit.factor == Decimal38(10), numeral.high > Decimal38(10) {
      return .none(.homograph, end: numeral.end)
    }
    return .unit(unit)
  }

  /// Whether the 两 of the 一两 at `index` is a unit.
  func isOneTael(at index: Int) -> Bool { homographs.isOneTael(at: index) }

  /// The 升 of 由49.8升至50.2, which is a verb; 8升至10升 is a range.
  private func isRise(_ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "升至", at: hit.start) || bytes.starts(with: "升到", at: hit.start), hit.end == hit.start + 3,
      let next = text.numeral(at: hit.end + 3)
    else { return false }
    return text.unit(behind: next)?.unit.kind != .volume
  }

  /// 100米自由泳, 58公斤级: a contest is named by its length or weight.
  private func isContest(_ hit: UnitHit) -> Bool {
    if bytes.ends(with: "公斤", before: hit.end), bytes.starts(with: "级", at: hit.end) {
      return text.clauseHolds(MeasureWords.contestsByWeight, before: hit.start)
    }
    return bytes.ends(with: "米", before: hit.end)
      && text.has(MeasureWords.contestsByLength, at: hit.end)
  }

  /// 3死5伤, 1死2失踪, 5男3女: the dead and the injured, men and women side by side.
  private func isCasualty(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.bound == .exact, numeral.low.isWhole, !numeral.shape.contains(.bareMagnitude),
      !numeral.shape.contains(.positional)
    else { return false }
    let isBehind = text.quantities.last?.trait == .casualty && text.lastEnd == numeral.start
    if let second = text.numeral(at: hit.end),
      let other = text.longest(text.units.trie, at: second.end)
    {
      return text.units.units[other.value].trait == .casualty
    }
    return isBehind
  }

  /// 点: a classifier before 意见, an index where it cannot be an hour, an hour else.
  private func point(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> UnitReading {
    if text.has(MeasureWords.thingsInPoints, at: hit.end) {
      var counted = unit
      counted.kind = .count
      return .unit(counted)
    }
    if numeral.high > Decimal38(24) || numeral.shape.contains(.decimal)
      || text.has(MeasureWords.indexMoves, before: numeral.start)
    {
      return .unit(unit)
    }
    return .none(.clock, end: text.pastMinutes(hit.end))
  }

  /// 方: cubic metres where there are very many, half a one, or of earth, water or gas; parties else.
  private func side(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Unit {
    let isParty =
      bytes.ends(with: "由", before: numeral.start) && !numeral.shape.contains(.decimal)
      || text.has(MeasureWords.behindParties, at: hit.end)
    guard !isParty,
      numeral.shape.contains(.magnitude) || numeral.shape.contains(.decimal) || numeral.high >= Decimal38(100)
        || text.has(MeasureWords.behindCubicMetres, at: hit.end) || text.isHalved(hit.end)
        || text.has(MeasureWords.beforeCubicMetres, before: numeral.start)
        || text.clauseHolds(MeasureWords.cubicMetreWords, before: numeral.start)
        || text.quantities.contains(where: { $0.trait == .side && $0.kind == .volume })
    else { return unit }
    var cubic = unit
    (cubic.kind, cubic.name) = (.volume, text.units.cubicMetre)
    return cubic
  }

  /// 十八大, 十三大: a congress by its number; 六大举措 counts.
  private func isCongress(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if text.has(MeasureWords.behindCongress, at: hit.end) { return true }
    let next = bytes.scalar(at: hit.end)
    if next.value < 0x4E00, text.marks.mark(next.value) != .openQuote { return true }
    return !numeral.shape.contains(.digits) && numeral.high > Decimal38(12)
  }

  private func isCountedSession(_ numeral: Numeral) -> Bool {
    text.has(MeasureWords.beforeSessionCounts, before: numeral.start, from: text.sentence.start)
      && !bytes.ends(with: "中共", before: numeral.start)
      || bytes.starts(with: "两", at: numeral.start)
  }
}
