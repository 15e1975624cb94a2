import LiangCore
import LiangText

/// Metres, feet and 节 that words beside them make another unit of: 时速120公里, 一个六百呎的单位, 航速8节.
struct SpeedReader {
  let text: FigureText

  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// In metres.
  private static let yard = Decimal38(digits: "0.9144")!

  /// 时速120公里, 每小时80公里, 300公里的时速.
  func speed(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Unit? {
    if isKnots(unit, numeral) { return text.units.knot }
    let isYards = unit.kind == .length && unit.factor == Self.yard
    guard unit.name == text.units.kilometre || unit.name == text.units.metre && (isYards || unit.factor == Decimal38(1))
    else {
      return nil
    }
    var edge = text.fillersStart(before: numeral.start)
    while let match = text.longest(MeasureWords.speedFillers, before: edge) { edge = match.end }
    // 时速由110公里提升为130公里: the second speed stands behind the first.
    let isSecond =
      text.quantities.last.map { $0.kind == .speed && edge <= $0.rightEdge && $0.clause == text.clause } ?? false
    if isYards || unit.name == text.units.kilometre {
      let isSpeed =
        isSecond || text.has(MeasureWords.beforeKilometresPerHour, before: edge)
        || text.has(MeasureWords.behindKilometresPerHour, at: hit.end)
      // 每小时十五海里, 时速六十英里; the 码 of a car are kilometres.
      var speed = text.units.kilometresPerHour
      if !isYards { speed.factor = unit.factor }
      return isSpeed ? speed : nil
    }
    guard text.has(MeasureWords.beforeMetresPerSecond, before: edge) else { return nil }
    return text.units.metresPerSecond
  }

  /// 一个六百呎的单位, 租了八百呎的屋: the feet of a flat are square.
  func dwelling(_ unit: Unit, _ numeral: Numeral, _ hit: UnitHit) -> Unit? {
    guard unit.kind == .length, bytes.starts(with: "呎", at: hit.start),
      text.clauseHolds(MeasureWords.dwellingWords, before: numeral.start)
        || text.nounHolds(MeasureWords.dwellingWords, behind: hit.end)
    else { return nil }
    return text.units.squareFoot
  }

  /// 航速减到8节, and not 挂了8节车厢.
  private func isKnots(_ unit: Unit, _ numeral: Numeral) -> Bool {
    unit.kind == .count && bytes.starts(with: "节", at: numeral.end)
      && text.clauseHolds(MeasureWords.sailingWords, before: numeral.start)
  }
}
