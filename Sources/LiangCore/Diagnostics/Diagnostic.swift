/// A place in a pipeline file.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// As the user named it.
  public var file: String
  /// 1-based.
  public var line: Int
  /// 1-based, in Unicode scalars: the unit libyaml counts in.
  public var column: Int
  /// How many scalars the caret line underlines, at least 1.
  public var length: Int

  /// A place of `length` scalars on one line.
  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// By file, then line, then column.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

/// Something wrong or doubtful in a pipeline file, said before a page is read.
///
///     pipelines/union-news.yaml:9:5: error[unknown_field]: 'kind' is not a field of 'extract: metrics'
///     9 |     kind: [money]
///       |     ^^^^ did you mean 'kinds'?
public struct Diagnostic: Error, Hashable, Sendable {
  /// Whether the pipeline can run.
  public enum Severity: String, Sendable {
    /// It cannot.
    case error
    /// It can, but hardly as was meant.
    case warning
  }

  /// Stable: users and tests rely on it.
  public var code: String
  /// Lower case, no full stop, quotes the bad value and says what was expected.
  public var message: String
  /// Where; nil only where the file itself cannot be read.
  public var location: SourceLocation?
  /// One thing to do, shown behind the caret.
  public var hint: String?
  /// Whether the pipeline can run.
  public var severity: Severity

  /// One finding.
  public init(
    _ code: String, _ message: String, at location: SourceLocation?, hint: String? = nil, severity: Severity = .error
  ) {
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
    self.severity = severity
  }

  /// The rendering shown above; `source` is the text of the file, for the excerpt.
  public func rendered(source: String?) -> String {
    let heading = "\(severity)[\(code)]: \(message)"
    guard let location else { return heading + (hint.map { "\n  = \($0)" } ?? "") }
    var text = "\(location.file):\(location.line):\(location.column): \(heading)"
    let lines = source?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    guard location.line <= lines.count else { return text + (hint.map { "\n  = \($0)" } ?? "") }
    let excerpt = Excerpt(of: String(lines[location.line - 1]), around: location)
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    text += "\n\(number) | \(excerpt.text)"
    text += "\n\(margin) | \(excerpt.carets)"
    return text + (hint.map { " \($0)" } ?? "")
  }
}

/// The line that a diagnostic shows, and the carets below it; of a long line only what stands around the place.
private struct Excerpt {
  /// Scalars shown at most, and before the place.
  private static let (longest, context) = (160, 40)

  var text: String
  var carets: String

  init(of line: String, around location: SourceLocation) {
    let scalars = line.unicodeScalars.map { Excerpt.shown($0) }
    let column = min(location.column - 1, scalars.count)
    let start = scalars.count > Self.longest ? max(0, column - Self.context) : 0
    let end = min(scalars.count, start + Self.longest)
    let lead = start > 0 ? "…" : ""
    text = lead + String(String.UnicodeScalarView(scalars[start..<end])) + (end < scalars.count ? "…" : "")
    let before = DisplayWidth.of(lead.unicodeScalars) + DisplayWidth.of(scalars[start..<column])
    let marked = scalars[column..<min(end, column + location.length)]
    carets = String(repeating: " ", count: before) + String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
  }
}

extension Excerpt {
  /// A tab as a blank, and what would steer the terminal as `�`.
  fileprivate static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return " " }
    return scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
  }
}

/// How many columns of a terminal a text takes: Chinese characters and full-width forms take two.
public enum DisplayWidth {
  /// Columns for all scalars together.
  public static func of(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + of($1) }
  }

  /// 0 for combining marks, 2 for East Asian wide and full-width scalars (Unicode Annex 11), else 1.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
