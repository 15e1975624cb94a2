import LiangCore

/// One node of a YAML file with its place; what an alias names stands in the tree in the alias's stead, with the place
/// of the anchor.
struct YAMLNode: Sendable {
  /// What the node is.
  indirect enum Content: Sendable {
    /// `isPlain` where it stands without quotes and may so be a number or a boolean.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// In the order of the file; a key may stand twice.
    case mapping([YAMLEntry])
  }

  var content: Content
  var location: SourceLocation
}

/// A key with its value.
struct YAMLEntry: Sendable {
  var key: String
  var keyLocation: SourceLocation
  var value: YAMLNode
}

/// What a scalar means in YAML 1.2: `yes`, `on` and `1_000` are text.
enum YAMLScalar: Equatable {
  case null
  case boolean(Bool)
  /// As written.
  case number(String)
  case text(String)
}

extension YAMLNode {
  /// Nil for lists and mappings.
  var scalar: YAMLScalar? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    guard isPlain else { return .text(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: return YAMLNode.isNumber(text) ? .number(text) : .text(text)
    }
  }

  /// The scalar as written; nil for lists, mappings and null.
  var text: String? {
    guard case .scalar(let text, _) = content, scalar != .null else { return nil }
    return text
  }

  /// What a message calls it: `the text 'yes'`, `a list`.
  var described: String {
    switch content {
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    case .scalar(let text, _):
      let short = text.count > 40 ? text.prefix(40) + "…" : text[...]
      switch scalar {
      case .null: return "nothing"
      case .boolean, .number: return String(short)
      default: return text.isEmpty ? "an empty text" : "the text '\(short)'"
      }
    }
  }

  /// A number of YAML's core schema, hexadecimal, octal and infinite ones included.
  static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    if [".inf", ".Inf", ".INF"].contains(String(rest)) || [".nan", ".NaN", ".NAN"].contains(text) { return true }
    if text.hasPrefix("0x") { return text.count > 2 && text.dropFirst(2).allSatisfy(\.isHexDigit) }
    if text.hasPrefix("0o") { return text.count > 2 && text.dropFirst(2).allSatisfy { "01234567".contains($0) } }
    func digits() -> Int {
      let count = rest.prefix { (48...57).contains($0) }.count
      rest.removeFirst(count)
      return count
    }
    let whole = digits()
    var places = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      places = digits()
    }
    guard whole + places > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
