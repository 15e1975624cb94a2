import LiangCore
import LiangText

/// One reading of a mention: a row of the gazetteer's timeline.
struct PlaceReading {
  var unit: PlaceUnit
  var form: NameForm
}

/// Names that stand together, each lying in the one before: 山东·济宁·任城区. A trivial value; its readings lie in
/// `PlaceFinder.readings`.
struct PlaceChain {
  /// The town at the end of a chain.
  enum Town {
    case none
    /// A name of the gazetteer.
    case known(key: Int)
    /// Characters that the gazetteer does not have there.
    case written(Range<Int>)
  }

  /// The characters of all its names.
  var range: Range<Int>
  /// The last name alone.
  var last: NameHit
  /// How many names.
  var links = 1
  /// What the last name may mean, given those before it; one for each unit of the newest year.
  var readings: Range<Int>
  /// The forms among the readings.
  var forms: NameForms
  /// Whether it may be a province or a prefecture.
  var isLarge: Bool
  /// The town at its end.
  var town = Town.none
  /// Whether that lacks its class word.
  var hasShortTown = false
  /// Whether a zone ends it, whose own name is not read.
  var hasZone = false
  /// What the weights say of a name in doubt, above 0 that it is a place; nil for one beyond doubt.
  var logit: Float?

  /// For a name in doubt, how likely it is a place by the weights.
  var likelihood: Float? { logit.map { 1 / (1 + exponential(-$0)) } }
  /// Whether it ends in a town.
  var hasTown: Bool { if case .none = town { false } else { true } }
  /// Whether the last name is official or has its class word.
  var endsFull: Bool { forms.contains(.full) }
  /// Whether it is one name without class word and nothing else.
  var isBareShort: Bool { links == 1 && forms == .short && !hasTown && !hasZone }
}

/// A set of `NameForm`s.
struct NameForms: OptionSet {
  let rawValue: UInt8

  static let full = NameForms(.full)
  static let short = NameForms(.short)
  static let zone = NameForms(.zone)
  static let former = NameForms(.former)
  static let region = NameForms(.region)
  static let part = NameForms(.part)

  init(rawValue: UInt8) { self.rawValue = rawValue }
  init(_ form: NameForm) { rawValue = 1 << form.rawValue }
}

extension PlaceFinder {
  /// The longest chain that begins with the name; nil where the name means no unit.
  mutating func chain(startingWith hit: NameHit) -> PlaceChain? {
    link(hit, below: nil).map { extended($0) }
  }

  /// The chain with all the names after it that lie each in the one before: of several ways to cut them the one that
  /// reaches furthest (济南|市中区, not 济南市), and of those the one with the longest first name.
  private mutating func extended(_ chain: PlaceChain) -> PlaceChain {
    guard chain.links < 5, !isParted(after: chain) else { return chain }
    var best = chain
    for index in hits(at: chain.range.upperBound) where allHits[index].range.count > 1 && !isCut(allHits[index]) {
      guard var next = link(allHits[index], below: chain) else { continue }
      next.range = chain.range.lowerBound..<next.range.upperBound
      next.links = chain.links + 1
      let longer = extended(next)
      // 福建三明明溪县: what follows vouches for a name that the words around speak against.
      guard longer.range.upperBound > best.range.upperBound,
        longer.links > next.links && longer.endsFull || isOfficial(next) || fitsAsLink(next, after: chain)
      else { continue }
      best = longer
    }
    return best
  }

  /// Whether a wide blank parts the chain from what follows: in four papers places are headed so, 黄山　歙县. A name that
  /// holds one is set so all over: 湖　北.
  func isParted(after chain: PlaceChain) -> Bool {
    text.isParted(chain.range.upperBound)
      && !chain.last.range.dropFirst().contains { text.isParted($0) }
  }

  /// Whether the last name has its class word.
  private func isOfficial(_ chain: PlaceChain) -> Bool {
    chain.forms != .short && (chain.forms != .part || gazetteer.use(ofKey: Int(chain.last.key)) != .word)
  }

  /// Whether a name without class word may follow a name that it lies in: 深圳福田 yes, 广东新兴产业 no, nor 山西忻州窑矿,
  /// which is in 大同.
  private mutating func fitsAsLink(_ next: PlaceChain, after chain: PlaceChain) -> Bool {
    let hit = next.last
    guard hit.spelling != .lookAlike, !isLandmark(next), !isTrapped(hit.range) else { return false }
    let direct =
      next.readings.contains { readings[$0].unit.level == .prefecture }
      || chain.readings.contains { readings[$0].unit.level != .province || readings[$0].unit.isMunicipality }
    let margin = gazetteer.margin(of: hit.range, key: Int(hit.key), in: text)
    if !direct, chain.links == 1, margin > -60, gazetteer.use(ofKey: Int(hit.key)) != .trap, isHeading(hit) {
      return true
    }
    switch gazetteer.use(ofKey: Int(hit.key)) {
    case .plain: return margin > (direct ? -60 : -20)
    case .word: return margin > (direct ? -30 : -10)
    case .named:
      guard margin > (direct && chain.links > 1 ? -45 : -10) else { return false }
      if !direct { leansOnSupport = true }
      return direct || isNamed(next) || isWholeCounty(next)
    case .never, .weak, .trap:
      return direct && margin > -10 && lists.pointee.office.length(at: hit.range.upperBound, in: text) > 0
    }
  }

