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
  ///   - background: the share of a gram in the text of the press. Asked for common grams alone.
  ///   - expected: what share is to be expected of a gram that stands so often in the rest of the page.
  init(
    _ table: GramTable, most: Int, background: (GramTable.Entry) -> Float,
    expected: (_ elsewhere: Float, _ background: Float, _ unit: Int, _ isPair: Bool) -> Float
  ) {
    var grams = [Int32](repeating: -1, count: table.entries.count)
    var backgrounds: [Float] = []
    for (index, entry) in table.entries.enumerated() where entry.units > 1 && entry.units <= most {
      grams[index] = Int32(backgrounds.count)
      backgrounds.append(background(entry))
      isPair.append(entry.isPair)
      starts.append(starts.last! + entry.units)
    }
    holders = Array(repeating: Holder(unit: 0, count: 0, surprise: 0), count: Int(starts.last!))
    var free = starts
    for posting in table.postings {
      let gram = Int(grams[Int(posting.gram)])
      guard gram >= 0 else { continue }
      let elsewhere = Float(table.entries[Int(posting.gram)].occurrences - posting.count)
      let expected = expected(elsewhere, backgrounds[gram], Int(posting.unit), isPair[gram])
      holders[Int(free[gram])] = Holder(unit: Int(posting.unit), count: Float(posting.count), surprise: 1 / expected)
      free[gram] += 1
    }
  }

  /// The number of grams.
  var count: Int { isPair.count }

  /// The places in `holders` of those that have the gram.
  @inline(__always)
  func places(of gram: Int) -> Range<Int> { Int(starts[gram])..<Int(starts[gram + 1]) }
}
