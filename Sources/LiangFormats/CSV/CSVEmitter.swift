import LiangCore

/// `emit: csv`.
struct CSVEmitter: Emitter {
  static let spec = StageSpec(
    name: "csv", phase: .emit,
    summary: "Writes comma-separated values in UTF-8 for spreadsheets and every other program.",
    fields: [
      TargetFields.directory(example: "metrics.csv"),
      TargetFields.tables,
      FieldSpec(
        "byte_order_mark", .boolean, default: .boolean(true),
        "Begins each file with U+FEFF, without which Excel takes it for the system's old encoding."),
      FieldSpec(
        "formula_guard", .boolean, default: .boolean(true),
        """
        Puts an apostrophe before a text that begins with `=`, `+`, `-`, `@`, one of their full-width forms, a tab or a line end, so that no \
        spreadsheet runs it as a formula; one more where apostrophes stand before such a character already. Numbers, \
        dates, booleans and the columns with words of Liang's own (`comparator`) stay as they are.
        """),
    ],
    examples: [
      StageExample(
        "lines, for a program", config: "to: out\ntables: [lines]\nbyte_order_mark: false",
        input: "=1+1\n\n说\"好\"",
        output: [
          "document_id,source,line,start_char,end_char,article,role,position,joins,text",
          #""c916405c6cb58384","page.txt",1,0,4,1,"body",1,false,"'=1+1""#,
          #""c916405c6cb58384","page.txt",3,6,10,1,"body",2,false,"说""好""""#,
        ])
    ])

  let outputs: [EmitterOutput]
  private let byteOrderMark: Bool
  private let formulaGuard: Bool

  init(_ config: StageConfig, _ context: StageContext) {
    outputs = TargetFields.filePerTable(config, fileExtension: "csv")
    byteOrderMark = config.boolean("byte_order_mark")
    formulaGuard = config.boolean("formula_guard")
  }

  func open(_ staged: [String: String], stamp: RunStamp) throws(EmitFailure) -> any TableSink {
    try TableFiles(outputs, staged: staged) { path, schema throws(EmitFailure) in
      try CSVFile(path: path, schema: schema, byteOrderMark: byteOrderMark, formulaGuard: formulaGuard)
    }
  }

  func countRows(in path: String, of output: EmitterOutput) throws(EmitFailure) -> [TableID: Int] {
    var counts: [TableID: Int] = [:]
    for table in output.tables {
      var count = 0
      try CSVReader.forEachRow(in: path, of: .of(table), formulaGuard: formulaGuard) { _ in count += 1 }
      counts[table] = count
    }
    return counts
  }
}
