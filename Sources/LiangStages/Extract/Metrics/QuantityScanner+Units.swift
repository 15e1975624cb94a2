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
    if let hit = percentPoints(at: numeral.end) ?? roughUnit(behind: numeral) { return hit }
    if let hit = unit(at: isDigits ? bytes.skippingSpeck(at: numeral.end) : numeral.end) { return hit }
    if !isDigits, let hit = spacedUnit(at: numeral.end) { return hit }
    guard numeral.coreEnd < numeral.end, var hit = unit(at: numeral.coreEnd) else { return nil }
    hit.dropsTail = true
    return hit
  }

  /// 百把块钱, 千把号人, 万把斤: what stands behind a round number and 把.
  private func roughUnit(behind numeral: Numeral) -> UnitHit? {
    guard numeral.shape.contains(.bareMagnitude), numeral.end - numeral.start == 3,
      bytes.starts(with: "把", at: numeral.end), let hit = unit(at: numeral.end + 3)
    else { return nil }
    switch (hit.unit.kind, hit.unit.trait) {
    case (.people, .classifier), (.count, .classifier), (_, .plain), (_, .span), (_, .piece): return hit
    default: return nil
    }
  }

  /// 个 百 分 点 with spaces inside or before it.
  private func percentPoints(at index: Int) -> UnitHit? {
    func past(_ word: StaticString, _ index: Int) -> Int? {
      let start = bytes.skippingSpaces(at: index)
      return bytes.starts(with: word, at: start) ? start + 3 : nil
    }
    // A space, 个 and 百 begin with these bytes.
    guard index < sentence.end, case let byte = bytes[index],
      byte == 0x20 || byte == 0xE3 || byte == 0xE4 || byte == 0xE7,
      case let first = bytes.skippingSpaces(at: index),
      bytes.starts(with: "个", at: first) || bytes.starts(with: "百", at: first),
      case let start = past("个", index) ?? index, let hundred = past("百", start), let part = past("分", hundred),
      let end = past("点", part)
    else { return nil }
    return UnitHit(unit: units.percent, end: end, start: first)
  }

  /// A measure behind a Chinese numeral and spaces: 五 天, 十 成. Classifiers and nouns there begin something new.
  private func spacedUnit(at index: Int) -> UnitHit? {
    guard case let start = bytes.skippingSpaces(at: index), start > index, let hit = unit(at: start) else { return nil }
    switch (hit.unit.kind, hit.unit.trait) {
    // 两 趟: 两 only counts.
    case (.count, .classifier), (.people, .classifier): return bytes.ends(with: "两", before: index) ? hit : nil
    case (.count, _), (.people, _): return nil
    case (_, .plain), (_, .span), (_, .year), (_, .discount): return hit
    default: return nil
    }
  }

  /// Whether the 打 at `index` is a verb and no dozen; 1.2万打出口毛巾 are dozens.
  private func isStroke(_ index: Int) -> Bool {
    if bytes.starts(with: "打出口", at: index) { return false }
    if Context.strokes.longest(in: bytes, at: index, end: sentence.end) != nil { return true }
    // 拨120打不通, 5打1
    return index > 0 && bytes[index - 1] < 0x80 && !isBeforeMark(index + 3)
  }

  /// The unit that begins at `index`: the longest spelling, unless a longer word begins there that is none.
  func unit(at index: Int) -> UnitHit? {
    guard let longest = units.trie.longest(in: bytes, at: index, end: sentence.end) else { return nil }
    let match = great(partedFromWord(longest, at: index), at: index)
    if let word = NumeralWords.lookalikes.longest(in: bytes, at: index, end: sentence.end), word.end > match.end,
      word.value != NumeralWords.noLookalike
    {
      return nil
    }
    // A unit in letters ends where the letters do.
    if bytes[match.end - 1].isASCIILetter, match.end < sentence.end, bytes[match.end].isASCIILetterOrDigit {
      return nil
    }
    // 0.8/10万公里
    if units.units[match.value].kind == .percent, bytes[index] == 0x2F || bytes.starts(with: "／", at: index),
      units.trie.longest(in: bytes, at: match.end, end: sentence.end) != nil
    {
      return nil
    }
    if bytes.starts(with: "打", at: index), match.end - index == 3, isStroke(index) { return nil }
    // 出头 is somewhat more, unless it is a piece of opera: 二十出头戏.
    if bytes.starts(with: "出头", at: index), !bytes.starts(with: "出头戏", at: index) { return nil }
    let hit = UnitHit(unit: unit(match, at: index), end: match.end, start: index)
    // 五分半钟
    if hit.unit.trait == .minor, bytes.starts(with: "半钟", at: hit.end) {
      return UnitHit(unit: units.minute, end: hit.end + 6, start: index, addsHalf: true)
    }
    return hit.unit.trait == .classifier && bytes.ends(with: "个", before: hit.end) ? compound(hit) : hit
  }

  /// The spelling's unit on this page: 斤, 两 and 尺 of the language differ by place and time.
  func unit(_ match: ByteTrie.Match, at index: Int) -> Unit {
    var unit = units.units[match.value]
    if match.value < units.firstCustom, match.end - index == 3,
      let factor = measures.factor(of: bytes.scalar(at: index).value)
    {
      (unit.factor, unit.divisor) = (factor, 1)
    }
    return unit
  }

  /// The 台 of 十来台次品 and the 个 of 两个人民公社: 台次 and 个人 are units, and their last character begins a word here.
  private func partedFromWord(_ match: ByteTrie.Match, at index: Int) -> ByteTrie.Match {
    guard match.end - index > 3, bytes.ends(with: "次", before: match.end) || bytes.ends(with: "人", before: match.end),
      Context.wordsInUnits.longest(in: bytes, at: match.end - 3, end: sentence.end) != nil
    else { return match }
    return units.trie.longest(in: bytes, at: index, end: match.end - 3) ?? match
  }

  /// 抄了四大本。 and 七大类定额, but 四大本土品牌 and 七大类别, where the unit is 大: a classifier behind 大 ends its word.
  private func great(_ match: ByteTrie.Match, at index: Int) -> ByteTrie.Match {
    guard bytes.starts(with: "大", at: index), match.end - index == 6, units.units[match.value].trait == .classifier
    else { return match }
    let isKind = bytes.ends(with: "类", before: match.end) || bytes.ends(with: "项", before: match.end)
    let ends =
      isKind
      ? Context.kinds.longest(in: bytes, at: index, end: sentence.end) == nil : isEnd(match.end)
    return ends ? match : units.trie.longest(in: bytes, at: index, end: index + 3) ?? match
  }

  /// Whether the clause ends at `index`.
  private func isBeforeMark(_ index: Int) -> Bool {
    let mark = marks.mark(bytes.scalar(at: index).value)
    return index >= sentence.end || mark != .none && mark != .numeral
  }

  /// 个半小时, 个半钟, 个多月, 个来月; 两个半天 are two halves.
  func compound(_ hit: UnitHit) -> UnitHit {
    if bytes.starts(with: "半天", at: hit.end) {
      if Context.behindHalf.longest(in: bytes, at: hit.end + 3, end: sentence.end) != nil { return hit }
      let half = Unit(kind: .duration, name: units.day, factor: Decimal38(digits: "0.5")!, divisor: 1, trait: .plain)
      return UnitHit(unit: half, end: hit.end + 6, start: hit.start)
    }
    // 一個半鐘, 一个半钟头
    if bytes.starts(with: "半钟", at: hit.end) {
      var hour = units.minute
      hour.name = units.hour
      let end = hit.end + (bytes.starts(with: "头", at: hit.end + 6) ? 9 : 6)
      return UnitHit(unit: hour, end: end, start: hit.start, addsHalf: true)
    }
    let isHalf = bytes.starts(with: "半", at: hit.end)
    guard isHalf || bytes.starts(with: "多", at: hit.end) || bytes.starts(with: "来", at: hit.end),
      let inner = units.trie.longest(in: bytes, at: hit.end + 3, end: sentence.end)
    else { return hit }
    var unit = units.units[inner.value]
    // 只有三个半人
    if isHalf, unit.kind == .people, inner.end - hit.end == 6 {
      return UnitHit(unit: unit, end: inner.end, start: hit.start, addsHalf: true)
    }
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
    // 每小时十五海里
    let isMile = unit.name == units.kilometre && unit.factor == units.knot.factor
    guard unit.factor == Decimal38(1) || isMile, unit.name == units.kilometre || unit.name == units.metre else {
      return nil
    }
    var edge = fillersStart(before: numeral.start)
    while let match = Context.speedFillers.longest(in: bytes, before: edge, start: clause) { edge = match.end }
    // 时速由110公里提升为130公里: the second speed stands behind the first.
    let isSecond = quantities.last.map { $0.kind == .speed && edge <= $0.rightEdge && $0.clause == clause } ?? false
    if unit.name == units.kilometre {
      let isSpeed = isSecond || Context.speeds.longest(in: bytes, before: edge, start: clause) != nil
      return isSpeed ? isMile ? units.knot : units.kilometresPerHour : nil
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

  /// The currency of a figure: as named before it (港币两千九百六十元, HK$1,200万元) or in brackets behind it, else that of the page
  /// where it is yuan, unless 人民币 stands with it.
  func currency(of unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Int {
    guard unit.kind == .money, unit.name == units.yuan.name else { return unit.name }
    if let named = readCurrency(behind: hit.end) { return named }
    let before = bytes.skippingSpace(before: numeral.start)
    if let sign = currency(before: before) { return sign.unit.name }
    if let match = units.currencies.longest(in: bytes, before: before, start: clause) { return match.value }
    let isSaid = bytes.ends(with: "人民币", before: hit.end) || bytes.starts(with: "人民币", at: hit.end)
    if isSaid || bytes.ends(with: "人民币", before: before) { return unit.name }
    return inheritedCurrency(numeral) ?? saidCurrency ?? homeCurrency
  }

  /// The currency in brackets behind a sum: （美元）. Where the text says that it holds for all, it becomes that of the sums to
  /// come: （新台币，下同）.
  func readCurrency(behind index: Int) -> Int? {
    guard let start = past(.openBracket, at: bytes.skippingSpaces(at: index)) else { return nil }
    let isYuan = bytes.starts(with: "人民币", at: start)
    guard let match = units.trie.longest(in: bytes, at: start, end: sentence.end),
      case let money = units.units[match.value],
      money.kind == .money, money.factor == Decimal38(1), isYuan || money.name != units.yuan.name
    else { return nil }
    let (unit, end) = (money.name, match.end)
    if past(.closeBracket, at: end) != nil { return unit }
    guard let next = past(.clauseBreak, at: end) ?? past(.listComma, at: end), bytes.starts(with: "下同", at: next),
      past(.closeBracket, at: next + 6) != nil
    else { return nil }
    saidCurrency = unit
    return unit
  }

  /// One past the mark, if it stands there.
  private func past(_ mark: TextMark, at index: Int) -> Int? {
    guard index < sentence.end, case let scalar = bytes.scalar(at: index), marks.mark(scalar.value) == mark else {
      return nil
    }
    return index + scalar.length
  }

  /// 从人民币690元升到1,820元: what a sum has become is in the currency in which it began.
  private func inheritedCurrency(_ numeral: Numeral) -> Int? {
    guard let last = quantities.last, last.kind == .money, last.clause == clause, last.unit != homeCurrency,
      Context.become.longest(in: bytes, before: numeral.start, start: last.end) != nil
    else { return nil }
    return last.unit
  }

  // MARK: Dates and times of the day

  private func isCalendarYear(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.bound == .exact, numeral.low == numeral.high, !numeral.shape.contains(.decimal),
      !numeral.shape.contains(.magnitude)
    else { return false }
    if numeral.shape.contains(.positional) || numeral.shape.contains(.leadingZero) { return true }
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

  // MARK: Spellings with more than one meaning

  /// 九折, 75折: a share of a whole; none where a price is reduced, nor where a word goes on.
  private func discount(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Reading {
    let next = bytes.scalar(at: hit.end)
    let isAlone = hit.end >= sentence.end || marks.mark(next.value) != .none
    guard isAlone, numeral.low > .zero, numeral.high < Decimal38(100), !numeral.equals(10) else {
      return .none(clauseHolds(Context.discounts, before: numeral.start) ? .discount : .homograph, end: hit.end)
    }
    if clauseHolds(Context.discounts, before: numeral.start) { return .none(.discount, end: hit.end) }
    guard numeral.low > Decimal38(10) else { return .unit(unit) }
    var hundredth = unit
    hundredth.factor = Decimal38(1)
    return .unit(hundredth)
  }

  /// 3死5伤, 1死2失踪, 5男3女: the dead and the injured, men and women side by side.
  private func isCasualty(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
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

  /// 分: points where something is won, lost or given, and behind digits; part of a price or a time elsewhere.
  private func minor(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Reading {
    // 记3分, whatever the fine was.
    let isMark = Context.marked.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
    if isMark || isCredited(numeral) && !isBesideCents(numeral) { return .unit(unit) }
    if clauseHolds(Context.interest, before: numeral.start) {
      var share = units.percent
      share.factor = Decimal38(clauseHolds(Context.monthly, before: numeral.start) ? 1 : 10)
      return .unit(share)
    }
    if Context.worth.longest(in: bytes, before: numeral.start, start: clause) != nil { return .unit(units.cent) }
    // 认购公债三百二十分
    let isMany = numeral.low >= Decimal38(100) && holds(Context.bonds, from: sentence.start, before: numeral.start)
    if isMany || clauseHolds(Context.graded, before: numeral.start) { return .unit(unit) }
    if Context.plots.longest(in: bytes, at: hit.end, end: sentence.end) != nil
      || Context.occupied.longest(in: bytes, before: numeral.start, start: clause) != nil
    {
      return .unit(units.plot)
    }
    if clauseHolds(Context.prices, before: numeral.start) || isPriceChange(numeral) || risesToCoin(hit.end)
      || isCent(numeral, hit)
    {
      return .unit(units.cent)
    }
    // 一亩地只有三四分, 日扶一亩七分，慢的也有九分
    let isOfPlot = quantities.last.map { $0.kind == .area && $0.unit == units.plot.name } ?? false
    if isOfPlot || clauseHolds(Context.ofPlots, before: numeral.start), numeral.high < Decimal38(10) {
      return .unit(units.plot)
    }
    // 平均少等8分半
    if bytes.starts(with: "半", at: hit.end), isEnd(hit.end + 3) { return .unit(units.minute) }
    // 五分三十秒
    if let second = reader.read(at: hit.end), bytes.starts(with: "秒", at: second.end) { return .unit(units.minute) }
    let isGiven = Context.points.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
    let isScored = numeral.shape.contains(.digits) || numeral.shape.contains(.decimal)
    return isGiven || isScored ? .unit(unit) : .none(.homograph, end: numeral.end)
  }

  /// Whether the figure before is a sum below one yuan, and what is spoken of now a single digit: 运费每公斤6分，非股东加2分.
  func isBesideCents(_ numeral: Numeral) -> Bool {
    guard numeral.high < Decimal38(10), let last = quantities.last, last.kind == .money else { return false }
    return last.low < Decimal38(1) && last.low > .zero && last.trait == .plain
  }

  /// 每件好事加2分, where no price is told.
  private func isCredited(_ numeral: Numeral) -> Bool {
    Context.credited.longest(in: bytes, before: numeral.start, start: clause) != nil
      && !clauseHolds(Context.prices, before: numeral.start)
  }

  /// 5分短信费, 每票补8分, 一斤多卖六分; and 出行4分 behind another sum in cents.
  private func isCent(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if let last = quantities.last, last.kind == .money, last.trait == .plain, last.clause == clause,
      bytes.ends(with: "分", before: last.end)
    {
      return true
    }
    if isBesideCents(numeral) { return true }
    let thing = bytes.starts(with: "的", at: hit.end) ? hit.end + 3 : hit.end
    if Context.fees.longest(in: bytes, at: thing, end: sentence.end) != nil { return true }
    if clauseHolds(Context.pieceRates, before: numeral.start) { return true }
    // 三分一碗
    if Context.sold.longest(in: bytes, at: hit.end, end: sentence.end) != nil { return true }
    guard !numeral.shape.contains(.digits) else { return false }
    return Context.dealt.longest(in: bytes, before: fillersStart(before: numeral.start), start: clause) != nil
  }

  /// 厘 in a clause about prices, or behind a price: 刨去原料四厘.
  private func isPriced(_ numeral: Numeral) -> Bool {
    clauseHolds(Context.prices, before: numeral.start) || quantities.last?.kind == .money
  }

  /// 从五分炒到二角: a price that changes to one that can be nothing else.
  private func risesToCoin(_ index: Int) -> Bool {
    var probe = index
    for _ in 0..<4 where probe < sentence.end {
      if bytes.starts(with: "到", at: probe) || bytes.starts(with: "至", at: probe),
        let next = reader.read(at: probe + 3), let unit = units.trie.longest(in: bytes, at: next.end, end: sentence.end)
      {
        return units.units[unit.value].kind == .money
      }
      probe += bytes.scalar(at: probe).length
    }
    return false
  }

  /// 每公斤四角二分，较上月落八分: a change, behind a price in the same sentence.
  private func isPriceChange(_ numeral: Numeral) -> Bool {
    guard let last = quantities.last, last.kind == .money else { return false }
    return Context.moved.longest(in: bytes, before: fillersStart(before: numeral.start), start: clause) != nil
  }

  /// 角, 毛: nothing but a sign, a change or a bound behind it, so that no noun begins with it; or paid: 扣五角奖金.
  private func isCoin(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    let next = bytes.scalar(at: hit.end)
    let edge = fillersStart(before: numeral.start)
    if isSpice(numeral, hit) { return false }
    if Context.paid.longest(in: bytes, before: edge, start: clause) != nil { return true }
    // 票价从一角抬到三角五分
    if clauseHolds(Context.priced, before: numeral.start),
      Context.afterPrice.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    {
      return true
    }
    return hit.end >= sentence.end || marks.mark(next.value) != .none
      || Context.afterCoin.longest(in: bytes, at: hit.end, end: sentence.end) != nil
  }

  /// 放八角两颗: eight corners of a spice.
  private func isSpice(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.equals(8), bytes.starts(with: "角", at: hit.start), let count = reader.read(at: hit.end),
      let other = unit(behind: count)
    else { return false }
    return other.unit.kind == .count || other.unit.kind == .mass
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
  private func side(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Unit {
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
  private func isCongress(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if Context.congress.longest(in: bytes, at: hit.end, end: sentence.end) != nil { return true }
    let next = bytes.scalar(at: hit.end)
    if next.value < 0x4E00, marks.mark(next.value) != .openQuote { return true }
    return !numeral.shape.contains(.digits) && numeral.high > Decimal38(12)
  }

  /// 块: yuan behind a verb of payment, in large numbers and where nothing went before, if no noun follows; a
  /// classifier else.
  private func isPrice(_ numeral: Numeral, _ hit: UnitHit, from start: Int) -> Bool {
    let next = marks.mark(bytes.scalar(at: hit.end).value)
    if next == .numeral, Context.shapes.longest(in: bytes, at: hit.end, end: sentence.end) == nil { return true }
    if isSlab(behind: hit.end)
      || clauseHolds(Context.pieces, before: start) && !clauseHolds(Context.costs, before: start)
    {
      return false
    }
    // 砖就得往外背，每趟三十二块
    if quantities.last?.kind != .money, isHauled(start) { return false }
    // 一趟6块
    if hit.end >= sentence.end || next != .none || boundBehind(hit.end) != nil,
      Context.perOne.longest(in: bytes, before: start, start: clause) != nil
    {
      return true
    }
    // 剩下一万一千块过年
    if numeral.high >= Decimal38(1000) { return true }
    guard hit.end >= sentence.end || next != .none || boundBehind(hit.end) != nil else {
      return clauseHolds(Context.payment, before: start)
    }
    return numeral.high >= Decimal38(20) || numeral.shape.contains(.decimal) || quantities.last?.kind == .money
      || fillersStart(before: start) <= clause
      || clauseHolds(Context.payment, before: start)
  }

  /// Whether pieces of something named shortly before are carried: 刚出的砖往外背，每趟三十二块.
  private func isHauled(_ start: Int) -> Bool {
    let before = max(sentence.start, start - 60)
    return holds(Context.hauling, from: before, before: start) && holds(Context.pieces, from: before, before: start)
      && !clauseHolds(Context.payment, before: start)
  }

  /// Whether what a 块 counts is named within five characters of the same clause.
  private func isSlab(behind index: Int) -> Bool {
    var probe = index
    for _ in 0..<5 {
      let scalar = bytes.scalar(at: probe)
      guard probe < sentence.end, marks.mark(scalar.value) != .clauseBreak else { return false }
      if Context.slabs.longest(in: bytes, at: probe, end: sentence.end) != nil { return true }
      probe += scalar.length
    }
    return false
  }

  private func isCountedSession(_ numeral: Numeral) -> Bool {
    Context.countedSession.longest(in: bytes, before: numeral.start, start: sentence.start) != nil
      || bytes.starts(with: "两", at: numeral.start)
  }

  /// 里, 两, 斗: units behind a round or compound numeral or digits, where what follows does not make a word of them.
  private func isMeasured(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if bytes.starts(with: "甲", at: hit.start) {
      return clauseHolds(Context.fields, before: numeral.start)
        && Context.ploughed.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    }
    // 走了三里多; 百里多彩画廊 is no way.
    if bytes.starts(with: "里多", at: hit.start),
      isBeforeMark(hit.end + 3) || Context.waysMore.longest(in: bytes, at: hit.end + 3, end: sentence.end) != nil
    {
      return true
    }
    if bytes.starts(with: "手", at: hit.start) {
      return isManifold(numeral) && clauseHolds(Context.traded, before: numeral.start)
    }
    if ["球", "局"].contains(where: { bytes.starts(with: $0, at: hit.start) }) {
      return clauseHolds(Context.matches, before: numeral.start) && !isPlaceName(numeral, hit)
    }
    if bytes.starts(with: "下", at: hit.start) {
      return isEnd(hit.end) && clauseHolds(Context.beats, before: numeral.start)
        && (numeral.shape.contains(.digits) || bytes.ends(with: "了", before: numeral.start))
    }
    if bytes.starts(with: "注", at: hit.start) {
      return holds(
        Context.staked, from: max(sentence.start, numeral.start - 90), before: min(sentence.end, hit.end + 90))
    }
    // 吃一两半酒
    if bytes.starts(with: "两半", at: hit.start) { return true }
    // 走五里路到市集
    if bytes.starts(with: "里路", at: hit.start),
      Context.walked.longest(in: bytes, before: fillersStart(before: numeral.start), start: clause) != nil
    {
      return true
    }
    // 离公路11里山路, 不过六里路; 五里路口 and 十里路站 are places.
    if let way = Context.lanes.longest(in: bytes, at: hit.start, end: sentence.end), !isBareOne(numeral),
      Context.crossings.longest(in: bytes, at: way.end, end: sentence.end) == nil
    {
      return true
    }
    if isPlaceName(numeral, hit) { return false }
    guard !isBareOne(numeral), !numeral.shape.contains(.positional) else {
      return Context.measured.longest(in: bytes, at: hit.end, end: sentence.end) != nil
    }
    return Context.unmeasured.longest(in: bytes, at: hit.end, end: sentence.end) == nil
  }

  /// Whether it is a hundred or more, in digits or with a magnitude.
  private func isManifold(_ numeral: Numeral) -> Bool {
    numeral.high >= Decimal38(100) && (numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude))
  }

  /// 43码的胶鞋, 鞋穿四十三码.
  private func isSize(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    bytes.starts(with: "码", at: hit.start)
      && (clauseHolds(Context.worn, before: numeral.start)
        || holds(Context.worn, from: hit.end, before: min(sentence.end, hit.end + 15)))
  }

  /// A noun without classifier is counted by digits and by long numerals; 三厂 and 五矿 are names.
  private func isCounted(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    // 03 工会新闻
    if numeral.shape.contains(.leadingZero), !numeral.shape.contains(.decimal) { return false }
    if numeral.shape.contains(.bareMagnitude) {
      return numeral.bound == .above || comparator(before: numeral.start) != nil
    }
    // 十七国; 六十四中 is a name, and so is 二十国集团.
    if bytes.starts(with: "国", at: hit.start), numeral.high > Decimal38(10),
      Context.unions.longest(in: bytes, at: hit.end, end: sentence.end) == nil
    {
      return true
    }
    return numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude) || numeral.bound == .above
      || Context.nounsCounted.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
  }

  /// 一家七口.
  private func isHousehold(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "口", at: hit.start), hit.end - hit.start == 3,
      Context.dug.longest(in: bytes, at: hit.end, end: sentence.end) == nil
    else { return false }
    // 5口以上家庭; 7214户，2.03万口
    return Context.households.longest(in: bytes, before: numeral.start, start: clause) != nil
      || isOfGenerations(numeral)
      || Context.families.longest(in: bytes, at: hit.end, end: sentence.end) != nil
      || quantities.last.map({
        bytes.ends(with: "户", before: $0.end) && bytes.scalar(at: $0.end).length == numeral.start - $0.end
      }) ?? false
  }

  /// 三代五口, and not 清代五口大钟.
  private func isOfGenerations(_ numeral: Numeral) -> Bool {
    guard bytes.ends(with: "代", before: numeral.start) else { return false }
    return glyphs.lookup(bytes.scalar(before: numeral.start - 3, start: sentence.start).value).glyph == .chineseDigit
  }

  /// Why a classifier behind this numeral counts nothing, or nil.
  private func uncounted(_ numeral: Numeral, _ hit: UnitHit) -> MetricRule? {
    // 两 counts; 二 before a classifier is an ordinal without 第: 二套房, 二期.
    if numeral.equals(2), bytes.starts(with: "二", at: numeral.start), numeral.end - numeral.start == 3,
      hit.unit.kind != .people, !isCountedTwo(hit)
    {
      return .ordinal
    }
    // 3000多级 are steps, 十级 is a rank.
    // So is 2005级 of a school.
    if bytes.starts(with: "级", at: hit.start), !bytes.starts(with: "两", at: numeral.start),
      numeral.high < Decimal38(100) || (1950..<2050).contains(numeral.small),
      Context.stairs.longest(in: bytes, at: hit.end, end: sentence.end) == nil
    {
      return .grade
    }
    if isPlaceName(numeral, hit) { return .name }
    if isAddress(numeral, hit) { return .address }
    // 十四位的号码
    if isOfCode(numeral, hit) { return .homograph }
    if isRank(numeral, hit) { return .ordinal }
    if isDan(numeral, hit) { return .grade }
    if isNextClass(numeral, hit) { return .ordinal }
    if isTrain(numeral, hit) { return .name }
    if isNamedTeam(numeral, hit) { return .name }
    // the team of Philadelphia
    if numeral.equals(76), bytes.starts(with: "人队", at: hit.start), !bytes.starts(with: "人队伍", at: hit.start) {
      return .name
    }
    if numeral.shape.contains(.positional), !numeral.shape.holds(.digits, or: .repaired), numeral.digitCount < 3 {
      return .bareNumber
    }
    return nil
  }

  /// 十四位的号码, 身份证后六位, 电话由五位升至七位.
  private func isOfCode(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "位", at: hit.start), hit.end - hit.start == 3, numeral.high <= Decimal38(40) else {
      return false
    }
    if bytes.starts(with: "的", at: hit.end) {
      return Context.codes.longest(in: bytes, at: hit.end + 3, end: sentence.end) != nil
    }
    return clauseHolds(Context.codes, before: numeral.start)
      && (isEnd(hit.end) || Context.digitChanges.longest(in: bytes, at: hit.end, end: sentence.end) != nil)
  }

  /// 字帖二种: behind the noun, at the end of a clause, 二 counts; 工程二期 is the second.
  private func isCountedTwo(_ hit: UnitHit) -> Bool {
    let next = marks.mark(bytes.scalar(at: hit.end).value)
    return (hit.end >= sentence.end || next != .none)
      && Context.countedByTwo.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
  }

  /// The 四段 and 九段 of a player of go.
  private func isDan(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    bytes.starts(with: "段", at: hit.start) && hit.end - hit.start == 3 && numeral.high < Decimal38(10)
      && holds(Context.chess, from: max(sentence.start, numeral.start - 120), before: min(sentence.end, hit.end + 120))
  }

  /// The 三类 of 一类地区920元，二类地区830元，三类地区730元.
  private func isNextClass(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "类", at: hit.start), hit.end - hit.start == 3, bytes.starts(with: "三", at: numeral.start)
    else { return false }
    return holds(Context.secondClass, from: max(sentence.start, numeral.start - 120), before: numeral.start)
  }

  /// 416次列车, and the 208次 before it in a list of them; 增开200次列车 are so many.
  private func isTrain(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "次", at: hit.start), hit.end - hit.start == 3, numeral.shape.contains(.digits),
      Context.runs.longest(in: bytes, before: numeral.start, start: clause) == nil
    else { return false }
    var end = hit.start
    while Context.trains.longest(in: bytes, at: end, end: sentence.end) == nil {
      guard let next = listConnector(at: end + 3), let other = reader.read(at: next),
        bytes.starts(with: "次", at: other.end)
      else { return false }
      end = other.end
    }
    return true
  }

  /// 六一四队: three or more digits one by one, and what has a number for its name.
  private func isNamedTeam(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    numeral.shape.contains(.positional) && !numeral.shape.contains(.digits)
      && Context.numbered.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
  }

  /// 前三名 are ranks, the first hundred are so many, unless they are of a ranking: 全国前50名.
  private func isRank(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    let isFirst = bytes.ends(with: "前", before: numeral.start)
    guard isFirst || bytes.ends(with: "头", before: numeral.start),
      Context.ranked.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
    else { return false }
    return numeral.high <= Decimal38(20)
      || isFirst && Context.ranking.longest(in: bytes, before: numeral.start - 3, start: clause) != nil
  }

  /// 12号3栋2单元501室.
  private func isAddress(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard ExclusionWords.houses.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end else { return false }
    if bytes.ends(with: "号", before: numeral.start) { return true }
    guard let next = reader.read(at: hit.end) else { return false }
    return ExclusionWords.rooms.longest(in: bytes, at: next.end, end: sentence.end) != nil
  }

  /// 八里镇, 五棵松, 七台河; 三条街 are streets, 三条巷 is one.
  private func isPlaceName(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard !numeral.shape.contains(.digits), numeral.bound == .exact, numeral.high <= Decimal38(20),
      !bytes.starts(with: "两间", at: numeral.start), !bytes.starts(with: "两家", at: numeral.start),
      NumeralWords.placeUnits.longest(in: bytes, at: hit.start, end: hit.end)?.end == hit.end
    else { return false }
    // 有了三家店; 三家店 itself is a village.
    if bytes.starts(with: "家店", at: hit.start),
      Context.owned.longest(in: bytes, before: numeral.start, start: clause) != nil
    {
      return false
    }
    let isStreet = bytes.starts(with: "街", at: hit.end) || bytes.starts(with: "路", at: hit.end)
    if isStreet, bytes.starts(with: "条", at: hit.start) { return false }
    // 三元朱村
    if bytes.starts(with: "元", at: hit.start), bytes.starts(with: "村", at: hit.end + bytes.scalar(at: hit.end).length) {
      return true
    }
    return NumeralWords.placeEndings.longest(in: bytes, at: hit.end, end: sentence.end) != nil
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

  /// Whether a word of the list stands in the clause before `index`.
  func clauseHolds(_ words: ByteTrie, before index: Int) -> Bool {
    holds(words, from: max(clause, index - 60), before: index)
  }

  private func holds(_ words: ByteTrie, from start: Int, before index: Int) -> Bool {
    var start = start
    while start < index, bytes[start] & 0xC0 == 0x80 { start &+= 1 }
    return words.first(in: bytes, from: start, end: index) != nil
  }
}
