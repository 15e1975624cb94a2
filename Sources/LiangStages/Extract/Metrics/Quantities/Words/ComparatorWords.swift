import LiangCore
import LiangText

/// The words that bound a figure, by where they stand.
enum ComparatorWords {
  /// What a word says.
  enum Sense: Int {
    case below, above, atLeast, atMost, about
    /// Says nothing, and is no part of a shorter word that does (最近, 想不到).
    case neutral
    /// Stands between the word and the figure (超过了, 约为).
    case filler
    /// 近, which is "recent" before a duration at the beginning of a clause.
    case near
    /// 满, a lower bound of what a condition asks for: 满三年的.
    case full
    /// 过, which bounds round numbers and is an aspect else.
    case past
    /// 快, which is "nearly" before years, months, days and ages: 坏了快一个月.
    case soon
    /// 不过, which is "but" at the beginning of a clause: 成本不过八角.
    case merely

    var comparator: Comparator? {
      switch self {
      case .below, .near, .soon: .below
      case .above, .past: .above
      case .atLeast, .full: .atLeast
      case .atMost, .merely: .atMost
      case .about: .about
      case .neutral, .filler: nil
      }
    }
  }

  /// Directly before the figure, or with fillers between.
  static let before = ByteTrie(table(beforeRows + comparisons), reversed: true)
  /// Anywhere before it in the clause, no other figure between: 最高可获得奖金3000元.
  static let reaching = ByteTrie(table(reachingRows))
  /// Anywhere before a share of something in the clause: 超过预算的三分之一, 约占全部的四成.
  static let ofShares = ByteTrie(table(shareRows))
  /// Directly behind the unit.
  static let behind = ByteTrie(table(behindRows))

  private static func table(_ rows: [(Sense, String)]) -> [(word: String, value: Int)] {
    rows.flatMap { sense, words in words.split(separator: " ").map { (String($0), sense.rawValue) } }
  }

