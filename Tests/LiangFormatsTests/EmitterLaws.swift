import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangFormats

/// What holds for every emitter.
@Suite struct EmitterLaws {
  /// An emitter that writes all tables into the directory.
  static func make(_ type: any Emitter.Type, in directory: TemporaryDirectory) throws -> any Emitter {
    try type.make(["to": .text(directory.path + (type is XLSXEmitter.Type ? "/book.xlsx" : ""))])
  }

  @Test(arguments: Registry.formats.specs.map(\.name))
  func countsWhatItWrote(name: String) throws {
    let directory = try TemporaryDirectory()
    let emitter = try Self.make(Registry.formats.emitter(name), in: directory)
    try emitter.emit(TableID.allCases.map { Hostile.batch($0) })
    let expected = Hostile.texts.count * 2
    #expect(try emitter.counts() == Dictionary(uniqueKeysWithValues: TableID.allCases.map { ($0, expected) }))
  }

  @Test(arguments: Registry.formats.specs.map(\.name))
  func emptyTablesAreFilesWithoutRows(name: String) throws {
    let directory = try TemporaryDirectory()
    let emitter = try Self.make(Registry.formats.emitter(name), in: directory)
    #expect(try emitter.emit([]) == [])
    #expect(try emitter.counts() == Dictionary(uniqueKeysWithValues: TableID.allCases.map { ($0, 0) }))
  }

  /// The same rows give the same bytes, however they were cut into batches.
  @Test(arguments: Registry.formats.specs.map(\.name))
  func sameRowsSameBytes(name: String) throws {
    let batch = Hostile.batch(.lines, rows: 9000)
    let ways = [[batch], batch.cut([1, 700, 3, 8192]), batch.cut([4096])]
    let files = try ways.map { batches in
      let directory = try TemporaryDirectory()
      let emitter = try Self.make(Registry.formats.emitter(name), in: directory)
      try emitter.emit(batches)
      return try emitter.outputs.map { try Data(contentsOf: URL(filePath: $0.path)) }
    }
    #expect(files[1] == files[0])
    #expect(files[2] == files[0])
  }

  @Test(arguments: Registry.formats.specs.map(\.name))
  func aDirectoryThatIsMissingIsAFailureWithItsPath(name: String) throws {
    let type = try Registry.formats.emitter(name)
    let emitter = try type.make(["to": .text("/nonexistent/\(type is XLSXEmitter.Type ? "book.xlsx" : "out")")])
    let failure = #expect(throws: EmitFailure.self) { try emitter.emit([Hostile.batch(.lines)]) }
    #expect(failure?.code == "emit.cannot_write")
    #expect(failure?.path.hasPrefix("/nonexistent/") == true)
    #expect(failure?.message.hasPrefix("No such file or directory") == true)
  }

  @Test(arguments: ["csv", "parquet", "json_lines"])
  func aFileThatIsGoneIsNotVerified(name: String) throws {
    let emitter = try Registry.formats.emitter(name).make(["to": .text("/out")])
    let failure = #expect(throws: EmitFailure.self) {
      try emitter.countRows(in: "/nonexistent/lines", of: emitter.outputs[0])
    }
    #expect(failure?.code == "emit.cannot_read")
    #expect(
      failure?.message
        == "the file cannot be verified: No such file or directory; check the disk and run again")
  }

  @Test(arguments: Registry.formats.specs.map(\.name))
  func aFullDiskIsSaidToBeFull(name: String) throws {
    let type = try Registry.formats.emitter(name)
    let to = type is XLSXEmitter.Type ? "/unused/book.xlsx" : "/unused"
    let emitter = try type.make(["to": .text(to), "tables": .list([.text("lines")])])
    let directory = try TemporaryDirectory()
    let full = "\(directory.path)/full"
    try FileManager.default.createSymbolicLink(atPath: full, withDestinationPath: "/dev/full")
    let failure = #expect(throws: EmitFailure.self) {
      let sink = try emitter.open(
        [emitter.outputs[0].path: full], stamp: RunStamp(pipeline: "p", version: "0", runID: "r"))
      try sink.write(Hostile.batch(.lines))
      _ = try sink.close()
    }
    #expect(failure?.code == "emit.disk_full")
    #expect(failure?.message == "No space left on device; free some space there and run again")
  }

  @Test(arguments: Registry.formats.specs.map(\.name))
  func aFileCutShortIsNotedOnReadingBack(name: String) throws {
    let directory = try TemporaryDirectory()
    let emitter = try Self.make(Registry.formats.emitter(name), in: directory)
    try emitter.emit([Hostile.batch(.lines)])
    let output = emitter.outputs.first { $0.tables.contains(.lines) }!
    let bytes = try Data(contentsOf: URL(filePath: output.path))
    try bytes.dropLast(bytes.count / 2 + 3).write(to: URL(filePath: output.path))
    #expect(throws: EmitFailure.self) {
      let counts = try emitter.countRows(in: output.path, of: output)
      // A file cut at the end of a row can only be told by its count.
      if counts[.lines] != Hostile.batch(.lines).rowCount {
        throw EmitFailure(damaged: output.path, "rows are missing")
      }
    }
  }

  /// A byte changed on the way to the disk does not pass for data, where the format has checksums: in plain text it may
  /// be any other letter.
  @Test(arguments: ["parquet", "xlsx"])
  func aChangedByteIsNoticed(name: String) throws {
    let directory = try TemporaryDirectory()
    let emitter = try Self.make(Registry.formats.emitter(name), in: directory)
    try emitter.emit([Hostile.batch(.lines)])
    let output = emitter.outputs.first { $0.tables.contains(.lines) }!
    var bytes = try Data(contentsOf: URL(filePath: output.path))
    bytes[bytes.count / 3] ^= 0x10
    try bytes.write(to: URL(filePath: output.path))
    let failure = #expect(throws: EmitFailure.self) { try emitter.counts() }
    #expect(failure?.code == "emit.damaged")
  }

  @Test(arguments: Registry.formats.specs.map(\.name))
  func examplesHold(name: String) throws {
    let spec = try Registry.formats.emitter(name).spec
    #expect(!spec.examples.isEmpty)
    for example in spec.examples {
      #expect(try EmitExample.run(spec, example) == example.output, "\(spec.title): \(example.title)")
    }
  }
}

