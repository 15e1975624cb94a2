import Foundation
import LiangCore
import LiangTestSupport
import Testing

/// `liang extract`: a page or lines from standard input.
@Suite struct ExtractCommandTests {
  @Test func extractAsLinesTellsWhichLine() throws {
    let ran = try Ran.liang(
      "extract", "--as", "lines", "--tables", "metrics", input: "没有数字\n补贴300元。\n\n培训5人，奖励2人。\n")
    #expect(ran.status == 0)
    let rows = ran.out.split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows[0].contains(#""line":2,"start_char":2,"end_char":6,"surface":"300元""#))
    #expect(rows[1].contains(#""line":4,"#) && rows[2].contains(#""line":4,"#))
  }

  @Test func extractAsPageWritesTheColumnsOfTheDictionary() throws {
    let ran = try Ran.liang("extract", "--tables", "metrics,places", input: Example.full.page)
    #expect(ran.status == 0)
    let rows = ran.out.split(separator: "\n").map(String.init)
    #expect(rows.contains { $0.hasPrefix(#"{"metric_id":"#) && $0.contains(#""low":2460,"high":2460"#) })
    #expect(rows.contains { $0.hasPrefix(#"{"place_id":"#) && $0.contains(#""adcode":"210381""#) })
    let dictionary = try String(
      contentsOf: Repository.root.appending(path: "docs/data-dictionary.md"), encoding: .utf8)
    let keys = rows[0].matches(of: /"([a-z_]+)":/).map { String($0.1) }
    #expect(keys.count == 29)
    for key in keys { #expect(dictionary.contains("`\(key)`"), "\(key)") }
  }

  @Test func formFeedsPartPagesEverywhere() throws {
    let scratch = try Example.full.scratch()
    let pages = "矿工会算安全账\n\n本报讯 补贴300元。\n\u{0C}川江船工\n\n本报讯 奖励500元。\n\u{0C}\n\u{0C}川江船工\n\n本报讯 奖励500元。\n"
    try scratch.write("pages/a.txt", pages)
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", "--allow-rejects", "1", in: scratch).status == 0)
    let rows = try String(contentsOf: scratch.url.appending(path: "out/metrics.jsonl"), encoding: .utf8)
    let ran = try Ran.liang("extract", input: pages)
    #expect(ran.status == 2)
    #expect(ran.out.replacing("stdin#", with: "a.txt#") == rows)
    #expect(ran.out.contains(#""source":"stdin#000002","article":1,"line":3,"start_char":12"#), "\(ran.out)")
    #expect(
      ran.err == """
        stdin#000003: error[load.empty]: the page has no text; give one that has some
        stdin#000004: error[load.duplicate_page]: the same bytes as 'stdin#000002', which counts; remove one of the two, or set 'duplicates'

        """)
    for options in [[], ["--segments"]] {
      let explained = try Ran.liang(["explain", "pages/a.txt"] + options, in: scratch)
      #expect(explained.status == 2)
      #expect(explained.out.hasPrefix("page pages/a.txt#000001\narticle 1 "))
      #expect(explained.out.contains("\n\npage pages/a.txt#000002\narticle 1 "))
      #expect(explained.err.hasPrefix("pages/a.txt#000003: error[load.empty]: "))
    }
    try scratch.write(
      "one.yaml", Example.full.pipeline.replacing("text_files\n", with: "text_files\n    page_separator: none\n"))
    let one = try Ran.liang("extract", "--pipeline", "one.yaml", in: scratch, input: pages)
    #expect(one.status == 0)
    #expect(one.out.contains(#""source":"stdin","#))
    #expect(!one.out.contains("stdin#"))
  }

  @Test func extractAsLinesNumbersTheRowsOfEveryTable() throws {
    let ran = try Ran.liang(
      "extract", "--as", "lines", "--tables", "lines,metrics,places,numbers", input: "有3人\n\n北京有5人\n")
    let lines = ran.out.matches(of: /"line":([0-9]+)/).map { String($0.1) }
    #expect(lines == ["1", "1", "1", "3", "3", "3", "3"], "\(ran.out)")
  }

  @Test func aTableNamedTwiceIsWrittenOnce() throws {
    let once = try Ran.liang("extract", "--tables", "metrics,lines", input: "有3人\n")
    let twice = try Ran.liang("extract", "--tables", "metrics,lines,metrics", input: "有3人\n")
    #expect(twice.status == 0)
    #expect(twice.out == once.out)
  }

  @Test(.timeLimit(.minutes(1)))
  func extractAsLinesAnswersBeforeItWaits() throws {
    let process = Process()
    process.executableURL = Ran.liang
    process.arguments = ["extract", "--as", "lines"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    for figure in ["3人", "5人"] {
      try input.fileHandleForWriting.write(contentsOf: Data("有\(figure)\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.contains(#""surface":"\#(figure)""#) && answer.hasSuffix("\n"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func extractTakesTheDayOfTheIssue() throws {
    for mode in ["page", "lines"] {
      let ran = try Ran.liang("extract", "--as", mode, "--published", "2019-05-01", input: "去年培训300人。\n")
      #expect(ran.out.contains(#""period":"2018""#), "\(ran.out)")
    }
    #expect(try Ran.liang("extract", "--published", "2019-13-01", input: "").status == 64)
  }

  @Test func aPageIsReadWithItsPathAsARunReadsIt() throws {
    let scratch = try Scratch()
    try scratch.write(
      "in.yaml",
      Example.full.pipeline.replacing(
        "pages/*.txt]", with: "pages/**/*.txt]\n    path_pattern: \"{paper}/{published}/{page}.txt\""))
    let page = "南方工报 2001年5月6日 星期日 第3版\n\n县工会发补助\n\n去年有职工17人。\n"
    for path in ["pages/折叠/20190102/1.txt", "pages/折叠/20190230/2.txt", "1.txt"] {
      try scratch.write(path, page.replacing("17人", with: "\(path.dropLast(4).last!)人"))
    }
    let ran = try Ran.liang("run", "in.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 0, "\(ran.err)")
    let warning = "'path_pattern' does not fit 1 of 2 files, the first being '折叠/20190230/2.txt'"
    #expect(ran.err.contains("warning[load.pattern_no_match]: \(warning); it goes by the path below "))
    #expect(
      try Ran.liang("check", "--quiet", "in.yaml", in: scratch).err.contains("warning[pattern_no_match]: \(warning)"))
    let rows = try String(contentsOf: scratch.url.appending(path: "out/metrics.jsonl"), encoding: .utf8)
    #expect(rows.matches(of: /"period":"([0-9]+)"/).map { String($0.1) } == ["2018", "2000"])
    let told =
      "'path_pattern' does not fit '折叠/20190230/2.txt', because '20190230' is no day such as 2019-03-14 or 20190314, so that paper, day and page are not read from it; rename the file, or mend the pattern"
    let rejects = try String(contentsOf: scratch.url.appending(path: "out/rejects.jsonl"), encoding: .utf8)
    #expect(rejects.contains(#""code":"load.path_pattern""#) && rejects.contains(told))

    func explained(_ page: String) throws -> Ran {
      try Ran.liang("explain", page, "--pipeline", "in.yaml", in: scratch)
    }
    let fits = try explained("pages/折叠/20190102/1.txt")
    #expect(fits.out.contains("period=2018") && fits.err.isEmpty, "\(fits.out)\(fits.err)")
    let odd = try explained("./pages/折叠/20190230/2.txt")
    #expect(odd.out.contains("period=2000"))
    #expect(odd.err == "./pages/折叠/20190230/2.txt: warning[load.path_pattern]: \(told)\n")
    let elsewhere =
      "has no path below the input root of in.yaml, so that 'path_pattern' tells nothing of it; say the day by --published"
    #expect(try explained("1.txt").err == "1.txt: warning[load.no_path]: \(elsewhere)\n")
    let extracted = try Ran.liang("extract", "--pipeline", "in.yaml", in: scratch, input: page)
    #expect(extracted.err == "stdin: warning[load.no_path]: \(elsewhere)\n")
    #expect(extracted.out.contains(#""period":"2000""#))
    #expect(try Ran.liang("extract", input: page).err.isEmpty)
  }

  /// A list without full stops repeats its text in every row.
  @Test func rowsThatAreAHundredTimesTheirPageAreAllWritten() throws {
    let scratch = try Scratch()
    try scratch.write(
      "small.yaml",
      """
      pipeline: small
      stages:
        - {load: text_files, paths: [pages/*.txt]}
        - segment: newspaper
        - extract: metrics
        - {emit: json_lines, to: out, tables: [documents, articles, metrics]}
      """)
    let page = (1...11000).map { "第\($0)车间有职工\($0)人" }.joined(separator: "，")
    try scratch.write("pages/a.txt", page)
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 0, "\(ran.err)")
    let rows = try Data(contentsOf: scratch.url.appending(path: "out/metrics.jsonl"))
    #expect(rows.count > PageBatches.textBytes)
    let count = rows.count { $0 == 0x0A }
    #expect(count >= 11000)
    let documents = try String(contentsOf: scratch.url.appending(path: "out/documents.jsonl"), encoding: .utf8)
    #expect(documents.contains(#""metrics":\#(count),"#))
    #expect(try Ran.liang("extract", input: page).out.utf8.count { $0 == 0x0A } == count)
  }

  @Test func extractRefusesUnknownTables() throws {
    #expect(try Ran.liang("extract", "--tables", "metric").status == 64)
  }

  /// /dev/full takes nothing, as a full disk.
  @Test func aFullDiskBehindStandardOutputIsSaid() throws {
    let scratch = try Example.small.scratch()
    for command in ["liang extract < pages/a.txt", "liang schema", "liang check small.yaml"] {
      let ran = try Ran.shell("\(command) > /dev/full", in: scratch)
      #expect(ran.status == 2)
      #expect(
        ran.err
          == "error[output.cannot_write]: standard output cannot be written: No space left on device; write it somewhere else\n"
      )
    }
  }

  @Test func standardInputThatCannotBeReadIsSaid() throws {
    let scratch = try Example.small.scratch()
    let ran = try Ran.shell("liang extract < pages", in: scratch)
    #expect(ran.status == 2)
    #expect(
      ran.err
        == "stdin: error[load.unreadable]: cannot be read: Is a directory; give it text, as in 'liang extract < page.txt'\n"
    )
  }

  @Test(arguments: [
    (["pages/a.txt"], "'liang extract' reads standard input; write: liang extract < pages/a.txt"),
    (
      ["--as", "lines", "my page.txt", "--tables", "places"],
      "'liang extract' reads standard input; write: liang extract --as lines --tables places < 'my page.txt'"
    ),
    (
      ["--pipeline", "my p.yaml", "lines", "--as", "lines"],
      "'liang extract' reads standard input; write: liang extract --as lines --pipeline 'my p.yaml' < lines"
    ),
    (
      ["lines", "--as=lines"], "'liang extract' reads standard input; write: liang extract --as lines < lines"
    ),
    (
      ["a.txt", "b.txt"],
      "'liang extract' reads one page, from standard input; for several write a pipeline file and call 'liang run'"
    ),
  ])
  func whoeverNamesThePageIsToldToRedirectIt(arguments: [String], message: String) throws {
    let ran = try Ran.liang(["extract"] + arguments, in: try Example.small.scratch())
    #expect(ran.status == 64)
    #expect(ran.err == "error[extract.page_named]: \(message)\n")
  }

  @Test(arguments: ["", "--as lines"]) func aDirectoryIsNoText(mode: String) throws {
    let ran = try Ran.shell("liang extract \(mode) < pages", in: try Example.small.scratch())
    #expect(ran.status == 2)
    #expect(
      ran.err
        == "stdin: error[load.unreadable]: cannot be read: Is a directory; give it text, as in 'liang extract < page.txt'\n"
    )
  }

  @Test func whatOfATableIsNotReadIsSaid() throws {
    let scratch = try Example.small.scratch()
    try scratch.write("page.txt", "县名 产量（吨） 人数\n甲县 10-12 3\n")
    let ran = try Ran.shell("liang extract < page.txt", in: scratch)
    #expect(
      ran.err == """
        stdin:2: warning[extract.table_cell]: '10-12': the cell is no single number, and is not read; check the page

        """)
    #expect(ran.out.contains("\"surface\":\"3\""))
  }
}
