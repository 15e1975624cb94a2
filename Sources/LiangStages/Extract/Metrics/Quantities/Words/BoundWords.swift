import LiangText

/// What stands around the words that bound a figure, and tells whether they do.
enum BoundWords {
  /// Before 快 that is faster.
  static let comparing = ByteTrie("比 较")
  /// Before the 最高 of what was the most so far: 历史最高水平.
  static let records = ByteTrie("历史 历史上 历史同期 历年", reversed: true)
  /// Behind the 最高 of what something is compared with, and before it.
  static let levels = ByteTrie("水平 年 产量 单产 亩产 网产 限价 限额 价位 点 值 记录 纪录")
  static let comparisons = ByteTrie(
    "超过 超出 高于 低于 高出 多于 少于 突破 超历 超上 超去 比历 比上 比去 比往 比常 比前 比同 比原 比解放 较历 较上年 较去 较往 较同 较前")
  /// Signs that bound a figure, and stand round titles where a page has no better marks.
  static let angleSigns = ByteTrie("< > ＜ ＞ ‹ ›")
  /// Behind a duration that is the last so many years and not almost so many.
  static let behindRecent = ByteTrie("来 间 里 内 以来 ， , 、")
  /// The same within a clause: 为近十年最低.
  static let behindRecord = ByteTrie("最 新高 新低 之最")
  /// The same, unless it took or lasted so long: 工人近三年增加六万人, 历时近三年增加到九户, 在这里工作近五年共救治300人.
  static let behindChangingYears = ByteTrie("增加 增长 减少 下降 上升 累计 共 平均 年均 新增 先后 投资")
  static let beforeLastingYears = ByteTrie(
    """
    历时 用 花 经 了 达 费 需 要 过 持续 为期 工期 工龄 工作 打工 务工 劳动 服役 服刑 从业 从医 从军 从政 从警 从事 任职 任 当 行医 建设 \
    施工 筹备 筹建 准备 研究 研制 学习 训练 生活 住 离家 离乡 外出 流浪 奔波 跋涉 坚持 守 干 做 跑 教 养 种 开 经营 合作 运行 运营 营业 停产 停工 停业 \
    失业 下岗 失踪 失学 潜逃 逃亡 拖欠 欠薪 患病 卧床 住院 治疗 结婚 相处 等 等待 苦战 奋战 奋斗 创业 办厂 办学 试验 摸索 跟踪 照顾 照料 资助 服务 驻村 扶贫 援疆 援藏 
    """, reversed: true)
  /// Behind what is a condition when full: 满三年的, 满三年才准上手.
  static let behindFullConditions = ByteTrie("不满 未满 不足 的 者 才 方 即 可 、 以上 后 後")
  /// Behind what it is nearly: 快一个月没有人管, 快九十岁了.
  static let behindNearly = ByteTrie("了 没 未 还 才 仍 也 的")
  /// Before the 过 of a share.
  static let beforePastShares = ByteTrie("率 幅 占比 比例 比重 每", reversed: true)
  /// Before a number of doublings.
  static let doublingVerbs = ByteTrie("翻 翻了 翻上 再翻 滚 滚了", reversed: true)
  /// Between the unit and the word that bounds it.
  static let inclusionNotes = ByteTrie("（含） (含) （含本数） （不含）")
  /// Behind 一年多 and its like.
  static let behindMoreTime = ByteTrie("时间 来 前 后 以 了 没 就 工夫 功夫 光景 才 里 之")
  /// Bounds that may stand behind the noun that is counted.
  static let boundsBehindNouns = ByteTrie("以上 以下 以内")
  /// Before figures dealt out one by one.
  static let dealing = ByteTrie("分别")
}
