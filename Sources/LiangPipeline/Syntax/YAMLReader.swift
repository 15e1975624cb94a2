import LiangCore
import Yams

/// YAML text → nodes with places.
///
/// Anchors and aliases are read as YAML has them. Merge keys (`<<`) are no part of YAML 1.2 and are not read: the key
/// is a field like any other, and unknown. Tags (`!name`) mean nothing here and are an error.
struct YAMLReader {
  private let source: SourceText
  /// Doubled keys and other things that do not stop the reading.
  private(set) var findings: [Diagnostic] = []
  /// Keys that were renamed to get past Yams, by place, with the name they have in the file.
  private var renamed: [Position: String] = [:]
  /// The columns of blanks that were put behind a full-width colon to get past Yams, by line.
  private var inserted: [Int: Int] = [:]
  private var lines: [[Unicode.Scalar]]

  /// As Yams counts it, which is as we do.
  private struct Position: Hashable {
    var line = 1
    var column = 1

    init(_ mark: Mark?) {
      guard let mark else { return }
      line = mark.line
      column = mark.column
    }
  }

  /// Each doubled key and each full-width colon costs one more reading of the file.
  private static let maximumRepairs = 20

  init(_ source: SourceText) {
    self.source = source
    lines = source.lines
  }

  /// The root of the only document; nil where the file holds none.
  /// - Throws: `yaml_syntax`, `alias_bomb`, `multiple_documents`.
  mutating func read() throws(PipelineErrors) -> YAMLNode? {
    try AliasBudget.check(source)
    guard let root = try compose() else { return nil }
    return convert(root)
  }

  // MARK: Yams

  /// Yams stops at the first mapping with a doubled key, and at a full-width colon. To find everything else as well,
  /// the key's first letter is changed to one that nobody uses, which moves nothing, or the colon is made one of
  /// YAML's, and the file is read again.
  private mutating func compose() throws(PipelineErrors) -> Node? {
    while true {
      do {
        // Yams reads from the text's own storage, which texts of less than 16 bytes do not have.
        let text = String(String.UnicodeScalarView(lines.joined(separator: ["\n"]))) + "\n# the end of the file"
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        let root = try parser.nextRoot()
        if let second = try parser.nextRoot() { throw fatal(anotherDocument(second)) }
        return root
      } catch let errors as PipelineErrors {
        throw errors
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        guard let name = names.first, rename(name, context.mark) else {
          throw fatal(
            Diagnostic(
              .duplicateKey, "'\(names.first ?? "")' stands twice in the same mapping",
              at: location(context.mark), hint: "keep one of the two"))
        }
      } catch {
        if let (finding, place) = fullWidthColon(at: error), repair(place) {
          findings.append(finding)
        } else {
          throw PipelineErrors(findings + syntaxErrors(error), source: source.text)
        }
      }
    }
  }

  private func fatal(_ diagnostic: Diagnostic) -> PipelineErrors {
    PipelineErrors(findings + [diagnostic], source: source.text)
  }

  /// Makes the colon one of YAML's; whether that could be done.
  private mutating func repair(_ place: SourceLocation) -> Bool {
    guard inserted.count < YAMLReader.maximumRepairs, inserted[place.line] == nil else { return false }
    lines[place.line - 1].replaceSubrange(place.column - 1..<place.column, with: [":", " "])
    inserted[place.line] = place.column + 1
    return true
  }

  private func anotherDocument(_ root: Node) -> Diagnostic {
    Diagnostic(
      .multipleDocuments, "a second document begins here", at: location(root.mark),
      hint: "a pipeline file holds one; take the '---' out")
  }

  /// Whether the key could be renamed.
  private mutating func rename(_ name: String, _ mark: Mark) -> Bool {
    var place = location(mark)
    if let quote = source.rest(of: place).first, quote == "\"" || quote == "'" { place.column += 1 }
    guard renamed.count < YAMLReader.maximumRepairs, let first = name.unicodeScalars.first,
      source.rest(of: place).first == first
    else { return false }
    let shift = inserted[place.line].map { place.column >= $0 ? 1 : 0 } ?? 0
    lines[place.line - 1][place.column - 1 + shift] = Unicode.Scalar(0xE000 + UInt32(renamed.count))!
    renamed[Position(mark)] = name
    return true
  }

  private func syntaxErrors(_ error: any Error) -> [Diagnostic] {
    guard let (context, problem, mark) = YAMLReader.parts(of: error) else {
      return [Diagnostic(.yamlSyntax, "\(error)", at: source.location(line: 1, column: 1))]
    }
    let place = location(mark)
    let origin = context.map { " \($0.text)\($0.mark.line == mark.line ? "" : " that begins in line \($0.mark.line)")" }
    let at = source.rest(of: place).first
    guard at == "\t" else {
      return [
        Diagnostic(
          .yamlSyntax, problem + (origin ?? ""), at: place,
          hint: SyntaxHint.hint(problem: problem, context: context?.text ?? ""))
      ]
    }
    let finding = source.indentingTab(inLine: place.line).map(SyntaxHint.indentingTab) ?? SyntaxHint.tab(at: place)
    // Whoever indents by tabs does so in more than one line.
    let later = place.line..<source.lines.count
    return [finding] + later.compactMap { source.indentingTab(inLine: $0 + 1) }.map(SyntaxHint.indentingTab)
  }

