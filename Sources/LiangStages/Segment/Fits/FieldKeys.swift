import LiangText

/// Finds what units are about: the keys are the numbers of the fields in `FieldWords` that a unit has a word of.
enum FieldKeys {
  /// What fields in common say.
  static let scale = KeyFits.Scale(least: -0.2, halving: 0.8, most: 1.6, apart: -0.7, weight: 1)

  /// A word of a field but for its first scalar.
  private struct Word {
    /// Up to four scalars, the first in the lowest place.
    var rest: UInt64 = 0
    /// Ones where `rest` has scalars.
    var mask: UInt64 = 0
    /// One bit for the field.
    var field: UInt64
  }

  /// By first scalar: one more than the place in `heads`, 0 = none.
  private static let places: [UInt16] = index.places
  /// The range of `words` for each first scalar.
  private static let heads: [Range<Int>] = index.heads
  private static let words: [Word] = index.words

  private static let index: (places: [UInt16], heads: [Range<Int>], words: [Word]) = {
    precondition(FieldWords.fields.count <= 64, "more fields than a word has bits")
    var byHead: [UInt16: [Word]] = [:]
    for (number, field) in FieldWords.fields.enumerated() {
      for word in field.words {
        precondition(word.utf16.count <= 5, "a word longer than is compared")
        var entry = Word(field: 1 << UInt64(number))
        for (place, scalar) in word.utf16.dropFirst().enumerated() {
          entry.rest |= UInt64(scalar) << UInt64(16 * place)
          entry.mask |= 0xFFFF << UInt64(16 * place)
        }
        byHead[word.utf16.first!, default: []].append(entry)
      }
    }
    var places = [UInt16](repeating: 0, count: 1 << 16)
    var heads: [Range<Int>] = []
    var words: [Word] = []
    for (head, entries) in byHead {
      heads.append(words.count..<words.count + entries.count)
      words += entries
      places[Int(head)] = UInt16(heads.count)
    }
    return (places, heads, words)
  }()

  /// The fields that the unit has a word of; none where it is made of names.
  static func keys(of unit: PageUnit, _ page: FoldedPage) -> [Int] {
    guard unit.kind != .byline, unit.kind != .credit else { return [] }
    var named: UInt64 = 0
    for line in unit.lines { read(page.text(page.lines[line]), &named) }
    var keys: [Int] = []
    keys.reserveCapacity(named.nonzeroBitCount)
    while named != 0 {
      keys.append(named.trailingZeroBitCount)
      named &= named - 1
    }
    return keys
  }

  /// Adds the fields that the text has a word of.
  private static func read(_ text: ArraySlice<UInt16>, _ named: inout UInt64) {
    let (places, heads, words) = (places.span, heads.span, words.span)
    let text = text.span
    // The four scalars behind a place, the first in the lowest place.
    var behind: UInt64 = 0
    for index in text.indices.reversed() {
      if case let place = Int(places[Int(text[index])]), place > 0 {
        for word in heads[place - 1] where behind & words[word].mask == words[word].rest { named |= words[word].field }
      }
      behind = behind << 16 | UInt64(text[index])
    }
  }
}
