import Foundation
import LiangTestSupport
import Testing

/// Files and folders that the documents name, from the repository or from any folder of Sources, are there.
@Suite struct NamedFilesTests {
  private static let sources = Repository.root.appending(path: "Sources")

  @Test(arguments: [
    "ARCHITECTURE.md", "docs/quantities.md", "docs/places.md", "docs/periods.md", "docs/gazetteer.md",
  ])
  func exist(document: String) throws {
    let text = try String(contentsOf: Repository.root.appending(path: document), encoding: .utf8)
    let paths = Set(try #require(FileManager.default.subpaths(atPath: Self.sources.path)).map { "/" + $0 })
    let named = text.matches(of: /`([A-Z]\w+(?:\/[\w+]+)+(?:\.swift)?)`/).map { "/" + $0.1 }
    #expect(!named.isEmpty, "\(document) names nothing")
    let missing = named.filter { name in
      !FileManager.default.fileExists(atPath: Repository.root.path + name) && !paths.contains { $0.hasSuffix(name) }
    }
    #expect(missing == [], "\(document) names what is not there")
  }
}
