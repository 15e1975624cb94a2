import LiangCore
import LiangText

/// What the words around a time make of it.
struct TimeContext {
  /// The text, UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The clause it stands in.
  let clause: ByteRange
  /// The time.
  let time: ByteRange
  /// Whether its clause has no figure, and nothing lasts on from it.
  let standsAlone: Bool

  /// What they make of it.
  var manner: SpokenTime.Manner {
    isCompared ? .compared : isAttribute ? .attribute : isReported ? .reported : .governing
  }

  private var start: Int { Int(clause.start) }
  private var end: Int { Int(clause.end) }

  /// Whether the text only measures against it: 比去年, 与2020年相比, 是去年同期的两倍.
  var isCompared: Bool {
    if follows(PeriodWords.compared) || isComparedAttribute { return true }
    let next = bytes.skippingSpaces(from: Int(time.end), to: end)
    if follows(PeriodWords.together) { return PeriodWords.comparing.end(bytes, at: next, end: end) != nil }
    guard follows(PeriodWords.equals) else { return false }
    return PeriodWords.of.end(bytes, at: next, end: end) != nil || leadsToShare(from: next)
  }

  /// Whether 比 stands before what the time is called, 比大旱的1987年, 比历史上最好的1982年.
  private var isComparedAttribute: Bool {
    guard follows(PeriodWords.attributive) else { return false }
    var index = Int(time.start)
    for _ in 0..<12 where index > start {
      if PeriodWords.than.ends(bytes, before: index, from: start) {
        return !PeriodWords.comparingWord.ends(bytes, before: index, from: start)
          && PeriodWords.beginsWithBi.end(bytes, at: index - 3, end: end) == nil
      }
      index -= bytes.scalar(before: index, start: start).length
    }
    return false
  }

  /// Whether a few characters behind the time, the last of them 的, lead to a numeral: 只有1999年最高价的四分之一.
  private func leadsToShare(from index: Int) -> Bool {
    var index = index
    for _ in 0..<6 where index < end {
      if let behind = PeriodWords.of.end(bytes, at: index, end: end) {
        return behind < end && TextMarks.shared.mark(bytes.scalar(at: behind).value) == .numeral
          && find(PeriodWords.shares, from: behind).map { $0 - behind < 24 } ?? false
      }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return false
  }

  /// Whether it belongs to one thing and not to what is said of it: 这座2019年由镇改市的城市, 成立于1958年, 《2022年公报》.
  private var isAttribute: Bool {
    if follows(PeriodWords.born) || isInTitle || isLifeStep { return true }
    return follows(PeriodWords.one) && find(PeriodWords.of, from: Int(time.end)) != nil
  }

  /// Whether the clause tells a step of somebody's life and no more, behind which the rest of that life is told:
  /// 他1956年进厂，.
  private var isLifeStep: Bool {
    guard standsAlone, isOfOne, !PeriodWords.stepTime.ends(bytes, before: end, from: Int(time.end)) else {
      return false
    }
    let next = bytes.skippingSpaces(from: Int(time.end), to: end)
    guard let step = PeriodWords.lifeSteps.end(bytes, at: next, end: end) else { return false }
    return step == end || PeriodWords.behindStep.end(bytes, at: step, end: end) != nil
  }

  /// Whether nobody or one person stands before it in its clause: 他1956年进厂, 陈志远同志1938年参加革命; not 新设备2010年5月进厂.
  private var isOfOne: Bool {
    let start = bytes.skippingSpaces(from: Int(clause.start), to: Int(time.start))
    return start == time.start || PeriodWords.persons.ends(bytes, before: Int(time.start), from: start)
  }

  /// Whether it is the time of the report: 记者1月12日从…获悉.
  private var isReported: Bool {
    PeriodWords.dateline.end(bytes, at: Int(time.end), end: end) != nil
      || PeriodWords.reported.ends(bytes, before: end, from: Int(time.end))
  }

  /// Whether changes are counted from it as the beginning of the year: 比年初增加.
  var isNewYear: Bool {
    isCompared && PeriodWords.newYear.end(bytes, at: Int(time.start), end: Int(time.end)) == Int(time.end)
  }

  /// Whether it is announced as lying ahead: 到2027年.
  var isAhead: Bool { follows(PeriodWords.ahead) && !follows(PeriodWords.asOf) }

  /// Whether nothing but leading words stands before it in the clause.
  var isHead: Bool {
    // 本报讯（记者…） is no part of the first clause.
    let opening = findLast(PeriodWords.closing, before: Int(time.start)) ?? start
    var index = bytes.skippingSpaces(from: opening, to: end)
    while index < Int(time.start), let next = PeriodWords.leading.end(bytes, at: index, end: Int(time.start)) {
      index = bytes.skippingSpaces(from: next, to: end)
    }
    return index >= Int(time.start)
  }

  private var isInTitle: Bool {
    guard let open = find(PeriodWords.titleOpen, from: start), open < Int(time.start) else { return false }
    return (find(PeriodWords.titleClose, from: open) ?? end) >= Int(time.end)
  }

  private func follows(_ words: ByteWords) -> Bool {
    var index = Int(time.start)
    while index > start, bytes[index - 1] == 0x20 { index -= 1 }
    return words.ends(bytes, before: index, from: start)
  }

  /// Where the last of the words before `last` ends.
  private func findLast(_ words: ByteWords, before last: Int) -> Int? {
    var found: Int?
    var index = start
    while index < last {
      if let next = words.end(bytes, at: index, end: last) { found = next }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return found
  }

  /// Where the first of the words begins, searched to the end of the clause.
  private func find(_ words: ByteWords, from first: Int) -> Int? {
    var index = first
    while index < end {
      if words.end(bytes, at: index, end: end) != nil { return index }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return nil
  }
}
