import LiangCore
import LiangText

/// The times that the figures of an article cover: chosen together, by weights, among the times of the article, by what
/// the sentence of each says, what was said before in its paragraph and at the beginning of the article, and how the
/// time of each stands to that of the figure before.
///
/// Readers agree on the times that a sentence says; how far one reaches beyond it they weigh: by the kind of time, by
/// whether the text goes on about the same, by what is counted.
struct PeriodChoice {
  /// What a time is to a figure.
  enum Slot: Int {
    /// What the words of its sentence say.
    case governor
    /// Of those that may govern: the last before it in its clause, the one behind it there, the first and the last
    /// before it in its sentence, the next one in a later clause.
    case lastOfClause, nextOfClause, firstOfSentence, lastOfSentence, nextOfSentence
    /// The last of the sentences before in its paragraph, the first of that one's sentence, the first of the paragraph.
    case lastBefore, firstBefore, firstOfParagraph
    /// The last of the paragraphs before, the first of the running text, that of the headline.
    case lastOfArticle, firstOfArticle, headline
    /// The first one of months or days: the period that a report is about.
    case report
    /// One of its sentence that is compared with, or that of the news.
    case aside
  }

  struct Cue {
    var slot: Slot
    var spoken: SpokenTime
    var time: DatedTime?
    /// Sentences between it and the figure, or paragraphs.
    var gap: Int
  }

  /// A time to choose, and who said it.
  struct Option {
    var time: DatedTime?
    var source: SpokenTime?
    /// Whether a table tells of a plan by it.
    var isPlanned = false
  }

  /// What speaks for an option after one of the figure before hangs on these alone.
  struct Step {
    /// How its time stands to that of the figure before, and to what the words of the figure's sentence say.
    var relation, said: TimeRelation
    /// Of the time of the figure before.
    var shape: Int

    /// Small and its own, below `count`.
    var key: Int { (relation.rawValue * TimeRelation.count + said.rawValue) * ArticleTimes.shapes + shape }
    static let count = TimeRelation.count * TimeRelation.count * ArticleTimes.shapes
  }

  /// How many options are taken over from the figure before, no time beside them: it has taken over others itself.
  static let takenOver = 32
  /// More options than most figures have.
  private static let usual = 24

  let article: ArticleTimes
  /// The times to choose from for the figure, none first.
  private(set) var options: [Option] = []
  private(set) var cues: [Cue] = []
  private(set) var index = 0
  /// What the words of the figure's sentence say.
  private var governor: DatedTime?
  /// The words around the figure, hashed.
  private var words: [Int] = []
  /// What `ArticleTimes` says of the figure's sentence and clause, whatever the option.
  private var goesOn = 0
  private var signs = 0
  /// Whether a time that may govern stands between the figure before and this one.
  private var between = 0
  /// The figure before it, and the times that there were to choose from for that one.
  private(set) var previous: Int?
  private(set) var before: [Option] = []
  /// How each option stands to what the words of the figure's sentence say, and of what shape those of the figure
  /// before are.
  private var said: [TimeRelation] = []
  private var shapesBefore: [Int] = []
  /// How many of the options the words around the figure give; behind them are those of the figure before.
  private var nearby = 0
  /// What the figure that this one of a headline repeats covers.
  private var repeated: Option?
  /// What the figures came to, nil where that is not decided yet.
  private var decided: [Option?]
  /// Why each figure got its time, where somebody asked; else nil.
  private(set) var reasons: [PeriodReasons]?

  /// - Parameter explains: whether `reasons` are wanted.
  init(_ article: ArticleTimes, explains: Bool = false) {
    self.article = article
    decided = Array(repeating: nil, count: article.metrics.count)
    if explains { reasons = Array(repeating: PeriodReasons(), count: article.metrics.count) }
  }

  /// The figures in the order in which their times are chosen: headlines last, because they repeat figures of the text;
  /// those whose time heads their column or row are not among them.
  var parts: [[Int]] {
    let indices = article.metrics.indices.filter { article.tables.own[$0] == nil }
    return [indices.filter { !isHeading($0) }, indices.filter { isHeading($0) }]
  }

