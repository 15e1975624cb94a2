import LiangCore

/// The text of a pipeline file, and its lines as YAML counts them.
struct SourceText: Sendable {
  /// As the user named it.
  let file: String
  /// Without byte order mark, every line end a `\n`, every byte that is not UTF-8 a U+FFFD.
  let text: String
  /// What stands between two `\n`; at least one.
  let lines: [[Unicode.Scalar]]

  /// Decodes the bytes.
  /// - Throws: `not_utf8`, or `yaml_syntax` for a control character, at the first bad place.
  init(_ file: PipelineFile) throws(PipelineErrors) {
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let (scalars, bad) = SourceText.decode(file.bytes.dropFirst(hasMark ? 3 : 0))
    self.file = file.path
    lines = SourceText.lines(scalars[...])
    text = String(String.UnicodeScalarView(lines.joined(separator: ["\n"])))
    if let bad {
      let before = SourceText.lines(scalars[..<bad])
      let place = location(line: before.count, column: before[before.count - 1].count + 1)
      let finding = Diagnostic(.notUTF8, "the file is not UTF-8 text", at: place, hint: "save it as UTF-8")
      throw PipelineErrors([finding], source: text)
    }
    let forbidden = forbiddenCharacters
    guard forbidden.isEmpty else { throw PipelineErrors(forbidden, source: text) }
  }

  /// The text, and the offset of the first scalar that stands for bytes that are none.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> (scalars: [Unicode.Scalar], bad: Int?) {
    var scalars: [Unicode.Scalar] = []
    var bad: Int?
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): scalars.append(scalar)
      case .emptyInput: return (scalars, bad)
      case .error:
        bad = bad ?? scalars.count
        scalars.append("\u{FFFD}")
      }
    }
  }

  /// YAML knows five line ends; here they become one, so that everybody counts the same lines.
  private static func lines(_ scalars: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
      default: lines[lines.count - 1].append(scalar)
      }
      previous = scalar
    }
    return lines
  }

  /// The first of each line, of a few lines: a file that holds many is none that anybody mends by hand.
  private var forbiddenCharacters: [Diagnostic] {
    lines.enumerated().lazy.compactMap { index, line -> Diagnostic? in
      guard let column = line.firstIndex(where: { !SourceText.isAllowed($0) }) else { return nil }
      let digits = String(line[column].value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return Diagnostic(
        .yamlSyntax, "the character \(name) is not allowed in YAML",
        at: location(line: index + 1, column: column + 1), hint: "take it out")
    }.prefix(SourceText.maximumForbidden).map(\.self)
  }

  private static let maximumForbidden = 20

  /// The printable characters of YAML.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// A place, moved into the file where it lies outside.
  func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
    let line = min(max(1, line), lines.count)
    let column = min(max(1, column), lines[line - 1].count + 1)
    return SourceLocation(file: file, line: line, column: column, length: length)
  }

  /// What stands from a place to the end of its line.
  func rest(of location: SourceLocation) -> ArraySlice<Unicode.Scalar> {
    lines[location.line - 1].dropFirst(location.column - 1)
  }

  /// The first tab that a line is indented with.
  func indentingTab(inLine number: Int) -> SourceLocation? {
    let line = lines[number - 1]
    guard let tab = line.firstIndex(of: "\t"), line[..<tab].allSatisfy({ $0 == " " }) else { return nil }
    // A blank line is indented by anything.
    guard line[tab...].contains(where: { $0 != " " && $0 != "\t" }) else { return nil }
    return location(line: number, column: tab + 1)
  }

  /// A key written with the full-width colon of a Chinese keyboard, `paths：`, which is a letter to YAML.
  func fullWidthColon(inLine number: Int) -> (key: String, location: SourceLocation)? {
    let line = lines[number - 1]
    let start = line.firstIndex { $0 != " " && $0 != "-" } ?? line.endIndex
    let key = line[start...].prefix { ("a"..."z").contains($0) || $0 == "_" }
    guard !key.isEmpty, key.endIndex < line.endIndex, line[key.endIndex] == "：" else { return nil }
    return (String(String.UnicodeScalarView(key)), location(line: number, column: key.endIndex + 1))
  }
}
