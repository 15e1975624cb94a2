import LiangText

/// What each line is taken for, by its shape and by the lines above and below it.
extension PageUnits {
  func kind(_ index: Int) -> LineKind {
    if isNumberedHead[index] { return .text }
    let marks = shapes[index].marks
    if marks.contains(.table) { return .row }
    if isEntry[index] { return .text }
    if marks.contains(.note) { return .note }
    if marks.contains(.byline) || marks.isSuperset(of: [.section, .author]) && isBelowTitle(index) { return .byline }
    if marks.contains(.credit) { return .credit }
    if isName(index) || isIssuer(index) || isDateOfIssue(index) || isDecree(index) { return .byline }
    if columns.isText(index) || isOfLetter(index) { return .text }
    if marks.contains(.section) || isSection(index) { return .section }
    if marks.contains(.row) || isRowBeside(index) { return .row }
    if continuesTitle(index) || breaksAtComma(index) || (marks.contains(.title) && !goesOn(index) && !isSpeech(index)) {
      return .title
    }
    return .text
  }

  /// Whether the line is one that letters begin or end with, or a question with its answer below, and no head.
  private func isOfLetter(_ index: Int) -> Bool {
    if shapes[index].item > 0, isAnswered(index) { return true }
    return Self.isFormOfLetter(page.text(page.lines[index]))
  }

  /// Whether the text is what letters begin or end with: 此致, 敬礼.
  static func isFormOfLetter(_ text: ArraySlice<UInt16>) -> Bool {
    text.count <= longestForm && letterLines.contains(text.filter { $0 != 0x20 })
  }

  /// Whether the line is one of the minutes of a meeting: who came, who wrote them down; when, where and who led it
  /// only among such lines. An answer (答：…) heads nothing either.
  func isOfMinutes(_ index: Int) -> Bool {
    isLabelled(index) || isSetting(index) && (leadsToLabel(from: index, by: 1) || leadsToLabel(from: index, by: -1))
  }

  /// Whether nothing but settings stands between the line and one that says who came.
  private func leadsToLabel(from index: Int, by step: Int) -> Bool {
    var other = index + step
    while shapes.indices.contains(other), abs(other - index) < Self.mostSettings, isSetting(other) { other += step }
    return shapes.indices.contains(other) && isLabelled(other)
  }

  private func isLabelled(_ index: Int) -> Bool { Self.labels.match(page.text(page.lines[index])) != nil }
  private func isSetting(_ index: Int) -> Bool { Self.settings.match(page.text(page.lines[index])) != nil }

  /// Whether the line asks and the next one answers: 2、会费怎么交？ over 答：….
  private func isAnswered(_ index: Int) -> Bool {
    let next = index + 1
    guard next < shapes.count, page.lines[next].blanksAbove <= 1, let last = page.text(page.lines[index]).last else {
      return false
    }
    return (last == 0x3F || last == 0xFF1F) && Self.answers.match(page.text(page.lines[next])) != nil
  }

  /// In scalars, with blanks between.
  private static let longestForm = 7
  private static let letterLines = Set("此致 敬礼 敬礼! 您好 您好! 你好 你好!".split(separator: " ").map { Array($0.utf16) })
  /// Before who came to a meeting, who wrote it down, and what was answered.
  private static let labels = Beginnings(
    ["出席", "列席", "缺席", "请假", "记录", "记录人", "出席人", "参加人", "参加人员", "答"].flatMap { ["\($0):", "\($0)："] })
  /// Minutes begin with no more lines of when, where and who led.
  private static let mostSettings = 5
  private static let settings = Beginnings(
    ["时间", "地点", "主持", "主持人", "会议时间", "会议地点"].flatMap { ["\($0):", "\($0)："] })
  private static let answers = Beginnings(["答:", "答：", "答 "])

  /// Whether a headline stands straight above.
  private func isBelowTitle(_ index: Int) -> Bool {
    index > 0 && kinds[index - 1] == .title && page.lines[index].blanksAbove <= 1
  }

  /// Whether the line ends its sentence within quotation marks, and heads no report: it is what somebody said, as all
  /// of 13 such lines on annotated pages are.
  private func isSpeech(_ index: Int) -> Bool {
    let traits = ScalarTraits.table
    guard shapes[index].end == .closed,
      page.text(page.lines[index]).last(where: { !$0.isAny(of: .closer, traits) }) == 0x3002
    else { return false }
    let isBelowTitle = index > 0 && page.lines[index].blanksAbove == 0 && kinds[index - 1] == .title
    guard !isBelowTitle, index + 1 < shapes.count else { return true }
    let next = shapes[index + 1].marks
    return next.isDisjoint(with: [.opening, .byline])
      && !(next.contains(.title) && page.lines[index + 1].blanksAbove == 0)
  }