  /// The times of all figures, in the order of the text.
  mutating func choose(_ weights: UnsafePointer<Int16>, _ features: inout ChoiceFeatures) -> [Option] {
    for part in parts { choose(part, weights, &features) }
    for (index, time) in article.tables.own.enumerated() {
      guard let time else { continue }
      decided[index] = Option(
        time: time.time.map(DatedTime.init), source: time, isPlanned: article.tables.arePlanned[index])
      reasons?[index] = PeriodReasons(decided[index]!)
    }
    return decided.map { $0! }
  }

  /// Decides the times of the figures, which follow each other.
  mutating func choose(_ part: [Int], _ weights: UnsafePointer<Int16>, _ features: inout ChoiceFeatures) {
    var chain = ChoiceChain()
    var looked: [[Option]] = []
    var steps = ScoreMemo(count: Step.count)
    begin()
    for index in part {
      look(at: index)
      let scores = scores(weights, &features)
      let (isPart, isOne) = (tellsParts, hasTimeOfTable)
      steps.removeAll()
      chain.add(scores) { one, option in
        if isPart, let last = before[one].time, options[option].time != last { return ChoiceChain.never }
        if isOne, options[option].time != before[one].time { return ChoiceChain.never }
        let step = step(to: option, after: one)
        return steps.score(step.key) {
          describe(step, &features)
          return features.score(weights)
        }
      }
      looked.append(options)
    }
    let best = chain.best
    for (index, (option, options)) in zip(part, zip(best, looked)) { decided[index] = options[option] }
    if reasons != nil { explain(part, best, weights, &features) }
  }

  /// Looks at the figures again, each behind what was chosen for the one before.
  private mutating func explain(
    _ part: [Int], _ best: [Int], _ weights: UnsafePointer<Int16>, _ features: inout ChoiceFeatures
  ) {
    begin()
    var last: Int?
    for (index, option) in zip(part, best) {
      look(at: index)
      let found = PeriodReasons(self, chosen: option, after: last, weights, &features)
      reasons?[index] = found
      last = option
    }
  }

  /// What speaks for each option of the figure. What a cue says hangs on how its time stands to the option's alone, and
  /// what the words say on whether the option is a time, so that each is summed up once.
  private func scores(_ weights: UnsafePointer<Int16>, _ features: inout ChoiceFeatures) -> [Int32] {
    let isBound = article.bounds(index)
    let isAgainst = article.figures[index].role == .against
    let changedFrom = article.figures[index].changedFrom?.time.map(DatedTime.init)
    let takesEffect = takesEffect
    // 从7月1日起，…由1140元调整为1320元: what was before.
    let isFirst = article.figures[index].role == .first || article.isChanged(index)
    var byCues = ScoreMemo(count: cues.count * TimeRelation.count)
    var byWords = ScoreMemo(count: 2)
    return options.indices.map { option in
      let time = options[option].time
      if isBound, time != nil { return ChoiceChain.never }
      if isAgainst || takesEffect, time != governor { return ChoiceChain.never }
      if let changedFrom, time == changedFrom { return ChoiceChain.never }
      if isFirst, let time, time.isOpen, article.isAhead(time) { return ChoiceChain.never }
      features.removeAll()
      describeItself(option, &features)
      var sum = features.score(weights)
      for (number, cue) in cues.enumerated() {
        let relation = TimeRelation(time, to: cue.time)
        sum += byCues.score(number * TimeRelation.count + relation.rawValue) {
          features.removeAll()
          describe(relation, to: cue, &features)
          return features.score(weights)
        }
      }
      sum += byWords.score((time == nil).number) {
        features.removeAll()
        describeWords(isNone: (time == nil).number, &features)
        return features.score(weights)
      }
      return sum
    }
  }

