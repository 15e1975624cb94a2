import LiangCore
import LiangText

// Numerals that no unit follows: money, people and years behind the words that name them.
extension QuantityScanner {
  /// A numeral that no unit follows is money behind a currency sign, waits where a list goes on, and counts nothing
  /// else.
  func withoutUnit(_ numeral: Numeral) -> Int {
    if let sign = currency(before: numeral.start) {
      return add(Draft(numeral, sign.unit, .money))
    }
    if isPeople(numeral) || isCrowd(numeral) { return add(unsaidUnit(text.units.person, numeral, .unsaidPeople)) }
    if let draft = risen(numeral) { return add(draft) }
    if isMoney(numeral) || isCash(numeral) { return add(money(numeral, to: numeral.high, end: numeral.end)) }
    if isYears(numeral) { return add(unsaidUnit(text.units.yearOld, numeral, .age)) }
    if let match = text.longest(ExclusionWords.suffixes, at: numeral.end) {
      return exclude(ExclusionWords.rule(match.value), numeral)
    }
    if let next = text.listConnector(at: numeral.end), text.mark(at: next) == .numeral {
      waiting.append(numeral)
      text.pass(numeral.end)
      return next
    }
    return exclude(.bareNumber, numeral)
  }

  /// In a sentence that tells what currencies cost.
  private static let exchangeWords = ByteTrie("牌价 汇率 外汇 中间价 汇价 现汇 现钞 报价 外币 兑")

  /// 美元 829.75 港币 107.31: of numbers between names of currencies each is of the name before it; with decimals it is the
  /// price of that currency in the money of the page.
  func rate(_ numeral: Numeral, _ hit: UnitHit?) -> Int? {
    guard numeral.shape.contains(.digits), numeral.bound == .exact, numeral.low == numeral.high,
      case let edge = bytes.skippingSpace(before: numeral.start),
      case let end = bytes.ends(with: "：", before: edge) ? edge - 3 : edge,
      let name = text.units.currencies.longest(in: bytes, before: end, start: max(text.clause, text.lastEnd))
    else { return nil }
    let isFollowed =
      hit.map {
        $0.unit.kind == .money && $0.start > numeral.end
          && text.mark(at: bytes.skippingSpaces(at: $0.end)) == .numeral
      } ?? (text.quantities.last.map { $0.kind == .money && $0.end + 2 >= name.end } ?? false)
    guard isFollowed else { return nil }
    let isTold =
      text.quantities.last.map { !$0.named.isEmpty } ?? false
      || bytes.skippingSpaces(at: text.sentence.start) == name.end
      || Self.exchangeWords.first(in: bytes, from: text.sentence.start, end: numeral.start) != nil
    let isPrice = isTold && numeral.shape.contains(.decimal)
    var unit = text.units.yuan
    unit.name = isPrice ? text.homeCurrency : name.value
    var draft = Draft(numeral, unit, isPrice ? .rate : .money)
    if isPrice { draft.named = ByteRange(name.end, end) }
    return add(draft)
  }

  /// In a clause whose k and w are thousands and ten thousands of money.
  private static let payWords = ByteTrie("薪 工资 酬 价 奖 收入 预算 贷 花 费")
  /// 两个亿, 三个多亿.
  private static let hundredMillions = ByteTrie("个亿 个多亿 个来亿", reversed: true)
  /// In a clause whose 个亿 are no money.
  private static let audienceWords = ByteTrie("播放 点击 阅读 观看 浏览 访问 用户 粉丝 流量 人 册 份")
  /// What may follow money whose unit is not said.
  private static let behindMoney = ByteTrie(
    """
    为 供 转让 打 修 盖 办 搞 基金 资金 贷款 大奖 奖金 彩礼 的 以上 以下 以内 左右 上下 多 余 和 与 及 用于 资助 救济 扶持 救助 建 买 给 到 至 元 起 出头
    """)

