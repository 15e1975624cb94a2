import Foundation
import LiangCore
import Synchronization
import LiangTestSupport
import Testing

@testable import LiangRun
@testable import LiangRunFixture

@Suite struct ExecutionTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("every document ends in exactly one place, and one bad page stops no other")
  func accounting() async throws {
    try scratch.write("2 @ 4\n6!", to: "in/a.txt")
    try scratch.write("BAD", to: "in/b.txt")
    try scratch.write("8\u{0C}BAD 2\u{0C}@", to: "in/c.txt")
    let report = try await scratch.plan().run()
    #expect(report.documents.offered == 5)
    #expect(report.documents.loaded == 3)
    #expect(report.documents.rejected == 2)
    #expect(
      report.tables.map { "\($0.name) \($0.rows)" } == [
        "documents 3", "lines 4", "articles 3", "metrics 4", "places 2", "rejects 3",
      ])
    #expect(report.rejects.map { "\($0.name) \($0.rows)" } == ["extract.bang 1", "load.bad 2"])
    #expect(scratch.table("documents").map { $0[10...].joined(separator: " ") } == ["1 3 1 1", "1 1 0 0", "1 0 1 0"])
    #expect(scratch.table("rejects").map { $0[10] } == Array(repeating: report.runID, count: 3))
    #expect(report.inputBytes == 20)
    #expect(report.exitCode == 1)
  }

  @Test("a page has a number only where its file has several")
  func numbers() async throws {
    try scratch.write("2", to: "in/one.txt")
    try scratch.write("4\u{0C}6\u{0C}8", to: "in/three.txt")
    try scratch.write("@\u{0C}" + String(repeating: "2", count: 2000), to: "in/two.txt")
    var plan = scratch.plan()
    var loader = FixtureLoader(root: scratch.input, "*")
    loader.maxPageBytes = 1000
    plan.chain.loader = loader
    _ = try await plan.run()
    #expect(
      scratch.table("documents").map { $0[1] } == [
        "one.txt", "three.txt#000001", "three.txt#000002", "three.txt#000003", "two.txt#000001",
      ])
    #expect(
      scratch.table("rejects").map { [$0[1], $0[3], $0[8]] } == [
        [
          "two.txt#000002", "load.too_large",
          "the page has 2000 bytes, more than 'max_page_bytes'; cut the file into pages, or raise the limit",
        ]
      ])
  }

  @Test("a page that was there before counts once")
  func duplicates() async throws {
    try scratch.write("2 @", to: "in/a.txt")
    try scratch.write("4\u{0C}2 @", to: "in/b.txt")
    try scratch.write("2 @", to: "in/c.txt")
    let report = try await scratch.plan().run()
    #expect(report.documents.loaded == 2)
    #expect(
      scratch.table("rejects").map { [$0[0], $0[1], $0[3], $0[8]] }
        == ["b.txt#000002", "c.txt"].map {
          [
            scratch.table("documents")[0][0], $0, "load.duplicate_page",
            "the same bytes as 'a.txt', which counts; remove one of the two, or set 'duplicates'",
          ]
        })

    var plan = scratch.plan()
    var loader = FixtureLoader(root: scratch.input, "**")
    loader.duplicates = .keep
    plan.chain.loader = loader
    #expect(try await plan.run().documents.loaded == 4)
  }

  @Test("the output has the same bytes for any number of workers, slow pages among them")
  func workers() async throws {
    for index in 0..<60 {
      let page = "\(index) @ \(index % 7 == 0 ? "~" : "")\(index % 11 == 0 ? "!" : "")"
      try scratch.write(index % 13 == 5 ? "BAD \(index)" : "\(page)\u{0C}\(page)\(page)", to: "in/\(index).txt")
    }
    var outputs: [[String: String]] = []
    for workers in [1, 4, 7] {
      _ = try await scratch.plan(checks: [FixtureCheck(.reject)]).run(RunOptions(workers: workers))
      outputs.append(scratch.snapshot(of: scratch.output))
    }
    #expect(scratch.table("metrics").count > 100)
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
  }

  @Test("rows of rejects come in the order of the page, whoever rejected them")
  func rejectOrder() async throws {
    try scratch.write("!3!5", to: "in/a.txt")
    _ = try await scratch.plan(checks: [FixtureCheck(.reject)]).run()
    #expect(
      scratch.table("rejects").map { [$0[3], $0[6]] } == [
        ["extract.bang", "0"], ["check.has_unit", "1"], ["extract.bang", "2"], ["check.has_unit", "3"],
      ])
  }

  @Test("a file that changes while it is read is rejected, and nothing else")
  func changing() async throws {
    try scratch.write("2", to: "in/a.txt")
    try scratch.write("4", to: "in/b.txt")
    let input = scratch.input
    _ = try await scratch.plan().run { event in
      if case .inventoried = event { try! Data("66".utf8).write(to: URL(filePath: "\(input)/b.txt")) }
    }
    #expect(scratch.table("documents").map { $0[1] } == ["a.txt"])
    #expect(
      scratch.table("rejects").map { [$0[1], $0[3], $0[8]] } == [
        [
          "b.txt", "load.changed",
          "the file changed while the run was reading it; run again when nothing writes to it",
        ]
      ])
  }

  @Test("rows that are a thousand times their page are made batch by batch, and none is lost")
  func manyBatches() throws {
    let chain = scratch.plan().chain
    // Each of the figures repeats its sentence, which is the line.
    let line = String(repeating: "2 ", count: 9000)
    var many = try chain.process(RawPage(source: "a.txt", bytes: Array(line.utf8)))
    for index in many.metrics.indices { many.metrics[index].sentence = ByteRange(0, line.utf8.count - 1) }
    var sizes: [Int] = []
    try PageRows(of: many).forEachBatch(of: .metrics) { batch in
      #expect(!batch.hasOverflowed)
      #expect(batch.textBytes < PageBatches.textBytes + 40_000)
      sizes.append(batch.rowCount)
    }
    #expect(sizes.count == 3)
    #expect(sizes.reduce(0, +) == 9000)
  }

  @Test("batches of a page hold its rows in their order", arguments: [TableID.metrics, .places, .lines])
  func batchesInOrder(table: TableID) throws {
    let page = RawPage(source: "a.txt", bytes: Array("2 4\n\n6 8 10\n3\n".utf8))
    let extraction = try scratch.plan().chain.process(page)
    var whole = TableBatch(table)
    PageBatches(of: table, extraction).forEach { whole.append($0) }
    for textBytes in [1, 100, 200, 1000] {
      var rows = TableBatch(table)
      try PageRows(of: extraction, textBytes: textBytes).forEachBatch(of: table) { batch in
        #expect(textBytes > 1 || batch.rowCount <= 1)
        rows.append(batch)
      }
      #expect(rows.rowCount == whole.rowCount && rows.textBytes == whole.textBytes)
      for row in 0..<whole.rowCount {
        for column in whole.columns.indices {
          #expect(rows.cell(row: row, column: column) == whole.cell(row: row, column: column))
        }
      }
    }
  }

  @Test("batches that do not fit into one are written one after the other")
  func batches() throws {
    let staging = try Staging(OutputLocation(scratch.output), runID: "0123456789abcdef", hooks: PublishHooks())
    let sink = CountingSink()
    let writer = TableWriter(sinks: [sink], in: staging)
    for _ in 0..<5 {
      var batch = TableBatch(.documents, textLimit: 3 * 64)
      batch.appendDocument(
        Document(text: "2", source: "a.txt"), articles: 1, metrics: 1, places: 0, rejects: 0)
      try writer.append(batch)
    }
    #expect(try writer.close().isEmpty)
    #expect(sink.rows == [3, 2])
  }

  @Test("no more than two pages a worker are in flight, however long the stream")
  func memory() async throws {
    // 300 MB of zeros that take no room on the disk: 300 pages.
    let file = "\(scratch.input)/stream"
    #expect(FileManager.default.createFile(atPath: file, contents: nil))
    #expect(truncate(file, 300 << 20) == 0)
    let flight = PagesInFlight()
    var plan = scratch.plan()
    plan.chain.loader = CountingLoader(root: scratch.input, flight: flight)
    let report = try await plan.run(RunOptions(workers: 3)) { event in
      if case .page = event { flight.end() }
    }
    #expect(report.documents.loaded == 300)
    // Two a worker, one that waits for its successor, and one that the splitter has just completed.
    #expect(flight.peak <= 2 * 3 + 2)
    #expect(flight.peak >= 3)
  }

  @Test("a run that is cancelled publishes nothing and leaves nothing")
  func cancelling() async throws {
    for index in 0..<50 { try scratch.write("~~~~ \(index)", to: "in/\(index).txt") }
    let plan = scratch.plan()
    let (pages, sender) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      try await plan.run { event in
        if case .page = event { sender.yield() }
      }
    }
    for await _ in pages { break }
    task.cancel()
    await #expect(throws: RunFailure("run.cancelled", "the run was stopped, and nothing was published; run it again")) {
      try await task.value
    }
    #expect(scratch.snapshot(of: scratch.output).isEmpty)
    #expect(scratch.besideOutput() == [".fixture.liang.lock"])
  }

  @Test("a run that is cancelled begins no further page")
  func noFurtherPage() async throws {
    for index in 0..<6 { try scratch.write("\(index)", to: "in/\(index).txt") }
    let gate = Gate()
    var plan = scratch.plan()
    plan.chain.loader = GatedLoader(root: scratch.input, gate: gate)
    let run = Task { [plan] in try await plan.run(RunOptions(workers: 1)) }
    await gate.entered()
    run.cancel()
    gate.open()
    await #expect(throws: RunFailure("run.cancelled", "the run was stopped, and nothing was published; run it again")) {
      try await run.value
    }
    #expect(gate.begun == 1)
  }

  @Test("a run that is cancelled reads no further file to know its input")
  func cancelledBefore() async throws {
    try scratch.write("2", to: "in/a.txt")
    let plan = scratch.plan()
    let inventory = Task {
      withUnsafeCurrentTask { $0!.cancel() }
      return try Inventory(of: plan, version: "1.0")
    }
    await #expect(throws: RunFailure("run.cancelled", "the run was stopped, and nothing was published; run it again")) {
      try await inventory.value
    }
  }

  @Test(
    "a run that is cancelled publishes nothing that is written, read back or on the disk",
    arguments: [
      PublishStep.written, .verified, .flushed,
    ])
  func cancelledAfter(step: PublishStep) async throws {
    try scratch.write("2", to: "in/a.txt")
    let plan = scratch.plan()
    var hooks = PublishHooks()
    hooks.observe = { if $0 == step { withUnsafeCurrentTask { $0!.cancel() } } }
    let runner = Runner(version: "1.0", options: RunOptions(workers: 1), clock: .still, hooks: hooks) { _ in }
    let run = Task { try await runner.run(plan) }
    await #expect(throws: RunFailure("run.cancelled", "the run was stopped, and nothing was published; run it again")) {
      try await run.value
    }
    #expect(scratch.snapshot(of: scratch.output).isEmpty)
    #expect(scratch.besideOutput() == [".fixture.liang.lock"])
  }

  @Test("events come in order and name every page")
  func events() async throws {
    try scratch.write("2", to: "in/a.txt")
    try scratch.write("BAD", to: "in/b.txt")
    let events = Mutex<[String]>([])
    _ = try await scratch.plan().run { event in
      let shown =
        switch event {
        case .inventoried(let files, let bytes): "inventoried \(files) \(bytes)"
        case .page(let source, let bytes, let reject): "\(source) \(bytes) \(reject?.code ?? "read")"
        default: "\(event)"
        }
      events.withLock { $0.append(shown) }
    }
    #expect(
      events.withLock { $0 } == [
        "inventoried 2 4", "a.txt 1 read", "b.txt 3 load.bad", "staged", "verified", "published",
      ])
  }
}

