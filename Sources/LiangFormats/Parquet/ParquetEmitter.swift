import LiangCore

/// `emit: parquet`.
struct ParquetEmitter: Emitter {
  static let spec = StageSpec(
    name: "parquet", phase: .emit,
    summary: "Writes typed columns for DuckDB, pandas, Spark and other engines.",
    fields: [TargetFields.directory(example: "metrics.parquet"), TargetFields.tables],
    examples: [
      StageExample(
        "lines and documents", config: "to: out\ntables: [documents, lines]", input: "说\"好\"\n\n=1+1",
        output: ["documents.parquet: 1 row", "lines.parquet: 2 rows"])
    ])

  let outputs: [EmitterOutput]

  init(_ config: StageConfig, _ context: StageContext) {
    outputs = TargetFields.filePerTable(config, fileExtension: "parquet")
  }

  func open(_ staged: [String: String], stamp: RunStamp) throws(EmitFailure) -> any TableSink {
    try TableFiles(outputs, staged: staged) { path, schema throws(EmitFailure) in
      try ParquetFile(path: path, schema: schema, stamp: stamp)
    }
  }

  func countRows(in path: String, of output: EmitterOutput) throws(EmitFailure) -> [TableID: Int] {
    let count = try ParquetReader(path: path).countRows()
    return Dictionary(uniqueKeysWithValues: output.tables.map { ($0, count) })
  }
}
