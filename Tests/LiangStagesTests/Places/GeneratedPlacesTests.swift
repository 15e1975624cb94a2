import LiangCore
import LiangTestSupport
import LiangText
import Testing

@testable import LiangStages

/// The counties of the newest year in sentences that a newspaper could print: a sample of them, or with `LIANG_SWEEP`
/// in the environment every one.
@Suite("places, generated")
struct GeneratedPlacesTests {
  /// One county and the names it goes by.
  struct County: Sendable {
    var code: Int
    var province: PlaceUnit
    /// Nil for a county directly below its province.
    var prefecture: PlaceUnit?
    var name: String
    /// Without class word; nil where nobody says it so: the name of its city or of another county there, a word that
    /// says only where a district lies.
    var short: String?
    /// Whether no other county has its name; no other of its province.
    var isUnique: Bool
    var isUniqueInProvince: Bool
  }

  /// A sentence, in it a place, and what the sentence before it says.
  struct Sentence: Sendable, CustomTestStringConvertible {
    var name: String
    /// The share that must come out right.
    var share: Double
    /// The text and the surface in it; nil where the county has no such names.
    var text: @Sendable (County) -> (text: String, surface: String)?

    var testDescription: String { name }
  }

  static let sentences = [
    Sentence(name: "in a full chain", share: 0.999) { county in
      let chain = county.province.name + (county.prefecture?.name ?? "") + county.name
      return ("记者从\(chain)总工会获悉，当地开展了送清凉活动。", chain)
    },
    Sentence(name: "after its city", share: 0.999) { county in
      county.prefecture.map { ("近日，\($0.name)\(county.name)总工会召开会议。", $0.name + county.name) }
    },
    Sentence(name: "after province and city in short form", share: 0.999) { county in
      guard let prefecture = county.prefecture else { return nil }
      let chain = prefecture.parent!.shortName + prefecture.shortName + county.name
      return ("近日，\(chain)总工会召开会议。", chain)
    },
    Sentence(name: "in short form throughout", share: 0.999) { county in
      guard let prefecture = county.prefecture, let short = county.short else { return nil }
      let chain = prefecture.parent!.shortName + prefecture.shortName + short
      return ("他来自\(chain)，在外务工多年。", chain)
    },
    Sentence(name: "alone, where no other has its name", share: 0.999) { county in
      // 矿区, 新市区: words for where something lies, which name nothing without their city.
      guard county.isUnique, !county.name.isWord else { return nil }
      return ("据悉，\(county.name)总工会今年筹资300万元。", county.name)
    },
    Sentence(name: "in short form, where its full name stands before", share: 0.999) { county in
      guard let short = county.short else { return nil }
      let upper = county.prefecture?.name ?? county.province.name
      return ("\(upper)\(county.name)总工会日前下发通知。据介绍，在\(short)务工的有3万人。", short)
    },
    Sentence(name: "ambiguous, after a sentence about its city", share: 0.95) { county in
      county.ambiguous { "\($0.name)总工会日前下发通知。据介绍，\(county.name)有职工3万人。" }
    },
    Sentence(name: "ambiguous, before a sentence about its city", share: 0.95) { county in
      county.ambiguous { "\(county.name)总工会办起夜校。\($0.name)总工会将推广其做法。" }
    },
    Sentence(name: "ambiguous, with its city's short name in the dateline", share: 0.95) { county in
      county.ambiguous { "本报\($0.shortName)5月10日电 记者在\(county.name)看到，驿站都已建成。" }
    },
    Sentence(name: "ambiguous, with its city among others of the province", share: 0.95) { county in
      guard county.isUniqueInProvince else { return nil }
      return county.ambiguous { "\($0.parent!.name)总工会表彰先进。\(county.name)总工会介绍了经验。" }
    },
  ]

