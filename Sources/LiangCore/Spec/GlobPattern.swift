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

/// Why a pattern cannot be read.
public struct GlobProblem: Error, Hashable, Sendable {
  /// Lower case, no full stop.
  public var message: String
  /// One thing to do.
  public var hint: String

  fileprivate init(_ message: String, hint: String) {
    self.message = message
    self.hint = hint
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

/// A file name with `*`, `?` and `[…]`.
public struct NamePattern: Hashable, Sendable {
  private enum Token: Hashable {
    case any
    case one
    case scalar(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], negated: Bool)
  }

  private let tokens: [Token]

  fileprivate init(_ text: String) throws(GlobProblem) {
    var tokens: [Token] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": tokens.append(.any)
      case "?": tokens.append(.one)
      case "[": tokens.append(try NamePattern.set(&rest, in: text))
      default: tokens.append(.scalar(scalar))
      }
    }
    self.tokens = tokens
  }

  /// Reads what follows `[`. A `]` that stands first is one of the characters.
  private static func set(_ rest: inout Substring.UnicodeScalarView, in text: String) throws(GlobProblem) -> Token {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let negated = rest.first == "!"
    if negated { rest.removeFirst() }
    while let low = rest.popFirst() {
      if low == "]", let first = ranges.first {
        let isOne = ranges.count == 1 && first.lowerBound == first.upperBound && !negated
        return isOne ? .scalar(first.lowerBound) : .set(ranges, negated: negated)
      }
      var high = low
      if rest.first == "-", let next = rest.dropFirst().first, next != "]" {
        high = next
        rest.removeFirst(2)
      }
      guard low <= high else {
        throw GlobProblem("'\(low)-\(high)' runs backwards in '\(text)'", hint: "write '\(high)-\(low)'")
      }
      ranges.append(low...high)
    }
    throw GlobProblem("'[' is not closed in '\(text)'", hint: "a bracket that stands for itself is written [[]")
  }

  /// The one name that fits, where there is only one.
  fileprivate var literal: String? {
    var name = String.UnicodeScalarView()
    for token in tokens {
      guard case .scalar(let scalar) = token else { return nil }
      name.append(scalar)
    }
    return String(name)
  }

  /// Whether the name as a whole fits.
  public func matches(_ name: String) -> Bool {
    if name.hasPrefix("."), tokens.first != .scalar(".") { return false }
    return Wildcards.match(
      tokens, Array(name.unicodeScalars), isStar: { $0 == .any }, absorbs: { _ in true },
      fits: { token, scalar in
        switch token {
        case .any, .one: true
        case .scalar(let own): own == scalar
        case .set(let ranges, let negated): ranges.contains { $0.contains(scalar) } != negated
        }
      })
  }
}

/// Matching with a wildcard for any number of elements, be they characters of a name or names of a path.
private enum Wildcards {
  /// Greedy with one point to come back to, which is enough: O(pattern × elements).
  static func match<Token, Element>(
    _ pattern: [Token], _ elements: [Element], isStar: (Token) -> Bool, absorbs: (Element) -> Bool,
    fits: (Token, Element) -> Bool
  ) -> Bool {
    var (p, e) = (0, 0)
    var back: (pattern: Int, element: Int)?
    while e < elements.count {
      if p < pattern.count, isStar(pattern[p]) {
        back = (p, e)
        p += 1
      } else if p < pattern.count, fits(pattern[p], elements[e]) {
        p += 1
        e += 1
      } else if let point = back, absorbs(elements[point.element]) {
        back = (point.pattern, point.element + 1)
        p = point.pattern + 1
        e = point.element + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy(isStar)
  }
}
