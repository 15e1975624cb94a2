import LiangCore
import LiangText

/// What the figures of an article are about: chosen together, by weights, among the places of the article, by what
/// stands before each in its clause, its sentence and its paragraph, what the article is about, and how each stands to
/// the one before.
struct MetricPlaces {
  /// A figure, and where its clause, its sentence and its paragraph begin.
  struct Figure {
    var range: ByteRange
    var modality: Int
    var kind: Int
    var clause: Int32
    var sentence: Int32
    var paragraph: Int32
    var spot: PlaceText.Spot
    var isHeading: Bool
    /// Where the rows of its table stand that are before its own, and no place heads its own; else empty.
    var rows = ByteRange.none
    /// The end of its item, its action, the beginning of its sentence, what stands before it and behind it, hashed.
    var words: [Int]

    init(_ metric: Metric, in text: borrowing PlaceText) {
      range = metric.range
      modality = metric.modality.ordinal
      kind = metric.kind.ordinal
      clause = PlaceText.start(of: range.start, in: text.clauses)
      sentence = PlaceText.start(of: range.start, in: text.sentences)
      paragraph = PlaceText.start(of: range.start, in: text.paragraphs)
      spot = text.spot(of: range.start)
      isHeading = text.isHeading(range.start)
      words = [
        metric.item.isEmpty ? 0 : text.hash(last: 2, before: metric.item.end),
        metric.action.isEmpty ? 0 : text.hash(last: 2, before: metric.action.end),
        text.hash(first: 2, from: sentence), text.hash(last: 2, before: range.start),
        text.hash(first: 2, from: range.end),
      ]
    }
  }

  /// What a cue is to a figure.
  private enum Slot: Int {
    /// The last before it in its sentence, the last and the first that may say where, the last in its clause.
    case last, lastGood, firstGood, lastOfClause
    /// The one behind it in its clause.
    case next
    /// Where the sentence has none: the last of the sentences before in its paragraph, the first of that one's
    /// sentence, the first of the paragraph.
    case lastBefore, firstBefore, firstOfParagraph
    /// Where the paragraph has none: the last of those before.
    case lastOfArticle
    /// The first of the lines that surely belong together with its own.
    case firstOfStretch
  }

  /// The cues around a figure.
  private struct Around {
    struct Near {
      var slot: Slot
      var cue: PlaceCue
      /// How many clauses or sentences it is away, and how many characters.
      var gap: Int
      var characters: Int
      /// How many other figures stand between.
      var figures: Int
      /// How often the article names its place.
      var named: Int
    }
    var cues: [Near] = []
    /// 0 where the sentence has a cue, 1 where only the paragraph has, else 2.
    var reach = 2
    /// Cues between the figure before it and this one: none, one, more.
    var between = 0
  }

  /// The places of the rows above a figure's own, gathered while the figures go down their table: to gather them for
  /// each anew would take time by the square of the rows.
  private struct RowPlaces {
    private var rows = ByteRange.none
    /// The first cue that is not yet gathered.
    private var next = 0
    private(set) var codes: Set<Int32> = []

    mutating func gather(_ rows: ByteRange, _ text: borrowing PlaceText) {
      if rows.start != self.rows.start || rows.end < self.rows.end {
        codes.removeAll(keepingCapacity: true)
        next = text.firstCue(from: rows.start)
      }
      self.rows = rows
      while next < text.cues.count, text.cues[next].range.start < rows.end {
        if text.cues[next].isResolved { codes.insert(text.cues[next].code) }
        next += 1
      }
    }
  }

  /// How many cues before a figure are looked at.
  private static let remembered = 100
  /// How many of the places that the article may be about are looked at.
  private static let likelyCount = 3

  /// What a place scores that the article was never asked whether it is about: less than those that lose plainly.
  private static let unlikely = -9 * ChoiceFeatures.scale
  /// What lags behind by no more is as good as even.
  private static let even = -10

