import LiangCore
import LiangText

/// Towns, found from their class word backwards: 安亭镇, 科学路街道.
extension PlaceFinder {
  /// The longest name that a town has before its class word, in characters.
  private static let longestTown = 9

  /// The chain with the town that follows it, if one does: a town that the gazetteer has there, or else characters before a
  /// class word that may be a name.
  func appendingTown(to chain: PlaceChain) -> PlaceChain {
    let start = chain.range.upperBound
    for end in townEnds(from: start).reversed() {
      guard let hit = gazetteer.hit(in: text, start..<end), accepts(hit) else { continue }
      let counties = counties(of: hit).filter { county in
        chain.readings.contains {
          county == $0.unit.final || county.lies(in: $0.unit) || county.lies(in: $0.unit.final)
        }
      }
      if !counties.isEmpty { return chain.ending(in: gazetteer.name(ofKey: Int(hit.key)), at: end, counties) }
    }
    return appendingUnknownTown(to: chain)
  }

  /// Towns that the newest year does not have, or that are written otherwise: only right after a county.
  private func appendingUnknownTown(to chain: PlaceChain) -> PlaceChain {
    let start = chain.range.upperBound
    let counties = chain.readings.map(\.unit.final).filter { $0.level == .county || $0.hasNoCounties }
    guard chain.endsFull || chain.links > 1, !counties.isEmpty, let end = townEnds(from: start).first,
      isTownName(start..<end)
    else { return chain }
    return chain.ending(in: string(start..<end), at: end, counties)
  }

  /// The towns whose class word ends at the position, by the gazetteer, those with the longer name first.
  func towns(endingAt end: Int, from floor: Int) -> [(hit: NameHit, counties: [PlaceUnit])] {
    var found: [(NameHit, [PlaceUnit])] = []
    for length in stride(from: Self.longestTown, through: 3, by: -1) where end - length >= floor {
      if let hit = gazetteer.hit(in: text, end - length..<end), accepts(hit) {
        let counties = counties(of: hit)
        if !counties.isEmpty { found.append((hit, counties)) }
      }
    }
    return found
  }

  /// Whether the characters from the position on are the name of a town: 湾沚镇 is not 湾沚区.
  func beginsTown(_ start: Int) -> Bool {
    townEnds(from: start).contains { end in
      gazetteer.hit(in: text, start..<end).map { !counties(of: $0).isEmpty } ?? false
    }
  }

  /// Whether a class word of towns ends at the position: the text as it is folded, so 鎮 too.
  func isTownEnd(_ end: Int) -> Bool { PlaceWords.townClass.length(before: end, in: text) > 0 }

  /// Whether the characters could be a town's name with its class word: 2 to 4 characters, no word of function.
  func isTownName(_ range: Range<Int>) -> Bool {
    let name = range.lowerBound..<(range.upperBound - PlaceWords.townClass.length(before: range.upperBound, in: text))
    guard (1...3).contains(name.count), name.allSatisfy({ FoldedText.isChinese(text.exact[$0]) }) else { return false }
    return name.allSatisfy { PlaceWords.noTown.length(at: $0, in: text) == 0 }
  }

  /// Where class words end that begin at most a name's length after the position, in order.
  private func townEnds(from start: Int) -> [Int] {
    var ends: [Int] = []
    var position = start + 1
    while position < min(text.count, start + Self.longestTown), FoldedText.isChinese(text.exact[position]) {
      let length = PlaceWords.townClass.length(at: position, in: text)
      if length > 0 { ends.append(position + length) }
      position += 1
    }
    return ends
  }

  private func counties(of hit: NameHit) -> [PlaceUnit] {
    gazetteer.postings(ofKey: Int(hit.key)).filter { $0.form == .town }.map { gazetteer.town($0.index).county }
  }

  private func accepts(_ hit: NameHit) -> Bool { hit.spelling != .lookAlike || readsLookAlikes }
}

extension PlaceChain {
  /// The chain, longer by a town that lies in one of the counties.
  func ending(in town: String, at end: Int, _ counties: [PlaceUnit]) -> PlaceChain {
    var chain = self
    chain.range = range.lowerBound..<end
    chain.town = town
    chain.readings = counties.map { PlaceReading(unit: $0, form: .town) }
    return chain
  }
}

extension PlaceUnit {
  /// The prefectures whose towns lie directly below them: Dongguan, Zhongshan, Danzhou, Jiayuguan.
  var hasNoCounties: Bool { [441_900, 442_000, 460_400, 620_200].contains(code) }
}

extension PlaceFinder {
  /// A town that stands without its county: in a county that the article names, or the only one of its name around.
  func town(endingAt end: Int, after previous: PlaceChain?) -> PlaceChain? {
    let floor = previous?.range.upperBound ?? 0
    let known = towns(endingAt: end, from: floor)
    for (hit, counties) in known {
      let near = counties.filter { county in
        support.names(county.code) || previous?.readings.contains { $0.unit.final == county } == true
      }
      if !near.isEmpty { return chain(hit, near) }
    }
    for (hit, counties) in known where gazetteer.margin(of: hit.range, key: Int(hit.key), in: text) > 0 {
      let around = counties.filter { support.reachesPrefecture(of: $0) }
      if around.count == 1 { return chain(hit, around) }
      if around.isEmpty, counties.count == 1, hit.spelling != .lookAlike, hit.range.count > 3 || isLed(hit) {
        return chain(hit, counties)
      }
    }
    return unknownTown(endingAt: end, after: previous)
  }

  /// 八里镇、牌楼镇: the second is in the county of the first, whether the gazetteer has it or not.
  private func unknownTown(endingAt end: Int, after previous: PlaceChain?) -> PlaceChain? {
    guard let previous, previous.town != nil else { return nil }
    let joint = PlaceWords.joint.length(at: previous.range.upperBound, in: text)
    let range = previous.range.upperBound + joint..<end
    guard joint > 0, range.count > 2, isTownName(range) else { return nil }
    var chain = previous
    chain.range = range
    chain.links = 1
    chain.town = string(range)
    return chain
  }

  private func chain(_ hit: NameHit, _ counties: [PlaceUnit]) -> PlaceChain {
    let readings = counties.map { PlaceReading(unit: $0, form: .town) }
    return PlaceChain(
      range: hit.range, last: hit, links: 1, readings: readings, hasFullParent: false,
      town: gazetteer.name(ofKey: Int(hit.key)), zoneStart: nil)
  }

  /// Whether a word that leads to places, or no word at all, stands before the name.
  private func isLed(_ hit: NameHit) -> Bool {
    let start = Int(hit.start)
    return start == 0 || !FoldedText.isChinese(text.exact[start - 1])
      || PlaceWords.before.length(before: start, in: text) > 0
  }
}
