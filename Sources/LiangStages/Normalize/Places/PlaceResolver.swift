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
  /// Bytes between two mentions of one sentence or two.
  private static let near = 150

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
    let (best, next) = (scored[0], scored[1])
    guard best.1 + best.2 >= next.1 + next.2 + Self.lead else { return Resolution() }
    let byContext = best.1 < next.1 + Self.lead
    return Resolution(unit: best.0, byContext: byContext, confidence: byContext ? 0.9 : 0.85)
  }

  /// What the unit's rank is worth where nothing else is known: 吉林 is the province, 西安 the city.
  private func prior(_ unit: PlaceUnit) -> Int {
    switch unit.final.level {
    case .province: 9
    case .prefecture: 6
    case .county, .town: unit.level == .prefecture ? 4 : unit.name.hasSuffix("县") ? 0 : 1
    }
  }

  /// What the other mentions say of the reading: the strongest of them, those before it and those near it more.
  private func context(_ unit: PlaceUnit, of index: Int) -> Int {
    var best = 0
    let place = extraction.places[index]
    for (other, mention) in extraction.places.enumerated() where other != index {
      guard let seen = resolved[other].unit?.final else { continue }
      var points = Self.points(unit.final, beside: seen)
      if mention.article != place.article {
        points /= 8
      } else if points > 0 {
        if mention.range.start > place.range.start { points = points * 2 / 3 }
        if abs(Int(mention.range.start) - Int(place.range.start)) < Self.near { points += 3 }
      }
      best = max(best, points)
    }
    return best
  }

  /// How much a place that is named makes of another: the same unit, its city, its province.
  private static func points(_ unit: PlaceUnit, beside seen: PlaceUnit) -> Int {
    if unit.code == seen.code { return 24 }
    let sameProvince = unit.code / 10000 == seen.code / 10000
    let city = unit.isMunicipality || sameProvince && PlaceUnit.municipalities.contains(unit.code / 10000)
    if sameProvince && (city || unit.code / 100 == seen.code / 100) { return 15 }
    return sameProvince ? 8 : 0
  }
}
