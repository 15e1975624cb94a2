import LiangText

/// Says what speaks for each choice on one page.
struct PageScorer {
  let units: [PageUnit]
  let topics: Topics
  /// 0…1: how often the next piece of a story stands next on the page.
  private(set) var order: Float = 0.75
  /// The same as odds against any other of the pieces near by, in logarithms: about 0 where any is as likely, 2 where
  /// the page is in order.
  private var orderOdds: Float = 0
  /// The stories so far.
  var draft: StoryDraft
  /// By unit and unit: how well the one fits the other's words.
  private let pairFits: [Float]

  private let cuts: CutReader
  private let headsBefore: [Int32]
  /// By unit: 1 traditional, -1 simplified, 0 too short to say.
  private let script: [Int8]
  /// By unit: 1 full-width commas, -1 half-width ones, 0 both or neither.
  private let commas: [Int8]

  init(_ page: FoldedPage, _ units: [PageUnit], _ gazetteer: Gazetteer, _ weights: SegmentWeights) {
    self.units = units
    topics = Topics(page, units)
    pairFits = topics.fits(units.indices.map { [StoryShare(story: $0, value: 1)] }, stories: units.count)
    draft = StoryDraft(units)
    cuts = CutReader(page, units, gazetteer)
    var heads: [Int32] = [0]
    for unit in units { heads.append(heads.last! + (unit.kind == .head ? 2 : unit.kind == .title ? 1 : 0)) }
    headsBefore = heads
    script = units.map { unit in
      let traditional = unit.lines.reduce(0) { $0 + Int(page.lines[$1].traditional) }
      if traditional * 10 > unit.count { return 1 }
      return traditional == 0 && unit.count >= 16 ? -1 : 0
    }
    commas = units.map { unit in
      let width = unit.lines.reduce(0) { $0 + Int(page.lines[$1].commaWidth) }
      return abs(width) < unit.shape.commas || abs(width) < 2 ? 0 : Int8(width.signum())
    }
    order = measureOrder(weights)
    orderOdds = magnitude(8 * order / (1.02 - order)) / 4
  }

  /// How likely the next piece of a story is to stand next on the page, by what the pieces say of themselves alone.
  ///
  /// Each line of text comes after one of the few before it; that it is the very last of them has the probability
  /// sought, and the others share the rest. Expectation and maximisation in turn find it.
  private func measureOrder(_ weights: SegmentWeights) -> Float {
    var choices: [(next: Float, others: Float)] = []
    for v in units.indices where units[v].kind == .text && !units[v].shape.marks.contains(.opening) {
      let before = (max(0, v - Self.orderReach)..<v).filter { units[$0].kind == .text }
      guard before.last == v - 1, before.count > 1 else { continue }
      var odds = before.map { u in
        var sink = ScoreSink(weights)
        evidence(u, v, into: &sink)
        return exponential(sink.score)
      }
      let next = odds.removeLast()
      choices.append((next, odds.reduce(0, +) / Float(odds.count)))
    }
    var order: Float = 0.75
    for _ in 0..<8 {
      let kept = choices.reduce(Float(2.25)) { sum, choice in
        let next = order * choice.next
        return sum + next / (next + (1 - order) * choice.others)
      }
      order = kept / Float(choices.count + 3)
    }
    return order
  }

  /// How many units before a line are asked whether it follows them.
  private static let orderReach = 8

  // MARK: - Links

  /// Whether the second can follow the first at all.
  func canFollow(_ u: Int, _ v: Int) -> Bool {
    guard u != v else { return false }
    switch (units[u].kind, units[v].kind) {
    case (_, .head), (.credit, _): return false
    case (let first, .title): return first == .text || first == .row
    case (let first, .credit): return first == .caption || first == .text
    case (let first, .byline): return first != .byline && first != .caption
    case (let first, .caption): return first != .byline && first != .row
    case (let first, .row): return first != .byline && first != .caption
    case (_, .text): return true
    }
  }

