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
    let end = hit.range.upperBound
    let direct = readings.contains { reading in
      chain.readings.contains {
        $0.unit.level != .province || $0.unit.isMunicipality || reading.unit.level == .prefecture
      }
    }
    let margin = gazetteer.margin(of: hit.range, key: Int(hit.key), in: text)
    switch gazetteer.use(ofKey: Int(hit.key)) {
    case .plain: return margin > (direct ? -60 : -20)
    case .word: return margin > (direct ? -30 : -10)
    case .named: return margin > -10 && (direct || readings.contains { support.names($0.unit.final.code) })
    case .never, .weak, .trap: return direct && margin > -10 && PlaceWords.office.length(at: end, in: text) > 0
    }
  }

  /// What the name may mean, one reading for each unit of the newest year: as of the year of the page, or else at any
  /// time. With `above`, only what lies in one of its units.
  func readings(of hit: NameHit, below above: PlaceChain?) -> [PlaceReading] {
    var result: [PlaceReading] = []
    for posting in gazetteer.postings(ofKey: Int(hit.key)) where posting.form != .town && posting.form != .region {
      let unit = gazetteer.unit(posting.index)
      if let above, !lies(unit, in: above) { continue }
      add(PlaceReading(unit: unit, form: posting.form), to: &result)
    }
    return result.contains { isInForce($0.unit) } ? result.filter { isInForce($0.unit) } : result
  }

  private func add(_ reading: PlaceReading, to readings: inout [PlaceReading]) {
    guard let known = readings.firstIndex(where: { $0.unit.final == reading.unit.final }) else {
      readings.append(reading)
      return
    }
    let (old, new) = (readings[known].unit, reading.unit)
    if (isInForce(new) ? 1 : 0, new.lastYear) > (isInForce(old) ? 1 : 0, old.lastYear) { readings[known].unit = new }
    if reading.form.rawValue < readings[known].form.rawValue { readings[known].form = reading.form }
  }

  /// Whether the unit was in force when the page was written, give or take the year that a change takes to be printed.
  private func isInForce(_ unit: PlaceUnit) -> Bool { unit.firstYear <= year + 1 && year - 1 <= unit.lastYear }
}

extension PlaceFinder {
  /// Whether the unit lies in what the chain's last name means: in any row that it has had under that name.
  private func lies(_ unit: PlaceUnit, in chain: PlaceChain) -> Bool {
    for posting in gazetteer.postings(ofKey: Int(chain.last.key)) where posting.form != .town {
      let upper = gazetteer.unit(posting.index)
      // 第八师·石河子市: a zone and then the unit that it is.
      let restates = posting.form == .zone && unit.final == upper.final
      if restates || unit.lies(in: upper), chain.readings.contains(where: { $0.unit.final == upper.final }) {
        return true
      }
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
