import LiangCore
import LiangText

/// Numerals that what stands beside them makes no quantity, whatever unit follows.
struct NeighbourReader {
  let text: FigureText
  private let currencies: CurrencyReader

  init(text: FigureText) {
    self.text = text
    currencies = CurrencyReader(text: text)
  }

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// Why the numeral is no quantity; nil where its neighbours do not say so.
  func exclusion(of numeral: Numeral) -> Exclusion? {
    if isTableNumber(numeral) { return Exclusion(.ordinal, numeral) }
    // 十七届五次全会
    if bytes.ends(with: "届", before: numeral.start), bytes.starts(with: "次", at: numeral.end) {
      return Exclusion(.ordinal, numeral)
    }
    // 九届人大四次会议
    if text.has(NeighbourWords.sessions, at: numeral.end),
      let assembly = text.longest(NeighbourWords.assemblies, before: numeral.start),
      text.holds(NeighbourWords.terms, from: max(text.clause, assembly.end - Reach.noun), before: assembly.end)
    {
      return Exclusion(.ordinal, numeral)
    }
    if numeral.shape.contains(.digits), let exclusion = excludedDigits(numeral) { return exclusion }
    return weekday(numeral) ?? score(numeral)
  }

  /// 表2 年末从业人员: what numbers a table or a picture at the beginning of its title, a space behind it.
  private func isTableNumber(_ numeral: Numeral) -> Bool {
    guard numeral.start - text.sentence.start <= 6, numeral.end < text.sentence.end,
      text.mark(at: numeral.end) == .space
    else { return false }
    return NeighbourWords.tableLabels.matches(bytes, from: text.sentence.start, to: numeral.start)
  }

  /// 第3, 第 3: the first of ordinals.
  func isOrdinal(_ numeral: Numeral) -> Bool {
    bytes.ends(with: "第", before: numeral.start)
      || bytes.ends(with: "第", before: bytes.skippingSpace(before: numeral.start))
  }

  private func excludedDigits(_ numeral: Numeral) -> Exclusion? {
    if let people = text.longest(NeighbourWords.fortyFifty, at: numeral.start) {
      return Exclusion(.name, numeral, to: people.end)
    }
    if numeral.shape.contains(.dotted) { return Exclusion(.date, numeral) }
    if let exclusion = letters(numeral) ?? formula(numeral) ?? colon(numeral) ?? distribution(numeral) {
      return exclusion
    }
    // 问询电话323056昼夜有人
    if (5...8).contains(numeral.digitCount), !numeral.shape.holds(.decimal, or: .magnitude),
      text.has(NeighbourWords.beforePhoneNumbers, before: numeral.start, from: text.sentence.start),
      text.unit(behind: numeral).map({ $0.unit.kind == .duration || bytes.starts(with: "转", at: $0.start) }) ?? true
    {
      return Exclusion(.phone, numeral)
    }
    guard numeral.shape.contains(.leadingZero), !numeral.shape.contains(.decimal) else { return nil }
    // 00人: the rest of a number that print has torn
    if numeral.low == .zero, numeral.digitCount > 1, !numeral.shape.contains(.magnitude),
      text.unit(behind: numeral) != nil
    {
      return Exclusion(.formula, numeral)
    }
    let behind = bytes.scalar(at: numeral.end).value
    if behind == 0x2D || numeral.digitCount > 4 { return Exclusion(.phone, numeral, to: text.pastRange(numeral)) }
    return nil
  }

