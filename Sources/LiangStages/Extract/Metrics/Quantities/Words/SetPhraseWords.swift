import LiangText

/// Words around one of something, and around a lone 百 or 万, that tell whether it is counted.
enum SetPhraseWords {
  /// Behind what casualties are reckoned by: 百万吨死亡率.
  static let casualtyRates = ByteTrie("死亡率 死亡人数 死亡数 工亡率 工亡人数 伤亡率 伤亡人数 负伤率 事故率")
  /// Behind 每, those of whom each has or does so much: 每人每天供应口粮一斤; and not 每烧一吨.
  static let takers = ByteTrie(
    "人 户 家 天 日 月 年 周 星期 礼拜 季 季度 旬 晚 夜 早 晨 亩 公顷 头 株 只 次 班 餐 顿 台 车 炉 窑 队 组 社 厂 店 村 校 名 位 个")
  /// Between 每 and one that nobody has; words that bound it have the value 0.
  static let negations = ByteTrie(
    ["不", "没", "未", "无"].map { ($0, 1) } + ["不到", "不足", "不少于", "不低于", "不止", "不超过", "不多于"].map { ($0, 0) })
  /// Behind the 一 of 初一 and of other words: 每月初一天不亮, 每周一小时候.
  static let behindFirstDay = ByteTrie("不亮 刚亮 没亮 候 又一 年时 年纪念")
  /// Before one of a time that is a certain one.
  static let pointing = ByteTrie("这 那 某 同 哪 头 的 每 另 么 末 首 前 最后 初", reversed: true)
  /// Before the one of 各建一所, which is counted.
  static let beforeOneEach = ByteTrie("各 各设 各建 各有 各派 各配 各获 各得 各选 各办 各组建", reversed: true)
  /// Behind people, what came to them.
  static let results = ByteTrie(
    """
    死亡 身亡 丧生 遇难 牺牲 失踪 受伤 负伤 重伤 轻伤 轻微伤 伤势 获 荣获 被判 被捕 被拘 被刑 被处 被免 被撤 被开除 被救 被抓 免职 撤职 落网 在逃 获救 \
    不治 抢救无效 警告 记过
    """)
  /// Before those to whom it came.
  static let causes = ByteTrie("造成 致 致使 导致 已有 已致", reversed: true)
  /// Before one that is none.
  static let notOne = ByteTrie("没 没有 无 未 未有 不 不曾 并未 从未", reversed: true)
  /// Before one who is counted.
  static let casualtyVerbs = ByteTrie("死亡 受伤 重伤 轻伤 失踪 遇难 牺牲 死 致伤", reversed: true)
  /// Before the one day of 逾期一天, by which a fine is reckoned.
  static let overdueWords = ByteTrie("逾期 超期 超时 误期 误工 旷工 迟到 逾时", reversed: true)
  /// Before 一 and a unit of time that make it a length of time and no article.
  static let beforeLengthsOfTime = ByteTrie(
    """
    免收 免交 免缴 免 停收 停产 停工 资格 入住 实习 禁赛 停赛 提前 期 时 达 近 满 过 至 到 约 为 了 长 超 逾 足 续 隔 短 差 仅 需 用 延 停 限 费
    早 晚 快 慢 少 多
    """, reversed: true)
  /// In a clause that tells for how long nothing is paid: 拖欠货款一年.
  static let arrears = ByteTrie("拖欠 欠发 欠薪 欠缴 停发 扣发 补发")
  /// Before one that is the result of a count.
  static let totalWords = ByteTrie(
    """
    共计 合计 总计 计有 一共有 总共有 总共 一共 共来了 共发生 共出现 共发现 共收到 共死亡
    """, reversed: true)
  /// What the names of things end in that are counted one by one, and their classifiers behind 一.
  static let namedOnes = ByteTrie(
    [
      ("台 部", "机 器 箱 柜 炉 扇 仪 泵 车 彩电 电视 电脑 空调 机床"), ("辆", "车"), ("部", "电梯"), ("艘", "船 艇 轮 舰"), ("架", "机 琴"),
      ("件", "衣 袄 衫 裤 毛毯"), ("床", "被 毯 褥 棉絮"), ("枚", "牌 奖章 勋章"), ("支", "枪 步枪 钢笔"), ("头", "牛 猪 驴 骡"), ("匹", "马 骡 驴"),
    ].flatMap { (classifiers, nouns) in
      classifiers.split(separator: " ").flatMap { classifier in
        nouns.split(separator: " ").map { ("\($0)一\(classifier)", 1) }
      }
    }, reversed: true)
  /// What is won, and how.
  static let medals = ByteTrie("金牌 银牌 铜牌 奖牌")
  static let beforeMedals = ByteTrie("获 得 夺 摘 摘下 拿下 拿到 以 了 、 和 及 共", reversed: true)
  /// In clauses of what is not there, was not won, or is hoped for.
  static let nothing = ByteTrie("没 无一 中无 家无 未 不曾 希望 力争 争取 渴望 有望 凡 每获 每得")
  /// Before one of which the most is told.
  static let superlatives = ByteTrie("最多 最高 最长 最大 最快 最少 最低 最好 最忙", reversed: true)
  /// Behind the one of 一分钱也没有.
  static let behindNotOne = ByteTrie("也 都 没 未 不少 不差 不剩 不花 不要 不留 不取 不收 不拿 不给 不欠 不能少")
  /// Before the one of 不花一分钱, 不用一斤煤.
  static let beforeNotOne = ByteTrie("不花 没花 未花 不用 没用 不费 没费 不占 没占 没要 没拿 没收 没收过 没花过 没拿过 没要过 不欠", reversed: true)
  /// Behind and before the unit of money that others are changed for.
  static let behindExchangedUnit = ByteTrie("兑 对 合 折合 可兑 可换 约合 等于 作收 收盘")
  static let beforeExchangedUnit = ByteTrie("兑 每 对", reversed: true)
}