  private let text: PlaceText
  private let home: PageHome
  /// Where the body begins.
  private let body: PlaceText.Spot
  private let about: Int32
  /// What each place scores as what the article is about; those that score highest.
  private let scores: [Int32: Int32]
  private let likely: [Int32]
  /// How often the article names each place.
  private let named: [Int32: Int]
  /// Where figures stand in tables.
  private let cells: [TableCell]
  /// The places to choose from for the figure, in order of their codes: what the cues around it and around the figure
  /// before it stand for, what the article is about or may be about, the page's home, what these lie in, and none.
  private(set) var candidates: [Int32] = []
  private var around = Around()
  private var figure: Figure?
  private var previous: Figure?
  private var rowPlaces = RowPlaces()

  /// - Parameters:
  ///   - text: its words resolved by what it is about.
  ///   - scores: how the places stand as what the article is about.
  ///   - cells: where figures of the page stand in tables.
  init(_ text: PlaceText, _ home: PageHome, about: Int32, scores: [Int32: Int32], cells: [TableCell]) {
    self.cells = cells
    self.text = text
    self.home = home
    body = text.spot(of: text.body)
    self.about = about
    self.scores = scores
    named = Dictionary(text.codes.lazy.map { ($0, 1) }, uniquingKeysWith: +)
    likely = scores.keys.sorted { (scores[$0]!, $1) > (scores[$1]!, $0) }.prefix(Self.likelyCount).map(\.self)
  }

  /// The places of the article's figures, which come in the order of its text.
  mutating func choose(
    _ metrics: some Sequence<Metric>, _ weights: PlaceWeights, _ features: inout ChoiceFeatures
  ) -> [Int32] {
    var chain = ChoiceChain()
    var options: [[Int32]] = []
    for metric in metrics {
      look(at: metric)
      let scores = scores(weights.metric, &features)
      var steps: [Int32] = []
      for relation in PlaceRelation.allCases {
        describeStep(relation, &features)
        steps.append(features.score(weights.metric))
      }
      let (before, now) = (options.last ?? [], candidates)
      chain.add(scores) { steps[relation(now[$1], before[$0])] }
      options.append(now)
    }
    return zip(chain.best, options).map { $1[$0] }
  }

  /// What speaks for each candidate. What a cue says hangs on how its place stands to the candidate alone, and what the
  /// words say on how what the article is about does, so that each is summed up once.
  private func scores(_ weights: UnsafePointer<Int16>, _ features: inout ChoiceFeatures) -> [Int32] {
    let count = PlaceRelation.allCases.count
    var byCues = ScoreMemo(count: around.cues.count * count)
    var byWords = ScoreMemo(count: count)
    return candidates.map { code in
      features.removeAll()
      describeItself(code, &features)
      var sum = features.score(weights)
      for (number, cue) in around.cues.enumerated() {
        let relation = relation(code, cue.cue.code)
        sum += byCues.score(number * count + relation) {
          features.removeAll()
          describe(relation, to: cue, &features)
          return features.score(weights)
        }
      }
      let own = relation(code, about)
      sum += byWords.score(own) {
        features.removeAll()
        describeWords(own, &features)
        return features.score(weights)
      }
      return sum
    }
  }

