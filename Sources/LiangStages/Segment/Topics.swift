import LiangText

/// What the units of a page speak of: how well each fits each story, by the characters and pairs of characters they have
/// in common.
///
/// A story is a language model mixed with that of the page: `fit` is the mean over the unit's characters and pairs of
/// log2((1 - λ) + λ · share in the story / share on the rest of the page). Names, of places above all, weigh most,
/// because few other stories have them; what stands everywhere weighs nothing.
struct Topics {
  /// λ: how much of a story's text is its own.
  private static let mixture: Float = 0.1
  private static let odds = mixture / (1 - mixture)
  /// What a single character counts against a pair.
  private static let singleWeight: Float = 0.5
  /// Characters and pairs in more units than this are passed over: they say little, and cost time.
  private static let commonest = 48

  /// What the page at large counts in what is expected, against the press at large.
  private static let pageShare: Float = 0.15

  /// The number of units.
  let count: Int
  private let grams: GramTable
  private let common: CommonGrams
  /// By unit: pairs and characters in all.
  private var sizes: [Size]
  /// By unit: the weights of its common grams in all.
  private var weights: [Float]

  /// How much text there is.
  private struct Size {
    var pairs: Float = 0
    var singles: Float = 0

    @inline(__always)
    subscript(_ isPair: Bool) -> Float { isPair ? pairs : singles }

    @inline(__always)
    mutating func add(_ other: Size, times: Float) {
      pairs += times * other.pairs
      singles += times * other.singles
    }

    func without(_ other: Size) -> Size { Size(pairs: pairs - other.pairs, singles: singles - other.singles) }
  }

  init(_ page: FoldedPage, _ units: [PageUnit], _ gazetteer: Gazetteer) {
    count = units.count
    var grams = GramTable(capacity: 2 * units.reduce(0) { $0 + $1.count })
    for (number, unit) in units.enumerated() {
      for line in unit.lines { grams.add(page.text(page.lines[line]), of: number) }
    }
    let sizes = Self.sizes(grams, units: units.count)
    let whole = sizes.reduce(into: Size()) { $0.add($1, times: 1) }
    common = CommonGrams(
      grams, units: units.count, most: Self.commonest, background: { Self.background($0.key, gazetteer) },
      expected: { elsewhere, background, unit, isPair in
        Self.pageShare * elsewhere / whole.without(sizes[unit])[isPair] + (1 - Self.pageShare) * background
      })
    self.grams = grams
    self.sizes = sizes
    weights = (0..<count).map { [common] in
      common.uses[common.useStarts[$0]..<common.useStarts[$0 + 1]].reduce(0) { $0 + Self.weight($1) }
    }
  }

  private static func sizes(_ grams: GramTable, units: Int) -> [Size] {
    var sizes = [Size](repeating: Size(), count: units)
    for posting in grams.postings {
      if grams.entries[Int(posting.gram)].isPair {
        sizes[Int(posting.unit)].pairs += Float(posting.count)
      } else {
        sizes[Int(posting.unit)].singles += Float(posting.count)
      }
    }
    return sizes
  }

  @inline(__always)
  private static func weight(_ use: CommonGrams.Use) -> Float { use.isPair ? 1 : singleWeight }

  /// The share of the gram in running text: as a word, or as two characters that meet by chance.
  private static func background(_ key: UInt32, _ gazetteer: Gazetteer) -> Float {
    let pair = SIMD2(UInt16(truncatingIfNeeded: key >> 16), UInt16(truncatingIfNeeded: key))
    return withUnsafeBytes(of: pair) { bytes in
      let scalars = bytes.bindMemory(to: UInt16.self)
      func share(_ range: Range<Int>) -> Float? {
        gazetteer.wordCost(scalars, range).map { exponential(Float($0) * -0.099) }
      }
      guard pair[0] != 0 else { return share(1..<2)! }
      return share(0..<2) ?? share(0..<1)! * share(1..<2)!
    }
  }

  /// How often the two scalars stand side by side on the page.
  func occurrences(_ first: UInt16, _ second: UInt16) -> Int { grams.occurrences(first, second) }

  // MARK: - Fits

  /// By unit and unit: how well the first fits what the second says; 0 = as well as the page at large.
  func pairFits() -> [Float] {
    var fits = [Float](repeating: 0, count: count * count)
    var row = fits.mutableSpan
    let (uses, holders, sizes) = (common.uses.span, common.holders.span, self.sizes.span)
    for unit in 0..<count {
      let first = unit * count
      for index in common.useStarts[unit]..<common.useStarts[unit + 1] {
        let use = uses[index]
        let weight = Self.weight(use)
        for place in common.holders(of: use.gram) {
          let holder = holders[place]
          let available = sizes[Int(holder.unit)][use.isPair]
          row[first + Int(holder.unit)] +=
            weight * magnitude(Self.odds * holder.count / (available * use.expected))
        }
      }
      row[first + unit] = 0
      scale(&row, first..<first + count, unit)
    }
    return fits
  }

  /// By unit and story: how well the unit fits what the story's other units say; 0 = as well as the page at large.
  ///
  /// - Parameter shares: the stories that units are taken to belong to.
  func fits(_ shares: StoryShares, stories: Int) -> [Float] {
    var fits = [Float](repeating: 0, count: count * stories)
    var row = fits.mutableSpan
    let told = StoryGrams(common, shares, stories: stories)
    let sizes = self.sizes(shares, stories: stories)
    let (uses, runs) = (common.uses.span, told.runs.span)
    var own = [Float](repeating: 0, count: stories)
    for unit in 0..<count {
      let first = unit * stories
      for share in shares[unit].reversed() { own[share.story] = share.value }
      for index in common.useStarts[unit]..<common.useStarts[unit + 1] {
        let use = uses[index]
        let weight = Self.weight(use)
        for place in told.places(of: use.gram) {
          let run = runs[place]
          let story = Int(run.story)
          var found = run.total
          var available = sizes[story][use.isPair]
          if own[story] > 0 {
            found = told.total(of: run, without: unit)
            available -= own[story] * self.sizes[unit][use.isPair]
            guard found > 0, available > 0 else { continue }
          }
          row[first + story] += weight * magnitude(Self.odds * found / (available * use.expected))
        }
      }
      for share in shares[unit] { own[share.story] = 0 }
      scale(&row, first..<first + stories, unit)
    }
    return fits
  }

  /// By story: how much text it has.
  private func sizes(_ shares: StoryShares, stories: Int) -> [Size] {
    var sizes = [Size](repeating: Size(), count: stories)
    for unit in 0..<count {
      for share in shares[unit] { sizes[share.story].add(self.sizes[unit], times: share.value) }
    }
    return sizes
  }

  /// Makes means of sums. Longer units are surer, but not in proportion: their words are not drawn one by one.
  private func scale(_ fits: inout MutableSpan<Float>, _ row: Range<Int>, _ unit: Int) {
    let scale = 1 / (4 + weights[unit]).squareRoot()
    let nothing = magnitude(Self.odds) * weights[unit]
    for index in row { fits[index] = (fits[index] - nothing) * scale }
  }
}