  /// 总投资1.2亿, 净赚4万多: a large number right behind a name of money, where its clause ends or goes on as behind money.
  func isMoney(_ numeral: Numeral, from start: Int? = nil) -> Bool {
    if numeral.low >= Decimal38(1_000_000), isSum(numeral) { return true }
    guard numeral.magnitude >= 3 || isShortened(numeral),
      !numeral.shape.contains(.bareMagnitude) || numeral.shape.contains(.digits)
    else { return false }
    // 装着两个亿
    if text.has(Self.hundredMillions, before: numeral.end, from: numeral.start), text.isEnd(numeral.end) {
      return !text.clauseHolds(Self.audienceWords, before: numeral.start)
    }
    // 肆佰叁拾萬: written out as on cheques; 薪酬能给到10k~15k.
    if numeral.shape.contains(.financial), numeral.end >= text.sentence.end { return true }
    if bytes[numeral.end - 1] == UInt8(ascii: "k") || bytes[numeral.end - 1] == UInt8(ascii: "w") {
      return text.clauseHolds(Self.payWords, before: start ?? numeral.start)
    }
    if isSum(numeral) { return true }
    let next = text.mark(at: numeral.end)
    guard
      numeral.end >= text.sentence.end || next != .none && next != .numeral
        || text.has(Self.behindMoney, at: numeral.end)
    else { return false }
    let first = start ?? numeral.start
    return text.has(text.units.currencies, before: first) || isNamedMoney(before: first)
  }

  /// What is paid or asked, at least so much: 年薪30万起. Of 处罚1.5万起 and 成交2万起 the cases are counted.
  private static let startingPrices = ByteTrie("年薪 月薪 底薪 起薪 价", reversed: true)

  /// Whether the 起 behind the numeral bounds a price: 年薪30万起, and not 立案1.2万起.
  func isStartingPrice(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    text.isSpelt("起", hit) && numeral.magnitude >= 4
      && Self.startingPrices.longest(
        in: bytes, before: text.fillersStart(before: numeral.start, atMost: 1), start: text.clause) != nil
  }

  /// To whom one owes money: 欠银行10万.
  private static let creditors = "银行 信用社 国家 人家 别人 亲戚 亲友 公家 集体 外人"
  /// How one comes to money, or gets rid of it: 挣个十万八万.
  private static let gainingVerbs = "挣 赚 花 卖 攒 存 赔 罚"
  /// What money is called before a figure whose unit is not said.
  private static let moneyNames = ByteTrie(
    """
    余额 投资 资金 工资 薪 赚 拨 捐 捐了 各得 分得 赔 赔了 赔进 多收 少收 罚 攒到 攒 攒下 挣 借 垫 收入 产值
    利润 利税 税收 营收 票房 资金净流出 资金净流入 净买入 买超 卖超 市值缩水 资产缩水 拉动消费 带动消费 每户补 每人补 每亩补 年租 作价 均价 车价 底价 拍价 营业额
    销售额 成交额 交易额 贸易额 贷款 赔偿 赔偿款 补助 奖金 罚款 捐款 善款 侨汇 索价 叫价 经费 税款 债 债务 欠款 售价 造价 总价 身价 市值 估值 融资 募资 注资
    耗资 斥资 出资 集资 投入 损失 创收 增收 节支 借款 存款 货款 工程款 拨款 总额 金额 成本 标的额 月入 年入 日入 卖 卖到 卖出 付 付出 喊到 涨到 抬到
    罚了 缴 亏 亏损 亏了 赚了 还了 还回去 花 砸 投了 贴 贴进 补了 超利 盈利 获利 净利 纯利 纯收 领到 拿到 只得 贷了 欠 欠了 筹得 募得 募 得款 进账
    入账 身家 烧掉 愿出 肯出 垫了 押了 骗走 骗 骗取 捧出 淘出 掏 掏出 讨回 追回 揽 揽金 吸金 豪掷 砸下 省下 节约 节省 挽损 募集 捐出 捐赠 赈 筹 卷走 盗走 筹资
    集资款 贪污 受贿 挪用 侵吞 欠下 让利 纳税 上交 创汇 创利 创税 拍出 拍得 成交 标价 开价 要价 价值 省回 赚回 挣回
    存了 存下 卖了 用去 花去 月供 年供 开销 支出 花掉 亏掉 赔掉 本钱 周转金 进项 凑 只值 才值 花费 花了 租金 房租 彩礼 定金
    押金 奖池 人民币 换来 投 中奖 喜中
    """ + " " + NumeralWords.spelt(creditors) { "欠\($0)" } + " " + NumeralWords.spelt(gainingVerbs) { "\($0)个" },
    reversed: true)

  /// Whether a name of money, or a verb of payment, stands right before `index`.
  private func isNamedMoney(before index: Int) -> Bool {
    var edge = index
    for _ in 0..<4 {
      if text.has(Self.moneyNames, before: edge) { return true }
      edge = text.fillersStart(before: edge, atMost: 1)
    }
    return false
  }