  /// What speaks for `v` standing straight behind `u` in one story.
  func link<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    switch (units[u].kind, units[v].kind) {
    case (_, .credit): credit(u, v, into: &sink)
    case (_, .byline): byline(u, v, into: &sink)
    case (.head, _), (.title, _), (.byline, _): headToText(u, v, into: &sink)
    case (_, .title): crosshead(u, v, into: &sink)
    default: textToText(u, v, into: &sink)
    }
    style(u, v, into: &sink)
  }

  private func textToText<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    evidence(u, v, into: &sink)
    story(u, v, into: &sink)
    place(u, v, into: &sink)
    sink.add(.afterSignature, if: a.shape.marks.contains(.signature))
    sink.add(.openingAfterText, if: b.shape.marks.contains(.opening))
    if b.kind == .caption { sink.add(a.kind == .caption ? .captionAfterCaption : .captionAfterText) }
    if a.kind == .caption, b.kind != .caption { sink.add(.textAfterCaption) }
  }

  /// What the two lines say of themselves, wherever they stand.
  private func evidence<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    cut(a.shape, b.shape, into: &sink)
    if a.shape.end == .open || a.shape.end == .comma || a.shape.brackets.unclosed != 0 {
      wordsAcross(u, v, into: &sink)
    } else if a.shape.end == .closed {
      sink.add(.oddStartAfterClosed, max(0, (cuts.oddness(ofStart: v) - 60) / 30))
    }
    lists(a, b, into: &sink)
    sink.add(.pairFit, pairFits[v * units.count + u])
    sink.add(.pairFitBack, pairFits[u * units.count + v])
  }

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
    let beginsInNumber = b.beginsWithNumber && b.start != .paragraph
    if a.endsInNumber, a.end == .open {
      sink.add(beginsInNumber ? .digitsResume : b.beginsWithUnit ? .unitResumes : .numberCutShort)
    } else if beginsInNumber {
      sink.add(a.end == .closed ? .numberAfterClosed : .numberAfterWord)
    } else if b.beginsWithBoundUnit {
      sink.add(.unitWithoutNumber)
    }
  }

  private func wordsAcross<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let margin = cuts.margin(u, v)
    if margin > 0 { sink.add(.wordAcross, min(2, margin / 60)) } else { sink.add(.wordsApart, min(1, -margin / 60)) }
    if let (last, first) = cuts.pair(u, v) {
      let count = topics.occurrences(last, first)
      if count > 0 { sink.add(.pairAcross, min(2, 0.7 + 0.5 * Float(count - 1))) }
    }
    sink.add(.oddStartAfterOpen, max(0, (cuts.oddness(ofStart: v) - 60) / 30))
  }

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

  /// What the stories so far say.
  private func story<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    sink.add(.storyAgreement, draft.agreement(u, v))
    sink.add(.storyBetween, magnitude(Float(draft.between(u, v))))
    sink.add(.storyBetweenBack, magnitude(Float(draft.between(v, u))))
  }

  private func place<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    if v == u + 1 {
      sink.add(.next)
      sink.add(.nextInOrder, orderOdds)
      let blanks = units[v].blanksAbove
      sink.add(.nextUnparted, if: blanks == 0)
      sink.add(.nextFarApart, if: blanks > 1)
    } else if v > u {
      let distance = magnitude(Float(v - u - 1))
      sink.add(.gap, distance)
      sink.add(.gapInOrder, distance * order)
    } else {
      sink.add(.backward)
      sink.add(.backwardGap, magnitude(Float(u - v - 1)))
    }
    let heads = magnitude(Float(abs(headsBefore[max(u, v)] - headsBefore[min(u, v) + 1])))
    sink.add(.headsBetween, heads)
    sink.add(.headsBetweenInOrder, heads * order)
  }

  private func headToText<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    if b.shape.marks.contains(.opening) {
      sink.add(.headThenOpening)
      sink.add(.bylineThenOpening, if: a.hasByline)
    } else if b.kind == .caption {
      sink.add(.headThenCaption)
    } else if b.kind == .row {
      sink.add(.headThenRow)
    } else {
      sink.add(
        b.shape.start == .paragraph ? .headThenParagraph : b.shape.start == .plain ? .headThenPlain : .headThenMiddle)
      sink.add(.headWithByline, if: a.hasByline)
    }
    sink.add(.titleThenText, if: a.kind == .title)
    if v == u + 1 {
      sink.add(.headNext)
    } else if v > u {
      sink.add(.headGap, magnitude(Float(v - u - 1)))
    } else {
      sink.add(.headBackward)
      sink.add(.headAbove, if: v == u - 1)
      sink.add(.headGap, magnitude(Float(u - v)))
    }
    sink.add(.headsPassed, magnitude(Float(abs(headsBefore[max(u, v)] - headsBefore[min(u, v) + 1]))))
    sink.add(.headFit, pairFits[u * units.count + v])
    sink.add(.headAgreement, draft.agreement(u, v))
    sink.add(.headPassesStory, magnitude(Float(draft.between(v, u))))
  }

  private func crosshead<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    sink.add(a.shape.end == .closed ? .crossheadAfterClosed : .crossheadAfterOpen)
    sink.add(.crossheadLong, if: b.count > 18)
    sink.add(.crossheadQuoted, if: b.shape.marks.contains(.quoted))
    sink.add(.crossheadExplaining, if: b.shape.marks.contains(.explaining))
    sink.add(.afterSignature, if: a.shape.marks.contains(.signature))
    if v + 1 < units.count {
      sink.add(.crossheadBeforeOpening, if: units[v + 1].shape.marks.contains(.opening))
      sink.add(.crossheadAcross, pairFits[(v + 1) * units.count + u])
    }
    story(u, v, into: &sink)
    place(u, v, into: &sink)
  }

  private func credit<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let isNext = v == u + 1
    sink.add(isNext && units[u].kind == .caption ? .creditNext : .creditElsewhere)
    place(u, v, into: &sink)
    sink.add(.afterSignature, if: units[u].shape.marks.contains(.signature))
  }

  private func byline<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let afterHead = units[u].kind == .head || units[u].kind == .title
    sink.add(afterHead ? .bylineAfterHead : .bylineAfterText)
    if v == u + 1 { sink.add(.headNext) } else { sink.add(.bylineElsewhere, magnitude(Float(abs(v - u)))) }
    sink.add(.afterSignature, if: units[u].shape.marks.contains(.signature))
  }

  private func style<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    sink.add(.scriptDiffers, if: script[u] * script[v] < 0)
    sink.add(.commasDiffer, if: commas[u] * commas[v] < 0)
  }

  // MARK: - Beginnings and ends

  /// What speaks for a story beginning at the unit.
  func begin<Sink: FeatureSink>(_ v: Int, into sink: inout Sink) {
    let unit = units[v]
    switch unit.kind {
    case .head: sink.add(.beginHead)
    case .title: beginTitle(v, into: &sink)
    case .caption: sink.add(.beginCaption)
    case .credit: sink.add(.beginCredit)
    case .byline: sink.add(.beginByline)
    case .row: sink.add(.beginRow)
    case .text:
      if unit.shape.marks.contains(.opening) {
        sink.add(.beginOpening)
      } else {
        sink.add(.beginText)
        sink.add(.beginTextAsParagraph, if: unit.shape.start == .paragraph)
        sink.add(.beginTextInMiddle, if: unit.shape.start == .middle)
      }
    }
    guard unit.kind != .head, unit.kind != .title else { return }
    sink.add(.beginAfterNoise, if: unit.isAfterNoise)
    sink.add(.beginAfterEnd, if: v > 0 && isEnd(units[v - 1]))
  }

  /// Whether a story ends there beyond doubt.
  private func isEnd(_ unit: PageUnit) -> Bool {
    unit.kind == .credit || !unit.shape.marks.isDisjoint(with: [.signature, .photoTail])
  }

  private func beginTitle<Sink: FeatureSink>(_ v: Int, into sink: inout Sink) {
    let unit = units[v]
    sink.add(.beginTitle)
    sink.add(.beginTitleLong, if: unit.count > 14)
    sink.add(.beginTitleTwoLines, if: unit.lines.count > 1)
    sink.add(.beginTitleExplaining, if: unit.shape.marks.contains(.explaining))
    sink.add(.beginTitleQuoted, if: unit.shape.marks.contains(.quoted))
    sink.add(.beginTitleAfterWideGap, if: unit.blanksAbove > 1)
    sink.add(.beginTitleAfterNoise, if: unit.isAfterNoise)
    if v > 0 {
      sink.add(.beginTitleAfterEnd, if: isEnd(units[v - 1]))
      sink.add(.beginTitleAfterOpen, if: units[v - 1].kind == .text && units[v - 1].shape.end != .closed)
    }
    guard v + 1 < units.count else { return }
    let next = units[v + 1]
    sink.add(.beginTitleBeforeOpening, if: next.shape.marks.contains(.opening))
    sink.add(.beginTitleBeforeByline, if: next.kind == .byline)
    sink.add(.beginTitleBeforeCaption, if: next.kind == .caption)
    sink.add(.beginTitleBeforeMiddle, if: next.kind == .text && next.shape.start == .middle)
  }

  /// What speaks for a story ending with the unit.
  func end<Sink: FeatureSink>(_ u: Int, into sink: inout Sink) {
    let unit = units[u]
    switch unit.kind {
    case .head: sink.add(.endHead)
    case .title: sink.add(.endTitle)
    case .caption: sink.add(.endCaption)
    case .credit: sink.add(.endCredit)
    case .byline: sink.add(.endByline)
    case .row: sink.add(.endRow)
    case .text:
      let ends: [SegmentFeature] = [.endClosed, .endPause, .endComma, .endOpen]
      sink.add(ends[unit.shape.end.rawValue])
      sink.add(.endSignature, if: unit.shape.marks.contains(.signature))
    }
    if u + 1 < units.count {
      sink.add(.endBeforeHead, if: units[u + 1].kind == .head)
      sink.add(.endBeforeNoise, if: units[u + 1].isAfterNoise)
    }
  }
}
