import Foundation
import LiangCore
import Testing

@testable import LiangStages

/// Takes every byte string for UTF-8; the decoder proper is tested in LiangFormats.
struct UTF8Decoder: TextDecoder {
  func encoding(ofBeginning bytes: [UInt8], configured: String?) -> String? {
    let marks = [("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF] as [UInt8])]
    return marks.first { bytes.starts(with: $0.1) }?.0 ?? configured
  }

  func isBinary(beginning bytes: [UInt8]) -> Bool { bytes.first == 0 }

  func decode(_ bytes: [UInt8], encoding: String?) throws(DecodeFailure) -> DecodedText {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw DecodeFailure(reason: .invalidBytes, encoding: "UTF-8", offset: 0)
    }
    return DecodedText(utf8: bytes, encoding: "UTF-8")
  }
}

@Suite struct TextFilesLoaderTests {
  private func loader(_ values: [String: ConfigValue] = [:]) throws -> TextFilesLoader {
    var all = values
    all["paths"] = all["paths"] ?? .list([.text("/in/*.txt")])
    return try TextFilesLoader(
      StageConfig(spec: TextFilesLoader.spec, values: all), StageContext(decoder: UTF8Decoder()))
  }

  private func load(_ text: String, source: String = "a.txt", _ values: [String: ConfigValue] = [:]) throws -> Document
  {
    let path = String(source.prefix { $0 != "#" })
    let page = RawPage(source: source, path: path, bytes: Array(text.utf8), sha256: String(repeating: "0", count: 64))
    return try loader(values).load(page)
  }

  @Test(
    arguments: [
      ("工人日报 2019年3月14日 星期四 第5版", "工人日报", "2019-03-14", "5"),
      ("《工人日报》(2012年05月03日 002版)", "工人日报", "2012-05-03", "002"),
      ("一九八七年五月九日 星期六 农历丁卯年四月十二 第二版", nil, "1987-05-09", "二"),
      ("2019年4月18日 星期四 第5版 责编：万小舟 版式：熊一帆", nil, "2019-04-18", "5"),
      ("第2版 工会新闻", nil, nil, "2"), ("第 3 版   基 层 工 会", nil, nil, "3"), ("2017-06-22", nil, "2017-06-22", nil),
      ("A3版 2020年1月2日 星期四", nil, "2020-01-02", "A3"),
    ] as [(String, String?, String?, String?)])
  func readsFolioLines(line: String, paper: String?, published: String?, page: String?) throws {
    let document = try load("\(line)\n\n春风送岗\n本报讯 昨日，三百名工人领取工资。")
    #expect(document.paper == paper)
    #expect(document.published?.description == published)
    #expect(document.page == page)
  }

  @Test(arguments: [
    "2022年6月6日,宜昌市政府办公室出台《宜昌市加大纾困帮扶力度促进市场主体恢",
    "2021年3月，在宜昌市政府的支持下，市总工会出台办法。",
    "把“微缩版”工会建到职工“家门口”", "版权声明：凡注明“来源：新工友网”的作品",
    "本版编辑 黎小满 版式 韩乐", "推出手机软件2.0版", "举报电话：010-62580114",
  ])
  func doesNotTakeRunningTextForAFolio(line: String) throws {
    let document = try load("春风送岗\n\(line)\n完")
    #expect(document.paper == nil)
    #expect(document.published == nil)
    #expect(document.page == nil)
  }

  @Test func frontMatterIsNoArticle() throws {
    let document = try load("---\npaper: 工人日报\n---\n春风送岗\n本报讯 昨日签约300人。\n")
    let page = try PlaceCase.stage(NewspaperSegmenter.self).segment(document)
    let roles: [LineRole] = page.lines.prefix(3).map(\.role)
    #expect(roles == [.noise, .noise, .noise])
    #expect(page.articles.map { $0.text.string($0.headline) } == ["春风送岗"])
  }

