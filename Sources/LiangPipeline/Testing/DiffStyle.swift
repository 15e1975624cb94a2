/// How what was expected and what was found are told apart.
public struct DiffStyle: Sendable {
  /// What goes before and behind a text.
  public struct Mark: Sendable {
    /// Before it: a bracket or an escape sequence; may be empty.
    public var open: String
    /// Behind it, and takes back what `open` did to a terminal.
    public var close: String

    /// A pair of brackets, or of a terminal's colour codes.
    public init(_ open: String, _ close: String) {
      self.open = open
      self.close = close
    }

    func around(_ text: String) -> String { open + text + close }
  }

  enum Kind { case matched, missing, extra }

  subscript(kind: Kind) -> Mark {
    switch kind {
    case .matched: matched
    case .missing: missing
    case .extra: extra
    }
  }

  /// Expected and found.
  public var matched: Mark
  /// Expected, not found.
  public var missing: Mark
  /// Found, not expected.
  public var extra: Mark

  /// Marks must differ without colour too where the text may go into a file.
  public init(matched: Mark, missing: Mark, extra: Mark) {
    self.matched = matched
    self.missing = missing
    self.extra = extra
  }

  /// Without colour: `[both]`, `[-only expected-]`, `{+only found+}`.
  public static let plain = DiffStyle(
    matched: Mark("[", "]"), missing: Mark("[-", "-]"), extra: Mark("{+", "+}"))
}
