import LiangCore
import LiangText

/// Says what speaks for each choice on one page.
struct PageScorer {
  let units: [PageUnit]
  var topics: Topics { evidence.topics }
  /// 0…1: how often the next piece of a story stands next on the page.
  private(set) var order: Float = 0.75
  /// The same as odds against any other of the pieces near by, in logarithms: about 0 where any is as likely, 2 where
  /// the page is in order.
  private var orderOdds: Float = 0
  /// The stories so far.
  var draft: StoryDraft
  private let evidence: CutEvidence
  private let weights: SegmentWeights
  /// By unit and unit: what the lines alone say of the second following the first.
  private var lineScores: [Float] = []
  private let headsBefore: [Int32]
  /// By unit: 1 traditional, -1 simplified, 0 too short to say.
  private let script: [Int8]
  /// By unit: 1 full-width commas, -1 half-width ones, 0 both or neither.
  private let commas: [Int8]

  /// Whether items behind bullets stand below a headline or the name of a column, and so belong together.
  private let bulletsHaveHead: Bool
  /// Whether texts are set in columns, their lines broken at the edge.
  private let hasColumns: Bool
  /// Whether any blank line parts units.
  private let hasBlanks: Bool
  /// 0…1: whether paragraphs stand below each other without a blank line; 1 where half of them do. There a blank line
  /// ends a block and often a story; elsewhere it ends a paragraph.
  private let blockShare: Float
  /// By unit: how many blank lines there are up to it, those that stand together counted once.
  private let blocksBefore: [Int]
  /// 0…1: how often the text below a headline opens as reports do.
  private let openingShare: Float
  /// What headlines and texts stand below each other, and which of them lack the other.
  private let layout: HeadLayout
  /// What the widths of columns say.
  let columns: ColumnFits
  /// What the places say that units name.
  let places: KeyFits
  /// What it says that units are about one field or several.
  let fields: KeyFits
  /// What the names and terms say that units have in common.
  let terms: KeyFits

  init(
    _ text: PageText, _ page: FoldedPage, _ found: [PageUnit], _ gazetteer: Gazetteer, _ weights: SegmentWeights
  ) {
    self.weights = weights
    evidence = CutEvidence(page, found, gazetteer)
    units = FragmentJudge(evidence, weights).judged()
    draft = StoryDraft(units)
    // The name of a column over a headline may be that of bulleted briefs elsewhere.
    bulletsHaveHead = zip(units, units.dropFirst()).contains {
      ($0.kind == .title || $0.kind == .section) && $1.kind == .text && $1.shape.marks.contains(.bulleted)
        || $0.kind == .section && $1.kind != .text && $1.kind != .byline
    }
    hasColumns = units.contains { $0.columnWidth > 0 }
    hasBlanks = units.dropFirst().contains { $0.blanksAbove > 0 }
    let below = zip(units, units.dropFirst()).filter { $0.kind == .text && $1.kind == .text && $0.shape.end == .closed }
    blockShare = min(1, 2 * Float(below.count { $1.blanksAbove == 0 }) / Float(below.count + 1))
    blocksBefore = units.reduce(into: []) { $0.append(($0.last ?? 0) + ($1.blanksAbove > 0 ? 1 : 0)) }
    let openings = units.count { $0.shape.marks.contains(.opening) }
    let plain = zip(units, units.dropFirst()).count {
      $0.kind == .title && $1.kind == .text && !$1.shape.marks.contains(.opening)
    }
    layout = HeadLayout(page, units)
    columns = ColumnFits(units)
    var placeKeys = PlaceKeys(gazetteer)
    places = KeyFits(units.map { placeKeys.codes(in: $0, text, page) }, PlaceKeys.scale)
    fields = KeyFits(units.map { FieldKeys.keys(of: $0, page) }, FieldKeys.scale)
    terms = KeyFits(TermKeys(units, page, gazetteer))
    openingShare = Float(openings) / Float(openings + plain + 1)
    var heads: [Int32] = [0]
    for unit in units { heads.append(heads.last! + (unit.kind == .title || unit.kind == .section ? 1 : 0)) }
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
    lineScores = scoreLines()
  }