  /// Whether a county that is no district, behind its province, stands before what goes on behind places: 河南灵宝的苹果,
  /// and not 浙江西湖的水, 山东泰山的云, 湖南衡山上.
  private func isWholeCounty(_ next: PlaceChain) -> Bool {
    let name = next.last.range
    return rightScore(name.upperBound) > 0 && lists.pointee.scenery.length(at: name.lowerBound, in: text) == 0
      && next.readings.allSatisfy { !isDistrict(readings[$0].unit) }
  }

  private func isDistrict(_ unit: PlaceUnit) -> Bool {
    let name = unit.nameUTF8
    return name.ends(with: "区", before: name.count)
  }

  /// Whether a mark follows behind which no word goes on: 河南正阳：…, 宁夏同心“…, 河南商城、湖北罗田; and not 祝广东和平、稳定.
  private func isHeading(_ hit: NameHit) -> Bool {
    let end = hit.range.upperBound
    if lists.pointee.heading.length(at: end, in: text) > 0 { return true }
    return lists.pointee.joint.length(at: end, in: text) > 0 && !FoldedText.isChinese(text.exact[end])
      && hits(at: end + 1).contains {
        gazetteer.use(ofKey: Int(allHits[$0].key)) == .plain && allHits[$0].range.count > 1
      }
  }

  /// Whether a name without its class word begins the name of something there: 海口美兰机场, 北京朝阳路, 杭州西湖水质.
  func isLandmark(_ next: PlaceChain) -> Bool {
    guard next.forms == .short else { return false }
    return beginsRoad(next.last.range, isBare: false) || isScenery(next.last.range)
      || beginsLandmark(next.last.range.upperBound)
        && next.readings.allSatisfy { isDistrict(readings[$0].unit) }
  }

  private func beginsLandmark(_ position: Int) -> Bool {
    switch lists.pointee.landmark.length(at: position, in: text) {
    case 0: false
    case 1:
      lists.pointee.noThing.length(at: position, in: text) == 0 && !hasName(at: position)
        && lists.pointee.noHarbour.length(at: position, in: text) == 0
    default: true
    }
  }

  /// Whether the class word of a county that is no more, or whose name is a common word, begins a word, or that of a
  /// district or of a city that is none today: 绍兴|县域, 新建|县级, 广安|区县, 东川|市场.
  func isCut(_ hit: NameHit) -> Bool {
    guard hit.range.count > 2 else { return false }
    let last = hit.range.upperBound - 1
    if lists.pointee.ofCounties.length(at: last, in: text) > 0,
      lists.pointee.noneOfCounties.length(at: last, in: text) == 0
    {
      let isWord = hits(at: hit.range.lowerBound).contains {
        allHits[$0].range.upperBound == last && gazetteer.use(ofKey: Int(allHits[$0].key)) == .never
      }
      if isWord { return true }
      return gazetteer.postings(ofKey: Int(hit.key)).allSatisfy {
        $0.form != .town && !isInForce(gazetteer.unit($0.index))
      }
    }
    if lists.pointee.market.length(at: last, in: text) > 0 {
      return gazetteer.postings(ofKey: Int(hit.key)).allSatisfy { !gazetteer.unit($0.index).isCurrent }
    }
    return lists.pointee.ofDistricts.length(at: last, in: text) > 0
      && hits(at: hit.range.lowerBound).contains { allHits[$0].range.upperBound == last && isCity(allHits[$0]) }
  }

  /// The name alone, read as of the year of the page, or else at any time; nil where it means no unit, or none that
  /// lies in the chain.
  mutating func link(_ hit: NameHit, below chain: PlaceChain?) -> PlaceChain? {
    guard readsLookAlikes || hit.spelling != .lookAlike else { return nil }
    let start = readings.count
    let isTown = lists.pointee.townClass.length(at: hit.range.upperBound, in: text) > 0
    for posting in gazetteer.postings(ofKey: Int(hit.key)) where posting.form != .town && posting.form != .region {
      if isTown, posting.form == .part { continue }
      if let chain {
        guard lies(posting, in: chain) else { continue }
      } else if posting.form == .part {
        leansOnSupport = true
        guard standsAlone(hit) || namesWhole(of: posting) else { continue }
      }
      let unit = gazetteer.unit(posting.index)
      add(PlaceReading(unit: unit, form: posting.form), from: start)
    }
    guard readings.count > start else { return nil }
    keepThoseInForce(from: start)
    return self.chain(hit.range, hit, from: start)
  }

