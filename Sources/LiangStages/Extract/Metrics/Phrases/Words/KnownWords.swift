/// Words of one character or two as they were read before: on a page most come again and again, and what is looked up
/// of a word stays the same.
struct KnownWords: ~Copyable {
  /// 2 to this power is the number of places; a word has one, and loses it to the next that has the same.
  private static let bits = 9
  /// The bytes of the word at each place; 0 where there is none.
  private let names = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 << bits)
  private let words = UnsafeMutablePointer<SentenceWord>.allocate(capacity: 1 << bits)

  init() { names.initialize(repeating: 0, count: 1 << KnownWords.bits) }

  deinit {
    names.deallocate()
    words.deallocate()
  }

  /// The bytes of one character or two as a number; 0 for longer words.
  @inline(__always)
  static func name(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let word = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + start)
    let first = UInt64(word.loadUnaligned(as: UInt16.self)) | UInt64(bytes[start &+ 2]) &<< 16
    switch end &- start {
    case 3: return first
    case 6:
      let second = UInt64(word.loadUnaligned(fromByteOffset: 3, as: UInt16.self)) | UInt64(bytes[start &+ 5]) &<< 16
      return first | second &<< 24
    default: return 0
    }
  }

  /// The word with the name, to stand there; nil where it is not known.
  @inline(__always)
  func word(_ name: UInt64, _ start: Int, _ end: Int) -> SentenceWord? {
    let place = KnownWords.place(name)
    guard name > 0, names[place] == name else { return nil }
    var word = words[place]
    (word.start, word.end) = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end))
    return word
  }

  func keep(_ word: SentenceWord, _ name: UInt64) {
    let place = KnownWords.place(name)
    names[place] = name
    (words + place).initialize(to: word)
  }

  @inline(__always)
  private static func place(_ name: UInt64) -> Int {
    Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - bits))
  }
}
