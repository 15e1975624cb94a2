import LiangCore

/// `emit: xlsx`.
struct XLSXEmitter: Emitter {
  static let spec = StageSpec(
    name: "xlsx", phase: .emit,
    summary: "Writes one workbook with a sheet a table: header in view, filters, real numbers and dates.",
    fields: [
      .required(
        "to", .path,
        "The workbook, a file that ends in `.xlsx`. While it is written it needs its room on the disk twice."),
      TargetFields.tables,
    ],
    examples: [
      StageExample(
        "lines and documents", config: "to: out.xlsx\ntables: [documents, lines]", input: "说\"好\"\n\n=1+1",
        output: ["out.xlsx: documents 1 row, lines 2 rows"])
    ],
    codes: [StageCode("wrong_extension", "The workbook's name does not end in `.xlsx`.")])

  let outputs: [EmitterOutput]

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    let path = config.text("to")!
    guard path.lowercased().hasSuffix(".xlsx") else {
      let name = path.split(separator: "/").last ?? ""
      throw config.diagnostic(
        "wrong_extension", field: "to", "'\(name)' does not end in '.xlsx'",
        hint: "name the workbook, not its directory")
    }
    outputs = [EmitterOutput(path: path, tables: TargetFields.tables(config))]
  }

  func open(_ staged: [String: String], stamp: RunStamp) throws(EmitFailure) -> any TableSink {
    let output = outputs[0]
    guard let path = staged[output.path] else { preconditionFailure("no path to write \(output.path) to") }
    return try XLSXFile(path: path, tables: output.tables, stamp: stamp)
  }

  func countRows(in path: String, of output: EmitterOutput) throws(EmitFailure) -> [TableID: Int] {
    try XLSXReader(path: path).countRows()
  }
}