  private static func parts(of error: any Error) -> (context: YamlError.Context?, problem: String, mark: Mark)? {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      (context, problem, mark)
    default: nil
    }
  }

  /// What the reader stumbled over may be the line before: it took `paths：` for text that goes on.
  private func fullWidthColon(at error: any Error) -> (finding: Diagnostic, place: SourceLocation)? {
    guard let (context, _, mark) = YAMLReader.parts(of: error) else { return nil }
    let last = location(mark).line
    let first = max(1, min(context?.mark.line ?? last, last - 1))
    let found = (first...last).lazy.filter { inserted[$0] == nil }.compactMap { source.fullWidthColon(inLine: $0) }
      .first
    return found.map { (SyntaxHint.fullWidthColon(key: $0.key, at: $0.location), $0.location) }
  }

  // MARK: Our own tree

  private mutating func convert(_ node: Node) -> YAMLNode {
    switch node {
    case .scalar(let scalar):
      let text = renamed[Position(scalar.mark)] ?? scalar.string
      return YAMLNode(
        content: .scalar(text, isPlain: scalar.style == .plain), location: token(at: scalar.mark, plain: text))
    case .sequence(let items):
      return YAMLNode(content: .sequence(items.map { convert($0) }), location: token(at: node.mark))
    case .mapping(let pairs):
      let entries = pairs.compactMap { entry($0.key, $0.value) }
      noteDoubled(entries)
      let place = token(at: node.mark)
      let isFlow = source.rest(of: place).first == "{"
      return YAMLNode(
        content: .mapping(entries), location: isFlow ? place : entries.first?.keyLocation ?? place)
    case .alias:
      preconditionFailure("Yams replaces aliases while it composes")
    }
  }

  private mutating func entry(_ key: Node, _ value: Node) -> YAMLEntry? {
    let key = convert(key)
    let value = convert(value)
    guard case .scalar(let name, _) = key.content else {
      findings.append(
        Diagnostic(
          .wrongType, "a key must be text, found \(key.described)", at: key.location, hint: "put it in quotes"))
      return nil
    }
    return YAMLEntry(key: name, keyLocation: key.location, value: value)
  }

  private mutating func noteDoubled(_ entries: [YAMLEntry]) {
    var first: [String: SourceLocation] = [:]
    for entry in entries {
      if let place = first[entry.key] {
        findings.append(
          Diagnostic(
            .duplicateKey, "'\(entry.key)' stands a second time, first in line \(place.line)", at: entry.keyLocation,
            hint: "keep one of the two"))
      } else {
        first[entry.key] = entry.keyLocation
      }
    }
  }

  // MARK: Places

  /// Where the content of a node begins: behind its anchor.
  private func location(_ mark: Mark?) -> SourceLocation {
    let position = Position(mark)
    let shift = inserted[position.line].map { position.column > $0 ? 1 : 0 } ?? 0
    var place = source.location(line: position.line, column: position.column - shift)
    let rest = source.rest(of: place)
    if rest.first == "&" {
      let property = rest.prefix { $0 != " " && $0 != "\t" }
      let blanks = rest.dropFirst(property.count).prefix { $0 == " " || $0 == "\t" }
      if property.count + blanks.count < rest.count { place.column += property.count + blanks.count }
    }
    return place
  }

  /// The token that begins at the mark: a quoted or plain scalar with its length, of all else the first character.
  private mutating func token(at mark: Mark?, plain text: String = "") -> SourceLocation {
    var place = location(mark)
    let rest = source.rest(of: place)
    switch rest.first {
    case "!":
      place.length = rest.prefix { $0 != " " }.count
      findings.append(
        Diagnostic(
          .yamlSyntax, "tags have no meaning in a pipeline file", at: place, hint: "take it out; text goes in quotes"))
    case "\"", "'": place.length = YAMLReader.quotedLength(rest)
    case "|", ">", "[", "{": break
    default: place.length = zip(rest, text.unicodeScalars).prefix { $0 == $1 }.count
    }
    if place.length < 1 { place.length = 1 }
    return place
  }

  /// Up to and with the closing quote, or to the end of the line.
  private static func quotedLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
    let quote = rest.first!
    var escaped = false
    for (index, scalar) in rest.enumerated().dropFirst() {
      if escaped {
        escaped = false
      } else if quote == "\"", scalar == "\\" {
        escaped = true
      } else if scalar == quote {
        return index + 1
      }
    }
    return rest.count
  }
}
