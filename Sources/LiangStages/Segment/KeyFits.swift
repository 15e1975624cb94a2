/// How well units fit each other, and stories, by keys that they name, such as places: of one story are those that have keys
/// in common that few other units of the page have; what has none of a story's is rather another's.
struct KeyFits {
  /// What keys say of two units being of one story, in logarithms.
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

  private let scale: Scale
  private let count: Int
  /// The units that name keys.
  private var named: [Int] = []
  /// By unit and unit: what they say of their being of one story; 0 where one names no key. Symmetric. Empty where there is
  /// nothing to compare.
  private var fits: [Float] = []

  /// - Parameter keys: by unit the keys that it names, each once.
  init(_ keys: [[Int]], _ scale: Scale) {
    self.scale = scale
    count = keys.count
    named = keys.indices.filter { !keys[$0].isEmpty }
    guard named.count > 1 else { return }
    var counts: [Int: Float] = [:]
    for unit in named { for key in keys[unit] { counts[key, default: 0] += 1 } }
    let rarities = counts.mapValues { scale.halving * magnitude(Float(named.count) / $0 - 1) }
    fits = Array(repeating: 0, count: count * count)
    for u in named {
      for v in named where v < u {
        var common: Float?
        for key in keys[u] where keys[v].contains(key) { common = max(common ?? 0, rarities[key]!) }
        let fit = common.map { min(scale.most, scale.least + $0) } ?? scale.apart
        fits[u * count + v] = fit
        fits[v * count + u] = fit
      }
    }
  }

  /// What the keys of the two say of their being of one story, in logarithms; 0 where one names none. Symmetric.
  @inline(__always)
  func fit(_ u: Int, _ v: Int) -> Float { fits.isEmpty ? 0 : fits[u * count + v] }

  /// The same against words in common.
  @inline(__always)
  func affinity(_ u: Int, _ v: Int) -> Float { scale.weight * fit(u, v) }

  /// Whether the two name keys, and none in common.
  @inline(__always)
  func areApart(_ u: Int, _ v: Int) -> Bool { fit(u, v) == scale.apart }

  /// Adds to the fits, by unit and story, how well the unit's keys are those of the story's other units.
  func add(_ stories: StoryShares, count storyCount: Int, to sums: inout [Float]) {
    guard !fits.isEmpty else { return }
    var said = [Float](repeating: 0, count: storyCount)
    var sizes = said
    for unit in named {
      for story in 0..<storyCount { (said[story], sizes[story]) = (0, 1) }
      for other in named where other != unit {
        let fit = fit(unit, other)
        for share in stories[other] {
          said[share.story] += share.value * fit
          sizes[share.story] += share.value
        }
      }
      for story in 0..<storyCount { sums[unit * storyCount + story] += scale.weight * said[story] / sizes[story] }
    }
  }
}
