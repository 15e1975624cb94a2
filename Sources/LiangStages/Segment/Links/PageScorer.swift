import LiangCore
import LiangText

/// Says what speaks for each choice on one page.
struct PageScorer {
  let units: [PageUnit]
  /// By unit: what sort of thing it is; what is asked of every two lies close together.
  private let kinds: [PageUnit.Kind]
  var topics: Topics { evidence.topics }
  /// 0…1: how often the next piece of a story stands next on the page.
  private(set) var order: Float = 0.75
  /// The same as odds against any other of the pieces near by, in logarithms: about 0 where any is as likely, 2 where
  /// the page is in order.
  private(set) var orderOdds: Float = 0
  /// The stories so far.
  var draft: StoryDraft
  /// Those of the rounds before.
  var earlierDrafts: [StoryDraft] = []
  let evidence: CutEvidence
  private let weights: SegmentWeights
  /// By unit and unit: what the lines alone say of the second following the first.
  private var lineScores: [Float] = []
  let headsBefore: [Int32]
  /// By unit: 1 traditional, -1 simplified, 0 too short to say.
  let script: [Int8]
  /// By unit: 1 full-width commas, -1 half-width ones, 0 both or neither.
  let commas: [Int8]

  /// Whether items behind bullets stand below a headline or the name of a column, and so belong together.
  let bulletsHaveHead: Bool
  /// Whether texts are set in columns, their lines broken at the edge.
  let hasColumns: Bool
  /// Whether columns side by side were read across: then the next but one line is the next of its column.
  let isReadAcross: Bool
  /// Whether any blank line parts units, or what stands for one on a page without.
  let hasBlanks: Bool
  /// 0…1: whether paragraphs stand below each other without a blank line; 1 where half of them do. There a blank line
  /// ends a block and often a story; elsewhere it ends a paragraph.
  let blockShare: Float
  /// By unit: how many blank lines there are up to it, those that stand together counted once.
  let blocksBefore: [Int]
  /// 0…1: how often the text below a headline opens as reports do.
  let openingShare: Float
  /// What headlines and texts stand below each other, and which of them lack the other.
  let layout: HeadLayout
  /// Which texts must go on, and where.
  let openEnds: OpenEnds
  /// What the widths of columns say.
  let columns: ColumnFits
  /// What the places say that units name.
  let places: KeyFits
  /// What it says that units are about one field or several.
  let fields: KeyFits
  /// What the names and terms say that units have in common.
  let terms: KeyFits
  /// What it says that the words of units mean the same.
  let meanings: MeaningFits

  init(
    _ page: FoldedPage, _ found: [PageUnit], _ names: LinePlaces, _ weights: SegmentWeights, isReadAcross: Bool = false
  ) {
    self.weights = weights
    self.isReadAcross = isReadAcross
    evidence = CutEvidence(page, found, .builtin)
    units = FragmentJudge(evidence, weights).judged()
    kinds = units.map(\.kind)
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
    openEnds = OpenEnds(page, units, evidence.words)
    columns = ColumnFits(units)
    let placeKeys = PlaceKeys(names, .builtin)
    places = KeyFits(units.map(placeKeys.codes), PlaceKeys.scale)
    fields = KeyFits(units.map { FieldKeys.keys(of: $0, page) }, FieldKeys.scale)
    terms = KeyFits(TermKeys(units, page, evidence.topics, .builtin))
    meanings = MeaningFits(page, units)
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
    orderOdds = Self.odds(ofOrder: order)
    lineScores = scoreLines()
  }

  /// How likely the next piece of a story is to stand next on the page, by what the pieces say of themselves alone.
  ///
  /// What no blank line parts is no question, unless nothing is parted. Each line of text comes after one of the few
  /// before it; that it is the very last of them has the probability sought, and the others share the rest. Expectation
  /// and maximisation in turn find it.
  private func measureOrder(_ weights: SegmentWeights) -> Float {
    var choices: [(next: Float, others: Float)] = []
    var sink = ScoreSink(weights)
    func odds(_ u: Int, _ v: Int) -> Float {
      sink.score = 0
      evidence.features(u, v, into: &sink)
      return exponential(sink.score)
    }
    for v in units.indices.dropFirst() where kinds[v] == .text && !units[v].shape.marks.contains(.opening) {
      guard kinds[v - 1] == .text, units[v].blanksAbove > 0 || !hasBlanks else { continue }
      var (others, count): (Float, Float) = (0, 0)
      for u in max(0, v - Self.orderReach)..<v - 1 where kinds[u] == .text {
        others += odds(u, v)
        count += 1
      }
      if count > 0 { choices.append((odds(v - 1, v), others / count)) }
    }
    var order = Self.usualOrder
    for _ in 0..<Self.orderRounds {
      let kept = choices.reduce(Self.usualOrder * Self.usualLines) { sum, choice in
        let next = order * choice.next
        return sum + next / (next + (1 - order) * choice.others)
      }
      order = kept / (Float(choices.count) + Self.usualLines)
    }
    return order
  }

