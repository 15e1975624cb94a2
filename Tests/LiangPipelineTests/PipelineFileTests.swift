import Foundation
import LiangCore
import LiangPipeline
import Testing

@Suite struct PipelineFileTests {
  private let directory: URL

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: directory.appending(path: "pipelines"), withIntermediateDirectories: true)
  }

  private func write(_ text: String, to path: String) throws {
    let url = directory.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func error(_ path: String) throws -> String {
    defer { try? FileManager.default.removeItem(at: directory) }
    let working = directory.path
    return try #require(throws: PipelineErrors.self) { try PipelineFile.read(path, workingDirectory: working) }.rendered
  }

  @Test func missingFile() throws {
    #expect(
      try error("pipelines/gone.yaml") == """
        error[file_not_readable]: 'pipelines/gone.yaml' cannot be read: no such file or directory
          = check the path
        """)
  }

  @Test func directoryInsteadOfFile() throws {
    #expect(
      try error("pipelines") == """
        error[file_not_readable]: 'pipelines' cannot be read: is a directory
          = check the path
        """)
  }

  @Test func fileThatIsTooLarge() throws {
    try write(String(repeating: "# padding\n", count: 100_001), to: "pipelines/big.yaml")
    #expect(
      try error("pipelines/big.yaml") == """
        error[file_too_large]: 'pipelines/big.yaml' is larger than 1000000 bytes
          = is it a pipeline file?
        """)
  }

  /// When every file and directory was last read or written, from the file system's own books.
  private func books() throws -> [String: [Int]] {
    var books: [String: [Int]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: directory.path) {
      var status = stat()
      #expect(lstat(directory.appending(path: path).path, &status) == 0)
      books[path] = [status.st_atim.tv_sec, status.st_atim.tv_nsec, status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
    return books
  }

  /// The input's access time is set to long ago, so that reading it would show.
  @Test(arguments: ["to: ../output/test", "too: ../output/test"])
  func planningTouchesNothingOnDisk(_ target: String) throws {
    defer { try? FileManager.default.removeItem(at: directory) }
    try write("5元", to: "seeds/page.txt")
    try write(
      """
      pipeline: test
      stages:
        - load: text_files
          paths: ../seeds/*.txt
        - segment: newspaper
        - emit: csv
          \(target)
      """, to: "pipelines/test.yaml")
    var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 2, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, directory.appending(path: "seeds/page.txt").path, &times, 0) == 0)

    let file = try PipelineFile.read("pipelines/test.yaml", workingDirectory: directory.path)
    let before = try books()
    _ = try? Plan(file, .fake)
    #expect(try books() == before)
    #expect(before["seeds/page.txt"]?[0] == 1)
    #expect(before["output"] == nil)
  }
}