  /// What a large number right before them makes a sum of money.
  private static let sumNouns = ByteTrie(
    """
    贷款 菜款 粮款 货款 善款 捐款 赔款 赃款 公款 巨款 房款 税款 欠款 存款 罚款 补偿款 工程款 工钱 工资 欠薪 薪酬 年薪 月薪 大奖 奖金 奖学金 助学金 基金 创业基金 负债
    债务 外债 赔偿 彩礼 学费 药费 医药费 保费 罚金 补贴 补助 资金 经费 家产 资产 产值 利润 房贷 首付 押金 保证金 定金 运费 外汇 侨汇 补偿 救助金 抚恤金 消费券 血汗钱
    养老钱 救命钱 现金 现款 损失 投资 投入 拨款 预算 债 房租 租金 月租 饭钱 本钱 酬金 中介费 手续费 生活费
    """)
  /// Words that begin like those and are no money.
  private static let sumLookalikes = ByteTrie(
    """
    投资者 投资人 投资商 投资客 投资户 投资基金会 投入使用 投入运 投入生产 投入市场 投入建设 投入战斗 投入到 基金会 基金经理 贷款户 贷款人 贷款者 存款户 存款人 债权人 债务人
    补助对象 补贴对象 补偿对象 资产者 工资卡 负债人
    """)

  /// 讨回37万菜款, 六亿四千万的负债: what follows is money, and no longer word that begins like it (9000万投资者).
  private func isSum(_ numeral: Numeral) -> Bool {
    let edge = bytes.starts(with: "的", at: numeral.end) ? numeral.end + 3 : numeral.end
    guard let noun = text.longest(Self.sumNouns, at: edge) else { return false }
    return noun.end >= text.longest(Self.sumLookalikes, at: edge)?.end ?? 0
  }

  /// In a clause that speaks of a sum in hand.
  private static let cashWords = ByteTrie(
    """
    费 佣金 税 流水 钱 工资 房租 月租 租金 薪 补贴 奖金 押金 挣 赚 净落 赔 亏 便宜 彩礼 力资 进项 开销 月供
    """)
  /// Before a sum, behind another in the same sentence.
  private static let beforeFurtherSums = ByteTrie(
    """
    每人 拿了 成了 赚了 挣了 交了 付了 罚了 扣了 得 涨到 降到 寄 赔 花了 借了 给了 加收 多收 少收 只剩 只卖 压到 杀到 翻到 还欠 尚差 还差 仍差 尚欠 仍欠
    """, reversed: true)
  /// Behind a sum that goes on to another.
  private static let behindChangedSums = ByteTrie("涨到 升到 降到 加到 提到 跌到 减到 变成")

  /// 油钱四百，净落一千二: hundreds and more in Chinese numerals where a sum is spoken of; 每人八千 and 我给家里寄200 behind
  /// another sum of the sentence.
  private func isCash(_ numeral: Numeral) -> Bool {
    guard numeral.low >= Decimal38(100), numeral.low.isWhole,
      !numeral.shape.holds(.positional, or: .leadingZero, .bareMagnitude, .fraction),
      numeral.end >= text.sentence.end
        || text.has(Self.behindChangedSums, at: numeral.end)
        || isClosed(numeral.end)
    else { return false }
    if text.quantities.contains(where: { $0.kind == .money }),
      text.has(Self.beforeFurtherSums, before: numeral.start)
    {
      return true
    }
    guard !numeral.shape.contains(.digits) else { return false }
    return text.clauseHolds(Self.cashWords, before: numeral.start)
      || isShortened(numeral)
        && (text.quantities.contains { $0.kind == .money }
          || text.has(Self.haggling, before: numeral.start))
  }

  /// Before a price in spoken numerals: 开口要一百八.
  private static let haggling = ByteTrie("开口要 张口要 砍到 讲到 讲价到 还价", reversed: true)
  /// Before and behind the first of two ends: 由每年6万抬到了15万元.
  private static let fromWords = ByteTrie(
    """
    由 从 由每年 由每月 由每人 从每年 从每月 从每人 由原来的 从原来的 由过去的 从过去的 由去年的 从去年的 由最初的 从最初的
    """, reversed: true)
  private static let toWords = ByteTrie("到 至 为 到了 成 成了 至了")

