import Foundation
import LiangTestSupport

/// The fixture as a process: what it printed and how it ended.
struct FixtureProcess {
  /// Every line of its standard output: steps, then warnings or a failure.
  let lines: [String]
  /// Its exit code, or the signal that ended it.
  let status: Int32
  let wasKilled: Bool

  /// Runs it to its end.
  init(_ scratch: Scratch, _ options: String...) throws {
    try self.init(arguments: [scratch.input, scratch.output, scratch.state] + options)
  }

  init(arguments: [String]) throws {
    let process = Process()
    // Built beside the program that holds the tests.
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "LiangRunFixture")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    status = process.terminationStatus
    wasKilled = process.terminationReason == .uncaughtSignal
  }
}
