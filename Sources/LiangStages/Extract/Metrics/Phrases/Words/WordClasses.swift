import LiangText

/// The classes of words: of verbs by the word itself, of nouns by the last character.
struct WordClasses: @unchecked Sendable {
  static let shared = WordClasses()

  /// A hash table whose slots hold a word's key and, at the same place of `classes`, its class.
  private static let slots = 4096
  private let keys: UnsafePointer<UInt32>
  private let classes: UnsafePointer<UInt8>
  private let nouns: ScalarTable<UInt8>

  private init() {
    let keys = UnsafeMutablePointer<UInt32>.allocate(capacity: WordClasses.slots)
    let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: WordClasses.slots)
    keys.initialize(repeating: 0, count: WordClasses.slots)
    classes.initialize(repeating: 0, count: WordClasses.slots)
    for verbClass in VerbClass.allCases {
      for word in verbClass.words.split(whereSeparator: \.isWhitespace) {
        let key = SentenceWord.key(of: String(word))
        var slot = Int(key) % WordClasses.slots
        while classes[slot] != 0 { slot = (slot + 1) % WordClasses.slots }
        (keys[slot], classes[slot]) = (key, verbClass.rawValue)
      }
    }
    (self.keys, self.classes) = (UnsafePointer(keys), UnsafePointer(classes))
    nouns = ScalarTable(repeating: 0) { nouns in
      for nounClass in NounClass.allCases {
        for scalar in nounClass.characters.unicodeScalars { nouns[Int(scalar.value)] = nounClass.rawValue }
      }
    }
  }

  /// The class of the verb whose key this is.
  @inline(__always)
  func verb(_ key: UInt32) -> UInt8 {
    var slot = Int(key) & (WordClasses.slots - 1)
    while classes[slot] != 0 {
      if keys[slot] == key { return classes[slot] }
      slot = (slot &+ 1) & (WordClasses.slots - 1)
    }
    return 0
  }

  /// The class of nouns that end in the character.
  @inline(__always)
  func noun(_ last: UInt16) -> UInt8 { nouns[last] }
}
