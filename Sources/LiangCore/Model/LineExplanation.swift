/// Why a line of a page stands where it stands, as the segmenter weighed it.
public struct LineExplanation: Sendable {
  /// A place that the line can have. Of the places of one line, the more points the likelier.
  public struct Place: Sendable {
    /// 1-based line of the page that it stands behind; 0 = an article begins with it.
    public var after: Int
    /// The line that stands behind `after` instead; 0 = none.
    public var takenBy: Int
    /// What speaks for the place, the heaviest first.
    public var evidence: [Evidence]

    /// - Parameter evidence: the heaviest first.
    public init(after: Int, takenBy: Int, evidence: [Evidence]) {
      self.after = after
      self.takenBy = takenBy
      self.evidence = evidence
    }

    /// The sum of the evidence.
    public var points: Float { evidence.reduce(0) { $0 + $1.points } }
  }

  /// 1-based line of the page.
  public var line: Int
  /// What the line was taken for before it had a place, for people: `title`, `text`, `noise: stands on the page twice`.
  public var kind: String
  /// What speaks for its being text rather than a headline; empty where that was no question.
  public var asText: [Evidence] = []
  /// Where it stands; nil where there was nothing to weigh.
  public var place: Place?
  /// The next best; nil where there was none.
  public var alternative: Place?

  /// A line that nothing was weighed for.
  public init(line: Int, kind: String) {
    self.line = line
    self.kind = kind
  }
}
