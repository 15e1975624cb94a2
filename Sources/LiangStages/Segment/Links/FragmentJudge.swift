import LiangText

/// Tells the lines that only look like a headline because a column break cut them short: 接到求助1.
struct FragmentJudge {
  private let evidence: CutEvidence
  private let weights: SegmentWeights

  private var units: [PageUnit] { evidence.units }
  private var cuts: CutReader { evidence.cuts }
  private var words: CutWords { evidence.words }

  init(_ evidence: CutEvidence, _ weights: SegmentWeights) {
    self.evidence = evidence
    self.weights = weights
  }

  /// The units, fragments among them made text.
  func judged() -> [PageUnit] {
    let cut = cutNumbers()
    return units.indices.map { index in
      var unit = units[index]
      guard unit.isPossibleFragment else { return unit }
      guard !cut.contains(index) else {
        unit.kind = .text
        return unit
      }
      var sink = ScoreSink(weights)
      features(of: index, into: &sink)
      if sink.score > 0 { unit.kind = .text }
      return unit
    }
  }

  /// The titles that end in a number whose unit begins text elsewhere: 节约开支一百三十 | 万元，. Text that begins with a unit
  /// wants a number before it; where there is more such text than text that a number ends, the titles that one ends are
  /// what it goes on from.
  private func cutNumbers() -> [Int] {
    let wanting = units.indices.count { wantsNumber($0) }
    guard wanting > 0 else { return [] }
    let cut = units.indices.filter { endsInNumber($0) && !isResumed($0) }
    let titles = cut.filter { units[$0].isPossibleFragment }
    return wanting >= cut.count { units[$0].kind == .text } + titles.count ? titles : []
  }

  /// Whether it is text that begins with a unit, and no number stands straight before it.
  private func wantsNumber(_ index: Int) -> Bool {
    units[index].kind == .text && units[index].shape.beginsWithBoundUnit && units[index].shape.start == .middle
      && (index == 0 || !units[index - 1].shape.endsInNumber)
  }

  /// Whether it ends in a digit or in two numerals: 之一 is no number.
  private func endsInNumber(_ index: Int) -> Bool {
    let shape = units[index].shape
    guard shape.end == .open, shape.endsInNumber else { return false }
    let text = evidence.page.text(evidence.page.lines[units[index].lines.upperBound - 1])
    return shape.endsInDigit || text.suffix(2).allSatisfy { $0.isAny(of: .numeral, ScalarTraits.table) }
  }

  /// Whether what stands straight below goes on with the number.
  private func isResumed(_ index: Int) -> Bool {
    guard index + 1 < units.count, units[index + 1].kind == .text else { return false }
    let shape = units[index + 1].shape
    return shape.beginsWithUnit || shape.beginsWithNumber && shape.start != .paragraph
  }

  /// What speaks for the title being a piece of text.
  func features<Sink: FeatureSink>(of index: Int, into sink: inout Sink) {
    let unit = units[index]
    let shape = unit.shape
    sink.add(.fragment)
    sink.add(.fragmentEndsInNumber, if: shape.endsInNumber)
    sink.add(.fragmentHasComma, if: shape.commas > 0)
    sink.add(.fragmentLong, if: unit.count > 20)
    sink.add(.fragmentShort, if: unit.count < 8)
    sink.add(.fragmentAsParagraph, if: shape.start == .paragraph && !shape.marks.contains(.quoted))
    sink.add(.fragmentExplaining, if: shape.marks.contains(.explaining))
    sink.add(.fragmentQuoted, if: shape.marks.contains(.quoted))
    sink.add(.fragmentWithGap, if: shape.cells > 0 || unit.hasGap)
    sink.add(.fragmentEndOddness, max(0, cuts.oddness(ofEnd: index) - 50) / 30)
    sink.add(.fragmentStartOddness, max(0, cuts.oddness(ofStart: index) - 50) / 30)
    if let word = words.last[index] { sink.add(.row(.fragmentEndsNoun, word)) }
    if let word = words.first[index] { sink.add(.row(.fragmentBeginsNoun, word)) }
    sink.add(.fragmentSpeaks, if: shape.marks.contains(.speaking))
    sink.add(.fragmentResumed, bestResumption(of: index))
    sink.add(.fragmentEvidence, bestEvidence(of: index))
    sink.add(.fragmentHasPause, if: shape.hasPause)
    sink.add(.fragmentAsks, if: shape.stops > 0)
    if index > 0 {
      sink.add(.fragmentAfterOpen, if: units[index - 1].kind == .text && units[index - 1].shape.end != .closed)
      sink.add(.fragmentAfterClosed, if: units[index - 1].kind == .text && units[index - 1].shape.end == .closed)
    }
    guard index + 1 < units.count else { return }
    let next = units[index + 1]
    sink.add(
      .fragmentBeforeOpening, if: next.shape.marks.contains(.opening) || next.kind == .byline || next.kind == .caption)
    sink.add(.fragmentBeforeMiddle, if: next.kind == .text && next.shape.start == .middle)
    sink.add(.fragmentBeforeTitle, if: next.kind == .title)
    sink.add(.fragmentResumedNext, max(0, resumption(index, index + 1)))
    guard next.kind == .text else { return }
    var scores = ScoreSink(weights)
    sink.add(.fragmentEvidenceNext, evidenceScore(index, index + 1, &scores))
  }

  /// How well the best of the lines goes on where this one stops, in logarithms of what a word across the cut gains.
  private func bestResumption(of index: Int) -> Float {
    var best: Float = 0
    for other in units.indices where other != index { best = max(best, resumption(index, other)) }
    return best
  }

  /// What speaks for the likeliest of the lines going on here, by the weights as they are.
  private func bestEvidence(of index: Int) -> Float {
    var (best, sink): (Float, ScoreSink) = (-1, ScoreSink(weights))
    for other in units.indices where other != index && units[other].kind == .text {
      best = max(best, evidenceScore(index, other, &sink))
    }
    return best
  }

  private func evidenceScore(_ index: Int, _ other: Int, _ sink: inout ScoreSink) -> Float {
    sink.score = 0
    evidence.features(index, other, into: &sink)
    return min(2, max(-1, sink.score / 4))
  }

  private func resumption(_ index: Int, _ other: Int) -> Float {
    let (a, b) = (units[index].shape, units[other])
    guard b.kind == .text, b.shape.start != .paragraph else { return 0 }
    if a.endsInNumber { return b.shape.beginsWithBoundUnit || b.shape.beginsWithNumber ? 2 : 0 }
    return min(2, max(0, cuts.margin(index, other) / 60)) + (b.shape.start == .middle ? 0.5 : 0)
  }
}
