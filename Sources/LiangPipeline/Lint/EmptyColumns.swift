import LiangCore

/// What stays empty in the files of a good pipeline because a stage is not in it.
struct EmptyColumns {
  /// Every stage there is.
  let known: [StageSpec]
  /// Those of the file, in its order.
  let stages: [StageConfig]
  /// The tables that are written.
  let tables: Set<TableID>

  /// One for each stage or stages that are missing.
  var findings: [Diagnostic] {
    var empty: [(missing: [StageSpec], names: [String])] = []
    for spec in known {
      let missing = known.filter { !isThere($0) && (spec.needs + [spec.title]).contains($0.title) }
      let names = spec.fills.filter(isWritten)
      if missing.isEmpty || names.isEmpty { continue }
      if let index = empty.firstIndex(where: { $0.missing.map(\.title) == missing.map(\.title) }) {
        empty[index].names += names
      } else {
        empty.append((missing, names))
      }
    }
    return empty.map(finding)
  }

  private func isThere(_ spec: StageSpec) -> Bool { stages.contains { $0.spec.title == spec.title } }

  /// Whether the table is written, and where a column is meant, has rows.
  private func isWritten(_ name: String) -> Bool {
    let table = String(name.prefix { $0 != "." })
    guard tables.contains(where: { $0.rawValue == table }) else { return false }
    return table == name || known.allSatisfy { !$0.fills.contains(table) || isThere($0) }
  }

  private func finding(_ missing: [StageSpec], _ names: [String]) -> Diagnostic {
    let before = stages.last { $0.spec.phase <= missing[0].phase }
    let others = names.filter { !$0.contains(".") }.map { "'\($0)'" }.joined(separator: " and ")
    return Diagnostic(
      .emptyColumns,
      "without \(missing.map { "'\($0.title)'" }.joined(separator: " and ")) these stay empty: \(names.joined(separator: ", "))",
      at: before?.location,
      hint: "add \(missing.map { "'- \($0.title)'" }.joined(separator: " and "))"
        + (others.isEmpty ? "" : ", or leave \(others) out of 'tables'"))
  }
}
