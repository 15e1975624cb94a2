import LiangCore
import LiangText

// Figures with a unit that count nothing after all.
extension QuantityScanner {
  /// Behind what casualties are reckoned by: 百万吨死亡率.
  private static let casualtyRates = ByteTrie("死亡率 死亡人数 死亡数 工亡率 工亡人数 伤亡率 伤亡人数 负伤率 事故率")
  /// Before one of a measure that each gets: 每人每天供应口粮一斤.
  private static let perHeadWords = ByteTrie("每人 每户 每天 每日 每月 每年 每亩 每头 每株 每次 每班 每餐")
  /// Before the one of 各建一所, which is counted.
  private static let beforeOneEach = ByteTrie("各 各设 各建 各有 各派 各配 各获 各得 各选 各办 各组建", reversed: true)
  /// Before one who is counted.
  private static let casualtyVerbs = ByteTrie("死亡 受伤 重伤 轻伤 失踪 遇难 牺牲 死 致伤", reversed: true)
  /// Before the one day of 逾期一天, by which a fine is reckoned.
  private static let overdueWords = ByteTrie("逾期 超期 超时 误期 误工 旷工 迟到 逾时", reversed: true)
  /// Before 一 and a unit of time that make it a length of time and no article.
  private static let beforeLengthsOfTime = ByteTrie(
    """
    免收 免交 免缴 免 停收 停产 停工 资格 入住 实习 禁赛 停赛 提前 期 时 达 近 满 过 至 到 约 为 了 长 超 逾 足 续 隔 短 差 仅 需 用 延 停 限 费
    早 晚 快 慢 少 多
    """, reversed: true)

  /// Why a figure with a unit is no quantity after all: 一 as an article, 百 and 万 in set phrases.
  func unsaid(_ draft: Draft, _ bound: Comparator?) -> MetricRule? {
    if draft.low == Decimal38(1), isExchanged(draft) { return .article }
    let isOneOf = draft.unit.trait == .classifier && bytes.ends(with: "的", before: draft.start)
    if draft.isBareOne, isOneOf || isRate(draft) || isOfMost(draft) { return .article }
    if draft.isBareOne, draft.bound == .exact, bound != .atLeast, bound != .atMost {
      if isListedOne(draft) || isNamedOne(draft) || isMedalWon(draft) { return nil }
      if draft.unit.kind == .count, text.has(Self.beforeOneEach, before: draft.start) {
        return nil
      }
      if isTotal(draft) { return nil }
      if draft.unit.kind == .people, isNobody(draft.start) { return .article }
      if draft.unit.kind == .people, text.has(Self.casualtyVerbs, before: draft.start) {
        return nil
      }
      if draft.unit.kind == .duration, text.has(Self.overdueWords, before: draft.start) {
        return .article
      }
      switch draft.unit.trait {
      case .classifier, .great, .side, .session, .noun, .piece: return .article
      case .year, .span, .day, .decade:
        if bound != nil || isSaidToBe(draft) { return nil }
        return !text.has(Self.beforeLengthsOfTime, before: draft.start) ? .article : nil
      case .plain where isReckoned(draft.unit) && !isWholeSentence(draft):
        if isIdiomatic(draft) { return .article }
        if bound != nil || isSaidToBe(draft)
          || text.isEnd(draft.end) && text.clauseHolds(Self.perHeadWords, before: draft.start)
        {
          return nil
        }
        return !text.has(Self.beforeLengthsOfTime, before: draft.start) ? .article : nil
      default: if isIdiomatic(draft) { return .article }
      }
    }
    guard draft.shape.contains(.bareMagnitude), draft.bound == .exact, bound == nil, draft.rule != .fraction,
      !isRough(draft)
    else { return nil }
    // 百万吨级
    if bytes.starts(with: "级", at: draft.end) { return .bareMagnitude }
    // 百万吨死亡率, 万人死亡人数: what is reckoned by
    if text.has(Self.casualtyRates, at: draft.end) { return .bareMagnitude }
    if bytes.ends(with: "上", before: draft.start) { return nil }
    if bytes.ends(with: "每", before: draft.start) { return .bareMagnitude }
    // 月跌百元, 罚千元
    if draft.unit.kind != .count, text.has(Self.priceMoves, before: draft.start) {
      return nil
    }
    return isLoneMagnitude(draft) ? .bareMagnitude : nil
  }