  private func isHeading(_ index: Int) -> Bool { article.isHeading(article.metrics[index].range) }

  // MARK: What there is to choose from

  /// Forgets the figure before: what comes next follows none.
  mutating func begin() {
    previous = nil
    options = []
  }

  /// Goes on to the next figure of a part.
  mutating func look(at index: Int) {
    let isFirst = options.isEmpty
    previous = isFirst ? nil : self.index
    before = isFirst ? [] : options
    let inherited = before.prefix(nearby)
    self.index = index
    repeated = isHeading(index) ? article.repeated(by: index).flatMap { decided[$0] } : nil
    goesOn = article.goesOn(index)
    signs = article.signs(of: index)
    between = previous.map { article.hasTime(between: $0, and: index).number } ?? 0
    words = article.words(around: index)
    let figure = article.figures[index]
    governor = figure.governor?.time.map(DatedTime.init)
    cues.removeAll(keepingCapacity: true)
    add(.governor, figure.governor)
    lookInSentence(figure)
    lookBack(figure)
    options = []
    options.reserveCapacity(Self.usual)
    options.append(Option())
    if let repeated { add(repeated.time, repeated.source) }
    for cue in cues {
      add(cue.time, cue.spoken)
      for variant in article.variants(of: cue.spoken) { add(DatedTime(variant), cue.spoken) }
    }
    nearby = options.count
    // The nearest come first: those of the words around the figure before.
    for option in tellsParts || hasTimeOfTable ? before.prefix(1 + Self.takenOver) : inherited {
      add(option.time, option.source)
    }
    said = options.map { TimeRelation($0.time, to: governor) }
    shapesBefore = before.map { article.shape(of: $0.time) }
  }

  /// Whether the figure's sentence tells the parts of what the figure before counts, and no time: then they have its
  /// time.
  var tellsParts: Bool {
    guard let previous, sentenceHasTime == 0 else { return false }
    return article.figures[previous].place.paragraph == article.figures[index].place.paragraph
      && article.tellsParts(index)
  }

  /// Whether the words before it say from when on it holds: 从7月1日起，…由1140元调整为1320元; where that is no change, from a day
  /// still to come.
  private var takesEffect: Bool {
    let figure = article.figures[index]
    guard figure.role == .before || figure.role == .held, let governor, governor.isOpen else { return false }
    if figure.isChanged {
      return figure.isAnnounced || figure.role == .before || article.isAhead(governor)
    }
    return figure.isAnnounced && article.isAhead(governor) && article.metrics[index].kind != .duration
      && !article.isChanged(index)
  }

  /// Whether the figure covers what the one before does, because their table says no time of either.
  var hasTimeOfTable: Bool { previous.map { article.tables.haveOne($0, index) } ?? false }

  private mutating func add(_ time: DatedTime?, _ source: SpokenTime?) {
    guard let time, !options.contains(where: { $0.time == time }) else { return }
    options.append(Option(time: time, source: source))
  }

  private mutating func lookInSentence(_ figure: FigureTimes) {
    let range = article.metrics[index].range
    var (first, last, lastOfClause): (SpokenTime?, SpokenTime?, SpokenTime?)
    var (nextOfClause, next, aside): (SpokenTime?, SpokenTime?, SpokenTime?)
    for time in article.times(ofSentence: figure.place.sentence) {
      let isBefore = time.range.start < range.end
      if time.manner != .governing {
        if isBefore || aside == nil { aside = time }
      } else if isBefore {
        if first == nil { first = time }
        last = time
        if time.place.clause == figure.place.clause { lastOfClause = time }
      } else if time.place.clause == figure.place.clause {
        if nextOfClause == nil { nextOfClause = time }
      } else if next == nil {
        next = time
      }
    }
    add(.lastOfClause, lastOfClause)
    add(.nextOfClause, nextOfClause)
    add(.firstOfSentence, first)
    add(.lastOfSentence, last)
    add(.nextOfSentence, next)
    add(.aside, aside)
  }

