import LiangText

/// What a line of a headline can be, in the order they stand in.
enum HeadRole: Int, CaseIterable {
  case section, kicker, headline, subhead
}

/// Says which of the lines of a headline is what: of all ways to read them the likeliest.
struct HeadRoles {
  /// What a line looks like.
  enum Sign: Int, CaseIterable {
    case any, tiny, short, medium, long, longer, longest, explaining, gap, number, quoted, dashed, dangling, occasion,
      pause, asking, told, led, contrast, negation, owning, aspect, handling, person, last
  }

  /// How a line stands to the one before.
  enum Step: Int, CaseIterable {
    case any, close, longer, shorter, alike, bothExplain, firstExplains, secondExplains, firstGap, secondGap, brief,
      bothNumber, firstNumber, secondNumber, bothQuoted, firstQuoted, secondQuoted, even, longerBy, toldMore, ledMore,
      runs, together
  }

  /// From which role to which.
  enum Move: Int, CaseIterable {
    case sectionKicker, sectionHeadline, kickerHeadline, headlineSubhead, joined
  }

  /// The role of a line, and whether it goes on from the one before.
  typealias Reading = [(role: HeadRole, joins: Bool)]

  /// Lines that are read; more of them are more of the last.
  private static let most = 5

  private let page: FoldedPage
  private let shapes: [LineShape]
  private let parts: HeadParts

  init(_ page: FoldedPage, _ shapes: [LineShape], _ parts: HeadParts) {
    self.page = page
    self.shapes = shapes
    self.parts = parts
  }

  /// The likeliest reading of the title lines of one headline over a text.
  func read(_ lines: [Int], over text: @autoclosure () -> HeadText, _ weights: SegmentWeights) -> Reading {
    let read = Array(lines.prefix(Self.most))
    let readings = Self.allReadings[read.count].filter { !parts(read, $0) }
    var best = (score: -Float.infinity, reading: readings.first ?? Reading())
    if readings.count > 1 {
      let look = look(of: read, over: text())
      for reading in readings {
        var sink = ScoreSink(weights)
        Self.features(of: look, as: reading, into: &sink)
        if sink.score > best.score { best = (sink.score, reading) }
      }
    }
    let rest = lines.count - read.count
    return best.reading + Array(repeating: (best.reading.last?.role ?? .headline, true), count: rest)
  }

  /// Whether the reading parts a line that says who from what they do, or what asterisks stand round.
  private func parts(_ lines: [Int], _ reading: Reading) -> Bool {
    zip(lines, lines.dropFirst()).enumerated().contains { place, pair in
      !reading[place + 1].joins && (parts.saysWho(pair.0, pair.1) || parts.areOneEmphasis(pair.0, pair.1))
    }
  }

  /// By number of lines.
  private static let allReadings = (0...most).map(readings)

  /// All ways to read so many lines: the roles in order, one headline, in as many lines as it likes.
  static func readings(_ count: Int) -> [Reading] {
    guard count > 0 else { return [] }
    var readings: [Reading] = HeadRole.allCases.filter { $0 != .subhead }.map { [($0, false)] }
    for _ in 1..<count {
      readings = readings.flatMap { reading in
        let last = reading.last!.role
        return HeadRole.allCases.filter { move(from: last, to: $0) != nil }.map { reading + [($0, $0 == last)] }
      }
    }
    return readings.filter { $0.contains { $0.role == .headline } }
  }

  private static func move(from first: HeadRole, to second: HeadRole) -> Move? {
    switch (first, second) {
    case (.section, .kicker): .sectionKicker
    case (.section, .headline): .sectionHeadline
    case (.kicker, .headline): .kickerHeadline
    case (.headline, .subhead): .headlineSubhead
    case (.kicker, .kicker), (.headline, .headline), (.subhead, .subhead): .joined
    default: nil
    }
  }

  /// That a line of the role looks so.
  static func feature(_ sign: Sign, _ role: HeadRole) -> SegmentFeature {
    let row = SegmentFeature.headAnySection.rawValue + HeadRole.allCases.count * sign.rawValue
    return SegmentFeature(rawValue: row + role.rawValue)!
  }

  /// That a line stands so to the one before where the roles change so.
  static func feature(_ step: Step, _ move: Move) -> SegmentFeature {
    let row = SegmentFeature.stepAnySectionKicker.rawValue + Move.allCases.count * step.rawValue
    return SegmentFeature(rawValue: row + move.rawValue)!
  }

  /// That a line of the role has words that mean what lies in the direction of `WordVectors`.
  static func feature(meaning direction: Int, _ role: HeadRole) -> SegmentFeature {
    let row = SegmentFeature.headMeaning0Section.rawValue + HeadRole.allCases.count * direction
    return SegmentFeature(rawValue: row + role.rawValue)!
  }

  /// How the lines of a headline look, what their words mean, and how each but the first stands to the one before.
  struct Look {
    fileprivate(set) var signs: [[(sign: Sign, value: Float)]] = []
    /// By line: the mean of the vectors of its words.
    fileprivate(set) var meanings: [[Float]] = []
    fileprivate(set) var steps: [[(step: Step, value: Float)]] = []
  }

  /// How the lines look over the text.
  func look(of lines: [Int], over text: HeadText) -> Look {
    var look = Look()
    var scratch = Lexicon.Scratch()
    let shares = lines.map { text.shares(of: page.scalars[page.lines[$0].indices]) }
    for place in lines.indices {
      look.signs.append(signs(lines[place]) + [(.told, shares[place].told), (.led, shares[place].led)])
      look.meanings.append(meaning(lines[place], &scratch))
      guard place > 0 else { continue }
      let (first, second) = (shares[place - 1], shares[place])
      look.steps.append(
        steps(lines[place - 1], lines[place])
          + [(.toldMore, second.told - first.told), (.ledMore, second.led - first.led)])
    }
    if !lines.isEmpty { look.signs[lines.count - 1].append((.last, 1)) }
    return look
  }

