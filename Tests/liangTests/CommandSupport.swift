import Foundation
import LiangTestSupport

typealias Scratch = TemporaryDirectory

extension TemporaryDirectory {
  /// Every file below, by path, with its content.
  func files(_ path: String = "") throws -> [String: Data] {
    let root = url.appending(path: path)
    var files: [String: Data] = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? [] {
      let file = root.appending(path: name)
      if let data = try? Data(contentsOf: file), !file.hasDirectoryPath { files[name] = data }
    }
    return files
  }
}

/// What a program printed and how it ended.
struct Ran {
  var status: Int32
  var out: String
  var err: String

  /// The executable of this build, beside the tests.
  static let liang = Bundle.main.executableURL!.deletingLastPathComponent().appending(path: "liang")

  static func liang(_ arguments: String..., in directory: Scratch? = nil, input: String = "") throws -> Ran {
    try run(liang, arguments, in: directory?.url, input: input)
  }

  /// A run that is sent a signal once it has written a text to standard error.
  static func liang(
    _ arguments: [String], in directory: Scratch, environment: [String: String] = [:], signal: Int32 = 0,
    after text: String = ""
  ) throws -> Ran {
    try run(liang, arguments, in: directory.url, input: "", environment: environment) { process, err in
      if signal != 0, err.contains(text) { kill(process.processIdentifier, signal) }
      return signal != 0 && err.contains(text)
    }
  }

  /// Another program, that finds others in `path` only.
  static func program(_ name: String, _ arguments: [String], in directory: Scratch, path: String) throws -> Ran {
    try run(URL(filePath: name), arguments, in: directory.url, input: "", environment: ["PATH": path])
  }

  /// A line of bash, in which `liang` is the executable of this build.
  static func shell(_ command: String, in directory: Scratch) throws -> Ran {
    try program(
      "/bin/bash", ["-c", command.replacing("liang", with: liang.path)], in: directory, path: "/usr/bin:/bin")
  }

  /// - Parameter watch: called with what stands on standard error so far until it answers true.
  private static func run(
    _ program: URL, _ arguments: [String], in directory: URL?, input: String, environment: [String: String] = [:],
    watch: @escaping @Sendable (Process, String) -> Bool = { _, _ in true }
  ) throws -> Ran {
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = directory
    let pipes = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = pipes
    try process.run()
    let reading = DispatchQueue(label: "stderr")
    nonisolated(unsafe) var err = Data()
    reading.async {
      var isDone = false
      while true {
        let part = pipes.2.fileHandleForReading.availableData
        if part.isEmpty { break }
        err += part
        if !isDone { isDone = watch(process, String(decoding: err, as: UTF8.self)) }
      }
    }
    DispatchQueue.global().async {
      try? pipes.0.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? pipes.0.fileHandleForWriting.close()
    }
    let out = pipes.1.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return reading.sync {
      Ran(
        status: process.terminationStatus, out: String(decoding: out, as: UTF8.self),
        err: String(decoding: err, as: UTF8.self))
    }
  }
}

/// A pipeline and its page, as tests of commands begin with them.
struct Example {
  let pipeline: String
  let page: String

  /// A directory with the pipeline, `small.yaml`, and the page, `pages/a.txt`.
  func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("small.yaml", pipeline)
    try scratch.write("pages/a.txt", page)
    return scratch
  }

  /// Writes CSV.
  static let small = Example(
    pipeline: reading + "  - {emit: csv, to: out}\n",
    page: "工人日报 2023年5月11日 星期四 第2版\n\n昨天有职工三百人。\n")

  /// Writes every format; the page does not say its day.
  static let full = Example(
    pipeline: reading + """
        - emit: csv
          to: out
        - emit: parquet
          to: out
        - {emit: xlsx, to: out/small.xlsx}
        - {emit: json_lines, to: out}

      """,
    page: "矿工会算安全账\n\n本报讯（记者向东林）辽宁省海城市一座老矿有二千四百六十名职工。\n")

  private static let reading = """
    pipeline: small
    stages:
      - load: text_files
        paths: [pages/*.txt]
      - segment: newspaper
      - extract: metrics
      - extract: places
      - normalize: places
      - normalize: periods

    """
}
