import LiangCore
import Testing

@testable import LiangStages

@Suite("what lines outside of articles say of the page's home")
struct PageFurnitureTests {
  /// - Parameter article: 0 where the line belongs to none.
  private func places(_ line: String, article: Int = 0) -> [Int32] {
    let page = PageText(utf8: Array(line.utf8))
    let document = Document(
      source: "page.txt", sha256: "", encoding: "UTF-8", byteCount: page.utf8.count, text: page)
    let placement = LinePlacement(
      line: 1, article: article, role: article == 0 ? .noise : .body, position: article, joins: false)
    return PageFurniture.places(of: SegmentedPage(document: document, lines: [placement], articles: []))
  }

  @Test("the paper's name, its address, the weather")
  func reads() {
    #expect(places("安康日报 2014年5月22日 星期四 要闻 02") == [610900])
    #expect(places("本报地址：长沙市 电话：二六四八一") == [430100])
    #expect(places("武汉今日天气：多云，25℃～34℃") == [420100])
    #expect(places("今日天气 南宁：多云间晴") == [450100])
  }

  @Test("a district means its city, a county itself")
  func knowsTheCity() {
    #expect(places("本报地址：山西省太原市万柏林区重机路") == [140100])
    #expect(places("社址：湖南省桃源县漳江镇") == [430725])
  }

  @Test("names of editors, numbers of permits and lines of articles say nothing")
  func leavesAlone() {
    #expect(places("责编/阮一木 版式/贺兰 电话 8803 1177") == [])
    #expect(places("广告经营许可证：京西工商广字第8047号") == [])
    #expect(places("安康日报 2014年5月22日", article: 1) == [])
  }
}
