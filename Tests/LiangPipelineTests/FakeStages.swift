import LiangCore
import LiangPipeline

// Stages just real enough to make rows: the pipeline module never sees the shipped ones.

private func common(_ paths: [String]) -> String {
  let directories = paths.compactMap { try? GlobPattern($0).fixedDirectory.split(separator: "/") }
  let names = directories.dropFirst().reduce(directories[0]) { a, b in
    zip(a, b).prefix { $0 == $1 }.map(\.0)
  }
  return "/" + names.joined(separator: "/")
}

struct FakeLoader: Loader {
  static let spec = StageSpec(
    name: "text_files", phase: .load, summary: "Reads text files.",
    fields: [
      .required("paths", .list(of: .glob), "Files to read."),
      FieldSpec("root", .path, "What `source` is relative to."),
      FieldSpec("encoding", .choice(["UTF-8", "GB18030"]), "The files' encoding; found out where left out."),
      FieldSpec("separator", .text, "The line between two pages."),
      FieldSpec(
        "max_bytes", .integer(1...1_000_000_000), default: .integer(16_000_000), unit: "bytes", "Largest page."),
    ],
    examples: [StageExample("one page", config: "paths: [pages/*.txt]", input: "5元", output: ["page.txt"])])

  let paths: [String]
  let root: String

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    paths = config.texts("paths")
    root = config.text("root") ?? common(paths)
    if config.text("separator") == "" {
      throw config.diagnostic("empty_separator", field: "separator", "'separator' is empty", hint: "take it out")
    }
  }

  let duplicates = DuplicatePages.reject

  func readsMetadata(of source: String) -> Bool { source.hasSuffix(".txt") }

  func makeSplitter() -> any PageSplitter { FormFeedSplitter() }

  func load(_ page: RawPage) throws(Reject) -> Document {
    guard !page.bytes.isEmpty else {
      throw Reject(
        source: page.source, stage: "load: text_files",
        code: ErrorCode("load.empty", [.rejects], meaning: "", advice: ""), severity: .document,
        problem: "the page is empty")
    }
    return Document(
      source: page.source, sha256: page.sha256, encoding: page.encoding ?? "UTF-8", byteCount: page.bytes.count,
      text: PageText(utf8: page.bytes), paper: "工人日报", published: CalendarDate(iso8601: "2019-03-14"))
  }
}

/// The whole page is one article, each line a paragraph of it.
struct FakeSegmenter: Segmenter {
  static let spec = StageSpec(
    name: "newspaper", phase: .segment, summary: "Puts lines into articles.", fields: [], examples: [])

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {}

  func segment(_ document: Document) throws(Reject) -> SegmentedPage {
    var text = HealedText()
    var placements: [LinePlacement] = []
    var blocks: [Article.Block] = []
    for (index, line) in document.text.lines.enumerated() where !line.isBlank {
      if !blocks.isEmpty { text.appendParagraphBreak() }
      let range = text.append(line.bytes, of: document.text)
      blocks.append(.init(line: index + 1, role: .body, range: range, joins: false))
      placements.append(.init(line: index + 1, article: 1, role: .body, position: blocks.count, joins: false))
    }
    return SegmentedPage(
      document: document, lines: placements, articles: [Article(number: 1, type: .news, text: text, blocks: blocks)])
  }
}

/// Digits before 元, 人 or 件.
struct FakeExtractor: Extractor {
  static let spec = StageSpec(
    name: "metrics", phase: .extract, summary: "Finds figures.",
    fields: [
      FieldSpec("kinds", .list(of: .choice(MetricKind.allCases.map(\.rawValue))), "Which kinds; all where left out."),
      FieldSpec("tolerance", .decimal, default: .decimal(.zero), "How far off a figure may be."),
      FieldSpec(
        "units",
        .list(of: .record([.required("name", .word, "As printed."), FieldSpec("factor", .positive, "Times.")])),
        "Further units."),
    ],
    examples: [StageExample("money", config: "kinds: [money]", input: "付5元。", output: ["5元 → 5 CNY"])],
    fills: ["metrics"])

  private static let units: [(word: String, kind: MetricKind, unit: String)] = [
    ("元", .money, "CNY"), ("人", .people, "person"), ("件", .count, "件"),
  ]
  private let kinds: [String]

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) { kinds = config.texts("kinds") }

  func extract(into extraction: inout Extraction) {
    for article in extraction.page.articles {
      let bytes = article.text.utf8
      var start: Int?
      for index in bytes.indices {
        let isDigit = (48...57).contains(bytes[index])
        if isDigit { start = start ?? index }
        guard let first = start, !isDigit else { continue }
        start = nil
        for unit in FakeExtractor.units where bytes[index...].starts(with: unit.word.utf8) {
          add(unit, ByteRange(first, index), ByteRange(first, index + unit.word.utf8.count), article, &extraction)
        }
      }
    }
  }

  private func add(
    _ unit: (word: String, kind: MetricKind, unit: String), _ digits: ByteRange, _ range: ByteRange, _ article: Article,
    _ extraction: inout Extraction
  ) {
    guard kinds.isEmpty || kinds.contains(unit.kind.rawValue) else { return }
    let number = Decimal38(digits: article.text.string(digits))
    extraction.metrics.append(
      Metric(
        article: article.number, range: range, span: article.text.pageSpan(of: range), kind: unit.kind, low: number,
        high: number, comparator: .equal, unit: extraction.arena.append(unit.unit), sentence: range,
        rule: extraction.arena.append("digits"), confidence: 0.9))
  }
}

