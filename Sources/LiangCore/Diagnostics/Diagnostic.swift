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

  /// - Parameters:
  ///   - location: nil where the file itself cannot be read.
  ///   - hint: nil where there is nothing better than the message.
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
