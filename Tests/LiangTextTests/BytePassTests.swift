import LiangTestSupport
import Testing

@testable import LiangText

/// What passes over many characters at once stops where a walk from character to character does.
@Suite("passing over bytes")
struct BytePassTests {
  private static let words = ["元", "万元", "公里", "km", "é", "𠮷野", "单位："]

  @Test("the first word is the one that a plain walk finds", arguments: 0..<200)
  func findsTheFirstWord(seed: UInt64) {
    let text = Self.text(seed, of: ["元", "万", "公", "里", "k", "m", "é", "𠮷", "野", "单", "位", "：", "中", "文", " "])
    let trie = ByteTrie(Self.words.enumerated().map { ($0.element, $0.offset) })
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      for end in [bytes.count, bytes.count * 2 / 3] {
        let found = trie.first(in: bytes, from: 0, end: end)
        var index = 0
        while index < end, trie.longest(in: bytes, at: index, end: end) == nil {
          index += max(1, bytes.scalar(at: index).length)
        }
        #expect(found?.start == (index < end ? index : nil))
        #expect(found?.match.value == (index < end ? trie.longest(in: bytes, at: index, end: end)?.value : nil))
      }
    }
  }

  @Test(
    "the first of words that begin with characters of three bytes is the one that a plain walk finds",
    arguments: 0..<200)
  func findsTheFirstLongWord(seed: UInt64) {
    let text = Self.text(seed, of: ["元", "万", "公", "里", "k", "m", "é", "𠮷", "单", "位", "：", "中", "文", " "])
    let words = ["元", "万元", "公里", "公k", "单é", "单位：", "中文单"]
    let finder = WordFinder(words.enumerated().map { ($0.element, $0.offset) })
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      for end in [bytes.count, bytes.count * 2 / 3] {
        let found = finder.first(in: bytes, from: 0, end: end)
        var index = 0
        while index < end, finder.trie.longest(in: bytes, at: index, end: end) == nil {
          index += max(1, bytes.scalar(at: index).length)
        }
        #expect(found?.start == (index < end ? index : nil))
        #expect(found?.match.value == (index < end ? finder.trie.longest(in: bytes, at: index, end: end)?.value : nil))
      }
    }
  }

  @Test(
    "what is passed over in a sentence ends none, and what it ends at does or takes two bytes or four",
    arguments: 0..<200)
  func endsAtTheEndOfSentence(seed: UInt64) {
    let text = Self.text(seed, of: ["中", "文", "报", "，", "三", "。", "a", "5", ",", "!", "\n", "é", "𠮷"])
    let marks = TextMarks.shared
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count, case let scalar = bytes.scalar(at: index), scalar.length == 1 || scalar.length == 3,
        marks.mark(scalar.value) != .sentenceEnd
      {
        index += scalar.length
      }
      #expect(marks.unendedEnd(in: bytes, from: 0, to: bytes.count) == index)
    }
  }

  @Test(
    "what is passed over has no mark, and what it ends at has one or is no character of three bytes", arguments: 0..<200
  )
  func endsAtTheFirstMark(seed: UInt64) {
    let text = Self.text(seed, of: ["中", "文", "报", "读", "，", "三", "。", "a", "5", "é", "𠮷"])
    let marks = TextMarks.shared
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count, case let scalar = bytes.scalar(at: index), scalar.length == 3,
        marks.mark(scalar.value) == .none
      {
        index += 3
      }
      #expect(marks.unmarkedEnd(in: bytes, from: 0, to: bytes.count) == index)
      #expect(marks.unmarkedEnd(in: bytes, from: 0, to: min(2, bytes.count)) == 0)
    }
  }

  @Test("a traditional character has one simplified one, which is no traditional one of another")
  func simplifiedCharacters() {
    let traditional = TraditionalCharacters.pairs.map(\.0)
    #expect(traditional.count == 3437)
    #expect(Set(traditional).count == traditional.count)
    #expect(Set(traditional).isDisjoint(with: TraditionalCharacters.pairs.map(\.1)))
    #expect(TraditionalCharacters.pairs.allSatisfy { UTF8.width($0) == 3 && UTF8.width($1) == 3 })
  }

  private static func text(_ seed: UInt64, of characters: [String]) -> String {
    var random = SplitMix64(seed: seed)
    return (0..<12).map { _ in characters.randomElement(using: &random)! }.joined()
  }
}
