import LiangCore
import Testing

@Suite struct GlobPatternTests {
  @Test(arguments: [
    ("/seeds/*.txt", "/seeds/001.txt", true),
    ("/seeds/*.txt", "/seeds/2019/001.txt", false),
    ("/seeds/*.txt", "/seeds/.hidden.txt", false),
    ("/seeds/.*.txt", "/seeds/.hidden.txt", true),
    ("/seeds/**/*.txt", "/seeds/001.txt", true),
    ("/seeds/**/*.txt", "/seeds/2019/03/001.txt", true),
    ("/seeds/**/*.txt", "/seeds/.git/001.txt", false),
    ("/**/03/**/*.txt", "/a/03/b/03/c/1.txt", true),
    ("/seeds/00?.txt", "/seeds/001.txt", true),
    ("/seeds/00?.txt", "/seeds/0010.txt", false),
    ("/seeds/[0-3]*[!x].txt", "/seeds/2ab.txt", true),
    ("/seeds/[0-3]*[!x].txt", "/seeds/2ax.txt", false),
    ("/seeds/[]a].txt", "/seeds/].txt", true),
    ("/seeds/工人*版.txt", "/seeds/工人日报第5版.txt", true),
    ("/seeds/a*b*c.txt", "/seeds/aXbYbZc.txt", true),
    ("/seeds/a*b*c.txt", "/seeds/aXbYbZ.txt", false),
    ("/seeds/page.txt", "/seeds/page.txt", true),
  ])
  func matches(_ pattern: String, _ path: String, _ expected: Bool) throws {
    #expect(try GlobPattern(pattern).matches(path) == expected)
  }

  @Test(arguments: [
    ("/data/**/*.txt", "/data"), ("/data/2019/*/5.txt", "/data/2019"), ("/data/page.txt", "/data"), ("/*", "/"),
    ("seeds/*.txt", "seeds"),
  ])
  func fixedDirectory(_ pattern: String, _ expected: String) throws {
    #expect(try GlobPattern(pattern).fixedDirectory == expected)
  }

  @Test func escapedWildcardsStandForThemselves() throws {
    let directory = "/data/[2019]*?"
    let glob = try GlobPattern(GlobPattern.escaping(directory) + "/*.txt")
    #expect(glob.fixedDirectory == directory)
    #expect(glob.matches(directory + "/1.txt"))
    #expect(!glob.matches("/data/2ab/1.txt"))
  }

  @Test(arguments: [
    ("/a/[0-9.txt", "'[' is not closed in '[0-9.txt'"),
    ("/a/[].txt", "'[' is not closed in '[].txt'"),
    ("/a/**.txt", "'**' must stand alone between two separators, found '**.txt'"),
    ("/a/[9-0].txt", "'9-0' runs backwards in '[9-0].txt'"),
    ("/a/*/../b", "'..' cannot follow a wildcard"),
  ])
  func problems(_ pattern: String, _ message: String) {
    let problem = #expect(throws: GlobProblem.self) { try GlobPattern(pattern) }
    #expect(problem?.message == message)
  }
}
