import LiangCore
import LiangText

// What a spelling is behind its numeral: a unit, another one, or none for a reason.
extension QuantityScanner {
  /// In a clause whose 担 are loads that somebody carries.
  private static let carryingWords = ByteTrie("挑水 担水 送水 浇水 抬水 挑粪 挑肥 挑泥 挑土")
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
      if isPlaceName(numeral, hit) { return .none(.name, end: hit.end) }
    case .plain where bytes.starts(with: "担", at: hit.start):
      // 挑水四百担
      if text.clauseHolds(Self.carryingWords, before: numeral.start) { unit = text.units.load }
    case .plain, .half: break
    case .piece: if isPrice(numeral, hit, from: start ?? numeral.start) { return .unit(text.units.yuan) }
    case .discount: return discount(unit, numeral, hit)
    case .interest:
      guard text.clauseHolds(Self.interestWords, before: numeral.start) else {
        return isPriced(numeral) ? .unit(text.units.mill) : .none(.homograph, end: numeral.end)
      }
      if text.clauseHolds(Self.monthlyInterest, before: numeral.start) { unit.factor = Self.tenth }
    case .casualty: if !isCasualty(numeral, hit) { return .none(.homograph, end: numeral.end) }
    case .year: if isCalendarYear(numeral, hit) { return .none(.date, end: hit.end) }
    case .century: if isDatedCentury(numeral) { return .none(.date, end: hit.end) }
    case .month:
      // 俩月 are two months.
      let isCounted = bytes.starts(with: "俩", at: numeral.start) || bytes.starts(with: "仨", at: numeral.start)
      if !isCounted, numeral.isWhole(in: 0...12), numeral.bound == .exact {
        return .none(.date, end: hit.end)
      }
    case .day: if isCalendarDay(numeral, hit) { return .none(.date, end: hit.end) }
    case .span: break
    case .hour: return .none(.clock, end: text.pastMinutes(hit.end))
    case .minor: return minor(unit, numeral, hit)
    case .coin: if !isCoin(numeral, hit) { return .none(.homograph, end: numeral.end) }
    case .point: return point(unit, numeral, hit)
    case .degree: return degree(unit, numeral, hit)
    case .side: unit = side(unit, numeral, hit)
    case .great: if isCongress(numeral, hit) { return .none(.ordinal, end: hit.end) }
    case .session: if !isCountedSession(numeral) { return .none(.ordinal, end: hit.end) }
    case .decade:
      guard numeral.isWhole(in: 5...9) else { return .none(.homograph, end: numeral.end) }
    case .homograph: if !isMeasured(numeral, hit) || isSize(numeral, hit) { return .none(.homograph, end: numeral.end) }
    case .doubling:
      guard text.doublingStart(before: numeral.start) != nil else { return .none(.homograph, end: numeral.end) }
    case .noun: if !isCounted(numeral, hit) { return .none(.name, end: hit.end) }
    case .classifier:
      if let rule = uncounted(numeral, hit) { return .none(rule, end: hit.end) }
      if isHousehold(numeral, hit) { unit = text.units.person }
    }
    if unit.kind == .duration, isTimeItself(unit, numeral, hit) { return .none(.date, end: hit.end) }
    if unit.kind == .percent, unit.trait == .plain, unit.factor == Decimal38(10), numeral.high > Decimal38(10) {
      return .none(.homograph, end: numeral.end)
    }
    return .unit(unit)
  }

  /// The 升 of 由49.8升至50.2, which is a verb; 8升至10升 is a range.
  private func isRise(_ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "升至", at: hit.start) || bytes.starts(with: "升到", at: hit.start), hit.end == hit.start + 3,
      let next = text.numeral(at: hit.end + 3)
    else { return false }
    return text.unit(behind: next)?.unit.kind != .volume
  }

  /// Behind metres and kilogrammes that name a contest.
  private static let contestsByLength = ByteTrie("自由泳 蛙泳 仰泳 蝶泳 混合泳 自由式 跨栏 栏决赛 栏预赛 栏冠军 接力 障碍赛 障碍跑 竞走")
  /// In a clause whose 公斤级 are of wrestlers and lifters.
  private static let contestsByWeight = ByteTrie("举重 摔跤 柔道 拳击 跆拳道 散打 男子 女子")

  /// 100米自由泳, 58公斤级: a contest is named by its length or weight.
  private func isContest(_ hit: UnitHit) -> Bool {
    if bytes.ends(with: "公斤", before: hit.end), bytes.starts(with: "级", at: hit.end) {
      return text.clauseHolds(Self.contestsByWeight, before: hit.start)
    }
    return bytes.ends(with: "米", before: hit.end)
      && text.has(Self.contestsByLength, at: hit.end)
  }

  /// Between a five-year plan and some of its years.
  private static let beforePlanYears = ByteTrie("五”头 五”前 五”后 五”最后", reversed: true)
  /// Before a number of months that is a length of time though 前 stands before it.
  private static let beforeMonthsAhead = ByteTrie("提前 以前 之前", reversed: true)
  /// What web pages print behind the time of a reader's words.
  private static let commentButtons = ByteTrie("赞 点赞 回复 评论 举报 转发")

  /// Whether a duration tells when, and not how long.
  private func isTimeItself(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Bool {
    // 今年头八个月, 全省前九个月; 提前三个月 is a length of time.
    let isFirst = bytes.ends(with: "前", before: numeral.start)
    if unit.name == text.units.month || unit.name == text.units.day,
      bytes.ends(with: "年头", before: numeral.start) || bytes.ends(with: "年前", before: numeral.start)
        || isFirst && unit.name == text.units.month
          && !text.has(Self.beforeMonthsAhead, before: numeral.start)
    {
      return true
    }
    // “八五”头四年, “八五”后三年
    if unit.name == text.units.year,
      text.has(Self.beforePlanYears, before: numeral.start, from: text.sentence.start)
    {
      return true
    }
    guard bytes.starts(with: "前", at: hit.end) else { return false }
    // 4小时前　赞（31）: when a reader wrote
    let next = bytes.skippingSpaces(at: hit.end + 3)
    if next > hit.end + 3, text.has(Self.commentButtons, at: next) { return true }
    return unit.trait == .year && numeral.bound == .exact && !bytes.starts(with: "前后", at: hit.end)
  }

  /// Before kilometres that are of an hour.
  private static let beforeKilometresPerHour = ByteTrie("时速 每小时 车速 航速 限速 速度", reversed: true)
  /// Before metres that are of a second.
  private static let beforeMetresPerSecond = ByteTrie("每秒 秒速 每秒钟", reversed: true)
  /// Between a speed and its figure.
  private static let speedFillers = ByteTrie(
    """
    最高 最低 可达 达 达到 为 由 从 降至 降到 提高到 提升至 提升为 跌至 跌到 提到 增至 减至 减到 升至 升到 提升 提高 降 升 超过 约 近 设计 高达 不超过 限速
    """, reversed: true)
  /// In metres.
  private static let yard = Decimal38(digits: "0.9144")!

  /// 时速120公里, 每小时80公里.
  func speed(_ unit: Unit, _ numeral: Numeral) -> Unit? {
    if isKnots(unit, numeral) { return text.units.knot }
    let isYards = unit.kind == .length && unit.factor == Self.yard
    guard unit.name == text.units.kilometre || unit.name == text.units.metre && (isYards || unit.factor == Decimal38(1))
    else {
      return nil
    }
    var edge = text.fillersStart(before: numeral.start)
    while let match = text.longest(Self.speedFillers, before: edge) { edge = match.end }
    // 时速由110公里提升为130公里: the second speed stands behind the first.
    let isSecond =
      text.quantities.last.map { $0.kind == .speed && edge <= $0.rightEdge && $0.clause == text.clause } ?? false
    if isYards || unit.name == text.units.kilometre {
      let isSpeed = isSecond || text.has(Self.beforeKilometresPerHour, before: edge)
      // 每小时十五海里, 时速六十英里; the 码 of a car are kilometres.
      var speed = text.units.kilometresPerHour
      if !isYards { speed.factor = unit.factor }
      return isSpeed ? speed : nil
    }
    guard text.has(Self.beforeMetresPerSecond, before: edge) else { return nil }
    return text.units.metresPerSecond
  }

  /// In a clause or behind a figure whose 呎 are of a flat.
  private static let dwellingWords = ByteTrie("面积 单位 屋 房 楼 铺 店 住宅 厂厦 商场 实用 建筑 呎租")

  /// 一个六百呎的单位, 租了八百呎的屋: the feet of a flat are square.
  func dwelling(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Unit? {
    guard unit.kind == .length, bytes.starts(with: "呎", at: hit.start),
      text.clauseHolds(Self.dwellingWords, before: numeral.start)
        || text.nounHolds(Self.dwellingWords, behind: hit.end)
    else { return nil }
    return text.units.squareFoot
  }

  /// In a clause whose 节 are knots.
  private static let sailingWords = ByteTrie("航速 船速 航行")

  /// 航速减到8节, and not 挂了8节车厢.
  private func isKnots(_ unit: Unit, _ numeral: Numeral) -> Bool {
    unit.kind == .count && bytes.starts(with: "节", at: numeral.end)
      && text.clauseHolds(Self.sailingWords, before: numeral.start)
  }

  /// Before the years of a calendar: 民国廿三年.
  private static let eras = ByteTrie("民国 公元 公元前 西历 昭和 平成 大正 明治 光绪 宣统 同治 咸丰 道光 嘉庆 乾隆 雍正 康熙 顺治 崇祯 万历", reversed: true)
  /// Behind a number of years that 在 stands before.
  private static let yearLimits = ByteTrie("以上 以下 以内 之久")

  /// 在30年以上。 and not 在93年以上交利润居首.
  private func isBounded(_ index: Int) -> Bool {
    guard let limit = text.longest(Self.yearLimits, at: index) else { return false }
    return text.isEnd(limit.end)
  }

  /// Before 在 and a number of years that something is old or lasts.
  private static let lastingNames = ByteTrie("龄 寿命 年限 期限 工期 保质期 有效期 使用期 周期 历史", reversed: true)

  /// Whether the two digits behind 在 count years: 在30年以上。, 树龄在40年左右, and 在35年内 and 在50年内 of numbers that seldom are
  /// years of the last century. 在97年内 is one, and so is 在60年左右.
  private func isLengthOfYears(_ year: Int, _ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if isBounded(hit.end) { return true }
    let preposition = numeral.start - 3
    if text.has(Self.lastingNames, before: preposition, from: text.sentence.start),
      text.isEnd(hit.end) || text.boundBehind(hit.end) != nil
    {
      return true
    }
    return (year < 49 || year <= 70 && year % 10 == 0)
      && text.has(Self.within, at: hit.end)
  }

  private static let within = ByteTrie("内 以内 之内")

  private func isCalendarYear(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.bound == .exact, numeral.low == numeral.high, !numeral.shape.contains(.decimal),
      !numeral.shape.contains(.magnitude)
    else { return false }
    if numeral.shape.contains(.positional) || numeral.shape.contains(.leadingZero) || isLastOfSpaced(numeral) {
      return true
    }
    if text.has(Self.eras, before: numeral.start, from: text.sentence.start) { return true }
    guard numeral.shape.contains(.digits), !numeral.shape.contains(.grouped) else { return false }
    if numeral.digitCount == 4 { return numeral.isWhole(in: 1000..<3000) }
    guard numeral.digitCount == 2, let year = numeral.small, year >= 30 else { return false }
    // 98年5月; 自98年
    if let month = text.numeral(at: hit.end), bytes.starts(with: "月", at: month.end) { return true }
    switch text.scalar(before: numeral.start).value {
    case "在", "于": return !isLengthOfYears(year, numeral, hit)
    case "自", "从", 0x2018, 0x2019: return true  // 自从‘’
    default: break
    }
    return bytes.starts(with: "年", at: hit.start)
      && ShortYear.isYear(year, in: bytes, from: numeral.start, to: hit.start + 3, limit: text.sentence.end)
  }

  /// The 八 of 一 九 五 八 年.
  private func isLastOfSpaced(_ numeral: Numeral) -> Bool {
    let before = bytes.skippingSpace(before: numeral.start)
    return before < numeral.start && numeral.end - numeral.start == 3
      && text.glyphs.lookup(text.scalar(before: before).value).glyph == .chineseDigit
  }

  /// Before 一世纪 that is a hundred years and no date.
  private static let beforeWholeCenturies = ByteTrie("近 整整 逾 超过 不到 了", reversed: true)

  /// 20世纪, 六世纪末; 两世纪, 十几世纪 and 近一世纪 are so many hundred years.
  private func isDatedCentury(_ numeral: Numeral) -> Bool {
    guard numeral.bound == .exact, !numeral.shape.contains(.decimal), !bytes.starts(with: "两", at: numeral.start)
    else { return false }
    return !numeral.isBareOne
      || !text.has(Self.beforeWholeCenturies, before: numeral.start)
  }

  /// Before a number of days written 日.
  private static let beforeDayCounts = ByteTrie(
    """
    船行 航行 步行 骑行 期限 期限为 时限 时限为 历经 逾期 超期 提前 推迟 延迟 延长 延期 缩短 历时 为期 一连 增至 增为 增加到 增加为 延长到 延长至 延长为 减至 减为 减到
    减少到 减少为 缩短到 缩短至 缩短为 耗时 用时 长达 连续 满 足 停业 停工 罢工 停产 停课 误工 旷工 拘留 逾 超 不到 超过 少于 至少
    """, reversed: true)
  /// Behind a number of days that changes: 由六日增至十日.
  private static let behindDayCounts = ByteTrie("增至 增为 增加 延长 减至 减为 减到 减少 缩短")
  /// Behind a number of days that is a length of time.
  private static let behindDays = ByteTrie("内 以内 之内 以上 以下 左右 之久")

  /// The day of a date; 15日内 and 60日 are durations.
  private func isCalendarDay(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.isWhole(in: 0...31), numeral.bound == .exact else { return false }
    if bytes.ends(with: "月", before: numeral.start) { return true }
    // 走了兩日: the second of a month is 二日.
    if bytes.starts(with: "两", at: numeral.start) || bytes.starts(with: "兩", at: numeral.start) { return false }
    let edge = bytes.ends(with: "了", before: numeral.start) ? numeral.start - 3 : numeral.start
    if text.has(Self.beforeDayCounts, before: edge) { return false }
    if text.has(Self.behindDayCounts, at: hit.end) { return false }
    return !text.has(Self.behindDays, at: hit.end)
  }
}
