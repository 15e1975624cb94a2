import LiangCore
import LiangText

/// 度: of temperature, of electricity, of the globe.
struct DegreeReader {
  let text: FigureText

  /// 度: by what the clause speaks of. 北纬39度54分 is a place.
  func degree(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> UnitReading {
    if text.has(MeasureWords.latitudes, before: numeral.start, from: text.sentence.start) {
      return .none(.name, end: text.pastMinutes(hit.end))
    }
    if text.clauseHolds(MeasureWords.fahrenheitNames, before: numeral.start) {
      var other = unit
      other.name = text.units.fahrenheit
      return .unit(other)
    }
    if !text.clauseHolds(MeasureWords.electricityWords, before: numeral.start),
      text.topicHolds(MeasureWords.warmthWords, before: numeral.start)
        || text.nounHolds(MeasureWords.warmthWords, behind: hit.end)
    {
      return .unit(unit)
    }
    // 节电三度
    guard
      numeral.shape.contains(.digits) || numeral.shape.contains(.magnitude)
        || text.has(MeasureWords.beforeElectricity, before: numeral.start) && text.isBeforeMark(hit.end)
    else {
      return .none(.homograph, end: hit.end)
    }
    var other = unit
    other.kind = isOfCurrent(numeral) ? .energy : .other
    other.name = other.kind == .energy ? text.units.kilowattHour : text.units.degree
    return .unit(other)
  }

  /// Whether electricity is spoken of in the clause; or not long before, where the figure is of a day or of what is
  /// used, and where a 度 was of electricity: 就是耗电， 一天12度; 节约1度电，全厂节约8万度; 电费每度0.52元，上月走了180度.
  private func isOfCurrent(_ numeral: Numeral) -> Bool {
    if text.clauseHolds(MeasureWords.electricityWords, before: numeral.start) { return true }
    if text.topicHolds(MeasureWords.electricityByDegree, before: numeral.start) { return true }
    // 每月用电180度以内，…超过400度的部分: more than any angle has.
    if numeral.low > Decimal38(360),
      text.quantities.contains(where: { $0.kind == .energy && text.bytes.ends(with: "度", before: $0.end) })
    {
      return true
    }
    return text.has(MeasureWords.beforeElectricityUsed, before: numeral.start)
      && text.topicHolds(MeasureWords.electricityUsed, before: numeral.start)
  }
}
