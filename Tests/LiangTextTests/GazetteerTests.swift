import Foundation
import LiangCore
import LiangTestSupport
import Testing

@testable import LiangText

@Suite struct GazetteerTests {
  private let gazetteer = Gazetteer.builtin

  /// Year-end totals of the Ministry of Civil Affairs, without Taiwan, Hong Kong and Macau: prefectures, counties.
  static let official = [
    (2000, 333, 2861), (2001, 332, 2861), (2002, 332, 2860), (2003, 333, 2861), (2004, 333, 2862), (2005, 333, 2862),
    (2006, 333, 2860), (2007, 333, 2859), (2008, 333, 2859), (2009, 333, 2858), (2010, 333, 2856), (2011, 332, 2853),
    (2012, 333, 2852), (2013, 333, 2853), (2014, 333, 2854), (2015, 334, 2850), (2016, 334, 2851), (2017, 334, 2851),
    (2018, 333, 2851), (2019, 333, 2846), (2020, 333, 2844), (2021, 333, 2843), (2022, 333, 2843), (2023, 333, 2844),
  ]

  /// The units that the ministry counts: not the committees, forest districts and islands that the code table has.
  private static let counted: [(level: PlaceLevel, first: Int, last: Int)] = {
    let uncounted = ["行政委员会", "松岭区", "新林区", "呼中区", "加格达奇区", "群岛", "岛礁及其海域"]
    return (0..<Gazetteer.builtin.unitCount).map { Gazetteer.builtin.unit($0) }
      .filter { unit in unit.code < 700_000 && !uncounted.contains { unit.name.hasSuffix($0) } }
      .map { ($0.level, $0.firstYear, $0.lastYear) }
  }()

  @Test(arguments: official)
  func countsMeetTheOfficialTotals(year: Int, prefectures: Int, counties: Int) {
    let inForce = Self.counted.filter { $0.first <= year && year <= $0.last }
    #expect(inForce.count { $0.level == .prefecture } == prefectures)
    // The editions before 2009 list a handful of changes a year late or early.
    let tolerance = year > 2008 ? 0 : 5
    #expect(abs(inForce.count { $0.level == .county } - counties) <= tolerance)
  }

  /// "What is in it", in docs/gazetteer.md.
  @Test func theDocumentationHasItsCounts() throws {
    let inForce = (0..<gazetteer.unitCount).count { gazetteer.unit($0).isCurrent }
    let documentation = try String(contentsOf: Repository.root.appending(path: "docs/gazetteer.md"), encoding: .utf8)
    for (what, count) in [
      ("rows of the timeline (one for each code and name)", gazetteer.unitCount), ("of them in force in 2023", inForce),
      ("towns (镇, 乡, 街道, 苏木)", gazetteer.townCount), ("names and traps, all spellings apart", gazetteer.nameCount),
      ("words with a cost", gazetteer.lexicon.count { $0 != 0 }),
    ] {
      let grouped = count.formatted(.number.locale(Locale(identifier: "en_US")))
      #expect(documentation.contains("| \(what) | \(grouped) |"), "\(what): \(grouped)")
    }
  }

  @Test func everyUnitLeadsToOneInForce() {
    for index in 0..<gazetteer.unitCount {
      let unit = gazetteer.unit(index)
      #expect(unit.final.isCurrent, "\(unit.code) \(unit.name)")
      #expect(unit.final.final == unit.final)
      #expect(unit.level == .province || unit.parent != nil)
      #expect(gazetteer.lineage(of: unit.final).contains(unit))
      #expect(gazetteer.units(code: unit.code).contains(index))
    }
  }

  /// Tests/Cases/gazetteer/timeline.case: name, year, the code of the year, today's.
  static let timeline = CaseFile.rows(in: "gazetteer/timeline.case").map { $0.components(separatedBy: " ") }

  @Test(arguments: timeline)
  func codesFollowTheYears(row: [String]) throws {
    let key = try #require(gazetteer.key(named: row[0]), "\(row[0]) is no name")
    let year = Int(row[1])!
    let then = gazetteer.postings(ofKey: key).filter { $0.form == .full }.map { gazetteer.unit($0.index) }
      .filter { $0.isInForce(in: year) }
    #expect(then.map { "\($0.code) \($0.final.code)" } == ["\(row[2]) \(row[3])"])
  }

