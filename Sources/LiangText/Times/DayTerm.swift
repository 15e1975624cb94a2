import LiangCore

/// Tells a number of days written 日 from a day of the month, by what lasts so long (逾期10日, 步行3日), and by what somebody
/// serves or has, or what is shut: 拘留15日, 婚假3日, 扣留车辆15日.
package enum DayTerm {
  /// What is done to somebody or something for so long: an object may stand before the days.
  private static let transitives = "拘留 扣留 暂扣 吊扣 扣押 羁押 关押 监禁 软禁 禁闭 封闭 封存 查封 隔离"
  private static let transitive = ByteWords(transitives, endings: true)

  /// What the days that stand right behind it are the length of.
  private static let terms = ByteWords(
    """
    \(transitives) 留置 停职 停职检查 停职反省 停岗 停赛 禁赛 停牌 停业 停业整顿 停产 停产整顿 停工 停课 停学 停运 停航 歇业 \
    罢工 罢课 封停 留观 住院 公示 公示期 请假 休假 放假 婚假 产假 护理假 育儿假 病假 丧假 事假 年假 探亲假 带薪假 延期 期限 时限 限期 持续 已有 奋战 苦战 被困 拖期 推后 连续作业 连续工作 集训 出差 每月工作 共工作 出勤 缺勤 迟到 断粮 断水 停电 断电 漂流 昏迷 路程假 哺乳假 休息 疗养 休养 \
    补休 轮休 调休 加班 待产 产前 产后 停工留薪 医学观察 住院观察 会期 期为 期限为 假为 另给 另加 另增 增加 共计 合计 一共 ，共 ,共
    """, endings: true)

  /// Right before days that last, whatever follows; 了 may stand between.
  private static let lengths = ByteWords(
    """
    船行 航行 步行 骑行 期限为 时限为 历经 逾期 超期 提前 推迟 延迟 延长 缩短 历时 为期 一连 增至 增为 增加到 增加为 延长到 延长至 延长为 减至 减为 减到 \
    减少到 减少为 缩短到 缩短至 缩短为 耗时 用时 长达 连续 满 足 误工 旷工 逾 超 不到 超过 少于 至少
    """, endings: true)
  /// The same with 了, and of words that end others where their clause begins with them: 约10日, and not 北约10日.
  private static let withAspect = ByteWords("用了 花了 开了 走了 干了 晚了 拖了 误了 停了 约用 共用 需用", endings: true)
  private static let bounds = ByteWords("约 近 共", endings: true)

  /// Before days that somebody is given: 处以15日拘留.
  private static let giving = ByteWords("处以 并处 处予 判处 给予 享受 享有 请了 休了 放了 停了 关了 住了 等了", endings: true)

  /// Behind such a verb, no object but a part of a word: 拘留所, 隔离区.
  private static let partsOfWords = ByteWords("所 区 点 室 证 令 带 墙 病房 病区 站")

  /// Behind days that last, where their clause goes on: 停产3日后恢复, 请假3日回家. Of what happened on a day the verb stands
  /// there: 罢工15日进入第三天.
  private static let lasting = ByteWords("后 以后 之后 内 以内 以上 以下 左右 的 拘留 处罚 工资 假 才 仍 回 出院 复工 期满 整顿 和 、 至 到 -")

  /// How long an object is, in characters.
  private static let longestObject = 6

  /// Whether the numeral at `start`, whose 日 ends at `end`, counts days.
  package static func isTerm(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, limit: Int) -> Bool {
    // 展期延长至15日前
    if bytes.starts(with: "前", at: end) { return false }
    if lengths.ends(bytes, before: bytes.ends(with: "了", before: start) ? start - 3 : start, from: 0)
      || withAspect.ends(bytes, before: start, from: 0) || isBounded(bytes, start)
    {
      return true
    }
    guard isClauseEnd(bytes, end, limit) || isLasting(bytes, end, limit) else { return false }
    return giving.ends(bytes, before: start, from: 0) || terms.ends(bytes, before: start, from: 0)
      || isClauseEnd(bytes, end, limit) && hasTransitive(bytes, before: start)
  }

  /// Whether nothing but a word that bounds them stands before the days in their clause.
  private static func isBounded(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard bounds.ends(bytes, before: start, from: 0) else { return false }
    return start == 3 || TextMarks.shared.mark(bytes.scalar(before: start - 3).value).parts
  }

  /// Whether what follows goes on from a length of time, and to no other day: 放假15日至20日, 放假3日、4日.
  private static func isLasting(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ limit: Int) -> Bool {
    let next = bytes.skippingSpaces(from: end, to: limit)
    guard let behind = lasting.end(bytes, at: next, end: limit) else { return false }
    guard let other = TimeNumeral.read(bytes, at: behind, end: limit) else { return true }
    return !bytes.starts(with: "日", at: other.end)
  }

  private static func isClauseEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ limit: Int) -> Bool {
    guard end < limit else { return true }
    switch TextMarks.shared.mark(bytes.scalar(at: end).value) {
    case .none, .numeral, .space, .listComma: return false
    default: return true
    }
  }

  /// Whether nothing but an object stands between such a verb and the days.
  private static func hasTransitive(_ bytes: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool {
    var index = start
    for _ in 0..<longestObject where index > 0 {
      let scalar = bytes.scalar(before: index)
      guard (0x4E00..<0xA000).contains(scalar.value), scalar.value != "的" else { return false }
      index -= scalar.length
      if transitive.ends(bytes, before: index, from: 0) {
        return partsOfWords.end(bytes, at: index, end: start) == nil
      }
    }
    return false
  }
}
