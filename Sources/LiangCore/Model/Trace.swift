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

  /// One decision.
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

  /// In the order taken.
  public private(set) var steps: [Step] = []

  /// Every numeral that was read, quantity or not.
  public var numbers: [NumberReading] = []

  /// No steps.
  public init() {}

  /// Adds one decision.
  public mutating func note(
    _ kind: Kind, article: Int32, range: ByteRange, stage: String, rule: String, _ note: String
  ) {
    steps.append(Step(article: article, range: range, kind: kind, stage: stage, rule: rule, note: note))
  }
}
