import LiangText

/// Finds the names and terms that several units of a page have: three Han characters that running text hardly ever has
/// side by side, 熊仕荣 or 合成革. Two units that have one are of one story though every other word of theirs may be
/// another's.
struct TermKeys {
  /// What terms in common count against words in common.
  static let weight: Float = 0.5
  /// What running text says of three characters, as `WordCosts` counts, that are no term at all.
  private static let usual = 180
  /// The same of three that are one beyond doubt.
  private static let rare = 260
  /// The most that the name of a person says, in logarithms.
  private static let name: Float = 4
  /// The most that any other term says.
  private static let term: Float = 2
  /// What says less is none.
  private static let least: Float = 0.3

  /// Characters that terms have none of: they stand between any words, or measure anything.
  private static let bound = ScalarSet("的了在是和与及等由从被把将向对为于就都也还又每元占分".utf16)
  /// Characters that terms do not begin with: they stand behind numbers.
  private static let counting = ScalarSet("名个户位家率".utf16)
  /// Characters that names of places end in, which `PlaceKeys` knows better: a paper's own county is in all its
  /// stories.
  private static let places = ScalarSet("省市县区州镇乡".utf16)

  /// By unit: the numbers of its terms, each once.
  private(set) var keys: [[Int]]
  /// By number: what it says of two units that have the term, in logarithms.
  private(set) var strengths: [Float] = []

  /// Three characters that the page has.
  private struct Entry {
    var key: UInt64
    /// The first unit that has them.
    var unit: Int32
    /// Whether another has them as well.
    var recurs = false
    /// The number of the term; -1 = not asked for, -2 = none.
    var number: Int32 = -1
  }

  /// Three characters where they stand.
  private struct Place {
    var unit: Int32
    var line: Int32
    /// The first of them in the page.
    var start: Int32
    var entry: Int32
  }

  /// - Parameter topics: what the units speak of.
  init(_ units: [PageUnit], _ page: FoldedPage, _ topics: Topics, _ costs: WordCosts) {
    keys = Array(repeating: [], count: units.count)
    var entries: [Entry] = []
    let places = Self.places(units, page, topics, &entries)
    let words = PageWords(page, costs)
    for place in places where entries[Int(place.entry)].recurs && entries[Int(place.entry)].number != -2 {
      let (start, unit) = (Int(place.start), Int(place.unit))
      guard words.standAlone(start..<start + 3, in: page.lines[Int(place.line)]) else { continue }
      if entries[Int(place.entry)].number == -1 {
        let strength = Self.strength(words.cost(ofThree: start), page.scalars[start..<start + 3])
        entries[Int(place.entry)].number = strength < Self.least ? -2 : Int32(strengths.count)
        guard strength >= Self.least else { continue }
        strengths.append(strength)
      }
      let number = Int(entries[Int(place.entry)].number)
      if !keys[unit].contains(number) { keys[unit].append(number) }
    }
  }

  /// What running text says of the characters, against what it says of terms.
  private static func strength(_ cost: Int, _ scalars: ArraySlice<UInt16>) -> Float {
    // Numbers recur by chance: 四千名.
    guard let first = scalars.first, let last = scalars.last, !first.isAny(of: .numeral, ScalarTraits.table),
      !counting.contains(first), !places.contains(last), !scalars.contains(where: bound.contains)
    else { return 0 }
    let most = PersonNames.startsWithFamilyName(scalars) ? name : term
    return most * Float(min(cost, rare) - usual) / Float(rare - usual)
  }

  /// Every three Han characters side by side in what units say, of which neither two stand in one unit alone: names of
  /// those who report or sign are none of it.
  private static func places(
    _ units: [PageUnit], _ page: FoldedPage, _ topics: Topics, _ entries: inout [Entry]
  ) -> [Place] {
    let most = units.reduce(0) { $0 + $1.count }
    var size = 64
    while size < 2 * most { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var places: [Place] = []
    places.reserveCapacity(most / 4)
    entries.reserveCapacity(most / 8)
    let traits = ScalarTraits.table
    for (number, unit) in units.enumerated() where unit.kind != .byline && unit.kind != .credit {
      for line in unit.lines {
        var key: UInt64 = 0
        var recurs = false
        for index in text(of: unit, line, page) {
          let scalar = page.scalars[index]
          key = scalar.isAny(of: .han, traits) ? (key << 16 | UInt64(scalar)) & 0xFFFF_FFFF_FFFF : 0
          let firstRecurs = recurs
          recurs = key >> 16 != 0 && topics.recurs(endingAt: index)
          guard recurs, firstRecurs, key >> 32 != 0 else { continue }
          var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
          while slots[slot] >= 0, entries[Int(slots[slot])].key != key { slot = (slot + 1) & (size - 1) }
          if slots[slot] < 0 {
            slots[slot] = Int32(entries.count)
            entries.append(Entry(key: key, unit: Int32(number)))
          } else if entries[Int(slots[slot])].unit != Int32(number) {
            entries[Int(slots[slot])].recurs = true
          }
          places.append(
            Place(unit: Int32(number), line: Int32(line), start: Int32(index - 2), entry: slots[slot]))
        }
      }
    }
    return places
  }

  /// The line without its opening, and the unit's last one without what stands behind its last sentence where that is
  /// names.
  private static func text(of unit: PageUnit, _ number: Int, _ page: FoldedPage) -> Range<Int> {
    let line = page.lines[number]
    let start = max(Int(line.start), unit.shape.openingEnd < Int(line.end) ? unit.shape.openingEnd : 0)
    guard number == unit.lines.last, !unit.shape.marks.isDisjoint(with: [.photoTail, .signature]) else {
      return start..<Int(line.end)
    }
    let traits = ScalarTraits.table
    var end = Int(line.end)
    while end > start, !page.scalars[end - 1].isAny(of: .stop, traits) { end -= 1 }
    return start..<(end > start ? end : Int(line.end))
  }
}

/// Asks which characters of a page make words.
private struct PageWords {
  private let page: FoldedPage
  private let costs: WordCosts

  init(_ page: FoldedPage, _ costs: WordCosts) {
    self.page = page
    self.costs = costs
  }

  /// Whether no word of two characters runs over either end.
  func standAlone(_ range: Range<Int>, in line: FoldedPage.Line) -> Bool {
    (range.lowerBound == line.start || !isWord(range.lowerBound - 1))
      && (range.upperBound == line.end || !isWord(range.upperBound - 1))
  }

  /// Whether the character and the next are rather one word than two.
  private func isWord(_ index: Int) -> Bool {
    guard let cost = cost(index..<index + 2) else { return false }
    return cost < single(index) + single(index + 1)
  }

  /// What it costs to read the three characters from there as words.
  func cost(ofThree start: Int) -> Int {
    let (a, b, c) = (single(start), single(start + 1), single(start + 2))
    var cost = a + b + c
    if let word = self.cost(start..<start + 2) { cost = min(cost, word + c) }
    if let word = self.cost(start + 1..<start + 3) { cost = min(cost, a + word) }
    return min(cost, self.cost(start..<start + 3) ?? cost)
  }

  private func single(_ index: Int) -> Int { costs.cost(of: page.scalars[index]) }

  private func cost(_ range: Range<Int>) -> Int? {
    var word = WordKey()
    for index in range { word.append(page.scalars[index]) }
    return costs.cost(of: word)
  }
}