  /// Before one that is the result of a count.
  private static let totalWords = ByteTrie(
    """
    共计 合计 总计 计有 一共有 总共有 总共 一共 共来了 共发生 共出现 共发现 共收到 共死亡
    """, reversed: true)

  /// The 一例 of 全县共出现一例: the result of a count. 共有一个目标 is a thing in common.
  private func isTotal(_ draft: Draft) -> Bool {
    guard draft.unit.kind == .count || draft.unit.kind == .people, draft.unit.trait == .classifier else { return false }
    func isBehindTotal(_ index: Int) -> Bool { text.has(Self.totalWords, before: index) }
    return isBehindTotal(draft.start) || isBehindTotal(text.fillersStart(before: draft.start))
  }

  /// Whether the one at `index` is nobody, or nothing: 无一人, 没有死一个人; 未系安全带致死一人 is somebody.
  private func isNobody(_ index: Int) -> Bool {
    var index = index
    for _ in 0..<3 where index > text.clause {
      if bytes.ends(with: "没有", before: index) { return true }
      index -= bytes.scalar(before: index, start: text.clause).length
    }
    return false
  }

  /// The 一所 of 小学两所、菜场一所、浴室3处 and of 小学一所、桥梁三座: one of several things that are counted behind their names.
  private func isListedOne(_ draft: Draft) -> Bool {
    guard draft.unit.kind == .count || draft.unit.kind == .people, draft.unit.trait == .classifier,
      draft.end >= text.sentence.end || text.mark(at: draft.end) != .none
    else { return false }
    return isBehindListed(draft) || isBeforeListed(draft)
  }

  /// What the names of things end in that are counted one by one, and their classifiers behind 一.
  private static let namedOnes = ByteTrie(
    [
      ("台 部", "机 器 箱 柜 炉 扇 仪 泵 车 彩电 电视 电脑 空调 机床"), ("辆", "车"), ("部", "电梯"), ("艘", "船 艇 轮 舰"), ("架", "机 琴"),
      ("件", "衣 袄 衫 裤 毛毯"), ("床", "被 毯 褥 棉絮"), ("枚", "牌 奖章 勋章"), ("支", "枪 步枪 钢笔"), ("头", "牛 猪 驴 骡"), ("匹", "马 骡 驴"),
    ].flatMap { (classifiers, nouns) in
      classifiers.split(separator: " ").flatMap { classifier in
        nouns.split(separator: " ").map { ("\($0)一\(classifier)", 1) }
      }
    }, reversed: true)

  /// The 一头 of 添牛一头 and the 一台 of 奖缝纫机一台: behind its name, where the clause ends, one of what is counted is told as
  /// any other number of it.
  private func isNamedOne(_ draft: Draft) -> Bool {
    text.isBeforeMark(draft.end) && text.has(Self.namedOnes, before: draft.end)
      && !text.clauseHolds(Self.nothing, before: draft.start)
  }

  /// What is won, and how.
  private static let medals = ByteTrie("金牌 银牌 铜牌 奖牌")
  private static let beforeMedals = ByteTrie("获 得 夺 摘 摘下 拿下 拿到 以 了 、 和 及 共", reversed: true)

  /// The 一枚 of 获得一枚金牌、两枚银牌, and not those of 又一枚金牌 and 没有得一枚金牌.
  private func isMedalWon(_ draft: Draft) -> Bool {
    !text.clauseHolds(Self.nothing, before: draft.start)
      && text.has(Self.medals, at: draft.end)
      && text.has(Self.beforeMedals, before: draft.start, from: text.sentence.start)
  }

  /// In clauses of what is not there, was not won, or is hoped for.
  private static let nothing = ByteTrie("没 无一 中无 家无 未 不曾 希望 力争 争取 渴望 有望 凡 每获 每得")

  /// Whether several things are counted before it in its list.
  private func isBehindListed(_ draft: Draft) -> Bool {
    guard let last = text.quantities.last, last.kind == .count || last.kind == .people,
      text.mark(at: last.rightEdge) == .listComma, draft.start - last.rightEdge <= Reach.noun
    else { return false }
    var index = last.rightEdge + bytes.scalar(at: last.rightEdge).length
    guard index < draft.start else { return false }
    while index < draft.start {
      guard text.mark(at: index) == .none else { return false }
      index += bytes.scalar(at: index).length
    }
    return true
  }

