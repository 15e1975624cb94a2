import LiangCore

/// Nodes → values of the types that a spec declares; everything that does not fit becomes a finding.
struct ValueReader {
  /// What paths are relative to.
  let paths: PathResolver
  /// In the order found.
  private(set) var findings: [Diagnostic] = []
  /// Where each value stands, by the path of its field: `retry.attempts`, `paths[0]`.
  private(set) var locations: [String: SourceLocation] = [:]
  /// The paths of the fields in whose values something is wrong.
  private(set) var faulty: Set<String> = []

  init(paths: PathResolver) { self.paths = paths }

  /// Adds a finding.
  mutating func note(_ code: LintCode, _ message: String, at location: SourceLocation?, hint: String? = nil) {
    findings.append(Diagnostic(code, message, at: location, hint: hint))
  }

  /// Remembers where a value stands.
  mutating func noteLocation(_ location: SourceLocation, of subject: Subject) { locations[subject.path] = location }

  /// Reads the values of all fields and fills in defaults.
  /// - Parameter prefix: goes before the names in `locations`.
  mutating func values(
    _ entries: [YAMLEntry], _ specs: [FieldSpec], owner: String, at location: SourceLocation, prefix: String = ""
  ) -> [String: ConfigValue] {
    let known = select(entries, names: specs.map(\.name), as: .field(of: owner))
    var values: [String: ConfigValue] = [:]
    for spec in specs {
      let path = prefix + spec.name
      if let entry = known[spec.name] {
        // Stages are read by StageReader, which knows the registry.
        if case .list(of: .stage) = spec.type { continue }
        let before = findings.count
        values[spec.name] = read(entry.value, as: spec.type, Subject(path: path, unit: spec.unit))
        if findings.count > before { faulty.insert(path) }
      } else if spec.required {
        note(
          .missingField, "\(owner) needs the field '\(spec.name)'", at: location,
          hint: "add '\(spec.name)': \(ValueReader.firstSentence(spec.doc))")
      } else {
        values[spec.name] = spec.defaultValue
      }
    }
    return values
  }

  /// Without the marks of Markdown.
  private static func firstSentence(_ doc: String) -> String {
    let end = doc.firstRange(of: ". ")?.lowerBound ?? doc.endIndex
    return String(doc[..<end].replacing("`", with: ""))
  }

  /// What the keys of a mapping name.
  enum KeyKind {
    case field(of: String)
    case table
    case column(of: TableID)

    fileprivate var code: LintCode {
      switch self {
      case .field: .unknownField
      case .table: .unknownTable
      case .column: .unknownColumn
      }
    }

    fileprivate func unknown(_ name: String) -> String {
      switch self {
      case .field(let owner): "'\(name)' is not a field of \(owner)"
      case .table: "'\(name)' is not a table"
      case .column(let table): "'\(name)' is not a column of '\(table)'"
      }
    }

    fileprivate var plural: String {
      switch self {
      case .field: "fields"
      case .table: "tables"
      case .column: "columns"
      }
    }
  }

  /// The entries by the names that their keys mean; keys that are none become findings.
  mutating func select(_ entries: [YAMLEntry], names: [String], as kind: KeyKind) -> [String: YAMLEntry] {
    for entry in entries where !names.contains(entry.key) {
      note(
        kind.code, kind.unknown(entry.key), at: entry.keyLocation,
        hint: entry.key == "<<"
          ? "YAML 1.2 has no merge keys: write the fields out"
          : ValueReader.hint(entry.key, among: names, plural: kind.plural))
    }
    return ValueReader.meant(entries, names: names)
  }

  /// The entries by name, of doubled ones the first. A misspelt key stands for the name that was meant, where that is
  /// not there too: so its value is read, and it is not said to be missing.
  static func meant(_ entries: [YAMLEntry], names: [String]) -> [String: YAMLEntry] {
    var known: [String: YAMLEntry] = [:]
    for entry in entries where names.contains(entry.key) && known[entry.key] == nil { known[entry.key] = entry }
    for entry in entries where !names.contains(entry.key) {
      if let name = Suggestion.nearest(to: entry.key, in: names), known[name] == nil { known[name] = entry }
    }
    return known
  }