  /// A chain of the readings from `start` on.
  func chain(_ range: Range<Int>, _ last: NameHit, from start: Int) -> PlaceChain {
    var forms: NameForms = []
    var isLarge = false
    for index in start..<readings.count {
      let reading = readings[index]
      forms.insert(NameForms(reading.form))
      if reading.unit.level != .county && reading.unit.final.level != .county { isLarge = true }
    }
    return PlaceChain(range: range, last: last, readings: start..<readings.count, forms: forms, isLarge: isLarge)
  }

  /// Whether the part of Hong Kong needs no other beside it: 九龍 in traditional characters is no county of Sichuan.
  private func standsAlone(_ part: NameHit) -> Bool {
    part.spelling == .traditional
      && lists.pointee.ofHongKongAlone.length(at: part.range.lowerBound, in: text) == part.range.count
  }

  /// Whether the article, or another of the page, names what the part belongs to, or the article another part of it.
  private mutating func namesWhole(of part: NamePosting) -> Bool {
    let whole = gazetteer.unit(part.index)
    return support.names(whole.code) || pageSupport.names(whole.code) || haveCompany(partsOf: whole)
  }

  /// Whether two parts of the unit are named, one of which is nothing else: 九龍旺角. Not so of Taiwan, with whose parts
  /// Japan has names in common (三重, 关西). Looked up once for each unit, O(names).
  private mutating func haveCompany(partsOf whole: PlaceUnit) -> Bool {
    guard whole.code != 710_000 else { return false }
    if let known = partsInCompany[whole.code] { return known }
    var keys: Set<Int32> = []
    var hasPartAlone = false
    for hit in allHits where hit.spelling != .lookAlike && !keys.contains(hit.key) {
      let postings = gazetteer.postings(ofKey: Int(hit.key))
      guard postings.contains(where: { isPartial($0) && gazetteer.unit($0.index) == whole }) else { continue }
      keys.insert(hit.key)
      if postings.allSatisfy({ isPartial($0) }) { hasPartAlone = true }
    }
    let isCompany = hasPartAlone && keys.count > 1
    partsInCompany[whole.code] = isCompany
    return isCompany
  }

  private func isPartial(_ posting: NamePosting) -> Bool { posting.form == .part || posting.form == .zone }

  /// Drops the readings of a chain that came to nothing, the last ones made.
  mutating func forget(_ chain: PlaceChain) { readings.removeLast(readings.count - chain.readings.lowerBound) }

  /// One reading for each unit of the newest year: of several rows the one in force, else the latest.
  private mutating func add(_ reading: PlaceReading, from start: Int) {
    for index in start..<readings.count where readings[index].unit.final == reading.unit.final {
      let (old, new) = (readings[index].unit, reading.unit)
      if (isInForce(new) ? 1 : 0, new.lastYear) > (isInForce(old) ? 1 : 0, old.lastYear) { readings[index].unit = new }
      if reading.form.rawValue < readings[index].form.rawValue { readings[index].form = reading.form }
      return
    }
    readings.append(reading)
  }

  private mutating func keepThoseInForce(from start: Int) {
    guard (start..<readings.count).contains(where: { isInForce(readings[$0].unit) }) else { return }
    var kept = start
    for index in start..<readings.count where isInForce(readings[index].unit) {
      readings[kept] = readings[index]
      kept += 1
    }
    readings.removeLast(readings.count - kept)
  }

  /// Whether the unit was in force when the page was written, give or take the year that a change takes to be printed.
  private func isInForce(_ unit: PlaceUnit) -> Bool { unit.firstYear <= year + 1 && year - 1 <= unit.lastYear }

  /// Whether the reading lies in what the chain's last name means: in any row that it has had under that name.
  private func lies(_ lower: NamePosting, in chain: PlaceChain) -> Bool {
    let unit = gazetteer.unit(lower.index)
    for posting in gazetteer.postings(ofKey: Int(chain.last.key)) where posting.form != .town {
      let upper = gazetteer.unit(posting.index)
      // 第八师·石河子市, 台湾省·花莲县: a zone beside the unit that it is, or lies in.
      let restates =
        unit.final == upper.final && (posting.form == .zone || lower.form == .zone || lower.form == .part)
      if restates || unit.lies(in: upper), chain.readings.contains(where: { readings[$0].unit.final == upper.final }) {
        return true
      }
    }
    return false
  }
}

extension PlaceUnit {
  /// The first two digits of Beijing, Tianjin, Shanghai, Chongqing: provinces whose districts have no prefecture.
  static let municipalities = [11, 12, 31, 50]

  /// The code of the unit's prefecture; a municipality is one.
  var cityCode: Int { isInCity ? code / 10000 * 10000 : code / 100 * 100 }

  /// Whether the unit is a municipality or a part of one.
  var isInCity: Bool { Self.municipalities.contains(code / 10000) }

  /// Whether the unit is such a province.
  var isMunicipality: Bool { level == .province && isInCity }
}
