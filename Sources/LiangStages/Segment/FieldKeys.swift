import LiangText

/// Finds what units are about: the keys are the numbers of the fields in `FieldWords` that a unit has a word of.
enum FieldKeys {
  /// What fields in common say.
  static let scale = KeyFits.Scale(least: -0.2, halving: 0.8, most: 1.6, apart: -0.7, weight: 1)

  /// What stands behind the first scalar of a word of a field.
  private struct Word {
    var rest: [UInt16]
    var field: Int
  }

  /// By first scalar: one more than the place in `words`, 0 = none.
  private static let places: [UInt16] = index.places
  /// The rest of the words that begin with the same scalar.
  private static let words: [[Word]] = index.words

  private static let index: (places: [UInt16], words: [[Word]]) = {
    var places = [UInt16](repeating: 0, count: 1 << 16)
    var words: [[Word]] = []
    for (number, field) in FieldWords.fields.enumerated() {
      for word in field.words {
        let scalars = Array(word.utf16)
        if places[Int(scalars[0])] == 0 {
          words.append([])
          places[Int(scalars[0])] = UInt16(words.count)
        }
        words[Int(places[Int(scalars[0])]) - 1].append(Word(rest: Array(scalars.dropFirst()), field: number))
      }
    }
    return (places, words)
  }()

  /// The fields that the unit has a word of; none where it is made of names.
  static func keys(of unit: PageUnit, _ page: FoldedPage) -> [Int] {
    guard unit.kind != .byline, unit.kind != .credit else { return [] }
    var isNamed = [Bool](repeating: false, count: FieldWords.fields.count)
    for line in unit.lines { read(page.text(page.lines[line]), &isNamed) }
    return isNamed.indices.filter { isNamed[$0] }
  }

  private static func read(_ text: ArraySlice<UInt16>, _ isNamed: inout [Bool]) {
    for index in text.indices {
      let place = Int(places[Int(text[index])])
      guard place > 0 else { continue }
      for word in words[place - 1] where !isNamed[word.field] {
        isNamed[word.field] = text[(index + 1)...].starts(with: word.rest)
      }
    }
  }
}
