/// The page that a folio names without 版: A05 城事, 要闻 ②, 综合新闻 3.
///
/// A letter with digits and a circled digit may stand anywhere; digits alone begin or end the line or stand beside the
/// date, and are none of a telephone's.
struct BarePage {
  /// As printed.
  let name: String
  /// Whether it can be no number of anything else: `A05`, `②`.
  let isPlain: Bool

  /// nil where the line names none.
  init?(beside date: Range<Int>, in line: [Unicode.Scalar]) {
    let (before, after) = (Self.words(line[..<date.lowerBound]), Self.words(line[date.upperBound...]))
    let words = before + after
    let edges = [0, before.count - 1, before.count, words.count - 1]
    let numbers = words.indices.filter { Self.isPage(words[$0]) }
    func stands(_ index: Int) -> Bool {
      edges.contains(index) && !Self.isOfNumber(index, words)
    }
    guard
      let found = numbers.first(where: { !Self.isDigits(words[$0]) }) ?? numbers.first(where: stands)
    else { return nil }
    name = String(String.UnicodeScalarView(words[found]))
    isPlain = !Self.isDigits(words[found])
  }

  /// The words that spaces, dots and strokes part, weekdays left out.
  private static func words(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    text.split { $0.properties.isWhitespace || "·•・|｜[]【】".unicodeScalars.contains($0) }
      .filter { FolioWords.weekdayLength($0) != $0.count }
  }

  /// One or two digits, perhaps behind a letter; or a circled digit.
  private static func isPage(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = word.first else { return false }
    if word.count == 1, ("①"..."⑳").contains(first) { return true }
    return (1...2).contains((isLetter(first) ? word.dropFirst() : word).count)
      && (isLetter(first) ? word.dropFirst() : word).allSatisfy(isDigit)
  }

  /// Whether the digits are a part of a longer number, or one that a word before them names: 热线 96 333, 气温 33.
  private static func isOfNumber(_ index: Int, _ words: [ArraySlice<Unicode.Scalar>]) -> Bool {
    let beside = [index - 1, index + 1].filter { words.indices.contains($0) }
    if beside.contains(where: { words[$0].contains(where: isDigit) }) { return true }
    if index + 1 < words.count, FolioWords.measures.contains(words[index + 1].first!) { return true }
    return index > 0 && FolioWords.numbered.contains { words[index - 1].suffix($0.count).elementsEqual($0) }
  }

  private static func isDigits(_ word: ArraySlice<Unicode.Scalar>) -> Bool { word.allSatisfy(isDigit) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || ("Ａ"..."Ｚ").contains(scalar)
  }
}