struct FakePlaces: Extractor {
  static let spec = StageSpec(
    name: "places", phase: .extract, summary: "Finds places.", fields: [], examples: [], fills: ["places"])
  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {}
  func extract(into extraction: inout Extraction) {}
}

struct FakePeriods: Normalizer {
  static let spec = StageSpec(
    name: "periods", phase: .normalize, summary: "Resolves periods.",
    fields: [FieldSpec("as_of", .date, "The day to count from.")], examples: [], fills: ["metrics.period"],
    needs: ["extract: metrics"])
  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {}
  func normalize(_ extraction: inout Extraction) {}
}

struct FakeNotNull: Checker {
  static let spec = StageSpec(
    name: "not_null", phase: .check, summary: "Columns without empty cells.",
    fields: [
      .required("columns", .list(of: .column), "The columns."),
      FieldSpec(
        "severity", .choice(CheckSeverity.allCases.map(\.rawValue)), default: .text("reject"), "What a failure does."),
    ],
    examples: [])
  let severity: CheckSeverity
  let tables: Set<TableID>
  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    severity = CheckSeverity(rawValue: config.text("severity")!)!
    tables = Set(config.texts("columns").map { TableID(rawValue: String($0.prefix { $0 != "." }))! })
  }
  func begin() -> any RunningCheck { preconditionFailure("nothing here runs checks") }
}

struct FakeRowCount: Checker {
  static let spec = StageSpec(
    name: "row_count", phase: .check, summary: "A table with enough rows.",
    fields: [
      .required("table", .table, "The table."),
      FieldSpec("low", .integer(0...Int.max), default: .integer(1), unit: "rows", "Fewest rows."),
      FieldSpec("within", .duration, "Looks back so far."),
    ],
    examples: [])
  let severity = CheckSeverity.warn
  let tables: Set<TableID> = []
  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {}
  func begin() -> any RunningCheck { preconditionFailure("nothing here runs checks") }
}

struct FakeCSV: Emitter {
  static let spec = StageSpec(
    name: "csv", phase: .emit, summary: "Writes CSV.",
    fields: [
      .required("to", .path, "The directory."),
      FieldSpec("tables", .list(of: .table), default: .list([.text("metrics")]), "Which tables."),
      FieldSpec("byte_order_mark", .boolean, default: .boolean(true), "For spreadsheets."),
    ],
    examples: [StageExample("metrics", config: "to: out", input: "5元", output: ["metrics.csv"])])
  let outputs: [EmitterOutput]

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    let directory = config.text("to")!
    outputs = config.texts("tables").map {
      EmitterOutput(path: "\(directory)/\($0).csv", tables: [TableID(rawValue: $0)!])
    }
  }

  func open(_ staged: [String: String], stamp: RunStamp) throws(EmitFailure) -> any TableSink {
    preconditionFailure("nothing here writes files")
  }

  func countRows(in path: String, of output: EmitterOutput) throws(EmitFailure) -> [TableID: Int] { [:] }
}

struct FakeXLSX: Emitter {
  static let spec = StageSpec(
    name: "xlsx", phase: .emit, summary: "Writes a workbook.",
    fields: [.required("to", .path, "The file.")], examples: [])
  let outputs: [EmitterOutput]

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) {
    outputs = [EmitterOutput(path: config.text("to")!, tables: TableID.allCases)]
  }

  func open(_ staged: [String: String], stamp: RunStamp) throws(EmitFailure) -> any TableSink {
    preconditionFailure("nothing here writes files")
  }

  func countRows(in path: String, of output: EmitterOutput) throws(EmitFailure) -> [TableID: Int] { [:] }
}

struct FakeDecoder: TextDecoder {
  func encoding(ofBeginning bytes: [UInt8], configured: String?) -> String? { nil }
  func isBinary(beginning bytes: [UInt8]) -> Bool { false }

  func decode(_ bytes: [UInt8], encoding: String?) throws(DecodeFailure) -> DecodedText {
    DecodedText(utf8: bytes, encoding: "UTF-8")
  }
}

extension PlanEnvironment {
  static let fake = PlanEnvironment(
    registry: Registry(
      loaders: [FakeLoader.self], segmenters: [FakeSegmenter.self], extractors: [FakeExtractor.self, FakePlaces.self],
      normalizers: [FakePeriods.self], checkers: [FakeNotNull.self, FakeRowCount.self],
      emitters: [FakeCSV.self, FakeXLSX.self]),
    context: StageContext(decoder: FakeDecoder()),
    cronProblem: { $0.split(separator: " ").count == 5 ? nil : "it has \($0.split(separator: " ").count) of 5 parts" },
    isTimeZone: { ["UTC", "Asia/Shanghai", "Asia/Hong_Kong"].contains($0) },
    timeZoneNames: { ["UTC", "Asia/Shanghai", "Asia/Hong_Kong"] })
}

extension PipelineFile {
  /// A file that lies in `pipelines/` of the directory `/project`.
  init(_ name: String = "test.yaml", bytes: [UInt8]) {
    self.init(path: "pipelines/\(name)", workingDirectory: "/project", bytes: bytes)
  }

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }
}

/// Pages between form feeds, all of them at the end.
struct FormFeedSplitter: PageSplitter {
  private var bytes: [UInt8] = []

  mutating func push(_ chunk: UnsafeRawBufferPointer) -> [SplitPage] {
    bytes += chunk
    return []
  }

  mutating func finish() -> [SplitPage] {
    bytes.split(separator: 0x0C, omittingEmptySubsequences: false).map { .page(Array($0), encoding: nil) }
  }
}
