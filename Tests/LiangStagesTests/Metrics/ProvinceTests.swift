import LiangText
import Testing

@testable import LiangStages

/// 省 is a province before its bodies and a verb before what is saved.
@Suite("words: 省")
struct ProvinceTests {
  private static let cases: [(text: String, saves: Bool)] = [
    ("省总工会投入资金", false), ("去年省财政拨款", false), ("省电力公司投入资金", false), ("省农业厅安排资金", false),
    ("可省煤炭和柴草", true), ("省交通费", true), ("省财政支出", true), ("每亩省农机作业费", true), ("省电费", true),
  ]

  @Test(arguments: cases)
  func tells(_ text: String, _ saves: Bool) throws {
    var words = SentenceWords()
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { bytes in
      words.cut(Sentences.Sentence(start: 0, end: bytes.count, hasNumeral: false), of: bytes, quantities: [])
      let word = try #require(words.words.first { $0.firstScalar == 0x7701 })
      #expect((word.verbClass == VerbClass.gain.rawValue) == saves)
    }
  }
}
