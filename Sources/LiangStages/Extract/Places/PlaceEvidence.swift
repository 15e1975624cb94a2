import LiangCore
import LiangText

/// What speaks for a chain of names being a place, in the units of the word model (7 to a bit): how much a kind of
/// name, its article and its neighbours outweigh how unlikely a cut of the words it is. These are set by hand, and
/// decide alone where they leave no doubt; in between fitted weights do (`NameFeatures.swift`).
struct PlaceEvidence {
  /// What the kind of name is worth by itself.
  var base: Int
  /// What the article and the page say of the units.
  var support: Int
  /// What the characters around say.
  var context: Int
  /// What is against a name read through a look-alike.
  var penalty: Int
  /// Whether it looks like a person's name, or a part of one.
  var isPerson = false

  /// All of it together.
  var sum: Int { base + support + context + penalty }
  /// Whether the evidence alone does not decide.
  var isInDoubt: Bool { Self.doubt.contains(sum) || isPerson && sum >= Self.doubt.upperBound }

  /// Whether it is so little that nothing else can make the name a place.
  var isHopeless: Bool { sum < Self.doubt.lowerBound }

  private static let doubt = -120..<130
}

extension PlaceFinder {
  /// What a name must be worth to vouch for others.
  private static let beyondDoubt = 60
  /// What the word model may add at the least and at the most.
  private static let margins = -130...40

  /// Whether the chain is a place so surely that it vouches for others.
  func isBeyondDoubt(_ chain: PlaceChain, afterMention: Int?) -> Bool {
    guard let evidence = evidence(for: chain, afterMention: afterMention), !evidence.isPerson else { return false }
    // The word model is asked only where it can turn the scales.
    if evidence.sum + Self.margins.upperBound < Self.beyondDoubt { return false }
    if evidence.sum + Self.margins.lowerBound >= Self.beyondDoubt { return true }
    return evidence.sum + words(around: chain).score >= Self.beyondDoubt
  }

  /// Whether the chain is a place, given what the article and the page name.
  func isPlace(_ chain: inout PlaceChain, afterMention: Int?) -> Bool {
    guard let evidence = evidence(for: chain, afterMention: afterMention) else { return false }
    guard evidence.isInDoubt else { return evidence.sum > 0 }
    let logit = logit(of: chain, evidence)
    chain.logit = logit
    return logit > 0
  }

  /// Nil where something forbids the name to be a place.
  func evidence(for chain: PlaceChain, afterMention: Int?) -> PlaceEvidence? {
    if isTrapped(chain.range) || isThing(chain) || isAbroad(chain) || isInName(chain.range) || isUplands(chain)
      || isInScenery(chain)
    {
      return nil
    }
    var evidence = PlaceEvidence(
      base: base(of: chain), support: supportScore(of: chain),
      context: contextScore(of: chain, afterMention: afterMention),
      penalty: chain.last.spelling == .lookAlike ? lookAlikePenalty(of: chain) : 0)
    if chain.isBareShort, !evidence.isHopeless { evidence.isPerson = isPerson(chain.range, whole: !chain.isLarge) }
    return evidence
  }

  /// What the words around say: how much cheaper they are with the name than without, and what that is worth. A name
  /// that is also a word cuts the text as well as the word does: that says nothing for it.
  func words(around chain: PlaceChain) -> (margin: Int, score: Int) {
    let margin = gazetteer.margin(of: chain.last.range, key: Int(chain.last.key), in: text)
    let isWord = chain.links == 1 && gazetteer.use(ofKey: Int(chain.last.key)) != .plain
    return (margin, min(isWord ? 0 : Self.margins.upperBound, max(Self.margins.lowerBound, margin)))
  }

  /// What the kind of name is worth by itself.
  private func base(of chain: PlaceChain) -> Int {
    if chain.links > 1 || chain.hasTown { return 120 }
    let use = gazetteer.use(ofKey: Int(chain.last.key))
    if !chain.forms.isDisjoint(with: [.full, .former]) {
      switch use {
      case .never: return -50
      case .named: return lists.pointee.office.length(at: chain.range.upperBound, in: text) > 0 ? -20 : -50
      default: return chain.range.count > 2 ? 100 : 10
      }
    }
    if chain.forms.contains(.zone) { return chain.range.count > 2 ? 100 : 60 }
    // A part of a unit that the article names.
    if chain.forms.contains(.part), use == .plain { return 100 }
    switch use {
    case .plain: return chain.isLarge ? 40 : gazetteer.isFrequent(Int(chain.last.key)) ? 0 : -25
    case .word: return chain.isLarge ? -14 : -50
    case .named: return chain.isLarge ? -40 : isNamed(chain) ? -60 : -80
    case .never where isMeant(chain): return 60
    case .never, .weak, .trap: return chain.isLarge && !chain.forms.contains(.part) ? -90 : -400
    }
  }