  /// How many units before a line are asked whether it follows them.
  private static let orderReach = 8
  /// Before any line is looked at: as if of three lines three quarters stood in order, so that a page of few lines is
  /// taken for a usual one.
  private static let (usualOrder, usualLines): (Float, Float) = (0.75, 3)
  /// After so many rounds the share has settled.
  private static let orderRounds = 8

  /// The odds of the share in steps that grow slower than they do; a page all of whose lines stand in order has odds of
  /// fifty.
  private static func odds(ofOrder order: Float) -> Float { magnitude(8 * order / (1.02 - order)) / 4 }

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
    switch (kinds[u], kinds[v]) {
    case (.credit, _): return false
    case (let first, .section): return first == .title && isNext
    case (.title, .title), (.section, .title): return isNext && units[v].blanksAbove <= 2
    case (let first, .title): return first == .text || first == .row
    case (let first, .credit): return first == .caption || first == .text
    case (let first, .byline): return first == .text || first == .title || (first == .section && isNext)
    case (let first, .caption): return first != .byline && first != .row
    case (let first, .row): return first != .byline && first != .caption
    // No story opens twice, and no sentence ends before the unit of its number: 方便职工购物。| 万元，
    case (.text, .text) where units[u].shape.end == .closed && units[v].shape.beginsWithBareUnit: return false
    case (.text, .text), (.row, .text): return !units[v].shape.marks.contains(.opening)
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
    var score = scores.mutableSpan
    var sink = ScoreSink(weights)
    for u in units.indices {
      let row = u * units.count
      for v in units.indices where score[row + v] > -.infinity {
        sink.score = 0
        stories(u, v, into: &sink)
        score[row + v] += sink.score
      }
    }
    return scores
  }

  /// By unit and unit: what they and their blocks have in common, of which at least one is text, whether they are set
  /// equally wide, and how near the places lie that they name; symmetric.
  func affinities() -> [Float] {
    var affinities = [Float](repeating: 0, count: units.count * units.count)
    let isHead = kinds.map { $0 == .section || $0 == .title || $0 == .byline }
    for u in units.indices where kinds[u] != .credit {
      for v in 0..<u where kinds[v] != .credit && !(isHead[u] && isHead[v]) {
        let blocks = evidence.blockFit(u, v) + evidence.blockFit(v, u)
        var value = blocks
        if !isHead[u], !isHead[v] {
          let lines = evidence.fit(u, v) + evidence.fit(v, u)
          value = blocks == 0 ? lines : max(lines, blocks)
        }
        let all =
          value / 2 + ColumnFits.weight * columns.fit(u, v) + places.affinity(u, v) + fields.affinity(u, v)
          + terms.affinity(u, v) + meanings.affinity(u, v)
        affinities[u * units.count + v] = all
        affinities[v * units.count + u] = all
      }
    }
    return affinities
  }

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
    switch (kinds[u], kinds[v]) {
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
    switch (kinds[u], kinds[v]) {
    case (_, .credit), (_, .byline), (_, .section), (.section, .title): break
    case (.title, .title): sink.add(.headAgreement, draft.agreement(u, v))
    case (.section, _), (.title, _), (.byline, _):
      sink.add(.headAgreement, draft.agreement(u, v))
      sink.add(.headPassesStory, draft.between(v, u))
    default:
      sink.add(.storyAgreement, draft.agreement(u, v))
      // What stands below a crosshead goes on with the story above it.
      if kinds[v] == .title, v + 1 < units.count {
        sink.add(.crossheadAgreement, draft.agreement(u, v + 1))
        if let best = layout.alike[v].lazy.map({ draft.agreement(u, $0) }).max() {
          sink.add(.crossheadAlikeAgreement, best)
        }
      }
      sink.add(.storyBetween, draft.between(u, v))
      sink.add(.storyBetweenBack, draft.between(v, u))
    }
  }
}