  /// A short line over a headline that is longer, or over items behind bullets: the name of a column. What is longer
  /// than four characters is as often a part of the headline.
  private func isSection(_ index: Int) -> Bool {
    guard isPlainTitle(index), index + 1 < shapes.count, page.lines[index + 1].blanksAbove <= 1,
      index == 0 || kinds[index - 1] != .title, case let count = unspaced(index), count <= 6
    else { return false }
    if shapes[index + 1].marks.contains(.bulleted) { return bulletCounts[shapes[index + 1].bullet]! > 1 }
    guard count <= 4, !columns.isText(index + 1), !isTitledName(index + 1) else { return false }
    // Two lines that are much the same and set close are one headline broken in two.
    let longer = page.lines[index + 1].blanksAbove == 0 ? 3 : 1
    return isPlainTitle(index + 1) && page.lines[index + 1].count >= count + longer
  }

  /// The length of the line; where each character is set apart, 他 山 石, without the blanks.
  private func unspaced(_ index: Int) -> Int {
    let parts = page.text(page.lines[index]).split(separator: 0x20)
    return parts.allSatisfy { $0.count == 1 } ? parts.count : page.lines[index].count
  }

  private func isPlainTitle(_ index: Int) -> Bool {
    let marks = shapes[index].marks
    return marks.contains(.title) && marks.isDisjoint(with: [.noise, .byline, .credit, .note, .dashHead, .dashTail])
  }

  /// A name, by itself or behind what its bearer is, between a headline and its text, or below the last sentence.
  private func isName(_ index: Int) -> Bool {
    let line = page.lines[index]
    guard index > 0, line.blanksAbove <= 1, !shapes[index].marks.contains(.opening), shapes[index].stops == 0,
      shapes[index].commas == 0, line.count <= 20
    else {
      return false
    }
    let scalars = Self.withoutDots(page.text(line))
    guard shapes[index].han <= 4 || scalars.contains(0x20) else { return false }
    let pieces = scalars.split(separator: 0x20)
    let isSpelled = pieces.allSatisfy { $0.count == 1 }
    let parts = isSpelled ? pieces : BareNames.joined(scalars).map { $0[...] }
    guard let name = parts.last else { return false }
    let isBare = parts.count == 1 || isSpelled
    let isTitled = parts.count == 2 && parts[0].count >= 2 && (2...3).contains(name.count)
    let isMember = isTitled && Self.unitEnds.contains(parts[0].last!)
    // A name may be a word (厂长 高明, 武汉 江山), but not where it may be what is done or how: 抗击 洪水, 高产 高效.
    let mayBeWord = isBare || isMember || !BareNames.endsAsDeed(Array(parts[0]))
    let isUsual = isSpelled || PersonNames.startsWithFamilyName(name) && (mayBeWord || !BareNames.isWord(Array(name)))
    let isHan = shapes[index].han == scalars.count - (pieces.count - 1)
    guard isHan || isMember && name.allSatisfy({ $0.isAny(of: .han, ScalarTraits.table) }),
      isBare ? (2...4).contains(shapes[index].han) : isTitled
    else { return false }
    let isInColumn = index > 1 && kinds[index - 2] == .section
    let isBelowHead =
      kinds[index - 1] == .title && (isTitled || isInColumn || page.lines[index - 1].count >= shapes[index].han + 2)
    let isAboveText = index + 1 < shapes.count && page.lines[index + 1].count > 16
    // A pen name need not begin with a family name: what stands close below a headline and over its text is one.
    if isBelowHead {
      let isPenName = isMember && Self.penFirsts.contains(name.first!)
      let isClose = (isBare && line.blanksAbove == 0 || isPenName) && isAboveText
      return (isInColumn || isAboveText && line.blanksAbove <= page.lines[index + 1].blanksAbove)
        && (isUsual || isClose || isHan && shapes[index].han == 3
          || isInColumn && isAboveText && shapes[index].han == 2)
    }
    return isUsual && isTitled && kinds[index - 1] == .text && shapes[index - 1].end == .closed && line.blanksAbove == 0
  }

  /// What the names of the units end in that people are of who write: 文学院2013级, 二班, 王庄.
  private static let unitEnds = ScalarSet("级班系院校所科室处站队村庄乡镇厂矿".utf16)
  /// What pen names begin with of those who say where they are from: 王庄 老农.
  private static let penFirsts = ScalarSet("老小阿".utf16)