  /// What speaks for the reading.
  static func features<Sink: FeatureSink>(of look: Look, as reading: Reading, into sink: inout Sink) {
    for (place, part) in reading.enumerated() {
      for (sign, value) in look.signs[place] { sink.add(feature(sign, part.role), value) }
      for (direction, value) in look.meanings[place].enumerated() {
        sink.add(feature(meaning: direction, part.role), value)
      }
      guard place > 0, let move = move(from: reading[place - 1].role, to: part.role) else { continue }
      for (step, value) in look.steps[place - 1] { sink.add(feature(step, move), value) }
    }
  }

  /// Half the mean of the vectors of the line's words, each as much as it counts; of common words too, for they tell
  /// the parts apart. Half, so that the prior of all weights holds these as near zero as pages left out want them.
  private func meaning(_ line: Int, _ scratch: inout Lexicon.Scratch) -> [Float] {
    let vectors = WordVectors.shared
    var sum = WordVectors.Sum()
    let text = page.text(page.lines[line])
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex { !FoldedText.isChinese($0) } ?? text.endIndex
      if end > start {
        Lexicon.shared.cut(text[start..<end].span, scratch: &scratch) { _, _, _, row in vectors.add(row, to: &sum) }
      }
      start = end + 1
    }
    guard sum.weight > 0 else { return [] }
    return (0..<WordVectors.dimensions).map { sum.mean($0) / 2 }
  }

  private func signs(_ line: Int) -> [(sign: Sign, value: Float)] {
    let shape = shapes[line]
    let text = page.scalars[page.lines[line].indices]
    var signs: [Sign] = [.any, Self.lengths.first { text.count <= $0.most }?.sign ?? .longest]
    if shape.marks.contains(.explaining) { signs.append(.explaining) }
    if text.contains(0x20) { signs.append(.gap) }
    if hasNumber(line) { signs.append(.number) }
    if isQuoted(line) { signs.append(.quoted) }
    if shape.marks.contains(.dashHead) { signs.append(.dashed) }
    if shape.marks.contains(.dashTail) { signs.append(.dangling) }
    if parts.namesOccasion([line]) { signs.append(.occasion) }
    if shape.hasPause || shape.commas > 0 { signs.append(.pause) }
    if shape.end == .closed { signs.append(.asking) }
    // 从“一间教室”到“一张网”
    if let from = text.firstIndex(of: 0x4ECE), text[from...].contains(0x5230) { signs.append(.contrast) }
    for (sign, words) in Self.words where text.contains(where: { words.contains($0) }) { signs.append(sign) }
    return signs.map { ($0, 1) }
  }

  /// Whether digits are in the line, or a number of two or more numerals, 三百 or 十九: 一 alone is in many words.
  private func hasNumber(_ line: Int) -> Bool {
    if shapes[line].digits > 0 { return true }
    let traits = ScalarTraits.table
    let text = page.scalars[page.lines[line].indices]
    return zip(text, text.dropFirst()).contains { $0.isAny(of: .numeral, traits) && $1.isAny(of: .numeral, traits) }
  }

  private func isQuoted(_ line: Int) -> Bool {
    page.scalars[page.lines[line].indices].contains { Self.quotes.contains($0) }
  }

  private static let lengths: [(most: Int, sign: Sign)] = [
    (5, .tiny), (8, .short), (11, .medium), (14, .long), (19, .longer),
  ]
  private static let quotes = ScalarSet("“”\"「『‘".utf16)

  /// Characters by which a line says what is not, whose something is, that it has happened, what is done to what, and
  /// who speaks.
  private static let words: [(sign: Sign, words: ScalarSet)] = [
    (.negation, ScalarSet("不没无未莫别".utf16)), (.owning, ScalarSet("的".utf16)), (.aspect, ScalarSet("了着过".utf16)),
    (.handling, ScalarSet("把被让给向往".utf16)), (.person, ScalarSet("我你他她谁咱".utf16)),
  ]

  private func steps(_ a: Int, _ b: Int) -> [(step: Step, value: Float)] {
    let (first, second) = (page.lines[a].count, page.lines[b].count)
    var steps: [Step] = [.any, second >= first + 3 ? .longer : first >= second + 3 ? .shorter : .alike]
    if page.lines[b].blanksAbove == 0 { steps.append(.close) }
    func add(_ both: Step, _ one: Step, _ other: Step, _ holds: (Int) -> Bool) {
      switch (holds(a), holds(b)) {
      case (true, true): steps.append(both)
      case (true, false): steps.append(one)
      case (false, true): steps.append(other)
      case (false, false): break
      }
    }
    add(.bothExplain, .firstExplains, .secondExplains) { shapes[$0].marks.contains(.explaining) }
    add(.bothNumber, .firstNumber, .secondNumber) { hasNumber($0) }
    add(.bothQuoted, .firstQuoted, .secondQuoted) { isQuoted($0) }
    if page.text(page.lines[a]).contains(0x20) { steps.append(.firstGap) }
    if page.text(page.lines[b]).contains(0x20) { steps.append(.secondGap) }
    if first + second <= 18 { steps.append(.brief) }
    if first == second { steps.append(.even) }
    if parts.runsOn(a, b) { steps.append(.runs) }
    return steps.map { ($0, 1) } + [
      (.longerBy, Float(second - first) / 5), (.together, Float(first + second) / 20),
    ]
  }
}
