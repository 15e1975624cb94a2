import Foundation
import LiangTestSupport
import Testing

/// `liang check`: what is wrong with a pipeline file, in the words that a user reads.
@Suite struct CheckCommandTests {
  @Test func aBadPipelineTouchesNothing() throws {
    let scratch = try Example.full.scratch()
    try scratch.write("bad.yaml", Example.full.pipeline.replacing("emit: csv", with: "emit: csvv"))
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

  @Test func checkWarnsOfWhatIsHardlyMeant() throws {
    let scratch = try Example.small.scratch()
    let pipeline = Example.small.pipeline.replacing("pages/*.txt", with: "page/*.txt, pages/*.txt")
      .replacing("  - normalize: places\n", with: "").replacing("  - normalize: periods\n", with: "")
    try scratch.write("a.yaml", pipeline)
    try scratch.write("b.yaml", Example.small.pipeline.replacing("pipeline: small", with: "pipeline: b"))
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
    let scratch = try Example.small.scratch()
    try scratch.write("b.yaml", Example.small.pipeline.replacing("pipeline: small", with: "pipeline: b"))
    for command in [["run"], ["schedule", "list"], ["schedule", "run"]] {
      let ran = try Ran.liang(command + ["small.yaml", "b.yaml", "--state", "state"], in: scratch)
      #expect(ran.err.contains("b.yaml:10:21: warning[shared_output]: 'out' is the output of pipeline 'small'"))
    }
  }

  @Test func everythingThatIsWrongIsSaidAtOnce() throws {
    let scratch = try Example.small.scratch()
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
      "b.yaml", Example.small.pipeline.replacing("pages/", with: "page/").replacing("e: periods", with: "e: period"))
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
    let scratch = try Example.small.scratch()
    try scratch.write("mine/notes.txt", "x")
    let pipeline = Example.small.pipeline.replacing("to: out", with: "to: mine")
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
    let scratch = try Example.small.scratch()
    try scratch.write("small.yaml", Example.small.pipeline.replacing(line, with: tabbed))
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
    let scratch = try Example.small.scratch()
    try scratch.write("mine/notes.txt", "x")
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let pipeline = Example.small.pipeline.replacing("pipeline: small", with: "pipeline: other")
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
    let scratch = try Example.small.scratch()
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
    try scratch.write("small.yaml", Example.small.pipeline.replacing("  - \(stage)\n", with: ""))
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
    let scratch = try Example.small.scratch()
    try scratch.write("small.yaml", Example.small.pipeline.replacing(old, with: new))
    let ran = try Ran.liang("check", "small.yaml", in: scratch)
    #expect(ran.status == 78)
    #expect(ran.err == message)
  }

  @Test func aUnitIsNamedOnceAndSoThatItCanBe() throws {
    let scratch = try Example.small.scratch()
    let units = """
        - extract: metrics
          units:
            - {name: 石, kind: volume, factor: 0.1}
            - {name: 斗, kind: volume, factor: 0}
            - {name: 石, kind: volume, factor: 3}
            - {name: "5", kind: count}
            - {name: 合, kind: volume, unit: ""}

      """
    try scratch.write("small.yaml", Example.small.pipeline.replacing("  - extract: metrics\n", with: units))
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
    try scratch.write("small.yaml", Example.small.pipeline.replacing("  - extract: metrics\n", with: twice))
    #expect(
      try Ran.liang("check", "small.yaml", "--quiet", in: scratch).err == """
        small.yaml:10:16: error[duplicate_unit]: the unit '石' stands a second time
        10 |       - {name: 石, kind: volume, factor: 3}
           |                ^^ keep one of the two

        """)
    let once = twice.replacing("name: 石, kind: volume, factor: 3", with: "name: 升, kind: volume, factor: 0.001")
    try scratch.write("small.yaml", Example.small.pipeline.replacing("  - extract: metrics\n", with: once))
    #expect(try Ran.liang("check", "small.yaml", "--quiet", in: scratch).status == 0)
  }

  @Test func aPatternThatFitsNoFileIsSaid() throws {
    let scratch = try Example.small.scratch()
    let pattern = "{paper}/{published}.txt"
    try scratch.write(
      "small.yaml",
      Example.small.pipeline.replacing(
        "- load: text_files\n", with: "- load: text_files\n    path_pattern: \"\(pattern)\"\n"))
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
      Example.small.pipeline.replacing(
        "- load: text_files\n", with: "- load: text_files\n    path_pattern: \"{page}.txt\"\n"))
    #expect(try Ran.liang("check", "small.yaml", "--quiet", in: scratch).err == "")
  }
}
