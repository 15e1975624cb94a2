import LiangCore

/// What to do about the commonest mistakes in YAML.
enum SyntaxHint {
  /// A hint for the reader's own words.
  static func hint(problem: String, context: String) -> String {
    if context.contains("scanning an alias") { return "put a text that begins with * in quotes" }
    if context.contains("scanning an anchor") { return "put a text that begins with & in quotes" }
    return table.first { problem.contains($0.problem) }?.hint ?? "check this line and the one before it"
  }

  /// The full-width colon of `key：`.
  static func fullWidthColon(key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "the colon behind '\(key)' is a full-width one", at: location,
      hint: "write '\(key): ', with the colon of ASCII and a space")
  }

  /// A line that is indented by a tab.
  static func indentingTab(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.yamlSyntax, "the line is indented by a tab", at: location, hint: "indent with spaces, not with tabs")
  }

  /// A tab that the reader stumbled over behind the indentation.
  static func tab(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.yamlSyntax, "a tab stands where YAML has spaces only", at: location, hint: "put a space in its place")
  }

  private static let table: [(problem: String, hint: String)] = [
    ("undefined alias", "put a text that begins with * in quotes"),
    ("mapping values are not allowed", "put a text that holds ': ' in quotes, and check the indentation"),
    ("cannot start any token", "put a text that begins with %, @ or ` in quotes"),
    ("did not find expected ',' or ']'", "the list is not closed: add a comma or ]"),
    ("did not find expected ',' or '}'", "the mapping is not closed: add a comma or }"),
    ("unexpected end of stream", "a quote is not closed"),
    ("did not find expected key", "check the indentation"),
    ("did not find expected '-' indicator", "check the indentation"),
    ("block sequence entries are not allowed", "begin the list on a line of its own"),
    ("nesting level", "close the brackets, and nest less deep"),
    ("could not find expected ':'", "a key needs a colon and a space behind it"),
  ]
}
