import Foundation
import LiangTestSupport
import Testing

/// Pages in any encoding, through the commands: what is read, and what is told of the rest.
@Suite struct EncodingCommandTests {
  /// What parts the pages of a file does so in every encoding, and what the file begins with holds for all of them.
  @Test(arguments: ["utf-8", "gb18030", "big5", "utf-16"])
  func pagesOfAFileArePartedAndDatedInEveryEncoding(codec: String) throws {
    let scratch = try Example.full.scratch()
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
    try scratch.write("small.yaml", Example.full.pipeline.replacing("text_files\n", with: reading))
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

  /// 丌 and 伌 hold the byte of a form feed in UTF-16.
  @Test func utf16IsCutIntoTheSamePagesAsUTF8() throws {
    let scratch = try Example.full.scratch()
    let text = "丌伌矿工会算安全账\r\n补贴300元。\r\n\u{0C}2019年3月14日 星期四 第5版\n培训5人，奖励2人。\n"
    try scratch.write("pages/a.txt", text)
    for (name, encoding) in [("b", String.Encoding.utf16LittleEndian), ("c", .utf16BigEndian)] {
      try scratch.write("pages/\(name).txt", text.data(using: encoding)!)
      try scratch.write("pages/\(name)-mark.txt", ("\u{FEFF}" + text).data(using: encoding)!)
    }
    // Without its mark a file has second pages of the same bytes.
    let keeping = Example.full.pipeline.replacing(
      "paths: [pages/*.txt]", with: "paths: [pages/*.txt]\n    duplicates: keep")
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

  @Test(arguments: [
    ("GBK", "GB18030"), ("gb2312", "GB18030"), ("cp936", "GB18030"), ("Big5-HKSCS", "BIG5"),
  ])
  func anEncodingThatAnotherReadsIsToldWhich(name: String, encoding: String) throws {
    let scratch = try Example.small.scratch()
    try scratch.write(
      "small.yaml", Example.small.pipeline.replacing("text_files\n", with: "text_files\n    encoding: \(name)\n"))
    let ran = try Ran.liang("check", "small.yaml", in: scratch)
    #expect(ran.status == 78)
    #expect(
      ran.err == """
        small.yaml:4:15: error[unknown_choice]: '\(name)' is not a choice of 'encoding'
        4 |     encoding: \(name)
          |               \(String(repeating: "^", count: name.count)) write '\(encoding)', which reads \(name.uppercased()) too

        """)
  }

  @Test func utf32IsSaidToBe() throws {
    let scratch = try Example.small.scratch()
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
    let scratch = try Example.small.scratch()
    try scratch.write("lines.txt", Data("培训5人。\n".utf8) + line)
    let ran = try Ran.shell("liang extract --as lines < lines.txt", in: scratch)
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
    let scratch = try Example.small.scratch()
    try scratch.write("pages/a.txt", page)
    let pipeline = Example.small.pipeline.replacing(
      "- load: text_files", with: "- load: text_files\n    encoding: \(encoding)")
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
    let scratch = try Example.small.scratch()
    try scratch.write("page.txt", page)
    let extracted = try Ran.shell("liang extract < page.txt", in: scratch)
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
    let scratch = try Example.small.scratch()
    try scratch.write("page.txt", page)
    try scratch.write(
      "small.yaml", Example.small.pipeline.replacing("text_files\n", with: "text_files\n    encoding: \(encoding)\n"))
    let said = "error[\(code)]: \(message); \(advice)\n"
    let extracted = try Ran.shell("liang extract --pipeline small.yaml < page.txt", in: scratch)
    #expect(extracted.status == 2)
    #expect(extracted.err == "stdin: \(said)")
    #expect(
      try Ran.liang("explain", "page.txt", "--pipeline", "small.yaml", in: scratch).err == "page.txt: \(said)")
  }

  @Test func aReplacementCharacterIsText() throws {
    let scratch = try Example.small.scratch()
    try scratch.write("lines.txt", "培训\u{FFFD}5人。\r\n招收6人。")
    let ran = try Ran.shell("liang extract --as lines < lines.txt", in: scratch)
    #expect(ran.err == "")
    #expect(ran.out.split(separator: "\n").count == 2)
  }
}