  /// Whether more than one thing is counted behind it in its list, ones between passed over; not in 这一头、那一头.
  private func isBeforeListed(_ draft: Draft) -> Bool {
    var end = draft.end
    for _ in 0..<4 {
      guard text.mark(at: end) == .listComma else { return false }
      let noun = end + bytes.scalar(at: end).length
      var index = noun
      while index < text.sentence.end, index - noun < Reach.noun, case let scalar = bytes.scalar(at: index),
        text.marks.mark(scalar.value) == .none
      {
        index += scalar.length
      }
      guard index > noun, let next = text.numeral(at: index), let hit = text.unit(behind: next),
        hit.unit.trait == .classifier
      else { return false }
      if !next.isBareOne { return true }
      end = hit.end
    }
    return false
  }

  /// Whether one of the unit is mostly what others are reckoned by: 一吨运费230元, 一个月吃满60顿.
  private func isReckoned(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .mass, .area, .volume: true
    case .duration: unit.name == text.units.month || unit.name == text.units.week
    default: false
    }
  }

  /// 一公升, and nothing else.
  private func isWholeSentence(_ draft: Draft) -> Bool {
    draft.start <= text.sentence.start && draft.end >= text.sentence.end
  }

  /// 每烧一吨瓷: one of what is reckoned by.
  private func isRate(_ draft: Draft) -> Bool {
    guard draft.unit.kind != .money else { return false }
    var index = draft.start
    for _ in 0..<4 where index > text.clause {
      if bytes.ends(with: "每", before: index) { return true }
      index -= bytes.scalar(before: index, start: text.clause).length
    }
    return false
  }

  /// Before one of which the most is told.
  private static let superlatives = ByteTrie("最多 最高 最长 最大 最快 最少 最低 最好 最忙", reversed: true)

  /// 最多一天6.8万人次, 最快一天掘进26环: the one of which the most is told.
  private func isOfMost(_ draft: Draft) -> Bool {
    guard text.has(Self.superlatives, before: draft.start) else { return false }
    var index = draft.end
    while index < text.sentence.end, case let scalar = bytes.scalar(at: index),
      text.marks.mark(scalar.value) != .clauseBreak
    {
      if text.marks.mark(scalar.value) == .numeral { return true }
      index += scalar.length
    }
    return false
  }

  /// 时效是一年。
  private func isSaidToBe(_ draft: Draft) -> Bool {
    let isEnd = draft.end >= text.sentence.end || text.mark(at: draft.end) != .none
    return isEnd && bytes.ends(with: "是", before: draft.start)
  }

  /// Behind the one of 一分钱也没有.
  private static let behindNotOne = ByteTrie("也 都 没 未 不少 不差 不剩 不花 不要 不留 不取 不收 不拿 不给 不欠 不能少")
  /// Before the one of 不花一分钱, 不用一斤煤.
  private static let beforeNotOne = ByteTrie("不花 没花 未花 不用 没用 不费 没费 不占 没占 没要 没拿 没收 没收过 没花过 没拿过 没要过 不欠", reversed: true)

  /// 一分钱也没骗到, 一斤都不少, 不花一分钱.
  private func isIdiomatic(_ draft: Draft) -> Bool {
    // 等了一刻钟也没接通
    draft.unit.kind != .duration && text.has(Self.behindNotOne, at: draft.end)
      || text.has(Self.beforeNotOne, before: draft.start)
  }

  /// Behind and before the unit of money that others are changed for.
  private static let behindExchangedUnit = ByteTrie("兑 对 合 折合 可兑 可换 约合 等于 作收 收盘")
  private static let beforeExchangedUnit = ByteTrie("兑 每 对", reversed: true)

  /// The 1美元 that others are changed for.
  private func isExchanged(_ draft: Draft) -> Bool {
    draft.unit.kind == .money && draft.unit.name != text.units.yuan.name
      && (text.has(Self.behindExchangedUnit, at: draft.end)
        || text.has(Self.beforeExchangedUnit, before: draft.start))
  }

  /// Whether the numeral is nothing but 百, 千, 万 or 亿: 百万 is a number.
  private func isLoneMagnitude(_ draft: Draft) -> Bool {
    let first = bytes.scalar(at: draft.start)
    let glyph = text.glyph(at: draft.start + first.length)
    return glyph != .small && glyph != .large
  }
}
