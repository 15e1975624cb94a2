import LiangCore
import LiangText

/// What speaks for a chain of names being a place, in the units of the word model (7 to a bit). The weights say how much
/// context outweighs how unlikely a cut; they were set from what the names are, not fitted to pages.
extension PlaceFinder {
  /// Whether the chain is a place here: its evidence reaches 0.
  func evidence(for chain: PlaceChain, afterMention: Int?) -> Int {
    if isTrapped(chain.range) || isThing(chain) || isAbroad(chain) { return -1000 }
    var score = base(of: chain) + marginScore(of: chain)
    if chain.last.spelling == .lookAlike { score += lookAlikePenalty(of: chain) }
    score += supportScore(of: chain) + contextScore(of: chain, afterMention: afterMention)
    if chain.isBareShort, isPerson(chain.range, whole: !chain.isLarge) { score -= 300 }
    return score
  }

  /// What the kind of name is worth by itself.
  private func base(of chain: PlaceChain) -> Int {
    if chain.links > 1 || chain.town != nil { return 120 }
    let use = gazetteer.use(ofKey: Int(chain.last.key))
    if chain.readings.contains(where: { $0.form == .full || $0.form == .former }) {
      switch use {
      case .never: return -50
      case .named: return -20
      default: return chain.range.count > 2 ? 100 : 10
      }
    }
    if chain.readings.contains(where: { $0.form == .zone }) { return 60 }
    switch use {
    case .plain: return chain.isLarge ? 40 : gazetteer.isFrequent(Int(chain.last.key)) ? 0 : -25
    case .word: return chain.isLarge ? -10 : -50
    case .named: return chain.isLarge ? -40 : -80
    case .never, .weak, .trap: return chain.isLarge ? -90 : -400
    }
  }

  /// What the words around say. A name that is also a word cuts the text as well as the word does: that says nothing
  /// for it.
  private func marginScore(of chain: PlaceChain) -> Int {
    let margin = gazetteer.margin(of: chain.last.range, key: Int(chain.last.key), in: text)
    let isWord = chain.links == 1 && gazetteer.use(ofKey: Int(chain.last.key)) != .plain
    return min(isWord ? 0 : 40, max(-90, margin))
  }

  /// A name read through a look-alike must have its class word and something near that it fits to.
  private func lookAlikePenalty(of chain: PlaceChain) -> Int {
    let fits = chain.links > 1 || chain.readings.contains { support.reachesPrefecture(of: $0.unit.final) }
    return readsLookAlikes && chain.endsFull && chain.last.range.count > 1 && fits ? -20 : -1000
  }

  /// What the rest of the article says of the units. A bare county far from all that it names is unlikely.
  private func supportScore(of chain: PlaceChain) -> Int {
    let far = chain.isBareShort && !chain.isLarge && !support.isEmpty ? -45 : 0
    var best = far
    for unit in chain.readings.map(\.unit.final) {
      if support.names(unit.code) {
        best = max(best, 80)
      } else if support.reachesPrefecture(of: unit) {
        best = max(best, 40)
      } else if support.reachesProvince(of: unit) {
        best = max(best, 25)
      } else if pageSupport.reachesProvince(of: unit) {
        best = max(best, far + 8)
      }
    }
    return best
  }

  /// What the characters around say.
  private func contextScore(of chain: PlaceChain, afterMention: Int?) -> Int {
    let range = chain.range
    let left = leftScore(range.lowerBound)
    let right = rightScore(range.upperBound)
    var score = left + right
    if left == 0 && right == 0 && chain.isBareShort && !chain.isLarge { score -= 30 }
    // 和县, 成县: the first character may belong to the word before.
    if left == 0 && chain.links == 1 && chain.range.count == 2 && chain.endsFull { score -= 30 }
    if let afterMention, isJoint(afterMention..<range.lowerBound) { score += 40 }
    if let next = nextInList(after: range.upperBound), isLikely(next) { score += 25 }
    if chain.isBareShort, PlaceWords.notAfter.length(at: range.upperBound, in: text) > 0 { score -= 60 }
    return score
  }

  private func leftScore(_ start: Int) -> Int {
    if PlaceWords.before.length(before: start, in: text) > 0 { return 15 }
    return start == 0 || !FoldedText.isChinese(text.exact[start - 1]) ? 12 : 0
  }

  private func rightScore(_ end: Int) -> Int {
    if end == text.count || !FoldedText.isChinese(text.exact[end]) { return 8 }
    return PlaceWords.after.length(at: end, in: text) > 0 ? 15 : 0
  }

  /// Whether the characters between two names make a list of them.
  private func isJoint(_ gap: Range<Int>) -> Bool {
    gap.count <= 2 && !gap.isEmpty && PlaceWords.joint.length(at: gap.lowerBound, in: text) == gap.count
  }

  /// Where the next member of a list begins, if a list goes on here.
  private func nextInList(after end: Int) -> Int? {
    let mark: Unicode.Scalar = "、"
    guard end < text.count, UInt32(text.exact[end]) == mark.value else { return nil }
    return end + 1
  }

  /// Whether a name that is no common word begins at the position.
  private func isLikely(_ position: Int) -> Bool {
    hits(at: position).contains {
      $0.range.count > 1 && $0.spelling != .lookAlike && [.plain, .word].contains(gazetteer.use(ofKey: Int($0.key)))
    }
  }

  /// Whether a trap word covers the name, or begins before it and cuts into it: 新华社, 伟大复兴.
  func isTrapped(_ range: Range<Int>) -> Bool {
    for start in max(0, range.lowerBound - 5)...range.lowerBound {
      for hit in hits(at: start) where gazetteer.use(ofKey: Int(hit.key)) == .trap {
        if hit.range.upperBound >= range.upperBound && hit.range != range
          || hit.start < range.lowerBound && hit.range.overlaps(range)
        {
          return true
        }
      }
    }
    return false
  }

  /// 美国德州 is in Texas.
  private func isAbroad(_ chain: PlaceChain) -> Bool {
    chain.isBareShort && PlaceWords.country.length(before: chain.range.lowerBound, in: text) > 0
  }

  /// Whether a road, river or building is meant, or a town that bears the name: 中山路, 淮河, 湾沚镇.
  private func isThing(_ chain: PlaceChain) -> Bool {
    var position = chain.range.upperBound
    if chain.isBareShort, beginsTown(chain.range.lowerBound) { return true }
    guard chain.town == nil, chain.zoneStart == nil, PlaceWords.noThing.length(at: position, in: text) == 0 else {
      return false
    }
    if PlaceWords.thing.length(at: position, in: text) > 0 { return true }
    if chain.isBareShort && !chain.isLarge && PlaceWords.water.length(at: position, in: text) > 0 { return true }
    let direction = PlaceWords.direction.length(at: position, in: text)
    position += direction
    return direction > 0 && PlaceWords.noThing.length(at: position, in: text) == 0
      && PlaceWords.road.length(at: position, in: text) > 0
  }
}

extension PlaceChain {
  /// One name without class word.
  var isBareShort: Bool { links == 1 && town == nil && zoneStart == nil && readings.allSatisfy { $0.form == .short } }

  /// Whether it may be a province or a prefecture.
  var isLarge: Bool { readings.contains { $0.unit.level != .county && $0.unit.final.level != .county } }
}
