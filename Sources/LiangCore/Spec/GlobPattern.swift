/// A path with wildcards, `/` as separator.
///
/// `*` is any part of a name, `?` one character, `[a-z]` one of these, `[!0-9]` one that is none of these, and `**`
/// (alone between two separators) any number of directories, none too. A name that begins with a dot is found only
/// where the pattern spells the dot.
///
///     let glob = try GlobPattern("/data/**/*.txt")
///     glob.fixedDirectory                       // "/data"
///     glob.matches("/data/2019/03/page.txt")    // true
public struct GlobPattern: Hashable, Sendable {
  /// What stands between two separators.
  public enum Component: Hashable, Sendable {
    /// A name without wildcards.
    case name(String)
    /// A name with wildcards.
    case wildcard(NamePattern)
    /// `**`.
    case directories
  }

  /// The pattern as written.
  public let text: String
  /// In order; empty ones, and a `**` behind another, left out.
  public let components: [Component]

  /// Reads a pattern.
  /// - Throws: `GlobProblem` where a bracket is not closed or empty, where `**` shares a name with other characters, or
  ///   where `..` follows a wildcard.
  public init(_ text: String) throws(GlobProblem) {
    var components: [Component] = []
    for part in text.split(separator: "/") {
      let component = try Component(String(part))
      // `**/**` is any number of directories as well.
      if component == .directories, components.last == .directories { continue }
      if component == .name(".."), components.contains(where: \.hasWildcard) {
        throw GlobProblem("'..' cannot follow a wildcard", hint: "put it before the first wildcard")
      }
      components.append(component)
    }
    self.text = text
    self.components = components
  }

  /// A path's wildcard characters in brackets, so that they stand for themselves.
  ///
  ///     GlobPattern.escaping("/data/[2019]")   // "/data/[[]2019]"
  public static func escaping(_ path: String) -> String {
    String(path.flatMap { "*?[".contains($0) ? "[\($0)]" : String($0) })
  }

  /// The longest directory that every match lies below: what stands before the first wildcard, or before the file's
  /// name where there is none. Begins with `/` where the pattern does.
  public var fixedDirectory: String {
    let fixed = components.dropLast().prefix { !$0.hasWildcard }.map { component -> String in
      if case .name(let name) = component { name } else { "" }
    }
    return (text.hasPrefix("/") ? "/" : "") + fixed.joined(separator: "/")
  }

  /// Whether the path as a whole fits.
  public func matches(_ path: String) -> Bool {
    guard path.hasPrefix("/") == text.hasPrefix("/") else { return false }
    return Wildcards.match(
      components, path.split(separator: "/").map(String.init), isStar: { $0 == .directories },
      absorbs: { !$0.hasPrefix(".") }, fits: { $0.matches($1) })
  }
}

extension GlobPattern.Component {
  fileprivate init(_ text: String) throws(GlobProblem) {
    if text == "**" {
      self = .directories
    } else if text.contains("**") {
      throw GlobProblem("'**' must stand alone between two separators, found '\(text)'", hint: "as in pages/**/*.txt")
    } else if text.contains(where: { "*?[".contains($0) }) {
      let pattern = try NamePattern(text)
      self = pattern.literal.map(Self.name) ?? .wildcard(pattern)
    } else {
      self = .name(text)
    }
  }

  /// Whether more than one name may fit.
  public var hasWildcard: Bool {
    if case .name = self { false } else { true }
  }

  /// Whether one name fits; `**` fits every name that does not begin with a dot.
  public func matches(_ name: String) -> Bool {
    switch self {
    case .name(let own): own == name
    case .wildcard(let pattern): pattern.matches(name)
    case .directories: !name.hasPrefix(".")
    }
  }
}
