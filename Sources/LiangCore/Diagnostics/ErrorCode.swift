/// The stable code of what can go wrong in a run, and what docs/errors.md says of it. Each module declares its own in
/// one file, `ErrorCodes.swift`. (What is wrong with a pipeline file has codes of its own: `Diagnostic`.)
public struct ErrorCode: Hashable, Sendable {
  /// Where a code is read.
  public enum Place: String, Sendable {
    /// The column `rejects.code`; the run goes on.
    case rejects
    /// The last line of a run that publishes nothing, with exit code 2.
    case exit
    /// A line of a run that goes on.
    case warning
  }

  /// Phase and kind: `load.empty`.
  public let name: String
  /// Where it is read.
  public let places: [Place]
  /// What it means, one line of Markdown.
  public let meaning: String
  /// One thing to do, as it ends a message: lower case, no full stop. A message may know better.
  public let advice: String

  /// - Parameter places: at least one.
  public init(_ name: String, _ places: [Place], meaning: String, advice: String) {
    self.name = name
    self.places = places
    self.meaning = meaning
    self.advice = advice
  }

  /// The code of the rows that a check of severity `reject` takes out.
  public init(check spec: StageSpec) {
    self.init(
      "check.\(spec.name)", [.rejects], meaning: spec.summary,
      advice: "see the cell that the message names, on its page")
  }
}
