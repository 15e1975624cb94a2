import LiangCore
import LiangText
import Testing

@testable import LiangStages

/// Every county of the newest year in sentences that a newspaper could print.
@Suite("places, generated")
struct GeneratedPlacesTests {
  /// One county and the names it goes by.
  struct County: Sendable {
    var code: Int
    var province: String
    var prefecture: String?
    var name: String
    var isUnique: Bool
  }

  static let counties: [County] = {
    let gazetteer = Gazetteer.builtin
    // Taiwan, Hong Kong and Macau have no counties in the table; the forest districts are not counted as such.
    let units = (0..<gazetteer.unitCount).map { gazetteer.unit($0) }
      .filter { $0.isCurrent && $0.level == .county && $0.code / 100 != 2327 }
    let names = Dictionary(grouping: units, by: \.name)
    return units.map { unit in
      County(
        code: unit.code, province: unit.chain[0].name,
        prefecture: unit.chain.count == 3 ? unit.chain[1].name : nil, name: unit.name,
        isUnique: names[unit.name]!.count == 1)
    }
  }()

  @Test("in a full chain")
  func fullChains() {
    expectAll(atLeast: 1) { county in
      let chain = county.province + (county.prefecture ?? "") + county.name
      return ("记者从\(chain)总工会获悉，当地开展了送清凉活动。", chain)
    }
  }

  @Test("after its city")
  func cityChains() {
    expectAll(atLeast: 1) { county in
      county.prefecture.map { ("近日，\($0)\(county.name)总工会召开会议。", $0 + county.name) }
    }
  }

  @Test("after its city in short form")
  func shortCityChains() {
    expectAll(atLeast: 1) { county in
      guard let prefecture = county.prefecture, prefecture.hasSuffix("市") else { return nil }
      let chain = prefecture.dropLast() + county.name
      return ("近日，\(chain)总工会召开会议。", String(chain))
    }
  }

  @Test("alone, where no other has its name")
  func alone() {
    expectAll(atLeast: 0.998) { county in
      county.isUnique ? ("据悉，\(county.name)总工会今年筹资300万元。", county.name) : nil
    }
  }

  @Test("alone in its city, where others have its name")
  func ambiguous() {
    expectAll(atLeast: 0.98) { county in
      guard let prefecture = county.prefecture, !county.isUnique else { return nil }
      return ("\(prefecture)总工会日前下发通知。据介绍，\(county.name)有职工3万人。", county.name)
    }
  }

  @Test("in short form, where its full name stands before")
  func shortForms() {
    expectAll(atLeast: 0.96) { county in
      guard let prefecture = county.prefecture, county.name.count > 2 else { return nil }
      let short = String(county.name.dropLast())
      // 承德 beside 承德市承德县 is the city; names like 沈北新区 do not shorten so.
      let isCity = prefecture.hasPrefix(short)
      guard !isCity, !["族", "自治", "联合", "新区", "特区"].contains(where: county.name.contains) else { return nil }
      return ("\(prefecture)\(county.name)总工会日前下发通知。据介绍，在\(short)务工的有3万人。", short)
    }
  }

  /// Expects the share of the counties for which the surface comes out with the county's code.
  private func expectAll(atLeast share: Double, _ sentence: (County) -> (text: String, surface: String)?) {
    var missed: [String] = []
    var count = 0
    for county in Self.counties {
      guard let (text, surface) = sentence(county) else { continue }
      count += 1
      let mentions = PlaceCase(text: text).extraction().mentionCodes
      if !mentions.contains("\(surface): \(county.code)") { missed.append("\(surface) \(county.code): \(mentions)") }
    }
    #expect(Double(count - missed.count) >= share * Double(count), "\(missed.count) of \(count): \(missed.prefix(20))")
  }
}
