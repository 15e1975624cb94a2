import LiangCore
import LiangText

/// Towns, found from their class word backwards: 安亭镇, 科学路街道.
extension PlaceFinder {
  /// The longest name that a town has, with its class word, in characters.
  private static let longestTown = 9
  /// The shortest.
  private static let shortestTown = 3

  /// The chain with the town that follows it, if one does: a town that the gazetteer has there, or else characters
  /// before a class word that may be a name.
  mutating func appendingTown(to chain: PlaceChain) -> PlaceChain {
    let start = chain.range.upperBound
    if isParted(after: chain) { return chain }
    let ends = townEnds(from: start)
    for end in ends.reversed() {
      guard let hit = town(start..<end) else { continue }
      let first = readings.count
      for posting in gazetteer.postings(ofKey: Int(hit.key)) where posting.form == .town {
        let county = gazetteer.town(posting.index).county
        if lies(county, inOrIs: chain) { readings.append(PlaceReading(unit: county, form: .town)) }
      }
      if readings.count > first { return ending(chain, at: end, in: .known(key: Int(hit.key)), from: first) }
    }
    if let renamed = appendingRenamedTown(to: chain, ends) { return renamed }
    guard let first = ends.first else { return chain }
    // 灵乡镇: a town whose name ends as one.
    if ends.contains(first + 1), case let longer = appendingUnknownTown(to: chain, end: first + 1), longer.hasTown {
      return longer
    }
    return appendingUnknownTown(to: chain, end: first)
  }

  /// The chain with a town of the gazetteer that has another class word there: 三河尖乡, which has become 三河尖镇.
  private mutating func appendingRenamedTown(to chain: PlaceChain, _ ends: ArraySlice<Int>) -> PlaceChain? {
    let start = chain.range.upperBound
    for end in ends.reversed() {
      let stemEnd = end - lists.pointee.townClass.length(before: end, in: text)
      if stemEnd > start + 1, let longer = appending(start..<end, start..<stemEnd, to: chain) { return longer }
    }
    return nil
  }

  /// The chain with the town of that stem, if one lies in it.
  private mutating func appending(_ range: Range<Int>, _ stem: Range<Int>, to chain: PlaceChain) -> PlaceChain? {
    let first = readings.count
    for hit in gazetteer.renamedTowns(range, stem: stem, in: text) {
      for posting in gazetteer.postings(ofKey: Int(hit.key)) where posting.form == .town {
        let county = gazetteer.town(posting.index).county
        if lies(county, inOrIs: chain) { readings.append(PlaceReading(unit: county, form: .town)) }
      }
    }
    return readings.count > first ? ending(chain, at: range.upperBound, in: .written(range), from: first) : nil
  }

  private func lies(_ county: PlaceUnit, inOrIs chain: PlaceChain) -> Bool {
    chain.readings.contains { index in
      let unit = readings[index].unit
      return county == unit.final || county.lies(in: unit) || county.lies(in: unit.final)
    }
  }

  /// Towns that the newest year does not have, or that are written otherwise: only right after a county.
  private mutating func appendingUnknownTown(to chain: PlaceChain, end: Int) -> PlaceChain {
    let range = chain.range.upperBound..<end
    guard chain.endsFull || chain.links > 1 || chain.forms == .zone, isTownName(range) else { return chain }
    let first = readings.count
    for index in chain.readings {
      let county = readings[index].unit.final
      if county.level == .county || county.hasNoCounties || isUncodedCounty(chain, readings[index]) {
        readings.append(PlaceReading(unit: county, form: .town))
      }
    }
    return readings.count == first ? chain : ending(chain, at: end, in: .written(range), from: first)
  }

  /// A county that has no code: one of Taiwan.
  private func isUncodedCounty(_ chain: PlaceChain, _ reading: PlaceReading) -> Bool {
    let county: Unicode.Scalar = "县"
    return reading.form == .zone && text.folded[chain.last.range.upperBound - 1] == UInt16(county.value)
  }