  /// How likely the next piece of a story is to stand next on the page, by what the pieces say of themselves alone.
  ///
  /// What no blank line parts is no question, unless nothing is parted. Each line of text comes after one of the few before it; that it is the very last of them has the probability
  /// sought, and the others share the rest. Expectation and maximisation in turn find it.
  private func measureOrder(_ weights: SegmentWeights) -> Float {
    var choices: [(next: Float, others: Float)] = []
    for v in units.indices where units[v].kind == .text && !units[v].shape.marks.contains(.opening) {
      let before = (max(0, v - Self.orderReach)..<v).filter { units[$0].kind == .text }
      guard before.last == v - 1, before.count > 1, units[v].blanksAbove > 0 || !hasBlanks else { continue }
      var odds = before.map { u in
        var sink = ScoreSink(weights)
        evidence.features(u, v, into: &sink)
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

  /// What speaks for a line that looks like a headline being a piece of text; nothing where that is no question.
  func fragment<Sink: FeatureSink>(_ unit: Int, into sink: inout Sink) {
    guard evidence.units[unit].isPossibleFragment else { return }
    FragmentJudge(evidence, weights).features(of: unit, into: &sink)
  }

  // MARK: - Links

  /// Whether the second can follow the first at all.
  func canFollow(_ u: Int, _ v: Int) -> Bool {
    guard u != v else { return false }
    let isNext = v == u + 1
    switch (units[u].kind, units[v].kind) {
    case (.credit, _): return false
    case (let first, .section): return first == .title && isNext
    case (.title, .title), (.section, .title): return isNext && units[v].blanksAbove <= 2
    case (let first, .title): return first == .text || first == .row
    case (let first, .credit): return first == .caption || first == .text
    case (let first, .byline): return first == .text || first == .title || (first == .section && isNext)
    case (let first, .caption): return first != .byline && first != .row
    case (let first, .row): return first != .byline && first != .caption
    // No story opens twice.
    case (.text, .text): return !units[v].shape.marks.contains(.opening)
    case (_, .text): return true
    }
  }

  /// What speaks for `v` standing straight behind `u` in one story.
  func link<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    lines(u, v, into: &sink)
    stories(u, v, into: &sink)
  }

  /// The same as one figure for every two, by unit and unit; minus infinity where one cannot follow the other.
  func linkScores() -> [Float] {
    var scores = lineScores
    var sink = ScoreSink(weights)
    for u in units.indices {
      for v in units.indices where scores[u * units.count + v] > -.infinity {
        sink.score = 0
        stories(u, v, into: &sink)
        scores[u * units.count + v] += sink.score
      }
    }
    return scores
  }

  /// By unit and unit: what they and their blocks have in common, of which at least one is text, whether they are set
  /// equally wide, and how near the places lie that they name; symmetric.
  func affinities() -> [Float] {
    var affinities = [Float](repeating: 0, count: units.count * units.count)
    for u in units.indices where units[u].kind != .credit {
      for v in 0..<u where units[v].kind != .credit {
        let value: Float
        switch (isHead(u), isHead(v)) {
        case (false, false):
          let blocks = evidence.blockFit(u, v) + evidence.blockFit(v, u)
          let lines = evidence.fit(u, v) + evidence.fit(v, u)
          value = (blocks == 0 ? lines : max(lines, blocks)) / 2
        case (true, true): continue
        default: value = (evidence.blockFit(u, v) + evidence.blockFit(v, u)) / 2
        }
        let all =
          value + ColumnFits.weight * columns.fit(u, v) + places.affinity(u, v) + fields.affinity(u, v)
          + terms.affinity(u, v)
        affinities[u * units.count + v] = all
        affinities[v * units.count + u] = all
      }
    }
    return affinities
  }

  private func isHead(_ unit: Int) -> Bool { [.section, .title, .byline].contains(units[unit].kind) }

  /// What is less is too little for any story to make good.
  private static let leastScore: Float = -24

  private func scoreLines() -> [Float] {
    var scores = [Float](repeating: -.infinity, count: units.count * units.count)
    var sink = ScoreSink(weights)
    for u in units.indices {
      for v in units.indices where canFollow(u, v) {
        sink.score = 0
        lines(u, v, into: &sink)
        if sink.score > Self.leastScore { scores[u * units.count + v] = sink.score }
      }
    }
    return scores
  }

  /// What the lines say, and where they stand.
  private func lines<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    switch (units[u].kind, units[v].kind) {
    case (_, .credit): credit(u, v, into: &sink)
    case (_, .byline): byline(u, v, into: &sink)
    case (_, .section), (.section, .title), (.title, .title): headToHead(u, v, into: &sink)
    case (.section, _), (.title, _), (.byline, _): headToText(u, v, into: &sink)
    case (_, .title): crosshead(u, v, into: &sink)
    default: textToText(u, v, into: &sink)
    }
    style(u, v, into: &sink)
  }

  /// What the stories so far say.
  @inline(__always)
  private func stories<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    switch (units[u].kind, units[v].kind) {
    case (_, .credit), (_, .byline), (_, .section), (.section, .title): break
    case (.title, .title): sink.add(.headAgreement, draft.agreement(u, v))
    case (.section, _), (.title, _), (.byline, _):
      sink.add(.headAgreement, draft.agreement(u, v))
      sink.add(.headPassesStory, magnitude(Float(draft.between(v, u))))
    default:
      sink.add(.storyAgreement, draft.agreement(u, v))
      // What stands below a crosshead goes on with the story above it.
      if units[v].kind == .title, v + 1 < units.count {
        sink.add(.crossheadAgreement, draft.agreement(u, v + 1))
        if let best = layout.alike[v].lazy.map({ draft.agreement(u, $0) }).max() {
          sink.add(.crossheadAlikeAgreement, best)
        }
      }
      sink.add(.storyBetween, magnitude(Float(draft.between(u, v))))
      sink.add(.storyBetweenBack, magnitude(Float(draft.between(v, u))))
    }
  }

