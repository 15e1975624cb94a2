import LiangText

/// Reads lines that hold the names of people and nothing else, not what these are: 李明　周强, 李 树 青.
struct BareNames {
  private let page: FoldedPage
  private let places: LinePlaces

  init(_ page: FoldedPage, _ places: LinePlaces) {
    self.page = page
    self.places = places
  }

  /// The names on the line, behind a bullet or a dash perhaps; none where it holds anything else.
  func read(_ line: Int) -> [[UInt16]] {
    let text = page.text(page.lines[line]).drop {
      $0.isAny(of: [.bullet, .dash, .space], ScalarTraits.table)
    }
    guard text.count <= Self.longestLine, !places[line].contains(where: { $0.start == 0 && $0.isPlain }) else {
      return []
    }
    let names = Self.joined(text)
    return names.count <= Self.most && names.allSatisfy(Self.isName) ? names : []
  }

  /// What blanks part in the text, with names put together that blanks tear: 西安搪瓷厂, 赵 明; 李 树 青.
  static func joined(_ text: ArraySlice<UInt16>) -> [[UInt16]] {
    var parts: [[UInt16]] = []
    var torn: [UInt16] = []
    func mend() {
      var rest = torn[...]
      for length in PersonNames.lengths(inRun: rest) where length > 0 {
        parts.append(Array(rest.prefix(length)))
        rest = rest.dropFirst(length)
      }
      torn = []
    }
    for part in text.split(separator: 0x20) {
      if part.count == 1 {
        torn += part
      } else if torn.count == 1, part.count == 2, PersonNames.startsWithFamilyName(torn[...]) {
        parts.append(torn + part)
        torn = []
      } else {
        mend()
        parts.append(Array(part))
      }
    }
    mend()
    return parts
  }

  /// Whether the characters are a name of two or three, and begin with no word: 高考, 安全岛.
  static func isName(_ text: [UInt16]) -> Bool {
    guard (2...3).contains(text.count), PersonNames.startsWithFamilyName(text[...]),
      text.allSatisfy({ $0.isAny(of: .han, ScalarTraits.table) })
    else { return false }
    return firstWord(of: text) == 0
  }

  /// Whether the characters are one word that is no name: 洪水.
  static func isWord(_ text: [UInt16]) -> Bool { firstWord(of: text) == text.count }

  /// Whether the last word of the characters is a verb or a quality: 抗击, 高产.
  static func endsAsDeed(_ text: [UInt16]) -> Bool {
    var scratch = Lexicon.Scratch()
    var last = WordTag.unknown
    Lexicon.shared.cut(text.span, scratch: &scratch) { _, _, tag, _ in last = tag }
    return last == .verb || last == .verbalNoun || last == .adjective || last == .attributive
  }

  /// How long the word is that the characters begin with; 0 where it is a name or a single character.
  private static func firstWord(of text: [UInt16]) -> Int {
    var scratch = Lexicon.Scratch()
    var length = 0
    Lexicon.shared.cut(text.span, scratch: &scratch) { start, end, tag, _ in
      if start == 0, end > 1, tag != .person { length = end }
    }
    return length
  }

  private static let most = 4
  /// In scalars.
  private static let longestLine = 20
}