  private static let beforeRows: [(Sense, String)] = [
    (.near, "近"),
    (.soon, "快 快要"),
    (.neutral, "加快 赶快 尽快 更快 最快 飞快 较快 很快 凉快 勤快 明快 轻快 爽快 愉快 痛快 畅快 欢快 真快 太快 特快 直快 普快 比快 偏快 变快"),
    (
      .below,
      "失守 击破 跌破 跌穿 击穿 出不了 用不了 要不了 花不了 不了 将近 接近 不足 不到 不满 未满 未达 未到 尚不足 还不到 不及 未及 逼近 直逼 几近 几乎 差不到 达不到 没到 没有达到"
    ),
    (.above, "超 超过 逾 突破 冲破 高出 超出 超逾 突破了 破 远超 远超过 不止 不只 不仅 年逾 已逾"),
    (.past, "过"),
    (.above, "若过 如过 倘过 高过 多过 迈过 跨过 越过 已过 年过 均过 早过 首过 都过 能过 可过 将过"),
    (.atLeast, "至少 最少 少说 往少里说 不下 不下于 起码 最低 年满 足有 最短 下限 下限为 下限是 下限定为 下限调整为 下限调至 下限提高到"),
    (
      .atMost,
      "最多 至多 最高 最长 不许过 不准过 不得过 不能过 不超 不出 顶多 上限 上限为 上限是 上限定为 上限调整为 上限调至 上限提高到 限 限高 限重 限载 限乘 限额 限领 限报 限购 不突破 封顶在"
    ),
    (.below, "< ＜"), (.above, "> ＞"), (.atLeast, "≥ ≧"), (.atMost, "≤ ≦"),
    (.full, "满"),
    (.about, "约 大约 约莫 大概 差不多 粗略 大致 约值 约合 约折 约折合"),
    (.neutral, "少不了 免不了 忘不了 受不了 停不了 离不了 解决不了"),
    // What is the most of several is exactly as much.
    (.neutral, superlatives),
    (
      .neutral,
      "限时 限速 彩超 中超 英超 买超 卖超 每超 最近 附近 靠近 临近 邻近 亲近 新近 远近 就近 接近于 想不到 看不到 听不到 找不到 得不到 买不到 收不到 拿不到 等不到 办不到 做不到 见不到 料不到 意想不到 感受不到 遇不到"
    ),
    (
      .neutral,
      "敲破 割破 炸破 烧破 踢破 磨破 打破 撞破 穿破 戳破 划破 刺破 咬破 捅破 砸破 踏破 跑破 说破 揭破 识破 攻破 弄破 撕破 挤破 踩破 告破 侦破 限为 年支付限额 纽约 相约 赴约 盟约 爽约 守约 如约 誓约 集约 条约 合约 契约 公约 节约 预约 大约摸 签约 履约 续约 特约 邀约 违约 毁约 解约 简约 隐约 制约 租约 期限 权限 界限 年限 时限 极限 局限 有限 无限 圆满 充满 装满 坐满 站满 挤满 摆满 堆满 挂满 住满 填满 布满 爬满 丰满 美满 看破 爆破 高超 赶超 反超 自满 肥满 不满足 届满 期满 通过 经过 超载 超限 超高 超长 超宽 超重"
    ),
    (
      .neutral,
      "看不出 说不出 想不出 查不出 找不出 拿不出 交不出 付不出 干不出 卖不出 生不出 选不出 发不出 开不出 做不出 造不出 凑不出 还不出 分不出 听不出 认不出 写不出 挤不出 掏不出 产不出 派不出 腾不出 抽不出 挑不出 差不了 走不出 存不下 写不下 停不下 收不下 吃不下 咽不下 塞不下 挤不下 藏不下 排不下 搁不下 贴不下 记不下 带不下 买不下 拿不下 装不下 坐不下 住不下 放不下 容不下 摆不下 盛不下 剩不下 跑不出 打不出 炼不出 织不出"
    ),
    (
      .filler,
      "了 仅 只 为 达 达到 有 到 合 占 可 可达 可得 可获 可领 可奖 人民币 港币 新台币 台币 美金 日币 澳币 加币 马币 共 用 需 要 花 在 于 高达 多达 计 估计 也 就 都 已 已达 已有 总 总共 奖 给 再 才"
    ),
    (
      .filler,
      "每天 每日 每月 每年 每人 每户 每次 每公斤 每吨 每斤 每亩 每平方米 每桶 每股 每辆 每台 每头 每件 每只 每度 每立方米 每千瓦时 每箱 每袋 每尺 每米 每盎司 每克 每加仑 每磅 每百公斤 每蒲式耳"
    ),
    (.merely, "不过"),
  ]

  /// 最多的一户, 最多时.
  private static let superlatives = ["多", "高", "长", "贵", "大", "重", "少", "低", "短", "便宜", "小", "轻", "长寿", "高龄"]
    .flatMap { ["最\($0)的", "最\($0)时", "最\($0)者"] }.joined(separator: " ")

  /// 低于, 不得低于, 不短于: an adjective and 于, by what stands before it.
  private static let comparisons: [(Sense, String)] = {
    let less = ["小", "少", "低", "短", "轻", "薄", "浅", "窄", "细", "矮", "慢"]
    let more = ["大", "多", "高", "长", "重", "厚", "深", "宽", "粗", "快", "迟", "晚"]
    let not = [
      "不", "不得", "不应", "不能", "不宜", "不可", "不许", "不准", "不要", "不会", "未", "没有", "没", "别", "勿", "切勿", "莫", "从未", "从没",
    ]
    let otherBie = "分个差区级类性特识鉴告送道辨派国惜永离甄诀".map { "\($0)别" }
    func words(_ before: [String], _ adjectives: [String], _ behind: [String]) -> String {
      before.flatMap { before in adjectives.flatMap { word in behind.map { "\(before)\(word)\($0)" } } }
        .joined(separator: " ")
    }
    return [
      (.below, words([""], less, ["于"])), (.above, words([""], more, ["于"])),
      // 不得低于, 没低过
      (.atLeast, words(not, less, ["于", "过"])), (.atMost, words(not, more, ["于", "过"])),
      (.atMost, words(not, ["超"], ["过", "出"])),
      // 差别, 识别 and their like forbid nothing.
      (.below, words(otherBie, less, ["于", "过"])), (.above, words(otherBie, more, ["于", "过"])),
      (.above, words(otherBie, ["超"], ["过", "出"])),
    ]
  }()

