import LiangCore
import LiangText

/// Finds the places in one article's text. Reads it twice: first for the names that are beyond doubt, then for all, with
/// those as support for the doubtful ones.
struct PlaceFinder {
  let gazetteer: Gazetteer
  /// Whether names misread by a scanner are taken for what they must have been.
  let readsLookAlikes: Bool
  /// The year whose names hold.
  let year: Int
  /// What the other articles of the page name.
  var pageSupport = PlaceSupport()
  private(set) var text = FoldedText()
  private(set) var support = PlaceSupport()
  /// The mentions of the last text, in order.
  var mentions: [PlaceChain] = []
  private var allHits: [NameHit] = []
  /// For each position, the first of its hits in `allHits`.
  private var firstHit: [Int32] = []

  /// Below this a name supports nothing else.
  private static let beyondDoubt = 60

  /// - Parameter year: the newest one where it is not known.
  init(gazetteer: Gazetteer, readsLookAlikes: Bool, year: Int?) {
    self.gazetteer = gazetteer
    self.readsLookAlikes = readsLookAlikes
    self.year = year ?? Gazetteer.newestYear
  }

  /// Takes a text and finds the names in it that are beyond doubt: `support` for itself and the rest of the page.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.read(bytes, with: gazetteer)
    gazetteer.findNames(in: text, into: &allHits)
    indexHits()
    support = PlaceSupport()
    mentions = walk(threshold: Self.beyondDoubt)
    for mention in mentions where mention.readings.count == 1 { support.add(mention.readings[0].unit.final) }
  }

  /// Finds all mentions in the text that was read.
  mutating func find() {
    mentions = walk(threshold: 0)
    findAbbreviations()
  }

  /// The names that begin at the position, the longer first.
  func hits(at position: Int) -> ArraySlice<NameHit> {
    guard position < text.count else { return [] }
    return allHits[Int(firstHit[position])..<Int(firstHit[position + 1])]
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: text.exact[range], as: UTF16.self)
  }

  private mutating func indexHits() {
    firstHit.removeAll(keepingCapacity: true)
    var next = 0
    for position in 0...text.count {
      while next < allHits.count, allHits[next].start < position { next += 1 }
      firstHit.append(Int32(next))
    }
  }

  /// From left to right, at each position the best chain that reaches the threshold, else a town that ends there.
  private func walk(threshold: Int) -> [PlaceChain] {
    var found: [PlaceChain] = []
    var position = 0
    while position < text.count {
      if let chain = best(at: position, after: found.last, threshold: threshold) {
        found.append(chain)
        position = chain.range.upperBound
      } else {
        position += 1
        if isTownEnd(position), let town = town(endingAt: position, after: found.last) { found.append(town) }
      }
    }
    return found
  }

  /// The longest chain at the position that holds; of several, the one whose first name is the longest.
  private func best(at position: Int, after previous: PlaceChain?, threshold: Int) -> PlaceChain? {
    var best: PlaceChain?
    for written in hits(at: position) where written.range.count > 1 {
      let hit = meant(written)
      guard let bare = chain(startingWith: hit) else { continue }
      let chain = appendingZone(to: appendingTown(to: bare))
      if let best, best.range.upperBound >= chain.range.upperBound { continue }
      if evidence(for: chain, afterMention: previous?.range.upperBound) >= threshold { best = chain }
    }
    return best
  }

  /// The name that a scanner misread, where the written one fits to nothing in the article and a look-alike does:
  /// 孟县 of Henan among places of Yangquan is 盂县.
  private func meant(_ hit: NameHit) -> NameHit {
    guard readsLookAlikes, hit.spelling == .exact, !fits(hit),
      let other = gazetteer.lookAlikes(of: hit, in: text).first(where: fits)
    else { return hit }
    return other
  }

  /// Whether something that the article names lies in the prefecture of what the name may mean.
  private func fits(_ hit: NameHit) -> Bool {
    readings(of: hit, below: nil).contains {
      support.names($0.unit.final.code) || support.reachesPrefecture(of: $0.unit.final) || $0.unit.level == .province
    }
  }

  /// 福鼎市·龙安开发区: the zone's own name is read, the place is where it lies.
  private func appendingZone(to chain: PlaceChain) -> PlaceChain {
    guard chain.town == nil else { return chain }
    let start = chain.range.upperBound
    for length in 0...3 where start + length < text.count {
      let class_ = PlaceWords.zoneClass.length(at: start + length, in: text)
      guard class_ > 0 else {
        if PlaceWords.noTown.length(at: start + length, in: text) > 0 { break }
        continue
      }
      guard (start..<start + length).allSatisfy({ FoldedText.isChinese(text.exact[$0]) }) else { break }
      var longer = chain
      longer.range = chain.range.lowerBound..<start + length + class_
      longer.zoneStart = start
      return longer
    }
    return chain
  }
}
