import LiangCore
import LiangText

/// What the grammar says of a figure's modality, and no weighing may change: statutes, doses, conditions and rewards
/// are rules, what was found among people who were asked is a fact, what 将 says will be done is planned, and so is what
/// a plan or a forecast says.
enum SureModality: String {
  case statute, condition, dose, reward, survey, loss, outcome, will, plan, growth

  /// Where the figure stands, behind "beyond doubt".
  var place: String {
    switch self {
    case .will: "behind 将"
    case .growth: "beside what is planned"
    default: "in a \(rawValue)"
    }
  }

  var modality: Modality {
    switch self {
    case .statute, .condition, .dose, .reward: .rule
    case .survey, .loss, .outcome: .actual
    case .will, .plan, .growth: .planned
    }
  }

  /// What tells the modality of a figure; nil where words leave it open.
  ///
  /// - Parameters:
  ///   - will: one past the 将 in the figure's clause; 0 for none.
  ///   - plan: one past what plans it in its sentence; 0 for nothing.
  ///   - weighed: what the weights say.
  static func of(
    _ context: PhraseContext, _ bytes: UnsafeBufferPointer<UInt8>, isStatute: Bool, will: Int, plan: Int,
    weighed: Modality
  ) -> SureModality? {
    if isStatute { return .statute }
    let quantity = context.quantity
    let clause = Int(context.words[context.clauseStart(context.figure)].start)
    let isBound = quantity.comparator != .equal && quantity.comparator != .about && quantity.comparator != .range
    if isBound, weighed != .rule, holds(conditions, in: clause, quantity.leftEdge, bytes),
      !holds(told, in: clause, quantity.leftEdge, bytes)
    {
      return .condition
    }
    if weighed != .rule, isBound, quantity.kind == .age, isAsked(context, bytes) { return .condition }
    if weighed == .rule {
      if quantity.comparator == .atLeast, holds(losses, in: clause, quantity.start, bytes) { return .loss }
      return quantity.kind == .percent && isBound && isFound(context, bytes) ? .survey : nil
    }
    if isDose(context, bytes, from: clause) { return .dose }
    if weighed == .planned, holds(outcomes, in: clause, quantity.start, bytes),
      !holds(ahead, in: Int(context.words[0].start), quantity.start, bytes)
    {
      return .outcome
    }
    guard weighed == .actual else { return nil }
    if RewardReader.isReward(context, bytes) { return .reward }
    if will > 0, !isGiven(context, from: will) { return .will }
    if plan > 0, !isGiven(context, from: plan) { return .plan }
    return isGrowth(context) ? .growth : nil
  }

  /// Whether it says in a clause of its own how a planned figure compares, or what it comes to a
  /// day: 预计接待游客40万人次，日均5万人次，同比增长15%.
  private static func isGrowth(_ context: PhraseContext) -> Bool {
    guard let previous = context.previous, previous.modality == Modality.planned.ordinal else { return false }
    let start = context.clauseStart(context.figure)
    guard start > 0, context.clauseStart(start - 1) <= previous.figure, previous.figure < start else { return false }
    let isShare = context.quantity.kind == .percent || context.quantity.kind == .multiple
    return context.isMarked(start, isShare ? .comparison : .average)
  }

  /// 火灾至少造成12人受伤, 读者不下四百人: so many at least, and no rule.
  private static let losses = finder("不下 不止 至少造成 至少导致 至少致 至少烧毁 至少刮倒 至少冲毁 至少损失 至少死亡 缺口至少 损失至少")

  /// What came of a plan, what was lost by an estimate, and what is done day by day: 超过原定计划28台, 估计损失80万元, 一天要吸半克; not
  /// 预计全年超额完成.
  private static let outcomes = finder(
    "一天要 每天要 天天要 每晚要 一个月要 每月要 一年要 超过计划 超过原计划 超过原定计划 超过国家计划 超过年计划 超额完成 估计直接经济损失 估计经济损失 估计直接损失 估计损失 损失估计 损失初步估计")
  private static let ahead = finder("将 预计 力争 争取 可望 有望 确保 要求 打算 准备 保证 决心 明年 下半年 下月")

  /// Whether the figure was the case before it changes: 年产能将由60万台增至80万台, 将在去年50台的基础上.
  private static func isGiven(_ context: PhraseContext, from plan: Int) -> Bool {
    let clause = context.clauseStart(context.figure)
    // 比今年的72万辆增长两成
    let isOfTime = context.isTag(context.figure - 1, .of)
    var isSecond = false
    var index = context.figure - 1
    while index >= clause, Int(context.words[index].start) >= plan {
      if context.words[index].tag == .figure { isSecond = true }
      let marks = context.words[index].marks
      if marks.contains(.given) || !isSecond && (marks.contains(.from) || isOfTime && marks.contains(.than)) {
        return true
      }
      index -= 1
    }
    return false
  }

