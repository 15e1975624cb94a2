/// Something that could not be processed: a row of the table `rejects`. The run goes on.
public struct Reject: Error, Sendable {
  /// How much was lost.
  public enum Severity: String, Sendable, CaseIterable {
    case document, article, value
  }

  /// Empty where the bytes could not even be read.
  public var documentID: String
  /// The path below the input root.
  public var source: String
  /// The phase and stage: `load: text_files`.
  public var stage: String
  /// Stable: `load.invalid_bytes`.
  public var code: String
  /// How much was lost.
  public var severity: Severity
  /// 1-based; nil where no line is meant.
  public var line: Int?
  /// Unicode scalars on the page, half-open; nil where no place is meant.
  public var chars: Range<Int>?
  /// What is wrong: the beginning of a sentence that `advice` may end.
  public var problem: String
  /// One thing to do; nil where checks say what was expected.
  public var advice: String?
  /// At most 200 characters of what it was.
  public var sample: String

  /// One thing that could not be processed; `sample` is cut to 200 characters.
  public init(
    documentID: String = "", source: String, stage: String, code: ErrorCode, severity: Severity, line: Int? = nil,
    chars: Range<Int>? = nil, problem: String, advice: String? = nil, sample: String = ""
  ) {
    self.documentID = documentID
    self.source = source
    self.stage = stage
    self.code = code.name
    self.severity = severity
    self.line = line
    self.chars = chars
    self.problem = problem
    self.advice = advice
    self.sample = String(String.UnicodeScalarView(sample.unicodeScalars.prefix(200)))
  }

  /// One sentence: what is wrong and, behind a semicolon, what to do.
  public var message: String { advice.map { "\(problem); \($0)" } ?? problem }
}
