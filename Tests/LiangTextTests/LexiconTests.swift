import Testing

@testable import LiangText

@Suite("lexicon")
struct LexiconTests {
  /// The words of a text of Chinese characters, a blank between, and what they are.
  private func cut(_ text: String) -> (words: String, tags: [WordTag]) {
    let bytes = Array(text.utf8)
    var scratch = Lexicon.Scratch()
    var words: [String] = []
    var tags: [WordTag] = []
    bytes.withUnsafeBufferPointer { buffer in
      Lexicon.shared.cut(buffer, from: 0, to: buffer.count, scratch: &scratch) { start, end, tag, _ in
        words.append(String(decoding: bytes[start..<end], as: UTF8.self))
        tags.append(tag)
      }
    }
    return (words.joined(separator: " "), tags)
  }

  @Test(
    "words are what they are in the press",
    arguments: [
      ("玉米", .noun), ("大米", .noun), ("顾客", .noun), ("和尚", .noun), ("城市", .noun), ("合同", .noun), ("会见", .verb),
      ("充满", .verb), ("可以", .verb), ("普通", .adjective), ("大力", .adverb), ("中共中央", .organization),
      ("石家庄", .place), ("人数", .noun), ("慰问", .verbalNoun),
    ] as [(String, WordTag)])
  func isWhatItIsInThePress(word: String, tag: WordTag) {
    let cut = cut(word)
    #expect(cut.words == word)
    #expect(cut.tags == [tag])
  }

  /// A verb with what comes of it governs, what is named by what is done with it does not.
  @Test(
    "words added since the fit",
    arguments: [
      ("撬开", .verb), ("治好", .verb), ("行拘", .verb), ("防护服", .noun), ("洗衣液", .noun), ("共享单车", .noun), ("伐木工", .noun),
      ("东方白鹳", .noun),
      ("红松", .noun), ("敌特", .noun), ("越境", .verb),
    ] as [(String, WordTag)])
  func isAdded(word: String, tag: WordTag) {
    let cut = cut(word)
    #expect(cut.words == word)
    #expect(cut.tags == [tag])
  }

  @Test(
    "text falls into words",
    arguments: [
      "搜出 现金", "出现 亏损", "利润 亏 了", "标准 分 三 档", "每 分钟", "赠 书签", "防护 设备", "洗衣 服务",
      "收购 大米 和 玉米", "顾客 购买 胡萝卜", "职工 代表大会 通过", "小学生 乘车 到 学校", "工会 慰问 困难职工",
    ])
  func fallsIntoWords(text: String) {
    #expect(cut(text.replacing(" ", with: "")).words == text)
  }
}
