import LiangText

/// The words that say which figures a time governs.
enum PeriodWords {
  /// Before a time that is only compared with: 比去年增长, 超过上年.
  static let compared = ByteWords("比 较 比起 相比 超过 超出 超 高于 低于 多于 少于 好于 优于 快于 慢于 早于 不如 不及", endings: true)

  /// Those of them behind which a share is one of another time, and not a share of what was.
  static let than = ByteWords("比 较 比起 较之", endings: true)

  /// Words that end with one of those and compare nothing.
  static let comparingWord = ByteWords("百分比 伦比 相较 计较 对比 同比 环比 占比 评比 之比 无比 相比 正比 反比 好比 比较", endings: true)

  /// Words that begin with 比 and compare nothing.
  static let beginsWithBi = ByteWords("比赛 比例 比重 比利时 比武 比拼 比如 比喻 比分 比值 比率 比价")

  /// What makes a numeral a share or a multiple.
  static let shares = ByteWords("分之 成 % ％ 倍")

  /// What begins the head of a column that measures against a year: 比1997年增长（%）, 按1990年价.
  static let measuring = ByteWords("比 较 为 按 与 同 占 以")

  /// In the head of a column that tells how the one to its left has changed: 增长(%), 比上年±%, 同比.
  static let columnsOfGrowth = ByteWords(
    "增长 增减 增幅 增速 升降 涨跌 涨幅 降幅 同比 环比 比上年 比去年 较上年 较去年 比同期 为上年 ±")

  /// In such a head, of what changed over several years: 年均增长.
  static let meanGrowth = ByteWords("年均 平均 递增 累计增长")

  /// In the headline of a text that reports on a year.
  static let reports = ByteWords("公报 统计 决算 年报 年度报告 白皮书 工作报告 公布数据")

  /// Before a time that 相比 or its like follows: 与2020年相比.
  static let together = ByteWords("与 同 跟 和", endings: true)

  /// Behind the time in 与2020年相比.
  static let comparing = ByteWords("相比 比 持平 一样")

  /// Before a time that 的 follows, as in 是去年同期的2.6倍.
  static let equals = ByteWords("是 为 相当于 达 达到 占 只有 只及 仅及 仅有 只是 仅是 仅为 不及 恢复到 恢复至 回到 约为 约合", endings: true)

  /// Before the time at which something came to be: 成立于1958年, 始建于1950年.
  static let born = ByteWords("成立于 创建于 创办于 组建于 始建于 建于 始于 生于 出生于 诞生于 毕业于 起源于 落成于", endings: true)

  /// Behind the time, a step of somebody's life: 1956年进厂，先后带出徒弟32名.
  static let lifeSteps = ByteWords(
    """
    进厂 入厂 进矿 入矿 进站 进所 进校 进城 入伍 参军 从军 当兵 复员 退伍 转业 入党 入团 入职 入行 参加工作 参加革命 参加红军 参加八路军 参加新四军 参加解放军 加入中国共产党 \
    毕业 从警 从医 从教 任教 执教 拜师 出师 退休 离休 下岗 离岗 上岗 出生 生
    """)

  /// Of one person whose steps are told.
  static let persons = ByteWords("他 她 我 某 同志 师傅 老人 大爷 大娘 本人 先生 女士 老汉 小伙 姑娘", endings: true)

  /// Behind such a step, where its clause goes on; 下岗职工 and 毕业生 are none.
  static let behindStep = ByteWords("于 到 在 了 回 当 做 学徒 学艺 分配 来到 进入 从事 留校")

  /// At the end of a clause that is about the time of such a step: 1996年进厂时.
  static let stepTime = ByteWords("时 后 前 起 以来 那年 那天 当年 当天 时候 之初", endings: true)

  /// Between the beginning of a clause and a time that stands there for all that follows.
  static let leading = ByteWords(
    "在 到 截至 截止 截止到 自 从 自从 早在 仅 仅在 就在 直到 至 而 但 而在 其中 据悉 于 我市 我省 全国 并 并在 且 再到 也")

  /// One thing named, of which the time behind it is an attribute: 这座2019年由镇改市的城市.
  static let one = ByteWords("这座 这家 这个 这所 这条 这项 这位 这名 这支 这种 这艘 这 那座 那家 那个 那 该 一家 一座 一所 一个 一支 一名 一位", endings: true)

  /// At the end of a clause that says where the news comes from; its time is not that of the news.
  static let reported = ByteWords("获悉 了解到 获知 得知 报道 报导 电 讯 消息 介绍 表示 说 指出 透露 通报 称 发布 公布", endings: true)

  /// Behind the time of a dateline: 新华社石家庄五月八日电.
  static let dateline = ByteWords("电 讯")

  /// What ends the names of the reporters before the first sentence.
  static let closing = ByteWords(") ）")