  /// 如果月用电量超过200度: in the clause of a figure with a bound.
  private static let conditions = finder("如果 一旦 要是 假如 假若 倘若 如若 凡是 若是 若有")

  /// 如果说去年超过500人参加: no condition but a fact.
  private static let told = finder("如果说 要是说")

  /// Whether the age in a clause of its own is asked of those who are wanted: 招聘保安10名，男，45岁以下.
  private static func isAsked(_ context: PhraseContext, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (figure, start) = (context.figure, context.clauseStart(context.figure))
    guard context.isTag(figure + 1, .clause) || context.isTag(figure + 1, .edge), figure - start <= 1 else {
      return false
    }
    let isOfSex = start > 1 && context.words[start - 2].length <= 2 && context.isMarked(start - 2, .sex)
    return isOfSex || holds(wanted, in: Int(context.words[0].start), context.quantity.start, bytes)
  }

  private static let wanted = finder("招聘 诚聘 急聘 招收 招工 应聘 求职者")

  // MARK: Surveys

  /// Whether the figure, which a word bounds, is of people who say what they think: 超过六成的受访者认为, 近七成网友赞成. What
  /// so many must agree to is a rule.
  private static func isFound(_ context: PhraseContext, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard context.quantity.comparator != .equal else { return false }
    let figure = context.quantity
    let (start, end) = (Int(context.words[0].start), Int(context.words[context.words.count - 1].end))
    if holds(demands, in: start, end, bytes) { return false }
    return holds(opinions, in: figure.rightEdge, min(end, figure.rightEdge + reach), bytes)
      || holds(surveys, in: start, figure.start, bytes)
  }

  /// How far behind a share, in bytes, stands what those who it is of say.
  private static let reach = 45
  private static let opinions = finder("表示 认为 赞成 赞同 支持 反对 选择 觉得 希望 担心 坦言 直言 看好 满意 愿意 受访 被访 被调查 网友")
  private static let surveys = finder("受访者 被访者 调查显示 调查发现 问卷 接受调查 被问及 民调 参与投票 抽样调查")
  private static let demands = finder("须 应当 方可 方能 才能 即可 规定 如果 若 凡 有权 可以 依法 否则")

  // MARK: Doses

  /// Whether the figure is a dose: 口服，一次3片，一日3次.
  private static func isDose(
    _ context: PhraseContext, _ bytes: UnsafeBufferPointer<UInt8>, from clause: Int
  ) -> Bool {
    let figure = context.quantity
    guard figure.kind == .count || figure.kind == .mass || figure.kind == .volume, figure.unitStart < figure.end,
      doses.matches(bytes, from: figure.unitStart, to: figure.end),
      holds(times, in: max(clause, figure.start - nearby), figure.start, bytes)
    else { return false }
    if measured.matches(bytes, from: figure.unitStart, to: figure.end),
      holds(single, in: max(clause, figure.start - nearby), figure.start, bytes)
    {
      return true
    }
    return holds(medicine, in: Int(context.words[0].start), Int(context.words[context.words.count - 1].end), bytes)
  }

  /// How far before a dose, in bytes, stands how often it is taken.
  private static let nearby = 24
  private static let times = finder("每次 一次 每日 每天 一日 一天 每晚 每早 每隔")
  private static let doses = ByteTrie(
    "次 片 粒 丸 支 滴 毫升 毫克 克 微克 袋 包 匙 汤匙 喷 贴 剂 帖 单位 国际单位")
  /// Of these nothing but medicine is told by the time that it is taken: 每次15毫克; of what flows or is eaten a day is
  /// told.
  private static let single = finder("每次 一次")
  private static let measured = ByteTrie("毫克 微克 国际单位")
  private static let medicine = finder(
    "口服 服用 内服 外用 外敷 用法 剂量 饭前 饭后 餐前 餐后 睡前 涂抹 涂搽 涂擦 滴眼 滴鼻 含服 冲服 吞服 煎服 水煎 酌减 遵医嘱 该药 此药 本品 本药"
  )

  // MARK: Words

  private static func finder(_ words: String) -> WordFinder {
    WordFinder(words.split(separator: " ").map { (String($0), 0) })
  }

  private static func holds(
    _ words: WordFinder, in start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    start < end && words.first(in: bytes, from: start, end: end) != nil
  }
}
