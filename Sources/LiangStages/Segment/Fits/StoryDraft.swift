import LiangText

/// The stories of a page as far as they are known: which begin where, and how far each unit belongs to each.
///
/// Every unit that may begin a story is the seed of one. Shares start out even; then, round by round, a unit is drawn
/// to the stories whose words it has and to those of the units that it may follow or be followed by. Names that a story
/// has gathered so help to find its next piece.
struct StoryDraft {
  /// What fitting a story's words counts, in logarithms for each point of fit.
  private static let fitWeight: Float = 1.5
  /// Shares below this are forgotten.
  private static let leastShare: Float = 0.02
  /// The lowest agreement, in logarithms.
  private static let leastAgreement: Float = -5

  /// The units that stories begin with. A story goes by its place here.
  private var seeds: [Int]
  /// The stories of each unit, the largest share first.
  private(set) var shares: StoryShares
  private let unitCount: Int
  /// By unit and unit: how likely the two belong to one story, in logarithms against chance.
  private var agreements: [Float]
  /// By unit: the story that it most likely belongs to.
  private var leaders: [Int] = []
  /// By unit and unit: how many units of the first one's story stand between the two, as `magnitude`.
  private var betweens: [Float] = []

  /// Nothing known but where stories may begin.
  init(_ units: [PageUnit]) {
    unitCount = units.count
    seeds = units.indices.filter { Self.mayBegin(units[$0]) }
    if seeds.isEmpty, !units.isEmpty { seeds = [0] }
    shares = StoryShares(units: units.count)
    agreements = []
    let stories = Self.stories(of: seeds, unitCount: units.count)
    for unit in units.indices {
      if stories[unit] >= 0 {
        shares.append(StoryShare(story: stories[unit], value: 1))
      } else {
        for story in seeds.indices { shares.append(StoryShare(story: story, value: 1 / Float(seeds.count))) }
      }
      shares.closeUnit()
    }
    agreements = agreementsAtFirst(stories)
    countBetween()
  }

  private static func mayBegin(_ unit: PageUnit) -> Bool {
    switch unit.kind {
    case .section, .title, .byline: true
    case .caption: unit.shape.marks.contains(.dateLead)
    case .text: unit.shape.marks.contains(.opening) || unit.shape.marks.contains(.dateLead)
    case .credit, .row: false
    }
  }

  /// By unit: the story that it begins, -1 = none.
  private static func stories(of seeds: [Int], unitCount: Int) -> [Int] {
    var stories = [Int](repeating: -1, count: unitCount)
    for (story, seed) in seeds.enumerated() { stories[seed] = story }
    return stories
  }

  // MARK: - Asking

  /// How likely the two belong to one story, in logarithms against chance.
  @inline(__always)
  func agreement(_ unit: Int, _ other: Int) -> Float { agreements[unit * unitCount + other] }

  /// How many units of a unit's story stand between it and another, as `magnitude`.
  @inline(__always)
  func between(_ unit: Int, _ other: Int) -> Float { betweens[unit * unitCount + other] }

  // MARK: - The next round

  /// The next round: shares by the words and by the links as they now look.
  func next(
    _ topics: Topics, _ columns: ColumnFits, _ keys: [KeyFits], _ meanings: MeaningFits, _ links: LinkCertainty
  ) -> StoryDraft {
    var draft = self
    let heirs = heirs(links)
    draft.seeds = seeds.indices.filter { heirs[$0] < 0 }.map { seeds[$0] }
    let current = inherited(heirs)
    // What is spread evenly says nothing of a story's words.
    let known = current.filtered { $0.value > 1.5 / Float(draft.seeds.count) }
    var fits = topics.fits(known, stories: draft.seeds.count)
    columns.add(known, count: draft.seeds.count, to: &fits)
    for keys in keys { keys.add(known, count: draft.seeds.count, to: &fits) }
    meanings.add(known, count: draft.seeds.count, to: &fits)
    draft.shares = draft.drawn(current, fits, links)
    draft.agreements = draft.agreementsByShares()
    draft.countBetween()
    return draft
  }

  /// By story: the one that it turns out to be a part of, -1 = none.
  private func heirs(_ links: LinkCertainty) -> [Int] {
    let stories = Self.stories(of: seeds, unitCount: unitCount)
    var heirs = seeds.map { seed in
      guard links.beginning(seed) < 0.3, let leader = links.likeliestPredecessor(of: seed) else { return -1 }
      return stories[leader] >= 0 ? stories[leader] : leaders[leader]
    }
    // To the last heir; a ring keeps its first story.
    for story in seeds.indices where heirs[story] >= 0 {
      var last = story
      var steps = 0
      while case let heir = heirs[last], heir >= 0, heir != story, steps < seeds.count {
        last = heir
        steps += 1
      }
      heirs[story] = last == story || heirs[last] >= 0 ? -1 : last
    }
    return heirs
  }

