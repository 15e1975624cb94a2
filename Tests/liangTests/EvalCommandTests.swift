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

  /// A row of a figure on the first line, with what the given fields add to it or say otherwise.
  private func row(_ fields: String) -> String {
    let usual = [
      "line": "1", "surface": #""300元""#, "kind": #""money""#, "low": "300", "high": "300", "comparator": #""=""#,
      "modality": #""actual""#,
    ]
    let added = usual.filter { !fields.contains("\"\($0.key)\":") }.map { "\"\($0.key)\": \($0.value)" }
    return "{\((added.sorted() + [fields]).filter { !$0.isEmpty }.joined(separator: ", "))}\n"
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
    try scratch.write("p.metrics.jsonl", "\n" + row(#""surface": "500元""#))
    let bad = try Ran.liang("eval", "--gold", scratch.url.path)
    #expect(bad.status == 2)
    #expect(
      bad.err.hasSuffix(
        "p.metrics.jsonl:2: error[bad_gold]: has '500元' (occurrence 1), which line 1 of the page does not hold\n"))
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

  /// It can be scored.
  @Test(arguments: [
    (
      #""modality": "actul""#,
      "has a field 'modality' that must be actual, planned or rule, found 'actul'"
    ),
    (
      #""modality": ["actual", "plan"]"#,
      "has a field 'modality' that must be actual, planned or rule, found 'plan'"
    ),
    (
      #""comparator": "==""#,
      "has a field 'comparator' that must be =, ≈, <, >, ≥, ≤ or range, found '=='"
    ),
    (
      #""low": "15.0x""#,
      "has a field 'low' that must be a plain decimal as in 16549000 or -3.5, found '15.0x'"
    ),
    (
      #""high": "1,500""#,
      "has a field 'high' that must be a plain decimal as in 16549000 or -3.5, found '1,500'"
    ),
    (
      #""adcode": "44200""#,
      "has a field 'adcode' that must be a code of six digits, the first two those of a province, found '44200'"
    ),
    (
      #""adcode": ["440000", "999999"]"#,
      "has a field 'adcode' that must be a code of six digits, the first two those of a province, found '999999'"
    ),
    (
      #""period": "2022年""#,
      "has a field 'period' that must be a day, month, year or interval as in 2023-05-11, 2022-10, 2022, 2020/2022 or 2021/.., its beginning first, found '2022年'"
    ),
    (
      #""period": "2022-05/2022-04""#,
      "has a field 'period' that must be a day, month, year or interval as in 2023-05-11, 2022-10, 2022, 2020/2022 or 2021/.., its beginning first, found '2022-05/2022-04'"
    ),
    (
      #""cut": 1"#, "has a field 'cut' that must be true or false, found 1"
    ),
    (#""kind": []"#, "has a field 'kind' that is an empty list; null is none"),
    (#""comparator": null"#, "has no field 'comparator'"),
    (#""modality": null"#, "has no field 'modality'"),
    (
      #""period": ["2022-13", "../.."]"#,
      "has a field 'period' that must be a day, month, year or interval as in 2023-05-11, 2022-10, 2022, 2020/2022 or 2021/.., its beginning first, found '2022-13'"
    ),
    (#""itm": "补贴""#, "has a field 'itm', which no row has: did you mean 'item'?"),
    (#""who": "张三""#, "has a field 'who', which no row has: take it out"),
  ])
  func aFieldThatIsNoneIsSaid(fields: String, fault: String) throws {
    let said = try evaluated(["metrics": "\n\(row(fields))"], page: "补贴300元。")
    #expect(said == "p.metrics.jsonl:2: warning[gold_slip]: \(fault); docs/gold.md gives the fields\n")
  }

  @Test(arguments: [
    #""low": -0.5, "high": "300", "comparator": "range", "adcode": null, "period": ["195X", "1950/1959"], "cut": true"#,
    #""low": "", "comparator": "≤", "period": "2022-02/..", "adcode": ["440000", null], "confidence": 0.5"#,
    #""period": "../2022-02-28", "comparator": ["≈", ">"], "high": [300, null], "kind": ["money", "count"]"#,
    #""period": "2022-05/2022", "kind": ["money", "count"], "unit": ["CNY", "元"], "item": "补贴", "action": null"#,
  ])
  func aRowMayHoldWhatTheGoldDoes(fields: String) throws {
    let scratch = try Scratch()
    for table in ["lines", "articles", "places"] { try scratch.write("p.\(table).jsonl", "") }
    try scratch.write("p.txt", "补贴300元。")
    try scratch.write("p.metrics.jsonl", row(fields))
    let ran = try Ran.liang("eval", "--gold", scratch.url.path)
    #expect(ran.status == 0, "\(ran.err)")
  }

  @Test(arguments: [
    (#""comparator": "=", "low": 99, "high": 1"#, "comparator =, low 99, high 1"),
    (#""comparator": "range", "low": 99, "high": 1"#, "comparator range, low 99, high 1"),
    (#""comparator": "≥", "low": 99, "high": 99"#, "comparator ≥, low 99, high 99"),
    (#""comparator": ["<", "≤"], "low": 99, "high": null"#, "comparator <|≤, low 99, high null"),
  ])
  func boundsThatDoNotFitAreSaid(fields: String, found: String) throws {
    let bad = try evaluated(["metrics": row(fields)], page: "补贴300元。")
    #expect(
      bad
        == "p.metrics.jsonl:1: warning[gold_slip]: has \(found): for = and ≈ low and high are one number, for > and ≥ high is null, for < and ≤ low, and a range has both, the smaller first; docs/gold.md gives the fields\n"
    )
  }

  /// What `liang eval` says of a page with these annotations, the directory left out; empty where nothing is wrong.
  private func evaluated(_ files: [String: String], page: String) throws -> String {
    let scratch = try Scratch()
    try scratch.write("p.txt", page)
    for table in ["lines", "articles", "metrics", "places"] {
      try scratch.write("p.\(table).jsonl", files[table] ?? "")
    }
    let ran = try Ran.liang("eval", "--gold", scratch.url.path)
    #expect(ran.status == 0 && ran.out.contains("TOTAL"))
    return ran.err.replacing("\(scratch.url.path)/", with: "")
  }

  private static let page = "矿工会\n算安全账\n\n补贴300元，又发300元。\n电\n视机\n"
  private static let lines = [
    #"{"line": 1, "article": 1, "role": "kicker", "position": 1, "joins": false}"#,
    #"{"line": 2, "article": 1, "role": "headline", "position": 2, "joins": false}"#,
    #"{"line": 4, "article": 1, "role": "body", "position": 3, "joins": false}"#,
    #"{"line": 5, "article": 2, "role": "headline", "position": 1, "joins": false}"#,
    #"{"line": 6, "article": 0, "role": "noise", "position": 0, "joins": false}"#,
  ]
  private static let articles = [
    #"{"article": 1, "headline": "算安全账", "kicker": "矿工会", "subhead": null, "type": "news", "reporters": "李静;王五"}"#,
    #"{"article": 2, "headline": ["电", "算账补贴"], "type": "brief", "reporters": ["李静"]}"#,
  ]

  /// A slip between the rows of a page is scored as it stands.
  @Test(arguments: [
    ("lines", lines[0], "lines.jsonl:6: has line 1 a second time; keep one"),
    (
      "lines", lines[0].replacing(#""line": 1"#, with: #""line": 3"#),
      "lines.jsonl:6: has line 3, which is blank or none of the page; mend its number"
    ),
    (
      "lines", lines[0].replacing(#""line": 1"#, with: #""line": 9"#),
      "lines.jsonl:6: has line 9, which is blank or none of the page; mend its number"
    ),
    ("articles", articles[0], "articles.jsonl:3: has article 1 a second time; keep one"),
    (
      "articles", #"{"article": 3}"#,
      "articles.jsonl:3: is of article 3, which has no line in p.lines.jsonl; mend its number"
    ),
    (
      "articles", #"{"article": 3, "subhead": "算安企账"}"#,
      "articles.jsonl:3: has a field 'subhead' that must stand on the page, found '算安企账'; copy it from there\np.articles.jsonl:3: warning[gold_slip]: is of article 3, which has no line in p.lines.jsonl; mend its number"
    ),
    (
      "articles", #"{"article": 3, "reporters": ["李静，王五"]}"#,
      "articles.jsonl:3: has a field 'reporters' that must be a list of names, each a text of its own, found '李静，王五'; docs/gold.md gives the fields\np.articles.jsonl:3: warning[gold_slip]: is of article 3, which has no line in p.lines.jsonl; mend its number"
    ),
    (
      "metrics", #""nth": 2, "item": "补帖""#,
      "metrics.jsonl:3: has a field 'item' that must stand on the page, found '补帖'; copy it from there"
    ),
    ("metrics", #""nth": 1"#, "metrics.jsonl:3: has '300元' a second time; keep one, or count it by 'nth'"),
    (
      "metrics", #""nth": 2, "unit": "元""#,
      "metrics.jsonl:3: has a field 'unit' that must be CNY, found '元'; docs/gold.md gives the fields"
    ),
    // A word cut by a line's end, a figure told elsewhere, and names in one text.
    ("metrics", #""nth": 2, "item": "电视机", "action": "又发""#, ""),
  ])
  func slipsBetweenRowsAreSaid(table: String, added: String, fault: String) throws {
    var files = [
      "lines": Self.lines.joined(separator: "\n"), "articles": Self.articles.joined(separator: "\n"),
      "metrics": row(#""line": 4"#),
    ]
    files[table]! += "\n" + (table == "metrics" ? row(#""line": 4, \#(added)"#) : added)
    let said = try evaluated(files, page: Self.page)
    #expect(
      said == (fault.isEmpty ? "" : "p.\(fault.replacing(": ", with: ": warning[gold_slip]: ", maxReplacements: 1))\n"))
  }

  @Test(arguments: [
    (
      lines[1], "",
      "lines.jsonl: warning[gold_slip]: has no row for line 2 of the page; every line that is not blank has one"
    ),
    (
      lines[2], lines[2].replacing(#""position": 3"#, with: #""position": 2"#),
      "lines.jsonl:3: warning[gold_slip]: has position 2 of article 1 a second time; number its lines from 1"
    ),
    (
      lines[3], lines[3].replacing(#""article": 2"#, with: #""article": 9"#),
      "lines.jsonl:4: warning[gold_slip]: is of article 9, which p.articles.jsonl does not have; mend its number\np.articles.jsonl:2: warning[gold_slip]: is of article 2, which has no line in p.lines.jsonl; mend its number"
    ),
  ])
  func slipsBetweenLinesAreSaid(line: String, other: String, fault: String) throws {
    let lines = Self.lines.joined(separator: "\n").replacing(line, with: other)
    let articles = Self.articles.joined(separator: "\n")
    #expect(try evaluated(["lines": lines, "articles": articles], page: Self.page) == "p.\(fault)\n")
  }

  @Test func allSlipsAreSaidAtOnce() throws {
    let files = [
      "lines": [Self.lines[0], Self.lines[0], Self.lines[3].replacing(#""article": 2"#, with: #""article": 9"#)]
        .joined(separator: "\n"),
      "articles": #"{"article": 1, "kicker": "矿工", "subhead": "算安企账", "typ": "news"}"#,
      "metrics": row(#""line": 4, "itm": "补贴", "modality": "actul", "item": "补帖", "action": "发又""#),
    ]
    #expect(
      try evaluated(files, page: Self.page) == """
        p.articles.jsonl:1: warning[gold_slip]: has a field 'typ', which no row has: did you mean 'type'?; docs/gold.md gives the fields
        p.metrics.jsonl:1: warning[gold_slip]: has a field 'modality' that must be actual, planned or rule, found 'actul'; docs/gold.md gives the fields
        p.metrics.jsonl:1: warning[gold_slip]: has a field 'itm', which no row has: did you mean 'item'?; docs/gold.md gives the fields
        p.lines.jsonl:2: warning[gold_slip]: has line 1 a second time; keep one
        p.lines.jsonl: warning[gold_slip]: has no row for line 2 and 2 more of the page; every line that is not blank has one
        p.articles.jsonl:1: warning[gold_slip]: has a field 'subhead' that must stand on the page, found '算安企账'; copy it from there
        p.lines.jsonl:3: warning[gold_slip]: is of article 9, which p.articles.jsonl does not have; mend its number
        p.metrics.jsonl:1: warning[gold_slip]: has a field 'item' that must stand on the page, found '补帖'; copy it from there
        p.metrics.jsonl:1: warning[gold_slip]: has a field 'action' that must stand on the page, found '发又'; copy it from there

        """)
  }

  /// An empty file annotates nothing.
  @Test func aTableMayHaveNoAnnotations() throws {
    #expect(try evaluated(["lines": Self.lines.joined(separator: "\n")], page: Self.page) == "")
    #expect(try evaluated(["articles": Self.articles.joined(separator: "\n")], page: Self.page) == "")
  }

  @Test func aRoleThatIsNoneIsSaid() throws {
    let line = #"{"line": 1, "article": 1, "role": "text", "position": 1, "joins": false}"#
    #expect(
      try evaluated(["lines": line], page: "补贴300元。")
        == "p.lines.jsonl:1: warning[gold_slip]: has a field 'role' that must be kicker, headline, subhead, crosshead, section, byline, lead-note, body, caption, credit or noise, found 'text'; docs/gold.md gives the fields\n"
    )
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
    try scratch.write("p.metrics.jsonl", row(#""line": 5, "surface": "300.5元", "start_char": 59"#))
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
    try scratch.write("p.metrics.jsonl", row(#""line": 3, "nth": 1"#))
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