  /// Whether a name that is a common word is one here: among others of its city, or as an office of what the article
  /// names.
  private func isMeant(_ chain: PlaceChain) -> Bool {
    isAmongParts(chain.last)
      || isNamed(chain) && lists.pointee.authority.length(at: chain.range.upperBound, in: text) > 0
  }

  /// A name read through a look-alike must have its class word and something near that it fits to.
  private func lookAlikePenalty(of chain: PlaceChain) -> Int {
    let fits = chain.links > 1 || chain.readings.contains { support.reachesPrefecture(of: readings[$0].unit.final) }
    return readsLookAlikes && (chain.endsFull || chain.hasTown) && chain.last.range.count > 1 && fits ? -20 : -1000
  }

  /// What the rest of the article says of the units. A bare county far from all that it names is unlikely.
  private func supportScore(of chain: PlaceChain) -> Int {
    let far = chain.isBareShort && !chain.isLarge && !support.isEmpty ? -45 : 0
    // Sunshine is sunshine in the province of Rizhao too.
    let isWord = chain.isBareShort && chain.isLarge && gazetteer.use(ofKey: Int(chain.last.key)) != .plain
    var best = far
    for index in chain.readings {
      let unit = readings[index].unit.final
      if support.names(unit.code) {
        best = max(best, 80)
      } else if support.reachesPrefecture(of: unit) {
        best = max(best, 40)
      } else if !isWord && support.reachesProvince(of: unit) {
        best = max(best, 25)
      } else if pageSupport.names(unit.code) {
        best = max(best, isWord ? 0 : 45)
      } else if pageSupport.reachesPrefecture(of: unit) {
        best = max(best, 10)
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
    if left == 0 && chain.links == 1 && chain.range.count == 2 && chain.endsFull { score -= 50 }
    if let afterMention, isJoint(afterMention..<range.lowerBound) { score += 40 }
    if let next = nextInList(after: range.upperBound) {
      if isLikely(next) { score += 25 }
      if isList(from: next) { score += 30 }
    }
    if chain.isBareShort, lists.pointee.notAfter.length(at: range.upperBound, in: text) > 0 { score -= 60 }
    if chain.isBareShort, isAmongTowns(endingAt: range.upperBound) { score -= 200 }
    return score
  }

  /// Whether a short list that begins with the name is summed up as one of towns or villages: 大路、阳江等5个镇.
  private func isAmongTowns(endingAt end: Int) -> Bool {
    let (comma, other, piece): (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) = ("、", "等", "个")
    var position = end
    // Up to four names of up to four characters.
    for _ in 0..<16 where position < text.count {
      let character = UInt32(text.exact[position])
      if position == end, character != comma.value, character != other.value { return false }
      if character == other.value {
        var count = position + 1
        while count < text.count, lists.pointee.number.length(at: count, in: text) > 0 { count += 1 }
        guard count > position + 1, count < text.count else { return false }
        if UInt32(text.exact[count]) == piece.value { count += 1 }
        let length = max(
          lists.pointee.townClass.length(at: count, in: text), lists.pointee.village.length(at: count, in: text))
        return length > 0 && lists.pointee.ofTowns.length(at: count + length, in: text) == 0
      }
      guard FoldedText.isChinese(text.exact[position]) || character == comma.value else { return false }
      position += 1
    }
    return false
  }

  private func leftScore(_ start: Int) -> Int {
    if lists.pointee.before.length(before: start, in: text) > 0 { return 15 }
    return start == 0 || !FoldedText.isChinese(text.exact[start - 1]) ? 12 : 0
  }

  func rightScore(_ end: Int) -> Int {
    if end == text.count || !FoldedText.isChinese(text.exact[end]) { return 8 }
    return lists.pointee.after.length(at: end, in: text) > 0 ? 15 : 0
  }

  /// Whether the characters between two names make a list of them.
  private func isJoint(_ gap: Range<Int>) -> Bool {
    gap.count <= 2 && !gap.isEmpty && lists.pointee.joint.length(at: gap.lowerBound, in: text) == gap.count
  }

  /// Where the next member of a list begins, if a list goes on here.
  private func nextInList(after end: Int) -> Int? {
    let mark: Unicode.Scalar = "、"
    guard end < text.count, UInt32(text.exact[end]) == mark.value else { return nil }
    return end + 1
  }

  /// Whether names begin at the position that a word for their number sums up, or among which is that of a city:
  /// 云龙、|鼓楼、泉山三区, 顺德、|南海、东莞.
  private func isList(from start: Int) -> Bool {
    var position = start
    for _ in 0..<8 {
      guard let name = hits(at: position).first(where: { allHits[$0].range.count > 1 }) else { return false }
      position = allHits[name].range.upperBound
      if isCity(allHits[name]) { return true }
      if lists.pointee.sum.length(at: position, in: text) > 0 { return true }
      let joint = lists.pointee.joint.length(at: position, in: text)
      guard joint > 0 else { return false }
      position += joint
    }
    return false
  }

  /// Whether the name is that of a prefecture or a province, and no common word.
  func isCity(_ hit: NameHit) -> Bool {
    gazetteer.use(ofKey: Int(hit.key)) == .plain
      && gazetteer.postings(ofKey: Int(hit.key)).contains {
        $0.form != .town && gazetteer.unit($0.index).final.level != .county
      }
  }

  /// Whether a name that is no common word begins at the position.
  private func isLikely(_ position: Int) -> Bool {
    hits(at: position).contains { index in
      let hit = allHits[index]
      guard hit.range.count > 1, hit.spelling != .lookAlike else { return false }
      let use = gazetteer.use(ofKey: Int(hit.key))
      return use == .plain || use == .word
    }
  }

  /// Whether a trap word covers the name, or begins before it and cuts into it: 新华社, 伟大复兴.
  func isTrapped(_ range: Range<Int>) -> Bool {
    hits(from: max(0, range.lowerBound - 5), through: range.lowerBound).contains {
      let hit = allHits[$0]
      guard hit.range.upperBound > range.lowerBound, gazetteer.use(ofKey: Int(hit.key)) == .trap else { return false }
      return hit.start < range.lowerBound || hit.range.upperBound >= range.upperBound && hit.range != range
    }
  }

  /// Whether a road, river or building is meant, or a town that bears the name: 中山路, 淮河, 湾沚镇.
  private func isThing(_ chain: PlaceChain) -> Bool {
    guard !chain.forms.isDisjoint(with: [.short, .zone]), !chain.endsFull else { return false }
    let position = chain.range.upperBound
    if chain.isBareShort, beginsTown(chain.range.lowerBound) { return true }
    guard !chain.hasTown, !chain.hasZone, lists.pointee.noThing.length(at: position, in: text) == 0 else {
      return false
    }
    if chain.isBareShort {
      if isScenery(chain.range) || isSide(chain.range) { return true }
      if !chain.isLarge, lists.pointee.water.length(at: position, in: text) > 0 || isTownOfOwn(position) { return true }
    }
    if chain.isLarge, lists.pointee.ownStreet.length(at: position, in: text) > 0 { return false }
    return beginsRoad(chain.last.range, isBare: chain.links == 1)
  }

  /// Whether the name begins that of a road or a building: 中山路, 南京东路.
  ///
  /// - Parameter isBare: whether it stands without that of what it lies in: 中山一路, and 云南罗平|一路追花.
  func beginsRoad(_ name: Range<Int>, isBare: Bool) -> Bool {
    var position = name.upperBound
    if lists.pointee.noThing.length(at: position, in: text) > 0 { return false }
    if !isBare, lists.pointee.noRoad.length(at: position, in: text) > 0 { return false }
    if lists.pointee.thing.length(at: position, in: text) > 0 { return true }
    let direction = lists.pointee.direction.length(at: position, in: text)
    position += direction
    return direction > 0 && lists.pointee.noThing.length(at: position, in: text) == 0
      && lists.pointee.road.length(at: position, in: text) > 0
  }

  /// Whether the lake or the hill is meant that the unit is named for: 西湖水质, 黄山脚下.
  func isScenery(_ name: Range<Int>) -> Bool {
    lists.pointee.scenery.length(at: name.lowerBound, in: text) == name.count
      && lists.pointee.shore.length(at: name.upperBound, in: text) > 0
  }

  /// Whether the name of a province says where something lies: 河南岸.
  private func isSide(_ name: Range<Int>) -> Bool {
    lists.pointee.side.length(at: name.lowerBound, in: text) == name.count
      && lists.pointee.flank.length(at: name.upperBound, in: text) > 0
      && lists.pointee.noFlank.length(at: name.upperBound, in: text) == 0 && !startsWord(name.upperBound)
  }

  /// Whether the name of a district says where hills lie: 皖西山区, 全县东山区、西山区.
  private func isUplands(_ chain: PlaceChain) -> Bool {
    let length = 3
    guard chain.links == 1, chain.last.range.count <= length else { return false }
    var start = chain.range.lowerBound
    for _ in 0..<4 where lists.pointee.uplands.length(at: start, in: text) == length {
      if lists.pointee.whole.length(before: start, in: text) > 0 || isAbbreviation(start - 1) { return true }
      start = max(0, start - length - 1)
    }
    return false
  }

  /// Whether what stands there makes a town of a county's name: 柳河乡 lies anywhere, most towns of before 2000 have gone.
  private func isTownOfOwn(_ position: Int) -> Bool {
    lists.pointee.ownTown.length(at: position, in: text) > 0
      && lists.pointee.behindNoTown.length(at: position, in: text) == 0
  }
}
