import LiangCore
import LiangText

/// What an article is about: what its headline names, or else the unit that it speaks for, or what it names first, unless
/// it names many; refined to the unit inside that most of its mentions agree on.
struct ArticlePlaces {
  private let article: Article
  private var mentions: [(range: ByteRange, unit: PlaceUnit)] = []

  /// One for each article of the page.
  static func all(of extraction: Extraction) -> [ArticlePlaces] {
    var all = extraction.page.articles.map { ArticlePlaces(article: $0) }
    // A region is no one place: 长三角 is not what an article that names Hefei is about.
    for place in extraction.places where place.adcode != 0 && place.method != .region {
      guard let unit = Gazetteer.builtin.newest(code: Int(place.adcode)) else { continue }
      all[Int(place.article) - 1].mentions.append((place.range, unit))
    }
    return all
  }

  private init(article: Article) { self.article = article }

  /// The unit; nil where no place is named, or many are that no unit covers.
  ///
  /// - Parameter home: what the page is about.
  func subject(home: PageHome) -> PlaceUnit? {
    let headed = mentions.filter { isHeading($0.range) }.map(\.unit)
    if !headed.isEmpty { return PlaceUnit.common(headed).map(refined) }
    let named = isEverywhere ? nil : first.map { widened(refined($0)) }
    guard let voice else { return named }
    if let own = home.unit(meant: voice), speaks(of: own) { return own }
    return named?.member(meant: voice) ?? named
  }

  /// Whether an article that speaks for its place may mean the unit: no more of its mentions lie elsewhere.
  private func speaks(of unit: PlaceUnit) -> Bool {
    2 * mentions.count { $0.unit == unit || $0.unit.lies(in: unit) || unit.lies(in: $0.unit) } >= mentions.count
  }

  /// The word for a unit without its name that the article has most often at the beginning of a clause: 我市, 县教育局.
  private var voice: PlaceScopeWords.Unnamed? {
    var voices: [(word: PlaceScopeWords.Unnamed, count: Int)] = []
    article.text.utf8.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if let (word, end) = PlaceScopeWords.unnamed.match(bytes, at: index, end: bytes.count) {
          if !word.isNamed, bytes.startsClause(0, index) || word.isOwn {
            if let known = voices.firstIndex(where: { $0.word.ending.utf8Start == word.ending.utf8Start }) {
              voices[known].count += 1
            } else {
              voices.append((word, 1))
            }
          }
          index = end
        } else {
          index += bytes.scalar(at: index).length
        }
      }
    }
    return voices.max { $0.count < $1.count }?.word
  }

  /// Whether the mentions lie in three provinces or more, none of which has half of them.
  private var isEverywhere: Bool {
    let provinces = Dictionary(grouping: mentions) { $0.unit.code / 10000 }.values.map(\.count)
    return provinces.count > 2 && provinces.allSatisfy { 2 * $0 <= mentions.count }
  }

  /// The city of a county where the article names other counties of it as often.
  private func widened(_ unit: PlaceUnit) -> PlaceUnit {
    guard unit.level == .county, let upper = unit.parent else { return unit }
    let around = mentions.filter { $0.unit.lies(in: upper) }
    let siblings = Set(around.compactMap { $0.unit.chain.dropFirst(upper.chain.count).first?.code })
    let inside = around.count { $0.unit == unit || $0.unit.lies(in: unit) }
    return siblings.count > 2 && 2 * inside <= around.count ? upper : unit
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

  /// The codes of all that the article names, and of what that lies in.
  fileprivate var codes: Set<Int> { Set(mentions.flatMap { $0.unit.chain.map(\.code) }) }
}

/// The place that a page is printed for: what more than half of its articles name, or name a part of.
struct PageHome {
  /// A unit of each level that has one, the smallest first.
  private let units: [PlaceUnit]

  init(_ articles: [ArticlePlaces]) {
    let named = articles.map(\.codes).filter { !$0.isEmpty }
    var counts: [Int: Int] = [:]
    for code in named.joined() { counts[code, default: 0] += 1 }
    let common = counts.filter { $0.value > 1 && 2 * $0.value > named.count }.keys.sorted()
    let units = common.compactMap { Gazetteer.builtin.newest(code: $0) }
    self.units = units.sorted { $0.chain.count > $1.chain.count }
  }

  /// The unit that the word means where the page is at home.
  func unit(meant word: PlaceScopeWords.Unnamed) -> PlaceUnit? {
    units.lazy.compactMap { $0.member(meant: word) }.first
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
