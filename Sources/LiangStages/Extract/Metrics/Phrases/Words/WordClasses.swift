import LiangText

/// What lists say of words: of verbs and of what rules ask for by the word itself, of nouns by the last character.
struct WordClasses: @unchecked Sendable {
  static let shared = WordClasses()

  /// A word that some list holds. Key 0: no word.
  private struct Slot {
    var key: UInt32 = 0
    /// `VerbClass`.
    var verb: UInt8 = 0
    /// The place of its marks in `marks`.
    var marks: UInt8 = 0
  }

  /// How many slots there are; a power of two.
  private static let capacity = 4096
  private let slots: UnsafePointer<Slot>
  /// The marks that words have, each combination once; first none.
  private let marks: UnsafePointer<WordMarks>
  private let nouns: ScalarTable<UInt8>

  private init() {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: WordClasses.capacity)
    slots.initialize(repeating: Slot(), count: WordClasses.capacity)
    for verbClass in VerbClass.allCases {
      for key in SentenceWord.keys(of: verbClass.words) {
        slots[WordClasses.place(of: key, slots)] = Slot(key: key, verb: verbClass.rawValue)
      }
    }
    var combinations = [WordMarks()]
    for (key, marks) in WordMark.marksByKey {
      let number = combinations.firstIndex(of: marks) ?? combinations.count
      if number == combinations.count { combinations.append(marks) }
      let place = WordClasses.place(of: key, slots)
      (slots[place].key, slots[place].marks) = (key, UInt8(number))
    }
    let marks = UnsafeMutableBufferPointer<WordMarks>.allocate(capacity: combinations.count)
    _ = marks.initialize(from: combinations)
    (self.slots, self.marks) = (UnsafePointer(slots), UnsafePointer(marks.baseAddress!))
    nouns = ScalarTable(repeating: 0) { nouns in
      for nounClass in NounClass.allCases {
        for scalar in nounClass.characters.unicodeScalars { nouns[Int(scalar.value)] = nounClass.rawValue }
      }
    }
  }

  /// Where the key stands, or a slot that is free for it.
  @inline(__always)
  private static func place(of key: UInt32, _ slots: UnsafePointer<Slot>) -> Int {
    var place = Int(key) & (capacity - 1)
    while slots[place].key != key, slots[place].key != 0 { place = (place &+ 1) & (capacity - 1) }
    return place
  }

  /// What the word whose key this is does as a verb, and the lists that hold it.
  @inline(__always)
  func read(_ key: UInt32) -> (verb: UInt8, marks: WordMarks) {
    let slot = slots[WordClasses.place(of: key, slots)]
    return (slot.verb, marks[Int(slot.marks)])
  }

  /// The class of nouns that end in the character.
  @inline(__always)
  func noun(_ last: UInt16) -> UInt8 { nouns[last] }
}
