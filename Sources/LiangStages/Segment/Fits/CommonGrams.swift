/// The grams that several units have, with the units that have them: flat, to be read from end to end round after
/// round.
struct CommonGrams {
  /// A unit that has a gram.
  struct Holder {
    var unit: Int
    /// How often it has it.
    var count: Float
    /// One over the gram's share in text that is not the story's.
    var surprise: Float
  }

  /// Gram after gram, by unit.
  private(set) var holders: [Holder]
  /// By gram: whether it is two characters.
  private(set) var isPair: [Bool] = []
  /// By gram: the first of its holders; and at last the end.
  private var starts: [Int32] = [0]

  /// Those of the table that two units have, or up to `most`.
  ///
  /// - Parameters:
  ///   - backgrounds: by gram of the table its share in the text of the press; of those that two units have.
  ///   - pageShare: what the rest of the page counts in what is expected, against the press.
  init(_ table: GramTable, most: Int, backgrounds: [Float], pageShare: Float) {
    // By gram of the table: the place of its next holder, -1 = of those passed over.
    var places = [Int32](repeating: -1, count: table.entries.count)
    var nextPlace = places.mutableSpan
    isPair.reserveCapacity(table.entries.count / 2)
    starts.reserveCapacity(table.entries.count / 2)
    var end: Int32 = 0
    for (gram, entry) in table.entries.enumerated() where entry.units > 1 && entry.units <= most {
      nextPlace[gram] = end
      isPair.append(entry.isPair)
      end += entry.units
      starts.append(end)
    }
    let whole = table.sizes.reduce(into: GramTable.Size()) { $0.add($1) }
    let rests = table.sizes.map { whole.without($0) }
    holders = Array(repeating: Holder(unit: 0, count: 0, surprise: 0), count: Int(end))
    var holder = holders.mutableSpan
    let (entries, postings, rest, background) = (table.entries.span, table.postings.span, rests.span, backgrounds.span)
    for index in postings.indices {
      let posting = postings[index]
      let (gram, unit) = (Int(posting.gram), Int(posting.unit))
      guard nextPlace[gram] >= 0 else { continue }
      let elsewhere = Float(entries[gram].occurrences - posting.count)
      let expected = pageShare * elsewhere / rest[unit][entries[gram].isPair] + (1 - pageShare) * background[gram]
      holder[Int(nextPlace[gram])] = Holder(unit: unit, count: Float(posting.count), surprise: 1 / expected)
      nextPlace[gram] += 1
    }
  }

  /// The number of grams.
  var count: Int { isPair.count }

  /// The places in `holders` of those that have the gram.
  @inline(__always)
  func places(of gram: Int) -> Range<Int> { Int(starts[gram])..<Int(starts[gram + 1]) }
}