  /// `did you mean 'kinds'?`, or the names there are.
  static func hint(_ name: String, among names: [String], plural: String) -> String {
    if let near = Suggestion.nearest(to: name, in: names) { return "did you mean '\(near)'?" }
    return names.isEmpty ? "it has no \(plural)" : "\(plural): \(names.joined(separator: ", "))"
  }

  // MARK: One value

  /// What a value belongs to.
  struct Subject {
    /// As in `locations`.
    var path: String
    /// The unit of numbers.
    var unit: String?

    /// `'paths'`, or `an item of 'paths'`.
    var label: String {
      let name = path.split(separator: ".").last ?? ""
      guard let bracket = name.firstIndex(of: "[") else { return "'\(name)'" }
      return "an item of '\(name[..<bracket])'"
    }

    fileprivate func item(_ index: Int) -> Subject { Subject(path: "\(path)[\(index)]", unit: unit) }
  }

  /// Nil where the value does not fit, which is then a finding.
  mutating func read(_ node: YAMLNode, as type: FieldType, _ subject: Subject) -> ConfigValue? {
    noteLocation(node.location, of: subject)
    switch type {
    case .integer(let range): return integer(node, range, subject)
    case .decimal, .positive, .share: return decimal(node, type, subject)
    case .boolean: return boolean(node, subject)
    case .list(let item): return list(node, of: item, subject)
    case .record(let fields): return record(node, fields, subject)
    case .rows: return rows(node, subject)
    case .stage: preconditionFailure("a stage stands in a list of stages only")
    case .text, .word, .name, .path, .glob, .choice, .table, .column, .date, .duration:
      guard let text = text(node, type, subject) else { return nil }
      return textual(text, as: type, node, subject)
    }
  }

  mutating func wrongType(_ node: YAMLNode, _ type: FieldType, _ subject: Subject, hint: String? = nil) {
    note(
      .wrongType, "\(subject.label) must be \(type.expectation), found \(node.described)", at: node.location,
      hint: hint ?? ValueReader.hint(for: node, in: type))
  }

  /// What to write instead.
  static func hint(for node: YAMLNode, in type: FieldType) -> String {
    switch (node.content, type) {
    case (.scalar, .word): "write it as on the page, without the number and without blanks around it"
    case (.scalar("", _), _),
      (.scalar(_, isPlain: true), _) where node.text?.isEmpty ?? true:
      "write one, or take the field out"
    case (_, .list): "write a list, as in [a, b]"
    case (_, .record(let fields)): "write its fields: \(fields.map(\.name).joined(separator: ", "))"
    case (.sequence, _): "write one value, without brackets and '- '"
    case (.mapping, _): "write one value, without a key before it"
    case (.scalar, .decimal), (.scalar, .positive), (.scalar, .share): "write digits, as in 0.5"
    case (.scalar, .integer): "write digits, as in 3"
    case (.scalar, .boolean): "write true or false"
    case (.scalar, .choice): "write one of these names"
    case (.scalar, .date): "write a day of the calendar as YYYY-MM-DD"
    case (.scalar, .duration): "write digits and s, m, h or d behind them"
    default: "write \(type.expectation)"
    }
  }

  /// Text; what YAML reads as a number or a boolean is none until it stands in quotes.
  private mutating func text(_ node: YAMLNode, _ type: FieldType, _ subject: Subject) -> String? {
    switch (node.scalar, type) {
    case (.text(let text), _): return text
    case (.number(let text), .duration):
      wrongType(node, type, subject, hint: "write \(text)s, \(text)m, \(text)h or \(text)d")
    case (.number, .text), (.boolean, .text), (.boolean, .word), (.number, .name), (.boolean, .name), (.number, .path),
      (.number, .glob):
      wrongType(node, type, subject, hint: "put it in quotes: \"\(node.text ?? "")\"")
    default: wrongType(node, type, subject)
    }
    return nil
  }

  // MARK: Numbers and booleans

