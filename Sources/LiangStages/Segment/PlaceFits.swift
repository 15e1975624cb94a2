import LiangCore
import LiangText

/// How well units fit each other, and stories, by the places that they name: of one story are those that lie in each
/// other and that few other units of the page lie in; what names places apart from all of a story's is rather another's.
struct PlaceFits {
  /// What two places in one unit of the gazetteer say, in logarithms, where all of the page lie in it.
  private static let least: Float = -0.7
  /// What each halving of how many lie in it adds.
  private static let halving: Float = 1.2
  /// The most that they say.
  private static let most: Float = 2.2
  /// What two places say that not even a province has in common.
  static let apart: Float = -0.9
  /// What a point counts against one of words in common.
  static let weight: Float = 0.5

  private let count: Int
  /// The units that name places.
  private var named: [Int] = []
  /// By unit and unit: what they say of their being of one story; 0 where one names no place. Symmetric. Empty where
  /// there is nothing to compare.
  private var fits: [Float] = []

  init(_ text: PageText, _ page: FoldedPage, _ units: [PageUnit], _ gazetteer: Gazetteer) {
    count = units.count
    var reader = PlaceReader(gazetteer)
    let codes = units.map { reader.codes(in: $0, text, page) }
    named = units.indices.filter { !codes[$0].isEmpty }
    guard named.count > 1 else { return }
    var counts: [Int: Float] = [:]
    for unit in named { for code in codes[unit] { counts[code, default: 0] += 1 } }
    let rarities = counts.mapValues { Self.halving * magnitude(Float(named.count) / $0 - 1) }
    fits = Array(repeating: 0, count: count * count)
    for u in named {
      for v in named where v < u {
        var common: Float?
        for code in codes[u] where codes[v].contains(code) { common = max(common ?? 0, rarities[code]!) }
        let fit = common.map { min(Self.most, Self.least + $0) } ?? Self.apart
        fits[u * count + v] = fit
        fits[v * count + u] = fit
      }
    }
  }

  /// What the places of the two say of their being of one story, in logarithms; 0 where one names none. Symmetric.
  @inline(__always)
  func fit(_ u: Int, _ v: Int) -> Float { fits.isEmpty ? 0 : fits[u * count + v] }

  /// Adds to the fits, by unit and story, how well the unit's places are those of the story's other units.
  func add(_ stories: StoryShares, count storyCount: Int, to sums: inout [Float]) {
    guard !fits.isEmpty else { return }
    var said = [Float](repeating: 0, count: storyCount)
    var sizes = said
    for unit in named {
      for story in 0..<storyCount { (said[story], sizes[story]) = (0, 1) }
      for other in named where other != unit {
        for share in stories[other] {
          said[share.story] += share.value * fit(unit, other)
          sizes[share.story] += share.value
        }
      }
      for story in 0..<storyCount { sums[unit * storyCount + story] += Self.weight * said[story] / sizes[story] }
    }
  }
}

/// Finds the places that units name.
private struct PlaceReader {
  private let gazetteer: Gazetteer
  private var folded = FoldedText()
  private var hits: [NameHit] = []

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The codes of the places, and of the prefectures and provinces they lie in, of two, four or six digits; each once.
  mutating func codes(in unit: PageUnit, _ text: PageText, _ page: FoldedPage) -> [Int] {
    var codes: [Int] = []
    for line in unit.lines {
      let range = text.lines[Int(page.lines[line].number) - 1].bytes.indices
      text.utf8.withUnsafeBufferPointer {
        folded.read(UnsafeBufferPointer(rebasing: $0[range]), with: gazetteer)
      }
      gazetteer.findNames(in: folded, into: &hits)
      var end: Int32 = 0
      // The longest first; no name stands in another.
      for hit in hits where hit.start >= end && hit.end - hit.start >= 2 {
        let use = gazetteer.use(ofKey: Int(hit.key))
        guard use != .never, use != .named, use != .word || hit.end - hit.start >= 3 else { continue }
        end = hit.end
        if use != .trap { add(code(ofKey: Int(hit.key)), to: &codes) }
      }
    }
    return codes
  }

  /// The code of today that all readings of the name have in common: a county's, or what is left of it; 0 = nothing.
  private func code(ofKey key: Int) -> Int {
    var code = 0
    for (place, posting) in gazetteer.postings(ofKey: key).enumerated() {
      guard posting.form == .full || posting.form == .short else { return 0 }
      var other = Self.shortened(gazetteer.unit(posting.index).final.code)
      if place == 0 { code = other }
      while code != other {
        if code > other { code /= 100 } else { other /= 100 }
      }
    }
    return code
  }

  /// Without the noughts that stand for no prefecture or county.
  private static func shortened(_ code: Int) -> Int {
    code % 10000 == 0 ? code / 10000 : code % 100 == 0 ? code / 100 : code
  }

  private func add(_ code: Int, to codes: inout [Int]) {
    var code = code
    while code > 0 {
      if !codes.contains(code) { codes.append(code) }
      code /= 100
    }
  }
}
