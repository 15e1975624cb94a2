import LiangCore

// Names, paths, choices, tables, columns, dates and durations: values that are written as text. A misspelt name stands
// for the one that was meant, so that it hides nothing else.

extension ValueReader {
  /// A text → the value of a type that is written as one.
  mutating func textual(_ text: String, as type: FieldType, _ node: YAMLNode, _ subject: Subject)
    -> ConfigValue?
  {
    switch type {
    case .name: return name(text, node, subject)
    case .word:
      if FieldType.isWord(text) { return .text(text) }
      wrongType(node, type, subject)
      return nil
    case .path, .glob: return path(text, as: type, node, subject)
    case .choice(let names): return choice(text, names, node, subject)
    case .table: return table(text, node).map { .text($0.rawValue) }
    case .column: return column(text, node)
    case .date:
      if CalendarDate(iso8601: text) != nil { return .text(text) }
      wrongType(node, type, subject)
      return nil
    case .duration: return duration(text, node, subject)
    default: return .text(text)
    }
  }

  private mutating func name(_ text: String, _ node: YAMLNode, _ subject: Subject) -> ConfigValue? {
    if FieldType.isName(text) { return .text(text) }
    note(
      .badName, "\(subject.label) must be a name, found \(node.described)", at: node.location,
      hint: "use lower-case letters, digits, - and _, at most 64, a letter or digit first")
    return nil
  }

  private mutating func path(_ text: String, as type: FieldType, _ node: YAMLNode, _ subject: Subject)
    -> ConfigValue?
  {
    guard !text.isEmpty else {
      wrongType(node, type, subject)
      return nil
    }
    if text.first == "“" || text.first == "‘" {
      wrongType(node, type, subject, hint: "the quotes of YAML are \" and '")
      return nil
    }
    if let (problem, hint) = FieldType.problem(ofPath: text) {
      note(.badPath, "\(subject.label) \(problem), found \(node.described)", at: node.location, hint: hint)
      return nil
    }
    guard case .glob = type else { return .text(paths.resolve(text)) }
    do {
      return .text(paths.resolve(pattern: try GlobPattern(text).text))
    } catch {
      note(.badPattern, error.message, at: node.location, hint: error.hint)
      return nil
    }
  }

  private mutating func choice(_ text: String, _ names: [String], _ node: YAMLNode, _ subject: Subject)
    -> ConfigValue?
  {
    if names.contains(text) { return .text(text) }
    let near = Suggestion.nearest(to: text, in: names)
    let encoding = TextEncoding(reading: text)?.rawValue
    let wider = near == nil && encoding.map(names.contains) == true ? encoding : nil
    note(
      .unknownChoice, "'\(text)' is not a choice of \(subject.label.replacing("an item of ", with: ""))",
      at: node.location,
      hint: wider.map { "write '\($0)', which reads \(text.uppercased()) too" }
        ?? ValueReader.hint(text, among: names, plural: "choices"))
    return (near ?? wider).map(ConfigValue.text)
  }

  private mutating func table(_ text: String, _ node: YAMLNode) -> TableID? {
    if let table = TableID(rawValue: text), TableID.allCases.contains(table) { return table }
    note(
      .unknownTable, "'\(text)' is not a table", at: node.location,
      hint: ValueReader.hint(text, among: TableID.names, plural: "tables"))
    return Suggestion.nearest(to: text, in: TableID.names).flatMap(TableID.init(rawValue:))
  }

  private mutating func column(_ text: String, _ node: YAMLNode) -> ConfigValue? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      let holders = TableID.allCases.filter { TableSchema.of($0).index(of: text) != nil }
      note(
        .unknownColumn, "'\(text)' names no table", at: node.location,
        hint: holders.isEmpty
          ? "write table.column, as in metrics.unit"
          : "write \(holders.map { "'\($0).\(text)'" }.joined(separator: " or "))")
      return nil
    }
    guard let table = table(parts[0], node) else { return nil }
    let schema = TableSchema.of(table)
    if schema.index(of: parts[1]) != nil { return .text("\(table).\(parts[1])") }
    let names = schema.columns.map(\.name)
    note(
      .unknownColumn, "'\(parts[1])' is not a column of '\(table)'", at: node.location,
      hint: ValueReader.hint(parts[1], among: names, plural: "columns"))
    return Suggestion.nearest(to: parts[1], in: names).map { .text("\(table).\($0)") }
  }

  private mutating func duration(_ text: String, _ node: YAMLNode, _ subject: Subject) -> ConfigValue? {
    let lengths: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    let digits = text.dropLast()
    guard let unit = text.last, let length = lengths[unit], !digits.isEmpty,
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else {
      let weeks = text.last == "w" ? Int(digits) : nil
      wrongType(node, .duration, subject, hint: weeks.flatMap { $0 < 1000 ? "write \(7 * $0)d" : nil })
      return nil
    }
    guard let number = Int(digits), number <= FieldType.longestDuration / length else {
      note(
        .outOfRange, "\(subject.label) is too long, found '\(text)'", at: node.location,
        hint: "write \(FieldType.duration(FieldType.longestDuration)) or less")
      return nil
    }
    return .integer(number * length)
  }
}

extension FieldType {
  /// A leap year, in seconds.
  static let longestDuration = 366 * 86_400

  /// Why a path is hardly one that is meant, and what to do.
  fileprivate static func problem(ofPath text: String) -> (problem: String, hint: String)? {
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return ("holds a character that does not print", "write the path on one line, without escapes such as \\n")
    }
    if text != text.trimmed { return ("has white space at an end", "write \"\(text.trimmed)\"") }
    let isVariable = text.split(separator: "/").contains { name in
      name.first == "$" && name.dropFirst().first.map { $0.isLetter || "_{".contains($0) } == true
    }
    return isVariable
      ? ("names a variable, which is not looked up", "write the path out; '~/' is the home directory") : nil
  }

  /// Whether a text is a `word`.
  static func isWord(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    return first.properties.numericType != .decimal && !first.properties.isWhitespace && !last.properties.isWhitespace
  }

  /// Whether a text is a `name`.
  static func isName(_ text: String) -> Bool {
    text.utf8.count <= 64 && !text.isEmpty && !"-_".contains(text.first!)
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
