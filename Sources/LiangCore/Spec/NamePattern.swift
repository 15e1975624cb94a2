/// A file name with `*`, `?` and `[…]`.
public struct NamePattern: Hashable, Sendable {
  private enum Token: Hashable {
    case any
    case one
    case scalar(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], negated: Bool)
  }

  private let tokens: [Token]

  init(_ text: String) throws(GlobProblem) {
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
  var literal: String? {
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
