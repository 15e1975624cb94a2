import LiangCore
import LiangText

/// What makes a figure less than nothing: a minus, 负, 零下.
struct SignReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

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
    return !text.has(SignWords.beforeMinus, before: start, from: text.sentence.start) ? nil : start
  }

  private func isDash(_ sign: UInt32) -> Bool { sign == 0x2014 || sign == 0x2013 }

  /// Whether the sign at `start`, behind a Chinese character, is a minus before such a figure: a hyphen in 失业率-1.5% and
  /// 利润-300万元, any in 最低—5℃, a dash and 负 behind what may be less than nothing (同比—12.5%, 增长率负2%), a dash in a sentence
  /// that tells of growth (工业增长3.1%，商业—0.8%). 各负50% and 身负30万元债务 bear it. Behind a numeral a hyphen joins the ends of a
  /// range.
  private func isSigned(_ kind: MetricKind, by sign: UInt32, at start: Int, behind character: UInt32) -> Bool {
    guard (0x4E00..<0xA000).contains(character) else { return false }
    if sign == "负" || sign == "一" {
      return text.has(SignWords.balanceEnds, before: start, from: text.sentence.start)
    }
    switch kind {
    case .temperature: return true
    case .percent, .money:
      guard text.glyphs.lookup(character).glyph == .none else { return false }
      return !isDash(sign) || text.has(SignWords.beforeDashMinus, before: start, from: text.sentence.start)
        || kind == .percent && isInGrowth(start)
    default: return false
    }
  }

  /// Whether the sentence has told a share of growth before, and lists no shares of a whole: 工业增长3.1%，商业—0.8%, but not
  /// 三项：服务业—12%, 优秀率—95%.
  private func isInGrowth(_ index: Int) -> Bool {
    text.quantities.contains { $0.kind == .percent }
      && text.holds(SignWords.growthWords, from: text.sentence.start, before: index)
      && !text.holds(SignWords.colons, from: text.sentence.start, before: index)
      && !text.has(SignWords.shareNames, before: index, from: text.sentence.start)
  }
}
