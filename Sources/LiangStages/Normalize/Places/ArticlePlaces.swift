import LiangCore
import LiangText

/// What an article is about: the most specific unit that covers most of what it says of places.
struct ArticlePlaces {
  private var weights: [(unit: PlaceUnit, weight: Double)] = []

  /// How much of the weight the unit must cover.
  private static let share = 0.6

  init(_ extraction: Extraction, article number: Int) {
    let article = extraction.page.articles[number - 1]
    let leadEnd = Self.leadEnd(of: article)
    for place in extraction.places where place.article == number && place.adcode != 0 {
      guard let unit = Gazetteer.builtin.newest(code: Int(place.adcode)) else { continue }
      weights.append((unit, Self.weight(of: place, in: article, leadEnd: leadEnd)))
    }
  }

  /// The unit, or nil where no place is named.
  var subject: PlaceUnit? {
    let total = weights.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    var best: PlaceUnit?
    for candidate in candidates where covered(by: candidate) >= Self.share * total {
      if best == nil || candidate.code.trailingZeros < best!.code.trailingZeros
        || candidate.code.trailingZeros == best!.code.trailingZeros && covered(by: candidate) > covered(by: best!)
      {
        best = candidate
      }
    }
    return best
  }

  private var candidates: [PlaceUnit] {
    var all: [PlaceUnit] = []
    for (unit, _) in weights {
      for link in unit.chain where !all.contains(link) { all.append(link) }
    }
    return all
  }

  private func covered(by unit: PlaceUnit) -> Double {
    weights.reduce(0) { $0 + ($1.unit == unit || $1.unit.lies(in: unit) ? $1.weight : 0) }
  }

  /// Headlines and the first sentence say what the article is about; what comes later often only compares.
  private static func weight(of place: PlaceMention, in article: Article, leadEnd: Int32) -> Double {
    if article.headline.overlaps(place.range) || article.kicker.overlaps(place.range) { return 6 }
    if article.subhead.overlaps(place.range) { return 3 }
    return place.range.start < leadEnd ? 4 : 1
  }

  /// The end of the first sentence of the body.
  private static func leadEnd(of article: Article) -> Int32 {
    guard let body = article.blocks.first(where: { $0.role == .body || $0.role == .caption }) else { return 0 }
    let bytes = article.text.utf8
    var at = Int(body.range.start)
    while at + 2 < bytes.count {
      if bytes[at] == 0xE3, bytes[at + 1] == 0x80, bytes[at + 2] == 0x82 { return Int32(at) }
      if bytes[at] == 0x0A { return Int32(at) }
      at += 1
    }
    return Int32(bytes.count)
  }
}

extension Int {
  /// How many zeros a code ends in, in pairs: 4 for a province, 2 for a prefecture, 0 for a county.
  fileprivate var trailingZeros: Int { self % 10000 == 0 ? 4 : self % 100 == 0 ? 2 : 0 }
}
