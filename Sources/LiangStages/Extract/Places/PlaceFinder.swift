import LiangCore
import LiangText

/// Finds the places in one article's text. Reads it twice: first for the names that are beyond doubt, then for all,
/// with those as support for the doubtful ones.
struct PlaceFinder {
  let gazetteer: Gazetteer
  /// The words around names.
  let lists = PlaceWords.shared
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
  /// For each of those, the lengths, as bits, of the names of towns that end there; nil until they are asked for.
  var townLengths: [UInt16?] = []
  /// What begins with hits, where that hangs on the text alone: read once for both walks.
  private var drafts: [PlaceChain] = []
  /// For each hit, the place of its draft; `unread` where there is none yet, `nothing` where nothing begins.
  private var draftNumbers: [Int32] = []
  private static let (unread, nothing): (Int32, Int32) = (-1, -2)
  /// By the codes of units, whether parts of them stand in each other's company; empty until it is asked for.
  var partsInCompany: [Int: Bool] = [:]
  /// Set where what a chain reads hangs on what the article and the page name, which the first walk does not know.
  var leansOnSupport = false

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
    townLengths = Array(repeating: nil, count: townEnds.count)
    draftNumbers = Array(repeating: Self.unread, count: allHits.count)
    drafts.reserveCapacity(allHits.count / 4)
    readings.reserveCapacity(allHits.count)
    walk(.beyondDoubt)
    for mention in mentions where mention.readings.count == 1 && !isWord(mention) {
      support.add(readings[mention.readings.lowerBound].unit.final)
    }
  }

  /// Finds all mentions in the text that was read.
  mutating func find() {
    walk(.all)
    findShortTowns()
    settleNamesakes()
    (drafts, draftNumbers) = ([], [])
    findAbbreviations()
  }

  /// Where the names that begin at the position lie in `allHits`, the longer first.
  func hits(at position: Int) -> Range<Int> {
    position < text.count ? Int(firstHit[position])..<Int(firstHit[position + 1]) : 0..<0
  }

  /// Where the names lie that begin from the one position to the other.
  func hits(from first: Int, through last: Int) -> Range<Int> { Int(firstHit[first])..<Int(firstHit[last + 1]) }

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
    names = people.lazy.map { Array($0.utf16) }.filter { $0.count > 1 }.flatMap { ranges(of: $0) }
    names.sort { $0.lowerBound < $1.lowerBound }
  }

  /// Where the characters stand in the text, without overlaps, in order.
  func ranges(of name: [UInt16]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let (first, last) = (SIMD4(repeating: name[0]), text.count - name.count)
    text.exact.withUnsafeBufferPointer { exact in
      var start = exact.firstIndex(of: first, from: 0, to: text.count)
      while start <= last {
        let range = start..<start + name.count
        let isName = exact[range].elementsEqual(name)
        if isName { found.append(range) }
        start = exact.firstIndex(of: first, from: isName ? range.upperBound : start + 1, to: text.count)
      }
    }
    return found
  }

  private mutating func findTownEnds() {
    text.folded.withUnsafeBufferPointer { folded in
      var position = 0
      while true {
        position = folded.firstIndex(of: Self.townBeginnings, from: position, to: text.count)
        guard position < text.count else { return }
        let length = lists.pointee.townClass.length(at: position, in: text)
        if length > 0 { townEnds.append(position + length) }
        position += 1
      }
    }
  }

  /// What the class words of towns begin with.
  private static let townBeginnings = {
    let beginnings = PlaceWords.shared.pointee.townClass.beginnings
    precondition(beginnings.count == 4, "the search for class words of towns looks for four characters")
    return SIMD4(beginnings)
  }()

  private mutating func indexHits() {
    firstHit = Array(unsafeUninitializedCapacity: text.count + 1) { first, count in
      var position = 0
      for (index, hit) in allHits.enumerated() where position <= hit.start {
        first[position...Int(hit.start)].update(repeating: Int32(truncatingIfNeeded: index))
        position = Int(hit.start) + 1
      }
      first[position...text.count].update(repeating: Int32(truncatingIfNeeded: allHits.count))
      count = text.count + 1
    }
  }

  /// Which names a walk over the text takes for places.
  enum Walk { case beyondDoubt, all }

  /// From left to right: where names begin, the best chain that is a place; where towns end that no chain covers, the
  /// town.
  private mutating func walk(_ walk: Walk) {
    mentions.removeAll(keepingCapacity: true)
    var hit = 0
    var townEnd = 0
    while hit < allHits.count || townEnd < townEnds.count {
      let start = hit < allHits.count ? Int(allHits[hit].start) : text.count
      let isTown = townEnd < townEnds.count && townEnds[townEnd] <= start
      let found =
        isTown
        ? town(endingAt: townEnd, after: mentions.last, walk)
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

  /// The mention with the one straight before it, in which it lies: 河南|灵宝, whose name is a word that the chain alone
  /// did not vouch for.
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
    var chain = found
    chain.range = last.range.lowerBound..<found.range.upperBound
    chain.links = last.links + found.links
    chain.readings = first..<readings.count
    return isLandmark(chain) ? last : chain
  }

  /// The longest chain at the position that holds; of several, the one whose first name is the longest.
  private mutating func best(at position: Int, after previous: Int?, _ walk: Walk) -> PlaceChain? {
    var best: PlaceChain?
    for index in hits(at: position) {
      if var chain = draft(index), chain.range.upperBound > best?.range.upperBound ?? 0,
        walk == .all ? isPlace(&chain, afterMention: previous) : isBeyondDoubt(chain, afterMention: previous)
      {
        best = chain
      }
    }
    return best
  }

  /// What begins with the hit.
  private mutating func draft(_ hit: Int) -> PlaceChain? {
    let number = draftNumbers[hit]
    if number == Self.nothing { return nil }
    if number != Self.unread { return drafts[Int(number)] }
    leansOnSupport = false
    let chain = longestChain(startingWith: allHits[hit])
    guard !leansOnSupport else { return chain }
    draftNumbers[hit] = chain == nil ? Self.nothing : Int32(drafts.count)
    if let chain { drafts.append(chain) }
    return chain
  }

  /// What begins with the name and may be a place: the chain with its town or zone; nil for what is none anywhere.
  mutating func longestChain(startingWith hit: NameHit) -> PlaceChain? {
    guard hit.range.count > 1, !isWordOnly(hit), !isCut(hit), let bare = chain(startingWith: meant(hit)) else {
      return nil
    }
    let chain = appendingTown(to: bare)
    return appendingZone(to: chain)
  }

  /// Whether the name is a trap, or a county's that is so common a word that nothing but a chain, a list or an office
  /// makes it a place.
  private mutating func isWordOnly(_ hit: NameHit) -> Bool {
    switch gazetteer.use(ofKey: Int(hit.key)) {
    case .trap: return true
    case .never:
      let end = hit.range.upperBound
      guard !hasName(at: end), isCountyOnly(hit), lists.pointee.authority.length(at: end, in: text) == 0 else {
        return false
      }
      leansOnSupport = true
      return !isAmongParts(hit)
    default: return false
    }
  }

  /// Whether a name of two characters or more begins at the position.
  func hasName(at position: Int) -> Bool {
    hits(at: position).contains { allHits[$0].range.count > 1 }
  }

  private func isCountyOnly(_ hit: NameHit) -> Bool {
    gazetteer.postings(ofKey: Int(hit.key)).allSatisfy {
      $0.form == .short && gazetteer.unit($0.index).level == .county
    }
  }

  /// The name that a scanner misread, where the written one fits to nothing in the article and a look-alike does:
  /// 孟县 of Henan among places of Yangquan is 盂县.
  private mutating func meant(_ hit: NameHit) -> NameHit {
    guard readsLookAlikes, hit.spelling == .exact else { return hit }
    leansOnSupport = true
    guard !fits(hit) else { return hit }
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
      let length = lists.pointee.zoneClass.length(at: position, in: text)
      if length > 0 {
        var longer = chain
        longer.range = chain.range.lowerBound..<position + length
        longer.hasZone = true
        return longer
      }
      if lists.pointee.noTownStart.length(at: position, in: text) > 0
        || lists.pointee.noTownPart.length(at: position, in: text) > 0
      {
        break
      }
    }
    return chain
  }
}