  @Test func frontMatterGoesBeforePathAndFolio() throws {
    let text = "---\npaper: \"工人日报\"\npublished: 2019-03-14\npage：5\n---\n2020年1月1日 星期三 第1版\n文"
    let document = try load(text, source: "x/2018-01-01.txt", ["path_pattern": .text("{paper}/{published}.txt")])
    #expect(document.paper == "工人日报")
    #expect(document.published?.description == "2019-03-14")
    #expect(document.page == "5")
    #expect(document.frontMatterLines == 5)
    #expect(document.rejects.isEmpty)
  }

  @Test func frontMatterMayFollowBlankLinesAndEndAsYAMLDoes() throws {
    let document = try load("\n　\n---\npaper: 工人日报\n\npublished: 2019-03-14\n...\n春风送岗\n")
    #expect(document.paper == "工人日报")
    #expect(document.published?.description == "2019-03-14")
    #expect(document.frontMatterLines == 7)
    #expect(document.rejects.isEmpty)
  }

  /// A page may begin with a rule, and have a second one below some lines.
  @Test(arguments: ["---\n春风送岗\n", "---\n记者：张三\n本报讯\n", "---\n国庆特刊\n今年有5人\n---\n文", "...\npaper: 报\n---\n文"])
  func rulesAreNoFrontMatter(text: String) throws {
    let document = try load(text)
    #expect(document.frontMatterLines == 0)
    #expect(document.rejects.isEmpty)
  }

  @Test(arguments: ["---\npublished: 1999-01-02\n\n春风送岗\n", "\n---\n# 注\npublished: 1999-01-02\n"])
  func frontMatterThatDoesNotEndIsAReject(text: String) throws {
    let document = try load(text)
    #expect(document.frontMatterLines == 0)
    #expect(document.rejects.map(\.code) == ["load.front_matter"])
    #expect(
      document.rejects[0].message
        == "front matter begins here and does not end, so that nothing is read from it; end it by a line '---'")
    #expect(document.rejects[0].sample == "---")
  }

  @Test func aLineOfFrontMatterWithoutAKeyIsAReject() throws {
    let document = try load("---\npaper 报\npage: 3\n---\n文")
    #expect(document.page == "3")
    #expect(document.rejects.map(\.code) == ["load.front_matter_key"])
    #expect(document.rejects[0].line == 2)
    #expect(document.rejects[0].message == "the line has no key; write it as in 'paper: 工人日报', or take it out")
  }

