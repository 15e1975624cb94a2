import Foundation
import LiangCore
import LiangTestSupport
import Testing

typealias Scratch = TemporaryDirectory

extension TemporaryDirectory {
  /// Every file below, by path, with its content.
  func files(_ path: String = "") throws -> [String: Data] {
    let root = url.appending(path: path)
    var files: [String: Data] = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? [] {
      let file = root.appending(path: name)
      if let data = try? Data(contentsOf: file), !file.hasDirectoryPath { files[name] = data }
    }
    return files
  }
}

/// What a program printed and how it ended.
struct Ran {
  var status: Int32
  var out: String
  var err: String

  /// The executable of this build, beside the tests.
  static let liang = Bundle.main.executableURL!.deletingLastPathComponent().appending(path: "liang")

  static func liang(_ arguments: String..., in directory: Scratch? = nil, input: String = "") throws -> Ran {
    try run(liang, arguments, in: directory?.url, input: input)
  }

  /// A run that is sent a signal once it has written a text to standard error.
  static func liang(
    _ arguments: [String], in directory: Scratch, environment: [String: String] = [:], signal: Int32 = 0,
    after text: String = ""
  ) throws -> Ran {
    try run(liang, arguments, in: directory.url, input: "", environment: environment) { process, err in
      if signal != 0, err.contains(text) { kill(process.processIdentifier, signal) }
      return signal != 0 && err.contains(text)
    }
  }

  /// Another program, that finds others in `path` only.
  static func program(_ name: String, _ arguments: [String], in directory: Scratch, path: String) throws -> Ran {
    try run(URL(filePath: name), arguments, in: directory.url, input: "", environment: ["PATH": path])
  }

  /// - Parameter watch: called with what stands on standard error so far until it answers true.
  private static func run(
    _ program: URL, _ arguments: [String], in directory: URL?, input: String, environment: [String: String] = [:],
    watch: @escaping @Sendable (Process, String) -> Bool = { _, _ in true }
  ) throws -> Ran {
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = directory
    let pipes = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = pipes
    try process.run()
    let reading = DispatchQueue(label: "stderr")
    nonisolated(unsafe) var err = Data()
    reading.async {
      var isDone = false
      while true {
        let part = pipes.2.fileHandleForReading.availableData
        if part.isEmpty { break }
        err += part
        if !isDone { isDone = watch(process, String(decoding: err, as: UTF8.self)) }
      }
    }
    DispatchQueue.global().async {
      try? pipes.0.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? pipes.0.fileHandleForWriting.close()
    }
    let out = pipes.1.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return reading.sync {
      Ran(
        status: process.terminationStatus, out: String(decoding: out, as: UTF8.self),
        err: String(decoding: err, as: UTF8.self))
    }
  }
}

@Suite struct CommandTests {
  private static let pipeline = """
    pipeline: small
    stages:
      - load: text_files
        paths: [pages/*.txt]
      - segment: newspaper
      - extract: metrics
      - extract: places
      - normalize: places
      - normalize: periods
      - emit: csv
        to: out
      - emit: parquet
        to: out
      - {emit: xlsx, to: out/small.xlsx}
      - {emit: json_lines, to: out}

    """