  private mutating func integer(_ node: YAMLNode, _ range: ClosedRange<Int>, _ subject: Subject) -> ConfigValue? {
    guard let text = number(node, .integer(range), subject) else { return nil }
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      wrongType(node, .integer(range), subject, hint: "write plain digits, no point and no exponent")
      return nil
    }
    if let value = Int(text), range.contains(value) { return .integer(value) }
    let bounds = FieldType.bounds(range) ?? "\(Int.min) to \(Int.max)"
    let unit = subject.unit.map { " \($0)" } ?? ""
    let hint =
      text.hasPrefix("-") || Int(text).map { $0 < range.lowerBound } == true
      ? "write \(range.lowerBound) or more" : "write \(range.upperBound) or less"
    note(.outOfRange, "\(subject.label) must be \(bounds)\(unit), found \(text)", at: node.location, hint: hint)
    return nil
  }

  private mutating func decimal(_ node: YAMLNode, _ type: FieldType, _ subject: Subject) -> ConfigValue? {
    guard let text = number(node, type, subject) else { return nil }
    if let value = Decimal38(digits: text) {
      let isInRange =
        switch type {
        case .positive: value > .zero
        case .share: value >= .zero && value <= Decimal38(1)
        default: true
        }
      if isInRange { return .decimal(value) }
      note(
        .outOfRange, "\(subject.label) must be \(type.expectation), found \(text)", at: node.location,
        hint: "write digits, as in 0.5")
      return nil
    }
    let isPlain = text.allSatisfy { "+-.0123456789".contains($0) }
    note(
      isPlain ? .outOfRange : .wrongType, "\(subject.label) must be an exact number, found \(text)", at: node.location,
      hint: isPlain ? "at most 29 digits before the point and 9 behind it" : "write plain digits, no exponent")
    return nil
  }

  /// The digits of a number; a number in quotes is text.
  private mutating func number(_ node: YAMLNode, _ type: FieldType, _ subject: Subject) -> String? {
    switch node.scalar {
    case .number(let text): return text
    case .text(let text) where YAMLNode.isNumber(text): wrongType(node, type, subject, hint: "take the quotes off")
    default: wrongType(node, type, subject)
    }
    return nil
  }

  private mutating func boolean(_ node: YAMLNode, _ subject: Subject) -> ConfigValue? {
    if case .boolean(let flag) = node.scalar { return .boolean(flag) }
    var hint: String?
    switch node.text?.lowercased() {
    case "yes", "y", "on", "true", "1": hint = "write true"
    case "no", "n", "off", "false", "0": hint = "write false"
    default: break
    }
    wrongType(node, .boolean, subject, hint: hint)
    return nil
  }

  // MARK: Lists and mappings

  /// A list; a bare value stands for a list of one. Items that do not fit are left out, each a finding; nil where none
  /// fits.
  private mutating func list(_ node: YAMLNode, of type: FieldType, _ subject: Subject) -> ConfigValue? {
    let items: [YAMLNode]
    switch (node.content, type) {
    case (.sequence(let nodes), _): items = nodes
    case (.mapping, .record): items = [node]
    case (.scalar, _) where node.scalar != .null: items = [node]
    default:
      wrongType(node, .list(of: type), subject)
      return nil
    }
    guard !items.isEmpty else {
      note(.emptyList, "\(subject.label) has no items", at: node.location, hint: "add one or take the field out")
      return nil
    }
    var values: [ConfigValue] = []
    for item in items {
      // What is kept has the place of its index in what is kept.
      if let value = read(item, as: type, subject.item(values.count)) { values.append(value) }
    }
    return values.isEmpty ? nil : .list(values)
  }

  private mutating func record(_ node: YAMLNode, _ fields: [FieldSpec], _ subject: Subject) -> ConfigValue? {
    guard case .mapping(let entries) = node.content else {
      wrongType(node, .record(fields), subject)
      return nil
    }
    return .record(
      values(entries, fields, owner: subject.label, at: node.location, prefix: subject.path + "."))
  }
}

extension TableID {
  /// All names, in order.
  static let names = allCases.map(\.rawValue)
}
