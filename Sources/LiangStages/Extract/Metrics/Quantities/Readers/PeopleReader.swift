import LiangCore
import LiangText

/// Numerals without a unit that count people, or their years.
struct PeopleReader {
  let text: FigureText
  private let sums: SumReader

  init(text: FigureText) {
    self.text = text
    sums = SumReader(text: text)
  }

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// 总人口153万, 揽客162万, 41.3万从业人员; 童工三千, and 外出六万二 behind other people.
  func isPeople(_ numeral: Numeral) -> Bool {
    if numeral.magnitude >= 3, !numeral.shape.contains(.bareMagnitude),
      text.has(PeopleWords.crowds, at: numeral.end)
    {
      return true
    }
    guard numeral.shape.contains(.magnitude), numeral.low >= Decimal38(100), !numeral.shape.contains(.bareMagnitude),
      numeral.end >= text.sentence.end || text.mark(at: numeral.end) != .none
        || text.boundBehind(numeral.end) != nil || text.has(SumWords.behindChangedSums, at: numeral.end),
      !text.clauseHolds(PeopleWords.eachOfThem, before: numeral.start)
    else { return false }
    let names = nameEnd(before: numeral.start)
    if numeral.magnitude >= 4 || numeral.low >= Decimal38(10_000), text.has(PeopleWords.peopleNames, before: names) {
      return true
    }
    if isOfPeopleBefore(numeral, names) { return true }
    return !numeral.shape.contains(.digits) && text.has(PeopleWords.folkBefore, before: names)
      && !text.holds(PeopleWords.paymentWords, from: text.sentence.start, before: numeral.start)
  }

  /// Where what is counted ends before a number of it: bounds, verbs and 由 stand between.
  private func nameEnd(before index: Int) -> Int {
    var edge = text.fillersStart(before: index)
    if let verb = text.longest(PeopleWords.keepingVerbs, before: edge) { edge = verb.end }
    return text.longest(PeopleWords.fromWords, before: edge)?.end ?? edge
  }

  /// Whether the people of the figure before are told on about: 女工近两万，罢工的有八千.
  private func isOfPeopleBefore(_ numeral: Numeral, _ names: Int) -> Bool {
    guard let last = text.quantities.last, last.kind == .people, numeral.low <= last.high,
      !text.clauseHolds(PeopleWords.paymentWords, before: numeral.start)
    else { return false }
    return text.has(PeopleWords.beforeFurtherPeople, before: names) || text.has(PeopleWords.folkBefore, before: names)
      || names < numeral.start && bytes.ends(with: "的", before: names)
  }

  /// 16万建筑防腐工, 四千“技协”能手: a large number, and whom it counts within a few characters; what is paid to them or earned
  /// by them is money (捐3000万资助大学生, 年薪30万的技术员).
  func isCrowd(_ numeral: Numeral) -> Bool {
    guard numeral.shape.contains(.magnitude), numeral.low >= Decimal38(400), numeral.low.isWhole,
      !numeral.shape.contains(.bareMagnitude), !numeral.shape.contains(.fraction)
    else { return false }
    if text.has(PeopleWords.folk, at: numeral.end) { return true }
    let isForSomebody =
      text.has(PeopleWords.forSomebody, at: numeral.end)
      && !text.has(PeopleWords.notForSomebody, at: numeral.end)
    guard !isForSomebody, !sums.isNamedMoney(before: numeral.start) else { return false }
    var probe = numeral.end
    for _ in 0..<6 where probe < text.sentence.end {
      if let aid = text.longest(PeopleWords.aidVerbs, at: probe),
        !text.has(PeopleWords.describing, at: aid.end)
      {
        return false
      }
      if text.has(PeopleWords.folk, at: probe) { return true }
      let scalar = bytes.scalar(at: probe)
      switch text.marks.mark(scalar.value) {
      case .openQuote, .closeQuote: break
      case .none where scalar.value >= 0x4E00: break
      // 一百二十万五金工人
      case .numeral where text.has(NumeralWords.words, at: probe): break
      default: return false
      }
      probe += scalar.length
    }
    return false
  }

  /// 二十出头: tens and 出头 with nothing counted are years of age where a person is spoken of.
  func isYears(_ numeral: Numeral) -> Bool {
    guard let age = numeral.small, (20..<100).contains(age), age % 10 == 0 else {
      return false
    }
    return bytes.starts(with: "出头", at: numeral.end)
      && (text.clauseHolds(PeopleWords.ageWords, before: numeral.start)
        || bytes.starts(with: "的", at: numeral.end + 6)
          && text.has(PeopleWords.ageWords, at: numeral.end + 9))
  }
}
