import Foundation

/// Python with the readers that know nothing of Liang (pyarrow, DuckDB, openpyxl), from `make deps-test`.
public enum Python {
  /// Why there is no output.
  public struct Failure: Error, CustomStringConvertible {
    /// For people.
    public var description: String
  }

  /// Runs it in the repository and answers what it prints; a failure carries its last words.
  @discardableResult
  public static func run(_ arguments: String..., input: String = "") throws -> String {
    let program = Repository.root.appending(path: ".deps/venv/bin/python")
    guard FileManager.default.fileExists(atPath: program.path) else {
      throw Failure(description: "\(program.path) is missing: run `make deps-test`")
    }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = Repository.root
    // Complaints go to a file: two pipes that are read one behind the other wait for each
    // other when the second is full.
    let complaints = FileManager.default.temporaryDirectory.appending(path: "liang-python-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: complaints.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: complaints) }
    let pipes = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = pipes
    process.standardError = try FileHandle(forWritingTo: complaints)
    try process.run()
    DispatchQueue.global().async {
      try? pipes.0.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? pipes.0.fileHandleForWriting.close()
    }
    let printed = pipes.1.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let complaint = try String(decoding: Data(contentsOf: complaints), as: UTF8.self)
      throw Failure(description: "python: \(complaint.suffix(2000))")
    }
    return String(decoding: printed, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