  /// Goes on to the next figure of the article, in the order of its text.
  mutating func look(at metric: Metric) {
    let figure = figure(metric)
    // What stands in the row of another place is no sign of what sums them up.
    let isTotal = !figure.rows.isEmpty && self.figure.map { figure.rows.contains(Int($0.range.start)) } ?? false
    previous = isTotal ? nil : self.figure
    let codesBefore = isTotal ? [] : around.cues.map(\.cue.code)
    self.figure = figure
    around = Around()
    if let place = placeOfColumn(metric) {
      candidates = [place]
      return
    }
    let next = text.firstCue(from: figure.range.start)
    lookInSentence(figure, before: next)
    if let after = text.cues[next...].prefix(while: { $0.clause == figure.clause }).first(where: {
      $0.isResolved && $0.range.start >= figure.range.end
    }) {
      add(.next, after, figure)
    }
    if let first = firstOfStretch(figure) { add(.firstOfStretch, first, figure) }
    if let previous {
      let between = text.cues[..<next].reversed().prefix { $0.range.start >= previous.range.end }
      around.between = between.lazy.filter { $0.isResolved && (figure.isHeading || !$0.isHeading) }.prefix(2).count
    }
    if let subject = subject(of: figure, before: next) {
      candidates = [subject.code]
      return
    }
    candidates = PlaceChoice.withUpper(likely + [about, home.code] + codesBefore + around.cues.map(\.cue.code))
    // A sum is of none of its parts.
    guard !figure.rows.isEmpty, rowPlaces.codes.count > 1 else { return }
    candidates.removeAll { $0 != 0 && rowPlaces.codes.contains($0) }
  }

  /// What the figure's sentence speaks of, if nothing before the figure says another place; a word without a name only
  /// speaks for its own clause. 在 it may be in that part of it which the article is about.
  private func subject(of figure: Figure, before next: Int) -> PlaceCue? {
    guard !figure.isHeading, let last = text.cues[..<next].last, last.isResolved, last.isSubject,
      last.range.start >= (last.isNamed ? figure.sentence : figure.clause),
      last.code != 0 || last.kind == .nation, last.role != .here || !PlaceRelation.holds(last.code, about)
    else { return nil }
    return last
  }

  private mutating func figure(_ metric: Metric) -> Figure {
    var figure = Figure(metric, in: text)
    guard metric.cell > 0, case let header = cells[Int(metric.cell) - 1].header,
      cues(in: ByteRange(Int(metric.sentence.start), Int(metric.range.start))).isEmpty
    else { return figure }
    let rows = ByteRange(Int(header.end), Int(metric.sentence.start))
    rowPlaces.gather(rows, text)
    if !rowPlaces.codes.isEmpty { figure.rows = rows }
    return figure
  }

  /// The place that heads the column of the figure, or that 分别 deals out to it: the 博山区 of 张店区、博山区法院, the 如皋市 whose
  /// 如 is taken for a word.
  private func placeOfColumn(_ metric: Metric) -> Int32? {
    guard metric.cell > 0, case let cell = cells[Int(metric.cell) - 1], !cell.column.isEmpty else { return nil }
    let label = cell.column
    if let own = cues(in: label).first(where: { $0.range.start == label.start && $0.range.end == label.end }) {
      return own.code
    }
    guard cell.header.isEmpty, case let next = text.starts.partitionPoint(where: { $0 <= label.start }), next > 0,
      label.start < text.ends[next - 1], text.codes[next - 1] != 0
    else { return nil }
    return text.codes[next - 1]
  }

  private func cues(in range: ByteRange) -> some Collection<PlaceCue> {
    text.cues[text.firstCue(from: range.start)...].lazy.prefix { $0.range.start < range.end }.filter(\.isResolved)
  }

  /// The cues before the figure: those of its sentence, else the nearest of the sentences before.
  private mutating func lookInSentence(_ figure: Figure, before next: Int) {
    var good: [PlaceCue] = []
    var hasAny = false
    for cue in text.cues[..<next].suffix(Self.remembered).reversed()
    where cue.isResolved && (figure.isHeading || !cue.isHeading) {
      guard cue.range.end <= figure.range.start else { continue }
      guard cue.range.start >= figure.sentence else { break }
      if !hasAny {
        add(.last, cue, figure)
        if cue.range.start >= figure.clause { add(.lastOfClause, cue, figure) }
        hasAny = true
      }
      if cue.isGood { good.append(cue) }
    }
    if let last = good.first, let first = good.last {
      around.reach = 0
      add(.lastGood, last, figure)
      add(.firstGood, first, figure)
    } else {
      lookBack(figure, before: next)
    }
  }

