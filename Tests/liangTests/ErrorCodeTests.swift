import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import liang

@Suite struct ErrorCodeTests {
  private static func files(_ folder: String, _ suffixes: [String]) throws -> [String] {
    let root = Repository.root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try names.filter { name in suffixes.contains { name.hasSuffix($0) } }
      .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
  }

  /// A code is made by a declaration only, which the compiler sees to; that the lists have all of them is seen to here.
  @Test func everyDeclaredCodeIsInTheList() throws {
    let listed = Set(ErrorCode.all.map(\.name))
    #expect(listed.count == ErrorCode.all.count)
    var declared: Set<String> = []
    for source in try Self.files("Sources", [".swift"]) {
      for match in source.matches(of: /ErrorCode\(\s*"([a-z0-9_.]+)"/) { declared.insert(String(match.1)) }
      // A code in the middle of a text would be one that nobody declared; comments show codes.
      for line in source.split(separator: "\n") where !line.contains("//") {
        #expect(!line.contains(/(error|warning)\[[a-z0-9_.]+\]/), "\(line)")
      }
    }
    #expect(declared.count > 50)
    #expect(declared.subtracting(listed).isEmpty)
  }

  @Test func everyCodeIsPinnedByATest() throws {
    let tests = try Self.files("Tests", [".swift", ".case"]).joined()
    for code in ErrorCode.all.map(\.name) {
      let isPinned = tests.matches(of: try Regex(code.replacing(".", with: "\\.") + "(?![a-z_])")).isEmpty == false
      #expect(isPinned, "no test has '\(code)'")
    }
  }
}
