import LiangCore

/// `emit: json_lines`.
struct JSONLinesEmitter: Emitter {
  static let spec = StageSpec(
    name: "json_lines", phase: .emit,
    summary: "Writes one JSON object a row and line, for programs that read a stream.",
    fields: [TargetFields.directory(example: "metrics.jsonl"), TargetFields.tables],
    examples: [
      StageExample(
        "lines", config: "to: out\ntables: [lines]", input: "说\"好\"",
        output: [
          #"{"document_id":"4f72ce1c71f094ab","source":"page.txt","line":1,"start_char":0,"end_char":4,"article":1,"#
            + #""role":"body","position":1,"joins":false,"text":"说\"好\""}"#
        ])
    ])

  let outputs: [EmitterOutput]

  init(_ config: StageConfig, _ context: StageContext) {
    outputs = TargetFields.filePerTable(config, fileExtension: "jsonl")
  }

  func open(_ staged: [String: String], stamp: RunStamp) throws(EmitFailure) -> any TableSink {
    try TableFiles(outputs, staged: staged) { path, schema throws(EmitFailure) in
      try JSONLinesFile(path: path, schema: schema)
    }
  }

  /// Counts lines; each row is one.
  func countRows(in path: String, of output: EmitterOutput) throws(EmitFailure) -> [TableID: Int] {
    let file = try WrittenFile(path: path)
    var count = 0
    var last = UInt8(ascii: "\n")
    while case let chunk = try file.read(), let end = chunk.last {
      for byte in chunk where byte == UInt8(ascii: "\n") { count += 1 }
      last = end
    }
    guard last == UInt8(ascii: "\n") else { throw EmitFailure(damaged: path, "the last line is cut off") }
    return Dictionary(uniqueKeysWithValues: output.tables.map { ($0, count) })
  }
}

/// A JSON Lines file being written.
private final class JSONLinesFile: TableFile {
  private let file: OutputFile
  private let encoder: JSONLinesEncoder

  init(path: String, schema: TableSchema) throws(EmitFailure) {
    file = try OutputFile(path: path)
    encoder = JSONLinesEncoder(schema)
  }

  func write(_ batch: TableBatch) throws(EmitFailure) {
    try file.write { encoder.append(batch, to: &$0) }
  }

  func close() throws(EmitFailure) { try file.close() }
}
