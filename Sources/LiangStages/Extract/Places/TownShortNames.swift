import LiangCore
import LiangText

/// Towns without their class word, where the article names them with it: 坪石 beside 坪石镇, 晋江陈埭.
extension PlaceFinder {
  /// A town that the article names, and how it is called for short.
  private struct ShortTown {
    var name: [UInt16]
    /// Where the article names it with its class word.
    var named: PlaceChain
  }

  /// How many towns of an article are looked for: ten times what a page about them names.
  private static let mostTowns = 60

  /// How far the words may speak against the name, which the article vouches for.
  private static let leastMargin = -20

  /// Adds what is called by a town's short name.
  mutating func findShortTowns() {
    var found: [PlaceChain] = []
    for town in shortTowns() {
      for range in ranges(of: town.name) where isTown(range) {
        var chain = town.named
        (chain.range, chain.links, chain.hasShortTown) = (range, 1, true)
        found.append(chain)
      }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var end = 0
    var free: [PlaceChain] = []
    for chain in found where chain.range.lowerBound >= end {
      end = chain.range.upperBound
      if standsFree(chain) { free.append(chain) }
    }
    guard !free.isEmpty else { return }
    mentions += free
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The towns that the article names with their class word and whose names are no words of the language, each once.
  private func shortTowns() -> [ShortTown] {
    var towns: [ShortTown] = []
    for mention in mentions where mention.hasTown && towns.count < Self.mostTowns {
      guard let stem = stem(of: mention), !isCommon(stem) else { continue }
      let name = Array(text.exact[stem])
      if !towns.contains(where: { $0.name == name }) { towns.append(ShortTown(name: name, named: mention)) }
    }
    return towns
  }

  /// Whether the characters are a word of the language, and not only a frequent name: 金乡.
  private func isCommon(_ stem: Range<Int>) -> Bool {
    gazetteer.isWord(stem, in: text)
      && gazetteer.hit(in: text, stem).map { gazetteer.use(ofKey: Int($0.key)) != .plain } ?? true
  }

  /// The characters of the town's name without its class word; nil where fewer than two are left.
  private func stem(of mention: PlaceChain) -> Range<Int>? {
    let end = mention.range.upperBound
    let start =
      switch mention.town {
      case .none: end
      case .known(let key): end - gazetteer.utf8(ofKey: key).count / 3
      case .written(let range): range.lowerBound
      }
    let stemEnd = end - lists.pointee.townClass.length(before: end, in: text)
    return stemEnd - start > 1 && start >= mention.range.lowerBound ? start..<stemEnd : nil
  }

  /// Whether the characters are the town there, and no part of another name or word.
  private func isTown(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    return lists.pointee.ofVillages.length(before: start, in: text) == 0 && !isOtherThing(end)
      && !beginsRoad(range, isBare: true) && !isTrapped(range) && !isInName(range) && !isInByline(range)
      && gazetteer.margin(ofUnlisted: range, in: text) > Self.leastMargin
  }

  /// Whether what stands there makes something else of the name: a village, a river, a zone, a hospital, a harbour.
  private func isOtherThing(_ end: Int) -> Bool {
    lists.pointee.townClass.length(at: end, in: text) > 0 || lists.pointee.village.length(at: end, in: text) > 0
      || lists.pointee.water.length(at: end, in: text) > 0 || lists.pointee.zoneClass.length(at: end, in: text) > 0
      || lists.pointee.notAfter.length(at: end, in: text) > 0 || lists.pointee.notTown.length(at: end, in: text) > 0
  }

  /// Whether the town touches no mention. Behind the county that it lies in it becomes a part of that mention; of a
  /// bare name that would mean something else it takes the place.
  private mutating func standsFree(_ town: PlaceChain) -> Bool {
    let next = mentions.partitionPoint { $0.range.lowerBound < town.range.lowerBound }
    let isFreeBehind = next == mentions.count || mentions[next].range.lowerBound >= town.range.upperBound
    if next > 0, case let before = mentions[next - 1], before.range.upperBound >= town.range.lowerBound {
      if isFreeBehind, before.range.upperBound == town.range.lowerBound, !before.hasTown, !before.hasZone,
        lies(town, in: before)
      {
        mentions[next - 1] = town
        mentions[next - 1].range = before.range.lowerBound..<town.range.upperBound
      }
      return false
    }
    if isFreeBehind { return true }
    if mentions[next].range == town.range, mentions[next].isBareShort, !isNamed(mentions[next]),
      !lies(town, in: mentions[next])
    {
      mentions[next] = town
    }
    return false
  }

  private func lies(_ town: PlaceChain, in chain: PlaceChain) -> Bool {
    town.readings.contains { index in
      let county = readings[index].unit.final
      return chain.readings.contains {
        county == readings[$0].unit.final || county.lies(in: readings[$0].unit.final)
      }
    }
  }
}