  @Test func unitsKnowTheirPlace() throws {
    let zhongshan = try #require(gazetteer.newest(code: 442000))
    #expect(zhongshan.fullName == "广东省中山市")
    #expect(zhongshan.level == .prefecture)
    let rencheng = try #require(gazetteer.newest(code: 370811))
    #expect(rencheng.chain.map(\.code) == [370000, 370800, 370811])
    #expect(rencheng.lies(in: rencheng.chain[0]) && rencheng.lies(in: rencheng.chain[1]))
    #expect(!rencheng.lies(in: rencheng) && !rencheng.chain[0].lies(in: rencheng))
    #expect(gazetteer.newest(code: 371200) == nil)
    #expect(gazetteer.units(code: 999_999).isEmpty)
  }

  @Test func unitsLieInOthersAsOfTheirTime() throws {
    let youyang = gazetteer.units(code: 512329).map { gazetteer.unit($0) }.last!
    let fuling = gazetteer.units(code: 512300).map { gazetteer.unit($0) }.last!
    #expect(fuling.name == "涪陵地区" && youyang.lies(in: fuling))
    #expect(!youyang.final.lies(in: fuling.final), "today both are below Chongqing")
  }

  @Test func townsKnowTheirCounty() throws {
    let key = try #require(gazetteer.key(named: "安亭镇"))
    let towns = gazetteer.postings(ofKey: key).map { gazetteer.town($0.index) }
    #expect(towns.map(\.county.code) == [310114])
    #expect(towns.map(\.key) == [key])
    #expect((38_000...42_000).contains(gazetteer.townCount))
  }

  @Test(arguments: ["北京市", "双江拉祜族佤族布朗族傣族自治县", "渝", "川渝", "青岛西海岸新区", "新华社", "达茂旗"])
  func namesAreFoundInText(name: String) {
    #expect(found("在\(name)的").contains(name))
  }

  @Test func allNamesAreFoundTheLongerFirst() {
    #expect(found("山东济宁市任城区") == ["山东", "济宁市", "济宁", "任城区", "任城", "城区"])
  }

  @Test func spacesAndVariantsAreSeenThrough() {
    #expect(found("昆都 仑区") == ["昆都仑区", "昆都仑"])
    #expect(hits("饒平縣").map(\.spelling) == [.traditional, .traditional])
    #expect(hits("士默特右旗").first?.spelling == .lookAlike)
    #expect(hits("乾县").first?.spelling == .exact, "traditional elsewhere, but the character of this name")
  }

  @Test(arguments: [
    ("创新会同行", "新会", false), ("市总工会和县级平台", "和县", false), ("健康县城", "康县", false),
    ("在婺源接待", "婺源", true), ("来自和县农村", "和县", true), ("到成都会合", "成都", true), ("相对应县里", "应县", false),
  ])
  func wordsAroundSpeakForAName(text: String, name: String, speaks: Bool) throws {
    var folded = FoldedText()
    var copy = text
    copy.withUTF8 { folded.read($0, with: gazetteer) }
    let hit = try #require(hits(text).first { self.text(of: $0, in: text) == name })
    #expect((gazetteer.margin(of: hit.range, key: Int(hit.key), in: folded) > 0) == speaks)
  }

  @Test func foldedTextLeadsBackToBytes() {
    var folded = FoldedText()
    var text = "a 包头市青 山区，𠮷 x"
    text.withUTF8 { folded.read($0, with: gazetteer) }
    let utf8 = Array(text.utf8)
    let shown = (0..<folded.count).map { String(decoding: utf8[folded.bytes($0..<$0 + 1).indices], as: UTF8.self) }
    #expect(shown == ["a", " ", "包", "头", "市", "青", "山", "区", "，", "𠮷", " ", "x"])
    #expect(String(decoding: utf8[folded.bytes(5..<8).indices], as: UTF8.self) == "青 山区")
    #expect(folded.offset(of: folded.count) == utf8.count)
  }

  @Test func somethingElseIsNoGazetteer() async {
    await #expect(processExitsWith: .failure) {
      let bytes = [UInt8](repeating: 0, count: 200)
      bytes.withUnsafeBytes { _ = Gazetteer($0) }
    }
  }

  private func hits(_ text: String) -> [NameHit] {
    var folded = FoldedText()
    var text = text
    var hits: [NameHit] = []
    text.withUTF8 { folded.read($0, with: gazetteer) }
    gazetteer.findNames(in: folded, into: &hits)
    return hits.filter { $0.range.count > 1 || text.unicodeScalars.count < 4 }
  }

  private func text(of hit: NameHit, in text: String) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars.filter { $0 != " " })[hit.range]))
  }

  private func found(_ text: String) -> [String] { hits(text).map { self.text(of: $0, in: text) } }
}