extension Registry {
  fileprivate func emitter(_ name: String) throws -> any Emitter.Type {
    try #require(emitters.first { $0.spec.name == name })
  }
}

/// Runs the example of an emitter: the input is one article, its lines all body.
private enum EmitExample {
  static func run(_ spec: StageSpec, _ example: StageExample) throws -> [String] {
    let directory = try TemporaryDirectory()
    let type = try Registry.formats.emitter(spec.name)
    let emitter = try type.make(values(example.config, in: directory))
    try emitter.emit(batches(example.input))
    return try emitter.outputs.flatMap { try lines($0, emitter, spec) }
  }

  /// The flat mapping that examples are written in.
  private static func values(_ yaml: String, in directory: TemporaryDirectory) -> [String: ConfigValue] {
    var values: [String: ConfigValue] = [:]
    for line in yaml.split(separator: "\n") {
      let parts = line.split(separator: ": ").map(String.init)
      switch parts[1] {
      case "true", "false": values[parts[0]] = .boolean(parts[1] == "true")
      case let list where list.hasPrefix("["):
        let names = list.dropFirst().dropLast().split(separator: ", ")
        values[parts[0]] = .list(names.map { .text(String($0)) })
      default: values[parts[0]] = .text(parts[0] == "to" ? "\(directory.path)/\(parts[1])" : parts[1])
      }
    }
    if case .text(let to)? = values["to"], !to.hasSuffix(".xlsx") {
      try! FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
    }
    return values
  }

  private static func batches(_ input: String) throws -> [TableBatch] {
    let sha256 = try Python.run(
      "-c", "import hashlib, sys; print(hashlib.sha256(sys.argv[1].encode()).hexdigest())", input)
    let id = String(sha256.prefix(16))
    let page = PageText(utf8: Array(input.utf8))
    var lines = TableBatch(.lines)
    for (index, line) in page.lines.enumerated() where !line.isBlank {
      lines.text(id)
      lines.text("page.txt")
      lines.integer(index + 1)
      lines.integer(Int(line.startChar))
      lines.integer(page.scalarOffset(ofByte: Int(line.bytes.end)))
      lines.integer(1)
      lines.text("body")
      lines.integer(lines.rowCount + 1)
      lines.boolean(false)
      lines.text(page.string(line.bytes))
    }
    return [lines, documents(id, sha256, page)]
  }

  private static func documents(_ id: String, _ sha256: String, _ page: PageText) -> TableBatch {
    var documents = TableBatch(.documents)
    for text in [id, "page.txt", sha256, "UTF-8"] { documents.text(text) }
    for count in [page.utf8.count, page.scalarCount, page.lines.count] { documents.integer(count) }
    for _ in 0..<3 { documents.empty() }
    for _ in 0..<4 { documents.integer(0) }
    return documents
  }

  /// The lines of a text file; of another the rows that the emitter counts in it.
  private static func lines(_ output: EmitterOutput, _ emitter: any Emitter, _ spec: StageSpec) throws -> [String] {
    if spec.name == "csv" || spec.name == "json_lines" {
      return try String(contentsOfFile: output.path, encoding: .utf8).split(separator: "\n").map(String.init)
    }
    let counts = try emitter.countRows(in: output.path, of: output)
    let name = output.path.split(separator: "/").last!
    let rows = output.tables.map { table in
      let count = counts[table] ?? 0
      let noun = count == 1 ? "row" : "rows"
      return output.tables.count > 1 ? "\(table.rawValue) \(count) \(noun)" : "\(count) \(noun)"
    }
    return ["\(name): \(rows.joined(separator: ", "))"]
  }
}
