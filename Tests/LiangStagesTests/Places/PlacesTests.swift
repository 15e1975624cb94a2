import Foundation
import LiangCore
import LiangTestSupport
import LiangText
import Testing

@testable import LiangStages

@Suite("extract: places")
struct PlacesExtractorTests {
  @Test("every case", arguments: PlaceCase.all(in: "extract/places.case"))
  func holds(_ testCase: PlaceCase) {
    #expect(testCase.extraction().mentionCodes == testCase.mentions)
  }

  @Test("misread names count only where the option says so")
  func looksAlikeByOption() throws {
    var testCase = PlaceCase(text: "内蒙古包头市士默特右旗的职工。")
    #expect(testCase.extraction().mentionCodes == ["内蒙古包头市: 150200"])
    testCase.readsLookAlikes = true
    #expect(testCase.extraction().mentionCodes == ["内蒙古包头市士默特右旗: 150221"])
  }

  @Test("a mention cut by a column break has its second part on the page")
  func knowsTheCut() {
    let page = PageText(utf8: Array("在新疆阿克苏地区沙\n别的一行\n雅县，采棉机手".utf8))
    var healed = HealedText()
    let first = healed.append(page.lines[0].bytes, of: page)
    let second = healed.append(page.lines[2].bytes, of: page)
    let article = Article(
      number: 1, type: .news, text: healed,
      blocks: [
        .init(line: 1, role: .body, range: first, joins: false),
        .init(line: 3, role: .body, range: second, joins: true),
      ])
    let document = Document(source: "page.txt", sha256: "", encoding: "UTF-8", byteCount: 0, text: page)
    var extraction = Extraction(page: SegmentedPage(document: document, lines: [], articles: [article]))
    PlaceCase.stage(PlacesExtractor.self).extract(into: &extraction)
    #expect(extraction.places.map { page.string($0.span.first) } == ["新疆阿克苏地区沙"])
    #expect(extraction.places.map { page.string($0.span.tail) } == ["雅县"])
  }

  @Test("lines are together in one column, joined by a sentence, or apart")
  func knowsWhatIsApart() {
    let lines = [(1, false), (2, false), (7, true), (8, false), (4, false)]
    let page = PageText(utf8: Array("一\n二\n三\n四\n五\n六\n七\n八".utf8))
    var healed = HealedText()
    let blocks = lines.map { line, joins in
      if !joins, !healed.utf8.isEmpty { healed.appendParagraphBreak() }
      return Article.Block(
        line: line, role: .body, range: healed.append(page.lines[line - 1].bytes, of: page), joins: joins)
    }
    let text = PlaceTextReader.read(Article(number: 1, type: .news, text: healed, blocks: blocks), [], year: nil)
    func distance(_ a: Int, _ b: Int) -> PlaceText.Distance {
      text.spot(of: blocks[a].range.start).distance(to: text.spot(of: blocks[b].range.start))
    }
    #expect(distance(0, 1) == .together)
    #expect(distance(0, 2) == .joined)
    #expect(distance(3, 2) == .together)
    #expect(distance(1, 3) == .joined)
    #expect(distance(2, 4) == .apart)
    #expect(distance(4, 0) == .apart)
  }

  @Test("no text is too odd: random cuts of the cases do no harm", arguments: PlaceCase.all(in: "extract/places.case"))
  func survives(_ testCase: PlaceCase) {
    var random = SplitMix64(seed: UInt64(testCase.paragraphs.joined().utf8.count))
    let scalars = Array(testCase.paragraphs.joined().unicodeScalars)
    for _ in 0..<20 {
      var cut = scalars
      for _ in 0..<min(4, cut.count) { cut.remove(at: Int.random(in: cut.indices, using: &random)) }
      for _ in 0..<4 {
        cut.insert(scalars.randomElement(using: &random)!, at: Int.random(in: 0...cut.count, using: &random))
      }
      let text = String(String.UnicodeScalarView(cut))
      let extraction = PlaceCase(text: text).extraction()
      for (place, next) in zip(extraction.places, extraction.places.dropFirst()) {
        let isRegion = place.method == .region && next.range == place.range
        #expect(isRegion || place.range.end <= next.range.start, "mentions overlap in \(text)")
      }
      for place in extraction.places {
        let text = extraction.article(1).text
        #expect(text.string(place.range) == extraction.page.document.text.string(place.span.first))
      }
    }
  }
}

@Suite("normalize: places")
struct PlacesNormalizerTests {
  @Test("every case", arguments: PlaceCase.all(in: "normalize/places.case"))
  func holds(_ testCase: PlaceCase) {
    let extraction = testCase.extraction()
    if !testCase.mentions.isEmpty { #expect(extraction.mentionMethods == testCase.mentions) }
    if let article = testCase.article {
      let code = extraction.articlePlaces[0].adcode
      #expect((code == 0 ? "-" : String(code)) == article)
    }
    for figure in testCase.figures { #expect(extraction.figureCodes.contains(figure), "\(extraction.figureCodes)") }
  }

  /// Tests/Cases/gazetteer/timeline.case: name, year, the code of the year, today's.
  static let timeline = CaseFile.rows(in: "gazetteer/timeline.case").map { $0.components(separatedBy: " ") }

  @Test("a name is read as of the year", arguments: timeline)
  func readsAsOfTheYear(row: [String]) throws {
    var testCase = PlaceCase(text: "\(row[0])总工会召开会议。")
    testCase.published = CalendarDate(iso8601: "\(row[1])-07-01")
    let place = try #require(testCase.extraction().places.first, "\(row[0]) is not found")
    #expect(
      [place.adcodeThen == 0 ? place.adcode : place.adcodeThen, place.adcode].map(String.init) == Array(row[2...]))
  }

  @Test("a second time changes nothing", arguments: PlaceCase.all(in: "normalize/places.case"))
  func isIdempotent(_ testCase: PlaceCase) {
    let once = testCase.extraction()
    var twice = once
    PlaceCase.stage(PlacesNormalizer.self, asOf: testCase.asOf).normalize(&twice)
    #expect(twice.mentionMethods == once.mentionMethods)
    #expect(twice.figureCodes == once.figureCodes)
    #expect(twice.arena.utf8 == once.arena.utf8)
  }

  @Test("names of all levels are written, the full one too")
  func writesNames() {
    let extraction = PlaceCase(text: "福建省福州市鼓楼区五凤街道的驿站").extraction()
    let place = extraction.places[0]
    let names = [place.province, place.prefecture, place.county, place.town, place.name].map(extraction.arena.string)
    #expect(names == ["福建省", "福州市", "鼓楼区", "五凤街道", "福建省福州市鼓楼区五凤街道"])
    #expect(place.level == .town)
  }

  @Test("the trace says what a mention could have been, and what it was taken for")
  func traces() throws {
    let extraction = PlaceCase(text: "北京市总工会下发通知，朝阳区总工会响应。").extraction(tracing: true)
    let steps = try #require(extraction.trace?.steps).filter { extraction.article(1).text.string($0.range) == "朝阳区" }
    #expect(steps.map(\.stage) == ["extract: places", "normalize: places"])
    #expect(steps[0].note.contains("北京市朝阳区 110105") && steps[0].note.contains("吉林省长春市朝阳区 220104"))
    #expect(steps[1].rule == "context" && steps[1].note == "110105 北京市朝阳区")
  }
}
