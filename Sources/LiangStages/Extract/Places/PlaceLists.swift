import LiangCore
import LiangText

/// What lists say of their members: 沈阳的和平、沈河两区, 太行山、黄山、庐山, 越南河内、太原.
extension PlaceFinder {
  private static let comma: Unicode.Scalar = "、"
  /// How much of a member is looked at, in characters.
  private static let longestMember = 6
  /// How many members are looked at on either side.
  private static let reach = 12

  /// The member before the characters: of the first one of a list its end alone is sure.
  private func member(before start: Int) -> Range<Int>? {
    guard start > 1, UInt32(text.exact[start - 1]) == Self.comma.value else { return nil }
    let end = start - 1
    var first = end
    while first > 0, end - first < Self.longestMember, FoldedText.isChinese(text.exact[first - 1]) { first -= 1 }
    return first < end ? first..<end : nil
  }

  /// The member behind the characters: of the last one of a list its beginning alone is sure.
  private func member(after end: Int) -> Range<Int>? {
    guard end < text.count, UInt32(text.exact[end]) == Self.comma.value else { return nil }
    let start = end + 1
    var last = start
    while last < text.count, last - start < Self.longestMember, FoldedText.isChinese(text.exact[last]) { last += 1 }
    return start < last ? start..<last : nil
  }

  // MARK: Parts of one city

  /// Whether a name that is a common word stands among other parts of a city, one of which is a name by itself: with a
  /// word that sums them up, with two such, or where the article names the city.
  func isAmongParts(_ hit: NameHit) -> Bool {
    gazetteer.postings(ofKey: Int(hit.key)).contains { posting in
      guard posting.form == .short else { return false }
      let unit = gazetteer.unit(posting.index).final
      return unit.level == .county && isAmongParts(hit.range, of: unit)
    }
  }

  private func isAmongParts(_ name: Range<Int>, of sister: PlaceUnit) -> Bool {
    var sure = 0
    var start = name.lowerBound
    for _ in 0..<Self.reach {
      guard let member = member(before: start), let part = part(endingAt: member.upperBound, of: sister) else { break }
      sure += isSure(part).number
      start = part.range.lowerBound
    }
    var end = name.upperBound
    for _ in 0..<Self.reach {
      guard let member = member(after: end), let part = part(at: member.lowerBound, of: sister) else { break }
      sure += isSure(part).number
      end = part.range.upperBound
    }
    let isSummedUp = lists.pointee.sum.length(at: end, in: text) > 0
    return sure > 1 || sure == 1 && (isSummedUp || support.reachesPrefecture(of: sister))
  }

  private func isSure(_ part: NameHit) -> Bool { gazetteer.use(ofKey: Int(part.key)) != .never }

  private func part(endingAt end: Int, of sister: PlaceUnit) -> NameHit? {
    hits(from: max(0, end - Self.longestMember), through: end - 2).lazy.map { allHits[$0] }
      .first { $0.range.upperBound == end && isPart($0, of: sister) }
  }

  private func part(at start: Int, of sister: PlaceUnit) -> NameHit? {
    hits(at: start).lazy.map { allHits[$0] }.first { isPart($0, of: sister) }
  }

  /// Whether the name may be that of another part of the city.
  private func isPart(_ hit: NameHit, of sister: PlaceUnit) -> Bool {
    hit.range.count > 1
      && gazetteer.postings(ofKey: Int(hit.key)).contains { posting in
        guard posting.form == .short || posting.form == .full else { return false }
        let unit = gazetteer.unit(posting.index).final
        return unit.level == .county && unit.cityCode == sister.cityCode && unit != sister
      }
  }

  // MARK: Hills, lakes and rivers

  /// Whether the name stands among those of hills, lakes or rivers only, one of which at least is no unit: 五台山、恒山、黄山.
  func isInScenery(_ chain: PlaceChain) -> Bool {
    guard chain.links == 1, isScenic(endingAt: chain.range.upperBound) else { return false }
    var unknown = 0
    var start = chain.range.lowerBound
    for _ in 0..<Self.reach {
      guard let member = member(before: start) else { break }
      guard isScenic(endingAt: member.upperBound) else { return false }
      unknown += (!isUnit(endingAt: member.upperBound)).number
      start = member.lowerBound
    }
    var end = chain.range.upperBound
    for _ in 0..<Self.reach {
      guard let member = member(after: end) else { break }
      let isWhole = member.upperBound == text.count || !FoldedText.isChinese(text.exact[member.upperBound])
      guard isWhole, isScenic(endingAt: member.upperBound) else { return false }
      unknown += (!isUnit(endingAt: member.upperBound)).number
      end = member.upperBound
    }
    return unknown > 0
  }

