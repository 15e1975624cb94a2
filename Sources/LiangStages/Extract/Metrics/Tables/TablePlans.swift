import LiangCore
import LiangText

/// Tells whether what heads a figure of a table says that it is planned: 2013年目标, 二季度计划, 2014年（预计）, or that of its
/// row, or the title of the table over columns that do not say what was done.
enum TablePlans {
  static func modality(of cell: TableCell, _ bytes: UnsafeBufferPointer<UInt8>) -> Modality {
    let labels = [cell.column, cell.group, cell.row]
    if labels.contains(where: { isPlan($0, bytes) }) { return .planned }
    let isDone = (labels.map { withBracket($0, bytes) } + [cell.title]).contains { bytes.holds(done, anywhereIn: $0) }
    return plans(cell.title, bytes) && !isDone ? .planned : .actual
  }

  /// Whether the head of a column or a row, or what stands in a bracket behind it, says so.
  static func isPlan(_ label: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    plans(withBracket(label, bytes), bytes)
  }

  /// The label and what stands in a bracket straight behind it, which no label keeps: 2014年（预计）.
  private static func withBracket(_ label: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> ByteRange {
    let end = Int(label.end)
    guard !label.isEmpty, end < bytes.count, openings.longest(in: bytes, at: end, end: bytes.count) != nil,
      let closing = closings.first(in: bytes, from: end, end: min(bytes.count, end + longestBracket))
    else { return label }
    return ByteRange(Int(label.start), closing.start)
  }

  private static let openings = ByteTrie("（ (")
  private static let closings = ByteTrie("） )")
  /// In bytes: five characters and the brackets.
  private static let longestBracket = 21

  /// Whether a word of planning stands in it, and none of its joinings.
  private static func plans(_ label: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = Int(label.start)
    while let word = words.first(in: bytes, from: start, end: Int(label.end)) {
      if before.longest(in: bytes, before: word.start, start: Int(label.start)) == nil,
        behind.longest(in: bytes, at: word.match.end, end: Int(label.end)) == nil
      {
        return true
      }
      start = word.match.end
    }
    return false
  }

  private static let words = ByteTrie("计划 预计 预测 目标 规划 将新建 将建 将改造 将修 将办 拟建 拟招 拟录 力争")
  /// What compares with a plan, tells what was done of one, or names one: 完成计划, 比计划增减, 星火计划.
  private static let before = ByteTrie(
    "完成 为 占 比 较 超 超额 达到 对 按 未 与 和 同 星火 火炬 春蕾 希望 ” 》", reversed: true)
  /// What is about plans itself, was done of one, and longer words: 计划生育, 目标责任书, 规划局, 计划完成(%).
  private static let behind = ByteTrie(
    """
    生育 免疫 外 内 单列 经济 委 局 科 责任 管理 设计 考核 比 相比 执行 落实 实施 任务完成 指标完成 完成情况 完成率 完成数 完成量 完成( 完成（ 完成% 完成％
    """)
  /// What was done: a title over such columns plans nothing, nor does one that says so itself.
  private static let done = ByteTrie("完成 实绩 实际 实现 已 累计 现有 执行 落实 实施")
}
