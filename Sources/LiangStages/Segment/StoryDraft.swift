/// The stories of a page as far as they are known: which begin where, and how far each unit belongs to each.
///
/// Every unit that may begin a story is the seed of one. Shares start out even; then, round by round, a unit is drawn to
/// the stories whose words it has and to those of the units that it may follow or be followed by. Names that a story has
/// gathered so help to find its next piece.
struct StoryDraft {
  /// What fitting a story's words counts, in logarithms for each point of fit.
  private static let fitWeight: Float = 1.5
  /// Shares below this are forgotten.
  private static let leastShare: Float = 0.02
  /// The lowest agreement, in logarithms.
  private static let leastAgreement: Float = -5

  /// By unit: its stories, the largest share first. A story goes by the number of the unit that it begins with.
  private(set) var shares: [[StoryShare]]
  /// The units that stories begin with.
  private var seeds: [Int]
  /// By story and place: how many units of the story stand before the place.
  private var before: [Int: [Int32]] = [:]

  /// Nothing known but where stories may begin.
  init(_ units: [PageUnit]) {
    seeds = units.indices.filter { Self.mayBegin(units[$0]) }
    if seeds.isEmpty, !units.isEmpty { seeds = [0] }
    let even = seeds.map { [count = seeds.count] in StoryShare(story: $0, value: 1 / Float(count)) }
    shares = units.indices.map { [seeds] in seeds.contains($0) ? [StoryShare(story: $0, value: 1)] : even }
    countUnits()
  }

  private static func mayBegin(_ unit: PageUnit) -> Bool {
    switch unit.kind {
    case .section, .title, .byline: true
    case .caption: unit.shape.marks.contains(.dateLead)
    case .text: unit.shape.marks.contains(.opening)
    case .credit, .row: false
    }
  }

  /// How likely the two belong to one story, in logarithms against chance.
  func agreement(_ u: Int, _ v: Int) -> Float {
    var sum: Float = 0
    for a in shares[u] {
      for b in shares[v] where a.story == b.story { sum += a.value * b.value }
    }
    return max(Self.leastAgreement, logarithm(sum * Float(seeds.count)))
  }

  /// How many units of a unit's story stand between it and another.
  func between(_ unit: Int, _ other: Int) -> Int {
    let (low, high) = unit < other ? (unit, other) : (other, unit)
    guard let row = before[shares[unit][0].story] else { return 0 }
    return max(0, Int(row[high] - row[low + 1]))
  }

  /// The next round: shares by the words and by the links as they now look.
  func next(_ topics: Topics, _ links: LinkCertainty) -> StoryDraft {
    var draft = self
    let successors = heirs(links)
    draft.seeds = seeds.filter { successors[$0] == nil }
    let place = Dictionary(uniqueKeysWithValues: draft.seeds.enumerated().map { ($1, $0) })
    let current = shares.map { list in
      list.map { StoryShare(story: place[successors[$0.story] ?? $0.story]!, value: $0.value) }
    }
    // What is spread evenly says nothing of a story's words.
    let known = current.map { $0.filter { $0.value > 1.5 / Float(draft.seeds.count) } }
    let fits = topics.fits(known, stories: draft.seeds.count)
    for unit in shares.indices {
      var drawn = [Float](repeating: 0.02, count: draft.seeds.count)
      links.forEachNeighbour(of: unit) { other, probability in
        for share in current[other] { drawn[share.story] += probability * share.value }
      }
      if let own = place[unit] { drawn[own] += 2 * links.beginning(unit) }
      draft.shares[unit] = Self.normalized(
        drawn.enumerated().map { story, value in
          (draft.seeds[story], value * exponential(Self.fitWeight * fits[unit * draft.seeds.count + story]))
        })
    }
    draft.countUnits()
    return draft
  }

  /// The stories that turn out to begin elsewhere, each with the story that it is a part of.
  private func heirs(_ links: LinkCertainty) -> [Int: Int] {
    var heirs: [Int: Int] = [:]
    let set = Set(seeds)
    for seed in seeds {
      guard links.beginning(seed) < 0.3, let leader = links.likeliestPredecessor(of: seed) else { continue }
      heirs[seed] = set.contains(leader) ? leader : shares[leader][0].story
    }
    // To the last heir; a ring keeps its first story.
    for seed in seeds where heirs[seed] != nil {
      var last = seed
      var steps = 0
      while let heir = heirs[last], heir != seed, steps < seeds.count {
        last = heir
        steps += 1
      }
      heirs[seed] = last == seed || heirs[last] != nil ? nil : last
    }
    return heirs
  }

  private static func normalized(_ values: [(story: Int, value: Float)]) -> [StoryShare] {
    let sum = values.reduce(0) { $0 + $1.value }
    let shares = values.map { StoryShare(story: $0.story, value: $0.value / sum) }
    return shares.filter { $0.value >= leastShare }.sorted { ($0.value, $1.story) > ($1.value, $0.story) }
  }

  private mutating func countUnits() {
    before = [:]
    for story in Set(shares.map { $0[0].story }) {
      var row: [Int32] = [0]
      row.reserveCapacity(shares.count + 1)
      for share in shares { row.append(row.last! + (share[0].story == story ? 1 : 0)) }
      before[story] = row
    }
  }
}
