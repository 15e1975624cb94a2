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

  /// The number of texts: units, or blocks of them.
  let count: Int
  private let grams: GramTable
  private let common: CommonGrams
  /// By unit: pairs and characters in all.
  private var sizes: [Size]
  /// By unit: the weights of its common grams in all.
  private var weights: [Float]

  /// How much text there is.
  fileprivate struct Size {
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

    /// One over each; 0 where there is nothing.
    var inverse: Size { Size(pairs: pairs > 0 ? 1 / pairs : 0, singles: singles > 0 ? 1 / singles : 0) }
  }

  init(_ page: FoldedPage, _ units: [PageUnit], _ gazetteer: Gazetteer) {
    var grams = GramTable(capacity: 2 * units.reduce(0) { $0 + $1.count })
    for (number, unit) in units.enumerated() {
      for line in unit.lines { grams.add(page.text(page.lines[line]), of: number) }
    }
    self.init(grams, count: units.count, gazetteer)
  }

  /// What texts of several units speak of.
  ///
  /// - Parameter texts: by unit the text that it is a part of, in rising order from 0.
  func joined(_ texts: [Int], _ gazetteer: Gazetteer) -> Topics {
    Topics(grams.joined(texts), count: (texts.last ?? -1) + 1, gazetteer)
  }

  private init(_ grams: GramTable, count: Int, _ gazetteer: Gazetteer) {
    self.count = count
    let sizes = Self.sizes(grams, units: count)
    let whole = sizes.reduce(into: Size()) { $0.add($1, times: 1) }
    common = CommonGrams(
      grams, most: Self.commonest, background: { Self.background($0.key, gazetteer) },
      expected: { elsewhere, background, unit, isPair in
        Self.pageShare * elsewhere / whole.without(sizes[unit])[isPair] + (1 - Self.pageShare) * background
      })
    self.grams = grams
    self.sizes = sizes
    weights = Array(repeating: 0, count: count)
    for gram in 0..<common.count {
      for place in common.places(of: gram) {
        weights[common.holders[place].unit] += common.isPair[gram] ? 1 : Self.singleWeight
      }
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
    var shares = StoryShares(units: count)
    for unit in 0..<count {
      shares.append(StoryShare(story: unit, value: 1))
      shares.closeUnit()
    }
    return fits(shares, stories: count)
  }

  /// By unit and story: how well the unit fits what the story's other units say; 0 = as well as the page at large.
  ///
  /// - Parameter shares: the stories that units are taken to belong to.
  func fits(_ shares: StoryShares, stories: Int) -> [Float] {
    let sums = sums(shares, StoryTexts(sizes, shares, stories: stories))
    let blocks = sums.count / max(1, count)
    var fits: [Float] = []
    fits.reserveCapacity(count * stories)
    for unit in 0..<count {
      // Longer units are surer, but not in proportion: their words are not drawn one by one.
      let scale = 1 / (4 + weights[unit]).squareRoot()
      let nothing = magnitude(Self.odds) * weights[unit]
      for story in 0..<stories { fits.append((sums[unit * blocks + story >> 2][story & 3] - nothing) * scale) }
    }
    return fits
  }

  /// By unit and four stories: what the unit's grams say for them in all.
  private func sums(_ shares: StoryShares, _ texts: StoryTexts) -> [SIMD4<Float>] {
    var sums = [SIMD4<Float>](repeating: SIMD4(), count: count * texts.blocks)
    var sum = sums.mutableSpan
    let (holders, own) = (common.holders.span, texts.own.span)
    // How often each story has the gram, and which four of them have it at all.
    var told = [SIMD4<Float>](repeating: SIMD4(), count: texts.blocks)
    var touched: [Int] = []
    for gram in 0..<common.count {
      let places = common.places(of: gram)
      for place in places { tell(holders[place], shares, &told, &touched) }
      let weight = common.isPair[gram] ? 1 : Self.singleWeight
      let inverse = common.isPair[gram] ? texts.inversePairs.span : texts.inverseSingles.span
      for place in places {
        let holder = holders[place]
        let odds = Self.odds * holder.surprise
        for block in touched {
          let index = holder.unit * texts.blocks + block
          let others = told[block] - holder.count * own[index]
          sum[index] += weight * magnitudes(others * (odds * inverse[index]))
        }
      }
      for block in touched { told[block] = SIMD4() }
      touched.removeAll(keepingCapacity: true)
    }
    return sums
  }

  /// Adds what a unit has of a gram to its stories.
  @inline(__always)
  private func tell(
    _ holder: CommonGrams.Holder, _ shares: StoryShares, _ told: inout [SIMD4<Float>], _ touched: inout [Int]
  ) {
    for place in shares.places(of: holder.unit) {
      let share = shares.list[place]
      let block = share.story >> 2
      if told[block] == SIMD4() { touched.append(block) }
      told[block][share.story & 3] += holder.count * share.value
    }
  }
}

/// How much text each story has without that of a unit: four stories side by side, by unit.
private struct StoryTexts {
  /// How many times four stories there are.
  let blocks: Int
  /// How far the unit belongs to the stories.
  private(set) var own: [SIMD4<Float>]
  /// One over the pairs of the stories' other units; 0 where there are none.
  private(set) var inversePairs: [SIMD4<Float>]
  /// The same of single characters.
  private(set) var inverseSingles: [SIMD4<Float>]

  init(_ units: [Topics.Size], _ shares: StoryShares, stories: Int) {
    blocks = (stories + 3) / 4
    var sizes = [Topics.Size](repeating: Topics.Size(), count: 4 * blocks)
    for unit in units.indices {
      for share in shares[unit] { sizes[share.story].add(units[unit], times: share.value) }
    }
    own = Array(repeating: SIMD4(), count: units.count * blocks)
    let inverses = sizes.map(\.inverse)
    let pairs = (0..<blocks).map { block in SIMD4(inverses[4 * block..<4 * block + 4].map(\.pairs)) }
    let singles = (0..<blocks).map { block in SIMD4(inverses[4 * block..<4 * block + 4].map(\.singles)) }
    inversePairs = []
    inverseSingles = []
    inversePairs.reserveCapacity(own.count)
    inverseSingles.reserveCapacity(own.count)
    for unit in units.indices {
      inversePairs += pairs
      inverseSingles += singles
      for share in shares[unit].reversed() {
        let index = unit * blocks + share.story >> 2
        var size = sizes[share.story]
        size.add(units[unit], times: -share.value)
        own[index][share.story & 3] += share.value
        inversePairs[index][share.story & 3] = size.inverse.pairs
        inverseSingles[index][share.story & 3] = size.inverse.singles
      }
    }
  }
}