  private static let reachingRows: [(Sense, String)] = [
    (.atMost, "最高 最高奖励 最高奖补 最高奖给 最多 最长 上限 至多 顶多 不超过 不得超过 不得超出 不要超过 不能超过 别超过 不多于 不高于 不得高于"),
    (.below, "须低于 应低于 必须低于"),
    (.about, ["可", "能", "需", "要", "用", "耗", "产", "收", "花"].map { "约\($0)" }.joined(separator: " ")),
    (
      .neutral,
      "节预合条契公签履续特邀违毁解简隐制租集誓如纽相赴盟爽守".flatMap { first in
        "可能需要用耗产收花".map { "\(first)约\($0)" }
      }.joined(separator: " ")
    ),
    (
      .neutral,
      "少说话 少说空话 少说些 少说两句 少说几句 少说多做 少说废话 节约 预约 合约 条约 契约 公约 签约 履约 续约 特约 邀约 违约 毁约 解约 简约 隐约 制约 租约 集约 誓约 如约 纽约"
    ),
    (.atLeast, "至少 最少 最低 少说 不少于 不低于 起码 不得少于 不得低于"),
    (
      .neutral,
      "\(superlatives) 最高涨到 最高涨至 最高升到 最高升至 最高冲到 最低跌到 最低跌至 最低降到 最低降至 最低到 最高日 最高年 最高月 最高值 最低值 最高人民 最高检 最高法 最高处 最高峰 最高奖 最低工资 最低月工资 最低生活 最高工资 最低报酬 最高报酬 最高水位 最高洪水位 最低水位 最高海拔 最高分 最低分 最高时速 最低时速 最高速度 最高气温 最低气温 最高温度 最高院 最高层 最低保障 最低标准 最高纪录 最高价 最低价 最高点"
    ),
  ]

  private static let shareRows: [(Sense, String)] = [
    (.below, "不到 不足 不及 接近 将近 未达 低于 近"),
    (.above, "超过 多于"),
    (.atMost, "不超过 不得超过 不宜超过 不应超过 不能超过 未超过 没超过 不高于 不得高于 不多于"),
    (.atLeast, "不低于 不少于 不得少于 不得低于 不应低于 不应少于 不能少于"),
    (.about, "约占 大约占 约为 约相当于 相当于约 差不多"),
    (.neutral, "最近 附近 想不到 看不到 找不到 感受不到 条约 合约 契约 公约 节约 预约"),
  ]

  private static let behindRows: [(Sense, String)] = [
    (.atLeast, "以上 及以上 或以上 含以上 之上 起步 起"),
    (.atMost, "以下 及以下 以内 之内 之下 封顶 为限 内"),
    (.about, "左右 上下 许"),
    (.below, "不到 未到 都不到 还不到 也不到 都到不了 还到不了 都达不到"),
    (.neutral, "不到位 不到场 不到岗 不到底 不到家"),
    (.above, "来长 来高 来宽 来深 来远 来厚 来路 来重 开外 有余 多 余 出头 挂零 不止 还多 还不止 还拐弯 还挂零 还出头"),
    (.above, "强"),
    (.neutral, "强制 强化 强力 强调 强度 强大 余量 余粮 余温 余热 余度"),
    (.neutral, "起拍 起价 起卖 起售 起降 起算 起征 起付 起拔 起哄 起止 起租 起投 起存 起飞 起火 起步价 起来 起草 起到 起诉 起家 起伏 起点 起码 起因 起源 起初 起重"),
    (
      .neutral,
      "还多次 还多了 还多出 左右手 左右两 左右岸 左右开 上下班 上下级 上下游 上下联 上下午 上下功 多种 多样 多功能 多媒体 多元 多层 多方 多边 多次 多个 多名 多数 多于 多位 多家 多年 多少 多项 多月 余下 余地 余额 余名 许多 许可"
    ),
    (
      .neutral,
      "内容 内部 内科 内外 内地 内蒙 内心 内涵 内环 内需 内设 内置 内阁 内参 内存 内衣 内服 内向的 内向型 内向导 内向往 内向心 内在 内行 内陆 内河 内政 内资 内销 内勤 内退 内镜 内饰 内卷 内膜 内训 内燃 内墙 内贸 以上述 以下几"
    ),
  ]
}
