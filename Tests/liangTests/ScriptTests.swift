import Foundation
import LiangTestSupport
import Testing

/// What the scripts and the Makefile do where something is missing.
@Suite struct ScriptTests {
  /// A copy of the scripts in a directory of its own, and programs that stand for those of the machine.
  private struct Machine {
    let scratch: Scratch

    init(programs: [String: String]) throws {
      scratch = try Scratch()
      for name in ["Makefile", "scripts/deps.sh"] {
        try scratch.write(name, Data(contentsOf: Repository.root.appending(path: name)))
      }
      for (name, script) in programs {
        try scratch.write("bin/\(name)", "#!/bin/bash\n\(script)\n")
        let path = scratch.url.appending(path: "bin/\(name)").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      }
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: scratch.url.path)
    }

    func run(_ command: String...) throws -> Ran {
      try Ran.program(
        command[0], Array(command.dropFirst()), in: scratch, path: scratch.url.appending(path: "bin").path)
    }
  }

  private static let dpkg = """
    case "${@: -1}" in
      libcsv-dev|zlib1g-dev) exit 1 ;;
      *) printf 'install ok installed' ;;
    esac
    """
  private static let message = """
    deps: these packages are missing, and this user cannot install them: libcsv-dev zlib1g-dev
    deps: install them with: sudo apt-get update && sudo apt-get install -y libcsv-dev zlib1g-dev

    """

  private static let dirname = #"exec /usr/bin/dirname "$@""#

  @Test func withoutAptTheMissingPackagesAreNamedAndNothingBegins() throws {
    let machine = try Machine(programs: ["dpkg-query": Self.dpkg, "dirname": Self.dirname])
    let ran = try machine.run("/bin/bash", "scripts/deps.sh")
    #expect(ran.status == 1)
    #expect(ran.err == Self.message)
    #expect(!FileManager.default.fileExists(atPath: machine.scratch.url.appending(path: ".deps").path))
  }

  @Test func withoutRootTheMissingPackagesAreNamedAndNothingBegins() throws {
    let machine = try Machine(programs: [
      "dpkg-query": Self.dpkg, "dirname": Self.dirname, "sudo": "exit 1", "apt-get": "touch called",
    ])
    let asNobody = geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--clear-groups"] : ["/usr/bin/env"]
    let ran = try Ran.program(
      asNobody[0], asNobody.dropFirst() + ["/bin/bash", "scripts/deps.sh"], in: machine.scratch,
      path: machine.scratch.url.appending(path: "bin").path)
    #expect(ran.status == 1)
    #expect(ran.err == Self.message)
    #expect(!FileManager.default.fileExists(atPath: machine.scratch.url.appending(path: ".deps").path))
    #expect(!FileManager.default.fileExists(atPath: machine.scratch.url.appending(path: "called").path))
  }

  /// The script that measures large streams, at small sizes: a run that held its file would need 4 MB more.
  @Test func memoryDoesNotGrowWithTheStream() throws {
    let script = Repository.root.appending(path: "scripts/memory.py").path
    let printed = try Python.run(script, Ran.liang.path, "1", "5")
    let peaks = printed.split(separator: "\n").map { Int($0.split(separator: " ")[1])! }
    try #require(peaks.count == 2)
    #expect(peaks[1] - peaks[0] < 2, "\(printed)")
  }

  @Test func nightlyAsksForABuildAndMakesNone() throws {
    let machine = try Machine(programs: ["swift": "touch called", "dpkg-query": Self.dpkg])
    let ran = try machine.run("/usr/bin/make", "nightly")
    #expect(ran.status == 2)
    #expect(ran.err.hasPrefix("nightly: there is no .build/release/liang; call 'make build' first\n"))
    #expect(!FileManager.default.fileExists(atPath: machine.scratch.url.appending(path: "called").path))
  }

  @Test func nightlyRunsEveryPipeline() throws {
    let machine = try Machine(programs: [:])
    try machine.scratch.write(".build/release/liang", "#!/bin/bash\necho \"$@\"\n")
    let liang = machine.scratch.url.appending(path: ".build/release/liang").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: liang)
    for name in ["a", "b"] { try machine.scratch.write("pipelines/\(name).yaml", "") }
    let ran = try machine.run("/usr/bin/make", "nightly")
    #expect(ran.status == 0)
    #expect(ran.out == "schedule run pipelines/a.yaml pipelines/b.yaml\n")
  }

  /// Two builds of the same sources have one version, and no others.
  @Test func theStampIsThatOfNamesAndContentsOfTheSources() throws {
    let scratch = try Scratch()
    func stamp() throws -> String {
      let script = Repository.root.appending(path: "scripts/stamp.sh").path
      let ran = try Ran.program("/bin/bash", [script, "sources", "stamp"], in: scratch, path: "/usr/bin:/bin")
      #expect(ran.status == 0, "\(ran.err)")
      return try String(contentsOf: scratch.url.appending(path: "stamp"), encoding: .utf8)
    }
    try scratch.write("sources/b/one.swift", "1")
    try scratch.write("sources/a two.bin", "2")
    let first = try stamp()
    #expect(first.wholeMatch(of: /\/\/\/ .*\nlet sourceStamp = "[0-9a-f]{16}"\n/) != nil, "\(first)")
    try scratch.write("sources/.one.swift.swp", "")
    #expect(try stamp() == first)
    try scratch.write("sources/a two.bin", "3")
    let second = try stamp()
    try FileManager.default.moveItem(
      at: scratch.url.appending(path: "sources/a two.bin"), to: scratch.url.appending(path: "sources/a.bin"))
    #expect(Set([first, second, try stamp()]).count == 3)
  }

  @Test func importsAreHeldToTheTableOfModules() throws {
    let scratch = try Scratch()
    try scratch.write(
      "scripts/imports.sh", Data(contentsOf: Repository.root.appending(path: "scripts/imports.sh")))
    try scratch.write(
      "ARCHITECTURE.md",
      """
      | module | knows of ours | of libraries and the system | what it is |
      |---|---|---|---|
      | LiangCore | – | – | the vocabulary |
      | LiangText | Core, CData | Glibc | the skill of reading |
      | CData, CCSV | – | – | in C |
      | liang | all | Foundation | the command line |

      """)
    for folder in ["CData", "CCSV"] { try scratch.write("Sources/\(folder)/a.c", "") }
    try scratch.write("Sources/LiangCore/a.swift", "struct A {}\n")
    try scratch.write("Sources/LiangText/a.swift", "import CData\nimport Glibc\npublic import LiangCore\n")
    try scratch.write("Sources/liang/a.swift", "import Foundation\nimport LiangText\n")
    func run() throws -> Ran {
      try Ran.program("/bin/bash", ["scripts/imports.sh"], in: scratch, path: "/usr/bin:/bin")
    }
    let good = try run()
    #expect(good.status == 0 && good.out.isEmpty, "\(good.out)\(good.err)")
    try scratch.write("Sources/LiangCore/a.swift", "struct A {}\n@preconcurrency import struct LiangText.B\n")
    try scratch.write("Sources/liang/a.swift", "import LiangText\nimport Glibc\n")
    try scratch.write("Sources/LiangNew/a.swift", "")
    try FileManager.default.removeItem(at: scratch.url.appending(path: "Sources/CCSV"))
    let bad = try run()
    #expect(bad.status == 1)
    #expect(
      bad.out.split(separator: "\n").sorted().map {
        $0.replacing(" (see the table of modules in ARCHITECTURE.md)", with: "")
      }
        == [
          "Sources/LiangCore/a.swift:2: LiangCore must not import LiangText",
          "Sources/LiangNew/: there is no row for this module",
          "Sources/liang/a.swift:2: liang must not import Glibc",
          "liang may import Foundation, and does not",
          "there is no module CCSV",
        ])
  }
}
