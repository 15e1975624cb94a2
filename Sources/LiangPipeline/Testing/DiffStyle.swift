/// How what was expected and what was found are told apart.
public struct DiffStyle: Sendable {
  /// What goes before and behind a text.
  public struct Mark: Sendable {
    /// Before it.
    public var open: String
    /// Behind it.
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

  /// A style.
  public init(matched: Mark, missing: Mark, extra: Mark) {
    self.matched = matched
    self.missing = missing
    self.extra = extra
  }

  /// Without colour: `[both]`, `[-only expected-]`, `{+only found+}`.
  public static let plain = DiffStyle(
    matched: Mark("[", "]"), missing: Mark("[-", "-]"), extra: Mark("{+", "+}"))
}
