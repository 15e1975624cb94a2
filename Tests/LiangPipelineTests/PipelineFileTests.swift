import Foundation
import LiangCore
import LiangPipeline
import LiangTestSupport
import Testing

@Suite struct PipelineFileTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      at: directory.url.appending(path: "pipelines"), withIntermediateDirectories: true)
  }

  private func error(_ path: String) throws -> String {
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
          = name the pipeline files in it
        """)
  }

  @Test func fileThatIsTooLarge() throws {
    try directory.write("pipelines/big.yaml", String(repeating: "# padding\n", count: 100_001))
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
      #expect(lstat(directory.url.appending(path: path).path, &status) == 0)
      books[path] = [status.st_atim.tv_sec, status.st_atim.tv_nsec, status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
    return books
  }

  /// The input's access time is set to long ago, so that reading it would show.
  @Test(arguments: ["to: ../output/test", "too: ../output/test"])
  func planningTouchesNothingOnDisk(_ target: String) throws {
    try directory.write("seeds/page.txt", "5元")
    try directory.write(
      "pipelines/test.yaml",
      """
      pipeline: test
      stages:
        - load: text_files
          paths: ../seeds/*.txt
        - segment: newspaper
        - emit: csv
          \(target)
      """)
    var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 2, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, directory.url.appending(path: "seeds/page.txt").path, &times, 0) == 0)

    let file = try PipelineFile.read("pipelines/test.yaml", workingDirectory: directory.path)
    let before = try books()
    _ = try? Plan(file, .fake)
    #expect(try books() == before)
    #expect(before["seeds/page.txt"]?[0] == 1)
    #expect(before["output"] == nil)
  }
}