  /// An office between the headline of what it made public and the day: 国家统计局 over 2003年2月28日.
  private func isIssuer(_ index: Int) -> Bool {
    guard index > 0, index + 1 < shapes.count, kinds[index - 1] == .title, isPlainTitle(index),
      page.lines[index].count <= 24
    else { return false }
    return Office.isNamed(page.text(page.lines[index])) && isDay(index + 1) && page.lines[index + 1].blanksAbove <= 1
  }

  /// The day below a headline, the name of a column or of the paper, or below the office that made the text public.
  private func isDateOfIssue(_ index: Int) -> Bool {
    index > 0 && isDay(index) && [.title, .section, .byline].contains(kinds[index - 1])
  }

  /// The number of a law or a document below its headline: 国务院令第174号, 第七十三号, 国发〔2003〕5号.
  private func isDecree(_ index: Int) -> Bool {
    guard index > 0, kinds[index - 1] == .title, page.lines[index].count <= 24 else { return false }
    let text = page.text(page.lines[index])
    guard text.last == 0x53F7, text.contains(where: { $0 == 0x7B2C || $0 == 0x3014 }) else { return false }
    return text.dropLast().last.map { $0.isAny(of: [.digit, .numeral], ScalarTraits.table) } ?? false
  }

  /// Whether the line says a day and nothing else, or behind a blank an office: （2003年2月28日）.
  func isDay(_ index: Int) -> Bool {
    guard shapes[index].marks.contains(.title), page.lines[index].count <= 40 else { return false }
    let parts = page.text(page.lines[index]).split(separator: 0x20)
    guard parts.count <= 2, let day = parts.last, day.last == 0x65E5 || day.last == 0x29 else { return false }
    return day.contains(0x5E74) && day.contains(0x6708) && day.allSatisfy(Self.ofDays.contains)
      && (parts.count == 1 || Office.isNamed(parts[0]))
  }

  private static let ofDays = ScalarSet("0123456789〇○零一二三四五六七八九十廿卅年月日()".utf16)

  /// Without the dots that names of authors are set between: ·齐放·.
  private static func withoutDots(_ text: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
    guard let first = text.first, dots.contains(first) else { return text }
    return text.dropFirst().last.map(dots.contains) ?? false ? text.dropFirst().dropLast() : text
  }

  private static let dots = ScalarSet("·•・".utf16)

  /// What somebody is, a blank and a name: 供应处 郭秉仁.
  private func isTitledName(_ index: Int) -> Bool {
    let parts = page.text(page.lines[index]).split(separator: 0x20)
    return parts.count == 2 && parts[0].count >= 2 && (2...3).contains(parts[1].count)
      && PersonNames.startsWithFamilyName(parts[1]) && page.lines[index].count <= 12
      && shapes[index].han == parts[0].count + parts[1].count
  }

  /// A line of cells, no digits in it, over or below a row of as many: the head of a table.
  private func isRowBeside(_ index: Int) -> Bool {
    guard shapes[index].cells >= 3 else { return false }
    return [index - 1, index + 1].contains { other in
      shapes.indices.contains(other) && shapes[other].cells == shapes[index].cells
        && shapes[other].marks.contains(.row) && page.lines[max(index, other)].blanksAbove == 0
    }
  }

  /// Whether the line is the rest of a headline broken in the middle of a quotation: “讨薪 | 快车”开到工地门 | 口.
  private func continuesTitle(_ index: Int) -> Bool {
    guard index > 0, kinds[index - 1] == .title, page.lines[index].blanksAbove == 0, page.lines[index].count <= 16,
      shapes[index].stops == 0, shapes[index].commas == 0
    else { return false }
    return shapes[index - 1].brackets.unclosed != 0
      || (shapes[index - 1].brackets.unopened != 0 && page.lines[index].count <= 8)
  }

  /// Whether the line is a headline broken at its comma: 工钱追回来了， | 人心也追回来了.
  private func breaksAtComma(_ index: Int) -> Bool {
    let next = index + 1
    guard shapes[index].end == .comma, shapes[index].start != .middle, page.lines[index].count <= 12,
      next < shapes.count, page.lines[next].blanksAbove == 0, isPlainTitle(next), !columns.isText(next)
    else { return false }
    return abs(page.lines[index].count - page.lines[next].count) <= 2
  }

  /// Whether the line is the rest of a paragraph that was broken without regard to a column; one in a column would
  /// reach its edge.
  private func goesOn(_ index: Int) -> Bool {
    if !columns.isParted, index > 0, columns.isFull(index - 1) { return false }
    return index > 0 && page.lines[index].blanksAbove == 0 && kinds[index - 1] == .text
      && shapes[index - 1].end != .closed && page.lines[index - 1].count >= 12
  }
}