  @Test(arguments: sentences)
  func comesOut(_ sentence: Sentence) {
    var missed: [String] = []
    var count = 0
    for county in Self.counties {
      guard let (text, surface) = sentence.text(county) else { continue }
      count += 1
      let mentions = places(in: text)
      if !mentions.contains("\(surface): \(county.code)") { missed.append("\(surface) \(county.code): \(mentions)") }
    }
    let position = Self.sentences.firstIndex { $0.name == sentence.name }!
    PlaceSweep.record(
      "sentences", position, sentence.name, right: count - missed.count, of: count, atLeast: sentence.share)
    #expect(
      Double(count - missed.count) >= sentence.share * Double(count),
      "\(missed.count) of \(count): \(missed.prefix(40))")
  }

  private let extractor = PlaceCase.stage(PlacesExtractor.self)
  private let normalizer = PlaceCase.stage(PlacesNormalizer.self)

  private func places(in text: String) -> [String] {
    var extraction = Extraction(page: PlaceCase(text: text).page)
    extractor.extract(into: &extraction)
    normalizer.normalize(&extraction)
    return extraction.mentionCodes
  }

  /// One in four of them, or all.
  static let counties: [County] = {
    let all = allCounties
    return PlaceSweep.isOn ? all : all.sample(all.count / 4)
  }()

  private static let allCounties: [County] = {
    let gazetteer = Gazetteer.builtin
    // Taiwan, Hong Kong and Macau have no counties in the table; the forest districts are not counted as such.
    let units = (0..<gazetteer.unitCount).map { gazetteer.unit($0) }
      .filter { $0.isCurrent && $0.level == .county && $0.code / 100 != 2327 }
    let names = Dictionary(grouping: units, by: \.name)
    let shorts = Dictionary(grouping: units) { "\($0.code / 100) \($0.shortName)" }
    return units.map { unit in
      let namesakes = names[unit.name]!
      return County(
        code: unit.code, province: unit.chain[0], prefecture: unit.chain.count == 3 ? unit.chain[1] : nil,
        name: unit.name, short: shorts["\(unit.code / 100) \(unit.shortName)"]!.count == 1 ? shortName(of: unit) : nil,
        isUnique: namesakes.count == 1,
        isUniqueInProvince: namesakes.count { $0.code / 10000 == unit.code / 10000 } == 1)
    }
  }()

  /// By row of the gazetteer.
  fileprivate static let shortNames: [Int: [String]] = {
    let gazetteer = Gazetteer.builtin
    var names: [Int: [String]] = [:]
    for key in 0..<gazetteer.nameCount {
      for posting in gazetteer.postings(ofKey: key) where posting.form == .short {
        names[posting.index, default: []].append(String(decoding: gazetteer.utf8(ofKey: key), as: UTF8.self))
      }
    }
    return names
  }()

  private static func shortName(of unit: PlaceUnit) -> String? {
    let short = unit.shortName
    // 恩施 is the prefecture.
    let isOfUpper = unit.chain.dropLast().contains { shortNames[$0.index, default: []].contains(short) }
    return short == unit.name || isOfUpper || short.isWord ? nil : short
  }
}

extension GeneratedPlacesTests.County {
  /// The sentence, where another county has the name too.
  func ambiguous(_ text: (PlaceUnit) -> String) -> (text: String, surface: String)? {
    guard let prefecture, !isUnique else { return nil }
    return (text(prefecture), name)
  }
}

extension PlaceUnit {
  /// The longest of its names without class word; its name where it has none.
  fileprivate var shortName: String {
    GeneratedPlacesTests.shortNames[index]?.max { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? name
  }
}

extension String {
  /// Whether the gazetteer grades the name as a word that only a chain makes a place.
  fileprivate var isWord: Bool {
    let gazetteer = Gazetteer.builtin
    return gazetteer.key(named: self).map { gazetteer.use(ofKey: $0) == .never || isGeneric($0) } ?? false
  }

  private func isGeneric(_ key: Int) -> Bool { hasSuffix("区") && Gazetteer.builtin.use(ofKey: key) == .named }
}

extension Array {
  /// As many of them, always the same.
  func sample(_ count: Int) -> [Element] {
    var random = SplitMix64(seed: 2260)
    return Array(shuffled(using: &random).prefix(count))
  }
}