  private func isScenic(endingAt end: Int) -> Bool { lists.pointee.scenic.length(before: end, in: text) > 0 }

  /// Whether the name of a unit ends there.
  private func isUnit(endingAt end: Int) -> Bool {
    hits(from: max(0, end - Self.longestMember), through: max(0, end - 2)).contains {
      allHits[$0].range.upperBound == end && !gazetteer.postings(ofKey: Int(allHits[$0].key)).isEmpty
    }
  }

  // MARK: Abroad

  /// 美国德州 is in Texas, 首尔江南区 in Seoul; and so is what follows in a list: 越南河内、海阳.
  func isAbroad(_ chain: PlaceChain) -> Bool {
    let (start, name) = (chain.range.lowerBound, chain.last.range)
    guard chain.links == 1, !chain.hasTown, !chain.hasZone else { return false }
    if chain.isBareShort || chain.forms == .former, lists.pointee.country.length(before: start, in: text) > 0 {
      return true
    }
    guard chain.isBareShort || isDistrict(chain) else { return false }
    if lists.pointee.foreignCity.length(before: start, in: text) > 0 { return true }
    let isBorneThere = !chain.isLarge || lists.pointee.foreignToo.length(at: start, in: text) == name.count
    return isBorneThere && isListedAbroad(start)
  }

  private func isDistrict(_ chain: PlaceChain) -> Bool {
    chain.endsFull && !chain.isLarge && lists.pointee.district.length(before: chain.range.upperBound, in: text) > 0
  }

  /// Whether the first of the names before this one follows that of a country or of a city there.
  private func isListedAbroad(_ start: Int) -> Bool {
    var first: Range<Int>?
    var start = start
    for _ in 0..<Self.reach {
      guard let member = member(before: start) else { break }
      (first, start) = (member, member.lowerBound)
    }
    guard let end = first?.upperBound else { return false }
    return (1...4).contains { length in
      let start = end - length
      let isThere =
        lists.pointee.country.length(before: start, in: text) > 0
        || lists.pointee.foreignCity.length(before: start, in: text) > 0
      return isThere && !isInUnit(start)
    }
  }

  /// Whether the name of a unit goes on over the position: 跨越|南汇县 is not Vietnam.
  private func isInUnit(_ position: Int) -> Bool {
    hits(from: max(0, position - 3), through: max(0, position - 1)).contains {
      allHits[$0].start < position && allHits[$0].range.upperBound > position
        && !gazetteer.postings(ofKey: Int(allHits[$0].key)).isEmpty
    }
  }

  // MARK: A city that bears its province's name

  /// 长春、吉林、四平: beside a city of its province, and no province, it is the city. So is 海南 beside 海北.
  mutating func settleNamesakes() {
    for index in mentions.indices where mentions[index].readings.count > 1 && mentions[index].isBareShort {
      guard let city = mentions[index].readings.first(where: { readings[$0].unit.level == .prefecture }),
        mentions[index].readings.contains(where: { readings[$0].unit.level == .province }),
        isAmongSisters(index, of: readings[city].unit)
      else { continue }
      mentions[index].readings = city..<city + 1
    }
  }

  private func isAmongSisters(_ index: Int, of city: PlaceUnit) -> Bool {
    let beside = [index - 1, index + 1].filter { mentions.indices.contains($0) && isListed($0, index) }
    let units = beside.flatMap { mentions[$0].readings.map { readings[$0].unit.final } }
    return !units.contains { $0.level == .province }
      && units.contains { $0.level == .prefecture && $0.code / 10000 == city.final.code / 10000 }
  }

  /// Whether nothing but the mark of a list stands between the two mentions.
  private func isListed(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (mentions[min(one, other)].range, mentions[max(one, other)].range)
    return first.upperBound + 1 == second.lowerBound && UInt32(text.exact[first.upperBound]) == Self.comma.value
  }
}
