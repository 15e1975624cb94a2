import LiangCore
import LiangText

/// One reading of a mention: a row of the gazetteer's timeline.
struct PlaceReading {
  var unit: PlaceUnit
  var form: NameForm
}

/// Names that stand together, each lying in the one before: 山东·济宁·任城区.
struct PlaceChain {
  /// The characters of all its names.
  var range: Range<Int>
  /// The last name alone.
  var last: NameHit
  /// How many names.
  var links: Int
  /// What the last name may mean, given those before it; one for each unit of the newest year.
  var readings: [PlaceReading]
  /// Whether a name before the last one was official or had its class word.
  var hasFullParent: Bool
  /// The town at its end, by its official name.
  var town: String?
  /// Where the zone at its end begins.
  var zoneStart: Int?

  /// Whether the last name has its class word.
  var endsFull: Bool { readings.contains { $0.form == .full } || readings.isEmpty }
}

extension PlaceFinder {
  /// The chains that begin with a name at the position, the longer first name first.
  func chain(startingWith hit: NameHit) -> PlaceChain? {
    let readings = readings(of: hit, below: nil)
    guard !readings.isEmpty else { return nil }
    var chain = PlaceChain(
      range: hit.range, last: hit, links: 1, readings: readings, hasFullParent: false, town: nil, zoneStart: nil)
    while chain.links < 5, let next = nextLink(of: chain) {
      chain.hasFullParent = chain.hasFullParent || chain.endsFull
      chain.range = chain.range.lowerBound..<next.hit.range.upperBound
      chain.last = next.hit
      chain.links += 1
      chain.readings = next.readings
    }
    return chain
  }

  /// The name right after the chain that lies in it, the longest that fits.
  private func nextLink(of chain: PlaceChain) -> (hit: NameHit, readings: [PlaceReading])? {
    for hit in hits(at: chain.range.upperBound) where hit.range.count > 1 {
      let readings = readings(of: hit, below: chain)
      guard !readings.isEmpty else { continue }
      let short = !readings.contains { $0.form == .full || $0.form == .zone }
      if short && !fitsAsLink(hit, readings, after: chain) { continue }
      return (hit, readings)
    }
    return nil
  }

  /// Whether a name without class word may follow a name that it lies in: 深圳福田 yes, 广东新兴产业 no.
  private func fitsAsLink(_ hit: NameHit, _ readings: [PlaceReading], after chain: PlaceChain) -> Bool {
    guard hit.spelling != .lookAlike else { return false }
    let direct = readings.contains { reading in
      chain.readings.contains { $0.unit.level != .province || $0.unit.isMunicipality || reading.unit.level == .prefecture }
    }
    let margin = gazetteer.margin(of: hit.range, key: Int(hit.key), in: text)
    switch gazetteer.use(ofKey: Int(hit.key)) {
    case .plain, .word: return margin > (direct ? -30 : -10)
    case .named: return margin > -10 && (direct || readings.contains { support.names($0.unit.final.code) })
    case .never, .weak, .trap: return readings.contains { support.names($0.unit.final.code) } && margin > 0
    }
  }

  /// What the name may mean: one reading for each unit of the newest year, current rows before ended ones. With
  /// `above`, only what lies in one of its units, now or at any time.
  func readings(of hit: NameHit, below above: PlaceChain?) -> [PlaceReading] {
    var result: [PlaceReading] = []
    for posting in gazetteer.postings(ofKey: Int(hit.key)) where posting.form != .town && posting.form != .region {
      let unit = gazetteer.unit(posting.index)
      if let above, !lies(unit, in: above) { continue }
      if let known = result.firstIndex(where: { $0.unit.final == unit.final }) {
        if unit.lastYear > result[known].unit.lastYear { result[known].unit = unit }
        if posting.form.rawValue < result[known].form.rawValue { result[known].form = posting.form }
      } else {
        result.append(PlaceReading(unit: unit, form: posting.form))
      }
    }
    return result
  }
}

extension PlaceFinder {
  /// Whether the unit lies in what the chain's last name means: in any row that it has had under that name.
  private func lies(_ unit: PlaceUnit, in chain: PlaceChain) -> Bool {
    for posting in gazetteer.postings(ofKey: Int(chain.last.key)) where posting.form != .town {
      let upper = gazetteer.unit(posting.index)
      if unit.lies(in: upper), chain.readings.contains(where: { $0.unit.final == upper.final }) { return true }
    }
    return false
  }
}

extension PlaceUnit {
  /// The first two digits of Beijing, Tianjin, Shanghai, Chongqing: provinces whose districts have no prefecture.
  static let municipalities = [11, 12, 31, 50]

  /// Whether the unit is such a province.
  var isMunicipality: Bool { level == .province && Self.municipalities.contains(code / 10000) }
}
