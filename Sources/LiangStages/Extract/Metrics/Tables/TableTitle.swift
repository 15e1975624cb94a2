import LiangCore
import LiangText

/// What the title of a table says its figures are, for cells that neither row nor column says it of:
///
///     1986年全省各地市农民人均纯收入     农民人均纯收入
///     单位：元
///     地市 1985年 1986年
struct TableTitle {
  private let reader: CellReader
  /// Empty where no line of the title ends in a word for a measure.
  private let words: ByteRange

  /// - Parameter lines: the lines above the table that name it, also those that say its units.
  init(of lines: ByteRange, _ reader: CellReader) {
    self.reader = reader
    let bytes = reader.bytes
    var (start, words) = (Int(lines.start), ByteRange.none)
    while start < Int(lines.end) {
      let end = bytes[start..<Int(lines.end)].firstIndex(of: 0x0A) ?? Int(lines.end)
      let named = TableTitle.words(of: ByteRange(start, end), reader)
      if !named.isEmpty { words = named }
      start = end + 1
    }
    self.words = words
  }

  /// What figures of the kind are; a share is one only where the title ends in a word for shares.
  func item(of kind: MetricKind) -> ByteRange {
    if kind == .percent, !reader.bytes.ends(with: "率", before: Int(words.end)) { return .none }
    return words
  }

  /// In characters.
  private static let longest = 15

  /// The end of the line, from behind its time and the words that say whose or where.
  private static func words(of line: ByteRange, _ reader: CellReader) -> ByteRange {
    let bytes = reader.bytes
    guard !line.isEmpty else { return .none }
    var label = reader.head(line).label
    if let head = CellReader.unitHeads.first(in: bytes, from: Int(line.start), end: Int(line.end)) {
      label = ByteRange(Int(line.start), min(Int(label.end), head.start))
    }
    var end = Int(label.end)
    while end > Int(label.start), isMark(bytes.scalar(before: end).value) { end -= bytes.scalar(before: end).length }
    guard end > Int(label.start) else { return .none }
    if let word = forms.longest(in: bytes, before: end, start: Int(label.start)) { end = word.end }
    var start = Int(label.start)
    for time in TableHead.times(in: ByteRange(start, end), bytes) { start = max(start, Int(time.range.end)) }
    // 表3 各县产量: what stands behind the last space or mark.
    for index in stride(from: end - 1, through: start, by: -1) where bytes[index] & 0xC0 != 0x80 {
      let scalar = bytes.scalar(at: index)
      if isMark(scalar.value) {
        start = index + scalar.length
        break
      }
    }
    while start < end, let word = scopes.longest(in: bytes, at: start, end: end) { start = word.end }
    guard start < end, (2...longest).contains((end - start) / 3),
      bytes[start..<end].allSatisfy({ $0 >= 0x80 }),
      measures.longest(in: bytes, before: end, start: start) != nil
    else { return .none }
    return ByteRange(start, end)
  }

  private static func isMark(_ value: UInt32) -> Bool {
    let mark = TextMarks.shared.mark(value)
    return mark != .none && mark != .numeral
  }

  /// Whose the figures are, which the rows say.
  private static let scopes = ByteTrie(
    """
    全国 全省 全市 全县 全区 全州 全地区 我国 我省 我市 我县 本省 本市 本县 各省 各市 各县 各区 各州 各地 各地市 各地区 各县市 各县区 各市县 各区县 \
    各省市 各省区 各省市区 各省区市 各省、市 各乡镇 各乡 各镇 各村 各厂 各企业 各行业 各单位 各部门 各国 部分 主要 分省 分地区 分县 分行业 地区 省市 城市 地市 的
    """)
  /// What a title ends in that says what it is a title of.
  private static let forms = ByteTrie("情况 情况表 统计 统计表 一览 一览表 对比 对比表 比较 比较表 对照表 表 变化 变化情况", reversed: true)
  /// What words for something measured end in.
  private static let measures = ByteTrie(
    """
    收入 支出 产值 总值 价值 增加值 量 额 人数 户数 家数 件数 指数 率 价 价格 费 费用 款 税 税收 资金 基金 奖金 工资 投资 外资 利润 面积 总产 单产 \
    成本 水平 储蓄 出口 进口 补贴 人口
    """, reversed: true)
}
