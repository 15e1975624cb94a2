import LiangCore
import LiangText

/// Tells figures that happened from those that are meant to happen and those that are a condition.
struct ModalityReader {
  /// The features of the figure; each modality has weights of its own for them.
  @inline(__always)
  static func describe(
    _ context: PhraseContext, cues: ModalityCues, action: ClosedRange<Int>?, _ features: inout some PhraseFeatures
  ) {
    let figure = context.figure
    let kind = context.kind
    let comparator = context.quantity.comparator.ordinal
    let next = context.tag(figure + 1)
    features.add(ModalityFeatures.kind, kind, comparator, next)
    let isBoundedBefore = context.quantity.leftEdge < context.quantity.start ? 1 : 0
    let isBoundedBehind = context.quantity.rightEdge > context.quantity.end ? 1 : 0
    features.add(
      ModalityFeatures.bound, kind, isBoundedBefore * 2 + isBoundedBehind, comparator,
      context.isTag(figure + 1, .of) ? 1 : 0, action == nil ? 1 : 0)
    features.add(ModalityFeatures.clauseCues, cues.clause)
    features.add(ModalityFeatures.earlierCues, cues.before)
    features.add(ModalityFeatures.laterCues, cues.behind)
    features.add(312, 0, cues.clause, comparator)
    features.add(ModalityFeatures.beside, context.tag(figure - 1), next)
    if let action { features.add(314, 0, context.key(action.upperBound)) }
    if figure > 0 { features.add(316, 0, context.key(figure - 1)) }
    if figure + 1 < context.words.count { features.add(317, 0, context.key(figure + 1)) }
    features.add(318, 0, context.quantity.rule.key)
    if let previous = context.previous {
      features.add(ModalityFeatures.again, previous.modality, min(context.gap(previous.figure + 1, figure).clauses, 2))
    }
    let start = context.clauseStart(figure)
    if start < figure { features.add(319, 0, context.key(start)) }
  }
}

/// The words of a sentence that tell plan and rule from fact, as sets of bits: in the clause of a figure before it, in the
/// sentence before it, and behind it.
struct ModalityCues {
  var clause = 0
  var before = 0
  var behind = 0
}

/// Finds those words once for a sentence.
struct CueReader: ~Copyable {
  /// A word found: where, and the bit of its list.
  struct Cue {
    var place: Int
    var bit: Int
  }

  private var cues = ReusedList<Cue>()
  private let words = ModalityWords.finder
  /// Years before it have gone by; 0 where nobody knows.
  private let issueYear: Int
  /// How far from a figure, in bytes, they speak for it.
  private static let reach = 900

  /// - Parameter issueYear: that of the page; nil where nobody knows.
  init(issueYear: Int?) { self.issueYear = issueYear ?? 0 }

  /// Reads the sentence anew.
  mutating func read(_ sentence: Sentences.Sentence, of bytes: UnsafeBufferPointer<UInt8>) {
    cues.removeAll()
    var index = sentence.start
    while let (place, match) = words.first(in: bytes, from: index, end: sentence.end) {
      index = match.end
      if match.value != ModalityWords.until {
        if bytes.starts(with: "计划", at: place), isFulfilled(place, bytes) { continue }
        cues.append(Cue(place: place, bit: match.value))
      } else if let end = year(at: index, bytes) {
        cues.append(Cue(place: place, bit: ModalityWords.timeToCome))
        index = end
      }
    }
  }

  /// One past a year in four digits behind 到 that has not gone by: 到2027年.
  private func year(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.starts(with: "年", at: index + 4),
      bytes[index..<(index + 4)].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let year = bytes[index..<(index + 4)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return year < issueYear ? nil : index + 7
  }

  /// Whether the 计划 at `place` is the plan that was fulfilled: 完成五月份计划百分之一百零三.
  private func isFulfilled(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = cues.buffer.last, place - last.place <= Self.plan else { return false }
    return bytes.starts(with: "完成", at: last.place) && isShare(behind: place + 6, bytes)
      && !(last.place..<place).contains { bytes.starts(with: "，", at: $0) || bytes[$0] == UInt8(ascii: ",") }
  }

  /// Whether a share is told: 完成计划百分之一百零三, 完成计划产量的103%; and not 完成计划500万吨, which may be an order.
  private func isShare(behind start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = start
    while index < min(bytes.count, start + Self.object) {
      if bytes.starts(with: "百分之", at: index) { return true }
      var end = index
      while let next = pastDigit(end, bytes) { end = next }
      if end > index {
        end = bytes.skippingSpaces(at: end)
        return ["%", "％", "成", "倍"].contains { bytes.starts(with: $0, at: end) }
      }
      if bytes.starts(with: "，", at: index) { return false }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }

  /// One past a digit of either width or a point.
  private func pastDigit(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x2E || (0x30...0x39).contains(bytes[index]) { return index + 1 }
    return (0xFF10...0xFF19).contains(bytes.scalar(at: index).value) ? index + 3 : nil
  }

  /// How far behind 计划, in bytes, a share of it stands.
  private static let object = 18

  /// How far before its 计划, in bytes, 完成 stands: 完成五月份生产计划.
  private static let plan = 30

  /// Those around the figure.
  func around(_ context: PhraseContext) -> ModalityCues {
    let figure = Int(context.words[context.figure].start)
    let clause = Int(context.words[context.clauseStart(context.figure)].start)
    var found = ModalityCues()
    for cue in cues.buffer where abs(cue.place - figure) <= CueReader.reach {
      if cue.place >= figure {
        found.behind |= 1 << cue.bit
      } else {
        found.before |= 1 << cue.bit
        if cue.place >= clause { found.clause |= 1 << cue.bit }
      }
    }
    return found
  }
}

/// The words, each list a bit.
enum ModalityWords {
  static let finder = WordFinder(
    lists.enumerated().flatMap { bit, words in words.split(separator: " ").map { (String($0), bit) } } + [("到", until)])

  /// How many lists there are.
  static let count = lists.count
  /// The list of the time to come.
  static let timeToCome = 1
  /// Of no list: 到, which speaks with a year behind it.
  static let until = lists.count

  private static let lists = [
    // 0: what will be
    "将 将会 将于 拟 准备 打算 计划 规划 力争 争取 预计 有望 确保 目标 估计 估摸 预期 要达到 要实现 还将 即将 将在 将为",
    // 1: the time to come
    "明年 后年 今后 未来 下一步 下半年 接下来 年内 年底前 年底以前 以前再 力争到 十四五末 期末 下阶段 下月",
    // 2: what must and may be
    "应当 应 须 必须 不得 可以 可 方可 才能 能够 一律 需 要求 严禁 禁止 有权 免予 免于 准予 允许",
    // 3: what is laid down
    "规定 办法 条例 明确 标准 细则 通知 决定 制度 协议 合同 约定 商定 暂行 政策 文件 条款 按照 依照 根据 承诺",
    // 4: what is the case
    "已 已经 了 至今 截至 累计 共 现有 目前 去年 上年 今年以来 先后 日前 近日 此前 曾 当天 昨日 实际",
    // 5: conditions
    "的话 如果 若 凡 凡是 对于 达到 不满 满 未满 逾期 超时 符合 具备 以上的 以下的 以内的 的， 的,",
    // 6: each
    "每人 每户 每家 每月 每年 每天 每班 每季度 每周 每次 每件 每条 每吨 每亩 每 人均 各",
    // 7: grants and fines
    "奖励 补贴 补助 罚款 给予 发放 处以 扣 罚 报销 资助 救助 享受 可领 领取 申领 申请 减免 免费",
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
