import LiangCore
import LiangText

extension QuantityScanner {
  /// A numeral that what stands beside it makes no quantity, whatever unit follows: one past it, or nil.
  func excludedByNeighbours(_ numeral: Numeral) -> Int? {
    if isTableNumber(numeral) { return exclude(.ordinal, numeral) }
    if isOrdinal(numeral) { return ordinals(from: numeral) }
    // 十七届五次全会
    if bytes.ends(with: "届", before: numeral.start), bytes.starts(with: "次", at: numeral.end) {
      return exclude(.ordinal, numeral)
    }
    if numeral.shape.contains(.digits), let end = excludedDigits(numeral) { return end }
    if let end = weekday(numeral) ?? score(numeral) { return end }
    return nil
  }

  /// Before the number of a table or a picture.
  private static let tableLabels = ByteTrie("表 图 附表 附图 续表")

  /// 表2 年末从业人员: what numbers a table or a picture at the beginning of its title, a space behind it.
  private func isTableNumber(_ numeral: Numeral) -> Bool {
    guard numeral.start - text.sentence.start <= 6, numeral.end < text.sentence.end,
      text.mark(at: numeral.end) == .space
    else { return false }
    return Self.tableLabels.matches(bytes, from: text.sentence.start, to: numeral.start)
  }

  private func isOrdinal(_ numeral: Numeral) -> Bool {
    bytes.ends(with: "第", before: numeral.start)
      || bytes.ends(with: "第", before: bytes.skippingSpace(before: numeral.start))
  }

  /// 第一、二、三产业: the numbers of the list are ordinals like the first.
  private func ordinals(from first: Numeral) -> Int {
    var end = exclude(.ordinal, first, to: pastRange(first))
    while end < text.sentence.end, bytes.starts(with: "、", at: end), let next = text.numeral(at: end + 3),
      next.end - next.start <= 6
    {
      end = exclude(.ordinal, next)
    }
    return end
  }

  /// One past a second number that stands behind a dash or 至: 第3至5名.
  private func pastRange(_ numeral: Numeral) -> Int {
    guard let next = text.rangeConnector(at: numeral.end), let second = text.numeral(at: next) else {
      return numeral.end
    }
    return second.end
  }

  // MARK: Digits

  /// Before numbers that call somebody.
  private static let beforePhoneNumbers = ByteTrie("电话 热线 拨打 致电 专线 传真 电话： 热线： 电话:", reversed: true)

  private func excludedDigits(_ numeral: Numeral) -> Int? {
    if numeral.shape.contains(.dotted) { return exclude(.date, numeral) }
    if let end = letters(numeral) ?? formula(numeral) ?? colon(numeral) ?? distribution(numeral) { return end }
    // 问询电话323056昼夜有人
    if (5...8).contains(numeral.digitCount), !numeral.shape.holds(.decimal, or: .magnitude),
      text.has(Self.beforePhoneNumbers, before: numeral.start, from: text.sentence.start),
      text.unit(behind: numeral).map({ $0.unit.kind == .duration || bytes.starts(with: "转", at: $0.start) }) ?? true
    {
      return exclude(.phone, numeral)
    }
    guard numeral.shape.contains(.leadingZero), !numeral.shape.contains(.decimal) else { return nil }
    let behind = bytes.scalar(at: numeral.end).value
    if behind == 0x2D || numeral.digitCount > 4 { return exclude(.phone, numeral, to: pastRange(numeral)) }
    return nil
  }

  /// Letters on either side make a model or a code of it: C919, PM2.5, 5G, 4S店. A currency sign (RMB) and a unit (10km)
  /// do not.
  private func letters(_ numeral: Numeral) -> Int? {
    let before = numeral.start > text.sentence.start ? bytes[numeral.start - 1] : 0
    // The escapes of a web address: %20
    if before == 0x25 { return exclude(.url, numeral, to: pastCode(numeral.end)) }
    // Φ2100圆锥破碎机
    if case let sign = text.scalar(before: numeral.start).value, sign == "Φ" || sign == "φ" {
      return exclude(.model, numeral)
    }
    let isCode = before.isASCIILetter || before == 0x5F || before == 0x40 || before == 0x23 || before == 0x2F
    // AK-47步枪
    let isHyphened =
      before == 0x2D && numeral.start - 2 >= text.sentence.start && bytes[numeral.start - 2].isASCIILetter
    if isCode || isHyphened, currency(before: numeral.start) == nil {
      return exclude(.model, numeral, to: pastCode(numeral.end))
    }
    guard numeral.end < text.sentence.end, bytes[numeral.end].isASCIILetter, text.unit(at: numeral.end) == nil else {
      return nil
    }
    return exclude(.model, numeral, to: pastCode(numeral.end))
  }