  private mutating func lookBack(_ figure: FigureTimes) {
    let before = article.times(before: figure.place.sentence)
    if let last = before.last(where: { $0.manner == .governing }), last.place.paragraph == figure.place.paragraph {
      add(.lastBefore, last, gap: figure.place.sentences - last.place.sentences)
      add(.firstBefore, before.first { $0.manner == .governing && $0.place.sentence == last.place.sentence })
      add(.firstOfParagraph, before.first { $0.manner == .governing && $0.place.paragraph == figure.place.paragraph })
    }
    let lastOfArticle = before.last {
      $0.manner == .governing && $0.place.paragraph < figure.place.paragraph && !article.isHeading($0.range)
    }
    if let last = lastOfArticle {
      add(.lastOfArticle, last, gap: figure.place.paragraphs - last.place.paragraphs)
    }
    add(.firstOfArticle, article.first)
    add(.headline, article.headline)
    if let report = article.report, report.range.start < figure.place.sentence { add(.report, report) }
  }

  private mutating func add(_ slot: Slot, _ time: SpokenTime?, gap: Int = 0) {
    if let time { cues.append(Cue(slot: slot, spoken: time, time: time.time.map(DatedTime.init), gap: gap)) }
  }

  // MARK: What speaks for it

  /// What speaks for or against the option as the figure's time.
  func describe(_ option: Int, _ features: inout ChoiceFeatures) {
    features.removeAll()
    describeItself(option, &features)
    let time = options[option].time
    for cue in cues { describe(TimeRelation(time, to: cue.time), to: cue, &features) }
    describeWords(isNone: (time == nil).number, &features)
  }

  /// The option beside what the cues and the words say of it.
  func describeItself(_ option: Int, _ features: inout ChoiceFeatures) {
    let time = options[option].time
    let metric = article.metrics[index]
    let figure = article.figures[index]
    let shape = article.shape(of: time)
    let isNone = (time == nil).number
    features.add(Template.shape, shape)
    features.add(Template.modality, shape, metric.modality.ordinal)
    features.add(Template.kind, isNone, metric.kind.ordinal)
    features.add(Template.standing, article.standing(of: time), metric.modality.ordinal)
    features.add(Template.role, isNone, figure.role.rawValue, metric.modality.ordinal)
    if isHeading(index) { features.add(Template.heading, isNone, shape) }
    if let source = options[option].source { describeReach(time, source, &features) }
    if isHeading(index) {
      features.add(Template.repeated, repeated == nil ? 0 : 1 + TimeRelation(time, to: repeated?.time).rawValue)
    }
    if previous == nil { features.add(Template.first, isNone, reach) }
  }

  func describe(_ relation: TimeRelation, to cue: Cue, _ features: inout ChoiceFeatures) {
    let metric = article.metrics[index]
    let place = ChoiceFeatures.place(cue.slot.rawValue, relation.rawValue)
    let shape = article.shape(of: cue.time)
    features.add(Template.cue, place)
    features.add(Template.cueShape, place, shape)
    features.add(Template.manner, place, cue.spoken.manner.rawValue * 8 + cue.spoken.flags)
    features.add(Template.cueModality, place, metric.modality.ordinal)
    features.add(Template.rule, place, cue.spoken.rule.ordinal)
    switch cue.slot {
    case .governor:
      features.add(Template.governorRole, place, article.figures[index].role.rawValue)
      features.add(Template.governorShape, place, article.figures[index].role.rawValue, shape)
      features.add(Template.governorKind, place, metric.kind.ordinal)
    case .lastBefore, .lastOfArticle:
      let gap = ChoiceFeatures.step(cue.gap, 1, 2, 3, 5)
      features.add(Template.gap, place, gap, shape)
      features.add(Template.gapOrReach, place, gap, sentenceHasTime)
      features.add(Template.goesOn, place, goesOn, shape)
    case .firstOfArticle, .firstOfParagraph, .report, .headline:
      features.add(Template.gapOrReach, place, reach)
    default: break
    }
  }

