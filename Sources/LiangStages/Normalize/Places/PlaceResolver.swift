import LiangCore
import LiangText

/// Weighs the readings of ambiguous mentions against the other places of their article and of the page.
struct PlaceResolver {
  /// What a mention came to.
  struct Resolution {
    /// The row of the timeline that was meant; nil where that cannot be decided.
    var unit: PlaceUnit?
    /// Whether only the context decided.
    var byContext = false
    var confidence: Float = 0
  }

  private let extraction: Extraction
  private var resolved: [Resolution]
  /// The codes of the newest year that the mentions came to, 0 where that is not decided.
  private var codes: [Int]
  /// By mention, the first of its article that may mean the same units.
  private let namesakes: [Int]
  /// Where the page is at home; 0 where nobody knows.
  private let home: Int

  /// The lead that the best reading must have over the next, in points of `score`.
  private static let lead = 2
  /// What a mention of the same unit makes of a reading, of its city or a part of that, of its province.
  private static let (sameUnit, sameCity, sameProvince) = (24, 15, 5)
  /// Bytes between two mentions of one sentence or two, and what these add.
  private static let (near, nearness): (Int32, Int) = (150, 3)
  /// How many mentions before and behind one are looked at: ten times what a dense page has, so that time stays linear.
  private static let reach = 500
  /// What another article says is divided by this: it is only heard where the mention's own is silent.
  private static let elsewhere = 8
  /// A page is at home where so many of its articles are, and half of those that name a place at all.
  private static let leastArticles = 3

  /// - Parameter home: what the page's furniture says; 0 where it says nothing.
  init(_ extraction: Extraction, home: Int32) {
    self.extraction = extraction
    self.home = Int(home)
    resolved = Array(repeating: Resolution(), count: extraction.places.count)
    codes = Array(repeating: 0, count: extraction.places.count)
    namesakes = Self.namesakes(extraction)
  }

  /// An article and the units that a mention in it may mean.
  private struct Name: Hashable {
    var article: Int32
    var units: [Int32]
  }

  private static func namesakes(_ extraction: Extraction) -> [Int] {
    var first: [Name: Int] = [:]
    return extraction.places.enumerated().map { index, place in
      guard place.candidates.count > 1 else { return index }
      let units = extraction.candidates[place.candidates.indices].map { Int32($0.unit) }
      let name = Name(article: Int32(place.article), units: units)
      defer { first[name] = first[name] ?? index }
      return first[name] ?? index
    }
  }

  /// One for each mention. Those with one reading first; then the others, twice, so that they lean on each other. What
  /// a name means where nothing around it tells is decided where most speaks for it: a headline knows less than the
  /// text.
  consuming func resolve() -> [Resolution] {
    for (index, place) in extraction.places.enumerated() where place.candidates.count == 1 {
      settle(index, Resolution(unit: readings(of: place)[0], confidence: place.confidence))
    }
    for _ in 0..<2 {
      var surest: [Int: (lead: Int, index: Int)] = [:]
      for (index, place) in extraction.places.enumerated() where place.candidates.count > 1 {
        let (resolution, lead) = decide(index, place)
        settle(index, resolution)
        let name = namesakes[index]
        if lead > surest[name]?.lead ?? -1 { surest[name] = (lead, index) }
      }
      // What its own surroundings tell of a mention holds.
      for (index, place) in extraction.places.enumerated()
      where place.candidates.count > 1 && !resolved[index].byContext {
        if let best = surest[namesakes[index]]?.index, best != index { settle(index, resolved[best]) }
      }
    }
    settleAtHome()
    return resolved
  }

  /// What is open still means what lies where the page is at home, if one reading does. That is said last, so that no
  /// other name leans on it.
  private mutating func settleAtHome() {
    let home = home == 0 ? commonCity : home
    guard home != 0 else { return }
    for (index, place) in extraction.places.enumerated() where resolved[index].unit == nil {
      let local = readings(of: place).filter {
        Self.points($0.final.code, $0.final.isInCity, beside: home) >= Self.sameCity
      }
      guard local.count == 1 else { continue }
      resolved[index] = Resolution(unit: local[0], byContext: true, confidence: 0.6)
    }
  }