  /// From one part of a headline to the next.
  private func headToHead<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    if b.kind == .section {
      sink.add(.sectionBeforeByline, if: v + 1 < units.count && units[v + 1].kind == .byline)
      sink.add(.sectionBelowTitle)
      return
    }
    if a.kind == .section {
      sink.add(.titleAfterSection)
      if layout.hasOrphanBullets {
        sink.add(layout.namesBriefs[u] ? .titleAfterBriefs : .titleAfterSectionAmongOrphans)
      }
      return
    }
    sink.add(.titlesAmongOrphans, if: layout.hasOrphanOpenings)
    let explains = (a.shape.marks.contains(.explaining), b.shape.marks.contains(.explaining))
    switch explains {
    case (true, true): sink.add(.titleBothExplain)
    case (true, false): sink.add(.titleThenPhrase)
    case (false, true): sink.add(.phraseThenTitle)
    case (false, false): sink.add(.phraseThenPhrase)
    }
    sink.add(.titleAfterDash, if: a.shape.marks.contains(.dashTail))
    sink.add(.titleWithDash, if: b.shape.marks.contains(.dashHead))
    sink.add(.kickerBelowTitle, if: b.shape.marks.contains(.dashTail))
    if b.blanksAbove == 0 { sink.add(.titlesClose) } else { sink.add(.titlesAcrossBlank, blockShare) }
    sink.add(.titleLonger, if: a.count > b.count)
    sink.add(.titlesAfterNoise, if: b.isAfterNoise)
    if v + 1 < units.count, units[v + 1].kind == .text, units[v + 1].shape.start != .middle {
      sink.add(.titlesFitText, evidence.fit(u, v + 1))
    }
    sink.add(.titlesOverTwoOpenings, if: openings(below: v) > 1)
    sink.add(.titlesFit, evidence.fit(u, v) + evidence.fit(v, u))
  }

  /// How many stories open between the headline and the next.
  private func openings(below title: Int) -> Int {
    var count = 0
    var isBelowTitles = false
    for unit in units[(title + 1)...] {
      if unit.kind == .text { isBelowTitles = true }
      if isBelowTitles, unit.kind == .title || unit.kind == .section { break }
      if unit.shape.marks.contains(.opening) { count += 1 }
    }
    return count
  }

  private func textToText<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    evidence.features(u, v, into: &sink)
    place(u, v, into: &sink)
    sink.add(.columnFit, columns.fit(u, v))
    keys(places, u, v, .placesShared, into: &sink)
    keys(fields, u, v, .fieldsShared, into: &sink)
    // What runs on across a cut says more than any name.
    if a.shape.end == .closed, terms.isNext(u, v) {
      sink.add(u < v ? .termsShared : .termsSharedBackward, terms.fit(u, v))
      sink.add(.termsSharedInOrder, terms.fit(u, v) * order)
    }
    sink.add(.afterSignature, if: a.shape.marks.contains(.signature))
    sink.add(.afterPhotoTail, if: a.shape.marks.contains(.photoTail))
    sink.add(.afterRemark, if: a.shape.marks.contains(.remarkTail))
    sink.add(.openingAfterText, if: b.shape.marks.contains(.opening))
    bullets(a.shape, b.shape, into: &sink)
    if b.kind == .caption { sink.add(a.kind == .caption ? .captionAfterCaption : .captionAfterText) }
    if a.kind == .caption, b.kind != .caption { sink.add(.textAfterCaption) }
  }

  /// Whether the two name keys in common, or have none: one feature, and the one behind it.
  @inline(__always)
  private func keys<Sink: FeatureSink>(
    _ fits: KeyFits, _ u: Int, _ v: Int, _ shared: SegmentFeature, into sink: inout Sink
  ) {
    if fits.areApart(u, v) {
      sink.add(SegmentFeature(rawValue: shared.rawValue + 1)!)
    } else {
      sink.add(shared, fits.fit(u, v))
    }
  }

  /// Items behind bullets follow each other, and nothing else.
  private func bullets<Sink: FeatureSink>(_ a: LineShape, _ b: LineShape, into sink: inout Sink) {
    if b.bullet != 0 {
      sink.add(
        a.bullet == 0 || !bulletsHaveHead ? .bulletedAfterText : a.bullet == b.bullet ? .bulletResumes : .bulletBreaks)
    } else if a.bullet != 0, a.end == .closed {
      sink.add(.textAfterBulleted)
    }
  }

  private func place<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    if v == u + 1 {
      let blanks = units[v].blanksAbove
      if blanks == 0, hasBlanks {
        sink.add(.nextUnparted)
      } else {
        sink.add(.next)
        sink.add(.nextInOrder, orderOdds)
        if blanks > 0 { acrossBlank(u, v, into: &sink) }
      }
      sink.add(.nextFarApart, if: blanks > 1)
    } else if v > u {
      let distance = magnitude(Float(v - u - 1))
      sink.add(.gap, distance)
      sink.add(.blocksBetween, magnitude(Float(blocksBefore[v] - blocksBefore[u] - 1)))
      sink.add(.gapInOrder, distance * order)
    } else {
      sink.add(.backward)
      sink.add(.backwardGap, magnitude(Float(u - v - 1)))
    }
    let heads = magnitude(Float(abs(headsBefore[max(u, v)] - headsBefore[min(u, v) + 1])))
    sink.add(.headsBetween, heads)
    sink.add(.headsBetweenInOrder, heads * order)
  }

  /// Below the end of a sentence and a blank line, where paragraphs need none between them, another story goes on.
  private func acrossBlank<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    switch (units[v].kind, units[u].shape.end) {
    case (.title, _): sink.add(.crossheadAcrossBlank, blockShare)
    case (_, .closed): sink.add(.closedAcrossBlank, blockShare)
    default: sink.add(.openAcrossBlank, blockShare)
    }
  }

  private func headToText<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    if b.shape.marks.contains(.bulleted) {
      sink.add(.headThenBulleted)
    } else if b.shape.marks.contains(.opening) {
      sink.add(.headThenOpening)
      sink.add(.bylineThenOpening, if: a.kind == .byline)
    } else if b.kind == .caption {
      sink.add(.headThenCaption)
    } else if b.kind == .row {
      sink.add(.headThenRow)
    } else {
      sink.add(
        b.shape.start == .paragraph ? .headThenParagraph : b.shape.start == .plain ? .headThenPlain : .headThenMiddle)
      sink.add(.bylineThenText, if: a.kind == .byline)
    }
    sink.add(.headThenReferring, if: b.shape.marks.contains(.referring))
    sink.add(.headThenPlace, if: b.shape.marks.contains(.placeLead))
    sink.add(.sectionThenText, if: a.kind == .section)
    owned(u, v, into: &sink)
    if v == u + 1 {
      sink.add(.headNext)
      if b.blanksAbove > 0 { sink.add(.headNextAcrossBlank, blockShare) }
    } else if v > u {
      sink.add(.headGap, magnitude(Float(v - u - 1)))
    } else {
      sink.add(.headBackward)
      sink.add(.headAbove, if: v == u - 1)
      sink.add(.headGap, magnitude(Float(u - v)))
    }
    sink.add(.headsPassed, magnitude(Float(abs(headsBefore[max(u, v)] - headsBefore[min(u, v) + 1]))))
    // Names say nothing of what a text is about.
    if a.kind != .byline {
      sink.add(.headFit, evidence.fit(u, v))
      sink.add(.headBlockFit, evidence.blockFit(u, v))
      sink.add(.headBlockFitBack, evidence.blockFit(v, u))
    }
    keys(places, u, v, .headPlacesShared, into: &sink)
    keys(fields, u, v, .headFieldsShared, into: &sink)
  }

  /// Whether the beginning of a story has a headline of its own straight above it, or none.
  private func owned<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    sink.add(.headThenCaptionAmongOrphans, if: units[v].kind == .caption && layout.hasOrphanOpenings)
    guard v != u + 1 else { return }
    sink.add(.bareHeadThenStray, if: layout.isBare[u] && layout.isStray[v])
    if layout.isOrphan[v] {
      if units[v].shape.bullet != 0, units[u].kind != .byline {
        sink.add(layout.namesBriefs[u] ? .briefsThenOrphan : .sectionThenOrphan)
      } else {
        sink.add(.headThenOrphan)
      }
    } else if layout.isOwned[v] {
      sink.add(.headThenOwned)
    }
  }

  private func crosshead<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let (a, b) = (units[u], units[v])
    sink.add(.crossheadShort, if: b.count <= 12)
    sink.add(.crossheadSigned, if: layout.isSigned[v])
    sink.add(.crossheadInFeature, if: layout.hasFeature)
    sink.add(.crossheadBelowByline, if: layout.isBelowByline[v])
    sink.add(.crossheadParallel, layout.parallels[v])
    sink.add(.crossheadAlike, if: !layout.alike[v].isEmpty)
    if layout.isUnopened[v] { sink.add(.crossheadUnopened, openingShare) }
    sink.add(a.shape.end == .closed ? .crossheadAfterClosed : .crossheadAfterOpen)
    sink.add(.crossheadLong, if: b.count > 18)
    sink.add(.crossheadQuoted, if: b.shape.marks.contains(.quoted))
    sink.add(.crossheadExplaining, if: b.shape.marks.contains(.explaining))
    sink.add(.afterSignature, if: a.shape.marks.contains(.signature))
    sink.add(.afterRemark, if: a.shape.marks.contains(.remarkTail))
    if v + 1 < units.count {
      sink.add(.crossheadBeforeOpening, if: units[v + 1].shape.marks.contains(.opening))
      sink.add(.crossheadAcross, evidence.fit(v + 1, u))
      sink.add(.crossheadAcrossBlock, evidence.blockFit(v + 1, u))
      sink.add(.crossheadColumnFit, columns.fit(u, v + 1))
      keys(places, u, v + 1, .crossheadPlacesShared, into: &sink)
      keys(fields, u, v + 1, .crossheadFieldsShared, into: &sink)
      sink.add(.crossheadTermsShared, terms.fit(u, v + 1))
      sink.add(.crossheadOverReferring, if: units[v + 1].shape.marks.contains(.referring))
      sink.add(.crossheadOverPlace, if: units[v + 1].shape.marks.contains(.placeLead))
      let widths = (a.columnWidth, units[v + 1].columnWidth)
      if widths.0 != 0, widths.1 != 0 {
        sink.add(widths.0 == widths.1 ? .crossheadColumnSame : .crossheadColumnDiffers)
      }
    }
    place(u, v, into: &sink)
  }

  private func credit<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let isNext = v == u + 1
    sink.add(isNext && units[u].kind == .caption ? .creditNext : .creditElsewhere)
    sink.add(.creditAfterAlone, if: standsAlone(u))
    sink.add(.creditBelowBareHead, if: !isNext && layout.isStray[u] && v > 0 && layout.isBare[v - 1])
    sink.add(.creditAfterDated, if: units[u].shape.marks.contains(.dateLead))
    sink.add(.creditAcrossBlank, if: units[v].blanksAbove > 0 && isNext && units[u].columnWidth > 0)
    place(u, v, into: &sink)
    sink.add(.afterSignature, if: units[u].shape.marks.contains(.signature))
  }

  private func byline<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    let afterHead = units[u].kind == .section || units[u].kind == .title
    sink.add(afterHead ? .bylineAfterHead : .bylineAfterText)
    if v == u + 1 {
      sink.add(.headNext)
      if units[v].blanksAbove > 0 { sink.add(.headNextAcrossBlank, blockShare) }
    } else {
      sink.add(.bylineElsewhere, magnitude(Float(abs(v - u))))
    }
    sink.add(.afterSignature, if: units[u].shape.marks.contains(.signature))
  }

  private func style<Sink: FeatureSink>(_ u: Int, _ v: Int, into sink: inout Sink) {
    sink.add(.scriptDiffers, if: script[u] * script[v] < 0)
    sink.add(.commasDiffer, if: commas[u] * commas[v] < 0)
    let widths = (units[u].columnWidth, units[v].columnWidth)
    if widths.0 * widths.1 < 0 {
      sink.add(.columnMissing)
    } else if widths.0 > 0, widths.1 > 0 {
      let apart = abs(widths.0 - widths.1)
      sink.add(apart == 0 ? .columnSame : apart == 1 ? .columnNear : .columnDiffers)
    }
  }

  // MARK: - Beginnings and ends

  /// What speaks for a story beginning at the unit.
  func begin<Sink: FeatureSink>(_ v: Int, into sink: inout Sink) {
    let unit = units[v]
    switch unit.kind {
    case .section: sink.add(.beginSection)
    case .title: beginTitle(v, into: &sink)
    case .caption: sink.add(.beginCaption)
    case .credit: sink.add(.beginCredit)
    case .byline: sink.add(.beginByline)
    case .row: sink.add(.beginRow)
    case .text:
      if unit.shape.marks.contains(.opening) {
        sink.add(.beginOpening)
      } else if unit.shape.marks.contains(.bulleted) {
        sink.add(bulletsHaveHead ? .beginBulletedUnderHead : .beginBulleted)
      } else {
        sink.add(.beginText)
        sink.add(.beginTextDated, if: unit.shape.marks.contains(.dateLead))
        sink.add(.beginTextAlone, if: standsAlone(v))
        sink.add(.beginTextAsParagraph, if: unit.shape.start == .paragraph)
        sink.add(.beginTextInMiddle, if: unit.shape.start == .middle)
        sink.add(.beginTextReferring, if: unit.shape.marks.contains(.referring))
        sink.add(.beginTextPlace, if: unit.shape.marks.contains(.placeLead))
      }
    }
    guard unit.kind != .section, unit.kind != .title else { return }
    sink.add(.beginAfterNoise, if: unit.isAfterNoise)
    sink.add(.beginAfterEnd, if: v > 0 && isEnd(units[v - 1]))
  }

  /// Whether it is all on one line among texts that are set in columns, as captions are.
  private func standsAlone(_ v: Int) -> Bool {
    guard units[v].columnWidth == ColumnBlocks.unbroken, units[v].shape.end == .closed else { return false }
    let isBeside = v > 0 && units[v - 1].columnWidth == ColumnBlocks.unbroken && units[v].blanksAbove <= 1
    return hasColumns && !isBeside
  }

  /// Whether a story ends there beyond doubt.
  private func isEnd(_ unit: PageUnit) -> Bool {
    unit.kind == .credit || !unit.shape.marks.isDisjoint(with: [.signature, .photoTail, .remarkTail])
  }

  private func beginTitle<Sink: FeatureSink>(_ v: Int, into sink: inout Sink) {
    let unit = units[v]
    sink.add(.beginTitle)
    sink.add(.beginTitleSigned, if: layout.isSigned[v])
    sink.add(.beginTitleInFeature, if: layout.hasFeature && layout.isUnopened[v])
    sink.add(.beginTitleBelowByline, if: layout.isBelowByline[v])
    sink.add(.beginTitleParallel, layout.parallels[v])
    sink.add(.beginTitleAlike, if: !layout.alike[v].isEmpty)
    sink.add(.beginTitleAmongOrphans, if: layout.hasOrphanOpenings)
    sink.add(.beginTitleLong, if: unit.count > 14)
    sink.add(.beginTitleTwoLines, if: unit.lines.count > 1)
    sink.add(.beginTitleExplaining, if: unit.shape.marks.contains(.explaining))
    sink.add(.beginTitleQuoted, if: unit.shape.marks.contains(.quoted))
    sink.add(.beginTitleAfterWideGap, if: unit.blanksAbove > 1)
    sink.add(.beginTitleAfterNoise, if: unit.isAfterNoise)
    if v > 0 {
      sink.add(.beginTitleAfterEnd, if: isEnd(units[v - 1]))
      sink.add(.beginTitleAfterTitle, if: units[v - 1].kind == .title || units[v - 1].kind == .section)
      sink.add(.beginTitleAfterOpen, if: units[v - 1].kind == .text && units[v - 1].shape.end != .closed)
    }
    guard v + 1 < units.count else { return }
    let next = units[v + 1]
    sink.add(.beginTitleBeforeOpening, if: next.shape.marks.contains(.opening))
    sink.add(.beginTitleBeforeBulleted, if: next.shape.bullet != 0)
    sink.add(.beginTitleOverReferring, if: next.shape.marks.contains(.referring))
    sink.add(.beginTitleOverPlace, if: next.shape.marks.contains(.placeLead))
    if next.kind == .text, next.shape.marks.isDisjoint(with: [.opening, .bulleted]) {
      sink.add(.beginTitleUnopened, openingShare)
    }
    sink.add(.beginTitleBeforeByline, if: next.kind == .byline || next.kind == .section)
    sink.add(.beginTitleBeforeTitle, if: next.kind == .title)
    sink.add(.beginTitleWithDash, if: unit.shape.marks.contains(.dashTail))
    sink.add(.beginTitleBeforeCaption, if: isPhoto(after: v))
    sink.add(.beginTitleBeforeMiddle, if: next.kind == .text && next.shape.start == .middle)
  }

  /// Whether the text of a photo follows: up to three paragraphs, the last with its photographer.
  private func isPhoto(after v: Int) -> Bool {
    for unit in units[(v + 1)...].prefix(3) {
      if unit.kind == .caption { return true }
      guard unit.kind == .text, !unit.shape.marks.contains(.opening) else { return false }
    }
    return false
  }

  /// What speaks for a story ending with the unit.
  func end<Sink: FeatureSink>(_ u: Int, into sink: inout Sink) {
    let unit = units[u]
    switch unit.kind {
    case .section: sink.add(.endSection)
    case .title: sink.add(.endTitle)
    case .caption: sink.add(.endCaption)
    case .credit: sink.add(.endCredit)
    case .byline: sink.add(.endByline)
    case .row: sink.add(.endRow)
    case .text:
      let ends: [SegmentFeature] = [.endClosed, .endPause, .endComma, .endOpen]
      sink.add(ends[unit.shape.end.rawValue])
      sink.add(.endSignature, if: unit.shape.marks.contains(.signature))
      sink.add(.endRemark, if: unit.shape.marks.contains(.remarkTail))
    }
    if u + 1 < units.count {
      sink.add(.endBeforeHead, if: units[u + 1].kind == .section || units[u + 1].kind == .title)
      sink.add(.endBeforeNoise, if: units[u + 1].isAfterNoise)
    }
  }
}