  @Test func aKeyOfFrontMatterThatComesTwiceIsAReject() throws {
    let document = try load("---\npublished:\npublished: 2019-03-14\npublished: 2019-03-15\n---\n文")
    #expect(document.published?.description == "2019-03-14")
    #expect(document.rejects.map(\.code) == ["load.front_matter"])
    #expect(document.rejects[0].line == 4)
    #expect(
      document.rejects[0].message
        == "'published' is given a second time, and the first counts; take one of the two out")
  }

  @Test(arguments: [
    ("---\npage: 3\n---\n \n", "a.txt", "the page has no text; take the file out or fill it"),
    (" ", "a.txt#000002", "the page has no text; take the separator before or behind it out of the file"),
  ])
  func aPageWithoutTextIsRejected(text: String, source: String, message: String) throws {
    let reject = #expect(throws: Reject.self) { try load(text, source: source) }
    #expect(reject?.code == "load.empty")
    #expect(reject?.message == message)
  }

  @Test(arguments: [
    ("x/1.txt", ""), ("工人日报/20190230.txt", ", because '20190230' is no day such as 2019-03-14 or 20190314"),
    ("工人日报/2019-3-16.txt", ", because '2019-3-16' is no day such as 2019-03-14 or 20190314"),
  ])
  func aPathThatDoesNotFitIsAReject(source: String, reason: String) throws {
    let pattern = source.hasPrefix("x") ? "{paper}_{published}.txt" : "{paper}/{published}.txt"
    let document = try load("春风送岗", source: source, ["path_pattern": .text(pattern)])
    #expect(document.paper == nil && document.published == nil)
    #expect(document.rejects.map(\.code) == ["load.path_pattern"])
    #expect(document.rejects[0].severity == .value)
    #expect(
      document.rejects[0].message
        == "'path_pattern' does not fit '\(source)'\(reason), so that paper, day and page are not read from it; rename the file, or mend the pattern"
    )
  }

  @Test func aTextWithoutAPathIsNotAskedForOne() throws {
    let page = RawPage(source: "stdin", bytes: Array("春风送岗".utf8), sha256: String(repeating: "0", count: 64))
    #expect(try loader(["path_pattern": .text("{paper}.txt")]).load(page).rejects.isEmpty)
  }

  @Test(arguments: [
    ("FORM_FEED", "is 'FORM_FEED', which would be the text of a line", "did you mean 'form_feed'?"),
    ("None", "is 'None', which would be the text of a line", "did you mean 'none'?"),
    ("", "has no text, so that every blank line would part two pages", "write form_feed, none, or the text of a line"),
    (
      " =====", "has white space at an end or several lines, and no line is compared with these",
      "write the text of one line, as in \"=====\""
    ),
    (
      "==\n==", "has white space at an end or several lines, and no line is compared with these",
      "write the text of one line, as in \"=====\""
    ),
  ])
  func aSeparatorThatNoLineCanBeIsAFinding(separator: String, problem: String, hint: String) throws {
    let error = #expect(throws: Diagnostic.self) { try loader(["page_separator": .text(separator)]) }
    #expect(error?.code == "bad_separator")
    #expect(error?.message == "'page_separator' \(problem)")
    #expect(error?.hint == hint)
    #expect(throws: Never.self) { try loader(["page_separator": .text("=====")]) }
  }

  @Test(arguments: ["2020-08-14", "2020-08-14T10:00:00+08:00", "2020-08-14 10:00"])
  func aDayInFrontMatterMayHaveATime(day: String) throws {
    let document = try load("---\npublished: \(day)\n---\n文")
    #expect(document.published == CalendarDate(year: 2020, month: 8, day: 14))
    #expect(document.rejects.isEmpty)
  }

  @Test(arguments: ["2019年3月14日", "9999-12-31", "0001-01-01", "2020-08-14 to 15", "2020-08-14T", "T10:00"])
  func aBadDateInFrontMatterIsAReject(day: String) throws {
    let document = try load("---\npublished: \(day)\n---\n文")
    #expect(document.published == nil)
    #expect(document.rejects.map(\.code) == ["load.front_matter"])
    #expect(document.rejects[0].line == 2)
    #expect(document.rejects[0].message == "'published' is '\(day)'; write a day of 1800 to 2100 as YYYY-MM-DD")
    #expect(document.rejects[0].sample == "published: \(day)")
  }

  @Test(arguments: [
    ("Paper: 工人日报", "Paper", "did you mean 'paper'?"),
    ("Date: 2012-11-09", "Date", "did you mean 'date'?"),
    ("day: 2012-11-09", "day", "did you mean 'published'?"),
    ("publised: 2012-11-09", "publised", "did you mean 'published'?"),
    ("版次：3", "版次", "did you mean 'page'?"),
    ("note:", "note", "take the line out, or list the key in 'ignored_keys'"),
  ])
  func anUnknownKeyInFrontMatterIsAReject(line: String, key: String, advice: String) throws {
    let document = try load("---\npage: 1\n# 注: 五\n\(line)\n---\n文")
    #expect(document.page == "1")
    #expect(document.paper == nil)
    #expect(document.published == nil)
    #expect(document.rejects.map(\.code) == ["load.front_matter_key"])
    #expect(document.rejects[0].line == 4)
    #expect(document.rejects[0].severity == .value)
    #expect(
      document.rejects[0].message
        == "'\(key)' is not one of the keys that are read, paper, published and page; \(advice)")
    #expect(document.rejects[0].sample == line)
  }

  /// Jekyll, Hugo and what saves pages of the web write so.
  @Test func dateIsReadAsPublished() throws {
    let day = CalendarDate(year: 2012, month: 11, day: 9)
    let document = try load("---\ndate: 2012-11-09T08:00:00+08:00\n---\n文")
    #expect(document.published == day)
    #expect(document.rejects.isEmpty)
    for lines in ["date: 2020-01-01\npublished: 2012-11-09", "published: 2012-11-09\ndate: 2020-01-01"] {
      let both = try load("---\n\(lines)\n---\n文")
      #expect(both.published == day)
      #expect(
        both.rejects.map(\.message) == [
          "'date' is 2020-01-01, and 'published' says another day, which counts; take one of the two out"
        ])
    }
    let same = try load("---\ndate: 2012-11-09T08:00\npublished: 2012-11-09\n---\n文")
    #expect(same.published == day && same.rejects.isEmpty)
    let twice = try load("---\ndate: 2012-11-09\ndate: 2020-01-01\n---\n文")
    #expect(twice.published == day)
    #expect(
      twice.rejects.map(\.message) == ["'date' is given a second time, and the first counts; take one of the two out"])
    let other = try load("---\npublished: 2012-13-09\ndate: 2012-11-09\n---\n文")
    #expect(other.published == day)
    #expect(
      other.rejects.map(\.message) == ["'published' is '2012-13-09'; write a day of 1800 to 2100 as YYYY-MM-DD"])
    let bad = try load("---\npage: 1\ndate: 去年\n---\n文")
    #expect(bad.published == nil)
    #expect(bad.rejects.map(\.message) == ["'date' is '去年'; write a day of 1800 to 2100 as YYYY-MM-DD"])
    let ignored = try load("---\ndate: 2012-11-09\n---\n文", ["ignored_keys": .list([.text("date")])])
    #expect(ignored.published == nil)
  }

  @Test(arguments: [
    ("published: 2012-11-09 # 星期五", "- 2012-11-09 -"), ("published: '2012-11-09'\t# 星期五", "- 2012-11-09 -"),
    ("paper: C#报", "C#报 - -"), ("paper: \"工 #1\" # 注", "工 #1 - -"), ("page: # 3", "- - -"), ("page: '3", "- - '3"),
  ])
  func aCommentOfFrontMatterIsNoValue(line: String, expected: String) throws {
    let document = try load("---\n\(line)\n---\n文")
    #expect(
      "\(document.paper ?? "-") \(document.published?.description ?? "-") \(document.page ?? "-")" == expected)
    #expect(document.rejects.isEmpty)
  }

  @Test func charactersAsHTMLWritesThemAreTold() throws {
    let document = try load("春风送岗\n失业率&lt;3%，&nbsp;就业300人&#12288;\n")
    #expect(document.rejects.map(\.code) == ["load.references"])
    let reject = document.rejects[0]
    #expect(reject.severity == .value)
    #expect(reject.line == 2)
    #expect(reject.chars == 8..<12 && reject.sample == "&lt;")
    #expect(
      reject.message
        == "characters are written as in HTML (3 of them), and are read as they stand; put the characters in their place"
    )
    #expect(document.text.string(document.text.lines[1].bytes).hasPrefix("失业率&lt;3%"))
  }

  @Test(arguments: [
    ("&#x3000;", 1), ("&emsp;&emsp;", 2), ("&frac12;", 1), ("&amp;&", 1), ("R&D; A&B C&amp D", 0),
    ("&#;&#x;&;&# 5;", 0), ("&#5g;&#xyz;&1a;", 0), ("a=1&thetasymbols;", 0), ("&nbsp", 0),
  ])
  func charactersAsHTMLWritesThemAreCounted(text: String, count: Int) {
    #expect(CharacterReferences(in: PageText(utf8: Array(text.utf8))).count == count)
  }

  @Test func ofIgnoredKeysNothingIsTold() throws {
    let ignored: [String: ConfigValue] = ["ignored_keys": .list([.text("title"), .text("标题")])]
    let document = try load("---\ntitle: 春风送岗\nTitle: 春风\npage: 1\n---\n文", ignored)
    #expect(document.page == "1")
    #expect(document.frontMatterLines == 5)
    #expect(document.rejects.map(\.sample) == ["Title: 春风"])
    // What is indented belongs to the key above it.
    let nested = try load("---\ntitle: |\n  春风送岗\n  page: 12\npage: 1\n---\n文", ignored)
    #expect(nested.page == "1")
    #expect(nested.rejects.isEmpty)
    #expect(try load("---\ntitle: 春风\n\n文", ignored).rejects.map(\.code) == ["load.front_matter"])
    // Without it no line says that this is front matter.
    let bare = "---\n标题：春风送岗\n---\n文"
    #expect(try load(bare, ignored).frontMatterLines == 3)
    #expect(try load(bare).frontMatterLines == 0)
  }

  @Test func aPageOfHTMLIsRejected() {
    let page = "<html><body>\n<h1>春风送岗</h1>\n<p>培训300人。</p>\n</body></html>\n"
    let reject = #expect(throws: Reject.self) { try load(page) }
    #expect(reject?.code == "load.html")
    #expect(
      reject?.message
        == "the page is HTML or XML: it has 4 tags such as '</h1>'; convert it to text, or take out the tags that were left in it"
    )
    #expect(reject?.sample == "</h1>")
  }

  /// A text may quote a tag, and use its marks for others.
  @Test(arguments: ["他在网页里写了<p>和</p>两个标记。", "<工人日报> 3<5，5>3", "</p></br 3人", "</ p></p ></工人></p></p>"])
  func textWithATagIsText(page: String) throws {
    #expect(try load(page).rejects.isEmpty)
  }

  @Test func aFewTagsLeftInALongTextAreText() throws {
    let text = String(repeating: "工人们把最后一车石子倒进了路基，天已经全黑了。\n", count: 200)
    #expect(try load("\(text)</p></td></div>\n").rejects.isEmpty)
    #expect(throws: Reject.self) { try load("\(text.prefix(2000))</p></td></div>\n") }
  }

  @Test func aPageDecodedByAnotherEncodingIsRejected() {
    let reject = #expect(throws: Reject.self) { try load("¹¤ÈËÈÕ±¨ 2019Äê3ÔÂ14ÈÕ\n\n´º·çËÍ¸Ú\n") }
    #expect(reject?.code == "load.misread")
    #expect(reject?.severity == .document)
    #expect(
      reject?.message
        == "of its letters 15 are as in 'ÈËÈÕ±¨20' and 0 are Chinese, as where a text was decoded by an encoding that it is not in; take the file as it first came, and name its encoding in 'encoding'"
    )
  }

  @Test(arguments: [
    ("å·¥äººæ—¥æŠ¥ æ˜¥é£Žé€å²— å·¥ä¼š", true), ("\(String(repeating: "\u{FFFD}", count: 12)) 2019", true),
    // One letter fewer; as many of ASCII; one ideograph among them, and one in twenty.
    ("ÈËÈÕÄêÔÂÈÕÈË", true), ("ÈËÈÕÄêÔÂÈÕÈ", false), ("ÈËÈÕÄêÔÂÈÕÈË abcdefghijkl", false), ("ÈËÈÕÄêÔÂÈÕÈË工", false),
    ("\(String(repeating: "È", count: 21))工", true),
    // Short, digits, English, signs, tones of pinyin, a foreign name on a Chinese page.
    ("完", false), ("3.5 4.6\n12°～20° 13°～21° ±5 ×3 12°～20° 13°～21°", false),
    ("The 1st café à la carte, Zürich – São Paulo", false), ("Zhōngguó gōngrén rìbào nǐ hǎo shìjiè", false),
    ("埃里克·埃里克松（Ärïk Ëríksößñ）来访", false), ("", false),
  ])
  func lettersTellATextDecodedByAnotherEncoding(text: String, isMisread: Bool) {
    #expect(ForeignLetters(in: Array(text.utf8)).areMisread == isMisread, "\(ForeignLetters(in: Array(text.utf8)))")
  }

  @Test(arguments: [
    ("{paper}/{published}/{page}.txt", "工人日报/2019-03-14/A5.txt", "工人日报 2019-03-14 A5"),
    ("{paper}_{published}_{any}.txt", "gr_20190314_x_y.txt", "gr 2019-03-14 -"),
    ("{any}/{page}.txt", "a/b/3.txt", "- - -"),
    ("{published}.txt", "2019-02-30.txt", "- - -"),
    ("{published}.txt", "9999-12-31.txt", "- - -"),
    ("{any}{any}{any}{any}{any}{any}{any}/{page}.txt", "\(String(repeating: "报", count: 60))/3.md", "- - -"),
    ("{any}{any}{any}{any}{any}{any}{any}/{page}.txt", "\(String(repeating: "报", count: 60))/3.txt", "- - 3"),
    ("{paper}.txt", ".txt", "- - -"),
    ("{paper}{published}{any}.txt", "工人日报20190314_5.txt", "工人日报 2019-03-14 -"),
  ])
  func pathPatternsReadMetadata(pattern: String, source: String, expected: String) throws {
    let read = try PathPattern(pattern).metadata(of: source) ?? PageMetadata()
    #expect("\(read.paper ?? "-") \(read.published?.description ?? "-") \(read.page ?? "-")" == expected)
  }

  @Test(arguments: [
    ("{papr}.txt", "'{papr}' is no placeholder", "did you mean '{paper}'?"),
    ("{xyzzy}.txt", "'{xyzzy}' is no placeholder", "use {paper} {published} {page} {any}"),
    ("{paper", "'{paper' has a '{' without '}'", "close the brace"),
    ("{paper}-{paper}.txt", "'{paper}' stands twice, and would be one of the two", "write {any} for the other"),
    (
      "{paper}{page}.txt", "nothing stands between '{paper}' and '{page}' to tell where the first ends",
      "write what parts the two in the paths"
    ),
  ])
  func badPatternsAreFindings(pattern: String, message: String, hint: String) throws {
    let error = #expect(throws: Diagnostic.self) { try loader(["path_pattern": .text(pattern)]) }
    #expect(error?.code == "bad_pattern")
    #expect(error?.message == message)
    #expect(error?.hint == hint)
  }

  @Test func lineEndsAreNormalized() throws {
    #expect(try load("甲\r\n乙\r丙\n\r\r\n丁\r").text.utf8 == Array("甲\n乙\n丙\n\n\n丁\n".utf8))
  }

  @Test(arguments: [("a\r\nb\rc\n?", 4), ("a\rb\rc\r?", 4), ("\n\r?", 3), ("?", 1), ("\r\n\r\n?", 3)])
  func rejectsNameTheLine(text: String, line: Int) {
    for encoding in ["GB18030", "UTF-16LE", "UTF-16BE"] {
      let bytes =
        encoding == "GB18030"
        ? Array(text.utf8)
        : text.utf16.flatMap {
          encoding == "UTF-16BE" ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
        }
      let offset = bytes.firstIndex(of: UInt8(ascii: "?"))! & (encoding == "GB18030" ? ~0 : ~1)
      let page = RawPage(source: "a.txt", bytes: bytes, sha256: String(repeating: "0", count: 64))
      let reject = LoadReject.undecodable(
        page, DecodeFailure(reason: .invalidBytes, encoding: encoding, offset: offset))
      #expect(reject.line == line, "\(encoding)")
    }
  }

  @Test func everyPageOfAFileHasTheMetadataOfItsPath() throws {
    let loader = try loader(["path_pattern": .text("{paper}/{published}.txt")])
    for number in 1...2 {
      let page = RawPage(
        source: "gr/2019-03-14.txt#00000\(number)", path: "gr/2019-03-14.txt", bytes: Array("文".utf8),
        sha256: String(repeating: "0", count: 64))
      let document = try loader.load(page)
      #expect(document.paper == "gr")
      #expect(document.published?.description == "2019-03-14")
    }
  }

  /// What the file says goes before path and folio, as on its first page; a number is of that page alone.
  @Test(arguments: [
    ("文", "报 2019-03-14 -"), ("---\npage: 3\n---\n文", "报 2019-03-14 3"),
    ("---\npublished: 2019-03-15\n---\n文", "报 2019-03-15 -"),
    ("工人日报 2020年1月1日 星期三 第2版\n文", "报 2019-03-14 2"), ("---\npublished:\n---\n文", "报 2019-03-14 -"),
    // What the page gives and what cannot be read is not what the file says.
    ("---\npublished: 2019年3月\n---\n文", "报 2018-01-01 -"), ("---\npaper: 晚报\n文", "gr 2019-03-14 -"),
  ])
  func pagesHaveTheFrontMatterOfTheirFile(text: String, expected: String) throws {
    let page = RawPage(
      source: "gr/2018-01-01.txt#000002", path: "gr/2018-01-01.txt", bytes: Array(text.utf8),
      sha256: String(repeating: "0", count: 64),
      fileFrontMatter: Array("---\r\npaper: 报\r\npublished: 2019-03-14\r\npage: 1\r\ntitle: 春\r\n---\r\n".utf8))
    let document = try loader(["path_pattern": .text("{paper}/{published}.txt")]).load(page)
    #expect(
      "\(document.paper ?? "-") \(document.published?.description ?? "-") \(document.page ?? "-")" == expected)
    #expect(document.text.utf8 == Array(text.utf8))
    #expect(!document.rejects.contains { $0.code == "load.front_matter_key" }, "it is told of the first page")
  }

  @Test func duplicatesAreRejectedUnlessKept() throws {
    #expect(try loader().duplicates == .reject)
    #expect(try loader(["duplicates": .text("keep")]).duplicates == .keep)
  }

  @Test func rootIsWhatAllPathsShare() throws {
    let root = { (paths: [String]) in try loader(["paths": .list(paths.map { .text($0) })]).root }
    #expect(try root(["/a/b/*.txt"]) == "/a/b")
    #expect(try root(["/a/b/x.txt"]) == "/a/b")
    #expect(try root(["/a/b/*.txt", "/a/c/**/x.txt"]) == "/a")
    #expect(try root(["/a/b*/c/*.txt"]) == "/a")
  }

  @Test(arguments: [
    ("", "load.empty", "the page has no text; take the file out or fill it"),
    (" \n　\n", "load.empty", "the page has no text; take the file out or fill it"),
  ])
  func pagesWithoutTextAreRejected(text: String, code: String, message: String) {
    let reject = #expect(throws: Reject.self) { try load(text) }
    #expect(reject?.code == code)
    #expect(reject?.severity == .document)
    #expect(reject?.message == message)
  }

  @Test(arguments: [
    (
      DecodeFailure.Reason.binary, "UTF-8" as String?, "load.binary",
      "byte 3 is no text (the file looks binary); leave it out of 'paths' or convert it to text",
      "bytes 41 0A 42 [FF] 43"
    ),
    (
      .invalidBytes, "UTF-8", "load.invalid_bytes",
      "byte 3 (line 2) is not valid UTF-8; repair the file or set 'encoding'",
      "bytes 41 0A 42 [FF] 43"
    ),
    (
      .unknownEncoding, nil, "load.unknown_encoding", "no encoding fits the bytes; set 'encoding'",
      "bytes 41 0A 42 [FF] 43"
    ),
    (
      .unknownEncoding, "EUC-KR", "load.unknown_encoding",
      "the page looks like EUC-KR, which Liang does not read; convert it to UTF-8", "bytes 41 0A 42 [FF] 43"
    ),
    (
      .wrongEncoding, "BIG5", "load.wrong_encoding",
      "read as BIG5 the page is no Chinese text; the page looks like GB18030: set 'encoding: auto'",
      "bytes 41 0A 42 [FF] 43"
    ),
    (
      .wrongEncoding, "GB18030", "load.wrong_encoding",
      "read as GB18030 the page is no Chinese text; the page looks like UTF-7, which Liang does not read: convert it to UTF-8",
      "bytes 41 0A 42 [FF] 43"
    ),
  ])
  func undecodableBytesAreRejected(
    reason: DecodeFailure.Reason, encoding: String?, code: String, message: String, sample: String
  ) {
    let page = RawPage(
      source: "a.txt", bytes: [0x41, 0x0A, 0x42, 0xFF, 0x43], sha256: String(repeating: "0", count: 64))
    let likeness: DecodeFailure.Likeness? =
      switch (reason, encoding) {
      case (.unknownEncoding, let encoding?): .foreign(encoding)
      case (.wrongEncoding, "GB18030"): .foreign("UTF-7")
      case (.wrongEncoding, _): .detected(.gb18030)
      default: nil
      }
    let failure = DecodeFailure(reason: reason, encoding: encoding, likeness: likeness, offset: 3)
    let reject = LoadReject.undecodable(page, failure)
    #expect(reject.code == code)
    #expect(reject.message == message)
    #expect(reject.sample == (reason == .binary ? "" : sample))
  }
}