  /// The prefecture or municipality that most articles name, or a part of it, by the mentions that have one reading; 0
  /// where they are too few, or as many name another.
  private var commonCity: Int {
    var articles: [Int: Set<Int>] = [:]
    for (place, resolution) in zip(extraction.places, resolved) {
      guard place.candidates.count == 1, let unit = resolution.unit?.final else { continue }
      articles[unit.cityCode, default: []].insert(Int(place.article))
    }
    let naming = articles.values.reduce(into: Set<Int>()) { $0.formUnion($1) }.count
    let cities = articles.filter { $0.key % 10000 != 0 || PlaceUnit.municipalities.contains($0.key / 10000) }
    guard let most = cities.max(by: { $0.value.count < $1.value.count }),
      most.value.count >= Self.leastArticles, 2 * most.value.count >= naming,
      cities.count(where: { $0.value.count == most.value.count }) == 1
    else { return 0 }
    return most.key
  }

  private mutating func settle(_ index: Int, _ resolution: Resolution) {
    resolved[index] = resolution
    codes[index] = resolution.unit?.final.code ?? 0
  }

  private func readings(of place: PlaceMention) -> [PlaceUnit] {
    extraction.candidates[place.candidates.indices].map { Gazetteer.builtin.unit(Int($0.unit)) }
  }

  /// One reading and what speaks for it.
  private struct Scored {
    var unit: PlaceUnit
    var prior: Int
    var context: Int
    var sum: Int { prior + context }
  }

  /// What the mention comes to, and how far that is ahead of the next.
  private func decide(_ index: Int, _ place: PlaceMention) -> (Resolution, lead: Int) {
    let scored = readings(of: place).map { Scored(unit: $0, prior: prior($0), context: context($0, of: index)) }
      .sorted { $0.sum > $1.sum }
    let (best, next) = (scored[0], scored[1])
    let lead = best.sum - next.sum
    guard lead >= Self.lead else { return (breakTie(best, next, index), lead) }
    let byContext = best.prior < next.prior + Self.lead
    return (Resolution(unit: best.unit, byContext: byContext, confidence: byContext ? 0.9 : 0.85), lead)
  }

  private func breakTie(_ best: Scored, _ next: Scored, _ index: Int) -> Resolution {
    // 承德 is the city before it is the county of that name in it.
    if best.unit.final.lies(in: next.unit.final) || next.unit.final.lies(in: best.unit.final) {
      return Resolution(unit: best.prior >= next.prior ? best.unit : next.unit, confidence: 0.7)
    }
    // Of two that the article names, the first keeps the bare name: a guest is named with the city that it is from.
    if let one = firstMention(of: best.unit, before: index), let other = firstMention(of: next.unit, before: index) {
      return Resolution(unit: one < other ? best.unit : next.unit, byContext: true, confidence: 0.6)
    }
    return Resolution()
  }

  /// Where the article first names the unit among the mentions looked at, if it does so before this one.
  private func firstMention(of unit: PlaceUnit, before index: Int) -> Int32? {
    let place = extraction.places[index]
    return around(index).lazy
      .filter { other in
        let mention = extraction.places[other]
        return mention.article == place.article && mention.range.start < place.range.start
          && resolved[other].unit?.final == unit.final
      }
      .map { extraction.places[$0].range.start }.min()
  }

  /// The mentions near one on the page, itself among them.
  private func around(_ index: Int) -> Range<Int> {
    max(0, index - Self.reach)..<min(codes.count, index + Self.reach)
  }

  /// What the unit's rank is worth where nothing else is known: 吉林 is the province, 西安 the city.
  private func prior(_ unit: PlaceUnit) -> Int {
    switch unit.final.level {
    case .province: 18
    case .prefecture: 10
    case .county, .town:
      unit.level == .prefecture ? 4 : unit.nameUTF8.ends(with: "县", before: unit.nameUTF8.count) ? 0 : 1
    }
  }

  /// What the other mentions say of the reading: the strongest of them; those after it less, those just before
  /// it more.
  private func context(_ unit: PlaceUnit, of index: Int) -> Int {
    let code = unit.final.code
    let isCity = unit.final.isInCity
    let place = extraction.places[index]
    var best = 0
    for other in around(index) where namesakes[other] != namesakes[index] {
      var points = Self.points(code, isCity, beside: codes[other])
      guard points + Self.nearness > best, points > 0 else { continue }
      let mention = extraction.places[other]
      if mention.article != place.article {
        points /= Self.elsewhere
      } else if mention.range.start > place.range.start {
        points /= 2
      } else if points >= Self.sameCity, place.range.start - mention.range.end < Self.near {
        points += Self.nearness
      }
      best = max(best, points)
    }
    return best
  }

  /// How much a place that is named makes of another, by their codes: the same unit, its city, its province.
  private static func points(_ code: Int, _ isCity: Bool, beside seen: Int) -> Int {
    if code == seen { return sameUnit }
    guard code / 10000 == seen / 10000 else { return 0 }
    return isCity || code / 100 == seen / 100 ? sameCity : sameProvince
  }
}
