import LiangText
import Testing

@Suite("sentences")
struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var reader = Sentences(buffer, marks: .shared)
      var found: [String] = []
      while let sentence = reader.next() {
        found.append(String(decoding: buffer[sentence.start..<sentence.end], as: UTF8.self))
      }
      return found
    }
  }

  @Test("a sentence ends behind its mark, with the quotes and brackets that close there")
  func endsBehindMarks() {
    #expect(sentences("他说：“好。”我走了！！真的？（是的。）") == ["他说：“好。”", "我走了！！", "真的？", "（是的。）"])
  }

  @Test("a paragraph ends its sentence; blank lines and indents are none")
  func endsAtParagraphs() {
    #expect(sentences("一、标题\n\n　　正文，没有句号\n  \n完") == ["一、标题", "正文，没有句号", "完"])
  }

  @Test("a comma or a point ends nothing")
  func goesOn() { #expect(sentences("增长3.5%，其中：甲、乙；丙") == ["增长3.5%，其中：甲、乙；丙"]) }

  @Test("a line without marks is cut between characters, and nothing is lost")
  func cutsHugeLines() {
    let text = String(repeating: "工会三千人", count: 20_000)
    let parts = sentences(text)
    #expect(parts.joined() == text)
    #expect(parts.allSatisfy { $0.utf8.count <= 13_000 })
  }

  @Test("numerals are noticed")
  func noticesNumerals() {
    let bytes = Array("什么也没说。有三个。".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var reader = Sentences(buffer, marks: .shared)
      #expect(reader.next()?.hasNumeral == false)
      #expect(reader.next()?.hasNumeral == true)
    }
  }
}
