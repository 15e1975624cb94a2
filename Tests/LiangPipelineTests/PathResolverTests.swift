import Foundation
import Testing

@testable import LiangPipeline

@Suite struct PathResolverTests {
  private let home = ProcessInfo.processInfo.environment["HOME"] ?? ""

  @Test(arguments: [
    ("pages", "/data/pages"), ("../pages/./x", "/pages/x"), ("/a//b", "/a/b"), ("~", "/data/~"),
    ("a/~/b", "/data/a/~/b"),
    ("~user/x", "/data/~user/x"),
  ])
  func pathsAreRelativeToTheDirectory(path: String, expected: String) {
    #expect(PathResolver(directory: "/data").resolve(path) == expected)
    #expect(PathResolver(directory: "/data").resolve(pattern: path) == expected)
  }

  @Test func aTildeIsTheHomeDirectory() {
    #expect(PathResolver(directory: "/data").resolve("~/out") == home + "/out")
    #expect(PathResolver(directory: "/data").resolve(pattern: "~/in/*.txt") == home + "/in/*.txt")
  }
}
