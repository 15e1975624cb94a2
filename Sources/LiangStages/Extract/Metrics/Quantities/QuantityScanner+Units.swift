import LiangCore
import LiangText

// The unit that stands behind a numeral.
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

  /// Whether the unit is spelt so, no more and no less.
  func isSpelt(_ word: StaticString, _ hit: UnitHit) -> Bool {
    hit.end - hit.start == word.utf8CodeUnitCount && bytes.starts(with: word, at: hit.start)
  }

  /// The unit behind a numeral, a space between digits and unit passed over.
  func unit(behind numeral: Numeral) -> UnitHit? {
    let isDigits = numeral.shape.contains(.digits)
    if let hit = percentPoints(at: numeral.end) ?? points(behind: numeral) ?? heads(behind: numeral)
      ?? tornUnit(behind: numeral) ?? roughUnit(behind: numeral)
    {
      return hit
    }
    if let hit = unit(at: isDigits ? bytes.skippingSpeck(at: numeral.end) : numeral.end) { return hit }
    if !isDigits, let hit = spacedUnit(behind: numeral) { return hit }
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

  /// 个 百 分 点 with spaces inside or before it, and 个多百分点.
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
      case let start = past("个", index) ?? index, case let more = start > index ? past("多", start) : nil,
      let hundred = past("百", more ?? start), let part = past("分", hundred), let end = past("点", part)
    else { return nil }
    return UnitHit(unit: units.percent, end: end, start: first, addsMore: more != nil)
  }

  /// In a clause whose 个点 are of a share.
  private static let shareWords = ByteTrie(
    """
    利率 税率 毛利 净利 利润率 费率 占有率 增长率 增速 增幅 涨幅 降幅 跌幅 占比 份额 退税 税负 税点 贴息 利息 年息 月息 加息 降息 返利 返点 让利 扣点 提成 佣金 抽成 回扣 \
    首付 通胀
    """)
  /// In a clause whose 个点 are places, or points of an index.
  private static let placeWords = ByteTrie("设 布点 选了 选定 检测 测了 抽查 试点 指数 沪指 恒指 深指 股指")
  /// 点 that is part of a longer word.
  private static let notPoints = ByteTrie("点子 点位 点儿 点心 点名 点将 点评 点播 点燃 点火 点钞 点赞")

  /// 退税5个点, 毛利率只有3个多点: percentage points, as people say it; more than thirty are of something else.
  private func points(behind numeral: Numeral) -> UnitHit? {
    let start = numeral.end
    guard bytes.starts(with: "个", at: start), case let isMore = bytes.starts(with: "多", at: start + 3),
      case let point = start + (isMore ? 6 : 3), bytes.starts(with: "点", at: point),
      numeral.high <= Decimal38(30), clauseHolds(Self.shareWords, before: numeral.start),
      !clauseHolds(Self.placeWords, before: numeral.start),
      Self.notPoints.longest(in: bytes, at: point, end: sentence.end) == nil
    else { return nil }
    return UnitHit(unit: units.percent, end: point + 3, start: start, addsMore: isMore)
  }

  /// Behind 号 that counts heads; 号人 is a unit of its own.
  private static let persons = ByteTrie(
    """
    职工 工人 员工 旅客 乘客 顾客 游客 学生 学员 民工 农民 村民 居民 市民 社员 队员 会员 党员 团员 官兵 战士 民兵 师生 干部 弟兄 兄弟 姐妹 徒弟 劳力 劳动力 伙计 汉子 \
    男女 女工 矿工 老乡 乡亲 群众 孩子 青年 老人 病人 伤员 家属 代表 记者 警察 民警 司机 船员 演员
    """)

  /// 满车800来号旅客; 门牌已编到800多号 counts nobody.
  private func heads(behind numeral: Numeral) -> UnitHit? {
    guard numeral.bound != .exact, bytes.starts(with: "号", at: numeral.end),
      Self.persons.longest(in: bytes, at: numeral.end + 3, end: sentence.end) != nil
    else { return nil }
    return UnitHit(unit: units.person, end: numeral.end + 3, start: numeral.end)
  }

  /// Units of two characters that a blank may tear; none whose first character is a unit or ends a date: 95分 钟强得92分,
  /// 12月31日 元旦前夕.
  private static let tornUnits = ByteTrie("小时 公里 公斤 公顷 公尺 公吨 千克 千瓦 美元 港元 港币 欧元 英镑")
  /// What begins with their second characters.
  private static let behindBlanks = ByteTrie(
    "时装 时间 时代 时期 时候 时尚 时令 时事 里程 里面 里外 元旦 元宵 元月 元首 元老 元帅 元素 瓦房 克扣 克服 斤两 镑薪 币值 币种 币制")

  /// 48小 时, 5公 里: a unit of two characters with a blank in it.
  private func tornUnit(behind numeral: Numeral) -> UnitHit? {
    let start = bytes.skippingSpaces(at: numeral.end)
    guard start + 3 < sentence.end, bytes[start] >= 0xE4, case let second = bytes.skippingSpaces(at: start + 3),
      second > start + 3, second + 3 <= sentence.end,
      Self.behindBlanks.longest(in: bytes, at: second, end: sentence.end) == nil
    else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 6) { whole in
      for place in 0..<3 { (whole[place], whole[place + 3]) = (bytes[start + place], bytes[second + place]) }
      let word = UnsafeBufferPointer(whole)
      guard Self.tornUnits.longest(in: word, at: 0, end: 6) != nil,
        let match = units.trie.longest(in: word, at: 0, end: 6), match.end == 6
      else { return nil }
      return UnitHit(unit: units.units[match.value], end: second + 3, start: start)
    }
  }

  /// A measure behind a Chinese numeral and spaces: 五 天, 十 成. Classifiers and nouns there begin something new, unless
  /// the numeral itself is set with spaces (五 百 二 十 户).
  private func spacedUnit(behind numeral: Numeral) -> UnitHit? {
    guard case let start = bytes.skippingSpaces(at: numeral.end), start > numeral.end, let hit = unit(at: start) else {
      return nil
    }
    switch (hit.unit.kind, hit.unit.trait) {
    // 两 趟: 两 only counts.
    case (.count, .classifier), (.people, .classifier):
      return numeral.shape.contains(.spaced) || bytes.ends(with: "两", before: numeral.end) ? hit : nil
    case (.count, _), (.people, _): return nil
    case (_, .plain), (_, .span), (_, .year), (_, .discount): return hit
    default: return nil
    }
  }

  /// 打 that is a verb and no dozen.
  private static let notDozens = ByteTrie(
    """
    打工 打造 打击 打开 打破 打算 打印 打井 打谷 打车 打赢 打人 打架 打扫 打听 打扮 打动 打仗 打死 打伤 打电话 打官司 打捞 打磨 打卡 打包 打药 打针 打麻 打牌 打球
    打鱼 打猎 打折 打油 打柴 打草 打场 打假 打拐 打黑 打非 打响 打通 打的 打白 打入 打进 打出 打到 打成 打下 打好 打回 打起 打了 打过 打着 打得 打在 打一 打二 打三
    打掉 打字 打雷 打雪 打气 打铁 打眼 打夯 打桩 打坝 打粮 打扰 打发 打理 打量 打拼 打分 打滚 打湿 打住 打倒 打败 打骂 打饭 打水 打翻 打断 打消 打法 打头 打底 打岔
    打赌 打盹 打坐 打转 打结 打烊 打尖 打样 打钻 打炮 打枪 打靶 打火 打更 打探 打点 打基 打制 打胎 打砸 打款
    """)

  /// Dozens before nouns that begin as what follows such a verb does: 1.2万打出口毛巾, 三打火柴.
  private static let dozens = ByteTrie("打出口 打进口 打成品 打成衣 打火柴 打针织 打气球 打球鞋 打球袜 打药皂 打鱼罐头")

  /// Whether the 打 at `index` is a verb and no dozen.
  private func isStroke(_ index: Int) -> Bool {
    if Self.dozens.longest(in: bytes, at: index, end: sentence.end) != nil { return false }
    if Self.notDozens.longest(in: bytes, at: index, end: sentence.end) != nil { return true }
    // 拨120打不通, 5打1
    return index > 0 && bytes[index - 1] < 0x80 && !isBeforeMark(index + 3)
  }

  /// The unit that begins at `index`: the longest spelling, unless a longer word begins there that is none.
  func unit(at index: Int) -> UnitHit? {
    guard let longest = units.trie.longest(in: bytes, at: index, end: sentence.end) else { return nil }
    let match = great(partedFromWord(longest, at: index), at: index)
    if let word = NumeralWords.lookalikes.longest(in: bytes, at: index, end: sentence.end), word.end > match.end,
      // Behind 一 a word is one whatever follows: 这一成就能, and not 首付三成就能.
      word.value != NumeralWords.noLookalike || bytes.ends(with: "一", before: index)
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
    // 出头 is somewhat more.
    if bytes.starts(with: "出头", at: index) { return nil }
    let hit = UnitHit(unit: unit(match, at: index), end: match.end, start: index)
    // 五分半钟
    if hit.unit.trait == .minor, bytes.starts(with: "半钟", at: hit.end) {
      return UnitHit(unit: units.minute, end: hit.end + 6, start: index, addsHalf: true)
    }
    // 三十块来钱
    if hit.unit.trait == .piece, bytes.starts(with: "来钱", at: hit.end) {
      return UnitHit(unit: units.yuan, end: hit.end + 6, start: index, addsMore: true)
    }
    return hit.unit.trait == .classifier && bytes.ends(with: "个", before: hit.end) ? compound(hit) : hit
  }

  /// The spelling's unit on this page: 斤, 两 and 尺 of the language differ by place and time, 寸 by what is measured.
  func unit(_ match: ByteTrie.Match, at index: Int) -> Unit {
    var unit = units.units[match.value]
    guard match.value < units.firstCustom else { return unit }
    if bytes.ends(with: "新币", before: match.end), isReformed { unit.name = units.yuan.name }
    guard match.end - index == 3 else { return unit }
    let spelling = bytes.scalar(at: index).value
    let isInch = spelling == "寸" && LocalMeasures.isInInches(bytes, at: match.end, end: sentence.end)
    if let factor = isInch ? LocalMeasures.inch : measures.factor(of: spelling) {
      (unit.factor, unit.divisor) = (factor, 1)
    }
    return unit
  }

  /// In a sentence whose 新币 is the yuan.
  private static let oldMoneyWords = ByteTrie("旧币 旧人民币")

  /// Whether 新币 is the yuan of 1955 and not the dollar of Singapore: in print of then, and beside 旧币.
  var isReformed: Bool {
    measures == .oldMainland || Self.oldMoneyWords.first(in: bytes, from: sentence.start, end: sentence.end) != nil
  }

  /// Words that begin with the last character of 台次, 个人 or 小时工.
  private static let wordsInUnits = ByteTrie("次品 次日 次年 次月 次序 次要 次贷 人民 人大代表 人工湖 人工岛 人造 人物 工作 工资 工时 工会 工人 工友 工程 工伤 工期")

  /// The 台 of 十来台次品, the 个 of 两个人民公社 and the 小时 of 8小时工作制: 台次, 个人 and 小时工 are units, and their last
  /// character begins a word here.
  private func partedFromWord(_ match: ByteTrie.Match, at index: Int) -> ByteTrie.Match {
    guard match.end - index > 3,
      bytes.ends(with: "次", before: match.end) || bytes.ends(with: "人", before: match.end)
        || bytes.ends(with: "小时工", before: match.end),
      Self.wordsInUnits.longest(in: bytes, at: match.end - 3, end: sentence.end) != nil
    else { return match }
    return units.trie.longest(in: bytes, at: index, end: match.end - 3) ?? match
  }

  /// Behind 大 in words that hold no classifier.
  private static let greatKinds = ByteTrie("大类别 大类型 大项目")

  /// 抄了四大本。 and 七大类定额, but 四大本土品牌 and 七大类别, where the unit is 大: a classifier behind 大 ends its word.
  private func great(_ match: ByteTrie.Match, at index: Int) -> ByteTrie.Match {
    guard bytes.starts(with: "大", at: index), match.end - index == 6, units.units[match.value].trait == .classifier
    else { return match }
    let isKind = bytes.ends(with: "类", before: match.end) || bytes.ends(with: "项", before: match.end)
    let ends =
      isKind
      ? Self.greatKinds.longest(in: bytes, at: index, end: sentence.end) == nil : isEnd(match.end)
    return ends ? match : units.trie.longest(in: bytes, at: index, end: index + 3) ?? match
  }

  /// Whether the clause ends at `index`.
  func isBeforeMark(_ index: Int) -> Bool {
    let mark = marks.mark(bytes.scalar(at: index).value)
    return index >= sentence.end || mark != .none && mark != .numeral
  }

  /// Words that begin with 天 and leave the 半 before them alone: 两个半天然气罐.
  private static let halfDayLookalikes = ByteTrie("天然 天津 天线 天桥 天花 天井 天车")

  /// 个半小时, 个半钟, 个多月, 个来月; 两个半天 are two halves.
  func compound(_ hit: UnitHit) -> UnitHit {
    if bytes.starts(with: "半天", at: hit.end) {
      if Self.halfDayLookalikes.longest(in: bytes, at: hit.end + 3, end: sentence.end) != nil { return hit }
      let half = Unit(kind: .duration, name: units.day, factor: Self.half, divisor: 1, trait: .plain)
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
}
