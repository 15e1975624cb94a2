import LiangCore

// How a field's type and values are put into words, in messages as in the docs.

extension FieldType {
  /// What a value must be: `'low' must be a number`.
  var expectation: String {
    switch self {
    case .text: "text"
    case .word: "a word that can stand behind a number"
    case .name: "a name"
    case .path: "a path"
    case .glob: "a path, wildcards allowed"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .positive: "a number above 0"
    case .share: "a number from 0 to 1"
    case .boolean: "true or false"
    case .choice(let names): names.count == 1 ? names[0] : "one of \(names.joined(separator: ", "))"
    case .table: "a table"
    case .column: "a column, as in metrics.unit"
    case .date: "a date, as in 2019-03-14"
    case .duration: "a duration, as in 30s, 15m, 2h or 3d"
    case .list: "a list"
    case .record: "a mapping"
    case .stage: "a stage, as in 'load: text_files'"
    case .rows: "rows by table"
    }
  }

  /// The type in a table of fields, Markdown.
  func documented(unit: String?) -> String {
    switch self {
    case .integer(let range):
      let bounds = FieldType.bounds(range)
      return "whole number" + (bounds.map { ", \($0)" } ?? "") + (unit.map { " \($0)" } ?? "")
    case .decimal: return "number" + (unit.map { " of \($0)" } ?? "")
    case .positive: return "number above 0"
    case .share: return "number from 0 to 1"
    case .word: return "word"
    case .boolean: return "`true` or `false`"
    case .choice(let names): return names.map { "`\($0)`" }.joined(separator: " ")
    case .duration: return "duration"
    case .date: return "date"
    case .glob: return "path, wildcards allowed"
    case .column: return "`table.column`"
    case .list(let item): return "list of: " + item.documented(unit: unit)
    case .text, .name, .path, .table: return expectation.replacing("a ", with: "")
    case .record(let fields): return "mapping of " + fields.map { "`\($0.name)`" }.joined(separator: ", ")
    case .stage: return "stage"
    case .rows: return expectation
    }
  }

  /// `1 to 10000`, `at least 1`; nil where every whole number is allowed.
  static func bounds(_ range: ClosedRange<Int>) -> String? {
    switch (range.lowerBound, range.upperBound) {
    case (.min, .max): nil
    case (let low, .max): "at least \(low)"
    case (.min, let high): "at most \(high)"
    case (let low, let high): "\(low) to \(high)"
    }
  }

  /// A value the way it is written in a pipeline file.
  func written(_ value: ConfigValue) -> String {
    switch (self, value) {
    case (.duration, .integer(let seconds)): FieldType.duration(seconds)
    case (.list(let item), .list(let values)): "[" + values.map(item.written).joined(separator: ", ") + "]"
    case (.record(let fields), .record(let values)):
      "{"
        + fields.compactMap { field in values[field.name].map { "\(field.name): \(field.type.written($0))" } }
        .joined(separator: ", ") + "}"
    case (_, .text(let text)): FieldType.quoted(text)
    case (_, .integer(let number)): String(number)
    case (_, .decimal(let number)): number.description
    case (_, .boolean(let flag)): flag ? "true" : "false"
    case (_, .cell(let cell)): cell == .empty ? "null" : FieldType.quoted(cell.description)
    case (_, .list), (_, .record): "…"
    }
  }

  /// Whole seconds in the largest unit that divides them.
  static func duration(_ seconds: Int) -> String {
    for (unit, length) in [("d", 86_400), ("h", 3600), ("m", 60)] where seconds > 0 && seconds % length == 0 {
      return "\(seconds / length)\(unit)"
    }
    return "\(seconds)s"
  }

  /// A text in quotes where YAML would read it as something else without them.
  static func quoted(_ text: String) -> String {
    let node = YAMLNode(content: .scalar(text, isPlain: true), location: SourceLocation(file: "", line: 1, column: 1))
    let isSafe =
      node.scalar == .text(text) && !text.contains { "\n\t\"\\,[]{}".contains($0) } && !text.contains(": ")
      && !text.contains(" #") && !text.hasSuffix(":") && text == text.trimmed
      && !"*&!|><='%@`#-?:".contains(text.first ?? "#")
    if isSafe { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"" + escaped.replacing("\t", with: "\\t") + "\""
  }
}