  /// 由每年6万抬到了15万元: the first of two sums has the unit of the second, unless it may share its power too (由3增至5万元).
  private func risen(_ numeral: Numeral) -> Draft? {
    guard numeral.bound == .exact, !numeral.shape.holds(.positional, or: .leadingZero, .bareMagnitude),
      text.has(Self.fromWords, before: text.fillersStart(before: numeral.start))
    else { return nil }
    var probe = numeral.end
    for _ in 0..<4 where text.mark(at: probe) == .none {
      if let match = text.longest(Self.toWords, at: probe),
        let second = text.numeral(at: match.end)
      {
        guard let hit = text.unit(behind: second), case .unit(var unit) = reading(of: hit, behind: second),
          unit.kind == .money, numeral.shape.contains(.magnitude) || !second.shape.contains(.magnitude)
        else { return nil }
        unit.name = currency(of: unit, numeral, hit)
        return unsaidUnit(unit, numeral, .list)
      }
      probe += bytes.scalar(at: probe).length
    }
    return nil
  }

  /// 三万八, 一百六, 3万6: the last power of ten is not said.
  private func isShortened(_ numeral: Numeral) -> Bool {
    guard numeral.low.unscaled % Decimal38(10).unscaled == 0 else { return false }
    let last = bytes.scalar(before: numeral.end)
    switch text.glyphs.lookup(last.value).glyph {
    case .chineseDigit: return true
    case .digit: return bytes.ends(with: "万", before: numeral.end - last.length)
    default: return false
    }
  }

  /// Whether a mark stands at `index` that ends a clause or a list's part.
  private func isClosed(_ index: Int) -> Bool {
    switch text.mark(at: index) {
    case .clauseBreak, .sentenceEnd, .closeQuote: true
    // 学费三百、五百美元 has one unit, 工资四千二、奖金三百 has none.
    case .listComma: text.numeral(at: index + bytes.scalar(at: index).length) == nil
    default: false
    }
  }

  /// What people are called before a figure whose unit is not said.
  private static let peopleNames = ByteTrie(
    """
    人数 在校生 乡亲 侨胞 华侨 华人 婴幼儿 儿童 老人 妇女 青年 残疾人 党员 团员 教师 患者 病人 灾民 移民 选民 股民 考生 信众 人口 工人 社员 农民 村民
    居民 市民 观众 读者 用户 网民 人员 揽客 游客 旅客 客流 客流量 职工 员工 会员 学生 农民工 劳动者 劳动力 参保 用工 就业
    """, reversed: true)
  /// People of a kind, behind a large number.
  private static let crowds = ByteTrie(
    """
    从业人员 从业者 建筑大军 务工大军 打工大军 劳务大军 产业大军 民工大军 外出务工 务工者 纳税人 消费者 用户 观众 居民 民众 儿女 同胞 军民 人民群众 各族 中国人民 全国人民
    中华儿女 华夏儿女
    """)
  /// Between what is counted and its figure.
  private static let keepingVerbs = ByteTrie("控制 保持 稳定 控制在 保持在 稳定在 增至 增加到 减少到 降到 上升到", reversed: true)

  /// 总人口153万, 揽客162万, 41.3万从业人员.
  private func isPeople(_ numeral: Numeral) -> Bool {
    if numeral.magnitude >= 3, !numeral.shape.contains(.bareMagnitude),
      text.has(Self.crowds, at: numeral.end)
    {
      return true
    }
    guard numeral.magnitude >= 4 || numeral.shape.contains(.magnitude) && numeral.low >= Decimal38(10_000),
      !numeral.shape.contains(.bareMagnitude),
      numeral.end >= text.sentence.end || text.mark(at: numeral.end) != .none
        || text.boundBehind(numeral.end) != nil
    else { return false }
    var edge = text.fillersStart(before: numeral.start)
    if let kept = text.longest(Self.keepingVerbs, before: edge) { edge = kept.end }
    return text.has(Self.peopleNames, before: edge)
  }