  /// The chain, longer by a town in one of the counties that the readings from `first` on are.
  private func ending(_ chain: PlaceChain, at end: Int, in town: PlaceChain.Town, from first: Int) -> PlaceChain {
    var longer = self.chain(chain.range.lowerBound..<end, chain.last, from: first)
    longer.links = chain.links
    longer.town = town
    return longer
  }

  /// A town that stands without its county: in a county that the article names, or the only one of its name around, or
  /// the next in a list of towns.
  ///
  /// - Parameter index: of its end among `townEnds`.
  mutating func town(endingAt index: Int, after previous: PlaceChain?, _ walk: Walk) -> PlaceChain? {
    let end = townEnds[index]
    let floor = previous?.range.upperBound ?? 0
    let lengths = lengthsOfTowns(endingAt: index)
    let starts = stride(from: Self.longestTown, through: Self.shortestTown, by: -1)
      .filter { lengths >> $0 & 1 == 1 && end - $0 >= floor }.map { end - $0 }
    for start in starts {
      if let hit = town(start..<end), let chain = town(hit, .named(previous)) { return chain }
    }
    return renamedTown(endingAt: end, floor: floor) ?? onlyTown(startingIn: starts, end: end, walk)
      ?? unknownTown(endingAt: end, after: previous)
  }

  /// A town that the gazetteer has once in the prefectures that the article names, or once at all: that vouches for no
  /// other name, for the town may have been one of another county, which has it no more.
  private mutating func onlyTown(startingIn starts: [Int], end: Int, _ walk: Walk) -> PlaceChain? {
    for start in starts {
      guard let hit = town(start..<end), gazetteer.margin(of: hit.range, key: Int(hit.key), in: text) > 0 else {
        continue
      }
      let around = town(hit, .around)
      if let around, around.readings.count == 1 { return around }
      guard walk == .all, around == nil, hit.spelling != .lookAlike, isLed(hit), let anywhere = town(hit, .anywhere)
      else { continue }
      let county = readings[anywhere.readings.lowerBound].unit
      // A name of three characters and its class word is nothing else, wherever the article is about.
      let isLong = end - start - lists.pointee.townClass.length(before: end, in: text) > 2
      if anywhere.readings.count == 1, isLong || support.isEmpty || support.reachesProvince(of: county) {
        return anywhere
      }
    }
    return nil
  }

  /// The lengths, as bits, of the names of towns that end there: looked up once for both walks.
  private mutating func lengthsOfTowns(endingAt index: Int) -> UInt16 {
    if let known = townLengths[index] { return known }
    let end = townEnds[index]
    var lengths: UInt16 = 0
    for length in 1...min(Self.longestTown, end) {
      guard FoldedText.isChinese(text.exact[end - length]) else { break }
      if length >= Self.shortestTown, town(end - length..<end) != nil { lengths |= 1 << length }
    }
    townLengths[index] = lengths
    return lengths
  }

  /// A town that has another class word by now, in a county that the page names: 齐贤镇, which has become 齐贤街道.
  private mutating func renamedTown(endingAt end: Int, floor: Int) -> PlaceChain? {
    guard !support.isEmpty || !pageSupport.isEmpty else { return nil }
    let stemEnd = end - lists.pointee.townClass.length(before: end, in: text)
    for length in stride(from: 4, through: 2, by: -1) where stemEnd - length >= floor {
      let range = stemEnd - length..<end
      guard isTownName(range) else { continue }
      for hit in gazetteer.renamedTowns(range, stem: stemEnd - length..<stemEnd, in: text) {
        guard var chain = town(hit, .named(nil)) else { continue }
        chain.town = .written(range)
        return chain
      }
    }
    return nil
  }

  /// Where the county of a town without its county may be.
  private enum Reach {
    /// A county that the article, or the mention before, names.
    case named(PlaceChain?)
    /// A county in a prefecture that the article names.
    case around
    case anywhere
  }

  /// The town as a mention, in those of its counties that are in reach; nil where none is.
  private mutating func town(_ hit: NameHit, _ reach: Reach) -> PlaceChain? {
    let first = readings.count
    for posting in gazetteer.postings(ofKey: Int(hit.key)) where posting.form == .town {
      let county = gazetteer.town(posting.index).county
      if isIn(reach, county) { readings.append(PlaceReading(unit: county, form: .town)) }
    }
    guard readings.count > first else { return nil }
    var chain = self.chain(hit.range, hit, from: first)
    chain.town = .known(key: Int(hit.key))
    return chain
  }

