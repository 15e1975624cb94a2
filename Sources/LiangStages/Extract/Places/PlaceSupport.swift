import LiangCore
import LiangText

/// The units that an article names beyond doubt: what its doubtful names are weighed with.
struct PlaceSupport {
  private var named: [Int] = []
  private var above: [Int] = []

  /// Adds a unit of the newest year.
  mutating func add(_ unit: PlaceUnit) {
    guard !named.contains(unit.code) else { return }
    named.append(unit.code)
    for code in [unit.code / 100 * 100, unit.code / 10000 * 10000] where code != unit.code && !above.contains(code) {
      above.append(code)
    }
  }

  /// Adds what another article names.
  mutating func add(_ other: PlaceSupport) {
    for code in other.named where !named.contains(code) { named.append(code) }
    for code in other.above where !above.contains(code) { above.append(code) }
  }

  /// Whether the article names the unit itself.
  func names(_ code: Int) -> Bool { named.contains(code) }
  /// Whether it names the unit or something in it.
  func reaches(_ code: Int) -> Bool { named.contains(code) || above.contains(code) }
  /// Whether it names the unit's prefecture (a municipality is one), or something in that.
  func reachesPrefecture(of unit: PlaceUnit) -> Bool {
    unit.level == .county && reaches(unit.cityCode)
  }

  /// Whether it names the unit's province, or something in that.
  func reachesProvince(of unit: PlaceUnit) -> Bool {
    unit.level != .province && reaches(unit.code / 10000 * 10000)
  }

  /// Whether it names nothing.
  var isEmpty: Bool { named.isEmpty }
}
