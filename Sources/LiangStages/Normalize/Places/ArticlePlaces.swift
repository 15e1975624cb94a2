import LiangCore
import LiangText

/// What an article is about: what its headline names, or else what it names first; refined to the unit inside that most
/// of its mentions agree on.
struct ArticlePlaces {
  private let article: Article
  private let mentions: [(range: ByteRange, unit: PlaceUnit)]

  init(_ extraction: Extraction, article number: Int) {
    article = extraction.page.articles[number - 1]
    mentions = extraction.places.compactMap { place in
      guard place.article == number, place.adcode != 0 else { return nil }
      return Gazetteer.builtin.newest(code: Int(place.adcode)).map { (place.range, $0) }
    }
  }

  /// The unit; nil where no place is named, or the headline names several that no unit covers.
  var subject: PlaceUnit? {
    let headed = mentions.filter { isHeading($0.range) }.map(\.unit)
    guard let start = headed.isEmpty ? first : PlaceUnit.common(headed) else { return nil }
    return refined(start)
  }

  /// The first mention of the text; that in a company's name only where there is no other.
  private var first: PlaceUnit? {
    let inOrder = mentions.sorted { $0.range.start < $1.range.start }
    return article.text.utf8.withUnsafeBufferPointer { bytes in
      (inOrder.first { !bytes.namesCompany(after: Int($0.range.end)) } ?? inOrder.first)?.unit
    }
  }

  private func isHeading(_ range: ByteRange) -> Bool {
    article.headline.overlaps(range) || article.kicker.overlaps(range) || article.subhead.overlaps(range)
  }

  /// The unit in `start` that more than half of the mentions in `start` agree on, or `start`.
  private func refined(_ start: PlaceUnit) -> PlaceUnit {
    let inside = mentions.filter { $0.unit == start || $0.unit.lies(in: start) }.map(\.unit)
    var best = start
    for unit in inside where unit.chain.count > best.chain.count {
      let agreeing = inside.count { $0 == unit || $0.lies(in: unit) }
      if 2 * agreeing > inside.count { best = unit }
    }
    return best
  }
}

extension PlaceUnit {
  /// The most specific of them where each lies in the next; else the most specific unit that all lie in.
  static func common(_ units: [PlaceUnit]) -> PlaceUnit? {
    guard let deepest = units.max(by: { $0.chain.count < $1.chain.count }) else { return nil }
    if units.allSatisfy({ $0 == deepest || deepest.lies(in: $0) }) { return deepest }
    return deepest.chain.last { unit in units.allSatisfy { $0 == unit || $0.lies(in: unit) } }
  }
}
