import LiangCore

/// Two digits before 年 that name a year of the last century, as the press of its last decades has them: 97年全厂完成产值,
/// 该厂95年投产.
///
/// They may as well count years: 从业52年, 办厂60年, 抗战胜利75年. From 49, the year of the republic, they are taken for the
/// calendar's at the beginning of a clause, behind words that lead to one, and behind whom or what something happened
/// to then, unless a word beside them counts; round numbers to 70 count.
package enum ShortYear {
  /// Whether they are a year of the calendar.
  /// - Parameters:
  ///   - value: of the two digits.
  ///   - start: where they begin.
  ///   - end: one past 年.
  package static func isYear(
    _ value: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, limit: Int
  ) -> Bool {
    guard (49...99).contains(value), durationBehind.end(bytes, at: end, end: limit) == nil else { return false }
    if let joiner = joining.start(bytes, before: start, from: 0), let first = number(bytes, before: joiner),
      let says = tells(first, of: value, in: bytes)
    {
      return says
    }
    return stands(value, in: bytes, at: start)
  }

  /// What the number before says of the one that is joined to it: 30到50年 and 40年、50年 are no years, 60至80年 only where
  /// 60 is one; nil where it says nothing (86至90年, and the number of an item: 2、97年我市增产).
  private static func tells(_ first: Digits, of value: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard first.count == 2 else { return first.count == 4 ? true : nil }
    if first.value % 10 == 0, value % 10 == 0 {
      let start = first.range.lowerBound
      return joining.start(bytes, before: start, from: 0) == nil && stands(first.value, in: bytes, at: start)
    }
    return first.value < 49 && value < 70 ? false : nil
  }

  /// By what stands before it.
  private static func stands(_ value: Int, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard value >= 49, !durationBefore.ends(bytes, before: start, from: 0) else { return false }
    if leading.ends(bytes, before: start, from: 0) { return true }
    let mark = start == 0 ? .sentenceEnd : TextMarks.shared.mark(bytes.scalar(before: start).value)
    let opensClause = mark != .none && mark != .numeral
    if value % 10 == 0 { return value >= 80 && opensClause }
    return opensClause || subjects.ends(bytes, before: start, from: 0)
  }

  /// The digits of a number, without blanks.
  private struct Digits {
    var range: Range<Int>
    var count = 0
    var value = 0
  }

  /// The number in digits of either width that ends before `index`, 年 behind it passed over; nil where there is none.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Digits? {
    let end = bytes.ends(with: "年", before: index) ? index - 3 : index
    var number = Digits(range: end..<end)
    var place = 1
    while number.range.lowerBound > 0, number.count < 5 {
      let scalar = bytes.scalar(before: number.range.lowerBound)
      guard let digit = digit(scalar.value) else { break }
      number.range = number.range.lowerBound - scalar.length..<end
      number.count += 1
      number.value += place * digit
      place *= 10
    }
    return number.count > 0 ? number : nil
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }

  /// Who or what stands before a year: 该厂95年投产, 他73年参军.
  private static let subjects = ByteWords(
    "厂 矿 校 院 店 镇 乡 村 县 市 区 省 州 国 公司 集团 队 站 他 她 们 我 某", endings: true)

  /// Before a year of the calendar.
  private static let leading = ByteWords("自 从 在 于 至 到 截止 比 较 与 和 及 、 — － - ～ ~", endings: true)

  /// Between two years, or two numbers of years.
  private static let joining = ByteWords("至 到 与 和 及 、 — —— － - ～ ~", endings: true)

  /// Before a number of years.
  private static let durationBefore = ByteWords(
    """
    了 达 满 第 近 约 过 超 逾 共 每 历时 历 经 长 持续 隔 整 不到 不足 已 有 干 当 做 用 需 要 仅 只 \
    才 这 那 几 前 后 头 过去 未来 工作 工龄 教龄 党龄 军龄 年龄 树龄 从业 从教 从艺 从医 从军 执教 任教 坚守 守护 扎根 服役 寿命 期 \
    享年 终年 进厂 入厂 离厂 在厂 到厂 进矿 建矿 建市 建县 建区 建省 建镇 建村 建厂 建校 建店 建院 建国 办厂 办学 办报 创刊 创业 建党 建军 结婚 相伴 相守 生活 住 等 等待 分别 离别 失散 尘封 沉睡
    """, endings: true)

  /// Behind a number of years.
  private static let durationBehind = ByteWords(
    """
    来 間 间 前 以前 之前 后 以后 之后 之久 以上 以下 以内 之内 内 里 多 余 左右 上下 的历史 历史 时间 光景 光阴 岁月 风雨 风霜 沧桑 历程 征程 华诞 \
    大庆 校庆 厂庆 店庆 如一日 工龄 教龄 党龄 军龄 代 级 期 了 一遇 不遇 未 没 不变 如故 春秋 寿命
    """)
}
