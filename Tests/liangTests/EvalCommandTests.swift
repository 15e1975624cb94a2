import Foundation
import LiangTestSupport
import Testing

/// `liang eval`: the figures of the annotated pages.
@Suite struct EvalCommandTests {
  /// `liang eval` and the gold's own scorer, over the CSV files of a run with its defaults, give the same figures.
  @Test func evalGivesTheFiguresOfTheGoldsScorer() throws {
    let scratch = try Scratch()
    try scratch.write("small.yaml", Example.full.pipeline.replacing("pages/", with: "\(Pages.gold.path)/"))
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
    (
      #"{"line": 1, "surface": "300元", "modality": "actul"}"#,
      "has a field 'modality' that must be actual, planned or rule, found 'actul'"
    ),
    (
      #"{"line": 1, "surface": "300元", "modality": ["actual", "plan"]}"#,
      "has a field 'modality' that must be actual, planned or rule, found 'plan'"
    ),
    (
      #"{"line": 1, "surface": "300元", "comparator": "=="}"#,
      "has a field 'comparator' that must be =, ≈, <, >, ≥, ≤ or range, found '=='"
    ),
    (
      #"{"line": 1, "surface": "300元", "low": "15.0x"}"#,
      "has a field 'low' that must be a plain decimal as in 16549000 or -3.5, found '15.0x'"
    ),
    (
      #"{"line": 1, "surface": "300元", "high": "1,500"}"#,
      "has a field 'high' that must be a plain decimal as in 16549000 or -3.5, found '1,500'"
    ),
    (
      #"{"line": 1, "surface": "300元", "adcode": "44200"}"#,
      "has a field 'adcode' that must be a code of six digits, found '44200'"
    ),
    (
      #"{"line": 1, "surface": "300元", "period": "2022年"}"#,
      "has a field 'period' that must be a day, month, year or interval as in 2023-05-11, 2022-10, 2022, 2020/2022 or 2021/.., found '2022年'"
    ),
    (
      #"{"line": 1, "surface": "300元", "period": ["2022-13", "../.."]}"#,
      "has a field 'period' that must be a day, month, year or interval as in 2023-05-11, 2022-10, 2022, 2020/2022 or 2021/.., found '2022-13'"
    ),
    (#"{"line": 1, "surface": "300元", "itm": "补贴"}"#, "has a field 'itm', which no row has: did you mean 'item'?"),
    (#"{"line": 1, "surface": "300元", "who": "张三"}"#, "has a field 'who', which no row has: take it out"),
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

  @Test(arguments: [
    #""low": 300, "high": "-0.5", "adcode": null, "period": ["195X", "1950/1959"], "cut": true"#,
    #""low": "", "period": "2022-02/..", "adcode": ["440000", null], "modality": null, "confidence": 0.5"#,
    #""period": "../2022-02-28", "comparator": "≈", "kind": ["money", "count"]"#,
  ])
  func aRowMayHoldWhatTheGoldDoes(fields: String) throws {
    let scratch = try Scratch()
    for table in ["lines", "articles", "places"] { try scratch.write("p.\(table).jsonl", "") }
    try scratch.write("p.txt", "补贴300元。")
    try scratch.write("p.metrics.jsonl", "{\"line\": 1, \"surface\": \"300元\", \(fields)}\n")
    let ran = try Ran.liang("eval", "--gold", scratch.url.path)
    #expect(ran.status == 0, "\(ran.err)")
  }

  @Test func aRoleThatIsNoneIsSaid() throws {
    let scratch = try Scratch()
    for table in ["metrics", "articles", "places"] { try scratch.write("p.\(table).jsonl", "") }
    try scratch.write("p.txt", "补贴300元。")
    try scratch.write("p.lines.jsonl", #"{"line": 1, "article": 1, "role": "text", "position": 1, "joins": false}"#)
    let bad = try Ran.liang("eval", "--gold", scratch.url.path)
    #expect(bad.status == 2)
    #expect(
      bad.err.hasSuffix(
        "p.lines.jsonl:1: error[bad_gold]: has a field 'role' that must be kicker, headline, subhead, crosshead, section, byline, lead-note, body, caption, credit or noise, found 'text'; docs/gold.md gives the fields\n"
      ))
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
}
