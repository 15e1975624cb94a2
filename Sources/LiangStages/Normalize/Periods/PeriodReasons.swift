import LiangCore
import LiangText

/// Why a figure got its time; made only where somebody asked.
struct PeriodReasons {
  /// The times there were to choose from, none among them.
  private(set) var options: [Trace.Choice.Option] = []
  /// The one chosen.
  private(set) var chosen = 0
  /// What is said of times that nobody can date.
  private(set) var undated: [String] = []

  /// Nothing was to choose.
  init() {}

  /// Of a figure whose table says its time.
  init(_ option: PeriodChoice.Option) {
    options = [Trace.Choice.Option(name: Self.name(of: option.time), evidence: [])]
  }

  /// Of the figure that the choice looks at.
  init(
    _ choice: PeriodChoice, chosen: Int, after last: Int?, _ weights: UnsafePointer<Int16>,
    _ features: inout ChoiceFeatures
  ) {
    for option in choice.options.indices where option == chosen || choice.mayBe(option, after: last) {
      if option == chosen { self.chosen = options.count }
      options.append(
        Trace.Choice.Option(
          name: Self.name(of: choice.options[option].time),
          evidence: choice.evidence(for: option, after: last, weights, &features)))
    }
    for cue in choice.cues where cue.spoken.lacksDay && cue.spoken.manner == .governing {
      let words = choice.words(of: cue.spoken)
      if !undated.contains(words) { undated.append(words) }
    }
  }

  private static func name(of time: DatedTime?) -> String {
    guard let time else { return "none" }
    var text: [UInt8] = []
    time.time.appendISO8601(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

extension PeriodChoice {
  /// Whether no rule is against the option.
  fileprivate func mayBe(_ option: Int, after last: Int?) -> Bool {
    let time = options[option].time
    if article.bounds(index), time != nil { return false }
    if let other = article.figures[index].changedFrom?.time, time == DatedTime(other) { return false }
    if hasTimeOfTable, let last, before[last].time != time { return false }
    guard tellsParts, let last, let before = before[last].time else { return true }
    return time == before
  }

  /// What the figure looks at, and how it speaks for the option.
  fileprivate func evidence(
    for option: Int, after last: Int?, _ weights: UnsafePointer<Int16>, _ features: inout ChoiceFeatures
  ) -> [Evidence] {
    let time = options[option].time
    var evidence: [Evidence] = []
    func add(_ name: String) {
      evidence.append(Evidence(name: name, points: Float(features.score(weights)) / Float(ChoiceFeatures.scale)))
    }
    features.removeAll()
    describeItself(option, &features)
    add(time == nil ? "how often there is none" : "what time it is, and how far off")
    for cue in cues {
      features.removeAll()
      describe(TimeRelation(time, to: cue.time), to: cue, &features)
      add("\(words(of: cue.spoken)), \(cue.slot.name)")
    }
    features.removeAll()
    describeWords(isNone: (time == nil).number, &features)
    add("words around the figure")
    if let last {
      describe(step(to: option, after: last), &features)
      add("the time of the figure before")
    }
    return evidence
  }

  fileprivate func words(of time: SpokenTime) -> String {
    String(decoding: article.bytes[time.range.indices], as: UTF8.self)
  }
}

extension PeriodChoice.Slot {
  /// What people call it.
  fileprivate var name: String {
    switch self {
    case .governor: "said of it"
    case .lastOfClause: "last in its clause"
    case .nextOfClause: "behind it in its clause"
    case .firstOfSentence: "first in its sentence"
    case .lastOfSentence: "last in its sentence"
    case .nextOfSentence: "in a later clause"
    case .lastBefore: "last in the sentences before"
    case .firstBefore: "first in the sentence before"
    case .firstOfParagraph: "first in its paragraph"
    case .lastOfArticle: "last in the paragraphs before"
    case .firstOfArticle: "first in the article"
    case .headline: "in the headline"
    case .report: "the time of the report"
    case .aside: "told beside it"
    }
  }
}
