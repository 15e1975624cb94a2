import LiangText

/// Words around a sum whose unit is not said.
enum SumWords {
  /// In a sentence that tells what currencies cost.
  static let exchangeWords = ByteTrie("牌价 汇率 外汇 中间价 汇价 现汇 现钞 报价 外币 兑")
  /// In a clause whose k and w are thousands and ten thousands of money.
  static let payWords = ByteTrie("薪 工资 酬 价 奖 收入 预算 贷 花 费")
  /// 两个亿, 三个多亿.
  static let hundredMillions = ByteTrie("个亿 个多亿 个来亿", reversed: true)
  /// In a clause whose 个亿 are no money.
  static let audienceWords = ByteTrie("播放 点击 阅读 观看 浏览 访问 用户 粉丝 流量 人 册 份")
  /// What may follow money whose unit is not said.
  static let behindMoney = ByteTrie(
    """
    为 供 转让 打 修 盖 办 搞 基金 资金 贷款 大奖 奖金 彩礼 的 以上 以下 以内 左右 上下 多 余 和 与 及 用于 资助 救济 扶持 救助 建 买 给 到 至 元 起 出头
    """)
  /// What is paid or asked, at least so much: 年薪30万起. Of 处罚1.5万起 and 成交2万起 the cases are counted.
  static let startingPrices = ByteTrie("年薪 月薪 底薪 起薪 价", reversed: true)
  /// To whom one owes money: 欠银行10万.
  private static let creditors = "银行 信用社 国家 人家 别人 亲戚 亲友 公家 集体 外人"
  /// How one comes to money, or gets rid of it: 挣个十万八万.
  private static let gainingVerbs = "挣 赚 花 卖 攒 存 赔 罚"
  /// What money is called before a figure whose unit is not said.
  static let moneyNames = ByteTrie(
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
  /// What a large number right before them makes a sum of money.
  static let sumNouns = ByteTrie(
    """
    贷款 菜款 粮款 货款 善款 捐款 赔款 赃款 公款 巨款 房款 税款 欠款 存款 罚款 补偿款 工程款 工钱 工资 欠薪 薪酬 年薪 月薪 大奖 奖金 奖学金 助学金 基金 创业基金 负债
    债务 外债 赔偿 彩礼 学费 药费 医药费 保费 罚金 补贴 补助 资金 经费 家产 资产 产值 利润 房贷 首付 押金 保证金 定金 运费 外汇 侨汇 补偿 救助金 抚恤金 消费券 血汗钱
    养老钱 救命钱 现金 现款 损失 投资 投入 拨款 预算 债 房租 租金 月租 饭钱 本钱 酬金 中介费 手续费 生活费
    """)
  /// Words that begin like those and are no money.
  static let sumLookalikes = ByteTrie(
    """
    投资者 投资人 投资商 投资客 投资户 投资基金会 投入使用 投入运 投入生产 投入市场 投入建设 投入战斗 投入到 基金会 基金经理 贷款户 贷款人 贷款者 存款户 存款人 债权人 债务人
    补助对象 补贴对象 补偿对象 资产者 工资卡 负债人
    """)
  /// In a clause that speaks of a sum in hand.
  static let cashWords = ByteTrie(
    """
    费 佣金 税 流水 钱 工资 房租 月租 租金 薪 补贴 奖金 押金 挣 赚 净落 赔 亏 便宜 彩礼 力资 进项 开销 月供
    """)
  /// Before a sum, behind another in the same sentence.
  static let beforeFurtherSums = ByteTrie(
    """
    每人 拿了 成了 赚了 挣了 交了 付了 罚了 扣了 得 涨到 降到 寄 赔 花了 借了 给了 加收 多收 少收 只剩 只卖 压到 杀到 翻到 还欠 尚差 还差 仍差 尚欠 仍欠
    """, reversed: true)
  /// Before what a number has become more or less by, and at the beginning of a clause that says so.
  static let changeVerbs = ByteTrie(
    "增加 增加了 净增 净增加 新增 增长 增长了 增 减少 减少了 净减 净减少 减 下降 下降了 上升 上升了 上涨 下跌", reversed: true)
  static let comparingWords = ByteTrie("比 较 同比 环比 与去年 与上年 又 再 共 净")
  /// Behind a sum that goes on to another.
  static let behindChangedSums = ByteTrie("涨到 升到 降到 加到 提到 跌到 减到 变成")
  /// Before a price in spoken numerals: 开口要一百八.
  static let haggling = ByteTrie("开口要 张口要 砍到 讲到 讲价到 还价", reversed: true)
  /// Before and behind the first of two ends: 由每年6万抬到了15万元.
  static let fromWords = ByteTrie(
    """
    由 从 由每年 由每月 由每人 从每年 从每月 从每人 由原来的 从原来的 由过去的 从过去的 由去年的 从去年的 由最初的 从最初的
    """, reversed: true)
  static let toWords = ByteTrie("到 至 为 到了 成 成了 至了")
}