  /// Opens a sentence that goes on about the time of the one before.
  static let goingOn = ByteWords("其中 此次 这次 本次 该次 同时 此外")

  /// At the head of a clause, an occasion of now; and what makes it one that is told for the first time.
  static let occasion = ByteWords("这次 这回 此次 此番 这一次 这趟")
  static let behindOccasion = ByteWords(
    "他花 她花 他又 她又 他再 她再 他和 她和 又 再 捐了 捐款 捐出 捐粮 花了 花去 卖了 卖出 买了 售出 植树 借了 存了 贷了 领了")
  static let again = ByteWords("又 再")

  /// Opens a sentence that tells the parts of what the one before counts.
  static let ofThese = ByteWords("其中")

  /// What is told as a habit or a rate has no time of its own: 每年生产….
  static let habit = ByteWords("每年 每月 每天 每日 每人 每户 每次 每周 每 一般 通常 平均每 平时 年均 月均 日均")

  /// What is told as a state: 现有….
  static let state = ByteWords("现有 现 共有 拥有 总共 已有 目前 已经 已 累计 占")

  /// What can or must be, of which no time is said: 可减少….
  static let possible = ByteWords("可 能 需 要 应 须 得 会")

  /// What opens the first of two values of a change: 由2元提高到3元.
  static let from = ByteWords("由 从 原来 原先 过去 以往")

  /// The same, straight before it.
  static let changedFrom = ByteWords("由 从", endings: true)

  /// The change between the two values.
  static let change = ByteWords(
    """
    增加 增长 增至 增 提高 提升 上升 升 升至 扩大 扩展 上涨 上调 涨 涨至 长 猛增 激增 攀升 减少 减 减至 下降 降低 降 降至 缩短 缩减 \
    缩小 压缩 压减 压降 下调 下跌 跌 跌至 回落 恢复 变 改 提 发展 调整 调 跃升 翻
    """)

  /// What opens the second of the two values.
  static let arriving = ByteWords("到 至 为 成 到了 成了 为了")

  /// Opens the clause that says what the figures before it are: 3%、5%，这是…2020年的数据.
  static let identifying = ByteWords("这是 则是 这就是 这些是 就是 分别是 正是 均为 都是")

  /// All of a year; what is told of it as done is over: 全年实现利润3亿元.
  static let wholeYear = ByteWords("全年")

  /// What somebody means to do, of which a share may be done already: 完成全年任务的三成, 全年可望实现; and what holds for any
  /// year: 全年学费3000元, 全年放假11天.
  static let aims = ByteWords(
    """
    计划 目标 任务 指标 预算 定额 预期 可望 有望 力争 争取 确保 预计 将 拟 安排资金 安排投资 学费 保费 年费 会费 票价 放假 休假 缴费 封顶 限额 上限 \
    不超过 不得 不少于 可享
    """)

  /// The beginning of the year, from which changes are counted: 比年初增加.
  static let newYear = ByteWords("年初")

  /// Says that a figure is measured against a year before, so that it covers a time that was said.
  static let growth = ByteWords("同比 增长")

  /// Before the measure of something built or set, which no time changes: 坝高, 工期.
  static let measured = ByteWords(
    "坝高 塔高 楼高 层高 墙高 身高 体重 工期 总工期 建设工期 埋深 核心区面积 限停 限价 限高 限重 限速 限载 相距 间距 口径 净宽", endings: true)

  /// Between such a word and the figure.
  static let amounting = ByteWords("达 为 约 是", endings: true)

  /// Between a figure and what follows it: 12万人左右.
  static let around = ByteWords("左右 上下 以上 以下 多 余 ）")

  /// Behind a figure that says what things a rule is about: 100人以上的纠纷.
  static let bounding = ByteWords("以上的 以下的 以内的 及以上的 及以下的")

  /// 的, also behind 同期.
  static let of = ByteWords("的")

  /// 的 before a time.
  static let attributive = ByteWords("的", endings: true)

  /// Quotation marks of titles.
  static let titleOpen = ByteWords("《")
  static let titleClose = ByteWords("》")

  /// Before a year that lies ahead: 到2027年.
  static let ahead = ByteWords("到 至 力争 争取", endings: true)

  /// Before the day of the news, and behind it.
  static let sendsNews = ByteWords("记者 本报讯 日讯 日电")
  static let learnsNews = ByteWords("获悉 了解到 日讯 日电 召开 举行 举办 开幕")

  /// Between a time ahead and a figure that was so already.
  static let already = ByteWords("已 目前 至今 迄今 现有 累计 提前 收报 收盘 成交 售出")

  /// Before a time up to which something was counted: 截至2022年底.
  static let asOf = ByteWords("截至 截止至 截止到 截止", endings: true)
}
