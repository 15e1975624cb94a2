import LiangCore
import Testing

@testable import LiangStages

@Suite("names that their own article leaves open, on a page that is at home somewhere")
struct PlaceHomeTests {
  /// What the first mention of the last article comes to; 0 where nobody can say.
  private func code(_ articles: [String], furniture: String = "") -> Int32 {
    extraction(articles, furniture: furniture).places.first { Int($0.article) == articles.count }?.adcode ?? -1
  }

  private func extraction(_ articles: [String], furniture: String, paper: String? = nil) -> Extraction {
    let page = PageText(utf8: Array((articles + [furniture]).joined(separator: "\n").utf8))
    let read = articles.indices.map { index in
      var healed = HealedText()
      let range = healed.append(page.lines[index].bytes, of: page)
      return Article(
        number: index + 1, type: .news, text: healed,
        blocks: [.init(line: index + 1, role: .body, range: range, joins: false)])
    }
    let line = LinePlacement(line: articles.count + 1, article: 0, role: .noise, position: 0, joins: false)
    let document = Document(
      source: "page.txt", sha256: "", encoding: "UTF-8", byteCount: page.utf8.count, text: page, paper: paper)
    let segmented = SegmentedPage(document: document, lines: furniture.isEmpty ? [] : [line], articles: read)
    var extraction = Extraction(page: segmented)
    PlaceCase.stage(PlacesExtractor.self).extract(into: &extraction)
    PlaceCase.stage(PlacesNormalizer.self).normalize(&extraction)
    return extraction
  }

  private static let open = "和平区的一家街道托儿所收费二十四元。"

  @Test("the paper's name decides")
  func paper() {
    #expect(code([Self.open]) == 0)
    #expect(code([Self.open], furniture: "天津工人报 1983年6月17日 星期五") == 120101)
    #expect(code([Self.open], furniture: "沈阳日报 1983年6月17日 星期五") == 210102)
    #expect(code([Self.open], furniture: "太原日报 1983年6月17日 星期五") == 0)
  }

  @Test("else the city of three articles, if half of those that name a place are of it")
  func articles() {
    let tianjin = ["天津市南开区有一家工厂。", "天津市总工会召开会议。", "塘沽区的船厂开工。"]
    let elsewhere = ["长沙市有一家工厂。", "武汉市有一家工厂。", "成都市有一家工厂。", "苏州市有一家工厂。"]
    #expect(code(tianjin + [Self.open]) == 120101)
    #expect(code(Array(tianjin.prefix(2)) + [Self.open]) == 0)
    #expect(code(tianjin + elsewhere.prefix(3) + [Self.open]) == 120101)
    #expect(code(tianjin + elsewhere + [Self.open]) == 0)
    #expect(code(tianjin + ["沈阳市的工厂开工。", "沈阳市铁西区招工。", "沈阳市总工会开会。"] + [Self.open]) == 0)
  }

  @Test("what the home says leans no other name")
  func leans() {
    #expect(code(["西湖区、江北区、鼓楼区榜上有名。"], furniture: "宁波日报 2003年6月17日 星期二") == 0)
    #expect(code(["江北区、西湖区、鼓楼区榜上有名。"], furniture: "宁波日报 2003年6月17日 星期二") == 330205)
  }

  @Test("what its own article says counts more")
  func article() {
    let paper = "天津工人报 1983年6月17日 星期五"
    #expect(code(["沈阳市来信：和平区的一家街道托儿所收费二十四元。"], furniture: paper) == 210100)
    #expect(code([Self.open + "记者在辽宁省各地都看到了。"], furniture: paper) == 210102)
    #expect(code(["编者按：和平区和沈阳市铁西区的托儿所都收费二十四元。"], furniture: paper) == 210102)
  }

  @Test(
    "a paper called as a county is has no home there where its page is of another place",
    arguments: [
      ("浦江工人报", "本市职工年平均工资为26823元。", 0), ("浦江工人报", "上海市招工300人，杨浦区招工200人，浦东新区招工100人。", 0),
      ("浦江报", "上海市杨浦区来了客商。", 330726),
      ("浦江工人报", "全县职工年平均工资为26823元，本市第一。", 330726), ("浦江报", "上海市来的客商与县供销社签约。", 330726),
      ("浦江报", "职工年平均工资为26823元。", 330726), ("浦江报", "杭州市、上海市来了客商，本市签约。", 330726),
      ("盱眙日报", "我市今年新增就业3万人。", 320830), ("如皋日报", "本市职工年平均工资为26823元。", 320682), ("宁波日报", "上海市杨浦区招工300人。", 330200),
    ])
  func counties(paper: String, text: String, home: Int32) {
    let extraction = extraction([text], furniture: paper + " 2006年3月11日 星期六", paper: paper)
    let furniture = PageFurniture.home(of: extraction.page)
    #expect(PagePlaces(extraction, furniture: furniture).home.code == home)
  }
}