/// Holds up whoever reads pages.
final class Gate: Sendable {
  private let state = Mutex(0)
  private let gate = DispatchSemaphore(value: 0)
  private let (pages, sender) = AsyncStream.makeStream(of: Void.self)

  /// How many pages were begun.
  var begun: Int { state.withLock { $0 } }

  /// Waits until the first page is begun.
  func entered() async { for await _ in pages { break } }

  func open() { gate.signal() }

  func pass() {
    state.withLock { $0 += 1 }
    sender.yield()
    gate.wait()
    gate.signal()
  }
}

/// The fixture's, whose pages wait at a gate.
struct GatedLoader: Loader {
  static let spec = FixtureLoader.spec

  private let loader: FixtureLoader
  private let gate: Gate

  var paths: [String] { loader.paths }
  var root: String { loader.root }
  var duplicates: DuplicatePages { loader.duplicates }

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) { fatalError("made by hand only") }

  init(root: String, gate: Gate) {
    loader = FixtureLoader(root: root, "*")
    self.gate = gate
  }

  func makeSplitter() -> any PageSplitter { loader.makeSplitter() }

  func load(_ page: RawPage) throws(Reject) -> Document {
    gate.pass()
    return try loader.load(page)
  }
}

/// How many pages were cut from a file and are not done.
final class PagesInFlight: Sendable {
  private let state = Mutex((now: 0, peak: 0))

