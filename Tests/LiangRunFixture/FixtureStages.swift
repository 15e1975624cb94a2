import Glibc
import LiangCore

/// Reads files of pages parted by form feeds. A page that begins with `BAD` cannot be loaded.
struct FixtureLoader: Loader {
  static let spec = StageSpec(name: "fixture", phase: .load, summary: "Reads test pages.", fields: [], examples: [])

  let paths: [String]
  let root: String
  var maxPageBytes = 1_000_000
  var duplicates = DuplicatePages.reject

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) { fatalError("made by hand only") }

  init(root: String, _ patterns: String...) {
    paths = patterns.map { "\(root)/\($0)" }
    self.root = root
  }

  func makeSplitter() -> any PageSplitter { FormFeedSplitter(maxPageBytes: maxPageBytes) }

  func load(_ page: RawPage) throws(Reject) -> Document {
    if page.bytes.starts(with: Array("BAD".utf8)) {
      throw Reject(
        documentID: String(page.sha256.prefix(16)), source: page.source, stage: Self.spec.title,
        code: ErrorCode("load.bad", [.rejects], meaning: "", advice: ""),
        severity: .document, problem: "a bad page")
    }
    return Document(
      source: page.source, sha256: page.sha256, encoding: "UTF-8", byteCount: page.bytes.count,
      text: PageText(utf8: page.bytes), published: CalendarDate(iso8601: "2019-03-14"))
  }
}

struct FormFeedSplitter: PageSplitter {
  let maxPageBytes: Int
  var page: [UInt8] = []

  mutating func push(_ chunk: UnsafeRawBufferPointer) -> [SplitPage] {
    var pages: [SplitPage] = []
    for byte in chunk {
      if byte == 0x0C { pages.append(take()) } else { page.append(byte) }
    }
    return pages
  }

  mutating func finish() -> [SplitPage] { [take()] }

  private mutating func take() -> SplitPage {
    defer { page = [] }
    return page.count > maxPageBytes ? .tooLarge(byteCount: page.count) : .page(page, encoding: nil)
  }
}

/// One article a page.
struct FixtureSegmenter: Segmenter {
  static let spec = StageSpec(name: "fixture", phase: .segment, summary: "One article.", fields: [], examples: [])

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) { fatalError("made by hand only") }

  init() {}

  func segment(_ document: Document) throws(Reject) -> SegmentedPage { SegmentedPage(plain: document) }
}

/// Every digit is a figure, an odd one without a unit; every `@` is a place; every `!` a value that cannot be read. A
/// page with `~` takes its time, and one with `^` ends the process.
struct FixtureExtractor: Extractor {
  static let spec = StageSpec(name: "fixture", phase: .extract, summary: "Digits.", fields: [], examples: [])

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) { fatalError("made by hand only") }

  init() {}

  func extract(into extraction: inout Extraction) {
    let rule = extraction.arena.append("digit")
    let unit = extraction.arena.append("piece")
    let page = extraction.page
    for article in page.articles {
      for (index, byte) in article.text.utf8.enumerated() where "0123456789@!~^".utf8.contains(byte) {
        let range = ByteRange(index, index + 1)
        let span = article.text.pageSpan(of: range)
        switch byte {
        case 0x30...0x39:
          let value = Decimal38(Int(byte) - 0x30)
          extraction.metrics.append(
            Metric(
              article: article.number, range: range, span: span, kind: .count, low: value, high: value,
              comparator: .equal, unit: byte & 1 == 0 ? unit : .none, sentence: range, rule: rule, confidence: 1))
        case UInt8(ascii: "@"):
          extraction.places.append(
            PlaceMention(
              article: article.number, range: range, span: span, candidates: .none, level: .county, method: .full,
              confidence: 1))
        case UInt8(ascii: "!"):
          let start = page.document.text.scalarOffset(ofByte: Int(span.first.start))
          extraction.rejects.append(
            Reject(
              documentID: page.document.id, source: page.document.source, stage: Self.spec.title,
              code: ErrorCode("extract.bang", [.rejects], meaning: "", advice: ""),
              severity: .value, line: 1, chars: start..<start + 1, problem: "a bang", sample: "!"))
        case UInt8(ascii: "~"): usleep(20_000)
        case UInt8(ascii: "^"): kill(getpid(), SIGKILL)
        default: break
        }
      }
    }
  }
}

/// Cells of `metrics.unit` must not be empty.
struct FixtureCheck: Checker {
  static let spec = StageSpec(name: "has_unit", phase: .check, summary: "Units.", fields: [], examples: [])

  let severity: CheckSeverity
  var tables: Set<TableID> = [.metrics]
  /// Fewer rows of its tables than this fail as well, at the end.
  var minRows = 0

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) { fatalError("made by hand only") }

  init(_ severity: CheckSeverity, tables: Set<TableID> = [.metrics], minRows: Int = 0) {
    self.severity = severity
    self.tables = tables
    self.minRows = minRows
  }

  func begin() -> any RunningCheck { Run(minRows: minRows) }

  private struct Run: RunningCheck {
    let minRows: Int
    var rows = 0

    mutating func inspect(_ batch: TableBatch) -> [CheckFinding] {
      rows += batch.rowCount
      guard batch.schema.id == .metrics else { return [] }
      let column = batch.schema.index(of: "unit")!
      return (0..<batch.rowCount).filter { !batch.hasValue(row: $0, column: column) }.map {
        CheckFinding(table: .metrics, row: $0, message: "'unit' is empty")
      }
    }

    func finish() -> [CheckFinding] {
      rows < minRows
        ? [CheckFinding(table: .metrics, row: nil, message: "has \(rows) rows, fewer than \(minRows)")] : []
    }
  }
}
