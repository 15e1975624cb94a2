import LiangCore
import LiangText

// Spellings that are units in some places: 点, 度, 方, 大, 里, 两.
extension QuantityScanner {
  /// 3死5伤, 1死2失踪, 5男3女: the dead and the injured, men and women side by side.
  func isCasualty(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
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

  /// Behind 点 that is a classifier.
  private static let thingsInPoints = ByteTrie("意见 建议 要求 希望 体会 启示 共识 措施 做法 经验 原因 想法 看法 理由 主张 倡议 声明 说明 计划 内容 好处 不足")
  /// Before 点 that are of an index.
  private static let indexMoves = ByteTrie("涨 跌 升 降 报 收于 报收 指数 回落", reversed: true)

  /// 点: a classifier before 意见, an index where it cannot be an hour, an hour else.
  func point(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> UnitReading {
    if text.has(Self.thingsInPoints, at: hit.end) {
      var counted = unit
      counted.kind = .count
      return .unit(counted)
    }
    if numeral.high > Decimal38(24) || numeral.shape.contains(.decimal)
      || text.has(Self.indexMoves, before: numeral.start)
    {
      return .unit(unit)
    }
    return .none(.clock, end: text.pastMinutes(hit.end))
  }

  /// In a clause whose 度 are of temperature.
  private static let warmthWords = ByteTrie("三伏 伏天 晒到 晒得 烫 窑里 炉膛 温 热 冷 寒 零下 零上 摄氏 烧 暖 冻 酷暑 室外 室内 水银")
  /// Directly before degrees of the globe.
  private static let latitudes = ByteTrie("北纬 南纬 东经 西经 北纬约 东经约 北纬： 东经：", reversed: true)
  /// In a clause whose 度 are of Fahrenheit's scale.
  private static let fahrenheitNames = ByteTrie("华氏")
  /// In a clause whose 度 are of electricity.
  private static let electricityWords = ByteTrie("电 耗能 用能")

  /// 度: by what the clause speaks of. 北纬39度54分 is a place.
  func degree(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> UnitReading {
    if text.has(Self.latitudes, before: numeral.start, from: text.sentence.start) {
      return .none(.name, end: text.pastMinutes(hit.end))
    }
    if text.clauseHolds(Self.fahrenheitNames, before: numeral.start) {
      var other = unit
      other.name = text.units.fahrenheit
      return .unit(other)
    }
    if !text.clauseHolds(Self.electricityWords, before: numeral.start),
      text.topicHolds(Self.warmthWords, before: numeral.start)
        || text.nounHolds(Self.warmthWords, behind: hit.end)
    {
      return .unit(unit)
    }
    guard numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude) else {
      return .none(.homograph, end: hit.end)
    }
    var other = unit
    other.kind = isOfCurrent(numeral) ? .energy : .other
    other.name = other.kind == .energy ? text.units.kilowattHour : text.units.degree
    return .unit(other)
  }

  /// What tells of electricity used, and directly before so many 度 of it in a clause of their own.
  private static let electricityUsed = ByteTrie("耗电 用电 费电 省电 节电 电费 电量 度电")
  private static let beforeElectricityUsed = ByteTrie("一天 一夜 一晚 一月 一年 每天 每月 每年 月均 日均 耗 多用 少用", reversed: true)

  /// Whether electricity is spoken of in the clause, or not long before and the figure is of a day or of what is used:
  /// 就是耗电， 一天12度.
  private func isOfCurrent(_ numeral: Numeral) -> Bool {
    if text.clauseHolds(Self.electricityWords, before: numeral.start) { return true }
    return text.has(Self.beforeElectricityUsed, before: numeral.start)
      && text.topicHolds(Self.electricityUsed, before: numeral.start)
  }

  /// In a clause whose 方 are cubic metres.
  private static let cubicMetreWords = ByteTrie(
    """
    用水 供水量 需水量 储水量 灌溉 浇地 节水 省水 水费 沙子 沙石 河沙 黄沙 砂石 砂子 石料 窖 水池 池子 沼气池 化粪池 容积 蓄水 土方 石方 木材 坑木 混凝土 浇筑
    """)
  /// Behind 方 that are parties.
  private static let behindParties = ByteTrie("签 会谈 协议 协商 磋商 座谈 谈判 验收 代表 合作 联合 共同 共建 参与 当事")
  /// Behind 方 that is a cubic metre.
  private static let behindCubicMetres = ByteTrie("水 土 沙 砂 石 气 木 混凝土 料 渣 砼 泥 煤气 天然气")
  /// What is measured in cubic metres, before the figure: 用海水五十方.
  private static let beforeCubicMetres = ByteTrie("水 落石 土方 沙子 沙石 河沙 黄沙 砂石 砂子 石方 气 木材 混凝土", reversed: true)

  /// 方: cubic metres where there are very many, or of earth, water or gas; parties else.
  func side(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Unit {
    let isParty =
      bytes.ends(with: "由", before: numeral.start) && !numeral.shape.contains(.decimal)
      || text.has(Self.behindParties, at: hit.end)
    guard !isParty,
      numeral.shape.contains(.magnitude) || numeral.shape.contains(.decimal) || numeral.high >= Decimal38(100)
        || text.has(Self.behindCubicMetres, at: hit.end)
        || text.has(Self.beforeCubicMetres, before: numeral.start)
        || text.clauseHolds(Self.cubicMetreWords, before: numeral.start)
        || text.quantities.contains(where: { $0.trait == .side && $0.kind == .volume })
    else { return unit }
    var cubic = unit
    (cubic.kind, cubic.name) = (.volume, text.units.cubicMetre)
    return cubic
  }

  /// Behind a congress.
  private static let behindCongress = ByteTrie(
    """
    以来 报告 精神 召开 代表 闭幕 开幕 期间 之后 胜利 确定 提出 是 的 对 上 后 前 和 会议 把 作出 文件 明确 通过 部署 指出 强调 描绘 擘画
    """)

  /// 十八大, 十三大: a congress by its number; 六大举措 counts.
  func isCongress(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if text.has(Self.behindCongress, at: hit.end) { return true }
    let next = bytes.scalar(at: hit.end)
    if next.value < 0x4E00, text.marks.mark(next.value) != .openQuote { return true }
    return !numeral.shape.contains(.digits) && numeral.high > Decimal38(12)
  }

  /// Before a counted 届.
  private static let beforeSessionCounts = ByteTrie("近 前 头 这 连续 连 已 共 过 了 办 历经 历时", reversed: true)

  func isCountedSession(_ numeral: Numeral) -> Bool {
    text.has(Self.beforeSessionCounts, before: numeral.start, from: text.sentence.start)
      || bytes.starts(with: "两", at: numeral.start)
  }

  /// Behind 里, 两, 斗 that are units in any case.
  private static let measuredGoods = ByteTrie("路 米 酒 肉 油 粮 麦 豆 谷 地 黄金 白银")
  /// Behind 里, 两, 钱 that are none.
  static let behindNoMeasure = ByteTrie(
    """
    面 程 弄 昂 应 约 头 家 个 人 岸 名 种 次 天 年 大 类 项 条 会 级 者 端 侧 边 手 只 镇 乡 屯 河 桥 街 铺 店 堡 庄 袋 坪 包 财 塘 多 通 书 江 湖
    山 村 坡 香 长街 洋场 台 墩 井 亭 子
    """)

  /// 里, 两, 斗: units behind a round or compound numeral or digits, where what follows does not make a word of them.
  func isMeasured(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if let isCounted = isPlayedOrTraded(numeral, hit) { return isCounted }
    if isWay(numeral, hit) { return true }
    // 吃一两半酒
    if bytes.starts(with: "两半", at: hit.start) { return true }
    if isPlaceName(numeral, hit) { return false }
    guard !numeral.isBareOne, !numeral.shape.contains(.positional) else {
      return text.has(Self.measuredGoods, at: hit.end)
    }
    return !text.has(Self.behindNoMeasure, at: hit.end)
  }

  /// In a clause whose 手 are contracts or lots of shares.
  private static let tradingWords = ByteTrie("全局 弈 黑方 白方 成交 仓 期货 合约 股 交易 卖盘 买盘 抛")
  /// In a clause whose 注 are bets.
  private static let bettingWords = ByteTrie("奖 彩 投注 中出 购")
  /// In a clause whose 球 and 局 are of a match.
  private static let matchWords = ByteTrie(
    """
    连入 打入 攻入 踢进 打进 射入 连扳 扳回 连下 胜 负 赢 输 失 丢 落后 领先 攻进 独进 独中 梅开 扑出 投进 罚进 救出
    """)
  /// In a clause whose 下 are beats.
  private static let beatVerbs = ByteTrie("脉搏 心率 敲 拍 跳 鼓 打 磕 踢 响 摇 抽")
  /// In a clause whose 甲 are of land, and behind them.
  private static let fieldWords = ByteTrie("鱼塭 种 栽 田 地 农 稻 园 耕 每 施")
  private static let behindJia = ByteTrie("鱼塭 鱼塘 盐田 蒜田 稻田 半 多 余 的 地 田 水田 ， 。 、 ； 以")

  /// Whether spellings that measure in one trade or play alone are spoken of there: 犁地三甲, 成交三万手, 净胜两球; nil for others.
  private func isPlayedOrTraded(_ numeral: Numeral, _ hit: UnitHit) -> Bool? {
    func begins(_ word: StaticString) -> Bool { bytes.starts(with: word, at: hit.start) }
    if begins("甲") {
      return text.clauseHolds(Self.fieldWords, before: numeral.start)
        && text.has(Self.behindJia, at: hit.end)
    }
    if begins("手") { return isManifold(numeral) && text.clauseHolds(Self.tradingWords, before: numeral.start) }
    if begins("球") || begins("局") {
      return text.clauseHolds(Self.matchWords, before: numeral.start) && !isPlaceName(numeral, hit)
    }
    if begins("下") {
      return text.isEnd(hit.end) && text.clauseHolds(Self.beatVerbs, before: numeral.start)
        && (numeral.shape.contains(.digits) || bytes.ends(with: "了", before: numeral.start))
    }
    guard begins("注") else { return nil }
    return text.holds(
      Self.bettingWords, from: max(text.sentence.start, numeral.start - Reach.topic),
      before: min(text.sentence.end, hit.end + Reach.topic))
  }

  /// Behind a length and 多.
  private static let behindLiMore = ByteTrie("地 路 山路 水路 土路 泥路 小路 远 外 长")
  /// Before a way that somebody goes.
  private static let goingVerbs = ByteTrie("走 走了 走过 跑 跑了 绕 绕了 离 相距 赶 行 来回 往返", reversed: true)
  /// 里 and the way that it measures, and what makes a name of the two.
  private static let liWithWay = ByteTrie(
    """
    里路 里山路 里水路 里土路 里夜路 里雪路 里泥路 里地 里远 里外 里长 里水渠 里长堤 里河堤 里江堤 里海堤 里铁路 里公路 里航道 里防线 里渠道
    """)
  private static let behindPlaceNames = ByteTrie("口 站 街 社区 小学 菜市 店 村 镇 乡 居委")

  /// Whether 里 is a length of way: 走了三里多, 走五里路到市集, 离公路11里山路. 百里多彩画廊 is none; 五里路口 and 十里路站 are places.
  private func isWay(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.starts(with: "里", at: hit.start) else { return false }
    if bytes.starts(with: "里多", at: hit.start),
      text.isBeforeMark(hit.end + 3) || text.has(Self.behindLiMore, at: hit.end + 3)
    {
      return true
    }
    if bytes.starts(with: "里路", at: hit.start),
      text.has(Self.goingVerbs, before: text.fillersStart(before: numeral.start))
    {
      return true
    }
    guard let way = text.longest(Self.liWithWay, at: hit.start), !numeral.isBareOne else {
      return false
    }
    return !text.has(Self.behindPlaceNames, at: way.end)
  }

  /// Whether it is a hundred or more, in digits or with a magnitude.
  private func isManifold(_ numeral: Numeral) -> Bool {
    numeral.high >= Decimal38(100) && (numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude))
  }

  /// In a clause or behind a figure whose 码 are a size.
  private static let wornThings = ByteTrie("鞋 靴 脚 衣 裤 衫 穿 尺码 帽")

  /// 43码的胶鞋, 鞋穿四十三码.
  func isSize(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    bytes.starts(with: "码", at: hit.start)
      && (text.clauseHolds(Self.wornThings, before: numeral.start)
        || text.nounHolds(Self.wornThings, behind: hit.end))
  }
}
