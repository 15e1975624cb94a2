/// The grams that several units have, and who has them: flat, to be read from end to end round after round.
struct CommonGrams {
  /// A gram in a unit.
  struct Use {
    /// Its place among the common grams.
    var gram: Int32
    /// How often the unit has it.
    var count: Float
    /// Its share in text that is not the story's.
    var expected: Float
    var isPair: Bool
  }

  /// A unit that has a gram.
  struct Holder {
    var unit: Int32
    /// How often it has it.
    var count: Float
  }

  /// Unit after unit.
  private(set) var uses: [Use] = []
  /// By unit: the first of its uses; and at last the end.
  private(set) var useStarts: [Int] = [0]
  /// Gram after gram, the last unit first.
  private(set) var holders: [Holder]
  /// By gram: the first of its holders; and at last the end.
  private(set) var holderStarts: [Int32] = [0]

  /// Those of the table that two units have, or up to `most`.
  ///
  /// - Parameters:
  ///   - background: by gram of the table: its share of the text of the press. Asked for common grams alone.
  ///   - expected: what share is to be expected of a gram that stands so often in the rest of the page.
  init(
    _ table: GramTable, units: Int, most: Int, background: (GramTable.Entry) -> Float,
    expected: (_ elsewhere: Float, _ background: Float, _ unit: Int, _ isPair: Bool) -> Float
  ) {
    var grams = [Int32](repeating: -1, count: table.entries.count)
    var backgrounds: [Float] = []
    for (index, entry) in table.entries.enumerated() where entry.units > 1 && entry.units <= most {
      grams[index] = Int32(backgrounds.count)
      backgrounds.append(background(entry))
      holderStarts.append(holderStarts.last! + entry.units)
    }
    holders = Array(repeating: Holder(unit: 0, count: 0), count: Int(holderStarts.last!))
    uses.reserveCapacity(holders.count)
    useStarts.reserveCapacity(units + 1)
    // From the end of each gram's holders downwards.
    var free = Array(holderStarts.dropFirst())
    for posting in table.postings {
      let gram = Int(grams[Int(posting.gram)])
      guard gram >= 0 else { continue }
      while useStarts.count <= posting.unit { useStarts.append(uses.count) }
      let entry = table.entries[Int(posting.gram)]
      let elsewhere = Float(entry.occurrences - posting.count)
      free[gram] -= 1
      holders[Int(free[gram])] = Holder(unit: posting.unit, count: Float(posting.count))
      uses.append(
        Use(
          gram: Int32(gram), count: Float(posting.count),
          expected: expected(elsewhere, backgrounds[gram], Int(posting.unit), entry.isPair), isPair: entry.isPair))
    }
    while useStarts.count <= units { useStarts.append(uses.count) }
  }

  /// The places in `holders` of those that have the gram.
  @inline(__always)
  func holders(of gram: Int32) -> Range<Int> { Int(holderStarts[Int(gram)])..<Int(holderStarts[Int(gram) + 1]) }
}
