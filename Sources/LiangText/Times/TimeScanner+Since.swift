/// From when something lasts: 2021年以来, 1998年以后, 2004年动工后，, 自2003年开业.
extension TimeScanner {
  /// Where a stretch that lasts is marked: right behind the point, at the end of a clause that 自 or 从 opened, or behind
  /// what began then.
  func sinceMark(behind reading: TimePointReader.Reading, start: Int) -> Int? {
    let next = bytes.skippingSpaces(from: reading.end, to: end)
    if TimeWords.notSince.end(bytes, at: next, end: end) == nil,
      let mark = TimeWords.since.end(bytes, at: next, end: end)
    {
      return mark
    }
    if let mark = onwards(behind: reading, at: next) ?? begun(behind: next) { return mark }
    return TimeWords.from.ends(bytes, before: start, from: 0) ? markOfClause(behind: reading.end) : nil
  }

  /// One past 以后 behind a year or month: 1998年以后, 1988年后，; not 去年后半年, 春节后.
  private func onwards(behind reading: TimePointReader.Reading, at next: Int) -> Int? {
    guard reading.point.day == 0, reading.point.unit != .day,
      TimeWords.calendar.ends(bytes, before: reading.end, from: 0)
    else { return nil }
    if let mark = TimeWords.onwards.end(bytes, at: next, end: end) { return mark }
    return TimeWords.after.end(bytes, at: next, end: end).flatMap { isClauseEnd($0) ? $0 : nil }
  }

  /// One past 后 behind something that began at the point and lasts, at the end of a clause: 动工后，, 全线通车以后，.
  private func begun(behind point: Int) -> Int? {
    var index = point
    for _ in 0..<TimeWords.longestLead where index < end {
      if let event = TimeWords.begun.end(bytes, at: index, end: end) {
        let mark = TimeWords.onwards.end(bytes, at: event, end: end) ?? TimeWords.after.end(bytes, at: event, end: end)
        return mark.flatMap { isClauseEnd($0) ? $0 : nil }
      }
      let scalar = bytes.scalar(at: index)
      guard (0x4E00..<0xA000).contains(scalar.value) else { return nil }
      index += scalar.length
    }
    return nil
  }

  /// One past 以来 in the clause, or past 起 at its end: 自2019年实行新办法以来, 从1990年当上护林员起，.
  private func markOfClause(behind point: Int) -> Int? {
    var index = point
    while index < end, index - point < 60 {
      if let mark = points.word("以来", at: index) ?? points.word("以來", at: index) { return mark }
      if isClauseEnd(index) {
        let isMarked = TimeWords.sinceAtEnd.ends(bytes, before: index, from: point)
        return isMarked && !TimeWords.notSinceAtEnd.ends(bytes, before: index, from: point) ? index : nil
      }
      index += UnsafeBufferPointer<UInt8>.scalarLength(bytes[index])
    }
    return nil
  }

  /// Whether 自 alone says that what follows lasts on, or 从 with what began: 自2003年开业，, 从1982年第一次开讲，.
  func isOpenedToLast(_ start: Int, behind point: Int) -> Bool {
    if TimeWords.onlyFrom.ends(bytes, before: start, from: 0) {
      return !TimeWords.notFrom.ends(bytes, before: start, from: 0)
    }
    guard TimeWords.from.ends(bytes, before: start, from: 0) else { return false }
    var index = point
    var begins = false
    while index < end, index - point < 60, !isClauseEnd(index) {
      if TimeWords.begun.end(bytes, at: index, end: end) ?? TimeWords.firstTime.end(bytes, at: index, end: end) != nil {
        begins = true
      }
      let scalar = bytes.scalar(at: index)
      guard (0x4E00..<0xA000).contains(scalar.value), TimeWords.till.end(bytes, at: index, end: end) == nil else {
        return false
      }
      index += scalar.length
    }
    return begins
  }

  /// Whether a comma or its like stands there, or a sentence ends.
  private func isClauseEnd(_ index: Int) -> Bool {
    index < end && ClauseBreak.at(bytes, index, bytes.scalar(at: index), .shared) != nil
  }
}
