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
      pause, asking, last
  }

  /// How a line stands to the one before.
  enum Step: Int, CaseIterable {
    case any, close, longer, shorter, alike, bothExplain, firstExplains, secondExplains, firstGap, secondGap, brief,
      runs
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

  /// The likeliest reading of the title lines of one headline.
  func read(_ lines: [Int], _ weights: SegmentWeights) -> Reading {
    let read = Array(lines.prefix(Self.most))
    var best = (score: -Float.infinity, reading: Reading())
    for reading in Self.readings(read.count) where !parts(read, reading) {
      var sink = ScoreSink(weights)
      features(of: read, as: reading, into: &sink)
      if sink.score > best.score { best = (sink.score, reading) }
    }
    let rest = lines.count - read.count
    return best.reading + Array(repeating: (best.reading.last?.role ?? .headline, true), count: rest)
  }

  /// Whether the reading parts a line that says who from what they do.
  private func parts(_ lines: [Int], _ reading: Reading) -> Bool {
    zip(lines, lines.dropFirst()).enumerated().contains { place, pair in
      parts.saysWho(pair.0, pair.1) && !reading[place + 1].joins
    }
  }

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

  /// What speaks for the reading.
  func features<Sink: FeatureSink>(of lines: [Int], as reading: Reading, into sink: inout Sink) {
    for (place, line) in lines.enumerated() {
      let role = reading[place].role
      forEachSign(line, isLast: place == lines.count - 1) { sign in
        sink.add(Self.feature(sign, role))
      }
      guard place > 0, let move = Self.move(from: reading[place - 1].role, to: role) else { continue }
      forEachStep(lines[place - 1], line) { step in
        sink.add(Self.feature(step, move))
      }
    }
  }

  private func forEachSign(_ line: Int, isLast: Bool, _ body: (Sign) -> Void) {
    let shape = shapes[line]
    let text = page.scalars[page.lines[line].indices]
    body(.any)
    body(Self.lengths.first { text.count <= $0.most }?.sign ?? .longest)
    if shape.marks.contains(.explaining) { body(.explaining) }
    if text.contains(0x20) { body(.gap) }
    if shape.digits > 0 || hasNumeral(text) { body(.number) }
    if text.contains(where: { Self.quotes.contains($0) }) { body(.quoted) }
    if shape.marks.contains(.dashHead) { body(.dashed) }
    if shape.marks.contains(.dashTail) { body(.dangling) }
    if parts.namesOccasion([line]) { body(.occasion) }
    if shape.hasPause || shape.commas > 0 { body(.pause) }
    if shape.end == .closed { body(.asking) }
    if isLast { body(.last) }
  }

  /// Whether a number of two or more numerals is in the text, 三百 or 十九: 一 alone is in many words.
  private func hasNumeral(_ text: ArraySlice<UInt16>) -> Bool {
    let traits = ScalarTraits.table
    return zip(text, text.dropFirst()).contains { $0.isAny(of: .numeral, traits) && $1.isAny(of: .numeral, traits) }
  }

  private static let lengths: [(most: Int, sign: Sign)] = [
    (5, .tiny), (8, .short), (11, .medium), (14, .long), (19, .longer),
  ]
  private static let quotes: Set<UInt16> = Set("“”\"「『‘".utf16)

  private func forEachStep(_ a: Int, _ b: Int, _ body: (Step) -> Void) {
    let (first, second) = (page.lines[a].count, page.lines[b].count)
    body(.any)
    if page.lines[b].blanksAbove == 0 { body(.close) }
    if second >= first + 3 { body(.longer) } else if first >= second + 3 { body(.shorter) } else { body(.alike) }
    switch (shapes[a].marks.contains(.explaining), shapes[b].marks.contains(.explaining)) {
    case (true, true): body(.bothExplain)
    case (true, false): body(.firstExplains)
    case (false, true): body(.secondExplains)
    case (false, false): break
    }
    if page.text(page.lines[a]).contains(0x20) { body(.firstGap) }
    if page.text(page.lines[b]).contains(0x20) { body(.secondGap) }
    if first + second <= 18 { body(.brief) }
    if parts.runsOn(a, b) { body(.runs) }
  }
}
