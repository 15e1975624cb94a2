import Foundation
import LiangCore
import LiangTestSupport
import LiangText
import Testing

@testable import LiangStages

@Suite("segment: newspaper")
struct SegmentTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let corpus = try! SegmentCorpus.read(from: Repository.tests)

  @Test("every case", arguments: SegmentCase.all)
  func holds(_ testCase: SegmentCase) throws {
    #expect(try testCase.outcome() == testCase.expected)
  }

  /// The tables in docs/segmentation.md say what to expect; those of other papers are far from the goal.
  @Test(
    "the annotated pages are put back together",
    arguments: [
      ("Gold", [0.959, 0.963, 0.969, 0.987, 0.966]), ("Pages", [0.931, 0.957, 0.975, 0.963, 0.862]),
    ])
  func reachesTheFloorsOnAnnotatedPages(directory: String, floors: [Double]) throws {
    var all = SegmentScore()
    for page in try AnnotatedPage.gold(in: Repository.tests.appending(path: directory)) {
      all += SegmentScore(try NewspaperSegmenter(.fitted).segment(page.document), truth: page)
    }
    let figures = [all.articles, all.order.f, all.joins.f, all.roles, all.headlines.f]
    #expect(zip(figures, floors).allSatisfy { $0 >= $1 }, "\(all)")
  }

  /// A sample of the table in docs/segmentation.md.
  @Test(
    "shuffled pages are put back together",
    arguments: PageShuffler.Degree.allCases)
  func reachesTheFloorsOnShuffledPages(_ degree: PageShuffler.Degree) throws {
    let (articles, order) = Self.floors[degree.rawValue]
    var all = SegmentScore()
    for paper in Self.corpus.papers where paper.annotated == nil {
      var shuffler = PageShuffler(degree, seed: 7)
      let page = shuffler.page(of: paper.articles, name: paper.name)
      all += SegmentScore(try NewspaperSegmenter(.fitted).segment(page.document), truth: page)
    }
    #expect(all.articles >= articles, "\(all)")
    #expect(all.order.f >= order, "\(all)")
  }

  /// By degree: least B³ and least F of the reading order.
  private static let floors = [(0.91, 0.97), (0.91, 0.95), (0.72, 0.80), (0.70, 0.75), (0.65, 0.62)]

  /// An opening of each form, and whom it names.
  private static let openings: [(String, people: [String])] = [
    ("本报讯（记者王小明 通讯员李红）", ["王小明", "李红"]), ("本报讯 （记者王小明）", ["王小明"]),
    ("新华社石家庄1月9日电（记者王小明、李红）", ["王小明", "李红"]), ("本报北京5月8日电 记者王小明报道：", ["王小明"]),
    ("【本报讯】（记者王小明）", ["王小明"]), ("中新社广州五月八日电（记者王小明）", ["王小明"]), ("据新华社北京5月8日电 ", []),
  ]

  @Test("on a page of nothing but short items all are briefs, but for one that is long", arguments: [7, 8])
  func tellsShortItems(count: Int) throws {
    let towns = ["青石镇", "白河乡", "石桥村", "红星厂", "东关街", "柳林县", "龙门区", "双塔社区"]
    func item(_ town: String, sentences: Int) -> String {
      let text = (1...sentences).map { "\(town)第\($0)期培训班上个月在礼堂开课，来听课的多是刚从外地回来的年轻人，课后还要下车间实习。" }
      return "\(town)开办夜校\n\n\(text.joined())（邓一峰）"
    }
    let items = towns.prefix(count).map { item($0, sentences: 6) }
    func types(_ items: [String]) throws -> [ArticleType] {
      let document = AnnotatedPage(
        name: "items", text: items.joined(separator: "\n\n"), lines: [], headlines: []
      ).document
      return try NewspaperSegmenter(.fitted).segment(document).articles.map(\.type)
    }
    let few = Array(repeating: ArticleType.news, count: count)
    let all = Array(repeating: ArticleType.brief, count: count)
    #expect(try types(items) == (count < 8 ? few : all))
    #expect(try types(items + [item("新华大队", sentences: 12)]) == (count < 8 ? few + [.news] : all + [.news]))
  }

  @Test("an opening that the edge of a column breaks anywhere opens one story and names its people", arguments: 8...24)
  func readsBrokenOpenings(width: Int) throws {
    for (opening, people) in Self.openings {
      let text = Array(opening + "从有关部门了解到，截至目前，全市二千六百名患儿中，已有二千一百名患儿家长领取了补偿金。据悉，今年还将有三百户家庭得到帮助。")
      let lines = stride(from: 0, to: text.count, by: width).map { String(text[$0..<min($0 + width, text.count)]) }
      let page = AnnotatedPage(
        name: "page", text: (["奶粉事件赔付开始"] + lines).joined(separator: "\n"), lines: [], headlines: [])
      let articles = try NewspaperSegmenter(.fitted).segment(page.document).articles
      #expect(articles.count == 1, "\(lines)")
      #expect(articles[0].reporters + articles[0].correspondents == people, "\(lines)")
    }
  }

  /// Tests/Cases/segment/bylines.case.
  @Test("every byline", arguments: CaseFile.blocks(in: "segment/bylines.case").flatMap(\.rows))
  func readsByline(row: String) throws {
    let parts = row.components(separatedBy: "  =>")
    let text = [
      "快递员月薪破四千仍难招人", parts[0], "昨天上午，在城东一家快递公司的分拣中心，站长告诉来访的人，他的站点原有18名快递员，春节以后走了7人。",
      "底薪1200元，每送一件提成8毛，一个月送4000件，到手4400元。",
    ]
    let page = AnnotatedPage(name: "page", text: text.joined(separator: "\n"), lines: [], headlines: [])
    let read = try NewspaperSegmenter(.fitted).segment(page.document)
    func names(_ names: [String]) -> String { names.isEmpty ? "-" : names.joined(separator: ",") }
    let article = try #require(read.articles.first)
    let isByline = read.lines.contains { $0.line == 2 && $0.role == .byline }
    let people = isByline ? names(article.reporters) + "; " + names(article.correspondents) : ""
    #expect(people == parts[1].trimmingCharacters(in: .whitespaces))
  }

  @Test("a page may begin with names", arguments: ["王建国 摄", "王建国 记者", "李颖 王建国 摄影报道", "王建国"])
  func readsNamesOnTop(line: String) throws {
    let text = line + "\n\n昨天，东港码头的候船区搭起三座雨棚，等船的工人不用再淋雨。"
    let page = try NewspaperSegmenter(.fitted).segment(
      AnnotatedPage(name: "page", text: text, lines: [], headlines: []).document)
    #expect(page.lines.map(\.line) == [1, 3])
  }

  /// Lines that are much alike, more of them than a window holds, under one headline or under each of them.
  @Test("the edge of a window parts no story, and joins none")
  func readsOverWindows() throws {
    func articles(_ page: [String]) throws -> [Int] {
      let page = AnnotatedPage(name: "page", text: page.joined(separator: "\n"), lines: [], headlines: [])
      return try NewspaperSegmenter(.fitted).segment(page.document).articles.map(\.blocks.count)
    }
    let lines = (1...1500).map { "第\($0)号泊位四月份完成吞吐量\($0 * 7 + 100)万吨,作业人员\($0 + 20)人。" }
    #expect(try articles(["港区吞吐量再创新高"] + lines) == [1501])
    let reports = lines.prefix(300).enumerated().map { "\($0)号泊位再创新高\n\n本报讯（记者李明）\($1)码头工人日夜加班。\n" }
    #expect(try articles(reports) == Array(repeating: 2, count: 300))
  }

  @Test("the same seed makes the same page, and the truth covers it")
  func shufflesTheSameWay() throws {
    let paper = Self.corpus.papers.last!
    func page() -> AnnotatedPage {
      var shuffler = PageShuffler(.torn, seed: 3)
      return shuffler.page(of: paper.articles, name: "page")
    }
    let first = page()
    #expect(first.text == page().text)
    let text = first.textLines
    #expect(first.lines.map(\.number) == text.indices.filter { !text[$0].isEmpty }.map { $0 + 1 })
  }

  @Test("stories exchange the ends that fit the other better")
  func exchangesEnds() {
    let stories = [0, 0, 1, 1, 1, 0]
    let affinities = stories.flatMap { a in stories.map { a == $0 ? Float(1) : -1 } }
    let search = CohesionSearch(
      [[0, 1, 2], [3, 4, 5]], gains: Array(repeating: 1, count: 36), affinities: affinities)
    #expect(search.successor == [1, 5, -1, 4, 2, -1])
  }

  @Test(
    "a tree's points go by a question and one that follows; together trees say no more than they may",
    arguments: [
      ([:], -1), ([.gap: 2], 3), ([.gap: 1.9, .headFit: 0.5], -1), ([.headFit: -0.5], -2),
      ([.gap: 2, .backward: 1], 6),
    ] as [([SegmentFeature: Float], Float)])
  func addsUpTrees(features: [SegmentFeature: Float], points: Float) {
    let trees = LinkTrees([
      LinkTrees.Tree((.gap, 2), (.headFit, 0), (.backward, 1), [-2, -1, 1, 40]),
      LinkTrees.Tree((.gap, 2), (.gap, 1), (.gap, 1), [0, 0, 9, 2]),
    ])
    var link = FeatureRow()
    for (feature, value) in features { link.add(feature, value) }
    #expect(trees.points(of: link) == points)
    link.clear()
    #expect(trees.points(of: link) == -1)
  }

  @Test("trees are asked behind names and text that has ended, not behind headlines and text that is cut")
  func asksTreesWhereASentenceEnds() {
    let kinds = ["headline", "byline", "text", "open", "opening", "credit"]
    let text = kinds.map { Self.forms[$0]! }.joined(separator: "\n\n")
    let document = AnnotatedPage(name: "page", text: text, lines: [], headlines: []).document
    let (page, names, _, cut) = NewspaperSegmenter.read(document)
    let scorer = PageScorer(page, cut.units, names, .fitted)
    #expect(scorer.units.indices.filter(scorer.asksTrees).map { kinds[$0] } == ["byline", "text"])
  }

  @Test("explanations name the place that each line has")
  func explainsWhatWasDecided() throws {
    for paper in Self.corpus.papers {
      guard let page = paper.annotated else { continue }
      let segmenter = NewspaperSegmenter(.fitted)
      let lines = try segmenter.segment(page.document).lines
      let explanations = try segmenter.explain(page.document)
      #expect(explanations.map(\.line) == lines.map(\.line))
      let article = Dictionary(uniqueKeysWithValues: lines.map { ($0.line, $0.article) })
      for explanation in explanations {
        guard let place = explanation.place, place.after > 0 else { continue }
        #expect(article[place.after] == article[explanation.line])
        #expect(place.takenBy == 0)
      }
    }
  }

  // MARK: - Cost

  @Test(
    "windows cover all units, and the comparisons grow with the page", arguments: [0, 1, 512, 513, 5000, 1_000_000])
  func windowsBoundTheWork(units: Int) {
    let unit = PageUnit(kind: .text, lines: 0..<1, shape: LineShape(), blanksAbove: 1, count: 20)
    let windows = PageWindows.split(Array(repeating: unit, count: units))
    #expect(windows.first?.lowerBound == 0 && windows.last?.upperBound == units)
    #expect(zip(windows, windows.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    let comparisons = windows.reduce(0) { $0 + $1.count * $1.count }
    #expect(comparisons <= max(PageWindows.most * PageWindows.most, PageWindows.least * units))
  }

  @Test(
    "a long page of anything is segmented, every line of it", arguments: ["headline", "text", "open", "box", "mixed"])
  func survivesLongPages(of kind: String) throws {
    let count = Self.environment["LIANG_SEGMENT_LINES"].flatMap { Int($0) } ?? 1000
    let page = try Self.longPage(of: kind, lines: count, parted: "\n\n")
    #expect(page.lines.count == count)
    let placed = page.articles.reduce(0) { $0 + $1.blocks.count }
    #expect(placed == page.lines.count { $0.article > 0 })
  }

  @Test("a unit that any of a hundred stories may have goes to one of them", arguments: ["\n", "\n\n"])
  func placesWhatFitsAnyStory(parted separator: String) throws {
    let page = try Self.longPage(of: "all", lines: 300, parted: separator)
    #expect(page.lines.count == 300)
    #expect(page.articles.reduce(0) { $0 + $1.blocks.count } == page.lines.count { $0.article > 0 })
    #expect(page.articles.count > 10)
  }

  private static let forms = [
    "headline": "修桥铺路办实事", "text": "工人们把最后一车石子倒进了路基，天已经全黑了。", "open": "他们从早上六点一直干到",
    "box": "阅读提示", "byline": "本报记者 王小明", "credit": "王小明 摄", "item": "(一)工人们把石子倒进",
    "opening": "本报讯（记者王小明）天已经全黑了，", "row": "1|2|3|4", "same": "他们从早上",
  ]

  /// Lines of one form, of the four of `mixed` or of all in turn; numbered, so that none is a copy of another.
  private static func longPage(of kind: String, lines count: Int, parted separator: String) throws -> SegmentedPage {
    let mixed = kind == "mixed" ? ["box", "headline", "open", "text"] : forms.keys.sorted()
    let lines = forms[kind].map { [$0] } ?? mixed.map { forms[$0]! }
    let text = (0..<count).map { "\(lines[$0 % lines.count])\($0)号" }.joined(separator: separator)
    return try NewspaperSegmenter(.fitted).segment(
      AnnotatedPage(name: "long", text: text, lines: [], headlines: []).document)
  }

  @Test func featuresOfHeadlinesAreNamedAfterWhatTheyAre() {
    for sign in HeadRoles.Sign.allCases {
      for role in HeadRole.allCases {
        #expect("\(HeadRoles.feature(sign, role))".lowercased() == "head\(sign)\(role)".lowercased())
      }
    }
    for direction in 0..<WordVectors.dimensions {
      for role in HeadRole.allCases {
        #expect("\(HeadRoles.feature(meaning: direction, role))" == "headMeaning\(direction)\("\(role)".capitalized)")
      }
    }
    for step in HeadRoles.Step.allCases {
      for move in HeadRoles.Move.allCases {
        #expect("\(HeadRoles.feature(step, move))".lowercased() == "step\(step)\(move)".lowercased())
      }
    }
  }

  // MARK: - Fitting and measuring: see scripts/segment/fit.sh

  @Test(.enabled(if: environment["LIANG_SEGMENT_TRAINING"] != nil))
  func writesTheTraining() throws {
    let start = try SegmentWeights(file: URL(filePath: #require(Self.environment["LIANG_SEGMENT_START"])))
    try Self.corpus.training(start).write(to: URL(filePath: Self.environment["LIANG_SEGMENT_TRAINING"]!))
  }

  @Test(.enabled(if: environment["LIANG_SEGMENT_WEIGHTS"] != nil))
  func writesTheTables() throws {
    let directory = URL(filePath: Self.environment["LIANG_SEGMENT_WEIGHTS"]!)
    let tables = try SegmentTables(Self.corpus, weights: directory, shuffles: 10).text
    print(tables)
    try SegmentTables.write(tables, into: Repository.root)
  }
}
