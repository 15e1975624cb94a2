import LiangCore
import Testing

@testable import LiangStages

@Suite("what lines outside of articles say of the page's home")
struct PageFurnitureTests {
  /// - Parameters:
  ///   - article: 0 where the lines belong to none.
  ///   - paper: what front matter or path call the paper.
  private func home(_ lines: String, article: Int = 0, paper: String? = nil) -> Int32 {
    let page = PageText(utf8: Array(lines.utf8))
    let document = Document(
      source: "page.txt", sha256: "", encoding: "UTF-8", byteCount: page.utf8.count, text: page, paper: paper)
    let placements = page.lines.indices.filter { !page.lines[$0].bytes.isEmpty }.map { index in
      LinePlacement(
        line: index + 1, article: article, role: article == 0 ? .noise : .body, position: article, joins: false)
    }
    return PageFurniture.home(of: SegmentedPage(document: document, lines: placements, articles: []))
  }

  @Test("the paper's name, its address, the weather")
  func reads() {
    #expect(home("贵阳工人在线 ＞ 数字报刊 ＞ 2017-11-08 星期三") == 520100)
    #expect(home("本报地址：长沙市 电话：二六四八一") == 430100)
    #expect(home("武汉今日天气：多云，25℃～34℃") == 420100)
    #expect(home("今日天气 南宁：多云间晴") == 450100)
  }

  @Test("words in traditional characters say the same")
  func readsTraditional() {
    #expect(home("廣州農民報 1951年6月3日") == 440100)
    #expect(home("今日天氣 廈門：多雲") == 350200)
    #expect(home("友情鏈接\n北京青年報\n南寧日報") == 0)
    #expect(home("", paper: "杭州日報") == 330100)
  }

  @Test("a district means its city, a county itself")
  func knowsTheCity() {
    #expect(home("本报地址：山西省太原市万柏林区重机路") == 140100)
    #expect(home("社址：湖南省桃源县漳江镇") == 430725)
  }

  @Test("names of editors, numbers of permits and lines of articles say nothing")
  func leavesAlone() {
    #expect(home("责编/阮一木 版式/贺兰 电话 8803 1177") == 0)
    #expect(home("广告经营许可证：京西工商广字第8047号") == 0)
    #expect(home("贵阳工人在线 2017-11-08", article: 1) == 0)
  }

  @Test("places that do not lie together say nothing, those of one prefecture do")
  func asksForOnePrefecture() {
    #expect(home("北京天气 晴 3℃到12℃ 上海天气 多云 武汉天气 阴") == 0)
    #expect(home("武汉今日天气：多云\n本报地址：北京市东城区") == 0)
    #expect(home("本报地址：山西省太原市万柏林区\n太原日报 2003年4月5日") == 140100)
    #expect(home("社址：湖南省桃源县漳江镇\n今日天气 常德：多云") == 430725)
  }

  @Test("credits and links to other papers say nothing")
  func leavesOthersAlone() {
    #expect(home("转载自北京青年报网 2003年4月5日") == 0)
    #expect(home("友情链接：北京工人在线 南宁工人在线") == 0)
    #expect(home("友情链接\n北京青年报\n南宁日报") == 0)
    #expect(home("友情链接\n北京青年报\n\n南宁日报 2003年4月5日") == 450100)
    #expect(home("《南宁日报》 2003年4月5日") == 450100)
  }

  @Test(
    "a paper of any kind is at home where its name begins",
    arguments: [
      ("宜兴报 1985年9月12日 第1版", 320282), ("宜兴县报 1985年9月12日", 320282), ("临朐县报 1985年9月12日", 370724),
      ("《上海工人报》1985年9月12日", 310000), ("桂林广播电视报 1995年9月12日", 450300), ("湖南科技报", 430000), ("深圳特区报二〇〇一年五月三日", 440300),
    ])
  func readsPapers(line: String, code: Int32) { #expect(home(line) == code) }

  @Test(
    "a county begins the name of its paper, one whose name is a word beside the day of the issue",
    arguments: [
      ("盱眙日报 2010年6月30日 星期三", 320830), ("《玉环报》2010年6月30日", 331083), ("安吉新闻 2010年6月30日 星期三 第1版", 330523),
      ("涟水快报 2010年6月30日 星期三", 320826), ("龙口新闻 2010年6月30日 星期三", 370681), ("宝应日报", 0), ("安吉新闻", 0),
      ("安吉新闻联播 2010年6月30日", 0), ("国际新闻 2010年6月30日 星期三", 0),
      ("体育快报 2010年6月30日 星期三", 0), ("梅江晨报 2010年6月30日 星期三", 0), ("武汉新闻 2010年6月30日 星期三", 0),
    ])
  func readsCounties(line: String, code: Int32) { #expect(home(line) == code) }

  @Test(
    "the name of the paper that front matter or path tell counts before all lines",
    arguments: [("宜兴报", 320282), ("临朐县报", 370724), ("安吉新闻", 330523), ("上海证券报", 430100), ("工人日报", 430100)])
  func readsMetadata(paper: String, code: Int32) { #expect(home("本报地址：长沙市", paper: paper) == code) }

  @Test(
    "papers of the whole country, of readers abroad, and other words in 报 say nothing",
    arguments: [
      "中国煤炭报 1985年9月12日", "人民日报 1985年9月12日", "经济日报 1985年9月12日", "南方周末 1985年9月12日", "上海证券报 1995年9月12日",
      "金門僑報 二〇〇八年七月二十一日",
      "宜兴汇报 1985年9月12日", "宜兴病虫情预报", "宜兴报社招聘", "宜兴农民喜读新到的科技报", "敬告宜兴报读者",
    ])
  func leavesOtherPapers(line: String) { #expect(home(line) == 0) }

  @Test("workers alone make no paper")
  func asksForAMedium() {
    #expect(home("北京工人体育馆 本周六演出") == 0)
    #expect(home("北京职工艺术节 招商") == 0)
    #expect(home("北京工人在线") == 110000)
  }
}
