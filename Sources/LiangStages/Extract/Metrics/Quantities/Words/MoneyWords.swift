import LiangText

/// Words around 元 块 角 分 厘 and 折 that tell whether they are money.
enum MoneyWords {
  /// Before what a sum has become.
  static let becoming = ByteTrie("到 至 为 成 到了 至了 成了 和 、", reversed: true)
  /// In a clause whose 折 reduce a price.
  static let discountWords = ByteTrie("卡 员 打 惠 扣 价 票 购 买 卖 费 售 促 低 享 商 店 房 车 券 按 以 半")
  /// Before 分 that are money though points are spoken of: 一个工分才值八分.
  static let worthVerbs = ByteTrie("才值 只值 仅值 就值 能值 折合 折款", reversed: true)
  /// Before points for work, and before those or money.
  static let workMarking = ByteTrie("记工 计工 评工 工分", reversed: true)
  static let earning = ByteTrie("挣 挣了 挣得 挣到 能挣 只挣", reversed: true)
  /// In a sentence whose points are for a day's work: whose, and of what time.
  static let workers = ByteTrie("社员 记工 工分 劳力 生产队 底分 全劳动 半劳动 劳动日 出工 小队 大队")
  static let workDays = ByteTrie("一天 每天 每日 天天 全天 劳动日 一个工 出工")
  static let moneyWords = ByteTrie("元 角 钱 块 价 费 奖")
  /// In a clause that tells what is earned by the piece.
  static let pieceWork = ByteTrie("每只 每件 每双 每个 每筐 每捆 每担 每斤 每趟 一只 一件 一双 一筐 一捆 一担 一斤 一套 一把 一张 一趟")
  /// In a clause whose many 分 are bonds.
  static let bondWords = ByteTrie("认购 公债 债券 国债 折实")
  /// In a clause whose 分 are of a 亩.
  static let muWords = ByteTrie("亩地")
  /// In a clause whose 分 are of money.
  static let centPriceWords = ByteTrie("价 费 元 钱 成人票 儿童票 门票 挂号 附邮 邮资 角 成本 工资 补贴 津贴 每斤 每公斤 每担 每吨 每尺 每米 赚")
  /// In a clause whose 厘 and 分 are of interest.
  static let interestWords = ByteTrie("息 利率 年利 月利 贷")
  static let monthlyInterest = ByteTrie("月息 月利")
  /// In a clause whose 分 are of a record.
  static let gradingWords = ByteTrie(
    """
    理论考 实操考 笔试 面试 扣分 加分 减分 计分 工分 工资分 积分 得分 总分 评分 成绩 分数 考分 打分 满分 均分 学分 文科 理科 录取线 高考 比分 考核 考试
    驾照 及格 试卷 问卷 好事 球队 国家队 中国队 男队 女队 主队 客队 分差
    """)
  /// Behind and before 分 that are a tenth of a 亩.
  static let behindPlots = ByteTrie("棉花地 菜园 菜地 田 自留地 园子 水田 旱地 稻 宅基地 荒地 蔬菜 秧田 麦地 葱田 薄地 水浇地 口粮田 责任田")
  static let beforePlots = ByteTrie("占地 种地 耕地 承包地 自留地 割了 锄了 栽了 插了 耕了", reversed: true)
  /// Directly before 分 that are of a record.
  static let markingVerbs = ByteTrie("记 扣 得 考 打 评", reversed: true)
  /// Before 分 that are points.
  static let beforePoints = ByteTrie(
    """
    得 考 扣 打 打了 扣了 考了 得了 均 总 为 达 评 加 减 记 满 获 胜 负 到 至 过 差 低 高 以 领先 落后 输 输了 赢 赢了 净胜 追回
    """, reversed: true)
  /// Before 分 that are points, whatever prices are told beside them.
  static let scoringVerbs = ByteTrie("得了 考 考了 考得 净胜 领先 落后", reversed: true)
  /// Before 分 that are of a record where no price is told.
  static let creditVerbs = ByteTrie("加 计 奖励", reversed: true)
  /// Behind the price of one.
  static let behindPriceOfOne = ByteTrie("一碗 一杯 一个 一斤 一根 一支 一份 一包 一盒 一瓶 一只 一枚 一粒 一串 一两")
  /// Behind 分 that are of money.
  static let feesInCents = ByteTrie("短信费 邮票 邮资 镍币 硬币 平台费 手续费 服务费 管理费 运费 电费 水费 气费 税 利息 加工费 保管费 邮费 包装费 损耗")
  /// In a clause that tells what is paid for one.
  static let pieceRates = ByteTrie(
    """
    每单 每票 每件 每只 每粒 每枚 每张 每袋 每包 每块 每盒 每瓶 每份 每页 每字 每度 每斤 每公斤 每支 每条 每根 每千瓦时 每立方米 每平方米 每双 每匹 每片
    每针 一针 一斤 每尺 每寸 每公里 每吨 每股 每方 每株 每棵
    """)
  /// Before 分 in Chinese numerals that are paid.
  static let beforePaidCents = ByteTrie(
    """
    卖 补 贴 贴息 交 拿 挣 赚 省 便宜 贵 罚 奖 加 提 抽 涨 跌 落 降 让 让利 收
    """, reversed: true)
  /// Before an amount by which a price has changed.
  static let priceMoves = ByteTrie("涨 跌 降 落 升 升值 贬值 涨了 跌了 降了 落了 升了 便宜 贵 加价 下调 上调", reversed: true)
  /// In a clause that tells what one is sold for: 一张票二分.
  static let pricedOnes = ByteTrie("一张 一支 一盒 一包 一碗 一份 一页")
  /// Between two prices: 从两分涨到五分.
  static let priceChanges = ByteTrie("涨到 涨至 涨为 跌到 跌至 落到 落至 调到 调至 调为 降到 降至 减到 减至 提到 提高到")
  /// Before a sum that is paid.
  static let payingVerbs = ByteTrie("扣 罚 奖 付 交 收 赚 挣 省 补 找 优惠 便宜", reversed: true)
  /// Behind 角 or 毛 that is money.
  static let behindCoins = ByteTrie("翻 改 多 调 也 都 就 还 提 增 加 涨 上 降 减 下 到 至 以 左 的 五 钱 起 和 与 一 二 三 四 六 七 八 九")
  /// In a clause where 二元 and 三角 are prices.
  static let coinPriceWords = ByteTrie("每 价 元 涨 跌 降 费 高出 便宜")
  /// Behind 三角 and 三毛 that are a price which changes.
  static let behindChangedPrice = ByteTrie("抬到 抬至 抬高 落到 落至 减到 减至 改为 改成 翻到 涨到 涨至 升到 提到 提高 降到 降至 跌到 调到 调为 变成 到 至")
  /// In a clause whose 毫 and 仙 are money.
  static let haoFareWords = ByteTrie("票价 车费 收费 电费 售 卖 加价 每度 每磅 每打 每斤 每只 每个 每份 元")
  /// What is told beside 八角 where it is a spice, and the words that it begins.
  private static let spices = "桂皮 茴香 花椒 大料 香叶 陈皮 草果 丁香 生姜 葱 姜 蒜"
  static let behindSpice = ByteTrie("树 林 茴香 油 " + NumeralWords.spelt(spices) { "、\($0)" })
  static let beforeSpice = ByteTrie(NumeralWords.spelt(spices) { "\($0)、" }, reversed: true)
  /// In a clause that tells a price, whatever it names.
  static let kuaiPriceWords = ByteTrie("每吨 每斤 每公斤 每平米 每平方 涨到 涨至 跌到 一份 一块 一张 一天 工钱 报价 售价 单价 卖 要价 工资")
  /// Shapes that begin like a sum: 4450块三角面板.
  static let triangularThings = ByteTrie("三角面 三角形 三角板 三角架 三角铁 三角钢 三角木 三角玻璃")
  /// In a clause whose 块 are of money.
  static let kuaiPaymentWords = ByteTrie(
    """
    回落 剩 凑 寄 扣 赔 欠 攒 捐 塞 还多 挣 花 卖 赚 付 交 收 给 要 垫 省 罚 奖 领 存 缴 借 补 掏 拿 发 涨 降 贵 便宜 工资 价 钱 费 票
    """)
  /// Behind the price of one, of which something is said: 一斤15块比肉还贵.
  static let behindPieceRates = ByteTrie("比 也 还 都 不 太")
  /// What a 块 counts.
  private static let pieceNouns = "砖 屏 瓦 板 牌 碑 玉 石 电池 地 田 表 匾 肥皂"
  /// Before the price of one: 一趟6块, 住一晚25块.
  static let beforePriceOfOne = ByteTrie(
    """
    一斤 一公斤 一两 一趟 一次 一回 一晚 一夜 一天 一月 一个月 一年 一顿 一餐 一碗 一杯 一瓶 一包 一盒 一袋 一箱 一份 一张 一条 一只 一件 一把 一个 一支 一枝 一台
    一亩 一车 一票 一里 一公里 一度 一吨 一小时 一钟头
    """, reversed: true)
  /// In a clause whose 块 are pieces however many.
  static let pieceClauseWords = ByteTrie(
    pieceNouns + " " + """
      玻璃 面板 光伏板 电池板 处理器 硬盘 芯片 展板 石板 钢板 挡板 路牌 银幕 骨头 骨骼 蜂窝煤 煤球 残块 坯 砚 墨锭
      """)
  /// In a sentence where things are moved by the piece.
  static let haulingVerbs = ByteTrie("背 搬 运 砌 码")
  /// What a 块 counts, near behind it: 20块样板田, 3块奖牌.
  static let countedPieces = ByteTrie(
    pieceNouns + " " + """
      处理器 面板 三角面板 电路板 显示屏 煤 玻璃 糖 布 木 豆腐 饼 肉 草坪 菜 橡皮 面包 冰 蛋糕 硬盘 芯片 骨 疤 毛巾 香皂 头巾 膏药 补丁 银元 大洋 光洋 区域 阵 钢 铁
      铜 铝 锭 坯 铅 组件 材 窗 帆 纱 皮 泥 土 炭 墓
      """)
}
