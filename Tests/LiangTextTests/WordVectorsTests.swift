import Testing

@testable import LiangText

@Suite("word vectors")
struct WordVectorsTests {
  private let vectors = WordVectors.shared

  /// The rows of the words that a text of Chinese characters falls into.
  private func rows(_ text: String) -> [Int] {
    var scratch = Lexicon.Scratch()
    var rows: [Int] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      Lexicon.shared.cut(bytes, from: 0, to: bytes.count, scratch: &scratch) { _, _, _, row in rows.append(row) }
    }
    return rows
  }

  private func row(_ word: String) throws -> Int {
    let rows = rows(word)
    try #require(rows.count == 1, "\(word) is no word")
    return rows[0]
  }

  private func sum(_ words: String) -> WordVectors.Sum {
    words.split(separator: " ").reduce(into: WordVectors.Sum()) { sum, word in
      for row in rows(String(word)) { vectors.add(row, to: &sum) }
    }
  }

  /// The cosine of the angle between what two texts say.
  private func likeness(_ a: String, _ b: String) -> Float {
    let (a, b) = (sum(a), sum(b))
    return a.product(b) / (a.product(a) * b.product(b)).squareRoot()
  }

  @Test(
    "what belongs together points the same way",
    arguments: [
      ("井下 瓦斯", "煤矿 掘进", "演出 舞台"), ("患者 手术", "医院 护士", "货轮 泊位"), ("插秧 播种", "玉米 施肥", "法院 原告"),
      ("欠薪 讨薪", "工资 拖欠", "大坝 水位"), ("球员 教练", "比赛 冠军", "保险 理赔"),
    ])
  func pointsTheSameWay(words: String, like: String, unlike: String) {
    #expect(likeness(words, like) > likeness(words, unlike) + 0.1)
  }

  @Test("words of one meaning have one class", arguments: ["增长 增加", "司机 驾驶员", "小学 中学"])
  func sharesClasses(pair: String) throws {
    let words = pair.split(separator: " ").map(String.init)
    let classes = try words.map { vectors.wordClass(try row($0)) }
    #expect(Set(classes.map(vectors.group)).count == 1)
    #expect(classes.allSatisfy { $0 > 0 })
  }

  @Test("a word without a vector of its own has that of its longest end")
  func takesTheEnd() throws {
    #expect(try row("人事权") == row("事权"))
    #expect(try row("车") != row("船"))
  }

  @Test("a word of which no end is known, and no word at all, have row 0, which says nothing")
  func knowsNothing() {
    #expect(rows("龘") == [0])
    var sum = WordVectors.Sum()
    vectors.add(0, to: &sum)
    #expect(sum.weight == 0)
    #expect(sum.product(sum) == 0)
    #expect(vectors.wordClass(0) == 0)
    #expect(vectors.group(ofClass: 0) == 0)
  }

  @Test("a rare word counts more than a common one")
  func countsRareWords() {
    #expect(sum("瓦斯").weight > 0.5)
    #expect(sum("我们").weight < 0.1)
  }

  @Test("classes and groups are as many as are said")
  func staysInBounds() {
    for row in 0..<vectors.rowCount {
      let wordClass = vectors.wordClass(row)
      #expect(wordClass < WordVectors.classCount)
      #expect(vectors.group(ofClass: wordClass) < WordVectors.groupCount)
    }
  }

  @Test("a word is found by itself as it is in text; what is none has row 0", arguments: ["煤矿", "桥", "技能", "矿煤", "龘"])
  func findsWords(word: String) {
    let rows = rows(word)
    let row = Array(word.utf8).withUnsafeBufferPointer { Lexicon.shared.row(of: $0, from: 0, to: $0.count) }
    #expect(row == (rows.count == 1 ? rows[0] : 0))
  }

  @Test("text of UTF-8 and of UTF-16 falls into the same words")
  func cutsAlike() {
    let text = "职工技能培训中心今年举办农民工夜校"
    var scratch = Lexicon.Scratch()
    var lengths: [Int] = []
    var others: [Int] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      Lexicon.shared.cut(bytes, from: 0, to: bytes.count, scratch: &scratch) {
        lengths.append(($1 - $0) / 3 + 100 * $3)
      }
    }
    let scalars = Array(text.utf16)
    Lexicon.shared.cut(scalars.span, scratch: &scratch) { start, end, _, row in others.append(end - start + 100 * row) }
    #expect(lengths == others)
    #expect(lengths.count > 5)
  }
}
