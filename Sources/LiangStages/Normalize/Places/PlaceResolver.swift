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

  /// The lead that the best reading must have over the next, in points of `score`.
  private static let lead = 2
  /// What a mention of the same unit makes of a reading, of its city or a part of that, of its province.
  private static let (sameUnit, sameCity, sameProvince) = (24, 15, 5)
  /// Bytes between two mentions of one sentence or two.
  private static let near: Int32 = 150

  init(_ extraction: Extraction) {
    self.extraction = extraction
    resolved = Array(repeating: Resolution(), count: extraction.places.count)
  }

  /// One for each mention. Those with one reading first; then the others, twice, so that they lean on each other.
  consuming func resolve() -> [Resolution] {
    for (index, place) in extraction.places.enumerated() where place.candidates.count == 1 {
      resolved[index] = Resolution(unit: readings(of: place)[0], confidence: place.confidence)
    }
    for _ in 0..<2 {
      for (index, place) in extraction.places.enumerated() where place.candidates.count > 1 {
        resolved[index] = decide(index, place)
      }
    }
    return resolved
  }

  private func readings(of place: PlaceMention) -> [PlaceUnit] {
    extraction.candidates[place.candidates.indices].map { Gazetteer.builtin.unit(Int($0.unit)) }
  }

  private func decide(_ index: Int, _ place: PlaceMention) -> Resolution {
    let scored = readings(of: place).map { ($0, prior($0), context($0, of: index)) }
      .sorted { $0.1 + $0.2 > $1.1 + $1.2 }
    var (best, next) = (scored[0], scored[1])
    if best.1 + best.2 < next.1 + next.2 + Self.lead {
      // 承德 is the city before it is the county of that name in it.
      guard best.0.final.lies(in: next.0.final) || next.0.final.lies(in: best.0.final) else { return Resolution() }
      if next.1 > best.1 { swap(&best, &next) }
    }
    let byContext = best.1 < next.1 + Self.lead
    return Resolution(unit: best.0, byContext: byContext, confidence: byContext ? 0.9 : 0.85)
  }

  /// What the unit's rank is worth where nothing else is known: 吉林 is the province, 西安 the city.
  private func prior(_ unit: PlaceUnit) -> Int {
    switch unit.final.level {
    case .province: 12
    case .prefecture: 10
    case .county, .town: unit.level == .prefecture ? 4 : unit.name.hasSuffix("县") ? 0 : 1
    }
  }

  /// What the other mentions say of the reading: the strongest of them; those after it less, those just before
  /// it more.
  private func context(_ unit: PlaceUnit, of index: Int) -> Int {
    var best = 0
    let place = extraction.places[index]
    for (other, mention) in extraction.places.enumerated() where other != index {
      guard let seen = resolved[other].unit?.final else { continue }
      var points = Self.points(unit.final, beside: seen)
      if mention.article != place.article {
        points /= 8
      } else if mention.range.start > place.range.start {
        points /= 2
      } else if points >= Self.sameCity, place.range.start - mention.range.end < Self.near {
        points += 3
      }
      best = max(best, points)
    }
    return best
  }

  /// How much a place that is named makes of another: the same unit, its city, its province.
  private static func points(_ unit: PlaceUnit, beside seen: PlaceUnit) -> Int {
    if unit.code == seen.code { return sameUnit }
    let shareProvince = unit.code / 10000 == seen.code / 10000
    let city = unit.isMunicipality || shareProvince && PlaceUnit.municipalities.contains(unit.code / 10000)
    if shareProvince && (city || unit.code / 100 == seen.code / 100) { return sameCity }
    return shareProvince ? Self.sameProvince : 0
  }
}
