import Foundation
import LiangCore
import LiangTestSupport
import Testing

/// `liang explain`: why a text is read as it is.
@Suite struct ExplainCommandTests {
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

  @Test func explainReadsStandardInput() throws {
    let text = "矿工会算安全账\n\n本报讯 昨天补贴300元。\n"
    let scratch = try Scratch()
    try scratch.write("page.txt", text)
    let read = try Ran.liang("explain", "-", input: text)
    #expect(read.status == 0, "\(read.err)")
    #expect(try read.out == Ran.liang("explain", "page.txt", in: scratch).out)
    let lines = try Ran.liang("explain", "--segments", "-", input: text)
    #expect(try lines.out == Ran.liang("explain", "--segments", "page.txt", in: scratch).out)
    let empty = try Ran.liang("explain", "-", input: "\n")
    #expect(empty.status == 2)
    #expect(empty.err == "stdin: error[load.empty]: the page has no text; give one that has some\n")
  }

  /// A line of its own takes as many steps on a page of many as of few: it was once the square of them.
  @Test func explainSaysAsMuchOfEachLineAsOfOne() throws {
    func lines(_ count: Int) throws -> Int {
      let page = (1...count).map { "北京有\($0 + 10)厂职工\($0 + 100)人，共5家。" }.joined(separator: "\n")
      return try Ran.liang("explain", "-", input: page).out.split(separator: "\n").count
    }
    let (few, many) = (try lines(100), try lines(800))
    #expect(many > 7 * few && many < 9 * few, "\(few) \(many)")
  }

  @Test func explainSaysWhyEachLineStandsWhereItStands() throws {
    let scratch = try Example.full.scratch()
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

  @Test func aTextOfNothingIsSaid() throws {
    for text in ["", " \n"] {
      let ran = try Ran.liang("explain", "--text", text)
      #expect(ran.status == 64)
      #expect(ran.err.hasPrefix("Error: --text has no text; give it a sentence\n"), "\(ran.err)")
    }
    #expect(try Ran.liang("explain", "--text", "完").status == 0)
  }

  @Test func aBinaryFileSteersNoTerminal() throws {
    let scratch = try Example.small.scratch()
    try scratch.write("small.yaml", Data([0x7F, 0x45, 0x1B, 0x5B, 0x32, 0x4A, 0xFF]))
    #expect(
      try Ran.liang("check", "small.yaml", in: scratch).err == """
        small.yaml:1:7: error[not_utf8]: the file is not UTF-8 text
        1 | �E�[2J�
          |       ^ save it as UTF-8

        """)
  }
}
