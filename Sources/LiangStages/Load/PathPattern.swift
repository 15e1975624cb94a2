import LiangCore

/// A pattern such as `{paper}/{published}/{page}.txt` that reads metadata from a page's source path.
///
/// A placeholder takes any characters but `/`, as few as will do; `{published}` takes `2019-03-14` or `20190314`. Everything
/// else stands for itself.
struct PathPattern: Sendable {
  /// The names that may stand in braces.
  static let placeholders = ["paper", "published", "page", "any"]

  private enum Part: Equatable {
    case literal([Character])
    case placeholder(String)
  }

  private let parts: [Part]

  /// What is wrong with a pattern.
  struct Problem: Error {
    var message: String
    var hint: String
  }

  init(_ pattern: String) throws(Problem) {
    var parts: [Part] = []
    var literal: [Character] = []
    var rest = Substring(pattern)
    var unknown: [String] = []
    while let character = rest.first {
      rest = rest.dropFirst()
      guard character == "{" else {
        literal.append(character)
        continue
      }
      guard let close = rest.firstIndex(of: "}") else {
        throw Problem(message: "'\(pattern)' has a '{' without '}'", hint: "close the brace")
      }
      let name = String(rest[..<close])
      if !Self.placeholders.contains(name) { unknown.append(name) }
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = []
      parts.append(.placeholder(name))
      rest = rest[rest.index(after: close)...]
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    self.parts = parts
    if let problem = Self.problem(with: unknown) { throw problem }
  }

  /// That names are no placeholders, all at once.
  private static func problem(with unknown: [String]) -> Problem? {
    guard !unknown.isEmpty else { return nil }
    let written = unknown.map { "{\($0)}" }
    let near = unknown.compactMap { Suggestion.nearest(to: $0, in: placeholders) }
    return Problem(
      message: written.count == 1
        ? "'\(written[0])' is no placeholder" : "'\(written.joined(separator: "', '"))' are no placeholders",
      hint: near.count == unknown.count
        ? "did you mean '\(near.map { "{\($0)}" }.joined(separator: "', '"))'?"
        : "use \(placeholders.map { "{\($0)}" }.joined(separator: " "))")
  }

  /// What the path says, or nothing where it does not fit the pattern.
  func metadata(of source: String) -> PageMetadata {
    var metadata = PageMetadata()
    guard match(Array(source), 0, 0, &metadata) else { return PageMetadata() }
    return metadata
  }

  /// Whether the path fits the pattern.
  func fits(_ source: String) -> Bool {
    var metadata = PageMetadata()
    return match(Array(source), 0, 0, &metadata)
  }

  private func match(_ path: [Character], _ at: Int, _ part: Int, _ metadata: inout PageMetadata) -> Bool {
    guard part < parts.count else { return at == path.count }
    switch parts[part] {
    case .literal(let literal):
      guard path[at...].starts(with: literal) else { return false }
      return match(path, at + literal.count, part + 1, &metadata)
    case .placeholder(let name):
      var end = at + 1
      while end <= path.count, path[end - 1] != "/" {
        var trial = metadata
        if Self.assign(String(path[at..<end]), to: name, in: &trial), match(path, end, part + 1, &trial) {
          metadata = trial
          return true
        }
        end += 1
      }
      return false
    }
  }

  private static func assign(_ text: String, to name: String, in metadata: inout PageMetadata) -> Bool {
    switch name {
    case "paper": metadata.paper = text
    case "page": metadata.page = text
    case "published":
      guard let date = date(text) else { return false }
      metadata.published = date
    default: break
    }
    return true
  }

  /// `2019-03-14` or `20190314`.
  private static func date(_ text: String) -> CalendarDate? {
    guard text.count == 8, text.allSatisfy(\.isASCII), let number = Int(text) else {
      return CalendarDate(iso8601: text)
    }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