  private static let page = "矿工会算安全账\n\n本报讯（记者向东林）辽宁省海城市一座老矿有二千四百六十名职工。\n"

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("small.yaml", Self.pipeline)
    try scratch.write("pages/a.txt", Self.page)
    return scratch
  }

  // MARK: extract

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
    let ran = try Ran.liang("extract", "--tables", "metrics,places", input: Self.page)
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
    let scratch = try scratch()
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
      "one.yaml", Self.pipeline.replacing("text_files\n", with: "text_files\n    page_separator: none\n"))
    let one = try Ran.liang("extract", "--pipeline", "one.yaml", in: scratch, input: pages)
    #expect(one.status == 0)
    #expect(one.out.contains(#""source":"stdin","#))
    #expect(!one.out.contains("stdin#"))
  }

  /// What parts the pages of a file does so in every encoding, and what the file begins with holds for all of them.
  @Test(arguments: ["utf-8", "gb18030", "big5", "utf-16"])
  func pagesOfAFileArePartedAndDatedInEveryEncoding(codec: String) throws {
    let scratch = try scratch()
    let file = """
      ---
      paper: 工商日報
      published: 2020-08-14
      page: 1
      ---
      工人拿到補助

      去年，工會發放補助三百元。
      ＝＝ 下版 ＝＝
      碼頭添了雨棚

      去年，工會發放補助五百元，還修了一座碼頭，工人上下班方便多了。
       ＝＝ 下版 ＝＝
      ---
      published: 2010-01-02
      ---
      渡口修起候船亭

      去年，工會發放補助九百元。

      """
    _ = try Python.run(
      "-c", "import sys; open(sys.argv[1], 'w', encoding=sys.argv[2], newline='').write(sys.argv[3])",
      scratch.url.appending(path: "pages/a.txt").path, codec, file)
    let reading = "text_files\n    page_separator: ＝＝ 下版 ＝＝\n"
    try scratch.write("small.yaml", Self.pipeline.replacing("text_files\n", with: reading))
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 0, "\(ran.err)")
    func cells(_ table: String, _ keys: [String]) throws -> [String] {
      try String(contentsOf: scratch.url.appending(path: "out/\(table).jsonl"), encoding: .utf8)
        .split(separator: "\n").map { line in
          let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
          return keys.map { "\(row[$0]!)" }.joined(separator: " ")
        }
    }
    #expect(
      try cells("documents", ["source", "paper", "published", "page"]) == [
        "a.txt#000001 工商日報 2020-08-14 1", "a.txt#000002 工商日報 2020-08-14 <null>",
        "a.txt#000003 工商日報 2010-01-02 <null>",
      ])
    #expect(
      try cells("metrics", ["surface", "period"]).filter { $0.contains("元") } == [
        "三百元 2019", "五百元 2019", "九百元 2009",
      ])
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
      Self.pipeline.replacing(
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
    let page = (1...7000).map { "第\($0)车间有职工\($0)人" }.joined(separator: "\n")
    try scratch.write("pages/a.txt", page)
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 0, "\(ran.err)")
    let rows = try Data(contentsOf: scratch.url.appending(path: "out/metrics.jsonl"))
    #expect(rows.count > PageBatches.textBytes)
    let count = rows.count { $0 == 0x0A }
    #expect(count >= 7000)
    let documents = try String(contentsOf: scratch.url.appending(path: "out/documents.jsonl"), encoding: .utf8)
    #expect(documents.contains(#""metrics":\#(count),"#))
    #expect(try Ran.liang("extract", input: page).out.utf8.count { $0 == 0x0A } == count)
  }

  @Test func extractRefusesUnknownTables() throws {
    #expect(try Ran.liang("extract", "--tables", "metric").status == 64)
  }

  // MARK: check, test, explain

  @Test func aBadPipelineTouchesNothing() throws {
    let scratch = try scratch()
    try scratch.write("bad.yaml", Self.pipeline.replacing("emit: csv", with: "emit: csvv"))
    let before = try scratch.files()
    for command in ["check", "run", "test"] {
      let ran = try Ran.liang(command, "bad.yaml", in: scratch)
      #expect(ran.status == 78)
      #expect(
        ran.err == """
          bad.yaml:10:11: error[unknown_stage]: there is no stage 'emit: csvv'
          10 |   - emit: csvv
             |           ^^^^ did you mean 'csv'?

          """)
    }
    #expect(try scratch.files() == before)
  }

  @Test func failingTestsOfAPipelineShowRowsAndText() throws {
    let scratch = try scratch()
    try scratch.write(
      "tested.yaml",
      Self.pipeline + """
        tests:
          - name: right
            given: {text: "补贴300元。"}
            expect: {metrics: [{surface: 300元, low: 300}]}
          - name: wrong
            given: {text: "补贴300元。"}
            expect: {metrics: [{surface: 300元, low: 301}]}

        """)
    let ran = try Ran.liang("test", "tested.yaml", in: scratch)
    #expect(ran.status == 1)
    #expect(ran.out.contains("ok  small: right\n"))
    #expect(ran.out.contains("FAILED  small: wrong  (tested.yaml:20)\n"), "\(ran.out)")
    #expect(ran.out.contains("low: [-301-]{+300+}"))
    #expect(ran.out.contains("补贴[300元]。"))
    #expect(ran.out.hasSuffix("1 passed, 1 failed\n"))
  }

  @Test func explainMarksTheTextAndSaysWhy() throws {
    let ran = try Ran.liang("explain", "--text", "2022年中山市总工会为职工2027人次挽回经济损失1654.9万元。")
    #expect(ran.status == 0)
    #expect(ran.out.contains("⟨中山市⟩总工会为职工⟦2027人次⟧挽回经济损失⟦1654.9万元⟧。"))
    #expect(ran.out.contains("low=16549000"))
    #expect(ran.out.contains("rule money"))
    #expect(ran.out.contains("not a figure or place: 2022"))
  }

  /// Weights are fitted anew, so that no sums are held here.
  @Test func explainSaysWhatSpeaksForEachChoice() throws {
    let ran = try Ran.liang(
      "explain", "--published", "2023-05-11", "--text", "去年为职工2027人次挽回经济损失1654.9万元，计划培训300人。")
    let lines = ran.out.split(separator: "\n").map(String.init)
    for chosen in ["last word of the item: 职工", "item: 职工", "action: 挽回", "modality: actual", "period: 2022"] {
      let index = try #require(lines.firstIndex { $0.hasPrefix("      \(chosen) +") }, "\(chosen)\n\(ran.out)")
      let rest = lines[(index + 1)...]
      let next = try #require(rest.first { !$0.hasPrefix("          ") })
      #expect(next.hasPrefix("        next best: "), "\(next)")
    }
    #expect(lines.contains { $0.hasPrefix("      modality: planned +") })
    let reasons = lines.filter { $0.hasPrefix("        ") }
    #expect(reasons.allSatisfy { DisplayWidth.of($0.unicodeScalars) <= 80 })
  }

  @Test func explainSaysWhyThereIsNoPeriod() throws {
    let undated = try Ran.liang("explain", "--text", "去年培训300人。").out
    #expect(
      undated.contains(
        "normalize: periods · no day: 去年 cannot be dated: neither page nor article says when it was published\n"))
    #expect(undated.contains("      period: none, nothing else comes into question\n"))
    #expect(!(try Ran.liang("explain", "--text", "现有职工300人。").out.contains("no day")))
    let told = try Ran.liang("explain", "--published", "2023-05-11", "--text", "每人每月补贴300元，成立于1958年。").out
    #expect(told.contains("      period: none +") && told.contains("        next best: 1958 "), "\(told)")
  }

  /// Whoever adds a feature says what it looks at.
  @Test func everyFeatureHasAName() throws {
    let page = Pages.gold.appending(path: "union-daily.txt").path
    #expect(try !Ran.liang("explain", page).out.contains("template "))
  }

  @Test func explainOfATextWithNothingInItSaysSo() throws {
    #expect(try Ran.liang("explain", "--text", "春风送岗。").out.hasSuffix("\n  春风送岗。\n\n  no figure and no place\n"))
  }

  /// It took 18 s for a page of 8,000 sentences when every decision was searched for every figure.
  @Test(.timeLimit(.minutes(1)))
  func explainTakesAsLongAsThePageIs() throws {
    let scratch = try Scratch()
    func seconds(_ sentences: Int) throws -> Double {
      try scratch.write("page.txt", "标题\n\n" + String(repeating: "北京有职工3人，共5家。\n", count: sentences))
      let start = ContinuousClock.now
      #expect(try Ran.liang("explain", "page.txt", in: scratch).status == 0)
      return (ContinuousClock.now - start) / .seconds(1)
    }
    let (few, many) = (try seconds(1000), try seconds(8000))
    #expect(many < 24 * few + 1, "1000 sentences \(few) s, 8000 sentences \(many) s")
  }

  @Test func explainSaysWhyItCannotReadAFile() throws {
    let scratch = try Scratch()
    try scratch.write("pages/a.txt", "")
    let missing = try Ran.liang("explain", "nofile.txt", in: scratch)
    #expect(missing.status == 2)
    #expect(missing.err == "nofile.txt: error[load.unreadable]: there is no such file; check its name\n")
    #expect(
      try Ran.liang("explain", "pages", in: scratch).err
        == "pages: error[load.unreadable]: this is a directory; name a page in it\n")
  }

  @Test func explainSaysWhyEachLineStandsWhereItStands() throws {
    let scratch = try scratch()
    let lines = [
      "矿工会算安全账", "本报讯（通讯员冷玉山）这座老矿把井下作业点画成一", "川江船工端起承包碗",
      "本报讯（记者向东林）川江上的船工端起了承包碗，" + String(repeating: "吃上了定心饭，", count: 6) + "都说好。",
      "张大图，挂在井口，由矿工包干。", "责任编辑：林晓",
    ]
    try scratch.write("page.txt", lines.joined(separator: "\n\n"))
    let ran = try Ran.liang("explain", "--segments", "page.txt", in: scratch)
    #expect(ran.status == 0, "\(ran.err)")
    let out = ran.out.split(separator: "\n")
    #expect(out.first == "article 1 (brief): 矿工会算安全账")
    #expect(out.contains { $0.hasPrefix("    an article begins ") && $0.contains(" begin") })
    let resumed = try #require(out.firstIndex(of: "  line 9 body (goes on)  张大图，挂在井口，由矿工包干。"))
    #expect(out[resumed + 1].hasPrefix("    behind line 3 +"))
    #expect(out[resumed...].contains { $0.hasPrefix("    next best: ") })
    let rest = ["no article", "  line 11 noise  责任编辑：林晓", "    noise: looks like what belongs to no article"]
    #expect(out.suffix(3).map(String.init) == rest)
    #expect(out.contains { $0.hasSuffix("…") }, "a long line is cut")
    #expect(out.allSatisfy { DisplayWidth.of($0.unicodeScalars) <= 80 })
    #expect(try Ran.liang("explain", "--segments", "--text", "三人").status == 64)
  }

  // MARK: run

  @Test func aRunWritesAllFilesAndTheSameBytesAgain() throws {
    let scratch = try scratch()
    for index in 0..<20 { try scratch.write("pages/p\(index).txt", Self.page + "第\(index)页补贴\(index + 2)元。\n") }
    let first = try Ran.liang("run", "small.yaml", "--state", "state", "--cores", "1", in: scratch)
    #expect(first.status == 0, "\(first.err)")
    let files = try scratch.files("out")
    #expect(files.count == 20, "six tables in three formats, a workbook, the manifest")
    let second = try Ran.liang("run", "small.yaml", "--state", "state", "--cores", "4", in: scratch)
    #expect(second.status == 0)
    #expect(try scratch.files("out") == files)
    let runs = try Ran.liang("runs", "list", "--state", "state", in: scratch)
    #expect(runs.out.split(separator: "\n").count == 3)
    #expect(try Ran.liang("runs", "show", "1", "--state", "state", in: scratch).out.contains("21 offered, 21 loaded"))
    #expect(try Ran.liang("runs", "show", "9", "--state", "state", in: scratch).status == 2)
  }

  @Test func independentReadersFindTheSameRows() throws {
    let scratch = try Scratch()
    try scratch.write("small.yaml", Self.pipeline.replacing("pages/", with: "\(Repository.root.path)/seeds/"))
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let out = scratch.url.appending(path: "out").path
    let compared = try Python.run(
      Repository.root.appending(path: "Tests/Readers/same_rows.py").path, out, "\(out)/small.xlsx")
    #expect(compared.contains("documents: 5 rows"))
  }

  @Test func whatCannotBeReadIsARejectAndTheRunGoesOn() throws {
    let scratch = try scratch()
    try scratch.write("pages/empty.txt", "")
    try scratch.write("pages/binary.txt", Data([0, 1, 2, 0x0C, 3, 0, 0x0C, 0, 7]))
    try scratch.write("pages/broken.txt", Data(Self.page.utf8) + Data([0xE4, 0xB8]) + Data("完\n".utf8))
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "pages/folder.txt"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: "pages/link.txt"), withDestinationURL: URL(filePath: "/nowhere/at/all"))
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 1)
    #expect(ran.err.contains("small: 1 of 6 pages read"))
    let rejects = try String(contentsOf: scratch.url.appending(path: "out/rejects.jsonl"), encoding: .utf8)
    let codes = rejects.matches(of: /"source":"([^"]+)","stage":"load: text_files","code":"([^"]+)"/).map {
      "\($0.1) \($0.2)"
    }
    #expect(
      codes == [
        "binary.txt load.binary", "broken.txt load.invalid_bytes", "empty.txt load.empty",
        "folder.txt load.is_directory", "link.txt load.dangling_link",
      ])
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", "--allow-rejects", "0.9", in: scratch).status == 0)
  }

  /// 丌 and 伌 hold the byte of a form feed in UTF-16.
  @Test func utf16IsCutIntoTheSamePagesAsUTF8() throws {
    let scratch = try scratch()
    let text = "丌伌矿工会算安全账\r\n补贴300元。\r\n\u{0C}2019年3月14日 星期四 第5版\n培训5人，奖励2人。\n"
    try scratch.write("pages/a.txt", text)
    for (name, encoding) in [("b", String.Encoding.utf16LittleEndian), ("c", .utf16BigEndian)] {
      try scratch.write("pages/\(name).txt", text.data(using: encoding)!)
      try scratch.write("pages/\(name)-mark.txt", ("\u{FEFF}" + text).data(using: encoding)!)
    }
    // Without its mark a file has second pages of the same bytes.
    let keeping = Self.pipeline.replacing("paths: [pages/*.txt]", with: "paths: [pages/*.txt]\n    duplicates: keep")
    try scratch.write("small.yaml", keeping)
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 0, "\(ran.err)")
    let rows = { (table: String, keys: [String]) throws -> [String: [String]] in
      var rows: [String: [String]] = [:]
      for line in try String(contentsOf: scratch.url.appending(path: "out/\(table).jsonl"), encoding: .utf8)
        .split(separator: "\n")
      {
        let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let source = (row["source"] as! String).split(separator: "#")
        rows["\(source[0])", default: []].append(
          "\(source[1]) " + keys.map { "\(row[$0] ?? "")" }.joined(separator: " "))
      }
      return rows
    }
    let documents = try rows("documents", ["published", "page", "chars"])
    let metrics = try rows("metrics", ["start_char", "end_char", "surface"])
    #expect(documents["a.txt"]?.count == 2)
    #expect(documents["a.txt"]?.last == "000002 2019-03-14 5 30")
    #expect(metrics["a.txt"]?.count == 3)
    for name in ["b", "b-mark", "c", "c-mark"] {
      #expect(documents["\(name).txt"] == documents["a.txt"], "\(name)")
      #expect(metrics["\(name).txt"] == metrics["a.txt"], "\(name)")
    }
  }

  /// A limit on the size of files stands for a full disk: every write beyond it fails.
  @Test(arguments: ["csv", "parquet", "xlsx", "json_lines"])
  func aFullDiskLeavesTheOutput(format: String) throws {
    let scratch = try Scratch()
    let target = format == "xlsx" ? "out/small.xlsx" : "out"
    try scratch.write(
      "small.yaml",
      """
      pipeline: small
      stages:
        - {load: text_files, paths: [pages/*.txt]}
        - segment: newspaper
        - {emit: \(format), to: \(target), tables: [lines, documents]}

      """)
    try scratch.write("pages/a.txt", Self.page)
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let output = try scratch.files("out")
    // Characters at random, which no compression makes small.
    var random = SplitMix64(seed: 17)
    for index in 0..<20 {
      let lines = (0..<8).map { _ in
        String(
          String.UnicodeScalarView(
            (0..<500).map { _ in Unicode.Scalar(UInt16.random(in: 0x4E00...0x9FA5, using: &random))! }))
      }
      try scratch.write("pages/\(index).txt", lines.joined(separator: "\n"))
    }
    let limited = "trap '' XFSZ; ulimit -f 72; exec \(Ran.liang.path) run small.yaml --state state"
    let ran = try Ran.program("/bin/bash", ["-c", limited], in: scratch, path: "/usr/bin:/bin")
    #expect(ran.status == 2, "\(ran.err)")
    #expect(ran.err.contains("error[emit.disk_full]: '\(scratch.url.path)/out/"), "\(ran.err)")
    #expect(try scratch.files("out") == output)
    let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(!beside.contains { $0.hasPrefix(".out.liang-") })
  }

  @Test func aDryRunWritesNothing() throws {
    let scratch = try scratch()
    let before = try scratch.files()
    let ran = try Ran.liang("run", "small.yaml", "--dry-run", in: scratch)
    #expect(ran.status == 0)
    #expect(ran.err.contains("dry run: nothing was written"))
    #expect(ran.out.contains("extract: metrics"))
    #expect(try scratch.files() == before)
  }

  /// The lines of standard error, each an object with its event and time.
  private func events(_ ran: Ran) throws -> [[String: Any]] {
    try ran.err.split(separator: "\n").map { line in
      let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
      #expect((event["time"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
      return event
    }
  }

  @Test func logsAreJsonWhereAsked() throws {
    let scratch = try scratch()
    try scratch.write("pages/b.txt", "")
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", "--log-format", "json", in: scratch)
    #expect(ran.status == 1)
    let events = try events(ran)
    let names = events.compactMap { $0["event"] as? String }
    #expect(names == ["inventoried", "page", "page", "warning", "staged", "verified", "published", "finished"])
    #expect(events.allSatisfy { $0["pipeline"] as? String == "small" })
    #expect(events[1]["rejected"] as? Bool == false && events[1]["code"] == nil)
    #expect(events[2]["rejected"] as? Bool == true && events[2]["code"] as? String == "load.empty")
    let report = try #require(events[7]["report"] as? [String: Any])
    #expect(report["exit_code"] as? Int == 1 && report["run_id"] as? String != nil)
  }

  /// All that the commands which run pipelines say, wherever it comes from.
  @Test func jsonLogsHoldNothingElse() throws {
    let scratch = try scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\", retry: {attempts: 2, backoff: 0s}}\nstages:"
    try scratch.write(
      "small.yaml", Self.pipeline.replacing("stages:", with: schedule).replacing("pages/", with: "none/"))
    try scratch.write("same.yaml", Self.pipeline)
    try scratch.write("broken.yaml", "pipeline: x\nstages: [\n")
    let json = ["--state", "state", "--log-format", "json"]
    func names(_ arguments: [String]) throws -> [String?] {
      try events(try Ran.liang(arguments + json, in: scratch)).map { $0["event"] as? String }
    }
    let files = ["small.yaml", "same.yaml", "broken.yaml"]
    #expect(
      try names(["schedule", "run"] + files) == [
        "pipeline_error", "pipeline_warning", "pipeline_warning", "warning", "failed", "retry", "warning", "failed",
      ])
    #expect(try names(["schedule", "run", "small.yaml"]) == ["nothing_due"])
    #expect(try names(["run"] + files) == ["pipeline_error"])
    try scratch.write("state/runs.sqlite", String(repeating: "no database ", count: 100))
    #expect(try names(["run", "same.yaml"]) == ["failed"])
  }

  // MARK: schedule

  @Test func whatIsDueRunsOnce() throws {
    let scratch = try scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\", timezone: Asia/Shanghai}\nstages:"
    try scratch.write("small.yaml", Self.pipeline.replacing("stages:", with: schedule))
    let byHand = Self.pipeline.replacing("pipeline: small", with: "pipeline: by-hand")
    try scratch.write("by-hand.yaml", byHand.replacing("to: out", with: "to: by-hand"))
    let run = { try Ran.liang("schedule", "run", "small.yaml", "by-hand.yaml", "--state", "state", in: scratch) }
    let isDue = {
      try Ran.liang("schedule", "list", "small.yaml", "--state", "state", in: scratch).out.contains(" due")
    }
    #expect(try isDue())
    // A run by hand is told, and a pipeline that never ran by its schedule is due all the same.
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let began = try Ran.liang("schedule", "list", "small.yaml", "--state", "state", in: scratch)
      .out.split(separator: "\n")[1]
    #expect(
      began.wholeMatch(
        of: /small +30 2 \* \* \* +Asia\/Shanghai +never +\d{4}-\d\d-\d\d \d\d:\d\d succeeded +due/) != nil, "\(began)")
    let first = try run()
    #expect(try !isDue())
    #expect(first.status == 0)
    #expect(first.err.contains("small: 1 of 1 pages read"))
    #expect(!first.err.contains("by-hand"))
    let second = try run()
    #expect(second.status == 0)
    #expect(second.err.wholeMatch(of: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d nothing is due\n/) != nil, "\(second.err)")
    let list = try Ran.liang("schedule", "list", "small.yaml", "by-hand.yaml", "--state", "state", in: scratch)
    #expect(list.out.contains("02:30"))
    #expect(list.out.contains("by hand"))
    #expect(list.out.contains("succeeded"))
    let next = try Ran.liang("schedule", "next", "small.yaml", "--count", "2", in: scratch)
    #expect(next.out.split(separator: "\n").count == 2)
    #expect(next.out.contains("02:30 Asia/Shanghai  small"))
  }

  /// What never ran has missed nothing, whatever `catch_up` says; what ran and missed a time is not due for it.
  @Test func whatIsDueIsSaidAndDoneAlike() throws {
    let scratch = try scratch()
    // The only time of the year that can be due is long past, unless today is that day.
    let day = Calendar(identifier: .gregorian).date(byAdding: .day, value: -40, to: .now)!
    let (month, number) = (day.formatted(.dateTime.month(.defaultDigits)), day.formatted(.dateTime.day(.defaultDigits)))
    func schedule(_ cron: String) throws {
      try scratch.write(
        "small.yaml", Self.pipeline.replacing("stages:", with: "schedule: {cron: \"\(cron)\", catch_up: 6h}\nstages:"))
    }
    func list() throws -> String {
      try Ran.liang("schedule", "list", "small.yaml", "--state", "state", in: scratch).out
    }
    func run() throws -> String {
      try Ran.liang("schedule", "run", "small.yaml", "--state", "state", in: scratch).err
    }
    try schedule("0 2 \(number) \(month) *")
    #expect(try list().contains(" due"))
    #expect(try run().contains("small: 1 of 1 pages read"))
    #expect(try !list().contains(" due"))
    #expect(try run().hasSuffix(" nothing is due\n"))
    let after = Calendar(identifier: .gregorian).date(byAdding: .day, value: -20, to: .now)!
    let (laterMonth, later) = (
      after.formatted(.dateTime.month(.defaultDigits)), after.formatted(.dateTime.day(.defaultDigits))
    )
    try schedule("0 2 \(later) \(laterMonth) *")
    #expect(try !list().contains(" due"), "it came 20 days ago, after the time that was run for")
    let year = Calendar(identifier: .gregorian).component(.year, from: after)
    let date = String(format: "%04d-%02d-%02d", year, Int(laterMonth)!, Int(later)!)
    let missed =
      "warning[schedule.missed]: its time \(date) 02:00 is longer ago than its 'catch_up' and was left out; run it by hand, or raise that"
    #expect(try run().hasSuffix(" small: \(missed)\n"))
    #expect(try run().hasSuffix(" nothing is due\n"))
    #expect(try list().contains("missed"))
    let last = try Ran.liang("runs", "show", "2", "--state", "state", in: scratch)
    #expect(last.out.contains("run 2 of small: missed\n"))
    #expect(last.out.contains("  message   \(missed)\n"))
  }

  @Test func aFileThatIsNamedTwiceIsDueOnce() throws {
    let scratch = try scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\"}\nstages:"
    try scratch.write("small.yaml", Self.pipeline.replacing("stages:", with: schedule))
    let ran = try Ran.liang("schedule", "run", "small.yaml", "./small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 0)
    #expect(ran.err.matches(of: /small: 1 of 1 pages read/).count == 1)
  }

  @Test func aBadFileKeepsNoOtherFromRunning() throws {
    let scratch = try scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\"}\nstages:"
    try scratch.write("small.yaml", Self.pipeline.replacing("stages:", with: schedule))
    try scratch.write("broken.yaml", "pipeline: x\nstages: [\n")
    let run = try Ran.liang("schedule", "run", "broken.yaml", "small.yaml", "--state", "state", in: scratch)
    #expect(run.status == 78)
    #expect(run.err.contains("broken.yaml:3:1: error[yaml_syntax]"))
    #expect(run.err.contains("small: 1 of 1 pages read"))
    let list = try Ran.liang("schedule", "list", "broken.yaml", "small.yaml", "--state", "state", in: scratch)
    #expect(list.status == 78)
    #expect(list.out.contains("small"))
  }

  @Test func aDeliveryThatCannotBeReadReplacesNothing() throws {
    let scratch = try scratch()
    let run = { try Ran.liang("run", "small.yaml", "--state", "state", $0, "1", in: scratch) }
    #expect(try run("--cores").status == 0)
    let metrics = scratch.url.appending(path: "out/metrics.jsonl")
    let before = try Data(contentsOf: metrics)
    for page in try FileManager.default.contentsOfDirectory(atPath: scratch.url.appending(path: "pages").path) {
      try scratch.write("pages/\(page)", Data([0, 1, 2, 3]))
    }
    let failed = try run("--cores")
    #expect(failed.status == 2)
    #expect(
      failed.err.contains(
        """
        error[load.all_rejected]: none of 1 pages could be read, the first, 'a.txt': byte 0 is no text (the file \
        looks binary); leave it out of 'paths' or convert it to text; the output stays as it is (--allow-rejects 1 \
        replaces it)
        """), "\(failed.err)")
    #expect(try Data(contentsOf: metrics) == before)
    #expect(try run("--allow-rejects").status == 0)
    #expect(try Data(contentsOf: metrics) != before)
  }

  @Test func theVersionNamesTheSourcesAndStandsInTheManifest() throws {
    let version = try Ran.liang("--version").out.trimmingCharacters(in: .newlines)
    #expect(version.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\+[0-9a-f]{16}/) != nil, "\(version)")
    let scratch = try scratch()
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let manifest = try #require(
      JSONSerialization.jsonObject(with: scratch.files("out")["manifest.json"] ?? Data()) as? [String: Any])
    #expect(manifest["liang"] as? String == version)
  }

  // MARK: signals

  /// A pipeline with an output, and so many pages now that a run over them can be caught.
  private func scratchWithLongRun() throws -> (Scratch, output: [String: Data]) {
    let scratch = try scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\", timeout: 1h}\nstages:"
    try scratch.write("small.yaml", Self.pipeline.replacing("stages:", with: schedule))
    #expect(try Ran.liang("run", "small.yaml", "--state", "by-hand", in: scratch).status == 0)
    let seed = try String(contentsOf: Pages.gold.appending(path: "union-daily.txt"), encoding: .utf8)
    for index in 0..<100 { try scratch.write("pages/\(index).txt", "\(seed)\n\(index)") }
    return (scratch, try scratch.files("out"))
  }

  @Test(arguments: [(["run"], SIGINT), (["schedule", "run"], SIGTERM), (["run"], SIGHUP)])
  func aSignalStopsARunAndLeavesTheOutput(command: [String], number: Int32) throws {
    // A terminal that is gone ends nothing below 'nohup', and this is below it perhaps.
    signal(SIGHUP, SIG_DFL)
    let (scratch, output) = try scratchWithLongRun()
    let ran = try Ran.liang(
      command + ["small.yaml", "--state", "state", "--log-format", "json"], in: scratch,
      signal: number, after: "\"event\":\"page\"")
    #expect(ran.status == 2, "\(ran.err)")
    #expect(ran.err.contains("\"code\":\"run.cancelled\""), "\(ran.err.suffix(500))")
    #expect(try scratch.files("out") == output)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(!names.contains { $0.hasPrefix(".out.liang-") })
    let list = try Ran.liang("schedule", "list", "small.yaml", "--state", "state", in: scratch)
    #expect(list.out.contains("never"), "what was stopped is due again")
  }

  @Test func whatIsRunningElsewhereStaysDue() throws {
    let scratch = try scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\"}\nstages:"
    try scratch.write("small.yaml", Self.pipeline.replacing("stages:", with: schedule))
    var lock = HeldLock(scratch.url.appending(path: ".out.liang.lock").path)
    #expect(lock != nil)
    let held = try Ran.liang("schedule", "run", "small.yaml", "--state", "state", in: scratch)
    #expect(held.status == 0)
    #expect(
      held.err.hasSuffix(" small: '\(scratch.url.path)/out' is being written by another run; left to the next call\n"))
    lock = nil
    let free = try Ran.liang("schedule", "run", "small.yaml", "--state", "state", in: scratch)
    #expect(free.err.contains("small: 1 of 1 pages read"), "\(free.err)")
  }

  // MARK: history

  @Test func lookingIntoTheHistoryMakesNone() throws {
    let scratch = try scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\"}\nstages:"
    try scratch.write("small.yaml", Self.pipeline.replacing("stages:", with: schedule))
    let before = try scratch.files()
    #expect(try Ran.liang("runs", "list", "--state", "state", in: scratch).status == 0)
    #expect(try Ran.liang("runs", "show", "1", "--state", "state", in: scratch).status == 2)
    #expect(try Ran.liang("schedule", "list", "small.yaml", "--state", "state", in: scratch).out.contains("never"))
    #expect(try scratch.files() == before)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "state").path))
  }

  @Test func theHistoryIsJSONWhereAsked() throws {
    let scratch = try scratch()
    func json(_ arguments: String...) throws -> Any {
      let ran = try Ran.liang(["runs"] + arguments + ["--state", "state", "--json"], in: scratch)
      #expect(ran.status == 0, "\(ran.err)")
      return try JSONSerialization.jsonObject(with: Data(ran.out.utf8))
    }
    #expect(try (json("list") as? [Any])?.isEmpty == true)
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    try scratch.write("out/manifest.json", "{")
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 2)
    let list = try #require(try json("list") as? [[String: Any]])
    #expect(list.map { $0["run"] as? Int } == [2, 1])
    #expect(list.map { $0["status"] as? String } == ["failed", "succeeded"])
    let keys = [
      "ended", "exit_code", "loaded", "message", "offered", "output", "pipeline", "rejected", "rows", "run", "run_id",
      "started", "status",
    ]
    #expect(list.allSatisfy { $0.keys.sorted() == keys })
    let failed = try #require(try json("show", "2") as? [String: Any])
    #expect(failed.keys.sorted() == (keys + ["report"]).sorted())
    #expect(failed["report"] is NSNull && failed["run_id"] is NSNull && failed["exit_code"] as? Int == 2)
    #expect((failed["message"] as? String)?.hasPrefix("error[publish.bad_manifest]: ") == true)
    let report = try #require((try json("show", "1") as? [String: Any])?["report"] as? [String: Any])
    #expect(report["output_directory"] as? String == "\(scratch.url.path)/out")
  }

  @Test func everyCommandKeepsItsHistoryInOnePlace() throws {
    let scratch = try scratch()
    let home = ["HOME": scratch.url.path, "XDG_STATE_HOME": ""]
    #expect(try Ran.liang(["run", "small.yaml"], in: scratch, environment: home).status == 0)
    #expect(FileManager.default.fileExists(atPath: scratch.url.appending(path: ".local/state/liang/runs.sqlite").path))
    #expect(try Ran.liang(["runs", "list"], in: scratch, environment: home).out.contains("small"))
    // Neither 'make etl' nor 'make nightly' has a place of its own.
    let makefile = try String(contentsOf: Repository.root.appending(path: "Makefile"), encoding: .utf8)
    #expect(!makefile.contains("--state"))
    #expect(makefile.contains("schedule run $(PIPELINES)"))
  }

  // MARK: eval

  /// `liang eval` and the gold's own scorer, over the CSV files of a run with its defaults, give the same figures.
  @Test func evalGivesTheFiguresOfTheGoldsScorer() throws {
    let scratch = try Scratch()
    try scratch.write("small.yaml", Self.pipeline.replacing("pages/", with: "\(Pages.gold.path)/"))
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let scorer = try Python.run(
      Pages.gold.appending(path: "score.py").path, scratch.url.appending(path: "out").path, Pages.gold.path, "--json")
    let ours = try Ran.liang("eval", "--gold", Pages.gold.path, "--json")
    let expected = try #require(
      try JSONSerialization.jsonObject(with: Data(scorer.utf8)) as? [String: [String: Any]])
    let found = try #require(try JSONSerialization.jsonObject(with: Data(ours.out.utf8)) as? [String: [String: Any]])
    #expect(Set(expected.keys) == Set(found.keys))
    for (page, figures) in expected {
      #expect(Set(figures.keys).union(["type", "people"]) == Set(found[page]!.keys))
      for (name, figure) in figures {
        let other = found[page]![name]
        if let parts = figure as? [String: Double], let otherParts = other as? [String: Double] {
          for (part, value) in parts { #expect(abs(value - otherParts[part]!) < 1e-12, "\(page) \(name) \(part)") }
        } else {
          #expect(abs((figure as! Double) - (other as! Double)) < 1e-12, "\(page) \(name)")
        }
      }
    }
  }

  @Test func goldThatCannotBeUsedIsSaid() throws {
    let scratch = try Scratch()
    let none = try Ran.liang("eval", "--gold", scratch.url.path)
    #expect(none.status == 2)
    #expect(
      none.err
        == "\(scratch.url.path): error[bad_gold]: holds no annotated page; expected files named PAGE.metrics.jsonl\n")
    let missing = try Ran.liang("eval", "--gold", "nowhere", in: scratch)
    #expect(missing.status == 2)
    #expect(
      missing.err.hasSuffix(
        "nowhere: error[bad_gold]: is no directory that can be read; name one that holds PAGE.txt and PAGE.metrics.jsonl\n"
      ))
    for table in ["lines", "articles", "places"] { try scratch.write("p.\(table).jsonl", "") }
    try scratch.write("p.txt", "补贴300元。")
    try scratch.write("p.metrics.jsonl", "{\"line\": 1, \"surface\": \"500元\", \"nth\": 1}\n")
    let bad = try Ran.liang("eval", "--gold", scratch.url.path)
    #expect(bad.status == 2)
    #expect(
      bad.err.hasSuffix(
        "p.metrics.jsonl:1: error[bad_gold]: has '500元' (occurrence 1), which line 1 of the page does not hold\n"))
  }

  @Test(arguments: [
    (#"{"line": 1, "nth": 1}"#, "has no field 'surface'"),
    (#"{"line": "1", "surface": "300元"}"#, "has a field 'line' that must be a whole number, found the text '1'"),
    (#"{"line": null, "surface": "300元"}"#, "has a field 'line' that must be a whole number, found null"),
    (#"{"line": 1, "surface": ["300元"]}"#, "has a field 'surface' that must be text, found a list"),
    (
      #"{"line": 1, "surface": "300元", "optional": "no"}"#,
      "has a field 'optional' that must be true or false, found the text 'no'"
    ),
    (#"{"line": 1, "surface": "300元", "unit": {}}"#, "has a field 'unit' that must be text, found an object"),
    (#"[1, "300元"]"#, "is no JSON object"),
    (#"{"line": 1, "surface": "300元""#, "is no JSON object"),
  ])
  func aRowThatIsNoneIsSaid(row: String, fault: String) throws {
    let scratch = try Scratch()
    for table in ["lines", "articles", "places"] { try scratch.write("p.\(table).jsonl", "") }
    try scratch.write("p.txt", "补贴300元。")
    try scratch.write("p.metrics.jsonl", "\n\(row)\n")
    let bad = try Ran.liang("eval", "--gold", scratch.url.path)
    #expect(bad.status == 2)
    #expect(
      bad.err
        == "\(scratch.url.path)/p.metrics.jsonl:2: error[bad_gold]: \(fault); docs/gold.md gives the fields\n")
  }

  /// What `liang extract` writes can be corrected and taken for gold: of its own rows nothing is wrong.
  @Test func rowsOfTheTablesAreGold() throws {
    let scratch = try Scratch()
    let page = "工人日报 2019年3月14日 星期四 第5版\n\n矿工会算安全账\n\n本报讯（记者向东林 叶小钟）昨天补贴2.5公里，奖励300.5元，又奖励300.5元。\n"
    try scratch.write("p.txt", page)
    for table in ["lines", "articles", "places", "metrics"] {
      let ran = try Ran.liang("extract", "--tables", table, input: page)
      try scratch.write("p.\(table).jsonl", ran.out)
    }
    let ran = try Ran.liang("eval", "--gold", scratch.url.path, "--json")
    #expect(ran.status == 0, "\(ran.err)")
    #expect(ran.out.contains(#""metric exact":{"f":1,"n":3,"p":1,"r":1}"#), "\(ran.out)")
    #expect(ran.out.contains(#""people":{"f":1,"n":2,"p":1,"r":1}"#), "\(ran.out)")
    try scratch.write("p.metrics.jsonl", #"{"line": 5, "surface": "300.5元", "start_char": 59}"#)
    let bad = try Ran.liang("eval", "--gold", scratch.url.path)
    #expect(bad.status == 2)
    #expect(bad.err.hasSuffix("has '300.5元' (start_char 59), which line 5 of the page does not hold\n"), "\(bad.err)")
  }

  @Test func aPageOfAnyNameIsJSON() throws {
    let scratch = try Scratch()
    for table in ["lines", "articles", "places", "metrics"] { try scratch.write("a\"b\\.\(table).jsonl", "") }
    try scratch.write("a\"b\\.txt", "补贴三百。")
    let ran = try Ran.liang("eval", "--gold", scratch.url.path, "--json")
    let pages = try #require(try JSONSerialization.jsonObject(with: Data(ran.out.utf8)) as? [String: [String: Any]])
    #expect(pages.keys.sorted() == ["TOTAL", "a\"b\\"])
  }

  @Test func goldCountsInTheTextAsLoaded() throws {
    let scratch = try Scratch()
    for table in ["lines", "articles", "places"] { try scratch.write("p.\(table).jsonl", "") }
    try scratch.write("p.metrics.jsonl", "{\"line\": 3, \"surface\": \"300元\", \"nth\": 1, \"kind\": \"money\"}\n")
    let text = "矿工会\r\n\r\n补贴300元。\r\n"
    for page in [Data("\u{FEFF}\(text)".utf8), text.data(using: .utf16LittleEndian)!, Data(text.utf8)] {
      try scratch.write("p.txt", page)
      let ran = try Ran.liang("eval", "--gold", scratch.url.path, "--json")
      #expect(ran.out.contains(#""metric found":{"f":1,"n":1,"p":1,"r":1}"#), "\(ran.out)\(ran.err)")
    }
    try scratch.write("p.txt", Data([0, 1, 2, 3, 0, 0, 7]))
    let bad = try Ran.liang("eval", "--gold", scratch.url.path)
    #expect(bad.status == 2)
    #expect(bad.err.hasPrefix("\(scratch.url.path)/p.txt: error[bad_gold]: load.binary: byte 0 is no text"))
  }

  // MARK: help

  private static let usages = [
    "liang run <files> ... [--dry-run] [--cores <n>] [--state <dir>] [--allow-rejects <share>] [--log-format <format>]",
    "liang check <files> ... [--quiet]",
    "liang test <files> ...",
    "liang explain [--text <text>] [--published <YYYY-MM-DD>] [--segments] [--pipeline <file>] [<page>]",
    "liang extract [--as <mode>] [--tables <names>] [--published <YYYY-MM-DD>] [--pipeline <file>]",
    "liang eval --gold <dir> [--pipeline <file>] [--json] [--errors] [<pages> ...]",
    "liang stages [<name>] [--markdown]",
    "liang schema [--tables] [--errors]",
    "liang schedule <subcommand>",
    "liang runs <subcommand>",
  ]

  @Test func everyCommandHasItsUsageAndExamples() throws {
    let help = try Ran.liang("help").out.components(separatedBy: "SUBCOMMANDS:\n")[1]
    let commands = help.components(separatedBy: "\n\n")[0].split(separator: "\n")
      .compactMap { $0.dropFirst(2).first == " " ? nil : String($0.dropFirst(2).prefix { $0 != " " }) }
    #expect(commands.count == Self.usages.count, "\(commands)")
    for (command, usage) in zip(commands, Self.usages) {
      let ran = try Ran.liang("help", command)
      #expect(ran.status == 0)
      let parts = ran.out.components(separatedBy: "USAGE: ")
      #expect(parts.count == 2 && parts[1].prefix { $0 != "\n" } == usage)
      let examples = parts[0].components(separatedBy: "EXAMPLES\n").dropFirst().joined()
      #expect(examples.contains("  liang \(command)") || examples.contains("| liang \(command)"), "\(examples)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsCanComplete(shell: String) throws {
    let ran = try Ran.liang("--generate-completion-script", shell)
    #expect(ran.status == 0)
    #expect(ran.out.contains("explain"))
  }

  @Test func usageErrorsAre64() throws {
    #expect(try Ran.liang("extract", "--no-such-option").status == 64)
    #expect(try Ran.liang("explain").status == 64)
  }
}
