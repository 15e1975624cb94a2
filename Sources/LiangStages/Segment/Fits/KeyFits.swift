import LiangText

/// How well units fit each other, and stories, by keys that they name, such as places or names: of one story are those
/// that have keys in common that say much; what has none of a story's is rather another's.
struct KeyFits {
  /// What keys say of two units being of one story, in logarithms, by how many units have them.
  struct Scale {
    /// What a common key says that all units have.
    var least: Float
    /// What each halving of how many have it adds.
    var halving: Float
    /// The most that it says.
    var most: Float
    /// What two units say that have no key in common.
    var apart: Float
    /// What a point counts against one of words in common.
    var weight: Float
  }

  private let apart: Float
  private let weight: Float
  private let count: Int
  /// The units that name keys; none where there is nothing to compare.
  private var named: [Int] = []
  /// By unit and unit: what they say of their being of one story; 0 where they say nothing. Symmetric. Empty where
  /// there is nothing to compare.
  private var fits: [Float] = []
  /// The same by place in `named` and four of them; what each says of itself is left out.
  private var rows: [SIMD4<Float>] = []

  /// Keys that say the more the fewer units have them.
  ///
  /// - Parameter keys: by unit the keys that it names, each once.
  init(_ keys: [[Int]], _ scale: Scale) {
    let named = Float(keys.count { !$0.isEmpty })
    self.init(keys, apart: scale.apart, weight: scale.weight) { _, holders in
      min(scale.most, scale.least + scale.halving * magnitude(named / Float(holders) - 1))
    }
  }

  /// Keys that say by themselves how much; what has none in common says nothing.
  init(_ terms: TermKeys) {
    self.init(terms.keys, apart: 0, weight: TermKeys.weight) { term, _ in terms.strengths[term] }
  }

  /// - Parameter strength: what a key says, and so many units having it.
  private init(_ keys: [[Int]], apart: Float, weight: Float, strength: (_ key: Int, _ holders: Int) -> Float) {
    self.apart = apart
    self.weight = weight
    count = keys.count
    let named = keys.indices.filter { !keys[$0].isEmpty }
    guard named.count > 1 else { return }
    self.named = named
    var holders: [(key: Int, unit: Int)] = []
    holders.reserveCapacity(keys.reduce(0) { $0 + $1.count })
    for unit in named { for key in keys[unit] { holders.append((key, unit)) } }
    holders.sort { $0 < $1 }
    fits = Array(repeating: 0, count: count * count)
    if apart != 0 { for u in named { for v in named { fits[u * count + v] = apart } } }
    var start = 0
    while start < holders.count {
      let key = holders[start].key
      let end = holders[start...].firstIndex { $0.key != key } ?? holders.count
      if end - start > 1 {
        let strength = strength(key, end - start)
        for u in holders[start..<end] {
          for v in holders[start..<end] { fits[u.unit * count + v.unit] = max(fits[u.unit * count + v.unit], strength) }
        }
      }
      start = end
    }
    let width = (named.count + 3) / 4
    rows = Array(repeating: SIMD4(), count: named.count * width)
    for (number, unit) in named.enumerated() {
      for (place, other) in named.enumerated() where other != unit {
        rows[number * width + place >> 2][place & 3] = fits[unit * count + other]
      }
    }
  }

  /// What the keys of the two say of their being of one story, in logarithms; 0 where they say nothing. Symmetric.
  @inline(__always)
  func fit(_ u: Int, _ v: Int) -> Float { fits.isEmpty ? 0 : fits[u * count + v] }

  /// The same against words in common.
  @inline(__always)
  func affinity(_ u: Int, _ v: Int) -> Float { weight * fit(u, v) }

  /// Whether the two name keys and none in common, and that says something.
  @inline(__always)
  func areApart(_ u: Int, _ v: Int) -> Bool { apart != 0 && fit(u, v) == apart }

  /// Whether the one is the next in which the other's keys come again: none between the two, the page read round from
  /// its end to its beginning, has as much in common with the one or with the other.
  func isNext(_ u: Int, _ v: Int) -> Bool {
    let fit = fit(u, v)
    guard fit > 0 else { return false }
    // Read on from the end, where the one stands before the other, there is nothing from the beginning on.
    let (behind, before) = (u + 1..<(u < v ? v : count), 0..<(u < v ? 0 : v))
    func isBetween(_ hasAsMuch: (Int) -> Bool) -> Bool {
      behind.contains(where: hasAsMuch) || before.contains(where: hasAsMuch)
    }
    return !isBetween { self.fit($0, v) >= fit } || !isBetween { self.fit(u, $0) >= fit }
  }

  /// Adds to the fits, by unit and story, how well the unit's keys are those of the story's other units.
  func add(_ stories: StoryShares, count storyCount: Int, to sums: inout [Float]) {
    let width = (named.count + 3) / 4
    let (row, shares) = (rows.span, stories.list.span)
    // By story and four units that name keys: what those of the story say of each, and how many say something, and one
    // more.
    var said = [SIMD4<Float>](repeating: SIMD4(), count: storyCount * width)
    var sizes = [SIMD4<Float>](repeating: SIMD4(repeating: 1), count: storyCount * width)
    var saying = said.mutableSpan
    var size = sizes.mutableSpan
    for (number, unit) in named.enumerated() {
      for place in stories.places(of: unit) {
        let share = shares[place]
        for four in 0..<width {
          let fit = row[number * width + four]
          saying[share.story * width + four] += share.value * fit
          size[share.story * width + four] += SIMD4().replacing(with: share.value, where: fit .!= 0)
        }
      }
    }
    for (number, unit) in named.enumerated() {
      for story in 0..<storyCount {
        let four = story * width + number >> 2
        sums[unit * storyCount + story] += weight * said[four][number & 3] / sizes[four][number & 3]
      }
    }
  }
}
