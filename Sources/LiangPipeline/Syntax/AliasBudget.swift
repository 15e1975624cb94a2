import LiangCore

/// Bounds what the aliases of a file may expand to, before anything is expanded.
///
/// A YAML reader replaces each `*name` by what `&name` stands before, so ten lines can grow to billions of nodes. What
/// an anchor holds ends at the latest where it is first used: the text between the two, with the aliases in it
/// expanded, is an upper bound that needs no grammar. Text that only looks like an anchor or alias counts too.
struct AliasBudget {
  /// How many characters the file may have once expanded.
  static let maximumLength = 2 * PipelineFile.maximumSize
  /// How often aliases may be used.
  static let maximumUses = 1000
  /// How deep aliases may stand inside what other aliases name.
  static let maximumDepth = 8

  private struct Anchor {
    var start: Int
    var value: (length: Int, depth: Int)?
  }

  private var length = 0
  private var anchors: [[Unicode.Scalar]: Anchor] = [:]
  private var uses: [(position: Int, depth: Int)] = []

  /// - Throws: `alias_bomb` at the first alias that goes too far.
  static func check(_ source: SourceText) throws(PipelineErrors) {
    var budget = AliasBudget()
    for (index, line) in source.lines.enumerated() {
      for (column, scalar) in line.enumerated() {
        budget.length += 1
        guard scalar == "&" || scalar == "*" else { continue }
        let name = Array(line[(column + 1)...].prefix(while: AliasBudget.isNamePart))
        guard !name.isEmpty else { continue }
        if scalar == "&" {
          budget.define(name)
        } else if !budget.use(name) {
          let place = source.location(line: index + 1, column: column + 1, length: name.count + 1)
          let finding = Diagnostic(
            .aliasBomb, "the aliases up to here expand to too much", at: place, hint: "write the text out")
          throw PipelineErrors([finding], source: source.text)
        }
      }
    }
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// A name defined again keeps its first start: the new text may use the old.
  private mutating func define(_ name: [Unicode.Scalar]) {
    anchors[name] = Anchor(start: anchors[name]?.start ?? length)
  }

  /// Whether the alias is within bounds.
  private mutating func use(_ name: [Unicode.Scalar]) -> Bool {
    guard let anchor = anchors[name] else { return true }
    let inside = uses.filter { $0.position > anchor.start }
    let value = anchor.value ?? (length - anchor.start, 1 + (inside.map(\.depth).max() ?? 0))
    anchors[name]?.value = value
    uses.append((length, value.depth))
    length += value.length
    return length <= AliasBudget.maximumLength && uses.count <= AliasBudget.maximumUses
      && value.depth <= AliasBudget.maximumDepth
  }
}