  /// How far the time reaches from where it was said.
  private func describeReach(_ time: DatedTime?, _ source: SpokenTime, _ features: inout ChoiceFeatures) {
    let place = article.figures[index].place
    let step =
      source.place.clause == place.clause
      ? 0 : source.place.sentence == place.sentence ? 1 : source.place.paragraph == place.paragraph ? 2 : 3
    let gap =
      step < 3
      ? ChoiceFeatures.step(place.sentences - source.place.sentences, 1, 2, 4)
      : ChoiceFeatures.step(place.paragraphs - source.place.paragraphs, 0, 1, 2, 4)
    let distance = step * 8 + max(gap, 0)
    let shape = article.shape(of: time)
    features.add(Template.reach, distance, sentenceHasTime)
    features.add(Template.reachShape, distance, shape)
    features.add(Template.reachRule, distance, source.rule.ordinal)
    features.add(Template.reachFlags, distance, source.flags)
    features.add(Template.reachModality, distance, article.metrics[index].modality.ordinal)
    features.add(Template.reachGoesOn, distance, goesOn)
    features.add(Template.reachSigns, distance, signs)
  }

  /// Whether the figure's sentence has a time that governs.
  private var sentenceHasTime: Int {
    cues.contains { $0.slot == .firstOfSentence || $0.slot == .nextOfClause || $0.slot == .nextOfSentence }.number
  }

  /// 0 where the sentence has a time, 1 where only the paragraph has, else 2.
  private var reach: Int {
    sentenceHasTime == 1 ? 0 : cues.contains { $0.slot == .lastBefore } ? 1 : 2
  }

  /// How the option follows one of the figure before.
  func step(to option: Int, after one: Int) -> Step {
    let (time, last) = (options[option].time, before[one].time)
    return Step(relation: TimeRelation(time, to: last), said: said[option], shape: shapesBefore[one])
  }

  /// What speaks for or against an option that follows so; nothing where no figure stands before.
  func describe(_ step: Step, _ features: inout ChoiceFeatures) {
    features.removeAll()
    guard let previous else { return }
    let (relation, said, shape) = (step.relation.rawValue, step.said.rawValue, step.shape)
    let (own, other) = (article.figures[index].place, article.figures[previous].place)
    let level =
      own.clause == other.clause
      ? 0 : own.sentence == other.sentence ? 1 : own.paragraph == other.paragraph ? 2 : 3
    let (metric, metricBefore) = (article.metrics[index], article.metrics[previous])
    let likeness = (metric.modality == metricBefore.modality).number * 2 + (metric.kind == metricBefore.kind).number
    features.add(Template.step, relation, level, between)
    features.add(Template.stepLikeness, relation, level, between, likeness)
    features.add(Template.stepModality, relation, metric.modality.ordinal, metricBefore.modality.ordinal, between)
    features.add(Template.stepShape, relation, level, shape, between)
    features.add(Template.stepGoesOn, relation, level, goesOn, between)
    let figure = article.figures[index]
    features.add(Template.stepSaid, relation, said, figure.role.rawValue, between)
    features.add(Template.stepSaidLevel, relation, said, figure.role.rawValue * 4 + level, metric.modality.ordinal)
    if level == 2 {
      features.add(
        Template.stepSentences, relation, ChoiceFeatures.step(own.sentences - other.sentences, 1, 2), between)
    }
    if level == 3 {
      features.add(
        Template.stepParagraphs, relation, ChoiceFeatures.step(own.paragraphs - other.paragraphs, 1, 2), between)
    }
  }

  /// The words around the figure: what is told as a habit or a state has no time.
  func describeWords(isNone: Int, _ features: inout ChoiceFeatures) {
    let near = reach
    for (number, word) in words.enumerated() {
      features.add(Template.word, of: number, word, isNone)
      features.add(Template.wordReach, of: number, word, isNone, near)
    }
    features.add(Template.signs, signs, isNone, near)
  }
}
