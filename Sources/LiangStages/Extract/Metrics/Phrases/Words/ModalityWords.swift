import LiangText

/// The words, each list a bit.
enum ModalityWords {
  static let finder = WordFinder(
    lists.enumerated().flatMap { bit, words in words.split(separator: " ").map { (String($0), bit) } } + [
      ("到", until)
    ] + silent.split(separator: " ").map { (String($0), none) })

  /// How many lists there are.
  static let count = lists.count
  /// The list of what will be, and of the time to come.
  static let (toCome, timeToCome) = (0, 1)
  /// The list of what figures of the past are told with: behind what will be they are none.
  static let told = 10
  /// Of no list: 到, which speaks with a year behind it.
  static let until = lists.count
  /// Of no list, nor is any in it.
  static let none = lists.count + 1

  /// Words in which those of the lists say nothing of modality: what something can be as a part of its name, and what
  /// something else is compared with.
  private static let silent = """
    将近 将乐 大将 小将 老将 名将 干将 猛将 主将 武将 女将 还要多 还要高 还要大 还要好 准备好 准备了 做好准备 \
    可支配 可比价 可比口径 可采储量 可采资源 可耕地 可再生 可吸入 可降解 可持续发展 可转债 可移动 可循环 \
    比计划 较计划 超计划 比原计划 较原计划 超过计划 超出计划 高于计划 低于计划 多于计划 少于计划 \
    比预计 较预计 比原预计 比预期 较预期 超预期 超过预期 超出预期 好于预期 高于预期 低于预期 \
    原来需要 原先需要 原本需要 过去需要 以前需要 从前需要 本来需要 \
    比规定 较规定 比原规定 比合同 较合同 比协议 比要求 比标准 比目标
    """

  private static let lists = [
    // 0: what will be
    "将 拟 准备 打算 计划 规划 力争 预计 有望 确保 目标 估计 估摸 预期 要达到 要实现 还要 即将 急需 亟需 比计划的 比原计划的 比预计的 比预期的",
    // 1: the time to come
    "明年 后年 今后 未来 下一步 下半年 接下来 年内 年底前 年底以前 以前再 力争到 十四五末 期末 下阶段 下月",
    // 2: what must and may be
    "应当 应 须 必须 不得 可以 可 方可 才能 能够 一律 需 要求 严禁 禁止 有权 免予 免于 准予 允许",
    // 3: what is laid down
    "规定 办法 条例 明确 标准 细则 通知 决定 制度 协议 合同 约定 商定 暂行 政策 文件 条款 按照 依照 根据 承诺 比规定的 比合同的",
    // 4: what is the case
    "已 已经 了 至今 截至 累计 共 现有 目前 去年 上年 今年以来 先后 日前 近日 此前 曾 当天 昨日 实际",
    // 5: conditions
    "的话 如果 若 凡 凡是 对于 不满 满 未满 逾期 超时 符合 具备 以上的 以下的 以内的 的， 的,",
    // 6: each
    "每人 每户 每家 每月 每年 每天 每班 每季度 每周 每次 每件 每条 每吨 每亩 每 人均 各",
    // 7: grants and fines
    "奖励 补贴 补助 罚款 给予 处以 扣 罚 报销 资助 救助 享受 可领 领取 申领 申请 减免 免费",
    // 8: bounds that a rule sets
    "不低于 不少于 不超过 不高于 最高 最低 最多 至少 最长 不得超过 不得少于 不得低于 以内 之内 日内 封顶 上限",
    // 9: what one should do
    "要 应该 争取 努力 推动 推进 加快 继续 全面 打造 形成 建设 培育",
    // 10: figures of the past
    "比去年 比上年 同比 环比 增长 下降 达 达到 为 有 获得 挽回 惠及 覆盖 完成 实现 发放 投入 参加 "
      + "新增 建成 目标的 计划的 任务的",
    // 11: times gone by
    "上半年 一季度 第一季度 前三季度 以来 截止 迄今 到目前 上月 上个月 上周 前天 昨天 昨晚 今天 今晨 前不久 不久前 当日 当晚 当年 去年底 年初",
  ]
}
