import LiangCore
import LiangText

/// What a figure is about: chosen by weights among the places of its article, by what stands before it in its clause, its
/// sentence and its paragraph, what the article is about, and what the figure before it is about.
struct MetricPlaces {
  /// A figure, and where its clause, its sentence and its paragraph begin.
  struct Figure {
    var range: ByteRange
    var modality: Int
    var kind: Int
    var clause: Int32
    var sentence: Int32
    var paragraph: Int32
    var isHeading: Bool

    init(_ metric: Metric, in text: PlaceText) {
      range = metric.range
      modality = metric.modality.ordinal
      kind = metric.kind.ordinal
      clause = PlaceText.start(of: range.start, in: text.clauses)
      sentence = PlaceText.start(of: range.start, in: text.sentences)
      paragraph = PlaceText.start(of: range.start, in: text.paragraphs)
      isHeading = text.isHeading(range.start)
    }
  }

  /// What a cue is to a figure.
  private enum Slot: Int {
    /// The last before it in its sentence, the last and the first that may say where, the last in its clause.
    case last, lastGood, firstGood, lastOfClause
    /// The one behind it in its clause.
    case next
    /// Where the sentence has none: the last of the sentences before in its paragraph, the first of that one's sentence, the
    /// first of the paragraph.
    case lastBefore, firstBefore, firstOfParagraph
    /// Where the paragraph has none: the last of those before.
    case lastOfArticle
  }

  /// The cues around a figure.
  private struct Around {
    var cues: [(slot: Slot, cue: PlaceCue)] = []
    /// 0 where the sentence has a cue, 1 where only the paragraph has, else 2.
    var reach = 2
    /// Cues between the figure before it and this one: none, one, more.
    var between = 0
  }

  private let text: PlaceText
  private let home: PageHome
  private let about: Int32
  let candidates: [Int32]
  /// By candidate: what it scores as the article's place less what that scores.
  private let leads: [Int32]
  private var around = Around()
  private var figure: Figure?
  private var previous: (figure: Figure, code: Int32)?

  /// - Parameters:
  ///   - text: its words resolved by what it is about.
  ///   - scores: how the places stand as what the article is about.
  init(
    _ text: PlaceText, _ home: PageHome, about: Int32, candidates: [Int32], scores: [(code: Int32, score: Int32)]
  ) {
    self.text = text
    self.home = home
    self.about = about
    self.candidates = candidates
    let best = scores.first { $0.code == about }?.score ?? 0
    leads = candidates.map { code in (scores.first { $0.code == code }?.score ?? Int32(-9 * 1024)) - best }
  }

  /// The place of the next figure of the article.
  mutating func choose(_ metric: Metric, _ weights: PlaceWeights, _ features: inout PhraseFeatures) -> Int32 {
    look(at: metric)
    var scores: [Int32] = []
    for index in candidates.indices {
      describe(index, &features)
      scores.append(features.score(weights.metric))
    }
    let code = candidates[PlaceChoice.best(scores)]
    settle(code)
    return code
  }

  /// Goes on to the next figure of the article, in the order of its text.
  mutating func look(at metric: Metric) {
    let figure = Figure(metric, in: text)
    self.figure = figure
    around = Around()
    let before = text.cues.filter {
      $0.range.end <= figure.range.start && $0.isResolved && (figure.isHeading || !$0.isHeading)
    }
    let sentence = before.filter { $0.range.start >= figure.sentence }
    if let last = sentence.last { around.cues.append((.last, last)) }
    let good = sentence.filter(\.isGood)
    if let last = good.last { around.cues += [(.lastGood, last), (.firstGood, good[0])] }
    if let last = sentence.last, last.range.start >= figure.clause { around.cues.append((.lastOfClause, last)) }
    if good.isEmpty {
      lookBack(before.filter { $0.range.start < figure.sentence && $0.isGood }, figure)
    } else {
      around.reach = 0
    }
    let after = text.cues.first {
      $0.range.start >= figure.range.end && $0.clause == figure.clause && $0.isResolved
    }
    if let after { around.cues.append((.next, after)) }
    if let previous {
      around.between = min(2, before.count { $0.range.start >= previous.figure.range.end })
    }
  }

  /// The cues of the sentences before.
  private mutating func lookBack(_ good: [PlaceCue], _ figure: Figure) {
    let paragraph = good.filter { $0.range.start >= figure.paragraph }
    if let last = paragraph.last {
      around.reach = 1
      let first = paragraph.first { $0.sentence == last.sentence }!
      around.cues += [(.lastBefore, last), (.firstBefore, first), (.firstOfParagraph, paragraph[0])]
    } else if let last = good.last {
      around.cues.append((.lastOfArticle, last))
    }
  }

  /// Says what the figure came to, for the next one.
  mutating func settle(_ code: Int32) { previous = figure.map { ($0, code) } }

  /// What speaks for or against the candidate as the figure's place.
  func describe(_ candidate: Int, _ features: inout PhraseFeatures) {
    features.removeAll()
    guard let figure else { return }
    let code = candidates[candidate]
    let isNone = (code == 0).number
    let own = relation(code, about)
    features.add(500, PlaceRelation.level(code))
    features.add(501, own, around.reach)
    features.add(502, own, PlaceRelation.level(about))
    features.add(503, PlaceChoice.step(Int(leads[candidate]), -6144, -3072, -1536, -512, -10))
    features.add(504, figure.modality, isNone, (code == about).number)
    features.add(505, figure.kind, isNone)
    if figure.isHeading { features.add(506, own) }
    for (slot, cue) in around.cues { describe(code, slot, cue, figure, &features) }
    if home.strength > 0 { features.add(507, own, relation(code, home.code), home.strength) }
    describePrevious(code, figure, &features)
  }

  private func relation(_ code: Int32, _ other: Int32) -> Int { PlaceRelation(code, to: other).rawValue }

  private func describe(
    _ code: Int32, _ slot: Slot, _ cue: PlaceCue, _ figure: Figure, _ features: inout PhraseFeatures
  ) {
    let relation = relation(code, cue.code)
    let ofArticle = self.relation(about, cue.code)
    let place = slot.rawValue * 16 + relation
    features.add(510, place)
    features.add(511, place, cue.manner)
    features.add(512, place, ofArticle)
    features.add(513, place, cue.manner, ofArticle)
    if let kind = cue.kind { features.add(514, place, kind.rawValue) }
    switch slot {
    case .lastBefore, .lastOfArticle:
      let sentences = text.sentences.count { $0 > cue.range.start && $0 <= figure.range.start }
      features.add(515, place, PlaceChoice.step(sentences, 1, 2, 3, 5), ofArticle)
    case .last, .lastGood:
      let clauses = text.clauses.count { $0 > cue.range.start && $0 <= figure.range.start }
      features.add(516, place, PlaceChoice.step(clauses, 0, 1, 2, 4), ofArticle)
    default: break
    }
  }

  private func describePrevious(_ code: Int32, _ figure: Figure, _ features: inout PhraseFeatures) {
    guard let previous else { return features.add(520, (code == 0).number) }
    let relation = relation(code, previous.code)
    let step =
      previous.figure.clause == figure.clause
      ? 0 : previous.figure.sentence == figure.sentence ? 1 : previous.figure.paragraph == figure.paragraph ? 2 : 3
    features.add(521, relation, step, min(around.between, 1))
    features.add(522, relation, min(around.between, 1))
    features.add(523, relation, step, around.between)
  }
}
