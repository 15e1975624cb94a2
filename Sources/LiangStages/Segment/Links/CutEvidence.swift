import LiangText

/// What two lines say, by themselves, of the one going on in the other.
struct CutEvidence {
  let page: FoldedPage
  /// The units as they were found.
  let units: [PageUnit]
  let topics: Topics
  let cuts: CutReader
  let words: CutWords
  private let pairFits: [Float]
  private let blocks: TextBlocks

  init(_ page: FoldedPage, _ units: [PageUnit], _ costs: WordCosts) {
    self.page = page
    self.units = units
    cuts = CutReader(page, units, costs)
    words = CutWords(page, units)
    topics = Topics(page, units, costs)
    pairFits = topics.pairFits()
    blocks = TextBlocks(units, topics, pairFits)
  }

  /// How well the one fits the other's words.
  @inline(__always)
  func fit(_ unit: Int, _ other: Int) -> Float { pairFits[unit * units.count + other] }

  /// How well the one's block fits the words of the other's; 0 within a block.
  @inline(__always)
  func blockFit(_ unit: Int, _ other: Int) -> Float { blocks.fit(unit, other) }

  /// What the two lines say of themselves, wherever they stand.
  func features<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    cut(a.shape, b.shape, into: &sink)
    if a.isOpen {
      wordsAcross(u, v, into: &sink)
    } else if a.shape.end == .closed {
      if let word = words.first[v] { sink.add(.row(.closedThenNoun, word)) }
      sink.add(.oddStartAfterClosed, max(0, (cuts.oddness(ofStart: v) - 60) / 30))
    }
    lists(a, b, into: &sink)
    sink.add(.pairFit, fit(v, u))
    sink.add(.pairFitBack, fit(u, v))
    sink.add(.blockFit, blockFit(v, u))
    sink.add(.blockFitBack, blockFit(u, v))
  }

  @inline(__always)
  private func cut<Sink: FeatureSink>(_ a: LineShape, _ b: LineShape, into sink: inout Sink) {
    let end = a.end == .closed && a.brackets.unclosed == 1 && b.brackets.unopened == 1 ? LineEnd.pause : a.end
    let base = SegmentFeature.closedThenParagraph.rawValue + 3 * end.rawValue + b.start.rawValue
    sink.add(SegmentFeature(rawValue: base)!)
    switch (a.brackets.unclosed, b.brackets.unopened) {
    case (0, 0): break
    case (0, _): sink.add(.closerUnopened)
    case (_, 0): sink.add(.openerUnclosed)
    case (let open, let close): sink.add(open == close ? .bracketResumes : .bracketClashes)
    }
    if a.endsInDigit, a.end == .open { sink.add(b.beginsAsCounted ? .digitThenCounted : .digitThenOther) }
    let beginsInNumber = b.beginsWithNumber && b.start != .paragraph
    if a.endsInPoint {
      sink.add(b.beginsWithNumber ? .decimalsResume : .decimalsCutShort)
    } else if a.endsInNumber, a.end == .open {
      sink.add(beginsInNumber ? .digitsResume : b.beginsWithUnit ? .unitResumes : .numberCutShort)
    } else if beginsInNumber {
      sink.add(a.end == .closed ? .numberAfterClosed : .numberAfterWord)
    } else if b.beginsWithBoundUnit {
      sink.add(.unitWithoutNumber)
    }
  }

  private func wordsAcross<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let a = units[u]
    let margin = cuts.margin(u, v)
    if margin > 0 { sink.add(.wordAcross, min(2, margin / 60)) } else { sink.add(.wordsApart, min(1, -margin / 60)) }
    if let (last, first) = cuts.pair(u, v) {
      let count = topics.occurrences(last, first)
      if count > 0 { sink.add(.pairAcross, min(2, 0.7 + 0.5 * Float(count - 1))) }
    }
    if a.shape.end == .open, let last = words.last[u], let first = words.first[v] {
      sink.add(.pair(last, first))
    }
    sink.add(.oddStartAfterOpen, max(0, (cuts.oddness(ofStart: v) - 60) / 30))
  }

  @inline(__always)
  private func lists<Sink: FeatureSink>(_ a: PageUnit, _ b: PageUnit, into sink: inout Sink) {
    if b.shape.item > 1 {
      let resumes = a.shape.itemStyle == b.shape.itemStyle && a.shape.item + 1 == b.shape.item
      sink.add(resumes ? .itemResumes : .itemBreaks)
    } else if b.shape.item == 1 {
      sink.add(.colonOpensItems, if: a.shape.end == .pause)
    }
    if b.kind == .row {
      if a.kind == .row { sink.add(.rowResumes, if: a.shape.cells == b.shape.cells) } else { sink.add(.rowBegins) }
    }
  }
}
