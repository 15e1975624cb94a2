/// The grams that several units have, with the units that have them: flat, to be read from end to end round after round.
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
    var grams = [Int32](repeating: -1, count: table.entries.count)
    var commonBackgrounds: [Float] = []
    commonBackgrounds.reserveCapacity(table.entries.count / 2)
    isPair.reserveCapacity(table.entries.count / 2)
    starts.reserveCapacity(table.entries.count / 2)
    var free: Int32 = 0
    for (index, entry) in table.entries.enumerated() where entry.units > 1 && entry.units <= most {
      grams[index] = Int32(commonBackgrounds.count)
      commonBackgrounds.append((1 - pageShare) * backgrounds[index])
      isPair.append(entry.isPair)
      free += entry.units
      starts.append(free)
    }
    let whole = table.sizes.reduce(into: GramTable.Size()) { $0.add($1) }
    let rests = table.sizes.map { whole.without($0) }
    holders = Array(repeating: Holder(unit: 0, count: 0, surprise: 0), count: Int(free))
    var places = starts
    for posting in table.postings {
      let gram = Int(grams[Int(posting.gram)])
      guard gram >= 0 else { continue }
      let elsewhere = Float(table.entries[Int(posting.gram)].occurrences - posting.count)
      let expected = pageShare * elsewhere / rests[Int(posting.unit)][isPair[gram]] + commonBackgrounds[gram]
      holders[Int(places[gram])] = Holder(unit: Int(posting.unit), count: Float(posting.count), surprise: 1 / expected)
      places[gram] += 1
    }
  }

  /// The number of grams.
  var count: Int { isPair.count }

  /// The places in `holders` of those that have the gram.
  @inline(__always)
  func places(of gram: Int) -> Range<Int> { Int(starts[gram])..<Int(starts[gram + 1]) }
}
