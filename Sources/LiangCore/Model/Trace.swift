/// What the stages did and why, kept only where somebody asked (`liang explain`).
public struct Trace: Sendable {
  /// What a step did to its subject.
  public enum Kind: String, Sendable {
    /// A rule read something.
    case matched
    /// A value was resolved.
    case normalized
    /// A rule decided that this is nothing to read.
    case excluded
  }

  /// A decision about one stretch of text.
  public struct Step: Sendable {
    /// 1-based number of the article.
    public var article: Int32
    /// What it is about, in the article's healed text.
    public var range: ByteRange
    /// What was done.
    public var kind: Kind
    /// The stage, `extract: metrics`.
    public var stage: String
    /// The rule's name.
    public var rule: String
    /// What came out of it, for people: `1654.9万 = 16549000`.
    public var note: String
  }

  /// One choice between options, by weights.
  public struct Choice: Sendable {
    /// Something that could be chosen.
    public struct Option: Sendable {
      /// As it would stand in the row: `职工`; `none` for an empty cell.
      public var name: String
      /// What speaks for it, the heaviest first.
      public var evidence: [Evidence]

      /// - Parameter evidence: in any order.
      public init(name: String, evidence: [Evidence]) {
        self.name = name
        self.evidence = Evidence.sorted(evidence)
      }

      /// The sum of the evidence.
      public var points: Float { evidence.reduce(0) { $0 + $1.points } }
    }

    /// 1-based number of the article.
    public var article: Int32
    /// The figure that it is about, in the article's healed text.
    public var range: ByteRange
    /// What was to be chosen: `item`.
    public var subject: String
    /// The one chosen first, then the others, the likelier first.
    public var options: [Option]

    /// A choice.
    /// - Parameter chosen: the index of the one chosen.
    public init(article: Int32, range: ByteRange, subject: String, options: [Option], chosen: Int) {
      self.article = article
      self.range = range
      self.subject = subject
      var others = options
      let first = others.remove(at: chosen)
      self.options = [first] + others.sorted { ($0.points, $1.name) > ($1.points, $0.name) }
    }
  }

  /// In the order taken.
  public private(set) var steps: [Step] = []

  /// In the order taken.
  public var choices: [Choice] = []

  /// Every numeral that was read, quantity or not.
  public var numbers: [NumberReading] = []

  /// Nothing was decided yet.
  public init() {}

  /// Adds one decision.
  public mutating func note(
    _ kind: Kind, article: Int32, range: ByteRange, stage: String, rule: String, _ note: String
  ) {
    steps.append(Step(article: article, range: range, kind: kind, stage: stage, rule: rule, note: note))
  }
}
