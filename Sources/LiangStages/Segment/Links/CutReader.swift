import LiangText

/// Judges the place where one line may go on in another: whether a word runs across, or a number and its unit.
struct CutReader {
  /// How many characters on either side are cut into words.
  private static let reach = 4

  /// The characters at one side of a cut and what it costs to read them as words.
  private struct Side {
    /// Up to four characters; for the end of a line its last, for the start its first.
    var scalars = SIMD4<UInt16>()
    var count = 0
    /// The cost of what is left when 0…3 characters next to the cut are given to a word that runs across it.
    var costs = SIMD4<Int32>()
    /// For the end of a line: its last one to three characters as the beginning of a word.
    var beginnings = InlineArray<3, WordKey>(repeating: WordKey())
  }

  private let words: WordCosts
  /// By unit: its end, of those that another may go on in.
  private let ends: [Side]
  /// By unit: its start, of those that may go on.
  private let starts: [Side]

  init(_ page: FoldedPage, _ units: [PageUnit], _ words: WordCosts) {
    self.words = words
    var ends: [Side] = []
    var starts: [Side] = []
    let traits = ScalarTraits.table
    page.scalars.withUnsafeBufferPointer { scalars in
      for unit in units {
        guard unit.isRunning else {
          ends.append(Side())
          starts.append(Side())
          continue
        }
        let last = page.lines[unit.lines.upperBound - 1].indices
        var start = last.upperBound
        while start > last.lowerBound, last.upperBound - start < Self.reach, scalars[start - 1].isAny(of: .han, traits)
        {
          start -= 1
        }
        ends.append(unit.isOpen ? Self.side(scalars, start..<last.upperBound, isEnd: true, words) : Side())
        let first = page.lines[unit.lines.lowerBound].indices
        var end = first.lowerBound
        while end < first.upperBound, end - first.lowerBound < Self.reach, scalars[end].isAny(of: .han, traits) {
          end += 1
        }
        starts.append(Self.side(scalars, first.lowerBound..<end, isEnd: false, words))
      }
    }
    self.ends = ends
    self.starts = starts
  }

  private static func side(
    _ scalars: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, isEnd: Bool, _ words: WordCosts
  ) -> Side {
    var side = Side()
    side.count = range.count
    for (place, index) in range.enumerated() { side.scalars[place] = scalars[index] }
    let costs = isEnd ? Self.costs(upTo: range, scalars, words) : Self.costs(from: range, scalars, words)
    for given in 0..<min(4, range.count + 1) { side.costs[given] = costs[isEnd ? range.count - given : given] }
    if isEnd {
      for left in 1...3 {
        for index in range.suffix(left) { side.beginnings[left - 1].append(scalars[index]) }
      }
    }
    return side
  }

  /// The costs of the cheapest cuts into words of the beginnings of the range, by their length.
  private static func costs(
    upTo range: Range<Int>, _ scalars: UnsafeBufferPointer<UInt16>, _ words: WordCosts
  ) -> SIMD8<Int32> {
    var best = SIMD8<Int32>(repeating: 1 << 30)
    best[0] = 0
    for start in 0..<range.count {
      words.forEachWord(scalars, from: range.lowerBound + start, to: range.upperBound) { length, cost in
        best[start + length] = min(best[start + length], best[start] + Int32(cost))
      }
    }
    return best
  }

  /// The same of its ends, by how many characters stand before them.
  private static func costs(
    from range: Range<Int>, _ scalars: UnsafeBufferPointer<UInt16>, _ words: WordCosts
  ) -> SIMD8<Int32> {
    var best = SIMD8<Int32>(repeating: 1 << 30)
    best[range.count] = 0
    for start in (0..<range.count).reversed() {
      words.forEachWord(scalars, from: range.lowerBound + start, to: range.upperBound) { length, cost in
        best[start] = min(best[start], best[start + length] + Int32(cost))
      }
    }
    return best
  }

  /// How much cheaper the characters on both sides are to read with a word across the cut than without, in units of
  /// a seventh bit: well above 0 speaks for a word cut in two, well below for two words that end and begin there.
  func margin(_ end: Int, _ start: Int) -> Float {
    let (a, b) = (ends[end], starts[start])
    guard a.count > 0, b.count > 0 else { return 0 }
    var across: Int32 = 1 << 30
    for left in 1...min(3, a.count) {
      var word = a.beginnings[left - 1]
      for right in 1...min(4 - left, b.count) {
        word.append(b.scalars[right - 1])
        guard let cost = words.cost(of: word) else { continue }
        across = min(across, a.costs[left] + Int32(cost) + b.costs[right])
      }
    }
    return across == 1 << 30 ? Self.noWord : Float(a.costs[0] + b.costs[0] - across)
  }

  /// What no word at all across the cut counts as.
  private static let noWord: Float = -60

  /// The last character of a unit and the first of another, for the pair they make; nil where either is no Han.
  func pair(_ end: Int, _ start: Int) -> (UInt16, UInt16)? {
    let (a, b) = (ends[end], starts[start])
    return a.count > 0 && b.count > 0 ? (a.scalars[a.count - 1], b.scalars[0]) : nil
  }

  /// What the first characters cost as words, over how many there are: high where the line begins inside a word.
  func oddness(ofStart unit: Int) -> Float { Self.oddness(starts[unit]) }

  /// The same of the last characters: high where the line ends inside a word.
  func oddness(ofEnd unit: Int) -> Float { Self.oddness(ends[unit]) }

  private static func oddness(_ side: Side) -> Float {
    side.count == 0 ? 0 : Float(side.costs[0]) / Float(side.count)
  }
}
