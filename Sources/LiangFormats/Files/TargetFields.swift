import LiangCore

/// The fields that say what goes where.
enum TargetFields {
  /// The directory of an emitter that writes one file a table.
  static func directory(example: String) -> FieldSpec {
    .required("to", .path, "The directory that the files go to, one a table: `\(example)`.")
  }

  /// Which tables to write.
  static let tables = FieldSpec(
    "tables", .list(of: .table), default: .list(TableID.allCases.map { .text($0.rawValue) }), "The tables to write.")

  /// The configured tables, in the order of the data dictionary, each once.
  static func tables(_ config: StageConfig) -> [TableID] {
    let names = Set(config.texts("tables"))
    return TableID.allCases.filter { names.contains($0.rawValue) }
  }

  /// `<to>/<table>.<fileExtension>` for each configured table.
  static func filePerTable(_ config: StageConfig, fileExtension: String) -> [EmitterOutput] {
    let directory = config.text("to")!
    return tables(config).map { EmitterOutput(path: "\(directory)/\($0.rawValue).\(fileExtension)", tables: [$0]) }
  }
}