  var peak: Int { state.withLock { $0.peak } }

  func begin() {
    state.withLock { state in
      state.now += 1
      state.peak = max(state.peak, state.now)
    }
  }

  func end() { state.withLock { $0.now -= 1 } }
}

/// Cuts a page each mebibyte and counts it; the text of a page is one figure.
struct CountingLoader: Loader {
  static let spec = FixtureLoader.spec

  let paths: [String]
  let root: String
  let duplicates = DuplicatePages.keep
  let flight: PagesInFlight

  init(_ config: StageConfig, _ context: StageContext) throws(Diagnostic) { fatalError("made by hand only") }

  init(root: String, flight: PagesInFlight) {
    paths = ["\(root)/*"]
    self.root = root
    self.flight = flight
  }

  func makeSplitter() -> any PageSplitter { Splitter(flight: flight) }

  func load(_ page: RawPage) throws(Reject) -> Document {
    Document(
      source: page.source, sha256: page.sha256, encoding: "UTF-8", byteCount: page.bytes.count,
      text: PageText(utf8: Array("2".utf8)))
  }

  private struct Splitter: PageSplitter {
    let flight: PagesInFlight
    var page: [UInt8] = []

    mutating func push(_ chunk: UnsafeRawBufferPointer) -> [SplitPage] {
      page.append(contentsOf: chunk)
      guard page.count >= 1 << 20 else { return [] }
      flight.begin()
      defer { page = [] }
      return [.page(page, encoding: nil)]
    }

    func finish() -> [SplitPage] { [] }
  }
}

/// Keeps how many rows each batch has.
final class CountingSink: TableSink {
  private(set) var rows: [Int] = []

  func write(_ batch: TableBatch) { rows.append(batch.rowCount) }

  func close() -> [RunWarning] { [] }
}
