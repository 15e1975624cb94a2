import LiangText

/// The kinds of the first and last words of units.
struct CutWords {
  /// How many characters are cut into words.
  private static let reach = 6

  /// By unit: the class of its last word; nil where it does not end in a Han character, or nothing can go on in it.
  private(set) var last: [WordClass?] = []
  /// By unit: the class of its first word; nil where it does not begin with a Han character, or is no text.
  private(set) var first: [WordClass?] = []

  init(_ page: FoldedPage, _ units: [PageUnit]) {
    var scratch = Lexicon.Scratch()
    for unit in units {
      guard unit.isRunning else {
        last.append(nil)
        first.append(nil)
        continue
      }
      let start = page.scalars[page.lines[unit.lines.lowerBound].indices].prefix(Self.reach)
      first.append(Self.ends(of: start.prefix(while: FoldedText.isChinese), &scratch).first)
      last.append(unit.isOpen ? Self.lastWord(of: unit, page, &scratch) : nil)
    }
  }

  private static func lastWord(
    of unit: PageUnit, _ page: FoldedPage, _ scratch: inout Lexicon.Scratch
  ) -> WordClass? {
    let end = page.scalars[page.lines[unit.lines.upperBound - 1].indices].suffix(reach)
    let tail = end[((end.lastIndex { !FoldedText.isChinese($0) }).map { $0 + 1 } ?? end.startIndex)...]
    return ends(of: tail, &scratch).last
  }

  /// The classes of the first and last words.
  private static func ends(
    of text: ArraySlice<UInt16>, _ scratch: inout Lexicon.Scratch
  ) -> (first: WordClass?, last: WordClass?) {
    var ends: (first: WordClass?, last: WordClass?)
    Lexicon.shared.cut(text.span, scratch: &scratch) { _, _, tag, _ in
      let word = WordClass(tag)
      if ends.first == nil { ends.first = word }
      ends.last = word
    }
    return ends
  }
}
