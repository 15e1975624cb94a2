import LiangText

/// What kind of word stands at a cut, as far as it says what can stand on the other side.
enum WordClass: Int, CaseIterable {
  case noun, verb, quality, link, number, particle, place, other

  fileprivate init(_ tag: WordTag) {
    self =
      switch tag {
      case .noun, .person, .organization, .verbalNoun, .abbreviation: .noun
      case .verb: .verb
      case .adjective, .attributive, .adverb, .idiom: .quality
      case .preposition, .conjunction, .pronoun, .auxiliary, .and: .link
      case .numeral, .classifier: .number
      case .of, .aspect, .modal, .affix: .particle
      case .place, .location, .spot, .time: .place
      default: .other
      }
  }
}

/// The kinds of the first and last words of units.
struct CutWords {
  /// How many characters are cut into words.
  private static let reach = 6

  /// By unit: the class of its last word; nil where it does not end in a Han character.
  private(set) var last: [WordClass?] = []
  /// By unit: the class of its first word; nil where it does not begin with a Han character.
  private(set) var first: [WordClass?] = []

  init(_ page: FoldedPage, _ units: [PageUnit]) {
    let traits = ScalarTraits.table
    var scratch = Lexicon.Scratch()
    for unit in units {
      let end = page.scalars[page.lines[unit.lines.upperBound - 1].indices].suffix(Self.reach)
      let start = page.scalars[page.lines[unit.lines.lowerBound].indices].prefix(Self.reach)
      let tail = end[((end.lastIndex { !$0.isAny(of: .han, traits) }).map { $0 + 1 } ?? end.startIndex)...]
      last.append(Self.classes(tail, &scratch).last)
      first.append(Self.classes(start.prefix { $0.isAny(of: .han, traits) }, &scratch).first)
    }
  }

  private static func classes(_ text: ArraySlice<UInt16>, _ scratch: inout Lexicon.Scratch) -> [WordClass] {
    let bytes = text.flatMap { [0xE0 | UInt8($0 >> 12), 0x80 | UInt8($0 >> 6 & 0x3F), 0x80 | UInt8($0 & 0x3F)] }
    var classes: [WordClass] = []
    bytes.withUnsafeBufferPointer { buffer in
      Lexicon.shared.cut(buffer, from: 0, to: buffer.count, scratch: &scratch) { _, _, tag in
        classes.append(WordClass(tag))
      }
    }
    return classes
  }
}
