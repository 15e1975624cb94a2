import LiangCore
import LiangText

/// One word, mark or figure of a sentence.
struct SentenceWord {
  var start: Int32
  var end: Int32
  var tag: WordTag
  /// Characters, at most 15.
  var length: UInt8
  /// The figure's index in the scanner's quantities, else -1.
  var quantity: Int16
  /// The word itself, folded to a number.
  var key: UInt32
  /// Its first character, its last, and what that says of a noun.
  var firstScalar: UInt16
  var lastScalar: UInt16
  var suffix: WordSuffix
  /// What it does as a verb and names as a noun: `VerbClass`, `NounClass`; 0 where no list holds it.
  var verbClass: UInt8
  var nounClass: UInt8
  /// The lists of rules that hold it.
  private(set) var marks = WordMarks()
  /// Its class in `WordVectors`, and the group of that; 0 where it has none.
  private(set) var meaning: UInt16 = 0
  private(set) var field: UInt8 = 0
  /// The first word of its clause and one past the last.
  var clauseStart: Int32 = 0
  var clauseEnd: Int32 = 0

  /// A mark, letters and digits, or a character that no word holds.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag, _ tables: WordTables
  ) {
    (self.start, self.end, self.tag) = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end), tag)
    (length, quantity) = (UInt8(truncatingIfNeeded: min(15, (end - start + 2) / 3)), -1)
    key = SentenceWord.key(of: bytes, from: start, to: end)
    firstScalar = UInt16(truncatingIfNeeded: bytes.scalar(at: start).value)
    lastScalar = UInt16(truncatingIfNeeded: bytes.scalar(before: end, start: start).value)
    (suffix, nounClass) = (tables.suffixes[lastScalar], tables.classes.noun(lastScalar))
    (verbClass, marks) = tables.classes.read(key)
  }

  /// A word of characters of three bytes.
  ///
  /// - Parameter row: that of the word in the vectors.
  @inline(__always)
  init(
    characters bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag, row: Int,
    _ tables: WordTables
  ) {
    (self.start, self.end, self.tag) = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end), tag)
    (length, quantity, key) = (0, -1, 0)
    var index = start
    while index < end {
      for offset in 0..<3 { key = SentenceWord.key(key, bytes[index &+ offset]) }
      length &+= 1
      index &+= 3
    }
    firstScalar = UInt16(truncatingIfNeeded: bytes.threeByteScalar(at: start))
    lastScalar = UInt16(truncatingIfNeeded: bytes.threeByteScalar(at: end &- 3))
    (suffix, nounClass) = (tables.suffixes[lastScalar], tables.classes.noun(lastScalar))
    (verbClass, marks) = tables.classes.read(key)
    let wordClass = tables.vectors.wordClass(row)
    meaning = UInt16(truncatingIfNeeded: wordClass)
    field = UInt8(truncatingIfNeeded: tables.vectors.group(ofClass: wordClass))
  }

  /// A word that the lexicon cuts otherwise: 架桥|6座.
  init(
    anew bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tag: WordTag, _ tables: WordTables
  ) {
    let row = tables.lexicon.row(of: bytes, from: start, to: end)
    self.init(characters: bytes, start, end, tag, row: row, tables)
  }

  /// 省 as a province, and not as a verb.
  init(province bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, row: Int, _ tables: WordTables) {
    self.init(characters: bytes, start, end, .noun, row: row, tables)
    verbClass = VerbClass.none.rawValue
  }

  /// 来 behind a stretch of time, and not as a verb.
  init(since bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tables: WordTables) {
    self.init(anew: bytes, start, end, .location, tables)
    verbClass = VerbClass.none.rawValue
  }

  /// What the word names, which says elsewhere what is done: 保安, 编辑, 固定资产投资.
  init(name bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tables: WordTables) {
    self.init(anew: bytes, start, end, .noun, tables)
    verbClass = VerbClass.none.rawValue
  }

  /// The figure with the index, with the words that bound it.
  init(figure index: Int, _ start: Int, _ end: Int) {
    (self.start, self.end, tag) = (Int32(start), Int32(end), .figure)
    (length, quantity, key, firstScalar, lastScalar) = (0, Int16(truncatingIfNeeded: index), 0, 0, 0)
    (suffix, verbClass, nounClass) = (.none, 0, 0)
  }

  /// What stands beyond the ends of a sentence.
  static let edge = SentenceWord(mark: .edge)

  private init(mark tag: WordTag) {
    (start, end, self.tag, length, quantity, key, firstScalar, lastScalar) = (0, 0, tag, 0, -1, 0, 0, 0)
    (suffix, verbClass, nounClass) = (.none, 0, 0)
  }

  /// A stretch of text folded to a number.
  static func key(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> UInt32 {
    var key: UInt32 = 0
    var index = start
    while index < end {
      key = SentenceWord.key(key, bytes[index])
      index &+= 1
    }
    return key
  }

  /// A word folded to a number.
  static func key(of word: String) -> UInt32 {
    Array(word.utf8).withUnsafeBufferPointer { key(of: $0, from: 0, to: $0.count) }
  }

  /// Words, parted by blanks or line ends, each folded to a number.
  static func keys(of words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { key(of: String($0)) })
  }

  /// The number of a stretch that goes on by a byte.
  @inline(__always)
  private static func key(_ key: UInt32, _ byte: UInt8) -> UInt32 { (key ^ UInt32(byte)) &* 0x0100_0193 }
}

/// What is looked up of words.
struct WordTables {
  let lexicon = Lexicon.shared
  let classes = WordClasses.shared
  let suffixes = WordSuffixes.shared
  let vectors = WordVectors.shared
}