  /// The shares of the stories that stay.
  private func inherited(_ heirs: [Int]) -> StoryShares {
    var places: [Int] = []
    var kept = 0
    for heir in heirs {
      places.append(kept)
      if heir < 0 { kept += 1 }
    }
    return shares.renamed { heirs[$0] < 0 ? places[$0] : places[heirs[$0]] }
  }

  private func drawn(_ current: StoryShares, _ fits: [Float], _ links: LinkCertainty) -> StoryShares {
    let stories = Self.stories(of: seeds, unitCount: unitCount)
    var next = StoryShares(units: unitCount)
    let count = seeds.count
    var shares = [Float](repeating: 0, count: count)
    var drawn = shares.mutableSpan
    let fits = fits.span
    for unit in 0..<unitCount {
      for story in 0..<count { drawn[story] = 0.02 }
      links.forEachNeighbour(of: unit) { other, probability in
        for place in current.places(of: other) {
          drawn[current.list[place].story] += probability * current.list[place].value
        }
      }
      if stories[unit] >= 0 { drawn[stories[unit]] += 2 * links.beginning(unit) }
      var (sum, most): (Float, Float) = (0, 0)
      for story in 0..<count {
        drawn[story] *= exponential(Self.fitWeight * fits[unit * count + story])
        sum += drawn[story]
        most = max(most, drawn[story])
      }
      // Of a hundred alike none has enough: then the first counts.
      let least = min(Self.leastShare, most / sum)
      for story in 0..<count where drawn[story] / sum >= least {
        next.append(StoryShare(story: story, value: drawn[story] / sum))
      }
      next.sort()
      next.closeUnit()
    }
    return next
  }

  // MARK: - What follows from the shares

  /// The agreements of seeds, each sure of its story, and of others, which may be of any.
  private func agreementsAtFirst(_ stories: [Int]) -> [Float] {
    let even = 1 / Float(seeds.count)
    let (ofOneStory, ofTwoStories) = (inLogarithms(1), inLogarithms(0))
    let oneUnknown = inLogarithms(even)
    let bothUnknown = inLogarithms(seeds.reduce(0) { sum, _ in sum + even * even })
    var agreements: [Float] = []
    agreements.reserveCapacity(unitCount * unitCount)
    for story in stories {
      for other in stories {
        switch (story >= 0, other >= 0) {
        case (true, true): agreements.append(story == other ? ofOneStory : ofTwoStories)
        case (true, false), (false, true): agreements.append(oneUnknown)
        case (false, false): agreements.append(bothUnknown)
        }
      }
    }
    return agreements
  }

  private func agreementsByShares() -> [Float] {
    // By story and four units: their shares of it.
    let width = (unitCount + 3) / 4
    var values = [SIMD4<Float>](repeating: SIMD4(), count: seeds.count * width)
    for unit in 0..<unitCount {
      for share in shares.places(of: unit) {
        values[shares.list[share].story * width + unit >> 2][unit & 3] = shares.list[share].value
      }
    }
    let value = values.span
    var agreements = [Float](repeating: 0, count: unitCount * unitCount)
    var agreement = agreements.mutableSpan
    var sums = [SIMD4<Float>](repeating: SIMD4(), count: width)
    var sum = sums.mutableSpan
    for unit in 0..<unitCount {
      for place in 0..<width { sum[place] = SIMD4() }
      for share in shares.places(of: unit) {
        let (row, own) = (shares.list[share].story * width, shares.list[share].value)
        for place in 0..<width { sum[place] += own * value[row + place] }
      }
      for place in 0..<width {
        let exact = logarithms(sum[place] * Float(seeds.count))
        let four = exact.replacing(with: Self.leastAgreement, where: exact .< Self.leastAgreement)
        for other in 4 * place..<min(4 * place + 4, unitCount) { agreement[unit * unitCount + other] = four[other & 3] }
      }
    }
    return agreements
  }

  @inline(__always)
  private func inLogarithms(_ agreement: Float) -> Float {
    max(Self.leastAgreement, logarithm(agreement * Float(seeds.count)))
  }

  private mutating func countBetween() {
    leaders = (0..<unitCount).map { shares.list[shares.starts[$0]].story }
    let leaders = self.leaders
    let magnitudes = (0...unitCount).map { magnitude(Float($0)) }
    var betweens = [Float](repeating: 0, count: unitCount * unitCount)
    var between = betweens.mutableSpan
    for unit in 0..<unitCount {
      let (row, story) = (unit * unitCount, leaders[unit])
      var passed = 0
      for other in unit + 1..<unitCount {
        between[row + other] = magnitudes[passed]
        if leaders[other] == story { passed += 1 }
      }
      passed = 0
      for other in (0..<unit).reversed() {
        between[row + other] = magnitudes[passed]
        if leaders[other] == story { passed += 1 }
      }
    }
    self.betweens = betweens
  }
}