  /// The cues of the sentences before.
  private mutating func lookBack(_ figure: Figure, before next: Int) {
    var last: PlaceCue?
    var firstOfSentence: PlaceCue?
    var firstOfParagraph: PlaceCue?
    for cue in text.cues[..<next].suffix(Self.remembered).reversed() where cue.isResolved && cue.isGood {
      guard cue.range.start < figure.sentence, figure.isHeading || !cue.isHeading,
        !figure.rows.contains(Int(cue.range.start))
      else { continue }
      guard cue.range.start >= figure.paragraph else {
        if last == nil { add(.lastOfArticle, cue, figure) }
        break
      }
      if last == nil { last = cue }
      if cue.sentence == last!.sentence { firstOfSentence = cue }
      firstOfParagraph = cue
    }
    guard let last, let firstOfSentence, let firstOfParagraph else { return }
    around.reach = 1
    add(.lastBefore, last, figure)
    add(.firstBefore, firstOfSentence, figure)
    add(.firstOfParagraph, firstOfParagraph, figure)
  }

  /// The first cue of the lines that surely belong together with the figure's.
  private func firstOfStretch(_ figure: Figure) -> PlaceCue? {
    let first = text.firstCue(from: figure.spot.stretch)
    return text.cues[first...].prefix(Self.remembered)
      .first {
        $0.isResolved && $0.isGood && (figure.isHeading || !$0.isHeading) && !figure.rows.contains(Int($0.range.start))
      }
      .flatMap { $0.spot.distance(to: figure.spot) == .apart ? nil : $0 }
  }

  private mutating func add(_ slot: Slot, _ cue: PlaceCue, _ figure: Figure) {
    let gap =
      switch slot {
      case .lastBefore, .lastOfArticle: PlaceText.count(text.sentences, from: cue.range.start, to: figure.range.start)
      case .last, .lastGood: PlaceText.count(text.clauses, from: cue.range.start, to: figure.range.start)
      default: 0
      }
    let (start, end) =
      slot == .next ? (figure.range.end, cue.range.start) : (cue.range.end, figure.range.start)
    around.cues.append(
      .init(
        slot: slot, cue: cue, gap: gap, characters: Int(end - start) / 3,
        figures: PlaceText.count(text.figures, from: start - 1, to: end - 1), named: named[cue.code, default: 0]))
  }

  /// What speaks for or against the candidate as the figure's place.
  func describe(_ candidate: Int, _ features: inout ChoiceFeatures) {
    features.removeAll()
    let code = candidates[candidate]
    describeItself(code, &features)
    for cue in around.cues { describe(relation(code, cue.cue.code), to: cue, &features) }
    describeWords(relation(code, about), &features)
  }

  /// The candidate beside what the cues and the words say of it.
  private func describeItself(_ code: Int32, _ features: inout ChoiceFeatures) {
    guard let figure else { return }
    let isNone = (code == 0).number
    let own = relation(code, about)
    features.add(Template.level, PlaceRelation.level(code))
    features.add(Template.ofArticle, own, around.reach)
    features.add(Template.ofLevel, own, PlaceRelation.level(about))
    let lead = (scores[code].map(Int.init) ?? Self.unlikely) - Int(scores[about] ?? 0)
    let one = ChoiceFeatures.scale
    features.add(
      Template.lead, ChoiceFeatures.step(lead, -6 * one, -3 * one, -3 * one / 2, -one / 2, Self.even))
    features.add(Template.modality, figure.modality, isNone, (code == about).number)
    features.add(Template.kind, figure.kind, isNone)
    if figure.isHeading { features.add(Template.heading, own) }
    features.add(Template.type, own, text.type, around.reach)
    let fromStart = body.distance(to: figure.spot).rawValue
    features.add(Template.start, own, fromStart, text.headings.isEmpty.number)
    if home.strength > 0 { features.add(Template.home, own, relation(code, home.code), home.strength) }
    if previous == nil { features.add(Template.first, isNone) }
  }

