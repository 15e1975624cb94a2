/// A small pipeline use of one stage with what comes out of it, run by a test and printed in the docs.
public struct StageExample: Sendable {
  /// What it shows.
  public var title: String
  /// The stage's fields in YAML, without the phase key; may be empty.
  public var config: String
  /// The text of a page.
  public var input: String
  /// What comes out, one line each. For load: `paper published page`; segment: `article role text`; extract and
  /// normalize: the rows as `surface → …` the docs show; check and emit: the lines of the finding or file.
  public var output: [String]

  /// - Parameter config: empty for the defaults.
  public init(_ title: String, config: String = "", input: String, output: [String]) {
    self.title = title
    self.config = config
    self.input = input
    self.output = output
  }
}