  /// Letters on either side make a model or a code of it: C919, PM2.5, 5G, 4S店. A currency sign (RMB) and a unit (10km)
  /// do not.
  private func letters(_ numeral: Numeral) -> Exclusion? {
    let before = numeral.start > text.sentence.start ? bytes[numeral.start - 1] : 0
    // The escapes of a web address: %20
    if before == 0x25 { return Exclusion(.url, numeral, to: pastCode(numeral.end)) }
    // Φ2100圆锥破碎机
    if case let sign = text.scalar(before: numeral.start).value, sign == "Φ" || sign == "φ" {
      return Exclusion(.model, numeral)
    }
    let isCode = before.isASCIILetter || before == 0x5F || before == 0x40 || before == 0x23 || before == 0x2F
    // AK-47步枪
    let isHyphened =
      before == 0x2D && numeral.start - 2 >= text.sentence.start && bytes[numeral.start - 2].isASCIILetter
    if isCode || isHyphened, currencies.currency(before: numeral.start) == nil {
      return Exclusion(.model, numeral, to: pastCode(numeral.end))
    }
    guard numeral.end < text.sentence.end, bytes[numeral.end].isASCIILetter, text.unit(at: numeral.end) == nil else {
      return nil
    }
    return Exclusion(.model, numeral, to: pastCode(numeral.end))
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
  private func formula(_ numeral: Numeral) -> Exclusion? {
    func isOperator(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x2B, 0xFF0B, "×", 0x2A, 0x3D, 0xFF1D, "÷": true
      default: false
      }
    }
    if isOperator(bytes.scalar(at: numeral.end).value) { return Exclusion(.formula, numeral) }
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
    return Exclusion(.formula, numeral)
  }

  /// 8:30, 21：15, 1∶3.
  private func colon(_ numeral: Numeral) -> Exclusion? {
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
    return Exclusion(isTime ? .clock : .score, numeral, to: end)
  }

  /// One past 10送3转5股, a ratio; the 2元 of 10派2元 is left to be read.
  private func distribution(_ numeral: Numeral) -> Exclusion? {
    guard numeral.equals(10) else { return nil }
    var end = numeral.end
    while let verb = text.longest(NeighbourWords.distributed, at: end),
      let next = text.numeral(at: verb.end), next.shape.contains(.digits)
    {
      let hit = text.unit(behind: next)
      if hit?.unit.kind == .money { return Exclusion(.formula, numeral, to: verb.end) }
      end = bytes.starts(with: "股", at: next.end) ? next.end + 3 : next.end
    }
    return end > numeral.end ? Exclusion(.formula, numeral, to: end) : nil
  }

  /// 周二, 星期六, 初三; not 每周五天.
  private func weekday(_ numeral: Numeral) -> Exclusion? {
    guard let day = numeral.small, day <= 99 else { return nil }
    if bytes.ends(with: "星期", before: numeral.start) || bytes.ends(with: "礼拜", before: numeral.start) {
      return Exclusion(.date, numeral)
    }
    if bytes.ends(with: "周", before: numeral.start), day <= 6,
      !bytes.ends(with: "每周", before: numeral.start) || text.unit(behind: numeral) == nil
    {
      return Exclusion(.date, numeral)
    }
    // 正月初六一天: the sixth day of a month, one day
    if bytes.ends(with: "初", before: numeral.start), bytes.ends(with: "月", before: numeral.start - 3),
      numeral.shape.contains(.positional), numeral.digitCount == 2
    {
      return Exclusion(start: numeral.start, end: numeral.start + 3, rule: .date)
    }
    if bytes.ends(with: "初", before: numeral.start), day <= 10,
      !bytes.ends(with: "年初", before: numeral.start), !bytes.ends(with: "月初", before: numeral.start),
      !bytes.ends(with: "起初", before: numeral.start), !bytes.ends(with: "当初", before: numeral.start)
    {
      return Exclusion(.date, numeral)
    }
    return nil
  }

  /// 3比1: two numbers without unit.
  private func score(_ numeral: Numeral) -> Exclusion? {
    guard bytes.starts(with: "比", at: numeral.end), let second = text.numeral(at: numeral.end + 3),
      text.unit(behind: second) == nil || text.has(NeighbourWords.behindScores, at: second.end)
    else { return nil }
    return Exclusion(.score, numeral, to: second.end)
  }
}