  /// The words around the figure.
  private func describeWords(_ own: Int, _ features: inout ChoiceFeatures) {
    guard let figure else { return }
    for (number, word) in figure.words.enumerated() { features.add(Template.word, of: number, own, word) }
  }

  private func relation(_ code: Int32, _ other: Int32) -> Int { PlaceRelation(code, to: other).rawValue }

  private func describe(_ relation: Int, to near: Around.Near, _ features: inout ChoiceFeatures) {
    let (slot, cue, gap) = (near.slot, near.cue, near.gap)
    let ofArticle = self.relation(about, cue.code)
    let place = ChoiceFeatures.place(slot.rawValue, relation)
    features.add(Template.cue, place)
    features.add(Template.manner, place, cue.manner)
    features.add(Template.cueOfArticle, place, ofArticle)
    features.add(Template.mannerOfArticle, place, cue.manner, ofArticle)
    if let kind = cue.kind { features.add(Template.unnamed, place, kind.rawValue) }
    features.add(Template.before, place, cue.before)
    features.add(Template.after, place, cue.after)
    features.add(Template.next, place, cue.next)
    if let figure {
      let distance = cue.spot.distance(to: figure.spot).rawValue
      features.add(Template.distance, place, distance)
      features.add(Template.distanceOfArticle, place, distance, ofArticle, cue.manner)
    }
    describeNearness(place, to: near, ofArticle, &features)
    switch slot {
    case .lastBefore, .lastOfArticle:
      features.add(Template.sentences, place, ChoiceFeatures.step(gap, 1, 2, 3, 5), ofArticle)
    case .last, .lastGood: features.add(Template.clauses, place, ChoiceFeatures.step(gap, 0, 1, 2, 4), ofArticle)
    default: break
    }
  }

  /// How near it stands, what stands between, and how often its place is named.
  private func describeNearness(
    _ place: Int, to near: Around.Near, _ ofArticle: Int, _ features: inout ChoiceFeatures
  ) {
    let cue = near.cue
    let named = ChoiceFeatures.step(near.named, 0, 1, 2, 4)
    features.add(Template.named, place, named, ofArticle)
    features.add(Template.levels, place, PlaceRelation.level(cue.code) * 4 + PlaceRelation.level(about), named)
    switch near.slot {
    case .last, .lastGood, .lastOfClause, .next:
      let characters = ChoiceFeatures.step(near.characters, 0, 2, 4, 7, 11, 18, 30)
      let figures = min(near.figures, 3)
      features.add(Template.characters, place, characters, ofArticle)
      features.add(Template.charactersManner, place, characters, cue.manner)
      features.add(Template.figures, place, figures, ofArticle)
      features.add(Template.figuresCharacters, place, figures, characters)
      features.add(Template.figuresManner, place, figures, cue.manner)
    default: break
    }
  }

  /// What speaks for or against a place that stands so to that of the figure before.
  func describeStep(_ relation: PlaceRelation, _ features: inout ChoiceFeatures) {
    features.removeAll()
    guard let figure, let previous else { return }
    let relation = relation.rawValue
    let step =
      previous.clause == figure.clause
      ? 0 : previous.sentence == figure.sentence ? 1 : previous.paragraph == figure.paragraph ? 2 : 3
    features.add(Template.step, relation, step, min(around.between, 1))
    features.add(Template.stepBetween, relation, min(around.between, 1))
    features.add(Template.stepCues, relation, step, around.between)
    features.add(
      Template.stepDistance, relation, previous.spot.distance(to: figure.spot).rawValue, around.between)
    let likeness = (previous.kind == figure.kind).number * 2 + (previous.modality == figure.modality).number
    features.add(Template.stepLikeness, relation, likeness, step, min(around.between, 1))
  }
}
