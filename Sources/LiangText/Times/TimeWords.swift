/// The words that say a time.
package enum TimeWords {
  /// What a word says by itself.
  enum Meaning: Sendable {
    /// A point counted from the issue or from the time spoken of before.
    case point(TimePoint.Reference, TimePoint.Unit, Int)
    /// Years counted from that of the issue, from one to another.
    case years(Int, Int)
    /// Since some day of a season, at the head of a clause: 入夏以来.
    case season
    /// All of a year that is not said, or one end of it.
    case someYear
    /// An end of the month of the issue, where it is a limit: 月底前.
    case endOfMonth
    /// A habit, where a part of the year follows: 每年6月至8月.
    case everyYear
    /// The holidays of seven days with which a month begins.
    case goldenWeek(Int)
    /// A five-year plan by its number.
    case plan(Int)
    /// A stretch whose ends the word leaves unsaid.
    case stretch(TimeExpression.Extent)
  }

  /// Words that may begin a time; the part of the year that is meant may follow: 去年, 去年四月.
  static let beginning = WordTable<Meaning>([
    ("今年 本年 今春 今夏 今秋 今冬", .point(.issue, .year, 0)),
    ("去年 昨年 去春 去夏 去秋 去冬", .point(.issue, .year, -1)),
    ("去冬今春 去今两年", .years(-1, 0)),
    ("今冬明春 今明两年", .years(0, 1)),
    ("前年", .point(.issue, .year, -2)),
    ("大前年", .point(.issue, .year, -3)),
    ("明年 来年", .point(.issue, .year, 1)),
    ("本月 这个月 這個月 上半月 下半月", .point(.issue, .month, 0)),
    ("上月 上个月 上個月", .point(.issue, .month, -1)),
    ("下月 下个月 下個月", .point(.issue, .month, 1)),
    ("今天 今日 今晨 今晚", .point(.issue, .day, 0)),
    ("昨 昨天 昨日 昨晨 昨午 昨晚 昨夜", .point(.issue, .day, -1)),
    ("前天", .point(.issue, .day, -2)),
    ("明天 明日", .point(.issue, .day, 1)),
    ("后天", .point(.issue, .day, 2)),
    ("当年 當年 同年 那年 那一年 这一年 這一年 该年 該年", .point(.context, .year, 0)),
    ("次年 翌年 第二年", .point(.context, .year, 1)),
    ("上年 上一年", .point(.context, .year, -1)),
    ("当月 當月 同月 该月 該月 那个月 那個月", .point(.context, .month, 0)),
    ("次月 第二个月", .point(.context, .month, 1)),
    ("当天 当日 同日 当晚 当场 當天 當日 當晚 當場", .point(.context, .day, 0)),
    ("同期", .stretch(.sameTime)),
    ("上周 上週 上星期", .point(.issue, .week, -1)),
    ("本周 本週 这周 這週", .point(.issue, .week, 0)),
    ("下周 下週 下星期", .point(.issue, .week, 1)),
    ("次日 翌日 第二天", .point(.context, .day, 1)),
    ("全年 年内 年初 年底 年末", .someYear),
    ("月初 月底 月末", .endOfMonth),
    ("“十一”黄金周 国庆黄金周 “十一”长假 “十一”假期 国庆长假 国庆假期 国庆节假期", .goldenWeek(10)),
    ("“五一”黄金周 五一黄金周 “五一”长假 五一长假", .goldenWeek(5)),
    ("每年 历年 往年 歷年", .everyYear),
    ("至今 迄今", .stretch(.untilNow)),
    ("截至目前 截止目前 目前 目下", .stretch(.now)),
    ("以来 以來", .stretch(.sinceEvent)),
    ("现在 如今 眼下 当前 现有 当下 现已 現在 當前 現有 當下 現已", .stretch(.vague)),
    ("过去 以往 从前 以前 此前 原先 原来 早先 往常 過去 從前 原來", .stretch(.vague)),
    ("近年来 近几年 这几年 多年来 长期以来 一直以来 近年來 近幾年 這幾年 多年來", .stretch(.vague)),
    ("以后 之后 此后 后来 以後 之後 此後 後來", .stretch(.vague)),
    ("入春以来 入夏以来 入秋以来 入冬以来 入伏以来 入汛以来 入梅以来 开春以来 立春以来 立夏以来 立秋以来 立冬以来", .season),
    ("投产后 建成后 达产后 改造后 完工后 竣工后 完成后 落成后 改制后 并网后 调整后 毕业后 结业后 上岗后 入职后", .stretch(.vague)),
    ("第一个五年计划", .plan(1)), ("第二个五年计划", .plan(2)), ("第三个五年计划", .plan(3)), ("第四个五年计划", .plan(4)),
    ("第五个五年计划", .plan(5)), ("第六个五年计划", .plan(6)), ("第七个五年计划", .plan(7)), ("第八个五年计划", .plan(8)),
    ("第九个五年计划", .plan(9)), ("第十个五年计划", .plan(10)),
    ("今后 未来 下一步 接下来 将来 今後 未來 接下來 將來", .stretch(.vague)),
  ])

  /// What may stand behind the first numeral of a time.
  static let behindNumeral = ByteWords(
    "年 千 月 日 号 个月 個月 天 季度 直以来 五 ” 期 末 时期 - / . · — – － ． ／ ~ ～ ─ 至 到 一 、")

  /// Stretches of a year, behind a year or alone: 今年上半年, 一季度.
  static let months = WordTable<ClosedRange<Int>>([
    ("上半年 前两个季度 头两个季度", 1...6),
    ("下半年", 7...12),
    ("前三季度 前三季 头三季度 头三季 首三季 前三个季度 头三个季度", 1...9),
    ("一季度 第一季度 1季度 首季 首季度 首个季度 头一个季度", 1...3),
    ("二季度 第二季度 2季度", 4...6),
    ("三季度 第三季度 3季度", 7...9),
    ("四季度 第四季度 4季度", 10...12),
    ("首月", 1...1),
  ])

  /// Stretches that only behind a year are such: 今年第一季; elsewhere they may be a season of a series.
  static let monthsOfYear = WordTable<ClosedRange<Int>>([
    ("第一季", 1...3), ("第二季", 4...6), ("第三季", 7...9), ("第四季", 10...12),
  ])

  /// Parts of a year that have no months of their own, and so mean the year: 去年冬天, 2020年底.
  static let partOfYear = ByteWords(
    """
    年初 年底 年末 年中 初 底 末 中 度 全年 春天 夏天 秋天 冬天 春季 夏季 秋季 冬季 春上 入春 入夏 入秋 入冬 入伏 入汛 入梅 开春 \
    春节 国庆 国庆节 五一 腊月 正月 汛期 寒假 暑假 暑期
    """)

  /// Before an end of the month, at the head of a clause: 到月底，. Of a habit (每到月底) it does not stand there.
  static let upTo = ByteWords("到 至 截至 赶在", endings: true)

  /// Feasts that are called by their day, before a limit: 今年“七一”前.
  static let feasts = ByteWords("“三八” “五一” “五四” “六一” “七一” “八一” “十一”")

  /// What makes of a year an age: 1990年代.
  static let notYear = ByteWords("代 级 历史 多")

  /// Parts of a month, which mean the month: 四月底, 6月上旬.
  static let partOfMonth = ByteWords("上旬 中旬 下旬 上半月 下半月 初 底 末 中 份")

  /// Parts of a day.
  package static let partsOfDay = "凌晨 清晨 早晨 早上 上午 中午 下午 傍晚 晚上 晚间 深夜 夜间 夜里 午夜 半夜 昨晚 当晚 今晨 今晚"
  /// The same behind a day, which they mean: 11日夜间至13日.
  static let partOfDay = ByteWords(partsOfDay + " 早 晚 夜")
  /// Behind an hour and a digit, what is counted one by one and never in parts: 三点五人.
  static let countedAtHours = ByteWords("人 名 位 辆 艘 架 列")

  /// What makes of a point a stretch that lasts: 2021年以来, 4月1日起.
  static let since = ByteWords("以来 以來 起 至今 开始 開始 到现在 到現在 到今天 到今年 至目前 到目前")

  /// Words that begin with 起 and so are no 起 of a time: 2022年起诉; nor is 至今 in 至今年2月.
  static let notSince = ByteWords("起诉 起草 起步 起点 起飞 起火 起用 起重 起源 起降 起义 起初 起吊 至今年 至今春 至今夏 至今秋 至今冬 至今日 至今晨 至今晚")

  /// Behind a year or month from which something lasts on.
  static let onwards = ByteWords("以后 之后 以後 之後")

  /// The same at the end of a clause only: 1988年后， and not 去年后半年.
  static let after = ByteWords("后 後")

  /// What a point of the calendar ends in, and not a season or a feast: 今年春节后.
  static let calendar = ByteWords("年 月 份 年底 年初 年末 月底 月初 月末", endings: true)

  /// What begins and lasts on: 2004年动工后，, 自1975年冬动工，.
  static let begun = ByteWords(
    """
    动工 开工 投产 开业 开馆 开园 开班 开办 开播 开通 开航 通车 通水 通电 通航 投运 投用 建成 落成 改制 成立 组建 创办 创建 建厂 建校 建队 启动 实行 推行 试行 实施 退休 离休 毕业 复员 退伍 转业 \
    下岗 回乡 返乡 进厂 入厂 上任 到任 接任 承包 上岗 動工 開工 投產 開業 開館 開辦 開通 通車 啟動 實行 實施
    """)

  /// How many characters may stand between the point and what begins: 全线|通车.
  static let longestLead = 4

  /// Says of what stands behind it that it begins.
  static let firstTime = ByteWords("第一次 头一次 首次 第一回 当上")

  /// Leads to the other end of a span: no 从 that something lasts from.
  static let till = ByteWords("到 至")

  /// As the second end of a span, the last month of the year of the first.
  static let yearEnd = ByteWords("年底 年末")

  /// At the end of a clause that 从 or 自 opened: 从1978年算起.
  static let sinceAtEnd = ByteWords("起", endings: true)

  /// What ends so and does not say since when.
  static let notSinceAtEnd = ByteWords("说起 提起 谈起 讲起 想起 忆起 引起 发起 拿起 一起 升起", endings: true)

  /// Before a time, says by itself that what is told lasts on.
  static let onlyFrom = ByteWords("自", endings: true)

  /// Words that end so: 来自2003年的信.
  static let notFrom = ByteWords("来自 來自 亲自 各自 独自 私自 擅自 出自 源自 暗自 引自 摘自 選自 选自", endings: true)

  /// Words that begin with 日 and make of the numeral before it a number of days: 3日内.
  static let notDay = ByteWords("内 之内 以内 以上 以下 左右 游 均 常 工 薪 制 班 龄 一")

  /// What makes of the 10日 behind it a day that is counted off: 第10日, 每10日.
  static let daysCountedOff = ByteWords("每 第 间隔", endings: true)

  /// End in a 前 that is none of a year's first months, but before a day or an event.
  static let beforeFirst = ByteWords(
    "提前 以前 之前 节前 節前 国庆前 國慶前 元旦前 开工前 投产前 竣工前 完工前 通车前 开业前 开学前 毕业前 退休前 婚前 产前 生前 战前 会前 赛前 到期前 解放前 出国前",
    endings: true)

  /// Behind a 一月 that is any month and not January, before an amount: 一月能挣800元.
  static let eachMonth = ByteWords(
    "能挣 能赚 能得 能拿 可挣 可赚 可得 要花 要交 要用 得花 挣 赚 花 下来 只挣 就挣 才挣 能掙 能賺 可掙 可賺 掙 賺 下來")

  /// Before 一月 at the end of a clause that is any month: a price (伙食十五元一月), or what lasts so long (住院一月).
  static let beforeAnyMonth = ByteWords("元 块 角 毛 分 住院 养病 卧床 休养 停工 停产 停业 停课 停电 罢工 历时 为期 试用 实习 关押 拘留", endings: true)

  /// Before 一月 of which a price is told: what is paid month by month, and who pays or gets it.
  static let paidByMonth = ByteWords(
    """
    租 租金 房租 费 水电 电 伙食 饭 膳 工资 工钱 月钱 薪 薪水 薪金 津贴 补助 零用 花 花销 开销 挣 赚 付 给 交 拿 领 得 人 家 户 间 套 位 只要 要
    """, endings: true)

  /// What prices are told in.
  static let money = ByteWords("元 块 角 毛")

  /// Before so many years that a thing is old: 树龄约1300年.
  static let ages = ByteWords("龄 龄约 龄近 龄逾 龄达 龄已达 龄超过 龄有 龄已有 龄为 龄在", endings: true)

  /// What may stand before an amount.
  static let amount = ByteWords("上 近 约 好几 几 数 約 幾 數")

  /// Before a number of years: 近三年.
  static let recent = ByteWords("近 最近 过去 过去的 这 過去 這")

  /// The units in which time elapses.
  static let elapsedUnit = WordTable<TimePoint.Unit>([("年", .year), ("个月 個月", .month), ("天", .day)])

  /// Behind a number of years: up to now in 三年来, from a beginning in 两年间.
  static let elapsed = WordTable<Bool>([("来 以来 來 以來", true), ("间 里 中 时间 时间里 間 裡 裏", false)])

  /// Behind a time, which it makes a limit: 五月二十日以前.
  static let limit = ByteWords("以前 之前 前夕 前后 前 以后 之后 后 期间 间 内 後 以後 之後 期間 間 內")

  /// Words that begin like a limit and are none: 28日前往灾区.
  static let notLimit = ByteWords(
    "前往 前来 前來 前去 前线 前線 前方 前沿 前任 后勤 後勤 后方 後方 内部 內部 内地 內地 内蒙 內蒙 间接 間接")

  /// Of the limits, such as a day that has not come yet is told with: 18日前后还有降水, 25日前报名.
  static let deadline = ByteWords("前后 前 之前 以前")

  /// Behind a number of years before the issue: 三年前.
  static let ago = ByteWords("前 之前 以前")

  /// Behind a length of time that parts another from now: 三个月前.
  static let apart = ByteWords("前 后 之前 之后 以前 以后 後 之後 以後")

  /// What joins the two ends of a span.
  static let through = ByteWords("至 到 — —— – - － ~ ～ ─ ── 一")

  /// Before a time from which a span goes on: 从3月12日开园到本月5日.
  static let from = ByteWords("从 自", endings: true)

  /// Behind the second end of a span whose first stands in the clause before: 从2月20日开始，到6月底结束.
  static let ended = ByteWords("结束 結束 止 为止 為止 告终 告終 完成 全部完成 完工 竣工 闭幕 閉幕 收网 收網 收工 收官 停 关 關 卖完 收完")

  /// Behind a five-year plan in quotation marks that is spoken of as a time: “十二五”将解决….
  static let planned = ByteWords("将 还将 拟 累计 预计 力争 计划投 计划建 计划新 计划总")

  /// The first year of a five-year plan: the first began in 1953, and between the second and the third lay three years.
  static func firstYear(ofPlan number: Int) -> Int { (number <= 2 ? 1948 : 1951) + 5 * number }
}