  private func isIn(_ reach: Reach, _ county: PlaceUnit) -> Bool {
    switch reach {
    case .anywhere: true
    case .around: support.reachesPrefecture(of: county)
    case .named(let previous):
      support.names(county.code) || pageSupport.names(county.code)
        || previous?.readings.contains { readings[$0].unit.final == county } == true
    }
  }

  /// 八里镇、牌楼镇: the second is in the county of the first, whether the gazetteer has it or not.
  private func unknownTown(endingAt end: Int, after previous: PlaceChain?) -> PlaceChain? {
    guard let previous, previous.hasTown else { return nil }
    let joint = lists.pointee.joint.length(at: previous.range.upperBound, in: text)
    let start = previous.range.upperBound + joint
    guard joint > 0, end - start > 2, isTownName(start..<end) else { return nil }
    var chain = previous
    chain.range = start..<end
    chain.links = 1
    chain.town = .written(start..<end)
    return chain
  }

  /// Whether a word that leads to places, or no word at all, stands before the name.
  private func isLed(_ hit: NameHit) -> Bool {
    let start = Int(hit.start)
    return start == 0 || !FoldedText.isChinese(text.exact[start - 1])
      || lists.pointee.before.length(before: start, in: text) > 0
  }

  /// Whether the characters from the position on are the name of a town: 湾沚镇 is not 湾沚区.
  func beginsTown(_ start: Int) -> Bool { townEnds(from: start).contains { town(start..<$0) != nil } }

  /// The town's name that the characters are.
  private func town(_ range: Range<Int>) -> NameHit? {
    guard let hit = gazetteer.hit(in: text, range), hit.spelling != .lookAlike || readsLookAlikes else { return nil }
    return gazetteer.postings(ofKey: Int(hit.key)).contains { $0.form == .town } ? hit : nil
  }

  /// Whether the characters could be a town's name with its class word: one to three characters, no word of function.
  private func isTownName(_ range: Range<Int>) -> Bool {
    let name =
      range.lowerBound..<(range.upperBound - lists.pointee.townClass.length(before: range.upperBound, in: text))
    guard (1...3).contains(name.count), name.allSatisfy({ FoldedText.isChinese(text.exact[$0]) }),
      lists.pointee.noTownEnd.length(before: range.upperBound, in: text) == 0,
      lists.pointee.noTown.length(before: range.upperBound, in: text) < range.count,
      lists.pointee.behindNoTown.length(at: range.upperBound - 1, in: text) == 0
    else { return false }
    return lists.pointee.noTownStart.length(at: name.lowerBound, in: text) == 0
      && name.allSatisfy {
        lists.pointee.noTownPart.length(at: $0, in: text) == 0 || $0 + 1 == name.upperBound && isTwice(range)
      }
  }

  /// Whether two class words end the name: 金乡镇.
  private func isTwice(_ range: Range<Int>) -> Bool {
    let last = lists.pointee.townClass.length(before: range.upperBound, in: text)
    return lists.pointee.townClass.length(before: range.upperBound - last, in: text) > 0
  }

  /// Where class words end that begin at most a name's length after the position, in order; Chinese characters only.
  private func townEnds(from start: Int) -> ArraySlice<Int> {
    let first = townEnds.partitionPoint { $0 < start + 2 }
    var last = first
    while last < townEnds.count, townEnds[last] <= start + Self.longestTown { last += 1 }
    let ends = townEnds[first..<last]
    guard let reach = ends.last, !(start..<reach).allSatisfy({ FoldedText.isChinese(text.exact[$0]) }) else {
      return ends
    }
    return ends.prefix { end in (start..<end).allSatisfy { FoldedText.isChinese(text.exact[$0]) } }
  }
}

extension PlaceUnit {
  /// The prefectures whose towns lie directly below them: Dongguan, Zhongshan, Danzhou, Jiayuguan.
  var hasNoCounties: Bool { [441_900, 442_000, 460_400, 620_200].contains(code) }
}
