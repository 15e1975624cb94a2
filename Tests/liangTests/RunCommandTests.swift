import Foundation
import LiangTestSupport
import Testing

/// `liang run`: the files that it writes and what it tells.
@Suite struct RunCommandTests {
  @Test func aRunWritesAllFilesAndTheSameBytesAgain() throws {
    let scratch = try Example.full.scratch()
    for index in 0..<20 { try scratch.write("pages/p\(index).txt", Example.full.page + "第\(index)页补贴\(index + 2)元。\n") }
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
    try scratch.write("small.yaml", Example.full.pipeline.replacing("pages/", with: "\(Repository.root.path)/seeds/"))
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let out = scratch.url.appending(path: "out").path
    let compared = try Python.run(
      Repository.root.appending(path: "Tests/Readers/same_rows.py").path, out, "\(out)/small.xlsx")
    #expect(compared.contains("documents: 5 rows"))
  }

  @Test func whatCannotBeReadIsARejectAndTheRunGoesOn() throws {
    let scratch = try Example.full.scratch()
    try scratch.write("pages/empty.txt", "")
    try scratch.write("pages/binary.txt", Data([0, 1, 2, 0x0C, 3, 0, 0x0C, 0, 7]))
    try scratch.write("pages/broken.txt", Data(Example.full.page.utf8) + Data([0xE4, 0xB8]) + Data("完\n".utf8))
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

  @Test func aDryRunWritesNothing() throws {
    let scratch = try Example.full.scratch()
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
    let scratch = try Example.full.scratch()
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
    let scratch = try Example.full.scratch()
    let schedule = "schedule: {cron: \"30 2 * * *\", retry: {attempts: 2, backoff: 0s}}\nstages:"
    try scratch.write(
      "small.yaml", Example.full.pipeline.replacing("stages:", with: schedule).replacing("pages/", with: "none/"))
    try scratch.write("same.yaml", Example.full.pipeline)
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

  @Test func aDeliveryThatCannotBeReadReplacesNothing() throws {
    let scratch = try Example.full.scratch()
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
    let scratch = try Example.full.scratch()
    #expect(try Ran.liang("run", "small.yaml", "--state", "state", in: scratch).status == 0)
    let manifest = try #require(
      JSONSerialization.jsonObject(with: scratch.files("out")["manifest.json"] ?? Data()) as? [String: Any])
    #expect(manifest["liang"] as? String == version)
  }

  /// Only tables that an emitter writes are told; pages rejected are told with what the command ended with.
  @Test func aRunTellsWhatItWrote() throws {
    let scratch = try Example.small.scratch()
    try scratch.write("pages/b.txt", "")
    try scratch.write(
      "small.yaml", Example.small.pipeline.replacing("to: out", with: "to: out, tables: [metrics, rejects]"))
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

  @Test func rejectsAndPagesWithoutADayAreSaidAtTheEnd() throws {
    let scratch = try Example.small.scratch()
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
    let silent = Example.small.pipeline.replacing("to: out", with: "to: out, tables: [metrics]")
    try scratch.write("small.yaml", silent)
    let second = try Ran.liang("run", "small.yaml", "--state", "state", in: scratch)
    #expect(second.err.contains("  no file tells why: add 'rejects' to the 'tables' of an emitter\n"))
  }

  /// The table "What is read, and what is not" of the READMEs.
  @Test func whatIsReadAndWhatIsNot() throws {
    let scratch = try Example.small.scratch()
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
    let jsonLines = Example.small.pipeline.replacing("{emit: csv, to: out}", with: "{emit: json_lines, to: out}")
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
}
