import LiangCore
import LiangText

// Whose money it is, and the spellings that are money in some places: 折, 分, 厘, 角, 块.
extension QuantityScanner {
  /// The currency of a figure: as named before it (港币两千九百六十元, HK$1,200万元) or in brackets behind it, else that of the
  /// page where it is yuan, unless 人民币 stands with it.
  func currency(of unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Int {
    guard unit.kind == .money, unit.name == text.units.yuan.name else { return unit.name }
    if let named = readCurrency(behind: hit.end) { return named }
    let before = bytes.skippingSpace(before: numeral.start)
    if let sign = currency(before: before) { return sign.unit.name }
    if let match = text.longest(text.units.currencies, before: before) {
      return bytes.ends(with: "新币", before: before) && text.isReformed ? text.units.yuan.name : match.value
    }
    let isSaid = bytes.ends(with: "人民币", before: hit.end) || bytes.starts(with: "人民币", at: hit.end)
    if isSaid || bytes.ends(with: "人民币", before: before) { return unit.name }
    return inheritedCurrency(numeral) ?? text.saidCurrency ?? text.homeCurrency
  }

  /// The currency in brackets behind a sum: （美元）. Where the text says that it holds for all, it becomes that of the
  /// sums to come: （新台币，下同）.
  func readCurrency(behind index: Int) -> Int? {
    guard let start = text.past(.openBracket, at: bytes.skippingSpaces(at: index)) else { return nil }
    let isYuan = bytes.starts(with: "人民币", at: start)
    guard let match = text.longest(text.units.trie, at: start),
      case let money = text.units.units[match.value],
      money.kind == .money, money.factor == Decimal38(1), isYuan || money.name != text.units.yuan.name
    else { return nil }
    let (unit, end) = (money.name, match.end)
    if text.past(.closeBracket, at: end) != nil { return unit }
    guard let next = text.past(.clauseBreak, at: end) ?? text.past(.listComma, at: end),
      bytes.starts(with: "下同", at: next),
      text.past(.closeBracket, at: next + 6) != nil
    else { return nil }
    text.saidCurrency = unit
    return unit
  }

  /// Before what a sum has become.
  private static let becoming = ByteTrie("到 至 为 成 到了 至了 成了 和 、", reversed: true)

  /// 从人民币690元升到1,820元: what a sum has become is in the currency in which it began.
  private func inheritedCurrency(_ numeral: Numeral) -> Int? {
    guard let last = text.quantities.last, last.kind == .money, last.clause == text.clause,
      last.unit != text.homeCurrency,
      text.has(Self.becoming, before: numeral.start, from: last.end)
    else { return nil }
    return last.unit
  }

  /// In a clause whose 折 reduce a price.
  private static let discountWords = ByteTrie("卡 员 打 惠 扣 价 票 购 买 卖 费 售 促 低 享 商 店 房 车 券 按 以 半")

  /// 九折, 75折: a discount, and no figure, but for the share that is left of a price where nothing else is said.
  func discount(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> UnitReading {
    guard numeral.low > .zero, numeral.high < Decimal38(100), !numeral.equals(10) else {
      return .none(text.clauseHolds(Self.discountWords, before: numeral.start) ? .discount : .homograph, end: hit.end)
    }
    guard isListOfDiscounts else { return .none(.discount, end: hit.end) }
    guard numeral.low > Decimal38(10) else { return .unit(unit) }
    var hundredth = unit
    hundredth.factor = Decimal38(1)
    return .unit(hundredth)
  }

  /// Whether the sentence holds discounts and nothing else: 九折,八点五折. Letter-spaced digits (九 九 折) are not put together.
  private var isListOfDiscounts: Bool {
    var index = text.sentence.start
    var isSpaced = false
    while index < text.sentence.end {
      let scalar = bytes.scalar(at: index)
      let mark = text.marks.mark(scalar.value)
      switch scalar.value {
      case "折", "点", 0x2E, 0xFF0E: break  // 折点.．
      default: guard mark != .none else { return false }
      }
      if isSpaced, text.glyphs.lookup(scalar.value).glyph == .chineseDigit { return false }
      isSpaced = mark == .space && text.glyphs.lookup(bytes.scalar(before: index).value).glyph == .chineseDigit
      index += scalar.length
    }
    return true
  }

  /// Before 分 that are money though points are spoken of: 一个工分才值八分.
  private static let worthVerbs = ByteTrie("才值 只值 仅值 就值 能值 折合 折款", reversed: true)
  /// In a clause whose many 分 are bonds.
  private static let bondWords = ByteTrie("认购 公债 债券 国债 折实")
  /// In a clause whose 分 are of a 亩.
  private static let muWords = ByteTrie("亩地")
  /// In a clause whose 分 are of money.
  static let centPriceWords = ByteTrie("价 费 元 钱 成人票 儿童票 门票 挂号 附邮 邮资 角 成本 工资 补贴 津贴 每斤 每公斤 每担 每吨 每尺 每米 赚")
  /// In a clause whose 厘 and 分 are of interest.
  static let interestWords = ByteTrie("息 利率 年利 月利 贷")
  static let monthlyInterest = ByteTrie("月息 月利")
  /// In a clause whose 分 are of a record.
  private static let gradingWords = ByteTrie(
    """
    理论考 实操考 笔试 面试 扣分 加分 减分 计分 工分 工资分 积分 得分 总分 评分 成绩 分数 考分 打分 满分 均分 学分 文科 理科 录取线 高考 比分 考核 考试
    驾照 及格 试卷 问卷 好事 球队
    """)
  /// Behind and before 分 that are a tenth of a 亩.
  private static let behindPlots = ByteTrie("棉花地 菜园 菜地 田 自留地 园子 水田 旱地 稻 宅基地 荒地 蔬菜 秧田 麦地 葱田 薄地 水浇地 口粮田 责任田")
  private static let beforePlots = ByteTrie("占地 种地 耕地 承包地 自留地 割了 锄了 栽了 插了 耕了", reversed: true)
  /// Directly before 分 that are of a record.
  static let markingVerbs = ByteTrie("记 扣 得 考 打 评", reversed: true)
  /// Before 分 that are points.
  private static let beforePoints = ByteTrie(
    """
    得 考 扣 打 打了 扣了 考了 得了 均 总 为 达 评 加 减 记 满 获 胜 负 到 至 过 差 低 高 以
    """, reversed: true)

  /// Whether what stands behind the 分 is land: 三分水田, 二分半地.
  private func isOfLand(behind index: Int) -> Bool {
    let isHalf = bytes.starts(with: "半", at: index)
    return bytes.starts(with: "半地", at: index)
      || text.has(Self.behindPlots, at: isHalf ? index + 3 : index)
  }

  /// 分: points where something is won, lost or given, and behind digits; part of a price or a time elsewhere.
  func minor(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> UnitReading {
    // 记3分, whatever the fine was.
    let isMark = text.has(Self.markingVerbs, before: numeral.start, from: text.sentence.start)
    if isMark || isCredited(numeral) && !isBesideCents(numeral) || isOfWork(numeral, hit) { return .unit(unit) }
    if text.clauseHolds(Self.interestWords, before: numeral.start) {
      var share = text.units.percent
      (share.factor, share.trait) = (
        Decimal38(text.clauseHolds(Self.monthlyInterest, before: numeral.start) ? 1 : 10), .interest
      )
      return .unit(share)
    }
    if isCurrencyNamed(before: numeral.start)
      || text.has(Self.worthVerbs, before: numeral.start)
    {
      return .unit(text.units.cent)
    }
    // 认购公债三百二十分
    let isMany =
      numeral.low >= Decimal38(100) && text.holds(Self.bondWords, from: text.sentence.start, before: numeral.start)
    if isMany || text.clauseHolds(Self.gradingWords, before: numeral.start) { return .unit(unit) }
    if isOfLand(behind: hit.end)
      || text.has(Self.beforePlots, before: numeral.start)
    {
      return .unit(text.units.plot)
    }
    if text.clauseHolds(Self.centPriceWords, before: numeral.start) || isPriceChange(numeral) || risesToCoin(hit.end)
      || isPriceOfOne(at: hit.end) || isCent(numeral, hit)
    {
      return .unit(text.units.cent)
    }
    // 一亩地只有三四分, 日扶一亩七分，慢的也有九分
    let isOfPlot = text.quantities.last.map { $0.kind == .area && $0.unit == text.units.plot.name } ?? false
    if isOfPlot || text.clauseHolds(Self.muWords, before: numeral.start), numeral.high < Decimal38(10) {
      return .unit(text.units.plot)
    }
    // 平均少等8分半
    if bytes.starts(with: "半", at: hit.end), text.isEnd(hit.end + 3) { return .unit(text.units.minute) }
    // 五分三十秒
    if let second = text.numeral(at: hit.end), bytes.starts(with: "秒", at: second.end) {
      return .unit(text.units.minute)
    }
    let isGiven = text.has(Self.beforePoints, before: numeral.start, from: text.sentence.start)
    let isScored = numeral.shape.contains(.digits) || numeral.shape.contains(.decimal)
    return isGiven || isScored ? .unit(unit) : .none(.homograph, end: numeral.end)
  }

  /// 每天挣七八分工: points for a day's work.
  private func isOfWork(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    bytes.starts(with: "工", at: hit.end) && text.isEnd(hit.end + 3) && bytes.ends(with: "挣", before: numeral.start)
  }

  /// Whether the figure before is a sum below one yuan, and what is spoken of now a single digit: 运费每公斤6分，非股东加2分.
  func isBesideCents(_ numeral: Numeral) -> Bool {
    guard numeral.high < Decimal38(10), let last = text.quantities.last, last.kind == .money else { return false }
    return last.low < Decimal38(1) && last.low > .zero && last.trait == .plain
  }

  /// Before 分 that are of a record where no price is told.
  private static let creditVerbs = ByteTrie("加 计 奖励", reversed: true)

  /// 每件好事加2分, where no price is told.
  private func isCredited(_ numeral: Numeral) -> Bool {
    text.has(Self.creditVerbs, before: numeral.start)
      && !text.clauseHolds(Self.centPriceWords, before: numeral.start)
  }

  /// Behind the price of one.
  private static let behindPriceOfOne = ByteTrie("一碗 一杯 一个 一斤 一根 一支 一份 一包 一盒 一瓶 一只 一枚 一粒 一串 一两")
  /// Behind 分 that are of money.
  private static let feesInCents = ByteTrie("短信费 邮票 邮资 镍币 硬币 平台费 手续费 服务费 管理费 运费 电费 水费 气费 税 利息 加工费 保管费 邮费 包装费 损耗")
  /// In a clause that tells what is paid for one.
  private static let pieceRates = ByteTrie(
    """
    每单 每票 每件 每只 每粒 每枚 每张 每袋 每包 每块 每盒 每瓶 每份 每页 每字 每度 每斤 每公斤 每支 每条 每根 每千瓦时 每立方米 每平方米 每双 每匹 每片
    每针 一针 一斤 每尺 每寸 每公里 每吨 每股 每方 每株 每棵
    """)
  /// Before 分 in Chinese numerals that are paid.
  private static let beforePaidCents = ByteTrie(
    """
    卖 补 贴 贴息 交 拿 挣 赚 省 便宜 贵 罚 奖 加 提 抽 涨 跌 落 降 让 让利 收
    """, reversed: true)

  /// 5分短信费, 每票补8分, 一斤多卖六分; and 出行4分 behind another sum in cents.
  private func isCent(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    if let last = text.quantities.last, last.kind == .money, last.trait == .plain, last.clause == text.clause,
      bytes.ends(with: "分", before: last.end)
    {
      return true
    }
    if isBesideCents(numeral) { return true }
    let thing = bytes.starts(with: "的", at: hit.end) ? hit.end + 3 : hit.end
    if text.has(Self.feesInCents, at: thing) { return true }
    if text.clauseHolds(Self.pieceRates, before: numeral.start) { return true }
    // 三分一碗
    if text.has(Self.behindPriceOfOne, at: hit.end) { return true }
    guard !numeral.shape.contains(.digits) else { return false }
    return text.has(Self.beforePaidCents, before: text.fillersStart(before: numeral.start))
  }

  /// 厘 in a clause about prices, or behind a price: 刨去原料四厘.
  func isPriced(_ numeral: Numeral) -> Bool {
    text.clauseHolds(Self.centPriceWords, before: numeral.start) || text.quantities.last?.kind == .money
  }

  /// 从五分炒到二角: a price that changes to one that can be nothing else.
  private func risesToCoin(_ index: Int) -> Bool {
    var probe = index
    for _ in 0..<4 where probe < text.sentence.end {
      if bytes.starts(with: "到", at: probe) || bytes.starts(with: "至", at: probe),
        let next = text.numeral(at: probe + 3), let unit = text.longest(text.units.trie, at: next.end)
      {
        return text.units.units[unit.value].kind == .money
      }
      probe += bytes.scalar(at: probe).length
    }
    return false
  }

  /// Before an amount by which a price has changed.
  static let priceMoves = ByteTrie("涨 跌 降 落 升 升值 贬值 涨了 跌了 降了 落了 升了 便宜 贵 加价 下调 上调", reversed: true)

  /// 每公斤四角二分，较上月落八分: a change, behind a price in the same sentence.
  private func isPriceChange(_ numeral: Numeral) -> Bool {
    guard let last = text.quantities.last, last.kind == .money else { return false }
    return text.has(Self.priceMoves, before: text.fillersStart(before: numeral.start))
  }

  /// Before a sum that is paid.
  private static let payingVerbs = ByteTrie("扣 罚 奖 付 交 收 赚 挣 省 补 找 优惠 便宜", reversed: true)
  /// Behind 角 or 毛 that is money.
  private static let behindCoins = ByteTrie("翻 改 多 调 也 都 就 还 提 增 加 涨 上 降 减 下 到 至 以 左 的 五 钱 起 和 与 一 二 三 四 六 七 八 九")
  /// In a clause where 二元 and 三角 are prices.
  static let coinPriceWords = ByteTrie("每 价 元 涨 跌 降 费 高出 便宜")
  /// Behind 三角 and 三毛 that are a price which changes.
  static let behindChangedPrice = ByteTrie("抬到 抬至 抬高 落到 落至 减到 减至 改为 改成 翻到 涨到 涨至 升到 提到 提高 降到 降至 跌到 调到 调为 变成 到 至")

  /// 角, 毛: nothing but a sign, a change or a bound behind it, so that no noun begins with it; or paid: 扣五角奖金.
  func isCoin(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    let next = bytes.scalar(at: hit.end)
    let edge = text.fillersStart(before: numeral.start)
    if isSpice(numeral, hit) || isOfHongKong(hit) && !isHongKongMoney(numeral, hit) { return false }
    if text.has(Self.payingVerbs, before: edge) { return true }
    // 票价从一角抬到三角五分
    if text.clauseHolds(Self.coinPriceWords, before: numeral.start),
      text.has(Self.behindChangedPrice, at: hit.end)
    {
      return true
    }
    return hit.end >= text.sentence.end || text.marks.mark(next.value) != .none
      || text.has(Self.behindCoins, at: hit.end)
  }

  /// 毫 and 仙 are what papers of Hong Kong and overseas call 角 and 分.
  private func isOfHongKong(_ hit: UnitHit) -> Bool {
    bytes.starts(with: "毫", at: hit.start) || bytes.starts(with: "仙", at: hit.start)
  }

  /// In a clause whose 毫 and 仙 are money.
  private static let haoFareWords = ByteTrie("票价 车费 收费 电费 售 卖 加价 每度 每磅 每打 每斤 每只 每个 每份 元")

  /// Whether a figure in them is money: behind the name of a currency, in a clause of fares, where nothing else is
  /// said, and on pages from there. 二厘五毫 is interest, and 八仙 are immortals.
  private func isHongKongMoney(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard text.quantities.last?.rightEdge != numeral.start, !bytes.ends(with: "厘", before: numeral.start) else {
      return false
    }
    if isCurrencyNamed(before: numeral.start)
      || !numeral.equals(8) && text.clauseHolds(Self.haoFareWords, before: numeral.start)
    {
      return true
    }
    if bytes.starts(with: "仙", at: hit.start) {
      return text.homeCurrency != text.units.yuan.name && text.measures != .taiwan && !numeral.equals(8)
    }
    if bytes.ends(with: "每", before: numeral.start) { return false }
    return text.homeCurrency != text.units.yuan.name || risesToCoin(hit.end)
      || numeral.start == text.sentence.start && (hit.end >= text.sentence.end || text.numeral(at: hit.end) != nil)
  }

  /// 港币四毫
  private func isCurrencyNamed(before index: Int) -> Bool {
    let edge = bytes.skippingSpace(before: index)
    return bytes.ends(with: "人民币", before: edge)
      || text.has(text.units.currencies, before: edge)
  }

  /// What is told beside 八角 where it is a spice, and the words that it begins.
  private static let spices = "桂皮 茴香 花椒 大料 香叶 陈皮 草果 丁香 生姜 葱 姜 蒜"
  private static let behindSpice = ByteTrie("树 林 茴香 油 " + NumeralWords.spelt(spices) { "、\($0)" })
  private static let beforeSpice = ByteTrie(NumeralWords.spelt(spices) { "\($0)、" }, reversed: true)

  /// The 八角 of 桂皮、八角 and 八角树, and of 放八角两颗, for nothing is counted behind its price.
  private func isSpice(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.equals(8), bytes.starts(with: "角", at: hit.start) else { return false }
    if text.has(Self.behindSpice, at: hit.end)
      || text.has(Self.beforeSpice, before: numeral.start, from: text.sentence.start)
    {
      return true
    }
    guard let count = text.numeral(at: hit.end), let other = text.unit(behind: count) else { return false }
    return other.unit.kind == .count || other.unit.kind == .mass
  }

  /// In a clause that tells a price, whatever it names.
  private static let kuaiPriceWords = ByteTrie("每吨 每斤 每公斤 每平米 每平方 涨到 涨至 跌到 一份 一块 一张 一天 工钱 报价 售价 单价 卖 要价 工资")
  /// Shapes that begin like a sum: 4450块三角面板.
  static let triangularThings = ByteTrie("三角面 三角形 三角板 三角架 三角铁 三角钢 三角木 三角玻璃")
  /// In a clause whose 块 are of money.
  private static let kuaiPaymentWords = ByteTrie(
    """
    回落 剩 凑 寄 扣 赔 欠 攒 捐 塞 还多 挣 花 卖 赚 付 交 收 给 要 垫 省 罚 奖 领 存 缴 借 补 掏 拿 发 涨 降 贵 便宜 工资 价 钱 费 票
    """)
  /// What a 块 counts.
  private static let pieceNouns = "砖 屏 瓦 板 牌 碑 玉 石 电池 地 田 表 匾 肥皂"
  /// Before the price of one: 一趟6块, 住一晚25块.
  private static let beforePriceOfOne = ByteTrie(
    """
    一斤 一公斤 一两 一趟 一次 一回 一晚 一夜 一天 一月 一个月 一年 一顿 一餐 一碗 一杯 一瓶 一包 一盒 一袋 一箱 一份 一张 一条 一只 一件 一把 一个 一支 一枝 一台
    一亩 一车 一票 一里 一公里 一度 一吨 一小时 一钟头
    """, reversed: true)
  /// In a clause whose 块 are pieces however many.
  private static let pieceClauseWords = ByteTrie(
    pieceNouns + " " + """
      玻璃 面板 光伏板 电池板 处理器 硬盘 芯片 展板 石板 钢板 挡板 路牌 银幕 骨头 骨骼 蜂窝煤 煤球 残块 坯 砚 墨锭
      """)

  /// 块: yuan behind a verb of payment, in large numbers and where nothing went before, if no noun follows; a
  /// classifier else.
  func isPrice(_ numeral: Numeral, _ hit: UnitHit, from start: Int) -> Bool {
    let next = text.mark(at: hit.end)
    if next == .numeral, !text.has(Self.triangularThings, at: hit.end) { return true }
    if isSlab(behind: hit.end)
      || text.clauseHolds(Self.pieceClauseWords, before: start) && !text.clauseHolds(Self.kuaiPriceWords, before: start)
    {
      return false
    }
    // 他一天码砖4600块
    if text.quantities.last?.kind != .money, isHauled(start) { return false }
    // 一趟6块
    if hit.end >= text.sentence.end || next != .none || text.boundBehind(hit.end) != nil,
      text.has(Self.beforePriceOfOne, before: start)
    {
      return true
    }
    // 剩下一万一千块过年
    if numeral.high >= Decimal38(1000) { return true }
    guard hit.end >= text.sentence.end || next != .none || text.boundBehind(hit.end) != nil else {
      return text.clauseHolds(Self.kuaiPaymentWords, before: start)
    }
    return numeral.high >= Decimal38(20) || numeral.shape.contains(.decimal) || text.quantities.last?.kind == .money
      || text.fillersStart(before: start) <= text.clause
      || text.clauseHolds(Self.kuaiPaymentWords, before: start)
  }

  /// In a sentence where things are moved by the piece.
  private static let haulingVerbs = ByteTrie("背 搬 运 砌 码")

  /// Whether pieces of something named shortly before are moved: 刚出的砖往外背，每趟三十二块.
  private func isHauled(_ start: Int) -> Bool {
    let before = max(text.sentence.start, start - Reach.clause)
    return text.holds(Self.haulingVerbs, from: before, before: start)
      && text.holds(Self.pieceClauseWords, from: before, before: start)
      && !text.clauseHolds(Self.kuaiPaymentWords, before: start)
  }

  /// What a 块 counts, near behind it: 20块样板田, 3块奖牌.
  private static let countedPieces = ByteTrie(
    pieceNouns + " " + """
      处理器 面板 三角面板 电路板 显示屏 煤 玻璃 糖 布 木 豆腐 饼 肉 草坪 菜 橡皮 面包 冰 蛋糕 硬盘 芯片 骨 疤 毛巾 香皂 头巾 膏药 补丁 银元 大洋 光洋 区域 阵 钢 铁
      铜 铝 锭 坯 铅 组件 材 窗 帆 纱 皮 泥 土 炭 墓
      """)

  /// Whether what a 块 counts is named within five characters of the same clause.
  private func isSlab(behind index: Int) -> Bool {
    var probe = index
    for _ in 0..<5 {
      let scalar = bytes.scalar(at: probe)
      guard probe < text.sentence.end, text.marks.mark(scalar.value) != .clauseBreak else { return false }
      if text.has(Self.countedPieces, at: probe) { return true }
      probe += scalar.length
    }
    return false
  }
}
