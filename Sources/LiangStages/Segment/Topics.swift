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
  /// By gram: its share in the text of the press, of those that several units have.
  private let backgrounds: [Float]
  private let common: CommonGrams
  /// By unit: the weights of its common grams in all.
  private let weights: [Float]

  init(_ page: FoldedPage, _ units: [PageUnit], _ costs: WordCosts) {
    var grams = GramTable(capacity: 2 * units.reduce(0) { $0 + $1.count }, units: units.count)
    for (number, unit) in units.enumerated() {
      for line in unit.lines { grams.add(page.text(page.lines[line]), of: number) }
    }
    let backgrounds = grams.entries.map { $0.units > 1 ? GramBackground.share($0.key, costs) : 0 }
    self.init(grams, backgrounds)
  }

  /// What texts of several units speak of.
  ///
  /// - Parameter texts: by unit the text that it is a part of, in rising order from 0.
  func joined(_ texts: [Int]) -> Topics { Topics(grams.joined(texts), backgrounds) }

  private init(_ grams: GramTable, _ backgrounds: [Float]) {
    self.grams = grams
    self.backgrounds = backgrounds
    count = grams.sizes.count
    common = CommonGrams(grams, most: Self.commonest, backgrounds: backgrounds, pageShare: Self.pageShare)
    var weights = [Float](repeating: 0, count: count)
    for gram in 0..<common.count {
      let weight = common.isPair[gram] ? 1 : Self.singleWeight
      for place in common.places(of: gram) { weights[common.holders[place].unit] += weight }
    }
    self.weights = weights
  }

  /// How often the two scalars stand side by side on the page.
  func occurrences(_ first: UInt16, _ second: UInt16) -> Int { grams.occurrences(first, second) }

  /// Whether the two scalars stand side by side in several units.
  func recurs(_ first: UInt16, _ second: UInt16) -> Bool { grams.recurs(first, second) }

  // MARK: - Fits

  /// By unit and unit: how well the first fits what the second says; 0 = as well as the page at large. A unit fits itself as it
  /// does what has none of its words.
  func pairFits() -> [Float] {
    var fits = [Float](repeating: 0, count: count * count)
    var sum = fits.mutableSpan
    let holders = common.holders.span
    let inverses = grams.sizes.map(\.inverse)
    // What the holders of a gram have of it; what is behind the last of them is read and left.
    var counts = [Float](repeating: 0, count: Self.commonest)
    var shares = counts
    for gram in 0..<common.count {
      let places = common.places(of: gram)
      let isPair = common.isPair[gram]
      for (number, place) in places.enumerated() {
        counts[number] = holders[place].count
        shares[number] = inverses[holders[place].unit][isPair]
      }
      let weight = isPair ? 1 : Self.singleWeight
      for first in stride(from: 0, to: places.count, by: 4) {
        let held = SIMD4(counts[first], counts[first + 1], counts[first + 2], counts[first + 3])
        let share = SIMD4(shares[first], shares[first + 1], shares[first + 2], shares[first + 3])
        let others = places.lowerBound + first..<min(places.lowerBound + first + 4, places.upperBound)
        for place in places {
          let row = holders[place].unit * count
          let said = weight * magnitudes(held * (Self.odds * holders[place].surprise * share))
          sum[row + holders[others.lowerBound].unit] += said[0]
          if others.count > 1 { sum[row + holders[others.lowerBound + 1].unit] += said[1] }
          if others.count > 2 { sum[row + holders[others.lowerBound + 2].unit] += said[2] }
          if others.count > 3 { sum[row + holders[others.lowerBound + 3].unit] += said[3] }
        }
      }
    }
    for unit in 0..<count {
      let (nothing, scale) = standards(of: unit)
      sum[unit * count + unit] = 0
      for other in unit * count..<(unit + 1) * count { sum[other] = (sum[other] - nothing) * scale }
    }
    return fits
  }

  /// What a unit's grams say where they stand as often as on the page at large, and what a point counts.
  private func standards(of unit: Int) -> (nothing: Float, scale: Float) {
    // Longer units are surer, but not in proportion: their words are not drawn one by one.
    (magnitude(Self.odds) * weights[unit], 1 / (4 + weights[unit]).squareRoot())
  }

  /// By unit and story: how well the unit fits what the story's other units say; 0 = as well as the page at large.
  ///
  /// - Parameter shares: the stories that units are taken to belong to.
  func fits(_ shares: StoryShares, stories: Int) -> [Float] {
    let sums = sums(shares, StoryTexts(grams.sizes, shares, stories: stories))
    let blocks = sums.count / max(1, count)
    var fits: [Float] = []
    fits.reserveCapacity(count * stories)
    for unit in 0..<count {
      let (nothing, scale) = standards(of: unit)
      for story in 0..<stories { fits.append((sums[unit * blocks + story >> 2][story & 3] - nothing) * scale) }
    }
    return fits
  }

  /// By unit and four stories: what the unit's grams say for them in all.
  private func sums(_ shares: StoryShares, _ texts: StoryTexts) -> [SIMD4<Float>] {
    var sums = [SIMD4<Float>](repeating: SIMD4(), count: count * texts.blocks)
    var sum = sums.mutableSpan
    let (holders, own) = (common.holders.span, texts.own.span)
    // Each share as what it adds to four stories.
    let parts = shares.list.map { share in
      var part = SIMD4<Float>()
      part[share.story & 3] = share.value
      return (block: share.story >> 2, value: part)
    }
    // How often each story has the gram, and which four of them have it at all.
    var told = [SIMD4<Float>](repeating: SIMD4(), count: texts.blocks)
    var touched: [Int] = []
    for gram in 0..<common.count {
      let places = common.places(of: gram)
      for place in places {
        for part in parts[shares.places(of: holders[place].unit)] {
          if told[part.block] == SIMD4() { touched.append(part.block) }
          told[part.block] += holders[place].count * part.value
        }
      }
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

  init(_ units: [GramTable.Size], _ shares: StoryShares, stories: Int) {
    blocks = (stories + 3) / 4
    var sizes = [GramTable.Size](repeating: GramTable.Size(), count: 4 * blocks)
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
