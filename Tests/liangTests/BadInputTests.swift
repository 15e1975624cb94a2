import Foundation
import LiangTestSupport
import Testing

/// What a user is told who gives the commands something that they cannot use: the whole message.
@Suite struct BadInputTests {
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
      - {emit: csv, to: out}

    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("small.yaml", Self.pipeline)
    try scratch.write("pages/a.txt", "工人日报 2023年5月11日 星期四 第2版\n\n昨天有职工三百人。\n")
    return scratch
  }

  private func shell(_ command: String, in scratch: Scratch) throws -> Ran {
    try Ran.program(
      "/bin/bash", ["-c", command.replacing("liang", with: Ran.liang.path)], in: scratch, path: "/usr/bin:/bin")
  }

  // MARK: check

  @Test func checkWarnsOfWhatIsHardlyMeant() throws {
    let scratch = try scratch()
    let pipeline = Self.pipeline.replacing("pages/*.txt", with: "page/*.txt, pages/*.txt")
      .replacing("  - normalize: places\n", with: "").replacing("  - normalize: periods\n", with: "")
    try scratch.write("a.yaml", pipeline)
    try scratch.write("b.yaml", Self.pipeline.replacing("pipeline: small", with: "pipeline: b"))
    let ran = try Ran.liang("check", "a.yaml", "b.yaml", "--quiet", in: scratch)
    #expect(ran.status == 0)
    #expect(ran.out == "")
    #expect(
      ran.err == """
        a.yaml:4:13: warning[no_match]: no file fits 'page/*.txt'
        4 |     paths: [page/*.txt, pages/*.txt]
          |             ^^^^^^^^^^ paths go by the directory of this file; see whether the pages lie there

        a.yaml:7:5: warning[empty_columns]: without 'normalize: places' these stay empty: articles.adcode, articles.place, metrics.adcode, metrics.place, places.adcode, places.name
        7 |   - extract: places
          |     ^^^^^^^^^^^^^^^ add '- normalize: places'

        a.yaml:7:5: warning[empty_columns]: without 'normalize: periods' these stay empty: metrics.period, metrics.period_start, metrics.period_end
        7 |   - extract: places
          |     ^^^^^^^^^^^^^^^ add '- normalize: periods'
        b.yaml:10:21: warning[shared_output]: 'out' is the output of pipeline 'small' (a.yaml) too
        10 |   - {emit: csv, to: out}
           |                     ^^^ give each pipeline a directory of its own

        """)
    #expect(try Ran.liang("check", "small.yaml", "--quiet", in: scratch).err == "")
  }

  @Test func pipelinesThatShareAnOutputAreSaidWhereverTheyRun() throws {
    let scratch = try scratch()
    try scratch.write("b.yaml", Self.pipeline.replacing("pipeline: small", with: "pipeline: b"))
    for command in [["run"], ["schedule", "list"], ["schedule", "run"]] {
      let ran = try Ran.liang(command + ["small.yaml", "b.yaml", "--state", "state"], in: scratch)
      #expect(ran.err.contains("b.yaml:10:21: warning[shared_output]: 'out' is the output of pipeline 'small'"))
    }
  }

  @Test func everythingThatIsWrongIsSaidAtOnce() throws {
    let scratch = try scratch()
    try scratch.write(
      "a.yaml",
      """
      pipelin: Small
      stages:
        - load: text_files
          path: [page/*.txt]
          encoding: big5
          path_pattern: "{papr}/{publishd}.txt"
        - segment: newspaper
        - extract: metrics
          kinds: [mony, people, 3]
        - extract: places
        - normalize: plces
        - {emit: csv, to: out}
        - {emit: xlsx, to: out/x.xls}
      schedule: {cron: "61 25 * * *"}
      """)
    try scratch.write(
      "b.yaml", Self.pipeline.replacing("pages/", with: "page/").replacing("e: periods", with: "e: period"))
    let ran = try Ran.liang("check", "a.yaml", "b.yaml", "small.yaml", in: scratch)
    #expect(ran.status == 78)
    #expect(ran.out == "")
    #expect(
      ran.err == """
        a.yaml:1:1: error[unknown_field]: 'pipelin' is not a field of a pipeline
        1 | pipelin: Small
          | ^^^^^^^ did you mean 'pipeline'?

        a.yaml:1:10: error[bad_name]: 'pipeline' must be a name, found the text 'Small'
        1 | pipelin: Small
          |          ^^^^^ use lower-case letters, digits, - and _, at most 64, a letter or digit first

        a.yaml:4:5: error[unknown_field]: 'path' is not a field of 'load: text_files'
        4 |     path: [page/*.txt]
          |     ^^^^ did you mean 'paths'?

        a.yaml:4:12: warning[no_match]: no file fits 'page/*.txt'
        4 |     path: [page/*.txt]
          |            ^^^^^^^^^^ paths go by the directory of this file; see whether the pages lie there

        a.yaml:5:15: error[unknown_choice]: 'big5' is not a choice of 'encoding'
        5 |     encoding: big5
          |               ^^^^ did you mean 'BIG5'?

        a.yaml:6:19: error[bad_pattern]: '{papr}', '{publishd}' are no placeholders
        6 |     path_pattern: "{papr}/{publishd}.txt"
          |                   ^^^^^^^^^^^^^^^^^^^^^^^ did you mean '{paper}', '{published}'?

        a.yaml:9:13: error[unknown_choice]: 'mony' is not a choice of 'kinds'
        9 |     kinds: [mony, people, 3]
          |             ^^^^ did you mean 'money'?

        a.yaml:9:27: error[wrong_type]: an item of 'kinds' must be one of money, people, count, percent, multiple, duration, length, area, mass, volume, energy, temperature, speed, age, other, found 3
        9 |     kinds: [mony, people, 3]
          |                           ^ write one of these names

        a.yaml:11:5: warning[empty_columns]: without 'normalize: periods' these stay empty: metrics.period, metrics.period_start, metrics.period_end
        11 |   - normalize: plces
           |     ^^^^^^^^^^^^^^^^ add '- normalize: periods'

        a.yaml:11:16: error[unknown_stage]: there is no stage 'normalize: plces'
        11 |   - normalize: plces
           |                ^^^^^ did you mean 'places'?

        a.yaml:13:22: error[wrong_extension]: 'x.xls' does not end in '.xlsx'
        13 |   - {emit: xlsx, to: out/x.xls}
           |                      ^^^^^^^^^ name the workbook, not its directory

        a.yaml:14:18: error[bad_cron]: '61 25 * * *' is no cron expression: minute '61' is not 0-59; hour '25' is not 0-23
        14 | schedule: {cron: "61 25 * * *"}
           |                  ^^^^^^^^^^^^^ minute, hour, day of month, month, day of week, as in "30 2 * * *"
        b.yaml:4:13: warning[no_match]: no file fits 'page/*.txt'
        4 |     paths: [page/*.txt]
          |             ^^^^^^^^^^ paths go by the directory of this file; see whether the pages lie there

        b.yaml:9:16: error[unknown_stage]: there is no stage 'normalize: period'
        9 |   - normalize: period
          |                ^^^^^^ did you mean 'periods'?

        """)
  }

  /// What is wrong with one stage hides nothing that is known of another.
  @Test func whatTheDiskSaysIsSaidBesideErrors() throws {
    let scratch = try scratch()
    try scratch.write("mine/notes.txt", "x")
    let pipeline = Self.pipeline.replacing("to: out", with: "to: mine")
    let mine = "'\(scratch.url.path)/mine' holds files that Liang did not write, among them 'notes.txt'"
    try scratch.write("a.yaml", pipeline.replacing("segment:", with: "segmnt:"))
    try scratch.write("b.yaml", pipeline.replacing("  - segment: newspaper\n", with: ""))
    let ran = try Ran.liang("check", "a.yaml", "b.yaml", in: scratch)
    #expect(ran.status == 78)
    #expect(
      ran.err == """
        a.yaml:5:5: error[not_a_stage]: this stage names no phase
        5 |   - segmnt: newspaper
          |     ^^^^^^ did you mean 'segment'?

        a.yaml:10:21: warning[output_refused]: \(mine); choose a new or an empty directory
        10 |   - {emit: csv, to: mine}
           |                     ^^^^ a run would end with publish.not_ours
        b.yaml:2:1: error[missing_stage]: the pipeline has no 'segment' stage
        2 | stages:
          | ^^^^^^ add '- segment: newspaper'

        b.yaml:9:21: warning[output_refused]: \(mine); choose a new or an empty directory
        9 |   - {emit: csv, to: mine}
          |                     ^^^^ a run would end with publish.not_ours

        """)
  }

  @Test(arguments: [
    ("GBK", "GB18030"), ("gb2312", "GB18030"), ("cp936", "GB18030"), ("Big5-HKSCS", "BIG5"),
  ])
  func anEncodingThatAnotherReadsIsToldWhich(name: String, encoding: String) throws {
    let scratch = try scratch()
    try scratch.write(
      "small.yaml", Self.pipeline.replacing("text_files\n", with: "text_files\n    encoding: \(name)\n"))
    let ran = try Ran.liang("check", "small.yaml", in: scratch)
    #expect(ran.status == 78)
    #expect(
      ran.err == """
        small.yaml:4:15: error[unknown_choice]: '\(name)' is not a choice of 'encoding'
        4 |     encoding: \(name)
          |               \(String(repeating: "^", count: name.count)) write '\(encoding)', which reads \(name.uppercased()) too

        """)
  }

  @Test(arguments: [
    (
      "  - segment: newspaper", "\t- segment: newspaper", "5:1", "the line is indented by a tab",
      "indent with spaces, not with tabs"
    ),
    (
      "  - segment: newspaper", "  -\tsegment: newspaper", "5:4", "a tab stands where YAML has spaces only",
      "put a space in its place"
    ),
  ])
  func aTabIsToldByName(line: String, tabbed: String, place: String, message: String, hint: String) throws {
    let scratch = try scratch()
    try scratch.write("small.yaml", Self.pipeline.replacing(line, with: tabbed))
    let ran = try Ran.liang("check", "small.yaml", in: scratch)
    #expect(ran.status == 78)
    #expect(ran.err.hasPrefix("small.yaml:\(place): error[yaml_syntax]: \(message)\n"), "\(ran.err)")
    #expect(ran.err.hasSuffix("^ \(hint)\n"), "\(ran.err)")
  }

  @Test(arguments: [
    (
      "mine",
      "'ROOT/mine' holds files that Liang did not write, among them 'notes.txt'; choose a new or an empty directory",
      "publish.not_ours"
    ),
    (
      "mine/notes.txt", "'ROOT/mine/notes.txt' is no directory; move it away, or choose another output directory",
      "publish.not_a_directory"
    ),
    (
      "mine/notes.txt/x",
      "cannot make 'ROOT/mine/notes.txt/x': 'ROOT/mine/notes.txt' is no directory; move it away, or choose another directory",
      "publish.not_a_directory"
    ),
    (
      "out", "'ROOT/out' holds the output of pipeline 'small'; give each pipeline a directory of its own",
      "publish.other_pipeline"
    ),
    (
      "out/inner", "'ROOT/out/inner' lies inside another output, 'ROOT/out'; choose a directory outside of it",
      "publish.nested"
    ),
  ])
  func checkWarnsOfAnOutputThatARunWouldRefuse(output: String, message: String, code: String) throws {
    let scratch = try scratch()
    try scratch.write("mine/notes.txt", "x")
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let pipeline = Self.pipeline.replacing("pipeline: small", with: "pipeline: other")
    try scratch.write("other.yaml", pipeline.replacing("to: out", with: "to: \(output)"))
    let before = try scratch.files()
    let checked = try Ran.liang("check", "other.yaml", "--quiet", in: scratch)
    #expect(checked.status == 0)
    #expect(
      checked.err == """
        other.yaml:10:21: warning[output_refused]: \(message.replacing("ROOT", with: scratch.url.path))
        10 |   - {emit: csv, to: \(output)}
           |                     \(String(repeating: "^", count: output.count)) a run would end with \(code)

        """)
    #expect(try scratch.files() == before)
    let ran = try Ran.liang("run", "other.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 2)
    #expect(ran.err.hasPrefix("other: error[\(code)]: "))
  }

  /// What columns a stage fills is declared, and `liang check` relies on it.
  @Test(arguments: [
    (
      "normalize: places",
      ["articles": ["adcode", "place"], "metrics": ["adcode", "place"], "places": ["adcode", "name"]]
    ),
    ("normalize: periods", ["metrics": ["period", "period_start", "period_end"]]),
  ])
  func columnsStayEmptyWithoutTheirStage(stage: String, columns: [String: [String]]) throws {
    let scratch = try scratch()
    try scratch.write("pages/a.txt", "工人日报 2023年5月11日 星期四 第2版\n\n去年广东省中山市有职工三百人。\n")
    func filled() throws -> [String] {
      #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
      return try columns.flatMap { table, names in
        let text = try String(contentsOf: scratch.url.appending(path: "out/\(table).csv"), encoding: .utf8)
        let rows = text.replacing("\r", with: "").split(separator: "\n").map {
          $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        return names.filter { name in
          rows.dropFirst().contains { !$0[rows[0].firstIndex { $0.hasSuffix(name) }!].isEmpty }
        }.map { "\(table).\($0)" }
      }.sorted()
    }
    #expect(try filled() == columns.flatMap { table, names in names.map { "\(table).\($0)" } }.sorted())
    try scratch.write("small.yaml", Self.pipeline.replacing("  - \(stage)\n", with: ""))
    #expect(try filled().isEmpty)
  }

  @Test(arguments: [
    (
      "paths: [pages/*.txt]", "paths: {a: b}",
      """
      small.yaml:4:12: error[wrong_type]: 'paths' must be a list, found a mapping
      4 |     paths: {a: b}
        |            ^ write a list, as in [a, b]

      """
    ),
    (
      "pipeline: small", "pipeline: [a]",
      """
      small.yaml:1:11: error[wrong_type]: 'pipeline' must be a name, found a list
      1 | pipeline: [a]
        |           ^ write one value, without brackets and '- '

      """
    ),
    (
      "to: out", "to: \"\"",
      """
      small.yaml:10:21: error[wrong_type]: 'to' must be a path, found an empty text
      10 |   - {emit: csv, to: ""}
         |                     ^^ write one, or take the field out

      """
    ),
    (
      "pipeline: small", "pipeline: small\nschedule: daily",
      """
      small.yaml:2:11: error[wrong_type]: 'schedule' must be a mapping, found the text 'daily'
      2 | schedule: daily
        |           ^^^^^ write its fields: cron, timezone, catch_up, overlap, timeout, retry

      """
    ),
    (
      "pipeline: small", "pipeline: small\nschedule: {cron: \"0 0 * * *\", timeout: 0s}",
      """
      small.yaml:2:40: error[out_of_range]: 'timeout' of 0s would stop every run at once
      2 | schedule: {cron: "0 0 * * *", timeout: 0s}
        |                                        ^^ take it out for runs without a limit

      """
    ),
    (
      "pipeline: small", "pipeline: small\nschedule: {cron: \"0 0 * * *\", retry: {attempts: 2, backoff: 25h}}",
      """
      small.yaml:2:61: error[out_of_range]: 'backoff' of 25h keeps all that is due behind it waiting
      2 | schedule: {cron: "0 0 * * *", retry: {attempts: 2, backoff: 25h}}
        |                                                             ^^^ write 1d or less

      """
    ),
  ])
  func valuesOfAnotherTypeComeWithOneThingToDo(old: String, new: String, message: String) throws {
    let scratch = try scratch()
    try scratch.write("small.yaml", Self.pipeline.replacing(old, with: new))
    let ran = try Ran.liang("check", "small.yaml", in: scratch)
    #expect(ran.status == 78)
    #expect(ran.err == message)
  }

  @Test func aUnitIsNamedOnceAndSoThatItCanBe() throws {
    let scratch = try scratch()
    let units = """
        - extract: metrics
          units:
            - {name: 石, kind: volume, factor: 0.1}
            - {name: 斗, kind: volume, factor: 0}
            - {name: 石, kind: volume, factor: 3}
            - {name: "5", kind: count}
            - {name: 合, kind: volume, unit: ""}

      """
    try scratch.write("small.yaml", Self.pipeline.replacing("  - extract: metrics\n", with: units))
    let ran = try Ran.liang("check", "small.yaml", "--quiet", in: scratch)
    #expect(ran.status == 78)
    #expect(
      ran.err == """
        small.yaml:9:41: error[out_of_range]: 'factor' must be a number above 0, found 0
        9 |       - {name: 斗, kind: volume, factor: 0}
          |                                          ^ write digits, as in 0.5

        small.yaml:11:16: error[wrong_type]: 'name' must be a word that can stand behind a number, found the text '5'
        11 |       - {name: "5", kind: count}
           |                ^^^ write it as on the page, without the number and without blanks around it

        small.yaml:12:39: error[wrong_type]: 'unit' must be a word that can stand behind a number, found an empty text
        12 |       - {name: 合, kind: volume, unit: ""}
           |                                        ^^ write it as on the page, without the number and without blanks around it

        """)
    let twice = units.replacing("factor: 0}", with: "factor: 0.01}").replacing("\"5\"", with: "个5")
      .replacing("unit: \"\"", with: "unit: m3")
    try scratch.write("small.yaml", Self.pipeline.replacing("  - extract: metrics\n", with: twice))
    #expect(
      try Ran.liang("check", "small.yaml", "--quiet", in: scratch).err == """
        small.yaml:10:16: error[duplicate_unit]: the unit '石' stands a second time
        10 |       - {name: 石, kind: volume, factor: 3}
           |                ^^ keep one of the two

        """)
    let once = twice.replacing("name: 石, kind: volume, factor: 3", with: "name: 升, kind: volume, factor: 0.001")
    try scratch.write("small.yaml", Self.pipeline.replacing("  - extract: metrics\n", with: once))
    #expect(try Ran.liang("check", "small.yaml", "--quiet", in: scratch).status == 0)
  }

  @Test func aTextOfNothingIsSaid() throws {
    for text in ["", " \n"] {
      let ran = try Ran.liang("explain", "--text", text)
      #expect(ran.status == 64)
      #expect(ran.err.hasPrefix("Error: --text has no text; give it a sentence\n"), "\(ran.err)")
    }
    #expect(try Ran.liang("explain", "--text", "完").status == 0)
  }

  @Test func utf32IsSaidToBe() throws {
    let scratch = try scratch()
    let text = "工人\u{0C}日报".unicodeScalars.flatMap { [UInt8($0.value & 255), UInt8($0.value >> 8), 0, 0] as [UInt8] }
    try scratch.write("pages/a.txt", Data([0xFF, 0xFE, 0, 0] + text))
    try scratch.write("pages/b.txt", "昨天有职工三百人。\n")
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 1)
    let rejects = try String(contentsOf: scratch.url.appending(path: "out/rejects.csv"), encoding: .utf8)
    #expect(rejects.split(separator: "\n").count == 2, "it is one page")
    #expect(rejects.contains("the page looks like UTF-32, which Liang does not read; convert it to UTF-8"))
    let explained = try Ran.liang("explain", "pages/a.txt", in: scratch)
    #expect(
      explained.err
        == "pages/a.txt: error[load.unknown_encoding]: no encoding that Liang reads fits the bytes; it looks like UTF-32: convert it first, by 'iconv -f UTF-32 -t UTF-8'\n"
    )
  }

  /// Only tables that an emitter writes are told; pages rejected are told with what the command ended with.
  @Test func aRunTellsWhatItWrote() throws {
    let scratch = try scratch()
    try scratch.write("pages/b.txt", "")
    try scratch.write("small.yaml", Self.pipeline.replacing("to: out", with: "to: out, tables: [metrics, rejects]"))
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 1)
    #expect(ran.err.contains("  metrics     1\n") || ran.err.contains("  metrics    1\n"), "\(ran.err)")
    for table in ["documents", "lines", "articles", "places"] { #expect(!ran.err.contains("  \(table) "), "\(table)") }
    let shown = try Ran.liang("runs", "show", "1", "--state", "state", in: scratch)
    #expect(shown.out.hasPrefix("run 1 of small: succeeded\n"))
    #expect(shown.out.contains("\n  exit code 1: 1 of 2 pages rejected, more than --allow-rejects allows\n"))
    #expect(shown.out.contains("  table     metrics: 1 rows\n  table     rejects: 1 rows\n"), "\(shown.out)")
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", "--allow-rejects", "0.5", in: scratch).status == 0)
    #expect(try Ran.liang("runs", "show", "2", "--state", "state", in: scratch).out.contains("\n  exit code 0\n"))
  }

  @Test func aBinaryFileSteersNoTerminal() throws {
    let scratch = try scratch()
    try scratch.write("small.yaml", Data([0x7F, 0x45, 0x1B, 0x5B, 0x32, 0x4A, 0xFF]))
    #expect(
      try Ran.liang("check", "small.yaml", in: scratch).err == """
        small.yaml:1:7: error[not_utf8]: the file is not UTF-8 text
        1 | �E�[2J�
          |       ^ save it as UTF-8

        """)
  }

  // MARK: where nothing can be written

  @Test(arguments: [
    (
      "/proc/x",
      "error[publish.io_error]: cannot write beside '/proc/x': nothing can be made there; choose another directory\n"
    ),
    (
      "/dev/null/x",
      "error[publish.not_a_directory]: cannot make '/dev/null/x': '/dev/null' is no directory; move it away, or choose another directory\n"
    ),
    (
      "/dev/null",
      "error[publish.not_a_directory]: '/dev/null' is no directory; move it away, or choose another output directory\n"
    ),
  ])
  func anOutputThatCannotBeIsSaid(output: String, message: String) throws {
    let scratch = try scratch()
    try scratch.write("small.yaml", Self.pipeline.replacing("to: out", with: "to: \(output)"))
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 2)
    #expect(ran.err == "small: \(message)")
  }

  @Test func aHistoryThatCannotBeIsSaid() throws {
    let scratch = try scratch()
    let run = try Ran.liang("run", "small.yaml", "--state", "/proc/x", in: scratch)
    #expect(run.status == 2)
    #expect(
      run.err
        == "error[catalog.io_error]: cannot make the state directory '/proc/x': nothing can be made there; choose another directory\n"
    )
    let below = try Ran.liang("run", "small.yaml", "--state", "small.yaml/x", in: scratch)
    #expect(below.status == 2)
    #expect(
      below.err
        == "error[catalog.not_a_directory]: cannot make the state directory '\(scratch.url.path)/small.yaml/x': a file stands where a directory is needed; move it away, or choose another directory\n"
    )
    let list = try Ran.liang("runs", "list", "--state", "small.yaml", in: scratch)
    #expect(list.status == 2)
    #expect(
      list.err
        == "error[catalog.not_a_directory]: '\(scratch.url.path)/small.yaml' is no directory; name the one that holds the history of runs (--state)\n"
    )
  }

  @Test func aHistoryThatHasNoHomeIsSaid() throws {
    let ran = try Ran.liang(
      ["run", "small.yaml"], in: scratch(), environment: ["HOME": "", "XDG_STATE_HOME": "relative"])
    #expect(ran.status == 2)
    #expect(
      ran.err
        == "error[catalog.no_home]: neither HOME nor XDG_STATE_HOME says where to keep the history; use --state\n")
  }

  @Test(arguments: ["run", "schedule run"])
  func aHistoryInsideTheOutputIsRefusedBeforeItIsMade(command: String) throws {
    let scratch = try scratch()
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: "alias"), withDestinationURL: scratch.url)
    let arguments = command.split(separator: " ").map(String.init) + ["small.yaml", "--state"]
    let ran = try Ran.liang(arguments + ["alias/out/state"], in: scratch)
    #expect(ran.status == 2)
    #expect(
      ran.err.hasSuffix(
        "error[catalog.inside_output]: the run catalog in '\(scratch.url.path)/alias/out/state' lies inside the output, which a run replaces; choose another with --state\n"
      ))
    #expect(try scratch.files("out").isEmpty)
    #expect(try Ran.liang(arguments + ["state"], in: scratch).status == 0)
  }

  /// /dev/full takes nothing, as a full disk.
  @Test func aFullDiskBehindStandardOutputIsSaid() throws {
    let scratch = try scratch()
    for command in ["liang extract < pages/a.txt", "liang schema", "liang check small.yaml"] {
      let ran = try shell("\(command) > /dev/full", in: scratch)
      #expect(ran.status == 2)
      #expect(
        ran.err
          == "error[output.cannot_write]: standard output cannot be written: No space left on device; write it somewhere else\n"
      )
    }
  }

  @Test(arguments: ["2>/dev/full", "2>&-"])
  func aRunGoesOnWhereNobodyCanBeTold(redirection: String) throws {
    let scratch = try scratch()
    #expect(try shell("liang run small.yaml --state state \(redirection)", in: scratch).status == 0)
    #expect(try scratch.files("out").count == 7)
  }

  @Test func standardInputThatCannotBeReadIsSaid() throws {
    let scratch = try scratch()
    let ran = try shell("liang extract < pages", in: scratch)
    #expect(ran.status == 2)
    #expect(
      ran.err
        == "stdin: error[load.unreadable]: cannot be read: Is a directory; give it text, as in 'liang extract < page.txt'\n"
    )
  }

  // MARK: options

  @Test(arguments: [
    (["schedule", "next", "small.yaml", "--count=-3"], "Error: --count must be at least 1\n"),
    (["runs", "list", "--limit=-5"], "Error: --limit must be at least 1\n"),
    (["stages", "metrisc"], "Error: there is no stage 'metrisc'; did you mean 'metrics'?\n"),
    (["stages", "emit:csv"], "Error: there is no stage 'emit:csv'; did you mean 'emit: csv'?\n"),
    (["stages", "weather"], "Error: there is no stage 'weather'; 'liang stages' lists them\n"),
    (["stages", "csv", "--markdown"], "Error: give either a stage or --markdown\n"),
  ])
  func optionsThatMakeNoSenseAreUsage(arguments: [String], message: String) throws {
    let ran = try Ran.liang(arguments, in: try scratch())
    #expect(ran.status == 64)
    #expect(ran.err.hasPrefix(message + "Usage: liang \(arguments[0])"), "\(ran.err)")
  }

  @Test func aPipelineWithoutAScheduleHasNoNextTime() throws {
    let ran = try Ran.liang("schedule", "next", "small.yaml", in: try scratch())
    #expect(ran.status == 0)
    #expect(ran.err == "small: runs by hand; for a schedule add 'schedule:' to small.yaml\n")
  }

  @Test(arguments: [
    (["rum"], "liang rum", "did you mean 'liang run'?", "liang"),
    (["help", "chek"], "liang chek", "did you mean 'liang check'?", "liang"),
    (["small.yaml"], "liang small.yaml", "did you mean 'liang run small.yaml'?", "liang"),
    (
      ["weather"], "liang weather",
      "commands: run, check, test, explain, extract, eval, stages, schema, schedule, runs", "liang"
    ),
    (["runs", "lst", "--limit", "2"], "liang runs lst", "did you mean 'liang runs list'?", "liang runs"),
    (
      ["schedule", "small.yaml"], "liang schedule small.yaml", "did you mean 'liang schedule list small.yaml'?",
      "liang schedule"
    ),
    (["schedule", "weather"], "liang schedule weather", "commands: list, next, run", "liang schedule"),
    (["runs", "7"], "liang runs 7", "did you mean 'liang runs show 7'?", "liang runs"),
    (["my p.yaml"], "liang my p.yaml", "did you mean this? liang run 'my p.yaml'", "liang"),
  ])
  func aMistypedCommandIsSaid(arguments: [String], given: String, advice: String, owner: String) throws {
    let ran = try Ran.liang(arguments, in: try scratch())
    #expect(ran.status == 64)
    #expect(
      ran.err == """
        Error: there is no command '\(given)'; \(advice)
        Usage: \(owner) <subcommand>
          See '\(owner) --help' for more information.

        """)
  }

  @Test(arguments: [
    (["run", "small.yaml", "--core", "1"], "Error: Unknown option '--core'. Did you mean '--cores'?\n"),
    (["extract", "--table", "metrics"], "Error: Unknown option '--table'. Did you mean '--tables'?\n"),
  ])
  func aMistypedOptionIsSaid(arguments: [String], message: String) throws {
    let ran = try Ran.liang(arguments, in: try scratch())
    #expect(ran.status == 64)
    #expect(ran.err.hasPrefix(message), "\(ran.err)")
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
    let ran = try Ran.liang(["extract"] + arguments, in: try scratch())
    #expect(ran.status == 64)
    #expect(ran.err == "error[extract.page_named]: \(message)\n")
  }

  // MARK: test

  /// The example that the message gives passes.
  @Test func aPipelineWithoutTestsIsToldHowToWriteOne() throws {
    let scratch = try scratch()
    let ran = try Ran.liang("test", "small.yaml", in: scratch)
    #expect(ran.status == 2)
    #expect(ran.out == "--  small: has no tests\n")
    #expect(
      ran.err == """
        error[test.none]: there is no test to run; write one at the end of the pipeline file, as in

        tests:
          - name: money in ten-thousands
            given: {text: "为职工2027人次挽回经济损失1654.9万元。"}
            expect:
              metrics:
                - {surface: 2027人次, low: 2027, unit: person_time}
                - {surface: 1654.9万元, low: 16549000, unit: CNY}

        """)
    let example = try #require(ran.err.firstRange(of: "tests:"))
    try scratch.write("small.yaml", Self.pipeline + ran.err[example.lowerBound...])
    let tested = try Ran.liang("test", "small.yaml", in: scratch)
    #expect(tested.status == 0)
    #expect(tested.out == "ok  small: money in ten-thousands\n1 passed, 0 failed\n")
  }

  // MARK: runs

  @Test func runsAreListedWithTimeAndOutcome() throws {
    let scratch = try scratch()
    try scratch.write("mine/notes.txt", "x")
    try scratch.write("refused.yaml", Self.pipeline.replacing("to: out", with: "to: mine"))
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    #expect(try Ran.liang("run", "refused.yaml", "--state", "state", in: scratch).status == 2)
    let list = try Ran.liang("runs", "list", "--state", "state", in: scratch)
    #expect(list.status == 0)
    let timeless = list.out.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, with: "TIME")
      .replacing(/\s+\d+\.\d\d s/, with: " TOOK").replacing(/[0-9a-f]{16}/, with: "ID")
    let rows = timeless.split(separator: "\n").map { $0.replacing(/\s+/, with: " ") }
    #expect(
      rows == [
        "run pipeline started took status pages rejected rows run id", " 2 small TIME TOOK failed - - - -",
        " 1 small TIME TOOK succeeded 1 0 5 ID",
      ])
    #expect(list.err == "'liang runs show 2' tells why run 2 failed\n")
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    #expect(try Ran.liang("runs", "list", "--limit", "1", "--state", "state", in: scratch).err == "")
  }

  @Test func runsOfAnUnknownPipelineAreSaidToBeNone() throws {
    let scratch = try scratch()
    let state = "\(scratch.url.path)/state"
    func list(_ arguments: String...) throws -> Ran {
      try Ran.liang(["runs", "list", "--state", "state"] + arguments, in: scratch)
    }
    #expect(try list().status == 0)
    #expect(try list().err == "no run is in '\(state)' yet\n")
    #expect(try list("--pipeline", "nope").status == 2)
    #expect(
      try list("--pipeline", "nope").err
        == "error[runs.unknown]: no run of a pipeline 'nope' is in '\(state)'; no run is there at all; is it the right --state?\n"
    )
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    #expect(
      try list("--pipeline", "nope").err
        == "error[runs.unknown]: no run of a pipeline 'nope' is in '\(state)'; pipelines there: small\n")
    #expect(
      try list("--pipeline", "smal").err
        == "error[runs.unknown]: no run of a pipeline 'smal' is in '\(state)'; did you mean 'small'?\n")
    #expect(
      try Ran.liang("runs", "show", "9", "--state", "state", in: scratch).err
        == "error[runs.unknown]: there is no run 9 in '\(state)'; see 'liang runs list'\n")
  }

  // MARK: run

  @Test func rejectsAndPagesWithoutADayAreSaidAtTheEnd() throws {
    let scratch = try scratch()
    try scratch.write("pages/b.txt", "")
    try scratch.write("pages/c.txt", "去年有职工三百人。\n")
    try scratch.write("pages/d.txt", "一座老矿。\n")
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.status == 1)
    let lines = ran.err.split(separator: "\n").map(String.init)
    #expect(
      lines[0]
        == "small: warning[load.no_date]: 1 of 3 pages have figures and do not say when they were published, so that times like 去年 and 3月 stay open; say it by 'path_pattern' or in front matter"
    )
    #expect(lines.contains("  rejected 1 × load.empty"))
    #expect(lines.contains("  why, and what to do, is told in out/rejects.csv"))
    let silent = Self.pipeline.replacing("to: out", with: "to: out, tables: [metrics]")
    try scratch.write("small.yaml", silent)
    let second = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(second.err.contains("  no file tells why: add 'rejects' to the 'tables' of an emitter\n"))
  }

  @Test func twoRunsAtOnceAreOne() throws {
    let scratch = try scratch()
    let lock = HeldLock(scratch.url.appending(path: ".out.liang.lock").path)
    #expect(lock != nil)
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    withExtendedLifetime(lock) {}
    #expect(ran.status == 2)
    #expect(
      ran.err
        == "small: error[lock.held]: '\(scratch.url.path)/out' is being written by another run; wait for it to end, or stop it\n"
    )
  }

  // MARK: what is read

  /// The table "What is read, and what is not" of the READMEs.
  @Test func whatIsReadAndWhatIsNot() throws {
    let scratch = try scratch()
    let page = "工人日報 2023年5月11日 星期四 第2版\n\n全國總工會昨日公布，去年共為3萬名職工追回欠薪新臺幣1,250萬元，較前年增加百分之十二。臺北市勞動局表示，將繼續加強勞動檢查。\n"
    let program = """
      import pathlib, sys
      text, directory = sys.argv[1], pathlib.Path(sys.argv[2])
      for codec in "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be gb18030 gbk big5 cp950 big5hkscs".split():
          (directory / f"{codec}.txt").write_bytes(text.replace("\\n", f"\\n{codec}\\n", 1).encode(codec))
      (directory / "pdf.txt").write_bytes(b"%PDF-1.7\\n%\\xe2\\xe3\\xcf\\xd3\\n1 0 obj\\n\\x00\\x01\\x02\\x03endobj\\n")
      (directory / "euc-jp.txt").write_bytes("昨日、労働組合は三百人の組合員を集めた。".encode("euc-jp"))
      (directory / "cut.txt").write_bytes(text.encode("utf-8")[:-2])
      """
    let pages = scratch.url.appending(path: "pages").path
    try Python.run("-c", program, page, pages)
    let jsonLines = Self.pipeline.replacing("{emit: csv, to: out}", with: "{emit: json_lines, to: out}")
    try scratch.write("small.yaml", jsonLines)
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 1)
    func rows(_ table: String) throws -> [[String: String]] {
      try String(contentsOf: scratch.url.appending(path: "out/\(table).jsonl"), encoding: .utf8).split(separator: "\n")
        .map { line in
          let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
          return row.mapValues { "\($0)" }
        }
    }
    let encodings = Dictionary(
      uniqueKeysWithValues: try rows("documents").map { ($0["source"]!, $0["encoding"]!) })
    #expect(
      encodings == [
        "a.txt": "UTF-8", "utf-8.txt": "UTF-8", "utf-8-sig.txt": "UTF-8", "utf-16.txt": "UTF-16LE",
        "utf-16-le.txt": "UTF-16LE", "utf-16-be.txt": "UTF-16BE", "gb18030.txt": "GB18030", "gbk.txt": "GB18030",
        "big5.txt": "BIG5", "cp950.txt": "BIG5", "big5hkscs.txt": "BIG5",
      ])
    let metrics = Dictionary(grouping: try rows("metrics"), by: { $0["source"]! })
    for source in encodings.keys where source != "a.txt" {
      #expect(
        metrics[source]?.map { "\($0["surface"]!) \($0["unit"]!) \($0["period"] ?? "")" }
          == ["3萬名 person 2022", "1,250萬元 TWD 2022", "百分之十二 percent 2022"], "\(source)")
    }
    let rejects = Dictionary(uniqueKeysWithValues: try rows("rejects").map { ($0["source"]!, $0["code"]!) })
    #expect(
      rejects == ["pdf.txt": "load.binary", "euc-jp.txt": "load.unknown_encoding", "cut.txt": "load.invalid_bytes"])
  }

  /// 昨日、労働組合は三百人の組合員を集めた。
  private static let japanese = Data([
    0x8D, 0xF0, 0x93, 0xFA, 0x81, 0x41, 0x98, 0x4A, 0x93, 0xAD, 0x91, 0x67, 0x8D, 0x87, 0x82, 0xCD, 0x8E, 0x4F, 0x95,
    0x53, 0x90, 0x6C, 0x82, 0xCC, 0x91, 0x67, 0x8D, 0x87, 0x88, 0xF5, 0x82, 0xF0, 0x8F, 0x57, 0x82, 0xDF, 0x82, 0xBD,
    0x81, 0x42,
  ])
  /// How a picture begins.
  private static let binary = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0xFF, 0, 3])

  @Test(arguments: [
    (
      Data([0xC5, 0xE0, 0xD1, 0xB5, 0x0A]),
      "they look like GB18030: convert them first, by 'iconv -f GB18030 -t UTF-8'"
    ),
    (japanese, "they look like SHIFT_JIS: convert them first, by 'iconv -f SHIFT_JIS -t UTF-8'"),
    (
      Data("培训职工".utf8) + Data([0xE5]) + Data("5人。".utf8),
      "they look like UTF-8 with something broken in it: repair them"
    ),
    (binary, "they look binary: convert them to text first"),
    (Data([0x61, 0xFF, 0x62]), "repair them, or convert them to UTF-8 first"),
  ])
  func linesThatAreNotUTF8AreSaid(line: Data, advice: String) throws {
    let scratch = try scratch()
    try scratch.write("lines.txt", Data("培训5人。\n".utf8) + line)
    let ran = try shell("liang extract --as lines < lines.txt", in: scratch)
    #expect(ran.status == 0)
    #expect(
      ran.err
        == "stdin: warning[extract.not_utf8]: lines with characters that are not UTF-8: 1, the first is line 2; \(advice)\n"
    )
  }

  /// Too few characters to be sure of, and rare ones.
  private static let rareInGB18030 = Data([0x84, 0xDA, 0x84, 0xD3, 0xA0, 0x8E, 0xD7, 0x68])

  @Test(arguments: [
    (
      "auto", rareInGB18030, "load.unknown_encoding",
      "no encoding fits the bytes; the page looks like GB18030: set 'encoding: GB18030'"
    ),
    (
      "UTF-8", rareInGB18030, "load.invalid_bytes",
      "byte 0 (line 1) is not valid UTF-8; the page looks like GB18030: set 'encoding: GB18030'"
    ),
    (
      "UTF-8", Data([0xC5, 0xE0, 0xD1, 0xB5, 0x0A]), "load.invalid_bytes",
      "byte 0 (line 1) is not valid UTF-8; the page looks like GB18030: set 'encoding: auto'"
    ),
    (
      "UTF-8", Data([0xB8, 0xC9, 0xB6, 0x4B]), "load.invalid_bytes",
      "byte 0 (line 1) is not valid UTF-8; the page looks like BIG5: set 'encoding: auto'"
    ),
    (
      "BIG5", Data("工人日报 2023年\n".utf8), "load.invalid_bytes",
      "byte 6 (line 1) is not valid BIG5; the page looks like UTF-8: set 'encoding: auto'"
    ),
    (
      "auto", Data("昨天有职工三百人。".utf8) + Data([0xE4, 0xB8]), "load.invalid_bytes",
      "byte 27 (line 1) is not valid UTF-8; repair the file or set 'encoding'"
    ),
    (
      "auto", japanese, "load.unknown_encoding",
      "the page looks like SHIFT_JIS, which Liang does not read; convert it to UTF-8"
    ),
    (
      "UTF-8", japanese, "load.invalid_bytes",
      "byte 0 (line 1) is not valid UTF-8; the page looks like SHIFT_JIS, which Liang does not read: convert it to UTF-8"
    ),
    (
      "UTF-8", binary, "load.binary",
      "byte 5 is no text (the file looks binary); leave it out of 'paths' or convert it to text"
    ),
  ])
  func aPageInAnotherEncodingIsToldWhich(encoding: String, page: Data, code: String, message: String) throws {
    let scratch = try scratch()
    try scratch.write("pages/a.txt", page)
    let pipeline = Self.pipeline.replacing("- load: text_files", with: "- load: text_files\n    encoding: \(encoding)")
    try scratch.write("small.yaml", pipeline.replacing("emit: csv", with: "emit: json_lines"))
    let ran = try Ran.liang(["run", "small.yaml", "--state", "state", "--allow-rejects", "1"], in: scratch)
    #expect(ran.status == 0, "\(ran.err)")
    let rejects = try Data(contentsOf: scratch.url.appending(path: "out/rejects.jsonl"))
    let row = try #require(try JSONSerialization.jsonObject(with: rejects) as? [String: Any])
    #expect(row["code"] as? String == code)
    #expect(row["message"] as? String == message)
  }

  @Test(arguments: [
    (
      rareInGB18030,
      "error[load.unknown_encoding]: no encoding fits the bytes; it looks like GB18030: convert it first, by 'iconv -f GB18030 -t UTF-8'"
    ),
    (
      Data("昨天有职工三百人。".utf8) + Data([0xE4, 0xB8]),
      "error[load.invalid_bytes]: byte 27 (line 1) is not valid UTF-8; repair the text, or convert it to UTF-8 first"
    ),
    (
      japanese,
      "error[load.unknown_encoding]: no encoding that Liang reads fits the bytes; it looks like SHIFT_JIS: convert it first, by 'iconv -f SHIFT_JIS -t UTF-8'"
    ),
    (Data([0, 1, 2]), "error[load.binary]: byte 0 is no text (the file looks binary); convert it to text first"),
    (Data(), "error[load.empty]: the page has no text; give one that has some"),
  ])
  func aPageGivenByHandIsToConvert(page: Data, message: String) throws {
    let scratch = try scratch()
    try scratch.write("page.txt", page)
    let extracted = try shell("liang extract < page.txt", in: scratch)
    #expect(extracted.status == 2)
    #expect(extracted.err == "stdin: \(message)\n")
    #expect(try Ran.liang("explain", "page.txt", in: scratch).err == "page.txt: \(message)\n")
  }

  @Test(arguments: [
    (
      "GB18030", Data("工人日报 2023年\n".utf8), "load.invalid_bytes", "byte 19 (line 1) is not valid GB18030",
      "it looks like UTF-8: set 'encoding: auto' in small.yaml"
    ),
    (
      "BIG5", Data("工人日报 2023年\n".utf8), "load.invalid_bytes", "byte 6 (line 1) is not valid BIG5",
      "it looks like UTF-8: set 'encoding: auto' in small.yaml"
    ),
    (
      "UTF-8", Data([0xC5, 0xE0, 0xD1, 0xB5, 0x0A]), "load.invalid_bytes", "byte 0 (line 1) is not valid UTF-8",
      "it looks like GB18030: set 'encoding: auto' in small.yaml"
    ),
    (
      "auto", rareInGB18030, "load.unknown_encoding", "no encoding fits the bytes",
      "it looks like GB18030: set 'encoding: GB18030' in small.yaml"
    ),
    (
      "UTF-8", japanese, "load.invalid_bytes", "byte 0 (line 1) is not valid UTF-8",
      "it looks like SHIFT_JIS: convert it first, by 'iconv -f SHIFT_JIS -t UTF-8'"
    ),
  ])
  func aPipelineThatNamesAnotherEncodingIsToMend(
    encoding: String, page: Data, code: String, message: String, advice: String
  ) throws {
    let scratch = try scratch()
    try scratch.write("page.txt", page)
    try scratch.write(
      "small.yaml", Self.pipeline.replacing("text_files\n", with: "text_files\n    encoding: \(encoding)\n"))
    let said = "error[\(code)]: \(message); \(advice)\n"
    let extracted = try shell("liang extract --pipeline small.yaml < page.txt", in: scratch)
    #expect(extracted.status == 2)
    #expect(extracted.err == "stdin: \(said)")
    #expect(
      try Ran.liang("explain", "page.txt", "--pipeline", "small.yaml", in: scratch).err == "page.txt: \(said)")
  }

  @Test func aReplacementCharacterIsText() throws {
    let scratch = try scratch()
    try scratch.write("lines.txt", "培训\u{FFFD}5人。\r\n招收6人。")
    let ran = try shell("liang extract --as lines < lines.txt", in: scratch)
    #expect(ran.err == "")
    #expect(ran.out.split(separator: "\n").count == 2)
  }

  @Test(arguments: ["", "--as lines"]) func aDirectoryIsNoText(mode: String) throws {
    let ran = try shell("liang extract \(mode) < pages", in: try scratch())
    #expect(ran.status == 2)
    #expect(
      ran.err
        == "stdin: error[load.unreadable]: cannot be read: Is a directory; give it text, as in 'liang extract < page.txt'\n"
    )
  }

  @Test func whatOfATableIsNotReadIsSaid() throws {
    let scratch = try scratch()
    try scratch.write("page.txt", "县名 产量（吨） 人数\n甲县 10-12 3\n")
    let ran = try shell("liang extract < page.txt", in: scratch)
    #expect(
      ran.err == """
        stdin:2: warning[extract.table_cell]: '10-12': the cell is no single number, and is not read; check the page

        """)
    #expect(ran.out.contains("\"surface\":\"3\""))
  }

  @Test func aPatternThatFitsNoFileIsSaid() throws {
    let scratch = try scratch()
    let pattern = "{paper}/{published}.txt"
    try scratch.write(
      "small.yaml",
      Self.pipeline.replacing("- load: text_files\n", with: "- load: text_files\n    path_pattern: \"\(pattern)\"\n"))
    let checked = try Ran.liang("check", "small.yaml", "--quiet", in: scratch)
    #expect(checked.status == 0)
    #expect(
      checked.err == """
        small.yaml:4:19: warning[pattern_no_match]: 'path_pattern' fits no file, the first being 'a.txt'
        4 |     path_pattern: "\(pattern)"
          |                   ^^^^^^^^^^^^^^^^^^^^^^^^^ it goes by the path below pages

        """)
    let ran = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(ran.err.contains("warning[load.pattern_no_match]: 'path_pattern' fits no file, the first being 'a.txt'"))
    try scratch.write(
      "small.yaml",
      Self.pipeline.replacing("- load: text_files\n", with: "- load: text_files\n    path_pattern: \"{page}.txt\"\n"))
    #expect(try Ran.liang("check", "small.yaml", "--quiet", in: scratch).err == "")
  }

  // MARK: help

  /// The parser breaks paragraphs to the width of the terminal; one broken before is broken twice.
  @Test(arguments: [
    [], ["run"], ["check"], ["test"], ["explain"], ["extract"], ["eval"], ["stages"], ["schema"], ["schedule"],
    ["schedule", "list"], ["schedule", "next"], ["schedule", "run"], ["runs"], ["runs", "list"], ["runs", "show"],
  ])
  func helpIsBrokenOnce(command: [String]) throws {
    let help = try Ran.liang(["help"] + command, in: try Scratch()).out
    let text = help.prefix(upTo: try #require(help.firstRange(of: "USAGE:")).lowerBound)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
      if next.hasPrefix("  ") || line.allSatisfy({ $0.isUppercase || $0 == " " }) { continue }
      #expect(!line.hasPrefix("  "), "an example is broken: \(line)")
      let word = next.prefix { $0 != " " }
      #expect(line.count + 1 + word.count >= 80, "'\(line)' has room for '\(word)'")
    }
  }
}