  /// One past the letters, digits and hyphens that go on.
  private func pastCode(_ index: Int) -> Int {
    var index = index
    while index < text.sentence.end, bytes[index].isASCIILetterOrDigit || bytes[index] == 0x2D || bytes[index] == 0x2E {
      index += 1
    }
    return index
  }

  /// 1+N, 3×3, a=5.
  private func formula(_ numeral: Numeral) -> Int? {
    func isOperator(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x2B, 0xFF0B, "×", 0x2A, 0x3D, 0xFF1D, "÷": true
      default: false
      }
    }
    if isOperator(bytes.scalar(at: numeral.end).value) { return exclude(.formula, numeral) }
    let before = text.scalar(before: numeral.start)
    guard isOperator(before.value) else { return nil }
    // 1.2米×1.5米
    if before.value == "×", let last = text.quantities.last, last.kind == .length,
      last.rightEdge == numeral.start - before.length
    {
      return nil
    }
    let operand = text.scalar(before: numeral.start - before.length).value
    // +3.5% is a signed number, q=3% is none.
    let isSigned =
      before.value != 0x3D
      && (bytes.scalar(at: numeral.end).value == 0x25 || bytes.scalar(at: numeral.end).value == "％")
    guard operand < 0x80 && UInt8(operand).isASCIILetterOrDigit || operand >= 0x4E00, !isSigned else { return nil }
    return exclude(.formula, numeral)
  }

  /// 8:30, 21：15, 1∶3.
  private func colon(_ numeral: Numeral) -> Int? {
    var (end, last) = (numeral.end, numeral)
    while end < text.sentence.end, case let colon = bytes.scalar(at: end),
      colon.value == 0x3A || colon.value == "：" || colon.value == 0x2236,
      text.glyph(at: end + colon.length) == .digit,
      let next = text.numeral(at: end + colon.length)
    {
      (end, last) = (next.end, next)
    }
    guard end > numeral.end else { return nil }
    let isTime = numeral.isWhole(in: 0...24) && last.digitCount == 2
    return exclude(isTime ? .clock : .score, numeral, to: end)
  }

  /// What holders of ten shares get: 10送3转5派2元.
  private static let distributed = ByteTrie("送 转 派 配 送股 转增 转送 配股 派现 派息")

  /// One past 10送3转5股, a ratio; the 2元 of 10派2元 is left to be read.
  private func distribution(_ numeral: Numeral) -> Int? {
    guard numeral.equals(10) else { return nil }
    var end = numeral.end
    while let verb = text.longest(Self.distributed, at: end),
      let next = text.numeral(at: verb.end), next.shape.contains(.digits)
    {
      let hit = text.unit(behind: next)
      if hit?.unit.kind == .money { return exclude(.formula, numeral, to: verb.end) }
      end = bytes.starts(with: "股", at: next.end) ? next.end + 3 : next.end
    }
    return end > numeral.end ? exclude(.formula, numeral, to: end) : nil
  }

  // MARK: Words before and between

  /// 周二, 星期六, 初三; not 每周五天.
  private func weekday(_ numeral: Numeral) -> Int? {
    guard let day = numeral.small, day <= 99 else { return nil }
    if bytes.ends(with: "星期", before: numeral.start) || bytes.ends(with: "礼拜", before: numeral.start) {
      return exclude(.date, numeral)
    }
    if bytes.ends(with: "周", before: numeral.start), day <= 6,
      !bytes.ends(with: "每周", before: numeral.start) || text.unit(behind: numeral) == nil
    {
      return exclude(.date, numeral)
    }
    // 正月初六一天: the sixth day of a month, one day
    if bytes.ends(with: "初", before: numeral.start), bytes.ends(with: "月", before: numeral.start - 3),
      numeral.shape.contains(.positional), numeral.digitCount == 2
    {
      return exclude(.date, numeral.start, numeral.start + 3)
    }
    if bytes.ends(with: "初", before: numeral.start), day <= 10,
      !bytes.ends(with: "年初", before: numeral.start), !bytes.ends(with: "月初", before: numeral.start),
      !bytes.ends(with: "起初", before: numeral.start), !bytes.ends(with: "当初", before: numeral.start)
    {
      return exclude(.date, numeral)
    }
    return nil
  }

  /// Behind 大 and 小 of a score: 4比1大胜.
  private static let behindScores = ByteTrie("大胜 大败 小胜 小负 险胜 大捷")

  /// 3比1: two numbers without unit.
  private func score(_ numeral: Numeral) -> Int? {
    guard bytes.starts(with: "比", at: numeral.end), let second = text.numeral(at: numeral.end + 3),
      text.unit(behind: second) == nil || text.has(Self.behindScores, at: second.end)
    else { return nil }
    return exclude(.score, numeral, to: second.end)
  }

  /// The hundred most frequent surnames and some more.
  private static let surnames = ByteTrie(
    """
    王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 郑 谢 罗 梁 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁
    任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 钱 严 覃 武 戴 莫
    孔 向 汤 章 鲁 葛 包 聂 洪 齐
    """)
  /// What ends the name of a role before a person's name.
  private static let roleEnds = ByteTrie(
    """
    农 长 员 师 傅 工 板 者 任 理 记 席 事 手 兵 匠 主 户 妇 士 家 授 姐 哥 嫂 叔 爷 民 友 生 老 小 叫 名
    """, reversed: true)
  /// What goes on behind a person's name.
  private static let behindNames = ByteTrie("说 把 在 告 介 表 回 向 和 与 等 是 的 、 ， , 对 被 也 正 带 拿 算 看 走 站 将 就 去 从 给 ” （ ( ：")

  /// 老板刘三石说, 果农章九斤把…: a role, a surname, and a given name that reads as a figure.
  func isPersonName(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard numeral.end - numeral.start == 3, !numeral.shape.contains(.digits) else { return false }
    let surname = text.scalar(before: numeral.start)
    let nameStart = numeral.start - surname.length
    if isFamiliarName(numeral, hit) { return true }
    return surname.length == 3
      && Self.surnames.longest(in: bytes, at: nameStart, end: numeral.start) != nil
      && text.has(Self.roleEnds, before: nameStart, from: text.sentence.start)
      && text.has(Self.behindNames, at: hit.end)
  }

  /// Classifiers that are verbs as well.
  private static let classifyingVerbs = ByteTrie("发 挑 领 讲 管 截 包 卷 抱 担 提 拨 打 带")

  /// 给田老六发了奖金, 老四领一百八十四元: 老 and a numeral behind a surname or at the head of its clause, with a verb behind that
  /// is a classifier too; 李老五次捐款 counts.
  private func isFamiliarName(_ numeral: Numeral, _ hit: UnitHit) -> Bool {
    guard bytes.ends(with: "老", before: numeral.start) else { return false }
    let surname = numeral.start - 6
    let isName =
      surname + 3 == text.clause
      || surname >= text.sentence.start && Self.surnames.longest(in: bytes, at: surname, end: surname + 3) != nil
    return isName && text.isSpelt(Self.classifyingVerbs, hit)
  }

  // MARK: Signs

  /// The currency whose sign stands before the figure, and where the sign begins.
  func currency(before index: Int) -> (unit: Unit, start: Int)? {
    guard index > text.sentence.start,
      let match = text.longest(CurrencySigns.trie, before: index, from: text.sentence.start)
    else { return nil }
    let name = CurrencySigns.codes[match.value]
    guard let index = text.units.index(of: name) else { return nil }
    let unit = Unit(kind: .money, name: index, factor: Decimal38(1), divisor: 1, trait: .plain)
    return (unit, match.end)
  }

  /// Before a minus sign, whatever it is of.
  private static let beforeMinus = ByteTrie("、 到 至 为 达 约 近 是 于 在 从 由 有 / ／", reversed: true)

  /// Where a minus sign, 负 or 零下 begins that belongs to the figure; nil where none does. A dash after something
  /// counted is a range or a pause.
  func minusStart(before index: Int, kind: MetricKind) -> Int? {
    if bytes.ends(with: "零下", before: index) { return kind == .temperature ? index - 6 : nil }
    // 负的百分之五
    let isOfShare = kind == .percent || kind == .temperature
    let edge = isOfShare && bytes.ends(with: "负的", before: index) ? index - 3 : index
    let sign = text.scalar(before: edge)
    guard text.isMinus(sign.value, of: kind) else { return nil }
    let start = edge - sign.length
    let before = text.scalar(before: start)
    if isDash(sign.value), before.value == sign.value { return nil }
    // 气温一3℃, and not 三十一℃
    if sign.value == "一", text.glyph(at: index) != .digit { return nil }
    if isSigned(kind, by: sign.value, at: start, behind: before.value) { return start }
    guard kind != .money || !isDash(sign.value) else { return nil }
    if before.length == 0 || text.marks.mark(before.value).parts { return start }
    return !text.has(Self.beforeMinus, before: start, from: text.sentence.start) ? nil : start
  }

  private func isDash(_ sign: UInt32) -> Bool { sign == 0x2014 || sign == 0x2013 }

  /// What the names of measures end in that may be less than nothing.
  private static let balanceEnds = ByteTrie("率 长 幅 速 润 流 产 额 益 值 温 净利 同比 环比 最低 最高", reversed: true)
  /// Before a dash that is a minus.
  private static let beforeDashMinus = ByteTrie("利润 净利 现金流 增长 增幅 涨幅 增速 增长率 同比 环比", reversed: true)

  /// Whether the sign at `start`, behind a Chinese character, is a minus before such a figure: a hyphen in 失业率-1.5% and
  /// 利润-300万元, any in 最低—5℃, a dash and 负 behind what may be less than nothing (同比—12.5%, 增长率负2%), a dash in a sentence
  /// that tells of growth (工业增长3.1%，商业—0.8%). 各负50% and 身负30万元债务 bear it. Behind a numeral a hyphen joins the ends of a
  /// range.
  private func isSigned(_ kind: MetricKind, by sign: UInt32, at start: Int, behind character: UInt32) -> Bool {
    guard (0x4E00..<0xA000).contains(character) else { return false }
    if sign == "负" || sign == "一" {
      return text.has(Self.balanceEnds, before: start, from: text.sentence.start)
    }
    switch kind {
    case .temperature: return true
    case .percent, .money:
      guard text.glyphs.lookup(character).glyph == .none else { return false }
      return !isDash(sign) || text.has(Self.beforeDashMinus, before: start, from: text.sentence.start)
        || kind == .percent && isInGrowth(start)
    default: return false
    }
  }

  /// Before a dash behind which a share of a whole stands.
  private static let shareNames = ByteTrie("率 占比 比重 比例", reversed: true)
  private static let colons = ByteTrie("： :")
  /// In a sentence whose shares grow, or shrink behind a dash.
  private static let growthWords = ByteTrie("增长 下降 同比 环比 增速 增幅 涨幅 比上年 比去年")

  /// Whether the sentence has told a share of growth before, and lists no shares of a whole: 工业增长3.1%，商业—0.8%, but not
  /// 三项：服务业—12%, 优秀率—95%.
  private func isInGrowth(_ index: Int) -> Bool {
    text.quantities.contains { $0.kind == .percent }
      && text.holds(Self.growthWords, from: text.sentence.start, before: index)
      && !text.holds(Self.colons, from: text.sentence.start, before: index)
      && !text.has(Self.shareNames, before: index, from: text.sentence.start)
  }
}

extension TextMark {
  /// Whether a new stretch of text begins behind it.
  fileprivate var parts: Bool {
    switch self {
    case .clauseBreak, .openBracket, .space, .sentenceEnd: true
    default: false
    }
  }
}
