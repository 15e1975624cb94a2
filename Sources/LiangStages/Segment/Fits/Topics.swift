import LiangText

/// What the units of a page speak of: how well each fits each story, by the characters and pairs of characters they
/// have in common.
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
    let grams = GramTable(page, units)
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

  /// Whether the two scalars, of which the second stands there on the page, stand side by side in several units.
  @inline(__always)
  func recurs(endingAt index: Int) -> Bool { grams.recurs(endingAt: index) }

  // MARK: - Fits

  /// By unit and unit: how well the first fits what the second says; 0 = as well as the page at large. A unit fits
  /// itself as it does what has none of its words.
  func pairFits() -> [Float] {
    let sums = pairSums()
    let blocks = sums.count / max(1, count)
    var fits: [Float] = []
    fits.reserveCapacity(count * count)
    for unit in 0..<count {
      let (nothing, scale) = standards(of: unit)
      for other in 0..<count {
        let sum = other == unit ? 0 : sums[unit * blocks + other >> 2][other & 3]
        fits.append((sum - nothing) * scale)
      }
    }
    return fits
  }

  /// Four units side by side, and how often they have a gram.
  private struct UnitBlock {
    var block = 0
    var counts = SIMD4<Float>()
    /// One over how many such grams each has.
    var inverses = SIMD4<Float>()
  }

  /// By unit and four units: what the first unit's grams say in all for the one and the other being of one story.
  private func pairSums() -> [SIMD4<Float>] {
    let blocks = (count + 3) / 4
    var sums = [SIMD4<Float>](repeating: SIMD4(), count: count * blocks)
    var sum = sums.mutableSpan
    let holders = common.holders.span
    var inverses = [GramTable.Size](repeating: GramTable.Size(), count: 4 * blocks)
    for unit in 0..<count { inverses[unit] = grams.sizes[unit].inverse }
    let pairs = (0..<blocks).map { block in SIMD4(inverses[4 * block..<4 * block + 4].map(\.pairs)) }
    let singles = (0..<blocks).map { block in SIMD4(inverses[4 * block..<4 * block + 4].map(\.singles)) }
    // Those that have the gram; its holders are in order, so that each block comes once.
    var found = [UnitBlock](repeating: UnitBlock(), count: Self.commonest)
    var unitBlocks = found.mutableSpan
    for gram in 0..<common.count {
      let places = common.places(of: gram)
      let isPair = common.isPair[gram]
      var count = 0
      for place in places {
        let holder = holders[place]
        let block = holder.unit >> 2
        if count == 0 || unitBlocks[count - 1].block != block {
          unitBlocks[count] = UnitBlock(block: block, inverses: isPair ? pairs[block] : singles[block])
          count += 1
        }
        unitBlocks[count - 1].counts += Self.lane(holder.count, at: holder.unit & 3)
      }
      let weight = isPair ? 1 : Self.singleWeight
      for place in places {
        let odds = Self.odds * holders[place].surprise
        let row = holders[place].unit * blocks
        // Not asked whether they are in bounds: this is where most of the time goes.
        for number in 0..<count {
          let others = unitBlocks[unchecked: number]
          sum[unchecked: row &+ others.block] += weight * magnitudes(others.counts * (odds * others.inverses))
        }
      }
    }
    return sums
  }

  /// The value at one place of four, and nothing at the others.
  @inline(__always)
  private static func lane(_ value: Float, at place: Int) -> SIMD4<Float> {
    let isThere = SIMD4<Int32>(0, 1, 2, 3) .== SIMD4(repeating: Int32(truncatingIfNeeded: place))
    return SIMD4().replacing(with: value, where: isThere)
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

  /// Four stories side by side, and how often they have a gram.
  private struct StoryBlock {
    var block = 0
    var counts = SIMD4<Float>()
  }

  /// By unit and four stories: what the unit's grams say for them in all.
  private func sums(_ shares: StoryShares, _ texts: StoryTexts) -> [SIMD4<Float>] {
    var sums = [SIMD4<Float>](repeating: SIMD4(), count: count * texts.blocks)
    var sum = sums.mutableSpan
    let (holders, own, starts) = (common.holders.span, texts.own.span, shares.starts.span)
    // Each share as what it adds to four stories.
    let parts = shares.list.map { (block: $0.story >> 2, value: Self.lane($0.value, at: $0.story & 3)) }
    let part = parts.span
    // The stories that have the gram, each block once, and the last gram that each had and where.
    var found = [StoryBlock](repeating: StoryBlock(), count: texts.blocks)
    var storyBlocks = found.mutableSpan
    var lasts = [(gram: Int32, place: Int32)](repeating: (-1, 0), count: texts.blocks)
    var last = lasts.mutableSpan
    for gram in 0..<common.count {
      let places = common.places(of: gram)
      var count = 0
      for place in places {
        let holder = holders[place]
        for index in starts[holder.unit]..<starts[holder.unit + 1] {
          let block = part[index].block
          if last[block].gram != gram {
            last[block] = (Int32(gram), Int32(count))
            storyBlocks[count] = StoryBlock(block: block)
            count += 1
          }
          storyBlocks[Int(last[block].place)].counts += holder.count * part[index].value
        }
      }
      let weight = common.isPair[gram] ? 1 : Self.singleWeight
      let inverse = common.isPair[gram] ? texts.inversePairs.span : texts.inverseSingles.span
      for place in places {
        let holder = holders[place]
        let odds = Self.odds * holder.surprise
        let row = holder.unit * texts.blocks
        // Not asked whether they are in bounds, as above.
        for number in 0..<count {
          let index = row &+ storyBlocks[unchecked: number].block
          let others = storyBlocks[unchecked: number].counts - holder.count * own[unchecked: index]
          sum[unchecked: index] += weight * magnitudes(others * (odds * inverse[unchecked: index]))
        }
      }
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
      for place in shares.places(of: unit) {
        sizes[shares.list[place].story].add(units[unit], times: shares.list[place].value)
      }
    }
    let inverses = sizes.map(\.inverse)
    let pairs = (0..<blocks).map { block in SIMD4(inverses[4 * block..<4 * block + 4].map(\.pairs)) }
    let singles = (0..<blocks).map { block in SIMD4(inverses[4 * block..<4 * block + 4].map(\.singles)) }
    own = Array(repeating: SIMD4(), count: units.count * blocks)
    inversePairs = []
    inverseSingles = []
    inversePairs.reserveCapacity(own.count)
    inverseSingles.reserveCapacity(own.count)
    for unit in units.indices {
      inversePairs += pairs
      inverseSingles += singles
      for place in shares.places(of: unit).reversed() {
        let share = shares.list[place]
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
