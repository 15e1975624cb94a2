import LiangCore
import LiangText

/// A pattern such as `{paper}/{published}/{page}.txt` that reads metadata from a page's source path.
///
/// A placeholder takes any characters but `/`, as few as will do; `{published}` takes `2019-03-14` or `20190314`.
/// Everything else stands for itself.
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
    if let problem = Self.problem(with: unknown) ?? Self.problem(of: parts) { throw problem }
  }

  /// That what a placeholder takes would be lost, or be for chance to say.
  private static func problem(of parts: [Part]) -> Problem? {
    var names: Set<String> = []
    for part in parts {
      guard case .placeholder(let name) = part, name != "any", !names.insert(name).inserted else { continue }
      return Problem(
        message: "'{\(name)}' stands twice, and would be one of the two", hint: "write {any} for the other")
    }
    for case (.placeholder(let first), .placeholder(let second)) in zip(parts, parts.dropFirst()) {
      // A day has one length, and what is of no interest may end anywhere.
      if first == "published" || second == "published" || first == second { continue }
      return Problem(
        message: "nothing stands between '{\(first)}' and '{\(second)}' to tell where the first ends",
        hint: "write what parts the two in the paths")
    }
    return nil
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

  /// What the path says; nil where it does not fit the pattern.
  func metadata(of source: String) -> PageMetadata? {
    var search = Search(path: Array(source), parts: parts)
    return search.match(0, 0) ? search.metadata : nil
  }

  /// What stands in the place of the day, where that alone keeps the path from fitting.
  func oddDay(in source: String) -> String? {
    var search = Search(path: Array(source), parts: parts, takesAnyDay: true)
    return search.match(0, 0) ? search.day : nil
  }

  /// The search for a way to part a path. Where the rest of a pattern does not fit the rest of the path is kept:
  /// O(parts × path²).
  private struct Search {
    let path: [Character]
    let parts: [Part]
    /// Whether `{published}` takes any characters.
    let takesAnyDay: Bool
    var metadata = PageMetadata()
    /// What `{published}` took.
    private(set) var day: String?
    private var failed: Set<Int> = []

    init(path: [Character], parts: [Part], takesAnyDay: Bool = false) {
      (self.path, self.parts, self.takesAnyDay) = (path, parts, takesAnyDay)
    }

    mutating func match(_ at: Int, _ part: Int) -> Bool {
      guard part < parts.count else { return at == path.count }
      let state = part * (path.count + 1) + at
      guard !failed.contains(state) else { return false }
      let fits =
        switch parts[part] {
        case .literal(let literal): path[at...].starts(with: literal) && match(at + literal.count, part + 1)
        case .placeholder(let name): fill(name, at, part)
        }
      if !fits { failed.insert(state) }
      return fits
    }

    private mutating func fill(_ name: String, _ at: Int, _ part: Int) -> Bool {
      var end = at + 1
      while end <= path.count, path[end - 1] != "/" {
        let before = (metadata, day)
        if take(String(path[at..<end]), as: name), match(end, part + 1) { return true }
        (metadata, day) = before
        end += 1
      }
      return false
    }

    /// Notes what a placeholder takes.
    /// - Returns: whether it takes such a text.
    private mutating func take(_ text: String, as name: String) -> Bool {
      switch name {
      case "paper": metadata.paper = text
      case "page": metadata.page = text
      case "published":
        day = text
        metadata.published = PathPattern.date(text)
        return takesAnyDay || metadata.published != nil
      default: break
      }
      return true
    }
  }

  /// `2019-03-14` or `20190314`, in a year that a newspaper can be of.
  private static func date(_ text: String) -> CalendarDate? {
    var date = CalendarDate(iso8601: text)
    if text.count == 8, text.allSatisfy(\.isASCII), let number = Int(text) {
      date = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    return date.flatMap { DateReader.years.contains($0.year) ? $0 : nil }
  }
}