  /// Right behind a sum for somebody: 300万为职工体检, and what begins like them.
  private static let forSomebody = ByteTrie("为 给 让 使 向")
  private static let notForSomebody = ByteTrie("为民 为国 为人 为生 向往 使用")
  /// Behind a verb that tells what people are like: 20万培训合格的农民工.
  private static let describing = ByteTrie("了 的 合格 过")
  /// Whom a large number before them, or before what describes them, counts.
  private static let folk = ByteTrie(
    """
    职工 工人 民工 技工 矿工 环卫工 防腐工 建筑工人 钟点工 合同工 护林员 保洁员 快递员 骑手 司机 教师 医生 护士 学子 学生 师生 大学生 青年 少年 儿童 老人 妇女
    女工 农民 村民 居民 市民 乡亲 侨胞 台胞 移民 灾民 难民 渔民 牧民 选手 能手 健儿 观众 球迷 网民 股民 志愿者 党员 团员 干部 官兵 民兵 将士 战士 军民 百姓 群众
    打工仔 打工妹 大嫂 纺嫂 矿嫂 军嫂 渔嫂 劳模 工匠 打工者 务工者 考生 新生 毕业生 病人 患者 旅客 游客 乘客 用户 读者 会员 社员 人才 弟子 学徒 徒弟 孩子 娃娃 学童
    生命 农村人口 贫困人口 流动人口 外来人口 失业人员 务工人员 退休人员 退伍军人 残疾人 返乡人员 从业人员 劳动者 劳动力 劳力 技术员 科技人员
    """)
  /// What is done with money for people: who stands behind is not counted.
  private static let aidVerbs = ByteTrie(
    """
    资助 救济 扶持 扶助 帮助 安置 培训 解决 用于 支付 发给 送给 分给 供给 购买 打造 救助 帮扶 支援 奖励 慰问 补助 补贴 兴建 修建 建设 建成 建起
    """)

  /// 16万建筑防腐工, 四千“技协”能手: a large number, and whom it counts within a few characters; what is paid to them or earned
  /// by them is money (捐3000万资助大学生, 年薪30万的技术员).
  private func isCrowd(_ numeral: Numeral) -> Bool {
    guard numeral.shape.contains(.magnitude), numeral.low >= Decimal38(400), numeral.low.isWhole,
      !numeral.shape.contains(.bareMagnitude), !numeral.shape.contains(.fraction)
    else { return false }
    if text.has(Self.folk, at: numeral.end) { return true }
    let isForSomebody =
      text.has(Self.forSomebody, at: numeral.end)
      && !text.has(Self.notForSomebody, at: numeral.end)
    guard !isForSomebody, !isNamedMoney(before: numeral.start) else { return false }
    var probe = numeral.end
    for _ in 0..<6 where probe < text.sentence.end {
      if let aid = text.longest(Self.aidVerbs, at: probe),
        !text.has(Self.describing, at: aid.end)
      {
        return false
      }
      if text.has(Self.folk, at: probe) { return true }
      let scalar = bytes.scalar(at: probe)
      switch text.marks.mark(scalar.value) {
      case .openQuote, .closeQuote: break
      case .none where scalar.value >= 0x4E00: break
      default: return false
      }
      probe += scalar.length
    }
    return false
  }

  /// In a clause, or behind 出头的, that tells of a person's years.
  private static let ageWords = ByteTrie("年纪 年龄 岁数 小伙 姑娘 媳妇 绣娘 汉子 青年 后生 师傅 女工 女子 男子 妇女 他 她 我")

  /// 二十出头: tens and 出头 with nothing counted are years of age where a person is spoken of.
  private func isYears(_ numeral: Numeral) -> Bool {
    guard let age = numeral.small, (20..<100).contains(age), age % 10 == 0 else {
      return false
    }
    return bytes.starts(with: "出头", at: numeral.end)
      && (text.clauseHolds(Self.ageWords, before: numeral.start)
        || bytes.starts(with: "的", at: numeral.end + 6)
          && text.has(Self.ageWords, at: numeral.end + 9))
  }

  /// A figure whose unit the text leaves out.
  private func unsaidUnit(_ unit: Unit, _ numeral: Numeral, _ rule: MetricRule) -> Draft {
    var draft = Draft(numeral, unit, rule)
    draft.shape.insert(.unsaidUnit)
    return draft
  }

  /// A sum whose unit is not said: in the currency named before it, else that of the sum before it in the sentence,
  /// else that of the page.
  func money(_ first: Numeral, to high: Decimal38, end: Int) -> Draft {
    var unit = text.units.yuan
    unit.name =
      text.longest(text.units.currencies, before: first.start)?.value
      ?? text.quantities.last(where: { $0.kind == .money })?.unit ?? text.homeCurrency
    return Draft(
      start: first.start, end: end, unitStart: end, unit: unit, low: first.low, high: high, bound: first.bound,
      shape: first.shape.union(.unsaidUnit), rule: .unsaidMoney)
  }
}
