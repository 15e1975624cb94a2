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
  /// What decides on names in doubt.
  var weights = NameWeights.fitted
  /// Who wrote the article: no part of their names is a place.
  var people: [String] = []
  /// Where their names stand, in order.
  private(set) var names: [Range<Int>] = []
  private(set) var text = FoldedText()
  /// What this article names.
  private(set) var support = PlaceSupport()
  /// The mentions of the text, in order.
  var mentions: [PlaceChain] = []
  /// What the chains point into.
  var readings: [PlaceReading] = []
  private(set) var allHits: [NameHit] = []
  /// For each position, the first of its hits in `allHits`.
  private var firstHit: [Int32] = []
  /// Where class words of towns end.
  private(set) var townEnds: [Int] = []

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
    findPeople()
    indexHits()
    findTownEnds()
    walk(.beyondDoubt)
    for mention in mentions where mention.readings.count == 1 && !isWord(mention) {
      support.add(readings[mention.readings.lowerBound].unit.final)
    }
  }

  /// Finds all mentions in the text that was read.
  mutating func find() {
    walk(.all)
    findAbbreviations()
  }

  /// Where the names that begin at the position lie in `allHits`, the longer first.
  func hits(at position: Int) -> Range<Int> {
    position < text.count ? Int(firstHit[position])..<Int(firstHit[position + 1]) : 0..<0
  }

  /// Whether the article names one of the chain's readings beyond doubt.
  func isNamed(_ chain: PlaceChain) -> Bool {
    chain.readings.contains { support.names(readings[$0].unit.final.code) }
  }

  /// Whether the mention may after all be a word: what it stands for elsewhere it must not vouch for.
  private func isWord(_ mention: PlaceChain) -> Bool {
    mention.isBareShort && gazetteer.use(ofKey: Int(mention.last.key)) != .plain
  }

  /// O(length) for each of a few people.
  private mutating func findPeople() {
    for name in people.lazy.map({ Array($0.utf16) }) where name.count > 1 {
      var start = 0
      while start + name.count <= text.count {
        if text.exact[start] == name[0], text.exact[start..<start + name.count].elementsEqual(name) {
          names.append(start..<start + name.count)
          start += name.count
        } else {
          start += 1
        }
      }
    }
    names.sort { $0.lowerBound < $1.lowerBound }
  }

  private mutating func indexHits() {
    firstHit = Array(unsafeUninitializedCapacity: text.count + 1) { first, count in
      var position = 0
      for (index, hit) in allHits.enumerated() {
        while position <= hit.start {
          first[position] = Int32(truncatingIfNeeded: index)
          position += 1
        }
      }
      while position <= text.count {
        first[position] = Int32(truncatingIfNeeded: allHits.count)
        position += 1
      }
      count = position
    }
  }

  private mutating func findTownEnds() {
    let words = PlaceWords.townClass
    for position in 0..<text.count {
      let length = words.length(at: position, in: text)
      if length > 0 { townEnds.append(position + length) }
    }
  }

  /// Which names a walk over the text takes for places.
  private enum Walk { case beyondDoubt, all }

  /// From left to right: where names begin, the best chain that is a place; where towns end that no chain covers, the
  /// town.
  private mutating func walk(_ walk: Walk) {
    mentions.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    var hit = 0
    var townEnd = 0
    while hit < allHits.count || townEnd < townEnds.count {
      let start = hit < allHits.count ? Int(allHits[hit].start) : text.count
      let isTown = townEnd < townEnds.count && townEnds[townEnd] <= start
      let found =
        isTown
        ? town(endingAt: townEnds[townEnd], after: mentions.last)
        : best(at: start, after: mentions.last?.range.upperBound, walk)
      if isTown { townEnd += 1 } else { hit = hits(at: start).upperBound }
      guard let found else { continue }
      if let last = mentions.last, let joined = joined(found, to: last) {
        mentions[mentions.count - 1] = joined
      } else {
        mentions.append(found)
      }
      while hit < allHits.count, allHits[hit].start < found.range.upperBound { hit += 1 }
      while townEnd < townEnds.count, townEnds[townEnd] <= found.range.upperBound { townEnd += 1 }
    }
  }

  /// The mention with the one straight before it, in which it lies: 河南|灵宝, whose name is a word that the chain alone did
  /// not vouch for.
  private mutating func joined(_ found: PlaceChain, to last: PlaceChain) -> PlaceChain? {
    guard last.range.upperBound == found.range.lowerBound, !last.hasTown, !last.hasZone, !isParted(after: last) else {
      return nil
    }
    let first = readings.count
    for index in found.readings {
      let reading = readings[index]
      let lies = last.readings.contains { reading.unit.final.lies(in: readings[$0].unit.final) }
      if lies { readings.append(reading) }
    }
    guard readings.count > first else { return nil }
    if isLandmark(found) { return last }
    var chain = found
    chain.range = last.range.lowerBound..<found.range.upperBound
    chain.links = last.links + found.links
    chain.readings = first..<readings.count
    return chain
  }

  /// The longest chain at the position that holds; of several, the one whose first name is the longest.
  private mutating func best(at position: Int, after previous: Int?, _ walk: Walk) -> PlaceChain? {
    var best: PlaceChain?
    for index in hits(at: position) {
      let mark = readings.count
      guard var chain = longestChain(startingWith: allHits[index]) else { continue }
      if chain.range.upperBound > best?.range.upperBound ?? 0,
        walk == .all ? isPlace(&chain, afterMention: previous) : isBeyondDoubt(chain, afterMention: previous)
      {
        best = chain
      } else {
        readings.removeLast(readings.count - mark)
      }
    }
    return best
  }

  /// What begins with the name and may be a place: the chain with its town or zone; nil for what is none anywhere.
  mutating func longestChain(startingWith hit: NameHit) -> PlaceChain? {
    guard hit.range.count > 1, !isWordOnly(hit), let bare = chain(startingWith: meant(hit)) else { return nil }
    return appendingZone(to: appendingTown(to: bare))
  }

  /// Whether the name is a trap, or a county's that is so common a word that nothing but a chain makes it a place.
  private func isWordOnly(_ hit: NameHit) -> Bool {
    switch gazetteer.use(ofKey: Int(hit.key)) {
    case .trap: true
    case .never:
      hits(at: hit.range.upperBound).allSatisfy { allHits[$0].range.count == 1 }
        && gazetteer.postings(ofKey: Int(hit.key)).allSatisfy {
          $0.form == .short && gazetteer.unit($0.index).level == .county
        }
    default: false
    }
  }

  /// The name that a scanner misread, where the written one fits to nothing in the article and a look-alike does:
  /// 孟县 of Henan among places of Yangquan is 盂县.
  private mutating func meant(_ hit: NameHit) -> NameHit {
    guard readsLookAlikes, hit.spelling == .exact, !fits(hit) else { return hit }
    for other in gazetteer.lookAlikes(of: hit, in: text) where fits(other) { return other }
    return hit
  }

  /// Whether something that the article names lies in the prefecture of what the name may mean.
  private mutating func fits(_ hit: NameHit) -> Bool {
    guard let chain = link(hit, below: nil) else { return false }
    defer { forget(chain) }
    return isNamed(chain)
      || chain.readings.contains { index in
        let unit = readings[index].unit
        return unit.level == .province || support.reachesPrefecture(of: unit.final)
      }
  }

  /// 福鼎市·龙安开发区: the zone's own name is not read, the place is where it lies.
  private func appendingZone(to chain: PlaceChain) -> PlaceChain {
    guard !chain.hasTown else { return chain }
    let start = chain.range.upperBound
    for position in start...start + 3 {
      guard position < text.count, FoldedText.isChinese(text.exact[position]) else { break }
      let length = PlaceWords.zoneClass.length(at: position, in: text)
      if length > 0 {
        var longer = chain
        longer.range = chain.range.lowerBound..<position + length
        longer.hasZone = true
        return longer
      }
      if PlaceWords.noTownStart.length(at: position, in: text) > 0 { break }
    }
    return chain
  }
}
